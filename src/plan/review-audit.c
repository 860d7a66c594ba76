/* What a careful reviewer raises about an audit and a certification (docs/review.md). */
#include <stdlib.h>
#include <string.h>

#include "people.h"
#include "review.h"

static const struct record *find_record(const struct reading *reading, const char *kind,
                                        const char *id)
{
    const struct snapshot *snapshot = reading->result->snapshot;
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, kind) && text_equal(snapshot->records[i].id, id))
            return &snapshot->records[i];
    return NULL;
}

static const char *get_said(const struct reading *reading, const char *paper, const char *key)
{
    const struct record *record = find_record(reading, "paper", paper);
    return record ? record_get_field(record, key) : NULL;
}

/* ---- who audits: 監査の指針 3 ---- */

static bool has_spoken(const struct snapshot *snapshot, const char *author, enum voice voice)
{
    for (size_t i = 0; i < snapshot->answer_count; i++)
        if (snapshot->answers[i].voice == voice && text_equal(snapshot->answers[i].author, author))
            return true;
    return false;
}

/* Once, at the first answer of an auditor who has been the adviser. */
void review_read_advisers(struct reading *reading)
{
    const struct snapshot *snapshot = reading->result->snapshot;
    for (size_t i = 0; i < snapshot->answer_count; i++) {
        const struct answer *answer = &snapshot->answers[i];
        if (answer->voice != VOICE_AUDITOR || !answer->author ||
            !has_spoken(snapshot, answer->author, VOICE_ADVISER))
            continue;
        review_raise(reading, (struct warning){.kind = WARNING_ADVISER_AUDITS,
                                               .address = answer->address,
                                               .name = answer->author,
                                               .date = DAY_NONE});
        return;
    }
}

/* The check of independence asks insiders inside-1 to inside-9 and outsiders outside-1 to
 * outside-9; "yes" is an impediment, and the efforts against it are to be told. */
void review_read_impediments(struct reading *reading)
{
    const struct record *check = find_record(reading, "paper", "independence-check");
    const char *whose = check ? record_get_field(check, "auditor-kind") : NULL;
    for (size_t i = 0; whose && i < check->field_count; i++) {
        const struct record_field *field = &check->fields[i];
        size_t length = strlen(whose);
        bool is_asked = strncmp(field->key, whose, length) == 0 && field->key[length] == '-';
        if (!is_asked || !text_equal(field->value, "yes"))
            continue;
        review_raise(reading, (struct warning){.kind = WARNING_IMPEDIMENT,
                                               .address = "paper:independence-check",
                                               .name = field->key,
                                               .date = DAY_NONE});
    }
}

static char *take_auditor(const struct reading *reading, const char *reviewer)
{
    const struct snapshot *snapshot = reading->result->snapshot;
    char *name = people_take_shared(reviewer, get_said(reading, "shared", "audit-team"));
    for (size_t i = 0; !name && i < snapshot->answer_count; i++)
        if (snapshot->answers[i].voice == VOICE_AUDITOR)
            name = people_take_shared(reviewer, snapshot->answers[i].author);
    return name;
}

/* 5.3: by somebody independent, or by a peer. */
void review_read_own_review(struct reading *reading)
{
    char *name = take_auditor(reading, get_said(reading, "audit-report", "reviewer"));
    if (name)
        review_raise(reading, (struct warning){.kind = WARNING_OWN_REVIEW,
                                               .address = "paper:audit-report",
                                               .name = arena_copy(reading->arena, name),
                                               .date = DAY_NONE});
    free(name);
}

/* ---- corrections ---- */

static void raise_correction(struct reading *reading, enum warning_kind kind,
                             const struct correction *correction, int date)
{
    review_raise(reading, (struct warning){.kind = kind,
                                           .address = correction->control->address,
                                           .control = correction->control,
                                           .date = date});
}

void review_read_late_corrections(struct reading *reading)
{
    struct corrections *corrections = corrections_new(reading->result, reading->today);
    for (size_t i = 0; i < corrections->count; i++)
        if (corrections->items[i].is_overdue)
            raise_correction(reading, WARNING_CORRECTION_LATE, &corrections->items[i],
                             corrections->items[i].days[CORRECTION_DUE]);
    corrections_free(corrections);
}

void review_read_correction_order(struct reading *reading)
{
    struct corrections *corrections = corrections_new(reading->result, reading->today);
    for (size_t i = 0; i < corrections->count; i++) {
        const struct correction *item = &corrections->items[i];
        if (item->broken < CORRECTION_STEP_COUNT)
            raise_correction(reading, WARNING_CORRECTION_ORDER, item, item->days[item->broken]);
    }
    corrections_free(corrections);
}

/* ---- a certification ---- */

static void read_stages(struct reading *reading, enum warning_kind kind, bool is_order)
{
    struct certification *certification = certification_new(reading->result, reading->today);
    for (size_t i = 0; i < certification->fault_count; i++) {
        const struct stage_fault *fault = &certification->faults[i];
        const struct stage_standing *standing = &certification->stages[fault->stage];
        if ((fault->kind == CERT_TOO_EARLY) != is_order)
            continue;
        review_raise(reading, (struct warning){
                                  .kind = kind,
                                  .address = arena_format(reading->arena, "stage:%s",
                                                          stage_get_id(fault->stage)),
                                  .record = standing->record,
                                  .name = arena_copy(reading->arena, fault->name),
                                  .date = is_order ? standing->done : DAY_NONE,
                              });
    }
    certification_free(certification);
}

void review_read_stage_order(struct reading *reading)
{
    read_stages(reading, WARNING_STAGE_ORDER, true);
}

void review_read_stage_people(struct reading *reading)
{
    read_stages(reading, WARNING_STAGE_PERSON, false);
}
