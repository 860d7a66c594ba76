/* The guided way into the ledger: the scope, what firms of the trade usually have, and what there
 * is none of. */
#include "form.h"
#include "ledger.h"
#include "list.h"
#include "screens.h"

#include <stdlib.h>

enum stage { STAGE_SCOPE, STAGE_TYPICAL, STAGE_NONE, STAGE_COUNT };

/* Clicks on the line of stages; above all rows and choices. */
enum { PICKED_STAGE = 100000, MIDDLE = 76, DETAIL_ROWS = 4 };

struct guide {
    enum stage stage;
    struct form scope;
    struct form_row scope_rows[2];
    struct list list; /* of the stage one is in */
    size_t trade;
};

static const char *const stage_titles[STAGE_COUNT] = {N_("Scope"), N_("What such firms have"),
                                                      N_("What there is none of")};
static const char *const scope_fields[] = {"scope", "scope-name"};
static const char *const scope_hints[] = {
    N_("Begin small if you like: it can be widened later."),
    N_("Which site, department or line of business. Empty for the whole firm."),
};

static const struct identify *content_of(const struct app *app)
{
    static const struct identify nothing;
    const struct identify *identify = library_get_identify(app->library);
    return identify ? identify : &nothing;
}

static const struct trade *trade_of(const struct app *app, const struct guide *guide)
{
    const struct identify *identify = content_of(app);
    return guide->trade < identify->trade_count ? &identify->trades[guide->trade] : NULL;
}

/* ---- typical assets in the ledger ---- */

/* The asset that was made of it, or entered by hand just so. */
static const struct record *find_made(const struct app *app, const struct typical *typical)
{
    const struct record *assets;
    size_t count = ledger_list(app, &assets);
    for (size_t i = 0; i < count; i++)
        if (text_equal(asset_get(&assets[i], "name"), typical->name.value) &&
            text_equal(asset_get(&assets[i], "form"), typical->form))
            return &assets[i];
    return NULL;
}

static size_t count_made(const struct app *app, const struct trade *trade)
{
    size_t made = 0;
    for (size_t i = 0; i < trade->typical_count; i++)
        made += find_made(app, &trade->typicals[i]) != NULL;
    return made;
}

/* The trade that the ledger looks most like. */
static size_t likely_trade(const struct app *app)
{
    const struct identify *identify = content_of(app);
    size_t best = 0, most = 0;
    for (size_t i = 0; i < identify->trade_count; i++) {
        size_t made = count_made(app, &identify->trades[i]);
        best = made > most ? i : best;
        most = made > most ? made : most;
    }
    return best;
}

/* ---- opening ---- */

static void fill_scope(const struct app *app, struct guide *guide, size_t except)
{
    for (size_t i = 0; i < ARRAY_LENGTH(scope_fields); i++)
        if (i != except)
            form_set(&guide->scope, i,
                     assessment_get(app->assessment, "case", VOICE_NONE, scope_fields[i]));
}

static void guide_open(struct app *app, void *state, const char *argument)
{
    struct guide *guide = state;
    for (size_t i = 0; i < ARRAY_LENGTH(scope_fields); i++) {
        const struct field *field = field_get("case", scope_fields[i]);
        guide->scope_rows[i] = (struct form_row){
            .label = field->label, .hint = scope_hints[i], .choices = field->choices};
    }
    form_begin(&guide->scope, guide->scope_rows, ARRAY_LENGTH(scope_fields));
    fill_scope(app, guide, ARRAY_LENGTH(scope_fields));
    guide->trade = likely_trade(app);
}

static void guide_close(void *state)
{
    struct guide *guide = state;
    form_clear(&guide->scope);
}

static unsigned guide_contexts(const struct app *app, const void *state)
{
    const struct guide *guide = state;
    return guide->stage == STAGE_SCOPE ? form_get_contexts(&guide->scope) : IN_LIST;
}

static char *guide_title(const struct app *app, const void *state)
{
    return mem_format("%s › %s", _("Information to protect"), _("Guided way"));
}

static const enum action *guide_footer(const struct app *app, const void *state)
{
    static const enum action writing[] = {ACTION_NEXT, ACTION_DONE, ACTION_NONE};
    static const enum action choosing[] = {ACTION_TICK, ACTION_NEXT, ACTION_PREVIOUS, ACTION_LEDGER,
                                           ACTION_UNDO, ACTION_BACK, ACTION_NONE};
    return guide_contexts(app, state) & IN_WRITING ? writing : choosing;
}

/* ---- the scope ---- */

static unsigned go_to_stage(struct guide *guide, int stage)
{
    if (stage < 0 || stage >= STAGE_COUNT)
        return EFFECT_BACK;
    guide->stage = (enum stage)stage;
    guide->list = (struct list){0};
    return EFFECT_REDRAW;
}

static unsigned keep_scope(struct app *app, const struct guide *guide, size_t row)
{
    const char *text = form_get(&guide->scope, row);
    const char *value = text_is_blank(text) ? NULL : text;
    if (text_equal(value, assessment_get(app->assessment, "case", VOICE_NONE, scope_fields[row])))
        return EFFECT_REDRAW;
    return app_set(app, "case", VOICE_NONE, scope_fields[row], value) ? EFFECT_CHANGED
                                                                      : EFFECT_REDRAW;
}

static unsigned handle_scope(struct app *app, struct guide *guide, const struct event *event)
{
    size_t row = guide->scope.selected;
    fill_scope(app, guide, row);
    bool is_last = row + 1 == ARRAY_LENGTH(scope_fields) && event->action == ACTION_NEXT;
    enum form_event what = event->action == ACTION_CANCEL ? FORM_LEFT
                           : is_last                      ? FORM_PRESSED
                                                          : form_handle(&guide->scope, event);
    if (what == FORM_NOTHING)
        return 0;
    unsigned effects = event->action == ACTION_CANCEL ? EFFECT_REDRAW : keep_scope(app, guide, row);
    if (what == FORM_LEFT)
        return effects | EFFECT_BACK;
    return what == FORM_PRESSED ? effects | go_to_stage(guide, STAGE_TYPICAL) : effects;
}

/* ---- typical assets ---- */

static unsigned accept(struct app *app, const struct typical *typical)
{
    char *id = NULL;
    const struct record_field fields[] = {
        {"name", typical->name.value},
        {"form", typical->form},
        {"medium", typical->medium},
        {"place", typical->place.value},
        {"entrusted", typical->is_entrusted ? "yes" : "no"},
    };
    bool is_made = app_add_record(app, "asset", fields, ARRAY_LENGTH(fields), &id);
    if (is_made)
        app_set_asset(app, id);
    free(id);
    return is_made ? EFFECT_CHANGED : EFFECT_REDRAW;
}

/* What was said of it beyond the proposal is not thrown away by a slip of the thumb. */
static unsigned drop(struct app *app, const struct typical *typical, const struct record *made)
{
    enum { PROPOSED_FIELDS = 6 }; /* the five above and the day */
    if (made->field_count > PROPOSED_FIELDS) {
        app_say(app, STYLE_DIM, _("%s: more has been said of it; delete it in the ledger."),
                typical->name.value);
        return EFFECT_REDRAW;
    }
    char *id = mem_copy(made->id);
    bool is_dropped = app_remove_record(app, "asset", id);
    free(id);
    return is_dropped ? EFFECT_CHANGED : EFFECT_REDRAW;
}

static unsigned toggle_typical(struct app *app, const struct guide *guide)
{
    const struct trade *trade = trade_of(app, guide);
    if (!trade || guide->list.selected >= trade->typical_count)
        return EFFECT_REDRAW;
    const struct typical *typical = &trade->typicals[guide->list.selected];
    const struct record *made = find_made(app, typical);
    return made ? drop(app, typical, made) : accept(app, typical);
}

static unsigned step_trade(const struct app *app, struct guide *guide, size_t direction)
{
    size_t count = content_of(app)->trade_count;
    if (count)
        guide->trade = (guide->trade + count + direction) % count;
    guide->list = (struct list){0};
    return EFFECT_REDRAW;
}

/* ---- what there is none of ---- */

static unsigned toggle_absence(struct app *app, const struct guide *guide)
{
    const struct identify *identify = content_of(app);
    if (guide->list.selected >= identify->absence_count)
        return EFFECT_REDRAW;
    const struct absence *absence = &identify->absences[guide->list.selected];
    bool is_none = ledger_says_none(app, absence->key, absence->value);
    return app_say_none(app, absence->key, absence->value, !is_none) ? EFFECT_CHANGED
                                                                     : EFFECT_REDRAW;
}

/* ---- handling ---- */

static unsigned toggle(struct app *app, const struct guide *guide)
{
    return guide->stage == STAGE_TYPICAL ? toggle_typical(app, guide) : toggle_absence(app, guide);
}

static void count_rows(const struct app *app, struct guide *guide)
{
    const struct trade *trade = trade_of(app, guide);
    list_set_count(&guide->list, guide->stage == STAGE_NONE ? content_of(app)->absence_count
                                 : trade                    ? trade->typical_count
                                                            : 0);
}

static unsigned handle_list(struct app *app, struct guide *guide, const struct event *event)
{
    count_rows(app, guide);
    switch (event->action) {
    case ACTION_PICK:
        list_handle(&guide->list, event);
        return toggle(app, guide);
    case ACTION_TICK:
    case ACTION_OPEN:
        return toggle(app, guide);
    case ACTION_NEXT:
        return go_to_stage(guide, (int)guide->stage + 1);
    case ACTION_PREVIOUS:
        return go_to_stage(guide, (int)guide->stage - 1);
    case ACTION_LEFT:
        return guide->stage == STAGE_TYPICAL ? step_trade(app, guide, (size_t)-1) : EFFECT_REDRAW;
    case ACTION_RIGHT:
        return guide->stage == STAGE_TYPICAL ? step_trade(app, guide, 1) : EFFECT_REDRAW;
    default:
        return list_handle(&guide->list, event) ? EFFECT_REDRAW : 0;
    }
}

static unsigned guide_handle(struct app *app, void *state, const struct event *event)
{
    struct guide *guide = state;
    if (event->action == ACTION_PICK && event->number >= PICKED_STAGE) {
        unsigned effects =
            guide->stage == STAGE_SCOPE ? keep_scope(app, guide, guide->scope.selected) : 0;
        return effects | go_to_stage(guide, event->number - PICKED_STAGE);
    }
    return guide->stage == STAGE_SCOPE ? handle_scope(app, guide, event)
                                       : handle_list(app, guide, event);
}

/* ---- drawing ---- */

static void draw_stages(const struct guide *guide, struct area area)
{
    int column = 0;
    for (int i = 0; i < STAGE_COUNT; i++) {
        bool is_current = i == (int)guide->stage;
        int width = canvas_format(area, 0, column, is_current ? STYLE_CURRENT : STYLE_DIM, "%d %s",
                                  i + 1, _(stage_titles[i]));
        canvas_zone_at(area, 0, column, width, ACTION_PICK, PICKED_STAGE + i);
        column += width + 3;
    }
}

static const char *process_title(const struct app *app, const char *id)
{
    const struct identify *identify = content_of(app);
    for (size_t i = 0; i < identify->process_count; i++)
        if (text_equal(identify->processes[i].id, id))
            return identify->processes[i].title.value;
    return "";
}

static const char *form_label(const char *form)
{
    const struct field_choice *choice = field_get_choice(field_get("asset", "form"), form);
    return choice ? _(choice->label) : "";
}

static void draw_typical(struct app *app, const void *context, size_t index, struct area row,
                         bool is_selected)
{
    const struct guide *guide = context;
    const struct typical *typical = &trade_of(app, guide)->typicals[index];
    bool is_made = find_made(app, typical) != NULL;
    enum style style = is_selected ? STYLE_SELECTED : is_made ? STYLE_STRONG : STYLE_PLAIN;
    int process = row.columns < MIDDLE ? 0 : 24, form = 12, name = row.columns - process - form;
    canvas_format(area_of(row, 0, 0, 1, name - 1), 0, 0, style, "%s %s", is_made ? "[x]" : "[ ]",
                  typical->name.value);
    canvas_text(area_of(row, 0, name, 1, form - 1), 0, 0, style, form_label(typical->form));
    canvas_text(area_of(row, 0, name + form, 1, process), 0, 0, style,
                process_title(app, typical->process));
}

static void draw_trade(const struct app *app, const struct guide *guide, struct area area)
{
    const struct trade *trade = trade_of(app, guide);
    canvas_format(area, 0, 0, STYLE_STRONG, "< %s >  %zu/%zu", trade->title.value, guide->trade + 1,
                  content_of(app)->trade_count);
    int half = area.columns / 2;
    canvas_zone_at(area, 0, 0, half, ACTION_LEFT, 0);
    canvas_zone_at(area, 0, half, area.columns - half, ACTION_RIGHT, 0);
}

static void draw_typical_detail(const struct app *app, const struct guide *guide, struct area area)
{
    const struct typical *typical = &trade_of(app, guide)->typicals[guide->list.selected];
    canvas_rule(area, 0);
    canvas_format(area, 1, 0, STYLE_DIM, _("Usually: %s; %s"), typical->place.value,
                  typical->is_entrusted ? _("entrusted") : _("our own"));
    canvas_wrapped(area, 2, 0, STYLE_PLAIN, typical->why.value);
}

static void draw_trades(struct app *app, struct guide *guide, struct area area)
{
    if (!trade_of(app, guide)) {
        canvas_wrapped(area, 0, 0, STYLE_DIM,
                       _("No lists of typical information are installed here."));
        return;
    }
    draw_trade(app, guide, area);
    list_draw(app, &guide->list, area_of(area, 2, 0, area.rows - 2 - DETAIL_ROWS, area.columns), 1,
              draw_typical, guide);
    draw_typical_detail(app, guide, area_below(area, area.rows - DETAIL_ROWS));
}

static void draw_absence(struct app *app, const void *context, size_t index, struct area row,
                         bool is_selected)
{
    const struct absence *absence = &content_of(app)->absences[index];
    bool is_none = ledger_says_none(app, absence->key, absence->value);
    enum style style = is_selected ? STYLE_SELECTED : is_none ? STYLE_STRONG : STYLE_PLAIN;
    canvas_format(row, 0, 0, style, "%s %s", is_none ? "[x]" : "[ ]", absence->text.value);
}

static void draw_absences(struct app *app, struct guide *guide, struct area area)
{
    int row = canvas_wrapped(area, 0, 0, STYLE_DIM,
                             _("What there is none of need not be asked about. Tick only what is "
                               "certain.")) +
              1;
    list_draw(app, &guide->list, area_below(area, row), 1, draw_absence, guide);
}

static void guide_draw(struct app *app, void *state, struct area body)
{
    struct guide *guide = state;
    struct area inner = area_of(body, 0, 2, body.rows, body.columns - 4);
    struct area below = area_below(inner, 2);
    draw_stages(guide, inner);
    if (guide->stage == STAGE_SCOPE) {
        fill_scope(app, guide, guide->scope.selected);
        form_draw(&guide->scope, below);
        return;
    }
    count_rows(app, guide);
    if (guide->stage == STAGE_TYPICAL)
        draw_trades(app, guide, below);
    else
        draw_absences(app, guide, below);
}

const struct screen_ops screen_guide = {
    .name = "guide",
    .state_size = sizeof(struct guide),
    .is_overlay = true,
    .open = guide_open,
    .close = guide_close,
    .contexts = guide_contexts,
    .handle = guide_handle,
    .draw = guide_draw,
    .take_title = guide_title,
    .footer = guide_footer,
};
