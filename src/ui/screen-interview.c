/* The interview: how long the room lasts and who is there, what to ask now, whom to ask later, and
 * what to look at where. */
#include "groups.h"
#include "room.h"
#include "screens.h"
#include "tabs.h"

#include "tenken/report.h"

#include <stdlib.h>

enum { DETAIL_ROWS = 5, STEP = 10, MINUTES_COLUMNS = 9 };
enum tab { TAB_NOW, TAB_LATER, TAB_PLACES, TAB_COUNT };

struct talk {
    size_t tab;
    struct list lists[TAB_COUNT];
    bool is_in_room; /* the cursor is on the roles */
    size_t role;
};

static unsigned talk_contexts(const struct app *app, const void *state)
{
    return IN_LIST | IN_INTERVIEW;
}

static char *talk_title(const struct app *app, const void *state)
{
    return mem_copy(_("The interview"));
}

static const enum action *talk_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_OPEN,  ACTION_PRESENT, ACTION_NEXT,
                                          ACTION_WRITE, ACTION_BACK,    ACTION_NONE};
    return actions;
}

/* ---- what there is in a tab ---- */

/* A control on its sheet. */
struct sight {
    const struct place_sheet *sheet;
    const struct control_result *control;
    bool is_first;
};

static struct sight find_sight(const struct place_sheets *sheets, size_t index)
{
    for (size_t i = 0; i < sheets->count; i++) {
        const struct place_sheet *sheet = &sheets->items[i];
        if (index < sheet->control_count)
            return (struct sight){sheet, sheet->controls[index], index == 0};
        index -= sheet->control_count;
    }
    return (struct sight){0};
}

static size_t count_sights(const struct place_sheets *sheets)
{
    size_t count = 0;
    for (size_t i = 0; i < sheets->count; i++)
        count += sheets->items[i].control_count;
    return count;
}

static void count_rows(struct app *app, struct talk *talk)
{
    const struct interview *interview = app_get_interview(app);
    list_set_count(&talk->lists[TAB_NOW], interview->now_count);
    list_set_count(&talk->lists[TAB_LATER], interview->later_count);
    list_set_count(&talk->lists[TAB_PLACES], count_sights(app_get_places(app)));
}

static const struct interview_question *get_question(struct app *app, const struct talk *talk)
{
    const struct interview *interview = app_get_interview(app);
    size_t selected = talk->lists[talk->tab].selected;
    if (talk->tab == TAB_NOW)
        return selected < interview->now_count ? &interview->now[selected] : NULL;
    return talk->tab == TAB_LATER && selected < interview->later_count ? &interview->later[selected]
                                                                       : NULL;
}

static const struct control_result *get_control(struct app *app, const struct talk *talk)
{
    const struct interview_question *question = get_question(app, talk);
    if (talk->tab == TAB_PLACES)
        return find_sight(app_get_places(app), talk->lists[TAB_PLACES].selected).control;
    return question ? question->control : NULL;
}

/* ---- doing ---- */

static void toggle_role(struct app *app, struct talk *talk, int clicked)
{
    size_t count;
    const char **roles = room_take_roles(app, &count);
    if (clicked)
        talk->role = (size_t)clicked - 1;
    if (talk->role < count)
        room_toggle(app, roles[talk->role]);
    talk->is_in_room = count > 0;
    free(roles);
}

static void move_in_room(struct app *app, struct talk *talk, int step)
{
    size_t count;
    const char **roles = room_take_roles(app, &count);
    if (count)
        talk->role = (talk->role + count + (size_t)step) % count;
    free(roles);
}

static void change_minutes(struct app *app, int by)
{
    int minutes = room_get_minutes(app);
    int target = (minutes == ROOM_OPEN_END ? 0 : minutes) + by;
    room_set_minutes(app, target > STEP ? target : STEP);
}

/* The roles stand above the list: Up from its first row leads to them. */
static bool handle_room(struct app *app, struct talk *talk, const struct event *event)
{
    switch (event->action) {
    case ACTION_LEFT:
    case ACTION_RIGHT:
        move_in_room(app, talk, event->action == ACTION_LEFT ? -1 : 1);
        return true;
    case ACTION_DOWN:
    case ACTION_OPEN:
        talk->is_in_room = false;
        return true;
    case ACTION_UP:
        return true;
    default:
        return false;
    }
}

static bool handle_minutes(struct app *app, const struct event *event)
{
    switch (event->action) {
    case ACTION_CHOOSE:
        room_set_minutes(app, event->number * STEP);
        return true;
    case ACTION_LEFT:
    case ACTION_RIGHT:
        change_minutes(app, event->action == ACTION_LEFT ? -STEP : STEP);
        return true;
    default:
        return false;
    }
}

static unsigned ask(struct app *app, const struct control_result *control)
{
    if (!control)
        return EFFECT_REDRAW;
    app_say(app, STYLE_DIM, _("%s leads back to the interview."), action_get_key(ACTION_INTERVIEW));
    return app_goto(app, SCREEN_WALK, control->address);
}

static bool move_on(struct app *app, struct talk *talk, const struct event *event)
{
    struct list *list = &talk->lists[talk->tab];
    if (event->action == ACTION_UP && !list->selected) {
        talk->is_in_room = true;
        return true;
    }
    return handle_minutes(app, event) || list_handle(list, event) ||
           tabs_handle(event, TAB_COUNT, &talk->tab);
}

static unsigned talk_handle(struct app *app, void *state, const struct event *event)
{
    struct talk *talk = state;
    count_rows(app, talk);
    struct list *list = &talk->lists[talk->tab];
    bool is_second_click = event->action == ACTION_PICK && (size_t)event->number == list->selected;
    if (event->action == ACTION_PRESENT) {
        toggle_role(app, talk, event->number);
        return EFFECT_REDRAW;
    }
    if (event->action == ACTION_WRITE)
        return app_goto(app, SCREEN_SHEET, talk->tab == TAB_PLACES ? "places" : NULL);
    if (talk->is_in_room && handle_room(app, talk, event))
        return EFFECT_REDRAW;
    if (event->action == ACTION_OPEN || is_second_click)
        return ask(app, get_control(app, talk));
    return move_on(app, talk, event) ? EFFECT_REDRAW : 0;
}

/* ---- drawing: the room ---- */

static void draw_minutes(const struct app *app, struct area area)
{
    int minutes = room_get_minutes(app);
    char *left = minutes == ROOM_OPEN_END ? mem_copy(_("no end"))
                 : minutes == 0           ? mem_copy(_("time is up"))
                                          : mem_format(_("%d minutes"), minutes);
    int column = canvas_format(area, 0, 0, STYLE_DIM, "%s  ", _("Time left"));
    column += canvas_text(area, 0, column, minutes ? STYLE_STRONG : STYLE_BAD, left) + 3;
    canvas_text(area, 0, column, STYLE_DIM, _("1-9: 10-90, 0: no end, ← → ±10"));
    free(left);
}

static int draw_role(const struct app *app, const struct talk *talk, const char *role, size_t index,
                     struct area area, int *column)
{
    bool is_cursor = talk->is_in_room && talk->role == index;
    char *text =
        mem_format("[%s] %s", room_has(app, role) ? "x" : " ", word_role(app->library, role));
    int width = text_width(text), row = 0;
    if (*column + width > area.columns) {
        *column = text_width(_("Present")) + 2;
        row = 1;
    }
    canvas_text(area, row, *column,
                is_cursor             ? STYLE_SELECTED
                : room_has(app, role) ? STYLE_STRONG
                                      : STYLE_PLAIN,
                text);
    canvas_zone_at(area, row, *column, width, ACTION_PRESENT, (int)index + 1);
    *column += width + 2;
    free(text);
    return row;
}

/* Returns the rows it took. */
static int draw_room(const struct app *app, const struct talk *talk, struct area area)
{
    size_t count;
    const char **roles = room_take_roles(app, &count);
    int row = 1, column = canvas_format(area, row, 0, STYLE_DIM, "%s  ", _("Present"));
    draw_minutes(app, area);
    for (size_t i = 0; i < count; i++)
        row += draw_role(app, talk, roles[i], i, area_below(area, row), &column);
    if (!count)
        canvas_text(area, row, column, STYLE_DIM, _("The packs name nobody."));
    free(roles);
    return row + 1;
}

/* ---- drawing: the lists ---- */

static const char *show_reason(enum interview_reason reason)
{
    static const char *const words[] = {
        [ASK_MANDATORY] = N_("mandatory"), [ASK_GATE] = N_("gate"), [ASK_RISK] = N_("risk"),
        [ASK_UNKNOWN] = N_("unknown"),     [ASK_REST] = "",
    };
    return *words[reason] ? _(words[reason]) : "";
}

static int reason_columns(void)
{
    int widest = 0;
    for (enum interview_reason reason = ASK_MANDATORY; reason <= ASK_REST; reason++) {
        int width = text_width(show_reason(reason));
        widest = width > widest ? width : widest;
    }
    return widest + 2;
}

static void draw_question(const struct app *app, const struct interview_question *question,
                          struct area row, bool is_selected)
{
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    int reasons = reason_columns(), end = row.columns - MINUTES_COLUMNS;
    const struct control *control = question->control->control;
    char *minutes = mem_format(_("%d min"), question->minutes);
    canvas_text(row, 0, 1, is_selected ? style : STYLE_CURRENT, show_reason(question->reason));
    char *title = word_take_title(app->result, question->control);
    canvas_format(area_of(row, 0, reasons + 1, 1, end - reasons - 2), 0, 0, style, "%s %s",
                  control_get_clause(control), title);
    free(title);
    canvas_text_right(area_of(row, 0, end, 1, MINUTES_COLUMNS - 1), 0, style, minutes);
    free(minutes);
}

static void draw_now(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct interview *interview = context;
    draw_question(app, &interview->now[index], row, is_selected);
}

static void draw_later(struct app *app, const void *context, size_t index, struct area row,
                       bool is_selected)
{
    const struct interview *interview = context;
    draw_question(app, &interview->later[index], row, is_selected);
}

static bool begins_person(const void *context, size_t index)
{
    const struct interview *interview = context;
    return !index || !text_equal(interview->later[index - 1].role, interview->later[index].role);
}

static void draw_person(struct app *app, const void *context, size_t index, struct area row)
{
    const struct interview *interview = context;
    const char *role = interview->later[index].role;
    int count = 0, minutes = 0;
    for (size_t i = index; i < interview->later_count; i++, count++) {
        if (!text_equal(interview->later[i].role, role))
            break;
        minutes += interview->later[i].minutes;
    }
    char *effort = word_take_effort(minutes);
    canvas_format(
        row, 0, 0, STYLE_STRONG,
        tr_plural("%s: %d question, about %s", "%s: %d questions, about %s", (unsigned long)count),
        word_role(app->library, role), count, effort);
    free(effort);
}

static bool begins_place(const void *context, size_t index)
{
    return find_sight(context, index).is_first;
}

static void draw_place(struct app *app, const void *context, size_t index, struct area row)
{
    const struct place_sheet *sheet = find_sight(context, index).sheet;
    canvas_format(row, 0, 0, STYLE_STRONG, _("%s: %zu to look at, information kept: %zu"),
                  word_place(sheet->place), sheet->control_count, sheet->asset_count);
}

static void draw_sight(struct app *app, const void *context, size_t index, struct area row,
                       bool is_selected)
{
    const struct control_result *control = find_sight(context, index).control;
    enum style style = is_selected ? STYLE_SELECTED : STYLE_PLAIN;
    canvas_text(row, 0, 1, is_selected ? style : theme_of_rating(control->rating),
                theme_mark(control->rating));
    char *title = word_take_title(app->result, control);
    canvas_format(row, 0, 4, style, "%s %s", control_get_clause(control->control), title);
    free(title);
}

static void draw_list(struct app *app, struct talk *talk, struct area area)
{
    static const struct group_ops later = {begins_person, draw_person, draw_later};
    static const struct group_ops places = {begins_place, draw_place, draw_sight};
    static const char *const empty[TAB_COUNT] = {
        [TAB_NOW] = N_("Nothing to ask of those who are here in the time that is left."),
        [TAB_LATER] = N_("Nothing is left for later."),
        [TAB_PLACES] = N_("Nothing in this case wants to be seen on site."),
    };
    struct list *list = &talk->lists[talk->tab];
    if (!list->count)
        canvas_wrapped(area, 1, 1, STYLE_DIM, _(empty[talk->tab]));
    else if (talk->tab == TAB_NOW)
        list_draw(app, list, area, 1, draw_now, app_get_interview(app));
    else if (talk->tab == TAB_LATER)
        groups_draw(app, list, area, &later, app_get_interview(app));
    else
        groups_draw(app, list, area, &places, app_get_places(app));
}

/* ---- drawing: the whole ---- */

/* What is kept at the place, by name. */
static char *take_assets(const struct place_sheet *sheet)
{
    struct string text = {0};
    for (size_t i = 0; i < sheet->asset_count; i++)
        string_format(&text, text.length ? _(", %s") : "%s",
                      record_get_field(sheet->assets[i], "name"));
    return string_take(&text);
}

/* Under the question: whom to ask and why now, or what is kept where it is seen. */
static char *take_remark(struct app *app, const struct talk *talk)
{
    const struct interview_question *question = get_question(app, talk);
    if (question)
        return mem_format("%s / %s", word_role(app->library, question->role),
                          word_interview_reason(question->reason));
    struct sight sight = find_sight(app_get_places(app), talk->lists[TAB_PLACES].selected);
    char *assets = take_assets(sight.sheet);
    char *remark = *assets ? mem_format(_("Kept there: %s"), assets) : mem_copy("");
    free(assets);
    return remark;
}

static void draw_detail(struct app *app, const struct talk *talk, struct area area)
{
    const struct control_result *control = get_control(app, talk);
    if (!control)
        return;
    char *question = app_take_text(&control->control->question, control->pack);
    char *remark = take_remark(app, talk);
    canvas_rule(area, 0);
    int row = 1 + canvas_wrapped(area, 1, 0, STYLE_STRONG, question);
    if (row < area.rows)
        canvas_wrapped(area_below(area, row), 0, 0, STYLE_DIM, remark);
    free(remark);
    free(question);
}

static void draw_tabs(struct app *app, const struct talk *talk, struct area area, int row)
{
    const struct interview *interview = app_get_interview(app);
    const struct tab_title titles[TAB_COUNT] = {
        [TAB_NOW] = {_("Ask now"), (long)interview->now_count},
        [TAB_LATER] = {_("Ask later"), (long)interview->later_count},
        [TAB_PLACES] = {_("Look at, by place"), (long)talk->lists[TAB_PLACES].count},
    };
    tabs_draw(titles, TAB_COUNT, talk->tab, area, row);
}

static void talk_draw(struct app *app, void *state, struct area body)
{
    struct talk *talk = state;
    struct area inner = area_of(body, 0, 1, body.rows, body.columns - 2);
    count_rows(app, talk);
    int row = draw_room(app, talk, inner);
    draw_tabs(app, talk, inner, row++);
    draw_list(app, talk, area_of(inner, row, 0, inner.rows - row - DETAIL_ROWS, inner.columns));
    draw_detail(app, talk, area_below(inner, inner.rows - DETAIL_ROWS));
}

const struct screen_ops screen_interview = {
    .name = "interview",
    .state_size = sizeof(struct talk),
    .contexts = talk_contexts,
    .handle = talk_handle,
    .draw = talk_draw,
    .take_title = talk_title,
    .footer = talk_footer,
};
