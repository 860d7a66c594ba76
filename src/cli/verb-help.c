#include <stdlib.h>

#include "output.h"
#include "tenken/ui.h"
#include "verb.h"

#define NAME_COLUMNS 12

static void print_row(const char *name, const char *help, int columns)
{
    struct string line = {0};
    string_append_cell(&line, name, columns);
    output_line("  %s  %s", line.text, help);
    string_free(&line);
}

static void print_option(const struct option_row *row, int columns)
{
    struct string name = {0};
    string_format(&name, "%s%s%s", row->name, row->argument ? " " : "",
                  row->argument ? row->argument : "");
    const char *const *values = NULL;
    size_t count = row->get_values ? row->get_values(&values) : 0;
    struct string help = {0};
    string_append(&help, _(row->help));
    for (size_t i = 0; i < count; i++)
        string_format(&help, "%s%s", i ? ", " : ": ", values[i]);
    print_row(name.text, help.text, columns);
    string_free(&help);
    string_free(&name);
}

static void print_options(option_set options)
{
    const int columns = 24;
    for (enum option_id option = 0; option < OPTION_COUNT; option++)
        if ((options & OPTION_BIT(option)) && !option_get(option)->is_hidden)
            print_option(option_get(option), columns);
}

static void print_verb(const struct verb *verb)
{
    char *usage = verb_take_usage(verb);
    output_line(_("Usage: %s"), usage);
    output_paragraph(_(verb->help), 2);
    output_paragraph(verb->details ? _(verb->details) : NULL, 2);
    print_options(verb->options | OPTIONS_COMMON);
    free(usage);
}

static void print_all(void)
{
    const struct verb *verbs = NULL;
    size_t count = verb_get_all(&verbs);
    output_line("%s",
                _("tenken walks a firm through protecting the information that matters to it."));
    for (size_t i = 0; i < count; i++) {
        char *usage = verb_take_usage(&verbs[i]);
        output_text("\n");
        output_line("%s", usage);
        output_paragraph(_(verbs[i].help), 4);
        free(usage);
    }
    output_text("\n");
    print_options(OPTIONS_COMMON | OPTION_BIT(OPTION_VERSION));
}

static void print_keys(void)
{
    const struct ui_key_help *rows = NULL;
    size_t count = ui_get_key_help(&rows);
    for (size_t i = 0; i < count; i++) {
        struct string line = {0};
        string_append_cell(&line, rows[i].keys, 2 * NAME_COLUMNS);
        string_append(&line, "  ");
        string_append_cell(&line, rows[i].action, NAME_COLUMNS);
        output_line("  %s  %s (%s)", line.text, rows[i].label, rows[i].where);
        string_free(&line);
    }
}

/* All verbs whose name begins with the word. */
static bool print_group(const char *word)
{
    const struct verb *verbs = NULL;
    size_t count = verb_get_all(&verbs);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        if (!verb_is_in_group(&verbs[i], word))
            continue;
        if (found)
            output_text("\n");
        print_verb(&verbs[i]);
        found = true;
    }
    return found;
}

static bool print_about(const struct arguments *arguments, struct error *error)
{
    size_t used = 0;
    const struct verb *verb = verb_find(arguments->words, arguments->count, &used);
    if (used)
        print_verb(verb);
    else if (arguments->count == 0)
        print_all();
    else if (text_equal(arguments->words[0], "keys"))
        print_keys();
    else
        return print_group(arguments->words[0]) ||
               verb_refuse_unknown(arguments->words, arguments->count, error);
    return true;
}

enum status help_run(const struct arguments *arguments, struct error *error)
{
    if (arguments->values[OPTION_MANUAL])
        manual_print();
    else if (arguments->values[OPTION_COMPLETION])
        completion_print();
    else
        print_about(arguments, error);
    return STATUS_DONE;
}
