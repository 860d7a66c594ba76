/* A picture for the head of a report. It is put into files for others, so it must be what it says.
 */
#include "src/report/logo.h"

#include <stdlib.h>
#include <string.h>

#define SIDE_AT_MOST 4000 /* pixels */

static const unsigned char png_start[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n',
                                          0,    0,   0,   13,  'I',  'H',  'D',  'R'};
static const unsigned char png_end[] = {'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82};
static const unsigned char jpeg_start[] = {0xff, 0xd8, 0xff};
static const unsigned char jpeg_end[] = {0xff, 0xd9};

static int get_word(const unsigned char *bytes)
{
    return bytes[0] << 8 | bytes[1];
}

/* PNG: width and height stand first in the header. Above 65535 they are too large anyway. */
static bool measure_png(struct logo *logo, const unsigned char *bytes)
{
    if (logo->length < sizeof png_start + 8 || get_word(bytes + 16) || get_word(bytes + 20))
        return false;
    logo->width = get_word(bytes + 18);
    logo->height = get_word(bytes + 22);
    return true;
}

/* The segments C0 to CF begin a frame, but for three that are something else. */
static bool is_frame(unsigned char marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* JPEG: segment by segment to the one that begins the frame. */
static bool measure_jpeg(struct logo *logo, const unsigned char *bytes)
{
    size_t at = 2;
    while (at + 9 <= logo->length && bytes[at] == 0xff) {
        if (is_frame(bytes[at + 1])) {
            logo->height = get_word(bytes + at + 5);
            logo->width = get_word(bytes + at + 7);
            return true;
        }
        at += 2 + (size_t)get_word(bytes + at + 2);
    }
    return false;
}

static const struct {
    const char *type;
    const unsigned char *start, *end;
    size_t start_length, end_length;
    bool (*measure)(struct logo *logo, const unsigned char *bytes);
} types[] = {
    {"image/png", png_start, png_end, sizeof png_start, sizeof png_end, measure_png},
    {"image/jpeg", jpeg_start, jpeg_end, sizeof jpeg_start, sizeof jpeg_end, measure_jpeg},
};

/* Begins and ends as the type does, so that nothing hangs on behind. */
static bool recognise(struct logo *logo)
{
    const unsigned char *bytes = (const unsigned char *)logo->bytes;
    for (size_t i = 0; i < ARRAY_LENGTH(types); i++) {
        size_t start = types[i].start_length, end = types[i].end_length;
        if (logo->length < start + end || memcmp(bytes, types[i].start, start) != 0 ||
            memcmp(bytes + logo->length - end, types[i].end, end) != 0)
            continue;
        logo->type = types[i].type;
        return types[i].measure(logo, bytes) && logo->width > 0 && logo->height > 0;
    }
    return false;
}

static bool check(struct logo *logo, const char *path, struct error *error)
{
    if (!recognise(logo))
        return error_set(error, ERROR_INPUT, path,
                         _("not a PNG or JPEG picture, or a damaged one"));
    if (logo->width > SIDE_AT_MOST || logo->height > SIDE_AT_MOST)
        return error_set(error, ERROR_INPUT, path,
                         _("%d by %d pixels; a picture may have %d on a side"), logo->width,
                         logo->height, SIDE_AT_MOST);
    return true;
}

bool logo_open(struct logo *logo, const char *path, struct error *error)
{
    *logo = (struct logo){0};
    logo->bytes = file_take_contents(path, LOGO_BYTES_MAX, &logo->length, error);
    if (logo->bytes == NULL)
        return false;
    if (check(logo, path, error))
        return true;
    logo_clear(logo);
    return false;
}

void logo_clear(struct logo *logo)
{
    free(logo->bytes);
    *logo = (struct logo){0};
}

/* ---- in a page ---- */

static void append_three(struct string *text, const unsigned char *bytes, size_t count)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned group = (unsigned)bytes[0] << 16;
    group |= count > 1 ? (unsigned)bytes[1] << 8 : 0;
    group |= count > 2 ? bytes[2] : 0;
    char four[5] = {letters[group >> 18], letters[group >> 12 & 63],
                    count > 1 ? letters[group >> 6 & 63] : '=',
                    count > 2 ? letters[group & 63] : '=', '\0'};
    string_append(text, four);
}

char *logo_take_uri(const struct logo *logo)
{
    struct string text = {0};
    string_format(&text, "data:%s;base64,", logo->type);
    for (size_t i = 0; i < logo->length; i += 3)
        append_three(&text, (const unsigned char *)logo->bytes + i, logo->length - i);
    return string_take(&text);
}
