/* What the tests of this room share. */
#ifndef TESTS_ASSESSMENT_SUPPORT_H
#define TESTS_ASSESSMENT_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "tenken/assessment.h"

#define UNUSED __attribute__((unused))

/* Everything the world outside would decide. */
static UNUSED void set_seams(void)
{
    setenv("TENKEN_TEST_CLOCK", "2026-04-01T09:00:00Z", 1);
    setenv("TENKEN_TEST_IDS", "x", 1);
    setenv("TENKEN_TEST_USER", "田中", 1);
    setenv("TENKEN_TEST_HOST", "laptop", 1);
}

/* Fails with the error's own words. */
static UNUSED void expect(bool done, struct error *error)
{
    if (!done)
        fail_msg("%s: %s", error->what ? error->what : "?", error->why ? error->why : "?");
}

static UNUSED void expect_refused(bool done, struct error *error, enum error_kind kind,
                                  const char *words)
{
    assert_false(done);
    assert_int_equal(error->kind, kind);
    assert_non_null(error->why);
    if (error->why && !strstr(error->why, words))
        fail_msg("“%s” does not say “%s”", error->why, words);
    error_clear(error);
}

static UNUSED void answer(struct assessment *assessment, const char *address, const char *choice)
{
    struct error error = {0};
    expect(assessment_answer(assessment, address, VOICE_FIRM, choice, "金型を守っていますか。",
                             &error),
           &error);
}

static UNUSED void set(struct assessment *assessment, const char *address, const char *field,
                       const char *value)
{
    struct error error = {0};
    expect(assessment_set(assessment, address, VOICE_NONE, field, value, &error), &error);
}

static UNUSED void set_answer(struct assessment *assessment, const char *address, const char *field,
                              const char *value)
{
    struct error error = {0};
    expect(assessment_set(assessment, address, VOICE_FIRM, field, value, &error), &error);
}

static UNUSED char *take_bytes(const struct assessment *assessment)
{
    size_t length;
    return assessment_take_bytes(assessment, &length);
}

static UNUSED void expect_bytes(const struct assessment *assessment, const char *expected)
{
    char *bytes = take_bytes(assessment);
    assert_string_equal(bytes, expected);
    free(bytes);
}

static UNUSED struct assessment *parse(const char *bytes)
{
    struct error error = {0};
    struct assessment *assessment = assessment_parse(bytes, strlen(bytes), "case", &error);
    expect(assessment != NULL, &error);
    return assessment;
}

/* A folder of the test's own. */
static UNUSED char *take_folder(void)
{
    char *folder = mem_copy("/tmp/tenken-assessment-XXXXXX");
    assert_non_null(mkdtemp(folder));
    return folder;
}

static UNUSED void remove_folder(char *folder)
{
    char *command = mem_format("rm -rf '%s'", folder);
    assert_int_equal(system(command), 0);
    free(command);
    free(folder);
}

static UNUSED void write_file(const char *path, const char *bytes)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fputs(bytes, file) >= 0, 1);
    assert_int_equal(fclose(file), 0);
}

static UNUSED char *read_file(const char *path)
{
    struct error error = {0};
    size_t length;
    char *bytes = file_take_contents(path, 1 << 20, &length, &error);
    expect(bytes != NULL, &error);
    return bytes;
}

#endif
