/* What an answer in one pack says about the questions of others: docs/crosswalk.md. */
#include "world.h"

#define RELATIONS_MAX 64

static void relate(struct world *world, const char *pack, enum relation_kind kind, const char *from,
                   const char *to)
{
    struct pack *of = (struct pack *)(uintptr_t)library_get_pack(&world->library, pack);
    struct relation *relations = (struct relation *)(uintptr_t)of->relations;

    if (!relations)
        of->relations = relations = arena_alloc(world->arena, RELATIONS_MAX * sizeof *relations);
    assert_true(of->relation_count < RELATIONS_MAX);
    relations[of->relation_count++] =
        (struct relation){.kind = kind, .from = from, .to = to, .reason = {"because", false}};
}

/* Packs p and q with controls 1 to 4 each. */
static struct world *two_packs(void)
{
    struct world *world = world_new();

    add_controls(world, add_pack(world, "p", SCORING_SUM), 4);
    add_controls(world, add_pack(world, "q", SCORING_SUM), 4);
    return world;
}

struct sight {
    struct result *result;
    struct crosswalk *crosswalk;
};

static struct sight look(const struct world *world)
{
    struct sight sight = {.result = evaluate(world)};

    sight.crosswalk = engine_make_crosswalk(sight.result);
    return sight;
}

static void look_away(struct sight *sight)
{
    crosswalk_free(sight->crosswalk);
    result_free(sight->result);
}

static const struct crosswalk_control *crossed_at(const struct sight *sight, const char *address)
{
    return crosswalk_get(sight->crosswalk, control_at(sight->result, address));
}

static const struct offer *offer_at(const struct sight *sight, const char *address)
{
    const struct crosswalk_control *crossed = crossed_at(sight, address);

    return crossed ? crossed->offer : NULL;
}

static void expect_offer(const struct world *world, const char *address, enum rating rating,
                         enum rating best, const char *choice)
{
    struct sight sight = look(world);
    const struct offer *offer = offer_at(&sight, address);

    if (!offer)
        fail_msg("nothing is offered at %s", address);
    assert_string_equal(rating_get_name(offer->rating), rating_get_name(rating));
    assert_string_equal(rating_get_name(offer->best), rating_get_name(best));
    assert_string_equal(offer->choice ? offer->choice->id : "-", choice);
    look_away(&sight);
}

static void expect_none(const struct world *world, const char *address)
{
    struct sight sight = look(world);

    assert_null(offer_at(&sight, address));
    look_away(&sight);
}

/* ---- what follows: the table of the page, both ways round ---- */

static const struct {
    enum relation_kind kind; /* of q:1 to p:1, which is answered */
    const char *said;
    enum rating rating, best; /* RATING_UNANSWERED: nothing is offered */
    const char *choice;
} follows[] = {
    {RELATION_EQUAL, "done", RATING_MET, RATING_MET, "done"},
    {RELATION_EQUAL, "partly", RATING_PARTIAL, RATING_PARTIAL, "partly"},
    {RELATION_EQUAL, "not", RATING_UNMET, RATING_UNMET, "not"},
    {RELATION_EQUAL, "unknown", RATING_UNKNOWN, RATING_UNKNOWN, "unknown"},
    {RELATION_EQUAL, "na", RATING_NOT_APPLICABLE, RATING_NOT_APPLICABLE, "na"},
    {RELATION_EQUIVALENT, "done", RATING_MET, RATING_MET, "done"},
    {RELATION_EQUIVALENT, "partly", RATING_PARTIAL, RATING_PARTIAL, "partly"},
    {RELATION_EQUIVALENT, "not", RATING_UNMET, RATING_UNMET, "not"},
    {RELATION_EQUIVALENT, "unknown", 0, 0, NULL},
    {RELATION_EQUIVALENT, "na", 0, 0, NULL},
    {RELATION_SUBSET, "done", RATING_MET, RATING_MET, "done"},
    {RELATION_SUBSET, "partly", 0, 0, NULL},
    {RELATION_SUBSET, "not", 0, 0, NULL},
    {RELATION_SUBSET, "unknown", 0, 0, NULL},
    {RELATION_SUBSET, "na", 0, 0, NULL},
    {RELATION_SUPERSET, "done", RATING_PARTIAL, RATING_MET, "partly"},
    {RELATION_SUPERSET, "partly", RATING_PARTIAL, RATING_PARTIAL, "partly"},
    {RELATION_SUPERSET, "not", RATING_UNMET, RATING_PARTIAL, "not"},
    {RELATION_SUPERSET, "unknown", 0, 0, NULL},
    {RELATION_SUPERSET, "na", 0, 0, NULL},
    {RELATION_INTERSECTS, "done", 0, 0, NULL},
    {RELATION_INTERSECTS, "partly", 0, 0, NULL},
    {RELATION_INTERSECTS, "not", 0, 0, NULL},
    {RELATION_INTERSECTS, "unknown", 0, 0, NULL},
    {RELATION_INTERSECTS, "na", 0, 0, NULL},
};

static void it_follows_as_the_table_says(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(follows); i++)
        for (int is_told_there = 0; is_told_there < 2; is_told_there++) {
            struct world *world = two_packs();

            if (is_told_there)
                relate(world, "p", relation_inverse(follows[i].kind), "1", "q:1");
            else
                relate(world, "q", follows[i].kind, "1", "p:1");
            say(world, "p:1", follows[i].said);
            if (follows[i].choice)
                expect_offer(world, "q:1", follows[i].rating, follows[i].best, follows[i].choice);
            else
                expect_none(world, "q:1");
            world_free(world);
        }
}

/* ---- several ---- */

static const struct {
    enum relation_kind kinds[2]; /* of q:1 to p:1 and p:2 */
    const char *said[2];
    enum rating rating, best;
    const char *weakest; /* the first source */
} together[] = {
    /* a part in place and a part missing make it partly so */
    {{RELATION_SUPERSET, RELATION_SUPERSET},
     {"done", "not"},
     RATING_PARTIAL,
     RATING_PARTIAL,
     "p:2"},
    {{RELATION_SUPERSET, RELATION_SUPERSET}, {"done", "done"}, RATING_PARTIAL, RATING_MET, "p:1"},
    {{RELATION_SUPERSET, RELATION_SUPERSET}, {"not", "not"}, RATING_UNMET, RATING_PARTIAL, "p:1"},
    /* the weakest of those that contradict each other */
    {{RELATION_EQUAL, RELATION_EQUAL}, {"done", "not"}, RATING_UNMET, RATING_UNMET, "p:2"},
    {{RELATION_EQUAL, RELATION_SUPERSET}, {"done", "not"}, RATING_PARTIAL, RATING_PARTIAL, "p:2"},
    {{RELATION_SUBSET, RELATION_EQUIVALENT},
     {"done", "partly"},
     RATING_PARTIAL,
     RATING_PARTIAL,
     "p:2"},
    /* the same again, and what says nothing */
    {{RELATION_SUBSET, RELATION_EQUAL}, {"done", "done"}, RATING_MET, RATING_MET, "p:1"},
    {{RELATION_EQUAL, RELATION_INTERSECTS}, {"done", "not"}, RATING_MET, RATING_MET, "p:1"},
    {{RELATION_EQUAL, RELATION_EQUAL},
     {"unknown", "unknown"},
     RATING_UNKNOWN,
     RATING_UNKNOWN,
     "p:1"},
};

static void the_weakest_decides(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(together); i++) {
        struct world *world = two_packs();

        relate(world, "q", together[i].kinds[0], "1", "p:1");
        relate(world, "q", together[i].kinds[1], "1", "p:2");
        say(world, "p:1", together[i].said[0]);
        say(world, "p:2", together[i].said[1]);
        struct sight sight = look(world);
        const struct offer *offer = offer_at(&sight, "q:1");
        assert_non_null(offer);
        assert_int_equal(offer->rating, together[i].rating);
        assert_int_equal(offer->best, together[i].best);
        assert_string_equal(offer->sources[0]->other->address, together[i].weakest);
        look_away(&sight);
        world_free(world);
    }
}

/* "I do not know" and "yes" cannot be put on one scale. */
static void unknown_beside_an_answer_offers_nothing(void **state)
{
    struct world *world = two_packs();

    relate(world, "q", RELATION_EQUAL, "1", "p:1");
    relate(world, "q", RELATION_EQUAL, "1", "p:2");
    say(world, "p:1", "unknown");
    say(world, "p:2", "done");
    expect_none(world, "q:1");
    world_free(world);
}

static void a_relation_told_by_both_packs_is_one(void **state)
{
    struct world *world = two_packs();

    relate(world, "q", RELATION_SUBSET, "1", "p:1");
    relate(world, "p", RELATION_SUPERSET, "1", "q:1");
    struct sight sight = look(world);
    assert_int_equal(crossed_at(&sight, "q:1")->relation_count, 1);
    assert_int_equal(crossed_at(&sight, "p:1")->relation_count, 1);
    assert_int_equal(crossed_at(&sight, "p:1")->relations[0].kind, RELATION_SUPERSET);
    look_away(&sight);
    world_free(world);
}

/* ---- only what a person said, and only where nobody did ---- */

static void an_offer_is_no_source(void **state)
{
    struct world *world = two_packs();

    add_controls(world, add_pack(world, "r", SCORING_SUM), 1);
    relate(world, "q", RELATION_EQUAL, "1", "p:1");
    relate(world, "r", RELATION_EQUAL, "1", "q:1");
    say(world, "p:1", "done");
    expect_offer(world, "q:1", RATING_MET, RATING_MET, "done");
    expect_none(world, "r:1");
    world_free(world);
}

static void a_circle_says_nothing(void **state)
{
    struct world *world = two_packs();

    add_controls(world, add_pack(world, "r", SCORING_SUM), 1);
    relate(world, "p", RELATION_EQUAL, "1", "q:1");
    relate(world, "q", RELATION_EQUAL, "1", "r:1");
    relate(world, "r", RELATION_EQUAL, "1", "p:1");
    struct sight sight = look(world);
    assert_int_equal(sight.crosswalk->control_count, 3);
    assert_int_equal(sight.crosswalk->offer_count, 0);
    look_away(&sight);
    world_free(world);
}

static void what_is_answered_gets_none(void **state)
{
    struct world *world = two_packs();

    relate(world, "q", RELATION_EQUAL, "1", "p:1");
    say(world, "p:1", "done");
    say(world, "q:1", "not");
    expect_none(world, "q:1");
    unsay_all(world);
    say(world, "p:1", "done");
    add_answer(world, "q:1", VOICE_FIRM, "na"); /* waits for its reason */
    expect_none(world, "q:1");
    world_free(world);
}

static void what_is_not_asked_neither_gives_nor_gets(void **state)
{
    struct world *world = two_packs();
    struct answer *left;

    relate(world, "q", RELATION_EQUAL, "1", "p:1");
    say(world, "p:1", "done");
    left = add_answer(world, "q:1", VOICE_FIRM, NULL);
    left->selected = SELECTION_NO;
    struct sight sight = look(world);
    assert_null(crossed_at(&sight, "q:1"));
    assert_null(offer_at(&sight, "p:1"));
    look_away(&sight);

    world->snapshot.answer_count = 1;
    world->answers[0].selected = SELECTION_NO;
    expect_none(world, "q:1");
    world_free(world);
}

static void packs_outside_the_case_say_nothing(void **state)
{
    struct world *world = two_packs();

    relate(world, "q", RELATION_EQUAL, "1", "p:1");
    relate(world, "q", RELATION_EQUAL, "2", "elsewhere:2");
    relate(world, "q", RELATION_EQUAL, "3", "q:4"); /* its own */
    world->snapshot.pack_count = 1;
    say(world, "p:1", "done");
    struct sight sight = look(world);
    assert_int_equal(sight.crosswalk->control_count, 0);
    assert_int_equal(sight.crosswalk->pack_count, 1);
    look_away(&sight);
    world->snapshot.pack_count = 2;
    sight = look(world);
    assert_int_equal(sight.crosswalk->control_count, 2);
    look_away(&sight);
    world_free(world);
}

/* ---- what the choice is ---- */

static void a_reason_goes_with_what_does_not_apply(void **state)
{
    struct world *world = two_packs();

    relate(world, "q", RELATION_EQUAL, "1", "p:1");
    say(world, "p:1", "na");
    struct sight sight = look(world);
    const struct offer *offer = offer_at(&sight, "q:1");
    assert_true(offer->choice->asks_reason);
    assert_string_equal(offer->reason, "nothing of the kind");
    look_away(&sight);
    world_free(world);
}

static void parts_are_for_people_to_tell(void **state)
{
    struct world *world = two_packs();
    struct control *control = (struct control *)(uintptr_t)&world->packs[1]->controls[0];

    add_options(world, control, OPTIONS_ALL, 0, 2);
    relate(world, "q", RELATION_EQUAL, "1", "p:1");
    say(world, "p:1", "done");
    struct sight sight = look(world);
    assert_int_equal(offer_at(&sight, "q:1")->obstacle, OBSTACLE_PARTS);
    assert_null(offer_at(&sight, "q:1")->choice);
    look_away(&sight);
    /* the other way round the parts say what they come to */
    unsay_all(world);
    say(world, "q:1/a", "done");
    expect_none(world, "p:1");
    say(world, "q:1/b", "done");
    expect_offer(world, "p:1", RATING_MET, RATING_MET, "done");
    say(world, "p:1", "done");
    expect_none(world, "q:1"); /* answered by its parts */
    world_free(world);
}

static void a_scale_without_the_word_is_said(void **state)
{
    struct world *world = two_packs();

    world->snapshot.mode = MODE_AUDIT; /* levels: no "unknown" */
    relate(world, "q", RELATION_EQUAL, "1", "p:1");
    add_answer(world, "p:1", VOICE_AUDITOR, "unknown");
    struct sight sight = look(world);
    assert_int_equal(offer_at(&sight, "q:1")->obstacle, OBSTACLE_SCALE);
    look_away(&sight);
    world_free(world);
}

/* Target 3: level 3 is what meets it, level 1 the least that is partial. */
static void levels_are_those_of_the_target(void **state)
{
    struct world *world = two_packs();

    ((struct control *)(uintptr_t)&world->packs[1]->controls[0])->target = 3;
    world->snapshot.mode = MODE_AUDIT;
    relate(world, "q", RELATION_EQUAL, "1", "p:1");
    add_answer(world, "p:1", VOICE_AUDITOR, "done");
    expect_offer(world, "q:1", RATING_MET, RATING_MET, "l3");
    world->answers[0].choice = "partly";
    expect_offer(world, "q:1", RATING_PARTIAL, RATING_PARTIAL, "l1");
    world_free(world);
}

/* What the firm says of itself is no judgement. */
static void an_auditor_is_offered_judgements_only(void **state)
{
    struct world *world = two_packs();

    relate(world, "q", RELATION_EQUAL, "1", "p:1");
    say(world, "p:1", "done");
    world->snapshot.mode = MODE_AUDIT;
    expect_none(world, "q:1");
    world->answers[0].voice = VOICE_AUDITOR;
    expect_offer(world, "q:1", RATING_MET, RATING_MET, "l1");
    world_free(world);
}

/* ---- sections that repeat ---- */

static struct world *two_that_repeat(enum repeat p, enum repeat q)
{
    struct world *world = world_new();
    struct pack *one = add_pack(world, "p", SCORING_SUM);
    struct pack *other = add_pack(world, "q", SCORING_SUM);

    add_section(one, "all", p);
    add_controls(world, one, 1);
    add_section(other, "all", q);
    add_controls(world, other, 1);
    add_record(world, "asset", "a", "medium=cloud");
    add_record(world, "asset", "b", "medium=cloud");
    relate(world, "q", RELATION_EQUAL, "1", "p:1");
    return world;
}

static void a_subject_speaks_for_itself(void **state)
{
    struct world *world = two_that_repeat(REPEAT_CLOUD, REPEAT_ASSET);

    say(world, "p:1@a", "done");
    expect_offer(world, "q:1@a", RATING_MET, RATING_MET, "done");
    expect_none(world, "q:1@b");
    world->answers[0].selected = SELECTION_NO; /* left, so nobody asks what was said */
    expect_none(world, "q:1@a");
    world_free(world);
}

static void what_holds_for_all_holds_for_each(void **state)
{
    struct world *world = two_that_repeat(REPEAT_NONE, REPEAT_CLOUD);

    say(world, "p:1", "done");
    expect_offer(world, "q:1@a", RATING_MET, RATING_MET, "done");
    expect_offer(world, "q:1@b", RATING_MET, RATING_MET, "done");
    world_free(world);
}

/* One that is not met says enough; that all are met is known when all have answered. */
static void each_together_speak_for_the_whole(void **state)
{
    struct world *world = two_that_repeat(REPEAT_CLOUD, REPEAT_NONE);

    say(world, "p:1@a", "done");
    expect_none(world, "q:1");
    say(world, "p:1@b", "partly");
    expect_offer(world, "q:1", RATING_PARTIAL, RATING_PARTIAL, "partly");
    unsay_all(world);
    say(world, "p:1@a", "not");
    expect_offer(world, "q:1", RATING_UNMET, RATING_UNMET, "not");
    say(world, "p:1@b", "done");
    expect_offer(world, "q:1", RATING_UNMET, RATING_UNMET, "not");
    world_free(world);
}

static void kinds_of_subjects_are_not_mixed(void **state)
{
    struct world *world = two_that_repeat(REPEAT_CLOUD, REPEAT_PARTY);

    add_record(world, "party", "a", "name=A"); /* the id of an asset, too */
    say(world, "p:1@a", "done");
    expect_none(world, "q:1@a");
    world_free(world);
}

/* ---- properties, over random graphs ---- */

enum { ROUNDS = 400, PACKS = 3, CONTROLS = 4, EDGES = 14 };

static unsigned draw(unsigned *chance, unsigned below)
{
    *chance = *chance * 1103515245u + 12345u;
    return (*chance >> 16) % below;
}

static const char *const names[PACKS] = {"p", "q", "r"};
static const char *const answers[] = {"done", "partly", "not", "unknown", "na"};

static const char *draw_address(struct world *world, unsigned *chance)
{
    unsigned pack = draw(chance, PACKS), control = draw(chance, CONTROLS) + 1;

    return arena_format(world->arena, "%s:%u", names[pack], control);
}

static struct world *random_world(unsigned *chance)
{
    struct world *world = world_new();

    for (int i = 0; i < PACKS; i++)
        add_controls(world, add_pack(world, names[i], SCORING_SUM), CONTROLS);
    for (int i = 0; i < EDGES; i++) {
        const char *to = draw_address(world, chance);
        const char *from = arena_format(world->arena, "%u", draw(chance, CONTROLS) + 1);

        relate(world, names[draw(chance, PACKS)], (enum relation_kind)draw(chance, 5), from, to);
    }
    for (int i = 0; i < PACKS * CONTROLS; i++)
        if (draw(chance, 2))
            say(world, arena_format(world->arena, "%s:%d", names[i / CONTROLS], i % CONTROLS + 1),
                answers[draw(chance, ARRAY_LENGTH(answers))]);
    return world;
}

static void over_random_graphs(void (*holds)(struct world *world, unsigned *chance))
{
    unsigned chance = 20260401;

    for (int i = 0; i < ROUNDS; i++) {
        struct world *world = random_world(&chance);

        holds(world, &chance);
        world_free(world);
    }
}

static const struct control_relation *find_relation(const struct sight *sight,
                                                    const struct control_result *control,
                                                    const struct control_result *other,
                                                    enum relation_kind kind)
{
    const struct crosswalk_control *crossed = crosswalk_get(sight->crosswalk, control);

    for (size_t i = 0; crossed && i < crossed->relation_count; i++)
        if (crossed->relations[i].other == other && crossed->relations[i].kind == kind)
            return &crossed->relations[i];
    return NULL;
}

static void expect_both_ends(struct world *world, unsigned *chance)
{
    struct sight sight = look(world);

    for (size_t i = 0; i < sight.crosswalk->control_count; i++) {
        const struct crosswalk_control *crossed = &sight.crosswalk->controls[i];

        for (size_t k = 0; k < crossed->relation_count; k++) {
            const struct control_relation *one = &crossed->relations[k];

            assert_ptr_not_equal(one->other->pack, crossed->control->pack);
            assert_non_null(
                find_relation(&sight, one->other, crossed->control, relation_inverse(one->kind)));
        }
    }
    look_away(&sight);
}

static void every_relation_has_two_ends(void **state)
{
    for (int kind = 0; kind < RELATION_KIND_COUNT; kind++) {
        enum relation_kind inverse = relation_inverse((enum relation_kind)kind);

        assert_int_equal(relation_inverse(inverse), kind);
        assert_int_equal(inverse != (enum relation_kind)kind,
                         kind == RELATION_SUBSET || kind == RELATION_SUPERSET);
    }
    over_random_graphs(expect_both_ends);
}

/* What is answered, by whom, and how; an offer must rest on it alone. */
static void expect_given(struct world *world, unsigned *chance)
{
    struct sight sight = look(world);

    for (size_t i = 0; i < sight.crosswalk->offer_count; i++) {
        const struct crosswalk_control *crossed = sight.crosswalk->offers[i];

        assert_int_equal(crossed->control->rating, RATING_UNANSWERED);
        assert_true(crossed->offer->source_count > 0);
        for (size_t k = 0; k < crossed->offer->source_count; k++) {
            const struct control_relation *source = crossed->offer->sources[k];

            assert_non_null(source->other->answer);
            assert_int_equal(source->said, source->other->rating);
        }
    }
    look_away(&sight);
    unsay_all(world);
    sight = look(world);
    assert_int_equal(sight.crosswalk->offer_count, 0);
    look_away(&sight);
}

static void every_offer_rests_on_given_answers(void **state)
{
    over_random_graphs(expect_given);
}

static void expect_same_result(struct world *world, unsigned *chance)
{
    struct result *before = evaluate(world);
    struct sight sight = look(world);

    for (size_t i = 0; i < before->pack_count; i++) {
        assert_memory_equal(&before->packs[i].counts, &sight.result->packs[i].counts,
                            sizeof before->packs[i].counts);
        for (size_t k = 0; k < before->packs[i].control_count; k++)
            assert_int_equal(before->packs[i].controls[k].rating,
                             sight.result->packs[i].controls[k].rating);
    }
    look_away(&sight);
    result_free(before);
}

static void an_offer_changes_nothing(void **state)
{
    over_random_graphs(expect_same_result);
}

/* unmet < partial < met; -1: none of them */
static int degree_of(enum rating rating)
{
    return rating == RATING_UNMET     ? 0
           : rating == RATING_PARTIAL ? 1
           : rating == RATING_MET     ? 2
                                      : -1;
}

/* No source is worse than what is offered; what a part says bounds it by "partly". */
static void expect_weakest(struct world *world, unsigned *chance)
{
    struct sight sight = look(world);

    for (size_t i = 0; i < sight.crosswalk->offer_count; i++) {
        const struct offer *offer = sight.crosswalk->offers[i]->offer;

        for (size_t k = 0; k < offer->source_count; k++) {
            const struct control_relation *source = offer->sources[k];
            bool is_part = source->kind == RELATION_SUPERSET && source->said == RATING_UNMET;

            assert_int_not_equal(source->kind, RELATION_INTERSECTS);
            assert_true(degree_of(offer->best) <= degree_of(source->said) + is_part);
            assert_true(degree_of(offer->rating) <= degree_of(offer->best));
        }
    }
    look_away(&sight);
}

static void no_offer_is_better_than_its_weakest_source(void **state)
{
    over_random_graphs(expect_weakest);
}

static const char *worsened(const char *choice)
{
    return strcmp(choice, "done") == 0 ? "partly" : "not";
}

/* One answer gets worse: no offer gets better, and none comes up but for what is now not met. */
static void expect_monotone(struct world *world, unsigned *chance)
{
    if (!world->snapshot.answer_count)
        return;
    struct answer *answer = &world->answers[draw(chance, (unsigned)world->snapshot.answer_count)];
    struct sight before = look(world);

    if (strcmp(answer->choice, "done") == 0 || strcmp(answer->choice, "partly") == 0)
        answer->choice = worsened(answer->choice);
    struct sight after = look(world);
    for (size_t i = 0; i < before.crosswalk->offer_count; i++) {
        const struct crosswalk_control *crossed = before.crosswalk->offers[i];
        const struct offer *later = offer_at(&after, crossed->control->address);

        if (later)
            assert_true(degree_of(later->rating) <= degree_of(crossed->offer->rating));
    }
    look_away(&before);
    look_away(&after);
}

static void a_worse_answer_never_makes_a_better_offer(void **state)
{
    over_random_graphs(expect_monotone);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_follows_as_the_table_says),
        cmocka_unit_test(the_weakest_decides),
        cmocka_unit_test(unknown_beside_an_answer_offers_nothing),
        cmocka_unit_test(a_relation_told_by_both_packs_is_one),
        cmocka_unit_test(an_offer_is_no_source),
        cmocka_unit_test(a_circle_says_nothing),
        cmocka_unit_test(what_is_answered_gets_none),
        cmocka_unit_test(what_is_not_asked_neither_gives_nor_gets),
        cmocka_unit_test(packs_outside_the_case_say_nothing),
        cmocka_unit_test(a_reason_goes_with_what_does_not_apply),
        cmocka_unit_test(parts_are_for_people_to_tell),
        cmocka_unit_test(a_scale_without_the_word_is_said),
        cmocka_unit_test(levels_are_those_of_the_target),
        cmocka_unit_test(an_auditor_is_offered_judgements_only),
        cmocka_unit_test(a_subject_speaks_for_itself),
        cmocka_unit_test(what_holds_for_all_holds_for_each),
        cmocka_unit_test(each_together_speak_for_the_whole),
        cmocka_unit_test(kinds_of_subjects_are_not_mixed),
        cmocka_unit_test(every_relation_has_two_ends),
        cmocka_unit_test(every_offer_rests_on_given_answers),
        cmocka_unit_test(an_offer_changes_nothing),
        cmocka_unit_test(no_offer_is_better_than_its_weakest_source),
        cmocka_unit_test(a_worse_answer_never_makes_a_better_offer),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
