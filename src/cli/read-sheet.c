#include "read-sheet.h"

#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "output.h"

#define ROWS_MAX 5000 /* as for other tables */

enum column { COLUMN_ADDRESS, COLUMN_ANSWER, COLUMN_NOTE, COLUMN_COUNT };
static const char *const headings[COLUMN_COUNT] = {"address", "answer", "note"};

struct table {
    const struct workbench *workbench;
    const struct sheet_reading *reading;
    struct faults *faults;
    struct arena *arena;
    size_t columns[COLUMN_COUNT]; /* from 1; 0: there is none */
    bool has_headings;
    size_t row_count;
    enum voice voice;
    struct change *changes;
    size_t count;
    struct change *conflicts; /* what was said differently, and is left */
    size_t conflict_count;
};

static void fault(struct table *table, int line, const char *message, const char *what)
{
    faults_add(table->faults, table->reading->name, line, NULL, NULL, message, what);
}

/* ---- headings ---- */

static void read_headings(struct table *table, const struct csv_cell *cells, size_t count)
{
    table->has_headings = true;
    for (size_t i = 0; i < count; i++) {
        char *folded = text_take_folded(cells[i].text);
        for (enum column column = 0; column < COLUMN_COUNT; column++)
            if (text_equal(folded, headings[column]) && !table->columns[column])
                table->columns[column] = i + 1;
        free(folded);
    }
}

static bool check_headings(const struct table *table, struct error *error)
{
    if (table->columns[COLUMN_ADDRESS] && table->columns[COLUMN_ANSWER])
        return true;
    return error_set(error, ERROR_INPUT, table->reading->name,
                     _("no columns “%s” and “%s”; the first line has the headings"),
                     headings[COLUMN_ADDRESS], headings[COLUMN_ANSWER]);
}

/* What was written, without the blanks around it; NULL for a blank cell. */
static const char *get_cell(const struct table *table, const struct csv_cell *cells, size_t count,
                            enum column column)
{
    size_t at = table->columns[column];
    if (!at || at > count || text_is_blank(cells[at - 1].text))
        return NULL;
    const char *text = csv_get_plain(cells[at - 1].text);
    text += strspn(text, " \t\r\n");
    size_t length = strlen(text);
    while (length && strchr(" \t\r\n", text[length - 1]))
        length--;
    return arena_copy_bytes(table->arena, text, length);
}

/* ---- answers ---- */

/* By id or label, in any width. */
static const struct choice *find_choice(const struct scale *scale, const char *text)
{
    const struct choice *found = NULL;
    char *wanted = text_take_folded(text);
    for (size_t i = 0; i < scale->choice_count && !found; i++) {
        char *label = text_take_folded(scale->choices[i].label.value);
        if (text_equal(scale->choices[i].id, text) || text_equal(label, wanted))
            found = &scale->choices[i];
        free(label);
    }
    free(wanted);
    return found;
}

static void refuse_choice(struct table *table, int line, const struct scale *scale,
                          const char *text)
{
    const char **labels = mem_alloc((scale->choice_count + 1) * sizeof *labels);
    for (size_t i = 0; i < scale->choice_count; i++)
        labels[i] = scale->choices[i].label.value;
    char *hint = hint_take(text, labels, scale->choice_count);
    faults_add(table->faults, table->reading->name, line, NULL, NULL,
               _("“%s” is not one of its choices; %s"), text, hint);
    free(hint);
    free(labels);
}

/* What somebody did not know may be known now: that is no other answer. */
static bool is_settled(const struct control_result *control, const char *field, const char *value)
{
    const struct choice *choice =
        text_equal(field, "choice") ? control_get_choice(control->control, value) : NULL;
    return value && !(choice && choice->rating == RATING_UNKNOWN);
}

static const struct change *find_change(const struct table *table, const char *address,
                                        const char *field)
{
    for (size_t i = 0; i < table->count; i++)
        if (text_equal(table->changes[i].address, address) &&
            text_equal(table->changes[i].field, field))
            return &table->changes[i];
    return NULL;
}

static void take_field(struct table *table, int line, const struct target *target,
                       const char *field, const char *value, const char *wording)
{
    const char *address = arena_copy(table->arena, target->address);
    const char *old = arena_copy(
        table->arena, assessment_get(table->workbench->assessment, address, table->voice, field));
    const struct change *twice = find_change(table, address, field);
    struct change change = {.address = address,
                            .voice = table->voice,
                            .field = field,
                            .old_value = old,
                            .new_value = value,
                            .wording = wording};
    if (twice && !text_equal(twice->new_value, value))
        fault(table, line, _("another line answers %s differently"), address);
    if (twice || text_equal(old, value))
        return;
    if (is_settled(target->control, field, old) && !table->reading->replaces)
        ARRAY_PUSH(table->conflicts, table->conflict_count) = change;
    else
        ARRAY_PUSH(table->changes, table->count) = change;
}

static const char *get_wording(const struct target *target)
{
    struct address address = {0};
    address_parse(target->address, &address, NULL);
    const char *wording = control_get_wording(target->control->control, address.option);
    address_clear(&address);
    return wording;
}

/* Where a choice wants a reason, the note is that. */
static void take_answer(struct table *table, int line, const struct target *target,
                        const char *answer, const char *note)
{
    const struct scale *scale = target->control->scale;
    const struct choice *choice = scale ? find_choice(scale, answer) : NULL;
    if (!scale) {
        fault(table, line, _("%s is not asked in the mode of this case"), target->address);
        return;
    }
    if (!choice) {
        refuse_choice(table, line, scale, answer);
        return;
    }
    if (choice->asks_reason && !note &&
        !assessment_get(table->workbench->assessment, target->address, table->voice, "reason")) {
        fault(table, line, _("“%s” needs a reason: write it into the note"), answer);
        return;
    }
    take_field(table, line, target, "choice", choice->id, get_wording(target));
    if (note)
        take_field(table, line, target, choice->asks_reason ? "reason" : "note", note, NULL);
}

static void take_row(struct table *table, int line, const char *text, const char *answer,
                     const char *note)
{
    struct target target = {0};
    struct error error = {0};
    if (!address_find(table->workbench->result, text, &target, &error))
        faults_add(table->faults, table->reading->name, line, NULL, NULL, "%s: %s", text,
                   error.why);
    else if (answer)
        take_answer(table, line, &target, answer, note);
    else
        take_field(table, line, &target, "note", note, NULL);
    error_clear(&error);
    free(target.address);
}

static void on_row(void *context, const struct csv_cell *cells, size_t count)
{
    struct table *table = context;
    if (!table->has_headings) {
        read_headings(table, cells, count);
        return;
    }
    if (++table->row_count > ROWS_MAX)
        return;
    const char *address = get_cell(table, cells, count, COLUMN_ADDRESS);
    const char *answer = get_cell(table, cells, count, COLUMN_ANSWER);
    const char *note = get_cell(table, cells, count, COLUMN_NOTE);
    if (!answer && !note)
        return;
    if (address)
        take_row(table, cells[0].line, address, answer, note);
    else
        fault(table, cells[0].line, _("an answer without an address in column “%s”"),
              headings[COLUMN_ADDRESS]);
}

/* ---- the whole ---- */

static void print_change(const char *mark, const struct change *change)
{
    output_line("%s %s  %s: %s → %s", mark, change->address, change->field,
                change->old_value ? change->old_value : "-", change->new_value);
}

static void print_changes(const struct table *table)
{
    for (size_t i = 0; i < table->count; i++)
        print_change("+", &table->changes[i]);
    for (size_t i = 0; i < table->conflict_count; i++)
        print_change("!", &table->conflicts[i]);
    output_line(table->reading->is_dry ? _("Would change: %zu. Said differently: %zu.")
                                       : _("Changed: %zu. Said differently and left: %zu."),
                table->count, table->conflict_count);
}

static bool check_table(const struct table *table, struct error *error)
{
    if (!check_headings(table, error))
        return false;
    if (table->row_count > ROWS_MAX)
        return error_set(error, ERROR_INPUT, table->reading->name, _("more than %d rows"),
                         ROWS_MAX);
    if (table->faults->count)
        return error_set(error, ERROR_INPUT, table->reading->name,
                         _("nothing was taken; mend the lines named above"));
    return true;
}

static bool apply(const struct table *table, struct error *error)
{
    struct assessment *assessment = table->workbench->assessment;
    return table->reading->is_dry || table->count == 0 ||
           (assessment_apply(assessment, table->changes, table->count, "import", error) &&
            assessment_save(assessment, error));
}

bool sheet_read(const struct workbench *workbench, const struct sheet_reading *reading,
                struct faults *faults, struct error *error)
{
    struct table table = {.workbench = workbench,
                          .reading = reading,
                          .faults = faults,
                          .arena = arena_new(),
                          .voice = voice_of_mode(workbench->snapshot->mode)};
    if (csv_read(reading->bytes, reading->length, reading->name, on_row, &table, error) &&
        check_table(&table, error) && apply(&table, error))
        print_changes(&table);
    bool is_whole = table.conflict_count == 0;
    free(table.changes);
    free(table.conflicts);
    arena_free(table.arena);
    return is_whole;
}
