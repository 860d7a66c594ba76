/* The answers that stand for having done a measure (docs/ranking.md, What if): what the ranking
 * credits it with, said in the words of the scale. */
#include "evaluation.h"

struct owned_adoption {
    struct adoption adoption; /* first: what callers hold is this */
    struct arena *arena;
};

struct adopting {
    const struct evaluation *evaluation;
    struct arena *arena;
    enum voice voice; /* where nobody's answer counts yet */
    struct change *changes;
    size_t count;
};

/* What is to be said at one address. */
struct saying {
    const char *address;
    const char *option; /* or NULL */
    const struct answer *now;
    enum voice voice;
    const struct choice *choice;
    int level; /* to say beside the choice, or LEVEL_NONE */
};

/* ---- which choice says it ---- */

static bool scale_has(const struct scale *scale, const struct choice *choice)
{
    return choice && choice >= scale->choices && choice < scale->choices + scale->choice_count;
}

/* The one the answer was given on; else that of the mode; what was said in another mode counts too.
 */
static const struct scale *scale_of(const struct control_result *result,
                                    const struct choice *choice)
{
    const struct control *control = result->control;

    for (size_t i = 0; i < control->scale_count; i++)
        if (scale_has(control->scales[i], choice))
            return control->scales[i];
    if (result->scale || control->scale_count == 0)
        return result->scale;
    return control->scales[0];
}

/* ---- changes ---- */

static void add_change(struct adopting *adopting, const struct saying *saying, const char *field,
                       const char *old_value, const char *new_value, const char *wording)
{
    if (text_equal(old_value, new_value))
        return;
    ARRAY_PUSH(adopting->changes, adopting->count) = (struct change){
        .address = saying->address,
        .voice = saying->voice,
        .field = field,
        .old_value = old_value,
        .new_value = new_value,
        .wording = wording,
    };
}

static const char *level_text(struct adopting *adopting, int level)
{
    return level == LEVEL_NONE ? NULL : arena_format(adopting->arena, "%d", level);
}

static void add_saying(struct adopting *adopting, const struct control *control,
                       const struct saying *saying)
{
    const struct answer *now = saying->now;

    add_change(adopting, saying, "choice", now ? now->choice : NULL, saying->choice->id,
               control_get_wording(control, saying->option));
    add_change(adopting, saying, "level", level_text(adopting, now ? now->level : LEVEL_NONE),
               level_text(adopting, saying->level), NULL);
}

/* A level beside the choice, where there was one before; where a control with options is answered
 * as a whole, "done" alone would be worth level 1 (docs/rating-algebra.md). */
static int level_beside(const struct control *control, const struct answer *now,
                        const struct choice *choice, const struct outcome *outcome)
{
    if (choice->level != LEVEL_NONE)
        return LEVEL_NONE;
    if (control->option_count && outcome->rating == RATING_MET)
        return outcome->level != LEVEL_NONE ? outcome->level : control->target;
    return now && now->level != LEVEL_NONE ? outcome->level : LEVEL_NONE;
}

static void adopt_whole(struct adopting *adopting, const struct control_result *result,
                        const struct outcome *outcome)
{
    const struct answer *now = result->answer;
    const struct choice *choice =
        scale_find_choice(result->control, scale_of(result, result->choice), outcome, false);
    struct saying saying = {
        .address = result->address,
        .now = now,
        .voice = now ? now->voice : adopting->voice,
        .choice = choice,
    };

    if (!choice)
        return;
    saying.level = level_beside(result->control, now, choice, outcome);
    add_saying(adopting, result->control, &saying);
}

/* ---- options ---- */

static const struct answer *get_option_answer(const struct adopting *adopting,
                                              const struct control_result *result,
                                              const struct option *option)
{
    return answers_choose(adopting->evaluation, result->control,
                          answers_get(adopting->evaluation, result, option->id));
}

static bool adopt_option(struct adopting *adopting, const struct control_result *result,
                         const struct option *option, const struct outcome *outcome)
{
    const struct answer *now = get_option_answer(adopting, result, option);
    const struct choice *said = now ? answer_get_choice(result->control, now) : NULL;
    enum voice least = result->voice == VOICE_NONE ? adopting->voice : result->voice;
    struct saying saying = {
        .option = option->id,
        .now = now,
        .voice = now ? now->voice : least,
        .choice = scale_find_choice(result->control, scale_of(result, said), outcome, false),
        .level = LEVEL_NONE,
    };

    if (!saying.choice)
        return false;
    saying.address = arena_format(adopting->arena, "%s:%s/%s%s%s", result->pack->id,
                                  result->control->id, option->id, result->subject ? "@" : "",
                                  result->subject ? result->subject : "");
    add_saying(adopting, result->control, &saying);
    return true;
}

/* Meets up to `wanted` options of that kind; returns how many are still wanted. */
static int adopt_options_that(struct adopting *adopting, const struct control_result *result,
                              const struct outcome *outcome, bool are_open, int wanted)
{
    const struct control *control = result->control;

    for (size_t i = 0; i < control->option_count && wanted > 0; i++) {
        enum rating rating =
            answers_rate_option(adopting->evaluation, result, &control->options[i]);

        if (are_open ? rating == RATING_UNANSWERED : rating_is_gap(rating))
            wanted -= adopt_option(adopting, result, &control->options[i], outcome);
    }
    return wanted;
}

/* As many as the rule still wants, first those that fail: an option that nobody answered may not be
 * one of the firm's. Which option a measure that only betters the control would do is not known. */
static void adopt_options(struct adopting *adopting, const struct control_result *result,
                          const struct outcome *outcome)
{
    int wanted = result->options_asked - result->options_met;

    if (outcome->rating != RATING_MET)
        return;
    wanted = adopt_options_that(adopting, result, outcome, false, wanted);
    adopt_options_that(adopting, result, outcome, true, wanted);
}

/* ---- the measure ---- */

static void adopt_serves(struct adopting *adopting, const struct serves *serves)
{
    const struct control_result *first =
        evaluation_find(adopting->evaluation, serves->pack, serves->control, NULL);
    size_t count = first ? evaluation_count_subjects(adopting->evaluation, first) : 0;

    for (size_t i = 0; i < count; i++) {
        const struct control_result *result = &first[i];
        struct outcome outcome;

        if (!serves_betters(serves, result, &outcome))
            continue;
        if (result->control->option_count && !result->answer)
            adopt_options(adopting, result, &outcome);
        else
            adopt_whole(adopting, result, &outcome);
    }
}

struct adoption *engine_adopt(const struct result *result, const struct measure *measure,
                              enum voice voice)
{
    struct arena *arena = arena_new();
    struct owned_adoption *owned = arena_alloc(arena, sizeof *owned);
    struct adopting adopting = {
        .evaluation = evaluation_of(result), .arena = arena, .voice = voice};

    for (size_t i = 0; i < measure->serves_count; i++)
        adopt_serves(&adopting, &measure->serves[i]);
    owned->arena = arena;
    owned->adoption.count = adopting.count;
    owned->adoption.changes =
        arena_take_array(arena, adopting.changes, adopting.count, sizeof *adopting.changes);
    return &owned->adoption;
}

void adoption_free(struct adoption *adoption)
{
    if (adoption)
        arena_free(((struct owned_adoption *)adoption)->arena);
}
