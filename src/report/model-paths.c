/* The report model: what of the case counts under each scheme (docs/paths.md). */
#include "src/report/model-node.h"
#include "src/report/model.h"

#include <stdlib.h>

static void set_standing(xmlNode *node, enum path_standing standing, double share)
{
    model_set(node, "standing", path_standing_get_name(standing));
    model_set(node, "word", word_path_standing(standing));
    model_set(node, "mark", word_path_mark(standing));
    model_set_number(node, "share", share * 100);
}

static void add_counts(xmlNode *parent, const struct result *result,
                       const struct counts_result *found)
{
    xmlNode *node = model_add(parent, "counts");
    char *reason = word_take_counts_reason(found);
    model_set(node, "pack", found->counts->pack);
    model_set(node, "standing", path_standing_get_name(found->standing));
    model_set_int(node, "done", (int)found->done);
    model_set_int(node, "of", (int)found->control_count);
    model_take_text(node, "words", word_take_counts(found));
    model_add_text(node, "reason", reason);
    for (size_t i = 0; i < found->control_count; i++)
        model_set_control(model_add(node, "control"), result, found->controls[i]);
    free(reason);
}

static void add_requirement(xmlNode *parent, const struct result *result,
                            const struct requirement_result *found)
{
    xmlNode *node = model_add(parent, "requirement");
    model_set(node, "id", found->requirement->id);
    set_standing(node, found->standing, found->share);
    model_add_pack_text(node, "title", found->requirement->title);
    model_add_pack_text(node, "text", found->requirement->text);
    model_add_pack_text(node, "unseen", found->requirement->unseen);
    for (size_t i = 0; i < found->count_count; i++)
        add_counts(node, result, &found->counts[i]);
}

static void add_stage(xmlNode *parent, const struct result *result,
                      const struct stage_result *found)
{
    xmlNode *node = model_add(parent, "stage");
    model_set(node, "id", found->stage->id);
    set_standing(node, found->standing, found->share);
    model_add_pack_text(node, "title", found->stage->title);
    model_add_pack_text(node, "summary", found->stage->summary);
    for (size_t i = 0; i < found->requirement_count; i++)
        add_requirement(node, result, &found->requirements[i]);
}

static void add_fact(xmlNode *parent, const struct scheme_fact *fact)
{
    xmlNode *node = model_add(parent, "fact");
    model_set(node, "date", fact->date);
    model_add_pack_text(node, "title", fact->title);
    model_add_pack_text(node, "text", fact->text);
}

static void add_path(xmlNode *parent, const struct result *result, const struct path *path)
{
    const struct scheme *scheme = path->scheme;
    xmlNode *node = model_add(parent, "path");
    model_set(node, "id", scheme->id);
    model_set(node, "date", scheme->date);
    model_set_number(node, "share", path->share * 100);
    model_add_pack_text(node, "title", scheme->title);
    model_add_pack_text(node, "summary", scheme->summary);
    model_add_pack_text(node, "source", scheme->source);
    model_take_text(node, "as-of", word_take_as_of(scheme->date));
    model_take_text(node, "next", word_take_path_next(path));
    for (size_t i = 0; i < scheme->fact_count; i++)
        add_fact(node, &scheme->facts[i]);
    for (size_t i = 0; i < path->stage_count; i++)
        add_stage(node, result, &path->stages[i]);
}

void model_add_paths(xmlNode *report, const struct report_request *request)
{
    struct faults faults = {0};
    struct schemes *schemes =
        schemes_new_installed(request->language ? request->language : language_get(), &faults);
    struct paths *paths = engine_assess_schemes(request->result, schemes);
    xmlNode *node = model_add(report, "paths");
    for (size_t i = 0; i < paths->count; i++)
        add_path(node, request->result, &paths->items[i]);
    paths_free(paths);
    schemes_free(schemes);
    faults_free(&faults);
}
