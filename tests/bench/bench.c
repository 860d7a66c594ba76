/* How fast, as ratios beside what the machine has (docs/speed.md): each row a median of several
 * runs, ours and the peer's taken in turn. Run by scripts/bench, which sets TENKEN_SOURCE and
 * TENKEN_PROGRAM. */
#include "command.h"
#include "decide.h"
#include "evaluate.h"
#include "measure.h"
#include "peer.h"
#include "place.h"
#include "wizard.h"
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

enum { ROUNDS = 15, EVALUATIONS = 201, DECISIONS = 9, WALK_KEYS = 200 };

#define PACK       "content/packs/ipa-25/pack.xml"
#define CASE       "case.tenken"
#define LARGE_CASE "large.tenken"
#define GAPS_CASE  "gaps.tenken"

/* What every row needs: a folder with a case in it, the content, the pack as a file. */
struct bench {
    char *folder, *content, *pack, *measures, *glossary, *schema;
    char **environment;
};

static void print_row(const char *what, double ours, double peers, const char *unit, double goal)
{
    double ratio = ours / peers;
    printf("%-52s %9.2f %9.2f %-5s %6.2f %6.2f  %s\n", what, ours, peers, unit, ratio, goal,
           ratio <= goal ? "yes" : "no");
}

/* A row whose goal is a figure, not a peer. */
static void print_figure(const char *what, double ours, const char *unit, double goal)
{
    printf("%-52s %9.2f %9s %-5s %6s %6g  %s\n", what, ours, "", unit, "", goal,
           ours <= goal ? "yes" : "no");
}

/* ---- the first screen ---- */

static bool nano_is_ready(const struct terminal *terminal, const void *context)
{
    char *keys = screen_take_row(terminal, terminal->rows - 1);
    bool ready = strstr(keys, "^X") != NULL;
    free(keys);
    return ready;
}

static bool wizard_is_ready(const struct terminal *terminal, const void *context)
{
    return terminal->markers > 0;
}

static double time_first_screen(const struct bench *bench, const char *const *arguments,
                                terminal_condition *ready)
{
    double start = milliseconds();
    struct terminal *terminal = terminal_new(
        &(struct terminal_request){.arguments = arguments,
                                   .environment = (const char *const *)bench->environment,
                                   .folder = bench->folder,
                                   .rows = 24,
                                   .columns = 80});
    if (!terminal_read_until(terminal, ready, NULL))
        fprintf(stderr, "%s showed no complete screen\n", arguments[0]);
    double time = milliseconds() - start;
    terminal_free(terminal);
    return time;
}

static void measure_first_screen(const struct bench *bench)
{
    double ours[ROUNDS], peers[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
        ours[i] = time_first_screen(bench, (const char *[]){program_get_path(), CASE, NULL},
                                    wizard_is_ready);
        peers[i] = time_first_screen(
            bench, (const char *[]){"/usr/bin/nano", "-I", bench->pack, NULL}, nano_is_ready);
    }
    print_row("first screen of a case : nano -I PACK", median(ours, ROUNDS), median(peers, ROUNDS),
              "ms", 2);
}

/* ---- programs that run to their end ---- */

static double time_run(const struct bench *bench, const char *const *arguments)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    pid_t child;
    int status = -1;
    double start = milliseconds();
    if (posix_spawn(&child, arguments[0], &actions, NULL, (char **)(uintptr_t)arguments,
                    bench->environment) == 0)
        waitpid(child, &status, 0);
    double time = milliseconds() - start;
    posix_spawn_file_actions_destroy(&actions);
    if (status != 0)
        fprintf(stderr, "%s %s: status %d\n", arguments[0], arguments[1], status);
    return time;
}

static void measure_runs(const struct bench *bench, const char *what,
                         const char *const *our_arguments, const char *const *peer_arguments,
                         double goal)
{
    double ours[ROUNDS], peers[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
        ours[i] = time_run(bench, our_arguments);
        peers[i] = time_run(bench, peer_arguments);
    }
    print_row(what, median(ours, ROUNDS), median(peers, ROUNDS), "ms", goal);
}

static void measure_reading(const struct bench *bench)
{
    const char *tenken = program_get_path();
    measure_runs(bench, "pack show : xmllint --noout, the same files",
                 (const char *[]){tenken, "pack", "show", "ipa-25", NULL},
                 (const char *[]){"/usr/bin/xmllint", "--noout", bench->pack, bench->measures,
                                  bench->glossary, NULL},
                 1.5);
    measure_runs(bench, "pack check : xmllint --noout --relaxng PACK",
                 (const char *[]){tenken, "pack", "check", bench->pack, NULL},
                 (const char *[]){"/usr/bin/xmllint", "--noout", "--relaxng", bench->schema,
                                  bench->pack, NULL},
                 1.5);
}

static double time_middle(const struct bench *bench, const char *const *arguments)
{
    double times[ROUNDS];
    for (int i = 0; i < ROUNDS; i++)
        times[i] = time_run(bench, arguments);
    return median(times, ROUNDS);
}

/* What the stylesheet takes, in both: the time to the page less the time to an empty one, so that
 * reading, evaluating and the model are left out of ours, and reading the model out of the peer's.
 */
static void measure_report(const struct bench *bench)
{
    char *file = path_take_join(bench->folder, LARGE_CASE);
    char *model = path_take_join(bench->folder, "model.xml");
    char *sheet = path_take_join(bench->folder, "peer/diagnosis.html.xsl");
    char *empty = path_take_join(bench->folder, "peer/nothing.xsl");
    const char *const ours[] = {program_get_path(), "report", file, "--format", "html", NULL};
    const char *const peers[] = {"/usr/bin/xsltproc", "--nonet", sheet, model, NULL};
    const char *const base[] = {"/usr/bin/xsltproc", "--nonet", empty, model, NULL};
    peer_prepare(bench->folder, bench->content, LARGE_CASE);
    double our_time = time_middle(bench, ours);
    double peer_time = time_middle(bench, peers) - time_middle(bench, base);
    peer_set_empty(bench->folder, true);
    our_time -= time_middle(bench, ours);
    peer_set_empty(bench->folder, false);
    print_row("HTML of 228 questions from the model : xsltproc", our_time, peer_time, "ms", 1.2);
    free(empty);
    free(sheet);
    free(model);
    free(file);
}

/* ---- keys ---- */

static double read_peak_memory(const struct terminal *terminal)
{
    char line[256];
    double kilobytes = 0;
    char *path = mem_format("/proc/%d/status", (int)terminal_get_program(terminal));
    FILE *status = fopen(path, "r");
    while (status && fgets(line, sizeof line, status)) {
        if (strncmp(line, "VmHWM:", 6) == 0)
            kilobytes = atof(line + 6);
    }
    if (status)
        fclose(status);
    free(path);
    return kilobytes / 1024;
}

struct round { /* keys that are pressed over and over, once `opening` has led to where they work */
    const char *name, *file, *opening;
    const char *keys[5];
    size_t count;
};

static void measure_keys(const struct bench *bench, const struct round *round)
{
    double bytes[WALK_KEYS], times[WALK_KEYS];
    struct wizard *wizard =
        wizard_new(&(struct wizard_request){.folder = bench->folder,
                                            .content = bench->content,
                                            .arguments = (const char *[]){round->file, NULL}});
    printf("%s\n", round->name);
    wizard_press(wizard, round->opening);
    for (size_t i = 0; i < WALK_KEYS; i++) {
        size_t before = wizard->terminal->bytes;
        double start = milliseconds();
        wizard_press(wizard, round->keys[i % round->count]);
        times[i] = milliseconds() - start;
        bytes[i] = (double)(wizard->terminal->bytes - before);
    }
    double memory = read_peak_memory(wizard->terminal);
    wizard_free(wizard);
    print_figure("  a key to a finished screen, middle", median(bytes, WALK_KEYS), "bytes", 600);
    print_figure("  a key to a finished screen, most", bytes[WALK_KEYS - 1], "bytes", 2048);
    printf("%-52s %9.2f %9s %-5s\n", "  a key to a finished screen, saved, middle",
           median(times, WALK_KEYS), "", "ms");
    print_figure("  peak memory with the case open", memory, "MB", 16);
}

/* A walk as people do it: look, choose, go on. In a what-if: answer a gap, and go to the next. */
static const struct round rounds[] = {
    {"25 questions: ipa-25", CASE, "Home", {"Down", "Down", "Up", "Space", "Right"}, 5},
    {"228 questions: gijutsu-joho",
     LARGE_CASE,
     "Home",
     {"Down", "Down", "Up", "Space", "Right"},
     5},
    {"what if, 228 questions", GAPS_CASE, "x Tab", {"1", "Down"}, 2},
};

/* ---- the engine ---- */

static void measure_engine(void)
{
    double once = measure_evaluation(250, 200, EVALUATIONS);
    double twice = measure_evaluation(500, 400, EVALUATIONS);
    print_figure("evaluation and risks, 250 controls and 200 assets", once, "ms", 1);
    print_row("the same of 500 and 400 : of 250 and 200", twice, once, "ms", 2.2);
}

static void measure_goal(const struct decision_case *given, enum goal_kind goal, const char *pack)
{
    bool is_exact = false;
    double time = measure_cheapest(given, goal, pack, DECISIONS, &is_exact);
    char *what =
        mem_format("  cheapest set, %s%s", goal_get_name(goal), is_exact ? "" : " (a good one)");
    print_figure(what, time, "ms", 100);
    free(what);
}

static void measure_decisions(const struct bench *bench)
{
    struct decision_case *given = decision_case_new(bench->content, 200);
    printf("gijutsu-joho and ipa-25, all answered, 200 assets\n");
    print_figure("  measures in order", measure_ranking(given, DECISIONS), "ms", 100);
    measure_goal(given, GOAL_NEXT_BAND, "ipa-25");
    measure_goal(given, GOAL_MANDATORY, NULL);
    measure_goal(given, GOAL_TOLERABLE, NULL);
    print_figure("  a measure adopted, evaluated, its risks", measure_what_if(given, EVALUATIONS),
                 "ms", 10);
    decision_case_free(given);
}

static void make_case(const struct bench *bench, const char *line)
{
    struct command command = command_run_in(bench->folder, "ja", bench->content, line);
    if (command.status != 0)
        fputs(command.errors, stderr);
    command_clear(&command);
}

static struct bench bench_new(void)
{
    struct bench bench = {
        .folder = folder_take_fresh(),
        .content = source_take_path("content"),
        .pack = source_take_path(PACK),
        .measures = source_take_path("content/measures/common.xml"),
        .glossary = source_take_path("content/glossary/common.xml"),
        .schema = source_take_path("content/schema/pack.rng"),
    };
    bench.environment = environment_new(&(struct environment_request){.folder = bench.folder,
                                                                      .language = "ja",
                                                                      .terminal = "xterm-256color",
                                                                      .content = bench.content});
    make_case(&bench, "new " CASE " --pack ipa-25");
    make_case(&bench, "new " LARGE_CASE " --pack gijutsu-joho");
    make_case(&bench, "new " GAPS_CASE " --pack gijutsu-joho");
    make_case(&bench, "answer " GAPS_CASE " 4=not 6=not 7=not 9=not 11=not 12=not 13=not 14=not "
                      "15=not 16=not 17=not 18=not 19=not 20=not 21=not 22=not 23=not 24=not");
    return bench;
}

static void bench_clear(struct bench *bench)
{
    folder_remove(bench->folder);
    environment_free(bench->environment);
    free(bench->folder);
    free(bench->content);
    free(bench->pack);
    free(bench->measures);
    free(bench->glossary);
    free(bench->schema);
}

int main(void)
{
    struct bench bench = bench_new();
    printf("%-52s %9s %9s %-5s %6s %6s  %s\n", "", "tenken", "peer", "", "ratio", "goal", "met");
    measure_first_screen(&bench);
    measure_reading(&bench);
    measure_report(&bench);
    for (size_t i = 0; i < ARRAY_LENGTH(rounds); i++)
        measure_keys(&bench, &rounds[i]);
    measure_engine();
    measure_decisions(&bench);
    bench_clear(&bench);
    return 0;
}
