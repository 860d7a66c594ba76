/* What a roomful of people, or many firms, answered (docs/workshop.md). */
#include <math.h>
#include <stdlib.h>

#include "output.h"
#include "roomful.h"
#include "tenken/ui.h"
#include "verb.h"

#define BAR_COLUMNS   24
#define LABEL_COLUMNS 26
#define TITLE_COLUMNS 40
#define MOST_SPLIT    5 /* questions that are worth a talk first */

static int percent(double part)
{
    return (int)lround(part * 100);
}

/* ---- a question ---- */

/* Of all who were asked. */
static void print_bar(const char *mark, const char *label, int count, int asked)
{
    struct string line = {0};
    double part = asked ? (double)count / asked : 0;
    string_format(&line, "    %s ", mark);
    string_append_cell(&line, label, LABEL_COLUMNS);
    string_append(&line, "  ");
    string_append_bar(&line, part, part, BAR_COLUMNS);
    string_format(&line, "  %3d  %3d%%", count, percent(part));
    output_line("%s", line.text);
    string_free(&line);
}

static void print_bars(const struct survey_question *question)
{
    const struct survey_tally *tally = &question->all;
    int asked = tally->answered + tally->unanswered;
    for (size_t i = 0; i < question->scale->choice_count; i++) {
        const struct choice *choice = &question->scale->choices[i];
        if (tally->counts[i])
            print_bar(word_rating_mark(choice->rating), choice->label.value, tally->counts[i],
                      asked);
    }
    if (tally->unanswered)
        print_bar(word_rating_mark(RATING_UNANSWERED), word_rating(RATING_UNANSWERED),
                  tally->unanswered, asked);
}

static void print_model(const struct survey_question *question)
{
    const struct survey_tally *tally = &question->all;
    if (!question->model_choice)
        return;
    if (isnan(tally->distance))
        output_line(_("    Model answer: %s (%d of %d)"), question->model_choice->label.value,
                    tally->agree, tally->answered);
    else
        output_line(_("    Model answer: %s (%d of %d, distance %.2f)"),
                    question->model_choice->label.value, tally->agree, tally->answered,
                    tally->distance);
}

static void print_group(const struct survey *survey, const struct survey_question *question,
                        size_t at)
{
    const struct survey_tally *tally = &question->groups[at];
    struct string line = {0};
    char *name = word_take_group(survey->key, &survey->groups[at]);
    string_append(&line, "      ");
    string_append_cell(&line, name, LABEL_COLUMNS);
    for (size_t i = 0; i < question->scale->choice_count; i++)
        string_format(&line, "  %s%3d", word_rating_mark(question->scale->choices[i].rating),
                      tally->counts[i]);
    string_format(&line, "  %s%3d", word_rating_mark(RATING_UNANSWERED), tally->unanswered);
    output_line("%s", line.text);
    string_free(&line);
    free(name);
}

static void print_split(const struct survey_question *question)
{
    double split = question->all.split;
    if (isnan(split))
        output_line("  %s  %s  %s %s", control_get_clause(question->control),
                    question->control->title.value, word_split_mark(split), word_split(split));
    else
        output_line("  %s  %s  %s %s %.2f", control_get_clause(question->control),
                    question->control->title.value, word_split_mark(split), word_split(split),
                    split);
}

static void print_question(const struct survey *survey, const struct survey_question *question,
                           bool by_group)
{
    print_split(question);
    print_bars(question);
    for (size_t i = 0; by_group && i < survey->group_count; i++)
        print_group(survey, question, i);
    print_model(question);
}

/* ---- a pack ---- */

static void print_most_split(const struct survey *survey)
{
    for (size_t i = 0; i < survey->question_count && i < MOST_SPLIT; i++) {
        if (survey_grade_split(survey->by_split[i]->all.split) <= SPLIT_AGREE)
            return;
        if (!i)
            output_line("%s", _("Where opinions split most"));
        print_split(survey->by_split[i]);
    }
}

static bool print_head(const struct survey *survey, const char *format)
{
    output_text("\n");
    output_line(format, survey->pack->title.value, survey->people);
    if (!survey->is_shown)
        output_line(_("  Fewer than %d: figures would tell who said what."), SURVEY_LEAST);
    return survey->is_shown;
}

static void print_survey(const struct survey *survey, bool by_group)
{
    if (!survey->people || !print_head(survey, _("%s: answered by %d people")))
        return;
    for (size_t i = 0; i < survey->question_count; i++)
        print_question(survey, &survey->questions[i], by_group);
    if (by_group && !survey->group_count)
        output_line(_("No group of %d or more can be shown by itself."), SURVEY_LEAST);
    print_most_split(survey);
}

/* ---- firms ---- */

static void print_rate(const char *name, const struct survey_rate *rate)
{
    struct string line = {0};
    string_append(&line, "  ");
    string_append_cell(&line, name, TITLE_COLUMNS);
    if (isnan(rate->met))
        string_format(&line, _("  fewer than %d firms"), SURVEY_LEAST);
    else {
        string_append(&line, "  ");
        string_append_bar(&line, rate->met, rate->met, BAR_COLUMNS);
        string_format(&line, _("  %3d%%  %d firms"), percent(rate->met), rate->people);
    }
    output_line("%s", line.text);
    string_free(&line);
}

static void print_rates(const struct survey *survey)
{
    print_rate(_("All"), &survey->sections[0].all);
    for (size_t i = 1; i < survey->section_count; i++)
        if (survey->sections[i].all.people)
            print_rate(survey->sections[i].section->title.value, &survey->sections[i].all);
}

static void print_groups(const struct survey *survey)
{
    output_line("%s", word_survey_key(survey->key));
    for (size_t i = 0; i < survey->group_count; i++) {
        char *name = word_take_group(survey->key, &survey->groups[i]);
        print_rate(name, &survey->sections[0].groups[i]);
        free(name);
    }
    if (!survey->group_count)
        output_line(_("  No group of %d or more can be shown by itself."), SURVEY_LEAST);
}

/* Each pack comes once for every key. */
static void print_firms(const struct survey *survey, bool is_first)
{
    if (!survey->people ||
        (is_first && !print_head(survey, _("%s: what %d firms have in place"))) ||
        !survey->is_shown)
        return;
    if (is_first) {
        print_rates(survey);
        print_most_split(survey);
    }
    print_groups(survey);
}

/* ---- the verbs ---- */

static void print_left_out(const struct roomful *roomful)
{
    output_faults(stderr, &roomful->left_out);
}

static void print_as_json(const struct roomful *roomful, const char *folder,
                          struct survey *const *surveys, size_t count)
{
    struct survey_view view = {.folder = folder,
                               .people = survey_gathering_count(roomful->gathering),
                               .surveys = (const struct survey *const *)surveys,
                               .count = count,
                               .left_out = &roomful->left_out};
    output_json(json_take_surveys(&view));
}

static void collect(const struct arguments *arguments, const struct roomful *roomful)
{
    const char *by = arguments->values[OPTION_GROUP];
    enum survey_key key = SURVEY_TABLE;
    size_t count;
    survey_key_from_name(by, &key);
    struct survey **surveys = roomful_take_surveys(roomful, &key, 1, &count);
    if (arguments->values[OPTION_JSON])
        print_as_json(roomful, arguments->words[0], surveys, count);
    else {
        output_line(_("%zu answered, %zu files or rows left out"),
                    survey_gathering_count(roomful->gathering), roomful->left_out.count);
        for (size_t i = 0; i < count; i++)
            print_survey(surveys[i], by);
    }
    roomful_free_surveys(surveys, count);
}

enum status workshop_collect_run(const struct arguments *arguments, struct error *error)
{
    struct roomful roomful = {0};
    struct roomful_request request = {.folder = arguments->words[0]};
    if (roomful_open(&roomful, &request, error)) {
        collect(arguments, &roomful);
        print_left_out(&roomful);
    }
    enum status status = roomful.left_out.count ? STATUS_NO : STATUS_DONE;
    roomful_close(&roomful);
    return status;
}

static void compare(const struct arguments *arguments, const struct roomful *roomful)
{
    static const enum survey_key keys[] = {SURVEY_TRADE, SURVEY_SIZE};
    size_t count;
    struct survey **surveys = roomful_take_surveys(roomful, keys, ARRAY_LENGTH(keys), &count);
    if (arguments->values[OPTION_JSON])
        print_as_json(roomful, arguments->words[0], surveys, count);
    else {
        output_line(_("%zu firms, %zu files left out"), survey_gathering_count(roomful->gathering),
                    roomful->left_out.count);
        for (size_t i = 0; i < count; i++)
            print_firms(surveys[i], i % ARRAY_LENGTH(keys) == 0);
    }
    roomful_free_surveys(surveys, count);
}

enum status workshop_compare_run(const struct arguments *arguments, struct error *error)
{
    struct roomful roomful = {0};
    struct roomful_request request = {.folder = arguments->words[0], .is_of_firms = true};
    if (roomful_open(&roomful, &request, error)) {
        compare(arguments, &roomful);
        print_left_out(&roomful);
    }
    enum status status = roomful.left_out.count ? STATUS_NO : STATUS_DONE;
    roomful_close(&roomful);
    return status;
}

static int show(const struct arguments *arguments, const struct roomful *roomful)
{
    static const enum survey_key key = SURVEY_TABLE;
    size_t count;
    struct survey **surveys = roomful_take_surveys(roomful, &key, 1, &count);
    struct ui_workshop workshop = {.people = survey_gathering_count(roomful->gathering),
                                   .surveys = (const struct survey *const *)surveys,
                                   .count = count,
                                   .workshop = roomful->workshop};
    struct ui_request request = {.config = arguments->config, .workshop = &workshop};
    int status = ui_run(&request);
    roomful_free_surveys(surveys, count);
    return status;
}

enum status workshop_show_run(const struct arguments *arguments, struct error *error)
{
    struct roomful roomful = {0};
    struct roomful_request request = {.folder = arguments->words[0]};
    int status = STATUS_DONE;
    if (roomful_open(&roomful, &request, error)) {
        status = show(arguments, &roomful);
        print_left_out(&roomful);
    }
    roomful_close(&roomful);
    return (enum status)status;
}
