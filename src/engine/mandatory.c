/* The mandatory items at a glance: what each comes to, and what of it is still open. */
#include "evaluation.h"

#include <limits.h>

struct owned_items {
    struct mandatory_items items; /* first: what callers hold is this */
    struct arena *arena;
};

struct listing {
    const struct evaluation *evaluation;
    struct arena *arena;
    struct mandatory_item *items;
    size_t count;
};

/* ---- parts ---- */

static bool is_part_of(const struct control_result *part, const struct control_result *whole)
{
    return text_equal(part->control->part_of, whole->control->id) && control_is_in_play(part) &&
           (!part->subject || !whole->subject || text_equal(part->subject, whole->subject));
}

static struct mandatory_part *add_part(struct mandatory_part *next,
                                       const struct control_result *control,
                                       const struct option *option, enum rating rating)
{
    *next = (struct mandatory_part){.control = control, .option = option, .rating = rating};
    return next + 1;
}

/* A control's ticks; the whole, where it was answered at once. */
static struct mandatory_part *add_options(const struct listing *listing,
                                          struct mandatory_part *next,
                                          const struct control_result *control)
{
    for (size_t i = 0; !control->answer && i < control->control->option_count; i++) {
        const struct option *option = &control->control->options[i];

        next = add_part(next, control, option,
                        answers_rate_option(listing->evaluation, control, option));
    }
    return next;
}

static struct mandatory_part *add_parts_of(const struct listing *listing,
                                           struct mandatory_part *next,
                                           const struct pack_result *pack,
                                           const struct control_result *control)
{
    struct mandatory_part *first = next;

    if (!control_is_in_play(control))
        return next;
    next = add_options(listing, next, control);
    for (size_t i = 0; i < pack->control_count; i++)
        if (is_part_of(&pack->controls[i], control))
            next = add_part(next, &pack->controls[i], NULL, pack->controls[i].rating);
    return next == first ? add_part(next, control, NULL, control->rating) : next;
}

static void add_parts(const struct listing *listing, struct mandatory_item *item)
{
    size_t room = item->control_count * item->pack->control_count;
    struct mandatory_part *parts, *next;

    for (size_t i = 0; i < item->control_count; i++)
        room += item->controls[i]->control->option_count;
    parts = next = arena_alloc(listing->arena, room * sizeof *parts);
    for (size_t i = 0; i < item->control_count; i++)
        next = add_parts_of(listing, next, item->pack, item->controls[i]);
    item->parts = parts;
    item->part_count = (size_t)(next - parts);
    for (size_t i = 0; i < item->part_count; i++)
        item->open += parts[i].rating == RATING_UNANSWERED;
}

/* ---- items ---- */

static void add_up(struct mandatory_item *item)
{
    bool has_level = true;

    item->rating = RATING_NOT_APPLICABLE;
    item->level = item->target = LEVEL_NONE;
    for (size_t i = 0; i < item->control_count; i++) {
        const struct control_result *control = item->controls[i];

        item->rating = rating_and(item->rating, control->rating);
        if (control->control->target > item->target)
            item->target = control->control->target;
        if (!control_is_counted(control))
            continue;
        has_level = has_level && control->level != LEVEL_NONE;
        if (item->level == LEVEL_NONE || control->level < item->level)
            item->level = control->level;
    }
    if (!has_level)
        item->level = LEVEL_NONE;
}

static const struct control_result *const *find_controls(const struct listing *listing,
                                                         const struct pack_result *pack, int number,
                                                         size_t *count)
{
    const struct control_result **controls =
        arena_alloc(listing->arena, pack->control_count * sizeof *controls);

    *count = 0;
    for (size_t i = 0; i < pack->control_count; i++)
        if (pack->controls[i].control->mandatory == number)
            controls[(*count)++] = &pack->controls[i];
    return controls;
}

static void add_item(struct listing *listing, const struct pack_result *pack, int number)
{
    struct mandatory_item *item = &listing->items[listing->count++];

    *item = (struct mandatory_item){.pack = pack, .number = number};
    item->controls = find_controls(listing, pack, number, &item->control_count);
    add_up(item);
    add_parts(listing, item);
}

/* The lowest number above this one; INT_MAX where there is none. */
static int next_number(const struct pack_result *pack, int above)
{
    int next = INT_MAX;

    for (size_t i = 0; i < pack->control_count; i++) {
        int number = pack->controls[i].control->mandatory;

        if (number > above && number < next)
            next = number;
    }
    return next;
}

struct mandatory_items *engine_list_mandatory(const struct result *result)
{
    const struct evaluation *evaluation = evaluation_of(result);
    struct arena *arena = arena_new();
    struct owned_items *owned = arena_alloc(arena, sizeof *owned);
    struct listing listing = {
        .evaluation = evaluation,
        .arena = arena,
        .items = arena_alloc(arena, (evaluation->control_count + 1) * sizeof *listing.items),
    };

    for (size_t i = 0; i < result->pack_count; i++)
        for (int number = 0; (number = next_number(&result->packs[i], number)) != INT_MAX;)
            add_item(&listing, &result->packs[i], number);
    owned->arena = arena;
    owned->items = (struct mandatory_items){.items = listing.items, .count = listing.count};
    return &owned->items;
}

void mandatory_items_free(struct mandatory_items *items)
{
    if (items)
        arena_free(((struct owned_items *)items)->arena);
}
