/* The figures of a pack, from what was gathered. */
#include "gathering.h"

#include <math.h>
#include <stdlib.h>

struct owned_survey {
    struct survey survey; /* first: what callers hold is this */
    struct arena *arena;
};

/* The people of one pack on their way to figures. */
struct making {
    struct arena *arena;
    const struct pack *pack;
    const struct workshop *workshop;
    size_t place; /* of the pack in the library */
    const struct person **people;
    size_t count;
    struct groups groups;
};

/* ---- who is counted ---- */

static size_t find_pack(const struct library *library, const struct pack *pack)
{
    size_t place = 0;
    while (place < library->pack_count && library->packs[place] != pack)
        place++;
    return place;
}

static void take_people(struct making *making, const struct survey_gathering *gathering)
{
    making->place = find_pack(gathering->library, making->pack);
    making->people = arena_alloc(making->arena, (gathering->count + 1) * sizeof *making->people);
    if (making->place == gathering->library->pack_count)
        return;
    for (size_t i = 0; i < gathering->count; i++)
        if (gathering->people[i].rows[making->place].codes)
            making->people[making->count++] = &gathering->people[i];
}

static const struct row *get_row(const struct making *making, size_t person)
{
    return &making->people[person]->rows[making->place];
}

/* ---- questions ---- */

/* A model answer is given on the scale that is counted. */
static void find_model(const struct making *making, struct survey_question *question)
{
    question->model = workshop_get_model(making->workshop, question->address);
    if (question->model)
        question->model_choice = scale_get_choice(question->scale, question->model->choice);
}

static void count_all(const struct making *making, struct survey_question *question,
                      signed char *codes)
{
    size_t place = (size_t)(question->control - making->pack->controls);
    for (size_t i = 0; i < making->count; i++)
        codes[i] = get_row(making, i)->codes[place];
    question->all =
        tally_make(making->arena, question, codes, making->groups.of, making->count, -1);
}

static void count_groups(const struct making *making, struct survey_question *question,
                         const signed char *codes)
{
    const struct groups *groups = &making->groups;
    struct survey_tally *tallies =
        arena_alloc(making->arena, (groups->count + 1) * sizeof *tallies);
    for (size_t i = 0; i < groups->count; i++)
        tallies[i] = tally_make(making->arena, question, codes, groups->of, making->count, (int)i);
    question->groups = tallies;
}

/* What has no split comes last; equal ones stay in pack order. */
static int by_split(const void *a, const void *b)
{
    const struct survey_question *one = *(const struct survey_question *const *)a;
    const struct survey_question *other = *(const struct survey_question *const *)b;
    double first = isnan(one->all.split) ? -1 : one->all.split;
    double second = isnan(other->all.split) ? -1 : other->all.split;
    return first != second ? (first < second) - (first > second) : (one > other) - (one < other);
}

static void sort_questions(const struct making *making, struct survey *survey)
{
    const struct survey_question **sorted =
        arena_alloc(making->arena, (survey->question_count + 1) * sizeof *sorted);
    for (size_t i = 0; i < survey->question_count; i++)
        sorted[i] = &survey->questions[i];
    if (survey->question_count > 1)
        qsort(sorted, survey->question_count, sizeof *sorted, by_split);
    survey->by_split = sorted;
}

static void add_questions(const struct making *making, struct survey *survey)
{
    const struct pack *pack = making->pack;
    struct survey_question *questions =
        arena_alloc(making->arena, (pack->control_count + 1) * sizeof *questions);
    signed char *codes = mem_alloc(making->count + 1);
    for (size_t i = 0; i < pack->control_count; i++) {
        struct survey_question *question = &questions[survey->question_count];
        const struct control *control = &pack->controls[i];
        *question = (struct survey_question){
            .control = control,
            .address = arena_format(making->arena, "%s:%s", pack->id, control->id),
            .scale = get_counted_scale(control)};
        if (!question->scale)
            continue;
        find_model(making, question);
        count_all(making, question, codes);
        if (!question->all.answered)
            continue;
        count_groups(making, question, codes);
        survey->question_count++;
    }
    free(codes);
    survey->questions = questions;
    sort_questions(making, survey);
}

/* ---- sections ---- */

static struct survey_rate rate_of(const struct making *making, size_t section, int group)
{
    struct survey_rate rate = {.met = NAN, .answered = NAN};
    double met = 0, answered = 0;
    for (size_t i = 0; i < making->count; i++) {
        const struct share *share = &get_row(making, i)->shares[section];
        if (!share->asked || (group >= 0 && making->groups.of[i] != group))
            continue;
        rate.people++;
        met += (double)share->met / share->asked;
        answered += (double)share->answered / share->asked;
    }
    if (rate.people < SURVEY_LEAST)
        return rate;
    rate.met = met / rate.people;
    rate.answered = answered / rate.people;
    return rate;
}

static void add_sections(const struct making *making, struct survey *survey)
{
    size_t count = making->pack->section_count + 1, group_count = making->groups.count;
    struct survey_section *sections = arena_alloc(making->arena, count * sizeof *sections);
    for (size_t i = 0; i < count; i++) {
        struct survey_rate *rates = arena_alloc(making->arena, (group_count + 1) * sizeof *rates);
        for (size_t k = 0; k < group_count; k++)
            rates[k] = rate_of(making, i, (int)k);
        sections[i] = (struct survey_section){.section = i ? &making->pack->sections[i - 1] : NULL,
                                              .all = rate_of(making, i, -1),
                                              .groups = rates};
    }
    survey->sections = sections;
    survey->section_count = count;
}

/* ---- the whole ---- */

struct survey *survey_new(const struct survey_gathering *gathering, const struct pack *pack,
                          enum survey_key key, const struct workshop *workshop)
{
    struct arena *arena = arena_new();
    struct owned_survey *owned = arena_alloc(arena, sizeof *owned);
    struct survey *survey = &owned->survey;
    struct making making = {.arena = arena, .pack = pack, .workshop = workshop};
    owned->arena = arena;
    take_people(&making, gathering);
    *survey = (struct survey){.pack = pack,
                              .key = key,
                              .people = (int)making.count,
                              .is_shown = making.count >= SURVEY_LEAST};
    if (!survey->is_shown)
        return survey;
    making.groups = groups_make(arena, making.people, making.count, key);
    survey->groups = making.groups.items;
    survey->group_count = making.groups.count;
    add_questions(&making, survey);
    add_sections(&making, survey);
    return survey;
}

void survey_free(struct survey *survey)
{
    if (survey)
        arena_free(((struct owned_survey *)survey)->arena);
}
