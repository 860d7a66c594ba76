/* Where a record stands, told from its address and voice. */
#include "internal.h"

#include <string.h>

static const struct {
    const char *name;
    const char *record; /* the element of one record; in PART_RECORDS the kind names it */
} parts[PART_COUNT] = {
    [PART_CASE] = {"case", "case"},     [PART_FIRM] = {"firm", "firm"},
    [PART_PACKS] = {"packs", "pack"},   [PART_ANSWERS] = {"answers", "answer"},
    [PART_RECORDS] = {"records", NULL}, [PART_WORDINGS] = {"wordings", NULL},
    [PART_HISTORY] = {"history", NULL},
};

#define LETTERS       "abcdefghijklmnopqrstuvwxyz"
#define ID_CHARACTERS LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."

const char *part_get_name(enum part part)
{
    return parts[part].name;
}

const char *part_get_record(enum part part)
{
    return parts[part].record;
}

static enum part part_of(const char *address, enum voice voice)
{
    if (voice != VOICE_NONE)
        return PART_ANSWERS;
    if (text_equal(address, "case"))
        return PART_CASE;
    if (text_equal(address, "firm"))
        return PART_FIRM;
    return strncmp(address, "pack:", 5) == 0 ? PART_PACKS : PART_RECORDS;
}

struct slot slot_of(const char *address, enum voice voice)
{
    const char *known = address ? address : "";
    return (struct slot){.part = part_of(known, voice), .address = known, .voice = voice};
}

const char *slot_get_id(const struct slot *slot)
{
    const char *colon = strchr(slot->address, ':');
    return colon ? colon + 1 : slot->address;
}

static bool is_answer_address(const char *text)
{
    struct address address = {0};
    bool is_whole = value_is_id(text) && address_parse(text, &address, NULL) && address.pack;
    address_clear(&address);
    return is_whole;
}

/* Kinds that have a part of their own are none in <records>. */
static bool is_taken(const char *kind, size_t length)
{
    for (enum part i = PART_CASE; i < PART_COUNT; i++)
        if (parts[i].record && strlen(parts[i].record) == length &&
            memcmp(parts[i].record, kind, length) == 0)
            return true;
    return false;
}

static bool is_record_address(const struct slot *slot)
{
    size_t kind = strspn(slot->address, LETTERS);
    if (kind == 0 || slot->address[kind] != ':')
        return false;
    if (slot->part == PART_RECORDS && is_taken(slot->address, kind))
        return false;
    const char *id = slot->address + kind + 1;
    return *id && id[strspn(id, ID_CHARACTERS)] == '\0';
}

bool slot_is_right(const struct slot *slot)
{
    if (slot->part == PART_ANSWERS)
        return is_answer_address(slot->address);
    return slot->part == PART_CASE || slot->part == PART_FIRM || is_record_address(slot);
}

bool slot_refuse(const struct slot *slot, const char *what, struct error *error)
{
    if (slot->part == PART_ANSWERS)
        return error_set(
            error, ERROR_INPUT, what,
            _("“%s” is not the address of an answer; expected PACK:CONTROL, with /OPTION "
              "and @SUBJECT where there are such"),
            slot->address);
    return error_set(
        error, ERROR_INPUT, what,
        _("“%s” is not the address of a record; expected case, firm or KIND:ID, and for an "
          "answer a voice"),
        slot->address);
}

int slot_compare(const struct slot *a, const struct slot *b)
{
    if (a->part != b->part)
        return (int)a->part - (int)b->part;
    int order = strcmp(a->address, b->address);
    return order ? order : (int)a->voice - (int)b->voice;
}
