/* Changing a case and asking it. */
#include "support.h"

static const char *const empty =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<assessment format=\"1.0\" id=\"x\" created=\"2026-04-01T09:00:00Z\">\n"
    "  <case/>\n"
    "  <firm/>\n"
    "  <packs/>\n"
    "  <answers/>\n"
    "  <records/>\n"
    "  <wordings/>\n"
    "  <history/>\n"
    "</assessment>\n";

static void a_new_case_is_empty_and_readable(void **state)
{
    struct assessment *assessment = assessment_new();
    assert_string_equal(assessment_get_id(assessment), "x");
    assert_null(assessment_get_path(assessment));
    assert_false(assessment_is_read_only(assessment));
    expect_bytes(assessment, empty);
    assessment_free(assessment);
}

static void an_answer_is_written_as_documented(void **state)
{
    struct assessment *assessment = assessment_new();
    answer(assessment, "ipa-25:3", "partly");
    expect_bytes(assessment,
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<assessment format=\"1.0\" id=\"x\" created=\"2026-04-01T09:00:00Z\">\n"
                 "  <case/>\n"
                 "  <firm/>\n"
                 "  <packs/>\n"
                 "  <answers>\n"
                 "    <answer address=\"ipa-25:3\" voice=\"firm\">\n"
                 "      <choice at=\"2026-04-01T09:00:00Z\" by=\"田中\" "
                 "wording=\"0ba00231b0212a10\">partly</choice>\n"
                 "    </answer>\n"
                 "  </answers>\n"
                 "  <records/>\n"
                 "  <wordings>\n"
                 "    <wording id=\"0ba00231b0212a10\">金型を守っていますか。</wording>\n"
                 "  </wordings>\n"
                 "  <history>\n"
                 "    <group id=\"x-1\" at=\"2026-04-01T09:00:00Z\" by=\"田中\" label=\"answer\">\n"
                 "      <change address=\"ipa-25:3\" voice=\"firm\" field=\"choice\">\n"
                 "        <new at=\"2026-04-01T09:00:00Z\" by=\"田中\" "
                 "wording=\"0ba00231b0212a10\">partly</new>\n"
                 "      </change>\n"
                 "    </group>\n"
                 "  </history>\n"
                 "</assessment>\n");
    assessment_free(assessment);
}

static void voices_are_kept_apart(void **state)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    answer(assessment, "ipa-25:3", "done");
    expect(assessment_answer(assessment, "ipa-25:3", VOICE_AUDITOR, "not", NULL, &error), &error);
    assert_string_equal(assessment_get(assessment, "ipa-25:3", VOICE_FIRM, "choice"), "done");
    assert_string_equal(assessment_get(assessment, "ipa-25:3", VOICE_AUDITOR, "choice"), "not");
    assert_null(assessment_get(assessment, "ipa-25:3", VOICE_ADVISER, "choice"));
    assert_string_equal(assessment_get_wording(assessment, "ipa-25:3", VOICE_FIRM),
                        "金型を守っていますか。");
    assert_null(assessment_get_wording(assessment, "ipa-25:3", VOICE_AUDITOR));
    assessment_free(assessment);
}

static void every_kind_of_record_is_set_and_taken_away(void **state)
{
    static const struct {
        const char *address;
        const char *field;
        const char *value;
    } rows[] = {
        {"case", "mode", "audit"},       {"firm", "name", "さくら金型 <&\"'>"},
        {"pack:ipa-25", "version", "1"}, {"asset:k3f9x2a-4", "name", "金型図面"},
        {"party:p1", "name", "A社"},     {"task:t1", "due", "2028-02-29"},
        {"visit:v1", "note", "一\n二"},  {"site:s1", "name", "本社"},
    };
    struct assessment *assessment = assessment_new();
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        set(assessment, rows[i].address, rows[i].field, rows[i].value);
    char *bytes = take_bytes(assessment);
    struct assessment *again = parse(bytes);
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        const char *value = assessment_get(again, rows[i].address, VOICE_NONE, rows[i].field);
        assert_string_equal(value, rows[i].value);
        set(again, rows[i].address, rows[i].field, NULL);
        assert_null(assessment_get(again, rows[i].address, VOICE_NONE, rows[i].field));
    }
    free(bytes);
    bytes = take_bytes(again);
    assert_non_null(strstr(bytes, "<firm/>\n  <packs/>\n  <answers/>\n  <records/>\n"));
    free(bytes);
    assessment_free(again);
    assessment_free(assessment);
}

static void what_changes_nothing_is_not_recorded(void **state)
{
    const struct history_group *groups;
    struct assessment *assessment = assessment_new();
    answer(assessment, "ipa-25:3", "done");
    answer(assessment, "ipa-25:3", "done");
    set_answer(assessment, "ipa-25:3", "note", " \n ");
    set(assessment, "firm", "name", NULL);
    assert_int_equal(assessment_get_history(assessment, &groups), 1);
    assessment_free(assessment);
}

static void a_group_is_all_or_nothing(void **state)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    set(assessment, "firm", "name", "さくら金型");
    char *before = take_bytes(assessment);
    const struct change changes[] = {
        {.address = "firm", .field = "name", .old_value = "さくら金型", .new_value = "もみじ"},
        {.address = "ipa-25:1",
         .voice = VOICE_FIRM,
         .field = "choice",
         .new_value = "done",
         .wording = "新しい問い"},
        {.address = "firm", .field = "size", .old_value = "20", .new_value = "40"},
    };
    bool done = assessment_apply(assessment, changes, 3, "import", &error);
    assert_string_equal(error.what, "firm");
    expect_refused(done, &error, ERROR_INPUT,
                   "size has changed since: it is now “nothing”, not “20”");
    expect_bytes(assessment, before);
    expect(assessment_apply(assessment, changes, 2, "import", &error), &error);
    const struct history_group *groups;
    assert_int_equal(assessment_get_history(assessment, &groups), 2);
    assert_string_equal(groups[1].label, "import");
    assert_int_equal(groups[1].change_count, 2);
    assert_string_equal(groups[1].changes[1].id, "x-2.2");
    assert_string_equal(groups[1].changes[0].old_value, "さくら金型");
    assert_string_equal(groups[1].changes[0].new_value, "もみじ");
    free(before);
    assessment_free(assessment);
}

static void a_group_may_change_a_field_twice(void **state)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    char *before = take_bytes(assessment);
    const struct change changes[] = {
        {.address = "firm", .field = "name", .new_value = "一"},
        {.address = "firm", .field = "name", .old_value = "一", .new_value = "二"},
    };
    expect(assessment_apply(assessment, changes, 2, "import", &error), &error);
    assert_string_equal(assessment_get(assessment, "firm", VOICE_NONE, "name"), "二");
    expect(assessment_undo(assessment, NULL, &error), &error);
    assert_null(assessment_get(assessment, "firm", VOICE_NONE, "name"));
    free(before);
    assessment_free(assessment);
}

static const struct {
    const char *address;
    enum voice voice;
    const char *field;
    const char *value;
    const char *words;
} refusals[] = {
    {"ipa-25:3", VOICE_FIRM, "choise", "done", "“choise” is not a field"},
    {"ipa-25:3", VOICE_NONE, "choice", "done", "not the address of a record"},
    {"ipa 25:3", VOICE_FIRM, "choice", "done", "not the address of an answer"},
    {"3", VOICE_FIRM, "choice", "done", "not the address of an answer"},
    {"ipa-25:", VOICE_FIRM, "choice", "done", "not the address of an answer"},
    {"", VOICE_NONE, "name", "done", "not the address of a record"},
    {NULL, VOICE_NONE, "name", "done", "not the address of a record"},
    {"asset:", VOICE_NONE, "name", "x", "not the address of a record"},
    {"asset:a/b", VOICE_NONE, "name", "x", "not the address of a record"},
    {"answer:a", VOICE_NONE, "note", "x", "not the address of a record"},
    {"firm:a", VOICE_NONE, "name", "x", "not the address of a record"},
    {"widget:a", VOICE_NONE, "name", "x", "no such kind of record"},
    {"firm", VOICE_FIRM, "name", "x", "not the address of an answer"},
    {"ipa-25:3", VOICE_FIRM, "choice", "done well", "choice: expected an id"},
    {"ipa-25:3", VOICE_FIRM, "level", "9", "level: expected a level from 0 to 8"},
    {"ipa-25:3", VOICE_FIRM, "level", "-1", "level: expected a level from 0 to 8"},
    {"ipa-25:3", VOICE_FIRM, "mark", "no", "mark: expected yes, or nothing"},
    {"ipa-25:3", VOICE_FIRM, "note", "a\033[31mb", "note: expected text"},
    {"ipa-25:3", VOICE_FIRM, "note", "a\xC2\x9B", "note: expected text"},
    {"ipa-25:3", VOICE_FIRM, "note", "a\xE2\x80\xAEz", "note: expected text"},
    {"ipa-25:3", VOICE_FIRM, "note", "a\xEF\xBF\xBE", "note: expected text"},
    {"ipa-25:3", VOICE_FIRM, "note", "a\xF0\x9F\xBF\xBF", "note: expected text"},
    {"ipa-25:3", VOICE_FIRM, "note", "\xE9\x87", "note: expected text"},
    {"firm", VOICE_NONE, "name", "a\nb", "name: expected one line"},
    {"case", VOICE_NONE, "mode", "play", "mode: expected self, advise, audit or train"},
    {"asset:a", VOICE_NONE, "integrity", "3", "there are: 0, 1, 2"},
    {"task:a", VOICE_NONE, "due", "2026-02-30", "due: expected a date such as"},
    {"task:a", VOICE_NONE, "due", "2026-2-3", "due: expected a date such as"},
    {"task:a", VOICE_NONE, "due", "soon", "due: expected a date such as"},
};

static void what_may_not_be_is_refused(void **state)
{
    struct assessment *assessment = assessment_new();
    for (size_t i = 0; i < ARRAY_LENGTH(refusals); i++) {
        struct error error = {0};
        bool done = assessment_set(assessment, refusals[i].address, refusals[i].voice,
                                   refusals[i].field, refusals[i].value, &error);
        expect_refused(done, &error, ERROR_INPUT, refusals[i].words);
    }
    struct error error = {0};
    bool done = assessment_answer(assessment, "ipa-25:3", VOICE_FIRM, "done", "a\033b", &error);
    expect_refused(done, &error, ERROR_INPUT, "wording");
    expect_bytes(assessment, empty);
    assessment_free(assessment);
}

static void a_value_too_long_is_refused(void **state)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    size_t length = (1u << 20) + 1;
    char *note = mem_alloc(length + 1);
    memset(note, 'a', length);
    bool done = assessment_set(assessment, "ipa-25:3", VOICE_FIRM, "note", note, &error);
    expect_refused(done, &error, ERROR_INPUT, "longer than 1048576 bytes");
    note[length - 1] = '\0';
    set_answer(assessment, "ipa-25:3", "note", note);
    free(note);
    assessment_free(assessment);
}

/* In whatever order things are said, the document says the same; only the history tells. */
static void order_of_answering_leaves_no_trace(void **state)
{
    static const char *const addresses[] = {"ipa-25:1",    "ipa-25:10", "ipa-25:2", "mini:4/a",
                                            "mini:6@s3",   "asset:x",   "task:b",   "pack:mini",
                                            "pack:ipa-25", "asset:y"};
    enum { COUNT = ARRAY_LENGTH(addresses) };
    char *states[COUNT];
    for (size_t start = 0; start < COUNT; start++) {
        struct assessment *assessment = assessment_new();
        for (size_t i = 0; i < COUNT; i++) {
            const char *address = addresses[(start + i * 3) % COUNT];
            bool is_answer = strncmp(address, "ipa", 3) == 0 || strncmp(address, "mini", 4) == 0;
            if (is_answer && start % 2) {
                answer(assessment, address, "done");
                set_answer(assessment, address, "note", "見た");
            } else if (is_answer) {
                set_answer(assessment, address, "note", "見た");
                answer(assessment, address, "done");
            } else {
                set(assessment, address,
                    address[0] == 't'   ? "title"
                    : address[0] == 'a' ? "name"
                                        : "version",
                    "1");
            }
        }
        states[start] = take_bytes(assessment);
        *strstr(states[start], "<history>") = '\0';
        assessment_free(assessment);
    }
    for (size_t i = 1; i < COUNT; i++)
        assert_string_equal(states[i], states[0]);
    for (size_t i = 0; i < COUNT; i++)
        free(states[i]);
}

static void voices_have_names_and_modes(void **state)
{
    enum voice voice;
    assert_string_equal(voice_get_name(VOICE_NONE), "");
    for (enum voice i = VOICE_FIRM; i < VOICE_COUNT; i++) {
        assert_true(voice_from_name(voice_get_name(i), &voice));
        assert_int_equal(voice, i);
    }
    assert_false(voice_from_name("", &voice));
    assert_false(voice_from_name("Firm", &voice));
    assert_int_equal(voice_of_mode(MODE_SELF), VOICE_FIRM);
    assert_int_equal(voice_of_mode(MODE_TRAIN), VOICE_FIRM);
    assert_int_equal(voice_of_mode(MODE_ADVISE), VOICE_ADVISER);
    assert_int_equal(voice_of_mode(MODE_AUDIT), VOICE_AUDITOR);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_case_is_empty_and_readable),
        cmocka_unit_test(an_answer_is_written_as_documented),
        cmocka_unit_test(voices_are_kept_apart),
        cmocka_unit_test(every_kind_of_record_is_set_and_taken_away),
        cmocka_unit_test(what_changes_nothing_is_not_recorded),
        cmocka_unit_test(a_group_is_all_or_nothing),
        cmocka_unit_test(a_group_may_change_a_field_twice),
        cmocka_unit_test(what_may_not_be_is_refused),
        cmocka_unit_test(a_value_too_long_is_refused),
        cmocka_unit_test(order_of_answering_leaves_no_trace),
        cmocka_unit_test(voices_have_names_and_modes),
    };
    set_seams();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
