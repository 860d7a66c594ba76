/* Packs and cases made by hand, for the tests of the engine. A world holds one library and one
 * snapshot, both growing while a test adds to them. */
#ifndef TENKEN_TEST_ENGINE_WORLD_H
#define TENKEN_TEST_ENGINE_WORLD_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tenken/engine.h"

#define WORLD_LIMIT 512 /* of anything in a test */

struct world {
    struct arena *arena;
    struct library library;
    struct snapshot snapshot;
    const struct pack *packs[8];
    struct case_pack case_packs[8];
    struct measure measures[WORLD_LIMIT];
    struct answer answers[WORLD_LIMIT];
    struct record records[WORLD_LIMIT];
    struct record_field firm[16];
    struct risk_catalogue risk; /* empty until add_catalogue */
    struct threat threats[32];
    struct policy policies[16];
};

/* 4 / 2 / 0 / -1, as IPA's 25 items have it, and "does not apply", which asks for a reason. */
static const struct choice world_choices[] = {
    {.id = "done", .value = 4, .rating = RATING_MET, .level = LEVEL_NONE},
    {.id = "partly", .value = 2, .rating = RATING_PARTIAL, .level = LEVEL_NONE},
    {.id = "not", .value = 0, .rating = RATING_UNMET, .level = LEVEL_NONE},
    {.id = "unknown", .value = -1, .rating = RATING_UNKNOWN, .level = LEVEL_NONE},
    {.id = "na", .rating = RATING_NOT_APPLICABLE, .level = LEVEL_NONE, .asks_reason = true},
};
static const struct choice world_levels[] = {
    {.id = "l0", .value = 0, .level = 0},
    {.id = "l1", .value = 2, .level = 1},
    {.id = "l3", .value = 4, .level = 3},
};
static const struct scale world_scales[] = {
    {.id = "done",
     .modes = 1u << MODE_SELF | 1u << MODE_ADVISE | 1u << MODE_TRAIN,
     .choices = world_choices,
     .choice_count = ARRAY_LENGTH(world_choices)},
    {.id = "levels",
     .modes = 1u << MODE_AUDIT,
     .choices = world_levels,
     .choice_count = ARRAY_LENGTH(world_levels)},
};
static const struct scale *const world_scale_list[] = {&world_scales[0], &world_scales[1]};
static const struct profile world_profiles[] = {
    {.id = "all", .is_default = true},
    {.id = "important", .proposes = PROPOSES_IMPORTANT},
    {.id = "mandatory", .proposes = PROPOSES_MANDATORY},
};

static inline struct world *world_new(void)
{
    struct arena *arena = arena_new();
    struct world *world = arena_alloc(arena, sizeof *world);

    world->arena = arena;
    world->library =
        (struct library){.language = "ja", .packs = world->packs, .measures = world->measures};
    world->snapshot = (struct snapshot){.id = "case",
                                        .mode = MODE_SELF,
                                        .packs = world->case_packs,
                                        .answers = world->answers,
                                        .records = world->records,
                                        .firm = world->firm};
    return world;
}

static inline void world_free(struct world *world)
{
    arena_free(world->arena);
}

/* A pack in the library and in the case, with one section that does not repeat. */
static inline struct pack *add_pack(struct world *world, const char *id, enum scoring_method method)
{
    struct pack *pack = arena_alloc(world->arena, sizeof *pack);
    size_t at = world->library.pack_count++;

    *pack = (struct pack){
        .id = id,
        .version = "1.0",
        .scoring.method = method,
        .scales = world_scales,
        .scale_count = ARRAY_LENGTH(world_scales),
        .profiles = world_profiles,
        .profile_count = ARRAY_LENGTH(world_profiles),
        .sections = arena_alloc(world->arena, 16 * sizeof(struct section)),
        .controls = arena_alloc(world->arena, WORLD_LIMIT * sizeof(struct control)),
    };
    world->packs[at] = pack;
    world->case_packs[world->snapshot.pack_count++] =
        (struct case_pack){.id = id, .version = "1.0"};
    return pack;
}

static inline struct section *add_section(struct pack *pack, const char *id, enum repeat repeat)
{
    struct section *sections = (struct section *)(uintptr_t)pack->sections;
    struct section *section = &sections[pack->section_count++];

    *section = (struct section){
        .id = id, .repeat = repeat, .controls = &pack->controls[pack->control_count]};
    return section;
}

/* Into the pack's last section. */
static inline struct control *add_control(struct pack *pack, const char *id)
{
    struct control *controls = (struct control *)(uintptr_t)pack->controls;
    struct control *control;
    struct section *section;

    if (pack->section_count == 0)
        add_section(pack, "first", REPEAT_NONE);
    control = &controls[pack->control_count++];
    section = (struct section *)(uintptr_t)&pack->sections[pack->section_count - 1];
    section->control_count++;
    *control = (struct control){.id = id,
                                .section = section,
                                .target = LEVEL_NONE,
                                .scales = world_scale_list,
                                .scale_count = ARRAY_LENGTH(world_scale_list)};
    return control;
}

/* Controls "1" to "COUNT". */
static inline void add_controls(struct world *world, struct pack *pack, int count)
{
    for (int i = 1; i <= count; i++)
        add_control(pack, arena_format(world->arena, "%d", i));
}

static inline void add_options(struct world *world, struct control *control, enum option_rule rule,
                               int at_least, size_t count)
{
    struct option *options = arena_alloc(world->arena, count * sizeof *options);

    for (size_t i = 0; i < count; i++)
        options[i].id = arena_format(world->arena, "%c", (int)('a' + i));
    control->rule = rule;
    control->at_least = at_least;
    control->options = options;
    control->option_count = count;
}

/* What `voice` answered; the caller may add a level or a reason. */
static inline struct answer *add_answer(struct world *world, const char *text, enum voice voice,
                                        const char *choice)
{
    struct answer *answer = &world->answers[world->snapshot.answer_count++];
    char *pack = arena_copy(world->arena, text);
    char *control = strchr(pack, ':') + 1;
    char *option = strchr(control, '/');
    char *subject = strchr(control, '@');

    control[-1] = '\0';
    if (option)
        *option++ = '\0';
    if (subject)
        *subject++ = '\0';
    *answer = (struct answer){.address = arena_copy(world->arena, text),
                              .pack = pack,
                              .control = control,
                              .option = option,
                              .subject = subject,
                              .voice = voice,
                              .choice = choice,
                              .level = LEVEL_NONE,
                              .at = "2026-04-01T09:00:00Z"};
    return answer;
}

static inline void say(struct world *world, const char *address, const char *choice)
{
    struct answer *answer = add_answer(world, address, VOICE_FIRM, choice);

    if (strcmp(choice, "na") == 0)
        answer->reason = "nothing of the kind";
}

/* Answers the controls `from` to `to` of a pack made by add_controls. */
static inline void say_all(struct world *world, const char *pack, int from, int to,
                           const char *choice)
{
    for (int i = from; i <= to; i++)
        say(world, arena_format(world->arena, "%s:%d", pack, i), choice);
}

static inline void unsay_all(struct world *world)
{
    world->snapshot.answer_count = 0;
}

/* `fields`: "key=value key=value" */
static inline void add_record(struct world *world, const char *kind, const char *id,
                              const char *fields)
{
    struct record *record = &world->records[world->snapshot.record_count++];
    struct record_field *list = arena_alloc(world->arena, 16 * sizeof *list);
    char *rest = arena_copy(world->arena, fields);
    char *word;

    *record = (struct record){.kind = kind, .id = id, .fields = list};
    while ((word = strsep(&rest, " ")) && *word) {
        char *value = strchr(word, '=');

        *value++ = '\0';
        list[record->field_count++] = (struct record_field){word, value};
    }
}

/* ---- risk: IPA's tables, as reference content has them; a test adds the threats ---- */

static const struct risk_grade world_vulnerabilities[] = {
    {.value = 3, .from = 0}, {.value = 2, .from = 0.25}, {.value = 1, .from = 1}};
static const struct band world_bands[] = {
    {.id = "large", .from = 4, .to = 6}, {.id = "middle", .from = 1, .to = 3}, {.id = "small"}};
static const struct treatment world_treatments[] = {
    {.id = "reduce"}, {.id = "retain"}, {.id = "avoid"}, {.id = "transfer"}};

static inline void add_catalogue(struct world *world)
{
    world->risk = (struct risk_catalogue){
        .vulnerabilities = {world_vulnerabilities, ARRAY_LENGTH(world_vulnerabilities)},
        .likelihood = {{0}, {0, 1, 1, 1}, {0, 1, 1, 2}, {0, 1, 2, 3}},
        .bands = world_bands,
        .band_count = ARRAY_LENGTH(world_bands),
        .intolerable = "large",
        .credit = {[RATING_UNANSWERED] = NAN,
                   [RATING_MET] = 1,
                   [RATING_PARTIAL] = 0.5,
                   [RATING_NOT_APPLICABLE] = NAN},
        .treatments = world_treatments,
        .treatment_count = ARRAY_LENGTH(world_treatments),
        .catalogue = world->threats,
        .policies = world->policies,
    };
    world->library.surroundings.risk = &world->risk;
}

static inline struct threat *add_threat(struct world *world, const char *id, const char *medium,
                                        int usual)
{
    struct threat *threat = &world->threats[world->risk.catalogue_count++];

    *threat = (struct threat){.id = id, .medium = medium, .usual = usual};
    return threat;
}

static inline const char **split_words(struct world *world, const char *words, size_t *count)
{
    const char **list = arena_alloc(world->arena, 64 * sizeof *list);
    char *rest = arena_copy(world->arena, words);
    char *word;

    *count = 0;
    while ((word = strsep(&rest, " ")) && *word)
        list[(*count)++] = word;
    return list;
}

/* `controls`: "1 2 3", of the pack, against the threat. */
static inline void add_guard(struct world *world, struct pack *pack, const char *threat,
                             const char *controls)
{
    struct guard *guards = (struct guard *)(uintptr_t)pack->guards;

    if (!guards)
        pack->guards = guards = arena_alloc(world->arena, 64 * sizeof *guards);
    guards += pack->guard_count++;
    guards->threat = threat;
    guards->controls = split_words(world, controls, &guards->control_count);
}

static inline void add_policy(struct world *world, const char *id)
{
    int number = (int)++world->risk.policy_count;

    world->policies[number - 1] = (struct policy){.id = id, .number = number};
}

static inline void add_policy_share(struct world *world, struct pack *pack, const char *policy,
                                    const char *controls)
{
    struct policy_share *shares = (struct policy_share *)(uintptr_t)pack->policy_shares;

    if (!shares)
        pack->policy_shares = shares = arena_alloc(world->arena, 16 * sizeof *shares);
    shares += pack->policy_share_count++;
    shares->policy = policy;
    shares->controls = split_words(world, controls, &shares->control_count);
}

static inline void add_firm(struct world *world, const char *key, const char *value)
{
    world->firm[world->snapshot.firm_count++] = (struct record_field){key, value};
}

/* `serves`: what it brings the control to; a level where it is not LEVEL_NONE. */
static inline struct measure *add_measure(struct world *world, const char *id, int minutes,
                                          const struct serves *serves, size_t count)
{
    struct measure *measure = &world->measures[world->library.measure_count++];

    *measure =
        (struct measure){.id = id, .minutes = minutes, .serves = serves, .serves_count = count};
    return measure;
}

static inline struct result *evaluate_as(const struct world *world, enum voice voice)
{
    return engine_evaluate(&world->library, &world->snapshot, (struct engine_view){voice});
}

static inline struct result *evaluate(const struct world *world)
{
    return evaluate_as(world, VOICE_NONE);
}

static inline const struct control_result *control_at(const struct result *result,
                                                      const char *address)
{
    const struct control_result *control = result_get_control(result, address);

    assert_non_null(control);
    return control;
}

/* The rating of one control as the world is now. */
static inline enum rating rating_at(const struct world *world, const char *address)
{
    struct result *result = evaluate(world);
    enum rating rating = control_at(result, address)->rating;

    result_free(result);
    return rating;
}

#define assert_number(actual, expected)                                                            \
    do {                                                                                           \
        double actual_ = (actual), expected_ = (expected);                                         \
        if (!(fabs(actual_ - expected_) < 1e-9))                                                   \
            fail_msg("%s is %.12g, not %.12g", #actual, actual_, expected_);                       \
    } while (0)
#define assert_nan(actual) assert_true(isnan(actual))

#endif
