/* Joins what stands in different files: controls with the measures that serve them and the terms
 * they use. */
#ifndef PACK_JOIN_H
#define PACK_JOIN_H

#include "source.h"

/* The shelf holds the packs and shared files that are wanted, none faulty, and is indexed. Fills
 * the library's measures and terms, those that serve its packs, and the lists of the controls. */
void library_join(struct library *library, const struct shelf *shelf);

#endif
