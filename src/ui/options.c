#include "options.h"

#include <stdlib.h>

enum { MARK_COLUMNS = 6 };

bool options_are_asked(const struct app *app, const struct control_result *item)
{
    return item->control->option_count > 0 && item->scale && app->voice != VOICE_AUDITOR;
}

const struct choice *options_get_choice(const struct app *app, const struct control_result *item,
                                        size_t option)
{
    char *address = control_take_option_address(item, option);
    const struct answer *answer = snapshot_get_answer(app->snapshot, address, app->voice);
    free(address);
    return answer && answer->choice ? scale_get_choice(item->scale, answer->choice) : NULL;
}

enum rating options_get_said(const struct app *app, const struct control_result *item,
                             size_t option)
{
    static const enum voice voices[] = {VOICE_ADVISER, VOICE_FIRM};
    char *address = control_take_option_address(item, option);
    const struct choice *choice = NULL;
    for (size_t i = 0; !choice && i < ARRAY_LENGTH(voices); i++) {
        const struct answer *answer = snapshot_get_answer(app->snapshot, address, voices[i]);
        choice =
            answer && answer->choice ? control_get_choice(item->control, answer->choice) : NULL;
    }
    free(address);
    return choice ? choice->rating : RATING_UNANSWERED;
}

bool options_answer(struct app *app, const struct control_result *item, size_t option,
                    const struct choice *choice)
{
    char *address = control_take_option_address(item, option);
    const char *wording =
        choice ? control_get_wording(item->control, item->control->options[option].id) : NULL;
    bool is_done = app_answer_at(app, address, choice ? choice->id : NULL, wording);
    free(address);
    return is_done;
}

static const struct choice *find_rated(const struct scale *scale, enum rating rating)
{
    for (size_t i = 0; i < scale->choice_count; i++)
        if (scale->choices[i].rating == rating)
            return &scale->choices[i];
    return NULL;
}

const struct choice *options_get_ticked(const struct app *app, const struct control_result *item,
                                        size_t option)
{
    const struct choice *choice = options_get_choice(app, item, option);
    bool is_met = choice && choice->rating == RATING_MET;
    return find_rated(item->scale, is_met ? RATING_UNMET : RATING_MET);
}

/* ---- drawing ---- */

static int rows_of(const struct control_result *item, size_t option, int columns)
{
    struct text_lines lines =
        text_wrap(item->control->options[option].text.value, columns > 2 ? columns : 2);
    int rows = (int)lines.count;
    text_lines_free(&lines);
    return rows;
}

/* The first part to show so that the one under the cursor is seen whole. */
static size_t find_first(const struct control_result *item, size_t cursor, int rows, int columns)
{
    size_t first = cursor;
    int used = rows_of(item, cursor, columns);
    while (first > 0 && used + rows_of(item, first - 1, columns) <= rows)
        used += rows_of(item, --first, columns);
    return first;
}

static int draw_option(const struct app *app, const struct control_result *item, size_t option,
                       bool has_cursor, struct area area, int row)
{
    const struct choice *choice = options_get_choice(app, item, option);
    enum rating rating = choice ? choice->rating : RATING_UNANSWERED;
    const char *text = item->control->options[option].text.value;
    canvas_format(area, row, 0, has_cursor ? STYLE_SELECTED : theme_of_rating(rating), "%s[%s]",
                  has_cursor ? ">" : " ", theme_mark(rating));
    int rows = canvas_wrapped(area, row, MARK_COLUMNS, choice ? STYLE_PLAIN : STYLE_STRONG, text);
    canvas_zone(area, row, rows, ACTION_FOCUS, (int)option);
    return row + rows;
}

/* "1 yes  2 in part …": what the digits give to the part under the cursor. Returns the rows. */
static int draw_keys(const struct scale *scale, struct area area)
{
    int column = 1, row = 0;
    for (size_t i = 0; i < scale->choice_count; i++) {
        int width = text_width(scale->choices[i].label.value) + 2;
        bool is_full = column > 1 && column + width > area.columns;
        row += is_full;
        column = is_full ? 1 : column;
        canvas_format(area, row, column, STYLE_KEY, "%zu", i + 1);
        canvas_text(area, row, column + 2, STYLE_PLAIN, scale->choices[i].label.value);
        canvas_zone_at(area, row, column, width, ACTION_CHOOSE, (int)i + 1);
        column += width + 2;
    }
    return row + 1;
}

int options_draw(const struct app *app, const struct control_result *item, size_t cursor,
                 struct area area)
{
    int row = draw_keys(item->scale, area);
    struct area list = area_of(area, 0, 0, area.rows, area.columns - 2);
    size_t first = find_first(item, cursor, area.rows - row, list.columns - MARK_COLUMNS);
    if (first > 0)
        canvas_text(area, row, area.columns - 2, STYLE_KEY, "▲");
    for (size_t i = first; i < item->control->option_count && row <= area.rows; i++)
        row = draw_option(app, item, i, i == cursor, list, row);
    if (row > area.rows)
        canvas_text(area, area.rows - 1, area.columns - 2, STYLE_KEY, "▼");
    return row < area.rows ? row : area.rows;
}

int options_get_rows(const struct control_result *item, size_t cursor, int columns)
{
    enum { ROWS_OF_KEYS = 2 };
    return ROWS_OF_KEYS + rows_of(item, cursor, columns - 2 - MARK_COLUMNS);
}
