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

    world->library.surroundings.risk = NULL;
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

/* ---- for any case ---- */

#define ROUNDS 300

struct chance {
    uint64_t state;
};

static unsigned draw(struct chance *chance, unsigned below)
{
    chance->state = chance->state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(chance->state >> 33) % below;
}

static const char *const media[] = {"pc", "paper", "cloud"};
static const char *const choices[] = {"unknown", "not", "partly", "done"}; /* from the worst up */

static void make_controls(struct world *world, struct chance *chance, struct pack *pack)
{
    static const enum repeat repeats[] = {REPEAT_NONE, REPEAT_NONE, REPEAT_ASSET, REPEAT_CLOUD};

    for (int i = 1; i <= 12; i++) {
        struct control *control;

        if (i % 3 == 1)
            add_section(pack, arena_format(world->arena, "s%d", i), repeats[draw(chance, 4)]);
        control = add_control(pack, arena_format(world->arena, "%d", i));
        if (draw(chance, 4) == 0)
            add_options(world, control, draw(chance, 2) ? OPTIONS_ALL : OPTIONS_AT_LEAST, 2, 3);
    }
}

static void make_threats(struct world *world, struct chance *chance)
{
    static const struct condition_field carried[] = {{"carried", "yes"}};

    for (unsigned i = 0; i < 8; i++) {
        const char *id = arena_format(world->arena, "t%u", i);
        struct threat *threat =
            add_threat(world, id, media[draw(chance, 3)], 1 + (int)draw(chance, 3));

        threat->about = carried;
        threat->about_count = draw(chance, 3) == 0;
        for (unsigned pack = 0; pack < 2; pack++)
            if (draw(chance, 3))
                add_guard(world, (struct pack *)(uintptr_t)world->packs[pack], id,
                          arena_format(world->arena, "%u %u %u", 1 + draw(chance, 4),
                                       5 + draw(chance, 4), 9 + draw(chance, 4)));
    }
}

static void make_assets(struct world *world, struct chance *chance)
{
    static const char *const carried[] = {"", " carried=no", " carried=yes"};

    for (unsigned i = 1 + draw(chance, 4); i > 0; i--)
        add_record(world, "asset", arena_format(world->arena, "a%u", i),
                   arena_format(world->arena, "medium=%s confidentiality=%u%s",
                                media[draw(chance, 3)], draw(chance, 3), carried[draw(chance, 3)]));
    add_record(world, "ledger", "assets",
               arena_format(world->arena, "threat-t0=%u threat-t3=%u", 1 + draw(chance, 3),
                            1 + draw(chance, 3)));
}

static void answer_control(struct world *world, struct chance *chance,
                           const struct control_result *control)
{
    const char *address = control->address;
    unsigned choice = draw(chance, 6);

    if (control->control->option_count && draw(chance, 2)) {
        char *at = strchr(address, '@');

        address = arena_format(world->arena, "%s:%s/%c%s", control->pack->id, control->control->id,
                               (int)('a' + draw(chance, 3)), at ? at : "");
    }
    if (choice == 5)
        return;
    say(world, address, choice == 4 ? "na" : choices[choice]);
    if (draw(chance, 8) == 0)
        world->answers[world->snapshot.answer_count - 1].selected = SELECTION_NO;
}

static void make_answers(struct world *world, struct chance *chance)
{
    struct result *result = evaluate(world);

    for (size_t i = 0; i < result->pack_count; i++)
        for (size_t j = 0; j < result->packs[i].control_count; j++)
            answer_control(world, chance, &result->packs[i].controls[j]);
    result_free(result);
}

static struct world *make_world(struct chance *chance)
{
    struct world *world = world_new();

    add_catalogue(world);
    make_controls(world, chance, add_pack(world, "p", SCORING_NONE));
    make_controls(world, chance, add_pack(world, "q", SCORING_SUM));
    make_threats(world, chance);
    make_assets(world, chance);
    make_answers(world, chance);
    return world;
}

typedef bool property(struct world *world, struct chance *chance);

static void check(property *holds)
{
    for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
        struct chance chance = {seed * 0x9e3779b97f4a7c15u};
        struct world *world = make_world(&chance);

        if (!holds(world, &chance))
            fail_msg("seed %llu", (unsigned long long)seed);
        world_free(world);
    }
}

/* Of each asset that both have. */
static bool compare(const struct assessed *before, const struct assessed *after,
                    bool (*holds)(const struct asset_risk *, const struct asset_risk *))
{
    for (size_t i = 0; i < after->risks->asset_count; i++) {
        const struct asset_risk *is = &after->risks->assets[i];
        const struct asset_risk *was = risks_get_asset(before->risks, is->asset->id);

        if (!was || !holds(was, is))
            return false;
    }
    return true;
}

static bool is_no_higher(const struct asset_risk *was, const struct asset_risk *is)
{
    return is->risk <= was->risk && is->risk_best <= was->risk_best;
}

static bool lies_within(const struct asset_risk *was, const struct asset_risk *is)
{
    return is->risk <= was->risk && is->risk_best >= was->risk_best;
}

static bool is_the_same(const struct asset_risk *was, const struct asset_risk *is)
{
    bool is_same = is->risk == was->risk && is->risk_best == was->risk_best &&
                   is->band == was->band && is->threat_count == was->threat_count;

    for (size_t i = 0; is_same && i < is->threat_count; i++) {
        double one = is->threats[i].share, other = was->threats[i].share;

        is_same = is->threats[i].threat == was->threats[i].threat &&
                  is->threats[i].guard_count == was->threats[i].guard_count &&
                  ((isnan(one) && isnan(other)) || fabs(one - other) < 1e-9);
    }
    return is_same;
}

static bool sinks_with_each_answer(struct world *world, struct chance *chance)
{
    bool holds = true;

    for (size_t i = 0; i < world->snapshot.answer_count && holds; i++) {
        struct answer *answer = &world->answers[i];

        for (size_t j = 0; j + 1 < ARRAY_LENGTH(choices) && holds; j++) {
            struct assessed before, after;

            if (strcmp(answer->choice, "na") == 0)
                continue;
            answer->choice = choices[j];
            before = assess(world);
            answer->choice = choices[j + 1];
            after = assess(world);
            holds = compare(&before, &after, is_no_higher);
            forget(&before);
            forget(&after);
        }
    }
    return holds;
}

static void a_better_answer_never_raises_a_risk(void **state)
{
    check(sinks_with_each_answer);
}

static bool has_sound_risks(struct world *world, struct chance *chance)
{
    struct assessed assessed = assess(world);
    bool holds = true;

    for (size_t i = 0; i < assessed.risks->asset_count; i++) {
        const struct asset_risk *asset = &assessed.risks->assets[i];

        holds =
            holds && asset->risk_best <= asset->risk && (i == 0 || asset->risk <= asset[-1].risk);
        for (size_t j = 0; j < asset->threat_count; j++)
            holds = holds && asset->threats[j].risk <= asset->risk &&
                    asset->threats[j].risk_best <= asset->threats[j].risk &&
                    asset->threats[j].open <= asset->threats[j].guard_count;
    }
    forget(&assessed);
    return holds;
}

static void the_best_is_never_above_the_risk(void **state)
{
    check(has_sound_risks);
}

#define SHUFFLE(chance, items, count)                                                              \
    for (size_t i_ = (count); i_ > 1; i_--) {                                                      \
        size_t other_ = draw((chance), (unsigned)i_);                                              \
        __typeof__((items)[0]) kept_ = (items)[i_ - 1];                                            \
        (items)[i_ - 1] = (items)[other_];                                                         \
        (items)[other_] = kept_;                                                                   \
    }

static bool survives_shuffling(struct world *world, struct chance *chance)
{
    struct record *records = arena_alloc(world->arena, sizeof world->records);
    struct assessed before, after;
    bool holds;

    before = assess(world);
    SHUFFLE(chance, world->answers, world->snapshot.answer_count)
    SHUFFLE(chance, world->case_packs, world->snapshot.pack_count)
    SHUFFLE(chance, world->packs, world->library.pack_count)
    memcpy(records, world->records, sizeof world->records); /* the first result points to the old */
    SHUFFLE(chance, records, world->snapshot.record_count)
    world->snapshot.records = records;
    after = assess(world);
    holds = compare(&before, &after, is_the_same) &&
            before.risks->asset_count == after.risks->asset_count;
    forget(&before);
    forget(&after);
    return holds;
}

static void no_order_matters(void **state)
{
    check(survives_shuffling);
}

static bool stands_alone(struct world *world, struct chance *chance)
{
    struct assessed before = assess(world);
    struct record *records = arena_alloc(world->arena, 2 * sizeof *records);
    size_t kept = draw(chance, (unsigned)world->snapshot.record_count - 1);
    struct assessed after;
    bool holds;

    records[0] = world->records[kept];
    records[1] = world->records[world->snapshot.record_count - 1]; /* the ledger's */
    world->snapshot.records = records;
    world->snapshot.record_count = 2;
    after = assess(world);
    holds = after.risks->asset_count == 1 && compare(&before, &after, is_the_same);
    forget(&before);
    forget(&after);
    return holds;
}

static void a_risk_does_not_depend_on_other_assets(void **state)
{
    check(stands_alone);
}

static bool is_said(const struct world *world, const char *address)
{
    for (size_t i = 0; i < world->snapshot.answer_count; i++)
        if (strcmp(world->answers[i].address, address) == 0)
            return true;
    return false;
}

/* Answers the control, or each of its options that is still open. */
static void close_guard(struct world *world, struct chance *chance, const struct assessed *assessed,
                        const char *address)
{
    const struct control *control = control_at(assessed->result, address)->control;
    const char *at = strchr(address, '@');
    unsigned choice = draw(chance, 5);

    for (size_t i = 0; i < control->option_count; i++) {
        const char *option = arena_format(world->arena, "%.*s/%s%s", (int)strcspn(address, "@"),
                                          address, control->options[i].id, at ? at : "");

        if (!is_said(world, option))
            say(world, option, choices[draw(chance, 4)]);
    }
    if (control->option_count == 0)
        say(world, address, choice == 4 ? "na" : choices[choice]);
}

/* A guard that is still open; NULL where there is none. */
static const char *find_open(const struct world *world, const struct assessed *assessed)
{
    for (size_t i = 0; i < assessed->risks->asset_count; i++)
        for (size_t j = 0; j < assessed->risks->assets[i].threat_count; j++) {
            const struct threat_risk *threat = &assessed->risks->assets[i].threats[j];

            for (size_t k = 0; k < threat->guard_count; k++)
                if (threat->guards[k].control->rating == RATING_UNANSWERED &&
                    !threat->guards[k].is_left)
                    return threat->guards[k].control->address;
        }
    return NULL;
}

static bool stays_within(struct world *world, struct chance *chance)
{
    const char *address = "";
    bool holds = true;

    while (address && holds) {
        struct assessed before = assess(world);

        address = find_open(world, &before);
        if (address) {
            struct assessed after;

            close_guard(world, chance, &before, address);
            after = assess(world);
            holds = compare(&before, &after, lies_within);
            forget(&after);
        }
        forget(&before);
    }
    return holds;
}

static void an_answer_never_leads_out_of_the_range(void **state)
{
    check(stays_within);
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
        cmocka_unit_test(a_better_answer_never_raises_a_risk),
        cmocka_unit_test(the_best_is_never_above_the_risk),
        cmocka_unit_test(no_order_matters),
        cmocka_unit_test(a_risk_does_not_depend_on_other_assets),
        cmocka_unit_test(an_answer_never_leads_out_of_the_range),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
