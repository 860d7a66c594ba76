/* A sheet: the fields of one record, one under another, as the table of the case file has them.
 * What was written in a field is kept when one leaves it. */
#ifndef TENKEN_UI_SHEET_H
#define TENKEN_UI_SHEET_H

#include "editor.h"

struct sheet { /* start with {0}; free with sheet_clear */
    char *address;
    enum voice voice;
    const struct field **fields; /* those of the kind that a form shows */
    size_t count;
    size_t selected, top;
    struct editor editor; /* of the selected field, where it is written */
};

/* `kind` is the kind of the record, as in "answer". */
void sheet_begin(const struct app *app, struct sheet *sheet, const char *kind, const char *address,
                 enum voice voice);
void sheet_clear(struct sheet *sheet);
unsigned sheet_get_contexts(const struct sheet *sheet);
/* The effects of the event, with EFFECT_BACK where the sheet is left; 0 where it was not for it. */
unsigned sheet_handle(struct app *app, struct sheet *sheet, const struct event *event);
void sheet_draw(const struct app *app, struct sheet *sheet, struct area area);

#endif
