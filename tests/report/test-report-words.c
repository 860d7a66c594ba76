/* Words for figures, ratings and traces. */
#include "office.h"

#include <dirent.h>
#include <math.h>

#include "src/report/labels.h"
#include "src/report/words.h"

static void expect_taken(char *text, const char *expected)
{
    assert_string_equal(text, expected);
    free(text);
}

static void numbers_are_whole_where_they_can_be(void **state)
{
    expect_taken(number_take_text(68), "68");
    expect_taken(number_take_text(-25), "-25");
    expect_taken(number_take_text(66.67), "66.7");
    expect_taken(number_take_text(2.98), "3");
    expect_taken(number_take_text(-0.01), "0");
    expect_taken(number_take_text(NAN), "");
    expect_taken(range_take_text(48, 68), "48 to 68");
    expect_taken(range_take_text(50, 50.01), "50");
}

static void days_are_local(void **state)
{
    setenv("TZ", "JST-9", 1);
    tzset();
    expect_taken(date_take_text("2026-03-31T20:00:00Z"), "2026-04-01");
    setenv("TZ", "UTC", 1);
    tzset();
    expect_taken(date_take_text("2026-03-31T20:00:00Z"), "2026-03-31");
    expect_taken(date_take_text("spring"), "spring");
    assert_null(date_take_text(NULL));
}

static void effort_is_said_as_people_say_it(void **state)
{
    expect_taken(word_take_effort(0), "effort not stated");
    expect_taken(word_take_effort(1), "1 minute");
    expect_taken(word_take_effort(45), "45 minutes");
    expect_taken(word_take_effort(60), "1 hour");
    expect_taken(word_take_effort(90), "1.5 hours");
    expect_taken(word_take_effort(240), "half a day");
    expect_taken(word_take_effort(480), "1 day");
    expect_taken(word_take_effort(720), "1.5 days");
    expect_taken(word_take_effort(4800), "10 days");
}

static void a_score_says_its_range(void **state)
{
    struct score known = {.min = 68, .max = 68, .of = 100};
    struct score open = {.min = -25, .max = 68, .of = 100};
    struct score none = {.min = NAN, .max = NAN, .of = NAN};
    expect_taken(word_take_score(&known), "68 / 100");
    expect_taken(word_take_score(&open), "-25 to 68 / 100");
    expect_taken(word_take_score(&none), "no score");
}

/* Marks and letters tell ratings apart without colour: no two the same. */
static void ratings_differ_without_colour(void **state)
{
    for (int a = 0; a < RATING_COUNT; a++)
        for (int b = 0; b < a; b++) {
            assert_string_not_equal(word_rating_mark(a), word_rating_mark(b));
            assert_string_not_equal(word_rating_letter(a), word_rating_letter(b));
            assert_string_not_equal(word_rating(a), word_rating(b));
        }
    assert_string_equal(word_rating_mark(RATING_PARTIAL), "◐");
    assert_string_equal(word_rating_letter(RATING_UNMET), "U");
}

/* Every sentence of the trace, in order, from what was said to the rank. */
static void expect_trace(struct office *office, const char *address, const char *const *expected)
{
    struct trace trace = engine_trace(office->result, address);
    size_t i = 0;
    for (; i < trace.count && expected[i]; i++)
        expect_taken(word_take_trace_step(&trace.steps[i]), expected[i]);
    assert_int_equal(i, trace.count);
    assert_null(expected[i]);
    trace_free(&trace);
}

static void a_trace_reads_as_sentences(void **state)
{
    struct office *office = office_new("en");
    expect_trace(office, "mini:2",
                 (const char *const[]){
                     "Applies to every firm",
                     "Answered “We do not” by the adviser on 2026-04-01",
                     "Also answered “In part” by the firm on 2026-04-01, which is not used here",
                     "Rated “Not met”",
                     "Adds 0 to the score",
                     "A gap: number 2 of 2 in order of urgency",
                     "The measure “Write the list” would bring it to “Partly met”",
                     "The measure “「社外秘」のゴム印を押す” would bring it to “Met”",
                     NULL,
                 });
    expect_trace(office, "mini:4",
                 (const char *const[]){
                     "Does not apply to this firm: 保管する紙がないと答えました",
                     NULL,
                 });
    office_free(office);
}

static const struct control ways = {.rule = OPTIONS_AT_LEAST, .at_least = 1};
static const struct control_result control = {.control = &ways};
static const struct answer level = {.level = 3};
static const struct answer left_out = {.selected = SELECTION_NO,
                                       .selection_reason = "no paper",
                                       .selected_at = "2026-04-01T03:00:00Z"};
static const struct answer taken_on = {.selected = SELECTION_YES};
static const struct section section = {.title = {"Locks"}};
static const struct band low = {.label = {"A start"}}, high = {.label = {"Nearly there"}};
static const struct measure measure = {.title = {"Stamp"}};
static const struct condition firm = {.kind = CONDITION_FIRM};
static const struct threat theft = {.title = {"Theft"}};
static const struct control lock = {.title = {"Locks"}};
static const struct control_result kept = {.control = &lock, .address = "mini:3"};
static const struct control_result given_up = {
    .control = &lock, .address = "mini:3", .selected = SELECTION_NO};
static const struct {
    struct trace_step step;
    const char *words;
} steps[] = {
    {{.kind = TRACE_OUT_OF_PROFILE}, "Not in the profile in use"},
    {{.kind = TRACE_SELECTED, .answer = &taken_on, .voice = VOICE_FIRM}, "Taken on by the firm"},
    {{.kind = TRACE_LEFT, .answer = &left_out, .voice = VOICE_ADVISER},
     "Left by the adviser on 2026-04-01: no paper"},
    {{.kind = TRACE_SKIPPED, .condition = &firm},
     "Does not apply to this firm: what was said about the firm excludes it"},
    {{.kind = TRACE_APPLIES, .condition = &firm}, "Applies, because the condition for it holds"},
    {{.kind = TRACE_MAY_APPLY}, "Not yet known whether it applies; until then it is asked"},
    {{.kind = TRACE_ANSWERED, .answer = &level, .voice = VOICE_AUDITOR},
     "Answered “level 3” by the auditor"},
    {{.kind = TRACE_UNANSWERED}, "Not answered yet"},
    {{.kind = TRACE_OPTIONS, .control = &control, .count = 0, .of = 2},
     "0 of 2 ways met; 1 would do"},
    {{.kind = TRACE_LEVEL, .count = 1, .of = 3}, "Reaches level 1 of the target 3"},
    {{.kind = TRACE_LEVEL, .count = 1, .of = LEVEL_NONE}, "Reaches level 1"},
    {{.kind = TRACE_VALUE, .low = -1, .high = 4}, "Adds -1 to 4 to the score"},
    {{.kind = TRACE_SECTION, .section = &section, .low = 3, .high = 3},
     "The section “Locks” comes to 3"},
    {{.kind = TRACE_SCORE, .low = 2, .high = 7, .of = 16}, "Score of the whole: 2 to 7 / 16"},
    {{.kind = TRACE_BAND, .band = &low, .band_high = &low}, "Falls into the band “A start”"},
    {{.kind = TRACE_BAND, .band = &low, .band_high = &high},
     "Falls between the bands “A start” and “Nearly there”"},
    {{.kind = TRACE_MEASURE, .measure = &measure, .count = 3, .rating = RATING_MET},
     "The measure “Stamp” would bring it to level 3"},
    {{.kind = TRACE_IMPORTANCE, .count = 2, .key = "personal", .text = "yes"},
     "Importance 2, because of “Personal data”: yes"},
    {{.kind = TRACE_THREAT, .threat = &theft, .count = 3, .of = 3},
     "Threat “Theft”: 3 of 3, as was said"},
    {{.kind = TRACE_ASSUMED, .threat = &theft, .count = 2, .of = 3},
     "Threat “Theft”: 2 of 3, as is usual; nobody has said how likely it is"},
    {{.kind = TRACE_GUARD, .control = &kept, .rating = RATING_PARTIAL, .low = 0.5},
     "Guard mini:3 Locks: “Partly met”, counts 0.5 of 1"},
    {{.kind = TRACE_GUARD, .control = &given_up, .rating = RATING_MET, .low = 0},
     "Guard mini:3 Locks: “left”, counts 0 of 1"},
    {{.kind = TRACE_UNGUARDED, .threat = &theft},
     "Nothing that is asked here guards against “Theft”"},
    {{.kind = TRACE_VULNERABILITY, .low = NAN, .count = 3, .of = 3}, "Vulnerability 3"},
    {{.kind = TRACE_VULNERABILITY, .low = 0.5, .count = 2, .of = 1},
     "Vulnerability 2: 50% of the guards are in place; down to 1 by what is not answered yet"},
    {{.kind = TRACE_LIKELIHOOD, .count = 2, .of = 2}, "Likelihood 2"},
    {{.kind = TRACE_RISK,
      .threat = &theft,
      .band = &high,
      .count = 2,
      .of = 3,
      .low = 6,
      .high = 4},
     "Risk 6 (Nearly there): importance 2 × likelihood 3, by “Theft”; down to 4 by what is not "
     "answered yet"},
    {{.kind = TRACE_NO_RISK_YET, .key = "medium"}, "No risk yet: “Medium” is still to be said"},
    {{.kind = TRACE_NO_RISK_YET, .key = "importance"},
     "No risk yet: “Importance” is still to be said"},
    {{.kind = TRACE_NO_RISK_YET}, "No risk: no threat is known to information on this medium"},
    {{.kind = TRACE_TREATMENT, .text = "Reduce"}, "Decided: Reduce"},
    {{.kind = TRACE_TREATMENT}, "Nobody has decided yet what to do about it"},
};

static void every_kind_of_step_has_its_sentence(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(steps); i++)
        expect_taken(word_take_trace_step(&steps[i].step), steps[i].words);
}

static void a_skip_says_why(void **state)
{
    struct office *office = office_new("en");
    const struct control_result *skipped = result_get_control(office->result, "mini:4");
    expect_taken(word_take_skip_reason(skipped), "Not asked: 保管する紙がないと答えました");
    struct control_result outside = *skipped;
    outside.in_profile = false;
    expect_taken(word_take_skip_reason(&outside), "Not asked: it is not in the profile in use");
    struct answer decision = {.selected = SELECTION_NO, .selection_reason = "No paper."};
    struct control_result left = {
        .in_profile = true, .applies = TRUTH_YES, .selected = SELECTION_NO, .decision = &decision};
    expect_taken(word_take_skip_reason(&left), "Not asked: it was left. No paper.");
    decision.selection_reason = NULL;
    expect_taken(word_take_skip_reason(&left), "Not asked: it was left");
    office_free(office);
}

static void a_selection_says_why(void **state)
{
    static const struct control mandatory = {.mandatory = 7};
    static const struct record_field name = {"name", "drawings"};
    static const struct record named = {.id = "a1", .fields = &name, .field_count = 1};
    static const struct record nameless = {.id = "a2"};
    static const struct answer left = {.voice = VOICE_ADVISER,
                                       .selection_reason = "No paper.",
                                       .selected_at = "2026-04-01T03:00:00Z"};
    static const struct answer taken = {.voice = VOICE_FIRM};
    static const struct {
        struct control_result control;
        const char *words;
    } rows[] = {
        {{.control = &mandatory}, "Mandatory item 7"},
        {{.proposal = PROPOSAL_EVERYTHING}, "Proposed: the profile takes everything on"},
        {{.proposal = PROPOSAL_IMPORTANT, .important = &named},
         "Proposed: it is about information of importance 2 (drawings)"},
        {{.proposal = PROPOSAL_IMPORTANT, .important = &nameless},
         "Proposed: it is about information of importance 2 (a2)"},
        {{.proposal = PROPOSAL_UNVALUED},
         "No proposal: how important the information is that it is about is not known"},
        {{.proposal = PROPOSAL_UNIMPORTANT},
         "Not proposed: no information of importance 2 is concerned"},
        {{.proposal = PROPOSAL_OPTIONAL},
         "Not proposed: the profile is about mandatory items only"},
        {{.decision = &left}, "No paper. (the adviser, 2026-04-01)"},
        {{.decision = &taken}, "(the firm)"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        expect_taken(word_take_selection_reason(&rows[i].control), rows[i].words);
}

/* ---- the labels of the stylesheets, which gettext finds in C only ---- */

static void find_labels(const char *folder, const char *file, const char *const *labels,
                        size_t count, bool *used)
{
    struct error error = {0};
    char *path = mem_format("%s/%s", folder, file);
    char *text = file_take_contents(path, 1u << 20, NULL, &error);
    assert_non_null(text);
    for (char *at = text; (at = strstr(at, "t:tr('"));) {
        at += strlen("t:tr('");
        char *label = mem_format("%.*s", (int)strcspn(at, "'"), at);
        size_t i = 0;
        while (i < count && strcmp(labels[i], label) != 0)
            i++;
        if (i == count)
            fail_msg("%s says “%s”, which src/report/labels.c does not have", file, label);
        used[i] = true;
        free(label);
    }
    free(text);
    free(path);
}

static void stylesheets_and_labels_agree(void **state)
{
    const char *const *labels;
    size_t count = labels_get(&labels);
    bool *used = mem_alloc(count * sizeof *used);
    char *folder = mem_format("%s/content/report", getenv("TENKEN_SOURCE"));
    DIR *files = opendir(folder);
    assert_non_null(files);
    for (struct dirent *file; (file = readdir(files));)
        if (strstr(file->d_name, ".xsl"))
            find_labels(folder, file->d_name, labels, count, used);
    closedir(files);
    free(folder);
    for (size_t i = 0; i < count; i++)
        if (!used[i])
            fail_msg("no stylesheet says “%s”", labels[i]);
    free(used);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_whole_where_they_can_be),
        cmocka_unit_test(days_are_local),
        cmocka_unit_test(effort_is_said_as_people_say_it),
        cmocka_unit_test(a_score_says_its_range),
        cmocka_unit_test(ratings_differ_without_colour),
        cmocka_unit_test(a_trace_reads_as_sentences),
        cmocka_unit_test(every_kind_of_step_has_its_sentence),
        cmocka_unit_test(a_skip_says_why),
        cmocka_unit_test(a_selection_says_why),
        cmocka_unit_test(stylesheets_and_labels_agree),
    };
    return cmocka_run_group_tests_name("words", tests, set_up, NULL);
}
