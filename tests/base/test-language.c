/* The language of messages and the process's locale, also on a machine that has only C.UTF-8. */
#include <tenken/base.h>

#include <langinfo.h>
#include <libintl.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void set_environment(const char *all, const char *messages, const char *lang)
{
    const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *const values[] = {all, messages, lang};
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        if (values[i])
            setenv(names[i], values[i], true);
        else
            unsetenv(names[i]);
    }
}

static void test_language_from_environment(void **state)
{
    static const struct {
        const char *wanted, *all, *messages, *lang, *language;
    } cases[] = {
        {NULL, NULL, NULL, NULL, "ja"},
        {NULL, "", "", "", "ja"},
        {NULL, NULL, NULL, "C", "ja"},
        {NULL, NULL, NULL, "C.UTF-8", "ja"},
        {NULL, NULL, NULL, "POSIX", "ja"},
        {NULL, NULL, NULL, "ja_JP.UTF-8", "ja"},
        {NULL, NULL, NULL, "ja_JP.eucJP", "ja"},
        {NULL, NULL, NULL, "en_US.UTF-8", "en"},
        {NULL, NULL, NULL, "de_DE.UTF-8", "en"},
        {NULL, NULL, "en_GB.UTF-8", "ja_JP.UTF-8", "en"},
        {NULL, "ja_JP.UTF-8", "en_GB.UTF-8", "en_US.UTF-8", "ja"},
        {"en", NULL, NULL, "ja_JP.UTF-8", "en"},
        {"ja", "en_US.UTF-8", NULL, NULL, "ja"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        set_environment(cases[i].all, cases[i].messages, cases[i].lang);
        language_init(cases[i].wanted);
        assert_string_equal(language_get(), cases[i].language);
        assert_string_equal(getenv("LANGUAGE"), cases[i].language);
        assert_string_equal(nl_langinfo(CODESET), "UTF-8");
        char *number = mem_format("%.1f", 2.5);
        assert_string_equal(number, "2.5");
        free(number);
    }
}

static void test_untranslated_messages(void **state)
{
    set_environment(NULL, NULL, "en_US.UTF-8");
    language_init(NULL);
    assert_string_equal(tr("no catalogue has this"), "no catalogue has this");
    assert_string_equal(tr(""), "");
    assert_string_equal(tr_plural("%lu file that none has", "%lu files that none has", 1),
                        "%lu file that none has");
    assert_string_equal(tr_plural("%lu file that none has", "%lu files that none has", 2),
                        "%lu files that none has");
}

/* A catalogue of our own, made with msgfmt where there is one: the lookup must work under C.UTF-8.
 */
static bool make_catalogue(const char *folder)
{
    static const char command[] =
        "mkdir -p '%s/ja/LC_MESSAGES' && printf '%%s\\n' 'msgid \"\"' 'msgstr \"\"' "
        "'\"Content-Type: text/plain; charset=UTF-8\\n\"' 'msgid \"gap\"' 'msgstr \"不足\"' | "
        "msgfmt -o '%s/ja/LC_MESSAGES/tenken.mo' -";
    char *whole = mem_format(command, folder, folder);
    bool made = system(whole) == 0;
    free(whole);
    return made;
}

static void remove_folder(const char *folder)
{
    char *command = mem_format("rm -rf '%s'", folder);
    assert_int_equal(system(command), 0);
    free(command);
}

static void test_translates_under_c_utf8(void **state)
{
    char folder[] = "/tmp/tenken-language-XXXXXX";
    assert_non_null(mkdtemp(folder));
    bool made = make_catalogue(folder);
    if (made) {
        set_environment("C.UTF-8", NULL, NULL);
        language_init("ja");
        bindtextdomain("tenken", folder);
        assert_string_equal(tr("gap"), "不足");
        language_init("en");
        bindtextdomain("tenken", folder);
        assert_string_equal(tr("gap"), "gap");
        set_environment("C", NULL, NULL); /* gettext alone would never translate here */
        language_init(NULL);
        bindtextdomain("tenken", folder);
        assert_string_equal(tr("gap"), "不足");
        language_init("en");
    }
    remove_folder(folder);
    if (!made)
        skip();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_language_from_environment),
        cmocka_unit_test(test_untranslated_messages),
        cmocka_unit_test(test_translates_under_c_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
