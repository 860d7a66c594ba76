/* Risk from the command line: the map and the list, what people say of threats and treatments, and
 * why a risk is what it is. */
#include "case.h"

/* By hand: the drawings are of importance 2; carried paper has no guard (3), usual 2: 2 x 2 = 4,
 * large. The list on the PC is of importance 2, its guard is met (1), usual 3: 2 x 1 = 2, middle.
 * The samples have no grades. */
static int make_risks(void **state)
{
    make_case(state);
    run(*state, "asset a.tenken add name=図面 form=paper medium=paper confidentiality=2");
    run(*state, "asset a.tenken add name=台帳 form=electronic medium=pc personal=yes");
    run(*state, "asset a.tenken add name=図面 form=paper medium=paper carried=no");
    run(*state, "answer a.tenken mini:3=partly mini:5=done");
    return 0;
}

static int get_number(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);
    if (!json_is_integer(value))
        print_error("%s is no number\n", key);
    assert_true(json_is_integer(value));
    return (int)json_integer_value(value);
}

/* ---- the list ---- */

static void the_json_says_all_of_a_risk(void **state)
{
    json_t *list = take_json(*state, "risk a.tenken --json");
    const json_t *drawings = json_array_get(list, 0), *table = json_array_get(list, 1);
    assert_int_equal(json_array_size(list), 3);
    assert_string_equal(get_text(drawings, "asset"), "x-2");
    assert_string_equal(get_text(drawings, "name"), "図面");
    assert_string_equal(get_text(drawings, "worst"), "paper-carried");
    assert_string_equal(get_text(drawings, "band"), "large");
    assert_int_equal(get_number(drawings, "importance"), 2);
    assert_int_equal(get_number(drawings, "threat"), 2);
    assert_int_equal(get_number(drawings, "vulnerability"), 3);
    assert_int_equal(get_number(drawings, "likelihood"), 2);
    assert_int_equal(get_number(drawings, "risk"), 4);
    assert_int_equal(get_number(drawings, "risk_best"), 4);
    assert_true(json_is_true(json_object_get(drawings, "assumed")));
    assert_true(json_is_true(json_object_get(drawings, "wants_decision")));
    assert_true(json_is_null(json_object_get(drawings, "treatment")));
    assert_int_equal(json_array_size(json_object_get(drawings, "guards")), 0);
    const json_t *theft = json_array_get(json_object_get(drawings, "threats"), 1);
    assert_string_equal(get_text(theft, "id"), "paper-theft");
    assert_int_equal(get_number(theft, "open"), 1);
    assert_true(json_real_value(json_object_get(theft, "share")) == 0.25);
    const json_t *guard = json_array_get(json_object_get(table, "guards"), 0);
    assert_string_equal(get_text(guard, "address"), "mini:5");
    assert_string_equal(get_text(guard, "rating"), "met");
    assert_int_equal(get_number(guard, "credit"), 1);
    assert_int_equal(get_number(table, "risk"), 2);
    json_decref(list);
}

static void what_cannot_be_told_is_null(void **state)
{
    static const char *const figures[] = {"importance", "risk", "risk_best", "band"};
    json_t *list = take_json(*state, "risk a.tenken --json");
    const json_t *untold = json_array_get(list, 2);
    assert_string_equal(get_text(untold, "asset"), "x-4");
    for (size_t i = 0; i < ARRAY_LENGTH(figures); i++)
        assert_true(json_is_null(json_object_get(untold, figures[i])));
    assert_int_equal(json_array_size(json_object_get(untold, "threats")), 1); /* not carried */
    assert_int_equal(get_number(untold, "vulnerability"), 2);
    json_decref(list);
}

static void the_text_has_a_map_a_list_and_the_rates(void **state)
{
    static const char *const parts[] = {
        "Importance 2    1 中                1 large             -",
        "4 large    図面                          持ち出した紙をなくす *  (asset:x-2)\n"
        "           Nobody has decided yet what to do about it\n",
        "2 中       台帳                          パソコンがウイルスにかかる *  (asset:x-3)\n",
        "?          図面                          importance is not said  (asset:x-4)\n",
        "* Nobody has said how likely this is",
        " 5 █████▒▒▒▒▒▒▒▒▒▒░░░░░   50.0%  Locks and places  (25 to 75%)  1 of 2 answered\n",
        "Risk tables for tests, edition 1\n",
    };
    char *text = take_output(*state, "risk a.tenken");
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
        expect_contains(text, parts[i]);
    free(text);
}

static void open_answers_may_lower_a_risk(void **state)
{
    run(*state, "answer a.tenken mini:5=");
    char *text = take_output(*state, "risk a.tenken");
    expect_contains(text, "6 large    台帳");
    expect_contains(text, "           may be 2 once what is open is answered\n");
    free(text);
}

static void the_rates_stand_alone_too(void **state)
{
    char *text = take_output(*state, "risk a.tenken --policies");
    assert_memory_equal(text, "How far", strlen("How far"));
    assert_null(strstr(text, "asset:"));
    expect_contains(text, "        ◐ mini:3  ");
    expect_contains(text, "        ○ mini:4  ");
    free(text);
    json_t *list = take_json(*state, "risk a.tenken --policies --json");
    const json_t *locks = json_array_get(list, 2);
    assert_int_equal(json_array_size(list), 3);
    assert_string_equal(get_text(locks, "policy"), "physical");
    assert_int_equal(get_number(locks, "number"), 5);
    assert_true(json_real_value(json_object_get(locks, "rate")) == 0.5);
    assert_true(json_real_value(json_object_get(locks, "min")) == 0.25);
    assert_int_equal(json_array_size(json_object_get(locks, "controls")), 2);
    assert_true(json_is_null(json_object_get(json_array_get(list, 0), "rate")));
    json_decref(list);
}

static void without_assets_it_says_so(void **state)
{
    run(*state, "new b.tenken --pack mini");
    char *text = take_output(*state, "risk b.tenken");
    expect_contains(text, "No information is listed");
    free(text);
    json_t *list = take_json(*state, "risk b.tenken --json");
    assert_int_equal(json_array_size(list), 0);
    json_decref(list);
}

/* ---- what people say ---- */

static void a_threat_is_rated_and_the_risk_follows(void **state)
{
    run(*state, "risk a.tenken threat paper-carried=3 pc-malware=1");
    char *threats = take_output(*state, "risk a.tenken threat");
    expect_contains(threats, "paper-theft              (2)  Paper is stolen\n");
    expect_contains(threats, "paper-carried             3   持ち出した紙をなくす\n");
    json_t *list = take_json(*state, "risk a.tenken --json");
    assert_int_equal(get_number(json_array_get(list, 0), "risk"), 6);
    assert_true(json_is_false(json_object_get(json_array_get(list, 0), "assumed")));
    json_decref(list);
    run(*state, "undo a.tenken"); /* both were one group */
    list = take_json(*state, "risk a.tenken --json");
    assert_int_equal(get_number(json_array_get(list, 0), "risk"), 4);
    assert_true(json_is_true(json_object_get(json_array_get(list, 1), "assumed")));
    json_decref(list);
    free(threats);
}

static void a_treatment_is_one_act_and_replaces_the_one_before(void **state)
{
    run(*state, "risk a.tenken treat x-2 retain --reason 費用 --by 社長 --until 2027/3/31");
    json_t *assets = take_json(*state, "asset a.tenken list --json");
    const json_t *drawings = json_array_get(assets, 0);
    assert_string_equal(get_text(drawings, "treatment"), "retain");
    assert_string_equal(get_text(drawings, "treatment-reason"), "費用");
    assert_string_equal(get_text(drawings, "accepted-by"), "社長");
    assert_string_equal(get_text(drawings, "accepted-until"), "2027-03-31");
    json_decref(assets);
    run(*state, "risk a.tenken treat asset:x-2 reduce");
    assets = take_json(*state, "asset a.tenken list --json");
    drawings = json_array_get(assets, 0);
    assert_string_equal(get_text(drawings, "treatment"), "reduce");
    assert_null(get_text(drawings, "accepted-by"));
    json_decref(assets);
    char *text = take_output(*state, "risk a.tenken");
    expect_contains(text, "           decided: Reduce\n");
    assert_null(strstr(text, "Nobody has decided"));
    run(*state, "undo a.tenken");
    run(*state, "undo a.tenken");
    free(text);
    text = take_output(*state, "risk a.tenken");
    expect_contains(text, "Nobody has decided");
    free(text);
}

static void refusals_say_what_would_be_right(void **state)
{
    static const struct {
        const char *line;
        int status;
        const char *message;
    } rows[] = {
        {"risk", 2, "something is missing"},
        {"risk a.tenken treta x-2 reduce", 2, "did you mean “treat”?"},
        {"risk a.tenken treat x-2", 2, "tenken risk FILE treat ASSET reduce|retain|avoid|transfer"},
        {"risk a.tenken treat x-2 ignore", 3, "reduce"},
        {"risk a.tenken treat x-2 retain --until someday", 3, "accepted-until"},
        {"risk a.tenken treat 図面 reduce", 3, "asset:x-2, asset:x-4"},
        {"risk a.tenken treat 台張 reduce", 3, "did you mean “台帳”?"},
        {"risk a.tenken treat no-such-thing reduce", 3, "“tenken asset FILE list” lists it"},
        {"risk a.tenken treat x-2 reduce --json", 2, "not an option of “risk FILE treat”"},
        {"risk a.tenken threat pc-malwar=2", 3, "did you mean “pc-malware”?"},
        {"risk a.tenken threat meteorite=2", 3, "“tenken risk FILE threat” lists them"},
        {"risk a.tenken threat pc-malware=1 paper-theft=4", 3, "1, 2, 3"},
        {"risk a.tenken threat pc-malware", 2, "ID=LEVEL"},
        {"why a.tenken asset:図面", 3, "asset:x-2, asset:x-4"},
        {"why a.tenken asset:x-9", 3, "no information of this id or name"},
    };
    char *before = take_file(*state, "a.tenken");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++)
        expect_refusal(*state, rows[i].line, rows[i].status, rows[i].message);
    char *after = take_file(*state, "a.tenken");
    assert_string_equal(before, after);
    free(after);
    free(before);
}

/* ---- why ---- */

static void why_gives_the_chain(void **state)
{
    char *by_name = take_output(*state, "why a.tenken asset:台帳");
    char *by_id = take_output(*state, "why a.tenken asset:x-3");
    assert_string_equal(by_name, by_id);
    expect_contains(by_id, "Importance 2, because of “Personal data”: yes\n");
    expect_contains(by_id, "Guard mini:5 パスワード: “Met”, counts 1 of 1\n"
                           "Vulnerability 1: 100% of the guards are in place\n"
                           "Likelihood 1\n"
                           "Risk 2 (中): importance 2 × likelihood 1");
    free(by_id);
    free(by_name);
    json_t *trace = take_json(*state, "why a.tenken asset:台帳 --json");
    const json_t *steps = json_object_get(trace, "steps");
    const json_t *risk = json_array_get(steps, json_array_size(steps) - 1);
    assert_string_equal(get_text(trace, "address"), "asset:x-3");
    assert_string_equal(get_text(risk, "kind"), "risk");
    assert_string_equal(get_text(risk, "threat"), "pc-malware");
    assert_int_equal(get_number(risk, "risk"), 2);
    assert_int_equal(get_number(risk, "importance"), 2);
    assert_int_equal(get_number(risk, "likelihood"), 1);
    json_decref(trace);
}

static void japanese_reads_as_japanese(void **state)
{
    char *text = take_output_in(*state, "ja", NULL, "risk a.tenken");
    expect_contains(text, "4 大       図面");
    expect_contains(text, "どう対応するか、まだ決まっていません");
    expect_contains(text, "規程の種類ごとの実施率");
    free(text);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, make_risks, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_json_says_all_of_a_risk),
        TEST(what_cannot_be_told_is_null),
        TEST(the_text_has_a_map_a_list_and_the_rates),
        TEST(open_answers_may_lower_a_risk),
        TEST(the_rates_stand_alone_too),
        TEST(without_assets_it_says_so),
        TEST(a_threat_is_rated_and_the_risk_follows),
        TEST(a_treatment_is_one_act_and_replaces_the_one_before),
        TEST(refusals_say_what_would_be_right),
        TEST(why_gives_the_chain),
        TEST(japanese_reads_as_japanese),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
