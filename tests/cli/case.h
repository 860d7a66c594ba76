/* What the tests of the verbs share: a folder with a case in it, and calls that must work. */
#ifndef TEST_CLI_CASE_H
#define TEST_CLI_CASE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>
#include <jansson.h>

#include "command.h"
#include "place.h"

#define FILE_LIMIT ((size_t)1 << 24)

static inline int make_folder(void **state)
{
    *state = folder_take_fresh();
    return 0;
}

static inline int remove_folder(void **state)
{
    folder_remove(*state);
    free(*state);
    return 0;
}

/* Runs what must work; what it printed. */
static inline char *take_output_in(const char *folder, const char *language, const char *content,
                                   const char *line)
{
    struct command command = command_run_in(folder, language, content, line);
    if (command.status != 0)
        print_error("tenken %s: exit %d: %s\n", line, command.status, command.errors);
    assert_int_equal(command.status, 0);
    assert_string_equal(command.errors, "");
    char *output = mem_copy(command.output);
    command_clear(&command);
    return output;
}

static inline char *take_output(const char *folder, const char *line)
{
    return take_output_in(folder, NULL, NULL, line);
}

static inline void run(const char *folder, const char *line)
{
    free(take_output(folder, line));
}

static inline json_t *take_json(const char *folder, const char *line)
{
    char *output = take_output(folder, line);
    json_error_t error;
    json_t *json = json_loads(output, 0, &error);
    if (!json)
        print_error("tenken %s: %s\n%s\n", line, error.text, output);
    assert_non_null(json);
    free(output);
    return json;
}

static inline int make_case(void **state)
{
    make_folder(state);
    run(*state, "new a.tenken --pack mini --organisation 'Sakura Mould'");
    return 0;
}

static inline void expect_contains(const char *text, const char *part)
{
    if (!strstr(text, part))
        print_error("'%s' is not in:\n%s\n", part, text);
    assert_non_null(strstr(text, part));
}

/* Runs what must be refused, with nothing but the message. */
static inline void expect_refusal(const char *folder, const char *line, int status,
                                  const char *message)
{
    struct command command = command_run(folder, line);
    if (command.status != status)
        print_error("tenken %s: exit %d: %s\n", line, command.status, command.errors);
    assert_int_equal(command.status, status);
    assert_string_equal(command.output, "");
    expect_contains(command.errors, message);
    command_clear(&command);
}

/* Runs what ends with this status, and says it: from 2 on as an error. */
static inline void expect_said(const char *folder, const char *line, int status, const char *part)
{
    struct command command = command_run(folder, line);
    if (command.status != status)
        print_error("tenken %s: exit %d: %s\n", line, command.status, command.errors);
    assert_int_equal(command.status, status);
    expect_contains(status > 1 ? command.errors : command.output, part);
    command_clear(&command);
}

/* NULL where there is no such text. */
static inline const char *get_text(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

static inline char *take_file(const char *folder, const char *name)
{
    char *path = path_take_join(folder, name);
    char *text = file_take_contents(path, FILE_LIMIT, NULL, NULL);
    assert_non_null(text);
    free(path);
    return text;
}

static inline void put_file(const char *folder, const char *name, const char *text)
{
    char *path = path_take_join(folder, name);
    assert_true(file_write_whole(path, text, strlen(text), true, NULL));
    free(path);
}

static inline void put_folders(const char *folder, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *path = path_take_join(folder, names[i]);
        assert_int_equal(mkdir(path, 0700), 0);
        free(path);
    }
}

/* The text of a file with one part of it replaced. */
static inline char *take_changed(const char *folder, const char *name, const char *old,
                                 const char *new)
{
    char *text = take_file(folder, name);
    expect_contains(text, old);
    const char *at = strstr(text, old);
    char *changed = mem_format("%.*s%s%s", (int)(at - text), text, new, at + strlen(old));
    free(text);
    return changed;
}

static inline void put_changed(const char *folder, const char *from, const char *to,
                               const char *old, const char *new)
{
    char *changed = take_changed(folder, from, old, new);
    put_file(folder, to, changed);
    free(changed);
}

/* A shell script with the environment of the tests; the program is "$1". The harness runs the shell
 * in its place. */
static inline struct command run_shell(const char *folder, const char *script)
{
    char *program = mem_copy(program_get_path());
    put_file(folder, "script", script);
    char *line = mem_format("script %s", program);
    setenv("TENKEN_PROGRAM", "/bin/bash", true);
    struct command command = command_run(folder, line);
    setenv("TENKEN_PROGRAM", program, true);
    free(line);
    free(program);
    return command;
}

/* Runs what must work at a moment, 2026-04-01T03:00:00; what it printed. */
static inline char *take_output_on(const char *folder, const char *moment, const char *line)
{
    char *script = mem_format("TENKEN_TEST_CLOCK=%sZ \"$1\" %s\n", moment, line);
    struct command command = run_shell(folder, script);
    if (command.status != 0)
        print_error("tenken %s: exit %d: %s\n", line, command.status, command.errors);
    assert_int_equal(command.status, 0);
    char *output = mem_copy(command.output);
    command_clear(&command);
    free(script);
    return output;
}

#endif
