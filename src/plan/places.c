/* The walk by place: the controls that want to be seen (現地調査), a sheet for each place. */
#include "tenken/plan.h"

#include <stdlib.h>
#include <string.h>

struct owned_sheets {
    struct place_sheets sheets; /* first: what callers hold is this */
    struct arena *arena;
};
struct sheet {
    const char *place;
    const struct control_result **controls;
    size_t control_count;
    const struct record **assets;
    size_t asset_count;
};
struct walk {
    const struct result *result;
    struct arena *arena;
    struct sheet *sheets;
    size_t count;
};

/* ---- what is kept where ---- */

/* The ledger's place is written as people write it: these words, anywhere in it, say which place
 * of the packs is meant. The longest word of all that are in it decides. */
static const struct {
    const char *place, *word; /* the word as text_take_folded leaves it, kana apart */
} words[] = {
    {"office", "事務"},
    {"office", "オフィス"},
    {"office", "総務"},
    {"office", "経理"},
    {"office", "営業"},
    {"office", "office"},
    {"design-room", "設計"},
    {"design-room", "開発室"},
    {"design-room", "図面棚"},
    {"design-room", "design"},
    {"shop-floor", "現場"},
    {"shop-floor", "作業場"},
    {"shop-floor", "工場"},
    {"shop-floor", "製造"},
    {"shop-floor", "加工"},
    {"shop-floor", "組立"},
    {"shop-floor", "shop floor"},
    {"shop-floor", "workshop"},
    {"server-room", "サーバ"},
    {"server-room", "機械室"},
    {"server-room", "nas"},
    {"server-room", "server"},
    {"storage", "倉庫"},
    {"storage", "書庫"},
    {"storage", "保管庫"},
    {"storage", "保管室"},
    {"storage", "金庫"},
    {"storage", "storage"},
    {"storage", "warehouse"},
    {"gate", "受付"},
    {"gate", "玄関"},
    {"gate", "入口"},
    {"gate", "守衛"},
    {"gate", "reception"},
    {"gate", "entrance"},
    {"gate", "gate"},
};

static bool has_word(const char *folded, const char *word)
{
    char *folded_word = text_take_folded(word);
    bool found = strstr(folded, folded_word) != NULL;
    free(folded_word);
    return found;
}

/* The place of the packs that a text of the ledger names; NULL where it names none. */
static const char *find_place(const char *text)
{
    const char *place = NULL;
    size_t longest = 0;
    char *folded = text ? text_take_folded(text) : NULL;
    for (size_t i = 0; folded && i < ARRAY_LENGTH(words); i++)
        if (strlen(words[i].word) > longest && has_word(folded, words[i].word)) {
            longest = strlen(words[i].word);
            place = words[i].place;
        }
    free(folded);
    return place;
}

static bool is_kept_at(const struct record *record, const char *place)
{
    const char *text = record_get_field(record, "place");
    return text_equal(record->kind, "asset") && place &&
           (text_equal(text, place) || text_equal(find_place(text), place));
}

static void add_assets(const struct walk *walk, struct sheet *sheet)
{
    const struct snapshot *snapshot = walk->result->snapshot;
    sheet->assets =
        arena_alloc(walk->arena, (snapshot->record_count + 1) * sizeof(const struct record *));
    for (size_t i = 0; i < snapshot->record_count; i++)
        if (is_kept_at(&snapshot->records[i], sheet->place))
            sheet->assets[sheet->asset_count++] = &snapshot->records[i];
}

/* ---- what is looked at where ---- */

static bool is_observed(const struct control_result *control)
{
    for (size_t i = 0; i < control->control->technique_count; i++)
        if (text_equal(control->control->techniques[i], "observe"))
            return control_is_in_play(control);
    return false;
}

static struct sheet *get_sheet(struct walk *walk, const char *place)
{
    for (size_t i = 0; i < walk->count; i++)
        if (text_equal(walk->sheets[i].place, place))
            return &walk->sheets[i];
    struct sheet *sheet = &ARRAY_PUSH(walk->sheets, walk->count);
    *sheet = (struct sheet){.place = place};
    return sheet;
}

static void look_at(struct walk *walk, const struct pack_result *pack)
{
    for (size_t i = 0; i < pack->control_count; i++) {
        if (!is_observed(&pack->controls[i]))
            continue;
        struct sheet *sheet = get_sheet(walk, pack->controls[i].control->place);
        ARRAY_PUSH(sheet->controls, sheet->control_count) = &pack->controls[i];
    }
}

static void finish(struct walk *walk, struct place_sheets *sheets)
{
    struct place_sheet *items = arena_alloc(walk->arena, (walk->count + 1) * sizeof *items);
    for (size_t i = 0; i < walk->count; i++) {
        struct sheet *sheet = &walk->sheets[i];
        add_assets(walk, sheet);
        items[i] = (struct place_sheet){
            .place = sheet->place,
            .controls = arena_take_array(walk->arena, sheet->controls, sheet->control_count,
                                         sizeof(const struct control_result *)),
            .control_count = sheet->control_count,
            .assets = sheet->assets,
            .asset_count = sheet->asset_count,
        };
    }
    sheets->items = items;
    sheets->count = walk->count;
    free(walk->sheets);
}

struct place_sheets *place_sheets_new(const struct result *result)
{
    struct arena *arena = arena_new();
    struct owned_sheets *owned = arena_alloc(arena, sizeof *owned);
    struct walk walk = {.result = result, .arena = arena};
    owned->arena = arena;
    for (size_t i = 0; i < result->pack_count; i++)
        look_at(&walk, &result->packs[i]);
    finish(&walk, &owned->sheets);
    return &owned->sheets;
}

void place_sheets_free(struct place_sheets *sheets)
{
    if (sheets)
        arena_free(((struct owned_sheets *)sheets)->arena);
}
