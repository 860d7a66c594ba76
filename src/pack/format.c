#include "format.h"
#include "names.h"
#include "tables.h"

/* ---- choices and scales ---- */

static const struct attribute_rule choice_attributes[] = {
    ID(choice),
    {.name = "value", .kind = VALUE_NUMBER, FIELD(choice, value)},
    {.name = "rating",
     .kind = VALUE_WORD,
     FIELD(choice, rating),
     .words = rating_names + RATING_MET,
     .first = RATING_MET},
    {.name = "level", .kind = VALUE_INTEGER, FIELD(choice, level), .otherwise = LEVEL_NONE},
    {.name = "asks-reason", .kind = VALUE_YES, FIELD(choice, asks_reason)},
    END};
static const struct child_rule choice_texts[] = {NEEDED_TEXT(choice, label, N_("a label")),
                                                 TEXT(choice, hint), END};
static const struct element_type choice_type = {.size = sizeof(struct choice),
                                                .attributes = choice_attributes,
                                                .texts = choice_texts,
                                                .finish = choice_finish,
                                                .key = "id",
                                                .is_within_parent = true};

static const struct attribute_rule scale_attributes[] = {ID(scale),
                                                         {.name = "modes",
                                                          .kind = VALUE_BITS,
                                                          FIELD(scale, modes),
                                                          .words = mode_names,
                                                          .is_required = true},
                                                         END};
static const struct child_rule scale_children[] = {{.name = "choice",
                                                    .type = &choice_type,
                                                    LIST_FIELD(scale, choices, choice_count),
                                                    .is_list = true,
                                                    .noun = N_("a choice")},
                                                   END};
static const struct element_type scale_type = {.size = sizeof(struct scale),
                                               .attributes = scale_attributes,
                                               .children = scale_children,
                                               .finish = scale_finish,
                                               .key = "id"};

static const struct attribute_rule scales_attributes[] = {KNOWN("default"), END};
static const struct child_rule scales_children[] = {{.name = "scale",
                                                     .type = &scale_type,
                                                     LIST_FIELD(pack, scales, scale_count),
                                                     .is_list = true,
                                                     .noun = N_("a scale")},
                                                    END};
static const struct element_type scales_type = {
    .attributes = scales_attributes, .children = scales_children, .finish = scales_finish};

/* ---- scoring, profiles, relations ---- */

static const char *const method_words[] = {"none", "sum", "rate", "average", "count", NULL};

static const struct attribute_rule band_attributes[] = {
    ID(band),
    {.name = "from", .kind = VALUE_NUMBER, FIELD(band, from), .is_required = true},
    {.name = "to", .kind = VALUE_NUMBER, FIELD(band, to), .is_required = true},
    END};
const struct child_rule band_texts[] = {NEEDED_TEXT(band, label, N_("a label")), TEXT(band, advice),
                                        END};
const struct element_type band_type = {
    .size = sizeof(struct band), .attributes = band_attributes, .texts = band_texts, .key = "id"};

static const struct attribute_rule scoring_attributes[] = {
    {.name = "method",
     .kind = VALUE_WORD,
     FIELD(scoring, method),
     .words = method_words,
     .is_required = true},
    {.name = "of", .kind = VALUE_NUMBER, FIELD(scoring, of)},
    {.name = "not-applicable", .kind = VALUE_OTHER, .is_required = true},
    END};
static const struct child_rule scoring_children[] = {
    {.name = "band", .type = &band_type, LIST_FIELD(scoring, bands, band_count), .is_list = true},
    END};
static const struct element_type scoring_type = {
    .attributes = scoring_attributes, .children = scoring_children, .finish = scoring_finish};

static const char *const proposes_words[] = {"all", "important", "mandatory", NULL};

static const struct attribute_rule profile_attributes[] = {
    ID(profile),
    {.name = "default", .kind = VALUE_YES, FIELD(profile, is_default)},
    {.name = "proposes", .kind = VALUE_WORD, FIELD(profile, proposes), .words = proposes_words},
    {.name = "sections",
     .kind = VALUE_IDS,
     LIST_FIELD(profile, sections, section_count),
     .reference = REFERENCE_SECTION},
    KNOWN("mandatory-only"),
    END};
static const struct child_rule profile_texts[] = {NEEDED_TEXT(profile, title, N_("a title")), END};
static const struct element_type profile_type = {.size = sizeof(struct profile),
                                                 .attributes = profile_attributes,
                                                 .texts = profile_texts,
                                                 .finish = profile_finish,
                                                 .key = "id"};
static const struct child_rule profiles_children[] = {{.name = "profile",
                                                       .type = &profile_type,
                                                       LIST_FIELD(pack, profiles, profile_count),
                                                       .is_list = true,
                                                       .noun = N_("a profile")},
                                                      END};
static const struct element_type profiles_type = {.children = profiles_children,
                                                  .finish = profiles_finish};

static const struct attribute_rule role_attributes[] = {ID(role), END};
static const struct child_rule role_texts[] = {NEEDED_TEXT(role, title, N_("a title")), END};
static const struct element_type role_type = {
    .size = sizeof(struct role), .attributes = role_attributes, .texts = role_texts, .key = "id"};
static const struct child_rule roles_children[] = {
    {.name = "role", .type = &role_type, LIST_FIELD(pack, roles, role_count), .is_list = true},
    END};
static const struct element_type roles_type = {.children = roles_children};

static const struct attribute_rule relation_attributes[] = {{.name = "kind",
                                                             .kind = VALUE_WORD,
                                                             FIELD(relation, kind),
                                                             .words = relation_names,
                                                             .is_required = true},
                                                            {.name = "from",
                                                             .kind = VALUE_ID,
                                                             FIELD(relation, from),
                                                             .is_required = true,
                                                             .reference = REFERENCE_FROM},
                                                            {.name = "to",
                                                             .kind = VALUE_ADDRESS,
                                                             FIELD(relation, to),
                                                             .is_required = true,
                                                             .reference = REFERENCE_TO},
                                                            END};
static const struct child_rule relation_texts[] = {NEEDED_TEXT(relation, reason, N_("a reason")),
                                                   END};
static const struct element_type relation_type = {.size = sizeof(struct relation),
                                                  .attributes = relation_attributes,
                                                  .texts = relation_texts,
                                                  .key = "from",
                                                  .scope = "to"};
static const struct child_rule relations_children[] = {{.name = "relation",
                                                        .type = &relation_type,
                                                        LIST_FIELD(pack, relations, relation_count),
                                                        .is_list = true},
                                                       END};
static const struct element_type relations_type = {.children = relations_children};

/* ---- what controls have to do with content outside the pack ---- */

static const struct attribute_rule guard_attributes[] = {
    {.name = "threat",
     .kind = VALUE_ID,
     FIELD(guard, threat),
     .is_required = true,
     .reference = REFERENCE_THREAT},
    {.name = "controls",
     .kind = VALUE_IDS,
     LIST_FIELD(guard, controls, control_count),
     .is_required = true,
     .reference = REFERENCE_OWN},
    END};
static const struct element_type guard_type = {.size = sizeof(struct guard),
                                               .attributes = guard_attributes,
                                               .finish = guard_finish,
                                               .key = "threat"};
static const struct child_rule guards_children[] = {
    {.name = "guard", .type = &guard_type, LIST_FIELD(pack, guards, guard_count), .is_list = true},
    END};
static const struct element_type guards_type = {.children = guards_children};

static const struct attribute_rule share_attributes[] = {
    {.name = "id",
     .kind = VALUE_ID,
     FIELD(policy_share, policy),
     .is_required = true,
     .reference = REFERENCE_POLICY},
    {.name = "controls",
     .kind = VALUE_IDS,
     LIST_FIELD(policy_share, controls, control_count),
     .is_required = true,
     .reference = REFERENCE_OWN},
    END};
static const struct element_type share_type = {.size = sizeof(struct policy_share),
                                               .attributes = share_attributes,
                                               .finish = policy_share_finish,
                                               .key = "id"};
static const struct child_rule shares_children[] = {
    {.name = "policy",
     .type = &share_type,
     LIST_FIELD(pack, policy_shares, policy_share_count),
     .is_list = true},
    END};
static const struct element_type shares_type = {.children = shares_children};

static const struct attribute_rule routine_attributes[] = {
    ID(routine),
    {.name = "control",
     .kind = VALUE_ID,
     FIELD(routine, control),
     .is_required = true,
     .reference = REFERENCE_OWN},
    {.name = "months",
     .kind = VALUE_INTEGER,
     FIELD(routine, months),
     .least = 1,
     .most = 60,
     .is_required = true},
    {.name = "month", .kind = VALUE_INTEGER, FIELD(routine, month), .least = 1, .most = 12},
    {.name = "minutes", .kind = VALUE_INTEGER, FIELD(routine, minutes), .is_required = true},
    {.name = "required", .kind = VALUE_YES, FIELD(routine, is_required)},
    END};
static const struct child_rule routine_texts[] = {
    NEEDED_TEXT(routine, title, N_("a title")),
    NEEDED_TEXT(routine, text, N_("<text>, which says how,")),
    NEEDED_TEXT(routine, who, N_("<who>, which says who does it,")), END};
static const struct element_type routine_type = {.size = sizeof(struct routine),
                                                 .attributes = routine_attributes,
                                                 .texts = routine_texts,
                                                 .key = "id"};
static const struct child_rule routines_children[] = {{.name = "routine",
                                                       .type = &routine_type,
                                                       LIST_FIELD(pack, routines, routine_count),
                                                       .is_list = true},
                                                      END};
static const struct element_type routines_type = {.children = routines_children};

/* ---- controls ---- */

static const char *const rule_words[] = {"all", "at-least", "chosen", NULL};

static const struct attribute_rule option_attributes[] = {ID(option), END};
static const struct element_type option_type = {.size = sizeof(struct option),
                                                .attributes = option_attributes,
                                                .is_text = true,
                                                .text = offsetof(struct option, text),
                                                .key = "id",
                                                .is_within_parent = true};
static const struct attribute_rule options_attributes[] = {
    {.name = "rule",
     .kind = VALUE_WORD,
     FIELD(control, rule),
     .words = rule_words,
     .first = OPTIONS_ALL,
     .is_required = true},
    {.name = "at-least", .kind = VALUE_INTEGER, FIELD(control, at_least)},
    END};
static const struct child_rule options_children[] = {{.name = "option",
                                                      .type = &option_type,
                                                      LIST_FIELD(control, options, option_count),
                                                      .is_list = true,
                                                      .noun = N_("an option")},
                                                     END};
static const struct element_type options_type = {.attributes = options_attributes,
                                                 .children = options_children};

static const struct element_type applies_type = {.read = condition_read};
static const struct element_type technique_type = {.size = sizeof(const char *),
                                                   .read = technique_read};

/* A list of const char *, each from the attribute `control` of an element of its own. */
static const struct attribute_rule rests_on_attributes[] = {{.name = "control",
                                                             .kind = VALUE_ADDRESS,
                                                             .is_required = true,
                                                             .reference = REFERENCE_RESTS_ON},
                                                            END};
static const struct element_type rests_on_type = {.size = sizeof(const char *),
                                                  .attributes = rests_on_attributes};
static const struct attribute_rule part_of_attributes[] = {
    {.name = "control", .kind = VALUE_ID, .is_required = true, .reference = REFERENCE_PART_OF},
    END};
static const struct element_type part_of_type = {.attributes = part_of_attributes};

static const struct attribute_rule control_attributes[] = {
    ID(control),
    {.name = "ref", .kind = VALUE_STRING, FIELD(control, ref)},
    {.name = "mandatory", .kind = VALUE_INTEGER, FIELD(control, mandatory)},
    {.name = "target", .kind = VALUE_INTEGER, FIELD(control, target), .otherwise = LEVEL_NONE},
    {.name = "inferred", .kind = VALUE_YES, FIELD(control, is_inferred)},
    {.name = "roles", .kind = VALUE_IDS, LIST_FIELD(control, roles, role_count)},
    {.name = "place", .kind = VALUE_ID, FIELD(control, place)},
    KNOWN("scales"),
    END};
static const struct child_rule control_texts[] = {
    NEEDED_TEXT(control, title, N_("a title")),
    NEEDED_TEXT(control, question, N_("a question")),
    {.name = "why",
     .type = &text_type,
     FIELD(control, why),
     .noun = N_("<why>, which says what happens without it,")},
    TEXT(control, example),
    TEXT(control, evidence),
    TEXT(control, incident),
    TEXT(control, hint),
    TEXT(control, exclusion),
    TEXT(control, note),
    END};
static const struct child_rule control_children[] = {
    {.name = "applies", .type = &applies_type, FIELD(control, applies)},
    {.name = "options", .type = &options_type},
    {.name = "technique",
     .type = &technique_type,
     .is_list = true,
     LIST_FIELD(control, techniques, technique_count)},
    {.name = "document",
     .type = &text_item_type,
     .is_list = true,
     LIST_FIELD(control, documents, document_count)},
    {.name = "record",
     .type = &text_item_type,
     .is_list = true,
     LIST_FIELD(control, records, record_count)},
    {.name = "rests-on",
     .type = &rests_on_type,
     .is_list = true,
     LIST_FIELD(control, rests_on, rests_on_count)},
    {.name = "part-of", .type = &part_of_type, FIELD(control, part_of)},
    END};
static const struct element_type control_type = {.size = sizeof(struct control),
                                                 .attributes = control_attributes,
                                                 .texts = control_texts,
                                                 .children = control_children,
                                                 .finish = control_finish,
                                                 .key = "id",
                                                 .is_owner = true};

/* ---- sections and the pack ---- */

static const struct attribute_rule section_attributes[] = {
    ID(section),
    {.name = "step", .kind = VALUE_ID, FIELD(section, step)},
    {.name = "repeat",
     .kind = VALUE_WORD,
     FIELD(section, repeat),
     .words = repeat_names,
     .first = REPEAT_ASSET},
    END};
static const struct child_rule section_texts[] = {NEEDED_TEXT(section, title, N_("a title")),
                                                  TEXT(section, summary), END};
static const struct child_rule section_children[] = {{.name = "control",
                                                      .type = &control_type,
                                                      LIST_FIELD(section, controls, control_count),
                                                      .is_list = true,
                                                      .is_pooled = true,
                                                      .noun = N_("a control")},
                                                     END};
static const struct element_type section_type = {.size = sizeof(struct section),
                                                 .attributes = section_attributes,
                                                 .texts = section_texts,
                                                 .children = section_children,
                                                 .finish = section_finish,
                                                 .key = "id"};

static const struct attribute_rule source_attributes[] = {
    {.name = "date", .kind = VALUE_STRING, FIELD(pack, source_date)}, END};
static const struct element_type source_type = {
    .attributes = source_attributes, .is_text = true, .text = offsetof(struct pack, source)};

static const struct attribute_rule separation_attributes[] = {{.name = "a",
                                                               .kind = VALUE_ID,
                                                               FIELD(separation, a),
                                                               .is_required = true,
                                                               .reference = REFERENCE_ROLE},
                                                              {.name = "b",
                                                               .kind = VALUE_ID,
                                                               FIELD(separation, b),
                                                               .is_required = true,
                                                               .reference = REFERENCE_ROLE},
                                                              END};
static const struct child_rule separation_texts[] = {
    NEEDED_TEXT(separation, reason, N_("<reason>, which says why,")), END};
static const struct element_type separation_type = {.size = sizeof(struct separation),
                                                    .attributes = separation_attributes,
                                                    .texts = separation_texts,
                                                    .finish = separation_finish,
                                                    .key = "a",
                                                    .scope = "b"};
static const struct child_rule separations_children[] = {
    {.name = "separation",
     .type = &separation_type,
     LIST_FIELD(pack, separations, separation_count),
     .is_list = true},
    END};
static const struct element_type separations_type = {.children = separations_children};

static const struct attribute_rule uncovered_attributes[] = {
    {.name = "ref", .kind = VALUE_STRING, FIELD(uncovered, ref), .is_required = true}, END};
static const struct child_rule uncovered_texts[] = {NEEDED_TEXT(uncovered, title, N_("a title")),
                                                    END};
static const struct element_type chapter_type = {.size = sizeof(struct uncovered),
                                                 .attributes = uncovered_attributes,
                                                 .texts = uncovered_texts,
                                                 .key = "ref"};
static const struct child_rule uncovered_children[] = {
    {.name = "chapter",
     .type = &chapter_type,
     LIST_FIELD(pack, uncovered, uncovered_count),
     .is_list = true},
    END};
static const struct element_type uncovered_type = {.children = uncovered_children};

static const char *const measures_words[] = {"wanted", "none", NULL};

static const struct attribute_rule pack_attributes[] = {
    KNOWN("format"),
    ID(pack),
    {.name = "version", .kind = VALUE_STRING, FIELD(pack, version), .is_required = true},
    {.name = "language", .kind = VALUE_ID, FIELD(pack, language), .is_required = true},
    {.name = "measures", .kind = VALUE_WORD, FIELD(pack, measures), .words = measures_words},
    END};
static const struct child_rule pack_texts[] = {
    NEEDED_TEXT(pack, title, N_("a title")),
    TEXT(pack, summary),
    {.name = "source", .type = &source_type, .noun = N_("the source, with its edition,")},
    TEXT(pack, notes),
    END};
static const struct child_rule pack_children[] = {
    {.name = "scoring", .type = &scoring_type, FIELD(pack, scoring), .noun = N_("the scoring")},
    {.name = "scales", .type = &scales_type, .noun = N_("a scale")},
    {.name = "profiles", .type = &profiles_type, .noun = N_("a profile")},
    {.name = "roles", .type = &roles_type},
    {.name = "section",
     .type = &section_type,
     LIST_FIELD(pack, sections, section_count),
     .is_list = true,
     .noun = N_("a section")},
    {.name = "relations", .type = &relations_type},
    {.name = "guards", .type = &guards_type},
    {.name = "policies", .type = &shares_type},
    {.name = "routines", .type = &routines_type},
    {.name = "separations", .type = &separations_type},
    {.name = "uncovered", .type = &uncovered_type},
    END};
static const struct element_type pack_type = {
    .attributes = pack_attributes, .texts = pack_texts, .children = pack_children};

/* ---- measures and glossary ---- */

static const char *const cost_words[] = {"none", "low", "middle", "high", NULL};
static const char *const horizon_words[] = {"week", "quarter", "year", NULL};
static const char *const serves_words[] = {"met", "partial", NULL};

static const struct attribute_rule serves_attributes[] = {
    {.name = "control",
     .kind = VALUE_ADDRESS,
     FIELD(serves, control),
     .is_required = true,
     .reference = REFERENCE_SERVES},
    {.name = "rating",
     .kind = VALUE_WORD,
     FIELD(serves, rating),
     .words = serves_words,
     .first = RATING_MET,
     .is_required = true},
    {.name = "level", .kind = VALUE_INTEGER, FIELD(serves, level), .otherwise = LEVEL_NONE},
    END};
static const struct element_type serves_type = {
    .size = sizeof(struct serves), .attributes = serves_attributes, .finish = serves_finish};

static const struct attribute_rule measure_attributes[] = {
    ID(measure),
    {.name = "minutes", .kind = VALUE_INTEGER, FIELD(measure, minutes), .is_required = true},
    {.name = "cost",
     .kind = VALUE_WORD,
     FIELD(measure, cost),
     .words = cost_words,
     .is_required = true},
    {.name = "horizon",
     .kind = VALUE_WORD,
     FIELD(measure, horizon),
     .words = horizon_words,
     .is_required = true},
    {.name = "stronger-than",
     .kind = VALUE_ID,
     FIELD(measure, stronger_than),
     .reference = REFERENCE_STRONGER},
    {.name = "after",
     .kind = VALUE_IDS,
     LIST_FIELD(measure, after, after_count),
     .reference = REFERENCE_AFTER},
    END};
static const struct child_rule measure_texts[] = {
    NEEDED_TEXT(measure, title, N_("a title")),
    NEEDED_TEXT(measure, text, N_("<text>, which says how,")),
    NEEDED_TEXT(measure, who, N_("<who>, which says who does it,")), END};
static const struct child_rule measure_children[] = {
    {.name = "serves",
     .type = &serves_type,
     LIST_FIELD(measure, serves, serves_count),
     .is_list = true,
     .noun = N_("<serves>, which names a control,")},
    END};
static const struct element_type measure_type = {.size = sizeof(struct measure),
                                                 .attributes = measure_attributes,
                                                 .texts = measure_texts,
                                                 .children = measure_children,
                                                 .key = "id",
                                                 .is_owner = true};

static const struct attribute_rule term_attributes[] = {ID(term), END};
static const struct child_rule term_texts[] = {
    NEEDED_TEXT(term, name, N_("a name")), TEXT(term, reading),
    NEEDED_TEXT(term, text, N_("<text>, which says what it means,")), END};
static const struct element_type term_type = {
    .size = sizeof(struct term), .attributes = term_attributes, .texts = term_texts, .key = "id"};

static const struct attribute_rule measures_attributes[] = {
    KNOWN("format"),
    {.name = "language", .kind = VALUE_ID, FIELD(measures, language), .is_required = true},
    END};
static const struct child_rule measures_children[] = {
    {.name = "measure", .type = &measure_type, LIST_FIELD(measures, items, count), .is_list = true},
    END};
static const struct element_type measures_type = {.attributes = measures_attributes,
                                                  .children = measures_children};

static const struct attribute_rule glossary_attributes[] = {
    KNOWN("format"),
    {.name = "language", .kind = VALUE_ID, FIELD(glossary, language), .is_required = true},
    END};
static const struct child_rule glossary_children[] = {
    {.name = "term", .type = &term_type, LIST_FIELD(glossary, items, count), .is_list = true}, END};
static const struct element_type glossary_type = {.attributes = glossary_attributes,
                                                  .children = glossary_children};

/* ---- what helps to identify information ---- */

static const struct attribute_rule level_attributes[] = {
    {.name = "value", .kind = VALUE_INTEGER, FIELD(criterion_level, value), .is_required = true},
    END};
static const struct child_rule level_texts[] = {
    NEEDED_TEXT(criterion_level, text, N_("<text>, which says when it is right,")),
    TEXT(criterion_level, examples), END};
static const struct element_type level_type = {.size = sizeof(struct criterion_level),
                                               .attributes = level_attributes,
                                               .texts = level_texts,
                                               .finish = criterion_level_finish,
                                               .key = "value",
                                               .is_within_parent = true};

static const struct attribute_rule criterion_attributes[] = {ID(criterion), END};
static const struct child_rule criterion_texts[] = {
    NEEDED_TEXT(criterion, title, N_("a title")),
    NEEDED_TEXT(criterion, question, N_("a question")), END};
static const struct child_rule criterion_children[] = {{.name = "level",
                                                        .type = &level_type,
                                                        LIST_FIELD(criterion, levels, level_count),
                                                        .is_list = true,
                                                        .noun = N_("a level")},
                                                       END};
static const struct element_type criterion_type = {.size = sizeof(struct criterion),
                                                   .attributes = criterion_attributes,
                                                   .texts = criterion_texts,
                                                   .children = criterion_children,
                                                   .key = "id"};

static const struct attribute_rule absence_attributes[] = {
    ID(absence),
    {.name = "key", .kind = VALUE_ID, FIELD(absence, key), .is_required = true},
    {.name = "value", .kind = VALUE_ID, FIELD(absence, value), .is_required = true},
    END};
static const struct element_type absence_type = {.size = sizeof(struct absence),
                                                 .attributes = absence_attributes,
                                                 .is_text = true,
                                                 .text = offsetof(struct absence, text),
                                                 .key = "id"};

static const struct attribute_rule process_attributes[] = {ID(process), END};
static const struct element_type process_type = {.size = sizeof(struct process),
                                                 .attributes = process_attributes,
                                                 .is_text = true,
                                                 .text = offsetof(struct process, title),
                                                 .key = "id"};

static const struct attribute_rule typical_attributes[] = {
    ID(typical),
    {.name = "form", .kind = VALUE_ID, FIELD(typical, form), .is_required = true},
    {.name = "medium", .kind = VALUE_ID, FIELD(typical, medium)},
    {.name = "process", .kind = VALUE_ID, FIELD(typical, process), .is_required = true},
    {.name = "entrusted", .kind = VALUE_YES, FIELD(typical, is_entrusted)},
    END};
static const struct child_rule typical_texts[] = {NEEDED_TEXT(typical, name, N_("a name")),
                                                  NEEDED_TEXT(typical, place, N_("a place")),
                                                  TEXT(typical, why), END};
static const struct element_type typical_type = {.size = sizeof(struct typical),
                                                 .attributes = typical_attributes,
                                                 .texts = typical_texts,
                                                 .finish = typical_finish,
                                                 .key = "id",
                                                 .is_within_parent = true};

static const struct attribute_rule trade_attributes[] = {
    ID(trade), {.name = "words", .kind = VALUE_WORDS, LIST_FIELD(trade, words, word_count)}, END};
static const struct child_rule trade_texts[] = {NEEDED_TEXT(trade, title, N_("a title")), END};
static const struct child_rule trade_children[] = {{.name = "typical",
                                                    .type = &typical_type,
                                                    LIST_FIELD(trade, typicals, typical_count),
                                                    .is_list = true,
                                                    .noun = N_("a typical asset")},
                                                   END};
static const struct element_type trade_type = {.size = sizeof(struct trade),
                                               .attributes = trade_attributes,
                                               .texts = trade_texts,
                                               .children = trade_children,
                                               .key = "id"};

static const struct attribute_rule identify_attributes[] = {
    KNOWN("format"),
    {.name = "language", .kind = VALUE_ID, FIELD(identify, language), .is_required = true},
    END};
static const struct child_rule identify_children[] = {
    {.name = "criterion",
     .type = &criterion_type,
     LIST_FIELD(identify, criteria, criterion_count),
     .is_list = true},
    {.name = "absence",
     .type = &absence_type,
     LIST_FIELD(identify, absences, absence_count),
     .is_list = true},
    {.name = "process",
     .type = &process_type,
     LIST_FIELD(identify, processes, process_count),
     .is_list = true},
    {.name = "trade",
     .type = &trade_type,
     LIST_FIELD(identify, trades, trade_count),
     .is_list = true},
    END};
static const struct element_type identify_type = {.attributes = identify_attributes,
                                                  .children = identify_children};

/* ---- translations: the texts of what is there, found by its key ---- */

const struct attribute_rule id_key[] = {KEY("id"), END};
static const struct attribute_rule choice_key[] = {KEY("scale"), KEY("id"), END};
static const struct attribute_rule relation_key[] = {KEY("from"), KEY("to"), END};

static const struct element_type reason_overlay = {.is_text = true, .is_within_parent = true};
static const struct element_type option_overlay = {.attributes = id_key,
                                                   .is_text = true,
                                                   .text = offsetof(struct option, text),
                                                   .key = "id",
                                                   .is_within_parent = true};
const struct element_type band_overlay = {.attributes = id_key, .texts = band_texts, .key = "id"};
static const struct element_type choice_overlay = {
    .attributes = choice_key, .texts = choice_texts, .key = "id", .scope = "scale"};
static const struct element_type profile_overlay = {
    .attributes = id_key, .texts = profile_texts, .key = "id"};
static const struct element_type role_overlay = {
    .attributes = id_key, .texts = role_texts, .key = "id"};
static const struct element_type section_overlay = {
    .attributes = id_key, .texts = section_texts, .key = "id"};
static const struct child_rule control_overlays[] = {
    OVERLAY("reason", reason_overlay), OVERLAY("option", option_overlay),
    OVERLAY("document", text_item_type), OVERLAY("record", text_item_type), END};
static const struct element_type control_overlay = {.attributes = id_key,
                                                    .texts = control_texts,
                                                    .children = control_overlays,
                                                    .key = "id",
                                                    .is_owner = true};
static const struct element_type relation_overlay = {
    .attributes = relation_key, .texts = relation_texts, .key = "from", .scope = "to"};
static const struct element_type routine_overlay = {
    .attributes = id_key, .texts = routine_texts, .key = "id"};
static const struct attribute_rule separation_key[] = {KEY("a"), KEY("b"), END};
static const struct element_type separation_overlay = {
    .attributes = separation_key, .texts = separation_texts, .key = "a", .scope = "b"};
static const struct attribute_rule ref_key[] = {KEY("ref"), END};
static const struct element_type chapter_overlay = {
    .attributes = ref_key, .texts = uncovered_texts, .key = "ref"};
static const struct element_type measure_overlay = {
    .attributes = id_key, .texts = measure_texts, .key = "id", .is_owner = true};
static const struct element_type term_overlay = {
    .attributes = id_key, .texts = term_texts, .key = "id"};

static const struct attribute_rule pack_translation_attributes[] = {KNOWN("format"), KEY("pack"),
                                                                    KEY("language"), END};
static const struct child_rule pack_overlays[] = {OVERLAY("band", band_overlay),
                                                  OVERLAY("choice", choice_overlay),
                                                  OVERLAY("profile", profile_overlay),
                                                  OVERLAY("role", role_overlay),
                                                  OVERLAY("section", section_overlay),
                                                  OVERLAY("control", control_overlay),
                                                  OVERLAY("relation", relation_overlay),
                                                  OVERLAY("routine", routine_overlay),
                                                  OVERLAY("separation", separation_overlay),
                                                  OVERLAY("chapter", chapter_overlay),
                                                  END};
static const struct element_type pack_translation = {
    .attributes = pack_translation_attributes, .texts = pack_texts, .children = pack_overlays};

static const struct attribute_rule measures_translation_attributes[] = {
    KNOWN("format"), KEY("measures"), KEY("language"), END};
static const struct child_rule measures_overlays[] = {OVERLAY("measure", measure_overlay), END};
static const struct element_type measures_translation = {
    .attributes = measures_translation_attributes, .children = measures_overlays};

static const struct attribute_rule glossary_translation_attributes[] = {
    KNOWN("format"), KEY("glossary"), KEY("language"), END};
static const struct child_rule glossary_overlays[] = {OVERLAY("term", term_overlay), END};
static const struct element_type glossary_translation = {
    .attributes = glossary_translation_attributes, .children = glossary_overlays};

static const struct attribute_rule value_key[] = {KEY("value"), END};
static const struct element_type level_overlay = {
    .attributes = value_key, .texts = level_texts, .key = "value", .is_within_parent = true};
static const struct child_rule criterion_overlays[] = {OVERLAY("level", level_overlay), END};
static const struct element_type criterion_overlay = {
    .attributes = id_key, .texts = criterion_texts, .children = criterion_overlays, .key = "id"};
static const struct element_type absence_overlay = {
    .attributes = id_key, .is_text = true, .text = offsetof(struct absence, text), .key = "id"};
static const struct element_type process_overlay = {
    .attributes = id_key, .is_text = true, .text = offsetof(struct process, title), .key = "id"};
static const struct element_type typical_overlay = {
    .attributes = id_key, .texts = typical_texts, .key = "id", .is_within_parent = true};
static const struct child_rule trade_overlays[] = {OVERLAY("typical", typical_overlay), END};
static const struct element_type trade_overlay = {
    .attributes = id_key, .texts = trade_texts, .children = trade_overlays, .key = "id"};
static const struct attribute_rule identify_translation_attributes[] = {
    KNOWN("format"), KEY("identify"), KEY("language"), END};
static const struct child_rule identify_overlays[] = {
    OVERLAY("criterion", criterion_overlay), OVERLAY("absence", absence_overlay),
    OVERLAY("process", process_overlay), OVERLAY("trade", trade_overlay), END};
static const struct element_type identify_translation = {
    .attributes = identify_translation_attributes, .children = identify_overlays};

const struct format formats[SOURCE_KIND_COUNT] = {
    [SOURCE_PACK] = {"pack", &pack_type, &pack_translation},
    [SOURCE_MEASURES] = {"measures", &measures_type, &measures_translation},
    [SOURCE_GLOSSARY] = {"glossary", &glossary_type, &glossary_translation},
    [SOURCE_IDENTIFY] = {"identify", &identify_type, &identify_translation},
    [SOURCE_RISK] = {"risk", &risk_type, &risk_translation},
    [SOURCE_WORKSHOP] = {"workshop", &workshop_type, &workshop_translation},
    [SOURCE_SCHEMES] = {"schemes", &schemes_type, &schemes_translation},
    [SOURCE_HANDBOOK] = {"handbook", &handbook_type, &handbook_translation},
};
