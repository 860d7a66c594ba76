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

/* Puts parties into a.tenken, one of each state of the confidentiality agreement; an asset has to
 * be there. The clock of the tests stands at 2026-04-01. */
static inline void write_parties(const char *folder)
{
    static const char parties[] =
        "<party id=\"p1\"><name>東海自動車部品</name><kind>entruster</kind><nda>yes</nda>"
        "<nda-date>2025-04-01</nda-date><nda-expiry>2028-03-31</nda-expiry>"
        "<contact>品質保証部 052-000-0000</contact></party>"
        "<party id=\"p2\"><name>鈴木熱処理</name><kind>contractor</kind><nda>yes</nda>"
        "<nda-date>2021-04-01</nda-date><nda-expiry>2026-03-31</nda-expiry></party>"
        "<party id=\"p3\"><name>共有サービス</name><kind>cloud</kind><nda>no</nda></party>"
        "<party id=\"p4\"><name>大家さん</name><kind>landlord</kind></party>";
    struct error error = {0};
    char *path = path_take_join(folder, "a.tenken");
    char *bytes = file_take_contents(path, 1 << 20, NULL, &error);
    char *end = bytes ? strstr(bytes, "</records>") : NULL;
    assert_non_null(end);
    char *whole = mem_format("%.*s%s%s", (int)(end - bytes), bytes, parties, end);
    assert_true(file_write_whole(path, whole, strlen(whole), true, &error));
    free(whole);
    free(bytes);
    free(path);
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
