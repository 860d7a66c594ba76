/* Two who split a case and join it again: what each did is there, and what both did is asked. */
#include "case.h"

/* The same as a colleague on another machine: other ids, another name, another hour. */
static void run_as_colleague(const char *folder, const char *line)
{
    char *script = mem_format("export TENKEN_TEST_IDS=y TENKEN_TEST_USER=Sato "
                              "TENKEN_TEST_CLOCK=2026-04-01T10:00:00Z\n\"$1\" %s\n",
                              line);
    struct command command = run_shell(folder, script);
    if (command.status != 0)
        print_error("tenken %s: %s\n", line, command.errors);
    assert_int_equal(command.status, 0);
    command_clear(&command);
    free(script);
}

static void expect_same_files(const char *folder, const char *one, const char *other)
{
    char *first = take_file(folder, one), *second = take_file(folder, other);
    assert_string_equal(first, second);
    free(first);
    free(second);
}

/* Both answer; question 1 is answered by both, differently. */
static int make_copies(void **state)
{
    make_case(state);
    run(*state, "answer a.tenken 1=partly");
    run(*state, "split a.tenken --sections lock -o b.tenken");
    run(*state, "answer a.tenken 1=done 2=done --note here");
    run_as_colleague(*state, "answer b.tenken 1=not 3=not --note there");
    run_as_colleague(*state, "asset b.tenken add name=Drawings form=paper");
    return 0;
}

static void a_section_is_one_of_the_case(void **state)
{
    expect_said(*state, "split a.tenken --sections nope -o c.tenken", 2,
                "nope: the case has no such section; there are: mini:");
    expect_said(*state, "split a.tenken --sections lock", 2, "-o");
    expect_said(*state, "split a.tenken --sections lock -o b.tenken", 4, "exists");
    expect_said(*state, "split a.tenken --sections mini:lock -o d.tenken", 0, "(1 of 3 sections)");
    char *copy = take_file(*state, "d.tenken");
    expect_contains(copy, " part=\"mini:lock\"");
    free(copy);
}

static void what_both_changed_is_shown_and_nothing_written(void **state)
{
    static const char *const parts[] = {"mini:1#firm.choice",
                                        "Write the list: Answer",
                                        "theirs:  ",
                                        "Sato  2026-04-01 ",
                                        "note: there",
                                        "mini:1#firm.note",
                                        "Nothing was written: 2 to be decided."};
    char *before = take_file(*state, "a.tenken");
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
        expect_said(*state, "merge a.tenken b.tenken", 1, parts[i]);
    expect_said(*state, "merge a.tenken b.tenken -o out.tenken mini:1#firm.choice=mine", 1,
                "1 to be decided");
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    free(before);
    free(after);
}

static void json_has_both_sides(void **state)
{
    struct command command = command_run(*state, "merge a.tenken b.tenken --json");
    assert_int_equal(command.status, 1);
    json_t *json = json_loads(command.output, 0, NULL);
    json_t *conflict = json_array_get(json_object_get(json, "conflicts"), 0);
    const char *key, *mine, *theirs, *note, *by;
    assert_int_equal(json_unpack(conflict, "{s:s, s:{s:s}, s:{s:s, s:s, s:s}}", "key", &key, "mine",
                                 "value", &mine, "theirs", "value", &theirs, "note", &note, "by",
                                 &by),
                     0);
    assert_string_equal(key, "mini:1#firm.choice");
    assert_string_equal(mine, "done");
    assert_string_equal(theirs, "not");
    assert_string_equal(note, "there");
    assert_string_equal(by, "Sato");
    assert_true(json_is_null(json_object_get(json, "written")));
    json_decref(json);
    command_clear(&command);
}

static void decided_it_is_joined_and_stays_so(void **state)
{
    expect_said(*state, "merge a.tenken b.tenken mini:1#firm.choice=theirs all=both", 0,
                "Joined: ");
    json_t *json = take_json(*state, "show a.tenken --json");
    json_t *pack = json_array_get(json_object_get(json, "packs"), 0);
    assert_int_equal(json_integer_value(json_object_get(pack, "answered")), 3);
    json_decref(json);
    char *file = take_file(*state, "a.tenken");
    expect_contains(file, "<note>here\nthere</note>");
    expect_contains(file, "<name>Drawings</name>");
    assert_null(strstr(file, " part="));
    put_file(*state, "joined.tenken", file);
    free(file);
    expect_said(*state, "merge a.tenken b.tenken", 0, "nothing in it that this case does not");
    expect_same_files(*state, "a.tenken", "joined.tenken");
    expect_said(*state, "merge b.tenken a.tenken", 0, "Joined: ");
    expect_same_files(*state, "a.tenken", "b.tenken");
    run(*state, "undo a.tenken");
    file = take_file(*state, "a.tenken");
    expect_contains(file, "<note>here</note>");
    free(file);
}

static void a_third_file_takes_it(void **state)
{
    char *before = take_file(*state, "a.tenken");
    run(*state, "merge a.tenken b.tenken -o c.tenken all=mine");
    expect_said(*state, "merge a.tenken b.tenken -o c.tenken all=mine", 4, "exists");
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    free(before);
    free(after);
    expect_said(*state, "merge a.tenken c.tenken", 0, "Joined: ");
    expect_same_files(*state, "a.tenken", "c.tenken");
}

static void what_is_no_decision_is_refused(void **state)
{
    expect_said(*state, "merge a.tenken b.tenken mini:1#firm.choice", 2, "expected KEY=mine");
    expect_said(*state, "merge a.tenken b.tenken mini:9#firm.choice=mine", 2,
                "not one of the conflicts");
    expect_said(*state, "merge a.tenken b.tenken mini:1#firm.choice=both", 2, "only texts");
}

static void other_cases_are_refused(void **state)
{
    put_changed(*state, "b.tenken", "other.tenken", " id=\"x\"", " id=\"z\"");
    expect_said(*state, "merge a.tenken other.tenken", 3,
                "other.tenken: is another case (z, not x)");
    put_changed(*state, "b.tenken", "forged.tenken", " label=\"answer\"", " label=\"import\"");
    expect_said(*state, "merge a.tenken forged.tenken", 3, "changed outside tenken");
}

static void a_sealed_copy_is_only_read(void **state)
{
    run(*state, "seal b.tenken -o sealed.tenken");
    run(*state, "merge a.tenken sealed.tenken all=mine -o c.tenken");
    expect_said(*state, "merge sealed.tenken a.tenken all=mine", 3, "is a sealed copy");
    expect_said(*state, "verify sealed.tenken", 0, "Intact");
}

/* The colleague's question 1 has been worded anew meanwhile. */
static void editions_are_brought_to_one(void **state)
{
    char *source = source_take_path("tests/data/content");
    char *script = mem_format("cp -rL '%s' later && cd later/packs/mini &&\n"
                              "sed -i 's/id=\"mini\" version=\"1.0\"/id=\"mini\" version=\"2.0\"/;"
                              " s/一覧表に書き出していますか。/表に書いていますか。/' pack.xml && "
                              "rm pack.en.xml\ncd ../../..\n"
                              "TENKEN_CONTENT_DIR=later TENKEN_TEST_IDS=y \"$1\" upgrade b.tenken "
                              "--yes >/dev/null\n",
                              source);
    struct command made = run_shell(*state, script);
    if (made.status != 0)
        print_error("%s", made.errors);
    assert_int_equal(made.status, 0);
    command_clear(&made);
    free(script);
    free(source);
    char *content = path_take_join(*state, "later");
    struct command command = command_run_in(*state, NULL, content, "merge a.tenken b.tenken");
    assert_int_equal(command.status, 1);
    expect_contains(command.output, "answered on edition 1.0, installed is 2.0");
    expect_contains(command.output, "mini:1  has changed, to be asked again");
    command_clear(&command);
    command = command_run_in(*state, NULL, content, "merge a.tenken b.tenken all=mine --json");
    assert_int_equal(command.status, 0);
    expect_contains(command.output, "\"address\": \"mini:1\"");
    command_clear(&command);
    char *file = take_file(*state, "a.tenken");
    expect_contains(file, "<version>2.0</version>");
    expect_contains(file, "<asks-again>yes</asks-again>");
    free(file);
    free(content);
}

static void encrypted_copies_join(void **state)
{
    static const char script[] =
        "umask 077; printf 'correct horse battery\\n' >word\n"
        "\"$1\" passwd a.tenken --new-passphrase-file word >/dev/null || exit 1\n"
        "\"$1\" passwd b.tenken --new-passphrase-file word >/dev/null || exit 1\n"
        "\"$1\" merge a.tenken b.tenken -o c.tenken all=mine --passphrase-file word || exit 1\n"
        "\"$1\" split c.tenken --sections lock -o d.tenken --passphrase-file word || exit 1\n"
        "head -c 6 c.tenken d.tenken a.tenken | sort -u | wc -l\n"
        "\"$1\" show d.tenken --passphrase-file word\n";
    struct command command = run_shell(*state, script);
    if (command.status != 0)
        print_error("%s", command.errors);
    assert_int_equal(command.status, 0);
    expect_contains(command.output, "Sakura Mould");
    char *file = take_file(*state, "c.tenken");
    assert_null(strstr(file, "<assessment"));
    free(file);
    command_clear(&command);
}

#define EACH(test) cmocka_unit_test_setup_teardown(test, make_copies, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        EACH(a_section_is_one_of_the_case), EACH(what_both_changed_is_shown_and_nothing_written),
        EACH(json_has_both_sides),          EACH(decided_it_is_joined_and_stays_so),
        EACH(a_third_file_takes_it),        EACH(what_is_no_decision_is_refused),
        EACH(other_cases_are_refused),      EACH(a_sealed_copy_is_only_read),
        EACH(editions_are_brought_to_one),  EACH(encrypted_copies_join),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
