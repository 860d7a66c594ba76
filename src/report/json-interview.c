/* JSON of the interview and of the walk by place (docs/interview.md). */
#include "src/report/json.h"

#include "tenken/report.h"

static json_t *json_question(const struct interview_question *question)
{
    static const char *const reasons[] = {
        [ASK_MANDATORY] = "mandatory", [ASK_GATE] = "gate", [ASK_RISK] = "risk",
        [ASK_UNKNOWN] = "unknown",     [ASK_REST] = "rest",
    };
    const struct control *control = question->control->control;
    json_t *object = json_object();
    json_put(object, "address", json_text(question->control->address));
    json_put(object, "ref", json_text(control->ref));
    json_put(object, "title", json_text(control->title.value));
    json_put(object, "question", json_text(control->question.value));
    json_put(object, "reason", json_text(reasons[question->reason]));
    json_put(object, "minutes", json_count(question->minutes));
    json_put(object, "role", json_text(question->role));
    return object;
}

static json_t *json_questions(const struct interview_question *questions, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_question(&questions[i]));
    return list;
}

char *json_take_interview(const struct interview *interview)
{
    json_t *object = json_object();
    json_put(object, "now", json_questions(interview->now, interview->now_count));
    json_put(object, "now_minutes", json_count(interview->now_minutes));
    json_put(object, "later", json_questions(interview->later, interview->later_count));
    json_put(object, "later_minutes", json_count(interview->later_minutes));
    return json_take(object);
}

static json_t *json_seen(const struct control_result *control)
{
    json_t *object = json_object();
    json_put(object, "address", json_text(control->address));
    json_put(object, "ref", json_text(control->control->ref));
    json_put(object, "title", json_text(control->control->title.value));
    json_put(object, "evidence", json_text(control->control->evidence.value));
    json_put(object, "rating", json_text(rating_get_name(control->rating)));
    return object;
}

static json_t *json_kept(const struct record *asset)
{
    json_t *object = json_object();
    json_put(object, "id", json_text(asset->id));
    json_put(object, "name", json_text(record_get_field(asset, "name")));
    json_put(object, "place", json_text(record_get_field(asset, "place")));
    return object;
}

static json_t *json_sheet(const struct place_sheet *sheet)
{
    json_t *object = json_object();
    json_t *controls = json_array(), *assets = json_array();
    for (size_t i = 0; i < sheet->control_count; i++)
        json_array_append_new(controls, json_seen(sheet->controls[i]));
    for (size_t i = 0; i < sheet->asset_count; i++)
        json_array_append_new(assets, json_kept(sheet->assets[i]));
    json_put(object, "place", json_text(sheet->place));
    json_put(object, "controls", controls);
    json_put(object, "assets", assets);
    return object;
}

char *json_take_places(const struct place_sheet *sheets, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_sheet(&sheets[i]));
    return json_take(list);
}
