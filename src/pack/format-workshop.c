/* The tables of a workshop file; content/schema/workshop.rnc says the same. */
#include <string.h>

#include "format.h"
#include "tables.h"

#define TITLED(owner)                                                                              \
    {                                                                                              \
        NEEDED_TEXT(owner, title, N_("a title")), NEEDED_TEXT(owner, text, N_("<text>")), END      \
    }

/* ---- the firm: places and documents ---- */

static const struct attribute_rule place_attributes[] = {ID(workshop_place), END};
static const struct child_rule place_texts[] = TITLED(workshop_place);
static const struct element_type place_type = {.size = sizeof(struct workshop_place),
                                               .attributes = place_attributes,
                                               .texts = place_texts,
                                               .key = "id"};

static const struct attribute_rule document_attributes[] = {ID(workshop_document), END};
static const struct child_rule document_texts[] = TITLED(workshop_document);
static const struct element_type document_type = {.size = sizeof(struct workshop_document),
                                                  .attributes = document_attributes,
                                                  .texts = document_texts,
                                                  .key = "id"};

/* ---- model answers ---- */

/* A workshop belongs to no pack, so that an address names one. */
static void model_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct model_answer *model = target;
    if (model->address && !strchr(model->address, ':'))
        reader_fault(reader, node, "control", _("'%s' names no pack; expected is PACK:CONTROL"),
                     reader_show(reader, model->address));
    else if (model->address && model->choice)
        reader_refer(reader, node, "choice",
                     (struct reference){.kind = REFERENCE_CHOICE,
                                        .value = model->choice,
                                        .control = model->address});
}

static const struct attribute_rule model_attributes[] = {
    {.name = "control",
     .kind = VALUE_ADDRESS,
     FIELD(model_answer, address),
     .is_required = true,
     .reference = REFERENCE_TO},
    {.name = "choice", .kind = VALUE_ID, FIELD(model_answer, choice), .is_required = true},
    END};
static const struct child_rule model_texts[] = {NEEDED_TEXT(model_answer, reason, N_("a reason")),
                                                END};
static const struct element_type model_type = {.size = sizeof(struct model_answer),
                                               .attributes = model_attributes,
                                               .texts = model_texts,
                                               .finish = model_finish,
                                               .key = "control"};

/* ---- exercises ---- */

static const struct attribute_rule chapter_attributes[] = {ID(workshop_chapter), END};
static const struct element_type chapter_type = {.size = sizeof(struct workshop_chapter),
                                                 .attributes = chapter_attributes,
                                                 .is_text = true,
                                                 .text = offsetof(struct workshop_chapter, title),
                                                 .key = "id"};

static void exercise_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct exercise *exercise = target;
    if (exercise->chapter && !xmlHashLookup3(reader->items, (const xmlChar *)exercise->chapter,
                                             (const xmlChar *)"chapter", NULL))
        reader_fault(reader, node, "chapter", _("there is no chapter '%s' in this file"),
                     reader_show(reader, exercise->chapter));
}

static const struct attribute_rule exercise_attributes[] = {
    ID(exercise),
    {.name = "chapter", .kind = VALUE_ID, FIELD(exercise, chapter), .is_required = true},
    {.name = "level",
     .kind = VALUE_INTEGER,
     FIELD(exercise, level),
     .least = 1,
     .most = EXERCISE_LEVELS,
     .is_required = true},
    END};
static const struct child_rule exercise_texts[] = {
    NEEDED_TEXT(exercise, title, N_("a title")), NEEDED_TEXT(exercise, task, N_("a task")),
    NEEDED_TEXT(exercise, talk, N_("<talk>, which says what to bring out,")), END};
static const struct element_type exercise_type = {.size = sizeof(struct exercise),
                                                  .attributes = exercise_attributes,
                                                  .texts = exercise_texts,
                                                  .finish = exercise_finish,
                                                  .key = "id"};

/* ---- the quiz ---- */

static const struct attribute_rule quiz_choice_attributes[] = {ID(quiz_choice), END};
static const struct element_type quiz_choice_type = {.size = sizeof(struct quiz_choice),
                                                     .attributes = quiz_choice_attributes,
                                                     .is_text = true,
                                                     .text = offsetof(struct quiz_choice, text),
                                                     .key = "id",
                                                     .is_within_parent = true};

static void quiz_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct quiz_question *question = target;
    bool has_answer = !question->answer;
    for (size_t i = 0; i < question->choice_count; i++)
        has_answer = has_answer || text_equal(question->choices[i].id, question->answer);
    if (!has_answer)
        reader_fault(reader, node, "answer", _("there is no choice '%s' in this question"),
                     reader_show(reader, question->answer));
}

static const struct attribute_rule quiz_attributes[] = {
    ID(quiz_question),
    {.name = "answer", .kind = VALUE_ID, FIELD(quiz_question, answer), .is_required = true},
    END};
static const struct child_rule quiz_texts[] = {
    NEEDED_TEXT(quiz_question, question, N_("a question")),
    NEEDED_TEXT(quiz_question, explanation, N_("an explanation")), END};
static const struct child_rule quiz_children[] = {{.name = "choice",
                                                   .type = &quiz_choice_type,
                                                   LIST_FIELD(quiz_question, choices, choice_count),
                                                   .is_list = true,
                                                   .noun = N_("a choice")},
                                                  END};
static const struct element_type quiz_type = {.size = sizeof(struct quiz_question),
                                              .attributes = quiz_attributes,
                                              .texts = quiz_texts,
                                              .children = quiz_children,
                                              .finish = quiz_finish,
                                              .key = "id"};

/* ---- the file ---- */

static const struct attribute_rule workshop_attributes[] = {
    KNOWN("format"),
    {.name = "language", .kind = VALUE_ID, FIELD(workshop, language), .is_required = true},
    {.name = "sample", .kind = VALUE_ID, FIELD(workshop, sample), .is_required = true},
    END};
static const struct child_rule workshop_texts[] = {NEEDED_TEXT(workshop, title, N_("a title")),
                                                   NEEDED_TEXT(workshop, story, N_("a story")),
                                                   TEXT(workshop, plan), END};
#define LIST(element, element_list_type, list, counter)                                            \
    {                                                                                              \
        .name = element, .type = &(element_list_type), LIST_FIELD(workshop, list, counter),        \
        .is_list = true                                                                            \
    }
static const struct child_rule workshop_children[] = {
    LIST("place", place_type, places, place_count),
    LIST("document", document_type, documents, document_count),
    LIST("model", model_type, models, model_count),
    LIST("chapter", chapter_type, chapters, chapter_count),
    LIST("exercise", exercise_type, exercises, exercise_count),
    LIST("quiz", quiz_type, questions, question_count),
    END};
const struct element_type workshop_type = {
    .attributes = workshop_attributes, .texts = workshop_texts, .children = workshop_children};

/* ---- its translation ---- */

static const struct attribute_rule control_key[] = {KEY("control"), END};
static const struct element_type place_overlay = {
    .attributes = id_key, .texts = place_texts, .key = "id"};
static const struct element_type document_overlay = {
    .attributes = id_key, .texts = document_texts, .key = "id"};
static const struct element_type model_overlay = {
    .attributes = control_key, .texts = model_texts, .key = "control"};
static const struct element_type chapter_overlay = {.attributes = id_key,
                                                    .is_text = true,
                                                    .text =
                                                        offsetof(struct workshop_chapter, title),
                                                    .key = "id"};
static const struct element_type exercise_overlay = {
    .attributes = id_key, .texts = exercise_texts, .key = "id"};
static const struct element_type quiz_choice_overlay = {.attributes = id_key,
                                                        .is_text = true,
                                                        .text = offsetof(struct quiz_choice, text),
                                                        .key = "id",
                                                        .is_within_parent = true};
static const struct child_rule quiz_overlays[] = {OVERLAY("choice", quiz_choice_overlay), END};
static const struct element_type quiz_overlay = {
    .attributes = id_key, .texts = quiz_texts, .children = quiz_overlays, .key = "id"};
static const struct attribute_rule workshop_translation_attributes[] = {
    KNOWN("format"), KEY("workshop"), KEY("language"), END};
static const struct child_rule workshop_overlays[] = {OVERLAY("place", place_overlay),
                                                      OVERLAY("document", document_overlay),
                                                      OVERLAY("model", model_overlay),
                                                      OVERLAY("chapter", chapter_overlay),
                                                      OVERLAY("exercise", exercise_overlay),
                                                      OVERLAY("quiz", quiz_overlay),
                                                      END};
const struct element_type workshop_translation = {.attributes = workshop_translation_attributes,
                                                  .texts = workshop_texts,
                                                  .children = workshop_overlays};
