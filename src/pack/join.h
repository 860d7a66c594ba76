/* Joins what stands in different files: controls with the measures that serve them and the terms
 * they use. */
#ifndef PACK_JOIN_H
#define PACK_JOIN_H

#include "source.h"

/* The shelf holds the packs and measures that are wanted, none faulty, and is indexed. Fills the
 * library's measures, those that serve its packs, and the lists of the controls. */
void library_join_measures(struct library *library, const struct shelf *shelf);
/* Later, with all shared files on the shelf: the terms that texts of the library use, by id, and
 * the lists of the controls. */
const struct term *shelf_join_terms(const struct shelf *shelf, const struct library *library,
                                    size_t *count);

#endif
