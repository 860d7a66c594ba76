/* A zip in memory, by libarchive. */
#ifndef TENKEN_WRITERS_ZIP_H
#define TENKEN_WRITERS_ZIP_H

#include <stddef.h>

struct zip_part {
    const char *name;
    const char *bytes;
    size_t length;
};
/* The parts in the order given; without dates, so that the same parts make the same bytes. To be
 * freed. NULL with `why`, to be freed. */
char *zip_take(const struct zip_part *parts, size_t count, size_t *length, char **why);

#endif
