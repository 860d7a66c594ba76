#include "editor.h"

#include <stdlib.h>
#include <string.h>

void editor_begin(struct editor *editor, const char *text, bool has_lines)
{
    editor_clear(editor);
    *editor =
        (struct editor){.text = mem_copy(text ? text : ""), .has_lines = has_lines, .columns = 40};
    editor->cursor = strlen(editor->text);
}

void editor_clear(struct editor *editor)
{
    free(editor->text);
    *editor = (struct editor){0};
}

bool editor_is_open(const struct editor *editor)
{
    return editor->text != NULL;
}

/* Puts `text` in the place of the bytes from `from` to `to`; the cursor stands behind it. */
static void replace(struct editor *editor, size_t from, size_t to, const char *text)
{
    struct string whole = {0};
    string_append_bytes(&whole, editor->text, from);
    string_append(&whole, text);
    string_append(&whole, editor->text + to);
    free(editor->text);
    editor->text = string_take(&whole);
    editor->cursor = from + strlen(text);
}

static size_t line_start(const struct editor *editor)
{
    size_t start = editor->cursor;
    while (start > 0 && editor->text[start - 1] != '\n')
        start--;
    return start;
}

static size_t line_end(const struct editor *editor)
{
    return editor->cursor + strcspn(editor->text + editor->cursor, "\n");
}

/* The line as seen that the cursor is on. A cursor between two lines stands at the start of the
 * later one. */
static size_t find_line(const struct text_lines *lines, size_t cursor)
{
    size_t found = 0;
    for (size_t i = 0; i < lines->count && lines->items[i].offset <= cursor; i++)
        found = i;
    return found;
}

static int column_in(const struct editor *editor, const struct text_line *line)
{
    return text_width_bytes(editor->text + line->offset, editor->cursor - line->offset);
}

static void move_line(struct editor *editor, int direction)
{
    struct text_lines lines = text_wrap(editor->text, editor->columns);
    size_t from = find_line(&lines, editor->cursor), to = from + (size_t)direction;
    if (to < lines.count) {
        int column = column_in(editor, &lines.items[from]);
        size_t fits = text_fit(editor->text + lines.items[to].offset, column);
        size_t length = lines.items[to].length;
        editor->cursor = lines.items[to].offset + (fits < length ? fits : length);
    }
    text_lines_free(&lines);
}

static bool edit(struct editor *editor, enum action action)
{
    size_t cursor = editor->cursor;
    switch (action) {
    case ACTION_DELETE_LEFT:
        replace(editor, text_previous_grapheme(editor->text, cursor), cursor, "");
        return true;
    case ACTION_DELETE_RIGHT:
        replace(editor, cursor, text_next_grapheme(editor->text, cursor), "");
        editor->cursor = cursor;
        return true;
    case ACTION_DELETE_WORD:
        replace(editor, text_word_left(editor->text, cursor), cursor, "");
        return true;
    case ACTION_DELETE_REST:
        replace(editor, cursor, line_end(editor), "");
        return true;
    case ACTION_NEW_LINE:
        if (editor->has_lines)
            replace(editor, cursor, cursor, "\n");
        return editor->has_lines;
    default:
        return false;
    }
}

static bool move_cursor(struct editor *editor, enum action action)
{
    switch (action) {
    case ACTION_LEFT:
        editor->cursor = text_previous_grapheme(editor->text, editor->cursor);
        return true;
    case ACTION_RIGHT:
        editor->cursor = text_next_grapheme(editor->text, editor->cursor);
        return true;
    case ACTION_WORD_LEFT:
        editor->cursor = text_word_left(editor->text, editor->cursor);
        return true;
    case ACTION_WORD_RIGHT:
        editor->cursor = text_word_right(editor->text, editor->cursor);
        return true;
    case ACTION_LINE_START:
        editor->cursor = line_start(editor);
        return true;
    case ACTION_LINE_END:
        editor->cursor = line_end(editor);
        return true;
    case ACTION_UP:
    case ACTION_DOWN:
        if (editor->has_lines)
            move_line(editor, action == ACTION_UP ? -1 : 1);
        return editor->has_lines;
    default:
        return false;
    }
}

bool editor_handle(struct editor *editor, const struct event *event)
{
    if (event->text) {
        replace(editor, editor->cursor, editor->cursor, event->text);
        return true;
    }
    return move_cursor(editor, event->action) || edit(editor, event->action);
}

static void scroll_to(struct editor *editor, size_t line, size_t rows)
{
    if (line < editor->top)
        editor->top = line;
    if (line >= editor->top + rows)
        editor->top = line - rows + 1;
}

static void draw_lines(struct editor *editor, struct area area)
{
    struct text_lines lines = text_wrap(editor->text, editor->columns);
    size_t current = find_line(&lines, editor->cursor);
    scroll_to(editor, current, (size_t)area.rows);
    for (int row = 0; row < area.rows && editor->top + (size_t)row < lines.count; row++) {
        const struct text_line *line = &lines.items[editor->top + (size_t)row];
        char *text = mem_alloc(line->length + 1);
        memcpy(text, editor->text + line->offset, line->length);
        canvas_text(area, row, 0, STYLE_PLAIN, text);
        free(text);
    }
    canvas_cursor(area, (int)(current - editor->top), column_in(editor, &lines.items[current]));
    text_lines_free(&lines);
}

/* One line slides so that the cursor is seen. */
static void draw_one_line(struct editor *editor, struct area area)
{
    size_t from = 0;
    while (text_width_bytes(editor->text + from, editor->cursor - from) >= area.columns)
        from = text_next_grapheme(editor->text, from);
    canvas_text(area, 0, 0, STYLE_PLAIN, editor->text + from);
    canvas_cursor(area, 0, text_width_bytes(editor->text + from, editor->cursor - from));
}

void editor_draw(struct editor *editor, struct area area)
{
    if (area.rows < 1 || area.columns < 3)
        return;
    editor->columns = area.columns - 1; /* the cursor behind the last character stays inside */
    if (editor->has_lines)
        draw_lines(editor, area);
    else
        draw_one_line(editor, area);
}
