/* A client's table with the answers beside it (docs/questionnaire.md). */
#include <stdlib.h>

#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

static const struct pack *find_pack(const struct workbench *workbench, const char *id,
                                    struct error *error)
{
    const struct snapshot *snapshot = workbench->snapshot;
    const char **ids = mem_alloc((snapshot->pack_count + 1) * sizeof *ids);
    const struct pack *pack = NULL;
    for (size_t i = 0; i < snapshot->pack_count; i++) {
        ids[i] = snapshot->packs[i].id;
        if (text_equal(ids[i], id))
            pack = library_get_pack(workbench->library, id);
    }
    char *hint = hint_take(id, ids, snapshot->pack_count);
    if (!pack)
        error_set(error, ERROR_INPUT, id, _("no such pack in the case; %s"), hint);
    free(hint);
    free(ids);
    return pack;
}

static void write_table(const struct arguments *arguments, const char *bytes, size_t length,
                        struct error *error)
{
    const char *path = arguments->values[OPTION_OUTPUT];
    if (!path || text_equal(path, "-"))
        fwrite(bytes, 1, length, stdout); /* what is in packs and cases is clean */
    else
        file_write_whole(path, bytes, length, arguments->values[OPTION_FORCE] != NULL, error);
}

static bool read_format(const char *format, bool *as_workbook, struct error *error)
{
    *as_workbook = text_equal(format, "xlsx");
    return !format || *as_workbook || text_equal(format, "csv") ||
           error_set(error, ERROR_USAGE, format, _("the table is written as csv or xlsx"));
}

enum status questionnaire_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    bool as_workbook = false;
    if (read_format(arguments->values[OPTION_FORMAT], &as_workbook, error) &&
        workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error)) {
        size_t length = 0;
        const struct pack *pack = find_pack(&workbench, arguments->words[1], error);
        char *bytes =
            pack ? questionnaire_take(workbench.result, pack, as_workbook, &length, error) : NULL;
        if (bytes)
            write_table(arguments, bytes, length, error);
        free(bytes);
    }
    workbench_close(&workbench);
    return STATUS_DONE;
}
