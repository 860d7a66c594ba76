/* A screen: what it draws and what it does with an event. One file each, one line in the registry
 * (screens.c). */
#ifndef TENKEN_UI_SCREEN_H
#define TENKEN_UI_SCREEN_H

#include "app.h"
#include "canvas.h"

struct event {
    enum action action; /* ACTION_NONE where only `text` came */
    int number;         /* ACTION_CHOOSE: the digit; ACTION_PICK: what was clicked */
    const char *text;   /* one character, while writing; else NULL */
};

/* What a handler wants the loop to do. 0: the event was not for this screen, and the loop tries it
 * itself. */
enum {
    EFFECT_REDRAW = 1u << 0,
    EFFECT_CHANGED = 1u << 1, /* the case has changed: save it */
    EFFECT_GOTO = 1u << 2,    /* to app->next */
    EFFECT_BACK = 1u << 3,    /* this screen is done */
    EFFECT_HOME = 1u << 4,    /* close the case */
    EFFECT_QUIT = 1u << 5,
    EFFECT_EDITOR = 1u << 6, /* the note of the current question in $EDITOR */
};

struct screen_ops {
    const char *name;
    size_t state_size; /* of the state, which is zeroed before `open` */
    bool is_overlay;   /* lies over another screen: q closes it like Esc */

    /* The argument is what app_goto was given, or NULL. May be NULL. */
    void (*open)(struct app *app, void *state, const char *argument);
    void (*close)(void *state); /* may be NULL */
    /* IN_… bits that hold at the moment. */
    unsigned (*contexts)(const struct app *app, const void *state);
    /* Never draws and never saves. The state keeps no pointers into results: they are new after
     * every change. */
    unsigned (*handle)(struct app *app, void *state, const struct event *event);
    /* Draws into `body`; may correct scroll positions in the state, nothing else. */
    void (*draw)(struct app *app, void *state, struct area body);
    /* The last part of the path in the top line. */
    char *(*take_title)(const struct app *app, const void *state);
    /* What the bottom line offers, ACTION_NONE at the end; what does not fit is left out from the
     * right. */
    const enum action *(*footer)(const struct app *app, const void *state);
};

const struct screen_ops *screen_get_ops(enum screen_id id);

/* Asks the loop to go there; returns EFFECT_GOTO. A screen that is already open is returned to. */
unsigned app_goto(struct app *app, enum screen_id id, const char *argument);

#endif
