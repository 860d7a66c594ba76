#include "world.h"

static const char *const kind_names[TRACE_KIND_COUNT] = {
    [TRACE_OUT_OF_PROFILE] = "out-of-profile",
    [TRACE_SELECTED] = "selected",
    [TRACE_LEFT] = "left",
    [TRACE_SKIPPED] = "skipped",
    [TRACE_APPLIES] = "applies",
    [TRACE_MAY_APPLY] = "may-apply",
    [TRACE_ANSWERED] = "answered",
    [TRACE_OTHER_VOICE] = "other-voice",
    [TRACE_UNANSWERED] = "unanswered",
    [TRACE_OPTIONS] = "options",
    [TRACE_LEVEL] = "level",
    [TRACE_RATING] = "rating",
    [TRACE_VALUE] = "value",
    [TRACE_SECTION] = "section",
    [TRACE_SCORE] = "score",
    [TRACE_BAND] = "band",
    [TRACE_GAP] = "gap",
    [TRACE_MEASURE] = "measure",
    [TRACE_IMPORTANCE] = "importance",
    [TRACE_THREAT] = "threat",
    [TRACE_ASSUMED] = "assumed",
    [TRACE_GUARD] = "guard",
    [TRACE_UNGUARDED] = "unguarded",
    [TRACE_VULNERABILITY] = "vulnerability",
    [TRACE_LIKELIHOOD] = "likelihood",
    [TRACE_RISK] = "risk",
    [TRACE_NO_RISK_YET] = "no-risk-yet",
    [TRACE_TREATMENT] = "treatment",
};

static void assert_steps(const struct trace *trace, const char *expected)
{
    struct string names = {0};

    for (size_t i = 0; i < trace->count; i++)
        string_format(&names, "%s%s", i ? " " : "", kind_names[trace->steps[i].kind]);
    assert_string_equal(names.text ? names.text : "", expected);
    string_free(&names);
}

static const struct trace_step *step_of(const struct trace *trace, enum trace_kind kind)
{
    for (size_t i = 0; i < trace->count; i++)
        if (trace->steps[i].kind == kind)
            return &trace->steps[i];
    fail_msg("no step %s", kind_names[kind]);
    return NULL;
}

static void assert_trace(const struct world *world, const char *address, const char *expected)
{
    struct result *result = evaluate(world);
    struct trace trace = engine_trace(result, address);

    assert_steps(&trace, expected);
    trace_free(&trace);
    result_free(result);
}

static const struct condition if_first_done = {.kind = CONDITION_ANSWER,
                                               .control = "1",
                                               .values = (const char *const[]){"done"},
                                               .value_count = 1};

static struct world *small(void)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    add_control(pack, "1");
    add_control(pack, "2")->applies = &if_first_done;
    return world;
}

static void a_gap_is_told_from_its_answer_to_its_measure(void **state)
{
    static const struct serves serves[] = {
        {.pack = "p", .control = "1", .rating = RATING_MET, .level = LEVEL_NONE}};
    struct world *world = small();
    struct control *control = (struct control *)(uintptr_t)&world->packs[0]->controls[0];
    const struct measure *const measures[] = {add_measure(world, "m", 60, serves, 1)};
    struct result *result;
    struct trace trace;

    control->measures = measures;
    control->measure_count = 1;
    say(world, "p:1", "partly");
    add_answer(world, "p:1", VOICE_ADVISER, "not");
    result = evaluate(world);
    trace = engine_trace(result, "p:1");
    assert_steps(&trace, "applies answered other-voice rating value gap measure");
    assert_null(step_of(&trace, TRACE_APPLIES)->condition);
    assert_int_equal(step_of(&trace, TRACE_ANSWERED)->voice, VOICE_ADVISER);
    assert_string_equal(step_of(&trace, TRACE_ANSWERED)->choice->id, "not");
    assert_string_equal(step_of(&trace, TRACE_ANSWERED)->answer->at, "2026-04-01T09:00:00Z");
    assert_int_equal(step_of(&trace, TRACE_OTHER_VOICE)->voice, VOICE_FIRM);
    assert_int_equal(step_of(&trace, TRACE_RATING)->rating, RATING_UNMET);
    assert_number(step_of(&trace, TRACE_VALUE)->low, 0);
    assert_number(step_of(&trace, TRACE_VALUE)->high, 0);
    assert_int_equal(step_of(&trace, TRACE_GAP)->count, 1);
    assert_int_equal(step_of(&trace, TRACE_GAP)->of, 1);
    assert_ptr_equal(step_of(&trace, TRACE_MEASURE)->measure, measures[0]);
    assert_int_equal(step_of(&trace, TRACE_MEASURE)->rating, RATING_MET);
    assert_ptr_equal(step_of(&trace, TRACE_VALUE)->control, control_at(result, "p:1"));
    trace_free(&trace);
    result_free(result);
    world_free(world);
}

static void what_may_apply_says_because_of_what(void **state)
{
    struct world *world = small();
    struct result *result = evaluate(world);
    struct trace trace = engine_trace(result, "p:2");

    assert_steps(&trace, "may-apply unanswered value");
    assert_ptr_equal(step_of(&trace, TRACE_MAY_APPLY)->condition, &if_first_done);
    assert_number(step_of(&trace, TRACE_VALUE)->low, -1);
    assert_number(step_of(&trace, TRACE_VALUE)->high, 4);
    trace_free(&trace);
    result_free(result);
    world_free(world);
}

static void what_is_skipped_says_why_and_no_more(void **state)
{
    struct world *world = small();
    struct result *result;
    struct trace trace;

    say(world, "p:1", "not");
    say(world, "p:2", "done");
    result = evaluate(world);
    trace = engine_trace(result, "p:2");
    assert_steps(&trace, "skipped");
    assert_ptr_equal(trace.steps[0].condition, &if_first_done);
    trace_free(&trace);
    result_free(result);
    world_free(world);
}

static void what_applies_says_by_which_leaf(void **state)
{
    struct world *world = small();
    struct result *result;
    struct trace trace;

    say(world, "p:1", "done");
    say(world, "p:2", "na");
    result = evaluate(world);
    trace = engine_trace(result, "p:2");
    assert_steps(&trace, "applies answered rating"); /* outside the base: no value */
    assert_ptr_equal(trace.steps[0].condition, &if_first_done);
    trace_free(&trace);
    result_free(result);
    world_free(world);
}

static void a_profile_is_named_first(void **state)
{
    struct world *world = small();

    world->case_packs[0].profile = "mandatory";
    say(world, "p:1", "not");
    assert_trace(world, "p:1", "out-of-profile");
    world_free(world);
}

static void a_level_stands_beside_its_target(void **state)
{
    struct world *world = small();
    struct result *result;
    struct trace trace;

    ((struct control *)(uintptr_t)&world->packs[0]->controls[0])->target = 3;
    world->snapshot.mode = MODE_AUDIT;
    add_answer(world, "p:1", VOICE_AUDITOR, "l1");
    result = evaluate(world);
    trace = engine_trace(result, "p:1");
    assert_steps(&trace, "applies answered level rating value gap");
    assert_int_equal(step_of(&trace, TRACE_LEVEL)->count, 1);
    assert_int_equal(step_of(&trace, TRACE_LEVEL)->of, 3);
    trace_free(&trace);
    result_free(result);
    world_free(world);
}

static void options_are_told_one_by_one(void **state)
{
    struct world *world = small();
    struct control *control = (struct control *)(uintptr_t)&world->packs[0]->controls[0];
    struct result *result;
    struct trace trace;

    add_options(world, control, OPTIONS_ALL, 0, 3);
    say(world, "p:1", "unknown"); /* outweighed by the ticks */
    say(world, "p:1/a", "done");
    say(world, "p:1/c", "not");
    result = evaluate(world);
    trace = engine_trace(result, "p:1");
    assert_steps(&trace, "applies other-voice answered answered options rating value gap");
    assert_int_equal(step_of(&trace, TRACE_OPTIONS)->count, 1);
    assert_int_equal(step_of(&trace, TRACE_OPTIONS)->of, 3);
    assert_string_equal(step_of(&trace, TRACE_ANSWERED)->answer->option, "a");
    trace_free(&trace);
    result_free(result);
    world_free(world);
}

static void a_score_is_told_by_its_sections(void **state)
{
    static const struct band bands[] = {{.id = "high", .from = 5, .to = 8},
                                        {.id = "low", .from = -2, .to = 4}};
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);
    struct result *result;
    struct trace trace;

    pack->scoring.bands = bands;
    pack->scoring.band_count = 2;
    add_section(pack, "a", REPEAT_NONE);
    add_control(pack, "1");
    add_section(pack, "nobody", REPEAT_PARTY);
    add_control(pack, "2");
    add_section(pack, "b", REPEAT_NONE);
    add_control(pack, "3");
    say(world, "p:1", "partly");
    result = evaluate(world);
    trace = engine_trace(result, "p");
    assert_steps(&trace, "section section score band");
    assert_string_equal(trace.steps[0].section->id, "a");
    assert_number(trace.steps[0].low, 2);
    assert_int_equal(trace.steps[0].of, 4);
    assert_string_equal(trace.steps[1].section->id, "b");
    assert_number(trace.steps[1].low, -1);
    assert_number(trace.steps[1].high, 4);
    assert_number(trace.steps[2].low, 1);
    assert_number(trace.steps[2].high, 6);
    assert_int_equal(trace.steps[2].of, 8);
    assert_string_equal(trace.steps[3].band->id, "low");
    assert_string_equal(trace.steps[3].band_high->id, "high");
    trace_free(&trace);
    result_free(result);
    world_free(world);
}

static struct world *at_risk(const char *asset)
{
    struct world *world = small();

    add_catalogue(world);
    add_threat(world, "theft", "paper", 3);
    add_threat(world, "bare", "paper", 1);
    add_guard(world, (struct pack *)(uintptr_t)world->packs[0], "theft", "1 2");
    add_record(world, "asset", "a", asset);
    add_record(world, "ledger", "assets", "threat-theft=3");
    say(world, "p:1", "done");
    return world;
}

static void a_risk_is_told_from_importance_to_treatment(void **state)
{
    struct world *world = at_risk("medium=paper confidentiality=1 integrity=2");
    struct result *result = evaluate(world);
    struct trace trace = engine_trace(result, "asset:a");
    const struct trace_step *step;

    assert_steps(&trace, "importance threat guard guard vulnerability likelihood "
                         "assumed unguarded vulnerability likelihood risk treatment");
    step = step_of(&trace, TRACE_IMPORTANCE);
    assert_int_equal(step->count, 2);
    assert_string_equal(step->key, "integrity");
    assert_string_equal(step->text, "2");
    step = step_of(&trace, TRACE_GUARD);
    assert_ptr_equal(step->control, control_at(result, "p:1"));
    assert_int_equal(step->rating, RATING_MET);
    assert_number(step->low, 1);
    step = step_of(&trace, TRACE_VULNERABILITY);
    assert_int_equal(step->count, 2);
    assert_int_equal(step->of, 1);
    assert_number(step->low, 0.5);
    step = step_of(&trace, TRACE_RISK);
    assert_string_equal(step->threat->id, "theft");
    assert_int_equal(step->count, 2);
    assert_int_equal(step->of, 2);
    assert_number(step->low, 4);
    assert_number(step->high, 2);
    assert_string_equal(step->band->id, "large");
    assert_null(step_of(&trace, TRACE_TREATMENT)->text); /* it wants a decision */
    trace_free(&trace);
    result_free(result);
    world_free(world);
}

static void what_a_risk_waits_for_is_told(void **state)
{
    static const struct {
        const char *asset, *steps, *key;
    } rows[] = {
        {"confidentiality=2", "importance no-risk-yet", "medium"},
        {"medium=pc survival=yes", "importance no-risk-yet", NULL},
        {"medium=paper",
         "no-risk-yet assumed unguarded vulnerability likelihood "
         "threat guard guard vulnerability likelihood",
         "importance"},
    };

    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct world *world = at_risk(rows[i].asset);
        struct result *result = evaluate(world);
        struct trace trace = engine_trace(result, "asset:a");

        assert_steps(&trace, rows[i].steps);
        assert_true(text_equal(step_of(&trace, TRACE_NO_RISK_YET)->key, rows[i].key));
        trace_free(&trace);
        result_free(result);
        world_free(world);
    }
}

static void what_is_not_there_has_no_trace(void **state)
{
    struct world *world = small();

    assert_trace(world, "p:9", "");
    assert_trace(world, "q", "");
    assert_trace(world, "", "");
    assert_trace(world, "asset:a", "");
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_gap_is_told_from_its_answer_to_its_measure),
        cmocka_unit_test(what_may_apply_says_because_of_what),
        cmocka_unit_test(what_is_skipped_says_why_and_no_more),
        cmocka_unit_test(what_applies_says_by_which_leaf),
        cmocka_unit_test(a_profile_is_named_first),
        cmocka_unit_test(a_level_stands_beside_its_target),
        cmocka_unit_test(options_are_told_one_by_one),
        cmocka_unit_test(a_score_is_told_by_its_sections),
        cmocka_unit_test(a_risk_is_told_from_importance_to_treatment),
        cmocka_unit_test(what_a_risk_waits_for_is_told),
        cmocka_unit_test(what_is_not_there_has_no_trace),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
