/* The review of offices and exceptions: what one person must not do alone (ガイドライン 2.1.1(8)),
 * and what was allowed for a time. */
#include "people.h"
#include "review.h"

#include <stdlib.h>

const struct record *office_get(const struct snapshot *snapshot, const char *role)
{
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, "office") &&
            text_equal(snapshot->records[i].id, role))
            return &snapshot->records[i];
    return NULL;
}

/* 2.1.1(8)(a)(イ), and whatever else a pack keeps apart. Who stands in holds the office only for a
 * time, and is not counted. */
static void check_separation(struct reading *reading, const struct pack *pack,
                             const struct separation *separation)
{
    const struct record *office = office_get(reading->result->snapshot, separation->a);
    const struct record *other = office_get(reading->result->snapshot, separation->b);
    char *name = office && other ? people_take_shared(record_get_field(office, "person"),
                                                      record_get_field(other, "person"))
                                 : NULL;
    if (name)
        review_raise(reading, (struct warning){
                                  .kind = WARNING_COMBINED,
                                  .address = arena_format(reading->arena, "office:%s", office->id),
                                  .record = office,
                                  .separation = separation,
                                  .role = pack_get_role(pack, separation->a),
                                  .other_role = pack_get_role(pack, separation->b),
                                  .name = arena_copy(reading->arena, name),
                                  .date = DAY_NONE,
                              });
    free(name);
}

void review_read_combined(struct reading *reading)
{
    for (size_t i = 0; i < reading->result->pack_count; i++) {
        const struct pack *pack = reading->result->packs[i].pack;
        for (size_t k = 0; k < pack->separation_count; k++)
            check_separation(reading, pack, &pack->separations[k]);
    }
}

/* ---- exceptions ---- */

static void raise_exception(struct reading *reading, enum warning_kind kind,
                            const struct record *exception, const char *name, int date)
{
    review_raise(reading,
                 (struct warning){
                     .kind = kind,
                     .address = arena_format(reading->arena, "exception:%s", exception->id),
                     .record = exception,
                     .name = name ? arena_copy(reading->arena, name) : NULL,
                     .date = date,
                 });
}

typedef void exception_check(struct reading *reading, const struct record *exception);

static void check_exceptions(struct reading *reading, exception_check *check)
{
    const struct snapshot *snapshot = reading->result->snapshot;
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (text_equal(snapshot->records[i].kind, "exception"))
            check(reading, &snapshot->records[i]);
}

/* 2.1.1(8)(a)(ア): who applies does not decide. */
static void check_self_approved(struct reading *reading, const struct record *exception)
{
    char *name = people_take_shared(record_get_field(exception, "applicant"),
                                    record_get_field(exception, "approver"));
    if (name)
        raise_exception(reading, WARNING_SELF_APPROVED, exception, name, DAY_NONE);
    free(name);
}

static int get_day(const struct record *record, const char *key)
{
    const char *text = record_get_field(record, key);
    return text ? day_from_text(text) : DAY_NONE;
}

/* What was permitted for a time ends with it, and the end is reported (2.2.2(1)-2 c)). While
 * nothing else was permitted, the time that was asked for counts. */
static void check_over(struct reading *reading, const struct record *exception)
{
    int granted = get_day(exception, "granted-until");
    int until = granted == DAY_NONE ? get_day(exception, "until") : granted;
    bool is_refused = text_equal(record_get_field(exception, "decision"), "refused");
    bool is_ended = record_get_field(exception, "ended") != NULL;
    if (until != DAY_NONE && until < reading->today && !is_refused && !is_ended)
        raise_exception(reading, WARNING_EXCEPTION_OVER, exception, NULL, until);
}

void review_read_self_approved(struct reading *reading)
{
    check_exceptions(reading, check_self_approved);
}

void review_read_exceptions_over(struct reading *reading)
{
    check_exceptions(reading, check_over);
}
