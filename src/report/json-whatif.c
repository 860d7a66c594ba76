/* JSON of a what-if, and of what changed: before, after, and what differs. */
#include "src/report/json.h"

#include "tenken/report.h"

#include <math.h>

/* ---- before and after ---- */

static json_t *json_mandatory_met(int met, int of)
{
    json_t *object = json_object();
    json_put(object, "met", json_count(met));
    json_put(object, "of", json_count(of));
    return object;
}

static json_t *json_risk_values(const struct risks *risks)
{
    json_t *list = json_array();
    for (size_t i = 0; i < risks->asset_count; i++) {
        const struct asset_risk *asset = &risks->assets[i];
        json_t *object = json_object();
        json_put(object, "asset", json_text(asset->asset->id));
        json_put(object, "name", json_text(record_get_field(asset->asset, "name")));
        json_put(object, "risk", json_unless(asset->risk, -1));
        json_put(object, "band", json_text(asset->band ? asset->band->id : NULL));
        json_array_append_new(list, object);
    }
    return list;
}

static json_t *json_side(const struct result *result, const struct risks *risks, json_t *mandatory)
{
    json_t *object = json_object();
    json_put(object, "packs", json_packs(result));
    json_put(object, "mandatory", mandatory);
    json_put(object, "risks", json_risk_values(risks));
    return object;
}

/* ---- what differs ---- */

static double difference(double before, double after)
{
    return after - before; /* NAN, and so null, where either is */
}

static json_t *json_score_move(const struct score_move *move)
{
    bool is_both = move->before && move->after;
    json_t *object = json_object();
    json_put(object, "pack",
             json_text(move->before ? move->before->pack->id : move->after->pack->id));
    json_put(
        object, "min",
        json_number(is_both ? difference(move->before->score.min, move->after->score.min) : NAN));
    json_put(
        object, "max",
        json_number(is_both ? difference(move->before->score.max, move->after->score.max) : NAN));
    return object;
}

static json_t *json_standing(const struct control_result *control)
{
    if (!control)
        return json_null();
    json_t *object = json_object();
    json_put(object, "rating", json_text(rating_get_name(control->rating)));
    json_put(object, "level", json_unless(control->level, LEVEL_NONE));
    json_put(object, "in_play", json_boolean(control_is_in_play(control)));
    return object;
}

static json_t *json_control_move(const struct control_move *move)
{
    const struct control_result *control = move->before ? move->before : move->after;
    json_t *object = json_object();
    json_put(object, "address", json_text(control->address));
    json_put(object, "title", json_text(control->control->title.value));
    json_put(object, "move", json_text(move_kind_get_name(control_move_get_kind(move))));
    json_put(object, "before", json_standing(move->before));
    json_put(object, "after", json_standing(move->after));
    return object;
}

static json_t *json_risk_move(const struct risk_move *move)
{
    const struct record *asset = move->before ? move->before->asset : move->after->asset;
    json_t *object = json_object();
    json_put(object, "asset", json_text(asset->id));
    json_put(object, "name", json_text(record_get_field(asset, "name")));
    json_put(object, "from", json_unless(move->before ? move->before->risk : -1, -1));
    json_put(object, "to", json_unless(move->after ? move->after->risk : -1, -1));
    return object;
}

static json_t *json_difference(const struct comparison *comparison)
{
    json_t *object = json_object();
    json_t *scores = json_array(), *controls = json_array(), *risks = json_array();
    for (size_t i = 0; i < comparison->pack_count; i++)
        json_array_append_new(scores, json_score_move(&comparison->packs[i]));
    for (size_t i = 0; i < comparison->control_count; i++)
        json_array_append_new(controls, json_control_move(&comparison->controls[i]));
    for (size_t i = 0; i < comparison->asset_count; i++)
        json_array_append_new(risks, json_risk_move(&comparison->assets[i]));
    json_put(object, "scores", scores);
    json_put(object, "mandatory",
             json_count(comparison->mandatory_after - comparison->mandatory_before));
    json_put(object, "controls", controls);
    json_put(object, "risks", risks);
    return object;
}

char *json_take_whatif(const struct whatif *whatif)
{
    const struct comparison *comparison = whatif->comparison;
    int of = comparison->mandatory_count;
    json_t *object = json_object();
    json_put(object, "before",
             json_side(whatif->before, whatif->risks_before,
                       json_mandatory_met(comparison->mandatory_before, of)));
    json_put(object, "after",
             json_side(whatif->after, whatif->risks_after,
                       json_mandatory_met(comparison->mandatory_after, of)));
    json_put(object, "difference", json_difference(comparison));
    return json_take(object);
}

/* ---- what changed ---- */

static json_t *json_task_state(const struct task *task)
{
    return json_text(task ? task_state_get_name(task->state) : NULL);
}

static json_t *json_task_move(const struct task_move *move)
{
    const struct task *task = move->after ? move->after : move->before;
    json_t *object = json_object();
    json_put(object, "id", json_text(task->record->id));
    json_put(object, "title", json_text(task->title));
    json_put(object, "from", json_task_state(move->before));
    json_put(object, "to", json_task_state(move->after));
    return object;
}

static json_t *json_tasks(const struct task_comparison *tasks)
{
    json_t *list = json_array();
    for (size_t i = 0; i < tasks->count; i++)
        json_array_append_new(list, json_task_move(&tasks->moves[i]));
    return list;
}

static json_t *json_named(const struct record *asset)
{
    json_t *object = json_object();
    json_put(object, "asset", json_text(asset->id));
    json_put(object, "name", json_text(record_get_field(asset, "name")));
    return object;
}

/* What is in one of them alone. */
static json_t *json_assets(const struct comparison *comparison)
{
    json_t *object = json_object(), *added = json_array(), *removed = json_array();
    for (size_t i = 0; i < comparison->asset_count; i++) {
        const struct risk_move *move = &comparison->assets[i];
        if (!move->before)
            json_array_append_new(added, json_named(move->after->asset));
        else if (!move->after)
            json_array_append_new(removed, json_named(move->before->asset));
    }
    json_put(object, "added", added);
    json_put(object, "removed", removed);
    return object;
}

char *json_take_changes(const struct changes *changes, const char *from, const char *to)
{
    const struct comparison *comparison = changes->comparison;
    json_t *object = json_object(), *difference = json_difference(comparison);
    json_put(difference, "tasks", json_tasks(changes->tasks));
    json_put(difference, "assets", json_assets(comparison));
    json_put(object, "from", json_text(from));
    json_put(object, "to", json_text(to));
    json_put(
        object, "before",
        json_side(changes->before, changes->risks_before,
                  json_mandatory_met(comparison->mandatory_before, comparison->mandatory_count)));
    json_put(
        object, "after",
        json_side(changes->after, changes->risks_after,
                  json_mandatory_met(comparison->mandatory_after, comparison->mandatory_count)));
    json_put(object, "difference", difference);
    return json_take(object);
}
