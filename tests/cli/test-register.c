/* Registers, pledges and clauses take what they can from the ledgers of the case. */
#include "case.h"

static int make_ledgers(void **state)
{
    static const char *const lines[] = {
        "asset a.tenken add 'name=Own drawings' form=paper medium=paper place=Shelf "
        "entrusted=no confidentiality=2",
        "asset a.tenken add 'name=Maker drawings' form=electronic medium=removable place=Drawer "
        "entrusted=yes entrusted-by=Maker confidentiality=2",
        "asset a.tenken add 'name=Catalogue' form=paper medium=paper confidentiality=0",
        "party a.tenken add name=Maker kind=entruster nda=yes contact=052-1",
        "party a.tenken add name=Plater kind=contractor nda=no contact=090-2",
        "party a.tenken add name=Cloudy kind=cloud nda=yes nda-date=2025-06-01 contact=03-3",
    };
    make_case(state);
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++)
        run(*state, lines[i]);
    return 0;
}

static char *take_paper(void **state, const char *kind)
{
    char *line = mem_format("report a.tenken --kind %s --format text --with-gaps", kind);
    char *text = take_output(*state, line);
    free(line);
    return text;
}

/* Each stands in the text after the one before. */
static void expect_order(const char *text, const char *const *parts, size_t count)
{
    const char *at = text;
    for (size_t i = 0; i < count; i++) {
        const char *found = strstr(at, parts[i]);
        if (found == NULL)
            print_error("'%s' is missing, or too early, in:\n%s\n", parts[i], text);
        assert_non_null(found);
        at = found + strlen(parts[i]);
    }
}
#define EXPECT_ORDER(text, ...)                                                                    \
    expect_order(text, (const char *const[]){__VA_ARGS__},                                         \
                 ARRAY_LENGTH(((const char *const[]){__VA_ARGS__})))

/* Ⅰ第四1(2): what others entrusted has a register of its own. */
static void the_firms_own_and_the_entrusted_stand_apart(void **state)
{
    char *text = take_paper(state, "management-register");
    EXPECT_ORDER(text, "The firm's own information", "Own drawings", "Shelf", "Catalogue",
                 "Information that others entrusted", "Maker drawings", "Drawer", "Maker");
    free(text);
}

static void only_what_is_on_portable_media_is_listed(void **state)
{
    char *text = take_paper(state, "media-register");
    expect_contains(text, "Maker drawings");
    assert_null(strstr(text, "Own drawings"));
    free(text);
}

static void cloud_services_come_from_the_parties(void **state)
{
    char *text = take_paper(state, "component-register");
    EXPECT_ORDER(text, "Cloud services", "Cloudy", "2025-06-01", "03-3");
    assert_null(strstr(text, "Plater"));
    free(text);
}

/* Those without an agreement first; options only for the kinds that there are. */
static void clauses_go_by_the_parties(void **state)
{
    char *text = take_paper(state, "contractor-clauses");
    EXPECT_ORDER(text, "Clause 10", "for the firm alone", "In the ledger: Plater",
                 "In the ledger: Maker", "In the ledger: Cloudy", "Agreements by party", "Plater");
    assert_null(strstr(text, "Landlords"));
    free(text);
}

static void without_parties_every_clause_is_offered(void **state)
{
    run(*state, "new b.tenken --pack mini --organisation Other");
    char *text = take_output(*state, "report b.tenken --kind contractor-clauses --format text");
    expect_contains(text, "Landlords");
    expect_contains(text, "Disposal");
    assert_null(strstr(text, "In the ledger"));
    free(text);
}

static void a_pledge_names_what_is_most_secret(void **state)
{
    char *text = take_paper(state, "pledge-joiner");
    expect_contains(text, "Own drawings, Maker drawings");
    assert_null(strstr(text, "Catalogue"));
    free(text);
    run(*state, "paper a.tenken pledge-joiner 'secrets=Recipes of the dye works'");
    text = take_paper(state, "pledge-leaver");
    expect_contains(text, "Recipes of the dye works");
    assert_null(strstr(text, "Own drawings"));
    free(text);
}

static void a_receipt_lists_what_that_side_entrusted(void **state)
{
    run(*state, "paper a.tenken receipt counterparty=Maker");
    char *text = take_paper(state, "receipt");
    expect_contains(text, "Maker drawings");
    assert_null(strstr(text, "Own drawings"));
    free(text);
}

static void the_flow_names_whom_to_call(void **state)
{
    run(*state, "paper a.tenken incident-flow 'report-to=Tanaka' report-phone=052-9");
    char *text = take_output(*state, "report a.tenken --kind incident-flow --format text");
    EXPECT_ORDER(text, "Tell at once", "Tanaka", "052-9", "Outside", "052-1", "At once");
    expect_contains(text, "090-2");
    free(text);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, make_ledgers, remove_folder)
    const struct CMUnitTest tests[] = {
        TEST(the_firms_own_and_the_entrusted_stand_apart),
        TEST(only_what_is_on_portable_media_is_listed),
        TEST(cloud_services_come_from_the_parties),
        TEST(clauses_go_by_the_parties),
        TEST(without_parties_every_clause_is_offered),
        TEST(a_pledge_names_what_is_most_secret),
        TEST(a_receipt_lists_what_that_side_entrusted),
        TEST(the_flow_names_whom_to_call),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
