/* What xsltproc needs to make the page that tenken makes: the same report model in a file, and the
 * same stylesheets without our functions, which it does not have. */
#ifndef TENKEN_BENCH_PEER_H
#define TENKEN_BENCH_PEER_H

/* Puts model.xml and peer/KIND.html.xsl, for the kind diagnosis, into `folder`, for the case `file`
 * that lies there. */
void peer_prepare(const char *folder, const char *content, const char *file);

#endif
