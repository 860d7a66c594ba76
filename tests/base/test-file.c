/* Reading with suspicion, writing whole, and where things are. */
#include <tenken/base.h>

#include <dirent.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/tenken-file-XXXXXX";

static int make_folder(void **state)
{
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
    char *command = mem_format("rm -rf '%s'", folder);
    int status = system(command);
    free(command);
    return status;
}

static char *take_path(const char *name)
{
    return path_take_join(folder, name);
}

static void put(const char *path, const char *text)
{
    struct error error = {0};
    assert_true(file_write_whole(path, text, strlen(text), true, &error));
    assert_int_equal(error.kind, ERROR_NONE);
}

static void assert_holds(const char *path, const char *expected)
{
    size_t length;
    char *contents = file_take_contents(path, 1000, &length, NULL);
    assert_non_null(contents);
    assert_string_equal(contents, expected);
    assert_int_equal(length, strlen(expected));
    free(contents);
}

static void assert_refused(struct error *error, enum error_kind kind, const char *what,
                           const char *why)
{
    assert_int_equal(error->kind, kind);
    assert_string_equal(error->what, what);
    assert_string_equal(error->why, why);
    error_clear(error);
}

static mode_t mode_of(const char *path)
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 0777;
}

/* Nothing half written lies about. */
static void assert_nothing_beside(void)
{
    DIR *listing = opendir(folder);
    for (const struct dirent *entry; (entry = readdir(listing));)
        assert_null(strstr(entry->d_name, "tenken-"));
    closedir(listing);
}

static void test_writes_and_reads(void **state)
{
    char *path = take_path("a.txt");
    put(path, "一回目");
    assert_holds(path, "一回目");
    assert_int_equal(mode_of(path), 0600);
    put(path, "二回目");
    assert_holds(path, "二回目");
    put(path, "");
    assert_holds(path, "");
    assert_nothing_beside();
    free(path);
}

static void test_keeps_an_existing_target(void **state)
{
    struct error error = {0};
    char *path = take_path("kept");
    assert_true(file_write_whole(path, "old", 3, false, &error));
    assert_false(file_write_whole(path, "new", 3, false, &error));
    assert_refused(&error, ERROR_SYSTEM, path, "exists already");
    assert_holds(path, "old");
    char *link = take_path("dangling");
    assert_int_equal(symlink("nowhere", link), 0);
    assert_false(file_write_whole(link, "new", 3, false, &error));
    assert_refused(&error, ERROR_SYSTEM, link, "exists already");
    assert_nothing_beside();
    free(link);
    free(path);
}

static void test_replaces_with_mode_and_link(void **state)
{
    char *path = take_path("shared");
    char *link = take_path("link");
    put(path, "old");
    assert_int_equal(chmod(path, 0640), 0);
    assert_int_equal(symlink("shared", link), 0);
    put(link, "new");
    assert_holds(path, "new");
    assert_int_equal(mode_of(path), 0640);
    struct stat status;
    assert_int_equal(lstat(link, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    free(link);
    free(path);
}

static void test_refuses_to_write(void **state)
{
    struct error error = {0};
    char *file = take_path("plain");
    put(file, "text");
    char *under_file = path_take_join(file, "below");
    assert_false(file_write_whole(folder, "x", 1, true, &error));
    assert_refused(&error, ERROR_INPUT, folder, "is a folder, where a file was expected");
    assert_false(file_write_whole(under_file, "x", 1, true, &error));
    assert_refused(&error, ERROR_SYSTEM, under_file,
                   "a part of the path is a file, where a folder was expected");
    assert_false(file_write_whole("/nowhere/x", "x", 1, true, &error));
    assert_refused(&error, ERROR_SYSTEM, "/nowhere/x", "there is no such file or folder");
    assert_false(file_write_whole("/proc/x", "x", 1, true, &error));
    assert_int_equal(error.kind, ERROR_SYSTEM);
    error_clear(&error);
    assert_false(file_write_whole("/dev/null", "x", 1, true, &error));
    assert_refused(&error, ERROR_INPUT, "/dev/null", "is not a regular file");
    free(under_file);
    free(file);
}

static void test_refuses_to_read(void **state)
{
    struct error error = {0};
    char *fifo = take_path("fifo");
    char *large = take_path("large");
    char *none = take_path("none");
    assert_int_equal(mkfifo(fifo, 0600), 0);
    put(large, "12345");
    assert_null(file_take_contents(fifo, 100, NULL, &error)); /* and does not wait */
    assert_refused(&error, ERROR_INPUT, fifo, "is not a regular file");
    assert_null(file_take_contents(folder, 100, NULL, &error));
    assert_refused(&error, ERROR_INPUT, folder, "is a folder, where a file was expected");
    assert_null(file_take_contents(none, 100, NULL, &error));
    assert_refused(&error, ERROR_SYSTEM, none, "there is no such file or folder");
    assert_null(file_take_contents(large, 4, NULL, &error));
    assert_refused(&error, ERROR_INPUT, large, "is larger than the 4 bytes that are read");
    char *whole = file_take_contents(large, 5, NULL, &error);
    assert_string_equal(whole, "12345");
    /* a file that does not tell its size */
    assert_null(file_take_contents("/proc/self/maps", 10, NULL, &error));
    assert_refused(&error, ERROR_INPUT, "/proc/self/maps",
                   "is larger than the 10 bytes that are read");
    free(whole);
    free(none);
    free(large);
    free(fifo);
}

static void assert_taken(char *text, const char *expected)
{
    assert_string_equal(text, expected);
    free(text);
}

static void test_paths(void **state)
{
    assert_taken(path_take_join("/a", "b"), "/a/b");
    assert_taken(path_take_join("/a/", "b"), "/a/b");
    assert_taken(path_take_join("", "b"), "b");
    assert_taken(path_take_join("/a", "/b"), "/b");
    assert_taken(path_take_folder("/a/b"), "/a");
    assert_taken(path_take_folder("/a"), "/");
    assert_taken(path_take_folder("a"), ".");
}

static void test_xdg_folders(void **state)
{
    char *states = take_path("deep/state");
    char *expected = path_take_join(states, "tenken/recent");
    setenv("XDG_STATE_HOME", states, true);
    assert_taken(place_take_state("recent"), expected);
    char *made = path_take_join(states, "tenken");
    assert_int_equal(mode_of(made), 0700);
    setenv("HOME", "/home/hanako", true);
    setenv("XDG_CONFIG_HOME", "relative", true); /* to be ignored */
    unsetenv("XDG_DATA_HOME");
    assert_taken(place_take_config(), "/home/hanako/.config/tenken/config.ini");
    assert_taken(place_take_user_content(), "/home/hanako/.local/share/tenken");
    setenv("XDG_DATA_HOME", "/data", true);
    assert_taken(place_take_user_content(), "/data/tenken");
    free(made);
    free(expected);
    free(states);
}

static void test_content(void **state)
{
    setenv("TENKEN_CONTENT_DIR", "/elsewhere", true);
    place_init("tenken");
    assert_string_equal(place_get_content(), "/elsewhere");
    unsetenv("TENKEN_CONTENT_DIR");
    const char *source = getenv("TENKEN_SOURCE"); /* by meson: this test lies in the build tree */
    if (!source)
        skip();
    char *content = path_take_join(source, "content");
    assert_string_equal(place_get_content(), content);
    free(content);
}

static void test_seams(void **state)
{
    setenv("TENKEN_TEST_CLOCK", "2026-04-01T09:00:00Z", true);
    setenv("TENKEN_TEST_USER", "花子\033[1m", true);
    setenv("TENKEN_TEST_HOST", "laptop", true);
    setenv("TENKEN_TEST_IDS", "fixed", true);
    assert_int_equal(seam_now(), 1775034000);
    assert_taken(seam_take_timestamp(), "2026-04-01T09:00:00Z");
    seam_set_user("configured");
    assert_taken(seam_take_user(), "花子\xEF\xBF\xBD");
    unsetenv("TENKEN_TEST_USER");
    assert_taken(seam_take_user(), "configured");
    seam_set_user(NULL);
    assert_taken(seam_take_host(), "laptop");
    assert_taken(seam_take_random_id(), "fixed");
    unsetenv("TENKEN_TEST_IDS");
    char *id = seam_take_random_id(), *other = seam_take_random_id();
    assert_int_equal(strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789"), 8);
    assert_int_equal(strlen(id), 8);
    assert_true(id[0] >= 'a');
    assert_string_not_equal(id, other);
    free(id);
    free(other);
    unsetenv("TENKEN_TEST_MARKER");
    assert_null(seam_get_marker());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_writes_and_reads),
        cmocka_unit_test(test_keeps_an_existing_target),
        cmocka_unit_test(test_replaces_with_mode_and_link),
        cmocka_unit_test(test_refuses_to_write),
        cmocka_unit_test(test_refuses_to_read),
        cmocka_unit_test(test_paths),
        cmocka_unit_test(test_xdg_folders),
        cmocka_unit_test(test_content),
        cmocka_unit_test(test_seams),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
