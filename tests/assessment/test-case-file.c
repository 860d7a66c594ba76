/* Case files: what comes back when they are read and written again. */
#include "support.h"

static const char *const from_a_newer_minor =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<!-- kept -->\n"
    "<assessment format=\"1.7\" id=\"a\" created=\"2026-04-01T09:00:00Z\" mood=\"good\">\n"
    "  <case>\n"
    "    <mode>advise</mode>\n"
    "    <weather>晴れ</weather>\n"
    "  </case>\n"
    "  <weather kind=\"rain\"> wet <b>and</b> <i>cold</i> </weather>\n"
    "  <firm since=\"1950\">\n"
    "    <name lang=\"ja\">さくら金型</name>\n"
    "  </firm>\n"
    "  <packs/>\n"
    "  <answers>\n"
    "    <!-- the first -->\n"
    "    <answer address=\"mini:2\" voice=\"firm\" colour=\"red\">\n"
    "      <choice at=\"2026-04-01T09:00:00Z\" by=\"a\" wording=\"w1\" "
    "sure=\"very\">done</choice>\n"
    "      <note>a\n"
    "\n"
    "  b &lt;c&gt; &amp;</note>\n"
    "      <photo href=\"a.jpg\"/>\n"
    "    </answer>\n"
    "    <poll id=\"1\"/>\n"
    "  </answers>\n"
    "  <records>\n"
    "    <asset id=\"a\">\n"
    "      <name>金型図面</name>\n"
    "      <smell>油</smell>\n"
    "    </asset>\n"
    "    <widget id=\"1\">\n"
    "      <size>4</size>\n"
    "    </widget>\n"
    "    <odd-thing>?</odd-thing>\n"
    "  </records>\n"
    "  <wordings>\n"
    "    <wording id=\"w1\" language=\"ja\">問い</wording>\n"
    "  </wordings>\n"
    "  <history>\n"
    "    <group id=\"n-1\" at=\"2026-04-01T09:00:00Z\" by=\"a\" label=\"resize\" mood=\"good\">\n"
    "      <change address=\"widget:1\" field=\"size\" why=\"rain\">\n"
    "        <old>3</old>\n"
    "        <new>4</new>\n"
    "      </change>\n"
    "      <photo/>\n"
    "    </group>\n"
    "  </history>\n"
    "  <signatures/>\n"
    "</assessment>\n";

static void what_is_unknown_survives(void **state)
{
    struct assessment *assessment = parse(from_a_newer_minor);
    expect_bytes(assessment, from_a_newer_minor);
    assert_string_equal(assessment_get(assessment, "mini:2", VOICE_FIRM, "note"), "a\n\n  b <c> &");
    assert_string_equal(assessment_get_wording(assessment, "mini:2", VOICE_FIRM), "問い");
    assessment_free(assessment);
}

static void what_is_unknown_survives_changes_around_it(void **state)
{
    struct error error = {0};
    struct assessment *assessment = parse(from_a_newer_minor);
    answer(assessment, "mini:1", "done");
    answer(assessment, "mini:2", "not");
    set_answer(assessment, "mini:2", "choice", NULL);
    set_answer(assessment, "mini:2", "note", NULL);
    set(assessment, "asset:a", "name", NULL);
    for (int i = 0; i < 5; i++)
        expect(assessment_undo(assessment, NULL, &error), &error);
    char *bytes = take_bytes(assessment);
    assert_non_null(strstr(bytes, "<answer address=\"mini:2\" voice=\"firm\" colour=\"red\">"));
    assert_non_null(strstr(bytes, "<photo href=\"a.jpg\"/>"));
    assert_non_null(strstr(bytes, "<smell>油</smell>"));
    free(bytes);
    assessment_free(assessment);
}

/* A field that only a newer tenken knows: not set here, but what was done to it can be undone. */
static void what_a_newer_one_did_can_be_undone(void **state)
{
    struct error error = {0};
    struct assessment *assessment = parse(from_a_newer_minor);
    bool done = assessment_set(assessment, "widget:1", VOICE_NONE, "size", "5", &error);
    expect_refused(done, &error, ERROR_INPUT, "no such kind of record");
    expect(assessment_undo(assessment, NULL, &error), &error);
    assert_string_equal(assessment_get(assessment, "widget:1", VOICE_NONE, "size"), "3");
    assessment_free(assessment);
}

/* Written by hand: no white space, other quotes, sections missing or in another order. */
static void a_file_by_hand_is_put_in_order(void **state)
{
    struct assessment *assessment =
        parse("<assessment created='2026-04-01T09:00:00Z' id='a' format='1.0'><answers>"
              "<answer voice='firm' address='mini:2'><mark>yes</mark></answer>"
              "<answer voice='firm' address='mini:1'><note><![CDATA[a<b]]></note></answer>"
              "</answers><firm/></assessment>");
    answer(assessment, "mini:3", "done");
    assert_string_equal(assessment_get(assessment, "mini:1", VOICE_FIRM, "note"), "a<b");
    assert_string_equal(assessment_get(assessment, "mini:2", VOICE_FIRM, "mark"), "yes");
    assert_string_equal(assessment_get(assessment, "mini:3", VOICE_FIRM, "choice"), "done");
    char *bytes = take_bytes(assessment);
    struct assessment *again = parse(bytes);
    expect_bytes(again, bytes);
    assessment_free(again);
    free(bytes);
    assessment_free(assessment);
}

static void an_old_format_opens(void **state)
{
    struct assessment *assessment =
        parse("<assessment format='1.0' id='a' created='2026-04-01T09:00:00Z'></assessment>");
    assert_string_equal(assessment_get_id(assessment), "a");
    assessment_free(assessment);
}

/* Notes with everything that XML, C or a terminal might trip over. */
static void every_text_comes_back_as_it_was(void **state)
{
    static const char *const texts[] = {
        "<>&\"'",     "]]>",           "&amp;",
        "  around  ", "a\n\nb\n",      "\n",
        "%s%n",       "金型①※●Ⅰ",      "👨‍👩‍👧",
        "<!-- -->",   "<![CDATA[x]]>", "\\",
    };
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++) {
        struct assessment *assessment = assessment_new();
        set_answer(assessment, "mini:1", "note", texts[i]);
        char *bytes = take_bytes(assessment);
        struct assessment *again = parse(bytes);
        const char *note = assessment_get(again, "mini:1", VOICE_FIRM, "note");
        assert_true(text_equal(note, text_is_blank(texts[i]) ? NULL : texts[i]));
        expect_bytes(again, bytes);
        free(bytes);
        assessment_free(again);
        assessment_free(assessment);
    }
}

static void every_name_comes_back_as_it_was(void **state)
{
    static const char *const names[] = {"R&D <x> \"y\" 'z'", "&&", "&lt;", "a=b", "田中 & 佐藤"};
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        setenv("TENKEN_TEST_USER", names[i], 1);
        const struct history_group *groups;
        struct assessment *assessment = assessment_new();
        answer(assessment, "mini:1", "done");
        char *bytes = take_bytes(assessment);
        struct assessment *again = parse(bytes);
        assert_int_equal(assessment_get_history(again, &groups), 1);
        assert_string_equal(groups[0].author, names[i]);
        struct snapshot *snapshot = snapshot_new(again);
        assert_string_equal(snapshot->answers[0].author, names[i]);
        expect_bytes(again, bytes);
        snapshot_free(snapshot);
        free(bytes);
        assessment_free(again);
        assessment_free(assessment);
    }
    set_seams();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_unknown_survives),
        cmocka_unit_test(what_is_unknown_survives_changes_around_it),
        cmocka_unit_test(what_a_newer_one_did_can_be_undone),
        cmocka_unit_test(a_file_by_hand_is_put_in_order),
        cmocka_unit_test(an_old_format_opens),
        cmocka_unit_test(every_text_comes_back_as_it_was),
        cmocka_unit_test(every_name_comes_back_as_it_was),
    };
    set_seams();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
