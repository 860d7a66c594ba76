/* The report model: what changed since an earlier day. */
#include "src/report/model-node.h"
#include "src/report/model.h"

#include <math.h>
#include <stdlib.h>

/* ---- packs ---- */

static void add_side(xmlNode *parent, const char *name, const struct pack_result *pack)
{
    if (pack)
        model_add_standing(model_add(parent, name), pack);
}

static const struct counts *get_counts(const struct pack_result *pack, const char *section)
{
    for (size_t i = 0; pack && i < pack->section_count; i++)
        if (text_equal(pack->sections[i].section->id, section))
            return &pack->sections[i].counts;
    return NULL;
}

static void set_met(xmlNode *node, const char *met, const char *of, const struct counts *counts)
{
    if (counts == NULL)
        return;
    model_set_int(node, met, counts->met);
    model_set_int(node, of, counts->applicable);
}

static void add_sections(xmlNode *parent, const struct score_move *move)
{
    for (size_t i = 0; move->after && i < move->after->section_count; i++) {
        const struct section *section = move->after->sections[i].section;
        xmlNode *node = model_add(parent, "section");
        model_set(node, "id", section->id);
        set_met(node, "met-before", "of-before", get_counts(move->before, section->id));
        set_met(node, "met", "of", &move->after->sections[i].counts);
        model_add_pack_text(node, "title", section->title);
    }
}

static void add_pack(xmlNode *parent, const struct score_move *move)
{
    const struct pack *pack = (move->after ? move->after : move->before)->pack;
    xmlNode *node = model_add(parent, "standing");
    model_set(node, "pack", pack->id);
    model_add_pack_text(node, "title", pack->title);
    add_side(node, "before", move->before);
    add_side(node, "after", move->after);
    add_sections(node, move);
}

/* ---- controls ---- */

static void set_before(xmlNode *node, const struct control_result *before)
{
    model_set(node, "before-word", word_standing(before));
    if (before == NULL || !control_is_in_play(before))
        return;
    model_set(node, "before", rating_get_name(before->rating));
    model_set(node, "before-mark", word_rating_mark(before->rating));
    model_set_level(node, "before-level", before->level);
}

static void add_control(xmlNode *parent, const struct changes *changes,
                        const struct control_move *move)
{
    const struct control_result *control = move->after ? move->after : move->before;
    xmlNode *node = model_add(parent, "control");
    model_set_control(node, move->after ? changes->after : changes->before, control);
    model_set(node, "now-word", word_standing(move->after));
    model_set_flag(node, "asked", move->after && control_is_in_play(move->after));
    set_before(node, move->before);
}

static void add_controls(xmlNode *parent, const struct changes *changes)
{
    const struct comparison *comparison = changes->comparison;
    for (enum move_kind kind = 0; kind < MOVE_KIND_COUNT; kind++) {
        xmlNode *list = model_add(parent, "moves");
        model_set(list, "kind", move_kind_get_name(kind));
        model_set(list, "word", word_move_kind(kind));
        for (size_t i = 0; i < comparison->control_count; i++)
            if (control_move_get_kind(&comparison->controls[i]) == kind)
                add_control(list, changes, &comparison->controls[i]);
    }
}

/* Gaps then and now, in the order of now. */
static void add_still(xmlNode *parent, const struct changes *changes)
{
    xmlNode *list = model_add(parent, "still");
    for (size_t i = 0; i < changes->after->gap_count; i++) {
        const struct control_result *control = changes->after->gaps[i].control;
        const struct control_result *before = result_get_control(changes->before, control->address);
        if (before && before->is_gap)
            add_control(list, changes, &(struct control_move){before, control});
    }
}

/* ---- mandatory items, risks, tasks ---- */

static void add_mandatory(xmlNode *parent, const struct comparison *comparison)
{
    xmlNode *node = model_add(parent, "items");
    model_set_int(node, "before", comparison->mandatory_before);
    model_set_int(node, "after", comparison->mandatory_after);
    model_set_int(node, "of", comparison->mandatory_count);
}

static void set_risk(xmlNode *node, const char *name, const struct asset_risk *risk)
{
    if (risk && risk->risk >= 0)
        model_set_int(node, name, risk->risk);
}

/* `move` is left out where either side is not known. */
static void add_risk(xmlNode *parent, const struct risk_move *move)
{
    static const char *const names[] = {"down", "same", "up"};
    const struct record *asset = (move->after ? move->after : move->before)->asset;
    bool is_known =
        move->before && move->after && move->before->risk >= 0 && move->after->risk >= 0;
    xmlNode *node = model_add(parent, "asset");
    model_set(node, "id", asset->id);
    set_risk(node, "before", move->before);
    set_risk(node, "after", move->after);
    if (is_known)
        model_set(node, "move",
                  names[1 + (move->after->risk > move->before->risk) -
                        (move->after->risk < move->before->risk)]);
    model_add_text(node, "name", record_get_field(asset, "name"));
    model_take_text(node, "words", word_take_asset_move(move));
    if (move->after && move->after->band)
        model_add_pack_text(node, "band", move->after->band->label);
}

static void add_task(xmlNode *parent, const struct task_move *move)
{
    const struct task *task = move->after ? move->after : move->before;
    xmlNode *node = model_add(parent, "task");
    model_set(node, "id", task->record->id);
    model_set(node, "before-word", word_task_standing(move->before));
    model_set(node, "state", move->after ? task_state_get_name(task->state) : NULL);
    model_set(node, "state-word", word_task_standing(move->after));
    model_set_flag(node, "overdue", move->after && task->is_overdue);
    model_set(node, "owner", task->owner);
    model_set_day(node, "due", task->due);
    model_set_day(node, "done", move->after ? task->done : DAY_NONE);
    model_add_text(node, "title", task->title);
    model_add_text(node, "reason", task->reason);
}

/* ---- all of it ---- */

static void add_all(xmlNode *node, const struct changes *changes)
{
    const struct comparison *comparison = changes->comparison;
    for (size_t i = 0; i < comparison->pack_count; i++)
        add_pack(node, &comparison->packs[i]);
    add_mandatory(node, comparison);
    add_controls(node, changes);
    add_still(node, changes);
    for (size_t i = 0; i < comparison->asset_count; i++)
        add_risk(node, &comparison->assets[i]);
    for (size_t i = 0; i < changes->tasks->count; i++)
        add_task(node, &changes->tasks->moves[i]);
}

void model_add_comparison(xmlNode *report, const struct report_request *request)
{
    const struct result *now = request->result;
    int today = seam_get_today();
    if (request->before == NULL)
        return;
    struct result *then = engine_evaluate(now->library, request->before, now->view);
    int day = moment_get_day(request->from);
    struct changes *changes = changes_new(then, now, day, today);
    char *to = day_take_text(today);
    xmlNode *node = model_add(report, "comparison");
    model_set_day(node, "from", day);
    model_set(node, "to", to);
    model_set_flag(node, "same", changes_is_none(changes));
    add_all(node, changes);
    free(to);
    changes_free(changes);
    result_free(then);
}
