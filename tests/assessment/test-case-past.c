/* The past: what a snapshot was at any moment follows from the history alone. */
#include "support.h"

#define HISTORIES 12
#define STEPS     60

/* ---- a snapshot in words, every part of it ---- */

static void dump_fields(struct string *text, const struct record_field *fields, size_t count)
{
    for (size_t i = 0; i < count; i++)
        string_format(text, " %s=%s", fields[i].key, fields[i].value);
    string_append(text, "\n");
}

static void dump_answer(struct string *text, const struct answer *answer)
{
    const char *const values[] = {answer->address,
                                  answer->pack,
                                  answer->control,
                                  answer->option,
                                  answer->subject,
                                  answer->choice,
                                  answer->note,
                                  answer->reason,
                                  answer->at,
                                  answer->author,
                                  answer->selection_reason,
                                  answer->selected_at,
                                  answer->selected_by};
    for (size_t i = 0; i < ARRAY_LENGTH(values); i++)
        string_format(text, "%s|", values[i] ? values[i] : "");
    string_format(text, "%d %d %d %d %d", (int)answer->voice, answer->level, answer->is_marked,
                  answer->has_evidence, (int)answer->selected);
    dump_fields(text, answer->noted, answer->noted_count);
}

static char *take_dump(struct snapshot *snapshot)
{
    struct string text = {0};
    string_format(&text, "%s %s %d", snapshot->id, snapshot->created, (int)snapshot->mode);
    dump_fields(&text, snapshot->firm, snapshot->firm_count);
    for (size_t i = 0; i < snapshot->pack_count; i++) {
        const struct case_pack *pack = &snapshot->packs[i];
        string_format(&text, "%s %s %s\n", pack->id, pack->version ? pack->version : "",
                      pack->profile ? pack->profile : "");
    }
    for (size_t i = 0; i < snapshot->answer_count; i++)
        dump_answer(&text, &snapshot->answers[i]);
    for (size_t i = 0; i < snapshot->record_count; i++) {
        string_format(&text, "%s:%s", snapshot->records[i].kind, snapshot->records[i].id);
        dump_fields(&text, snapshot->records[i].fields, snapshot->records[i].field_count);
    }
    snapshot_free(snapshot);
    return string_take(&text);
}

static void expect_past(const struct assessment *assessment, const char *at, const char *dump)
{
    struct error error = {0};
    struct snapshot *snapshot = snapshot_new_at(assessment, at, &error);
    expect(snapshot != NULL, &error);
    char *past = take_dump(snapshot);
    if (!text_equal(past, dump))
        fail_msg("at %s:\n%s\nbut it was:\n%s", at, past, dump);
    free(past);
}

/* ---- random histories ---- */

static unsigned roll(unsigned *dice, unsigned sides)
{
    *dice = *dice * 1103515245u + 12345u;
    return (*dice >> 16) % sides;
}

/* Every kind of field: stamped and not, of answers, evidence, records, firm, case and packs. */
static const struct {
    const char *address;
    enum voice voice;
    const char *field;
    const char *values[3]; /* NULL takes it away */
} places[] = {
    {"mini:1", VOICE_FIRM, "choice", {"done", "not", NULL}},
    {"mini:1", VOICE_AUDITOR, "choice", {"l1", "l3", NULL}},
    {"mini:1", VOICE_AUDITOR, "document", {"一覧", "台帳", NULL}},
    {"mini:1", VOICE_AUDITOR, "examine", {"yes", NULL, NULL}},
    {"mini:1", VOICE_AUDITOR, "correction-due", {"2026-05-01", "2026-06-01", NULL}},
    {"mini:4/b@k3", VOICE_FIRM, "choice", {"partly", "unknown", NULL}},
    {"mini:2", VOICE_ADVISER, "note", {"見た\n聞いた", "まだ", NULL}},
    {"mini:2", VOICE_ADVISER, "level", {"2", "3", NULL}},
    {"mini:2", VOICE_FIRM, "mark", {"yes", NULL, NULL}},
    {"mini:2", VOICE_FIRM, "selected", {"yes", "no", NULL}},
    {"mini:2", VOICE_FIRM, "selection-reason", {"紙がない", "費用", NULL}},
    {"asset:k1", VOICE_NONE, "name", {"図面", "金型", NULL}},
    {"asset:k1", VOICE_NONE, "form", {"paper", "electronic", NULL}},
    {"asset:k2", VOICE_NONE, "name", {"顧客リスト", "名簿", NULL}},
    {"task:t1", VOICE_NONE, "state", {"doing", "done", NULL}},
    {"firm", VOICE_NONE, "name", {"さくら金型", "さくら", NULL}},
    {"firm", VOICE_NONE, "size", {"40", "41", NULL}},
    {"case", VOICE_NONE, "mode", {"advise", "audit", NULL}},
    {"pack:mini", VOICE_NONE, "version", {"1.0", "1.1", NULL}},
    {"pack:ipa-25", VOICE_NONE, "profile", {"all", "basic", NULL}},
};

/* One group: a change of one to three fields, an undo or a redo. */
static void act(struct assessment *assessment, unsigned *dice)
{
    struct error error = {0};
    struct change changes[3];
    unsigned kind = roll(dice, 10), count = 1 + roll(dice, 3), first = roll(dice, 100);
    if (kind < 2 || kind == 2) {
        bool is_good = kind < 2 ? assessment_undo(assessment, NULL, &error)
                                : assessment_redo(assessment, NULL, &error);
        expect(is_good || error.kind == ERROR_NONE, &error);
        return;
    }
    for (unsigned i = 0; i < count; i++) {
        size_t place = (first + i) % ARRAY_LENGTH(places);
        changes[i] = (struct change){.address = places[place].address,
                                     .voice = places[place].voice,
                                     .field = places[place].field,
                                     .new_value = places[place].values[roll(dice, 3)]};
        changes[i].old_value =
            assessment_get(assessment, changes[i].address, changes[i].voice, changes[i].field);
    }
    expect(assessment_apply(assessment, changes, count, "answer", &error), &error);
}

/* The clock stands still, goes on, or jumps to another day. */
static void pass_time(unsigned *dice, int *hours)
{
    static const int steps[] = {0, 1, 1, 30};
    *hours += steps[roll(dice, ARRAY_LENGTH(steps))];
    char *day = day_take_text(day_from_text("2026-04-01") + *hours / 24);
    char *clock = mem_format("%sT%02d:00:00Z", day, *hours % 24);
    setenv("TENKEN_TEST_CLOCK", clock, 1);
    setenv("TENKEN_TEST_USER", *hours % 2 ? "佐藤" : "田中", 1);
    free(clock);
    free(day);
}

struct save {
    char *at;
    char *dump;
};

/* A save in the same second, or for days on the same day, takes the place of the one before. */
static void keep(struct save *saves, size_t *count, char *at, const char *dump)
{
    if (*count > 0 && text_equal(saves[*count - 1].at, at)) {
        --*count;
        free(saves[*count].at);
        free(saves[*count].dump);
    }
    saves[(*count)++] = (struct save){at, mem_copy(dump)};
}

static void expect_all(const struct assessment *assessment, struct save *saves, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        expect_past(assessment, saves[i].at, saves[i].dump);
        free(saves[i].at);
        free(saves[i].dump);
    }
}

static void every_save_can_be_had_again(void **state)
{
    for (unsigned seed = 1; seed <= HISTORIES; seed++) {
        struct save moments[STEPS], days[STEPS];
        size_t moment_count = 0, day_count = 0;
        unsigned dice = seed;
        int hours = 9; /* as in set_seams */
        set_seams();
        struct assessment *assessment = assessment_new();
        for (size_t i = 0; i < STEPS; i++) {
            pass_time(&dice, &hours);
            act(assessment, &dice);
            char *now = seam_take_timestamp();
            char *dump = take_dump(snapshot_new(assessment));
            keep(days, &day_count, day_take_text(seam_get_day_of(now)), dump);
            keep(moments, &moment_count, now, dump);
            free(dump);
        }
        char *before = take_bytes(assessment);
        struct assessment *again = parse(before);
        expect_all(again, moments, moment_count);
        expect_all(assessment, days, day_count);
        expect_bytes(assessment, before); /* looking back touches nothing */
        free(before);
        assessment_free(again);
        assessment_free(assessment);
    }
    set_seams();
}

/* ---- days and moments ---- */

static struct assessment *begun(void)
{
    set_seams();
    struct assessment *assessment = assessment_new();
    set(assessment, "firm", "name", "さくら金型");
    setenv("TENKEN_TEST_CLOCK", "2026-04-10T16:00:00Z", 1);
    answer(assessment, "mini:1", "not");
    setenv("TENKEN_TEST_CLOCK", "2026-05-20T01:00:00Z", 1);
    answer(assessment, "mini:1", "done");
    set_seams();
    return assessment;
}

static void expect_choice(const struct assessment *assessment, const char *at, const char *choice)
{
    struct error error = {0};
    struct snapshot *snapshot = snapshot_new_at(assessment, at, &error);
    expect(snapshot != NULL, &error);
    const struct answer *answer = snapshot_get_answer(snapshot, "mini:1", VOICE_FIRM);
    assert_true(text_equal(answer ? answer->choice : NULL, choice));
    snapshot_free(snapshot);
}

static void a_day_is_its_end(void **state)
{
    struct assessment *assessment = begun();
    expect_choice(assessment, "2026-04-01", NULL);
    expect_choice(assessment, "2026-04-09", NULL);
    expect_choice(assessment, "2026-04-10", "not");
    expect_choice(assessment, "2026-05-19", "not");
    expect_choice(assessment, "2026-05-20", "done");
    expect_choice(assessment, "2030-01-01", "done");
    expect_choice(assessment, "2026-04-10T15:59:59Z", NULL);
    expect_choice(assessment, "2026-04-10T16:00:00Z", "not");
    assessment_free(assessment);
}

/* 16:00 in Greenwich is one o'clock of the next day in Japan. */
static void a_day_is_that_of_the_people(void **state)
{
    struct assessment *assessment = begun();
    setenv("TZ", "JST-9", 1);
    tzset();
    expect_choice(assessment, "2026-04-10", NULL);
    expect_choice(assessment, "2026-04-11", "not");
    char *first = assessment_take_first_day(assessment);
    assert_string_equal(first, "2026-04-11");
    free(first);
    setenv("TZ", "UTC", 1);
    tzset();
    assessment_free(assessment);
}

static void the_first_day_is_that_of_the_first_answer(void **state)
{
    struct assessment *assessment = assessment_new(), *answered = begun();
    char *begun_on = assessment_take_first_day(assessment);
    char *first = assessment_take_first_day(answered);
    assert_string_equal(begun_on, "2026-04-01");
    assert_string_equal(first, "2026-04-10");
    free(begun_on);
    free(first);
    assessment_free(answered);
    assessment_free(assessment);
}

static void what_was_never_is_refused(void **state)
{
    static const char *const wrong[] = {"", "yesterday", "2026-02-30", "2026-04-10T16:00", NULL};
    struct assessment *assessment = begun();
    struct error error = {0};
    for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++)
        expect_refused(snapshot_new_at(assessment, wrong[i], &error) != NULL, &error, ERROR_USAGE,
                       "expected a date");
    expect_refused(snapshot_new_at(assessment, "2026-03-31", &error) != NULL, &error, ERROR_INPUT,
                   "begun later, on 2026-04-01");
    assessment_free(assessment);
}

static int set_up(void **state)
{
    set_seams();
    setenv("TZ", "UTC", 1);
    tzset();
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_save_can_be_had_again),
        cmocka_unit_test(a_day_is_its_end),
        cmocka_unit_test(a_day_is_that_of_the_people),
        cmocka_unit_test(the_first_day_is_that_of_the_first_answer),
        cmocka_unit_test(what_was_never_is_refused),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
