/* The process gives up what it does not need (docs/confinement.md): system calls by a seccomp
 * filter, writing elsewhere by Landlock. Neither can be taken back, by it or by what it starts. */
#include <tenken/base.h>

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <tenken-config.h>
#include <unistd.h>

#include <seccomp.h>

/* ---- calls ---- */

/* LeakSanitizer looks into its own process with ptrace. */
#if defined(__SANITIZE_ADDRESS__)
#define HAS_LEAK_SANITIZER true
#elif defined(__has_feature)
#define HAS_LEAK_SANITIZER __has_feature(address_sanitizer)
#else
#define HAS_LEAK_SANITIZER false
#endif

/* What neither a wizard nor an editor has a use for, and much of what the kernel was broken by. */
static const int refused_calls[] = {
    /* rings, whose work no filter sees */
    SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter), SCMP_SYS(io_uring_register),
    /* other processes */
    SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(process_madvise),
    SCMP_SYS(pidfd_getfd), SCMP_SYS(kcmp), SCMP_SYS(perf_event_open),
    /* the kernel itself */
    SCMP_SYS(bpf), SCMP_SYS(userfaultfd), SCMP_SYS(keyctl), SCMP_SYS(add_key),
    SCMP_SYS(request_key), SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(delete_module),
    SCMP_SYS(kexec_load), SCMP_SYS(kexec_file_load), SCMP_SYS(iopl), SCMP_SYS(ioperm),
    /* what is mounted, and where the root is */
    SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(move_mount), SCMP_SYS(open_tree), SCMP_SYS(fsopen),
    SCMP_SYS(fsconfig), SCMP_SYS(fsmount), SCMP_SYS(fspick), SCMP_SYS(mount_setattr),
    SCMP_SYS(pivot_root), SCMP_SYS(chroot), SCMP_SYS(unshare), SCMP_SYS(setns),
    SCMP_SYS(open_by_handle_at),
    /* the machine */
    SCMP_SYS(reboot), SCMP_SYS(swapon), SCMP_SYS(swapoff), SCMP_SYS(acct), SCMP_SYS(quotactl),
    SCMP_SYS(settimeofday), SCMP_SYS(clock_settime), SCMP_SYS(sethostname),
    SCMP_SYS(setdomainname)};

/* A call that this machine's kernel or libseccomp does not know cannot be refused, nor used. */
static void refuse_calls(scmp_filter_ctx filter)
{
    for (size_t i = 0; i < ARRAY_LENGTH(refused_calls); i++)
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), refused_calls[i], 0);
    if (!HAS_LEAK_SANITIZER)
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ptrace), 0);
}

/* The C library asks for AF_UNIX when it looks up a user. Putting keys into the terminal's input
 * (TIOCSTI) would reach the shell that is behind it. */
static bool refuse_by_argument(scmp_filter_ctx filter)
{
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(socket), 1,
                            SCMP_A0(SCMP_CMP_NE, AF_UNIX)) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(socketpair), 1,
                            SCMP_A0(SCMP_CMP_NE, AF_UNIX)) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ioctl), 1,
                            SCMP_A1(SCMP_CMP_MASKED_EQ, UINT32_MAX, TIOCSTI)) == 0;
}

bool confine_calls(void)
{
    scmp_filter_ctx filter = TENKEN_CONFINED ? seccomp_init(SCMP_ACT_ALLOW) : NULL;
    if (!filter)
        return false;
    seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_ERRNO(EPERM)); /* x32, 32 bits */
    seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2); /* a tree: each call passes few steps */
    refuse_calls(filter);
    bool is_confined = refuse_by_argument(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return is_confined;
}

/* ---- writes ---- */

/* Named here by number where the headers are older than the kernel. */
#ifndef LANDLOCK_ACCESS_FS_REFER
#define LANDLOCK_ACCESS_FS_REFER (1ULL << 13)
#endif
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif
#define NET_BIND_TCP    (1ULL << 0)
#define NET_CONNECT_TCP (1ULL << 1)

#define WRITES_TO_FILE (LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE)
#define WRITES_IN_FOLDER                                                                           \
    (WRITES_TO_FILE | LANDLOCK_ACCESS_FS_REFER | LANDLOCK_ACCESS_FS_REMOVE_DIR |                   \
     LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | \
     LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |   \
     LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM)

enum { VERSION_REFER = 2, VERSION_TRUNCATE = 3, VERSION_NET = 4 };

static struct {
    bool is_on;
    char **folders; /* that may be written, as realpath has them */
    size_t count;
} writes;

/* The second field came with version 4; older kernels are given the first alone. */
struct ruleset {
    uint64_t files, net;
};

static int get_version(void)
{
    return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

/* As much of it as this kernel can refuse. */
static uint64_t refusable(int version)
{
    uint64_t files = WRITES_IN_FOLDER;
    if (version < VERSION_REFER)
        files &= ~LANDLOCK_ACCESS_FS_REFER;
    if (version < VERSION_TRUNCATE)
        files &= ~LANDLOCK_ACCESS_FS_TRUNCATE;
    return files;
}

static int open_ruleset(int version, uint64_t files)
{
    struct ruleset ruleset = {files, NET_BIND_TCP | NET_CONNECT_TCP};
    size_t size = version < VERSION_NET ? sizeof ruleset.files : sizeof ruleset;
    return (int)syscall(SYS_landlock_create_ruleset, &ruleset, size, 0);
}

/* What is not there is not allowed either. */
static bool allow(int ruleset, const char *path, uint64_t access)
{
    struct landlock_path_beneath_attr rule = {
        .allowed_access = access,
        .parent_fd = open(path, O_PATH | O_CLOEXEC),
    };
    if (rule.parent_fd < 0)
        return false;
    bool is_added =
        syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    close(rule.parent_fd);
    return is_added;
}

static void allow_folder(int ruleset, const char *folder, uint64_t files)
{
    char *real = realpath(folder, NULL);
    if (real && allow(ruleset, real, files))
        ARRAY_PUSH(writes.folders, writes.count) = real;
    else
        free(real);
}

/* The terminal is opened anew to ask for a passphrase, and by editors. */
static void allow_devices(int ruleset, uint64_t files)
{
    static const char *const devices[] = {"/dev/null", "/dev/tty"};
    for (size_t i = 0; i < ARRAY_LENGTH(devices); i++)
        allow(ruleset, devices[i], WRITES_TO_FILE & files);
    const char *terminal = ttyname(STDIN_FILENO);
    if (terminal)
        allow(ruleset, terminal, WRITES_TO_FILE & files);
}

static void allow_all(int ruleset, const char *const *folders, size_t count, uint64_t files)
{
    allow_folder(ruleset, place_get_temporary(NULL), files);
    for (size_t i = 0; i < count; i++)
        allow_folder(ruleset, folders[i], files);
    allow_devices(ruleset, files);
}

bool confine_writes(const char *const *folders, size_t count)
{
    int version = TENKEN_CONFINED ? get_version() : 0;
    if (version < 1 || writes.is_on)
        return false;
    uint64_t files = refusable(version);
    int ruleset = open_ruleset(version, files);
    if (ruleset < 0)
        return false;
    allow_all(ruleset, folders, count, files);
    writes.is_on = prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L) == 0 &&
                   syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(ruleset);
    return writes.is_on;
}

static bool is_beneath(const char *path, const char *folder)
{
    size_t length = strlen(folder);
    bool is_root = length == 1;
    return strncmp(path, folder, length) == 0 &&
           (is_root || path[length] == '/' || path[length] == '\0');
}

bool confine_forbids(const char *path)
{
    char *folder = path_take_folder(path);
    char *whole = realpath(path, NULL);
    char *real = whole ? whole : realpath(folder, NULL);
    bool is_allowed = !writes.is_on || !real;
    for (size_t i = 0; i < writes.count && !is_allowed; i++)
        is_allowed = is_beneath(real, writes.folders[i]);
    free(real);
    free(folder);
    return !is_allowed;
}
