/* Whether what the files of a shelf refer to is there, and whether anything rests on itself in the
 * end. */
#ifndef PACK_RESOLVE_H
#define PACK_RESOLVE_H

#include "source.h"

/* Within each pack. With `is_strict` also between files: measures, terms, other packs that are on
 * the shelf (a pack that is not is left alone). Sources that are context are not checked. */
void shelf_check_references(struct shelf *shelf, bool is_strict, struct faults *faults);
/* Over all that is on the shelf: conditions, rests-on, part-of, stronger-than,
 * after. */
void shelf_check_cycles(struct shelf *shelf, struct faults *faults);

/* The control that a reference in `source` names, as ID or PACK:ID; NULL where there is none. */
const struct control *shelf_find_control(const struct shelf *shelf, const struct source *source,
                                         const char *text);
/* The pack of a reference: its own, another's on the shelf, or NULL where that is not there. */
const struct source *shelf_find_pack(const struct shelf *shelf, const struct source *source,
                                     const char *text);

#endif
