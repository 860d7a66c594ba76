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

/* Puts records into a.tenken; one has to be there already. */
static inline void write_records(const char *folder, const char *records)
{
    struct error error = {0};
    char *path = path_take_join(folder, "a.tenken");
    char *bytes = file_take_contents(path, 1 << 20, NULL, &error);
    char *end = bytes ? strstr(bytes, "</records>") : NULL;
    assert_non_null(end);
    char *whole = mem_format("%.*s%s%s", (int)(end - bytes), bytes, records, end);
    assert_true(file_write_whole(path, whole, strlen(whole), true, &error));
    free(whole);
    free(bytes);
    free(path);
}

/* Parties, one of each state of the confidentiality agreement. The clock of the tests stands at
 * 2026-04-01. */
static inline void write_parties(const char *folder)
{
    write_records(
        folder, "<party id=\"p1\"><name>東海自動車部品</name><kind>entruster</kind><nda>yes</nda>"
                "<nda-date>2025-04-01</nda-date><nda-expiry>2028-03-31</nda-expiry>"
                "<contact>品質保証部 052-000-0000</contact></party>"
                "<party id=\"p2\"><name>鈴木熱処理</name><kind>contractor</kind><nda>yes</nda>"
                "<nda-date>2021-04-01</nda-date><nda-expiry>2026-03-31</nda-expiry></party>"
                "<party id=\"p3\"><name>共有サービス</name><kind>cloud</kind><nda>no</nda></party>"
                "<party id=\"p4\"><name>大家さん</name><kind>landlord</kind></party>");
}

/* Tasks: late, running, of a measure, done without the answers showing it, dropped. */
static inline void write_tasks(const char *folder)
{
    write_records(
        folder, "<task id=\"t1\"><title>鍵の台帳を作る</title><owner>総務の田中</owner>"
                "<due>2026-03-25</due><cost>12000</cost></task>"
                "<task id=\"t2\"><title>古い図面を倉庫から出して仕分ける</title><owner>設計</owner>"
                "<due>2026-05-29</due><state>doing</state><note>設計と総務で半日ずつ</note></task>"
                "<task id=\"t3\"><title>鍵のかかるキャビネットに移す</title>"
                "<measure>mini-cabinet</measure><owner>社長</owner><due>2026-04-17</due>"
                "<cost>80000</cost></task>"
                "<task id=\"t4\"><title>人ごとにIDを分ける</title><measure>mini-accounts</measure>"
                "<owner>パソコンに詳しい人</owner><due>2026-03-31</due><state>done</state>"
                "<done>2026-03-30</done></task>"
                "<task id=\"t5\"><title>金庫を買う</title><state>dropped</state>"
                "<reason>貸金庫を借りた</reason></task>");
}

static inline char *take_bytes(const char *folder, const char *name, size_t *length)
{
    char *path = path_take_join(folder, name);
    char *bytes = file_take_contents(path, (size_t)1 << 24, length, NULL);
    assert_non_null(bytes);
    free(path);
    return bytes;
}

static inline char *take_case_bytes(const char *folder)
{
    return take_bytes(folder, "a.tenken", NULL);
}

static inline void expect_in_case(const char *folder, const char *text, bool is_there)
{
    char *bytes = take_case_bytes(folder);
    if ((strstr(bytes, text) != NULL) != is_there)
        fail_msg("%s is %s the file:\n%s", text, is_there ? "not in" : "in", bytes);
    free(bytes);
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

static inline void leave(struct wizard *wizard)
{
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
}

/* Turns the window through narrow and wide, low and high: nothing is cut or overlaps. */
#define expect_sound_at_every_size(wizard) check_every_size((wizard), __FILE__, __LINE__)
static inline void check_every_size(struct wizard *wizard, const char *file, int line)
{
    for (int columns = 60; columns <= 132; columns += 9) {
        wizard_resize(wizard, 20 + (columns - 60) / 4, columns);
        wizard_expect_sound(wizard, file, line);
    }
}

/* The same after each of the keys, begun anew. */
#define expect_sound_after(folder, keys)                                                           \
    check_after((folder), (keys), ARRAY_LENGTH(keys), __FILE__, __LINE__)
static inline void check_after(const char *folder, const char *const *keys, size_t count,
                               const char *file, int line)
{
    for (size_t i = 0; i < count; i++) {
        struct wizard *wizard = open_case(folder, usual_view);
        wizard_press(wizard, keys[i]);
        check_every_size(wizard, file, line);
        wizard_free(wizard);
    }
}

#endif
