#include "place.h"
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *folder_take_fresh(void)
{
    const char *parent = getenv("TMPDIR");
    char *folder = mem_format("%s/tenken-test-XXXXXX", parent ? parent : "/tmp");
    if (!mkdtemp(folder)) {
        perror(folder);
        exit(EXIT_FAILURE);
    }
    return folder;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    return remove(path);
}

void folder_remove(const char *folder)
{
    nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

static const char *required(const char *name)
{
    const char *value = getenv(name);
    if (!value) {
        fprintf(stderr, "%s is not set: run this by `meson test`\n", name);
        exit(EXIT_FAILURE);
    }
    return value;
}

const char *source_get_folder(void)
{
    return required("TENKEN_SOURCE");
}

const char *program_get_path(void)
{
    return required("TENKEN_PROGRAM");
}

char *source_take_path(const char *name)
{
    return mem_format("%s/%s", source_get_folder(), name);
}

/* ---- the environment, a NULL-terminated list ---- */

static size_t list_length(char **list)
{
    size_t count = 0;
    while (list[count])
        count++;
    return count;
}

static void list_add(char ***list, char *entry)
{
    size_t count = list_length(*list);
    *list = mem_resize(*list, count + 2, sizeof **list);
    (*list)[count] = entry;
    (*list)[count + 1] = NULL;
}

static bool has_name(const char *entry, const char *name, size_t length)
{
    return strncmp(entry, name, length) == 0 && entry[length] == '=';
}

static void list_remove(char **list, const char *name, size_t length)
{
    for (size_t i = 0; list[i]; i++) {
        if (!has_name(list[i], name, length))
            continue;
        free(list[i]);
        for (; list[i]; i++)
            list[i] = list[i + 1];
        return;
    }
}

/* "NAME=VALUE" sets, "NAME" unsets. */
static void list_set(char ***list, const char *entry)
{
    size_t length = strcspn(entry, "=");
    list_remove(*list, entry, length);
    if (entry[length] == '=')
        list_add(list, mem_copy(entry));
}

static void keep(char ***list, const char *name)
{
    const char *value = getenv(name);
    if (value)
        list_add(list, mem_format("%s=%s", name, value));
}

char **environment_new(const struct environment_request *request)
{
    static const char *const kept[] = {"PATH", "TMPDIR", "ASAN_OPTIONS", "UBSAN_OPTIONS",
                                       "LSAN_OPTIONS"};
    static const char *const fixed[] = {
        "LANG=C.UTF-8",      "TENKEN_TEST_MARKER=1",       "TENKEN_TEST_CLOCK=2026-04-01T09:00:00Z",
        "TENKEN_TEST_IDS=x", "TENKEN_TEST_USER=点検 花子", "TENKEN_TEST_HOST=factory",
        "TZ=Asia/Tokyo",     "TENKEN_TEST_SCRYPT=1024",
    };
    static const char *const folders[] = {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                                          "XDG_CACHE_HOME"};
    char **list = mem_alloc(sizeof *list);
    for (size_t i = 0; i < ARRAY_LENGTH(kept); i++)
        keep(&list, kept[i]);
    for (size_t i = 0; i < ARRAY_LENGTH(fixed); i++)
        list_add(&list, mem_copy(fixed[i]));
    list_add(&list, mem_format("HOME=%s", request->folder));
    for (size_t i = 0; i < ARRAY_LENGTH(folders); i++)
        list_add(&list, mem_format("%s=%s/%s", folders[i], request->folder, folders[i]));
    list_add(&list, mem_format("LANGUAGE=%s", request->language));
    list_add(&list, mem_format("TERM=%s", request->terminal));
    list_add(&list, mem_format("TENKEN_CONTENT_DIR=%s", request->content));
    for (size_t i = 0; request->extra && request->extra[i]; i++)
        list_set(&list, request->extra[i]);
    return list;
}

void environment_free(char **environment)
{
    for (size_t i = 0; environment[i]; i++)
        free(environment[i]);
    free(environment);
}
