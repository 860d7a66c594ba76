#include "output.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Lines longer than this are hard to read, however wide the terminal is. */
#define WIDEST       100
#define NARROWEST    40
#define PIPE_COLUMNS 80

static int get_columns(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return PIPE_COLUMNS;
    return size.ws_col < NARROWEST ? NARROWEST : size.ws_col > WIDEST ? WIDEST : size.ws_col;
}

static void write_clean(FILE *stream, const char *text, bool lines)
{
    char *clean = text_take_clean(text, lines);
    fputs(clean, stream);
    free(clean);
}

void output_line(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *line = mem_vformat(format, arguments);
    va_end(arguments);
    write_clean(stdout, line, false);
    putchar('\n');
    free(line);
}

void output_text(const char *text)
{
    write_clean(stdout, text, true);
}

void output_json(char *json)
{
    output_text(json);
    free(json);
}

void output_paragraph(const char *text, int indent)
{
    if (!text)
        return;
    char *clean = text_take_clean(text, true);
    struct text_lines lines = text_wrap(clean, get_columns() - indent);
    for (size_t i = 0; i < lines.count; i++)
        printf("%*s%.*s\n", indent, "", (int)lines.items[i].length, clean + lines.items[i].offset);
    text_lines_free(&lines);
    free(clean);
}

void output_faults(FILE *stream, const struct faults *faults)
{
    for (size_t i = 0; i < faults->count; i++) {
        char *line = fault_take_line(&faults->items[i]);
        write_clean(stream, line, false);
        fputc('\n', stream);
        free(line);
    }
}

bool output_finish(struct error *error)
{
    errno = 0;
    bool had_failed = ferror(stdout);
    if (fflush(stdout) == 0 && !had_failed)
        return true;
    return error_set_errno(error, _("standard output"), errno ? errno : EIO);
}

void string_append_cell(struct string *string, const char *text, int columns)
{
    char *clipped = text_take_clipped(text, columns);
    string_format(string, "%s%*s", clipped, columns - text_width(clipped), "");
    free(clipped);
}

void string_append_bar(struct string *string, double low, double high, int columns)
{
    int full = (int)lround(low * columns);
    int shaded = (int)lround(high * columns);
    for (int i = 0; i < columns; i++)
        string_append(string, i < full ? "█" : i < shaded ? "▒" : "░");
}
