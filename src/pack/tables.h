/* How the tables of the format are written. */
#ifndef PACK_TABLES_H
#define PACK_TABLES_H

#include "reader.h"

#define END                                                                                        \
    {                                                                                              \
        .name = NULL                                                                               \
    }
#define FIELD(owner, field) .offset = offsetof(struct owner, field)
#define LIST_FIELD(owner, field, counter)                                                          \
    .offset = offsetof(struct owner, field), .count = offsetof(struct owner, counter)
#define TEXT(owner, field)                                                                         \
    {                                                                                              \
        .name = #field, .type = &text_type, FIELD(owner, field)                                    \
    }
#define NEEDED_TEXT(owner, field, word)                                                            \
    {                                                                                              \
        .name = #field, .type = &text_type, FIELD(owner, field), .noun = word                      \
    }
#define ID(owner)                                                                                  \
    {                                                                                              \
        .name = "id", .kind = VALUE_ID, FIELD(owner, id), .is_required = true                      \
    }
#define KNOWN(attribute)                                                                           \
    {                                                                                              \
        .name = attribute, .kind = VALUE_OTHER                                                     \
    }
#define KEY(attribute)                                                                             \
    {                                                                                              \
        .name = attribute, .kind = VALUE_OTHER, .is_required = true                                \
    }
#define OVERLAY(element, overlay)                                                                  \
    {                                                                                              \
        .name = element, .type = &(overlay), .is_overlay = true                                    \
    }

#endif
