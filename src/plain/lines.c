#include "lines.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { COLUMNS_OF_PIPE = 80, COLUMNS_LEAST = 20, INDENT = 4 };
/* Nothing in a case is longer than that, so a longer line is no answer. */
#define LINE_BYTES_MAX ((size_t)1 << 20)

static const int leaving_signals[] = {SIGINT, SIGTERM, SIGHUP};

static struct {
    char bytes[4096];
    size_t start, end; /* of what was read and not yet taken */
    sigset_t normal_mask;
    struct sigaction actions[ARRAY_LENGTH(leaving_signals)]; /* as they were */
} input;

static volatile sig_atomic_t has_to_leave;

static void note_signal(int number)
{
    has_to_leave = 1;
}

void lines_open(const struct config *config)
{
    struct sigaction action = {.sa_handler = note_signal};
    sigset_t blocked;
    sigemptyset(&blocked);
    for (size_t i = 0; i < ARRAY_LENGTH(leaving_signals); i++) {
        sigaddset(&blocked, leaving_signals[i]);
        sigaction(leaving_signals[i], &action, &input.actions[i]);
    }
    /* Blocked but while a line is waited for, so that no change is left half made. */
    sigprocmask(SIG_BLOCK, &blocked, &input.normal_mask);
    signal(SIGPIPE, SIG_IGN);
    text_set_ambiguous_wide(text_equal(config_get(config, "ui:ambiguous", ""), "wide"));
}

void lines_close(void)
{
    fflush(stdout);
    for (size_t i = 0; i < ARRAY_LENGTH(leaving_signals); i++)
        sigaction(leaving_signals[i], &input.actions[i], NULL);
    sigprocmask(SIG_SETMASK, &input.normal_mask, NULL);
}

/* ---- out ---- */

/* One less than there are: some terminals go on to the next line after the last cell. */
static int get_columns(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return COLUMNS_OF_PIPE;
    return size.ws_col > COLUMNS_LEAST ? size.ws_col - 1 : COLUMNS_LEAST;
}

/* The first line behind the mark, the others below its beginning; a mark that would leave too
 * little room has a line of its own. */
static void write_wrapped(const char *mark, const char *text)
{
    int indent = text_width(mark), columns = get_columns();
    if (indent > columns / 2) {
        printf("%s\n", mark);
        indent = INDENT;
        mark = "    ";
    }
    char *clean = text_take_clean(text, true);
    struct text_lines lines = text_wrap(clean, columns - indent);
    for (size_t i = 0; i < lines.count; i++)
        printf("%*s%.*s\n", i ? indent : 0, i ? "" : mark, (int)lines.items[i].length,
               clean + lines.items[i].offset);
    text_lines_free(&lines);
    free(clean);
}

void say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = mem_vformat(format, arguments);
    va_end(arguments);
    write_wrapped("", text);
    free(text);
}

void say_item(const char *mark, const char *text)
{
    if (!text_is_blank(text))
        write_wrapped(mark, text);
}

void say_headed(const char *heading, const char *text)
{
    if (!text_is_blank(text))
        say("%s: %s", heading, text);
}

void say_blank(void)
{
    putchar('\n');
}

/* ---- in ---- */

/* A signal that came meanwhile is heard even where there is always something to read. */
static bool hears_signal(void)
{
    sigset_t blocked;
    sigprocmask(SIG_SETMASK, &input.normal_mask, &blocked);
    sigprocmask(SIG_SETMASK, &blocked, NULL);
    return has_to_leave;
}

static bool read_more(void)
{
    struct pollfd watched = {.fd = STDIN_FILENO, .events = POLLIN};
    ssize_t count = -1;
    while (!hears_signal() && count < 0) {
        if (ppoll(&watched, 1, NULL, &input.normal_mask) > 0)
            count = read(STDIN_FILENO, input.bytes, sizeof input.bytes);
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            break;
    }
    input.start = 0;
    input.end = count > 0 ? (size_t)count : 0;
    return count > 0;
}

/* Moves bytes up to the end of the line, at most as many as a line may have. True where the end was
 * there. */
static bool move_bytes(struct string *line)
{
    const char *start = input.bytes + input.start;
    size_t length = input.end - input.start;
    const char *end = memchr(start, '\n', length);
    size_t taken = end ? (size_t)(end - start) : length;
    if (line->length <= LINE_BYTES_MAX)
        string_append_bytes(line, start, taken);
    input.start += taken + (end != NULL);
    return end;
}

/* What a control character is, is for text_take_clean to say; only the end of C's strings is not
 * seen by it. */
static char *take_clean(struct string *line)
{
    if (line->length && line->text[line->length - 1] == '\r')
        line->text[--line->length] = '\0';
    for (size_t i = 0; i < line->length; i++)
        if (!line->text[i])
            line->text[i] = '\1';
    char *clean = text_take_clean(line->text ? line->text : "", false);
    string_free(line);
    return clean;
}

/* False at the end, where a last line without its end counts. */
static bool read_line(struct string *line)
{
    for (;;) {
        if (input.start == input.end && !read_more())
            return line->length && !has_to_leave;
        if (move_bytes(line))
            return true;
    }
}

static bool show_prompt(void)
{
    if (isatty(STDIN_FILENO))
        fputs("> ", stdout);
    return fflush(stdout) == 0;
}

char *line_take(void)
{
    struct string line = {0};
    while (show_prompt() && read_line(&line)) {
        if (line.length <= LINE_BYTES_MAX)
            return take_clean(&line);
        say(_("This line is longer than %zu bytes; nothing of it was taken."), LINE_BYTES_MAX);
        string_free(&line);
    }
    string_free(&line);
    return NULL;
}
