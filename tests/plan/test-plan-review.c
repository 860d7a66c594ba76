/* What a careful reviewer raises: each warning once with a case that has it, and the same case
 * settled. */
#include "../engine/world.h"

#include "tenken/plan.h"

#define TODAY "2026-06-01"

static struct control *control_of(const struct world *world, size_t at)
{
    return (struct control *)(uintptr_t)&world->packs[0]->controls[at];
}

static int compare_answers(const void *a, const void *b)
{
    const struct answer *one = a, *other = b;
    int order = strcmp(one->address, other->address);

    return order ? order : (int)one->voice - (int)other->voice;
}

static struct world *with_controls(int count)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), count);
    return world;
}

/* "no-reason p:1, rests-on p:3": what is raised, in order. */
static char *take_review(struct world *world, const struct risks *risks)
{
    struct string raised = {0};
    int today = day_from_text(TODAY);

    qsort(world->answers, world->snapshot.answer_count, sizeof *world->answers, compare_answers);
    struct result *result = evaluate(world);
    struct plan *plan = plan_new(result, today);
    struct review *review = review_new(result, risks, plan, today);
    string_append(&raised, "");
    for (size_t i = 0; i < review->count; i++) {
        const struct warning *warning = &review->warnings[i];

        string_format(&raised, "%s%s %s", i ? ", " : "", warning_get_name(warning->kind),
                      warning->address);
        if (warning->date != DAY_NONE) {
            char *day = day_take_text(warning->date);
            string_format(&raised, " %s", day);
            free(day);
        }
    }
    review_free(review);
    plan_free(plan);
    result_free(result);
    return string_take(&raised);
}

static void expect_raised(struct world *world, const char *expected)
{
    char *raised = take_review(world, NULL);

    assert_string_equal(raised, expected);
    free(raised);
}

/* One asset with all that is needed, and these fields; what is raised about it. */
static void expect_of_asset(const char *fields, const char *expected)
{
    struct world *world = with_controls(1);
    char *all = mem_format("medium=paper confidentiality=2 %s", fields);

    add_record(world, "asset", "a", all);
    expect_raised(world, expected);
    free(all);
    world_free(world);
}

static void expect_of_record(const char *kind, const char *fields, const char *expected)
{
    struct world *world = with_controls(1);

    add_record(world, kind, "a", fields);
    expect_raised(world, expected);
    world_free(world);
}

/* ---- answers ---- */

static void met_in_an_audit_wants_evidence(void **state)
{
    struct world *world = with_controls(3);

    say(world, "p:1", "done"); /* the firm's own word in a check of its own: fine */
    say(world, "p:2", "not");
    expect_raised(world, "");
    world->snapshot.mode = MODE_AUDIT;
    expect_raised(world, "no-evidence p:1");
    add_answer(world, "p:1", VOICE_AUDITOR, "done")->has_evidence = true;
    expect_raised(world, "");
    world->snapshot.mode = MODE_SELF;
    add_answer(world, "p:3", VOICE_AUDITOR, "l3");
    expect_raised(world, "no-evidence p:3"); /* an auditor's word, whatever the mode */
    world_free(world);
}

static void evidence_may_lie_with_an_option(void **state)
{
    struct world *world = with_controls(1);

    add_options(world, control_of(world, 0), OPTIONS_ALL, 0, 1);
    add_answer(world, "p:1/a", VOICE_AUDITOR, "done");
    expect_raised(world, "no-evidence p:1");
    world->answers[0].has_evidence = true;
    expect_raised(world, "");
    world_free(world);
}

static void not_applicable_wants_a_reason(void **state)
{
    struct world *world = with_controls(4);

    add_answer(world, "p:1", VOICE_FIRM, "na");
    add_answer(world, "p:2", VOICE_FIRM, "na")->reason = "外注先はない";
    add_answer(world, "p:3", VOICE_FIRM, "na")->reason = "  ";
    add_answer(world, "p:3", VOICE_AUDITOR, "done")->has_evidence = true; /* overruled */
    add_options(world, control_of(world, 3), OPTIONS_ALL, 0, 2);
    add_answer(world, "p:4/b", VOICE_FIRM, "na");
    expect_raised(world, "no-reason p:1, no-reason p:4");
    world_free(world);
}

static void left_wants_a_reason(void **state)
{
    struct world *world = with_controls(2);

    add_answer(world, "p:1", VOICE_FIRM, NULL)->selected = SELECTION_NO;
    struct answer *decided = add_answer(world, "p:2", VOICE_FIRM, NULL);
    decided->selected = SELECTION_NO;
    decided->selection_reason = "機械がない";
    expect_raised(world, "no-reason p:1");
    world_free(world);
}

static void met_on_a_gap_is_raised(void **state)
{
    static const char *const rests[] = {"2", "p:3"};
    struct world *world = with_controls(3);

    control_of(world, 0)->rests_on = rests;
    control_of(world, 0)->rests_on_count = 2;
    say(world, "p:1", "done");
    say(world, "p:2", "not");
    say(world, "p:3", "done");
    struct result *result = evaluate(world);
    struct review *review = review_new(result, NULL, NULL, day_from_text(TODAY));
    assert_int_equal(review->count, 1);
    assert_int_equal(review->warnings[0].kind, WARNING_RESTS_ON);
    assert_string_equal(review->warnings[0].control->address, "p:1");
    assert_string_equal(review->warnings[0].other->address, "p:2");
    review_free(review);
    result_free(result);
    world->answers[1].choice = "done";
    expect_raised(world, "");
    world->answers[1].choice = NULL; /* open, not a gap */
    expect_raised(world, "");
    world_free(world);
}

/* One year to the day is still good. */
static void an_answer_is_good_for_a_year(void **state)
{
    struct world *world = with_controls(3);

    say(world, "p:1", "not");
    say(world, "p:2", "not");
    world->answers[0].at = "2025-06-01T23:00:00Z";
    world->answers[1].at = "2025-05-31T09:00:00Z";
    add_options(world, control_of(world, 2), OPTIONS_ALL, 0, 2);
    add_answer(world, "p:3/a", VOICE_FIRM, "not")->at = "2026-05-31T09:00:00Z";
    add_answer(world, "p:3/b", VOICE_FIRM, "not")->at = "2024-02-29T09:00:00Z";
    expect_raised(world, "old p:2 2025-05-31, old p:3 2024-02-29");
    world_free(world);
}

/* ---- assets ---- */

static void retained_wants_a_name_and_an_end_to_come(void **state)
{
    expect_of_asset("treatment=retain", "retained asset:a");
    expect_of_asset("treatment=retain accepted-by=社長", "");
    expect_of_asset("treatment=reduce", "");
    expect_of_asset("treatment=retain accepted-by=社長 accepted-until=2026-06-01", "");
    expect_of_asset("treatment=retain accepted-by=社長 accepted-until=2026-05-31",
                    "retained-over asset:a 2026-05-31");
    expect_of_record("asset", "medium=paper confidentiality=1 treatment=retain", "");
}

static void a_large_risk_wants_a_decision(void **state)
{
    struct world *world = with_controls(1);

    add_record(world, "asset", "a", "medium=paper confidentiality=2");
    add_record(world, "asset", "b", "medium=paper confidentiality=2");
    const struct asset_risk assets[] = {
        {.asset = &world->records[1], .risk = 6, .wants_decision = true},
        {.asset = &world->records[0], .risk = 6}};
    const struct risks risks = {.assets = assets, .asset_count = 2};
    char *raised = take_review(world, &risks);
    assert_string_equal(raised, "undecided asset:b");
    free(raised);
    world_free(world);
}

static void no_risk_without_medium_and_importance(void **state)
{
    expect_of_record("asset", "medium=paper", "no-medium asset:a");
    expect_of_record("asset", "integrity=1", "no-medium asset:a");
    expect_of_record("asset", "medium=pc personal=yes", "");
}

/* Where the packs ask about it, the question is where to go; else the asset, until it says how it
 * is kept. */
static void somebody_asks_about_backup(void **state)
{
    static const char *const ids[] = {"2", "3"};
    static const struct guard guards[] = {
        {.threat = "paper-theft", .controls = ids + 1, .control_count = 1},
        {.threat = "pc-failure", .controls = ids, .control_count = 1}};
    struct world *world = with_controls(3);

    expect_raised(world, "");
    add_record(world, "asset", "a", "medium=pc form=electronic integrity=1 storage=NAS");
    expect_raised(world, "");
    add_record(world, "asset", "b", "medium=pc form=electronic integrity=1");
    expect_raised(world, "no-backup asset:b");
    struct pack *pack = (struct pack *)(uintptr_t)world->packs[0];
    pack->guards = guards;
    pack->guard_count = ARRAY_LENGTH(guards);
    say(world, "p:3", "done");
    expect_raised(world, "no-backup p:2");
    say(world, "p:2", "unknown"); /* asked, at least */
    expect_raised(world, "");
    world_free(world);
}

static void none_and_one_do_not_go_together(void **state)
{
    struct world *world = with_controls(1);

    add_record(world, "asset", "a", "medium=pc integrity=1");
    add_record(world, "asset", "b", "medium=cloud integrity=1 carried=yes");
    add_record(world, "ledger", "assets", "none-medium-cloud=yes none-carried-yes=yes");
    expect_raised(world, "unanswered-none asset:b");
    world_free(world);
}

/* ---- parties ---- */

static void agreements_end(void **state)
{
    expect_of_record("party", "nda=yes nda-expiry=2026-05-31", "agreement-over party:a 2026-05-31");
    expect_of_record("party", "nda=yes nda-expiry=2026-06-01", "");
    expect_of_record("party", "nda=no nda-expiry=2026-05-31", "");
}

static void contractors_want_an_agreement(void **state)
{
    struct world *world = with_controls(1);

    add_record(world, "asset", "a", "medium=paper integrity=1 contractors=no");
    add_record(world, "party", "a", "kind=contractor nda=no");
    add_record(world, "party", "b", "kind=contractor nda=yes");
    add_record(world, "party", "c", "kind=contractor");
    add_record(world, "party", "d", "kind=landlord");
    expect_raised(world, "");
    add_record(world, "asset", "b", "medium=paper integrity=1 contractors=yes");
    expect_raised(world, "no-agreement party:a, no-agreement party:c");
    world_free(world);
}

/* ---- tasks ---- */

static void tasks_want_an_owner_a_date_and_to_be_done(void **state)
{
    expect_of_record("task", "title=鍵 owner=社長 due=2026-06-01", "");
    expect_of_record("task", "title=鍵 owner=社長 due=2026-05-31", "overdue task:a 2026-05-31");
    expect_of_record("task", "title=鍵 due=2026-07-01", "no-owner task:a 2026-07-01");
    expect_of_record("task", "title=鍵 owner=社長", "no-owner task:a");
    expect_of_record("task", "title=鍵 state=done", "");
    expect_of_record("task", "title=鍵 state=dropped", "");
}

static void what_is_done_shows_in_the_answers(void **state)
{
    static const struct serves serves[] = {
        {.pack = "p", .control = "1", .rating = RATING_MET, .level = LEVEL_NONE}};
    struct world *world = with_controls(1);

    add_measure(world, "lock", 60, serves, 1);
    say(world, "p:1", "not");
    add_record(world, "task", "a", "title=鍵 measure=lock state=done");
    expect_raised(world, "not-shown task:a");
    world->answers[0].choice = "done";
    expect_raised(world, "");
    world_free(world);
}

/* ---- order ---- */

static void warnings_come_by_kind_and_then_in_order(void **state)
{
    struct world *world = with_controls(2);

    add_answer(world, "p:2", VOICE_FIRM, "na");
    add_answer(world, "p:1", VOICE_FIRM, "na");
    add_record(world, "asset", "a", "medium=paper confidentiality=2 treatment=retain");
    add_record(world, "asset", "b", "medium=paper confidentiality=2 treatment=retain");
    add_record(world, "task", "a", "title=鍵 due=2026-05-01");
    expect_raised(world, "retained asset:a, retained asset:b, no-reason p:1, no-reason p:2, "
                         "overdue task:a 2026-05-01, no-owner task:a 2026-05-01");
    world_free(world);
}

/* ---- offices and exceptions ---- */

/* A pack with two roles apart and a third that may be held with either. */
static struct world *with_roles(void)
{
    static const struct role roles[] = {{.id = "auditor"}, {.id = "ciso"}, {.id = "adviser"}};
    static const struct separation apart[] = {{.a = "auditor", .b = "ciso"}};
    struct world *world = world_new();
    struct pack *pack = add_pack(world, "p", SCORING_SUM);

    add_controls(world, pack, 1);
    pack->roles = roles;
    pack->role_count = ARRAY_LENGTH(roles);
    pack->separations = apart;
    pack->separation_count = ARRAY_LENGTH(apart);
    return world;
}

static void one_person_in_two_offices_that_are_apart(void **state)
{
    static const struct {
        const char *auditor, *ciso, *adviser;
        const char *expected;
    } rows[] = {
        {"person=田中", "person=佐藤", "person=田中", ""},
        {"person=田中", "person=田中", NULL, "combined office:auditor"},
        {"person=佐藤、田中（総務）", "person=田中", NULL, "combined office:auditor"},
        {"person=ﾀﾅｶ", "person=タナカ", NULL, "combined office:auditor"},
        {"person=田中 deputy=佐藤", "person=佐藤", NULL, ""},
        {"person=田中", NULL, NULL, ""},
        {"note=空席", "person=田中", NULL, ""},
        {"person=田中太郎", "person=田中", NULL, ""},
    };

    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct world *world = with_roles();
        const char *said[] = {rows[i].auditor, rows[i].ciso, rows[i].adviser};
        const char *ids[] = {"auditor", "ciso", "adviser"};

        for (size_t k = 0; k < ARRAY_LENGTH(said); k++)
            if (said[k])
                add_record(world, "office", ids[k], said[k]);
        expect_raised(world, rows[i].expected);
        world_free(world);
    }
}

static void who_asks_does_not_decide(void **state)
{
    expect_of_record("exception", "clause=5 applicant=鈴木 approver=鈴木（課長）",
                     "self-approved exception:a");
    expect_of_record("exception", "clause=5 applicant=鈴木 approver=佐藤", "");
    expect_of_record("exception", "clause=5 applicant=鈴木", "");
    expect_of_record("exception", "clause=5", "");
}

/* Today is 2026-06-01. */
static void an_exception_ends(void **state)
{
    expect_of_record("exception", "until=2026-05-31", "exception-over exception:a 2026-05-31");
    expect_of_record("exception", "until=2026-06-01", "");
    expect_of_record("exception", "until=2026-05-31 granted-until=2026-06-30", "");
    expect_of_record("exception", "until=2026-06-30 granted-until=2026-05-01",
                     "exception-over exception:a 2026-05-01");
    expect_of_record("exception", "until=2026-05-31 decision=refused", "");
    expect_of_record("exception", "until=2026-05-31 decision=permitted",
                     "exception-over exception:a 2026-05-31");
    expect_of_record("exception", "until=2026-05-31 ended=2026-05-31", "");
    expect_of_record("exception", "until=soon", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(met_in_an_audit_wants_evidence),
        cmocka_unit_test(evidence_may_lie_with_an_option),
        cmocka_unit_test(not_applicable_wants_a_reason),
        cmocka_unit_test(left_wants_a_reason),
        cmocka_unit_test(met_on_a_gap_is_raised),
        cmocka_unit_test(an_answer_is_good_for_a_year),
        cmocka_unit_test(retained_wants_a_name_and_an_end_to_come),
        cmocka_unit_test(a_large_risk_wants_a_decision),
        cmocka_unit_test(no_risk_without_medium_and_importance),
        cmocka_unit_test(somebody_asks_about_backup),
        cmocka_unit_test(none_and_one_do_not_go_together),
        cmocka_unit_test(agreements_end),
        cmocka_unit_test(contractors_want_an_agreement),
        cmocka_unit_test(tasks_want_an_owner_a_date_and_to_be_done),
        cmocka_unit_test(what_is_done_shows_in_the_answers),
        cmocka_unit_test(warnings_come_by_kind_and_then_in_order),
        cmocka_unit_test(one_person_in_two_offices_that_are_apart),
        cmocka_unit_test(who_asks_does_not_decide),
        cmocka_unit_test(an_exception_ends),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
