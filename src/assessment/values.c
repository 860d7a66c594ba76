/* What a value may be, and what people write for it. */
#include "internal.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

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
    [VALUE_MODE] = {is_mode, N_("self, advise, audit or train")},
    [VALUE_DATE] = {is_date, N_("a date such as 2026-04-01")},
    [VALUE_PEOPLE] = {value_is_line, N_("one line of text without control characters")},
    [VALUE_MOMENT] = {value_is_timestamp, N_("a time such as 2026-04-01T09:00:00Z")},
};

bool field_allows(const struct field *field, const char *value)
{
    if (field->choices)
        return field_get_choice(field, value) != NULL;
    return rules[field->kind].is_right(value);
}

bool field_reads(const struct field *field, const char *value)
{
    return field->choices ? value_is_id(value) : field_allows(field, value);
}

static bool refuse_choice(const struct field *field, const char *value, const char *what,
                          struct error *error)
{
    char *hint = field_take_hint(field, value);
    error_set(error, ERROR_INPUT, what, _("%s: “%s” is not one of its values; %s"), field->name,
              value, hint);
    free(hint);
    return false;
}

bool field_refuse(const struct field *field, const char *value, const char *what,
                  struct error *error)
{
    if (strlen(value) > VALUE_BYTES_MAX)
        return error_set(error, ERROR_INPUT, what, _("%s: longer than %u bytes"), field->name,
                         VALUE_BYTES_MAX);
    if (field->choices)
        return refuse_choice(field, value, what, error);
    return error_set(error, ERROR_INPUT, what, _("%s: expected %s"), field->name,
                     _(rules[field->kind].expected));
}

/* ---- what people write ---- */

static size_t choice_count(const struct field *field)
{
    size_t count = 0;
    while (field->choices[count].id)
        count++;
    return count;
}

char *field_take_hint(const struct field *field, const char *value)
{
    size_t count = choice_count(field);
    const char **ids = mem_alloc((count + 1) * sizeof *ids);
    for (size_t i = 0; i < count; i++)
        ids[i] = field->choices[i].id;
    char *hint = hint_take(value, ids, count);
    free(ids);
    return hint;
}

/* Whether a text is one of the words, which a | parts, without regard to width and case. */
static bool words_have(const char *words, const char *text)
{
    char *folded = words ? text_take_folded(words) : NULL;
    char *wanted = text_take_folded(text);
    bool is_there = false;
    char *rest = folded;
    for (char *word; !is_there && (word = strsep(&rest, "|"));)
        is_there = text_equal(word, wanted);
    free(wanted);
    free(folded);
    return is_there;
}

static bool is_meant(const struct field_choice *choice, const char *text)
{
    return words_have(choice->id, text) || words_have(choice->words, text) ||
           words_have(choice->label, text) || words_have(_(choice->label), text);
}

/* 2026/4/1, as spreadsheets write it. */
static char *take_date(const char *text)
{
    int year, month, day, end = 0;
    if (sscanf(text, "%4d%*1[/.-]%2d%*1[/.-]%2d%n", &year, &month, &day, &end) == 3 && end &&
        !text[end] && year > 0 && month > 0 && day > 0)
        return mem_format("%04d-%02d-%02d", year, month, day);
    return mem_copy(text);
}

static char *take_people(const char *text)
{
    char *folded = text_take_folded(text);
    size_t digits = strspn(folded, "0123456789");
    const char *unit = folded + digits + strspn(folded + digits, " ");
    bool is_number = digits && (!*unit || words_have("人|名|people|円|yen", unit));
    char *number = is_number ? mem_format("%.*s", (int)digits, folded) : mem_copy(text);
    free(folded);
    return number;
}

char *field_take_value(const struct field *field, const char *text)
{
    if (field->kind == VALUE_PEOPLE)
        return take_people(text);
    if (field->kind == VALUE_DATE)
        return take_date(text);
    for (const struct field_choice *choice = field->choices; choice && choice->id; choice++)
        if (is_meant(choice, text))
            return mem_copy(choice->id);
    return mem_copy(text);
}

bool field_is_called(const struct field *field, const char *text)
{
    return words_have(field->name, text) || words_have(field->words, text) ||
           (field->label && (words_have(field->label, text) || words_have(_(field->label), text)));
}

bool field_is_open(const struct field *field, const struct record_field *said, size_t count)
{
    bool is_open = field->is_wanted;
    for (size_t i = 0; i < count; i++) {
        bool is_moot = text_equal(said[i].key, field->unless.key) &&
                       text_equal(said[i].value, field->unless.value);
        if (is_moot || text_equal(said[i].key, field->name))
            is_open = false;
    }
    return is_open;
}

bool record_is_open(const struct record *record, const struct field *field,
                    const struct snapshot *snapshot)
{
    return field_suits(field, snapshot) &&
           field_is_open(field, record->fields, record->field_count);
}

size_t record_count_open(const struct record *record, const struct snapshot *snapshot)
{
    const struct field *fields = NULL;
    size_t count = field_list(record->kind, &fields), open = 0;
    for (size_t i = 0; i < count; i++)
        open += record_is_open(record, &fields[i], snapshot);
    return open;
}
