/* The ground everything stands on: memory, errors, text, config, and the seams to the outside
 * world.
 *
 * Ownership is in the verb: `new`/`free` pair up, `take` hands the caller something to free(),
 * `get` lends. All text is UTF-8. Widths are terminal cells. */
#ifndef TENKEN_BASE_H
#define TENKEN_BASE_H

#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#define TENKEN_PRINTF(template, first) __attribute__((format(printf, template, first)))
#define ARRAY_LENGTH(array)            (sizeof(array) / sizeof((array)[0]))

/* Translation of the interface (gettext). `_` translates here and now, `N_` only marks. */
const char *tr(const char *message) __attribute__((format_arg(1)));
const char *tr_plural(const char *one, const char *many, unsigned long count)
    __attribute__((format_arg(1), format_arg(2)));
#define _(message)  tr(message)
#define N_(message) (message)

/* ---- memory: running out ends the program with a message, so nobody checks for NULL ---- */

void *mem_alloc(size_t size);                             /* zeroed */
void *mem_resize(void *block, size_t count, size_t size); /* like reallocarray */
char *mem_copy(const char *text);                         /* NULL gives NULL */
char *mem_format(const char *format, ...) TENKEN_PRINTF(1, 2);
char *mem_vformat(const char *format, va_list arguments) TENKEN_PRINTF(1, 0);
void mem_give_up(void) __attribute__((noreturn)); /* where there is no more */

/* Grows `items` (a malloc'd array with `count` elements in use) so that one more fits; the capacity
 * is the next power of two and is not stored. Use: ARRAY_PUSH(list->items, list->count) = value; */
void *mem_room_for_one(void *items, size_t count, size_t size);
#define ARRAY_PUSH(items, count)                                                                   \
    (*((items) = mem_room_for_one((items), (count), sizeof *(items)), &(items)[(count)++]))

/* Many small things that live and die together. */
struct arena;
struct arena *arena_new(void);
void arena_free(struct arena *arena);
void *arena_alloc(struct arena *arena, size_t size); /* zeroed, aligned for any type */
char *arena_copy(struct arena *arena, const char *text);
char *arena_copy_bytes(struct arena *arena, const char *bytes, size_t length);
char *arena_format(struct arena *arena, const char *format, ...) TENKEN_PRINTF(2, 3);
/* Copies a finished malloc'd array into the arena and frees it; for lists built with ARRAY_PUSH. */
void *arena_take_array(struct arena *arena, void *items, size_t count, size_t size);

/* A string that grows. `text` is NUL-terminated whenever it is not NULL. */
struct string {
    char *text;
    size_t length;
    size_t capacity;
};
void string_append(struct string *string, const char *text);
void string_append_bytes(struct string *string, const char *bytes, size_t length);
void string_format(struct string *string, const char *format, ...) TENKEN_PRINTF(2, 3);
char *string_take(struct string *string); /* never NULL; the string is empty again */
void string_free(struct string *string);

/* A passphrase or a key: memory that is kept from swap (where the system allows it), core dumps and
 * children, and wiped when it is freed or cut. The first one ends dumps of the whole process. */
struct secret {
    char *bytes; /* NUL-terminated; they never move */
    size_t length;
    size_t capacity;
};
struct secret *secret_new(size_t capacity);
void secret_free(struct secret *secret);                                     /* wiped */
bool secret_append(struct secret *secret, const char *bytes, size_t length); /* false: no room */
void secret_cut(struct secret *secret, size_t length); /* to that many bytes; the rest is wiped */
bool secret_equal(const struct secret *a, const struct secret *b);

/* ---- errors: what was attempted and why it failed, in the user's language ---- */

enum error_kind {
    ERROR_NONE = 0,
    ERROR_USAGE = 2,  /* the kinds are exit statuses */
    ERROR_INPUT = 3,  /* not what it should be: malformed, newer major format */
    ERROR_SYSTEM = 4, /* disk, permission, held by another, target exists */
};
struct error { /* start with {0}; free with error_clear */
    enum error_kind kind;
    char *what; /* the thing: a file, an address, an option */
    char *why;
};
/* Keeps the first error: a later one never hides the cause. `error` may be NULL. Returns false, so
 * that `return error_set(…)` reads well. */
bool error_set(struct error *error, enum error_kind kind, const char *what, const char *why, ...)
    TENKEN_PRINTF(4, 5);
bool error_set_errno(struct error *error, const char *what, int number);
void error_clear(struct error *error);
/* Writes `tenken: WHAT: WHY` to stderr, cleaned of control characters, and returns the exit status.
 */
int error_report(const struct error *error);

/* Everything wrong with one input, all in one run: file, line, element, attribute, what was
 * expected. */
struct fault {
    char *file;
    int line;      /* the line where the start tag ends, as libxml2 counts; 0 for the whole file */
    char *element; /* may be NULL */
    char *attribute; /* may be NULL */
    char *message;
};
struct faults { /* start with {0} */
    struct fault *items;
    size_t count;
};
void faults_add(struct faults *faults, const char *file, int line, const char *element,
                const char *attribute, const char *message, ...) TENKEN_PRINTF(6, 7);
void faults_free(struct faults *faults);
char *fault_take_line(const struct fault *fault); /* FILE:LINE: <element attribute>: MESSAGE */

/* ---- text ---- */

bool text_is_utf8(const char *bytes, size_t length);
bool text_equal(const char *a, const char *b); /* NULL equals only NULL */
bool text_is_blank(const char *text);          /* NULL, empty or white space */

/* Characters that are one cell in some terminals and two in others (East Asian ambiguous). */
void text_set_ambiguous_wide(bool wide);
bool text_get_ambiguous_wide(void);
int text_width_of(uint32_t codepoint); /* 0, 1 or 2; the one rule for every width in the program */
int text_width(const char *text);
int text_width_bytes(const char *text, size_t length);

/* Grapheme clusters, by byte offset: what a person sees as one character. */
size_t text_next_grapheme(const char *text, size_t offset);     /* stops at the end */
size_t text_previous_grapheme(const char *text, size_t offset); /* stops at 0 */
size_t text_word_left(const char *text, size_t offset);
size_t text_word_right(const char *text, size_t offset);

/* The longest start of `text` that fits into `columns`, in bytes; never splits a grapheme. */
size_t text_fit(const char *text, int columns);
/* The text cut to `columns` with … where something is missing. */
char *text_take_clipped(const char *text, int columns);

/* Lines of a wrapped text, by Japanese and Latin rules (Unicode line breaking, no 、 or 。 at the
 * start of a line); a run without a break opportunity is broken between graphemes. Spaces at a
 * break belong to no line. An empty text has one empty line; '\n' always ends a line and begins
 * another. */
struct text_line {
    size_t offset; /* into the text, bytes */
    size_t length; /* bytes */
    int width;     /* cells */
};
struct text_lines {
    struct text_line *items;
    size_t count;
};
struct text_lines text_wrap(const char *text, int columns); /* columns >= 2 */
void text_lines_free(struct text_lines *lines);

/* Text from outside, made harmless for terminal and report: control characters, escape sequences
 * and bidirectional controls become U+FFFD, zero-width ones vanish (but not joiners inside emoji),
 * invalid UTF-8 becomes U+FFFD. '\n' stays where `lines` is true and becomes a space otherwise;
 * '\t' is always a space. */
char *text_take_clean(const char *text, bool lines);
bool text_is_clean(const char *text, bool lines);

/* For searching: NFKC, case folded, katakana as hiragana, so that widths, case and kana match. */
char *text_take_folded(const char *text);

/* The candidate nearest to `word` by edit distance, NULL where none is near enough to be meant. */
const char *text_nearest(const char *word, const char *const *candidates, size_t count);
/* The helpful half of a message: "did you mean X?"; NULL where no candidate is near enough. */
char *hint_take_near(const char *word, const char *const *candidates, size_t count);
/* The same, or "there are: X, Y, Z". Never NULL. */
char *hint_take(const char *word, const char *const *candidates, size_t count);

/* ---- the seams: the outside world as tests can set it (environment variables) ---- */

/* TENKEN_TEST_CLOCK=2026-04-01T09:00:00Z stops the clock there. */
time_t seam_now(void);
char *seam_take_timestamp(void);            /* 2026-04-01T09:00:00Z */
int seam_get_today(void);                   /* the day where people are, not that of Greenwich */
int seam_get_day_of(const char *timestamp); /* the same of that moment; DAY_NONE where it is none */
/* TENKEN_TEST_IDS=x: every random id is x. Eight letters and digits, a letter first, from
 * getrandom(2). */
char *seam_take_random_id(void);
char *seam_take_user(void); /* TENKEN_TEST_USER; config [user] name; the full name or login name */
void seam_set_user(const char *name); /* what config's [user] name says; NULL for nothing */
char *seam_take_host(void);           /* TENKEN_TEST_HOST */
/* TENKEN_TEST_SCRYPT=1024: the cost of keys made anew, where it is lower than `usual`; never below
 * 1024. */
unsigned seam_get_scrypt_cost(unsigned usual);
const char *seam_get_marker(void); /* TENKEN_TEST_MARKER: not NULL where a test listens */

/* ---- days: since 1970-01-01, in the proleptic Gregorian calendar ---- */

#define DAY_NONE INT_MIN
int day_from_text(
    const char *text);        /* "2026-04-01", also the start of a timestamp; else DAY_NONE */
char *day_take_text(int day); /* "2026-04-01" */
int day_add_months(int day, int months); /* the last day of a shorter month */
void day_split(int day, int *year, int *month, int *of_month);
int day_get_weekday(int day); /* 0 Monday to 6 Sunday */

/* ---- where things are ---- */

/* Set once by main from the program's place: the build tree's own source content, or the installed;
 * TENKEN_CONTENT_DIR overrides it. */
void place_init(const char *program);
const char *
place_get_content(void); /* folder that holds packs/ measures/ report/ schema/ samples/ */
const char *place_get_locale(void);        /* folder for bindtextdomain */
char *place_take_module(const char *name); /* a part of the program that is loaded when used */
char *place_take_config(void); /* $XDG_CONFIG_HOME/tenken/config.ini, whether it exists or not */
char *
place_take_state(const char *name);  /* $XDG_STATE_HOME/tenken/NAME; its folder is made (0700) */
char *place_take_user_content(void); /* $XDG_DATA_HOME/tenken: packs and stylesheets of one's own */
/* Where private files may lie for a while: a folder in memory where the system has one that can be
 * written, else on the disk. `is_in_memory` may be NULL. */
const char *place_get_temporary(bool *is_in_memory);
char *path_take_join(const char *folder, const char *name);
char *path_take_folder(const char *path); /* where it lies: "." for a bare name */
/* With those above it, for their owner alone. Whoever writes into it reports what went wrong. */
void path_make_folder(const char *path);
/* A whole regular file, at most `limit` bytes, NUL-terminated. NULL with the error set. */
char *file_take_contents(const char *path, size_t limit, size_t *length, struct error *error);
/* Writes beside, fsyncs, renames, fsyncs the folder. An existing target is kept unless `replace`; a
 * new one is for its owner alone (0600), a replaced one keeps its mode, a symbolic link stays one.
 */
bool file_write_whole(const char *path, const char *bytes, size_t length, bool replace,
                      struct error *error);
/* The same for files that one program at a time writes again and again, as it holds a lock. The
 * order of the calls is in docs/reliability.md; at every moment `path` is whole, old or new. */
struct file_write {
    const char *path, *bytes;
    size_t length;
    bool replace;
    const char *beside; /* the file while it is written: what a killed program leaves there, the
                           next one writes over; NULL: a name of its own */
    const char *kept;   /* where the file as it was stays, once replaced; NULL: nowhere. Where it
                           cannot be kept, the one kept before stays, and the write goes on */
    bool forgets;       /* removes `kept` once the new file is safe */
};
bool file_write(const struct file_write *write, struct error *error);

/* ---- what the program remembers for itself, in the state folder: cases opened lately, and the
 * question where one was. Not being able to remember is no error ---- */

bool state_is_own(const char *path);         /* whether a file lies in that folder: the samples */
char **state_take_recent(size_t *count);     /* newest first, only files that are still there */
void state_add_recent(const char *path);     /* NULL: nothing */
char *state_take_place(const char *case_id); /* NULL where none is known */
void state_set_place(const char *case_id, const char *address);

/* ---- giving up what is not needed (docs/confinement.md); what is started later inherits it ----
 */

/* From here on there is no socket but AF_UNIX, no io_uring, no way into other processes, and none
 * to change the system: such calls fail with EACCES or EPERM. False where the kernel has no
 * filters. */
bool confine_calls(void);
/* From here on nothing is written but in these folders and what is in them, in that for temporary
 * files, and to the terminal: else EACCES. Once in a run, by the thread that starts all others.
 * False where the kernel has no Landlock; nothing is refused then. */
bool confine_writes(const char *const *folders, size_t count);
/* Whether that has put the file, which need not exist, out of reach. error_set_errno says so. */
bool confine_forbids(const char *path);

/* ---- CSV, by libcsv ---- */

struct csv_cell {
    char *text; /* never NULL */
    int line;   /* where it begins */
};
/* A row; it is lent. Empty lines are none. */
typedef void csv_row_function(void *context, const struct csv_cell *cells, size_t count);
/* Reads UTF-8, with a byte order mark or without, or CP932, which is told by itself; cells may have
 * quotes, commas and line breaks in quotation marks. False with the error set, FILE:LINE, where
 * the text is not CSV; rows before that have been given. */
bool csv_read(const char *bytes, size_t length, const char *name, csv_row_function *take_row,
              void *context, struct error *error);
/* The cell without the mark that csv_append_row puts before what would be a formula. */
const char *csv_get_plain(const char *cell);
/* Appends a row, NULL as an empty cell; the first one after the byte order mark that Excel wants. A
 * text that a spreadsheet would take for a formula gets a ' before it; control characters go. */
void csv_append_row(struct string *csv, const char *const *cells, size_t count);

/* ---- config: ~/.config/tenken/config.ini, read by iniparser; its faults name section and key ----
 */

struct config;
/* Never NULL: a missing file gives an empty config, faulty lines are reported and left out. */
struct config *config_new(const char *path, struct faults *faults);
void config_free(struct config *config);
const char *config_get(const struct config *config, const char *key,
                       const char *otherwise); /* "section:key" */
size_t
config_get_section(const struct config *config, const char *section, const char **keys,
                   size_t limit); /* the keys of a section, without its name; how many there are */

/* ---- language ---- */

/* Sets the process's locale once (UTF-8 even where only C.UTF-8 exists) and the language of
 * messages: `wanted` ("ja", "en") where not NULL, else the locale's; a machine that names none
 * speaks Japanese. */
void language_init(const char *wanted);
const char *language_get(void); /* "ja" or "en" */

#endif
