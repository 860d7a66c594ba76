/* Risk: the worked examples of IPA's guideline, 3rd edition, 5 (6), driven from answers to guards;
 * the tables whole; then what must hold for any case. A failure of these names its seed. */
#include "world.h"

/* ---- one asset, one threat, five guards ---- */

#define GUARDS "1 2 3 4 5"

static struct world *one_threat(const char *asset, int usual)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_NONE);

    add_catalogue(world);
    add_controls(world, pack, 5);
    add_threat(world, "t", "pc", usual);
    add_guard(world, pack, "t", GUARDS);
    add_record(world, "asset", "a", asset);
    return world;
}

struct assessed {
    struct result *result;
    struct risks *risks;
};

static struct assessed assess(const struct world *world)
{
    struct result *result = evaluate(world);

    return (struct assessed){result, engine_assess_risks(result)};
}

static void forget(struct assessed *assessed)
{
    risks_free(assessed->risks);
    result_free(assessed->result);
}

static const struct asset_risk *asset_at(const struct assessed *assessed, const char *id)
{
    const struct asset_risk *asset = risks_get_asset(assessed->risks, id);

    assert_non_null(asset);
    return asset;
}

static const struct threat_risk *threat_at(const struct asset_risk *asset, const char *id)
{
    for (size_t i = 0; i < asset->threat_count; i++)
        if (strcmp(asset->threats[i].threat->id, id) == 0)
            return &asset->threats[i];
    fail_msg("no threat %s", id);
    return NULL;
}

/* How the guards have to stand for a vulnerability. */
static void answer_for(struct world *world, int vulnerability)
{
    if (vulnerability == 1)
        say_all(world, "p", 1, 5, "done");
    if (vulnerability == 2) {
        say_all(world, "p", 1, 2, "partly");
        say_all(world, "p", 3, 3, "done");
        say_all(world, "p", 4, 5, "not");
    }
    if (vulnerability == 3)
        say_all(world, "p", 1, 5, "not");
}

struct vector {
    const char *id;
    const char *asset;
    int importance, threat, vulnerability, likelihood, risk;
    const char *band;
};

#define PERSONAL "name=x medium=pc personal=yes"
#define SECRET   "name=x medium=pc confidentiality=2 integrity=1 availability=0"

static const struct vector examples[] = {
    {"I1", SECRET, 2, 3, 3, 3, 6, "large"},
    {"I2", "medium=pc confidentiality=0 integrity=2 availability=2", 2, 3, 3, 3, 6, "large"},
    {"R1", PERSONAL, 2, 2, 3, 2, 4, "large"},
    {"R1b", PERSONAL, 2, 2, 1, 1, 2, "middle"},
    {"R2", PERSONAL, 2, 3, 2, 2, 4, "large"},
    {"R2b", PERSONAL, 2, 3, 1, 1, 2, "middle"},
    {"R3", SECRET, 2, 3, 2, 2, 4, "large"},
    {"R4", SECRET, 2, 1, 3, 1, 2, "middle"},
    {"S1", SECRET, 2, 3, 2, 2, 4, "large"},
    {"S2", SECRET, 2, 2, 2, 1, 2, "middle"},
};

static void check_vector(const struct vector *vector)
{
    struct world *world = one_threat(vector->asset, 1);
    struct assessed assessed;
    const struct asset_risk *asset;

    add_record(world, "ledger", "", arena_format(world->arena, "threat-t=%d", vector->threat));
    answer_for(world, vector->vulnerability);
    assessed = assess(world);
    asset = asset_at(&assessed, "a");
    if (asset->importance != vector->importance || asset->worst->level != vector->threat ||
        asset->worst->vulnerability != vector->vulnerability ||
        asset->worst->likelihood != vector->likelihood || asset->risk != vector->risk ||
        asset->risk_best != vector->risk || !text_equal(asset->band->id, vector->band))
        fail_msg("%s: %d x %d, vulnerability %d, risk %d", vector->id, asset->importance,
                 asset->worst->likelihood, asset->worst->vulnerability, asset->risk);
    assert_false(asset->worst->is_assumed);
    assert_int_equal(asset->wants_decision, strcmp(vector->band, "large") == 0);
    forget(&assessed);
    world_free(world);
}

static void the_worked_examples_come_out_as_printed(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(examples); i++)
        check_vector(&examples[i]);
}

/* ---- the tables whole ---- */

static void the_matrix_is_read_by_threat_and_vulnerability(void **state)
{
    static const int expected[3][3] = {{3, 2, 1}, {2, 1, 1}, {1, 1, 1}}; /* table 15, from 3 down */

    for (int threat = 3; threat >= 1; threat--)
        for (int vulnerability = 3; vulnerability >= 1; vulnerability--) {
            int likelihood = expected[3 - threat][3 - vulnerability];

            check_vector(&(struct vector){"matrix", SECRET, 2, threat, vulnerability, likelihood,
                                          2 * likelihood, likelihood > 1 ? "large" : "middle"});
        }
}

static void every_risk_falls_into_its_band(void **state)
{
    static const struct {
        const char *asset;
        int importance;
    } assets[] = {{"medium=pc confidentiality=0 integrity=0 availability=0", 0},
                  {"medium=pc confidentiality=0 integrity=1 availability=0", 1},
                  {SECRET, 2}};
    static const char *const bands[3][4] = {{"", "small", "small", "small"},
                                            {"", "middle", "middle", "middle"},
                                            {"", "middle", "large", "large"}};

    for (int i = 0; i < 3; i++)
        for (int likelihood = 1; likelihood <= 3; likelihood++)
            check_vector(&(struct vector){"band", assets[i].asset, i, likelihood, 3, likelihood,
                                          i * likelihood, bands[i][likelihood]});
}

static int vulnerability_with(int done, int partly)
{
    struct world *world = one_threat(SECRET, 3);
    struct assessed assessed;
    int vulnerability;

    say_all(world, "p", 1, done, "done");
    say_all(world, "p", done + 1, done + partly, "partly");
    say_all(world, "p", done + partly + 1, 5, "not");
    assessed = assess(world);
    vulnerability = asset_at(&assessed, "a")->worst->vulnerability;
    forget(&assessed);
    world_free(world);
    return vulnerability;
}

static void the_share_of_guards_gives_the_vulnerability(void **state)
{
    assert_int_equal(vulnerability_with(0, 0), 3); /* 0 */
    assert_int_equal(vulnerability_with(1, 0), 3); /* 0.2 */
    assert_int_equal(vulnerability_with(0, 2), 3); /* 0.2 */
    assert_int_equal(vulnerability_with(1, 1), 2); /* 0.3 */
    assert_int_equal(vulnerability_with(4, 1), 2); /* 0.9 */
    assert_int_equal(vulnerability_with(5, 0), 1); /* 1: all necessary measures */
}

/* ---- which guards count ---- */

static void an_open_guard_counts_as_missing_and_at_best_as_met(void **state)
{
    struct world *world = one_threat(SECRET, 3);
    struct assessed assessed;
    const struct threat_risk *threat;

    say_all(world, "p", 1, 2, "done");
    say(world, "p:3", "na");
    assessed = assess(world);
    threat = asset_at(&assessed, "a")->worst;
    assert_int_equal(threat->guard_count, 4); /* what does not apply leaves the base */
    assert_int_equal(threat->open, 2);
    assert_number(threat->share, 0.5);
    assert_int_equal(threat->vulnerability, 2);
    assert_int_equal(threat->vulnerability_best, 1);
    assert_int_equal(threat->risk, 4);
    assert_int_equal(threat->risk_best, 2);
    forget(&assessed);
    world_free(world);
}

static void open_options_count_for_what_they_leave_possible(void **state)
{
    struct world *world = one_threat(SECRET, 3);
    struct control *control = (struct control *)(uintptr_t)&world->packs[0]->controls[0];
    struct assessed assessed;
    const struct threat_risk *threat;

    add_options(world, control, OPTIONS_ALL, 0, 2);
    say(world, "p:1/a", "not");
    say_all(world, "p", 2, 5, "done");
    assessed = assess(world);
    threat = asset_at(&assessed, "a")->worst;
    assert_int_equal(threat->open, 1);
    assert_number(threat->share, 0.8);
    assert_int_equal(threat->vulnerability_best, 2); /* one of two parts is missing for good */
    forget(&assessed);
    world_free(world);
}

static void what_was_left_counts_as_missing(void **state)
{
    struct world *world = one_threat(SECRET, 3);
    struct assessed assessed;
    const struct threat_risk *threat;

    say_all(world, "p", 1, 5, "done");
    world->answers[4].selected = SELECTION_NO;
    assessed = assess(world);
    threat = asset_at(&assessed, "a")->worst;
    assert_int_equal(threat->guard_count, 5);
    assert_true(threat->guards[4].is_left);
    assert_number(threat->guards[4].credit, 0);
    assert_number(threat->share, 0.8);
    assert_int_equal(threat->open, 0);
    forget(&assessed);
    world_free(world);
}

static void what_is_not_asked_does_not_count(void **state)
{
    static const struct condition_field form[] = {{"form", "paper"}};
    static const struct condition paper = {
        .kind = CONDITION_HAS_ASSET, .fields = form, .field_count = 1};
    struct world *world = one_threat(SECRET, 3);
    struct control *controls = (struct control *)(uintptr_t)world->packs[0]->controls;
    struct assessed assessed;

    controls[0].applies = &paper;
    for (int i = 1; i < 4; i++)
        controls[i].mandatory = i;
    world->case_packs[0].profile = "mandatory"; /* leaves 5 out */
    add_record(world, "ledger", "", "none-form-paper=yes");
    assessed = assess(world);
    assert_int_equal(asset_at(&assessed, "a")->worst->guard_count, 3);
    forget(&assessed);
    world_free(world);
}

static void without_guards_it_is_wide_open(void **state)
{
    struct world *world = one_threat(SECRET, 3);
    struct assessed assessed;
    const struct threat_risk *threat;

    add_threat(world, "bare", "pc", 2);
    say_all(world, "p", 1, 5, "done");
    assessed = assess(world);
    threat = threat_at(asset_at(&assessed, "a"), "bare");
    assert_int_equal(threat->guard_count, 0);
    assert_nan(threat->share);
    assert_int_equal(threat->vulnerability, 3);
    assert_int_equal(threat->vulnerability_best, 3);
    assert_int_equal(threat->likelihood, 2);
    assert_ptr_equal(asset_at(&assessed, "a")->worst, threat);
    forget(&assessed);
    world_free(world);
}

static void a_guard_about_one_asset_counts_for_that_one(void **state)
{
    struct world *world = one_threat(SECRET, 3);
    struct assessed assessed;

    add_section((struct pack *)(uintptr_t)world->packs[0], "each", REPEAT_ASSET);
    add_control((struct pack *)(uintptr_t)world->packs[0], "own");
    add_guard(world, (struct pack *)(uintptr_t)world->packs[0], "t", "own");
    add_record(world, "asset", "b", SECRET);
    say_all(world, "p", 1, 5, "done");
    say(world, "p:own@a", "done");
    say(world, "p:own@b", "not");
    assessed = assess(world);
    assert_int_equal(asset_at(&assessed, "a")->worst->guard_count, 6);
    assert_int_equal(asset_at(&assessed, "a")->risk, 2);
    assert_int_equal(asset_at(&assessed, "b")->risk, 4);
    assert_string_equal(asset_at(&assessed, "b")->worst->guards[5].control->address, "p:own@b");
    assert_string_equal(assessed.risks->assets[0].asset->id, "b");
    forget(&assessed);
    world_free(world);
}

static void all_packs_guard_together(void **state)
{
    struct world *world = one_threat(SECRET, 3);
    struct pack *other = add_pack(world, "q", SCORING_SUM);
    struct assessed assessed;

    add_controls(world, other, 3);
    add_guard(world, other, "t", "1 3");
    say_all(world, "p", 1, 5, "done");
    say_all(world, "q", 1, 1, "not");
    say_all(world, "q", 3, 3, "partly");
    assessed = assess(world);
    assert_int_equal(asset_at(&assessed, "a")->worst->guard_count, 7);
    assert_number(asset_at(&assessed, "a")->worst->share, 5.5 / 7);
    forget(&assessed);
    world_free(world);
}

/* ---- which threats there are, and how likely ---- */

static void threats_are_those_of_the_medium_that_fit(void **state)
{
    static const struct condition_field carried[] = {{"carried", "yes"}};
    struct world *world = one_threat(SECRET, 1);
    struct threat *outside = add_threat(world, "outside", "pc", 3);
    struct assessed assessed;

    outside->about = carried;
    outside->about_count = 1;
    add_threat(world, "theft", "paper", 3);
    add_record(world, "asset", "in", SECRET " carried=no");
    add_record(world, "asset", "out", SECRET " carried=yes");
    assessed = assess(world);
    assert_int_equal(asset_at(&assessed, "in")->threat_count, 1);
    assert_int_equal(asset_at(&assessed, "out")->threat_count, 2);
    assert_int_equal(asset_at(&assessed, "a")->threat_count, 2); /* not said: not ruled out */
    assert_string_equal(asset_at(&assessed, "a")->worst->threat->id, "outside");
    forget(&assessed);
    world_free(world);
}

static void an_unsaid_likelihood_is_the_usual_and_says_so(void **state)
{
    struct world *world = one_threat(SECRET, 2);
    struct assessed assessed;

    add_record(world, "ledger", "", "threat-t=9 threat-other=1");
    assessed = assess(world);
    assert_true(asset_at(&assessed, "a")->worst->is_assumed);
    assert_int_equal(asset_at(&assessed, "a")->worst->level, 2);
    forget(&assessed);
    world_free(world);
}

/* ---- assets ---- */

static void assets_come_by_risk_and_those_without_one_last(void **state)
{
    static const char *const expected[] = {"c", "e", "b", "d", "a", "f"};
    struct world *world = world_new();
    struct assessed assessed;

    add_catalogue(world);
    add_threat(world, "t", "pc", 3);
    add_record(world, "asset", "a", "name=x medium=pc");
    add_record(world, "asset", "b", "medium=pc confidentiality=1");
    add_record(world, "asset", "c", SECRET);
    add_record(world, "asset", "d", "medium=pc confidentiality=0");
    add_record(world, "asset", "e", SECRET " treatment=transfer");
    add_record(world, "asset", "f", "medium=paper");
    assessed = assess(world);
    assert_int_equal(assessed.risks->asset_count, 6);
    for (size_t i = 0; i < ARRAY_LENGTH(expected); i++)
        assert_string_equal(assessed.risks->assets[i].asset->id, expected[i]);
    assert_int_equal(assessed.risks->undecided, 1);
    assert_int_equal(assessed.risks->untold, 2);
    assert_string_equal(asset_at(&assessed, "e")->treatment->id, "transfer");
    assert_false(asset_at(&assessed, "e")->wants_decision);
    assert_int_equal(asset_at(&assessed, "a")->risk, -1);
    assert_int_equal(asset_at(&assessed, "a")->worst->vulnerability, 3);
    assert_null(asset_at(&assessed, "a")->band);
    assert_null(asset_at(&assessed, "f")->worst);
    assert_null(risks_get_asset(assessed.risks, "g"));
    forget(&assessed);
    world_free(world);
}

static void threats_come_by_risk_then_vulnerability_then_level(void **state)
{
    static const char *const expected[] = {"any-day", "bare-too", "bare", "often"};
    struct world *world = one_threat(SECRET, 1);
    struct pack *pack = (struct pack *)(uintptr_t)world->packs[0];
    struct assessed assessed;

    world->risk.catalogue_count = 0;
    add_threat(world, "often", "pc", 3);    /* vulnerability 1: likelihood 1 */
    add_threat(world, "bare-too", "pc", 1); /* 3: 1 */
    add_threat(world, "any-day", "pc", 3);  /* 3: 3 */
    add_threat(world, "bare", "pc", 1);     /* 3: 1 */
    add_guard(world, pack, "often", GUARDS);
    say_all(world, "p", 1, 5, "done");
    assessed = assess(world);
    for (size_t i = 0; i < ARRAY_LENGTH(expected); i++)
        assert_string_equal(asset_at(&assessed, "a")->threats[i].threat->id, expected[i]);
    forget(&assessed);
    world_free(world);
}

static void without_a_catalogue_there_is_nothing(void **state)
{
    struct world *world = one_threat(SECRET, 3);
    struct assessed assessed;
    struct policy_rates *rates;

    world->library.risk = NULL;
    assessed = assess(world);
    rates = engine_rate_policies(assessed.result);
    assert_int_equal(assessed.risks->asset_count, 0);
    assert_int_equal(rates->count, 0);
    policy_rates_free(rates);
    forget(&assessed);
    world_free(world);
}

/* ---- policies ---- */

static void the_rate_of_a_policy_is_the_mean_credit(void **state)
{
    struct world *world = one_threat(SECRET, 3);
    struct pack *pack = (struct pack *)(uintptr_t)world->packs[0];
    struct result *result;
    struct policy_rates *rates;

    add_policy(world, "organisation");
    add_policy(world, "people");
    add_policy(world, "assets");
    add_policy_share(world, pack, "organisation", "4 2 1 3");
    add_policy_share(world, pack, "people", "5");
    say(world, "p:1", "done");
    say(world, "p:2", "partly");
    say(world, "p:3", "na");
    result = evaluate(world);
    rates = engine_rate_policies(result);
    assert_int_equal(rates->count, 3);
    assert_string_equal(rates->items[0].policy->id, "organisation");
    assert_int_equal(rates->items[0].control_count, 4);
    assert_string_equal(rates->items[0].controls[0]->address, "p:1");
    assert_number(rates->items[0].rate, 0.75);
    assert_number(rates->items[0].min, 0.5);
    assert_number(rates->items[0].max, 2.5 / 3);
    assert_int_equal(rates->items[0].counts.not_applicable, 1);
    assert_int_equal(rates->items[0].counts.applicable, 3);
    assert_nan(rates->items[1].rate);
    assert_number(rates->items[1].min, 0);
    assert_number(rates->items[1].max, 1);
    assert_nan(rates->items[2].min);
    assert_int_equal(rates->items[2].control_count, 0);
    policy_rates_free(rates);
    result_free(result);
    world_free(world);
}

static void what_was_left_is_beside_the_rate(void **state)
{
    struct world *world = one_threat(SECRET, 3);
    struct result *result;
    struct policy_rates *rates;

    add_policy(world, "organisation");
    add_policy_share(world, (struct pack *)(uintptr_t)world->packs[0], "organisation", "1 2");
    say(world, "p:1", "partly");
    say(world, "p:2", "not");
    world->answers[1].selected = SELECTION_NO;
    result = evaluate(world);
    rates = engine_rate_policies(result);
    assert_number(rates->items[0].rate, 0.5);
    assert_number(rates->items[0].max, 0.5);
    assert_int_equal(rates->items[0].counts.left, 1);
    policy_rates_free(rates);
    result_free(result);
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_worked_examples_come_out_as_printed),
        cmocka_unit_test(the_matrix_is_read_by_threat_and_vulnerability),
        cmocka_unit_test(every_risk_falls_into_its_band),
        cmocka_unit_test(the_share_of_guards_gives_the_vulnerability),
        cmocka_unit_test(an_open_guard_counts_as_missing_and_at_best_as_met),
        cmocka_unit_test(open_options_count_for_what_they_leave_possible),
        cmocka_unit_test(what_was_left_counts_as_missing),
        cmocka_unit_test(what_is_not_asked_does_not_count),
        cmocka_unit_test(without_guards_it_is_wide_open),
        cmocka_unit_test(a_guard_about_one_asset_counts_for_that_one),
        cmocka_unit_test(all_packs_guard_together),
        cmocka_unit_test(threats_are_those_of_the_medium_that_fit),
        cmocka_unit_test(an_unsaid_likelihood_is_the_usual_and_says_so),
        cmocka_unit_test(assets_come_by_risk_and_those_without_one_last),
        cmocka_unit_test(threats_come_by_risk_then_vulnerability_then_level),
        cmocka_unit_test(without_a_catalogue_there_is_nothing),
        cmocka_unit_test(the_rate_of_a_policy_is_the_mean_credit),
        cmocka_unit_test(what_was_left_is_beside_the_rate),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
