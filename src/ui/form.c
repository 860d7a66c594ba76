#include "form.h"

#include <stdlib.h>

enum { PICKED_CHOICE = 1000 }; /* clicks on choices: this, and CHOICES_A_ROW for each row */
enum { CHOICES_A_ROW = 100 };
enum { TEXT_ROWS = 3 };

static bool is_written(const struct form_row *row)
{
    return !row->is_button && !row->is_choice && !row->choices;
}

const struct field_choice form_ticks[] = {{"yes", N_("yes"), NULL}, {NULL}};

void form_begin(struct form *form, const struct form_row *rows, size_t count)
{
    *form = (struct form){.rows = rows, .count = count};
    form->editors = mem_alloc(count * sizeof *form->editors);
    for (size_t i = 0; i < count; i++)
        editor_begin(&form->editors[i], NULL, rows[i].has_lines);
}

void form_clear(struct form *form)
{
    for (size_t i = 0; i < form->count; i++)
        editor_clear(&form->editors[i]);
    free(form->editors);
}

void form_set(struct form *form, size_t row, const char *text)
{
    editor_begin(&form->editors[row], text, form->rows[row].has_lines);
}

void form_refresh(struct form *form, size_t row, size_t writing, const char *text)
{
    if (row != writing || form->rows[row].choices)
        form_set(form, row, text);
}

bool form_is_done(enum form_event event)
{
    return event == FORM_LEFT || event == FORM_PRESSED;
}

bool form_has_left(const struct form *form, size_t from, enum form_event event)
{
    if (event == FORM_NOTHING)
        return false;
    return form_is_done(event) || form->selected != from || form->rows[from].choices;
}

const char *form_get(const struct form *form, size_t row)
{
    return form->editors[row].text;
}

unsigned form_get_contexts(const struct form *form)
{
    const struct form_row *row = &form->rows[form->selected];
    if (!is_written(row))
        return IN_LIST;
    return row->has_lines ? IN_LINE | IN_TEXT : IN_LINE;
}

const enum action *form_get_footer(const struct form *form)
{
    static const enum action writing[] = {ACTION_NEXT, ACTION_DONE, ACTION_NONE};
    static const enum action pressing[] = {ACTION_OPEN, ACTION_UP, ACTION_DOWN, ACTION_BACK,
                                           ACTION_NONE};
    return form_get_contexts(form) & IN_WRITING ? writing : pressing;
}

static enum form_event select_row(struct form *form, size_t row)
{
    if (row < form->count)
        form->selected = row;
    return FORM_HANDLED;
}

static enum form_event enter(struct form *form)
{
    bool is_last = form->selected + 1 == form->count;
    if (form->rows[form->selected].is_button || is_last)
        return FORM_PRESSED;
    return select_row(form, form->selected + 1);
}

/* ---- choices ---- */

static size_t count_choices(const struct form_row *row)
{
    size_t count = 0;
    while (row->choices[count].id)
        count++;
    return count;
}

/* The place of what is chosen; the count where nothing is. */
static size_t find_chosen(const struct form *form, size_t row)
{
    const struct field_choice *choices = form->rows[row].choices;
    size_t place = 0;
    while (choices[place].id && !text_equal(choices[place].id, form_get(form, row)))
        place++;
    return place;
}

static enum form_event choose(struct form *form, size_t row, size_t place)
{
    if (place < count_choices(&form->rows[row]) + !form->rows[row].has_choice)
        form_set(form, row, form->rows[row].choices[place].id);
    return FORM_HANDLED;
}

/* Round through the choices, with "not said" between the last and the first. */
static enum form_event step_choice(struct form *form, size_t direction)
{
    const struct form_row *row = &form->rows[form->selected];
    size_t stops = count_choices(row) + !row->has_choice;
    size_t place = find_chosen(form, form->selected);
    return choose(form, form->selected, (place + stops + direction) % stops);
}

static enum form_event handle_choice(struct form *form, const struct event *event)
{
    switch (event->action) {
    case ACTION_TICK:
    case ACTION_RIGHT:
        return step_choice(form, 1);
    case ACTION_LEFT:
        return step_choice(form, (size_t)-1);
    case ACTION_CHOOSE:
        return choose(form, form->selected, (size_t)event->number - 1);
    default:
        return FORM_NOTHING;
    }
}

static enum form_event pick_choice(struct form *form, size_t number)
{
    select_row(form, number / CHOICES_A_ROW);
    return choose(form, form->selected, number % CHOICES_A_ROW);
}

static enum form_event pick(struct form *form, size_t row)
{
    if (row >= PICKED_CHOICE)
        return pick_choice(form, row - PICKED_CHOICE);
    bool was_selected = row == form->selected;
    select_row(form, row);
    if (form->rows[form->selected].is_choice)
        return was_selected ? FORM_TURNED : FORM_HANDLED;
    return form->rows[form->selected].is_button ? FORM_PRESSED : FORM_HANDLED;
}

/* Up, Down and Enter stay in a text as long as they find a line there. */
static bool handle_lines(struct form *form, const struct event *event)
{
    struct editor *editor = &form->editors[form->selected];
    size_t cursor = editor->cursor;
    bool is_for_lines = event->action == ACTION_UP || event->action == ACTION_DOWN ||
                        event->action == ACTION_NEW_LINE;
    return is_for_lines && form->rows[form->selected].has_lines && editor_handle(editor, event) &&
           editor->cursor != cursor;
}

enum form_event form_handle(struct form *form, const struct event *event)
{
    if (handle_lines(form, event))
        return FORM_HANDLED;
    switch (event->action) {
    case ACTION_UP:
    case ACTION_PREVIOUS:
        return select_row(form, form->selected - 1);
    case ACTION_DOWN:
    case ACTION_NEXT:
        return select_row(form, form->selected + 1);
    case ACTION_OPEN:
    case ACTION_NEW_LINE:
        return enter(form);
    case ACTION_PICK:
        return pick(form, (size_t)event->number);
    case ACTION_DONE:
    case ACTION_CANCEL:
    case ACTION_BACK:
        return FORM_LEFT;
    default:
        break;
    }
    const struct form_row *row = &form->rows[form->selected];
    if (row->choices)
        return handle_choice(form, event);
    if (row->is_choice && event->action == ACTION_TICK)
        return FORM_TURNED;
    return is_written(row) && editor_handle(&form->editors[form->selected], event) ? FORM_HANDLED
                                                                                   : FORM_NOTHING;
}

/* A label that would take half of the row stands above its field. */
static bool is_long(const struct form *form, int width)
{
    return width > form->columns / 2;
}

static int label_columns(const struct form *form)
{
    int widest = 0;
    for (size_t i = 0; i < form->count; i++) {
        int width = text_width(_(form->rows[i].label));
        bool counts = !form->rows[i].is_button && !is_long(form, width);
        widest = counts && width > widest ? width : widest;
    }
    return widest + 2;
}

static int choices_width(const struct form_row *row)
{
    int width = 0;
    for (size_t i = 0; row->choices[i].id; i++)
        width += text_width(_(row->choices[i].label)) + 6;
    return width;
}

static int draw_choice(const struct form_row *row, size_t index, size_t place, bool is_chosen,
                       struct area area, int column)
{
    int width = canvas_format(area, 0, column, is_chosen ? STYLE_STRONG : STYLE_PLAIN, "%s %s",
                              is_chosen ? "(*)" : "( )", _(row->choices[place].label));
    canvas_zone_at(area, 0, column, width, ACTION_PICK,
                   PICKED_CHOICE + (int)(index * CHOICES_A_ROW + place));
    return column + width + 2;
}

/* Side by side where there is room for all; else the chosen one, to step through. */
static void draw_choices(const struct form *form, size_t index, struct area area)
{
    const struct form_row *row = &form->rows[index];
    size_t chosen = find_chosen(form, index), count = count_choices(row);
    bool is_selected = index == form->selected;
    int column = 0;
    if (is_selected && choices_width(row) <= area.columns) {
        for (size_t i = 0; i < count; i++)
            column = draw_choice(row, index, i, i == chosen, area, column);
        return;
    }
    const char *label = chosen < count ? _(row->choices[chosen].label) : _("not said");
    if (is_selected)
        canvas_format(area, 0, 0, STYLE_SELECTED, "< %s >  %zu/%zu", label,
                      chosen < count ? chosen + 1 : 0, count);
    else if (chosen < count)
        canvas_text(area, 0, 0, STYLE_STRONG, label);
}

static bool is_open(const struct form *form, size_t index)
{
    return form->rows[index].is_wanted && text_is_blank(form_get(form, index));
}

static int widest_choice(const struct form_row *row)
{
    int widest = 0;
    for (size_t i = 0; row->choices && row->choices[i].id; i++) {
        int width = text_width(_(row->choices[i].label));
        widest = width > widest ? width : widest;
    }
    return widest;
}

/* Whether the label stands above the field: where it is long, or the choice that one looks through
 * would be cut. */
static bool is_stacked(const struct form *form, size_t index)
{
    const struct form_row *row = &form->rows[index];
    const int arrows = 10; /* round the choice that is shown */
    int room = form->columns - label_columns(form) - 2;
    bool is_cut = index == form->selected && row->choices && widest_choice(row) + arrows > room;
    return !row->is_button && (is_cut || is_long(form, text_width(_(row->label))));
}

static int label_rows(const struct form *form, size_t index)
{
    if (!is_stacked(form, index))
        return 0;
    struct text_lines lines = text_wrap(_(form->rows[index].label), form->columns - 1);
    int rows = (int)lines.count;
    text_lines_free(&lines);
    return rows;
}

/* The whole of a text is seen while it is written; under a label that stands above nothing is as
 * short as it can be. */
static int rows_of(const struct form *form, size_t index)
{
    int above = label_rows(form, index);
    if (index != form->selected)
        return above && text_is_blank(form_get(form, index)) ? above : above + 1;
    return above + (form->rows[index].has_lines ? TEXT_ROWS : 1);
}

static void draw_value(struct form *form, size_t index, struct area field)
{
    bool is_selected = index == form->selected;
    if (form->rows[index].choices)
        draw_choices(form, index, field);
    else if (is_selected && is_written(&form->rows[index]))
        editor_draw(&form->editors[index], field);
    else
        canvas_text(field, 0, 0, is_selected ? STYLE_SELECTED : STYLE_STRONG,
                    form->editors[index].text);
}

static void draw_field(struct form *form, size_t index, struct area area, int row)
{
    int above = label_rows(form, index), column = above ? 3 : label_columns(form) + 1;
    enum style style = index == form->selected ? STYLE_CURRENT : STYLE_PLAIN;
    canvas_text(area, row, 0, STYLE_OPEN, is_open(form, index) ? "-" : NULL);
    if (above)
        canvas_wrapped(area, row, 1, style, _(form->rows[index].label));
    else
        canvas_text(area, row, 1, style, _(form->rows[index].label));
    draw_value(form, index,
               area_of(area, row + above, column, rows_of(form, index) - above,
                       area.columns - column - 1));
}

static void draw_row(struct form *form, size_t index, struct area area, int row)
{
    canvas_zone(area, row, rows_of(form, index), ACTION_PICK, (int)index);
    if (form->rows[index].is_button)
        canvas_format(area, row, 1, index == form->selected ? STYLE_SELECTED : STYLE_PLAIN,
                      "[ %s ]", _(form->rows[index].label));
    else
        draw_field(form, index, area, row);
}

/* Lines down to the end of the selected row, without its hint. */
static int lines_to_selected(const struct form *form)
{
    int lines = 0;
    for (size_t i = 0; i <= form->selected; i++)
        lines += rows_of(form, i) + (form->rows[i].heading ? 1 : 0);
    return lines;
}

static void scroll_to_selected(struct form *form, int rows)
{
    const int hint = form->rows[form->selected].hint ? 2 : 0;
    int end = lines_to_selected(form);
    if (end + hint > form->top + rows)
        form->top = end + hint - rows;
    int start = end - rows_of(form, form->selected) - 1; /* a heading may stand above */
    if (start < form->top)
        form->top = start > 0 ? start : 0;
}

int form_draw(struct form *form, struct area area)
{
    form->columns = area.columns;
    scroll_to_selected(form, area.rows);
    int row = -form->top;
    for (size_t i = 0; i < form->count; i++) {
        if (form->rows[i].heading)
            canvas_text(area, row++, 1, STYLE_DIM, _(form->rows[i].heading));
        if (row >= 0 && row < area.rows)
            draw_row(form, i, area, row);
        row += rows_of(form, i);
        if (i == form->selected && form->rows[i].hint)
            row += canvas_wrapped(area, row, 3, STYLE_DIM, _(form->rows[i].hint));
    }
    if (form->top > 0)
        canvas_text(area, 0, area.columns - 1, STYLE_KEY, "▲");
    if (row > area.rows)
        canvas_text(area, area.rows - 1, area.columns - 1, STYLE_KEY, "▼");
    return row + form->top;
}
