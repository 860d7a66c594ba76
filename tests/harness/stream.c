#include "stream.h"
#include <string.h>

#define ESCAPE '\x1b'
#define BELL   '\a'

static bool ends_with(const struct string *string, const char *end)
{
    size_t length = strlen(end);
    return string->length >= length && strcmp(string->text + string->length - length, end) == 0;
}

/* Modes and OSCs are held until whole; of everything else only as much as tells that it is neither.
 */
static bool is_whole(const struct string *held)
{
    char last = held->text[held->length - 1];
    if (held->length == 1)
        return last != ESCAPE;
    if (held->text[1] == ']')
        return last == BELL || ends_with(held, "\x1b\\");
    if (held->text[1] == '[')
        return held->length > 2 && (held->text[2] != '?' || !strchr("?0123456789;", last));
    return true;
}

/* `ESC [ ? a ; b h` as `ESC [ ? a h ESC [ ? b h` */
static void write_modes(struct stream *stream, char *modes, char action)
{
    for (char *rest = modes, *mode; (mode = strsep(&rest, ";"));) {
        char sequence[32];
        if (strcmp(mode, "25") == 0)
            stream->cursor_hidden = action == 'l';
        int length = snprintf(sequence, sizeof sequence, "\x1b[?%.20s%c", mode, action);
        vterm_input_write(stream->vterm, sequence, (size_t)length);
    }
}

static void pass_on(struct stream *stream)
{
    struct string *held = &stream->held;
    char last = held->text[held->length - 1];
    if (strncmp(held->text, MARKER_START, strlen(MARKER_START)) == 0) {
        held->text[strcspn(held->text + 1, "\x1b\a") + 1] = '\0';
        stream->on_marker(held->text + strlen(MARKER_START), stream->context);
    } else if (held->length > 3 && held->text[2] == '?' && (last == 'h' || last == 'l')) {
        held->text[held->length - 1] = '\0';
        write_modes(stream, held->text + 3, last);
    } else {
        vterm_input_write(stream->vterm, held->text, held->length);
    }
    held->length = 0;
}

void stream_write(struct stream *stream, const char *bytes, size_t length)
{
    const char *end = bytes + length;
    while (bytes < end) {
        const char *escape = memchr(bytes, ESCAPE, (size_t)(end - bytes));
        const char *plain_end = stream->held.length > 0 ? bytes : escape ? escape : end;
        vterm_input_write(stream->vterm, bytes, (size_t)(plain_end - bytes));
        bytes = plain_end;
        if (bytes == end)
            return;
        string_append_bytes(&stream->held, bytes++, 1);
        if (is_whole(&stream->held))
            pass_on(stream);
    }
}
