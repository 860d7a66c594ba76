/* What the tests of the wizard share: a folder with a case of the small pack in it, and the wizard
 * on that case. */
#ifndef TEST_UI_VISIT_H
#define TEST_UI_VISIT_H

#include "command.h"
#include "place.h"
#include "wizard.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Runs a verb that must work. */
static inline void run_verb(const char *folder, const char *content, const char *line)
{
    struct command command = command_run_in(folder, "ja", content, line);
    if (command.status != 0)
        print_error("tenken %s: %s\n", line, command.errors);
    assert_int_equal(command.status, 0);
    command_clear(&command);
}

/* A fresh folder with a.tenken, a case of the pack `mini` without answers. */
static inline char *take_folder_with_case(void)
{
    char *folder = folder_take_fresh();
    run_verb(folder, NULL, "new a.tenken --pack mini --organisation さくら金型");
    return folder;
}

static inline void drop_folder(char *folder)
{
    folder_remove(folder);
    free(folder);
}

static inline struct wizard *open_case(const char *folder, struct wizard_view view)
{
    return wizard_new(&(struct wizard_request){.rows = view.rows,
                                               .columns = view.columns,
                                               .language = view.language,
                                               .folder = folder,
                                               .arguments = (const char *[]){"a.tenken", NULL}});
}

static const struct wizard_view usual_view = {24, 80, "ja"};

#endif
