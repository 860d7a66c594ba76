/* A client's table with the answers beside it (docs/questionnaire.md). */
#include "src/report/model-node.h"
#include "src/report/module.h"
#include "src/report/words.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

enum { ANSWER, SAID, EVIDENCE, TIED, ADDED };

struct job {
    const struct result *result;
    const struct pack_result *pack;
    const struct crosswalk *crosswalk;
    const struct question_table *table;
    struct string csv;
    xmlNode *grid; /* where a workbook is wanted; else CSV */
};

static void append_line(struct string *cell, const char *label, const char *text)
{
    if (!text_is_blank(text))
        string_format(cell, "%s%s%s%s", cell->length ? "\n" : "", label ? label : "",
                      label ? ": " : "", text);
}

static const struct control_result *find_control(const struct job *job, const char *id)
{
    for (size_t i = 0; i < job->pack->control_count; i++)
        if (text_equal(job->pack->controls[i].control->id, id))
            return &job->pack->controls[i];
    return NULL;
}

/* ---- what stands beside a row ---- */

/* Ticked part by part, the rating says what the ticks come to. */
static const char *get_answer(const struct control_result *control)
{
    if (control->choice)
        return control->choice->label.value;
    return control->rating == RATING_UNANSWERED ? "" : word_rating(control->rating);
}

static void append_said(struct string *cell, const struct control_result *control)
{
    if (!control->answer)
        return;
    append_line(cell, NULL, control->answer->reason);
    append_line(cell, NULL, control->answer->note);
}

/* What an auditor saw, in the words of the form; corrections are between them and the firm. */
static void append_noted(struct string *cell, const struct answer *answer)
{
    static const char *const keys[] = {"document", "edition", "period"};
    for (size_t i = 0; i < answer->noted_count; i++)
        for (size_t k = 0; k < ARRAY_LENGTH(keys); k++)
            if (text_equal(answer->noted[i].key, keys[k]))
                append_line(cell, _(field_get("answer", keys[k])->label), answer->noted[i].value);
}

static void append_evidence(struct string *cell, const struct job *job,
                            const struct control_result *control)
{
    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++) {
        const struct answer *answer =
            snapshot_get_answer(job->result->snapshot, control->address, voice);
        if (answer)
            append_noted(cell, answer);
    }
}

static void append_tied(struct string *cells, const struct job *job,
                        const struct control_result *control)
{
    const struct crosswalk_control *found = crosswalk_get(job->crosswalk, control);
    for (size_t i = 0; found && i < found->relation_count; i++) {
        const struct control_result *other = found->relations[i].other;
        char *name = mem_format("%s %s %s", other->pack->title.value,
                                control_get_clause(other->control), other->control->title.value);
        append_line(&cells[TIED], name, word_rating(other->rating));
        append_evidence(&cells[EVIDENCE], job, other);
        free(name);
    }
}

static void fill(struct string *cells, const struct job *job, const struct control_result *control)
{
    append_line(&cells[ANSWER], NULL, get_answer(control));
    append_said(&cells[SAID], control);
    append_evidence(&cells[EVIDENCE], job, control);
    append_tied(cells, job, control);
}

/* ---- the table ---- */

static void add_grid_row(xmlNode *grid, const char *name, const char *const *cells, size_t count)
{
    xmlNode *row = xmlNewChild(grid, NULL, XML(name), NULL);
    for (size_t i = 0; i < count; i++) {
        char *clean = text_take_clean(cells[i] ? cells[i] : "", true);
        xmlNewTextChild(row, NULL, XML("cell"), XML(clean));
        free(clean);
    }
}

static void append_row(struct job *job, const struct sheet_row *row, const char *const *added)
{
    size_t own = job->table->column_count;
    const char **cells = mem_alloc((own + ADDED) * sizeof *cells);
    for (size_t i = 0; i < row->count; i++)
        cells[i] = row->cells[i];
    for (size_t i = 0; i < ADDED; i++)
        cells[own + i] = added[i];
    bool is_head = row == &job->table->table->rows[job->table->heading];
    if (job->grid)
        add_grid_row(job->grid, is_head ? "head" : "row", cells, own + ADDED);
    else
        csv_append_row(&job->csv, cells, own + ADDED);
    free(cells);
}

static void append_headings(struct job *job, const struct sheet_row *row)
{
    static const char *const headings[ADDED] = {
        N_("Answer (tenken)"), N_("Reason and note (tenken)"), N_("Evidence (tenken)"),
        N_("Related answers (tenken)")};
    const char *words[ADDED];
    for (size_t i = 0; i < ADDED; i++)
        words[i] = _(headings[i]);
    append_row(job, row, words);
}

static void append_answered(struct job *job, const struct sheet_row *row, const char *id)
{
    struct string cells[ADDED] = {{0}};
    const char *texts[ADDED];
    const struct control_result *control = id ? find_control(job, id) : NULL;
    if (control)
        fill(cells, job, control);
    for (size_t i = 0; i < ADDED; i++)
        texts[i] = cells[i].text;
    append_row(job, row, texts);
    for (size_t i = 0; i < ADDED; i++)
        string_free(&cells[i]);
}

static void append_table(struct job *job)
{
    const struct question_table *table = job->table;
    for (size_t i = 0, next = 0; i < table->table->row_count; i++) {
        const struct sheet_row *row = &table->table->rows[i];
        bool is_asked = next < table->row_count && table->places[next] == i;
        if (i == table->heading)
            append_headings(job, row);
        else
            append_answered(job, row, is_asked ? table->rows[next++].id : NULL);
    }
}

static const struct pack_result *find_pack(const struct result *result, const char *id)
{
    for (size_t i = 0; i < result->pack_count; i++)
        if (text_equal(result->packs[i].pack->id, id))
            return &result->packs[i];
    return NULL;
}

static bool append_all(struct job *job, const struct sheet_tables *tables, struct error *error)
{
    struct faults ignored = {0}; /* it was read when the pack was made */
    struct question_table *table = question_table_new(tables, NULL, NULL, &ignored, error);
    struct crosswalk *crosswalk = engine_make_crosswalk(job->result);
    job->table = table;
    job->crosswalk = crosswalk;
    if (table)
        append_table(job);
    crosswalk_free(crosswalk);
    question_table_free(table);
    faults_free(&ignored);
    return table;
}

static char *take_bytes(struct job *job, size_t *length, struct error *error)
{
    if (job->grid)
        return module_take_output("xlsx", job->grid->doc, NULL, length, error);
    *length = job->csv.length;
    return string_take(&job->csv);
}

static void begin_grid(struct job *job)
{
    xmlDoc *document = xmlNewDoc(XML("1.0"));
    job->grid = xmlNewNode(NULL, XML("grid"));
    xmlDocSetRootElement(document, job->grid);
    char *today = day_take_text(seam_get_today()); /* so that the same table is the same file */
    xmlSetProp(job->grid, XML("date"), XML(today));
    free(today);
}

char *questionnaire_take(const struct result *result, const struct pack *pack, bool as_workbook,
                         size_t *length, struct error *error)
{
    struct job job = {.result = result, .pack = find_pack(result, pack->id)};
    size_t size = 0;
    char *table = pack_take_table(pack, &size, error), *bytes = NULL;
    struct sheet_tables *tables = table ? sheet_tables_parse(table, size, pack->id, error) : NULL;
    if (as_workbook)
        begin_grid(&job);
    if (tables && append_all(&job, tables, error))
        bytes = take_bytes(&job, length, error);
    if (job.grid)
        xmlFreeDoc(job.grid->doc);
    string_free(&job.csv);
    sheet_tables_free(tables);
    free(table);
    return bytes;
}
