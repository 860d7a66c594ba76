/* What-if equals doing it: adopting a measure and evaluating gives what the measure promises. */
#include "world.h"

/* ---- worlds made by hand ---- */

static const struct serves meets_1[] = {
    {.pack = "p", .control = "1", .rating = RATING_MET, .level = LEVEL_NONE}};
static const struct serves meets_1_at_3[] = {
    {.pack = "p", .control = "1", .rating = RATING_MET, .level = 3}};
static const struct serves betters_1[] = {
    {.pack = "p", .control = "1", .rating = RATING_PARTIAL, .level = LEVEL_NONE}};
static const struct serves level_2_of_1[] = {
    {.pack = "p", .control = "1", .rating = RATING_PARTIAL, .level = 2}};

static struct world *world_of(size_t controls)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), (int)controls);
    return world;
}

static struct control *first_of(const struct world *world)
{
    return (struct control *)(uintptr_t)&world->packs[0]->controls[0];
}

static struct world *world_with_options(enum option_rule rule, int at_least, size_t options)
{
    struct world *world = world_of(1);

    add_options(world, first_of(world), rule, at_least, options);
    return world;
}

/* "p:1/a firm choice=done; p:1/b ..." of the first measure. */
static char *take_changes(const struct world *world)
{
    struct result *result = evaluate(world);
    struct adoption *adoption = engine_adopt(result, &world->measures[0], VOICE_FIRM);
    struct string text = {0};

    for (size_t i = 0; i < adoption->count; i++) {
        const struct change *change = &adoption->changes[i];

        string_format(&text, "%s%s %s %s=%s", i ? "; " : "", change->address,
                      voice_get_name(change->voice), change->field,
                      change->new_value ? change->new_value : "");
    }
    adoption_free(adoption);
    result_free(result);
    return string_take(&text);
}

static void expect_changes(const struct world *world, const char *expected)
{
    char *changes = take_changes(world);

    assert_string_equal(changes, expected);
    free(changes);
}

/* Of control 1, once the first measure is adopted. */
static enum rating rating_then(const struct world *world)
{
    struct result *result = evaluate(world);
    struct adoption *adoption = engine_adopt(result, &world->measures[0], VOICE_FIRM);
    struct snapshot *snapshot =
        snapshot_new_changed(&world->snapshot, adoption->changes, adoption->count);
    struct result *then =
        engine_evaluate(&world->library, snapshot, (struct engine_view){VOICE_NONE});
    enum rating rating = control_at(then, "p:1")->rating;

    result_free(then);
    snapshot_free(snapshot);
    adoption_free(adoption);
    result_free(result);
    return rating;
}

static void a_gap_gets_the_choice_of_the_rating(void **state)
{
    struct world *world = world_of(2);

    add_measure(world, "m", 60, meets_1, 1);
    expect_changes(world, ""); /* what nobody answered is open, not a gap */
    say(world, "p:1", "not");
    expect_changes(world, "p:1 firm choice=done");
    assert_int_equal(rating_then(world), RATING_MET);
    world->measures[0].serves = betters_1;
    expect_changes(world, "p:1 firm choice=partly");
    assert_int_equal(rating_then(world), RATING_PARTIAL);
    world->answers[0].choice = "partly";
    expect_changes(world, "");
    world_free(world);
}

static void it_is_said_in_the_voice_that_counts(void **state)
{
    struct world *world = world_of(1);

    add_measure(world, "m", 60, meets_1, 1);
    say(world, "p:1", "done");
    add_answer(world, "p:1", VOICE_ADVISER, "not");
    expect_changes(world, "p:1 adviser choice=done");
    assert_int_equal(rating_then(world), RATING_MET);
    world_free(world);
}

static void the_old_value_and_the_wording_go_with_it(void **state)
{
    struct world *world = world_of(1);
    struct adoption *adoption;
    struct result *result;

    first_of(world)->question.value = "Is it done?";
    add_measure(world, "m", 60, meets_1, 1);
    say(world, "p:1", "not");
    result = evaluate(world);
    adoption = engine_adopt(result, &world->measures[0], VOICE_FIRM);
    assert_string_equal(adoption->changes[0].old_value, "not");
    assert_string_equal(adoption->changes[0].wording, "Is it done?");
    adoption_free(adoption);
    result_free(result);
    world_free(world);
}

static void a_level_is_said_where_the_scale_has_it(void **state)
{
    struct world *world = world_of(1);

    world->snapshot.mode = MODE_AUDIT;
    first_of(world)->target = 3;
    add_answer(world, "p:1", VOICE_AUDITOR, "l1");
    add_measure(world, "m", 60, meets_1_at_3, 1);
    expect_changes(world, "p:1 auditor choice=l3");
    assert_int_equal(rating_then(world), RATING_MET);
    world->measures[0].serves = meets_1; /* met without a level: the lowest that is */
    expect_changes(world, "p:1 auditor choice=l3");
    world->measures[0].serves = level_2_of_1; /* the scale has no 2 */
    expect_changes(world, "");
    world_free(world);
}

/* A level beside a choice that has none would otherwise go on deciding. */
static void a_level_said_before_moves_along(void **state)
{
    struct world *world = world_of(1);

    first_of(world)->target = 3;
    add_answer(world, "p:1", VOICE_FIRM, "done")->level = 1;
    add_measure(world, "m", 60, meets_1_at_3, 1);
    expect_changes(world, "p:1 firm level=3");
    assert_int_equal(rating_then(world), RATING_MET);
    world->measures[0].serves = meets_1;
    expect_changes(world, "p:1 firm level=");
    assert_int_equal(rating_then(world), RATING_MET);
    world_free(world);
}

/* ---- options ---- */

static void all_options_are_met_that_are_not(void **state)
{
    struct world *world = world_with_options(OPTIONS_ALL, 0, 4);

    add_measure(world, "m", 60, meets_1, 1);
    say(world, "p:1/a", "done");
    say(world, "p:1/b", "not");
    say(world, "p:1/d", "na");
    add_answer(world, "p:1/c", VOICE_ADVISER, "partly");
    expect_changes(world, "p:1/b firm choice=done; p:1/c adviser choice=done");
    assert_int_equal(rating_then(world), RATING_MET);
    world_free(world);
}

static void an_open_option_is_met_where_the_rule_wants_it(void **state)
{
    struct world *world = world_with_options(OPTIONS_AT_LEAST, 2, 4);

    add_measure(world, "m", 60, meets_1, 1);
    say(world, "p:1/b", "partly");
    say(world, "p:1/c", "not");
    say(world, "p:1/d", "not");
    expect_changes(world, "p:1/b firm choice=done; p:1/c firm choice=done");
    assert_int_equal(rating_then(world), RATING_MET);
    world->answers[1].choice = "na";
    world->answers[2].choice = "na";
    world->answers[1].reason = world->answers[2].reason = "none here";
    expect_changes(world, "p:1/b firm choice=done; p:1/a firm choice=done");
    assert_int_equal(rating_then(world), RATING_MET);
    world_free(world);
}

static void what_the_firm_did_not_choose_stays_so(void **state)
{
    struct world *world = world_with_options(OPTIONS_CHOSEN, 0, 3);

    add_measure(world, "m", 60, meets_1, 1);
    say(world, "p:1/a", "done");
    say(world, "p:1/c", "unknown");
    expect_changes(world, "p:1/c firm choice=done");
    assert_int_equal(rating_then(world), RATING_MET);
    world_free(world);
}

static void a_measure_that_only_betters_leaves_options_alone(void **state)
{
    struct world *world = world_with_options(OPTIONS_ALL, 0, 2);

    add_measure(world, "m", 60, betters_1, 1);
    say(world, "p:1/a", "not");
    say(world, "p:1/b", "not");
    expect_changes(world, "");
    world_free(world);
}

/* "Done" for the whole is no more than level 1. */
static void the_whole_of_a_control_with_options_gets_its_level(void **state)
{
    struct world *world = world_with_options(OPTIONS_ALL, 0, 2);

    first_of(world)->target = 3;
    add_measure(world, "m", 60, meets_1, 1);
    say(world, "p:1", "not");
    expect_changes(world, "p:1 firm choice=done; p:1 firm level=3");
    assert_int_equal(rating_then(world), RATING_MET);
    world_free(world);
}

static void every_subject_is_adopted_for_itself(void **state)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    add_section(pack, "cloud", REPEAT_CLOUD);
    add_control(pack, "1");
    add_record(world, "asset", "drive", "medium=cloud");
    add_record(world, "asset", "mail", "medium=cloud");
    add_record(world, "asset", "shop", "medium=cloud");
    say(world, "p:1@drive", "not");
    say(world, "p:1@shop", "partly");
    add_measure(world, "m", 60, meets_1, 1);
    expect_changes(world, "p:1@drive firm choice=done; p:1@shop firm choice=done");
    world_free(world);
}

/* ---- the whole real content ---- */

static struct library *library;

struct firm {
    struct arena *arena;
    struct snapshot *snapshot;
    struct result *result;
};

struct manner { /* how everything is answered */
    const char *name;
    enum mode mode;
    const char *choices[3]; /* taken in turn */
    bool by_options;
};

static const struct manner manners[] = {
    {"all unmet", MODE_SELF, {"not", "not", "not"}, false},
    {"all partial", MODE_SELF, {"partly", "partly", "partly"}, false},
    {"mixed", MODE_ADVISE, {"unknown", "partly", "not"}, false},
    {"options unmet", MODE_SELF, {"not", "not", "not"}, true},
    {"options mixed", MODE_SELF, {"done", "not", "unknown"}, true},
    {"audited, nothing done", MODE_AUDIT, {"l0", "l0", "l0"}, false},
    {"audited, level 1", MODE_AUDIT, {"l1", "l1", "l1"}, false},
};

struct telling { /* the answers of a firm, while they are given */
    struct arena *arena;
    const struct manner *manner;
    struct change *changes;
    size_t count;
};

static void tell(struct telling *telling, const char *address, enum voice voice, const char *field,
                 const char *value)
{
    ARRAY_PUSH(telling->changes, telling->count) =
        (struct change){.address = address, .voice = voice, .field = field, .new_value = value};
}

static void answer_at(struct telling *telling, const struct control_result *control,
                      const char *address)
{
    const char *choice = telling->manner->choices[telling->count % 3];

    if (!control->scale)
        return;
    if (!scale_get_choice(control->scale, choice)) /* ipa-25 has no levels */
        choice = "not";
    tell(telling, address, voice_of_mode(telling->manner->mode), "choice", choice);
}

static void answer_control(struct telling *telling, const struct control_result *control)
{
    if (!telling->manner->by_options || control->control->option_count == 0) {
        answer_at(telling, control, control->address);
        return;
    }
    for (size_t i = 0; i < control->control->option_count; i++)
        answer_at(telling, control,
                  arena_format(telling->arena, "%s:%s/%s%s%s", control->pack->id,
                               control->control->id, control->control->options[i].id,
                               control->subject ? "@" : "",
                               control->subject ? control->subject : ""));
}

static void change_firm(struct firm *firm, const struct change *changes, size_t count)
{
    struct snapshot *changed = snapshot_new_changed(firm->snapshot, changes, count);

    result_free(firm->result);
    snapshot_free(firm->snapshot);
    firm->snapshot = changed;
    firm->result = engine_evaluate(library, changed, (struct engine_view){VOICE_NONE});
}

static void found(struct firm *firm, const struct manner *manner)
{
    struct telling telling = {.arena = firm->arena, .manner = manner};

    tell(&telling, "case", VOICE_NONE, "mode", mode_get_name(manner->mode));
    tell(&telling, "asset:a", VOICE_NONE, "form", "paper");
    tell(&telling, "asset:b", VOICE_NONE, "form", "electronic");
    tell(&telling, "asset:b", VOICE_NONE, "medium", "cloud");
    tell(&telling, "asset:c", VOICE_NONE, "form", "object");
    change_firm(firm, telling.changes, telling.count);
    free(telling.changes);
}

static struct firm firm_new(const struct manner *manner)
{
    struct firm firm = {.arena = arena_new()};
    struct telling telling = {.arena = firm.arena, .manner = manner};
    struct assessment *assessment = assessment_new();
    static const char *const packs[] = {"gijutsu-joho", "ipa-25"};

    assert_true(assessment_begin(assessment, library, packs, ARRAY_LENGTH(packs), "Sakura", NULL));
    firm.snapshot = snapshot_new(assessment);
    assessment_free(assessment);
    found(&firm, manner);
    for (size_t i = 0; i < firm.result->pack_count; i++)
        for (size_t j = 0; j < firm.result->packs[i].control_count; j++)
            answer_control(&telling, &firm.result->packs[i].controls[j]);
    change_firm(&firm, telling.changes, telling.count);
    free(telling.changes);
    return firm;
}

static void firm_free(struct firm *firm)
{
    result_free(firm->result);
    snapshot_free(firm->snapshot);
    arena_free(firm->arena);
}

/* What the measure says, held against the target. */
static enum rating promised_rating(const struct serves *serves, const struct control *control)
{
    if (serves->level != LEVEL_NONE && control->target != LEVEL_NONE)
        return rating_of_level(serves->level, control->target);
    return serves->rating;
}

static int goodness(enum rating rating)
{
    static const int order[RATING_COUNT] = {[RATING_PARTIAL] = 1, [RATING_MET] = 2};

    return order[rating];
}

/* The reasons that the header names: the scale has no such choice, or an option would have to be
 * picked for a measure that only betters the control. Of two partial ratings levels decide. */
static bool is_excused(const struct control_result *before, const struct serves *serves,
                       enum rating promised)
{
    const struct scale *scale = before->scale;
    bool can_say = false;

    if (before->control->option_count && !before->answer)
        return promised != RATING_MET;
    for (size_t i = 0; i < scale->choice_count; i++) {
        const struct choice *choice = &scale->choices[i];
        enum rating rating = choice->level == LEVEL_NONE
                                 ? choice->rating
                                 : rating_of_level(choice->level, before->control->target);

        can_say = can_say || (!choice->asks_reason && rating == promised);
    }
    return !can_say && serves->rating != RATING_MET;
}

static bool is_kept(const struct control_result *before, const struct control_result *after,
                    const struct serves *serves)
{
    enum rating promised = promised_rating(serves, before->control);

    if (after->rating == promised)
        return after->level == LEVEL_NONE || serves->level == LEVEL_NONE ||
               before->control->target == LEVEL_NONE || after->level >= serves->level;
    return is_excused(before, serves, promised);
}

struct tally {
    size_t bettered, wrong;
};

static void check_served(const struct firm *firm, const struct result *then,
                         const struct measure *measure, const struct serves *serves,
                         struct tally *tally)
{
    char *plain = mem_format("%s:%s", serves->pack, serves->control);

    for (size_t i = 0; i < firm->result->gap_count; i++) {
        const struct control_result *before = firm->result->gaps[i].control;
        const struct control_result *after = control_at(then, before->address);
        enum rating promised = promised_rating(serves, before->control);

        if (strncmp(before->address, plain, strlen(plain)) != 0 ||
            strcmp(before->control->id, serves->control) != 0)
            continue;
        if (goodness(after->rating) < goodness(before->rating) ||
            (goodness(promised) > goodness(before->rating) && !is_kept(before, after, serves))) {
            print_error("%s, %s: from %s to %s, not %s\n", measure->id, before->address,
                        rating_get_name(before->rating), rating_get_name(after->rating),
                        rating_get_name(promised));
            tally->wrong++;
        }
        tally->bettered += goodness(after->rating) > goodness(before->rating);
    }
    free(plain);
}

static void check_measure(const struct firm *firm, const struct measure *measure,
                          struct tally *tally)
{
    struct adoption *adoption = engine_adopt(firm->result, measure, VOICE_FIRM);
    struct snapshot *changed =
        snapshot_new_changed(firm->snapshot, adoption->changes, adoption->count);
    struct result *then = engine_evaluate(library, changed, (struct engine_view){VOICE_NONE});

    for (size_t i = 0; i < measure->serves_count; i++)
        check_served(firm, then, measure, &measure->serves[i], tally);
    result_free(then);
    snapshot_free(changed);
    adoption_free(adoption);
}

static void every_measure_does_what_it_promises(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(manners); i++) {
        struct firm firm = firm_new(&manners[i]);
        struct tally tally = {0};

        for (size_t j = 0; j < library->measure_count; j++)
            check_measure(&firm, &library->measures[j], &tally);
        if (tally.wrong || !tally.bettered)
            print_error("# %s: %zu bettered, %zu wrong\n", manners[i].name, tally.bettered,
                        tally.wrong);
        assert_int_equal(tally.wrong, 0);
        assert_true(tally.bettered > 0);
        firm_free(&firm);
    }
}

/* ---- comparisons ---- */

struct both {
    struct result *results[2];
    struct comparison *comparison;
};

static const struct risks no_risks;

static struct both compare(const struct world *before, const struct world *after)
{
    struct both both = {.results = {evaluate(before), evaluate(after)}};

    both.comparison = engine_compare(both.results[0], &no_risks, both.results[1], &no_risks);
    return both;
}

static void both_free(struct both *both)
{
    comparison_free(both->comparison);
    for (size_t i = 0; i < 2; i++)
        result_free(both->results[i]);
}

static void nothing_differs_from_itself(void **state)
{
    struct world *world = world_of(3);
    struct both both;

    say(world, "p:1", "not");
    both = compare(world, world);
    assert_int_equal(both.comparison->pack_count, 1);
    assert_int_equal(both.comparison->control_count, 0);
    assert_int_equal(both.comparison->asset_count, 0);
    both_free(&both);
    world_free(world);
}

static void what_differs_is_listed(void **state)
{
    struct world *before = world_of(3), *after = world_of(3);
    const struct comparison *comparison;
    struct both both;

    first_of(before)->mandatory = first_of(after)->mandatory = 1;
    say_all(before, "p", 1, 2, "not");
    say(after, "p:1", "done");
    say(after, "p:2", "not");
    both = compare(before, after);
    comparison = both.comparison;
    assert_int_equal(comparison->control_count, 1);
    assert_string_equal(comparison->controls[0].before->address, "p:1");
    assert_int_equal(comparison->controls[0].before->rating, RATING_UNMET);
    assert_int_equal(comparison->controls[0].after->rating, RATING_MET);
    assert_number(comparison->packs[0].after->score.min - comparison->packs[0].before->score.min,
                  4);
    assert_int_equal(comparison->mandatory_before, 0);
    assert_int_equal(comparison->mandatory_after, 1);
    assert_int_equal(comparison->mandatory_count, 1);
    both_free(&both);
    world_free(before);
    world_free(after);
}

/* NULL: not answered. The last two are levels. */
static void a_move_is_for_better_or_worse(void **state)
{
    static const struct {
        const char *before, *after;
        enum move_kind kind;
    } rows[] = {
        {"not", "partly", MOVE_BETTER},   {"partly", "done", MOVE_BETTER},
        {"unknown", "done", MOVE_BETTER}, {"done", "unknown", MOVE_WORSE},
        {"done", "partly", MOVE_WORSE},   {"partly", "not", MOVE_WORSE},
        {NULL, "not", MOVE_FIRST},        {NULL, "done", MOVE_FIRST},
        {"done", NULL, MOVE_OTHER},       {"not", "na", MOVE_OTHER},
        {"na", "done", MOVE_OTHER},       {NULL, "na", MOVE_OTHER},
        {"not", "unknown", MOVE_OTHER},   {"l1", "l3", MOVE_BETTER},
        {"l3", "l1", MOVE_WORSE},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct world *before = world_of(1), *after = world_of(1);

        if (rows[i].before)
            say(before, "p:1", rows[i].before);
        if (rows[i].after)
            say(after, "p:1", rows[i].after);

        struct both both = compare(before, after);

        assert_int_equal(both.comparison->control_count, 1);
        assert_int_equal(control_move_get_kind(&both.comparison->controls[0]), rows[i].kind);
        both_free(&both);
        world_free(before);
        world_free(after);
    }
}

static void what_is_in_one_only_stands_alone(void **state)
{
    struct world *before = world_of(1), *after = world_of(1);
    struct both both;

    add_section((struct pack *)(uintptr_t)after->packs[0], "cloud", REPEAT_CLOUD);
    add_control((struct pack *)(uintptr_t)after->packs[0], "2");
    add_record(after, "asset", "mail", "medium=cloud");
    add_controls(before, add_pack(before, "old", SCORING_SUM), 1);
    both = compare(before, after);
    assert_int_equal(both.comparison->pack_count, 2);
    assert_null(both.comparison->packs[1].after);
    assert_int_equal(both.comparison->control_count, 2);
    assert_string_equal(both.comparison->controls[0].before->address, "old:1");
    assert_null(both.comparison->controls[0].after);
    assert_null(both.comparison->controls[1].before);
    assert_string_equal(both.comparison->controls[1].after->address, "p:2@mail");
    both_free(&both);
    world_free(before);
    world_free(after);
}

static void risks_that_move_are_listed(void **state)
{
    static const struct record records[] = {{.kind = "asset", .id = "a"},
                                            {.kind = "asset", .id = "b"},
                                            {.kind = "asset", .id = "c"},
                                            {.kind = "asset", .id = "d"}};
    const struct asset_risk before[] = {{.asset = &records[0], .risk = 6},
                                        {.asset = &records[1], .risk = 4},
                                        {.asset = &records[2], .risk = -1}};
    const struct asset_risk after[] = {{.asset = &records[1], .risk = 4},
                                       {.asset = &records[0], .risk = 4},
                                       {.asset = &records[3], .risk = -1}};
    const struct risks risks[] = {{.assets = before, .asset_count = 3},
                                  {.assets = after, .asset_count = 3}};
    struct world *world = world_of(1);
    struct result *result = evaluate(world);
    struct comparison *comparison = engine_compare(result, &risks[0], result, &risks[1]);

    assert_int_equal(comparison->asset_count, 3);
    assert_ptr_equal(comparison->assets[0].before, &before[0]);
    assert_ptr_equal(comparison->assets[0].after, &after[1]);
    assert_ptr_equal(comparison->assets[1].before, &before[2]);
    assert_null(comparison->assets[1].after);
    assert_null(comparison->assets[2].before);
    assert_ptr_equal(comparison->assets[2].after, &after[2]);
    comparison_free(comparison);
    result_free(result);
    world_free(world);
}

static int load_library(void **state)
{
    struct faults faults = {0};
    char *folder = path_take_join(getenv("TENKEN_SOURCE"), "content");

    library = library_new((const char *const[]){folder}, 1, NULL, 0, "ja", &faults);
    assert_int_equal(faults.count, 0);
    free(folder);
    return 0;
}

static int free_library(void **state)
{
    library_free(library);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_gap_gets_the_choice_of_the_rating),
        cmocka_unit_test(it_is_said_in_the_voice_that_counts),
        cmocka_unit_test(the_old_value_and_the_wording_go_with_it),
        cmocka_unit_test(a_level_is_said_where_the_scale_has_it),
        cmocka_unit_test(a_level_said_before_moves_along),
        cmocka_unit_test(all_options_are_met_that_are_not),
        cmocka_unit_test(an_open_option_is_met_where_the_rule_wants_it),
        cmocka_unit_test(what_the_firm_did_not_choose_stays_so),
        cmocka_unit_test(a_measure_that_only_betters_leaves_options_alone),
        cmocka_unit_test(the_whole_of_a_control_with_options_gets_its_level),
        cmocka_unit_test(every_subject_is_adopted_for_itself),
        cmocka_unit_test(every_measure_does_what_it_promises),
        cmocka_unit_test(nothing_differs_from_itself),
        cmocka_unit_test(what_differs_is_listed),
        cmocka_unit_test(a_move_is_for_better_or_worse),
        cmocka_unit_test(what_is_in_one_only_stands_alone),
        cmocka_unit_test(risks_that_move_are_listed),
    };

    return cmocka_run_group_tests(tests, load_library, free_library);
}
