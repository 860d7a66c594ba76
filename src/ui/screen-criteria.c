/* When confidentiality, integrity and availability are 2, 1 or 0: the words of the content. */
#include "page.h"
#include "screens.h"

#include <stdlib.h>

struct criteria {
    size_t top;
    int rows;
    int wanted; /* the criterion to begin with, from 1; 0 for the top */
};

static void criteria_open(struct app *app, void *state, const char *argument)
{
    struct criteria *criteria = state;
    const struct identify *identify = library_get_identify(app->library);
    for (size_t i = 0; identify && i < identify->criterion_count; i++)
        if (text_equal(identify->criteria[i].id, argument))
            criteria->wanted = (int)i + 1;
}

static unsigned criteria_contexts(const struct app *app, const void *state)
{
    return IN_PAGE;
}

static char *criteria_title(const struct app *app, const void *state)
{
    return mem_copy(_("How importance is decided"));
}

static const enum action *criteria_footer(const struct app *app, const void *state)
{
    static const enum action actions[] = {ACTION_DOWN, ACTION_UP, ACTION_BACK, ACTION_NONE};
    return actions;
}

static unsigned criteria_handle(struct app *app, void *state, const struct event *event)
{
    struct criteria *criteria = state;
    return page_handle(event, criteria->rows, &criteria->top) ? EFFECT_REDRAW : 0;
}

static void add_level(struct page *page, const struct criterion_level *level)
{
    char value[12];
    snprintf(value, sizeof value, "%d", level->value);
    page_add_headed(page, 0, value, level->text.value);
    if (level->examples.value) {
        char *text = mem_format(_("For example: %s"), level->examples.value);
        page_add(page, STYLE_DIM, 4, text);
        free(text);
    }
}

static void add_criterion(struct page *page, const struct criterion *criterion, int anchor)
{
    page_add_headed(page, anchor, criterion->title.value, criterion->question.value);
    for (size_t i = 0; i < criterion->level_count; i++)
        add_level(page, &criterion->levels[i]);
    page_add_gap(page);
}

/* Those of the importance, or those of the classes that a pack of the case has. Returns whether
 * there were any. */
static bool add_criteria(const struct app *app, struct page *page, bool of_pack)
{
    const struct identify *identify = library_get_identify(app->library);
    bool are_there = false;
    for (size_t i = 0; identify && i < identify->criterion_count; i++) {
        const struct field *field = field_get("asset", identify->criteria[i].id);
        bool is_of_pack = field && field->pack;
        if (is_of_pack != of_pack || (field && !field_suits(field, app->snapshot)))
            continue;
        add_criterion(page, &identify->criteria[i], (int)i + 1);
        are_there = true;
    }
    return are_there;
}

static void build_page(const struct app *app, struct page *page)
{
    add_criteria(app, page, false);
    page_add(page, STYLE_PLAIN, 0,
             _("Importance is the highest of the three. It is 2 whatever they say where personal "
               "data is in it, or where its loss could end the firm."));
    page_add_gap(page);
    if (add_criteria(app, page, true))
        page_add(page, STYLE_PLAIN, 0,
                 _("Information is to be protected where the class of confidentiality is 2 or 3, "
                   "or that of integrity or availability is 2."));
}

static void criteria_draw(struct app *app, void *state, struct area body)
{
    struct criteria *criteria = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    struct page page = {.columns = inner.columns - 2};
    build_page(app, &page);
    if (criteria->wanted)
        criteria->top = page_find(&page, criteria->wanted);
    criteria->wanted = 0;
    criteria->rows = inner.rows;
    page_draw(&page, inner, &criteria->top);
    page_clear(&page);
}

const struct screen_ops screen_criteria = {
    .name = "criteria",
    .state_size = sizeof(struct criteria),
    .is_overlay = true,
    .open = criteria_open,
    .contexts = criteria_contexts,
    .handle = criteria_handle,
    .draw = criteria_draw,
    .take_title = criteria_title,
    .footer = criteria_footer,
};
