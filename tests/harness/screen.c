#include "screen.h"
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

static VTermScreenCell read_cell(const struct terminal *terminal, int row, int column)
{
    VTermScreenCell cell = {0};
    vterm_screen_get_cell(terminal->screen, (VTermPos){.row = row, .col = column}, &cell);
    return cell;
}

VTermScreenCell screen_get_cell(const struct terminal *terminal, int row, int column)
{
    VTermScreenCell cell = read_cell(terminal, row, column);
    if (cell.chars[0] != CELL_CONTINUED || column == 0)
        return cell;
    cell = read_cell(terminal, row, column - 1);
    cell.chars[0] = CELL_CONTINUED;
    return cell;
}

void string_append_character(struct string *string, uint32_t character)
{
    uint8_t bytes[6];
    int length = u8_uctomb(bytes, character, sizeof bytes);
    if (length > 0)
        string_append_bytes(string, (const char *)bytes, (size_t)length);
}

static void append_cell(struct string *string, const VTermScreenCell *cell)
{
    if (cell->chars[0] == CELL_CONTINUED)
        return;
    if (cell->chars[0] == 0)
        string_append(string, " ");
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i] != 0; i++)
        string_append_character(string, cell->chars[i]);
}

static void trim_end(struct string *string)
{
    while (string->length > 0 && string->text[string->length - 1] == ' ')
        string->text[--string->length] = '\0';
}

char *screen_take_slice(const struct terminal *terminal, int row, int left, int right)
{
    struct string text = {0};
    for (int column = left; column < right; column++) {
        VTermScreenCell cell = screen_get_cell(terminal, row, column);
        append_cell(&text, &cell);
    }
    trim_end(&text);
    return string_take(&text);
}

char *screen_take_row(const struct terminal *terminal, int row)
{
    return screen_take_slice(terminal, row, 0, terminal->columns);
}

char *screen_take_text(const struct terminal *terminal)
{
    struct string text = {0};
    for (int row = 0; row < terminal->rows; row++) {
        char *line = screen_take_row(terminal, row);
        string_format(&text, "%s\n", line);
        free(line);
    }
    return string_take(&text);
}

bool screen_find(const struct terminal *terminal, const char *text, int *row, int *column)
{
    for (*row = 0; *row < terminal->rows; ++*row) {
        char *line = screen_take_row(terminal, *row);
        const char *found = strstr(line, text);
        *column = found ? text_width_bytes(line, (size_t)(found - line)) : 0;
        free(line);
        if (found)
            return true;
    }
    return false;
}

bool screen_contains(const struct terminal *terminal, const char *text)
{
    int row, column;
    return screen_find(terminal, text, &row, &column);
}

/* ---- wrapped text: panes read downwards, without the blanks that wrapping moves and the marks
 * that say that there is more ---- */

static size_t moved_length(const char *text)
{
    static const char *const moved[] = {" ", "\n", "▲", "▼"};
    for (size_t i = 0; i < ARRAY_LENGTH(moved); i++)
        if (strncmp(text, moved[i], strlen(moved[i])) == 0)
            return strlen(moved[i]);
    return 0;
}

static void append_without_blanks(struct string *to, const char *text)
{
    for (size_t skipped; *text; text += skipped ? skipped : 1) {
        skipped = moved_length(text);
        if (!skipped)
            string_append_bytes(to, text, 1);
    }
}

static bool is_rule(const struct terminal *terminal, int row, int column)
{
    return screen_get_cell(terminal, row, column).chars[0] == 0x2502; /* │ */
}

/* Where the pane of `row` that begins at `left` ends. */
static int pane_end(const struct terminal *terminal, int row, int left)
{
    int column = left;
    while (column < terminal->columns && !is_rule(terminal, row, column))
        column++;
    return column;
}

/* The text of the pane whose rows begin at column `left`; rows that have no rule before it are not
 * of it. */
static char *take_pane(const struct terminal *terminal, int left)
{
    struct string flow = {0};
    for (int row = 0; row < terminal->rows; row++) {
        if (left > 0 && !is_rule(terminal, row, left - 1))
            continue;
        char *line = screen_take_slice(terminal, row, left, pane_end(terminal, row, left));
        append_without_blanks(&flow, line);
        free(line);
    }
    return string_take(&flow);
}

static bool pane_begins(const struct terminal *terminal, int column)
{
    for (int row = 0; row < terminal->rows; row++) {
        if (column == 0 || is_rule(terminal, row, column - 1))
            return true;
    }
    return false;
}

bool screen_contains_wrapped(const struct terminal *terminal, const char *text)
{
    struct string wanted = {0};
    append_without_blanks(&wanted, text);
    bool found = false;
    for (int column = 0; column < terminal->columns && !found; column++) {
        if (!pane_begins(terminal, column))
            continue;
        char *pane = take_pane(terminal, column);
        found = wanted.length == 0 || strstr(pane, wanted.text);
        free(pane);
    }
    string_free(&wanted);
    return found;
}

/* ---- the dump: each row's attributes as runs of words, so that a difference reads by itself ----
 */

static void append_colour(struct string *style, const char *prefix, const VTermColor *colour)
{
    static const char *const names[] = {"black", "red",     "green", "yellow",
                                        "blue",  "magenta", "cyan",  "white"};
    if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour))
        return;
    if (!VTERM_COLOR_IS_INDEXED(colour))
        string_format(style, " %s#%02x%02x%02x", prefix, colour->rgb.red, colour->rgb.green,
                      colour->rgb.blue);
    else if (colour->indexed.idx < 16)
        string_format(style, " %s%s%s", prefix, colour->indexed.idx < 8 ? "" : "bright-",
                      names[colour->indexed.idx % 8]);
    else
        string_format(style, " %s%d", prefix, colour->indexed.idx);
}

/* " bold red on-blue"; empty for plain text. */
static char *take_style(const VTermScreenCell *cell)
{
    struct string style = {0};
    string_append(&style, cell->attrs.bold ? " bold" : "");
    string_append(&style, cell->attrs.underline ? " underline" : "");
    string_append(&style, cell->attrs.italic ? " italic" : "");
    string_append(&style, cell->attrs.blink ? " blink" : "");
    string_append(&style, cell->attrs.reverse ? " reverse" : "");
    string_append(&style, cell->attrs.strike ? " strike" : "");
    append_colour(&style, "", &cell->fg);
    append_colour(&style, "on-", &cell->bg);
    return string_take(&style);
}

static int end_of_run(const struct terminal *terminal, int row, int column, const char *style)
{
    bool same = true;
    while (same && ++column < terminal->columns) {
        VTermScreenCell cell = screen_get_cell(terminal, row, column);
        char *next = take_style(&cell);
        same = text_equal(next, style);
        free(next);
    }
    return column;
}

static void dump_styles_of_row(struct string *dump, const struct terminal *terminal, int row)
{
    bool any = false;
    for (int column = 0, end; column < terminal->columns; column = end) {
        VTermScreenCell cell = screen_get_cell(terminal, row, column);
        char *style = take_style(&cell);
        end = end_of_run(terminal, row, column, style);
        if (*style) {
            if (!any)
                string_format(dump, "%3d", row);
            string_format(dump, "%s %d-%d%s", any ? "," : "", column, end - 1, style);
            any = true;
        }
        free(style);
    }
    string_append(dump, any ? "\n" : "");
}

char *screen_take_dump(const struct terminal *terminal)
{
    struct string dump = {0};
    string_format(&dump, "screen %dx%d\n", terminal->columns, terminal->rows);
    char *text = screen_take_text(terminal);
    string_append(&dump, text);
    free(text);
    string_append(&dump, "attributes\n");
    for (int row = 0; row < terminal->rows; row++)
        dump_styles_of_row(&dump, terminal, row);
    VTermPos cursor;
    vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &cursor);
    if (!terminal->stream.cursor_hidden)
        string_format(&dump, "cursor row %d column %d\n", cursor.row, cursor.col);
    else
        string_append(&dump, "cursor hidden\n");
    return string_take(&dump);
}

/* ---- flaws ---- */

static const char *cell_flaw(const struct terminal *terminal, int row, int column)
{
    VTermScreenCell cell = screen_get_cell(terminal, row, column);
    if (cell.chars[0] == CELL_CONTINUED) {
        bool led = column > 0 && read_cell(terminal, row, column - 1).width == 2;
        return led ? NULL : "the second half of a double-width character without its first";
    }
    if (cell.chars[0] == 0)
        return NULL;
    if (cell.chars[0] == 0xFFFD)
        return "a broken character";
    if (text_width_of(cell.chars[0]) != cell.width)
        return "a character of another width than its cell: split, or drawn off its place";
    return NULL;
}

static char *take_cell_flaw(const struct terminal *terminal)
{
    for (int row = 0; row < terminal->rows; row++) {
        for (int column = 0; column < terminal->columns; column++) {
            const char *flaw = cell_flaw(terminal, row, column);
            if (flaw)
                return mem_format("row %d, column %d: %s", row, column, flaw);
        }
    }
    return NULL;
}

static bool row_is_blank(const struct terminal *terminal, int row)
{
    char *line = screen_take_row(terminal, row);
    bool blank = text_is_blank(line);
    free(line);
    return blank;
}

char *screen_take_flaw(const struct terminal *terminal)
{
    char *flaw = take_cell_flaw(terminal);
    if (!flaw && row_is_blank(terminal, 0))
        flaw = mem_copy("no path on the first row");
    if (!flaw && row_is_blank(terminal, terminal->rows - 1))
        flaw = mem_copy("no keys on the last row");
    return flaw;
}
