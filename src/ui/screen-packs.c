/* What can be checked: the packs that are installed, with what each rests on. */
#include "list.h"
#include "page.h"
#include "screens.h"

#include <stdlib.h>

struct packs {
    struct list list;
    bool is_for_new; /* they are chosen for a new case */
    struct library *library;
    size_t top; /* of the page about the pack under the cursor */
    int rows;   /* that it was last drawn in */
};

static void packs_open(struct app *app, void *state, const char *argument)
{
    struct packs *packs = state;
    struct faults faults = {0};
    packs->is_for_new = text_equal(argument, PACKS_FOR_NEW);
    packs->library = library_new_installed(NULL, 0, language_get(), &faults);
    list_set_count(&packs->list, packs->library->pack_count);
    faults_free(&faults);
}

static void packs_close(void *state)
{
    struct packs *packs = state;
    library_free(packs->library);
}

/* Whether they are ticked here, and not only looked at. */
static bool is_choice(const struct app *app, const struct packs *packs)
{
    return packs->is_for_new || app->assessment;
}

static unsigned packs_contexts(const struct app *app, const void *state)
{
    return IN_LIST | (app->assessment ? IN_CASE : 0);
}

static char *packs_title(const struct app *app, const void *state)
{
    return mem_copy(_("What can be checked"));
}

static const enum action *packs_footer(const struct app *app, const void *state)
{
    static const enum action looking[] = {ACTION_UP, ACTION_DOWN, ACTION_PAGE_DOWN, ACTION_BACK,
                                          ACTION_NONE};
    static const enum action choosing[] = {ACTION_TICK,      ACTION_UP,   ACTION_DOWN,
                                           ACTION_PAGE_DOWN, ACTION_BACK, ACTION_NONE};
    return is_choice(app, state) ? choosing : looking;
}

static void toggle(struct app *app, const struct packs *packs)
{
    const struct pack *pack = packs->library->packs[packs->list.selected];
    if (packs->is_for_new)
        app_toggle_wanted(app, pack->id);
    else
        app_toggle_pack(app, pack);
}

static unsigned packs_handle(struct app *app, void *state, const struct event *event)
{
    struct packs *packs = state;
    bool ticks = event->action == ACTION_TICK || event->action == ACTION_OPEN;
    if (ticks && is_choice(app, packs) && packs->list.selected < packs->list.count) {
        toggle(app, packs);
        return EFFECT_REDRAW;
    }
    bool is_of_page = event->action == ACTION_PAGE_UP || event->action == ACTION_PAGE_DOWN;
    if (is_of_page && page_handle(event, packs->rows, &packs->top))
        return EFFECT_REDRAW;
    packs->top = 0;
    return list_handle(&packs->list, event) ? EFFECT_REDRAW : 0;
}

static void draw_row(struct app *app, const void *context, size_t index, struct area row,
                     bool is_selected)
{
    const struct packs *packs = context;
    const struct pack *pack = packs->library->packs[index];
    bool is_on = packs->is_for_new ? app_wants_pack(app, pack->id) : app_has_pack(app, pack->id);
    canvas_format(row, 0, 1, is_selected ? STYLE_SELECTED : STYLE_PLAIN, "%s%s  %s",
                  !is_choice(app, packs) ? ""
                  : is_on                ? "[x] "
                                         : "[ ] ",
                  pack->title.value, pack->id);
}

static void draw_pack(const struct pack *pack, struct area area, size_t *top)
{
    struct page page = {.columns = area.columns - 2};
    char *size = mem_format(_("%zu questions in %zu parts, version %s"), pack->control_count,
                            pack->section_count, pack->version);
    char *uncovered = pack_take_uncovered(pack);
    page_add(&page, STYLE_PLAIN, 0, pack->summary.value);
    page_add_gap(&page);
    page_add_headed(&page, 0, _("Size"), size);
    page_add_headed(&page, 0, _("Rests on"), pack->source.value);
    page_add_headed(&page, 0, _("Not covered by this pack"), uncovered);
    page_add_headed(&page, 0, _("Remarks on the pack"), pack->notes.value);
    page_draw(&page, area, top);
    page_clear(&page);
    free(uncovered);
    free(size);
}

static void packs_draw(struct app *app, void *state, struct area body)
{
    struct packs *packs = state;
    struct area inner = area_of(body, 0, 2, body.rows, body.columns - 4);
    int rows = (int)packs->list.count < inner.rows / 3 ? (int)packs->list.count : inner.rows / 3;
    list_draw(app, &packs->list, area_of(inner, 1, 0, rows, inner.columns), 1, draw_row, packs);
    canvas_rule(inner, rows + 1);
    packs->rows = inner.rows - rows - 2;
    if (packs->list.selected < packs->list.count)
        draw_pack(packs->library->packs[packs->list.selected], area_below(inner, rows + 2),
                  &packs->top);
}

const struct screen_ops screen_packs = {
    .name = "packs",
    .state_size = sizeof(struct packs),
    .is_overlay = true,
    .open = packs_open,
    .close = packs_close,
    .contexts = packs_contexts,
    .handle = packs_handle,
    .draw = packs_draw,
    .take_title = packs_title,
    .footer = packs_footer,
};
