/* A case file: read whole or refused; what was read can be looked at, and written and read again.
 */
#include "fuzz.h"
#include "tenken/assessment.h"

#include <stdlib.h>

static void expect_readable_again(const struct assessment *assessment)
{
    struct error error = {0};
    size_t length;
    char *bytes = assessment_take_bytes(assessment, &length);
    struct assessment *again = assessment_parse(bytes, length, "again", &error);
    if (!again)
        fprintf(stderr, "%s: %s\n", error.what, error.why);
    FUZZ_EXPECT(again);
    assessment_free(again);
    free(bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct error error = {0};
    struct assessment *assessment = assessment_parse((const char *)data, size, "fuzz", &error);
    FUZZ_EXPECT(assessment ? !error.kind : error.kind == ERROR_INPUT);
    if (assessment) {
        const struct history_group *groups;
        assessment_get_history(assessment, &groups);
        snapshot_free(snapshot_new(assessment));
        expect_readable_again(assessment);
    }
    assessment_free(assessment);
    error_clear(&error);
    return 0;
}
