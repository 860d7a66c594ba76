#include "world.h"

#define LEAF(...) ((const struct condition){__VA_ARGS__})
#define VALUES(...)                                                                                \
    .values = (const char *const[]){__VA_ARGS__},                                                  \
    .value_count = ARRAY_LENGTH(((const char *const[]){__VA_ARGS__}))
#define FIELDS(...)                                                                                \
    .fields = (const struct condition_field[]){__VA_ARGS__},                                       \
    .field_count = ARRAY_LENGTH(((const struct condition_field[]){__VA_ARGS__}))
#define TREE(kind_, ...)                                                                           \
    ((const struct condition){.kind = (kind_),                                                     \
                              .children = (const struct condition[]){__VA_ARGS__},                 \
                              .child_count =                                                       \
                                  ARRAY_LENGTH(((const struct condition[]){__VA_ARGS__}))})
#define ANSWERED(control_, ...)                                                                    \
    LEAF(.kind = CONDITION_ANSWER, .control = (control_), VALUES(__VA_ARGS__))
#define RATED(control_, ...)                                                                       \
    LEAF(.kind = CONDITION_RATING, .control = (control_), VALUES(__VA_ARGS__))
#define HAS(...)        LEAF(.kind = CONDITION_HAS_ASSET, FIELDS(__VA_ARGS__))
#define FIRM(key_, ...) LEAF(.kind = CONDITION_FIRM, .key = (key_), VALUES(__VA_ARGS__))

/* Pack p with the controls 1, 2 and 3; the third has the condition. */
static struct world *three_controls(const struct condition *condition)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    add_control(pack, "1");
    add_control(pack, "2");
    add_control(pack, "3")->applies = condition;
    return world;
}

static enum truth truth_at(const struct world *world, const char *address)
{
    struct result *result = evaluate(world);
    enum truth truth = control_at(result, address)->applies;

    result_free(result);
    return truth;
}

static void what_is_not_restricted_applies(void **state)
{
    struct world *world = three_controls(NULL);

    assert_int_equal(truth_at(world, "p:3"), TRUTH_YES);
    world_free(world);
}

static void an_answer_decides_and_none_leaves_it_open(void **state)
{
    static const struct {
        const char *choice;
        enum truth truth;
    } rows[] = {{"done", TRUTH_YES},
                {"partly", TRUTH_YES},
                {"not", TRUTH_NO},
                {"na", TRUTH_NO},
                {"unknown", TRUTH_UNKNOWN}};
    struct world *world = three_controls(&ANSWERED("1", "done", "partly"));

    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN);
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        unsay_all(world);
        say(world, "p:1", rows[i].choice);
        assert_int_equal(truth_at(world, "p:3"), rows[i].truth);
    }
    world_free(world);
}

static void dont_know_is_an_answer_where_it_is_listed(void **state)
{
    struct world *world = three_controls(&ANSWERED("1", "unknown"));

    say(world, "p:1", "unknown");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_YES);
    world_free(world);
}

static void a_rating_decides_and_none_leaves_it_open(void **state)
{
    struct world *world = three_controls(&RATED("1", "met", "partial"));

    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN);
    say(world, "p:1", "partly");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_YES);
    unsay_all(world);
    say(world, "p:1", "not");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_NO);
    unsay_all(world);
    say(world, "p:1", "unknown");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN);
    world_free(world);
}

static void a_control_of_another_pack_may_decide(void **state)
{
    struct world *world = three_controls(&ANSWERED("q:1", "done"));

    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN); /* q is not in the case */
    add_control(add_pack(world, "q", SCORING_NONE), "1");
    say(world, "p:1", "done");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN);
    say(world, "q:1", "done");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_YES);
    world_free(world);
}

/* A skipped control keeps its answer in the file, but it counts as not given. */
static void a_skipped_control_was_not_answered(void **state)
{
    struct world *world = three_controls(&ANSWERED("2", "done"));
    struct control *second = (struct control *)(uintptr_t)&world->packs[0]->controls[1];
    struct result *result;

    second->applies = &ANSWERED("1", "done");
    say(world, "p:1", "not");
    say(world, "p:2", "done");
    result = evaluate(world);
    assert_int_equal(control_at(result, "p:2")->applies, TRUTH_NO);
    assert_int_equal(control_at(result, "p:2")->rating, RATING_NOT_APPLICABLE);
    assert_int_equal(control_at(result, "p:3")->applies, TRUTH_NO);
    result_free(result);
    world_free(world);
}

static void a_skipped_control_is_rated_not_applicable(void **state)
{
    struct world *world = three_controls(&RATED("2", "not-applicable"));
    struct control *second = (struct control *)(uintptr_t)&world->packs[0]->controls[1];

    second->applies = &ANSWERED("1", "done");
    say(world, "p:1", "not");
    say(world, "p:2", "done");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_YES);
    ((struct control *)(uintptr_t)&world->packs[0]->controls[2])->applies = &RATED("2", "met");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_NO);
    world_free(world);
}

static void a_later_control_may_decide_about_an_earlier_one(void **state)
{
    struct world *world = three_controls(NULL);
    struct control *first = (struct control *)(uintptr_t)&world->packs[0]->controls[0];

    first->applies = &ANSWERED("3", "done");
    say(world, "p:3", "not");
    assert_int_equal(truth_at(world, "p:1"), TRUTH_NO);
    world_free(world);
}

static void a_cycle_stays_unknown(void **state)
{
    struct world *world = three_controls(&ANSWERED("3", "done"));

    say(world, "p:3", "not");
    assert_int_not_equal(truth_at(world, "p:3"), TRUTH_YES);
    unsay_all(world);
    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN);
    world_free(world);
}

/* ---- assets ---- */

static void an_empty_ledger_says_nothing(void **state)
{
    struct world *world = three_controls(&HAS({"form", "paper"}));

    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN);
    add_record(world, "asset", "a1", "form=electronic");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN);
    add_record(world, "ledger", "l", "none-form-paper=yes");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_NO);
    add_record(world, "asset", "a2", "form=paper"); /* what is there outweighs what was said */
    assert_int_equal(truth_at(world, "p:3"), TRUTH_YES);
    world_free(world);
}

static void a_declaration_taken_back_says_nothing(void **state)
{
    struct world *world = three_controls(&HAS({"form", "paper"}));

    add_record(world, "ledger", "l", "none-form-paper=no");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN);
    world_free(world);
}

static void one_asset_must_have_all_the_fields(void **state)
{
    struct world *world = three_controls(&HAS({"form", "paper"}, {"outside", "yes"}));

    add_record(world, "asset", "a1", "form=paper outside=no");
    add_record(world, "asset", "a2", "form=electronic outside=yes");
    add_record(world, "party", "a3", "form=paper outside=yes");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN);
    add_record(world, "ledger", "l", "none-outside-yes=yes");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_NO);
    add_record(world, "asset", "a4", "form=paper outside=yes");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_YES);
    world_free(world);
}

static void more_assets_than_bits_in_a_word_are_found(void **state)
{
    struct world *world = three_controls(&HAS({"form", "object"}, {"fits", "no"}));

    for (int i = 0; i < 199; i++)
        add_record(world, "asset", arena_format(world->arena, "a%03d", i), "form=paper fits=yes");
    add_record(world, "asset", "a199", "form=object fits=no");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_YES);
    world_free(world);
}

/* ---- firm and profile ---- */

static void the_firm_decides_by_word_or_number(void **state)
{
    const struct condition words = FIRM("industry", "mould", "machining");
    const struct condition range =
        LEAF(.kind = CONDITION_FIRM, .key = "size", .at_least = -INFINITY, .at_most = 20);
    static const struct {
        const char *size;
        enum truth truth;
    } rows[] = {{"5", TRUTH_YES}, {"20", TRUTH_YES}, {"21", TRUTH_NO}, {"many", TRUTH_UNKNOWN}};
    struct world *world = three_controls(&words);

    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN);
    add_firm(world, "industry", "software");
    assert_int_equal(truth_at(world, "p:3"), TRUTH_NO);
    world->firm[0].value = "mould";
    assert_int_equal(truth_at(world, "p:3"), TRUTH_YES);
    ((struct control *)(uintptr_t)&world->packs[0]->controls[2])->applies = &range;
    assert_int_equal(truth_at(world, "p:3"), TRUTH_UNKNOWN);
    add_firm(world, "size", "");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        world->firm[1].value = rows[i].size;
        assert_int_equal(truth_at(world, "p:3"), rows[i].truth);
    }
    world_free(world);
}

static void the_profile_decides(void **state)
{
    const struct condition condition = LEAF(.kind = CONDITION_PROFILE, VALUES("mandatory"));
    struct world *world = three_controls(&condition);

    assert_int_equal(truth_at(world, "p:3"), TRUTH_NO); /* the default is "all" */
    world->case_packs[0].profile = "mandatory";
    assert_int_equal(truth_at(world, "p:3"), TRUTH_YES);
    world->case_packs[0].profile = "no-such-profile";
    assert_int_equal(truth_at(world, "p:3"), TRUTH_NO);
    world_free(world);
}

static void a_profile_leaves_controls_out_of_all_counts(void **state)
{
    struct world *world = three_controls(NULL);
    struct result *result;

    ((struct control *)(uintptr_t)&world->packs[0]->controls[0])->mandatory = 1;
    world->case_packs[0].profile = "mandatory";
    say(world, "p:1", "partly");
    say(world, "p:2", "not");
    result = evaluate(world);
    assert_int_equal(result->packs[0].counts.total, 1);
    assert_int_equal(result->packs[0].control_count, 3);
    assert_false(control_at(result, "p:2")->in_profile);
    assert_int_equal(result->gap_count, 1);
    assert_number(result->packs[0].score.value, 2);
    assert_number(result->packs[0].score.of, 4);
    result_free(result);
    world_free(world);
}

/* ---- trees ---- */

/* Controls 1 and 2 answered so that a leaf on each is yes, no or unknown. */
static void say_truth(struct world *world, const char *address, enum truth truth)
{
    if (truth != TRUTH_UNKNOWN)
        say(world, address, truth == TRUTH_YES ? "done" : "not");
}

static void trees_follow_kleene(void **state)
{
    const struct condition all = TREE(CONDITION_ALL, ANSWERED("1", "done"), ANSWERED("2", "done"));
    const struct condition any = TREE(CONDITION_ANY, ANSWERED("1", "done"), ANSWERED("2", "done"));
    const struct condition none = TREE(CONDITION_NOT, any);

    for (int i = TRUTH_NO; i <= TRUTH_YES; i++)
        for (int j = TRUTH_NO; j <= TRUTH_YES; j++) {
            const struct condition *trees[] = {&all, &any, &none};
            int lower = i < j ? i : j;
            int higher = i < j ? j : i;
            int expected[] = {lower, higher, TRUTH_YES - higher};

            for (int k = 0; k < 3; k++) {
                struct world *world = three_controls(trees[k]);

                say_truth(world, "p:1", (enum truth)i);
                say_truth(world, "p:2", (enum truth)j);
                assert_int_equal(truth_at(world, "p:3"), expected[k]);
                world_free(world);
            }
        }
}

static void the_deciding_leaf_is_kept(void **state)
{
    const struct condition leaves[] = {
        LEAF(.kind = CONDITION_ANSWER, .control = "1", VALUES("done"), .reason = {"first", false}),
        LEAF(.kind = CONDITION_ANSWER, .control = "2", VALUES("done"), .reason = {"second", false}),
    };
    const struct condition all = {.kind = CONDITION_ALL, .children = leaves, .child_count = 2};
    struct world *world = three_controls(&all);
    struct result *result;

    say(world, "p:1", "done");
    say(world, "p:2", "not");
    result = evaluate(world);
    assert_ptr_equal(control_at(result, "p:3")->skipped_by, &leaves[1]);
    assert_null(control_at(result, "p:1")->skipped_by);
    result_free(result);
    world_free(world);
}

static void under_not_the_leaf_that_held_is_kept(void **state)
{
    const struct condition leaf = ANSWERED("1", "done");
    const struct condition not = {.kind = CONDITION_NOT, .children = &leaf, .child_count = 1};
    struct world *world = three_controls(&not );
    struct result *result;

    say(world, "p:1", "done");
    result = evaluate(world);
    assert_ptr_equal(control_at(result, "p:3")->skipped_by, &leaf);
    result_free(result);
    world_free(world);
}

static void among_several_the_leaf_that_says_why_is_kept(void **state)
{
    const struct condition leaves[] = {
        ANSWERED("1", "done"),
        LEAF(.kind = CONDITION_ANSWER, .control = "2", VALUES("done"), .reason = {"why", false}),
    };
    const struct condition any = {.kind = CONDITION_ANY, .children = leaves, .child_count = 2};
    struct world *world = three_controls(&any);
    struct result *result;

    say(world, "p:1", "not");
    say(world, "p:2", "not");
    result = evaluate(world);
    assert_ptr_equal(control_at(result, "p:3")->skipped_by, &leaves[1]);
    result_free(result);
    world_free(world);
}

/* ---- sections that repeat ---- */

static const char *const done[] = {"done"};
static const struct condition first_done = {
    .kind = CONDITION_ANSWER, .control = "1", .values = done, .value_count = 1};

static struct world *cloud_section(const struct condition *condition)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    add_section(pack, "cloud", REPEAT_CLOUD);
    add_control(pack, "1");
    add_control(pack, "2")->applies = condition;
    add_section(pack, "rest", REPEAT_NONE);
    add_control(pack, "3")->applies = &first_done;
    return world;
}

static void a_section_asks_about_each_subject_by_id(void **state)
{
    struct world *world = cloud_section(NULL);
    static const char *const addresses[] = {"p:1@drive", "p:1@mail", "p:2@drive", "p:2@mail",
                                            "p:3"};
    struct result *result;

    add_record(world, "asset", "mail", "medium=cloud");
    add_record(world, "asset", "shelf", "medium=paper");
    add_record(world, "asset", "drive", "medium=cloud");
    add_record(world, "party", "acme", "medium=cloud");
    say(world, "p:1@mail", "partly");
    result = evaluate(world);
    assert_int_equal(result->packs[0].control_count, ARRAY_LENGTH(addresses));
    for (size_t i = 0; i < ARRAY_LENGTH(addresses); i++)
        assert_string_equal(result->packs[0].controls[i].address, addresses[i]);
    assert_int_equal(control_at(result, "p:1@mail")->rating, RATING_PARTIAL);
    assert_int_equal(control_at(result, "p:1@drive")->rating, RATING_UNANSWERED);
    assert_null(result_get_control(result, "p:1"));
    assert_int_equal(result->packs[0].sections[0].counts.total, 4);
    assert_int_equal(result->packs[0].sections[1].counts.total, 1);
    result_free(result);
    world_free(world);
}

static void without_subjects_a_section_asks_nothing(void **state)
{
    struct world *world = cloud_section(NULL);
    struct result *result = evaluate(world);

    assert_int_equal(result->packs[0].control_count, 1);
    assert_int_equal(result->packs[0].sections[0].counts.total, 0);
    assert_nan(result->packs[0].sections[0].score.of);
    assert_int_equal(control_at(result, "p:3")->applies, TRUTH_UNKNOWN);
    result_free(result);
    world_free(world);
}

static void a_condition_means_its_own_subject(void **state)
{
    struct world *world = cloud_section(&ANSWERED("1", "done"));

    add_record(world, "asset", "drive", "medium=cloud");
    add_record(world, "asset", "mail", "medium=cloud");
    say(world, "p:1@drive", "not");
    say(world, "p:1@mail", "done");
    assert_int_equal(truth_at(world, "p:2@drive"), TRUTH_NO);
    assert_int_equal(truth_at(world, "p:2@mail"), TRUTH_YES);
    assert_int_equal(truth_at(world, "p:3"), TRUTH_YES); /* some subject's */
    world_free(world);
}

static void has_asset_means_the_asset_in_question(void **state)
{
    struct world *world = cloud_section(&HAS({"personal", "yes"}));

    add_record(world, "asset", "drive", "medium=cloud personal=yes");
    add_record(world, "asset", "mail", "medium=cloud personal=no");
    add_record(world, "asset", "site", "medium=cloud");
    assert_int_equal(truth_at(world, "p:2@drive"), TRUTH_YES);
    assert_int_equal(truth_at(world, "p:2@mail"), TRUTH_NO);
    assert_int_equal(truth_at(world, "p:2@site"), TRUTH_UNKNOWN);
    world_free(world);
}

static void sections_may_repeat_over_assets_parties_and_sites(void **state)
{
    static const struct {
        enum repeat repeat;
        size_t count;
    } rows[] = {{REPEAT_ASSET, 2}, {REPEAT_CLOUD, 1}, {REPEAT_PARTY, 1}, {REPEAT_SITE, 3}};

    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct world *world = world_new();
        struct pack *pack = add_pack(world, "p", SCORING_SUM);
        struct result *result;

        add_section(pack, "s", rows[i].repeat);
        add_control(pack, "1");
        add_record(world, "asset", "a", "medium=cloud");
        add_record(world, "asset", "b", "");
        add_record(world, "party", "c", "");
        add_record(world, "site", "d", "");
        add_record(world, "site", "e", "");
        add_record(world, "site", "f", "");
        result = evaluate(world);
        assert_int_equal(result->packs[0].control_count, rows[i].count);
        result_free(result);
        world_free(world);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_restricted_applies),
        cmocka_unit_test(an_answer_decides_and_none_leaves_it_open),
        cmocka_unit_test(dont_know_is_an_answer_where_it_is_listed),
        cmocka_unit_test(a_rating_decides_and_none_leaves_it_open),
        cmocka_unit_test(a_control_of_another_pack_may_decide),
        cmocka_unit_test(a_skipped_control_was_not_answered),
        cmocka_unit_test(a_skipped_control_is_rated_not_applicable),
        cmocka_unit_test(a_later_control_may_decide_about_an_earlier_one),
        cmocka_unit_test(a_cycle_stays_unknown),
        cmocka_unit_test(an_empty_ledger_says_nothing),
        cmocka_unit_test(a_declaration_taken_back_says_nothing),
        cmocka_unit_test(one_asset_must_have_all_the_fields),
        cmocka_unit_test(more_assets_than_bits_in_a_word_are_found),
        cmocka_unit_test(the_firm_decides_by_word_or_number),
        cmocka_unit_test(the_profile_decides),
        cmocka_unit_test(a_profile_leaves_controls_out_of_all_counts),
        cmocka_unit_test(trees_follow_kleene),
        cmocka_unit_test(the_deciding_leaf_is_kept),
        cmocka_unit_test(under_not_the_leaf_that_held_is_kept),
        cmocka_unit_test(among_several_the_leaf_that_says_why_is_kept),
        cmocka_unit_test(a_section_asks_about_each_subject_by_id),
        cmocka_unit_test(without_subjects_a_section_asks_nothing),
        cmocka_unit_test(a_condition_means_its_own_subject),
        cmocka_unit_test(has_asset_means_the_asset_in_question),
        cmocka_unit_test(sections_may_repeat_over_assets_parties_and_sites),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
