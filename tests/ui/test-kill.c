/* What the wizard called saved is never lost, at whatever moment it dies. TENKEN_TEST_ROUNDS says
 * how often it does. */
#include "visit.h"
#include <signal.h>

enum { ROUNDS_OF_A_CASE = 50 };

static char *take_choice_of_first(const char *folder)
{
    char *path = path_take_join(folder, "a.tenken");
    char *bytes = file_take_contents(path, 1 << 24, NULL, NULL);
    assert_non_null(bytes);
    char *answer = strstr(bytes, "<answer address=\"mini:1\"");
    assert_non_null(answer);
    char *choice = strchr(strstr(answer, "<choice"), '>') + 1;
    char *copy = mem_format("%.*s", (int)strcspn(choice, "<"), choice);
    free(bytes);
    free(path);
    return copy;
}

/* The first question is answered and seen to be saved; the wizard dies over the next ones. */
static void kill_one(const char *folder, int round)
{
    static const struct {
        const char *key, *id;
    } choices[] = {{"1", "done"}, {"2", "partly"}, {"3", "not"}, {"4", "unknown"}};
    static const char *const rest[] = {"", "1", "2 3", "3 4 u", "n a b Esc", "1 u 2 u ^R"};
    size_t chosen = (size_t)round % ARRAY_LENGTH(choices);
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "Home");
    wizard_press(wizard, choices[chosen].key);
    wizard_press_unseen(wizard, rest[(size_t)round % ARRAY_LENGTH(rest)]);
    wizard_kill(wizard, SIGKILL);
    wizard_free(wizard);
    char *kept = take_choice_of_first(folder);
    assert_string_equal(kept, choices[chosen].id);
    free(kept);
    run_verb(folder, NULL, "show a.tenken");
}

static void what_was_saved_outlives_a_kill(void **state)
{
    const char *wanted = getenv("TENKEN_TEST_ROUNDS");
    int rounds = wanted ? atoi(wanted) : 12;
    char *folder = NULL;
    for (int round = 0; round < rounds; round++) {
        if (round % ROUNDS_OF_A_CASE == 0) {
            if (folder)
                drop_folder(folder);
            folder = take_folder_with_case();
        }
        kill_one(folder, round);
    }
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_was_saved_outlives_a_kill)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
