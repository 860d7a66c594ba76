/* Attributes: from text to the fields of a struct. */
#include <libxml/xpath.h>
#include <limits.h>
#include <math.h>
#include <string.h>

#include "id.h"
#include "reader.h"

#define ATTRIBUTE_LIMIT 32 /* more than any table has; for lists of what is known */
#define WHITE           " \t\r\n"

/* One value on its way into a struct. */
struct value {
    struct reader *reader;
    const xmlNode *node;
    const struct attribute_rule *rule;
    const char *text;
    char *target;
};

#define VALUE_FAULT(value, ...)                                                                    \
    reader_fault((value)->reader, (value)->node, (value)->rule->name, __VA_ARGS__)

static const char *shown(const struct value *value)
{
    return reader_show(value->reader, value->text);
}

/* memcpy, because the fields are pointers of many types. */
static void put_pointer(char *target, size_t offset, const void *pointer)
{
    memcpy(target + offset, &pointer, sizeof pointer);
}

static void put_list(const struct value *value, const char *const *items, size_t count)
{
    put_pointer(value->target, value->rule->offset, items);
    memcpy(value->target + value->rule->count, &count, sizeof count);
}

const char *const *reader_split(struct reader *reader, const char *value, size_t *count)
{
    const char **words = NULL;
    *count = 0;
    for (value += strspn(value, WHITE); *value; value += strspn(value, WHITE)) {
        size_t length = strcspn(value, WHITE);
        ARRAY_PUSH(words, *count) = arena_copy_bytes(reader->arena, value, length);
        value += length;
    }
    return arena_take_array(reader->arena, words, *count, sizeof *words);
}

static const char *list_words(struct reader *reader, const char *const *words)
{
    struct string list = {0};
    for (; *words; words++)
        string_format(&list, list.length ? ", %s" : "%s", *words);
    const char *text = arena_copy(reader->arena, list.text);
    string_free(&list);
    return text;
}

int reader_find_word(struct reader *reader, const xmlNode *node, const char *attribute,
                     const char *const *words, const char *word)
{
    for (int i = 0; words[i]; i++)
        if (strcmp(word, words[i]) == 0)
            return i;
    reader_fault(reader, node, attribute, _("'%s' is not known; expected is one of: %s"),
                 reader_show(reader, word), list_words(reader, words));
    return -1;
}

static int find_word(const struct value *value, const char *word)
{
    return reader_find_word(value->reader, value->node, value->rule->name, value->rule->words,
                            word);
}

static bool check_id(const struct value *value, const char *id, bool with_pack)
{
    if (with_pack ? id_is_good_with_pack(id) : id_is_good(id))
        return true;
    VALUE_FAULT(value,
                with_pack ? _("'%s' is not an id or PACK:ID; an id has letters, digits, - _ . only")
                          : _("'%s' is not an id: letters, digits, - _ . only"),
                reader_show(value->reader, id));
    return false;
}

static void read_other(const struct value *value)
{
}

static void read_string(const struct value *value)
{
    if (!text_is_clean(value->text, false))
        VALUE_FAULT(value,
                    _("the text has control characters or changes the direction of writing"));
    put_pointer(value->target, value->rule->offset, value->text);
}

static void refer(const struct value *value, const char *id)
{
    if (value->rule->reference)
        reader_refer(value->reader, value->node, value->rule->name,
                     (struct reference){.kind = value->rule->reference, .value = id});
}

static void read_id(const struct value *value)
{
    if (value->rule->words)
        find_word(value, value->text);
    else if (check_id(value, value->text, value->rule->kind == VALUE_ADDRESS))
        refer(value, value->text);
    put_pointer(value->target, value->rule->offset, value->text);
}

static void read_ids(const struct value *value)
{
    size_t count = 0;
    const char *const *ids = reader_split(value->reader, value->text, &count);
    for (size_t i = 0; i < count; i++)
        if (check_id(value, ids[i], false))
            refer(value, ids[i]);
    put_list(value, ids, count);
}

static void read_yes(const struct value *value)
{
    bool is_yes = strcmp(value->text, "no") != 0;
    if (is_yes && strcmp(value->text, "yes") != 0)
        VALUE_FAULT(value, _("'%s' is not known; expected is yes or no"), shown(value));
    memcpy(value->target + value->rule->offset, &is_yes, sizeof is_yes);
}

/* XPath's reading of a number, because strtod follows the locale. */
static double number_of(const char *text)
{
    return xmlXPathCastStringToNumber((const xmlChar *)text);
}

static void put_integer(const struct value *value, int number)
{
    memcpy(value->target + value->rule->offset, &number, sizeof number);
}

static void put_number(const struct value *value, double number)
{
    memcpy(value->target + value->rule->offset, &number, sizeof number);
}

/* A value that cannot be read leaves one that raises no second fault: the default, not a number, no
 * word. */

static void refuse_integer(const struct value *value)
{
    if (value->rule->most > 0)
        VALUE_FAULT(value, _("'%s' is not a whole number from %d to %d"), shown(value),
                    value->rule->least, value->rule->most);
    else
        VALUE_FAULT(value, _("'%s' is not a whole number of 0 or more"), shown(value));
}

static void read_integer(const struct value *value)
{
    int most = value->rule->most > 0 ? value->rule->most : INT_MAX;
    double number = number_of(value->text);
    bool is_good = number >= value->rule->least && number <= most && floor(number) == number;
    if (!is_good)
        refuse_integer(value);
    put_integer(value, (int)(is_good ? number : value->rule->otherwise));
}

static void read_number(const struct value *value)
{
    double number = number_of(value->text);
    bool is_good = isfinite(number);
    if (!is_good)
        VALUE_FAULT(value, _("'%s' is not a number"), shown(value));
    put_number(value, is_good ? number : NAN);
}

static size_t count_words(const char *const *words)
{
    size_t count = 0;
    while (words[count])
        count++;
    return count;
}

static void read_word(const struct value *value)
{
    int place = find_word(value, value->text);
    int none = (int)count_words(value->rule->words);
    put_integer(value, value->rule->first + (place < 0 ? none : place));
}

static void read_bits(const struct value *value)
{
    size_t count = 0;
    unsigned bits = 0;
    const char *const *words = reader_split(value->reader, value->text, &count);
    for (size_t i = 0; i < count; i++) {
        int place = find_word(value, words[i]);
        bits |= place < 0 ? 0 : 1u << place;
    }
    if (count == 0)
        find_word(value, "");
    memcpy(value->target + value->rule->offset, &bits, sizeof bits);
}

static void read_words(const struct value *value)
{
    size_t count = 0;
    const char *const *words = reader_split(value->reader, value->text, &count);
    for (size_t i = 0; i < count; i++)
        if (value->rule->words)
            find_word(value, words[i]);
    put_list(value, words, count);
}

static void (*const readers[VALUE_KIND_COUNT])(const struct value *value) = {
    [VALUE_OTHER] = read_other,     [VALUE_STRING] = read_string, [VALUE_ID] = read_id,
    [VALUE_IDS] = read_ids,         [VALUE_ADDRESS] = read_id,    [VALUE_YES] = read_yes,
    [VALUE_INTEGER] = read_integer, [VALUE_NUMBER] = read_number, [VALUE_WORD] = read_word,
    [VALUE_BITS] = read_bits,       [VALUE_WORDS] = read_words,
};

static const char *attribute_value(struct reader *reader, const xmlAttr *attribute)
{
    const xmlNode *text = attribute->children;
    if (!text)
        return "";
    if (!text->next)
        return arena_copy(reader->arena, (const char *)text->content);
    xmlChar *whole = xmlNodeListGetString(attribute->doc, attribute->children, 1);
    const char *value = arena_copy(reader->arena, (const char *)whole);
    xmlFree(whole);
    return value;
}

static const xmlAttr *find_attribute(const xmlNode *node, const char *name)
{
    for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next)
        if (strcmp((const char *)attribute->name, name) == 0)
            return attribute;
    return NULL;
}

const char *reader_get_attribute(struct reader *reader, const xmlNode *node, const char *name)
{
    const xmlAttr *attribute = find_attribute(node, name);
    return attribute ? attribute_value(reader, attribute) : NULL;
}

static void refuse_attribute(struct reader *reader, const xmlNode *node, const char *name,
                             const struct attribute_rule *rules)
{
    if (reader->is_lenient)
        return;
    const char *known[ATTRIBUTE_LIMIT];
    size_t count = 0;
    for (; rules && rules[count].name && count < ATTRIBUTE_LIMIT; count++)
        known[count] = rules[count].name;
    const char *nearest = text_nearest(name, known, count);
    if (nearest)
        reader_fault(reader, node, name, _("no such attribute; did you mean %s?"), nearest);
    else
        reader_fault(reader, node, name, _("no such attribute"));
}

static const struct attribute_rule *find_rule(const struct attribute_rule *rules, const char *name)
{
    for (; rules && rules->name; rules++)
        if (strcmp(rules->name, name) == 0)
            return rules;
    return NULL;
}

/* What a field holds where its attribute is missing. */
static void put_otherwise(const struct value *value)
{
    if (value->rule->is_required)
        VALUE_FAULT(value, _("%s: the attribute %s is missing"),
                    reader_describe(value->reader, value->node), value->rule->name);
    if (value->rule->kind == VALUE_INTEGER || value->rule->kind == VALUE_WORD)
        put_integer(value, (int)value->rule->otherwise);
    if (value->rule->kind == VALUE_NUMBER)
        put_number(value, value->rule->is_required ? NAN : value->rule->otherwise);
}

void reader_read_attributes(struct reader *reader, const xmlNode *node,
                            const struct attribute_rule *rules, void *target)
{
    for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next)
        if (!find_rule(rules, (const char *)attribute->name))
            refuse_attribute(reader, node, (const char *)attribute->name, rules);
    for (const struct attribute_rule *rule = rules; rule && rule->name; rule++) {
        struct value value = {.reader = reader, .node = node, .rule = rule, .target = target};
        value.text = reader_get_attribute(reader, node, rule->name);
        if (value.text)
            readers[rule->kind](&value);
        else
            put_otherwise(&value);
    }
}
