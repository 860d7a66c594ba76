/* What each verb does when it is used as it should be. */
#include "case.h"

static void a_new_case_has_firm_packs_and_one_group(void **state)
{
    char *history = take_output(*state, "history a.tenken");
    expect_contains(history, "    Edition of the questions: - → 1.0\n");
    expect_contains(history, "    Name: - → Sakura Mould\n");
    free(history);
    json_t *groups = take_json(*state, "history a.tenken --json");
    assert_int_equal(json_array_size(groups), 1);
    json_t *group = json_array_get(groups, 0);
    assert_string_equal(json_string_value(json_object_get(group, "label")), "new");
    assert_int_equal(json_array_size(json_object_get(group, "changes")), 3);
    json_decref(groups);
}

static void show_says_how_far_and_how_good(void **state)
{
    run(*state, "answer a.tenken 1=done 2=partly");
    char *shown = take_output(*state, "show a.tenken");
    expect_contains(shown, "Sakura Mould");
    expect_contains(shown, "Small check (mini 1.0)");
    expect_contains(shown, "Answered  2 of 5");
    expect_contains(shown, "Know your information");
    expect_contains(shown, "1 gap;");
    assert_null(strchr(shown, '\033'));
    free(shown);
}

static void show_json_has_the_documented_keys(void **state)
{
    run(*state, "answer a.tenken 1=done 2=partly");
    json_t *json = take_json(*state, "show a.tenken --json");
    const char *organisation = NULL, *id = NULL;
    int applicable = 0, answered = 0, met = 0, partial = 0;
    json_t *value = NULL;
    assert_int_equal(json_unpack(json, "{s:s, s:[{s:s, s:i, s:i, s:i, s:i, s:{s:o}}]}",
                                 "organisation", &organisation, "packs", "id", &id, "applicable",
                                 &applicable, "answered", &answered, "met", &met, "partial",
                                 &partial, "score", "value", &value),
                     0);
    assert_string_equal(organisation, "Sakura Mould");
    assert_string_equal(id, "mini");
    assert_int_equal(applicable, 5);
    assert_int_equal(answered, 2);
    assert_int_equal(met, 1);
    assert_int_equal(partial, 1);
    assert_true(json_is_null(value));
    json_decref(json);
}

static void a_firm_is_said_and_listed(void **state)
{
    run(*state, "firm a.tenken size=４０人 departments=several industry=金型");
    run(*state, "firm a.tenken industry=");
    char *firm = take_output(*state, "firm a.tenken");
    assert_string_equal(firm, "name=Sakura Mould\nindustry=\nsize=40\ndepartments=several\n"
                              "respondent=\ntable=\n");
    char *undone = take_output(*state, "undo a.tenken");
    expect_contains(undone, "industry");
    free(undone);
    free(firm);
}

/* In an audit the answers are the auditor's, and they are levels. */
static void the_way_of_answering_is_chosen(void **state)
{
    run(*state, "new b.tenken --pack mini --mode audit");
    char *modes = take_output(*state, "mode b.tenken");
    expect_contains(modes, "* audit");
    free(modes);
    run(*state, "answer b.tenken 1=l3");
    run(*state, "mode b.tenken self");
    run(*state, "answer b.tenken 1=partly");
    char *history = take_output(*state, "history b.tenken mini:1");
    expect_contains(history, "(the auditor)\n    Answer: - → 3 成果物を管理している\n");
    expect_contains(history, "(the firm)\n    Answer: - → In part\n");
    free(history);
}

static void gaps_come_with_the_first_measure(void **state)
{
    run(*state, "answer a.tenken 1=not 2=partly 5=done");
    char *gaps = take_output(*state, "gaps a.tenken");
    expect_contains(gaps, "mini:1");
    expect_contains(gaps, "Write the list");
    expect_contains(gaps, "mini:2");
    assert_null(strstr(gaps, "mini:5"));
    assert_true(strstr(gaps, "mini:1") < strstr(gaps, "mini:2")); /* the mandatory one first */
    free(gaps);
    json_t *json = take_json(*state, "gaps a.tenken --json");
    assert_int_equal(json_array_size(json), 2);
    json_t *first = json_array_get(json, 0);
    assert_string_equal(json_string_value(json_object_get(first, "control")), "1");
    assert_int_equal(json_integer_value(json_object_get(first, "rank")), 1);
    json_decref(json);
}

static void why_words_the_trace(void **state)
{
    run(*state, "answer a.tenken 1=partly");
    char *control = take_output(*state, "why a.tenken 1");
    expect_contains(control, "In part");
    char *whole = take_output(*state, "why a.tenken mini:1");
    assert_string_equal(control, whole);
    char *score = take_output(*state, "why a.tenken mini");
    assert_true(*score);
    json_decref(take_json(*state, "why a.tenken 1 --json"));
    free(score);
    free(whole);
    free(control);
}

static void one_call_makes_the_document_of_many(void **state)
{
    run(*state, "new b.tenken --pack mini --organisation 'Sakura Mould'");
    run(*state, "answer a.tenken 1=done mini:2=partly 4/a=done 5=unknown 5=");
    run(*state, "answer b.tenken 1=done");
    run(*state, "answer b.tenken 2=partly");
    run(*state, "answer b.tenken mini:4/a=done");
    run(*state, "answer b.tenken 5=unknown");
    run(*state, "answer b.tenken mini:5=");
    char *one = take_file(*state, "a.tenken");
    char *many = take_file(*state, "b.tenken");
    assert_string_equal(one, many);
    free(many);
    free(one);
}

static void notes_reasons_and_voices_are_kept(void **state)
{
    run(*state,
        "answer a.tenken 2=na --reason 'nothing secret' --note 'asked the owner' --voice adviser");
    char *history = take_output(*state, "history a.tenken 2");
    expect_contains(history, "(the adviser)\n    Answer: - → Does not apply\n");
    expect_contains(history, "    Reason: - → nothing secret\n");
    expect_contains(history, "    Note: - → asked the owner\n");
    assert_null(strstr(history, "the firm"));
    free(history);
    run(*state, "answer a.tenken 2=na --voice adviser"); /* the reason is there already */
}

static void undo_and_redo_survive_the_end_of_the_program(void **state)
{
    char *before = take_output(*state, "show a.tenken");
    run(*state, "answer a.tenken 1=done");
    char *after = take_output(*state, "show a.tenken");
    char *said = take_output(*state, "undo a.tenken");
    expect_contains(said, "mini:1  choice: done → -\n");
    char *undone = take_output(*state, "show a.tenken");
    assert_string_equal(undone, before);
    char *again = take_output(*state, "redo a.tenken");
    expect_contains(again, "mini:1  choice: - → done\n");
    char *redone = take_output(*state, "show a.tenken");
    assert_string_equal(redone, after);
    struct command nothing = command_run(*state, "redo a.tenken");
    assert_int_equal(nothing.status, 1);
    expect_contains(nothing.output, "nothing to redo");
    command_clear(&nothing);
    char *const texts[] = {before, after, said, undone, again, redone};
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
        free(texts[i]);
}

static void a_report_is_the_same_in_a_file_and_on_standard_output(void **state)
{
    char *printed = take_output(*state, "report a.tenken --format text");
    run(*state, "report --format text -o out.txt a.tenken");
    char *written = take_file(*state, "out.txt");
    assert_string_equal(printed, written);
    expect_contains(printed, "Sakura Mould");
    put_file(*state, "out.txt", "old");
    run(*state, "report a.tenken --format=text --output=out.txt --force");
    char *replaced = take_file(*state, "out.txt");
    assert_string_equal(printed, replaced);
    free(replaced);
    free(written);
    free(printed);
}

/* What a control guards against (one threat or none), its policy, and how many routines it has. */
static void expect_surroundings(const json_t *control, const char *threat, const char *policy,
                                int routines)
{
    const json_t *guards = json_object_get(control, "guards");
    assert_int_equal(json_array_size(guards), threat ? 1 : 0);
    if (threat)
        assert_string_equal(json_string_value(json_array_get(guards, 0)), threat);
    const json_t *kind = json_object_get(control, "policy");
    assert_int_equal(json_is_null(kind), policy == NULL);
    if (policy)
        assert_string_equal(json_string_value(kind), policy);
    assert_int_equal(json_integer_value(json_object_get(control, "routines")), routines);
}

static void packs_are_listed_shown_and_checked(void **state)
{
    char *list = take_output(*state, "pack list");
    expect_contains(list, "mini  1.0  ja  Small check  Criteria for tests, edition 1\n");
    char *shown = take_output(*state, "pack show mini");
    expect_contains(shown, "Locks and storage");
    expect_contains(shown, "Have you written down the information you want to protect?");
    json_t *json = take_json(*state, "pack show mini --json");
    json_t *controls = json_object_get(json, "controls");
    assert_int_equal(json_array_size(controls), 6);
    json_t *choices = json_object_get(json_array_get(controls, 0), "choices");
    assert_string_equal(json_string_value(json_object_get(json_array_get(choices, 1), "id")),
                        "partly");
    expect_surroundings(json_array_get(controls, 3), "paper-theft", "physical", 1);
    expect_surroundings(json_array_get(controls, 5), "cloud-account", NULL, 0);
    expect_surroundings(json_array_get(controls, 0), NULL, "assets", 1);
    json_decref(json);
    free(shown);
    free(list);
}

static void a_check_prints_every_fault_and_says_no(void **state)
{
    char *content = source_take_path("tests/data/content");
    char *line = mem_format("pack check %s", content);
    char *sound = take_output(*state, line);
    expect_contains(sound, "no faults");
    free(line);
    free(sound);
    put_file(*state, "bad.xml",
             "<pack format=\"1.0\" id=\"bad\" version=\"1\" language=\"en\">\n<titel/>\n</pack>\n");
    struct command command = command_run(*state, "pack check bad.xml");
    assert_int_equal(command.status, 1);
    expect_contains(command.output, "bad.xml:2:");
    command_clear(&command);
    free(content);
}

static void ones_own_content_hides_the_installed(void **state)
{
    static const char *const folders[] = {"XDG_DATA_HOME", "XDG_DATA_HOME/tenken",
                                          "XDG_DATA_HOME/tenken/packs",
                                          "XDG_DATA_HOME/tenken/packs/mini"};
    put_folders(*state, folders, ARRAY_LENGTH(folders));
    char *content = source_take_path("tests/data/content");
    char *own = take_changed(content, "packs/mini/pack.xml", "小さな点検", "わたしの点検");
    put_file(*state, "XDG_DATA_HOME/tenken/packs/mini/pack.xml", own);
    char *list = take_output_in(*state, "ja", NULL, "pack list");
    expect_contains(list, "わたしの点検");
    assert_null(strstr(list, "小さな点検"));
    free(list);
    free(own);
    free(content);
}

static void a_newer_minor_case_keeps_what_is_unknown(void **state)
{
    put_changed(*state, "a.tenken", "b.tenken", "format=\"1.0\"", "format=\"1.7\"");
    put_changed(*state, "b.tenken", "c.tenken", "<records", "<future kind=\"later\"/>\n  <records");
    run(*state, "answer c.tenken 1=done");
    char *text = take_file(*state, "c.tenken");
    expect_contains(text, "<future kind=\"later\"/>");
    expect_contains(text, "format=\"1.7\"");
    free(text);
}

static void help_explains_every_verb(void **state)
{
    char *all = take_output(*state, "help");
    expect_contains(
        all, "tenken answer FILE ADDRESS=CHOICE... [--note TEXT] [--reason TEXT] [--voice VOICE]");
    char *one = take_output(*state, "help answer");
    expect_contains(one, "Every assignment is checked");
    char *same = take_output(*state, "answer --help a.tenken 1=done");
    assert_string_equal(one, same);
    char *group = take_output(*state, "help pack");
    expect_contains(group, "tenken pack check PATH...");
    char *version = take_output(*state, "--version");
    assert_int_equal(strncmp(version, "tenken 0.", 9), 0);
    run(*state, "help keys");
    char *const texts[] = {all, one, same, group, version};
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
        free(texts[i]);
}

#define ON_A_CASE(test) cmocka_unit_test_setup_teardown(test, make_case, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_A_CASE(a_new_case_has_firm_packs_and_one_group),
        ON_A_CASE(show_says_how_far_and_how_good),
        ON_A_CASE(show_json_has_the_documented_keys),
        ON_A_CASE(a_firm_is_said_and_listed),
        ON_A_CASE(the_way_of_answering_is_chosen),
        ON_A_CASE(gaps_come_with_the_first_measure),
        ON_A_CASE(why_words_the_trace),
        ON_A_CASE(one_call_makes_the_document_of_many),
        ON_A_CASE(notes_reasons_and_voices_are_kept),
        ON_A_CASE(undo_and_redo_survive_the_end_of_the_program),
        ON_A_CASE(a_report_is_the_same_in_a_file_and_on_standard_output),
        ON_A_CASE(packs_are_listed_shown_and_checked),
        ON_A_CASE(a_check_prints_every_fault_and_says_no),
        ON_A_CASE(ones_own_content_hides_the_installed),
        ON_A_CASE(a_newer_minor_case_keeps_what_is_unknown),
        ON_A_CASE(help_explains_every_verb),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
