/* History, undo and redo: what was done is never lost, and can always be walked back. */
#include "support.h"

static void undo(struct assessment *assessment)
{
    struct error error = {0};
    expect(assessment_undo(assessment, NULL, &error), &error);
}

static void redo(struct assessment *assessment)
{
    struct error error = {0};
    expect(assessment_redo(assessment, NULL, &error), &error);
}

static void expect_nothing_to_undo(struct assessment *assessment)
{
    struct error error = {0};
    assert_false(assessment_undo(assessment, NULL, &error));
    assert_int_equal(error.kind, ERROR_NONE);
}

static void expect_nothing_to_redo(struct assessment *assessment)
{
    struct error error = {0};
    assert_false(assessment_redo(assessment, NULL, &error));
    assert_int_equal(error.kind, ERROR_NONE);
}

/* What the case says, without how it came about. */
static char *take_state(const struct assessment *assessment)
{
    char *bytes = take_bytes(assessment);
    *strstr(bytes, "<wordings") = '\0';
    return bytes;
}

static struct assessment *restart(struct assessment *assessment)
{
    char *bytes = take_bytes(assessment);
    struct assessment *again = parse(bytes);
    expect_bytes(again, bytes);
    assessment_free(assessment);
    free(bytes);
    return again;
}

static const char *choice(const struct assessment *assessment)
{
    return assessment_get(assessment, "ipa-25:3", VOICE_FIRM, "choice");
}

static void undo_and_redo_walk_the_history(void **state)
{
    const struct history_group *groups;
    struct assessment *assessment = assessment_new();
    expect_nothing_to_undo(assessment);
    answer(assessment, "ipa-25:3", "done");
    answer(assessment, "ipa-25:3", "partly");
    expect_nothing_to_redo(assessment);
    undo(assessment);
    assert_string_equal(choice(assessment), "done");
    undo(assessment);
    assert_null(choice(assessment));
    expect_nothing_to_undo(assessment);
    redo(assessment);
    assert_string_equal(choice(assessment), "done");
    redo(assessment);
    assert_string_equal(choice(assessment), "partly");
    expect_nothing_to_redo(assessment);

    assert_int_equal(assessment_get_history(assessment, &groups), 6);
    assert_string_equal(groups[2].undoes, "x-2");
    assert_string_equal(groups[3].undoes, "x-1");
    assert_string_equal(groups[4].redoes, "x-4");
    assert_string_equal(groups[5].redoes, "x-3");
    assert_string_equal(groups[5].label, "answer");
    assert_null(groups[5].undoes);
    assessment_free(assessment);
}

static void what_is_new_ends_the_redo_but_not_the_undo(void **state)
{
    struct assessment *assessment = assessment_new();
    answer(assessment, "ipa-25:3", "done");
    answer(assessment, "ipa-25:3", "partly");
    undo(assessment);
    answer(assessment, "ipa-25:3", "not");
    expect_nothing_to_redo(assessment);
    undo(assessment);
    assert_string_equal(choice(assessment), "done");
    redo(assessment);
    assert_string_equal(choice(assessment), "not");
    undo(assessment);
    undo(assessment);
    assert_null(choice(assessment));
    assessment_free(assessment);
}

static void undo_says_what_was_undone(void **state)
{
    struct error error = {0};
    const struct history_group *group;
    struct assessment *assessment = assessment_new();
    set_answer(assessment, "ipa-25:3", "note", "見た");
    expect(assessment_undo(assessment, &group, &error), &error);
    assert_string_equal(group->id, "x-1");
    assert_string_equal(group->label, "note");
    assert_string_equal(group->author, "田中");
    assert_string_equal(group->at, "2026-04-01T09:00:00Z");
    expect(assessment_redo(assessment, &group, &error), &error);
    assert_string_equal(group->id, "x-2");
    assert_string_equal(group->label, "note");
    assessment_free(assessment);
}

/* Undoing brings back when and by whom it was said, and how it was asked. */
static void undo_brings_back_the_whole_answer(void **state)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    answer(assessment, "ipa-25:3", "done");
    char *before = take_state(assessment);
    setenv("TENKEN_TEST_CLOCK", "2027-01-02T03:04:05Z", 1);
    setenv("TENKEN_TEST_USER", "佐藤", 1);
    expect(assessment_answer(assessment, "ipa-25:3", VOICE_FIRM, "not", "別の問い", &error),
           &error);
    char *after = take_state(assessment);
    assert_string_equal(assessment_get_wording(assessment, "ipa-25:3", VOICE_FIRM), "別の問い");
    assessment = restart(assessment);
    undo(assessment);
    char *undone = take_state(assessment);
    assert_string_equal(undone, before);
    assert_string_equal(assessment_get_wording(assessment, "ipa-25:3", VOICE_FIRM),
                        "金型を守っていますか。");
    assessment = restart(assessment);
    redo(assessment);
    char *redone = take_state(assessment);
    assert_string_equal(redone, after);
    set_seams();
    free(before);
    free(after);
    free(undone);
    free(redone);
    assessment_free(assessment);
}

static void undo_over_a_moved_value_is_a_conflict(void **state)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    answer(assessment, "ipa-25:3", "done");
    set_answer(assessment, "ipa-25:3", "note", "見た");
    char *bytes = take_bytes(assessment);
    memcpy(strstr(bytes, "見た"), "見ぬ", strlen("見ぬ"));
    struct assessment *moved = parse(bytes);
    expect_refused(assessment_undo(moved, NULL, &error), &error, ERROR_INPUT,
                   "note has changed since: it is now “見ぬ”, not “見た”");
    expect_bytes(moved, bytes);
    free(bytes);
    assessment_free(moved);
    assessment_free(assessment);
}

/* ---- properties over random acts ---- */

static uint64_t seed;

static unsigned random_below(unsigned limit)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (unsigned)(seed % limit);
}

static const char *const addresses[] = {"ipa-25:1", "ipa-25:2", "mini:4/a",
                                        "firm",     "asset:a",  "asset:b"};
static const char *const answer_fields[] = {"choice", "note", "reason"};
static const char *const values[] = {NULL, "a", "b", "c"};

static struct change random_change(const struct assessment *assessment)
{
    const char *address = addresses[random_below(ARRAY_LENGTH(addresses))];
    bool is_answer = strchr(address, '-') || strchr(address, '/');
    struct change change = {.address = address,
                            .voice = is_answer ? 1 + random_below(VOICE_COUNT - 1) : VOICE_NONE,
                            .field = is_answer ? answer_fields[random_below(3)] : "name",
                            .new_value = values[random_below(4)]};
    change.old_value = assessment_get(assessment, change.address, change.voice, change.field);
    if (text_equal(change.field, "choice") && random_below(2))
        change.wording = random_below(2) ? "問い一" : "問い二";
    return change;
}

/* One to three changes of different fields. */
static void random_group(struct assessment *assessment)
{
    struct error error = {0};
    struct change changes[3];
    size_t count = 1 + random_below(3);
    for (size_t i = 0; i < count; i++) {
        changes[i] = random_change(assessment);
        for (size_t j = 0; j < i; j++)
            if (text_equal(changes[j].address, changes[i].address) &&
                changes[j].voice == changes[i].voice &&
                text_equal(changes[j].field, changes[i].field))
                changes[i].old_value = changes[j].new_value;
    }
    expect(assessment_apply(assessment, changes, count, "random", &error), &error);
}

/* The same in plain lists: the states that undo and redo must bring back. */
struct model {
    char **states;
    size_t count; /* all that redo could reach */
    size_t now;
};

static void model_push(struct model *model, char *state)
{
    while (model->count > model->now + 1)
        free(model->states[--model->count]);
    ARRAY_PUSH(model->states, model->count) = state;
    model->now = model->count - 1;
}

static void model_free(struct model *model)
{
    while (model->count > 0)
        free(model->states[--model->count]);
    free(model->states);
}

static void random_act(struct assessment *assessment, struct model *model)
{
    const struct history_group *groups;
    size_t before = assessment_get_history(assessment, &groups);
    unsigned dice = random_below(10);
    if (dice < 3 && model->now > 0) {
        undo(assessment);
        model->now--;
    } else if (dice < 5 && model->now + 1 < model->count) {
        redo(assessment);
        model->now++;
    } else {
        random_group(assessment);
        if (assessment_get_history(assessment, &groups) > before)
            model_push(model, take_state(assessment));
    }
}

static void expect_state(const struct assessment *assessment, const char *expected)
{
    char *now = take_state(assessment);
    assert_string_equal(now, expected);
    free(now);
}

/* Every value that the history ends with is the value the case has, and each change saw the one
 * before. */
static void expect_replay(const struct assessment *assessment)
{
    const struct history_group *groups;
    size_t count = assessment_get_history(assessment, &groups);
    struct assessment *replay = assessment_new();
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < groups[i].change_count; j++) {
            const struct history_change *change = &groups[i].changes[j];
            const char *now = assessment_get(replay, change->address, change->voice, change->field);
            assert_true(text_equal(now, change->old_value));
            struct error error = {0};
            expect(assessment_set(replay, change->address, change->voice, change->field,
                                  change->new_value, &error),
                   &error);
        }
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < groups[i].change_count; j++) {
            const struct history_change *change = &groups[i].changes[j];
            assert_true(text_equal(
                assessment_get(replay, change->address, change->voice, change->field),
                assessment_get(assessment, change->address, change->voice, change->field)));
        }
    assessment_free(replay);
}

static void random_walk(uint64_t start)
{
    seed = start;
    struct model model = {0};
    struct assessment *assessment = assessment_new();
    model_push(&model, take_state(assessment));
    for (int i = 0; i < 150; i++) {
        random_act(assessment, &model);
        expect_state(assessment, model.states[model.now]);
        if (random_below(20) == 0)
            assessment = restart(assessment);
    }
    expect_replay(assessment);
    while (model.now > 0) {
        undo(assessment);
        expect_state(assessment, model.states[--model.now]);
    }
    expect_nothing_to_undo(assessment);
    while (model.now + 1 < model.count) {
        redo(assessment);
        expect_state(assessment, model.states[++model.now]);
    }
    expect_nothing_to_redo(assessment);
    model_free(&model);
    assessment_free(assessment);
}

static void random_acts_are_undone_and_redone(void **state)
{
    for (uint64_t i = 1; i <= 20; i++)
        random_walk(i * UINT64_C(0x9E3779B97F4A7C15));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(undo_and_redo_walk_the_history),
        cmocka_unit_test(what_is_new_ends_the_redo_but_not_the_undo),
        cmocka_unit_test(undo_says_what_was_undone),
        cmocka_unit_test(undo_brings_back_the_whole_answer),
        cmocka_unit_test(undo_over_a_moved_value_is_a_conflict),
        cmocka_unit_test(random_acts_are_undone_and_redone),
    };
    set_seams();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
