/* References: an attribute that names something else. Noted while reading, resolved when all files
 * are read. */
#ifndef PACK_REFERENCE_H
#define PACK_REFERENCE_H

#include "xml.h"

enum reference_kind {
    REFERENCE_NONE,
    REFERENCE_CONDITION, /* a control that a condition asks about */
    REFERENCE_CHOICE,    /* a choice of that control (in `control`) */
    REFERENCE_PROFILE,
    REFERENCE_SECTION, /* that a profile is about */
    REFERENCE_RESTS_ON,
    REFERENCE_PART_OF,
    REFERENCE_FROM, /* the two ends of a relation */
    REFERENCE_TO,
    REFERENCE_SERVES,
    REFERENCE_OWN,      /* a control that guards, belongs to a policy, or comes round */
    REFERENCE_THREAT,   /* of the risk catalogue */
    REFERENCE_POLICY,   /* of the same */
    REFERENCE_STRONGER, /* the measure that one goes beyond */
    REFERENCE_AFTER,    /* a measure that must be done before */
    REFERENCE_TERM,
    REFERENCE_ROLE, /* that a separation keeps apart from another */
    REFERENCE_KIND_COUNT
};
struct reference {
    enum reference_kind kind;
    const char *value;
    const char *control; /* with REFERENCE_CHOICE */
    const void *owner;   /* the control or measure it stands in, or NULL */
    struct origin origin;
};

#endif
