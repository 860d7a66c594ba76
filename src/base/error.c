/* One cause, or everything that is wrong with an input. */
#include <tenken/base.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* What the system's refusals mean to a person; libc's own words are English on a fresh machine. */
static const struct {
    int number;
    const char *message;
} refusals[] = {
    {ENOENT, N_("there is no such file or folder")},
    {EACCES, N_("permission denied")},
    {EPERM, N_("the system does not permit it")},
    {EROFS, N_("the medium is read-only")},
    {ENOSPC, N_("the disk is full")},
    {EDQUOT, N_("your share of the disk is used up")},
    {EFBIG, N_("the file would be too large for this medium")},
    {EIO, N_("the medium could not be read or written")},
    {EEXIST, N_("exists already")},
    {EISDIR, N_("is a folder, where a file was expected")},
    {ENOTDIR, N_("a part of the path is a file, where a folder was expected")},
    {ENAMETOOLONG, N_("the name is too long")},
    {ELOOP, N_("the links lead in a circle")},
    {EMFILE, N_("too many files are open")},
    {ENFILE, N_("too many files are open")},
    {EBUSY, N_("is in use")},
    {ENXIO, N_("is not a regular file")},
};

static const char *explain(int number)
{
    for (size_t i = 0; i < ARRAY_LENGTH(refusals); i++) {
        if (refusals[i].number == number)
            return _(refusals[i].message);
    }
    return strerror(number);
}

static bool set(struct error *error, enum error_kind kind, const char *what, char *why)
{
    if (!error || error->kind != ERROR_NONE) {
        free(why);
        return false;
    }
    *error = (struct error){.kind = kind, .what = mem_copy(what), .why = why};
    return false;
}

bool error_set(struct error *error, enum error_kind kind, const char *what, const char *why, ...)
{
    va_list arguments;
    va_start(arguments, why);
    char *text = mem_vformat(why, arguments);
    va_end(arguments);
    return set(error, kind, what, text);
}

bool error_set_errno(struct error *error, const char *what, int number)
{
    bool is_outside = number == EACCES && what && confine_forbids(what);
    const char *why = is_outside ? _("outside the folders that tenken was started for; start it "
                                     "there, or use “tenken report -o”")
                                 : explain(number);
    return set(error, ERROR_SYSTEM, what, mem_copy(why));
}

void error_clear(struct error *error)
{
    free(error->what);
    free(error->why);
    *error = (struct error){0};
}

int error_report(const struct error *error)
{
    if (error->kind == ERROR_NONE)
        return ERROR_NONE;
    char *line = error->what ? mem_format("%s: %s", error->what, error->why) : mem_copy(error->why);
    char *clean = text_take_clean(line, true);
    fprintf(stderr, "tenken: %s\n", clean);
    free(clean);
    free(line);
    return (int)error->kind;
}

void faults_add(struct faults *faults, const char *file, int line, const char *element,
                const char *attribute, const char *message, ...)
{
    va_list arguments;
    va_start(arguments, message);
    char *text = mem_vformat(message, arguments);
    va_end(arguments);
    ARRAY_PUSH(faults->items, faults->count) = (struct fault){
        .file = mem_copy(file),
        .line = line,
        .element = mem_copy(element),
        .attribute = mem_copy(attribute),
        .message = text,
    };
}

void faults_free(struct faults *faults)
{
    for (size_t i = 0; i < faults->count; i++) {
        struct fault *fault = &faults->items[i];
        free(fault->file);
        free(fault->element);
        free(fault->attribute);
        free(fault->message);
    }
    free(faults->items);
    *faults = (struct faults){0};
}

char *fault_take_line(const struct fault *fault)
{
    struct string line = {0};
    if (fault->file)
        string_append(&line, fault->file);
    if (fault->line > 0)
        string_format(&line, ":%d", fault->line);
    if (line.length)
        string_append(&line, ": ");
    if (fault->element && fault->attribute)
        string_format(&line, "<%s %s>: ", fault->element, fault->attribute);
    else if (fault->element)
        string_format(&line, "<%s>: ", fault->element);
    string_append(&line, fault->message);
    return string_take(&line);
}
