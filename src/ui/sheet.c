#include "sheet.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT_ROWS = 3 }; /* of the field that is written, where it may have several lines */

static const struct field *field_at(const struct sheet *sheet)
{
    return sheet->fields[sheet->selected];
}

static const char *get_value(const struct app *app, const struct sheet *sheet,
                             const struct field *field)
{
    return assessment_get(app->assessment, sheet->address, sheet->voice, field->name);
}

static bool is_written(const struct field *field)
{
    return !field->choices && field->kind != VALUE_YES;
}

static void select_field(const struct app *app, struct sheet *sheet, size_t selected)
{
    sheet->selected = selected;
    const struct field *field = field_at(sheet);
    editor_clear(&sheet->editor);
    if (is_written(field))
        editor_begin(&sheet->editor, get_value(app, sheet, field), field->kind == VALUE_TEXT);
}

void sheet_begin(const struct app *app, struct sheet *sheet, const char *kind, const char *address,
                 enum voice voice)
{
    const struct field *fields;
    size_t count = field_list(kind, &fields);
    *sheet = (struct sheet){.address = mem_copy(address), .voice = voice};
    for (size_t i = 0; i < count; i++)
        if (fields[i].label)
            ARRAY_PUSH(sheet->fields, sheet->count) = &fields[i];
    select_field(app, sheet, 0);
}

void sheet_clear(struct sheet *sheet)
{
    editor_clear(&sheet->editor);
    free(sheet->fields);
    free(sheet->address);
    *sheet = (struct sheet){0};
}

unsigned sheet_get_contexts(const struct sheet *sheet)
{
    if (!is_written(field_at(sheet)))
        return IN_LIST;
    return sheet->editor.has_lines ? IN_LINE | IN_TEXT : IN_LINE;
}

/* ---- keeping ---- */

static bool set(struct app *app, const struct sheet *sheet, const char *value, unsigned *effects)
{
    if (!app_set(app, sheet->address, sheet->voice, field_at(sheet)->name, value))
        return false;
    *effects |= EFFECT_CHANGED;
    return true;
}

/* False where what was written is refused: it stays to be mended, and the message line says why. */
static bool keep(struct app *app, const struct sheet *sheet, unsigned *effects)
{
    if (!editor_is_open(&sheet->editor))
        return true;
    const char *old = get_value(app, sheet, field_at(sheet)), *text = sheet->editor.text;
    char *value = text_is_blank(text) ? NULL : field_take_value(field_at(sheet), text);
    bool is_kept = text_equal(old, value) || set(app, sheet, value, effects);
    free(value);
    return is_kept;
}

static const char *next_choice(const struct field *field, const char *value)
{
    if (field->kind == VALUE_YES)
        return value ? NULL : "yes";
    const struct field_choice *choice = value ? field_get_choice(field, value) : NULL;
    return choice ? choice[1].id : field->choices[0].id;
}

static unsigned turn(struct app *app, const struct sheet *sheet)
{
    unsigned effects = EFFECT_REDRAW;
    const struct field *field = field_at(sheet);
    set(app, sheet, next_choice(field, get_value(app, sheet, field)), &effects);
    return effects;
}

/* ---- moving ---- */

static unsigned move_to(struct app *app, struct sheet *sheet, size_t selected)
{
    unsigned effects = EFFECT_REDRAW;
    if (selected < sheet->count && keep(app, sheet, &effects))
        select_field(app, sheet, selected);
    return effects;
}

static unsigned leave(struct app *app, const struct sheet *sheet, bool keeps)
{
    unsigned effects = EFFECT_REDRAW;
    bool is_done = !keeps || keep(app, sheet, &effects);
    return is_done ? effects | EFFECT_BACK : effects;
}

/* Up and Down go through the lines of a text first. */
static unsigned move_by(struct app *app, struct sheet *sheet, const struct event *event)
{
    size_t cursor = sheet->editor.cursor;
    bool is_inside = editor_is_open(&sheet->editor) && editor_handle(&sheet->editor, event) &&
                     sheet->editor.cursor != cursor;
    if (is_inside)
        return EFFECT_REDRAW;
    return move_to(app, sheet, sheet->selected + (event->action == ACTION_DOWN ? 1u : -1u));
}

static unsigned handle_choice(struct app *app, struct sheet *sheet, const struct event *event)
{
    switch (event->action) {
    case ACTION_TICK:
    case ACTION_LEFT:
    case ACTION_RIGHT:
        return turn(app, sheet);
    case ACTION_OPEN:
        return move_to(app, sheet, sheet->selected + 1);
    case ACTION_BACK:
        return leave(app, sheet, true);
    default:
        return 0;
    }
}

static unsigned handle_written(struct app *app, struct sheet *sheet, const struct event *event)
{
    switch (event->action) {
    case ACTION_DONE:
    case ACTION_CANCEL:
        return leave(app, sheet, event->action == ACTION_DONE);
    case ACTION_NEW_LINE:
        if (!sheet->editor.has_lines)
            return move_to(app, sheet, sheet->selected + 1);
        break;
    default:
        break;
    }
    editor_handle(&sheet->editor, event);
    return EFFECT_REDRAW;
}

unsigned sheet_handle(struct app *app, struct sheet *sheet, const struct event *event)
{
    switch (event->action) {
    case ACTION_UP:
    case ACTION_DOWN:
        return move_by(app, sheet, event);
    case ACTION_NEXT:
        return move_to(app, sheet, sheet->selected + 1);
    case ACTION_PREVIOUS:
        return move_to(app, sheet, sheet->selected - 1);
    case ACTION_PICK:
        if ((size_t)event->number == sheet->selected && !is_written(field_at(sheet)))
            return turn(app, sheet);
        return move_to(app, sheet, (size_t)event->number);
    default:
        return is_written(field_at(sheet)) ? handle_written(app, sheet, event)
                                           : handle_choice(app, sheet, event);
    }
}

/* ---- drawing ---- */

static int rows_of(const struct sheet *sheet, size_t index)
{
    return index == sheet->selected && sheet->editor.has_lines ? TEXT_ROWS : 1;
}

static void scroll_to_selected(struct sheet *sheet, int rows)
{
    int used = 0;
    size_t top = sheet->selected;
    for (size_t i = sheet->selected + 1; i-- > 0 && used + rows_of(sheet, i) <= rows; top = i)
        used += rows_of(sheet, i);
    if (sheet->top < top)
        sheet->top = top;
    if (sheet->top > sheet->selected)
        sheet->top = sheet->selected;
}

static int label_columns(const struct sheet *sheet)
{
    int widest = 0;
    for (size_t i = 0; i < sheet->count; i++) {
        int width = text_width(_(sheet->fields[i]->label));
        widest = width > widest ? width : widest;
    }
    return widest + 2;
}

static const char *shown_value(const struct field *field, const char *value)
{
    if (field->kind == VALUE_YES)
        return value ? "[x]" : "[ ]";
    const struct field_choice *choice =
        field->choices && value ? field_get_choice(field, value) : NULL;
    return choice ? _(choice->label) : value;
}

static void draw_field(const struct app *app, struct sheet *sheet, size_t index, struct area row,
                       int labels)
{
    const struct field *field = sheet->fields[index];
    const char *value = shown_value(field, get_value(app, sheet, field));
    bool is_selected = index == sheet->selected;
    struct area cell = area_of(row, 0, labels + 1, row.rows, row.columns - labels - 1);
    canvas_zone(row, 0, row.rows, ACTION_PICK, (int)index);
    canvas_text(row, 0, 1, is_selected ? STYLE_CURRENT : STYLE_PLAIN, _(field->label));
    if (is_selected && is_written(field))
        editor_draw(&sheet->editor, cell);
    else
        canvas_text(cell, 0, 0, is_selected ? STYLE_SELECTED : STYLE_STRONG,
                    value         ? value
                    : is_selected ? _("(not said)")
                                  : "");
}

void sheet_draw(const struct app *app, struct sheet *sheet, struct area area)
{
    int row = 0, labels = label_columns(sheet);
    scroll_to_selected(sheet, area.rows);
    size_t next = sheet->top;
    for (; next < sheet->count && row < area.rows; next++) {
        int rows = rows_of(sheet, next);
        draw_field(app, sheet, next, area_of(area, row, 0, rows, area.columns - 2), labels);
        row += rows;
    }
    if (sheet->top > 0)
        canvas_text(area, 0, area.columns - 2, STYLE_KEY, "▲");
    if (next < sheet->count)
        canvas_text(area, area.rows - 1, area.columns - 2, STYLE_KEY, "▼");
}
