/* How things look: styles by what they mean. Colour always comes with a second sign (mark, weight,
 * word). */
#ifndef TENKEN_UI_THEME_H
#define TENKEN_UI_THEME_H

#include "tenken/engine.h"

#include <curses.h>

enum style {
    STYLE_PLAIN,
    STYLE_STRONG,   /* the question, titles */
    STYLE_DIM,      /* hints, labels */
    STYLE_KEY,      /* a key in a footer */
    STYLE_BRAND,    /* the name of the program */
    STYLE_SELECTED, /* the row the cursor is on */
    STYLE_CURRENT,  /* the step one is in */
    STYLE_GOOD,
    STYLE_MIDDLE,
    STYLE_BAD,
    STYLE_DOUBT, /* not known */
    STYLE_OPEN,  /* not answered */
    STYLE_ERROR,
    STYLE_COUNT
};

/* After initscr. Honours NO_COLOR and config [ui] color = no. */
void theme_init(const struct config *config);
attr_t theme_get(enum style style);
enum style theme_of_rating(enum rating rating);
/* The mark of a rating as this terminal can draw it. */
const char *theme_mark(enum rating rating);

#endif
