/* The words of the format, each list ended by NULL, in the order of the enum. */
#ifndef PACK_NAMES_H
#define PACK_NAMES_H

#include "tenken/pack.h"

extern const char *const rating_names[];
extern const char *const mode_names[];
extern const char *const relation_names[];
extern const char *const repeat_names[]; /* from REPEAT_ASSET on */

#endif
