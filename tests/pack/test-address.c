/* PACK:CONTROL[/OPTION][@SUBJECT]: read, written, refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#include "tenken/pack.h"

static const struct {
    const char *text;
    struct {
        const char *pack, *control, *option, *subject;
    } parts;
} addresses[] = {
    {"3", {NULL, "3", NULL, NULL}},
    {"ipa-25:3", {"ipa-25", "3", NULL, NULL}},
    {"gijutsu-joho:100-1/a", {"gijutsu-joho", "100-1", "a", NULL}},
    {"ipa-cloud:7@cloud-1", {"ipa-cloud", "7", NULL, "cloud-1"}},
    {"p:c/o@asset:k3f9x2a-4", {"p", "c", "o", "asset:k3f9x2a-4"}},
    {"88/b@図面", {NULL, "88", "b", "図面"}},
};

static void assert_same(const char *a, const char *b)
{
    if (a && b)
        assert_string_equal(a, b);
    else
        assert_ptr_equal(a, b);
}

static void test_parts_there_and_back(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(addresses); i++) {
        struct address address = {0};
        assert_true(address_parse(addresses[i].text, &address, NULL));
        assert_same(address.pack, addresses[i].parts.pack);
        assert_same(address.control, addresses[i].parts.control);
        assert_same(address.option, addresses[i].parts.option);
        assert_same(address.subject, addresses[i].parts.subject);
        char *text = address_take_text(&address);
        assert_string_equal(text, addresses[i].text);
        free(text);
        address_clear(&address);
        assert_null(address.control);
    }
}

static const struct {
    const char *text, *why;
} refused[] = {
    {"", "the control is not an id; write PACK:CONTROL, as in ipa-25:3"},
    {"ipa-25:", "the control is not an id; write PACK:CONTROL, as in ipa-25:3"},
    {"a:b:c", "the control is not an id; write PACK:CONTROL, as in ipa-25:3"},
    {"ipa 25:3", "the pack before ':' is not an id"},
    {":3", "the pack before ':' is not an id"},
    {"../../etc:3", "the control is not an id; write PACK:CONTROL, as in ipa-25:3"},
    {"..:3", "the pack before ':' is not an id"},
    {"3/", "the option after '/' is not an id"},
    {"3/a/b", "the option after '/' is not an id"},
    {"3@", "the subject after '@' is empty or has characters that it cannot have"},
    {"3@a@b", "the subject after '@' is empty or has characters that it cannot have"},
    {"3@\x1b[2J", "the subject after '@' is empty or has characters that it cannot have"},
};

static void test_refused_with_reason(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(refused); i++) {
        struct address address = {0};
        struct error error = {0};
        assert_false(address_parse(refused[i].text, &address, &error));
        assert_int_equal(error.kind, ERROR_USAGE);
        assert_string_equal(error.what, refused[i].text);
        assert_string_equal(error.why, refused[i].why);
        assert_null(address.pack);
        error_clear(&error);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parts_there_and_back),
        cmocka_unit_test(test_refused_with_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
