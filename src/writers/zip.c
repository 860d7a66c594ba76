#include "src/writers/zip.h"
#include "src/writers/text.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdbool.h>
#include <stdlib.h>

#define OVERHEAD 1024 /* bytes that the container adds to a part at most */

static bool add_part(struct archive *archive, const struct zip_part *part)
{
    struct archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, part->name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, (la_int64_t)part->length);
    bool done = archive_write_header(archive, entry) == ARCHIVE_OK &&
                archive_write_data(archive, part->bytes, part->length) == (la_ssize_t)part->length;
    archive_entry_free(entry);
    return done;
}

static bool add_parts(struct archive *archive, const struct zip_part *parts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!add_part(archive, &parts[i]))
            return false;
    return archive_write_close(archive) == ARCHIVE_OK;
}

/* Packed, a part never grows by more than the overhead. */
static size_t get_room(const struct zip_part *parts, size_t count)
{
    size_t room = OVERHEAD;
    for (size_t i = 0; i < count; i++)
        room += parts[i].length + OVERHEAD;
    return room;
}

char *zip_take(const struct zip_part *parts, size_t count, size_t *length, char **why)
{
    size_t room = get_room(parts, count);
    char *bytes = text_take_room(room);
    struct archive *archive = archive_write_new();
    archive_write_set_format_zip(archive);
    archive_write_set_bytes_in_last_block(archive, 1);
    if (archive_write_open_memory(archive, bytes, room, length) != ARCHIVE_OK ||
        !add_parts(archive, parts, count)) {
        *why = text_take_copy(archive_error_string(archive));
        free(bytes);
        bytes = NULL;
    }
    archive_write_free(archive);
    return bytes;
}
