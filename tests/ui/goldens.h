/* Screens as agreed to look: each at every size and in both languages, beside tests that walk. */
#ifndef TEST_UI_GOLDENS_H
#define TEST_UI_GOLDENS_H

#include "visit.h"

struct golden_screen {
    const char *name;
    const char *keys; /* from the first screen of the case */
};
/* What a test of one gets as its state. */
struct golden {
    const char *name;
    const char *keys;
    const struct wizard_view *view;
};

/* Runs the screens by `look`, then the others. Returns how many failed. */
static inline int run_with_goldens(const char *group, const struct golden_screen *screens,
                                   size_t screen_count, CMUnitTestFunction look,
                                   const struct CMUnitTest *others, size_t other_count)
{
    size_t golden_count = screen_count * wizard_view_count, test_count = 0;
    struct golden *goldens = mem_alloc(golden_count * sizeof *goldens);
    struct CMUnitTest *tests = NULL;
    for (size_t i = 0; i < golden_count; i++) {
        const struct wizard_view *view = &wizard_views[i % wizard_view_count];
        const struct golden_screen *screen = &screens[i / wizard_view_count];
        goldens[i] = (struct golden){screen->name, screen->keys, view};
        ARRAY_PUSH(tests, test_count) =
            (struct CMUnitTest){.name = mem_format("%s, %dx%d, %s", screen->name, view->columns,
                                                   view->rows, view->language),
                                .test_func = look,
                                .initial_state = &goldens[i]};
    }
    for (size_t i = 0; i < other_count; i++)
        ARRAY_PUSH(tests, test_count) = others[i];
    int failed = _cmocka_run_group_tests(group, tests, test_count, NULL, NULL);
    for (size_t i = 0; i < golden_count; i++)
        free((char *)(uintptr_t)tests[i].name);
    free(tests);
    free(goldens);
    return failed;
}

#endif
