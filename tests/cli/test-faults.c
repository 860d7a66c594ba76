/* Every system call of opening and saving fails in its turn (strace -e inject), and the order of
 * the calls that make a save one. Whatever fails: the case is the old or the new one, whole; so is
 * the generation kept beside; the message says what went wrong; and the next save works. */
#include "case.h"

#define PASSPHRASE "correct horse 電池"

/* What the shell has to know: the program is "$1", options of encrypted cases are in "$2". */
#define PREPARE                                                                                    \
    "program=$1\n"                                                                                 \
    "export ASAN_OPTIONS=detect_leaks=0\n" /* it traces, too */                                    \
    "printf '" PASSPHRASE "\\n' >pw; chmod 600 pw\n"                                               \
    "new() { \"$program\" new a.tenken --pack mini ${options:+--encrypt} $options; }\n"            \
    "answer() { \"$program\" answer a.tenken 1=$1 $options; }\n"                                   \
    "paths=()\n"                                                                                   \
    "for path in a.tenken a.tenken~ .a.tenken.new .a.tenken.new.old a.tenken.lock; do\n"           \
    "    paths+=(-P $path -P ./$path -P $PWD/$path)\n"                                             \
    "done\n"                                                                                       \
    "paths+=(-P . -P $PWD)\n"                                                                      \
    "traced() { strace -e quiet=all -f -y -o trace \"${paths[@]}\" \"$@\"; }\n"

static void expect_strace(const char *folder)
{
    struct command command = run_shell(folder, "strace -o /dev/null true\n");
    bool is_there = command.status == 0;
    command_clear(&command);
    if (!is_there) {
        print_message("# no strace here\n");
        skip();
    }
}

static void expect_done(const char *folder, const char *options, const char *script)
{
    const char *every = getenv("TENKEN_TEST_ROUNDS"); /* with every error, too */
    char *whole =
        mem_format("options='%s' every=%s\n%s%s", options, every ? every : "", PREPARE, script);
    struct command command = run_shell(folder, whole);
    if (command.status != 0)
        fail_msg("%s\n%s", command.output, command.errors);
    if (*command.output)
        print_message("# %s", command.output);
    command_clear(&command);
    free(whole);
}

/* ---- each call fails ---- */

static const char every_call_fails[] =
    "said_by() { \"$program\" history $1 $options 2>/dev/null || echo \"$1 does not open\"; }\n"
    "wrong() { echo \"$call, $number, $error: $*\"; cat said trace; ls -A; exit 1; }\n"
    "new && answer partly && cp a.tenken older && answer not && cp a.tenken before\n"
    "answer done && cp a.tenken after\n"
    "older=$(said_by older) before=$(said_by before) after=$(said_by after)\n"
    "[[ $before != $after && $before != $older ]] || exit 1\n"
    "fail() {\n"
    "    rm -f .a.tenken*; cp before a.tenken; cp older a.tenken~\n"
    "    traced -e trace=$call -e inject=$call:error=$error:when=$number \\\n"
    "        \"$program\" answer a.tenken 1=done $options >/dev/null 2>said\n"
    "    status=$?\n"
    "    grep -q INJECTED trace || return 1\n"
    "    now=$(said_by a.tenken) kept=$(said_by a.tenken~)\n"
    "    [[ $now == \"$before\" || $now == \"$after\" ]] || wrong 'neither old nor new'\n"
    "    [[ $kept == \"$before\" || $kept == \"$older\" ]] || wrong 'kept beside: neither'\n"
    "    [[ $status != 0 || $now == \"$after\" ]] || wrong 'called done and is not'\n"
    "    [[ $status =~ ^[034]$ ]] || wrong \"exit $status\"\n"
    "    [[ $status == 0 || $(<said) == 'tenken: '*a.tenken*': '* ]] || wrong 'no message'\n"
    "    [[ $call == unlink || ! -e .a.tenken.new ]] || wrong 'left behind'\n"
    "    \"$program\" answer a.tenken 1=done $options >/dev/null 2>said || wrong 'the next one'\n"
    "    [[ $(said_by a.tenken) == \"$after\" ]] || wrong 'the next one is not as it should be'\n"
    "}\n"
    "errors=(EIO ENOSPC EROFS EDQUOT) faults=0\n"
    "for call in newfstatat access readlink openat flock ftruncate read write fchmod fsync \\\n"
    "            close link rename unlink; do\n"
    "    for ((number = 1; ; number++)); do\n"
    "        some=(${errors[number % 4]})\n"
    "        [[ $every ]] && some=(${errors[@]})\n"
    "        for error in ${some[@]}; do fail || break 2; ((++faults)); done\n"
    "    done\n"
    "    ((number > 1)) || wrong 'is not called at all'\n"
    "done\n"
    "echo \"$faults faults, one call after the other\"\n";

static void whatever_call_fails_nothing_is_lost(void **state)
{
    expect_strace(*state);
    expect_done(*state, "", every_call_fails);
}

static void whatever_call_fails_nothing_encrypted_is_lost(void **state)
{
    expect_strace(*state);
    expect_done(*state, "--passphrase-file pw", every_call_fails);
}

/* ---- writes that stop halfway ---- */

static void a_file_that_may_not_grow_stays_whole(void **state)
{
    static const char script[] =
        "new && answer partly && cp a.tenken before\n"
        "(ulimit -f 1; answer done 2>said) && exit 1\n"
        "cmp a.tenken before && grep -q '^tenken: a.tenken: .*too large' said\n";
    expect_done(*state, "", script);
}

static void a_medium_without_second_names_keeps_a_copy(void **state)
{
    static const char script[] =
        "new && answer partly && cp a.tenken before\n"
        "traced -e inject=link:error=EPERM \"$program\" answer a.tenken 1=done || exit 1\n"
        "cmp a.tenken~ before && [[ $(stat -c %a a.tenken~) == 600 ]] && answer not\n"
        "ls -A | grep -q '^\\.a' && exit 1\n"
        "true\n";
    expect_strace(*state);
    expect_done(*state, "", script);
}

/* ---- locks ---- */

/* What the file says counts there: a process that lives, one that has ended, one whose number
 * another has now, one of another machine. */
static void without_locks_the_file_says_who_holds_it(void **state)
{
    static const char script[] =
        "says() { printf '%s\\n' hanako \"$@\" >a.tenken.lock; }\n"
        "began=$(awk '{ print $22 }' /proc/$$/stat)\n"
        "unlocked() { traced -e inject=flock:error=ENOLCK \"$program\" answer a.tenken 1=$1 "
        "2>said; }\n"
        "new\n"
        "says factory $$ today $began; unlocked done; [[ $? == 4 ]] || exit 1\n"
        "grep -q 'hanako on factory' said || exit 1\n"
        "says elsewhere 1 today 1; unlocked done; [[ $? == 4 ]] || exit 1\n"
        "says factory 999999999 today 1; unlocked done || exit 1\n"
        "says factory $$ today 1$began; unlocked not && [[ ! -e a.tenken.lock ]]\n";
    expect_strace(*state);
    expect_done(*state, "", script);
}

/* ---- the order ---- */

static void the_order_of_the_calls_makes_it_safe(void **state)
{
    static const char script[] =
        "new && answer partly\n"
        "traced -e trace=openat,write,fsync,rename,link \"$program\" answer a.tenken 1=done || "
        "exit\n"
        "sed -nE -e 's/^[0-9]+ +//' \\\n"
        "  -e 's/^openat.*\\.a\\.tenken\\.new.*O_EXCL.*/open new/p' \\\n"
        "  -e 's/^write.*\\.a\\.tenken\\.new.*/write new/p' \\\n"
        "  -e 's/^fsync.*\\.a\\.tenken\\.new>.* = 0/sync new/p' \\\n"
        "  -e 's/^link.*\\/a\\.tenken\", .* = 0/second name/p' \\\n"
        "  -e 's/^rename.*, \"[^\"]*a\\.tenken~\".* = 0/rename kept/p' \\\n"
        "  -e 's/^rename.*\\.new\", \"[^\"]*\\/a\\.tenken\".* = 0/rename new/p' \\\n"
        "  -e \"s|^fsync.*<$PWD>.* = 0|sync folder|p\" trace | uniq >order\n"
        "printf '%s\\n' 'open new' 'write new' 'sync new' 'second name' 'rename kept' \\\n"
        "  'rename new' 'sync folder' | diff - order\n";
    expect_strace(*state);
    expect_done(*state, "", script);
}

#define IN_A_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_A_FOLDER(whatever_call_fails_nothing_is_lost),
        IN_A_FOLDER(whatever_call_fails_nothing_encrypted_is_lost),
        IN_A_FOLDER(a_file_that_may_not_grow_stays_whole),
        IN_A_FOLDER(a_medium_without_second_names_keeps_a_copy),
        IN_A_FOLDER(without_locks_the_file_says_who_holds_it),
        IN_A_FOLDER(the_order_of_the_calls_makes_it_safe),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
