/* The user's settings. iniparser gives up on a file with one faulty line; here such lines are
 * reported, left out, and the rest is read. */
#include <tenken/base.h>

#include <iniparser/iniparser.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define LIMIT ((size_t)64 * 1024)

struct config {
    dictionary *entries;
};

/* What is being read; iniparser's callback takes no argument of ours. */
static struct source {
    const char *file;
    char *text; /* faulty lines become empty, so that the others keep their numbers */
    struct faults *faults;
} * source;

static char *find_line(char *text, int number)
{
    for (; number > 1 && text; number--) {
        text = strchr(text, '\n');
        text = text ? text + 1 : NULL;
    }
    return text;
}

/* The line that a backslash continues into this one, NULL where there is none; empty lines between
 * the two do not count for iniparser. */
static char *find_continued(char *text, const char *line)
{
    size_t end = (size_t)(line - text);
    while (end && (text[end - 1] == ' ' || text[end - 1] == '\n'))
        end--;
    if (end == 0 || text[end - 1] != '\\')
        return NULL;
    char *newline = memrchr(text, '\n', end);
    return newline ? newline + 1 : text;
}

/* Also what is continued into it: iniparser names the last line. */
static void empty_line(char *text, char *line)
{
    for (; line; line = find_continued(text, line)) {
        const char *rest = line + strcspn(line, "\n");
        memmove(line, rest, strlen(rest) + 1);
    }
}

/* "[section] key: " to begin a message with, as far as there are any. */
static char *take_address(const char *text, const char *line, const char *key, int key_length)
{
    const char *section = NULL;
    for (const char *at = text; at && at < line; at = strchr(at, '\n')) {
        at += strspn(at, " \n");
        if (*at == '[' && at < line)
            section = at;
    }
    struct string address = {0};
    if (section)
        string_format(&address, "%.*s]", (int)strcspn(section, "]\n"), section);
    if (key_length)
        string_format(&address, "%s%.*s", section ? " " : "", key_length, key);
    if (address.length)
        string_append(&address, ": ");
    return string_take(&address);
}

static void leave_out(struct source *from, int number, char *line, int key_length, const char *why)
{
    char *address = take_address(from->text, line, line, key_length);
    faults_add(from->faults, from->file, number, NULL, NULL, "%s%s", address, why);
    empty_line(from->text, line);
    free(address);
}

static int on_syntax_error(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *message = mem_vformat(format, arguments);
    va_end(arguments);
    int number;
    bool numbered = sscanf(message, "%*[^(](%d)", &number) == 1; /* … in FILE (NUMBER) … */
    char *line = numbered ? find_line(source->text, number) : NULL;
    if (line && strstr(message, "too long"))
        leave_out(source, number, line, 0, _("the line is too long"));
    else if (line) {
        char *why =
            mem_format(_("expected “key = value”, found “%.*s”"), (int)strcspn(line, "\n"), line);
        leave_out(source, number, line, 0, why);
        free(why);
    }
    free(message);
    return 0;
}

/* iniparser takes # and ; for a comment, and such a value for an empty one. */
static void find_lost_values(struct source *from)
{
    int number = 1;
    for (char *line = from->text; line; line = find_line(line, 2), number++) {
        size_t key = strcspn(line, "=\n;#[");
        if (line[key] != '=')
            continue;
        size_t value = key + 1 + strspn(line + key + 1, " ");
        while (key && line[key - 1] == ' ')
            key--;
        if (line[value] == '#' || line[value] == ';')
            leave_out(from, number, line, (int)key,
                      _("put a value that begins with # or ; into quotation marks"));
    }
}

/* iniparser reads only from a path, and this one is what was checked. */
static dictionary *read_text(const char *text)
{
    int fd = memfd_create("config", MFD_CLOEXEC);
    if (fd < 0)
        return NULL;
    size_t length = strlen(text);
    char *path = mem_format("/proc/self/fd/%d", fd);
    bool written = write(fd, text, length) == (ssize_t)length;
    dictionary *entries = written ? iniparser_load(path) : NULL;
    free(path);
    close(fd);
    return entries;
}

static dictionary *read_entries(struct source *from)
{
    dictionary *entries;
    size_t length;
    find_lost_values(from);
    iniparser_set_error_callback(on_syntax_error);
    source = from;
    do {
        length = strlen(from->text);
        entries = read_text(from->text);
    } while (!entries &&
             strlen(from->text) < length); /* as long as there is less to stumble over */
    source = NULL;
    iniparser_set_error_callback(NULL);
    if (!entries)
        faults_add(from->faults, from->file, 0, NULL, NULL, _("the settings cannot be read"));
    return entries;
}

static char *take_text(const char *path, struct faults *faults)
{
    struct error error = {0};
    size_t length;
    char *bytes = file_take_contents(path, LIMIT, &length, &error);
    if (bytes && memchr(bytes, '\0', length))
        error_set(&error, ERROR_INPUT, path, _("is not a text file"));
    if (error.kind)
        faults_add(faults, path, 0, NULL, NULL, "%s", error.why);
    char *text = error.kind ? NULL : text_take_clean(bytes, true);
    free(bytes);
    error_clear(&error);
    return text;
}

struct config *config_new(const char *path, struct faults *faults)
{
    struct config *config = mem_alloc(sizeof *config);
    struct stat status;
    if (stat(path, &status) < 0)
        return config;
    struct source from = {.file = path, .faults = faults, .text = take_text(path, faults)};
    if (from.text)
        config->entries = read_entries(&from);
    free(from.text);
    return config;
}

void config_free(struct config *config)
{
    if (!config)
        return;
    iniparser_freedict(config->entries);
    free(config);
}

const char *config_get(const struct config *config, const char *key, const char *otherwise)
{
    return config->entries ? iniparser_getstring(config->entries, key, otherwise) : otherwise;
}

size_t config_get_section(const struct config *config, const char *section, const char **keys,
                          size_t limit)
{
    int found = config->entries ? iniparser_getsecnkeys(config->entries, section) : 0;
    size_t count = found > 0 ? (size_t)found : 0;
    const char **all = mem_resize(NULL, count, sizeof *all);
    if (count)
        iniparser_getseckeys(config->entries, section, all);
    for (size_t i = 0; i < count && i < limit; i++)
        keys[i] = all[i] + strlen(section) + 1;
    free(all);
    return count;
}
