#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

#define ID_COLUMNS 26

/* ---- what there is ---- */

static size_t count_missing(const struct paper_kind *kind, const struct snapshot *snapshot)
{
    size_t count = 0;
    free(paper_take_missing(kind, snapshot, &count));
    return count;
}

/* Their labels: the keys are with the fields. */
static void print_missing(const struct paper_kind *kind, const struct snapshot *snapshot)
{
    size_t count = 0;
    const struct paper_field **missing = paper_take_missing(kind, snapshot, &count);
    struct string words = {0};
    string_format(&words, _("missing (%zu): "), count);
    for (size_t i = 0; i < count; i++)
        string_format(&words, "%s%s", i ? _(", ") : "", missing[i]->field.label);
    if (count > 0)
        output_paragraph(words.text, 2);
    string_free(&words);
    free(missing);
}

static void print_kind(const struct paper_kind *kind, const struct snapshot *snapshot)
{
    struct string line = {0};
    size_t missing = count_missing(kind, snapshot);
    string_append(&line, "  ");
    string_append_cell(&line, kind->id, ID_COLUMNS);
    string_format(&line, "  %s", kind->title);
    if (missing > 0)
        string_format(&line, _("  (missing: %zu)"), missing);
    output_line("%s", line.text);
    string_free(&line);
}

static void print_kinds(const struct snapshot *snapshot)
{
    const struct paper_kind *const *kinds;
    size_t count = paper_get_kinds(&kinds);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || kinds[i]->group != kinds[i - 1]->group)
            output_line("%s", word_paper_group(kinds[i]->group));
        print_kind(kinds[i], snapshot);
    }
}

static void print_choices(const struct field *field)
{
    for (const struct field_choice *choice = field->choices; choice && choice->id; choice++)
        output_line("        %s: %s", choice->id, _(choice->label));
}

static void print_field(const struct paper_kind *kind, const struct paper_field *field,
                        const struct snapshot *snapshot)
{
    const char *value = paper_get_value(field, snapshot);
    bool is_missing = paper_is_missing(kind, field, snapshot);
    output_line("%s %s  %s%s%s%s", is_missing ? "*" : " ", field->field.name, field->field.label,
                field->clause ? " (" : "", field->clause ? field->clause : "",
                field->clause ? ")" : "");
    if (value)
        output_paragraph(value, 6);
    else
        output_paragraph(field->hint, 6);
    if (value == NULL)
        print_choices(&field->field);
}

static void print_paper(const struct paper_kind *kind, const struct snapshot *snapshot)
{
    output_line("%s", kind->title);
    output_paragraph(kind->about, 2);
    if (kind->source)
        output_line("  %s", kind->source);
    print_missing(kind, snapshot);
    if (kind->field_count == 0)
        output_line("%s", _("It has no fields to fill in."));
    for (size_t i = 0; i < kind->field_count; i++)
        print_field(kind, &kind->fields[i], snapshot);
}

static void print(const struct assessment *assessment, const struct paper_kind *kind, bool as_json)
{
    struct snapshot *snapshot = snapshot_new(assessment);
    if (as_json)
        output_json(kind ? json_take_paper(kind, snapshot) : json_take_papers(snapshot));
    else if (kind)
        print_paper(kind, snapshot);
    else
        print_kinds(snapshot);
    snapshot_free(snapshot);
}

/* ---- what is said ---- */

static bool read_values(const struct arguments *arguments, struct arena *arena,
                        struct record_field *values, struct error *error)
{
    for (size_t i = 2; i < arguments->count; i++) {
        const char *text = arguments->words[i];
        const char *equals = strchr(text, '=');
        if (!equals)
            return error_set(error, ERROR_USAGE, text, _("a field is written KEY=VALUE"));
        values[i - 2] = (struct record_field){
            .key = arena_copy_bytes(arena, text, (size_t)(equals - text)), .value = equals + 1};
    }
    return true;
}

static void say(struct assessment *assessment, const struct paper_kind *kind,
                const struct arguments *arguments, struct error *error)
{
    struct arena *arena = arena_new();
    struct record_field *values = arena_alloc(arena, arguments->count * sizeof *values);
    if (read_values(arguments, arena, values, error) &&
        paper_apply(assessment, kind, values, arguments->count - 2, error))
        assessment_save(assessment, error);
    arena_free(arena);
}

static bool check_kind(const char *id, struct error *error)
{
    const char *const *ids;
    size_t count = report_get_kinds(&ids);
    if (paper_get_kind(id))
        return true;
    char *hint = hint_take(id, ids, count);
    error_set(error, ERROR_INPUT, id, _("there is no such kind of paper; %s"), hint);
    free(hint);
    return false;
}

/* The kinds that there are can be used; of a file that is wrong, what is wrong is told. */
enum status paper_run(const struct arguments *arguments, struct error *error)
{
    const char *id = arguments->count > 1 ? arguments->words[1] : NULL;
    bool says = arguments->count > 2;
    const struct faults *faults = paper_get_faults();
    output_faults(stderr, faults);
    if (id && !check_kind(id, error))
        return STATUS_DONE;
    const struct paper_kind *kind = id ? paper_get_kind(id) : NULL;
    struct assessment *assessment =
        workbench_take_case(arguments->words[0], says ? ASSESSMENT_WRITE : ASSESSMENT_READ, error);
    if (assessment && says)
        say(assessment, kind, arguments, error);
    else if (assessment)
        print(assessment, kind, arguments->values[OPTION_JSON] != NULL);
    assessment_free(assessment);
    return faults->count ? STATUS_NO : STATUS_DONE;
}
