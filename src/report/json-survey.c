/* JSON of what many people said (docs/workshop.md). */
#include "src/report/json.h"

#include "tenken/report.h"

static json_t *json_choice(const struct choice *choice, int count)
{
    json_t *object = json_object();
    json_put(object, "id", json_text(choice->id));
    json_put(object, "label", json_text(choice->label.value));
    json_put(object, "rating", json_text(rating_get_name(choice->rating)));
    json_put(object, "count", json_count(count));
    return object;
}

static json_t *json_tally(const struct survey_question *question, const struct survey_tally *tally)
{
    json_t *object = json_object(), *choices = json_array();
    for (size_t i = 0; i < question->scale->choice_count; i++)
        json_array_append_new(choices, json_choice(&question->scale->choices[i], tally->counts[i]));
    json_put(object, "choices", choices);
    json_put(object, "answered", json_count(tally->answered));
    json_put(object, "unanswered", json_count(tally->unanswered));
    json_put(object, "not_asked", json_count(tally->not_asked));
    json_put(object, "rated", json_count(tally->rated));
    json_put(object, "mean", json_number(tally->mean));
    json_put(object, "split", json_number(tally->split));
    json_put(object, "agree", question->model ? json_count(tally->agree) : json_null());
    json_put(object, "distance", question->model ? json_number(tally->distance) : json_null());
    return object;
}

static json_t *json_question(const struct survey *survey, const struct survey_question *question)
{
    json_t *object = json_tally(question, &question->all), *groups = json_array();
    json_put(object, "address", json_text(question->address));
    json_put(object, "ref", json_text(control_get_clause(question->control)));
    json_put(object, "title", json_text(question->control->title.value));
    json_put(object, "model", json_text(question->model ? question->model->choice : NULL));
    for (size_t i = 0; i < survey->group_count; i++)
        json_array_append_new(groups, json_tally(question, &question->groups[i]));
    json_put(object, "groups", groups);
    return object;
}

static json_t *json_rate(const struct survey_rate *rate)
{
    json_t *object = json_object();
    json_put(object, "people", json_count(rate->people));
    json_put(object, "met", json_number(rate->met));
    json_put(object, "answered", json_number(rate->answered));
    return object;
}

static json_t *json_section(const struct survey *survey, const struct survey_section *section)
{
    json_t *object = json_rate(&section->all), *groups = json_array();
    json_put(object, "section", json_text(section->section ? section->section->id : NULL));
    json_put(object, "title", json_text(section->section ? section->section->title.value : NULL));
    for (size_t i = 0; i < survey->group_count; i++)
        json_array_append_new(groups, json_rate(&section->groups[i]));
    json_put(object, "groups", groups);
    return object;
}

static json_t *json_group(const struct survey_group *group)
{
    json_t *object = json_object();
    json_put(object, "name", json_text(group->name));
    json_put(object, "people", json_count(group->people));
    return object;
}

static json_t *json_survey(const struct survey *survey)
{
    json_t *object = json_object(), *groups = json_array(), *sections = json_array();
    json_t *questions = json_array(), *by_split = json_array();
    for (size_t i = 0; i < survey->group_count; i++)
        json_array_append_new(groups, json_group(&survey->groups[i]));
    for (size_t i = 0; i < survey->section_count; i++)
        json_array_append_new(sections, json_section(survey, &survey->sections[i]));
    for (size_t i = 0; i < survey->question_count; i++) {
        json_array_append_new(questions, json_question(survey, &survey->questions[i]));
        json_array_append_new(by_split, json_text(survey->by_split[i]->address));
    }
    json_put(object, "pack", json_text(survey->pack->id));
    json_put(object, "by", json_text(survey_key_get_name(survey->key)));
    json_put(object, "people", json_count(survey->people));
    json_put(object, "shown", json_boolean(survey->is_shown));
    json_put(object, "groups", groups);
    json_put(object, "sections", sections);
    json_put(object, "questions", questions);
    json_put(object, "by_split", by_split);
    return object;
}

char *json_take_surveys(const struct survey_view *view)
{
    json_t *object = json_object(), *surveys = json_array(), *left = json_array();
    for (size_t i = 0; i < view->count; i++)
        json_array_append_new(surveys, json_survey(view->surveys[i]));
    for (size_t i = 0; i < view->left_out->count; i++)
        json_array_append_new(left, json_fault(&view->left_out->items[i]));
    json_put(object, "folder", json_text(view->folder));
    json_put(object, "people", json_count((int)view->people));
    json_put(object, "least", json_count(SURVEY_LEAST));
    json_put(object, "surveys", surveys);
    json_put(object, "left_out", left);
    return json_take(object);
}
