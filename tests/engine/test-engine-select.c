/* Selection: what is decided, what a profile proposes, and what that does to counts, scores and
 * gaps. */
#include "world.h"

#define FIELDS(...)                                                                                \
    .fields = (const struct condition_field[]){__VA_ARGS__},                                       \
    .field_count = ARRAY_LENGTH(((const struct condition_field[]){__VA_ARGS__}))

static const struct condition has_paper = {.kind = CONDITION_HAS_ASSET, FIELDS({"form", "paper"})};
static const struct condition has_cloud = {.kind = CONDITION_HAS_ASSET,
                                           FIELDS({"medium", "cloud"})};

/* Pack p with the controls 1 to 4, of which the first is mandatory item 7. */
static struct world *four_controls(const char *profile)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    add_controls(world, pack, 4);
    ((struct control *)(uintptr_t)&pack->controls[0])->mandatory = 7;
    world->case_packs[0].profile = profile;
    return world;
}

static void only_if(const struct world *world, size_t control, const struct condition *condition)
{
    ((struct control *)(uintptr_t)&world->packs[0]->controls[control])->applies = condition;
}

/* Beside what the voice answered there, if anything. */
static struct answer *decide(struct world *world, const char *address, enum voice voice,
                             enum selection selected)
{
    struct answer *answer = NULL;

    for (size_t i = 0; i < world->snapshot.answer_count; i++)
        if (world->answers[i].voice == voice && text_equal(world->answers[i].address, address))
            answer = &world->answers[i];
    answer = answer ? answer : add_answer(world, address, voice, NULL);
    answer->selected = selected;
    return answer;
}

static void undecided_counts_as_taken_on(void **state)
{
    struct world *world = four_controls("all");

    say_all(world, "p", 1, 4, "not");
    struct result *result = evaluate(world);
    const struct control_result *second = control_at(result, "p:2");
    assert_int_equal(second->selected, SELECTION_OPEN);
    assert_null(second->decision);
    assert_int_equal(second->proposed, TRUTH_YES);
    assert_int_equal(second->proposal, PROPOSAL_EVERYTHING);
    assert_true(second->is_gap);
    assert_int_equal(control_at(result, "p:1")->selected, SELECTION_YES);
    assert_int_equal(control_at(result, "p:1")->proposal, PROPOSAL_MANDATORY);
    assert_int_equal(result->gap_count, 4);
    assert_int_equal(result->packs[0].counts.left, 0);
    result_free(result);
    world_free(world);
}

/* 4 + 2 + 0 of 12 without the one that is left; 4 + 2 + 0 + 4 of 16 with it. */
static void what_is_left_leaves_the_base(void **state)
{
    struct world *world = four_controls("all");

    say(world, "p:1", "done");
    say(world, "p:2", "partly");
    say(world, "p:3", "not");
    say(world, "p:4", "done");
    decide(world, "p:4", VOICE_ADVISER, SELECTION_NO)->selection_reason = "紙がない";
    struct result *result = evaluate(world);
    const struct counts *counts = &result->packs[0].counts;
    assert_int_equal(counts->total, 4);
    assert_int_equal(counts->applicable, 3);
    assert_int_equal(counts->left, 1);
    assert_int_equal(counts->met, 1);
    assert_int_equal(counts->answered, 3);
    assert_number(result->packs[0].score.value, 6);
    assert_number(result->packs[0].score.of, 12);
    const struct control_result *left = control_at(result, "p:4");
    assert_int_equal(left->selected, SELECTION_NO);
    assert_string_equal(left->decision->selection_reason, "紙がない");
    assert_int_equal(left->rating, RATING_MET);
    assert_true(left->in_profile);
    assert_false(control_is_in_play(left));
    result_free(result);
    world_free(world);
}

static void what_is_left_is_no_gap(void **state)
{
    struct world *world = four_controls("all");

    say_all(world, "p", 2, 4, "not");
    decide(world, "p:3", VOICE_FIRM, SELECTION_NO);
    decide(world, "p:4", VOICE_FIRM, SELECTION_YES);
    struct result *result = evaluate(world);
    assert_int_equal(result->gap_count, 2);
    assert_true(control_at(result, "p:2")->is_gap);
    assert_false(control_at(result, "p:3")->is_gap);
    assert_true(control_at(result, "p:4")->is_gap);
    result_free(result);
    world_free(world);
}

static void what_is_skipped_is_not_counted_as_left(void **state)
{
    struct world *world = four_controls("all");

    add_record(world, "ledger", "main", "none-form-paper=yes");
    only_if(world, 3, &has_paper);
    decide(world, "p:4", VOICE_FIRM, SELECTION_NO);
    struct result *result = evaluate(world);
    assert_int_equal(result->packs[0].counts.skipped, 1);
    assert_int_equal(result->packs[0].counts.left, 0);
    result_free(result);
    world_free(world);
}

static void mandatory_ones_cannot_be_left(void **state)
{
    struct world *world = four_controls("all");

    say(world, "p:1", "not");
    decide(world, "p:1", VOICE_AUDITOR, SELECTION_NO);
    struct result *result = evaluate(world);
    assert_int_equal(control_at(result, "p:1")->selected, SELECTION_YES);
    assert_null(control_at(result, "p:1")->decision);
    assert_true(control_at(result, "p:1")->is_gap);
    result_free(result);
    world_free(world);
}

static void voices_decide_as_they_answer(void **state)
{
    struct world *world = four_controls("all");

    decide(world, "p:2", VOICE_FIRM, SELECTION_NO);
    decide(world, "p:2", VOICE_ADVISER, SELECTION_YES);
    struct result *result = evaluate(world);
    assert_int_equal(control_at(result, "p:2")->selected, SELECTION_YES);
    assert_int_equal(control_at(result, "p:2")->decision->voice, VOICE_ADVISER);
    result_free(result);
    result = evaluate_as(world, VOICE_FIRM);
    assert_int_equal(control_at(result, "p:2")->selected, SELECTION_NO);
    result_free(result);
    result = evaluate_as(world, VOICE_AUDITOR);
    assert_int_equal(control_at(result, "p:2")->selected, SELECTION_OPEN);
    result_free(result);
    world_free(world);
}

static void one_decision_may_hold_for_every_subject(void **state)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    add_section(pack, "cloud", REPEAT_CLOUD);
    add_control(pack, "1");
    add_record(world, "asset", "a", "medium=cloud");
    add_record(world, "asset", "b", "medium=cloud");
    decide(world, "p:1", VOICE_FIRM, SELECTION_NO);
    decide(world, "p:1@b", VOICE_FIRM, SELECTION_YES);
    struct result *result = evaluate(world);
    assert_int_equal(control_at(result, "p:1@a")->selected, SELECTION_NO);
    assert_int_equal(control_at(result, "p:1@b")->selected, SELECTION_YES);
    assert_int_equal(result->packs[0].counts.left, 1);
    result_free(result);
    world_free(world);
}

/* ---- profiles ---- */

static void a_profile_of_mandatory_ones_takes_what_is_decided(void **state)
{
    struct world *world = four_controls("mandatory");

    decide(world, "p:3", VOICE_FIRM, SELECTION_YES);
    decide(world, "p:4", VOICE_FIRM, SELECTION_NO);
    struct result *result = evaluate(world);
    assert_int_equal(result->packs[0].counts.total, 2);
    assert_int_equal(result->packs[0].counts.left, 0);
    assert_true(control_at(result, "p:1")->in_profile);
    assert_false(control_at(result, "p:2")->in_profile);
    assert_true(control_at(result, "p:3")->in_profile);
    assert_int_equal(control_at(result, "p:3")->proposed, TRUTH_NO);
    assert_int_equal(control_at(result, "p:3")->proposal, PROPOSAL_OPTIONAL);
    result_free(result);
    world_free(world);
}

static enum proposal proposal_at(const struct world *world, const char *address)
{
    struct result *result = evaluate(world);
    enum proposal proposal = control_at(result, address)->proposal;

    result_free(result);
    return proposal;
}

/* Section "first" has 1, which is mandatory, and 2; the profile is about "later" alone. */
static void a_profile_may_be_about_some_sections(void **state)
{
    static const char *const later[] = {"later"};
    static const struct profile profiles[] = {
        {.id = "all", .is_default = true},
        {.id = "later", .sections = later, .section_count = ARRAY_LENGTH(later)}};
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);
    add_control(pack, "1")->mandatory = 7;
    add_control(pack, "2");
    add_section(pack, "later", REPEAT_NONE);
    add_control(pack, "3");
    pack->profiles = profiles;
    pack->profile_count = ARRAY_LENGTH(profiles);
    world->case_packs[0].profile = "later";

    say_all(world, "p", 1, 3, "not");
    struct result *result = evaluate(world);
    assert_true(control_at(result, "p:1")->in_profile);
    assert_false(control_at(result, "p:2")->in_profile);
    assert_int_equal(control_at(result, "p:2")->proposal, PROPOSAL_ELSEWHERE);
    assert_true(control_at(result, "p:3")->in_profile);
    assert_int_equal(result->packs[0].counts.total, 2);
    result_free(result);
    decide(world, "p:2", VOICE_FIRM, SELECTION_YES);
    result = evaluate(world);
    assert_int_equal(result->packs[0].counts.total, 3);
    result_free(result);
    world_free(world);
}

static void importance_is_the_highest_of_three(void **state)
{
    static const struct {
        const char *fields;
        enum proposal proposal;
    } rows[] = {
        {"confidentiality=2 integrity=0 availability=0", PROPOSAL_IMPORTANT},
        {"confidentiality=0 integrity=2 availability=1", PROPOSAL_IMPORTANT},
        {"availability=2", PROPOSAL_IMPORTANT},
        {"confidentiality=1 integrity=1 availability=1", PROPOSAL_UNIMPORTANT},
        {"confidentiality=0 integrity=0 availability=0 personal=yes", PROPOSAL_IMPORTANT},
        {"confidentiality=0 integrity=0 availability=0 survival=yes", PROPOSAL_IMPORTANT},
        {"confidentiality=0 integrity=0 availability=0 personal=no", PROPOSAL_UNIMPORTANT},
        {"form=paper", PROPOSAL_UNVALUED},
        {"confidentiality=1", PROPOSAL_UNVALUED},
        {"integrity=0 availability=1", PROPOSAL_UNVALUED},
    };

    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct world *world = four_controls("important");

        add_record(world, "asset", "a", rows[i].fields);
        assert_int_equal(proposal_at(world, "p:2"), rows[i].proposal);
        assert_int_equal(proposal_at(world, "p:1"), PROPOSAL_MANDATORY);
        world_free(world);
    }
}

#define LOW  "confidentiality=1 integrity=0 availability=1"
#define HIGH "confidentiality=2 integrity=1 availability=1"

static void what_a_control_is_about_decides(void **state)
{
    struct world *world = four_controls("important");
    const struct condition both[] = {has_paper, has_cloud};
    const struct condition any = {.kind = CONDITION_ANY, .children = both, .child_count = 2};

    only_if(world, 1, &has_paper);
    only_if(world, 2, &has_cloud);
    only_if(world, 3, &any);
    add_record(world, "asset", "a", "form=paper " LOW);
    assert_int_equal(proposal_at(world, "p:2"), PROPOSAL_UNIMPORTANT);
    assert_int_equal(proposal_at(world, "p:3"), PROPOSAL_UNVALUED);
    assert_int_equal(proposal_at(world, "p:4"), PROPOSAL_UNIMPORTANT);
    add_record(world, "asset", "b", "form=electronic medium=cloud " HIGH);
    assert_int_equal(proposal_at(world, "p:2"), PROPOSAL_UNIMPORTANT);
    assert_int_equal(proposal_at(world, "p:3"), PROPOSAL_IMPORTANT);
    assert_int_equal(proposal_at(world, "p:4"), PROPOSAL_IMPORTANT);
    add_record(world, "asset", "c", "form=paper");
    assert_int_equal(proposal_at(world, "p:2"), PROPOSAL_UNVALUED);
    world_free(world);
}

static void what_is_excluded_is_not_what_it_is_about(void **state)
{
    struct world *world = four_controls("important");
    const struct condition not_cloud = {
        .kind = CONDITION_NOT, .children = &has_cloud, .child_count = 1};

    only_if(world, 1, &not_cloud);
    add_record(world, "asset", "a", "form=paper " LOW);
    assert_int_equal(proposal_at(world, "p:2"), PROPOSAL_UNIMPORTANT);
    add_record(world, "asset", "b", "form=paper " HIGH);
    assert_int_equal(proposal_at(world, "p:2"), PROPOSAL_IMPORTANT);
    world_free(world);
}

static void the_subject_of_a_section_decides_alone(void **state)
{
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    add_section(pack, "assets", REPEAT_ASSET);
    add_control(pack, "1");
    world->case_packs[0].profile = "important";
    add_record(world, "asset", "a", LOW);
    add_record(world, "asset", "b", HIGH);
    struct result *result = evaluate(world);
    assert_false(control_at(result, "p:1@a")->in_profile);
    assert_true(control_at(result, "p:1@b")->in_profile);
    assert_string_equal(control_at(result, "p:1@b")->important->id, "b");
    result_free(result);
    world_free(world);
}

static void what_is_not_known_to_be_unimportant_is_asked(void **state)
{
    struct world *world = four_controls("important");

    struct result *result = evaluate(world);
    assert_int_equal(control_at(result, "p:2")->proposed, TRUTH_UNKNOWN);
    assert_int_equal(result->packs[0].counts.total, 4);
    result_free(result);
    add_record(world, "asset", "a", LOW);
    result = evaluate(world);
    assert_int_equal(control_at(result, "p:2")->proposed, TRUTH_NO);
    assert_int_equal(result->packs[0].counts.total, 1);
    result_free(result);
    world_free(world);
}

/* ---- why ---- */

static void why_tells_of_decisions(void **state)
{
    struct world *world = four_controls("all");

    say(world, "p:2", "not");
    decide(world, "p:3", VOICE_FIRM, SELECTION_YES);
    decide(world, "p:4", VOICE_FIRM, SELECTION_NO);
    struct result *result = evaluate(world);
    struct trace left = engine_trace(result, "p:4");
    struct trace selected = engine_trace(result, "p:3");
    struct trace undecided = engine_trace(result, "p:2");
    assert_int_equal(left.count, 2);
    assert_int_equal(left.steps[1].kind, TRACE_LEFT);
    assert_ptr_equal(left.steps[1].answer, control_at(result, "p:4")->decision);
    assert_int_equal(selected.steps[1].kind, TRACE_SELECTED);
    assert_int_equal(selected.steps[1].voice, VOICE_FIRM);
    assert_int_equal(undecided.steps[1].kind, TRACE_ANSWERED);
    trace_free(&undecided);
    trace_free(&selected);
    trace_free(&left);
    result_free(result);
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undecided_counts_as_taken_on),
        cmocka_unit_test(what_is_left_leaves_the_base),
        cmocka_unit_test(what_is_left_is_no_gap),
        cmocka_unit_test(what_is_skipped_is_not_counted_as_left),
        cmocka_unit_test(mandatory_ones_cannot_be_left),
        cmocka_unit_test(voices_decide_as_they_answer),
        cmocka_unit_test(one_decision_may_hold_for_every_subject),
        cmocka_unit_test(a_profile_of_mandatory_ones_takes_what_is_decided),
        cmocka_unit_test(a_profile_may_be_about_some_sections),
        cmocka_unit_test(importance_is_the_highest_of_three),
        cmocka_unit_test(what_a_control_is_about_decides),
        cmocka_unit_test(what_is_excluded_is_not_what_it_is_about),
        cmocka_unit_test(the_subject_of_a_section_decides_alone),
        cmocka_unit_test(what_is_not_known_to_be_unimportant_is_asked),
        cmocka_unit_test(why_tells_of_decisions),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
