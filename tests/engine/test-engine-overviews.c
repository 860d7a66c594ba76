/* What is read off a result at a glance: the mandatory items, and where voices differ. */
#include "world.h"

static struct control *control_of(const struct world *world, size_t at)
{
    return (struct control *)(uintptr_t)&world->packs[0]->controls[at];
}

/* ---- mandatory items ---- */

/* Item 2 is answered by three ticks; item 5 by two controls, of which one has a part. */
static struct world *two_items(void)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_NONE);

    add_controls(world, pack, 5);
    control_of(world, 0)->mandatory = 5;
    control_of(world, 0)->target = 3;
    control_of(world, 1)->part_of = "1";
    control_of(world, 2)->mandatory = 2;
    add_options(world, control_of(world, 2), OPTIONS_ALL, 0, 3);
    control_of(world, 3)->mandatory = 5;
    return world;
}

static void items_come_by_number_with_their_parts(void **state)
{
    struct world *world = two_items();

    say(world, "p:3/a", "done");
    say(world, "p:3/c", "not");
    say(world, "p:2", "partly");
    struct result *result = evaluate(world);
    struct mandatory_items *items = engine_list_mandatory(result);
    assert_int_equal(items->count, 2);

    const struct mandatory_item *ticks = &items->items[0];
    assert_int_equal(ticks->number, 2);
    assert_int_equal(ticks->part_count, 3);
    assert_string_equal(ticks->parts[1].option->id, "b");
    assert_int_equal(ticks->parts[0].rating, RATING_MET);
    assert_int_equal(ticks->parts[1].rating, RATING_UNANSWERED);
    assert_int_equal(ticks->parts[2].rating, RATING_UNMET);
    assert_int_equal(ticks->open, 1);
    assert_int_equal(ticks->rating, RATING_PARTIAL); /* can no longer be all */
    assert_int_equal(ticks->target, LEVEL_NONE);

    const struct mandatory_item *pair = &items->items[1];
    assert_int_equal(pair->number, 5);
    assert_int_equal(pair->control_count, 2);
    assert_int_equal(pair->part_count, 2); /* the part of 1, and 4 itself */
    assert_string_equal(pair->parts[0].control->control->id, "2");
    assert_int_equal(pair->parts[0].rating, RATING_PARTIAL);
    assert_string_equal(pair->parts[1].control->control->id, "4");
    assert_int_equal(pair->open, 1);
    assert_int_equal(pair->rating, RATING_UNANSWERED);
    assert_int_equal(pair->target, 3);
    mandatory_items_free(items);
    result_free(result);
    world_free(world);
}

static void an_item_is_as_good_as_its_worst_control(void **state)
{
    struct world *world = two_items();

    add_answer(world, "p:1", VOICE_AUDITOR, NULL)->level = 3;
    add_answer(world, "p:4", VOICE_AUDITOR, NULL)->level = 1;
    struct result *result = evaluate(world);
    struct mandatory_items *items = engine_list_mandatory(result);
    assert_int_equal(items->items[1].rating, RATING_MET);
    assert_int_equal(items->items[1].level, 1);
    mandatory_items_free(items);
    result_free(result);
    world->answers[1].level = 0;
    result = evaluate(world);
    items = engine_list_mandatory(result);
    assert_int_equal(items->items[1].rating, RATING_UNMET);
    assert_int_equal(items->items[1].level, 0);
    mandatory_items_free(items);
    result_free(result);
    world->answers[1].level = LEVEL_NONE;
    result = evaluate(world);
    items = engine_list_mandatory(result);
    assert_int_equal(items->items[1].level, LEVEL_NONE);
    mandatory_items_free(items);
    result_free(result);
    world_free(world);
}

static void what_is_answered_at_once_is_one_part(void **state)
{
    struct world *world = two_items();

    say(world, "p:3", "done");
    struct result *result = evaluate(world);
    struct mandatory_items *items = engine_list_mandatory(result);
    assert_int_equal(items->items[0].part_count, 1);
    assert_null(items->items[0].parts[0].option);
    assert_int_equal(items->items[0].open, 0);
    mandatory_items_free(items);
    result_free(result);
    world_free(world);
}

/* Parts that somebody left, or that do not apply, are none. */
static void parts_are_those_in_play(void **state)
{
    struct world *world = two_items();
    const struct condition paper = {
        .kind = CONDITION_HAS_ASSET,
        .fields = (const struct condition_field[]){{"form", "paper"}},
        .field_count = 1,
    };

    control_of(world, 4)->part_of = "1";
    control_of(world, 4)->applies = &paper;
    add_record(world, "ledger", "main", "none-form-paper=yes");
    add_answer(world, "p:2", VOICE_FIRM, NULL)->selected = SELECTION_NO;
    struct result *result = evaluate(world);
    struct mandatory_items *items = engine_list_mandatory(result);
    assert_int_equal(items->items[1].part_count, 2);
    assert_string_equal(items->items[1].parts[0].control->control->id, "1");
    mandatory_items_free(items);
    result_free(result);
    world_free(world);
}

static void a_pack_without_mandatory_ones_has_no_items(void **state)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), 2);
    struct result *result = evaluate(world);
    struct mandatory_items *items = engine_list_mandatory(result);
    assert_int_equal(items->count, 0);
    mandatory_items_free(items);
    result_free(result);
    world_free(world);
}

/* ---- voices ---- */

static void voices_differ_by_rating(void **state)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), 5);
    say(world, "p:1", "done");
    add_answer(world, "p:1", VOICE_AUDITOR, "partly"); /* differs */
    say(world, "p:2", "done");
    add_answer(world, "p:2", VOICE_AUDITOR, "l3"); /* another answer, the same rating */
    say(world, "p:3", "not");                      /* nobody else */
    say(world, "p:4", "done");
    add_answer(world, "p:4", VOICE_ADVISER, "unknown"); /* differs, the auditor silent */
    say(world, "p:5", "done");
    add_answer(world, "p:5", VOICE_AUDITOR, NULL)->note = "見ていない";
    struct result *result = evaluate(world);
    struct voice_comparison *comparison = engine_compare_voices(result);
    assert_int_equal(comparison->count, 2);
    const struct voice_difference *first = &comparison->differences[0];
    assert_ptr_equal(first->control, control_at(result, "p:1"));
    assert_string_equal(first->by[VOICE_FIRM]->address, "p:1");
    assert_int_equal(first->by[VOICE_FIRM]->rating, RATING_MET);
    assert_null(first->by[VOICE_ADVISER]);
    assert_int_equal(first->by[VOICE_AUDITOR]->rating, RATING_PARTIAL);
    const struct voice_difference *second = &comparison->differences[1];
    assert_string_equal(second->by[VOICE_ADVISER]->address, "p:4");
    assert_int_equal(second->by[VOICE_ADVISER]->rating, RATING_UNKNOWN);
    assert_null(second->by[VOICE_AUDITOR]);
    voice_comparison_free(comparison);
    result_free(result);
    world_free(world);
}

static void what_is_not_in_play_is_not_compared(void **state)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), 1);
    say(world, "p:1", "done");
    add_answer(world, "p:1", VOICE_AUDITOR, "not")->selected = SELECTION_NO;
    struct result *result = evaluate(world);
    struct voice_comparison *comparison = engine_compare_voices(result);
    assert_int_equal(comparison->count, 0);
    voice_comparison_free(comparison);
    result_free(result);
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(items_come_by_number_with_their_parts),
        cmocka_unit_test(an_item_is_as_good_as_its_worst_control),
        cmocka_unit_test(what_is_answered_at_once_is_one_part),
        cmocka_unit_test(parts_are_those_in_play),
        cmocka_unit_test(a_pack_without_mandatory_ones_has_no_items),
        cmocka_unit_test(voices_differ_by_rating),
        cmocka_unit_test(what_is_not_in_play_is_not_compared),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
