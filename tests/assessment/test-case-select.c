/* Deciding whether an optional control is taken on. */
#include "support.h"

static const struct control optional = {.id = "2"};
static const struct control counted = {.id = "25", .counts_always = true};
static const struct control mandatory = {.id = "46", .mandatory = 8};

static bool decide(struct assessment *assessment, const struct control *control,
                   enum selection selection, const char *reason, struct error *error)
{
    char *address = mem_format("mini:%s", control->id);
    bool is_done =
        assessment_select(assessment, control, address, VOICE_ADVISER, selection, reason, error);
    free(address);
    return is_done;
}

static void a_decision_is_written_as_documented(void **state)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    expect(decide(assessment, &optional, SELECTION_NO, "紙がない", &error), &error);
    char *bytes = take_bytes(assessment);
    assert_non_null(strstr(bytes, "    <answer address=\"mini:2\" voice=\"adviser\">\n"
                                  "      <selected at=\"2026-04-01T09:00:00Z\" by=\"田中\">no"
                                  "</selected>\n"
                                  "      <selection-reason>紙がない</selection-reason>\n"
                                  "    </answer>\n"));
    struct assessment *again = parse(bytes);
    expect_bytes(again, bytes);
    const struct history_group *groups;
    assert_int_equal(assessment_get_history(again, &groups), 1);
    assert_string_equal(groups[0].label, "select");
    assert_int_equal(groups[0].change_count, 2);
    assessment_free(again);
    assessment_free(assessment);
    free(bytes);
}

static void a_snapshot_says_who_decided_and_why(void **state)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    expect(decide(assessment, &optional, SELECTION_NO, "紙がない", &error), &error);
    struct snapshot *snapshot = snapshot_new(assessment);
    const struct answer *answer = snapshot_get_answer(snapshot, "mini:2", VOICE_ADVISER);
    assert_non_null(answer);
    assert_int_equal(answer->selected, SELECTION_NO);
    assert_string_equal(answer->selection_reason, "紙がない");
    assert_string_equal(answer->selected_at, "2026-04-01T09:00:00Z");
    assert_string_equal(answer->selected_by, "田中");
    assert_null(answer->choice);
    snapshot_free(snapshot);
    assessment_free(assessment);
}

static void a_new_decision_takes_the_old_reason_away(void **state)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    expect(decide(assessment, &optional, SELECTION_NO, "紙がない", &error), &error);
    expect(decide(assessment, &optional, SELECTION_YES, NULL, &error), &error);
    assert_string_equal(assessment_get(assessment, "mini:2", VOICE_ADVISER, "selected"), "yes");
    assert_null(assessment_get(assessment, "mini:2", VOICE_ADVISER, "selection-reason"));
    expect(assessment_undo(assessment, NULL, &error), &error);
    assert_string_equal(assessment_get(assessment, "mini:2", VOICE_ADVISER, "selected"), "no");
    assert_string_equal(assessment_get(assessment, "mini:2", VOICE_ADVISER, "selection-reason"),
                        "紙がない");
    expect(decide(assessment, &optional, SELECTION_OPEN, "忘れる", &error), &error);
    char *bytes = take_bytes(assessment);
    assert_non_null(strstr(bytes, "<answers/>"));
    free(bytes);
    assessment_free(assessment);
}

static void some_decisions_are_refused(void **state)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    expect_refused(decide(assessment, &mandatory, SELECTION_NO, "いらない", &error), &error,
                   ERROR_INPUT, "mandatory item 8");
    expect_refused(decide(assessment, &counted, SELECTION_NO, "いらない", &error), &error,
                   ERROR_INPUT, "every item of this check counts");
    expect_refused(decide(assessment, &optional, SELECTION_NO, "  ", &error), &error, ERROR_INPUT,
                   "needs a reason");
    expect_refused(decide(assessment, &optional, SELECTION_NO, NULL, &error), &error, ERROR_INPUT,
                   "needs a reason");
    expect_refused(assessment_set(assessment, "mini:2", VOICE_FIRM, "selected", "maybe", &error),
                   &error, ERROR_INPUT, "there are: yes, no");
    const struct history_group *groups;
    assert_int_equal(assessment_get_history(assessment, &groups), 0);
    expect(decide(assessment, &mandatory, SELECTION_YES, NULL, &error), &error);
    assessment_free(assessment);
}

static void decisions_have_names(void **state)
{
    enum selection selection = SELECTION_OPEN;
    assert_string_equal(selection_get_name(SELECTION_OPEN), "");
    assert_true(selection_from_name("yes", &selection));
    assert_int_equal(selection, SELECTION_YES);
    assert_true(selection_from_name("no", &selection));
    assert_int_equal(selection, SELECTION_NO);
    assert_false(selection_from_name("", &selection));
    assert_false(selection_from_name("No", &selection));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_decision_is_written_as_documented),
        cmocka_unit_test(a_snapshot_says_who_decided_and_why),
        cmocka_unit_test(a_new_decision_takes_the_old_reason_away),
        cmocka_unit_test(some_decisions_are_refused),
        cmocka_unit_test(decisions_have_names),
    };
    set_seams();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
