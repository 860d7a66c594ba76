/* Answers, notes and tasks out of tables that came back from somebody: the client's copy of the
 * workbook, a sheet of the interview, any CSV with the headings (docs/import.md). */
#ifndef CLI_INTAKE_H
#define CLI_INTAKE_H

#include "tenken/report.h"
#include "workbench.h"

struct intake_request {
    const struct workbench *workbench;
    const struct sheet_tables *tables;
    bool replaces;               /* also what was said differently */
    bool is_dry;                 /* nothing is changed */
    bool good_rows;              /* take those, where others are wrong */
    bool with_tasks;             /* else answers alone */
    const struct library *other; /* the packs in the other language; NULL: read for this table */
};
/* The packs of a case in the language that the program does not speak, whose words a table may
 * have, too. */
struct library *intake_open_other(const struct case_pack *packs, size_t count);
struct intake;
/* What the tables would change. `faults` gets everything that is wrong, by sheet and row. NULL with
 * the error set where no table has the headings. The request must live as long. */
struct intake *intake_new(const struct intake_request *request, struct faults *faults,
                          struct error *error);
void intake_free(struct intake *intake);
/* To standard output: as a table, or as JSON. */
void intake_print(const struct intake *intake);
void intake_print_json(const struct intake *intake, const struct faults *faults);
/* One group, "import", saved where the case has a file; nothing where rows are wrong, unless the
 * good ones are wanted, and nothing where it is dry. */
bool intake_apply(const struct intake *intake, const struct faults *faults, struct error *error);
/* Whether nothing was left: neither what was said differently nor what is wrong. */
bool intake_is_whole(const struct intake *intake, const struct faults *faults);

#endif
