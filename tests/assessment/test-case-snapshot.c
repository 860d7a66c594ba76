/* The snapshot, and what-if. */
#include "support.h"

static struct assessment *filled(void)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    set(assessment, "case", "mode", "advise");
    set(assessment, "firm", "size", "40");
    set(assessment, "firm", "name", "さくら金型");
    set(assessment, "pack:mini", "version", "1.0");
    set(assessment, "pack:ipa-25", "version", "2.0");
    set(assessment, "pack:mini", "profile", "all");
    answer(assessment, "mini:4/b@k3", "partly");
    answer(assessment, "mini:1", "done");
    expect(assessment_answer(assessment, "mini:1", VOICE_AUDITOR, "l3", NULL, &error), &error);
    set_answer(assessment, "mini:1", "note", "見た\n聞いた");
    set_answer(assessment, "mini:1", "reason", "わけ");
    set_answer(assessment, "mini:1", "level", "3");
    set_answer(assessment, "mini:2", "mark", "yes");
    set_answer(assessment, "mini:2", "selected", "no");
    set_answer(assessment, "mini:2", "selection-reason", "紙がない");
    set(assessment, "task:t", "title", "鍵をつける");
    set(assessment, "asset:k4", "name", "顧客リスト");
    set(assessment, "asset:k3", "form", "paper");
    set(assessment, "asset:k3", "name", "図面");
    return assessment;
}

static void everything_is_in_it_in_order(void **state)
{
    struct assessment *assessment = filled();
    struct snapshot *snapshot = snapshot_new(assessment);
    assessment_free(assessment); /* the snapshot owns its own */
    assert_string_equal(snapshot->id, "x");
    assert_string_equal(snapshot->created, "2026-04-01T09:00:00Z");
    assert_int_equal(snapshot->mode, MODE_ADVISE);
    assert_int_equal(snapshot->firm_count, 2);
    assert_string_equal(snapshot->firm[0].key, "name");
    assert_string_equal(snapshot_get_firm(snapshot, "size"), "40");
    assert_null(snapshot_get_firm(snapshot, "industry"));
    assert_int_equal(snapshot->pack_count, 2);
    assert_string_equal(snapshot->packs[0].id, "ipa-25");
    assert_null(snapshot->packs[0].profile);
    assert_string_equal(snapshot->packs[1].version, "1.0");
    assert_string_equal(snapshot->packs[1].profile, "all");
    assert_int_equal(snapshot->record_count, 3);
    assert_string_equal(snapshot->records[0].kind, "asset");
    assert_string_equal(snapshot->records[0].id, "k3");
    assert_int_equal(snapshot->records[0].field_count, 2);
    assert_string_equal(snapshot->records[0].fields[0].key, "name");
    assert_string_equal(snapshot->records[0].fields[1].value, "paper");
    assert_string_equal(snapshot->records[1].id, "k4");
    assert_string_equal(snapshot->records[2].kind, "task");
    snapshot_free(snapshot);
}

static void an_answer_has_all_its_parts(void **state)
{
    struct assessment *assessment = filled();
    struct snapshot *snapshot = snapshot_new(assessment);
    assert_int_equal(snapshot->answer_count, 4);
    const struct answer *first = &snapshot->answers[0];
    assert_string_equal(first->address, "mini:1");
    assert_string_equal(first->pack, "mini");
    assert_string_equal(first->control, "1");
    assert_null(first->option);
    assert_null(first->subject);
    assert_int_equal(first->voice, VOICE_FIRM);
    assert_string_equal(first->choice, "done");
    assert_int_equal(first->level, 3);
    assert_string_equal(first->note, "見た\n聞いた");
    assert_string_equal(first->reason, "わけ");
    assert_string_equal(first->at, "2026-04-01T09:00:00Z");
    assert_string_equal(first->author, "田中");
    assert_false(first->is_marked);
    assert_int_equal(snapshot->answers[1].voice, VOICE_AUDITOR);
    assert_int_equal(snapshot->answers[1].level, LEVEL_NONE);

    const struct answer *marked = snapshot_get_answer(snapshot, "mini:2", VOICE_FIRM);
    assert_null(marked->choice);
    assert_null(marked->at);
    assert_true(marked->is_marked);
    const struct answer *last = snapshot_get_answer(snapshot, "mini:4/b@k3", VOICE_FIRM);
    assert_string_equal(last->control, "4");
    assert_string_equal(last->option, "b");
    assert_string_equal(last->subject, "k3");
    assert_null(snapshot_get_answer(snapshot, "mini:4", VOICE_FIRM));
    assert_null(snapshot_get_answer(snapshot, "mini:2", VOICE_ADVISER));
    snapshot_free(snapshot);
    assessment_free(assessment);
}

static void an_empty_case_has_an_empty_snapshot(void **state)
{
    struct assessment *assessment = assessment_new();
    struct snapshot *snapshot = snapshot_new(assessment);
    assert_int_equal(snapshot->mode, MODE_SELF);
    assert_int_equal(snapshot->firm_count + snapshot->pack_count + snapshot->answer_count +
                         snapshot->record_count,
                     0);
    assert_null(snapshot_get_answer(snapshot, "mini:1", VOICE_FIRM));
    snapshot_free(snapshot);
    assessment_free(assessment);
}

/* ---- what-if ---- */

static void expect_text(const char *a, const char *b)
{
    if (!text_equal(a, b))
        fail_msg("“%s” is not “%s”", a ? a : "(null)", b ? b : "(null)");
}

static void expect_same_fields(const struct record_field *a, size_t a_count,
                               const struct record_field *b, size_t b_count)
{
    assert_int_equal(a_count, b_count);
    for (size_t i = 0; i < a_count; i++) {
        expect_text(a[i].key, b[i].key);
        expect_text(a[i].value, b[i].value);
    }
}

static void expect_same_answers(const struct snapshot *a, const struct snapshot *b)
{
    assert_int_equal(a->answer_count, b->answer_count);
    for (size_t i = 0; i < a->answer_count; i++) {
        const struct answer *x = &a->answers[i], *y = &b->answers[i];
        expect_text(x->address, y->address);
        expect_text(x->pack, y->pack);
        expect_text(x->control, y->control);
        expect_text(x->option, y->option);
        expect_text(x->subject, y->subject);
        expect_text(x->choice, y->choice);
        expect_text(x->note, y->note);
        expect_text(x->reason, y->reason);
        expect_text(x->selection_reason, y->selection_reason);
        assert_int_equal(x->selected, y->selected);
        assert_int_equal(x->voice, y->voice);
        assert_int_equal(x->level, y->level);
        assert_int_equal(x->is_marked, y->is_marked);
    }
}

static void expect_same(const struct snapshot *a, const struct snapshot *b)
{
    assert_int_equal(a->mode, b->mode);
    expect_same_fields(a->firm, a->firm_count, b->firm, b->firm_count);
    expect_same_answers(a, b);
    assert_int_equal(a->pack_count, b->pack_count);
    for (size_t i = 0; i < a->pack_count; i++) {
        expect_text(a->packs[i].id, b->packs[i].id);
        expect_text(a->packs[i].version, b->packs[i].version);
        expect_text(a->packs[i].profile, b->packs[i].profile);
    }
    assert_int_equal(a->record_count, b->record_count);
    for (size_t i = 0; i < a->record_count; i++) {
        expect_text(a->records[i].kind, b->records[i].kind);
        expect_text(a->records[i].id, b->records[i].id);
        expect_same_fields(a->records[i].fields, a->records[i].field_count, b->records[i].fields,
                           b->records[i].field_count);
    }
}

static const struct change changes[] = {
    {.address = "mini:1", .voice = VOICE_FIRM, .field = "choice", .new_value = "not"},
    {.address = "mini:1", .voice = VOICE_FIRM, .field = "level"},
    {.address = "mini:1", .voice = VOICE_FIRM, .field = "note", .new_value = "  "},
    {.address = "mini:1", .voice = VOICE_FIRM, .field = "reason", .new_value = "別"},
    {.address = "mini:2", .voice = VOICE_FIRM, .field = "mark"},
    {.address = "mini:2", .voice = VOICE_FIRM, .field = "selected", .new_value = "yes"},
    {.address = "mini:2", .voice = VOICE_FIRM, .field = "selection-reason"},
    {.address = "mini:3", .voice = VOICE_FIRM, .field = "selected", .new_value = "no"},
    {.address = "mini:0", .voice = VOICE_FIRM, .field = "choice", .new_value = "done"},
    {.address = "mini:9@z", .voice = VOICE_AUDITOR, .field = "level", .new_value = "8"},
    {.address = "mini:9@z", .voice = VOICE_AUDITOR, .field = "mark", .new_value = "yes"},
    {.address = "case", .field = "mode", .new_value = "audit"},
    {.address = "firm", .field = "industry", .new_value = "金型"},
    {.address = "firm", .field = "size"},
    {.address = "pack:alpha", .field = "version", .new_value = "1"},
    {.address = "pack:ipa-25", .field = "version"},
    {.address = "pack:mini", .field = "profile", .new_value = "mandatory"},
    {.address = "asset:k3", .field = "place", .new_value = "棚"},
    {.address = "asset:k3", .field = "form"},
    {.address = "asset:k1", .field = "name", .new_value = "見積書"},
    {.address = "asset:k4", .field = "name"},
    {.address = "site:s", .field = "name", .new_value = "本社"},
};

static void what_if_is_the_same_as_doing_it(void **state)
{
    struct assessment *assessment = filled();
    struct snapshot *before = snapshot_new(assessment);
    struct snapshot *changed = snapshot_new_changed(before, changes, ARRAY_LENGTH(changes));
    struct snapshot *untouched = snapshot_new(assessment);
    expect_same(before, untouched);
    snapshot_free(before); /* the changed one owns its own */
    for (size_t i = 0; i < ARRAY_LENGTH(changes); i++) {
        struct error error = {0};
        expect(assessment_set(assessment, changes[i].address, changes[i].voice, changes[i].field,
                              changes[i].new_value, &error),
               &error);
    }
    struct snapshot *after = snapshot_new(assessment);
    expect_same(changed, after);
    assert_null(snapshot_get_answer(changed, "mini:1", VOICE_FIRM)->at);
    assert_non_null(snapshot_get_answer(changed, "mini:1", VOICE_AUDITOR)->at);
    snapshot_free(untouched);
    snapshot_free(changed);
    snapshot_free(after);
    assessment_free(assessment);
}

static void what_may_not_be_changes_nothing(void **state)
{
    static const struct change wrong[] = {
        {.address = "mini:1", .voice = VOICE_FIRM, .field = "level", .new_value = "9"},
        {.address = "mini", .voice = VOICE_FIRM, .field = "choice", .new_value = "done"},
        {.address = "mini:1", .field = "choice", .new_value = "done"},
        {.address = "widget:1", .field = "size", .new_value = "1"},
        {.address = NULL, .field = NULL, .new_value = "1"},
    };
    struct assessment *assessment = filled();
    struct snapshot *before = snapshot_new(assessment);
    struct snapshot *changed = snapshot_new_changed(before, wrong, ARRAY_LENGTH(wrong));
    expect_same(before, changed);
    snapshot_free(changed);
    snapshot_free(before);
    assessment_free(assessment);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_is_in_it_in_order),
        cmocka_unit_test(an_answer_has_all_its_parts),
        cmocka_unit_test(an_empty_case_has_an_empty_snapshot),
        cmocka_unit_test(what_if_is_the_same_as_doing_it),
        cmocka_unit_test(what_may_not_be_changes_nothing),
    };
    set_seams();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
