/* tenken(1), from the tables of verbs, options and keys. */
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "tenken-config.h"
#include "tenken/ui.h"
#include "verb.h"

struct row {
    const char *name;
    const char *text;
};

static const struct row statuses[] = {
    {"0", N_("Done.")},
    {"1", N_("Done, and the answer is no: faults were found, or there was nothing to undo.")},
    {"2", N_("The command line is wrong.")},
    {"3", N_("Bad input: a file is not what it should be or from a newer major format; a pack, "
             "control or "
             "choice does not exist.")},
    {"4",
     N_("The system refused: disk, permission, a case that another holds, a target that exists.")},
};

static const struct row files[] = {
    {"NAME.tenken", N_("A case: one firm, one scope, everything said and decided.")},
    {"$XDG_CONFIG_HOME/tenken/config.ini",
     N_("Settings. [ui]: language, color (yes, no), marks (signs, letters), ambiguous (narrow, "
        "wide). [user]: name. [keys]: the keys of each action above, by its name.")},
    {"$XDG_DATA_HOME/tenken/",
     N_("Content of one's own: packs/, measures/, report/. It comes before what is installed.")},
    {"$XDG_STATE_HOME/tenken/", N_("Recent cases, and where each was left.")},
};

static const struct row variables[] = {
    {"LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
     N_("The language, where neither --language nor the settings name one.")},
    {"NO_COLOR", N_("Where set, the wizard uses no colour.")},
    {"VISUAL, EDITOR", N_("The editor for long notes.")},
};

static const struct row examples[] = {
    {"tenken new a.tenken --pack ipa-25 --organisation 'Sakura Mould Works'", N_("Begin a case.")},
    {"tenken a.tenken", N_("Answer its questions in the wizard.")},
    {"tenken answer a.tenken 1=done 2=partly --note 'Office only'",
     N_("Answer two of them in a script.")},
    {"tenken report a.tenken --format html -o a.html", N_("Write the report.")},
};

/* A dot or quote at the start of a line would be a request; hyphens must stay what is typed. */
static char *take_escaped(const char *text)
{
    struct string out = {0};
    string_append(&out, *text == '.' || *text == '\'' ? "\\&" : "");
    for (; *text; text++) {
        if (*text == '\\')
            string_append(&out, "\\e");
        else if (*text == '-')
            string_append(&out, "\\-");
        else if (*text == '\'')
            string_append(&out, "\\(aq");
        else
            string_append_bytes(&out, text, 1);
    }
    return string_take(&out);
}

static void print_text(const char *text)
{
    char *escaped = take_escaped(text);
    output_line("%s", escaped);
    free(escaped);
}

static void print_heading(const char *title)
{
    output_line(".SH %s", title);
}

/* A tagged paragraph: the tag in bold. */
static void print_item(const char *tag, const char *text)
{
    char *escaped = take_escaped(tag);
    output_line(".TP");
    output_line("\\fB%s\\fP", escaped);
    print_text(text);
    free(escaped);
}

static void print_rows(const char *title, const struct row *rows, size_t count)
{
    print_heading(title);
    for (size_t i = 0; i < count; i++)
        print_item(rows[i].name, _(rows[i].text));
}

static void print_verb(const struct verb *verb)
{
    char *usage = verb_take_usage(verb);
    print_item(usage, _(verb->help));
    if (verb->details) {
        output_line(".br");
        print_text(_(verb->details));
    }
    free(usage);
}

static void print_verbs(void)
{
    const struct verb *verbs = NULL;
    size_t count = verb_get_all(&verbs);
    print_heading(_("VERBS"));
    for (size_t i = 0; i < count; i++)
        print_verb(&verbs[i]);
}

static void print_options(void)
{
    print_heading(_("OPTIONS"));
    for (enum option_id option = 0; option < OPTION_COUNT; option++) {
        const struct option_row *row = option_get(option);
        if (row->is_hidden)
            continue;
        char *tag = mem_format("%s %s", row->name, row->argument ? row->argument : "");
        const char *const *values = NULL;
        size_t count = row->get_values ? row->get_values(&values) : 0;
        struct string text = {0};
        string_append(&text, _(row->help));
        for (size_t i = 0; i < count; i++)
            string_format(&text, "%s%s", i ? ", " : ": ", values[i]);
        print_item(tag, text.text);
        string_free(&text);
        free(tag);
    }
}

static void print_keys(void)
{
    const struct ui_key_help *rows = NULL;
    size_t count = ui_get_key_help(&rows);
    print_heading(_("KEYS"));
    for (size_t i = 0; i < count; i++) {
        char *tag = mem_format("%s (%s)", rows[i].keys, rows[i].action);
        char *text = mem_format("%s (%s)", rows[i].label, rows[i].where);
        print_item(tag, text);
        free(text);
        free(tag);
    }
}

static void print_description(void)
{
    print_heading(_("NAME"));
    print_text(_("tenken - a wizard for the protection of a firm's information"));
    print_heading(_("DESCRIPTION"));
    print_text(
        _("tenken asks a firm, question by question and offline, how it protects the information "
          "that "
          "matters to it, and says what is missing, what to do about it first, and why. Without a "
          "verb it "
          "opens the wizard; the verbs do the same for scripts. Options may stand before or after "
          "other "
          "words; -- ends them. Results go to standard output, messages to standard error."));
    print_heading(_("ADDRESSES"));
    print_text(_("PACK:CONTROL[/OPTION][@SUBJECT] names a question, the same everywhere. CONTROL "
                 "alone will do "
                 "where only one pack of the case has it."));
}

/* Ragged, and nothing hyphenated: words here are typed. Japanese may break between any two
 * characters, but for what groff's own ja.tmac says. */
static void print_setting(void)
{
    output_line(".TH TENKEN 1 \"\" \"tenken %s\" \"\"", TENKEN_VERSION);
    if (text_equal(language_get(), "ja"))
        output_line(".mso ja.tmac");
    output_line(".ad l");
    output_line(".nh");
}

void manual_print(void)
{
    print_setting();
    print_description();
    print_verbs();
    print_options();
    print_keys();
    print_rows(_("EXIT STATUS"), statuses, ARRAY_LENGTH(statuses));
    print_rows(_("FILES"), files, ARRAY_LENGTH(files));
    print_rows(_("ENVIRONMENT"), variables, ARRAY_LENGTH(variables));
    print_rows(_("EXAMPLES"), examples, ARRAY_LENGTH(examples));
}
