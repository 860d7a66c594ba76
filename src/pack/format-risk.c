/* The tables of a risk file; content/schema/risk.rnc says the same. */
#include <math.h>

#include "format.h"
#include "names.h"
#include "tables.h"

static const char *const levels_words[] = {"threat", "vulnerability", "likelihood", NULL};
static const char *const credit_words[] = {"met", "partial", "unmet", "unknown", NULL};
static const char *const medium_words[] = {"paper",  "pc",     "server",   "cloud", "removable",
                                           "mobile", "object", "premises", "other", NULL};
static const char *const treatment_words[] = {"reduce", "retain", "avoid", "transfer", NULL};

#define GRADE(owner, field)                                                                        \
    {                                                                                              \
        .name = #field, .kind = VALUE_INTEGER, FIELD(owner, field), .least = 1,                    \
        .most = RISK_SCALE_MAX, .is_required = true                                                \
    }

/* ---- the scales, the matrix, the bands, the credits ---- */

static const struct attribute_rule level_attributes[] = {
    GRADE(risk_grade, value),
    {.name = "from", .kind = VALUE_NUMBER, FIELD(risk_grade, from), .otherwise = -INFINITY},
    END};
static const struct child_rule level_texts[] = {
    NEEDED_TEXT(risk_grade, label, N_("a label")),
    NEEDED_TEXT(risk_grade, text, N_("<text>, which says when it is right,")), END};
static const struct element_type level_type = {.size = sizeof(struct risk_grade),
                                               .attributes = level_attributes,
                                               .texts = level_texts,
                                               .key = "value",
                                               .is_within_parent = true};
static const struct attribute_rule levels_attributes[] = {{.name = "of",
                                                           .kind = VALUE_ID,
                                                           FIELD(risk_levels, of),
                                                           .words = levels_words,
                                                           .is_required = true},
                                                          END};
static const struct child_rule levels_children[] = {
    {.name = "level",
     .type = &level_type,
     LIST_FIELD(risk_levels, grades.items, grades.count),
     .is_list = true,
     .noun = N_("a level")},
    END};
static const struct element_type levels_type = {.size = sizeof(struct risk_levels),
                                                .attributes = levels_attributes,
                                                .children = levels_children,
                                                .finish = risk_levels_finish,
                                                .key = "of"};

static const struct attribute_rule cell_attributes[] = {
    GRADE(risk_cell, threat), GRADE(risk_cell, vulnerability), GRADE(risk_cell, likelihood), END};
static const struct element_type cell_type = {.size = sizeof(struct risk_cell),
                                              .attributes = cell_attributes,
                                              .key = "threat",
                                              .scope = "vulnerability"};
static const struct child_rule matrix_children[] = {
    {.name = "cell", .type = &cell_type, LIST_FIELD(risk_file, cells, cell_count), .is_list = true},
    END};
static const struct element_type matrix_type = {.children = matrix_children};

static const struct child_rule bands_children[] = {
    {.name = "band",
     .type = &band_type,
     LIST_FIELD(risk_file, catalogue.bands, catalogue.band_count),
     .is_list = true,
     .noun = N_("a band")},
    END};
static const struct element_type bands_type = {.children = bands_children};

static const struct attribute_rule credit_attributes[] = {
    {.name = "rating",
     .kind = VALUE_WORD,
     FIELD(risk_credit, rating),
     .words = credit_words,
     .first = RATING_MET,
     .is_required = true},
    {.name = "value", .kind = VALUE_NUMBER, FIELD(risk_credit, value), .is_required = true},
    END};
static const struct element_type credit_type = {.size = sizeof(struct risk_credit),
                                                .attributes = credit_attributes,
                                                .finish = risk_credit_finish,
                                                .key = "rating"};
static const struct child_rule credits_children[] = {{.name = "credit",
                                                      .type = &credit_type,
                                                      LIST_FIELD(risk_file, credits, credit_count),
                                                      .is_list = true,
                                                      .noun = N_("a credit")},
                                                     END};
static const struct element_type credits_type = {.children = credits_children};

/* ---- threats, treatments, policies ---- */

static const struct attribute_rule about_attributes[] = {
    {.name = "key", .kind = VALUE_ID, FIELD(condition_field, key), .is_required = true},
    {.name = "value", .kind = VALUE_ID, FIELD(condition_field, value), .is_required = true},
    END};
static const struct element_type about_type = {.size = sizeof(struct condition_field),
                                               .attributes = about_attributes};
static const struct attribute_rule threat_attributes[] = {ID(threat),
                                                          {.name = "medium",
                                                           .kind = VALUE_ID,
                                                           FIELD(threat, medium),
                                                           .words = medium_words,
                                                           .is_required = true},
                                                          GRADE(threat, usual),
                                                          END};
static const struct child_rule threat_texts[] = {
    NEEDED_TEXT(threat, title, N_("a title")), NEEDED_TEXT(threat, question, N_("a question")),
    NEEDED_TEXT(threat, example, N_("<example>, which says how it happens,")), END};
static const struct child_rule threat_children[] = {
    {.name = "about", .type = &about_type, LIST_FIELD(threat, about, about_count), .is_list = true},
    END};
static const struct element_type threat_type = {.size = sizeof(struct threat),
                                                .attributes = threat_attributes,
                                                .texts = threat_texts,
                                                .children = threat_children,
                                                .key = "id"};
static const struct child_rule threats_children[] = {
    {.name = "threat",
     .type = &threat_type,
     LIST_FIELD(risk_file, catalogue.catalogue, catalogue.catalogue_count),
     .is_list = true,
     .noun = N_("a threat")},
    END};
static const struct element_type threats_type = {.children = threats_children};

static const struct attribute_rule treatment_attributes[] = {{.name = "id",
                                                              .kind = VALUE_ID,
                                                              FIELD(treatment, id),
                                                              .words = treatment_words,
                                                              .is_required = true},
                                                             END};
static const struct child_rule treatment_texts[] = {
    NEEDED_TEXT(treatment, title, N_("a title")),
    NEEDED_TEXT(treatment, text, N_("<text>, which says what it means,")), TEXT(treatment, example),
    END};
static const struct element_type treatment_type = {.size = sizeof(struct treatment),
                                                   .attributes = treatment_attributes,
                                                   .texts = treatment_texts,
                                                   .key = "id"};
static const struct child_rule treatments_children[] = {
    {.name = "treatment",
     .type = &treatment_type,
     LIST_FIELD(risk_file, catalogue.treatments, catalogue.treatment_count),
     .is_list = true,
     .noun = N_("a treatment")},
    END};
static const struct element_type treatments_type = {.children = treatments_children};

static const struct attribute_rule policy_attributes[] = {
    ID(policy),
    {.name = "number", .kind = VALUE_INTEGER, FIELD(policy, number), .is_required = true},
    END};
static const struct child_rule policy_texts[] = {
    NEEDED_TEXT(policy, title, N_("a title")),
    NEEDED_TEXT(policy, text, N_("<text>, which says what it means,")), END};
static const struct element_type policy_type = {.size = sizeof(struct policy),
                                                .attributes = policy_attributes,
                                                .texts = policy_texts,
                                                .key = "id"};
static const struct child_rule policies_children[] = {
    {.name = "policy",
     .type = &policy_type,
     LIST_FIELD(risk_file, catalogue.policies, catalogue.policy_count),
     .is_list = true,
     .noun = N_("a policy")},
    END};
static const struct element_type policies_type = {.children = policies_children};

/* ---- the file ---- */

static const struct attribute_rule risk_attributes[] = {KNOWN("format"),
                                                        {.name = "language",
                                                         .kind = VALUE_ID,
                                                         FIELD(risk_file, catalogue.language),
                                                         .is_required = true},
                                                        {.name = "intolerable",
                                                         .kind = VALUE_ID,
                                                         FIELD(risk_file, catalogue.intolerable),
                                                         .is_required = true},
                                                        END};
static const struct child_rule risk_texts[] = {{.name = "source",
                                                .type = &text_type,
                                                FIELD(risk_file, catalogue.source),
                                                .noun = N_("the source, with its edition,")},
                                               END};
static const struct child_rule risk_children[] = {
    {.name = "levels",
     .type = &levels_type,
     LIST_FIELD(risk_file, levels, level_count),
     .is_list = true},
    {.name = "matrix", .type = &matrix_type},
    {.name = "bands", .type = &bands_type, .noun = N_("a band")},
    {.name = "credits", .type = &credits_type, .noun = N_("a credit")},
    {.name = "threats", .type = &threats_type, .noun = N_("a threat")},
    {.name = "treatments", .type = &treatments_type, .noun = N_("a treatment")},
    {.name = "policies", .type = &policies_type, .noun = N_("a policy")},
    END};
const struct element_type risk_type = {.attributes = risk_attributes,
                                       .texts = risk_texts,
                                       .children = risk_children,
                                       .finish = risk_finish};

/* ---- its translation ---- */

static const struct attribute_rule value_key[] = {KEY("value"), END};
static const struct attribute_rule of_key[] = {KEY("of"), END};
static const struct element_type level_overlay = {
    .attributes = value_key, .texts = level_texts, .key = "value", .is_within_parent = true};
static const struct child_rule levels_overlays[] = {OVERLAY("level", level_overlay), END};
static const struct element_type levels_overlay = {
    .attributes = of_key, .children = levels_overlays, .key = "of"};
static const struct element_type threat_overlay = {
    .attributes = id_key, .texts = threat_texts, .key = "id"};
static const struct element_type treatment_overlay = {
    .attributes = id_key, .texts = treatment_texts, .key = "id"};
static const struct element_type policy_overlay = {
    .attributes = id_key, .texts = policy_texts, .key = "id"};
static const struct attribute_rule risk_translation_attributes[] = {KNOWN("format"), KEY("risk"),
                                                                    KEY("language"), END};
static const struct child_rule risk_overlays[] = {
    OVERLAY("levels", levels_overlay), OVERLAY("band", band_overlay),
    OVERLAY("threat", threat_overlay), OVERLAY("treatment", treatment_overlay),
    OVERLAY("policy", policy_overlay), END};
const struct element_type risk_translation = {
    .attributes = risk_translation_attributes, .texts = risk_texts, .children = risk_overlays};
