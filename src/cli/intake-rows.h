/* What the files of the intake share: a row on its way to becoming changes. */
#ifndef CLI_INTAKE_ROWS_H
#define CLI_INTAKE_ROWS_H

#include "address.h"
#include "intake.h"

#define COLUMNS_AT_MOST 16

struct item {
    struct change change;
    struct sheet_change shown; /* the same as people read it */
};
/* A kind of rows: tables that have its headings. */
struct intake_kind {
    const char *sheet; /* hidden, that says what the cells said when the workbook was made */
    size_t column_count;
    const struct field *(*get_field)(size_t column); /* that a column is headed by */
    bool (*is_table)(const size_t *columns);         /* whether these headings are enough */
    void (*take_row)(struct intake *intake);
};
extern const struct intake_kind intake_answers, intake_tasks;

struct intake {
    const struct intake_request *request;
    struct faults *faults;
    struct arena *arena;
    const struct library *other; /* the packs in the other language, whose words are read as well */
    struct library *own_other;   /* the same, where it was read for this table */
    struct plan *plan;
    enum voice voice;
    struct item *items;
    size_t count;
    size_t taken_ids; /* of new tasks */
    bool has_table;
    size_t row_count; /* of all tables, so that many sheets take no longer than one */
    /* the row that is read */
    const struct intake_kind *kind;
    const struct sheet_table *table;
    const char *where;               /* FILE [SHEET] */
    size_t columns[COLUMNS_AT_MOST]; /* where each of the kind's is, from 1; 0: nowhere */
    const struct sheet_row *row;
    const struct sheet_table *origins; /* of this kind, or NULL */
    const struct sheet_row *origin;    /* of this row, or NULL */
};

void intake_fault(struct intake *intake, const char *message, ...) TENKEN_PRINTF(2, 3);
/* What somebody wrote there, without the blanks around it. NULL where it says nothing: it is blank,
 * a dash, "not answered", or what the workbook said when it was made. */
const char *intake_get_cell(const struct intake *intake, size_t column);
/* Finds the row of the workbook as it was made that has this text in its first column. */
void intake_find_origin(struct intake *intake, const char *id);
/* What a column of that row said; NULL for nothing. */
const char *intake_get_origin(const struct intake *intake, const char *heading);

/* One field that a row says. */
struct saying {
    const char *address;
    enum voice voice;
    const struct field *field;
    const char *value; /* NULL takes it away */
    const char *wording;
    const char *origin;   /* the value when the workbook was made */
    bool is_settled;      /* what is there is not to be overwritten unasked */
    const char *was_word; /* as people read them; NULL: as they stand */
    const char *word;
};
void intake_say(struct intake *intake, const struct saying *saying);
/* Whether a field changes; whether it would, and is left as it is. */
bool intake_takes(const struct intake *intake, const char *address, const char *field);
bool intake_leaves(const struct intake *intake, const char *address, const char *field);
/* What is said there now. */
const char *intake_get_now(const struct intake *intake, const struct saying *saying);

#endif
