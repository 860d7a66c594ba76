/* The workbook as a whole. */
#include "src/writers/xlsx.h"
#include "src/writers/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* The day of the report at noon: the same model makes the same bytes. */
static time_t get_created(xmlNode *report)
{
    struct tm day = {.tm_hour = 12};
    char *date = node_take_text(report, "@date");
    int year = 0, month = 0;
    if (sscanf(date, "%4d-%2d-%2d", &year, &month, &day.tm_mday) == 3) {
        day.tm_year = year - 1900;
        day.tm_mon = month - 1;
    }
    free(date);
    return timegm(&day);
}

static void set_properties(struct book *book)
{
    char *title = node_take_text(book->report, "title");
    char *firm = node_take_text(book->report, "firm/field[@key='name']");
    char *program = node_take_text(book->report, "@program");
    lxw_doc_properties properties = {
        .title = title,
        .subject = firm,
        .company = firm,
        .author = program,
        .created = get_created(book->report),
    };
    workbook_set_properties(book->workbook, &properties);
    free(program);
    free(firm);
    free(title);
}

static void fill(struct book *book)
{
    xlsx_make_looks(book);
    set_properties(book);
    if (xlsx_is_grid(book)) {
        xlsx_add_grid(book);
        return;
    }
    xlsx_add_summary(book);
    for (size_t i = 0; i < xlsx_sheet_count; i++)
        xlsx_add_table(book, &xlsx_sheets[i]);
}

static char *take_contents(int file, size_t *length)
{
    struct stat status;
    if (fstat(file, &status) != 0)
        return NULL;
    size_t size = (size_t)status.st_size, done = 0;
    char *bytes = malloc(size + 1);
    while (bytes && done < size) {
        ssize_t count = pread(file, bytes + done, size - done, (off_t)done);
        if (count <= 0)
            break;
        done += (size_t)count;
    }
    if (bytes == NULL || done < size) {
        free(bytes);
        return NULL;
    }
    bytes[size] = '\0';
    *length = size;
    return bytes;
}

/* The library writes to a name; this one is a file in memory. */
static char *take_workbook(const struct writers_job *job, int file, size_t *length, char **why)
{
    char name[64];
    snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    char *temporary = text_take_copy(job->temporary);
    lxw_workbook_options options = {.tmpdir = temporary}; /* which the library copies */
    struct book book = {
        .job = job,
        .workbook = workbook_new_opt(name, &options),
        .report = xmlDocGetRootElement(job->document),
    };
    free(temporary);
    fill(&book);
    lxw_error fault = workbook_close(book.workbook);
    char *bytes = fault == LXW_NO_ERROR ? take_contents(file, length) : NULL;
    if (bytes == NULL)
        *why = text_take_copy(fault == LXW_NO_ERROR ? strerror(errno) : lxw_strerror(fault));
    return bytes;
}

char *xlsx_take(const struct writers_job *job, size_t *length, char **why)
{
    int file = memfd_create("tenken.xlsx", MFD_CLOEXEC);
    if (file < 0) {
        *why = text_take_copy(strerror(errno));
        return NULL;
    }
    char *bytes = take_workbook(job, file, length, why);
    close(file);
    return bytes;
}
