/* Risks as screens show them: the sign of a band, the map of importance and likelihood, how many
 * assets are in each band, and the tabs of the three screens about them. */
#ifndef TENKEN_UI_RISK_H
#define TENKEN_UI_RISK_H

#include "screen.h"

/* Whether the content has risk tables and the case has information they could be about. */
bool risk_is_there(const struct app *app);
/* The sign of a band and its style: intolerable, the lowest, or between. NULL: not known yet. */
const char *risk_get_sign(const struct app *app, const struct band *band, enum style *style);
/* "▲大", in its colour unless selected. Returns the cells it took. */
int risk_draw_band(const struct app *app, const struct band *band, struct area area, int row,
                   int column, bool is_selected);
/* "6→4" where open answers may still lower it, "6", or "?". */
char *risk_take_value(int risk, int best);

/* How likely a threat is: "2", or "2 (usual)" where nobody has said. */
char *risk_take_level(int level, bool is_assumed);
/* Digits 1 to 3 say how likely it is in this firm; Backspace takes that back. 0: not for this. */
unsigned risk_answer_threat(struct app *app, const struct threat *threat,
                            const struct event *event);
/* What was said, 1 to 3; 0 where nobody has. */
int risk_get_said(const struct app *app, const struct threat *threat);

/* "▲大 3  ●中 11  ·小 6": returns the cells it took. */
int risk_draw_counts(const struct app *app, const struct risks *risks, struct area area, int row,
                     int column);
/* The same after its name, with a bar and the largest risk where there is room. */
void risk_draw_line(struct app *app, struct area area, int row);

/* A place in the map, as a number for clicks. */
int risk_cell_of(const struct asset_risk *asset); /* -1 where it has no risk yet */
size_t risk_count_cell(const struct risks *risks, int cell);
enum { RISK_CELLS = 12, RISK_MAP_ROWS = 4 };
/* The map with the number of assets in each cell; `chosen` (or -1) is highlighted. A click on a
 * cell picks ACTION_FILTER with its number. Returns the columns it took. */
int risk_draw_map(const struct app *app, const struct risks *risks, int chosen, struct area area);

/* The tabs: the screen's own is marked; Tab and clicks lead to the others. */
void risk_draw_tabs(enum screen_id here, struct area area);
unsigned risk_handle_tabs(struct app *app, enum screen_id here, const struct event *event);

#endif
