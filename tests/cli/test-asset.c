/* The ledger from the command line, with the files that spreadsheets write. */
#include "case.h"

static void expect_text(const json_t *object, const char *key, const char *expected)
{
    const char *value = json_string_value(json_object_get(object, key));
    if (!text_equal(value, expected))
        print_error("%s: %s\n", key, value ? value : "null");
    assert_true(text_equal(value, expected));
}

static void add_moulds(const char *folder)
{
    run(folder, "asset a.tenken add name=金型図面 form=紙 place=図面棚 owner=設計 "
                "confidentiality=2 entrusted=yes 'note=極秘'");
    run(folder, "asset a.tenken add name=金型 form=object medium=object fits-container=no");
}

static void four_fields_make_an_asset_and_the_rest_is_open(void **state)
{
    char *id =
        take_output(*state, "asset a.tenken add name=図面 form=paper place=図面棚 owner=設計");
    assert_string_equal(id, "x-2\n");
    json_t *list = take_json(*state, "asset a.tenken list --json");
    const json_t *asset = json_array_get(list, 0);
    assert_int_equal(json_array_size(list), 1);
    expect_text(asset, "id", "x-2");
    expect_text(asset, "name", "図面");
    expect_text(asset, "form", "paper");
    expect_text(asset, "registered", "2026-04-01");
    assert_true(json_is_null(json_object_get(asset, "importance")));
    assert_true(json_is_null(json_object_get(asset, "entrusted-by")));
    const json_t *open = json_object_get(asset, "open");
    assert_string_equal(json_string_value(json_array_get(open, 0)), "medium");
    assert_string_equal(json_string_value(json_array_get(open, 1)), "users");
    json_decref(list);
    free(id);
}

static void the_list_says_what_is_and_what_is_not(void **state)
{
    char *empty = take_output(*state, "asset a.tenken list");
    assert_string_equal(empty, "The ledger is empty.\n");
    add_moulds(*state);
    run(*state, "asset a.tenken none carried=yes");
    char *list = take_output(*state, "asset a.tenken list");
    expect_contains(list, "x-2             2           金型図面");
    expect_contains(list, "x-3             ?           金型");
    expect_contains(list, "There is none: carried-yes\n");
    run(*state, "asset a.tenken add name=見本 carried=yes");
    char *more = take_output(*state, "asset a.tenken list");
    assert_null(strstr(more, "There is none"));
    free(more);
    free(list);
    free(empty);
}

static void an_asset_is_changed_removed_and_had_back(void **state)
{
    add_moulds(*state);
    run(*state, "asset a.tenken set x-2 integrity=1 place= personal=有");
    run(*state, "asset a.tenken remove asset:x-3");
    json_t *list = take_json(*state, "asset a.tenken list --json");
    assert_int_equal(json_array_size(list), 1);
    expect_text(json_array_get(list, 0), "place", NULL);
    expect_text(json_array_get(list, 0), "personal", "yes");
    json_decref(list);
    run(*state, "undo a.tenken");
    run(*state, "undo a.tenken");
    list = take_json(*state, "asset a.tenken list --json");
    assert_int_equal(json_array_size(list), 2);
    expect_text(json_array_get(list, 0), "place", "図面棚");
    expect_text(json_array_get(list, 1), "fits-container", "no");
    json_decref(list);
}

static void refusals_say_what_would_be_right(void **state)
{
    static const struct {
        const char *line;
        int status;
        const char *message;
    } rows[] = {
        {"asset a.tenken", 2, "something is missing"},
        {"asset a.tenken lsit", 2, "did you mean “list”?"},
        {"asset a.tenken add", 2, "tenken asset FILE add KEY=VALUE..."},
        {"asset a.tenken set x-2", 2, "tenken asset FILE set ID KEY=VALUE..."},
        {"asset a.tenken list x", 2, "tenken asset FILE list"},
        {"asset a.tenken add name", 2, "KEY=VALUE"},
        {"asset a.tenken add name=a --force", 2, "not an option of “asset FILE add”"},
        {"asset a.tenken list --good-rows", 2, "not an option of “asset FILE list”"},
        {"asset a.tenken add form=paper", 3, "is needed"},
        {"asset a.tenken add name=a form=papr", 3, "did you mean “paper”?"},
        {"asset a.tenken add name=a frm=paper", 3, "did you mean “form”?"},
        {"asset a.tenken set x-9 form=paper", 3, "none with this id"},
        {"asset a.tenken remove x-9", 3, "none with this id"},
        {"asset a.tenken none place=x", 3, "with listed values"},
        {"asset a.tenken import none.csv", 4, "none.csv"},
        {"asset a.tenken import .", 3, "is a folder"},
        {"asset a.tenken export script", 4, "script"},
        {"asset none.tenken list", 4, "none.tenken"},
    };
    put_file(*state, "script", "mine");
    char *before = take_file(*state, "a.tenken");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        expect_refusal(*state, rows[i].line, rows[i].status, rows[i].message);
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    free(after);
    free(before);
}

static void what_is_exported_is_imported_again(void **state)
{
    add_moulds(*state);
    run(*state, "asset a.tenken add name==HYPERLINK(1) 'note=+a \"b\", c' users=@all");
    run(*state, "asset a.tenken export a.csv");
    char *csv = take_file(*state, "a.csv");
    assert_memory_equal(csv, "\xEF\xBB\xBF\"id\",\"business\",\"name\",\"form\"", 32);
    expect_contains(csv, "\"'=HYPERLINK(1)\"");
    expect_contains(csv, "\"'+a \"\"b\"\", c\"");
    expect_contains(csv, "\"'@all\"");
    run(*state, "new b.tenken --pack mini");
    char *said = take_output(*state, "asset b.tenken import a.csv");
    assert_string_equal(said, "Added: 3. Changed: 0. Left out: 0.\n");
    char *printed = take_output(*state, "asset b.tenken export -");
    assert_string_equal(printed, csv);
    json_t *list = take_json(*state, "asset b.tenken list --json");
    expect_text(json_array_get(list, 2), "name", "=HYPERLINK(1)");
    json_decref(list);
    char *again = take_output(*state, "asset b.tenken import a.csv");
    assert_string_equal(again, "Added: 0. Changed: 0. Left out: 0.\n");
    free(again);
    free(printed);
    free(said);
    free(csv);
}

/* The columns of IPA's sheet, as Excel in Japan saves them. */
static void the_sheet_of_ipa_is_read_as_excel_saves_it(void **state)
{
    char *csv = source_take_path("tests/data/tables/ipa-cp932.csv");
    char *line = mem_format("asset a.tenken import %s", csv);
    char *said = take_output(*state, line);
    assert_string_equal(said, "Added: 3. Changed: 0. Left out: 0.\n");
    json_t *list = take_json(*state, "asset a.tenken list --json");
    const json_t *staff = json_array_get(list, 0), *quotes = json_array_get(list, 1);
    expect_text(staff, "business", "人事");
    expect_text(staff, "name", "社員名簿");
    expect_text(staff, "medium", "pc");
    expect_text(staff, "personal", "yes");
    expect_text(staff, "registered", "2016-07-01");
    expect_text(staff, "note", "入社時に\n髙橋が作成");
    assert_int_equal(json_integer_value(json_object_get(staff, "importance")), 2);
    expect_text(quotes, "medium", "paper");
    expect_text(quotes, "personal", NULL);
    assert_int_equal(json_integer_value(json_object_get(quotes, "importance")), 1);
    json_decref(list);
    free(said);
    free(line);
    free(csv);
}

static void bad_rows_are_explained_and_left_out_only_when_told(void **state)
{
    put_file(*state, "bad.csv", "name,form\na,paper\nb,wood\n,object\nc,紙\n");
    char *before = take_file(*state, "a.tenken");
    struct command all = command_run(*state, "asset a.tenken import bad.csv");
    assert_int_equal(all.status, 3);
    expect_contains(all.errors, "bad.csv:3: column 2: form: “wood” is not one of its values");
    expect_contains(all.errors, "bad.csv:4: “name” (Name) is needed");
    expect_contains(all.errors, "nothing was taken");
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    struct command good = command_run(*state, "asset a.tenken import bad.csv --good-rows");
    assert_int_equal(good.status, 1);
    expect_contains(good.errors, "bad.csv:3: column 2");
    assert_string_equal(good.output, "Added: 2. Changed: 0. Left out: 2.\n");
    char *undone = take_output(*state, "undo a.tenken");
    expect_contains(undone, "name: c → -");
    expect_contains(undone, "name: a → -");
    free(undone);
    command_clear(&good);
    command_clear(&all);
    free(after);
    free(before);
}

static void hostile_tables_are_refused_and_nothing_happens(void **state)
{
    static const struct {
        const char *text, *message;
    } rows[] = {
        {"name\n\"a", "ends inside quotation marks"},
        {"name\na\"b\n", "quotation mark in the middle"},
        {"name\n\"a\033[2Jb\"\n", "column 1: name: expected one line"},
        {"name\na\xE2\x80\xAE"
         "b\n",
         "column 1: name: expected one line"},
        {"name\nA\xFF\xFF\n", "neither UTF-8 nor"},
        {"na\033[2Jme\na\n", "is no field"},
        {"name,name\na,b\n", "a second column for “name”"},
        {"id,name\n../../etc/passwd,a\n", "is not an id"},
        {"\n\n", "no column is headed"},
        {"<?xml version=\"1.0\"?>", "in the middle of a cell"},
    };
    char *before = take_file(*state, "a.tenken");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        put_file(*state, "bad.csv", rows[i].text);
        struct command command = command_run(*state, "asset a.tenken import bad.csv");
        assert_int_equal(command.status, 3);
        expect_contains(command.errors, rows[i].message);
        assert_null(strchr(command.errors, '\033'));
        command_clear(&command);
    }
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    free(after);
    free(before);
}

static void a_table_too_large_is_not_even_read(void **state)
{
    size_t length = (size_t)5 << 20;
    char *large = mem_alloc(length + 1);
    memset(large, 'a', length);
    put_file(*state, "large.csv", large);
    expect_refusal(*state, "asset a.tenken import large.csv", 3, "larger than the 4 MB");
    free(large);
}

/* ---- parties ---- */

static void add_parties(const char *folder)
{
    run(folder, "party a.tenken add name=みどり自動車 kind=預託元 nda=yes nda-expiry=2027/3/31");
    run(folder, "party a.tenken add name=かえで熱処理 kind=contractor nda=no 'assets=x-9 x-10'");
}

static void parties_are_listed_with_what_is_open(void **state)
{
    char *empty = take_output(*state, "party a.tenken list");
    assert_string_equal(empty, "No parties are listed.\n");
    run(*state, "asset a.tenken add name=図面");
    run(*state, "asset a.tenken none carried=yes");
    run(*state, "party a.tenken add name=Midori kind=預託元 nda=yes nda-expiry=2027/3/31");
    char *list = take_output(*state, "party a.tenken list");
    expect_contains(list, "x-4             Midori                        entrusts information");
    expect_contains(list, "  2027-03-31          3\n"); /* agreement nda-date contact */
    assert_null(strstr(list, "図面"));
    assert_null(strstr(list, "There is none"));
    free(list);
    free(empty);
}

static void a_party_in_json_has_every_key_and_no_importance(void **state)
{
    add_parties(*state);
    json_t *list = take_json(*state, "party a.tenken list --json");
    assert_int_equal(json_array_size(list), 2);
    const json_t *party = json_array_get(list, 1);
    expect_text(party, "id", "x-3");
    expect_text(party, "kind", "contractor");
    expect_text(party, "assets", "x-9 x-10");
    assert_null(json_object_get(party, "importance"));
    assert_true(json_is_null(json_object_get(party, "demands")));
    const json_t *open = json_object_get(party, "open");
    assert_int_equal(json_array_size(open), 2);
    assert_string_equal(json_string_value(json_array_get(open, 0)), "agreement");
    assert_string_equal(json_string_value(json_array_get(open, 1)), "contact");
    json_decref(list);
}

static void a_party_is_changed_removed_and_had_back(void **state)
{
    add_parties(*state);
    run(*state, "party a.tenken set party:x-2 contact=0120-000-000 nda-expiry=");
    run(*state, "party a.tenken remove x-3");
    json_t *list = take_json(*state, "party a.tenken list --json");
    assert_int_equal(json_array_size(list), 1);
    expect_text(json_array_get(list, 0), "contact", "0120-000-000");
    expect_text(json_array_get(list, 0), "nda-expiry", NULL);
    json_decref(list);
    run(*state, "undo a.tenken");
    list = take_json(*state, "party a.tenken list --json");
    expect_text(json_array_get(list, 1), "name", "かえで熱処理");
    json_decref(list);
}

static void parties_go_to_a_table_and_come_back(void **state)
{
    add_parties(*state);
    run(*state, "party a.tenken export parties.csv");
    char *csv = take_file(*state, "parties.csv");
    expect_contains(csv, "\"id\",\"name\",\"kind\",\"assets\"");
    assert_null(strstr(csv, "importance"));
    run(*state, "new b.tenken --pack mini");
    run(*state, "party b.tenken import parties.csv");
    run(*state, "party b.tenken export again.csv");
    char *again = take_file(*state, "again.csv");
    assert_string_equal(again, csv);
    free(again);
    free(csv);
}

static void refusals_of_parties_name_their_verb(void **state)
{
    static const struct {
        const char *line;
        int status;
        const char *message;
    } rows[] = {
        {"party a.tenken lsit", 2, "did you mean “list”?"},
        {"party a.tenken none kind=cloud", 2, "nothing that is done with the ledger"},
        {"party a.tenken set x-2", 2, "tenken party FILE set ID KEY=VALUE..."},
        {"party a.tenken list --force", 2, "not an option of “party FILE list”"},
        {"party a.tenken add kind=cloud", 3, "is needed"},
        {"party a.tenken add name=a form=paper", 3, "no such field"},
        {"party a.tenken add name=a kind=clod", 3, "did you mean “cloud”?"},
        {"party a.tenken add name=a nda-date=soon", 3, "nda-date"},
        {"party a.tenken set x-2 kind=cloud", 3, "none with this id"},
        {"party a.tenken remove x-2", 3, "none with this id"},
    };
    run(*state, "asset a.tenken add name=図面"); /* x-2, which is no party */
    char *before = take_file(*state, "a.tenken");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        expect_refusal(*state, rows[i].line, rows[i].status, rows[i].message);
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    free(after);
    free(before);
}

#define ON_A_CASE(test) cmocka_unit_test_setup_teardown(test, make_case, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_A_CASE(four_fields_make_an_asset_and_the_rest_is_open),
        ON_A_CASE(the_list_says_what_is_and_what_is_not),
        ON_A_CASE(an_asset_is_changed_removed_and_had_back),
        ON_A_CASE(refusals_say_what_would_be_right),
        ON_A_CASE(what_is_exported_is_imported_again),
        ON_A_CASE(the_sheet_of_ipa_is_read_as_excel_saves_it),
        ON_A_CASE(bad_rows_are_explained_and_left_out_only_when_told),
        ON_A_CASE(hostile_tables_are_refused_and_nothing_happens),
        ON_A_CASE(a_table_too_large_is_not_even_read),
        ON_A_CASE(parties_are_listed_with_what_is_open),
        ON_A_CASE(a_party_in_json_has_every_key_and_no_importance),
        ON_A_CASE(a_party_is_changed_removed_and_had_back),
        ON_A_CASE(parties_go_to_a_table_and_come_back),
        ON_A_CASE(refusals_of_parties_name_their_verb),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
