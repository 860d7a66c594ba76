/* Where the program's things are, and the user's. */
#include <tenken/base.h>

#include <errno.h>
#include <linux/magic.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <tenken-config.h>
#include <unistd.h>

#define BUILD_FILE "tenken-build.ini"

static struct {
    char *content;
    char *locale;
    char *modules;
} place;

char *path_take_join(const char *folder, const char *name)
{
    size_t length = strlen(folder);
    if (length == 0 || *name == '/')
        return mem_copy(name);
    return mem_format("%s%s%s", folder, folder[length - 1] == '/' ? "" : "/", name);
}

char *path_take_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return mem_copy(".");
    return mem_format("%.*s", slash == path ? 1 : (int)(slash - path), path);
}

static bool exists(const char *path)
{
    return access(path, F_OK) == 0;
}

static char *take_program_folder(const char *program)
{
    char *path = realpath("/proc/self/exe", NULL);
    if (!path && program)
        path = realpath(program, NULL);
    char *folder = path ? path_take_folder(path) : NULL;
    free(path);
    return folder;
}

static void place_set(const char *content, const char *locale, const char *modules)
{
    place.content = mem_copy(content);
    place.locale = mem_copy(locale);
    place.modules = mem_copy(modules);
}

/* In the build tree the file lies beside the program or, for what is built a folder deeper, above
 * it. */
static bool find_build_tree(const char *folder)
{
    char *parent = path_take_folder(folder);
    const char *candidates[] = {folder, parent};
    for (size_t i = 0; i < ARRAY_LENGTH(candidates) && !place.content; i++) {
        char *file = path_take_join(candidates[i], BUILD_FILE);
        struct faults faults = {0};
        struct config *config = config_new(file, &faults);
        if (config_get(config, "tree:content", NULL))
            place_set(config_get(config, "tree:content", NULL),
                      config_get(config, "tree:locale", TENKEN_LOCALE),
                      config_get(config, "tree:modules", TENKEN_MODULES));
        config_free(config);
        faults_free(&faults);
        free(file);
    }
    free(parent);
    return place.content;
}

/* An installation that was moved as a whole: PREFIX/bin beside PREFIX/share and PREFIX/lib. */
static bool find_moved(const char *folder)
{
    char *prefix = path_take_folder(folder);
    char *content = path_take_join(prefix, "share/tenken");
    char *locale = path_take_join(prefix, "share/locale");
    char *modules = path_take_join(prefix, TENKEN_LIBDIR "/tenken");
    if (exists(content))
        place_set(content, locale, modules);
    free(modules);
    free(locale);
    free(content);
    free(prefix);
    return place.content;
}

void place_init(const char *program)
{
    free(place.content);
    free(place.locale);
    free(place.modules);
    place.content = place.locale = place.modules = NULL;
    char *folder = take_program_folder(program);
    if (!folder || (!find_build_tree(folder) && !find_moved(folder)))
        place_set(TENKEN_CONTENT, TENKEN_LOCALE, TENKEN_MODULES);
    free(folder);
}

const char *place_get_content(void)
{
    const char *given = getenv("TENKEN_CONTENT_DIR");
    if (given && *given)
        return given;
    return place.content ? place.content : TENKEN_CONTENT;
}

const char *place_get_locale(void)
{
    return place.locale ? place.locale : TENKEN_LOCALE;
}

char *place_take_module(const char *name)
{
    return path_take_join(place.modules ? place.modules : TENKEN_MODULES, name);
}

/* ---- the user's own folders, by the XDG base directory specification ---- */

static char *take_home(void)
{
    const char *home = getenv("HOME");
    if (home && *home)
        return mem_copy(home);
    const struct passwd *account = getpwuid(getuid());
    return mem_copy(account ? account->pw_dir : "/");
}

/* The specification has relative paths ignored. */
static char *take_xdg(const char *variable, const char *otherwise, const char *name)
{
    const char *given = getenv(variable);
    char *home = take_home();
    char *base = given && *given == '/' ? mem_copy(given) : path_take_join(home, otherwise);
    char *ours = path_take_join(base, "tenken");
    char *path = name ? path_take_join(ours, name) : mem_copy(ours);
    free(ours);
    free(base);
    free(home);
    return path;
}

/* Whoever writes into it reports what went wrong here. */
void path_make_folder(const char *path)
{
    if (mkdir(path, 0700) == 0 || errno != ENOENT)
        return;
    char *parent = path_take_folder(path);
    if (strcmp(parent, path) != 0) {
        path_make_folder(parent);
        mkdir(path, 0700);
    }
    free(parent);
}

char *place_take_config(void)
{
    return take_xdg("XDG_CONFIG_HOME", ".config", "config.ini");
}

char *place_take_state(const char *name)
{
    char *path = take_xdg("XDG_STATE_HOME", ".local/state", name);
    char *folder = path_take_folder(path);
    path_make_folder(folder);
    free(folder);
    return path;
}

static bool is_memory(const char *folder)
{
    struct statfs status;
    return access(folder, W_OK) == 0 && statfs(folder, &status) == 0 &&
           (status.f_type == TMPFS_MAGIC || status.f_type == RAMFS_MAGIC);
}

const char *place_get_temporary(bool *is_in_memory)
{
    const char *given = getenv("TMPDIR"), *on_disk = given && *given == '/' ? given : "/tmp";
    const char *const folders[] = {getenv("XDG_RUNTIME_DIR"), "/dev/shm", on_disk};
    for (size_t i = 0; i < ARRAY_LENGTH(folders); i++)
        if (folders[i] && *folders[i] == '/' && is_memory(folders[i])) {
            if (is_in_memory)
                *is_in_memory = true;
            return folders[i];
        }
    if (is_in_memory)
        *is_in_memory = false;
    return on_disk;
}

char *place_take_user_content(void)
{
    return take_xdg("XDG_DATA_HOME", ".local/share", NULL);
}
