/* How ratings look on paper, wherever the module writes them: the colours of the HTML report. */
#ifndef TENKEN_WRITERS_RATINGS_H
#define TENKEN_WRITERS_RATINGS_H

struct rating_look {
    const char *name;
    const char *mark;
    unsigned ink, paper; /* 0xRRGGBB */
};
#define RATING_LOOKS 6
/* In the order of every list. */
extern const struct rating_look rating_looks[RATING_LOOKS];
const struct rating_look *rating_get_look(const char *name); /* NULL where there is none */

#define INK_ACCENT 0x1f4e6b
#define INK_QUIET  0x56636e
#define INK_LINE   0xc3ccd3
#define PAPER_HEAD 0xe4ebf0

#endif
