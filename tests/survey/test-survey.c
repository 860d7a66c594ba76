/* The survey: what was chosen, how far it splits, the model answer, and that nobody can be told. */
#include "../engine/world.h"

#include "tenken/survey.h"

struct room {
    struct world *world;
    struct pack *pack;
    struct survey_gathering *gathering;
};

static struct room room_new(int controls)
{
    struct room room = {.world = world_new()};
    room.pack = add_pack(room.world, "p", SCORING_SUM);
    add_controls(room.world, room.pack, controls);
    room.gathering = survey_gathering_new(&room.world->library);
    return room;
}

static void room_free(struct room *room)
{
    survey_gathering_free(room->gathering);
    world_free(room->world);
}

/* `count` people answer alike: a choice for each control in turn, "-" for none. */
static void answer(struct room *room, int count, const char *choices, const char *table)
{
    size_t words = 0;
    const char **list = split_words(room->world, choices, &words);
    unsay_all(room->world);
    for (size_t i = 0; i < words; i++)
        if (strcmp(list[i], "-") != 0)
            say(room->world, arena_format(room->world->arena, "p:%zu", i + 1), list[i]);
    for (int i = 0; i < count; i++) {
        struct result *result = evaluate(room->world);
        survey_gathering_add(room->gathering, result, table);
        result_free(result);
    }
}

static struct survey *survey(const struct room *room, enum survey_key key)
{
    return survey_new(room->gathering, room->pack, key, NULL);
}

static void assert_counts(const struct survey_tally *tally, const char *expected)
{
    struct string line = {0};
    for (size_t i = 0; i < ARRAY_LENGTH(world_choices); i++)
        string_format(&line, "%d ", tally->counts[i]);
    string_format(&line, "unanswered %d not asked %d", tally->unanswered, tally->not_asked);
    assert_string_equal(line.text, expected);
    string_free(&line);
}

static void assert_groups(const struct survey *survey, const char *expected)
{
    struct string line = {0};
    for (size_t i = 0; i < survey->group_count; i++)
        string_format(&line, "%s%s:%d", i ? " " : "",
                      survey->groups[i].name ? survey->groups[i].name : "others",
                      survey->groups[i].people);
    assert_string_equal(line.text ? line.text : "", expected);
    string_free(&line);
}

/* ---- figures ---- */

static void what_was_chosen_is_counted(void **state)
{
    struct room room = room_new(3);
    answer(&room, 14, "done not -", NULL);
    answer(&room, 6, "partly not -", NULL);
    answer(&room, 8, "not unknown -", NULL);
    answer(&room, 2, "- na -", NULL);
    struct survey *all = survey(&room, SURVEY_TABLE);
    assert_true(all->is_shown);
    assert_int_equal(all->people, 30);
    assert_int_equal(all->question_count, 2); /* nobody answered the third */
    assert_string_equal(all->questions[0].address, "p:1");
    assert_counts(&all->questions[0].all, "14 6 8 0 0 unanswered 2 not asked 0");
    assert_counts(&all->questions[1].all, "0 0 20 8 2 unanswered 0 not asked 0");
    assert_int_equal(all->questions[0].all.answered, 28);
    /* (14 + 3) / 28; the mean of the squares is (14 + 1.5) / 28 */
    assert_number(all->questions[0].all.mean, 17.0 / 28);
    assert_number(all->questions[0].all.split, 4 * (15.5 / 28 - 17.0 / 28 * 17.0 / 28));
    assert_int_equal(all->questions[1].all.rated, 20);
    assert_number(all->questions[1].all.split, 0);
    survey_free(all);
    room_free(&room);
}

/* From one mind (0) to two halves at the ends of the scale (1). */
static void opinions_split_most_where_halves_say_the_opposite(void **state)
{
    struct room room = room_new(4);
    answer(&room, 5, "done done done unknown", NULL);
    answer(&room, 5, "done partly not unknown", NULL);
    struct survey *all = survey(&room, SURVEY_TABLE);
    assert_number(all->questions[0].all.split, 0);
    assert_number(all->questions[1].all.split, 0.25);
    assert_number(all->questions[2].all.split, 1);
    assert_nan(all->questions[3].all.split);
    static const char *const order[] = {"p:3", "p:2", "p:1", "p:4"};
    for (size_t i = 0; i < ARRAY_LENGTH(order); i++)
        assert_string_equal(all->by_split[i]->address, order[i]);
    survey_free(all);
    room_free(&room);
}

static void a_split_of_a_few_is_none(void **state)
{
    struct room room = room_new(2);
    answer(&room, 2, "done done", NULL);
    answer(&room, 2, "not done", NULL);
    answer(&room, 6, "- done", NULL);
    struct survey *all = survey(&room, SURVEY_TABLE);
    assert_nan(all->questions[0].all.split);
    assert_nan(all->questions[0].all.mean);
    assert_string_equal(all->by_split[0]->address, "p:2");
    survey_free(all);
    room_free(&room);
}

static void the_model_answer_is_held_against_what_was_chosen(void **state)
{
    static const struct model_answer models[] = {{"p:1", "partly"}, {"p:2", "unknown"}};
    static const struct workshop workshop = {.models = models, .model_count = 2};
    struct room room = room_new(3);
    answer(&room, 6, "done unknown done", NULL);
    answer(&room, 3, "partly not done", NULL);
    answer(&room, 1, "unknown not done", NULL);
    struct survey *all = survey_new(room.gathering, room.pack, SURVEY_TABLE, &workshop);
    assert_string_equal(all->questions[0].model_choice->id, "partly");
    assert_int_equal(all->questions[0].all.agree, 3);
    assert_number(all->questions[0].all.distance, 3.0 / 9);
    assert_int_equal(all->questions[1].all.agree, 6);
    assert_nan(all->questions[1].all.distance);
    assert_null(all->questions[2].model);
    assert_int_equal(all->questions[2].all.agree, 0);
    survey_free(all);
    room_free(&room);
}

/* Options, levels and subjects come down to the choices that the room sees. */
static void other_ways_of_answering_count_on_the_same_scale(void **state)
{
    struct room room = room_new(1);
    add_options(room.world, (struct control *)(uintptr_t)&room.pack->controls[0], OPTIONS_ALL, 0,
                2);
    for (int i = 0; i < 5; i++) {
        unsay_all(room.world);
        room.world->snapshot.mode = i == 4 ? MODE_AUDIT : MODE_TRAIN;
        if (i == 4)
            add_answer(room.world, "p:1", VOICE_AUDITOR, "l3");
        else
            say(room.world, "p:1/a", "done");
        if (i < 4)
            say(room.world, "p:1/b", i < 2 ? "done" : "not");
        struct result *result = evaluate(room.world);
        survey_gathering_add(room.gathering, result, NULL);
        result_free(result);
    }
    struct survey *all = survey(&room, SURVEY_TABLE);
    const struct survey_tally *tally = &all->questions[0].all;
    assert_int_equal(tally->answered, 5);
    assert_int_equal(tally->counts[0], 3);
    assert_int_equal(tally->counts[0] + tally->counts[1] + tally->counts[2], 5);
    survey_free(all);
    room_free(&room);
}

static void a_question_that_repeats_counts_once_a_case(void **state)
{
    struct room room = room_new(1);
    add_section(room.pack, "parties", REPEAT_PARTY);
    add_control(room.pack, "2");
    add_record(room.world, "party", "x-1", "name=a");
    add_record(room.world, "party", "x-2", "name=b");
    say(room.world, "p:2@x-1", "done");
    say(room.world, "p:2@x-2", "not");
    for (int i = 0; i < 5; i++) {
        struct result *result = evaluate(room.world);
        survey_gathering_add(room.gathering, result, NULL);
        result_free(result);
    }
    struct survey *all = survey(&room, SURVEY_TABLE);
    assert_int_equal(all->question_count, 1);
    assert_counts(&all->questions[0].all, "0 0 5 0 0 unanswered 0 not asked 0");
    survey_free(all);
    room_free(&room);
}

static void the_rate_is_the_mean_of_the_cases(void **state)
{
    struct room room = room_new(4);
    answer(&room, 3, "done done done done", NULL);
    answer(&room, 2, "done not - -", NULL);
    struct survey *all = survey(&room, SURVEY_TABLE);
    assert_null(all->sections[0].section);
    assert_int_equal(all->sections[0].all.people, 5);
    assert_number(all->sections[0].all.met, (3 * 1 + 2 * 0.25) / 5);
    assert_number(all->sections[0].all.answered, (3 * 1 + 2 * 0.5) / 5);
    assert_string_equal(all->sections[1].section->id, "first");
    survey_free(all);
    room_free(&room);
}

/* ---- nobody is told ---- */

static void fewer_than_five_are_not_shown(void **state)
{
    struct room room = room_new(1);
    answer(&room, 4, "done", "1");
    struct survey *few = survey(&room, SURVEY_TABLE);
    assert_false(few->is_shown);
    assert_int_equal(few->people, 4);
    assert_int_equal(few->question_count, 0);
    assert_int_equal(few->section_count, 0);
    survey_free(few);
    answer(&room, 1, "not", "1");
    struct survey *enough = survey(&room, SURVEY_TABLE);
    assert_true(enough->is_shown);
    assert_groups(enough, "1:5");
    survey_free(enough);
    room_free(&room);
}

static void small_groups_go_together(void **state)
{
    struct room room = room_new(1);
    answer(&room, 6, "done", "10");
    answer(&room, 5, "not", "2");
    answer(&room, 3, "partly", "3");
    answer(&room, 2, "unknown", NULL);
    struct survey *tables = survey(&room, SURVEY_TABLE);
    assert_groups(tables, "2:5 10:6 others:5");
    assert_counts(&tables->questions[0].groups[0], "0 0 5 0 0 unanswered 0 not asked 0");
    assert_counts(&tables->questions[0].groups[2], "0 3 0 2 0 unanswered 0 not asked 0");
    survey_free(tables);
    room_free(&room);
}

/* What is left after the groups shown are taken from all is never one to four people. */
static void a_small_rest_cannot_be_found_by_taking_away(void **state)
{
    struct room room = room_new(1);
    answer(&room, 7, "done", "1");
    answer(&room, 6, "not", "2");
    answer(&room, 1, "partly", "3");
    struct survey *tables = survey(&room, SURVEY_TABLE);
    assert_groups(tables, "1:7 others:7");
    survey_free(tables);
    room_free(&room);

    struct room two = room_new(1);
    answer(&two, 8, "done", "1");
    answer(&two, 2, "not", "2");
    struct survey *none = survey(&two, SURVEY_TABLE);
    assert_groups(none, "");
    survey_free(none);
    room_free(&two);
}

/* Of any sizes: every group has five, all are in one or none is, and the sums are those of all. */
static void no_sizes_of_groups_tell_a_few(void **state)
{
    unsigned seed = 7;
    for (int round = 0; round < 200; round++) {
        struct room room = room_new(1);
        for (int table = 0; table < 5; table++) {
            seed = seed * 1103515245u + 12345u;
            answer(&room, (int)(seed >> 16) % 8, table % 2 ? "done" : "not",
                   arena_format(room.world->arena, "%d", table));
        }
        struct survey *tables = survey(&room, SURVEY_TABLE);
        int people = 0, met = 0;
        for (size_t i = 0; i < tables->group_count; i++) {
            assert_true(tables->groups[i].people >= SURVEY_LEAST);
            people += tables->groups[i].people;
            met += tables->questions[0].groups[i].counts[0];
        }
        if (tables->group_count) {
            assert_int_equal(people, tables->people);
            assert_int_equal(met, tables->questions[0].all.counts[0]);
        }
        survey_free(tables);
        room_free(&room);
    }
}

/* ---- firms ---- */

static void firms_are_told_apart_by_size_and_trade(void **state)
{
    static const char *const words[] = {"金型", "mould"};
    static const struct trade trades[] = {
        {.id = "mould", .words = words, .word_count = 2, .title = {"金型をつくる", false}}};
    static const struct identify identify = {.trades = trades, .trade_count = 1};
    struct room room = room_new(1);
    room.world->library.surroundings.identify = &identify;
    static const struct {
        const char *industry, *size;
    } firms[] = {{"プレス金型の製作", "24人（うちパート4）"},
                 {"Moulds", "２１"},
                 {"金型", "50人"},
                 {"金型設計", "22"},
                 {"型（金型）", "49"},
                 {"卸", "5"},
                 {"卸", "1"},
                 {"卸", "3"},
                 {"卸", "2"},
                 {"卸", "about 4"}};
    for (size_t i = 0; i < ARRAY_LENGTH(firms); i++) {
        room.world->snapshot.firm_count = 0;
        add_firm(room.world, "industry", firms[i].industry);
        add_firm(room.world, "size", firms[i].size);
        answer(&room, 1, "done", NULL);
    }
    struct survey *trade = survey(&room, SURVEY_TRADE);
    assert_groups(trade, "卸:5 金型をつくる:5");
    survey_free(trade);
    struct survey *size = survey(&room, SURVEY_SIZE);
    assert_groups(size, "21-50:5 others:5");
    survey_free(size);
    room_free(&room);
}

/* Who has not the pack stands behind none of its figures. */
static void a_pack_counts_those_who_have_it(void **state)
{
    struct room room = room_new(1);
    answer(&room, 5, "done", "1");
    room.world->snapshot.pack_count = 0;
    answer(&room, 9, "-", "2");
    struct survey *tables = survey(&room, SURVEY_TABLE);
    assert_int_equal(survey_gathering_count(room.gathering), 14);
    assert_int_equal(tables->people, 5);
    assert_groups(tables, "1:5");
    survey_free(tables);
    room_free(&room);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_chosen_is_counted),
        cmocka_unit_test(opinions_split_most_where_halves_say_the_opposite),
        cmocka_unit_test(a_split_of_a_few_is_none),
        cmocka_unit_test(the_model_answer_is_held_against_what_was_chosen),
        cmocka_unit_test(other_ways_of_answering_count_on_the_same_scale),
        cmocka_unit_test(a_question_that_repeats_counts_once_a_case),
        cmocka_unit_test(the_rate_is_the_mean_of_the_cases),
        cmocka_unit_test(fewer_than_five_are_not_shown),
        cmocka_unit_test(small_groups_go_together),
        cmocka_unit_test(a_small_rest_cannot_be_found_by_taking_away),
        cmocka_unit_test(no_sizes_of_groups_tell_a_few),
        cmocka_unit_test(firms_are_told_apart_by_size_and_trade),
        cmocka_unit_test(a_pack_counts_those_who_have_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
