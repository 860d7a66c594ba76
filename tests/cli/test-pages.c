/* What comes from the tables: the manual page as man sees it, the completion as bash runs it. */
#include "case.h"

/* Runs what must work and stay silent on stderr. */
static char *take_shell(const char *folder, const char *script)
{
    struct command command = run_shell(folder, script);
    assert_string_equal(command.errors, "");
    assert_int_equal(command.status, 0);
    char *output = mem_copy(command.output);
    command_clear(&command);
    return output;
}

static void the_manual_page_is_sound_and_whole(void **state)
{
    char *said = take_shell(*state, "\"$1\" help --man >tenken.1\n"
                                    "groff -k -man -Tutf8 -ww -z tenken.1 2>&1\n");
    assert_string_equal(said, "");
    char *page = take_shell(*state, "groff -k -man -Tutf8 -P-cbou tenken.1\n");
    static const char *const parts[] = {"tenken pack check PATH...", "--organisation NAME",
                                        "EXIT STATUS", "config.ini", "quit"};
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
        expect_contains(page, parts[i]);
    free(page);
    free(said);
}

/* groff breaks only at spaces unless told, and Japanese has none: lines that stick out or stand
 * half empty. Here the space behind "tenken" is no reason to break. */
static void the_japanese_page_breaks_between_characters(void **state)
{
    char *page = take_shell(*state, "\"$1\" help --man --language ja >tenken.1\n"
                                    "groff -k -man -Tutf8 -ww -P-cbou tenken.1 2>&1\n");
    expect_contains(page, "\n       tenken は、会社が");
    assert_null(strstr(page, "warning"));
    free(page);
}

struct completed {
    const char *words; /* the last one is being typed */
    const char *offer;
};

static const struct completed completions[] = {
    {"tenken p", "profile\nparty\nplan\npath\npaper\npack\npasswd\n"},
    {"tenken pack ''", "list\nshow\nadd\ndrop\ncheck\nimport-csv\ntie\n"},
    {"tenken pack show --j", "--json\n"},
    {"tenken answer a.tenken --",
     "--note\n--reason\n--voice\n--passphrase-file\n--language\n--help\n"},
    {"tenken answer a.tenken --voice a", "adviser\nauditor\n"},
    {"tenken new a.tenken --pack ''", "mini\n"},
    {"tenken show ''", ""},
};

static void bash_completes_verbs_options_and_values(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(completions); i++) {
        char *script =
            mem_format("tenken() { command \"$program\" \"$@\"; }\n"
                       "program=$1\n"
                       "source <(tenken help --bash-completion)\n"
                       "COMP_WORDS=(%s)\n"
                       "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                       "_tenken tenken \"${COMP_WORDS[COMP_CWORD]}\"\n"
                       "((${#COMPREPLY[@]} == 0)) || printf '%%s\\n' \"${COMPREPLY[@]}\"\n",
                       completions[i].words);
        char *offer = take_shell(*state, script);
        assert_string_equal(offer, completions[i].offer);
        free(offer);
        free(script);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_manual_page_is_sound_and_whole, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(the_japanese_page_breaks_between_characters, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(bash_completes_verbs_options_and_values, make_folder,
                                        remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
