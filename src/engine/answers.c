/* From what was said to a rating: whose answer counts, and what it stands for
 * (docs/rating-algebra.md, Levels). */
#include "evaluation.h"

void answers_index(struct evaluation *evaluation)
{
    const struct snapshot *snapshot = evaluation->result.snapshot;

    evaluation->statements.arena = evaluation->arena;
    for (size_t i = 0; i < snapshot->answer_count; i++) {
        const struct answer *answer = &snapshot->answers[i];
        struct statements *statements =
            index_get(&evaluation->statements, INDEX_KEY(answer->address));

        if (!statements) {
            statements = arena_alloc(evaluation->arena, sizeof *statements);
            index_put(&evaluation->statements, answer->address, statements);
        }
        statements->by[answer->voice] = answer;
    }
}

const struct statements *answers_get(const struct evaluation *evaluation,
                                     const struct control_result *result, const char *option)
{
    return index_get(&evaluation->statements,
                     INDEX_KEY(result->pack->id, ":", result->control->id, option ? "/" : "",
                               option ? option : "", result->subject ? "@" : "",
                               result->subject ? result->subject : ""));
}

const struct choice *answer_get_choice(const struct control *control, const struct answer *answer)
{
    return answer->choice ? control_get_choice(control, answer->choice) : NULL;
}

/* A note or a mark alone says nothing, nor does a choice that the pack no longer has, nor one that
 * asks for a reason without it. */
static bool answer_says_something(const struct control *control, const struct answer *answer)
{
    const struct choice *choice;

    if (!answer->choice)
        return answer->level != LEVEL_NONE;
    choice = answer_get_choice(control, answer);
    return choice && !(choice->asks_reason && text_is_blank(answer->reason));
}

const struct answer *answers_pick(const struct evaluation *evaluation,
                                  const struct control *control,
                                  const struct statements *statements,
                                  bool (*says)(const struct control *, const struct answer *))
{
    enum voice wanted = evaluation->result.view.voice;

    if (!statements)
        return NULL;
    for (enum voice voice = VOICE_AUDITOR; voice > VOICE_NONE; voice--) {
        if (wanted != VOICE_NONE && wanted != voice)
            continue;
        if (statements->by[voice] && says(control, statements->by[voice]))
            return statements->by[voice];
    }
    return NULL;
}

const struct answer *answers_choose(const struct evaluation *evaluation,
                                    const struct control *control,
                                    const struct statements *statements)
{
    return answers_pick(evaluation, control, statements, answer_says_something);
}

enum rating choice_rating(const struct control *control, const struct choice *choice)
{
    return choice->level == LEVEL_NONE ? choice->rating
                                       : rating_of_level(choice->level, control->target);
}

/* The level that goes with an answer; who does not know, or is not concerned, has none. */
static int answer_level(const struct answer *answer, const struct choice *choice)
{
    if (!choice)
        return answer->level;
    if (choice->level != LEVEL_NONE)
        return answer->level != LEVEL_NONE ? answer->level : choice->level;
    if (choice->rating == RATING_UNKNOWN || choice->rating == RATING_NOT_APPLICABLE)
        return LEVEL_NONE;
    return answer->level;
}

static enum rating answer_rating(const struct control *control, const struct answer *answer)
{
    const struct choice *choice = answer_get_choice(control, answer);
    int level = answer_level(answer, choice);

    return level == LEVEL_NONE ? choice->rating : rating_of_level(level, control->target);
}

/* ---- options ---- */

enum rating answers_rate_option(const struct evaluation *evaluation,
                                const struct control_result *result, const struct option *option)
{
    const struct answer *answer =
        answers_choose(evaluation, result->control, answers_get(evaluation, result, option->id));

    return answer ? answer_rating(result->control, answer) : RATING_UNANSWERED;
}

struct tally {
    int said[RATING_COUNT];
    enum voice voice; /* the least that the ticks rest on; VOICE_COUNT where there are none */
    enum voice best;
};

static struct tally count_options(const struct evaluation *evaluation,
                                  const struct control_result *result)
{
    const struct control *control = result->control;
    struct tally tally = {.voice = VOICE_COUNT};

    for (size_t i = 0; i < control->option_count; i++) {
        const struct statements *statements =
            answers_get(evaluation, result, control->options[i].id);
        const struct answer *answer = answers_choose(evaluation, control, statements);

        tally.said[answer ? answer_rating(control, answer) : RATING_UNANSWERED]++;
        if (!answer)
            continue;
        tally.voice = answer->voice < tally.voice ? answer->voice : tally.voice;
        tally.best = answer->voice > tally.best ? answer->voice : tally.best;
    }
    return tally;
}

/* How many options have to be met: those that apply, at most. */
static int options_needed(const struct control *control, const struct tally *tally)
{
    int applicable = (int)control->option_count - tally->said[RATING_NOT_APPLICABLE];

    switch (control->rule) {
    case OPTIONS_AT_LEAST:
        return control->at_least < applicable ? control->at_least : applicable;
    case OPTIONS_CHOSEN:
        return applicable - tally->said[RATING_UNANSWERED];
    default:
        return applicable;
    }
}

/* docs/rating-algebra.md, "Options". Open options leave the control open only while they can still
 * change it; with `chosen` they are simply not among the chosen. */
static enum rating options_rating(const struct control *control, const struct tally *tally,
                                  int needed)
{
    const int *said = tally->said;
    int open = control->rule == OPTIONS_CHOSEN ? 0 : said[RATING_UNANSWERED];
    bool is_begun = said[RATING_MET] + said[RATING_PARTIAL] > 0;

    if (needed == 0)
        return said[RATING_UNANSWERED] ? RATING_UNANSWERED : RATING_NOT_APPLICABLE;
    if (said[RATING_MET] >= needed)
        return RATING_MET;
    if (open && (!is_begun || said[RATING_MET] + open >= needed))
        return RATING_UNANSWERED;
    if (is_begun)
        return RATING_PARTIAL;
    return said[RATING_UNKNOWN] >= needed ? RATING_UNKNOWN : RATING_UNMET;
}

/* What it comes to once every open option is answered so. */
static enum rating rating_if_open_are(const struct control *control, const struct tally *tally,
                                      enum rating rating)
{
    struct tally closed = *tally;

    closed.said[RATING_UNANSWERED] = 0;
    closed.said[rating] += tally->said[RATING_UNANSWERED];
    return options_rating(control, &closed, options_needed(control, &closed));
}

/* ---- the two together ---- */

static void rate_by_options(struct control_result *result, struct control_state *state,
                            const struct tally *tally)
{
    state->worst = rating_if_open_are(result->control, tally, RATING_UNKNOWN);
    state->best = rating_if_open_are(result->control, tally, RATING_MET);
    result->options_met = tally->said[RATING_MET];
    result->options_asked = options_needed(result->control, tally);
    result->rating = options_rating(result->control, tally, result->options_asked);
    result->voice = tally->voice == VOICE_COUNT ? VOICE_NONE : tally->voice;
}

static void rate_by_answer(struct control_result *result, const struct answer *answer)
{
    const struct control *control = result->control;

    result->answer = answer;
    result->choice = answer_get_choice(control, answer);
    result->voice = answer->voice;
    result->level = answer_level(answer, result->choice);
    result->rating = answer_rating(control, answer);
    /* That the parts are done, said without naming one, is no more than level 1 (実施している). */
    if (control->option_count && result->rating == RATING_MET && result->level == LEVEL_NONE)
        result->rating = rating_of_level(1, control->target);
}

void answers_rate(struct evaluation *evaluation, struct control_result *result)
{
    const struct answer *answer =
        answers_choose(evaluation, result->control, answers_get(evaluation, result, NULL));
    struct tally tally = count_options(evaluation, result);

    result->level = LEVEL_NONE;
    if (result->control->option_count)
        rate_by_options(result, &evaluation->states[result - evaluation->controls], &tally);
    if (answer && answer->voice > tally.best)
        rate_by_answer(result, answer);
}
