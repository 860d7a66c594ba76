/* The tables of a schemes file; content/schema/schemes.rnc says the same. */
#include <string.h>

#include "format.h"
#include "tables.h"

/* In the order of enum shows, counts_rule, counts_only. */
static const char *const shows_words[] = {"whole", "part", "nothing", NULL};
static const char *const rule_words[] = {"all", "any", "answered", NULL};
static const char *const only_words[] = {"every", "mandatory", "optional", NULL};

#define WORD(owner, field, known, needed)                                                          \
    {                                                                                              \
        .name = #field, .kind = VALUE_WORD, FIELD(owner, field), .words = (known),                 \
        .is_required = (needed)                                                                    \
    }
#define LIST(element, owner, element_list_type, list, counter, word)                               \
    {                                                                                              \
        .name = element, .type = &(element_list_type), LIST_FIELD(owner, list, counter),           \
        .is_list = true, .noun = word                                                              \
    }

/* ---- what counts ---- */

/* The controls are ids; a reference has the pack before it. */
static void counts_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct scheme_counts *counts = target;
    if (counts->control_count && counts->only != COUNTS_EVERY)
        reader_fault(reader, node, "only", _("with a list of controls there is no 'only'"));
    for (size_t i = 0; counts->pack && i < counts->control_count; i++)
        reader_refer(reader, node, "controls",
                     (struct reference){.kind = REFERENCE_TO,
                                        .value = arena_format(reader->arena, "%s:%s", counts->pack,
                                                              counts->controls[i])});
}

static const struct attribute_rule counts_attributes[] = {
    {.name = "pack", .kind = VALUE_ID, FIELD(scheme_counts, pack), .is_required = true},
    {.name = "controls", .kind = VALUE_IDS, LIST_FIELD(scheme_counts, controls, control_count)},
    WORD(scheme_counts, rule, rule_words, true),
    WORD(scheme_counts, only, only_words, false),
    END};
static const struct child_rule counts_texts[] = {TEXT(scheme_counts, reason), END};
static const struct element_type counts_type = {.size = sizeof(struct scheme_counts),
                                                .attributes = counts_attributes,
                                                .texts = counts_texts,
                                                .finish = counts_finish,
                                                .key = "pack",
                                                .is_within_parent = true};

/* ---- requirements ---- */

static bool has_all_reasons(const struct requirement *requirement)
{
    for (size_t i = 0; i < requirement->count_count; i++)
        if (!requirement->counts[i].reason.value)
            return false;
    return true;
}

/* What a case can show and what it cannot are both said, and nothing of it twice. */
static void requirement_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct requirement *requirement = target;
    bool is_whole = requirement->shows == SHOWS_WHOLE,
         is_none = requirement->shows == SHOWS_NOTHING;
    if (is_none && requirement->count_count)
        reader_fault(reader, node, "shows", _("where a case shows nothing, nothing <counts>"));
    if (!is_none && !requirement->count_count)
        reader_fault(reader, node, NULL, _("<counts>, which says what a case shows, is missing"));
    if (is_whole == (requirement->unseen.value != NULL))
        reader_fault(reader, node, NULL,
                     is_whole ? _("where a case shows all, there is nothing <unseen>")
                              : _("<unseen>, which says what a case does not show, is missing"));
    if (requirement->shows == SHOWS_PART && !has_all_reasons(requirement))
        reader_fault(reader, node, NULL, _("what counts as evidence wants a <reason>"));
}

static const struct attribute_rule requirement_attributes[] = {
    ID(requirement), WORD(requirement, shows, shows_words, true), END};
static const struct child_rule requirement_texts[] = {
    NEEDED_TEXT(requirement, title, N_("a title")), NEEDED_TEXT(requirement, text, N_("<text>")),
    TEXT(requirement, unseen), END};
static const struct child_rule requirement_children[] = {
    LIST("counts", requirement, counts_type, counts, count_count, NULL), END};
static const struct element_type requirement_type = {.size = sizeof(struct requirement),
                                                     .attributes = requirement_attributes,
                                                     .texts = requirement_texts,
                                                     .children = requirement_children,
                                                     .finish = requirement_finish,
                                                     .key = "id"};

/* ---- stages, facts, schemes ---- */

static const struct attribute_rule stage_attributes[] = {ID(scheme_stage), END};
static const struct child_rule stage_texts[] = {NEEDED_TEXT(scheme_stage, title, N_("a title")),
                                                TEXT(scheme_stage, summary), END};
static const struct child_rule stage_children[] = {LIST("requirement", scheme_stage,
                                                        requirement_type, requirements,
                                                        requirement_count, N_("a requirement")),
                                                   END};
static const struct element_type stage_type = {.size = sizeof(struct scheme_stage),
                                               .attributes = stage_attributes,
                                               .texts = stage_texts,
                                               .children = stage_children,
                                               .key = "id"};

static const struct attribute_rule fact_attributes[] = {
    ID(scheme_fact), {.name = "date", .kind = VALUE_STRING, FIELD(scheme_fact, date)}, END};
static const struct child_rule fact_texts[] = {NEEDED_TEXT(scheme_fact, title, N_("a title")),
                                               NEEDED_TEXT(scheme_fact, text, N_("<text>")), END};
static const struct element_type fact_type = {.size = sizeof(struct scheme_fact),
                                              .attributes = fact_attributes,
                                              .texts = fact_texts,
                                              .key = "id",
                                              .is_within_parent = true};

static const struct attribute_rule scheme_attributes[] = {
    ID(scheme),
    {.name = "date", .kind = VALUE_STRING, FIELD(scheme, date), .is_required = true},
    END};
static const struct child_rule scheme_texts[] = {NEEDED_TEXT(scheme, title, N_("a title")),
                                                 NEEDED_TEXT(scheme, summary, N_("a summary")),
                                                 NEEDED_TEXT(scheme, source, N_("a source")), END};
static const struct child_rule scheme_children[] = {
    LIST("fact", scheme, fact_type, facts, fact_count, NULL),
    LIST("stage", scheme, stage_type, stages, stage_count, N_("a stage")), END};
static const struct element_type scheme_type = {.size = sizeof(struct scheme),
                                                .attributes = scheme_attributes,
                                                .texts = scheme_texts,
                                                .children = scheme_children,
                                                .key = "id"};

static const struct attribute_rule schemes_attributes[] = {
    KNOWN("format"),
    {.name = "language", .kind = VALUE_ID, FIELD(schemes_file, language), .is_required = true},
    END};
static const struct child_rule schemes_children[] = {
    LIST("scheme", schemes_file, scheme_type, items, count, NULL), END};
const struct element_type schemes_type = {.attributes = schemes_attributes,
                                          .children = schemes_children};

/* ---- the translation ---- */

static const struct attribute_rule pack_key[] = {KEY("pack"), END};
static const struct element_type counts_overlay = {
    .attributes = pack_key, .texts = counts_texts, .key = "pack", .is_within_parent = true};
static const struct child_rule requirement_overlays[] = {OVERLAY("counts", counts_overlay), END};
static const struct element_type requirement_overlay = {.attributes = id_key,
                                                        .texts = requirement_texts,
                                                        .children = requirement_overlays,
                                                        .key = "id"};
static const struct child_rule stage_overlays[] = {OVERLAY("requirement", requirement_overlay),
                                                   END};
static const struct element_type stage_overlay = {
    .attributes = id_key, .texts = stage_texts, .children = stage_overlays, .key = "id"};
static const struct element_type fact_overlay = {
    .attributes = id_key, .texts = fact_texts, .key = "id", .is_within_parent = true};
static const struct child_rule scheme_overlays[] = {OVERLAY("fact", fact_overlay),
                                                    OVERLAY("stage", stage_overlay), END};
static const struct element_type scheme_overlay = {
    .attributes = id_key, .texts = scheme_texts, .children = scheme_overlays, .key = "id"};
static const struct attribute_rule schemes_translation_attributes[] = {
    KNOWN("format"), KEY("schemes"), KEY("language"), END};
static const struct child_rule schemes_overlays[] = {OVERLAY("scheme", scheme_overlay), END};
const struct element_type schemes_translation = {.attributes = schemes_translation_attributes,
                                                 .children = schemes_overlays};
