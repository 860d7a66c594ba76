/* What may stand in a record: one table. A later format adds rows; what is not in it is kept as it
 * is read, but nobody sets it. */
#include "internal.h"

#include <ctype.h>
#include <string.h>

enum value_kind {
    VALUE_ID,
    VALUE_LINE,
    VALUE_TEXT,
    VALUE_YES,
    VALUE_LEVEL,
    VALUE_IMPORTANCE,
    VALUE_MODE,
    VALUE_DATE,
};

struct field {
    const char *record;
    const char *name;
    enum value_kind kind;
    bool is_stamped;
};

static const struct field fields[] = {
    {"case", "mode", VALUE_MODE},
    {"firm", "name", VALUE_LINE},
    {"firm", "industry", VALUE_LINE},
    {"firm", "size", VALUE_LINE},
    {"firm", "respondent", VALUE_LINE},
    {"pack", "version", VALUE_LINE},
    {"pack", "profile", VALUE_ID},
    {"answer", "choice", VALUE_ID, .is_stamped = true},
    {"answer", "level", VALUE_LEVEL},
    {"answer", "reason", VALUE_TEXT},
    {"answer", "note", VALUE_TEXT},
    {"answer", "mark", VALUE_YES},
    {"asset", "name", VALUE_LINE},
    {"asset", "form", VALUE_ID},
    {"asset", "medium", VALUE_LINE},
    {"asset", "place", VALUE_LINE},
    {"asset", "owner", VALUE_LINE},
    {"asset", "users", VALUE_LINE},
    {"asset", "entrusted", VALUE_LINE},
    {"asset", "outside", VALUE_LINE},
    {"asset", "contractors", VALUE_LINE},
    {"asset", "personal", VALUE_LINE},
    {"asset", "confidentiality", VALUE_IMPORTANCE},
    {"asset", "integrity", VALUE_IMPORTANCE},
    {"asset", "availability", VALUE_IMPORTANCE},
    {"asset", "retention", VALUE_LINE},
    {"asset", "note", VALUE_TEXT},
    {"party", "name", VALUE_LINE},
    {"party", "role", VALUE_LINE},
    {"party", "note", VALUE_TEXT},
    {"task", "title", VALUE_LINE},
    {"task", "measure", VALUE_ID},
    {"task", "owner", VALUE_LINE},
    {"task", "due", VALUE_DATE},
    {"task", "state", VALUE_ID},
    {"task", "note", VALUE_TEXT},
    {"visit", "date", VALUE_DATE},
    {"visit", "mode", VALUE_MODE},
    {"visit", "people", VALUE_TEXT},
    {"visit", "note", VALUE_TEXT},
    {"site", "name", VALUE_LINE},
    {"site", "place", VALUE_LINE},
    {"site", "note", VALUE_TEXT},
};

/* ---- finding ---- */

static bool is_of(const struct field *field, const struct slot *slot)
{
    if (slot->part != PART_RECORDS)
        return text_equal(field->record, part_get_record(slot->part));
    size_t length = strcspn(slot->address, ":");
    return strlen(field->record) == length && memcmp(field->record, slot->address, length) == 0;
}

const struct field *field_find(const struct slot *slot, const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++)
        if (is_of(&fields[i], slot) && text_equal(fields[i].name, name))
            return &fields[i];
    return NULL;
}

bool field_is_stamped(const struct field *field)
{
    return field->is_stamped;
}

bool slot_is_foreign(const struct slot *slot)
{
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++)
        if (is_of(&fields[i], slot))
            return false;
    return true;
}

int field_compare(const struct slot *slot, const char *a, const char *b)
{
    const struct field *end = fields + ARRAY_LENGTH(fields);
    const struct field *first = field_find(slot, a), *second = field_find(slot, b);
    if (!first && !second)
        return strcmp(a, b);
    first = first ? first : end;
    second = second ? second : end;
    return (first > second) - (first < second);
}

/* ---- values ---- */

/* Ids and times are nothing but this, and most of a file is ids and times. */
static bool is_plain(const char *value, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (value[i] <= ' ' || value[i] > '~')
            return false;
    return length > 0;
}

/* What is clean is also what XML can carry: what is written here can be read again. */
static bool is_harmless(const char *value, bool lines)
{
    size_t length = strlen(value);
    if (length > VALUE_BYTES_MAX)
        return false;
    return is_plain(value, length) ||
           (text_is_utf8(value, length) && text_is_clean(value, lines) && !text_is_blank(value));
}

bool value_is_line(const char *value)
{
    return is_harmless(value, false);
}

bool value_is_text(const char *value)
{
    return is_harmless(value, true);
}

bool value_is_id(const char *value)
{
    return value_is_line(value) && !strpbrk(value, " \t");
}

/* `d` in the pattern stands for a digit, everything else for itself. */
static bool has_pattern(const char *value, const char *pattern)
{
    for (; *pattern; value++, pattern++)
        if (*pattern == 'd' ? !isdigit((unsigned char)*value) : *value != *pattern)
            return false;
    return *value == '\0';
}

bool value_is_timestamp(const char *value)
{
    return has_pattern(value, "dddd-dd-ddTdd:dd:ddZ");
}

/* timegm carries the 31st of June over into July. */
static bool is_date(const char *value)
{
    struct tm date = {0};
    if (!has_pattern(value, "dddd-dd-dd") || !strptime(value, "%Y-%m-%d", &date))
        return false;
    int day = date.tm_mday;
    timegm(&date);
    return date.tm_mday == day;
}

static bool is_yes(const char *value)
{
    return text_equal(value, "yes");
}

static bool is_level(const char *value)
{
    return *value >= '0' && *value <= '8' && value[1] == '\0';
}

static bool is_importance(const char *value)
{
    return *value >= '0' && *value <= '2' && value[1] == '\0';
}

static bool is_mode(const char *value)
{
    enum mode mode;
    return mode_from_name(value, &mode);
}

static const struct {
    bool (*is_right)(const char *value);
    const char *expected;
} rules[] = {
    [VALUE_ID] = {value_is_id, N_("an id, without spaces or control characters")},
    [VALUE_LINE] = {value_is_line, N_("one line of text without control characters")},
    [VALUE_TEXT] = {value_is_text, N_("text without control characters")},
    [VALUE_YES] = {is_yes, N_("yes, or nothing")},
    [VALUE_LEVEL] = {is_level, N_("a level from 0 to 8")},
    [VALUE_IMPORTANCE] = {is_importance, N_("0, 1 or 2")},
    [VALUE_MODE] = {is_mode, N_("self, advise, audit or train")},
    [VALUE_DATE] = {is_date, N_("a date such as 2026-04-01")},
};

bool field_allows(const struct field *field, const char *value)
{
    return rules[field->kind].is_right(value);
}

bool field_refuse(const struct field *field, const char *value, const char *what,
                  struct error *error)
{
    if (strlen(value) > VALUE_BYTES_MAX)
        return error_set(error, ERROR_INPUT, what, _("%s: longer than %u bytes"), field->name,
                         VALUE_BYTES_MAX);
    return error_set(error, ERROR_INPUT, what, _("%s: expected %s"), field->name,
                     _(rules[field->kind].expected));
}
