/* Office files as the tests read them: the parts of a zip, by libarchive. */
#ifndef TENKEN_TEST_REPORT_ZIP_H
#define TENKEN_TEST_REPORT_ZIP_H

#include "page.h"

#include <archive.h>
#include <archive_entry.h>

#define PARTS_AT_MOST 64

struct part {
    char *name;
    char *text; /* NUL-terminated */
    size_t length;
};
struct zip {
    struct part parts[PARTS_AT_MOST];
    size_t count;
};

static UNUSED void zip_add(struct zip *zip, struct archive *archive, struct archive_entry *entry)
{
    struct part *part = &zip->parts[zip->count++];
    assert_true(zip->count <= PARTS_AT_MOST);
    struct string text = {0};
    char piece[4096];
    la_ssize_t length;
    while ((length = archive_read_data(archive, piece, sizeof piece)) > 0)
        string_append_bytes(&text, piece, (size_t)length);
    assert_int_equal(length, 0);
    part->name = mem_copy(archive_entry_pathname(entry));
    part->length = text.length;
    part->text = string_take(&text);
}

static UNUSED struct zip *zip_open(const char *bytes, size_t length)
{
    struct zip *zip = mem_alloc(sizeof *zip);
    struct archive *archive = archive_read_new();
    struct archive_entry *entry;
    archive_read_support_format_zip(archive);
    assert_int_equal(archive_read_open_memory(archive, bytes, length), ARCHIVE_OK);
    int status;
    while ((status = archive_read_next_header(archive, &entry)) == ARCHIVE_OK)
        zip_add(zip, archive, entry);
    assert_int_equal(status, ARCHIVE_EOF);
    archive_read_free(archive);
    return zip;
}

static UNUSED void zip_close(struct zip *zip)
{
    for (size_t i = 0; i < zip->count; i++) {
        free(zip->parts[i].name);
        free(zip->parts[i].text);
    }
    free(zip);
}

static UNUSED struct zip *zip_take_report(struct office *office, const char *format)
{
    struct error error = {0};
    size_t length = 0;
    office->request.format = format;
    char *bytes = report_take(&office->request, &length, &error);
    if (bytes == NULL)
        fail_msg("%s: %s", error.what, error.why);
    struct zip *zip = zip_open(bytes, length);
    free(bytes);
    return zip;
}

/* The part of that name as XML; its namespaces are: m the main one, r that of relationships. */
static UNUSED struct page zip_open_part(const struct zip *zip, const char *name)
{
    for (size_t i = 0; i < zip->count; i++)
        if (strcmp(zip->parts[i].name, name) == 0) {
            struct page page = page_open(mem_copy(zip->parts[i].text));
            const xmlNode *root = xmlDocGetRootElement(page.document);
            if (root->ns)
                xmlXPathRegisterNs(page.xpath, (const xmlChar *)"m", root->ns->href);
            xmlXPathRegisterNs(page.xpath, (const xmlChar *)"r",
                               (const xmlChar *)"http://schemas.openxmlformats.org/"
                                                "officeDocument/2006/relationships");
            return page;
        }
    fail_msg("there is no part %s", name);
    abort();
}

/* Every part is well-formed XML and clean text; every relationship leads to a part, none outside.
 */
static UNUSED void zip_expect_sound(const struct zip *zip)
{
    for (size_t i = 0; i < zip->count; i++) {
        const struct part *part = &zip->parts[i];
        struct page page = zip_open_part(zip, part->name);
        assert_true(text_is_clean(part->text, true) || strchr(part->text, '\r'));
        page_expect(&page, "count(//*[@TargetMode='External'])", "0");
        page_close(&page);
    }
}

#endif
