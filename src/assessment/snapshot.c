/* The case as plain structs, all of them in one arena. */
#include "snapshot.h"

#include <stdlib.h>
#include <string.h>

#include "internal.h"

struct owned_snapshot {
    struct snapshot snapshot; /* first: what callers hold is this */
    struct arena *arena;
};

/* ---- copying ---- */

static const struct record_field *copy_fields(struct arena *arena,
                                              const struct record_field *fields, size_t count)
{
    struct record_field *copy = arena_alloc(arena, count * sizeof *copy);
    for (size_t i = 0; i < count; i++)
        copy[i] = (struct record_field){.key = arena_copy(arena, fields[i].key),
                                        .value = arena_copy(arena, fields[i].value)};
    return copy;
}

static const struct case_pack *copy_packs(struct arena *arena, const struct case_pack *packs,
                                          size_t count)
{
    struct case_pack *copy = arena_alloc(arena, count * sizeof *copy);
    for (size_t i = 0; i < count; i++)
        copy[i] = (struct case_pack){.id = arena_copy(arena, packs[i].id),
                                     .version = arena_copy(arena, packs[i].version),
                                     .profile = arena_copy(arena, packs[i].profile)};
    return copy;
}

static const struct seal *copy_seal(struct arena *arena, const struct seal *seal)
{
    if (!seal)
        return NULL;
    struct seal *copy = arena_alloc(arena, sizeof *copy);
    *copy = (struct seal){.at = arena_copy(arena, seal->at),
                          .by = arena_copy(arena, seal->by),
                          .recorded = arena_copy(arena, seal->recorded),
                          .digest = arena_copy(arena, seal->digest),
                          .is_intact = seal->is_intact};
    return copy;
}

static const struct record *copy_records(struct arena *arena, const struct record *records,
                                         size_t count)
{
    struct record *copy = arena_alloc(arena, count * sizeof *copy);
    for (size_t i = 0; i < count; i++) {
        size_t field_count = records[i].field_count;
        copy[i] = (struct record){.kind = arena_copy(arena, records[i].kind),
                                  .id = arena_copy(arena, records[i].id),
                                  .fields = copy_fields(arena, records[i].fields, field_count),
                                  .field_count = field_count};
    }
    return copy;
}

static struct answer copy_answer(struct arena *arena, const struct answer *answer)
{
    struct address parts = {0};
    address_parse(answer->address, &parts, NULL);
    struct answer copy = {.address = arena_copy(arena, answer->address),
                          .pack = arena_copy(arena, parts.pack),
                          .control = arena_copy(arena, parts.control),
                          .option = arena_copy(arena, parts.option),
                          .subject = arena_copy(arena, parts.subject),
                          .voice = answer->voice,
                          .choice = arena_copy(arena, answer->choice),
                          .level = answer->level,
                          .note = arena_copy(arena, answer->note),
                          .reason = arena_copy(arena, answer->reason),
                          .at = arena_copy(arena, answer->at),
                          .author = arena_copy(arena, answer->author),
                          .is_marked = answer->is_marked,
                          .asks_again = answer->asks_again,
                          .has_evidence = answer->has_evidence,
                          .noted = copy_fields(arena, answer->noted, answer->noted_count),
                          .noted_count = answer->noted_count,
                          .selected = answer->selected,
                          .selection_reason = arena_copy(arena, answer->selection_reason),
                          .selected_at = arena_copy(arena, answer->selected_at),
                          .selected_by = arena_copy(arena, answer->selected_by)};
    address_clear(&parts);
    return copy;
}

static const struct answer *copy_answers(struct arena *arena, const struct answer *answers,
                                         size_t count)
{
    struct answer *copy = arena_alloc(arena, count * sizeof *copy);
    for (size_t i = 0; i < count; i++)
        copy[i] = copy_answer(arena, &answers[i]);
    return copy;
}

struct snapshot *snapshot_copy(const struct snapshot *view)
{
    struct arena *arena = arena_new();
    struct owned_snapshot *owned = arena_alloc(arena, sizeof *owned);
    owned->arena = arena;
    owned->snapshot =
        (struct snapshot){.id = arena_copy(arena, view->id),
                          .created = arena_copy(arena, view->created),
                          .seal = copy_seal(arena, view->seal),
                          .mode = view->mode,
                          .is_examination = view->is_examination,
                          .firm = copy_fields(arena, view->firm, view->firm_count),
                          .firm_count = view->firm_count,
                          .packs = copy_packs(arena, view->packs, view->pack_count),
                          .pack_count = view->pack_count,
                          .answers = copy_answers(arena, view->answers, view->answer_count),
                          .answer_count = view->answer_count,
                          .records = copy_records(arena, view->records, view->record_count),
                          .record_count = view->record_count};
    return &owned->snapshot;
}

void snapshot_free(struct snapshot *snapshot)
{
    if (snapshot)
        arena_free(((struct owned_snapshot *)snapshot)->arena);
}

/* ---- from the document ---- */

static const char *text_of(const struct entry *entry, const char *field)
{
    return value_read(element_get_child(entry->node, field)).text;
}

static struct record_field *list_fields(struct arena *scratch, const struct entry *entry,
                                        size_t *count)
{
    *count = 0;
    for (const xmlNode *node = entry->node->children; node; node = node->next)
        *count += element_is_field(node);
    struct record_field *fields = arena_alloc(scratch, *count * sizeof *fields), *next = fields;
    for (const xmlNode *node = entry->node->children; node; node = node->next)
        if (element_is_field(node))
            *next++ = (struct record_field){.key = (const char *)node->name,
                                            .value = value_read(node).text};
    return fields;
}

static void read_header(const struct assessment *assessment, struct arena *scratch,
                        struct snapshot *view)
{
    size_t count;
    const xmlNode *root = xmlDocGetRootElement(assessment->document);
    view->id = assessment->id;
    view->created = element_get(root, "created");
    view->seal = assessment->seal;
    const struct entry *of_case = records_get(assessment, PART_CASE, &count);
    const char *mode = text_of(of_case, "mode");
    if (!mode || !mode_from_name(mode, &view->mode))
        view->mode = MODE_SELF;
    view->is_examination = view->mode == MODE_AUDIT && text_of(of_case, "examination");
    const struct entry *firm = records_get(assessment, PART_FIRM, &count);
    view->firm = list_fields(scratch, firm, &view->firm_count);
}

static void read_packs(const struct assessment *assessment, struct arena *scratch,
                       struct snapshot *view)
{
    const struct entry *entries = records_get(assessment, PART_PACKS, &view->pack_count);
    struct case_pack *packs = arena_alloc(scratch, view->pack_count * sizeof *packs);
    for (size_t i = 0; i < view->pack_count; i++)
        packs[i] = (struct case_pack){.id = slot_get_id(&entries[i].slot),
                                      .version = text_of(&entries[i], "version"),
                                      .profile = text_of(&entries[i], "profile")};
    view->packs = packs;
}

/* What was looked at, or who was asked; when and how many alone are none. */
static bool has_evidence(const struct entry *entry)
{
    static const char *const fields[] = {"document", "examine", "observe", "interview",
                                         "asked",    "sample",  "file"};
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++)
        if (text_of(entry, fields[i]))
            return true;
    return false;
}

/* From "document" on, the fields of an answer are what an auditor notes. */
static bool is_noted(const xmlNode *node)
{
    const struct field *known = field_get("answer", (const char *)node->name);
    return element_is_field(node) && known && known >= field_get("answer", "document");
}

static const struct record_field *list_noted(struct arena *scratch, const struct entry *entry,
                                             size_t *count)
{
    struct record_field *noted = NULL;
    *count = 0;
    for (const xmlNode *node = entry->node->children; node; node = node->next)
        if (is_noted(node))
            ARRAY_PUSH(noted, *count) = (struct record_field){.key = (const char *)node->name,
                                                              .value = value_read(node).text};
    return arena_take_array(scratch, noted, *count, sizeof *noted);
}

static struct answer read_answer(struct arena *scratch, const struct entry *entry)
{
    size_t noted_count = 0;
    const struct record_field *noted = list_noted(scratch, entry, &noted_count);
    struct value choice = value_read(element_get_child(entry->node, "choice"));
    struct value selected = value_read(element_get_child(entry->node, "selected"));
    const char *level = text_of(entry, "level");
    return (struct answer){.address = entry->slot.address,
                           .voice = entry->slot.voice,
                           .choice = choice.text,
                           .level = level ? atoi(level) : LEVEL_NONE,
                           .note = text_of(entry, "note"),
                           .reason = text_of(entry, "reason"),
                           .at = choice.at,
                           .author = choice.by,
                           .is_marked = text_of(entry, "mark") != NULL,
                           .asks_again = text_of(entry, "asks-again") != NULL,
                           .has_evidence = has_evidence(entry),
                           .noted = noted,
                           .noted_count = noted_count,
                           .selected = selection_of(selected.text),
                           .selection_reason = text_of(entry, "selection-reason"),
                           .selected_at = selected.at,
                           .selected_by = selected.by};
}

static void read_answers(const struct assessment *assessment, struct arena *scratch,
                         struct snapshot *view)
{
    const struct entry *entries = records_get(assessment, PART_ANSWERS, &view->answer_count);
    struct answer *answers = arena_alloc(scratch, view->answer_count * sizeof *answers);
    for (size_t i = 0; i < view->answer_count; i++)
        answers[i] = read_answer(scratch, &entries[i]);
    view->answers = answers;
}

static void read_records(const struct assessment *assessment, struct arena *scratch,
                         struct snapshot *view)
{
    const struct entry *entries = records_get(assessment, PART_RECORDS, &view->record_count);
    struct record *records = arena_alloc(scratch, view->record_count * sizeof *records);
    for (size_t i = 0; i < view->record_count; i++) {
        records[i].kind = (const char *)entries[i].node->name;
        records[i].id = slot_get_id(&entries[i].slot);
        records[i].fields = list_fields(scratch, &entries[i], &records[i].field_count);
    }
    view->records = records;
}

struct snapshot *snapshot_new(const struct assessment *assessment)
{
    struct snapshot view = {0};
    struct arena *scratch = arena_new();
    read_header(assessment, scratch, &view);
    read_packs(assessment, scratch, &view);
    read_answers(assessment, scratch, &view);
    read_records(assessment, scratch, &view);
    struct snapshot *snapshot = snapshot_copy(&view);
    arena_free(scratch);
    return snapshot;
}

/* ---- looking up ---- */

int answer_compare(const void *a, const void *b)
{
    const struct answer *first = a, *second = b;
    int order = strcmp(first->address, second->address);
    return order ? order : (int)first->voice - (int)second->voice;
}

const struct answer *snapshot_get_answer(const struct snapshot *snapshot, const char *address,
                                         enum voice voice)
{
    struct answer key = {.address = address, .voice = voice};
    if (snapshot->answer_count == 0)
        return NULL;
    return bsearch(&key, snapshot->answers, snapshot->answer_count, sizeof key, answer_compare);
}

bool snapshot_asks_again(const struct snapshot *snapshot, const char *address)
{
    struct address wanted = {0};
    bool asks_again = false;
    address_parse(address, &wanted, NULL);
    for (size_t i = 0; !asks_again && i < snapshot->answer_count; i++) {
        const struct answer *answer = &snapshot->answers[i];
        asks_again = answer->asks_again && text_equal(answer->pack, wanted.pack) &&
                     text_equal(answer->control, wanted.control) &&
                     text_equal(answer->subject, wanted.subject);
    }
    address_clear(&wanted);
    return asks_again;
}

const char *snapshot_get_firm(const struct snapshot *snapshot, const char *key)
{
    for (size_t i = 0; i < snapshot->firm_count; i++)
        if (text_equal(snapshot->firm[i].key, key))
            return snapshot->firm[i].value;
    return NULL;
}
