/* Reading a workbook: its parts out of the zip, each part element by element. Nothing is written
 * anywhere, nothing outside is read; size, depth, numbers and text are bounded. */
#ifndef TENKEN_WRITERS_READ_H
#define TENKEN_WRITERS_READ_H

#include "src/writers/formats.h"
#include "src/writers/node.h"

#include <libxml/parser.h>

/* What no client's copy comes near. */
#define ENTRIES_MAX  5000
#define UNPACKED_MAX ((size_t)64 << 20) /* bytes of all parts that are read */
#define GIVEN_MAX    ((size_t)64 << 20) /* bytes of text in all cells: one text may stand in many */
#define CELLS_MAX    1000000
#define DEPTH_MAX    64
#define COLUMNS_MAX  16384 /* Excel's */
#define ROWS_MAX     1048576

struct part {
    char *name;
    xmlBuffer *bytes;
};
struct reader {
    const struct reader_job *job;
    struct part *parts;
    size_t part_count;
    size_t unpacked, given, cell_count;
    char **strings; /* that cells share */
    size_t string_count;
    bool *dates; /* of each style of cells: whether it shows a day */
    size_t style_count;
    bool counts_from_1904;
    char *why; /* the first that was wrong */
};

/* Keeps the first cause, translated. Returns false. */
bool reader_refuse(struct reader *reader, const char *why, ...);
/* Of a list that doubles its room, with one place more. */
void *reader_grow(void *items, size_t count, size_t size);

/* ---- parts ---- */

bool reader_unpack(struct reader *reader);
/* NULL where there is none. */
const struct part *reader_get_part(const struct reader *reader, const char *name);

/* ---- walking through a part ---- */

struct attributes {
    const xmlChar **items; /* as libxml2 gives them, five for each */
    int count;
};
struct walk {
    struct reader *reader;
    const struct part *part;
    void *context;
    void (*open)(struct walk *walk, const char *name, struct attributes attributes);
    void (*close)(struct walk *walk, const char *name);
    void (*text)(struct walk *walk, const char *text, int length);
    xmlParserCtxt *parser;
};
/* Names are without prefixes, so that every edition of the format reads alike. */
bool walk_part(struct walk *walk);
/* Stops the walk. */
void walk_refuse(struct walk *walk, const char *why);
/* NULL where it is missing. One with a prefix (r:id) is another than one without. */
char *attribute_take(struct attributes attributes, const char *name, bool has_prefix);
/* -1 where it is missing or no whole number. */
long attribute_get_number(struct attributes attributes, const char *name);

/* ---- the tables of the workbook that its cells point into ---- */

bool reader_read_styles(struct reader *reader, const struct part *part);
bool reader_read_strings(struct reader *reader, const struct part *part);
/* What a number shows: a day where the style says so, else its digits. */
char *reader_take_number(const struct reader *reader, const char *text, long style);
/* _x000D_ is how the format writes what XML cannot; line ends become \n. */
char *reader_take_plain(const char *text);

bool reader_read_sheet(struct reader *reader, const struct part *part);

#endif
