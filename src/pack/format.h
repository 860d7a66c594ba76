/* The format, version 1, as tables: content/schema says the same in RELAX NG. */
#ifndef PACK_FORMAT_H
#define PACK_FORMAT_H

#include "reader.h"

#define FORMAT_MAJOR 1
#define FORMAT_MINOR 0

/* What a measures or a glossary file holds. */
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

enum source_kind {
    SOURCE_PACK,
    SOURCE_MEASURES,
    SOURCE_GLOSSARY,
    SOURCE_IDENTIFY,
    SOURCE_KIND_COUNT
};
struct format {
    const char *root;
    const struct element_type *type;        /* into struct pack, measures, glossary, identify */
    const struct element_type *translation; /* into the same */
};
extern const struct format formats[SOURCE_KIND_COUNT];

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
void technique_read(struct reader *reader, const xmlNode *node, void *target);

#endif
