/* Saving beside the loop, and the lock. */
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "support.h"

struct room {
    char *folder;
    char *path;
};

static struct room room_new(void)
{
    struct room room = {.folder = take_folder()};
    room.path = path_take_join(room.folder, "a.tenken");
    return room;
}

static void room_free(struct room *room)
{
    free(room->path);
    remove_folder(room->folder);
}

static struct assessment *open_case(const char *path, enum assessment_access access)
{
    struct error error = {0};
    struct assessment *assessment = assessment_open(path, access, &error);
    expect(assessment != NULL, &error);
    return assessment;
}

static void save(struct assessment *assessment)
{
    struct error error = {0};
    expect(assessment_save(assessment, &error), &error);
    assert_int_equal(assessment_get_save_state(assessment), SAVE_CLEAN);
}

static struct assessment *new_at(const char *path)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    expect(assessment_set_path(assessment, path, &error), &error);
    return assessment;
}

static void create(const char *path)
{
    struct assessment *assessment = new_at(path);
    save(assessment);
    assessment_free(assessment);
}

static void wait_for_save(const struct assessment *assessment)
{
    struct pollfd poll_for = {.fd = assessment_get_save_fd(assessment), .events = POLLIN};
    assert_int_equal(poll(&poll_for, 1, -1), 1);
}

static bool is_signalled(const struct assessment *assessment)
{
    struct pollfd poll_for = {.fd = assessment_get_save_fd(assessment), .events = POLLIN};
    return poll(&poll_for, 1, 0) == 1;
}

/* ---- saving ---- */

static void a_saved_case_opens_again(void **state)
{
    struct room room = room_new();
    struct assessment *assessment = new_at(room.path);
    assert_int_equal(assessment_get_save_state(assessment), SAVE_DIRTY);
    answer(assessment, "mini:1", "done");
    save(assessment);
    char *bytes = read_file(room.path);
    expect_bytes(assessment, bytes);
    assessment_free(assessment);

    assessment = open_case(room.path, ASSESSMENT_WRITE);
    assert_string_equal(assessment_get_path(assessment), room.path);
    assert_string_equal(assessment_get(assessment, "mini:1", VOICE_FIRM, "choice"), "done");
    assert_int_equal(assessment_get_save_state(assessment), SAVE_CLEAN);
    assessment_free(assessment);
    free(bytes);
    room_free(&room);
}

static void only_the_owner_may_read_it(void **state)
{
    struct room room = room_new();
    struct stat status;
    struct assessment *assessment = new_at(room.path);
    answer(assessment, "mini:1", "done");
    save(assessment);
    assert_int_equal(stat(room.path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    answer(assessment, "mini:1", "not");
    save(assessment);
    assert_int_equal(stat(room.path, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assessment_free(assessment);
    room_free(&room);
}

static void typing_goes_on_during_a_save(void **state)
{
    struct error error = {0};
    struct room room = room_new();
    struct assessment *assessment = new_at(room.path);
    answer(assessment, "mini:1", "done");
    assert_false(is_signalled(assessment));
    assessment_save_begin(assessment);
    assert_int_equal(assessment_get_save_state(assessment), SAVE_RUNNING);
    answer(assessment, "mini:2", "done");
    assessment_save_begin(assessment); /* one at a time: does nothing */
    wait_for_save(assessment);
    assert_int_equal(assessment_get_save_state(assessment), SAVE_RUNNING);
    expect(assessment_save_end(assessment, &error), &error);
    assert_false(is_signalled(assessment));
    assert_int_equal(assessment_get_save_state(assessment), SAVE_DIRTY);

    struct assessment *saved = open_case(room.path, ASSESSMENT_READ);
    assert_string_equal(assessment_get(saved, "mini:1", VOICE_FIRM, "choice"), "done");
    assert_null(assessment_get(saved, "mini:2", VOICE_FIRM, "choice"));
    assessment_free(saved);

    assessment_save_begin(assessment);
    wait_for_save(assessment);
    expect(assessment_save_end(assessment, &error), &error);
    assert_int_equal(assessment_get_save_state(assessment), SAVE_CLEAN);
    saved = open_case(room.path, ASSESSMENT_READ);
    assert_string_equal(assessment_get(saved, "mini:2", VOICE_FIRM, "choice"), "done");
    assessment_free(saved);
    assessment_free(assessment);
    room_free(&room);
}

/* A hundred acts with a save always under way; what is on the disk is always whole. */
static void many_saves_and_acts_interleave(void **state)
{
    struct error error = {0};
    struct room room = room_new();
    struct assessment *assessment = new_at(room.path);
    save(assessment);
    for (int i = 0; i < 100; i++) {
        char *address = mem_format("mini:%d", i);
        assessment_save_begin(assessment);
        answer(assessment, address, "done");
        assessment_free(open_case(room.path, ASSESSMENT_READ));
        if (is_signalled(assessment))
            expect(assessment_save_end(assessment, &error), &error);
        free(address);
    }
    save(assessment);
    char *bytes = read_file(room.path);
    expect_bytes(assessment, bytes);
    free(bytes);
    assessment_free(assessment);
    room_free(&room);
}

static void freeing_waits_for_a_save(void **state)
{
    struct room room = room_new();
    struct assessment *assessment = new_at(room.path);
    answer(assessment, "mini:1", "done");
    assessment_save_begin(assessment);
    assessment_free(assessment);
    assessment = open_case(room.path, ASSESSMENT_WRITE);
    assert_string_equal(assessment_get(assessment, "mini:1", VOICE_FIRM, "choice"), "done");
    assessment_free(assessment);
    room_free(&room);
}

static void a_failed_save_is_told_and_tried_again(void **state)
{
    struct error error = {0};
    struct room room = room_new();
    struct assessment *assessment = new_at(room.path);
    answer(assessment, "mini:1", "done");
    char *elsewhere = mem_format("%s-away", room.folder);
    assert_int_equal(rename(room.folder, elsewhere), 0);
    assessment_save_begin(assessment);
    wait_for_save(assessment);
    bool done = assessment_save_end(assessment, &error);
    assert_string_equal(error.what, room.path);
    expect_refused(done, &error, ERROR_SYSTEM, "there is no such file or folder");
    assert_int_equal(assessment_get_save_state(assessment), SAVE_FAILED);
    assert_false(assessment_save(assessment, &error));
    error_clear(&error);
    answer(assessment, "mini:2", "done");
    assert_int_equal(assessment_get_save_state(assessment), SAVE_FAILED);

    assert_int_equal(rename(elsewhere, room.folder), 0);
    save(assessment);
    struct assessment *saved = open_case(room.path, ASSESSMENT_READ);
    assert_string_equal(assessment_get(saved, "mini:2", VOICE_FIRM, "choice"), "done");
    assessment_free(saved);
    assessment_free(assessment);
    free(elsewhere);
    room_free(&room);
}

static void a_new_case_never_overwrites(void **state)
{
    struct error error = {0};
    struct room room = room_new();
    struct assessment *assessment = assessment_new();
    expect_refused(assessment_save(assessment, &error), &error, ERROR_SYSTEM, "has no file yet");
    write_file(room.path, "precious");
    expect_refused(assessment_set_path(assessment, room.path, &error), &error, ERROR_SYSTEM,
                   "exists already");
    assert_int_equal(unlink(room.path), 0);
    expect(assessment_set_path(assessment, room.path, &error), &error);
    write_file(room.path, "precious");
    expect_refused(assessment_save(assessment, &error), &error, ERROR_SYSTEM, "exists already");
    char *bytes = read_file(room.path);
    assert_string_equal(bytes, "precious");
    free(bytes);
    assessment_free(assessment);
    room_free(&room);
}

/* As many elements as are read, in a part that a newer tenken may have; without the parts, which
 * saving adds. */
static struct assessment *parse_crowded(void)
{
    struct string bytes = {0};
    string_append(&bytes, "<assessment format=\"1.0\" id=\"a\" "
                          "created=\"2026-04-01T09:00:00Z\"><z>");
    for (int i = 0; i < 1000000 - 2; i++)
        string_append(&bytes, "<z/>");
    string_append(&bytes, "</z></assessment>");
    struct assessment *assessment = parse(bytes.text);
    string_free(&bytes);
    return assessment;
}

static void what_could_not_be_read_again_is_not_saved(void **state)
{
    struct room room = room_new();
    struct error error = {0};
    struct assessment *assessment = parse_crowded();
    expect(assessment_set_path(assessment, room.path, &error), &error);
    set(assessment, "firm", "name", "さくら金型");
    expect_refused(assessment_save(assessment, &error), &error, ERROR_SYSTEM,
                   "could not be opened again");
    assert_int_equal(access(room.path, F_OK), -1);
    assessment_free(assessment);
    room_free(&room);
}

static void a_path_below_a_file_is_refused(void **state)
{
    struct error error = {0};
    struct room room = room_new();
    write_file(room.path, "a file");
    char *below = path_take_join(room.path, "b.tenken");
    struct assessment *assessment = assessment_new();
    bool done = assessment_set_path(assessment, below, &error);
    expect_refused(done, &error, ERROR_SYSTEM, "is a file, where a folder was expected");
    free(below);
    assessment_free(assessment);
    room_free(&room);
}

static void a_symbolic_link_stays_one(void **state)
{
    struct stat status;
    struct room room = room_new();
    create(room.path);
    char *link = path_take_join(room.folder, "link.tenken");
    assert_int_equal(symlink("a.tenken", link), 0);
    struct assessment *assessment = open_case(link, ASSESSMENT_WRITE);
    char *holder = assessment_take_holder(room.path);
    assert_non_null(holder);
    answer(assessment, "mini:1", "done");
    save(assessment);
    assert_int_equal(lstat(link, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    char *bytes = read_file(room.path);
    expect_bytes(assessment, bytes);
    free(bytes);
    free(holder);
    free(link);
    assessment_free(assessment);
    room_free(&room);
}

/* ---- the same acts, the same bytes ---- */

static void act(struct assessment *assessment, int step)
{
    struct error error = {0};
    static const char *const choices[] = {"done", "partly", "not"};
    char *address = mem_format("mini:%d", step % 4);
    switch (step % 6) {
    case 4:
        expect(assessment_undo(assessment, NULL, &error), &error);
        break;
    case 5:
        expect(assessment_redo(assessment, NULL, &error), &error);
        break;
    case 3:
        set(assessment, "asset:a", "name", step % 2 ? "図面" : "金型");
        break;
    default:
        answer(assessment, address, choices[step % 3]);
    }
    free(address);
}

static void in_a_process_of_its_own(const char *path, int step)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct error error = {0};
        struct assessment *assessment = assessment_open(path, ASSESSMENT_WRITE, &error);
        if (!assessment)
            _exit(1);
        act(assessment, step);
        bool done = assessment_save(assessment, &error);
        assessment_free(assessment);
        _exit(done ? 0 : 2);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

static void one_process_or_many_make_the_same_bytes(void **state)
{
    enum { STEPS = 18 };
    struct room room = room_new();
    char *other = path_take_join(room.folder, "b.tenken");
    struct assessment *at_once = new_at(other);
    create(room.path);
    for (int step = 0; step < STEPS; step++) {
        act(at_once, step);
        in_a_process_of_its_own(room.path, step);
    }
    save(at_once);
    char *one = read_file(other), *many = read_file(room.path);
    assert_string_equal(one, many);
    free(one);
    free(many);
    free(other);
    assessment_free(at_once);
    room_free(&room);
}

/* ---- the lock ---- */

static void a_second_writer_is_told_who_holds_it(void **state)
{
    struct room room = room_new();
    create(room.path);
    struct assessment *assessment = open_case(room.path, ASSESSMENT_WRITE);
    char *holder =
        mem_format("田中 on laptop (process %ld, since 2026-04-01T09:00:00Z)", (long)getpid());
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct error error = {0};
        bool is_open = assessment_open(room.path, ASSESSMENT_WRITE, &error) != NULL;
        bool is_told = !is_open && error.kind == ERROR_SYSTEM && strstr(error.why, holder);
        _exit(is_told ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);

    char *told = assessment_take_holder(room.path);
    assert_string_equal(told, holder);
    struct assessment *reader = open_case(room.path, ASSESSMENT_READ);
    assessment_free(reader);
    free(told);
    assessment_free(assessment);
    assert_null(assessment_take_holder(room.path));
    assessment_free(open_case(room.path, ASSESSMENT_WRITE));
    free(holder);
    room_free(&room);
}

static char *take_lock_path(const struct room *room)
{
    return path_take_join(room->folder, "a.tenken.lock");
}

static void the_lock_file_comes_and_goes(void **state)
{
    struct room room = room_new();
    struct stat status;
    char *lock = take_lock_path(&room);
    struct assessment *assessment = new_at(room.path);
    assert_int_equal(stat(lock, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    save(assessment);
    assessment_free(assessment);
    assert_int_not_equal(stat(lock, &status), 0);
    assessment = open_case(room.path, ASSESSMENT_READ);
    assert_int_not_equal(stat(lock, &status), 0);
    assessment_free(assessment);
    free(lock);
    room_free(&room);
}

static void a_killed_holder_holds_nothing(void **state)
{
    struct room room = room_new();
    char *lock = take_lock_path(&room);
    create(room.path);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct error error = {0};
        assessment_open(room.path, ASSESSMENT_WRITE, &error);
        _exit(0);
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    assert_int_equal(access(lock, F_OK), 0);
    assert_null(assessment_take_holder(room.path));
    assessment_free(open_case(room.path, ASSESSMENT_WRITE));
    assert_int_not_equal(access(lock, F_OK), 0);
    free(lock);
    room_free(&room);
}

static void without_a_lock_it_can_be_read(void **state)
{
    struct error error = {0};
    struct room room = room_new();
    char *lock = take_lock_path(&room);
    create(room.path);
    assert_int_equal(mkdir(lock, 0700), 0);
    bool is_open = assessment_open(room.path, ASSESSMENT_WRITE, &error) != NULL;
    assert_string_equal(error.what, lock);
    expect_refused(is_open, &error, ERROR_SYSTEM, "is a folder, where a file was expected");
    assessment_free(open_case(room.path, ASSESSMENT_READ));
    free(lock);
    room_free(&room);
}

/* In a process that is not root, whom nothing is forbidden. */
static void in_a_folder_not_writable_it_can_be_read(void **state)
{
    struct room room = room_new();
    create(room.path);
    assert_int_equal(chmod(room.path, 0644), 0);
    assert_int_equal(chmod(room.folder, 0555), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct error error = {0};
        bool is_root = geteuid() == 0;
        if (is_root && seteuid(65534) != 0)
            _exit(1);
        bool is_open = assessment_open(room.path, ASSESSMENT_WRITE, &error) != NULL;
        bool is_told = !is_open && error.kind == ERROR_SYSTEM &&
                       text_equal(error.why, "its folder cannot be written");
        bool is_read = assessment_open(room.path, ASSESSMENT_READ, NULL) != NULL;
        _exit(is_told && is_read ? 0 : 2);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(chmod(room.folder, 0755), 0);
    room_free(&room);
}

static void what_a_hostile_lock_file_says_is_cleaned(void **state)
{
    struct room room = room_new();
    char *lock = take_lock_path(&room);
    create(room.path);
    struct assessment *assessment = open_case(room.path, ASSESSMENT_WRITE);
    write_file(lock, "a\033[2Jb\nhost\n1\nnow\n");
    char *holder = assessment_take_holder(room.path);
    assert_null(strchr(holder, '\033'));
    free(holder);
    write_file(lock, "");
    holder = assessment_take_holder(room.path);
    assert_string_equal(holder, "somebody else");
    free(holder);
    free(lock);
    assessment_free(assessment);
    room_free(&room);
}

static void nothing_is_changed_where_only_reading(void **state)
{
    struct error error = {0};
    struct room room = room_new();
    create(room.path);
    struct assessment *assessment = open_case(room.path, ASSESSMENT_READ);
    assert_true(assessment_is_read_only(assessment));
    bool done = assessment_set(assessment, "firm", VOICE_NONE, "name", "a", &error);
    expect_refused(done, &error, ERROR_SYSTEM, "opened for reading only");
    expect_refused(assessment_undo(assessment, NULL, &error), &error, ERROR_SYSTEM, "reading only");
    expect_refused(assessment_redo(assessment, NULL, &error), &error, ERROR_SYSTEM, "reading only");
    save(assessment);
    assessment_free(assessment);
    room_free(&room);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_saved_case_opens_again),
        cmocka_unit_test(only_the_owner_may_read_it),
        cmocka_unit_test(typing_goes_on_during_a_save),
        cmocka_unit_test(many_saves_and_acts_interleave),
        cmocka_unit_test(freeing_waits_for_a_save),
        cmocka_unit_test(a_failed_save_is_told_and_tried_again),
        cmocka_unit_test(a_new_case_never_overwrites),
        cmocka_unit_test(what_could_not_be_read_again_is_not_saved),
        cmocka_unit_test(a_path_below_a_file_is_refused),
        cmocka_unit_test(a_symbolic_link_stays_one),
        cmocka_unit_test(one_process_or_many_make_the_same_bytes),
        cmocka_unit_test(a_second_writer_is_told_who_holds_it),
        cmocka_unit_test(the_lock_file_comes_and_goes),
        cmocka_unit_test(a_killed_holder_holds_nothing),
        cmocka_unit_test(without_a_lock_it_can_be_read),
        cmocka_unit_test(in_a_folder_not_writable_it_can_be_read),
        cmocka_unit_test(what_a_hostile_lock_file_says_is_cleaned),
        cmocka_unit_test(nothing_is_changed_where_only_reading),
    };
    set_seams();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
