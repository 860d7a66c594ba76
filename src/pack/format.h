/* The format, version 1, as tables: content/schema says the same in RELAX NG. */
#ifndef PACK_FORMAT_H
#define PACK_FORMAT_H

#include "reader.h"

#define FORMAT_MAJOR 1
#define FORMAT_MINOR 0

/* What a measures, a glossary or a risk file holds. */
struct measures {
    const char *language;
    struct measure *items;
    size_t count;
};
struct glossary {
    const char *language;
    struct term *items;
    size_t count;
};
struct risk_levels {
    const char *of; /* "threat" … */
    struct risk_grades grades;
};
struct risk_cell { /* of the matrix */
    int threat, vulnerability, likelihood;
};
struct risk_credit {
    enum rating rating;
    double value;
};
struct risk_file {
    struct risk_catalogue catalogue; /* what follows is put into it when all is read */
    struct risk_levels *levels;
    size_t level_count;
    struct risk_cell *cells;
    size_t cell_count;
    struct risk_credit *credits;
    size_t credit_count;
};

struct schemes_file {
    const char *language;
    struct scheme *items;
    size_t count;
};
struct handbook_file {
    const char *language;
    struct handbook_entry *items;
    size_t count;
};

enum source_kind {
    SOURCE_PACK,
    SOURCE_MEASURES,
    SOURCE_GLOSSARY,
    SOURCE_IDENTIFY,
    SOURCE_RISK,
    SOURCE_WORKSHOP, /* from here on no part of a library */
    SOURCE_SCHEMES,
    SOURCE_HANDBOOK,
    SOURCE_KIND_COUNT
};
struct format {
    const char *root;
    const struct element_type *type;        /* into struct pack, measures, glossary … */
    const struct element_type *translation; /* into the same */
};
extern const struct format formats[SOURCE_KIND_COUNT];

/* Of format-risk.c. */
extern const struct element_type risk_type, risk_translation;
/* Of format-workshop.c. */
extern const struct element_type workshop_type, workshop_translation;
/* Of format-schemes.c and format-handbook.c. */
extern const struct element_type schemes_type, schemes_translation;
extern const struct element_type handbook_type, handbook_translation;
/* What the tables share. */
extern const struct child_rule band_texts[];
extern const struct element_type band_type, band_overlay;
extern const struct attribute_rule id_key[];

/* Reads <applies>: the target is a const struct condition *. */
void condition_read(struct reader *reader, const xmlNode *node, void *target);

/* What tables cannot say (rules.c). */
void scoring_finish(struct reader *reader, const xmlNode *node, void *target);
void choice_finish(struct reader *reader, const xmlNode *node, void *target);
void scale_finish(struct reader *reader, const xmlNode *node, void *target);
void scales_finish(struct reader *reader, const xmlNode *node, void *target);
void profile_finish(struct reader *reader, const xmlNode *node, void *target);
void profiles_finish(struct reader *reader, const xmlNode *node, void *target);
void section_finish(struct reader *reader, const xmlNode *node, void *target);
void control_finish(struct reader *reader, const xmlNode *node, void *target);
void serves_finish(struct reader *reader, const xmlNode *node, void *target);
void criterion_level_finish(struct reader *reader, const xmlNode *node, void *target);
void typical_finish(struct reader *reader, const xmlNode *node, void *target);
void guard_finish(struct reader *reader, const xmlNode *node, void *target);
void separation_finish(struct reader *reader, const xmlNode *node, void *target);
void policy_share_finish(struct reader *reader, const xmlNode *node, void *target);
void technique_read(struct reader *reader, const xmlNode *node, void *target);

/* The same for the risk catalogue (rules-risk.c). */
void risk_levels_finish(struct reader *reader, const xmlNode *node, void *target);
void risk_credit_finish(struct reader *reader, const xmlNode *node, void *target);
void risk_finish(struct reader *reader, const xmlNode *node, void *target);

/* That bands are the right way round, from the highest down, apart; and without a gap where the
 * score is a sum. */
void bands_check(struct reader *reader, const xmlNode *node, const struct scoring *scoring);

#endif
