/* A form: fields of one line each (or a few), written in place or chosen from a list, and rows to
 * press. The screen says what the rows mean. */
#ifndef TENKEN_UI_FORM_H
#define TENKEN_UI_FORM_H

#include "editor.h"

struct form_row {
    const char *label; /* untranslated, marked with N_ */
    const char *hint;  /* under the row while it is selected; untranslated, or NULL */
    bool is_button;    /* Enter presses it; nothing is written there */
    bool is_choice;    /* its text is what is chosen; Space turns to the next, as the screen says */
    const struct field_choice *choices; /* one of these, or nothing; NULL: it is written */
    bool has_choice;                    /* one of them always holds */
    const char *heading;                /* above the row; untranslated, or NULL */
    bool has_lines;                     /* several may be written: Enter makes another */
    bool is_wanted;                     /* shown as open while it is empty */
};
struct form { /* `rows` and `count` set once; free with form_clear */
    const struct form_row *rows;
    size_t count;
    size_t selected;
    struct editor *editors; /* one a row; of a choice, its id */
    int top;                /* first line shown */
    int columns;            /* at the last drawing */
};

enum form_event { FORM_NOTHING, FORM_HANDLED, FORM_PRESSED, FORM_TURNED, FORM_LEFT };

extern const struct field_choice form_ticks[]; /* of a field that says yes or nothing */
void form_begin(struct form *form, const struct form_row *rows, size_t count);
void form_clear(struct form *form);
void form_set(struct form *form, size_t row, const char *text);
/* The same, of a row whose fields are kept as they are left: what is being written in the row
 * `writing` (`count` for none) stays. A choice is kept as soon as it is made, so it is never being
 * written. */
void form_refresh(struct form *form, size_t row, size_t writing, const char *text);
const char *form_get(const struct form *form, size_t row); /* never NULL */
unsigned form_get_contexts(const struct form *form);
const enum action *form_get_footer(const struct form *form); /* of a screen that is but a form */
/* PRESSED: Enter on a button, or on the last field. TURNED: Space or a click on a row that is
 * is_choice. LEFT: Esc. */
enum form_event form_handle(struct form *form, const struct event *event);
/* Whether an event that began in the row `from` left it, so that what it says is to be kept. */
bool form_has_left(const struct form *form, size_t from, enum form_event event);
/* Esc, or Enter on the last field. */
bool form_is_done(enum form_event event);
/* Scrolls so that the selected row is seen. Returns the rows it took. */
int form_draw(struct form *form, struct area area);

#endif
