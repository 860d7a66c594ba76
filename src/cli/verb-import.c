/* The client's copy of the workbook, or a CSV, taken back (docs/import.md). */
#include "intake.h"
#include "output.h"
#include "verb.h"

static struct intake_request request_of(const struct arguments *arguments,
                                        const struct workbench *workbench,
                                        const struct sheet_tables *tables)
{
    return (struct intake_request){
        .workbench = workbench,
        .tables = tables,
        .is_dry = arguments->values[OPTION_DRY_RUN] != NULL,
        .replaces = arguments->values[OPTION_REPLACE] != NULL,
        .good_rows = arguments->values[OPTION_GOOD_ROWS] != NULL,
        .with_tasks = true,
    };
}

static bool take(const struct arguments *arguments, const struct intake_request *request,
                 struct faults *faults, struct error *error)
{
    struct intake *intake = intake_new(request, faults, error);
    bool is_whole = intake && intake_is_whole(intake, faults);
    bool is_done = intake && intake_apply(intake, faults, error);
    if (intake && arguments->values[OPTION_JSON])
        intake_print_json(intake, faults);
    else if (is_done || (intake && request->is_dry))
        intake_print(intake);
    intake_free(intake);
    return is_whole;
}

enum status import_table_run(const struct arguments *arguments, struct error *error)
{
    bool is_dry = arguments->values[OPTION_DRY_RUN] != NULL, is_whole = false;
    struct workbench workbench = {0};
    struct faults faults = {0};
    struct sheet_tables *tables = sheet_tables_open(arguments->words[1], error);
    if (tables && workbench_open(&workbench, arguments->words[0],
                                 is_dry ? ASSESSMENT_READ : ASSESSMENT_WRITE, error)) {
        struct intake_request request = request_of(arguments, &workbench, tables);
        is_whole = take(arguments, &request, &faults, error);
        output_faults(stderr, &faults);
    }
    faults_free(&faults);
    sheet_tables_free(tables);
    workbench_close(&workbench);
    return is_whole ? STATUS_DONE : STATUS_NO;
}
