/* What xsltproc needs to make the page that tenken makes: the same report model in a file, and the
 * same stylesheets without our functions, which it does not have. */
#ifndef TENKEN_BENCH_PEER_H
#define TENKEN_BENCH_PEER_H

#include <stdbool.h>

/* Puts model.xml, peer/diagnosis.html.xsl and peer/nothing.xsl, which makes an empty page, into
 * `folder`, for the case `file` that lies there. */
void peer_prepare(const char *folder, const char *content, const char *file);
/* Whether tenken makes an empty page of it, too. */
void peer_set_empty(const char *folder, bool is_empty);

#endif
