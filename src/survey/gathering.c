/* Gathering: of each case what was chosen, and nothing else. */
#include "gathering.h"

#include <stdlib.h>

static const char *const key_names[] = {
    [SURVEY_TABLE] = "table", [SURVEY_TRADE] = "trade", [SURVEY_SIZE] = "size"};

const char *survey_key_get_name(enum survey_key key)
{
    return key_names[key];
}

bool survey_key_from_name(const char *name, enum survey_key *key)
{
    for (size_t i = 0; i < ARRAY_LENGTH(key_names); i++)
        if (text_equal(name, key_names[i])) {
            *key = (enum survey_key)i;
            return true;
        }
    return false;
}

struct survey_gathering *survey_gathering_new(const struct library *library)
{
    struct survey_gathering *gathering = mem_alloc(sizeof *gathering);
    gathering->arena = arena_new();
    gathering->library = library;
    return gathering;
}

void survey_gathering_free(struct survey_gathering *gathering)
{
    if (!gathering)
        return;
    arena_free(gathering->arena);
    free(gathering->people);
    free(gathering);
}

size_t survey_gathering_count(const struct survey_gathering *gathering)
{
    return gathering->count;
}

/* ---- what was chosen ---- */

/* A room answers on the scale of trainings; real firms are counted on the same. */
const struct scale *get_counted_scale(const struct control *control)
{
    const struct scale *scale = control_get_scale(control, MODE_TRAIN);
    return scale || !control->scale_count ? scale : control->scales[0];
}

static int find_choice(const struct scale *scale, const struct choice *choice)
{
    for (size_t i = 0; choice && i < scale->choice_count; i++)
        if (text_equal(scale->choices[i].id, choice->id))
            return (int)i;
    return CODE_UNANSWERED;
}

/* The first choice that stands for the rating: for answers by options, levels or another scale. */
static int find_rating(const struct scale *scale, enum rating rating)
{
    for (size_t i = 0; i < scale->choice_count; i++)
        if (scale->choices[i].rating == rating)
            return (int)i;
    return rating == RATING_NOT_APPLICABLE ? CODE_NOT_ASKED : CODE_UNANSWERED;
}

static int code_of(const struct control_result *item)
{
    const struct scale *scale = get_counted_scale(item->control);
    if (!scale || !control_is_in_play(item))
        return CODE_NOT_ASKED;
    if (item->rating == RATING_UNANSWERED)
        return CODE_UNANSWERED;
    int code = find_choice(scale, item->choice);
    return code >= 0 ? code : find_rating(scale, item->rating);
}

/* A question that repeats over subjects counts once, by all of them together (OCIL's “and”). */
static int code_of_both(const struct control_result *item, enum rating before, int code)
{
    if (code == CODE_NOT_ASKED || !control_is_in_play(item))
        return code == CODE_NOT_ASKED ? code_of(item) : code;
    return find_rating(get_counted_scale(item->control), rating_and(before, item->rating));
}

static void read_codes(struct row *row, const struct pack_result *pack)
{
    enum rating together = RATING_UNANSWERED;
    for (size_t i = 0; i < pack->control_count; i++) {
        const struct control_result *item = &pack->controls[i];
        bool is_again = i && pack->controls[i - 1].control == item->control;
        signed char *code = &row->codes[item->control - pack->pack->controls];
        bool had_one = is_again && *code != CODE_NOT_ASKED;
        *code = (signed char)(is_again ? code_of_both(item, together, *code) : code_of(item));
        if (control_is_in_play(item))
            together = had_one ? rating_and(together, item->rating) : item->rating;
    }
}

static struct share share_of(const struct counts *counts)
{
    return (struct share){
        .asked = counts->applicable, .answered = counts->answered, .met = counts->met};
}

static struct row take_row(struct arena *arena, const struct pack_result *result)
{
    const struct pack *pack = result->pack;
    struct row row = {.codes = arena_alloc(arena, pack->control_count + 1),
                      .shares = arena_alloc(arena, (pack->section_count + 1) * sizeof *row.shares)};
    for (size_t i = 0; i < pack->control_count; i++)
        row.codes[i] = CODE_NOT_ASKED;
    read_codes(&row, result);
    row.shares[0] = share_of(&result->counts);
    for (size_t i = 0; i < result->section_count; i++)
        row.shares[i + 1] = share_of(&result->sections[i].counts);
    return row;
}

static const char *copy_said(struct arena *arena, const char *text)
{
    return text_is_blank(text) ? NULL : arena_copy(arena, text);
}

void survey_gathering_add(struct survey_gathering *gathering, const struct result *result,
                          const char *table)
{
    const struct library *library = gathering->library;
    struct arena *arena = gathering->arena;
    const char *said = snapshot_get_firm(result->snapshot, "table");
    struct person person = {
        .rows = arena_alloc(arena, (library->pack_count + 1) * sizeof *person.rows)};
    person.groups[SURVEY_TABLE] = copy_said(arena, text_is_blank(said) ? table : said);
    person.groups[SURVEY_TRADE] = trade_of(library, result->snapshot, arena);
    person.groups[SURVEY_SIZE] = size_of(result->snapshot);
    for (size_t i = 0; i < library->pack_count; i++) {
        const struct pack_result *pack = result_get_pack(result, library->packs[i]->id);
        if (pack)
            person.rows[i] = take_row(arena, pack);
    }
    ARRAY_PUSH(gathering->people, gathering->count) = person;
}
