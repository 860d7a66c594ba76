/* What the records say of the firm's assets (DESIGN §3: nothing said yet means unknown). */
#include "evaluation.h"

#include <string.h>

#define BITS_PER_WORD 64

const char *record_get_field(const struct record *record, const char *key)
{
    for (size_t i = 0; i < record->field_count; i++)
        if (strcmp(record->fields[i].key, key) == 0)
            return record->fields[i].value;
    return NULL;
}

static void add_declarations(struct ledger *ledger, const struct record *record)
{
    for (size_t i = 0; i < record->field_count; i++)
        if (text_equal(record->fields[i].value, "yes"))
            index_put(&ledger->none, record->fields[i].key, ledger);
}

void ledger_init(struct ledger *ledger, struct arena *arena, const struct snapshot *snapshot)
{
    *ledger = (struct ledger){.matches.arena = arena, .none.arena = arena};
    ledger->assets = arena_alloc(arena, snapshot->record_count * sizeof(const struct record *));
    for (size_t i = 0; i < snapshot->record_count; i++) {
        const struct record *record = &snapshot->records[i];

        if (text_equal(record->kind, "asset"))
            ledger->assets[ledger->asset_count++] = record;
        else if (text_equal(record->kind, "ledger"))
            add_declarations(ledger, record);
    }
}

static size_t count_words(const struct ledger *ledger)
{
    return ledger->asset_count / BITS_PER_WORD + 1;
}

/* The assets with this value, found once for all the conditions that ask for it. */
static const uint64_t *get_matches(struct ledger *ledger, const struct condition_field *field)
{
    struct arena *arena = ledger->matches.arena;
    uint64_t *bits = index_get(&ledger->matches, INDEX_KEY(field->key, "\x1f", field->value));

    if (bits)
        return bits;
    bits = arena_alloc(arena, count_words(ledger) * sizeof *bits);
    for (size_t i = 0; i < ledger->asset_count; i++)
        if (text_equal(record_get_field(ledger->assets[i], field->key), field->value))
            bits[i / BITS_PER_WORD] |= UINT64_C(1) << i % BITS_PER_WORD;
    index_put(&ledger->matches, arena_format(arena, "%s\x1f%s", field->key, field->value), bits);
    return bits;
}

static bool has_match(struct ledger *ledger, const struct condition *condition)
{
    size_t words = count_words(ledger);
    uint64_t *all = arena_alloc(ledger->matches.arena, words * sizeof *all);
    uint64_t any = 0;

    if (condition->field_count == 0)
        return ledger->asset_count > 0;
    memcpy(all, get_matches(ledger, &condition->fields[0]), words * sizeof *all);
    for (size_t i = 1; i < condition->field_count; i++) {
        const uint64_t *bits = get_matches(ledger, &condition->fields[i]);

        for (size_t w = 0; w < words; w++)
            all[w] &= bits[w];
    }
    for (size_t w = 0; w < words; w++)
        any |= all[w];
    return any != 0;
}

static bool is_declared_none(const struct ledger *ledger, const struct condition *condition)
{
    for (size_t i = 0; i < condition->field_count; i++)
        if (index_get(&ledger->none, INDEX_KEY("none-", condition->fields[i].key, "-",
                                               condition->fields[i].value)))
            return true;
    return false;
}

static enum truth subject_has(const struct record *subject, const struct condition *condition)
{
    enum truth truth = TRUTH_YES;

    for (size_t i = 0; i < condition->field_count; i++) {
        const char *value = record_get_field(subject, condition->fields[i].key);

        if (!value)
            truth = TRUTH_UNKNOWN;
        else if (strcmp(value, condition->fields[i].value) != 0)
            return TRUTH_NO;
    }
    return truth;
}

enum truth ledger_has(struct ledger *ledger, const struct condition *condition,
                      const struct record *subject)
{
    if (subject)
        return subject_has(subject, condition);
    if (has_match(ledger, condition))
        return TRUTH_YES;
    return is_declared_none(ledger, condition) ? TRUTH_NO : TRUTH_UNKNOWN;
}
