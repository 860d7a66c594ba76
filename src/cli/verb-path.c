/* What a case says under each scheme at once, and how far it is on the way to one of them. */
#include <math.h>
#include <stdlib.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

#define TITLE_COLUMNS  48
#define NUMBER_COLUMNS 5
#define BAR_COLUMNS    20
#define INDENT         4

/* ---- all at once ---- */

static void print_head(void)
{
    struct string line = {0};
    string_append_cell(&line, "", TITLE_COLUMNS);
    for (enum path_standing standing = 0; standing < STANDING_COUNT; standing++)
        string_format(&line, "%*s%s", NUMBER_COLUMNS - text_width(word_path_mark(standing)), "",
                      word_path_mark(standing));
    output_line("%s", line.text);
    string_free(&line);
}

static void print_legend(void)
{
    struct string line = {0};
    for (enum path_standing standing = 0; standing < STANDING_COUNT; standing++)
        string_format(&line, "%s%s %s", standing ? "  " : "", word_path_mark(standing),
                      word_path_standing(standing));
    output_paragraph(line.text, 0);
    string_free(&line);
}

static void print_row(const struct path *path)
{
    struct string line = {0};
    string_append_cell(&line, path->scheme->title.value, TITLE_COLUMNS);
    for (enum path_standing standing = 0; standing < STANDING_COUNT; standing++)
        string_format(&line, "%*d", NUMBER_COLUMNS, path->tally[standing]);
    output_line("%s", line.text);
    string_free(&line);
}

static void print_next(const struct path *path)
{
    char *next = word_take_path_next(path);
    char *date = word_take_as_of(path->scheme->date);
    char *line =
        mem_format("%s (%s): %s  [%s]", path->scheme->title.value, date, next, path->scheme->id);
    output_paragraph(line, 0);
    free(line);
    free(date);
    free(next);
}

static void print_all(const struct paths *paths)
{
    if (!paths->count) {
        output_line("%s", _("There are no schemes in the content."));
        return;
    }
    output_line("%s", _("What is asked, and how far it is (in requirements)"));
    print_head();
    for (size_t i = 0; i < paths->count; i++)
        print_row(&paths->items[i]);
    print_legend();
    output_text("\n");
    for (size_t i = 0; i < paths->count; i++)
        print_next(&paths->items[i]);
}

/* ---- one ---- */

static void print_control(const struct control_result *control)
{
    output_line("%*s%s %s  %s", 2 * INDENT, "", word_rating_mark(control->rating), control->address,
                control->control->title.value);
}

/* Whoever wants to see what is done as well takes JSON. */
static void print_counts(const struct counts_result *found)
{
    char *text = word_take_counts(found), *reason = word_take_counts_reason(found);
    output_paragraph(text, 2 * INDENT - 2);
    output_paragraph(reason, 2 * INDENT);
    for (size_t i = 0; i < found->control_count && found->standing != STANDING_MET; i++) {
        bool is_open = found->counts->rule == COUNTS_ANSWERED
                           ? found->controls[i]->rating == RATING_UNANSWERED
                           : found->controls[i]->rating != RATING_MET;
        if (is_open)
            print_control(found->controls[i]);
    }
    free(reason);
    free(text);
}

static void print_requirement(const struct requirement_result *found)
{
    const struct requirement *requirement = found->requirement;
    output_line("  %s %s: %s", word_path_mark(found->standing), requirement->title.value,
                word_path_standing(found->standing));
    output_paragraph(requirement->text.value, INDENT);
    for (size_t i = 0; i < found->count_count; i++)
        print_counts(&found->counts[i]);
    output_paragraph(requirement->unseen.value, INDENT);
}

static void print_stage(const struct stage_result *found)
{
    struct string line = {0};
    string_format(&line, "%s %s  ", word_path_mark(found->standing), found->stage->title.value);
    if (!isnan(found->share))
        string_append_bar(&line, found->share, found->share, BAR_COLUMNS);
    output_text("\n");
    output_line("%s", line.text);
    output_paragraph(found->stage->summary.value, 2);
    for (size_t i = 0; i < found->requirement_count; i++)
        print_requirement(&found->requirements[i]);
    string_free(&line);
}

static void print_facts(const struct scheme *scheme)
{
    char *date = word_take_as_of(scheme->date);
    output_line("%s (%s)", scheme->title.value, date);
    output_paragraph(scheme->summary.value, 2);
    for (size_t i = 0; i < scheme->fact_count; i++) {
        const struct scheme_fact *fact = &scheme->facts[i];
        char *own = fact->date ? word_take_as_of(fact->date) : NULL;
        char *line = own ? mem_format("%s (%s): %s", fact->title.value, own, fact->text.value)
                         : mem_format("%s: %s", fact->title.value, fact->text.value);
        output_paragraph(line, 2);
        free(line);
        free(own);
    }
    char *source = mem_format(_("Source: %s. It was so then; see the body’s own pages for today."),
                              scheme->source.value);
    output_paragraph(source, 2);
    free(source);
    free(date);
}

static void print_one(const struct path *path)
{
    char *next = word_take_path_next(path);
    print_facts(path->scheme);
    output_text("\n");
    output_paragraph(next, 0);
    for (size_t i = 0; i < path->stage_count; i++)
        print_stage(&path->stages[i]);
    free(next);
}

/* ---- the verb ---- */

static bool refuse(const struct schemes *schemes, const char *id, struct error *error)
{
    const char **ids = mem_alloc((schemes->count + 1) * sizeof *ids);
    for (size_t i = 0; i < schemes->count; i++)
        ids[i] = schemes->items[i].id;
    char *hint = hint_take(id, ids, schemes->count);
    error_set(error, ERROR_INPUT, id, _("there is no such scheme; %s"), hint);
    free(hint);
    free(ids);
    return false;
}

static void show(const struct result *result, const struct schemes *schemes,
                 const struct arguments *arguments)
{
    const char *id = arguments->count > 1 ? arguments->words[1] : NULL;
    struct paths *paths = engine_assess_schemes(result, schemes);
    if (arguments->values[OPTION_JSON])
        output_json(json_take_paths(paths, id));
    else if (id)
        print_one(paths_get(paths, id));
    else
        print_all(paths);
    paths_free(paths);
}

enum status path_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    const char *id = arguments->count > 1 ? arguments->words[1] : NULL;
    if (workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error)) {
        struct faults faults = {0};
        struct schemes *schemes = schemes_new_installed(language_get(), &faults);
        output_faults(stderr, &faults);
        if (!id || schemes_get(schemes, id) || refuse(schemes, id, error))
            show(workbench.result, schemes, arguments);
        schemes_free(schemes);
        faults_free(&faults);
    }
    workbench_close(&workbench);
    return STATUS_DONE;
}
