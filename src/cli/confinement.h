/* Where a verb may write, known from its arguments before it begins. */
#ifndef CLI_CONFINEMENT_H
#define CLI_CONFINEMENT_H

#include "verb.h"

/* From here on nothing is written but beside the case, beside the files that are to be written, and
 * what confine_writes allows all; by the wizard, also where it was started and beside the cases
 * opened lately. */
void confinement_begin(const struct verb *verb, const struct arguments *arguments);

#endif
