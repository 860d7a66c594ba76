/* Workbooks for tests: made part by part, and edited as a client's spreadsheet would. */
#ifndef TENKEN_HARNESS_WORKBOOK_H
#define TENKEN_HARNESS_WORKBOOK_H

#include "tenken/base.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

struct workbook_part {
    char *name;
    char *text;
    size_t length;
};
struct workbook {
    struct workbook_part *parts;
    size_t count;
};

/* The text is taken. */
static inline void workbook_add(struct workbook *book, const char *name, char *text, size_t length)
{
    ARRAY_PUSH(book->parts, book->count) =
        (struct workbook_part){.name = mem_copy(name), .text = text, .length = length};
}

static inline void workbook_put(struct workbook *book, const char *name, const char *text)
{
    workbook_add(book, name, mem_copy(text), strlen(text));
}

static inline struct workbook workbook_open(const char *bytes, size_t length)
{
    struct workbook book = {0};
    struct archive *archive = archive_read_new();
    struct archive_entry *entry;
    archive_read_support_format_zip(archive);
    archive_read_open_memory(archive, bytes, length);
    while (archive_read_next_header(archive, &entry) == ARCHIVE_OK) {
        struct string text = {0};
        char piece[4096];
        la_ssize_t count;
        while ((count = archive_read_data(archive, piece, sizeof piece)) > 0)
            string_append_bytes(&text, piece, (size_t)count);
        size_t size = text.length;
        workbook_add(&book, archive_entry_pathname(entry), string_take(&text), size);
    }
    archive_read_free(archive);
    return book;
}

static inline void workbook_close(struct workbook *book)
{
    for (size_t i = 0; i < book->count; i++) {
        free(book->parts[i].name);
        free(book->parts[i].text);
    }
    free(book->parts);
    *book = (struct workbook){0};
}

static inline struct workbook_part *workbook_get(struct workbook *book, const char *name)
{
    for (size_t i = 0; i < book->count; i++)
        if (text_equal(book->parts[i].name, name))
            return &book->parts[i];
    return NULL;
}

/* Replaces what stands from `start` to behind `end`; where there is none, false. */
static inline bool workbook_replace(struct workbook *book, const char *name, const char *start,
                                    const char *end, const char *new)
{
    struct workbook_part *part = workbook_get(book, name);
    char *from = part ? strstr(part->text, start) : NULL;
    char *to = from ? strstr(from, end) : NULL;
    if (!to)
        return false;
    to += strlen(end);
    char *text = mem_format("%.*s%s%s", (int)(from - part->text), part->text, new, to);
    free(part->text);
    part->text = text;
    part->length = strlen(text);
    return true;
}

/* Writes into a cell that there is, as spreadsheets that keep no shared texts do. */
static inline bool workbook_write(struct workbook *book, const char *part, const char *cell,
                                  const char *text)
{
    char *start = mem_format("<c r=\"%s\"", cell);
    char *new = mem_format("<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>", cell, text);
    struct workbook_part *at = workbook_get(book, part);
    const char *found = at ? strstr(at->text, start) : NULL;
    const char *angle = found ? strchr(found, '>') : NULL;
    bool is_empty = angle && angle[-1] == '/';
    bool is_done = angle && workbook_replace(book, part, start, is_empty ? "/>" : "</c>", new);
    free(new);
    free(start);
    return is_done;
}

/* The bytes of the zip; `*length` may not be NULL. */
static inline char *workbook_take(const struct workbook *book, size_t *length)
{
    size_t room = 65536, used = 0;
    for (size_t i = 0; i < book->count; i++)
        room += book->parts[i].length + 1024;
    char *bytes = mem_alloc(room);
    struct archive *archive = archive_write_new();
    archive_write_set_format_zip(archive);
    archive_write_open_memory(archive, bytes, room, &used);
    for (size_t i = 0; i < book->count; i++) {
        struct archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, book->parts[i].name);
        archive_entry_set_size(entry, (la_int64_t)book->parts[i].length);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0600);
        archive_write_header(archive, entry);
        archive_write_data(archive, book->parts[i].text, book->parts[i].length);
        archive_entry_free(entry);
    }
    archive_write_close(archive);
    archive_write_free(archive);
    *length = used;
    return bytes;
}

#endif
