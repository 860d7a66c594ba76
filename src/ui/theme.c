#include "theme.h"

#include "tenken/report.h"

#include <stdlib.h>

struct look {
    short colour; /* -1: the terminal's own */
    attr_t with_colour;
    attr_t without;
};

static const struct look looks[STYLE_COUNT] = {
    [STYLE_PLAIN] = {-1, A_NORMAL, A_NORMAL},
    [STYLE_STRONG] = {-1, A_BOLD, A_BOLD},
    [STYLE_DIM] = {-1, A_DIM, A_NORMAL},
    [STYLE_KEY] = {COLOR_CYAN, A_BOLD, A_BOLD},
    [STYLE_BRAND] = {COLOR_CYAN, A_BOLD, A_REVERSE},
    [STYLE_SELECTED] = {-1, A_REVERSE, A_REVERSE},
    [STYLE_CURRENT] = {COLOR_CYAN, A_BOLD, A_BOLD},
    [STYLE_GOOD] = {COLOR_GREEN, A_NORMAL, A_NORMAL},
    [STYLE_MIDDLE] = {COLOR_YELLOW, A_NORMAL, A_NORMAL},
    [STYLE_BAD] = {COLOR_RED, A_BOLD, A_BOLD},
    [STYLE_DOUBT] = {COLOR_MAGENTA, A_NORMAL, A_NORMAL},
    [STYLE_OPEN] = {-1, A_NORMAL, A_NORMAL},
    [STYLE_ERROR] = {COLOR_RED, A_BOLD, A_REVERSE},
};

static const enum style rating_styles[RATING_COUNT] = {
    [RATING_UNANSWERED] = STYLE_OPEN, [RATING_MET] = STYLE_GOOD,
    [RATING_PARTIAL] = STYLE_MIDDLE,  [RATING_UNMET] = STYLE_BAD,
    [RATING_UNKNOWN] = STYLE_DOUBT,   [RATING_NOT_APPLICABLE] = STYLE_DIM,
};

static bool has_colour;
static bool draws_marks;

static bool wants_colour(const struct config *config)
{
    const char *no_color = getenv("NO_COLOR");
    bool refused = no_color && *no_color;
    return !refused && !text_equal(config_get(config, "ui:color", "yes"), "no") && has_colors();
}

void theme_init(const struct config *config)
{
    has_colour = wants_colour(config) && start_color() == OK && use_default_colors() == OK;
    draws_marks = !text_equal(config_get(config, "ui:marks", "signs"), "letters");
    for (short style = 0; has_colour && style < STYLE_COUNT; style++)
        if (looks[style].colour >= 0)
            init_pair((short)(style + 1), looks[style].colour, -1);
}

attr_t theme_get(enum style style)
{
    const struct look *look = &looks[style];
    if (!has_colour)
        return look->without;
    return look->with_colour | (look->colour >= 0 ? (attr_t)COLOR_PAIR(style + 1) : A_NORMAL);
}

enum style theme_of_rating(enum rating rating)
{
    return rating_styles[rating];
}

const char *theme_mark(enum rating rating)
{
    return draws_marks ? word_rating_mark(rating) : word_rating_letter(rating);
}

const char *theme_sign(const char *sign, const char *letter)
{
    return draws_marks ? sign : letter;
}

bool theme_is_left(const struct control_result *control)
{
    return control->applies != TRUTH_NO && control->selected == SELECTION_NO;
}

const char *theme_mark_of(const struct control_result *control, enum style *style)
{
    enum rating rating = control_is_in_play(control) ? control->rating : RATING_NOT_APPLICABLE;
    *style = theme_of_rating(rating);
    return theme_is_left(control) ? THEME_MARK_LEFT : theme_mark(rating);
}
