/* A certification in progress, by the stages of the notice (第四号 第三1–7): how far it is, whether
 * its order holds, and who may not do what (docs/audit.md). */
#include <stdlib.h>
#include <string.h>

#include "people.h"
#include "plan.h"

#define RULES_PACK     "ninsho-gyomu" /* the rules for the body; its sections have our ids */
#define MONTHS_OF_YEAR 12
#define CONTRACT_FIELD "contract"

struct owned_certification {
    struct certification certification; /* first: what callers hold is this */
    struct arena *arena;
};
struct checking {
    struct certification *certification;
    const struct snapshot *snapshot;
    struct arena *arena;
    struct stage_fault *faults;
    size_t count;
};

static const struct {
    const char *id;
    bool examines; /* 第一次・第二次・現地 */
} stages[CERT_COUNT] = {
    [CERT_APPLICATION] = {"application"},           [CERT_FIRST_REVIEW] = {"first-review", true},
    [CERT_SECOND_REVIEW] = {"second-review", true}, [CERT_ON_SITE] = {"on-site", true},
    [CERT_REVIEW_REPORT] = {"review-report"},       [CERT_DECISION] = {"decision"},
    [CERT_CERTIFICATE] = {"certificate"},
};

const char *stage_get_id(enum cert_stage stage)
{
    return stages[stage].id;
}

bool stage_from_id(const char *id, enum cert_stage *stage)
{
    for (*stage = 0; *stage < CERT_COUNT; ++*stage)
        if (text_equal(stages[*stage].id, id))
            return true;
    return false;
}

/* ---- what is said ---- */

static const struct record *find_record(const struct snapshot *snapshot, const char *id)
{
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, "stage") &&
            text_equal(snapshot->records[i].id, id))
            return &snapshot->records[i];
    return NULL;
}

static int get_day(const struct record *record, const char *key)
{
    const char *text = record ? record_get_field(record, key) : NULL;
    return text ? day_from_text(text) : DAY_NONE;
}

static const struct section_result *find_section(const struct result *result, const char *id)
{
    const struct pack_result *pack = result_get_pack(result, RULES_PACK);
    for (size_t i = 0; pack && i < pack->section_count; i++)
        if (text_equal(pack->sections[i].section->id, id))
            return &pack->sections[i];
    return NULL;
}

static struct stage_standing read_stage(const struct result *result, enum cert_stage stage,
                                        int today)
{
    const struct record *record = find_record(result->snapshot, stages[stage].id);
    struct stage_standing standing = {
        .record = record,
        .planned = get_day(record, "planned"),
        .done = get_day(record, "done"),
        .by = record ? record_get_field(record, "by") : NULL,
        .note = record ? record_get_field(record, "note") : NULL,
        .is_left_out = record && record_get_field(record, "left-out"),
        .section = find_section(result, stages[stage].id),
    };
    standing.is_late = standing.done == DAY_NONE && !standing.is_left_out &&
                       standing.planned != DAY_NONE && standing.planned < today;
    return standing;
}

/* ---- the order ---- */

static void add_fault(struct checking *checking, struct stage_fault fault)
{
    ARRAY_PUSH(checking->faults, checking->count) = fault;
}

/* The first that should have come before it. On the same day is right: the second examination may
 * be made with the one on site (第三3五). */
static void check_order(struct checking *checking, enum cert_stage stage)
{
    const struct stage_standing *all = checking->certification->stages;
    for (enum cert_stage other = 0; all[stage].done != DAY_NONE && other < stage; other++) {
        bool is_before = all[other].done != DAY_NONE && all[other].done <= all[stage].done;
        if (is_before || all[other].is_left_out)
            continue;
        add_fault(checking, (struct stage_fault){CERT_TOO_EARLY, stage, other, NULL});
        return;
    }
}

/* ---- who does it ---- */

/* Each with the stage; the text of a record, which may name several. */
static const char *get_people(const struct checking *checking, enum cert_stage stage)
{
    return checking->certification->stages[stage].by;
}

static void check_same(struct checking *checking, enum cert_stage stage, enum cert_stage other)
{
    char *name = people_take_shared(get_people(checking, stage), get_people(checking, other));
    if (name)
        add_fault(checking, (struct stage_fault){CERT_SAME_NAME, stage, other,
                                                 arena_copy(checking->arena, name)});
    free(name);
}

/* Whoever decides has neither examined nor written the report (第三6四). */
static void check_decider(struct checking *checking)
{
    for (enum cert_stage other = 0; other < CERT_DECISION; other++)
        if (stages[other].examines || other == CERT_REVIEW_REPORT)
            check_same(checking, CERT_DECISION, other);
}

/* Whoever advised before the contract does not examine (第四3一). Advice is known by its answers.
 */
static void check_adviser(struct checking *checking, enum cert_stage stage,
                          const struct answer *answer)
{
    int day = answer->at ? day_from_text(answer->at) : DAY_NONE;
    int contract = checking->certification->contract;
    bool is_before = contract == DAY_NONE || day == DAY_NONE || day < contract;
    if (answer->voice != VOICE_ADVISER || !is_before)
        return;
    char *name = people_take_shared(get_people(checking, stage), answer->author);
    bool is_known = false;
    for (size_t i = 0; name && i < checking->count; i++)
        is_known = is_known || (checking->faults[i].stage == stage &&
                                text_equal(checking->faults[i].name, name));
    if (name && !is_known)
        add_fault(checking, (struct stage_fault){CERT_ADVISED, stage, stage,
                                                 arena_copy(checking->arena, name)});
    free(name);
}

static void check_stage(struct checking *checking, enum cert_stage stage)
{
    check_order(checking, stage);
    if (stage == CERT_DECISION)
        check_decider(checking);
    for (size_t i = 0; stages[stage].examines && i < checking->snapshot->answer_count; i++)
        check_adviser(checking, stage, &checking->snapshot->answers[i]);
}

/* ---- what comes after it ---- */

static int years_after(int day, int years)
{
    return day == DAY_NONE ? DAY_NONE : day_add_months(day, years * MONTHS_OF_YEAR);
}

/* 第二1一: from the contract on the certificate, or from the decision where none is given. */
static void set_ends(struct certification *certification)
{
    int certificate = certification->stages[CERT_CERTIFICATE].done;
    int decision = certification->stages[CERT_DECISION].done;
    certification->valid_until = years_after(certificate, CERTIFICATE_YEARS);
    certification->keep_until =
        years_after(certificate == DAY_NONE ? decision : certificate, CERTIFICATE_YEARS);
}

int duty_get_day(enum duty duty, int certificate)
{
    /* ours, but for the last: the notice says what, the body how often */
    static const int months[DUTY_COUNT] = {
        [DUTY_INCIDENTS] = 1, [DUTY_CHANGES] = 1,  [DUTY_COPIES] = 1,
        [DUTY_CHECK] = 12,    [DUTY_RENEWAL] = 33, [DUTY_KEEPING] = 36,
    };
    return day_add_months(certificate, months[duty]);
}

/* ---- all of it ---- */

static bool is_begun(const struct certification *certification)
{
    for (enum cert_stage stage = 0; stage < CERT_COUNT; stage++)
        if (certification->stages[stage].record)
            return true;
    return false;
}

struct certification *certification_new(const struct result *result, int today)
{
    struct arena *arena = arena_new();
    struct owned_certification *owned = arena_alloc(arena, sizeof *owned);
    struct certification *certification = &owned->certification;
    struct checking checking = {
        .certification = certification, .snapshot = result->snapshot, .arena = arena};
    owned->arena = arena;
    for (enum cert_stage stage = 0; stage < CERT_COUNT; stage++)
        certification->stages[stage] = read_stage(result, stage, today);
    certification->is_begun = is_begun(certification);
    certification->contract =
        get_day(certification->stages[CERT_APPLICATION].record, CONTRACT_FIELD);
    set_ends(certification);
    for (enum cert_stage stage = 0; stage < CERT_COUNT; stage++)
        check_stage(&checking, stage);
    certification->fault_count = checking.count;
    certification->faults =
        arena_take_array(arena, checking.faults, checking.count, sizeof *checking.faults);
    return certification;
}

void certification_free(struct certification *certification)
{
    if (certification)
        arena_free(((struct owned_certification *)certification)->arena);
}
