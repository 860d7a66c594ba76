/* The wizard as a person uses it: the real program, real keys, the real screen.
 *
 * Nothing of the machine leaks in: every wizard has a folder of its own with home and XDG folders
 * in it, its own environment, and the seams of base.h set. Whatever goes wrong (a deadline, a
 * program that ended, a flaw) fails the running cmocka test and shows the screen. Keys go in as
 * words: "Down Down 1 Enter ^R S-Tab F1 Space". */
#ifndef TENKEN_HARNESS_WIZARD_H
#define TENKEN_HARNESS_WIZARD_H

#include "screen.h"

struct wizard_request {
    int rows, columns;    /* 0: 24 and 80 */
    const char *language; /* "en"; NULL: "ja" */
    const char *terminal; /* NULL: "xterm-256color" */
    const char *content;  /* NULL: the small fixed pack in tests/data/content */
    const char *program;  /* NULL: TENKEN_PROGRAM, which the build sets */
    const char
        *folder; /* made beforehand, kept afterwards; NULL: a fresh one, removed by wizard_free */
    const char *const *arguments;   /* NULL-terminated, without the program; NULL: none */
    const char *const *environment; /* NULL-terminated NAME=VALUE, over the usual ones; "NAME" alone
                                       unsets; NULL: none */
};

struct wizard {
    struct terminal *terminal;
    char *folder;
    const char *language;
    bool owns_folder;
    unsigned long keys, resizes; /* sent so far */
};

/* Starts the program and waits for its first complete screen. */
struct wizard *wizard_new(const struct wizard_request *request);
void wizard_free(struct wizard *wizard);

/* Each sends and waits until the screen shows the outcome. */
void wizard_press(struct wizard *wizard, const char *keys);
void wizard_press_unseen(struct wizard *wizard, const char *keys); /* does not wait */
void wizard_type(struct wizard *wizard, const char *text);
void wizard_click(struct wizard *wizard, int row, int column);
void wizard_click_text(struct wizard *wizard, const char *text); /* where it stands on the screen */
void wizard_resize(struct wizard *wizard, int rows, int columns);
/* Changes the size without waiting, so that several changes come at once; the next key waits for
 * all of them. */
void wizard_resize_unseen(struct wizard *wizard, int rows, int columns);
void wizard_suspend(struct wizard *wizard); /* ^Z; the terminal must be as it was */
void wizard_resume(struct wizard *wizard);  /* fg */

/* Sends the keys and waits for the program's end. Its exit status, 128 and the number for a signal.
 * What it wrote to stderr fails the test, and so does a terminal not restored. */
int wizard_leave(struct wizard *wizard, const char *keys);
/* The same end after a signal. Errors and terminal are not judged. */
int wizard_kill(struct wizard *wizard, int number);
/* What the program wrote to stderr so far. */
char *wizard_take_errors(const struct wizard *wizard);
char *wizard_take_path(const struct wizard *wizard, const char *name); /* of a file in its folder */

/* ---- what is expected of a screen; each also checks screen_take_flaw ---- */

#define expect_text(wizard, text)    wizard_expect_text((wizard), (text), true, __FILE__, __LINE__)
#define expect_no_text(wizard, text) wizard_expect_text((wizard), (text), false, __FILE__, __LINE__)
#define expect_wrapped(wizard, text) wizard_expect_wrapped((wizard), (text), __FILE__, __LINE__)
#define expect_sound(wizard)         wizard_expect_sound((wizard), __FILE__, __LINE__)
/* The screen is tests/golden/NAME-COLUMNSxROWS-LANGUAGE.screen; scripts/update-goldens rewrites it.
 */
#define expect_screen(wizard, name)  wizard_expect_screen((wizard), (name), __FILE__, __LINE__)

void wizard_expect_text(struct wizard *wizard, const char *text, bool there, const char *file,
                        int line);
void wizard_expect_wrapped(struct wizard *wizard, const char *text, const char *file, int line);
void wizard_expect_sound(struct wizard *wizard, const char *file, int line);
void wizard_expect_screen(struct wizard *wizard, const char *name, const char *file, int line);

/* ---- the sizes and languages that goldens are kept in ---- */

struct wizard_view {
    int rows, columns;
    const char *language;
};
extern const struct wizard_view wizard_views[];
extern const size_t wizard_view_count;

#endif
