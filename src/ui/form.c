#include "form.h"

void form_begin(struct form *form, const struct form_row *rows, size_t count)
{
    *form = (struct form){.rows = rows, .count = count};
    for (size_t i = 0; i < count; i++)
        editor_begin(&form->editors[i], NULL, false);
}

void form_clear(struct form *form)
{
    for (size_t i = 0; i < form->count; i++)
        editor_clear(&form->editors[i]);
}

void form_set(struct form *form, size_t row, const char *text)
{
    editor_begin(&form->editors[row], text, false);
}

const char *form_get(const struct form *form, size_t row)
{
    return form->editors[row].text;
}

static bool is_written(const struct form *form)
{
    const struct form_row *row = &form->rows[form->selected];
    return !row->is_button && !row->is_choice;
}

unsigned form_get_contexts(const struct form *form)
{
    return is_written(form) ? IN_LINE : IN_LIST;
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

static enum form_event pick(struct form *form, size_t row)
{
    bool was_selected = row == form->selected;
    select_row(form, row);
    if (form->rows[form->selected].is_choice)
        return was_selected ? FORM_TURNED : FORM_HANDLED;
    return form->rows[form->selected].is_button ? FORM_PRESSED : FORM_HANDLED;
}

enum form_event form_handle(struct form *form, const struct event *event)
{
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
    if (form->rows[form->selected].is_choice && event->action == ACTION_TICK)
        return FORM_TURNED;
    return is_written(form) && editor_handle(&form->editors[form->selected], event) ? FORM_HANDLED
                                                                                    : FORM_NOTHING;
}

static int label_columns(const struct form *form)
{
    int widest = 0;
    for (size_t i = 0; i < form->count; i++) {
        int width = text_width(_(form->rows[i].label));
        widest = !form->rows[i].is_button && width > widest ? width : widest;
    }
    return widest + 2;
}

static void draw_field(struct form *form, size_t index, struct area area, int row)
{
    int labels = label_columns(form);
    bool is_selected = index == form->selected;
    canvas_text(area, row, 1, is_selected ? STYLE_CURRENT : STYLE_PLAIN,
                _(form->rows[index].label));
    struct area field = area_of(area, row, labels + 1, 1, area.columns - labels - 2);
    if (is_selected && !form->rows[index].is_choice)
        editor_draw(&form->editors[index], field);
    else
        canvas_text(field, 0, 0, is_selected ? STYLE_SELECTED : STYLE_STRONG,
                    form->editors[index].text);
}

int form_draw(struct form *form, struct area area)
{
    int row = 0;
    for (size_t i = 0; i < form->count; i++) {
        bool is_selected = i == form->selected;
        canvas_zone(area, row, 1, ACTION_PICK, (int)i);
        if (form->rows[i].is_button)
            canvas_format(area, row, 1, is_selected ? STYLE_SELECTED : STYLE_PLAIN, "[ %s ]",
                          _(form->rows[i].label));
        else
            draw_field(form, i, area, row);
        row++;
        if (is_selected && form->rows[i].hint)
            row += canvas_wrapped(area, row, 3, STYLE_DIM, _(form->rows[i].hint));
    }
    return row;
}
