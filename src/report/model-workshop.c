/* The report model: the workshop, for what participants and trainer print. */
#include "src/report/model-node.h"
#include "src/report/model.h"

static void add_titled(xmlNode *parent, const char *name, const char *id, struct pack_text title,
                       struct pack_text text)
{
    xmlNode *node = model_add(parent, name);
    model_set(node, "id", id);
    model_add_pack_text(node, "title", title);
    model_add_pack_text(node, "text", text);
}

/* Of the packs of the case; others have no words here. */
static void add_model(xmlNode *parent, const struct result *result,
                      const struct model_answer *model)
{
    const struct control_result *control = result_get_control(result, model->address);
    const struct choice *choice =
        control ? control_get_choice(control->control, model->choice) : NULL;
    if (!choice)
        return;
    xmlNode *node = model_add(parent, "model");
    model_set(node, "address", model->address);
    model_set(node, "pack", control->pack->id);
    model_set(node, "ref", control_get_clause(control->control));
    model_set_rating(node, choice->rating);
    model_add_pack_text(node, "title", control->control->title);
    model_add_pack_text(node, "choice", choice->label);
    model_add_pack_text(node, "reason", model->reason);
    model_add_pack_text(node, "incident", control->control->incident);
}

static void add_exercise(xmlNode *chapter, const struct exercise *exercise)
{
    xmlNode *node = model_add(chapter, "exercise");
    model_set(node, "id", exercise->id);
    model_set_int(node, "level", exercise->level);
    model_add_pack_text(node, "title", exercise->title);
    model_add_pack_text(node, "task", exercise->task);
    model_add_pack_text(node, "talk", exercise->talk);
}

static void add_chapter(xmlNode *parent, const struct workshop *workshop,
                        const struct workshop_chapter *chapter)
{
    xmlNode *node = model_add(parent, "chapter");
    model_set(node, "id", chapter->id);
    model_add_pack_text(node, "title", chapter->title);
    for (int level = 1; level <= EXERCISE_LEVELS; level++)
        for (size_t i = 0; i < workshop->exercise_count; i++) {
            const struct exercise *exercise = &workshop->exercises[i];
            if (exercise->level == level && text_equal(exercise->chapter, chapter->id))
                add_exercise(node, exercise);
        }
}

static void add_question(xmlNode *parent, const struct quiz_question *question)
{
    xmlNode *node = model_add(parent, "quiz");
    model_set(node, "id", question->id);
    model_add_pack_text(node, "question", question->question);
    for (size_t i = 0; i < question->choice_count; i++) {
        const struct quiz_choice *choice = &question->choices[i];
        xmlNode *item = model_add(node, "choice");
        model_set(item, "id", choice->id);
        model_set_flag(item, "right", text_equal(choice->id, question->answer));
        model_add_pack_text(item, "text", choice->text);
    }
    model_add_pack_text(node, "explanation", question->explanation);
}

static void add_workshop(xmlNode *report, const struct result *result,
                         const struct workshop *workshop)
{
    xmlNode *node = model_add(report, "workshop");
    model_add_pack_text(node, "title", workshop->title);
    model_add_pack_text(node, "story", workshop->story);
    model_add_pack_text(node, "plan", workshop->plan);
    for (size_t i = 0; i < workshop->place_count; i++)
        add_titled(node, "place", workshop->places[i].id, workshop->places[i].title,
                   workshop->places[i].text);
    for (size_t i = 0; i < workshop->document_count; i++)
        add_titled(node, "document", workshop->documents[i].id, workshop->documents[i].title,
                   workshop->documents[i].text);
    for (size_t i = 0; i < workshop->model_count; i++)
        add_model(node, result, &workshop->models[i]);
    for (size_t i = 0; i < workshop->chapter_count; i++)
        add_chapter(node, workshop, &workshop->chapters[i]);
    for (size_t i = 0; i < workshop->question_count; i++)
        add_question(node, &workshop->questions[i]);
}

void model_add_workshop(xmlNode *report, const struct report_request *request)
{
    struct faults ignored = {0}; /* “pack check” tells them */
    const char *language = request->language ? request->language : language_get();
    struct workshop *workshop = workshop_new_installed(language, &ignored);
    if (workshop)
        add_workshop(report, request->result, workshop);
    workshop_free(workshop);
    faults_free(&ignored);
}
