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
/* Whether it would be asked, had nobody decided to leave it. */
/* Of several signs the one that this terminal can draw. */
const char *theme_sign(const char *sign, const char *letter);
bool theme_is_left(const struct control_result *control);
#define THEME_MARK_LEFT "/" /* of a question that was left by a decision */
/* The mark of a question and its style: its rating, that it is not asked, or that it was left. */
const char *theme_mark_of(const struct control_result *control, enum style *style);

#endif
