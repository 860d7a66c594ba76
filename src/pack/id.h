/* Ids: what addresses, file names, JSON and HTML can all carry without quoting. */
#ifndef PACK_ID_H
#define PACK_ID_H

#include <stdbool.h>

bool id_is_good(const char *id); /* letters, digits, - _ . ; the first a letter or digit */
bool id_is_good_with_pack(const char *text); /* ID or PACK:ID */

#endif
