/* The walk: which controls are looked at where, and what is kept there. */
#include "../engine/world.h"

#include "tenken/plan.h"

static const char *const looks[] = {"examine", "observe"};

static struct control *control_of(const struct world *world, size_t at)
{
    return (struct control *)(uintptr_t)&world->packs[0]->controls[at];
}

static void see(const struct world *world, size_t at, const char *place)
{
    control_of(world, at)->techniques = looks;
    control_of(world, at)->technique_count = 2;
    control_of(world, at)->place = place;
}

static struct world *with_places(void)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), 6);
    see(world, 0, "shop-floor");
    control_of(world, 1)->place = "office"; /* only told, not seen */
    see(world, 2, NULL);
    see(world, 3, "office");
    see(world, 4, "shop-floor");
    see(world, 5, "gate");
    return world;
}

static void a_sheet_a_place_in_the_order_of_the_pack(void **state)
{
    struct world *world = with_places();

    say(world, "p:5", "done"); /* seen all the same */
    add_answer(world, "p:6", VOICE_FIRM, NULL)->selected = SELECTION_NO;
    struct result *result = evaluate(world);
    struct place_sheets *sheets = place_sheets_new(result);
    assert_int_equal(sheets->count, 3);
    assert_string_equal(sheets->items[0].place, "shop-floor");
    assert_int_equal(sheets->items[0].control_count, 2);
    assert_string_equal(sheets->items[0].controls[1]->address, "p:5");
    assert_null(sheets->items[1].place);
    assert_int_equal(sheets->items[1].control_count, 1);
    assert_string_equal(sheets->items[2].place, "office");
    assert_string_equal(sheets->items[2].controls[0]->address, "p:4");
    place_sheets_free(sheets);
    result_free(result);
    world_free(world);
}

/* The place of an asset is written as people write it. */
static void assets_lie_where_the_ledger_says(void **state)
{
    static const struct {
        const char *place;
        int sheet; /* 0 shop-floor, 2 office, 3 gate; -1 none of them */
    } rows[] = {
        {"place=第２工場の棚", 0}, {"place=事務所の棚", 2}, {"place=office", 2},
        {"place=OFFICE", 2},       {"place=受付", 3},       {"place=工場の事務室", 2},
        {"place=サーバー室", -1},  {"place=社長の鞄", -1},  {"name=図面", -1},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct world *world = with_places();

        add_record(world, "asset", "a", rows[i].place);
        struct result *result = evaluate(world);
        struct place_sheets *sheets = place_sheets_new(result);
        for (size_t k = 0; k < sheets->count; k++) {
            size_t expected = (int)k == rows[i].sheet;

            if (sheets->items[k].asset_count != expected)
                print_error("%s, sheet %zu\n", rows[i].place, k);
            assert_int_equal(sheets->items[k].asset_count, expected);
        }
        place_sheets_free(sheets);
        result_free(result);
        world_free(world);
    }
}

static void nothing_to_see_gives_no_sheet(void **state)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), 3);
    struct result *result = evaluate(world);
    struct place_sheets *sheets = place_sheets_new(result);
    assert_int_equal(sheets->count, 0);
    place_sheets_free(sheets);
    result_free(result);
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sheet_a_place_in_the_order_of_the_pack),
        cmocka_unit_test(assets_lie_where_the_ledger_says),
        cmocka_unit_test(nothing_to_see_gives_no_sheet),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
