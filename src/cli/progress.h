/* A sign on a terminal that long work is still going on. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

/* From half a second on: the words, then a dot each half second more, on standard error. Nothing
 * where that is no terminal, or the work is done sooner. One at a time. */
void progress_begin(const char *words);
/* Ends it, and takes the line away. */
void progress_end(void);

#endif
