#include "options.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "tenken/report.h"

static size_t get_languages(const char *const **values)
{
    static const char *const languages[] = {"ja", "en"};
    *values = languages;
    return ARRAY_LENGTH(languages);
}

static size_t get_voices(const char *const **values)
{
    static const char *voices[VOICE_COUNT - 1];
    for (enum voice voice = VOICE_NONE + 1; voice < VOICE_COUNT; voice++)
        voices[voice - 1] = voice_get_name(voice);
    *values = voices;
    return ARRAY_LENGTH(voices);
}

static size_t get_modes(const char *const **values)
{
    static const char *modes[MODE_COUNT];
    for (enum mode mode = 0; mode < MODE_COUNT; mode++)
        modes[mode] = mode_get_name(mode);
    *values = modes;
    return ARRAY_LENGTH(modes);
}

static size_t get_goals(const char *const **values)
{
    static const char *goals[GOAL_KIND_COUNT];
    for (enum goal_kind goal = 0; goal < GOAL_KIND_COUNT; goal++)
        goals[goal] = goal_get_name(goal);
    *values = goals;
    return ARRAY_LENGTH(goals);
}

static size_t get_survey_keys(const char *const **values)
{
    static const char *names[SURVEY_KEY_COUNT];
    for (enum survey_key key = 0; key < SURVEY_KEY_COUNT; key++)
        names[key] = survey_key_get_name(key);
    *values = names;
    return SURVEY_KEY_COUNT;
}

static size_t get_states(const char *const **values)
{
    static const char *states[TASK_STATE_COUNT];
    for (enum task_state state = 0; state < TASK_STATE_COUNT; state++)
        states[state] = task_state_get_name(state);
    *values = states;
    return ARRAY_LENGTH(states);
}

static size_t get_relations(const char *const **values)
{
    static const char *kinds[RELATION_KIND_COUNT];
    for (enum relation_kind kind = 0; kind < RELATION_KIND_COUNT; kind++)
        kinds[kind] = relation_kind_get_name(kind);
    *values = kinds;
    return ARRAY_LENGTH(kinds);
}

static const struct option_row rows[OPTION_COUNT] = {
    [OPTION_PACK] = {.name = "--pack",
                     .argument = "ID[,ID...]",
                     .help = N_("the content packs of the case")},
    [OPTION_PROFILE] = {.name = "--profile",
                        .argument = "PROFILE",
                        .help = N_("the profile of the packs that have it")},
    [OPTION_MODE] = {.name = "--mode",
                     .argument = "MODE",
                     .help = N_("the way of answering"),
                     .get_values = get_modes},
    [OPTION_ORGANISATION] = {.name = "--organisation",
                             .argument = "NAME",
                             .help = N_("the name of the firm")},
    [OPTION_ENCRYPT] = {.name = "--encrypt", .help = N_("encrypt the case with a passphrase")},
    [OPTION_PLAIN] = {.name = "--plain",
                      .help =
                          N_("plain: the interview line by line; with passwd, without encryption")},
    [OPTION_PASSPHRASE_FILE] = {.name = "--passphrase-file",
                                .argument = "FILE",
                                .help = N_("the passphrase is the first line of this file")},
    [OPTION_NEW_PASSPHRASE_FILE] = {.name = "--new-passphrase-file",
                                    .argument = "FILE",
                                    .help = N_("the new passphrase is the first line of it")},
    [OPTION_NOTE] = {.name = "--note",
                     .argument = "TEXT",
                     .help = N_("a note that is kept beside it")},
    [OPTION_REASON] = {.name = "--reason",
                       .argument = "TEXT",
                       .help = N_("why, where an answer or a decision wants a reason")},
    [OPTION_VOICE] = {.name = "--voice",
                      .argument = "VOICE",
                      .help = N_("whose answer or decision it is"),
                      .get_values = get_voices},
    [OPTION_MEASURE] = {.name = "--measure",
                        .argument = "ID[,ID...]",
                        .help = N_("the measures, by their ids"),
                        .is_list = true},
    [OPTION_GOAL] = {.name = "--goal",
                     .argument = "GOAL",
                     .help = N_("the measures that reach this with the least effort"),
                     .get_values = get_goals},
    [OPTION_FORMAT] = {.name = "--format",
                       .argument = "FORMAT",
                       .help = N_("what the report is written as"),
                       .get_values = report_get_formats},
    [OPTION_KIND] = {.name = "--kind",
                     .argument = "KIND",
                     .help = N_("which report"),
                     .get_values = report_get_kinds},
    [OPTION_TABLE] = {.name = "--table",
                      .argument = "TABLE",
                      .help = N_("which table, with --format csv"),
                      .get_values = report_get_tables},
    [OPTION_AUDIENCE] = {.name = "--audience",
                         .argument = "AUDIENCE",
                         .help = N_("for whom the report is written"),
                         .get_values = report_get_audiences},
    [OPTION_ANONYMISE] = {.name = "--anonymise",
                          .help = N_("leave out names, notes and all other free text")},
    [OPTION_LOGO] = {.name = "--logo",
                     .argument = "PICTURE",
                     .help = N_("a PNG or JPEG picture for the head of the report")},
    [OPTION_OUTPUT] = {.name = "-o",
                       .shorter = "--output",
                       .argument = "OUT",
                       .help = N_("the file to write; without it, or with -, standard output")},
    [OPTION_FORCE] = {.name = "--force", .help = N_("replace a file that exists")},
    [OPTION_WITH_GAPS] = {.name = "--with-gaps",
                          .help = N_("write it with lines to fill in where something is missing")},
    [OPTION_GOOD_ROWS] = {.name = "--good-rows",
                          .help = N_("take the good rows of a table where others are wrong")},
    [OPTION_VOICES] = {.name = "--voices",
                       .help = N_("only the controls that two voices rate differently")},
    [OPTION_MINUTES] = {.name = "--minutes",
                        .argument = "MINUTES",
                        .help = N_("how much time is left to ask")},
    [OPTION_ROLE] = {.name = "--role",
                     .argument = "ROLE[,ROLE...]",
                     .help = N_("who is there to answer"),
                     .is_list = true},
    [OPTION_SECTIONS] = {.name = "--sections",
                         .argument = "ID[,ID...]",
                         .help = N_("the sections that a colleague takes"),
                         .is_list = true},
    [OPTION_PLACES] = {.name = "--places", .help = N_("what to look at, place by place")},
    [OPTION_PLACE] = {.name = "--place",
                      .argument = "PLACE",
                      .help = N_("what to look at in one place")},
    [OPTION_SHEET] = {.name = "--sheet", .help = N_("a sheet to print and fill in by hand")},
    [OPTION_CSV] = {.name = "--csv", .help = N_("a table for a spreadsheet")},
    [OPTION_READ] = {.name = "--read",
                     .argument = "CSV",
                     .help = N_("take the answers of a table that was filled in")},
    [OPTION_DRY_RUN] = {.name = "--dry-run", .help = N_("say what would change, change nothing")},
    [OPTION_REPLACE] = {.name = "--replace",
                        .help = N_("also take answers that differ from those given already")},
    [OPTION_POLICIES] = {.name = "--policies",
                         .help = N_("only how far each kind of rules is carried out")},
    [OPTION_BY] = {.name = "--by", .argument = "NAME", .help = N_("who accepts the risk")},
    [OPTION_UNTIL] = {.name = "--until",
                      .argument = "DATE",
                      .help = N_("until when the risk is accepted")},
    [OPTION_FROM] = {.name = "--from",
                     .argument = "DATE|VISIT",
                     .help =
                         N_("the day, or the number of the visit, to compare with, at its end")},
    [OPTION_TO] = {.name = "--to",
                   .argument = "DATE|VISIT",
                   .help = N_("the later day or visit; today where it is left out")},
    [OPTION_ICS] = {.name = "--ics", .help = N_("a file for calendars")},
    [OPTION_SCHEDULE] = {.name = "--schedule", .help = N_("which measure in which week")},
    [OPTION_CALENDAR] = {.name = "--calendar", .help = N_("what comes round in twelve months")},
    [OPTION_CHECK_SHEET] = {.name = "--check-sheet",
                            .help = N_("a sheet to print, for looking after the rules")},
    [OPTION_TAKE_ON] = {.name = "--take-on",
                        .argument = "N",
                        .help = N_("make tasks of the first N measures of the schedule")},
    [OPTION_VISITS] = {.name = "--visits",
                       .argument = "N",
                       .help = N_("how many visits there are in all, with --schedule")},
    [OPTION_TITLE] = {.name = "--title",
                      .argument = "TEXT",
                      .help = N_("its title; of a task, what is to be done")},
    [OPTION_FOR] = {.name = "--for",
                    .argument = "ADDRESS",
                    .help = N_("the control, asset, party or person that it is for")},
    [OPTION_OWNER] = {.name = "--owner", .argument = "NAME", .help = N_("who does it")},
    [OPTION_DUE] = {.name = "--due", .argument = "DATE", .help = N_("by when, as 2026-04-01")},
    [OPTION_COST] = {.name = "--cost", .argument = "YEN", .help = N_("what it costs")},
    [OPTION_STATE] = {.name = "--state",
                      .argument = "STATE",
                      .help = N_("only tasks in this state"),
                      .get_values = get_states},
    [OPTION_ID] = {.name = "--id", .argument = "ID", .help = N_("the id of the new pack")},
    [OPTION_SOURCE] = {.name = "--source",
                       .argument = "TEXT",
                       .help = N_("whose table it is, and its edition")},
    [OPTION_SCALE] = {.name = "--scale",
                      .argument = "SCALE",
                      .help = N_("how its rows are answered"),
                      .get_values = draft_get_scales},
    [OPTION_EXTEND] = {.name = "--extend",
                       .argument = "ID",
                       .help = N_("fill this pack with the rows that it lacks")},
    [OPTION_QUESTIONNAIRE] = {.name = "--questionnaire",
                              .help = N_("a client asks, and gets the answers")},
    [OPTION_RELATION] = {.name = "--relation",
                         .argument = "RELATION",
                         .help = N_("what the row is to the control"),
                         .get_values = get_relations},
    [OPTION_YES] = {.name = "--yes", .help = N_("do what is proposed")},
    [OPTION_GROUP] = {.name = "--group",
                      .argument = "KEY",
                      .help = N_("also by group: where people sit, or their firm's trade or size"),
                      .get_values = get_survey_keys},
    [OPTION_PARTICIPANTS] = {.name = "--participants",
                             .argument = "N",
                             .help = N_("how many people take part")},
    [OPTION_JSON] = {.name = "--json", .help = N_("JSON, for programs")},
    [OPTION_LANGUAGE] = {.name = "--language",
                         .argument = "LANGUAGE",
                         .help = N_("the language of content and messages"),
                         .get_values = get_languages},
    [OPTION_HELP] = {.name = "--help", .shorter = "-h", .help = N_("what the verb does")},
    [OPTION_VERSION] = {.name = "--version", .help = N_("the version of tenken")},
    [OPTION_MANUAL] = {.name = "--man", .help = N_("the manual page"), .is_hidden = true},
    [OPTION_COMPLETION] = {.name = "--bash-completion",
                           .help = N_("the completion script"),
                           .is_hidden = true},
};

const struct option_row *option_get(enum option_id option)
{
    return &rows[option];
}

/* The value written together with the spelling ("--pack=x", "-ox"), "" where it stands alone, NULL
 * for another. */
static const char *match_spelling(const char *text, const char *spelling)
{
    size_t length = spelling ? strlen(spelling) : 0;
    if (!length || strncmp(text, spelling, length) != 0)
        return NULL;
    bool is_long = spelling[1] == '-';
    if (is_long && text[length] == '=')
        return text + length;
    return is_long && text[length] ? NULL : text + length;
}

static enum option_id find_option(const char *text, const char **rest)
{
    for (enum option_id option = 0; option < OPTION_COUNT; option++) {
        *rest = match_spelling(text, rows[option].name);
        if (!*rest)
            *rest = match_spelling(text, rows[option].shorter);
        if (*rest)
            return option;
    }
    return OPTION_COUNT;
}

static bool refuse_unknown(const char *text, struct error *error)
{
    const char *names[OPTION_COUNT];
    size_t count = 0;
    for (enum option_id option = 0; option < OPTION_COUNT; option++)
        if (!rows[option].is_hidden)
            names[count++] = rows[option].name;
    char *word = mem_copy(text);
    word[strcspn(word, "=")] = '\0';
    char *hint = hint_take_near(word, names, count);
    error_set(error, ERROR_USAGE, word, _("no such option; %s"),
              hint ? hint : _("“tenken help” lists the verbs and “tenken help VERB” its options"));
    free(hint);
    free(word);
    return false;
}

static bool check_value(const struct option_row *row, const char *value, struct error *error)
{
    const char *const *allowed = NULL;
    size_t count = row->get_values ? row->get_values(&allowed) : 0;
    for (size_t i = 0; i < count; i++)
        if (text_equal(value, allowed[i]))
            return true;
    if (!row->get_values)
        return true;
    char *hint = hint_take(value, allowed, count);
    error_set(error, ERROR_USAGE, row->name, _("“%s” is not one of its values; %s"), value, hint);
    free(hint);
    return false;
}

static void keep_value(struct arguments *arguments, enum option_id option, const char *value)
{
    const char *before = arguments->values[option];
    arguments->values[option] = value;
    if (!before)
        return;
    char *both = mem_format("%s,%s", before, value);
    free(arguments->lists[option]);
    arguments->values[option] = arguments->lists[option] = both;
}

static bool read_option(char **argv, int *index, struct arguments *arguments, struct error *error)
{
    const char *rest = NULL;
    enum option_id option = find_option(argv[*index], &rest);
    if (option == OPTION_COUNT)
        return refuse_unknown(argv[*index], error);
    const struct option_row *row = &rows[option];
    if (!row->argument && *rest)
        return error_set(error, ERROR_USAGE, row->name, _("takes no value"));
    const char *value = *rest == '=' ? rest + 1 : rest;
    if (row->argument && !*rest)
        value = argv[*index + 1] ? argv[++*index] : NULL;
    if (!value)
        return error_set(error, ERROR_USAGE, row->name, _("needs a value: %s %s"), row->name,
                         row->argument);
    if (arguments->values[option] && !row->is_list)
        return error_set(error, ERROR_USAGE, row->name, _("given twice"));
    if (!check_value(row, value, error))
        return false;
    keep_value(arguments, option, value);
    return true;
}

bool arguments_read(int argc, char **argv, struct arguments *arguments, struct error *error)
{
    bool is_good = true;
    bool has_ended = false;
    arguments->words = mem_alloc(((size_t)argc + 1) * sizeof *arguments->words);
    for (int i = 1; i < argc; i++) {
        if (has_ended || argv[i][0] != '-' || !argv[i][1])
            arguments->words[arguments->count++] = argv[i];
        else if (text_equal(argv[i], "--"))
            has_ended = true;
        else
            is_good = read_option(argv, &i, arguments, error) && is_good;
    }
    return is_good;
}

void arguments_free(struct arguments *arguments)
{
    free(arguments->words);
    for (enum option_id option = 0; option < OPTION_COUNT; option++)
        free(arguments->lists[option]);
    *arguments = (struct arguments){0};
}

bool arguments_get_minutes(const struct arguments *arguments, int *minutes, struct error *error)
{
    const char *text = arguments->values[OPTION_MINUTES];
    *minutes = 0;
    if (!text)
        return true;
    long read = strspn(text, "0123456789") == strlen(text) ? strtol(text, NULL, 10) : 0;
    *minutes = read > INT_MAX ? INT_MAX : (int)read;
    return read > 0 || error_set(error, ERROR_USAGE, text, _("minutes are a whole number from 1"));
}
