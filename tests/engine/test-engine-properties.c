/* Random packs and cases, and what must hold for every one of them. A failure names its seed. */
#include "world.h"

#define ROUNDS 400

static const char *const grades[] = {"unknown", "not", "partly", "done"}; /* from worst to best */
static const char *const keys[] = {"form", "medium", "outside"};
static const char *const values[] = {"a", "b", "c"};

struct chance {
    uint64_t state;
};

static unsigned draw(struct chance *chance, unsigned below)
{
    chance->state = chance->state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(chance->state >> 33) % below;
}

/* ---- making worlds ---- */

enum conditions { NO_CONDITIONS, FACTS_ONLY, ANY_CONDITION };

static void make_leaf(struct world *world, struct chance *chance, struct condition *leaf,
                      enum conditions allowed, const char *control)
{
    const char **list = arena_alloc(world->arena, 2 * sizeof *list);
    struct condition_field *field = arena_alloc(world->arena, sizeof *field);

    *field = (struct condition_field){keys[draw(chance, 3)], values[draw(chance, 3)]};
    list[0] = values[draw(chance, 3)];
    *leaf = (struct condition){.values = list, .value_count = 1};
    switch (draw(chance, allowed == ANY_CONDITION ? 4 : 2)) {
    case 0:
        leaf->kind = CONDITION_HAS_ASSET;
        leaf->fields = field;
        leaf->field_count = 1;
        break;
    case 1:
        leaf->kind = CONDITION_FIRM;
        leaf->key = keys[draw(chance, 3)];
        break;
    default:
        leaf->kind = CONDITION_ANSWER;
        leaf->control = control;
        list[0] = grades[draw(chance, 4)];
        list[1] = grades[draw(chance, 4)];
        leaf->value_count = 2;
    }
}

static const struct condition *make_condition(struct world *world, struct chance *chance,
                                              enum conditions allowed, const char *control)
{
    struct condition *leaves = arena_alloc(world->arena, 2 * sizeof *leaves);
    struct condition *tree = arena_alloc(world->arena, sizeof *tree);

    make_leaf(world, chance, &leaves[0], allowed, control);
    make_leaf(world, chance, &leaves[1], allowed, control);
    tree->kind =
        (enum condition_kind[]){CONDITION_ALL, CONDITION_ANY, CONDITION_NOT}[draw(chance, 3)];
    tree->children = leaves;
    tree->child_count = tree->kind == CONDITION_NOT ? 1 : 2;
    return tree;
}

static void make_control(struct world *world, struct chance *chance, struct pack *pack,
                         enum conditions allowed, int number)
{
    static const enum option_rule rules[] = {OPTIONS_ALL, OPTIONS_AT_LEAST, OPTIONS_CHOSEN};
    struct control *control = add_control(pack, arena_format(world->arena, "%d", number));

    control->mandatory = draw(chance, 4) == 0;
    if (draw(chance, 5) == 0)
        add_options(world, control, rules[draw(chance, 3)], 1 + (int)draw(chance, 2), 3);
    if (allowed != NO_CONDITIONS && number > 1 && draw(chance, 2))
        control->applies = make_condition(
            world, chance, allowed,
            arena_format(world->arena, "%u", 1 + draw(chance, (unsigned)number - 1)));
}

static void make_pack(struct world *world, struct chance *chance, const char *id,
                      enum conditions allowed)
{
    struct pack *pack = add_pack(world, id, (enum scoring_method)(1 + draw(chance, 4)));
    int count = 1 + (int)draw(chance, 12);

    for (int i = 1; i <= count; i++) {
        if (i == 1 || draw(chance, 4) == 0)
            add_section(pack, arena_format(world->arena, "s%d", i), REPEAT_NONE);
        make_control(world, chance, pack, allowed, i);
    }
}

static void make_facts(struct world *world, struct chance *chance)
{
    for (unsigned i = draw(chance, 4); i > 0; i--)
        add_record(
            world, "asset", arena_format(world->arena, "a%u", i),
            arena_format(world->arena, "%s=%s", keys[draw(chance, 3)], values[draw(chance, 3)]));
    for (unsigned i = draw(chance, 3); i > 0; i--)
        add_record(world, "ledger", arena_format(world->arena, "l%u", i),
                   arena_format(world->arena, "none-%s-%s=yes", keys[draw(chance, 3)],
                                values[draw(chance, 3)]));
    for (int i = 0; i < 3; i++)
        if (draw(chance, 2))
            add_firm(world, keys[i], values[draw(chance, 3)]);
}

static void make_answer(struct world *world, struct chance *chance, const char *address)
{
    static const char *const choices[] = {"unknown", "not", "partly", "done", "na"};

    for (enum voice voice = VOICE_FIRM; voice <= VOICE_AUDITOR; voice++) {
        if (draw(chance, 3) != 0)
            continue;
        struct answer *answer = add_answer(world, address, voice, choices[draw(chance, 5)]);

        answer->reason = "because";
        answer->selected = draw(chance, 6) ? SELECTION_OPEN : SELECTION_NO;
        return;
    }
}

static void make_answers(struct world *world, struct chance *chance, const struct pack *pack)
{
    for (size_t i = 0; i < pack->control_count; i++) {
        const struct control *control = &pack->controls[i];

        if (control->option_count == 0)
            make_answer(world, chance, arena_format(world->arena, "%s:%s", pack->id, control->id));
        for (size_t j = 0; j < control->option_count; j++)
            make_answer(world, chance,
                        arena_format(world->arena, "%s:%s/%s", pack->id, control->id,
                                     control->options[j].id));
    }
}

static void make_measures(struct world *world, struct chance *chance)
{
    for (unsigned i = 0; i < 6; i++) {
        struct serves *serves = arena_alloc(world->arena, sizeof *serves);

        *serves = (struct serves){.pack = draw(chance, 2) ? "p" : "q",
                                  .control = arena_format(world->arena, "%u", 1 + draw(chance, 6)),
                                  .rating = draw(chance, 2) ? RATING_MET : RATING_PARTIAL,
                                  .level = LEVEL_NONE};
        add_measure(world, arena_format(world->arena, "m%u", i), 10 + (int)draw(chance, 500),
                    serves, 1);
    }
}

static struct world *make_world(struct chance *chance, enum conditions allowed)
{
    struct world *world = world_new();

    make_pack(world, chance, "p", allowed);
    make_pack(world, chance, "q", allowed);
    make_facts(world, chance);
    make_answers(world, chance, world->packs[0]);
    make_answers(world, chance, world->packs[1]);
    make_measures(world, chance);
    if (draw(chance, 4) == 0)
        world->case_packs[0].profile = draw(chance, 2) == 0 ? "mandatory" : "important";
    return world;
}

/* ---- comparing results ---- */

static bool same_number(double a, double b)
{
    return (isnan(a) && isnan(b)) || fabs(a - b) < 1e-9;
}

static bool same_score(const struct score *a, const struct score *b)
{
    return a->is_known == b->is_known && same_number(a->value, b->value) &&
           same_number(a->min, b->min) && same_number(a->max, b->max) && same_number(a->of, b->of);
}

static bool same_scores(const struct result *a, const struct result *b)
{
    for (size_t i = 0; i < a->pack_count; i++)
        if (!same_score(&a->packs[i].score, &b->packs[i].score))
            return false;
    return true;
}

static bool same_controls(const struct pack_result *a, const struct pack_result *b)
{
    for (size_t i = 0; i < a->control_count; i++) {
        const struct control_result *one = &a->controls[i];
        const struct control_result *other = &b->controls[i];

        if (one->rating != other->rating || one->applies != other->applies ||
            one->voice != other->voice || one->is_gap != other->is_gap ||
            !same_number(one->value, other->value))
            return false;
    }
    return true;
}

static bool same_gaps(const struct result *a, const struct result *b)
{
    if (a->gap_count != b->gap_count)
        return false;
    for (size_t i = 0; i < a->gap_count; i++)
        if (!text_equal(a->gaps[i].control->address, b->gaps[i].control->address) ||
            !same_number(a->gaps[i].gain, b->gaps[i].gain))
            return false;
    return true;
}

static bool same_result(const struct result *a, const struct result *b)
{
    for (size_t i = 0; i < a->pack_count; i++)
        if (!same_controls(&a->packs[i], &b->packs[i]))
            return false;
    return same_scores(a, b) && same_gaps(a, b);
}

/* No end of the range lies lower than before. */
static bool is_no_worse(const struct result *before, const struct result *after)
{
    for (size_t i = 0; i < before->pack_count; i++) {
        const struct score *was = &before->packs[i].score;
        const struct score *is = &after->packs[i].score;

        if (is->min < was->min - 1e-9 || is->max < was->max - 1e-9)
            return false;
    }
    return true;
}

static bool lies_within(const struct result *before, const struct result *after)
{
    for (size_t i = 0; i < before->pack_count; i++) {
        const struct score *was = &before->packs[i].score;
        const struct score *is = &after->packs[i].score;

        if (is->min < was->min - 1e-9 || is->max > was->max + 1e-9)
            return false;
    }
    return true;
}

static const struct control_result *
control_of(const struct world *world, const struct result *result, const struct answer *answer)
{
    return control_at(result, arena_format(world->arena, "%s:%s", answer->pack, answer->control));
}

/* ---- the properties ---- */

typedef bool property(struct world *world, struct chance *chance);

static void check(property *holds, enum conditions allowed)
{
    for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
        struct chance chance = {seed * 0x9e3779b97f4a7c15u};
        struct world *world = make_world(&chance, allowed);

        if (!holds(world, &chance))
            fail_msg("seed %llu", (unsigned long long)seed);
        world_free(world);
    }
}

static bool is_between(const struct score *score)
{
    if (isnan(score->of))
        return isnan(score->min) && isnan(score->max) && isnan(score->value) && !score->is_known;
    if (score->is_known)
        return score->min <= score->value && score->value <= score->max;
    return isnan(score->value) && score->min <= score->max + 1e-9 && score->max <= score->of + 1e-9;
}

static bool adds_up(const struct counts *counts)
{
    return counts->total ==
               counts->applicable + counts->skipped + counts->left + counts->not_applicable &&
           counts->applicable == counts->answered + counts->unanswered &&
           counts->answered == counts->met + counts->partial + counts->unmet + counts->unknown;
}

static bool has_sound_figures(struct world *world, struct chance *chance)
{
    struct result *result = evaluate(world);
    bool holds = true;

    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack_result *pack = &result->packs[i];

        holds = holds && is_between(&pack->score) && adds_up(&pack->counts);
        holds = holds && pack->score.is_known ==
                             (pack->counts.applicable > 0 && pack->counts.unanswered == 0);
        for (size_t j = 0; j < pack->section_count; j++)
            holds =
                holds && is_between(&pack->sections[j].score) && adds_up(&pack->sections[j].counts);
    }
    result_free(result);
    return holds;
}

static void figures_are_sound(void **state)
{
    check(has_sound_figures, ANY_CONDITION);
}

static bool has_sound_gaps(struct world *world, struct chance *chance)
{
    struct result *result = evaluate(world);
    bool holds = true;

    for (size_t i = 0; i < result->gap_count; i++) {
        const struct control_result *control = result->gaps[i].control;

        holds = holds && rating_is_gap(control->rating) && control->is_gap && control->in_profile &&
                control->applies != TRUTH_NO && result->gaps[i].gain >= 0;
        if (i > 0)
            holds = holds && !(control->control->mandatory &&
                               !result->gaps[i - 1].control->control->mandatory);
    }
    result_free(result);
    return holds;
}

static void gaps_are_answered_and_mandatory_ones_first(void **state)
{
    check(has_sound_gaps, ANY_CONDITION);
}

static bool has_sound_ranking(struct world *world, struct chance *chance)
{
    struct result *result = evaluate(world);
    struct ranking *ranking = engine_rank_measures(result);
    bool holds = true;

    for (size_t i = 0; i < ranking->measure_count; i++) {
        const struct measure_rank *rank = &ranking->measures[i];

        holds = holds && rank->control_count > 0 &&
                (size_t)(rank->closes + rank->lessens) == rank->control_count && rank->worth >= 0;
        if (i > 0)
            holds = holds && rank->worth <= ranking->measures[i - 1].worth;
        for (size_t j = 0; j < rank->control_count; j++)
            holds = holds && rank->controls[j]->is_gap;
    }
    ranking_free(ranking);
    result_free(result);
    return holds;
}

static void worth_falls_down_the_ranking(void **state)
{
    check(has_sound_ranking, ANY_CONDITION);
}

static void shuffle(struct chance *chance, struct answer *answers, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t other = draw(chance, (unsigned)i);
        struct answer kept = answers[i - 1];

        answers[i - 1] = answers[other];
        answers[other] = kept;
    }
}

static bool survives_shuffling(struct world *world, struct chance *chance)
{
    struct result *before = evaluate(world);
    struct result *after;
    bool holds;

    /* what the first result points to is about to move; it holds the values that count */
    shuffle(chance, world->answers, world->snapshot.answer_count);
    after = evaluate(world);
    holds = same_result(before, after);
    result_free(before);
    result_free(after);
    return holds;
}

static void the_order_of_answers_does_not_matter(void **state)
{
    check(survives_shuffling, ANY_CONDITION);
}

static size_t find_grade(const char *choice)
{
    for (size_t i = 0; i < ARRAY_LENGTH(grades); i++)
        if (strcmp(grades[i], choice) == 0)
            return i;
    return ARRAY_LENGTH(grades);
}

static bool rises_with_each_answer(struct world *world, struct chance *chance)
{
    bool holds = true;

    for (size_t i = 0; i < world->snapshot.answer_count && holds; i++) {
        struct answer *answer = &world->answers[i];
        size_t grade = find_grade(answer->choice);
        struct result *before;
        struct result *after;

        if (grade + 1 >= ARRAY_LENGTH(grades))
            continue;
        before = evaluate(world);
        answer->choice = grades[grade + 1];
        after = evaluate(world);
        holds = is_no_worse(before, after);
        result_free(before);
        result_free(after);
    }
    return holds;
}

static void a_better_answer_never_lowers_a_score(void **state)
{
    check(rises_with_each_answer, FACTS_ONLY);
}

static bool is_said(const struct world *world, const char *address)
{
    for (size_t i = 0; i < world->snapshot.answer_count; i++)
        if (strcmp(world->answers[i].address, address) == 0)
            return true;
    return false;
}

/* The address of something that nobody has answered yet: a control, or an option that is still
 * asked. */
static const char *find_open_at(const struct world *world, const struct control_result *result)
{
    const struct control *control = result->control;

    if (result->rating != RATING_UNANSWERED || control->option_count == 0)
        return result->rating == RATING_UNANSWERED ? result->address : NULL;
    for (size_t i = 0; i < control->option_count; i++) {
        const char *address =
            arena_format(world->arena, "%s/%s", result->address, control->options[i].id);

        if (!is_said(world, address))
            return address;
    }
    return NULL;
}

static const char *find_open(const struct world *world, const struct result *result)
{
    for (size_t i = 0; i < result->pack_count; i++)
        for (size_t j = 0; j < result->packs[i].control_count; j++) {
            const char *address = find_open_at(world, &result->packs[i].controls[j]);

            if (address)
                return address;
        }
    return NULL;
}

static bool narrows_with_each_answer(struct world *world, struct chance *chance)
{
    bool is_open = true;
    bool holds = true;

    while (is_open && holds) {
        struct result *before = evaluate(world);
        const char *address = find_open(world, before);

        is_open = address != NULL;
        if (is_open) {
            struct result *after;

            say(world, address, grades[draw(chance, 4)]);
            after = evaluate(world);
            holds = lies_within(before, after);
            result_free(after);
        }
        result_free(before);
    }
    return holds;
}

static void an_answer_never_leads_out_of_the_range(void **state)
{
    check(narrows_with_each_answer, FACTS_ONLY);
}

static bool ignores_what_does_not_apply(struct world *world, struct chance *chance)
{
    struct result *before = evaluate(world);
    struct result *after;
    bool holds;

    for (size_t i = 0; i < world->snapshot.answer_count; i++) {
        struct answer *answer = &world->answers[i];

        if (control_of(world, before, answer)->applies == TRUTH_NO)
            answer->choice = grades[draw(chance, 4)];
    }
    after = evaluate(world);
    holds = same_scores(before, after) && same_gaps(before, after);
    result_free(before);
    result_free(after);
    return holds;
}

static void what_does_not_apply_never_changes_a_score(void **state)
{
    check(ignores_what_does_not_apply, ANY_CONDITION);
}

/* ---- what-if ---- */

static int compare_answers(const void *a, const void *b)
{
    const struct answer *one = a;
    const struct answer *other = b;
    int order = strcmp(one->address, other->address);

    return order ? order : (int)one->voice - (int)other->voice;
}

static bool is_the_same_as_doing_it(struct world *world, struct chance *chance)
{
    struct answer *answer = &world->answers[0];
    const char *choice = grades[draw(chance, 4)];
    struct change change = {.field = "choice", .new_value = choice};
    struct snapshot *changed;
    struct result *imagined;
    struct result *done;
    bool holds;

    if (world->snapshot.answer_count == 0)
        return true;
    qsort(world->answers, world->snapshot.answer_count, sizeof *world->answers, compare_answers);
    answer += draw(chance, (unsigned)world->snapshot.answer_count);
    change.address = answer->address;
    change.voice = answer->voice;
    change.old_value = answer->choice;
    changed = snapshot_new_changed(&world->snapshot, &change, 1);
    imagined = engine_evaluate(&world->library, changed, (struct engine_view){VOICE_NONE});
    answer->choice = choice;
    done = evaluate(world);
    holds = same_result(imagined, done);
    result_free(imagined);
    result_free(done);
    snapshot_free(changed);
    return holds;
}

static void what_if_is_the_same_as_doing_it(void **state)
{
    check(is_the_same_as_doing_it, ANY_CONDITION);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_are_sound),
        cmocka_unit_test(gaps_are_answered_and_mandatory_ones_first),
        cmocka_unit_test(worth_falls_down_the_ranking),
        cmocka_unit_test(the_order_of_answers_does_not_matter),
        cmocka_unit_test(a_better_answer_never_lowers_a_score),
        cmocka_unit_test(an_answer_never_leads_out_of_the_range),
        cmocka_unit_test(what_does_not_apply_never_changes_a_score),
        cmocka_unit_test(what_if_is_the_same_as_doing_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
