/* What the wizard called saved is never lost, at whatever moment it dies. Keys arrive without a
 * pause, a SIGKILL comes in between, and the file is asked what it has: at least all that the last
 * marker stood for, which the wizard writes when the top line says saved and no key waits.
 * TENKEN_TEST_ROUNDS says how often, TENKEN_TEST_SEED which moments. docs/reliability.md has
 * figures. */
#include "visit.h"
#include <dirent.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

enum {
    ROUNDS_OF_A_CASE = 25,
    BURSTS_MOST = 4,
    ANSWERS_OF_A_BURST = 4,
    BYTES_MOST = 500,         /* of output between keys and what comes next */
    MICROSECONDS_MOST = 20000 /* or so long */
};

static const struct {
    const char *key, *id;
} choices[] = {{"1", "done"}, {"2", "partly"}, {"3", "not"}, {"4", "unknown"}};

static int take_random(int below)
{
    return (int)(lrand48() % below);
}

/* ---- what the file has ---- */

struct said {
    size_t answers; /* of the first question, ever given */
    size_t choice;  /* the last one; the count of choices where none */
};

static struct said read_case(const char *folder, const char *name, const char *options)
{
    char *line = mem_format("history %s mini:1 --json%s", name, options);
    struct command command = command_run(folder, line);
    if (command.status != 0)
        fail_msg("%s: %s", line, command.errors);
    struct said said = {.choice = ARRAY_LENGTH(choices)};
    static const char mark[] = "\"new\": \"";
    for (const char *to = command.output; (to = strstr(to, mark)); said.answers++) {
        to += strlen(mark);
        for (said.choice = 0;
             strncmp(to, choices[said.choice].id, strlen(choices[said.choice].id)) != 0;)
            assert_true(++said.choice < ARRAY_LENGTH(choices));
    }
    command_clear(&command);
    free(line);
    return said;
}

/* ---- keys, each of which the file can tell ---- */

struct round {
    struct wizard *wizard;
    size_t before; /* answers when it began */
    size_t *given; /* choices, one after the other */
    size_t count;  /* of them */
    size_t last;
};

/* Another one than the last, so that each is a change; then back to the question. */
static void press_answers(struct round *round, int count)
{
    for (int i = 0; i < count; i++) {
        size_t step = 1 + (size_t)take_random(ARRAY_LENGTH(choices) - 1);
        round->last = (round->last + step) % ARRAY_LENGTH(choices);
        ARRAY_PUSH(round->given, round->count) = round->last;
        char *keys = mem_format("%s Left", choices[round->last].key);
        wizard_press_unseen(round->wizard, keys);
        free(keys);
    }
}

struct moment {
    size_t bytes;
    unsigned long keys;
};

static bool has_come(const struct terminal *terminal, const void *context)
{
    const struct moment *moment = context;
    return terminal->bytes >= moment->bytes || terminal->keys >= moment->keys;
}

/* Somewhere in its output, or in time: the pause is the chance itself, nothing is waited for. */
static void let_it_come_to_a_moment(struct round *round)
{
    struct terminal *terminal = round->wizard->terminal;
    struct moment moment = {terminal->bytes + (size_t)take_random(BYTES_MOST), round->wizard->keys};
    struct timespec pause = {.tv_nsec = 1000L * take_random(MICROSECONDS_MOST)};
    if (take_random(2))
        terminal_read_until(terminal, has_come, &moment);
    else
        nanosleep(&pause, NULL);
}

/* Of the first keys, Home and then pairs of a choice and Left. */
static size_t count_answers(unsigned long keys)
{
    return (size_t)keys / 2;
}

static void kill_in_the_middle(struct round *round)
{
    for (int burst = 1 + take_random(BURSTS_MOST); burst > 0; burst--) {
        press_answers(round, 1 + take_random(ANSWERS_OF_A_BURST));
        let_it_come_to_a_moment(round);
    }
    wizard_kill(round->wizard, SIGKILL);
}

static void expect_kept(const struct round *round, struct said said, int number)
{
    size_t saved = count_answers(round->wizard->terminal->keys);
    size_t kept = said.answers - round->before;
    if (said.answers < round->before || kept < saved || kept > round->count)
        fail_msg("round %d: %zu called saved, %zu given, %zu kept", number, saved, round->count,
                 kept);
    if (kept && said.choice != round->given[kept - 1])
        fail_msg("round %d: choice %zu is not that of the last answer kept", number, said.choice);
}

/* What a death leaves has a name, which the next save uses again. */
static void expect_no_litter(const char *folder)
{
    DIR *entries = opendir(folder);
    assert_non_null(entries);
    for (struct dirent *entry; (entry = readdir(entries));)
        if (strncmp(entry->d_name, ".tenken-", strlen(".tenken-")) == 0)
            fail_msg("left behind: %s", entry->d_name);
    closedir(entries);
}

static void kill_one(const char *folder, const char *options, int number)
{
    struct said before = read_case(folder, "a.tenken", options);
    bool is_encrypted = *options;
    struct round round = {.before = before.answers, .last = before.choice % ARRAY_LENGTH(choices)};
    round.wizard = wizard_new(&(struct wizard_request){
        .folder = folder,
        .arguments = is_encrypted ? (const char *[]){"a.tenken", "--passphrase-file", "pw", NULL}
                                  : (const char *[]){"a.tenken", NULL}});
    wizard_press_unseen(round.wizard, "Home");
    kill_in_the_middle(&round);
    expect_kept(&round, read_case(folder, "a.tenken", options), number);
    expect_no_litter(folder);
    wizard_free(round.wizard);
    free(round.given);
}

/* ---- rounds ---- */

/* The generation kept beside is whole, too, and not older than one answer. */
static void expect_one_before(const char *folder, const char *options)
{
    struct said now = read_case(folder, "a.tenken", options);
    struct said kept = read_case(folder, "a.tenken~", options);
    if (kept.answers > now.answers)
        fail_msg("kept beside: %zu answers, in the file %zu", kept.answers, now.answers);
}

static char *take_case(const char *options)
{
    static const char passphrase[] = "correct horse 電池\n";
    char *folder = folder_take_fresh(), *path = path_take_join(folder, "pw");
    assert_true(file_write_whole(path, passphrase, strlen(passphrase), true, NULL));
    char *line = mem_format("new a.tenken --pack mini%s%s", *options ? " --encrypt" : "", options);
    run_verb(folder, NULL, line);
    run_verb(folder, NULL,
             *options ? "answer a.tenken 1=done --passphrase-file pw" : "answer a.tenken 1=done");
    free(line);
    free(path);
    return folder;
}

static int get_number(const char *name, int usual)
{
    const char *wanted = getenv(name);
    return wanted ? atoi(wanted) : usual;
}

static void what_was_saved_outlives_a_kill(void **state)
{
    const char *options = *state;
    int rounds = get_number("TENKEN_TEST_ROUNDS", 8), seed = get_number("TENKEN_TEST_SEED", 1);
    char *folder = NULL;
    srand48(seed);
    for (int number = 0; number < rounds; number++) {
        if (number % ROUNDS_OF_A_CASE == 0) {
            if (folder)
                drop_folder(folder);
            folder = take_case(options);
        }
        kill_one(folder, options, number);
        expect_one_before(folder, options);
    }
    drop_folder(folder);
    print_message("# %d rounds, seed %d\n", rounds, seed);
}

#define OUTLIVES(kind, options)                                                                    \
    {                                                                                              \
        .name = "what was saved outlives a kill: " kind,                                           \
        .test_func = what_was_saved_outlives_a_kill, .initial_state = (void *)(uintptr_t)(options) \
    }

int main(void)
{
    const struct CMUnitTest tests[] = {
        OUTLIVES("plain", ""),
        OUTLIVES("encrypted", " --passphrase-file pw"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
