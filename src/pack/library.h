/* Steps that reading a library and checking a file share. */
#ifndef PACK_LIBRARY_H
#define PACK_LIBRARY_H

#include "source.h"

/* Every pack of the folders that is not on the shelf yet. */
void shelf_read_all_packs(struct shelf *shelf, const char *const *folders, size_t folder_count,
                          struct faults *faults);
/* By file and line, from the fault with number `start` on. */
void faults_sort_from(struct faults *faults, size_t start);

#endif
