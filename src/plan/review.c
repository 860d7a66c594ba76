/* What a careful reviewer would raise. docs/review.md says of each kind what it is, why it is
 * raised, and what settles it. */
#include <stdlib.h>
#include <string.h>

#include "review.h"

struct owned_review {
    struct review review; /* first: what callers hold is this */
    struct arena *arena;
};

#define IMPORTANCE_HIGHEST 2
#define ANSWER_GOOD_MONTHS 12

/* ---- what is raised ---- */

void review_raise(struct reading *reading, struct warning warning)
{
    ARRAY_PUSH(reading->items, reading->count) = warning;
}

static void raise_control(struct reading *reading, enum warning_kind kind,
                          const struct control_result *control, int date)
{
    review_raise(reading,
                 (struct warning){
                     .kind = kind, .address = control->address, .control = control, .date = date});
}

static void raise_record(struct reading *reading, enum warning_kind kind,
                         const struct record *record, int date)
{
    review_raise(reading,
                 (struct warning){
                     .kind = kind,
                     .address = arena_format(reading->arena, "%s:%s", record->kind, record->id),
                     .record = record,
                     .date = date,
                 });
}

/* ---- over all of a sort ---- */

typedef void control_check(struct reading *reading, const struct control_result *control);
typedef void record_check(struct reading *reading, const struct record *record);

static void check_controls(struct reading *reading, control_check *check)
{
    for (size_t i = 0; i < reading->result->pack_count; i++) {
        const struct pack_result *pack = &reading->result->packs[i];
        for (size_t k = 0; k < pack->control_count; k++)
            check(reading, &pack->controls[k]);
    }
}

static void check_records(struct reading *reading, const char *kind, record_check *check)
{
    const struct snapshot *snapshot = reading->result->snapshot;
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, kind))
            check(reading, &snapshot->records[i]);
}

/* The answers to a control and its options that the view takes into account. */
typedef bool answer_test(const struct control_result *control, const struct answer *answer);

static bool has_answer(const struct reading *reading, const struct control_result *control,
                       const char *address, answer_test *test)
{
    enum voice only = reading->result->view.voice;
    for (enum voice voice = VOICE_NONE + 1; voice < VOICE_COUNT; voice++) {
        if (only != VOICE_NONE && voice != only)
            continue;
        const struct answer *answer =
            snapshot_get_answer(reading->result->snapshot, address, voice);
        if (answer && test(control, answer))
            return true;
    }
    return false;
}

static const char *get_option_address(const struct reading *reading,
                                      const struct control_result *control, size_t option)
{
    const char *at = control->subject ? "@" : "";
    const char *subject = control->subject ? control->subject : "";
    return arena_format(reading->arena, "%s:%s/%s%s%s", control->pack->id, control->control->id,
                        control->control->options[option].id, at, subject);
}

static bool has_option_answer(const struct reading *reading, const struct control_result *control,
                              answer_test *test)
{
    for (size_t i = 0; i < control->control->option_count; i++)
        if (has_answer(reading, control, get_option_address(reading, control, i), test))
            return true;
    return false;
}

/* ---- answers ---- */

static bool has_evidence(const struct control_result *control, const struct answer *answer)
{
    return answer->has_evidence;
}

/* An audit rests on evidence that can be checked (監査の指針, 2 (6)). */
static void check_evidence(struct reading *reading, const struct control_result *control)
{
    bool is_audited =
        reading->result->snapshot->mode == MODE_AUDIT || control->voice == VOICE_AUDITOR;
    if (is_audited && control_is_counted(control) && control->rating == RATING_MET &&
        !has_answer(reading, control, control->address, has_evidence) &&
        !has_option_answer(reading, control, has_evidence))
        raise_control(reading, WARNING_NO_EVIDENCE, control, DAY_NONE);
}

static bool lacks_reason(const struct control_result *control, const struct answer *answer)
{
    const struct choice *choice =
        answer->choice ? control_get_choice(control->control, answer->choice) : NULL;
    return choice && choice->rating == RATING_NOT_APPLICABLE && text_is_blank(answer->reason);
}

/* "Does not apply" without a reason does not count where one is asked for, so what was said is
 * looked at, not what it came to. */
static bool is_waived_silently(const struct reading *reading, const struct control_result *control)
{
    if (!control_is_in_play(control))
        return false;
    if (control->answer && control->rating == RATING_NOT_APPLICABLE)
        return lacks_reason(control, control->answer);
    return !control->answer && (has_answer(reading, control, control->address, lacks_reason) ||
                                has_option_answer(reading, control, lacks_reason));
}

static void check_reason(struct reading *reading, const struct control_result *control)
{
    bool is_left_silently = control->selected == SELECTION_NO && control->decision &&
                            control->applies != TRUTH_NO &&
                            text_is_blank(control->decision->selection_reason);
    if (is_left_silently || is_waived_silently(reading, control))
        raise_control(reading, WARNING_NO_REASON, control, DAY_NONE);
}

static void check_ground(struct reading *reading, const struct control_result *control)
{
    if (!control_is_counted(control) || control->rating != RATING_MET)
        return;
    for (size_t i = 0; i < control->control->rests_on_count; i++) {
        const struct control_result *other =
            control_find_named(reading->result, control, control->control->rests_on[i]);
        if (other && other->is_gap)
            review_raise(reading, (struct warning){.kind = WARNING_RESTS_ON,
                                                   .address = control->address,
                                                   .control = control,
                                                   .other = other,
                                                   .date = DAY_NONE});
    }
}

/* The earlier of both days. */
static int older(int day, const struct answer *answer)
{
    int other = answer && answer->choice && answer->at ? day_from_text(answer->at) : DAY_NONE;
    return other != DAY_NONE && (day == DAY_NONE || other < day) ? other : day;
}

/* When the answer that counts was given; of several options, the first. */
static int find_day(const struct reading *reading, const struct control_result *control)
{
    int day = DAY_NONE;
    if (control->answer)
        return older(DAY_NONE, control->answer);
    for (size_t i = 0; i < control->control->option_count; i++)
        day = older(day,
                    snapshot_get_answer(reading->result->snapshot,
                                        get_option_address(reading, control, i), control->voice));
    return day;
}

static void check_age(struct reading *reading, const struct control_result *control)
{
    if (!control_is_in_play(control) || control->rating == RATING_UNANSWERED)
        return;
    int day = find_day(reading, control);
    if (day != DAY_NONE && day_add_months(day, ANSWER_GOOD_MONTHS) < reading->today)
        raise_control(reading, WARNING_OLD, control, day);
}

static void read_evidence(struct reading *reading)
{
    check_controls(reading, check_evidence);
}

static void read_reasons(struct reading *reading)
{
    check_controls(reading, check_reason);
}

static void read_grounds(struct reading *reading)
{
    check_controls(reading, check_ground);
}

static void read_ages(struct reading *reading)
{
    check_controls(reading, check_age);
}

/* ---- risks ---- */

static int get_day(const struct record *record, const char *key)
{
    const char *text = record_get_field(record, key);
    return text ? day_from_text(text) : DAY_NONE;
}

static bool says(const struct record *record, const char *key, const char *value)
{
    return text_equal(record_get_field(record, key), value);
}

static void check_retained(struct reading *reading, const struct record *asset)
{
    if (says(asset, "treatment", "retain") && asset_importance(asset) == IMPORTANCE_HIGHEST &&
        text_is_blank(record_get_field(asset, "accepted-by")))
        raise_record(reading, WARNING_RETAINED, asset, DAY_NONE);
}

static void check_retained_over(struct reading *reading, const struct record *asset)
{
    int until = get_day(asset, "accepted-until");
    if (says(asset, "treatment", "retain") && until != DAY_NONE && until < reading->today)
        raise_record(reading, WARNING_RETAINED_OVER, asset, until);
}

static void check_medium(struct reading *reading, const struct record *asset)
{
    if (!record_get_field(asset, "medium") || asset_importance(asset) < 0)
        raise_record(reading, WARNING_NO_MEDIUM, asset, DAY_NONE);
}

static void check_undecided(struct reading *reading, const struct record *asset)
{
    const struct asset_risk *risk =
        reading->risks ? risks_get_asset(reading->risks, asset->id) : NULL;
    if (risk && risk->wants_decision)
        raise_record(reading, WARNING_UNDECIDED, asset, DAY_NONE);
}

static void read_retained(struct reading *reading)
{
    check_records(reading, "asset", check_retained);
}

static void read_retained_over(struct reading *reading)
{
    check_records(reading, "asset", check_retained_over);
}

static void read_undecided(struct reading *reading)
{
    check_records(reading, "asset", check_undecided);
}

static void read_media(struct reading *reading)
{
    check_records(reading, "asset", check_medium);
}

/* ---- backup ---- */

/* A threat of breakdown: the data is gone, and only a copy brings it back. The catalogue names such
 * threats MEDIUM-failure (docs/review.md), so which controls are about backup is the packs' say. */
static bool is_breakdown(const char *threat)
{
    static const char ending[] = "-failure";
    size_t length = strlen(threat), own = strlen(ending);
    return length > own && text_equal(threat + length - own, ending);
}

static bool guards_against_breakdown(const struct control_result *control)
{
    const struct pack *pack = control->pack;
    for (size_t i = 0; i < pack->guard_count; i++) {
        const struct guard *guard = &pack->guards[i];
        for (size_t k = 0; is_breakdown(guard->threat) && k < guard->control_count; k++)
            if (text_equal(guard->controls[k], control->control->id))
                return true;
    }
    return false;
}

struct backup {
    const struct control_result *first; /* that asks about it */
    bool is_answered;
};

static struct backup find_backup(const struct reading *reading)
{
    struct backup backup = {0};
    for (size_t i = 0; i < reading->result->pack_count; i++) {
        const struct pack_result *pack = &reading->result->packs[i];
        for (size_t k = 0; k < pack->control_count; k++) {
            const struct control_result *control = &pack->controls[k];
            if (!control_is_in_play(control) || !guards_against_breakdown(control))
                continue;
            backup.first = backup.first ? backup.first : control;
            backup.is_answered = backup.is_answered || control->rating != RATING_UNANSWERED;
        }
    }
    return backup;
}

/* The first electronic asset; `is_open`: of which nobody wrote how it is kept. */
static const struct record *find_electronic(const struct reading *reading, bool is_open)
{
    const struct snapshot *snapshot = reading->result->snapshot;
    for (size_t i = 0; i < snapshot->record_count; i++) {
        const struct record *record = &snapshot->records[i];
        if (text_equal(record->kind, "asset") && says(record, "form", "electronic") &&
            (!is_open || text_is_blank(record_get_field(record, "storage"))))
            return record;
    }
    return NULL;
}

static void read_backup(struct reading *reading)
{
    struct backup backup = find_backup(reading);
    const struct record *asset = find_electronic(reading, !backup.first);
    if (!asset || backup.is_answered)
        return;
    if (backup.first)
        raise_control(reading, WARNING_NO_BACKUP, backup.first, DAY_NONE);
    else
        raise_record(reading, WARNING_NO_BACKUP, asset, DAY_NONE);
}

/* ---- parties ---- */

static void check_agreement_over(struct reading *reading, const struct record *party)
{
    int end = get_day(party, "nda-expiry");
    if (!says(party, "nda", "no") && end != DAY_NONE && end < reading->today)
        raise_record(reading, WARNING_AGREEMENT_OVER, party, end);
}

static void check_agreement(struct reading *reading, const struct record *party)
{
    if (says(party, "kind", "contractor") && !says(party, "nda", "yes"))
        raise_record(reading, WARNING_NO_AGREEMENT, party, DAY_NONE);
}

static void read_agreements_over(struct reading *reading)
{
    check_records(reading, "party", check_agreement_over);
}

static void read_agreements(struct reading *reading)
{
    const struct snapshot *snapshot = reading->result->snapshot;
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, "asset") &&
            says(&snapshot->records[i], "contractors", "yes")) {
            check_records(reading, "party", check_agreement);
            return;
        }
}

/* ---- "none of this" ---- */

static bool is_denied(const struct reading *reading, const struct record_field *field)
{
    const struct snapshot *snapshot = reading->result->snapshot;
    const char *key = arena_format(reading->arena, "none-%s-%s", field->key, field->value);
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, "ledger") &&
            says(&snapshot->records[i], key, "yes"))
            return true;
    return false;
}

static void check_none(struct reading *reading, const struct record *asset)
{
    for (size_t i = 0; i < asset->field_count; i++)
        if (is_denied(reading, &asset->fields[i])) {
            raise_record(reading, WARNING_UNANSWERED_NONE, asset, DAY_NONE);
            return;
        }
}

static void read_none(struct reading *reading)
{
    check_records(reading, "asset", check_none);
}

/* ---- tasks ---- */

static bool is_late(const struct task *task)
{
    return task->is_overdue;
}

static bool is_nobodys(const struct task *task)
{
    return task_is_running(task) && (text_is_blank(task->owner) || task->due == DAY_NONE);
}

static bool is_not_shown(const struct task *task)
{
    return task->offers_update;
}

static int compare_tasks(const void *a, const void *b)
{
    const struct task *const *one = a, *const *other = b;
    return strcmp((*one)->record->id, (*other)->record->id);
}

static void read_tasks(struct reading *reading, enum warning_kind kind,
                       bool (*test)(const struct task *task))
{
    size_t count = reading->plan ? reading->plan->task_count : 0;
    const struct task **tasks = arena_alloc(reading->arena, (count + 1) * sizeof *tasks);
    for (size_t i = 0; i < count; i++)
        tasks[i] = &reading->plan->tasks[i];
    qsort(tasks, count, sizeof *tasks, compare_tasks);
    for (size_t i = 0; i < count; i++)
        if (test(tasks[i]))
            review_raise(reading, (struct warning){
                                      .kind = kind,
                                      .address = arena_format(reading->arena, "task:%s",
                                                              tasks[i]->record->id),
                                      .record = tasks[i]->record,
                                      .task = tasks[i],
                                      .date = tasks[i]->due,
                                  });
}

static void read_late(struct reading *reading)
{
    read_tasks(reading, WARNING_OVERDUE, is_late);
}

static void read_nobodys(struct reading *reading)
{
    read_tasks(reading, WARNING_NO_OWNER, is_nobodys);
}

static void read_not_shown(struct reading *reading)
{
    read_tasks(reading, WARNING_NOT_SHOWN, is_not_shown);
}

/* ---- all of it ---- */

struct review *review_new(const struct result *result, const struct risks *risks,
                          const struct plan *plan, int today)
{
    static void (*const readers[WARNING_KIND_COUNT])(struct reading * reading) = {
        [WARNING_NO_EVIDENCE] = read_evidence,
        [WARNING_RETAINED] = read_retained,
        [WARNING_RETAINED_OVER] = read_retained_over,
        [WARNING_UNDECIDED] = read_undecided,
        [WARNING_NO_REASON] = read_reasons,
        [WARNING_RESTS_ON] = read_grounds,
        [WARNING_NO_BACKUP] = read_backup,
        [WARNING_OLD] = read_ages,
        [WARNING_NO_MEDIUM] = read_media,
        [WARNING_AGREEMENT_OVER] = read_agreements_over,
        [WARNING_NO_AGREEMENT] = read_agreements,
        [WARNING_UNANSWERED_NONE] = read_none,
        [WARNING_OVERDUE] = read_late,
        [WARNING_NO_OWNER] = read_nobodys,
        [WARNING_NOT_SHOWN] = read_not_shown,
        [WARNING_ADVISER_AUDITS] = review_read_advisers,
        [WARNING_IMPEDIMENT] = review_read_impediments,
        [WARNING_OWN_REVIEW] = review_read_own_review,
        [WARNING_CORRECTION_LATE] = review_read_late_corrections,
        [WARNING_CORRECTION_ORDER] = review_read_correction_order,
        [WARNING_STAGE_ORDER] = review_read_stage_order,
        [WARNING_STAGE_PERSON] = review_read_stage_people,
        [WARNING_COMBINED] = review_read_combined,
        [WARNING_SELF_APPROVED] = review_read_self_approved,
        [WARNING_EXCEPTION_OVER] = review_read_exceptions_over,
    };
    struct arena *arena = arena_new();
    struct owned_review *owned = arena_alloc(arena, sizeof *owned);
    struct reading reading = {
        .result = result, .risks = risks, .plan = plan, .today = today, .arena = arena};
    owned->arena = arena;
    for (enum warning_kind kind = 0; kind < WARNING_KIND_COUNT; kind++)
        readers[kind](&reading);
    owned->review.count = reading.count;
    owned->review.warnings =
        arena_take_array(arena, reading.items, reading.count, sizeof *reading.items);
    return &owned->review;
}

void review_free(struct review *review)
{
    if (review)
        arena_free(((struct owned_review *)review)->arena);
}
