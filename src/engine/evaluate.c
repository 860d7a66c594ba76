/* From library and snapshot to a result: lay out what is asked, rate it, decide what applies, add
 * it up. */
#include "evaluation.h"

#include <stdlib.h>
#include <string.h>

/* ---- what is asked of whom ---- */

#define REPEAT_KINDS (REPEAT_SITE + 1)

/* The records that a repeated section asks about, by id; one of nobody for a section that does not
 * repeat. */
struct subjects {
    const struct record **records;
    size_t count;
};

static const char *const subject_kinds[REPEAT_KINDS] = {
    [REPEAT_ASSET] = "asset",
    [REPEAT_CLOUD] = "asset",
    [REPEAT_PARTY] = "party",
    [REPEAT_SITE] = "site",
};

static bool is_subject(const struct record *record, enum repeat repeat)
{
    if (!text_equal(record->kind, subject_kinds[repeat]))
        return false;
    return repeat != REPEAT_CLOUD || text_equal(record_get_field(record, "medium"), "cloud");
}

static int compare_records(const void *a, const void *b)
{
    const struct record *const *one = a;
    const struct record *const *other = b;

    return strcmp((*one)->id, (*other)->id);
}

static struct subjects find_subjects(const struct evaluation *evaluation, enum repeat repeat)
{
    const struct snapshot *snapshot = evaluation->result.snapshot;
    struct subjects subjects = {.count = 0};

    subjects.records =
        arena_alloc(evaluation->arena, (snapshot->record_count + 1) * sizeof *subjects.records);
    if (repeat == REPEAT_NONE) {
        subjects.count = 1;
        return subjects;
    }
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (is_subject(&snapshot->records[i], repeat))
            subjects.records[subjects.count++] = &snapshot->records[i];
    qsort(subjects.records, subjects.count, sizeof *subjects.records, compare_records);
    return subjects;
}

/* ---- laying out ---- */

struct layout {
    struct evaluation *evaluation;
    struct subjects subjects[REPEAT_KINDS];
    struct pack_result *packs;
};

static size_t count_results(const struct layout *layout, const struct section *section)
{
    return section->control_count * layout->subjects[section->repeat].count;
}

static void add_control(struct layout *layout, struct pack_result *pack,
                        const struct control *control, const char *plain,
                        const struct record *subject)
{
    struct evaluation *evaluation = layout->evaluation;
    size_t at = evaluation->control_count++;
    struct control_result *result = &evaluation->controls[at];

    *result = (struct control_result){
        .pack = pack->pack,
        .control = control,
        .subject = subject ? subject->id : NULL,
        .address = subject ? arena_format(evaluation->arena, "%s@%s", plain, subject->id) : plain,
        .scale = control_get_scale(control, evaluation->result.snapshot->mode),
    };
    evaluation->states[at].subject = subject;
    index_put(&evaluation->by_address, result->address, result);
    if (subject)
        index_put(&evaluation->by_address, plain, result);
    pack->control_count++;
}

static void add_section(struct layout *layout, struct pack_result *pack,
                        const struct section *section)
{
    const struct subjects *subjects = &layout->subjects[section->repeat];

    for (size_t i = 0; i < section->control_count; i++) {
        const struct control *control = &section->controls[i];
        const char *plain =
            arena_format(layout->evaluation->arena, "%s:%s", pack->pack->id, control->id);

        for (size_t j = 0; j < subjects->count; j++)
            add_control(layout, pack, control, plain, subjects->records[j]);
    }
}

static void add_pack(struct layout *layout, const struct pack *pack, const char *profile)
{
    struct evaluation *evaluation = layout->evaluation;
    struct pack_result *result = &layout->packs[evaluation->result.pack_count++];

    result->pack = pack;
    result->profile = profile ? pack_get_profile(pack, profile) : NULL;
    if (!result->profile)
        result->profile = pack_get_default_profile(pack);
    result->controls = &evaluation->controls[evaluation->control_count];
    for (size_t i = 0; i < pack->section_count; i++)
        add_section(layout, result, &pack->sections[i]);
}

static size_t count_all(const struct layout *layout)
{
    const struct snapshot *snapshot = layout->evaluation->result.snapshot;
    size_t count = 0;

    for (size_t i = 0; i < snapshot->pack_count; i++) {
        const struct pack *pack =
            library_get_pack(layout->evaluation->result.library, snapshot->packs[i].id);

        for (size_t j = 0; pack && j < pack->section_count; j++)
            count += count_results(layout, &pack->sections[j]);
    }
    return count;
}

static void make_room(struct layout *layout)
{
    struct evaluation *evaluation = layout->evaluation;
    size_t count = count_all(layout);

    evaluation->by_address.arena = evaluation->arena;
    evaluation->controls =
        arena_alloc(evaluation->arena, (count + 1) * sizeof *evaluation->controls);
    evaluation->states = arena_alloc(evaluation->arena, (count + 1) * sizeof *evaluation->states);
    layout->packs = arena_alloc(evaluation->arena, (evaluation->result.snapshot->pack_count + 1) *
                                                       sizeof *layout->packs);
    evaluation->result.packs = layout->packs;
}

static void lay_out(struct layout *layout)
{
    const struct result *result = &layout->evaluation->result;

    for (int repeat = REPEAT_NONE; repeat < REPEAT_KINDS; repeat++)
        layout->subjects[repeat] = find_subjects(layout->evaluation, (enum repeat)repeat);
    make_room(layout);
    for (size_t i = 0; i < result->snapshot->pack_count; i++) {
        const struct case_pack *wanted = &result->snapshot->packs[i];
        const struct pack *pack = library_get_pack(result->library, wanted->id);

        if (pack)
            add_pack(layout, pack, wanted->profile);
    }
}

/* ---- rating ---- */

static void rate(struct evaluation *evaluation)
{
    selection_decide(evaluation);
    for (size_t i = 0; i < evaluation->control_count; i++)
        answers_rate(evaluation, &evaluation->controls[i]);
    for (size_t i = 0; i < evaluation->control_count; i++)
        applies_decide(evaluation, &evaluation->controls[i]);
    for (size_t i = 0; i < evaluation->control_count; i++) {
        struct control_result *result = &evaluation->controls[i];

        if (result->applies == TRUTH_NO)
            result->rating = RATING_NOT_APPLICABLE;
        result->is_gap = control_is_counted(result) && rating_is_gap(result->rating);
        score_set_value(result, &evaluation->states[i]);
    }
}

/* ---- adding up ---- */

void counts_add(struct counts *counts, const struct control_result *result)
{
    int *const by_rating[RATING_COUNT] = {
        [RATING_UNANSWERED] = &counts->unanswered,
        [RATING_MET] = &counts->met,
        [RATING_PARTIAL] = &counts->partial,
        [RATING_UNMET] = &counts->unmet,
        [RATING_UNKNOWN] = &counts->unknown,
        [RATING_NOT_APPLICABLE] = &counts->not_applicable,
    };

    if (!result->in_profile)
        return;
    counts->total++;
    if (result->applies == TRUTH_NO)
        counts->skipped++;
    else if (result->selected == SELECTION_NO)
        counts->left++;
    else
        ++*by_rating[result->rating];
    counts->applicable += control_is_counted(result);
    counts->answered += control_is_counted(result) && result->rating != RATING_UNANSWERED;
}

static struct counts count_controls(const struct control_result *controls, size_t count)
{
    struct counts counts = {.total = 0};

    for (size_t i = 0; i < count; i++)
        counts_add(&counts, &controls[i]);
    return counts;
}

static void add_up(struct layout *layout, struct pack_result *result)
{
    const struct pack *pack = result->pack;
    const struct control_result *controls = result->controls;
    struct section_result *sections =
        arena_alloc(layout->evaluation->arena, (pack->section_count + 1) * sizeof *sections);

    for (size_t i = 0; i < pack->section_count; i++) {
        size_t count = count_results(layout, &pack->sections[i]);

        sections[i].section = &pack->sections[i];
        sections[i].counts = count_controls(controls, count);
        sections[i].score = score_of(pack, controls, count);
        controls += count;
    }
    result->sections = sections;
    result->section_count = pack->section_count;
    result->counts = count_controls(result->controls, result->control_count);
    result->score = score_of(pack, result->controls, result->control_count);
    score_set_bands(&result->score, &pack->scoring);
}

/* ---- the result ---- */

struct result *engine_evaluate(const struct library *library, const struct snapshot *snapshot,
                               struct engine_view view)
{
    struct arena *arena = arena_new();
    struct evaluation *evaluation = arena_alloc(arena, sizeof *evaluation);
    struct layout layout = {.evaluation = evaluation};

    evaluation->arena = arena;
    evaluation->result = (struct result){.library = library, .snapshot = snapshot, .view = view};
    ledger_init(&evaluation->ledger, arena, snapshot);
    answers_index(evaluation);
    lay_out(&layout);
    rate(evaluation);
    for (size_t i = 0; i < evaluation->result.pack_count; i++)
        add_up(&layout, &layout.packs[i]);
    gaps_collect(evaluation);
    return &evaluation->result;
}

void result_free(struct result *result)
{
    if (result)
        arena_free(evaluation_of(result)->arena);
}

const struct pack_result *result_get_pack(const struct result *result, const char *id)
{
    for (size_t i = 0; i < result->pack_count; i++)
        if (text_equal(result->packs[i].pack->id, id))
            return &result->packs[i];
    return NULL;
}

const struct control_result *result_get_control(const struct result *result, const char *address)
{
    const struct control_result *found =
        index_get(&evaluation_of(result)->by_address, INDEX_KEY(address));

    return found && text_equal(found->address, address) ? found : NULL;
}
