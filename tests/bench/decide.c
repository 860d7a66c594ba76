#include "decide.h"

#include "measure.h"

struct decision_case {
    struct arena *arena;
    struct library *library;
    struct snapshot *snapshot;
    struct result *result;
    struct change *changes; /* while it is made */
    size_t count;
};

static void tell(struct decision_case *given, const char *address, enum voice voice,
                 const char *field, const char *value)
{
    ARRAY_PUSH(given->changes, given->count) =
        (struct change){.address = address, .voice = voice, .field = field, .new_value = value};
}

static void add_asset(struct decision_case *given, int number)
{
    static const char *const media[] = {"paper", "pc", "server", "cloud", "removable", "mobile"};
    static const char *const grades[] = {"2", "1", "2", "0"};
    const char *address = arena_format(given->arena, "asset:a%04d", number);
    const char *medium = media[(size_t)number % ARRAY_LENGTH(media)];
    tell(given, address, VOICE_NONE, "form", text_equal(medium, "paper") ? medium : "electronic");
    tell(given, address, VOICE_NONE, "medium", medium);
    tell(given, address, VOICE_NONE, "confidentiality",
         grades[(size_t)number % ARRAY_LENGTH(grades)]);
}

static void answer_all(struct decision_case *given)
{
    static const char *const choices[] = {"not", "partly", "not", "unknown", "not"};
    for (size_t i = 0; i < given->result->pack_count; i++)
        for (size_t j = 0; j < given->result->packs[i].control_count; j++)
            tell(given, given->result->packs[i].controls[j].address, VOICE_FIRM, "choice",
                 choices[j % ARRAY_LENGTH(choices)]);
}

static void make_changes(struct decision_case *given)
{
    struct snapshot *changed = snapshot_new_changed(given->snapshot, given->changes, given->count);
    result_free(given->result);
    snapshot_free(given->snapshot);
    free(given->changes);
    given->changes = NULL;
    given->count = 0;
    given->snapshot = changed;
    given->result = engine_evaluate(given->library, changed, (struct engine_view){VOICE_NONE});
}

struct decision_case *decision_case_new(const char *content, int assets)
{
    static const char *const packs[] = {"gijutsu-joho", "ipa-25"};
    struct arena *arena = arena_new();
    struct decision_case *given = arena_alloc(arena, sizeof *given);
    struct assessment *assessment = assessment_new();
    struct faults faults = {0};
    given->arena = arena;
    given->library = library_new(&content, 1, packs, ARRAY_LENGTH(packs), "ja", &faults);
    faults_free(&faults);
    assessment_begin(assessment, given->library, packs, ARRAY_LENGTH(packs), NULL, NULL);
    given->snapshot = snapshot_new(assessment);
    assessment_free(assessment);
    for (int i = 0; i < assets; i++)
        add_asset(given, i);
    make_changes(given);
    answer_all(given);
    make_changes(given);
    return given;
}

void decision_case_free(struct decision_case *given)
{
    result_free(given->result);
    snapshot_free(given->snapshot);
    library_free(given->library);
    arena_free(given->arena);
}

static double take_median(double *times, int rounds)
{
    double middle = median(times, (size_t)rounds);
    free(times);
    return middle;
}

double measure_ranking(const struct decision_case *given, int rounds)
{
    double *times = mem_alloc((size_t)rounds * sizeof *times);
    for (int i = 0; i < rounds; i++) {
        double start = milliseconds();
        ranking_free(engine_rank_measures(given->result));
        times[i] = milliseconds() - start;
    }
    return take_median(times, rounds);
}

double measure_cheapest(const struct decision_case *given, enum goal_kind goal, const char *pack,
                        int rounds, bool *is_exact)
{
    double *times = mem_alloc((size_t)rounds * sizeof *times);
    struct risks *risks = engine_assess_risks(given->result);
    struct ranking *ranking = engine_rank_measures(given->result);
    for (int i = 0; i < rounds; i++) {
        double start = milliseconds();
        struct measure_set *set = engine_find_cheapest(given->result, risks, ranking, goal, pack);
        times[i] = milliseconds() - start;
        *is_exact = set->is_exact;
        measure_set_free(set);
    }
    ranking_free(ranking);
    risks_free(risks);
    return take_median(times, rounds);
}

double measure_what_if(const struct decision_case *given, int rounds)
{
    double *times = mem_alloc((size_t)rounds * sizeof *times);
    for (int i = 0; i < rounds; i++) {
        const struct measure *measure =
            &given->library->measures[(size_t)i % given->library->measure_count];
        double start = milliseconds();
        struct adoption *adoption = engine_adopt(given->result, measure, VOICE_FIRM);
        struct snapshot *then =
            snapshot_new_changed(given->snapshot, adoption->changes, adoption->count);
        struct result *result =
            engine_evaluate(given->library, then, (struct engine_view){VOICE_NONE});
        risks_free(engine_assess_risks(result));
        times[i] = milliseconds() - start;
        result_free(result);
        snapshot_free(then);
        adoption_free(adoption);
    }
    return take_median(times, rounds);
}
