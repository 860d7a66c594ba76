/* Joining copies: no answer is lost, twice is once, the order does not matter, and what both
 * changed is asked. */
#include "support.h"

#define QUESTIONS 9
#define ROUNDS    40

/* ---- copies ---- */

/* A copy as a colleague opens it: what is done in it has ids of its own. */
static struct assessment *copy_as(const struct assessment *assessment, const char *replica)
{
    char *bytes = take_bytes(assessment);
    struct assessment *copy = parse(bytes);
    setenv("TENKEN_TEST_IDS", replica, 1);
    free(bytes);
    return copy;
}

static void set_clock(unsigned minute)
{
    char *text =
        mem_format("2026-04-%02uT%02u:%02u:00Z", 1 + minute / 1440, minute / 60 % 24, minute % 60);
    setenv("TENKEN_TEST_CLOCK", text, 1);
    free(text);
}

static struct merge *begin(const struct assessment *mine, const struct assessment *theirs)
{
    struct error error = {0};
    struct merge *merge = merge_new(mine, theirs, "theirs.tenken", &error);
    expect(merge != NULL, &error);
    return merge;
}

static void finish(struct assessment *mine, struct merge *merge)
{
    struct error error = {0};
    expect(assessment_merge(mine, merge, &error), &error);
    merge_free(merge);
}

/* Joins where nothing is to be decided. */
static void join(struct assessment *mine, const struct assessment *theirs)
{
    struct merge *merge = begin(mine, theirs);
    assert_int_equal(merge_count_open(merge), 0);
    finish(mine, merge);
}

static void expect_same(const struct assessment *a, const struct assessment *b)
{
    char *bytes = take_bytes(b);
    expect_bytes(a, bytes);
    free(bytes);
}

static struct assessment *take_joined(const struct assessment *a, const struct assessment *b)
{
    struct assessment *joined = copy_as(a, "joined");
    join(joined, b);
    return joined;
}

static void set_note(struct assessment *assessment, const char *note)
{
    set_answer(assessment, "ipa-25:3", "note", note);
}

static const char *get_choice(const struct assessment *assessment, const char *address)
{
    return assessment_get(assessment, address, VOICE_FIRM, "choice");
}

/* A base with an answer and an asset, and two copies of it. */
struct pair {
    struct assessment *base, *mine, *theirs;
};

static struct pair pair_new(void)
{
    struct error error = {0};
    const struct record_field fields[] = {{"name", "金型図面"}, {"owner", "製造部"}};
    struct pair pair;
    set_seams();
    setenv("TENKEN_TEST_IDS", "base", 1);
    pair.base = assessment_new();
    answer(pair.base, "ipa-25:3", "done");
    expect(assessment_add_record(pair.base, "asset", fields, 2, NULL, &error), &error);
    pair.mine = copy_as(pair.base, "mine");
    pair.theirs = copy_as(pair.base, "theirs");
    return pair;
}

static void pair_free(struct pair *pair)
{
    assessment_free(pair->base);
    assessment_free(pair->mine);
    assessment_free(pair->theirs);
    set_seams();
}

static void do_mine(unsigned minute)
{
    set_clock(minute);
    setenv("TENKEN_TEST_IDS", "mine", 1);
    setenv("TENKEN_TEST_USER", "田中", 1);
}

static void do_theirs(unsigned minute)
{
    set_clock(minute);
    setenv("TENKEN_TEST_IDS", "theirs", 1);
    setenv("TENKEN_TEST_USER", "佐藤", 1);
}

/* ---- what is taken ---- */

static void what_one_changed_is_taken(void **state)
{
    struct pair pair = pair_new();
    do_mine(600);
    answer(pair.mine, "ipa-25:4", "done");
    do_theirs(601);
    answer(pair.theirs, "ipa-25:3", "partly");
    answer(pair.theirs, "ipa-25:5", "not");
    set(pair.theirs, "asset:base-2", "place", "金庫");
    join(pair.mine, pair.theirs);
    assert_string_equal(get_choice(pair.mine, "ipa-25:3"), "partly");
    assert_string_equal(get_choice(pair.mine, "ipa-25:4"), "done");
    assert_string_equal(get_choice(pair.mine, "ipa-25:5"), "not");
    assert_string_equal(assessment_get(pair.mine, "asset:base-2", VOICE_NONE, "place"), "金庫");
    const struct history_group *groups;
    assert_int_equal(assessment_get_history(pair.mine, &groups), 6);
    assert_string_equal(groups[2].id, "mine-3");
    assert_string_equal(groups[3].id, "theirs-3");
    pair_free(&pair);
}

static void a_shorter_history_overwrites_nothing(void **state)
{
    struct pair pair = pair_new();
    do_mine(600);
    answer(pair.mine, "ipa-25:3", "not");
    struct merge *merge = begin(pair.mine, pair.base);
    assert_false(merge_changes_something(merge));
    char *before = take_bytes(pair.mine);
    finish(pair.mine, merge);
    expect_bytes(pair.mine, before);
    free(before);
    struct assessment *base = copy_as(pair.base, "other");
    join(base, pair.mine);
    expect_same(base, pair.mine);
    assessment_free(base);
    pair_free(&pair);
}

static void the_same_answer_from_both_is_no_conflict(void **state)
{
    struct pair pair = pair_new();
    do_mine(605);
    answer(pair.mine, "ipa-25:4", "done");
    do_theirs(601);
    answer(pair.theirs, "ipa-25:4", "done");
    struct assessment *joined = take_joined(pair.mine, pair.theirs);
    struct assessment *turned = take_joined(pair.theirs, pair.mine);
    expect_same(joined, turned);
    struct snapshot *snapshot = snapshot_new(joined);
    const struct answer *said = snapshot_get_answer(snapshot, "ipa-25:4", VOICE_FIRM);
    assert_string_equal(said->author, "田中"); /* who said it later */
    snapshot_free(snapshot);
    assessment_free(joined);
    assessment_free(turned);
    pair_free(&pair);
}

static void both_voices_stay(void **state)
{
    struct error error = {0};
    struct pair pair = pair_new();
    do_mine(600);
    answer(pair.mine, "ipa-25:4", "done");
    do_theirs(601);
    expect(assessment_answer(pair.theirs, "ipa-25:4", VOICE_ADVISER, "not", "守っていますか。",
                             &error),
           &error);
    join(pair.mine, pair.theirs);
    assert_string_equal(get_choice(pair.mine, "ipa-25:4"), "done");
    assert_string_equal(assessment_get(pair.mine, "ipa-25:4", VOICE_ADVISER, "choice"), "not");
    assert_string_equal(assessment_get_wording(pair.mine, "ipa-25:4", VOICE_ADVISER),
                        "守っていますか。");
    pair_free(&pair);
}

static void an_asset_takes_back_that_there_is_none(void **state)
{
    struct error error = {0};
    struct pair pair = pair_new();
    do_mine(600);
    expect(assessment_say_none(pair.mine, "form", "paper", true, &error), &error);
    do_theirs(601);
    set(pair.theirs, "asset:base-2", "form", "paper");
    struct assessment *joined = take_joined(pair.mine, pair.theirs);
    struct assessment *turned = take_joined(pair.theirs, pair.mine);
    expect_same(joined, turned);
    assert_null(assessment_get(joined, "ledger:assets", VOICE_NONE, "none-form-paper"));
    struct merge *merge = begin(joined, pair.mine);
    assert_false(merge_changes_something(merge));
    merge_free(merge);
    assessment_free(joined);
    assessment_free(turned);
    pair_free(&pair);
}

/* ---- undo and redo ---- */

static void both_may_have_taken_back_the_same(void **state)
{
    struct error error = {0};
    struct pair pair = pair_new();
    do_mine(600);
    set_note(pair.mine, "見た");
    struct assessment *theirs = copy_as(pair.mine, "theirs");
    do_mine(610);
    expect(assessment_undo(pair.mine, NULL, &error), &error);
    expect(assessment_redo(pair.mine, NULL, &error), &error);
    do_theirs(609);
    expect(assessment_undo(theirs, NULL, &error), &error);
    answer(theirs, "ipa-25:7", "done");
    struct assessment *joined = take_joined(pair.mine, theirs);
    assert_null(assessment_get(joined, "ipa-25:3", VOICE_FIRM, "note"));
    struct assessment *turned = take_joined(theirs, pair.mine);
    expect_same(joined, turned);
    struct assessment *again = copy_as(joined, "again"); /* it can be read */
    assessment_free(again);
    assessment_free(joined);
    assessment_free(turned);
    assessment_free(theirs);
    pair_free(&pair);
}

static void undo_goes_back_through_what_both_did(void **state)
{
    struct error error = {0};
    struct pair pair = pair_new();
    do_mine(600);
    answer(pair.mine, "ipa-25:4", "done");
    do_theirs(601);
    answer(pair.theirs, "ipa-25:5", "done");
    join(pair.mine, pair.theirs);
    expect(assessment_undo(pair.mine, NULL, &error), &error);
    assert_null(get_choice(pair.mine, "ipa-25:5"));
    expect(assessment_undo(pair.mine, NULL, &error), &error);
    assert_null(get_choice(pair.mine, "ipa-25:4"));
    assert_string_equal(get_choice(pair.mine, "ipa-25:3"), "done");
    pair_free(&pair);
}

/* Theirs is the later group and saw nothing of mine; in between, mine counts. */
static void the_past_of_a_joined_case(void **state)
{
    struct error error = {0};
    struct pair pair = pair_new();
    do_mine(600);
    answer(pair.mine, "ipa-25:4", "done");
    do_theirs(700);
    answer(pair.theirs, "ipa-25:4", "done");
    join(pair.mine, pair.theirs);
    struct snapshot *between = snapshot_new_at(pair.mine, "2026-04-01T11:00:00Z", &error);
    expect(between != NULL, &error);
    const struct answer *said = snapshot_get_answer(between, "ipa-25:4", VOICE_FIRM);
    assert_non_null(said);
    assert_string_equal(said->author, "田中");
    snapshot_free(between);
    struct snapshot *before = snapshot_new_at(pair.mine, "2026-04-01T09:30:00Z", &error);
    expect(before != NULL, &error);
    assert_null(snapshot_get_answer(before, "ipa-25:4", VOICE_FIRM));
    snapshot_free(before);
    pair_free(&pair);
}

/* ---- conflicts ---- */

static struct pair pair_in_conflict(void)
{
    struct pair pair = pair_new();
    do_mine(600);
    answer(pair.mine, "ipa-25:3", "partly");
    set_note(pair.mine, "正社員のみ");
    do_theirs(601);
    answer(pair.theirs, "ipa-25:3", "not");
    set_note(pair.theirs, "倉庫は別");
    return pair;
}

static void a_conflict_shows_both_sides(void **state)
{
    struct error error = {0};
    const struct merge_conflict *conflicts;
    struct pair pair = pair_in_conflict();
    struct merge *merge = begin(pair.mine, pair.theirs);
    assert_int_equal(merge_get_conflicts(merge, &conflicts), 2);
    assert_string_equal(conflicts[0].key, "ipa-25:3#firm.choice");
    assert_string_equal(conflicts[0].mine.value, "partly");
    assert_string_equal(conflicts[0].mine.note, "正社員のみ");
    assert_string_equal(conflicts[0].mine.author, "田中");
    assert_string_equal(conflicts[0].mine.at, "2026-04-01T10:00:00Z");
    assert_string_equal(conflicts[0].theirs.value, "not");
    assert_string_equal(conflicts[0].theirs.author, "佐藤");
    assert_false(conflicts[0].joins);
    assert_string_equal(conflicts[1].key, "ipa-25:3#firm.note");
    assert_true(conflicts[1].joins);
    char *before = take_bytes(pair.mine);
    expect_refused(assessment_merge(pair.mine, merge, &error), &error, ERROR_INPUT,
                   "left to decide");
    expect_bytes(pair.mine, before);
    assert_false(merge_decide(merge, 0, MERGE_BOTH));
    free(before);
    merge_free(merge);
    pair_free(&pair);
}

static void a_decision_is_one_group_and_stays_decided(void **state)
{
    struct error error = {0};
    const struct history_group *groups;
    struct pair pair = pair_in_conflict();
    struct merge *merge = begin(pair.mine, pair.theirs);
    assert_true(merge_decide(merge, 0, MERGE_THEIRS));
    assert_true(merge_decide(merge, 1, MERGE_BOTH));
    do_mine(620);
    finish(pair.mine, merge);
    assert_string_equal(get_choice(pair.mine, "ipa-25:3"), "not");
    assert_string_equal(assessment_get(pair.mine, "ipa-25:3", VOICE_FIRM, "note"),
                        "正社員のみ\n倉庫は別");
    size_t count = assessment_get_history(pair.mine, &groups);
    assert_string_equal(groups[count - 1].label, "merge");
    assert_int_equal(groups[count - 1].change_count, 2);

    merge = begin(pair.mine, pair.theirs);
    assert_false(merge_changes_something(merge));
    merge_free(merge);
    join(pair.theirs, pair.mine);
    expect_same(pair.theirs, pair.mine);

    expect(assessment_undo(pair.mine, NULL, &error), &error);
    assert_string_equal(get_choice(pair.mine, "ipa-25:3"), "partly");
    assert_string_equal(assessment_get(pair.mine, "ipa-25:3", VOICE_FIRM, "note"), "正社員のみ");
    pair_free(&pair);
}

/* Who kept the own answer said so: a colleague who kept the other is asked, not overruled. */
static void two_decisions_against_each_other_are_a_conflict(void **state)
{
    static const enum merge_choice choices[] = {MERGE_MINE, MERGE_THEIRS};
    for (size_t i = 0; i < ARRAY_LENGTH(choices); i++) {
        struct pair pair = pair_new();
        const struct merge_conflict *conflicts;
        do_mine(600);
        answer(pair.mine, "ipa-25:3", "partly");
        do_theirs(601);
        answer(pair.theirs, "ipa-25:3", "not");
        struct merge *mine = begin(pair.mine, pair.theirs);
        struct merge *theirs = begin(pair.theirs, pair.mine);
        assert_true(merge_decide(mine, 0, choices[i]) && merge_decide(theirs, 0, choices[i]));
        do_mine(620);
        finish(pair.mine, mine);
        do_theirs(621);
        finish(pair.theirs, theirs);
        struct merge *merge = begin(pair.mine, pair.theirs);
        assert_int_equal(merge_get_conflicts(merge, &conflicts), 1);
        assert_string_equal(conflicts[0].mine.value, choices[i] == MERGE_MINE ? "partly" : "not");
        merge_free(merge);
        pair_free(&pair);
    }
}

static void a_later_answer_goes_over_the_one_that_was_taken(void **state)
{
    struct pair pair = pair_in_conflict();
    struct merge *merge = begin(pair.mine, pair.theirs);
    assert_true(merge_decide(merge, 0, MERGE_THEIRS) && merge_decide(merge, 1, MERGE_THEIRS));
    do_mine(620);
    finish(pair.mine, merge);
    do_theirs(630);
    answer(pair.theirs, "ipa-25:3", "unknown");
    join(pair.mine, pair.theirs);
    assert_string_equal(get_choice(pair.mine, "ipa-25:3"), "unknown");
    pair_free(&pair);
}

static void removed_here_and_changed_there_is_one_conflict(void **state)
{
    static const enum merge_choice choices[] = {MERGE_MINE, MERGE_THEIRS};
    for (size_t i = 0; i < ARRAY_LENGTH(choices); i++) {
        struct error error = {0};
        const struct merge_conflict *conflicts;
        struct pair pair = pair_new();
        do_mine(600);
        expect(assessment_remove_record(pair.mine, "asset", "base-2", &error), &error);
        do_theirs(601);
        set(pair.theirs, "asset:base-2", "place", "金庫");
        struct merge *merge = begin(pair.mine, pair.theirs);
        assert_int_equal(merge_get_conflicts(merge, &conflicts), 1);
        assert_string_equal(conflicts[0].key, "asset:base-2");
        assert_null(conflicts[0].field);
        assert_null(conflicts[0].mine.value);
        assert_string_equal(conflicts[0].theirs.value, "金型図面");
        assert_true(merge_decide(merge, 0, choices[i]));
        finish(pair.mine, merge);
        bool is_there = choices[i] == MERGE_THEIRS;
        assert_true(assessment_has_record(pair.mine, "asset", "base-2") == is_there);
        if (is_there)
            assert_string_equal(assessment_get(pair.mine, "asset:base-2", VOICE_NONE, "owner"),
                                "製造部");
        merge = begin(pair.mine, pair.theirs);
        assert_false(merge_changes_something(merge));
        merge_free(merge);
        pair_free(&pair);
    }
}

static void removed_here_and_left_alone_there_is_gone(void **state)
{
    struct error error = {0};
    struct pair pair = pair_new();
    do_mine(600);
    expect(assessment_remove_record(pair.mine, "asset", "base-2", &error), &error);
    do_theirs(601);
    answer(pair.theirs, "ipa-25:4", "done");
    join(pair.theirs, pair.mine);
    assert_false(assessment_has_record(pair.theirs, "asset", "base-2"));
    pair_free(&pair);
}

/* ---- refusals ---- */

static void expect_not_joined(const char *mine, const char *theirs, const char *words)
{
    struct error error = {0};
    struct assessment *a = parse(mine), *b = parse(theirs);
    struct merge *merge = merge_new(a, b, "theirs.tenken", &error);
    expect_refused(merge != NULL, &error, ERROR_INPUT, words);
    assessment_free(a);
    assessment_free(b);
}

#define CASE(id, version, history)                                                                 \
    "<assessment format=\"1.0\" id=\"" id "\" created=\"2026-04-01T09:00:00Z\"><packs><pack "      \
    "id=\"p\"><version>" version "</version></pack></packs><history>" history                      \
    "</history></assessment>"
#define GROUP(id, attributes)                                                                      \
    "<group id=\"" id "\" at=\"2026-04-01T09:00:00Z\" by=\"a\" label=\"note\" " attributes         \
    "><change address=\"p:1\" voice=\"firm\" field=\"note\"><new>" id "</new></change></group>"

static void what_cannot_be_joined_is_refused(void **state)
{
    expect_not_joined(CASE("a", "1", ""), CASE("b", "1", ""), "is another case (b, not a)");
    expect_not_joined(CASE("a", "1", GROUP("x-1", "")),
                      CASE("a", "1",
                           "<group id=\"x-1\" at=\"2026-04-01T09:00:00Z\" by=\"a\" "
                           "label=\"note\"></group>"),
                      "changed outside tenken");
    expect_not_joined(CASE("a", "1", GROUP("x-1", "")), CASE("a", "2", GROUP("y-1", "")),
                      "edition 2 of “p”");
    /* each is sound, but they take back each other */
    expect_not_joined(CASE("a", "1", GROUP("x-1", "") GROUP("y-1", "undoes=\"x-1\"")),
                      CASE("a", "1", GROUP("y-1", "") GROUP("x-1", "undoes=\"y-1\"")),
                      "changed outside tenken");
}

static void a_case_that_moved_on_is_not_joined(void **state)
{
    struct error error = {0};
    struct pair pair = pair_new();
    do_theirs(601);
    answer(pair.theirs, "ipa-25:4", "done");
    struct merge *merge = begin(pair.mine, pair.theirs);
    do_mine(602);
    answer(pair.mine, "ipa-25:5", "done");
    expect_refused(assessment_merge(pair.mine, merge, &error), &error, ERROR_INPUT,
                   "has changed since");
    merge_free(merge);
    pair_free(&pair);
}

/* ---- parts ---- */

static struct assessment *take_part(const struct assessment *assessment, const char *folder,
                                    const char *const *sections, size_t count)
{
    struct error error = {0};
    char *path = mem_format("%s/part.tenken", folder);
    unlink(path);
    expect(assessment_split(assessment, path, sections, count, &error), &error);
    expect_refused(assessment_split(assessment, path, sections, count, &error), &error,
                   ERROR_SYSTEM, "");
    struct assessment *part = assessment_open(path, ASSESSMENT_READ, &error);
    expect(part != NULL, &error);
    free(path);
    return part;
}

static void a_copy_knows_its_part(void **state)
{
    const char *const *sections;
    const char *const some[] = {"ipa-25:3", "ipa-25:1", "ipa-25:3"}, *const other[] = {"ipa-25:2"};
    struct pair pair = pair_new();
    char *folder = take_folder();
    struct assessment *one = take_part(pair.base, folder, some, 3);
    struct assessment *two = take_part(pair.base, folder, other, 1);
    assert_int_equal(assessment_get_part(one, &sections), 2);
    assert_string_equal(sections[0], "ipa-25:1");
    assert_string_equal(sections[1], "ipa-25:3");
    assert_true(assessment_has_part(one, "ipa-25", "3"));
    assert_false(assessment_has_part(one, "ipa-25", "2"));
    assert_false(assessment_has_part(one, "ipa", "3"));
    assert_true(assessment_has_part(pair.base, "ipa-25", "2"));
    assert_string_equal(assessment_get_id(one), assessment_get_id(pair.base));

    struct assessment *parts = take_joined(one, two); /* what both are for */
    assert_int_equal(assessment_get_part(parts, &sections), 3);
    join(parts, pair.base); /* and the whole takes them in */
    expect_same(parts, pair.base);
    join(pair.mine, one);
    expect_same(pair.mine, pair.base);
    assessment_free(parts);
    assessment_free(one);
    assessment_free(two);
    remove_folder(folder);
    pair_free(&pair);
}

/* ---- random histories ---- */

static unsigned seed;

static unsigned roll(unsigned below)
{
    seed = seed * 1103515245u + 12345u;
    return (seed >> 16) % below;
}

/* One act of somebody who looks after the questions from `first`, `step` apart. */
static void act(struct assessment *assessment, unsigned first, unsigned step)
{
    static const char *const choices[] = {"done", "partly", "not", NULL};
    struct error error = {0};
    const struct record_field name = {"name", "図面"};
    char *address = mem_format("ipa-25:%u", first + step * roll(QUESTIONS / step));
    switch (roll(8)) {
    case 0:
        set_answer(assessment, address, "note", choices[roll(4)]);
        break;
    case 1:
        expect(assessment_add_record(assessment, "asset", &name, 1, NULL, &error), &error);
        break;
    case 2:
        assessment_undo(assessment, NULL, &error);
        error_clear(&error);
        break;
    case 3:
        assessment_redo(assessment, NULL, &error);
        error_clear(&error);
        break;
    default:
        answer(assessment, address, choices[roll(4)]);
    }
    free(address);
}

/* Clocks run, and are sometimes set back. */
static void sit(struct assessment *assessment, const char *replica, unsigned first, unsigned step)
{
    unsigned minute = 1000 + roll(1000);
    setenv("TENKEN_TEST_IDS", replica, 1);
    setenv("TENKEN_TEST_USER", replica, 1);
    for (unsigned i = 5 + roll(20); i > 0; i--) {
        minute += roll(10) ? roll(30) : -roll(60);
        set_clock(minute);
        act(assessment, first, step);
    }
}

static struct assessment *take_random(void)
{
    struct assessment *assessment = assessment_new();
    sit(assessment, "base", 0, 1);
    return assessment;
}

static bool has_conflict(const struct merge *merge, const char *key)
{
    const struct merge_conflict *conflicts;
    size_t count = merge_get_conflicts(merge, &conflicts);
    for (size_t i = 0; i < count; i++)
        if (text_equal(conflicts[i].key, key))
            return true;
    return false;
}

/* Against the plain rule of three: where one side is as the base was, the other counts. */
static void expect_field(const struct pair *pair, const struct merge *merge,
                         const struct assessment *joined, const char *address, const char *field)
{
    const char *base = assessment_get(pair->base, address, VOICE_FIRM, field);
    const char *mine = assessment_get(pair->mine, address, VOICE_FIRM, field);
    const char *theirs = assessment_get(pair->theirs, address, VOICE_FIRM, field);
    const char *is = assessment_get(joined, address, VOICE_FIRM, field);
    char *key = mem_format("%s#firm.%s", address, field);
    bool differs =
        !text_equal(mine, base) && !text_equal(theirs, base) && !text_equal(mine, theirs);
    assert_true(has_conflict(merge, key) == differs);
    if (differs)
        assert_true(text_equal(is, mine)); /* as it was decided */
    else
        assert_true(text_equal(is, text_equal(mine, base) ? theirs : mine));
    free(key);
}

static void check_rule_of_three(const struct pair *pair)
{
    static const char *const fields[] = {"choice", "note"};
    const struct merge_conflict *conflicts;
    struct merge *shown = begin(pair->mine, pair->theirs);
    struct assessment *joined = copy_as(pair->mine, "joined");
    struct merge *merge = begin(joined, pair->theirs);
    for (size_t i = merge_get_conflicts(merge, &conflicts); i-- > 0;)
        assert_true(merge_decide(merge, i, MERGE_MINE));
    finish(joined, merge);
    for (unsigned i = 0; i < QUESTIONS * 2; i++) {
        char *address = mem_format("ipa-25:%u", i / 2);
        expect_field(pair, shown, joined, address, fields[i % 2]);
        free(address);
    }
    char *before = take_bytes(joined);
    join(joined, pair->theirs);
    join(joined, pair->mine);
    expect_bytes(joined, before);
    free(before);
    merge_free(shown);
    assessment_free(joined);
}

static void no_answer_is_lost_in_random_histories(void **state)
{
    for (unsigned round = 1; round <= ROUNDS; round++) {
        seed = round;
        struct pair pair = {.base = take_random()};
        pair.mine = copy_as(pair.base, "mine");
        pair.theirs = copy_as(pair.base, "theirs");
        sit(pair.mine, "mine", 0, 1);
        sit(pair.theirs, "theirs", 0, 1);
        check_rule_of_three(&pair);
        pair_free(&pair);
    }
}

/* Joins where that needs no decision; else NULL. */
static struct assessment *take_if_free(const struct assessment *a, const struct assessment *b)
{
    struct assessment *joined = copy_as(a, "joined");
    struct merge *merge = begin(joined, b);
    bool is_free = merge_count_open(merge) == 0;
    if (is_free) {
        finish(joined, merge);
        return joined;
    }
    merge_free(merge);
    assessment_free(joined);
    return NULL;
}

/* First two, then the third to them or them to the third. NULL where there is a conflict. */
static struct assessment *take_three(struct assessment *const copies[3],
                                     const unsigned char order[3])
{
    struct assessment *two = take_if_free(copies[order[0]], copies[order[1]]);
    struct assessment *three = two ? take_if_free(two, copies[order[2]]) : NULL;
    struct assessment *turned = two ? take_if_free(copies[order[2]], two) : NULL;
    assert_true((three == NULL) == (turned == NULL));
    if (three)
        expect_same(three, turned);
    assessment_free(two);
    assessment_free(turned);
    return three;
}

static bool check_orders(struct assessment *const copies[3])
{
    static const unsigned char orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                              {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    struct assessment *first = take_three(copies, orders[0]);
    for (size_t i = 1; i < ARRAY_LENGTH(orders); i++) {
        struct assessment *other = take_three(copies, orders[i]);
        assert_true((first == NULL) == (other == NULL));
        if (first)
            expect_same(other, first);
        assessment_free(other);
    }
    assessment_free(first);
    return first != NULL;
}

/* Three who share the questions among them, but may all take back what was done before: any order,
 * any nesting, the same bytes. */
static void the_order_of_joining_does_not_matter(void **state)
{
    static const char *const names[] = {"one", "two", "three"};
    unsigned joined = 0;
    for (unsigned round = 1; round <= ROUNDS; round++) {
        seed = round;
        struct assessment *base = take_random(), *copies[3];
        for (unsigned i = 0; i < 3; i++) {
            copies[i] = copy_as(base, names[i]);
            sit(copies[i], names[i], i, 3);
        }
        joined += check_orders(copies);
        for (unsigned i = 0; i < 3; i++)
            assessment_free(copies[i]);
        assessment_free(base);
    }
    assert_true(joined > ROUNDS / 2);
    set_seams();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_one_changed_is_taken),
        cmocka_unit_test(a_shorter_history_overwrites_nothing),
        cmocka_unit_test(the_same_answer_from_both_is_no_conflict),
        cmocka_unit_test(both_voices_stay),
        cmocka_unit_test(an_asset_takes_back_that_there_is_none),
        cmocka_unit_test(both_may_have_taken_back_the_same),
        cmocka_unit_test(undo_goes_back_through_what_both_did),
        cmocka_unit_test(the_past_of_a_joined_case),
        cmocka_unit_test(a_conflict_shows_both_sides),
        cmocka_unit_test(a_decision_is_one_group_and_stays_decided),
        cmocka_unit_test(two_decisions_against_each_other_are_a_conflict),
        cmocka_unit_test(a_later_answer_goes_over_the_one_that_was_taken),
        cmocka_unit_test(removed_here_and_changed_there_is_one_conflict),
        cmocka_unit_test(removed_here_and_left_alone_there_is_gone),
        cmocka_unit_test(what_cannot_be_joined_is_refused),
        cmocka_unit_test(a_case_that_moved_on_is_not_joined),
        cmocka_unit_test(a_copy_knows_its_part),
        cmocka_unit_test(no_answer_is_lost_in_random_histories),
        cmocka_unit_test(the_order_of_joining_does_not_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
