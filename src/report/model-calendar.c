/* The report model: what comes round in the year. */
#include "src/report/model-node.h"
#include "src/report/model.h"

static void add_routine(xmlNode *node, const struct result *result, const struct occasion *occasion)
{
    const struct routine *routine = occasion->routine;
    model_set(node, "routine", routine->id);
    model_set_int(node, "months", routine->months);
    model_set_int(node, "minutes", routine->minutes);
    model_set_flag(node, "required", routine->is_required);
    model_set_flag(node, "in-place", occasion->is_in_place);
    model_add_pack_text(node, "title", routine->title);
    model_add_pack_text(node, "text", routine->text);
    model_add_pack_text(node, "who", routine->who);
    model_set_control(model_add(node, "control"), result, occasion->control);
}

void model_add_calendar(xmlNode *report, const struct result *result, int today)
{
    struct calendar *calendar = calendar_new(result, today);
    xmlNode *list = model_add(report, "calendar");
    for (size_t i = 0; i < calendar->count; i++) {
        const struct occasion *occasion = &calendar->occasions[i];
        xmlNode *node = model_add(list, "occasion");
        model_set_day(node, "date", occasion->date);
        if (occasion->routine)
            add_routine(node, result, occasion);
        else
            model_take_text(node, "title", word_take_follow_up(occasion->follow_up));
    }
    calendar_free(calendar);
}
