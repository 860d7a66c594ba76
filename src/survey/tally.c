/* Counting what was chosen, how far opinions split, and how far they are from the model answer. */
#include "gathering.h"

#include <math.h>

double survey_get_credit(const struct choice *choice)
{
    static const double credits[RATING_COUNT] = {
        [RATING_UNANSWERED] = NAN, [RATING_MET] = 1,       [RATING_PARTIAL] = 0.5,
        [RATING_UNMET] = 0,        [RATING_UNKNOWN] = NAN, [RATING_NOT_APPLICABLE] = NAN};
    return choice ? credits[choice->rating] : NAN;
}

enum split_grade survey_grade_split(double split)
{
    if (isnan(split))
        return SPLIT_UNTOLD;
    return split >= 0.5 ? SPLIT_APART : split >= 0.2 ? SPLIT_DIFFER : SPLIT_AGREE;
}

static void count_code(struct survey_tally *tally, int *counts, int code)
{
    tally->not_asked += code == CODE_NOT_ASKED;
    tally->unanswered += code == CODE_UNANSWERED;
    if (code < 0)
        return;
    counts[code]++;
    tally->answered++;
}

/* Sums over the choices that have a credit: of the credits, their squares, their distances. */
static void measure(struct survey_tally *tally, const struct survey_question *question)
{
    double sum = 0, squares = 0, distances = 0;
    double model = survey_get_credit(question->model_choice);
    for (size_t i = 0; i < question->scale->choice_count; i++) {
        const struct choice *choice = &question->scale->choices[i];
        double credit = survey_get_credit(choice);
        tally->agree += choice == question->model_choice ? tally->counts[i] : 0;
        if (isnan(credit))
            continue;
        tally->rated += tally->counts[i];
        sum += credit * tally->counts[i];
        squares += credit * credit * tally->counts[i];
        distances += fabs(credit - model) * tally->counts[i];
    }
    tally->mean = tally->split = tally->distance = NAN;
    if (tally->rated < SURVEY_LEAST)
        return;
    tally->mean = sum / tally->rated;
    tally->split = 4 * fmax(squares / tally->rated - tally->mean * tally->mean, 0);
    tally->distance = distances / tally->rated;
}

struct survey_tally tally_make(struct arena *arena, const struct survey_question *question,
                               const signed char *codes, const int *group_of, size_t count,
                               int group)
{
    struct survey_tally tally = {0};
    int *counts = arena_alloc(arena, (question->scale->choice_count + 1) * sizeof *counts);
    for (size_t i = 0; i < count; i++)
        if (group < 0 || group_of[i] == group)
            count_code(&tally, counts, codes[i]);
    tally.counts = counts;
    measure(&tally, question);
    return tally;
}
