/* What the process gives up, tried by a child each: it cannot be had back. */
#include <tenken/base.h>

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static char inside[] = "/tmp/tenken-inside-XXXXXX", outside[] = "/var/tmp/tenken-outside-XXXXXX";

static int make_folders(void **state)
{
    return mkdtemp(inside) && mkdtemp(outside) ? 0 : -1;
}

static int remove_folders(void **state)
{
    char *command = mem_format("rm -rf '%s' '%s'", inside, outside);
    int status = system(command);
    free(command);
    return status;
}

/* What the attempt comes to in a process of its own: 0 or an errno. */
typedef int attempt(const void *context);

static int run(attempt *try, const void *context)
{
    int status;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        _exit(try(context));
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static int outcome(long result)
{
    return result < 0 ? errno : 0;
}

/* ---- calls ---- */

static int try_socket(const void *family)
{
    confine_calls();
    return outcome(socket(*(const int *)family, SOCK_STREAM, 0));
}

static int try_packets(const void *family)
{
    confine_calls();
    return outcome(socket(*(const int *)family, SOCK_RAW, 0));
}

static int try_pair(const void *family)
{
    int pair[2];
    confine_calls();
    return outcome(socketpair(*(const int *)family, SOCK_STREAM, 0, pair));
}

/* The number is refused, not only the name that the C library gives it. */
static int try_large_family(const void *family)
{
    confine_calls();
    return outcome(syscall(SYS_socket, 1L << 32 | *(const int *)family, SOCK_STREAM, 0));
}

static void only_sockets_of_this_machine_are_left(void **state)
{
    static const int families[] = {AF_INET,   AF_INET6,     AF_NETLINK,
                                   AF_PACKET, AF_BLUETOOTH, AF_VSOCK};
    static const int local = AF_UNIX;
    for (size_t i = 0; i < ARRAY_LENGTH(families); i++) {
        assert_int_equal(run(try_socket, &families[i]), EACCES);
        assert_int_equal(run(try_packets, &families[i]), EACCES);
        assert_int_equal(run(try_pair, &families[i]), EACCES);
        assert_int_equal(run(try_large_family, &families[i]), EACCES);
    }
    assert_int_equal(run(try_socket, &local), 0);
    assert_int_equal(run(try_pair, &local), 0);
}

static int try_call(const void *number)
{
    confine_calls();
    return outcome(syscall(*(const long *)number, 0L, 0L, 0L, 0L, 0L, 0L));
}

/* Each of them fails otherwise, too, with arguments of 0, but not with EPERM for root. */
static void rings_and_other_processes_are_out_of_reach(void **state)
{
    static const long calls[] = {SYS_io_uring_setup,
                                 SYS_io_uring_enter,
                                 SYS_io_uring_register,
                                 SYS_process_vm_readv,
                                 SYS_process_vm_writev,
                                 SYS_bpf,
                                 SYS_userfaultfd,
                                 SYS_keyctl,
                                 SYS_add_key,
                                 SYS_request_key,
                                 SYS_mount,
                                 SYS_umount2,
                                 SYS_unshare,
                                 SYS_setns,
                                 SYS_chroot,
                                 SYS_pivot_root,
                                 SYS_perf_event_open,
                                 SYS_init_module};
    for (size_t i = 0; i < ARRAY_LENGTH(calls); i++)
        assert_int_equal(run(try_call, &calls[i]), EPERM);
}

static int try_typing(const void *context)
{
    char key = 'x';
    int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    confine_calls();
    return outcome(ioctl(terminal, TIOCSTI, &key));
}

static void nothing_is_typed_into_the_terminal(void **state)
{
    assert_int_equal(run(try_typing, NULL), EPERM);
}

static int try_user(const void *context)
{
    confine_calls();
    char *user = seam_take_user();
    return *user ? 0 : ENOENT;
}

static void the_user_is_still_known(void **state)
{
    assert_int_equal(run(try_user, NULL), 0);
}

/* What is started inherits it: here a shell, as the editor has. */
static int try_child(const void *context)
{
    confine_calls();
    return WEXITSTATUS(system("test $(sed -n 's/^Seccomp:[^0-9]*//p' /proc/self/status) = 2"));
}

static void what_is_started_is_confined(void **state)
{
    assert_int_equal(run(try_child, NULL), 0);
}

/* ---- writes ---- */

struct place {
    const char *folder;
    int (*act)(const char *path);
};

static bool confine(void)
{
    const char *folders[] = {inside, "/nonexistent/folder"};
    return confine_writes(folders, ARRAY_LENGTH(folders));
}

static int try_place(const void *context)
{
    const struct place *place = context;
    char *path = path_take_join(place->folder, "file");
    confine();
    int result = place->act(path);
    free(path);
    return result;
}

static int act_create(const char *path)
{
    return outcome(open(path, O_WRONLY | O_CREAT, 0600));
}

static int act_write(const char *path)
{
    return outcome(open(path, O_WRONLY));
}

static int act_append(const char *path)
{
    return outcome(open(path, O_RDWR | O_APPEND));
}

static int act_truncate(const char *path)
{
    return outcome(truncate(path, 0));
}

static int act_remove(const char *path)
{
    return outcome(unlink(path));
}

static int act_read(const char *path)
{
    return outcome(open(path, O_RDONLY));
}

static int act_folder(const char *path)
{
    char *folder = mem_format("%s-folder", path);
    int result = outcome(mkdir(folder, 0700));
    free(folder);
    return result;
}

static int act_link(const char *path)
{
    char *link = mem_format("%s-link", path);
    int result = outcome(symlink("/etc", link));
    free(link);
    return result;
}

static int act_start(const char *path)
{
    char *command = mem_format("echo x 2>/dev/null >>'%s'", path);
    int status = system(command);
    free(command);
    return status ? EACCES : 0;
}

static bool has_landlock(void)
{
    return syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1;
}

static void put_files(void)
{
    const char *const folders[] = {inside, outside};
    for (size_t i = 0; i < ARRAY_LENGTH(folders); i++) {
        char *path = path_take_join(folders[i], "file");
        assert_true(file_write_whole(path, "x", 1, true, NULL));
        free(path);
    }
}

static void need_landlock(void)
{
    if (has_landlock())
        return;
    print_message("skipped: this kernel has no Landlock\n");
    skip();
}

static void writing_is_left_in_the_folders_named(void **state)
{
    static int (*const acts[])(const char *path) = {act_create,   act_write,  act_append,
                                                    act_truncate, act_folder, act_remove,
                                                    act_link,     act_start};
    need_landlock();
    for (size_t i = 0; i < ARRAY_LENGTH(acts); i++) {
        put_files();
        assert_int_equal(run(try_place, &(struct place){inside, acts[i]}), 0);
        assert_int_equal(run(try_place, &(struct place){outside, acts[i]}), EACCES);
    }
}

static void reading_is_left_everywhere(void **state)
{
    put_files();
    assert_int_equal(run(try_place, &(struct place){inside, act_read}), 0);
    assert_int_equal(run(try_place, &(struct place){outside, act_read}), 0);
}

static int try_devices(const void *context)
{
    confine();
    return outcome(open("/dev/null", O_RDWR)) | outcome(open("/proc/self/fd/1", O_RDONLY));
}

static void the_null_device_is_left(void **state)
{
    assert_int_equal(run(try_devices, NULL), 0);
}

static int try_temporary(const void *context)
{
    confine();
    char *path = path_take_join(place_get_temporary(NULL), "tenken-confine-XXXXXX");
    int file = mkstemp(path), result = outcome(file);
    if (file >= 0)
        unlink(path);
    free(path);
    return result;
}

static void temporary_files_are_left(void **state)
{
    assert_int_equal(run(try_temporary, NULL), 0);
}

/* What people are told; a missing folder stays a missing folder. */
static int try_words(const void *context)
{
    struct error error = {0};
    char *path = path_take_join(outside, "new");
    confine();
    bool is_refused = !file_write_whole(path, "x", 1, false, &error) &&
                      strstr(error.why, "outside the folders") && confine_forbids(path);
    free(path);
    error_clear(&error);
    path = path_take_join(inside, "none/new");
    bool is_missing = !file_write_whole(path, "x", 1, false, &error) &&
                      strstr(error.why, "no such") && !confine_forbids(path);
    free(path);
    return is_refused && is_missing ? 0 : EINVAL;
}

static void a_refusal_says_what_to_do(void **state)
{
    need_landlock();
    assert_int_equal(run(try_words, NULL), 0);
    assert_false(confine_forbids(outside));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_sockets_of_this_machine_are_left),
        cmocka_unit_test(rings_and_other_processes_are_out_of_reach),
        cmocka_unit_test(nothing_is_typed_into_the_terminal),
        cmocka_unit_test(the_user_is_still_known),
        cmocka_unit_test(what_is_started_is_confined),
        cmocka_unit_test(writing_is_left_in_the_folders_named),
        cmocka_unit_test(reading_is_left_everywhere),
        cmocka_unit_test(the_null_device_is_left),
        cmocka_unit_test(temporary_files_are_left),
        cmocka_unit_test(a_refusal_says_what_to_do),
    };
    return cmocka_run_group_tests(tests, make_folders, remove_folders);
}
