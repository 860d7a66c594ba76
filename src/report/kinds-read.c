/* Reading kinds.xml. Everything wrong with a file is told in one run; the schema
 * (content/schema/kinds.rnc) is the second net, which a test holds under ours. */
#include "src/report/kinds.h"
#include "src/report/model-node.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SIZE_AT_MOST   (4u << 20)
#define FIRST_LANGUAGE "ja"
#define WIDE_FROM      0x2e80 /* CJK radicals: between such characters a line break is no space */
#define LETTERS        "abcdefghijklmnopqrstuvwxyz"
#define ID_CHARACTERS  LETTERS "0123456789-"
#define NAME(node)     ((const char *)(node)->name)

const char *const part_names[] = {"risk",     "plan",   "audit",      "interview",
                                  "review",   "voices", "comparison", "visits",
                                  "workshop", "paths",  "offices",    NULL};
static const char *const keepers[] = {"firm", "case", NULL};

struct reader {
    struct kinds *kinds;
    const char *path;
    bool is_faulty;
};

static void fault(struct reader *reader, const xmlNode *node, const char *attribute,
                  const char *message)
{
    reader->is_faulty = true;
    faults_add(&reader->kinds->faults, reader->path, (int)xmlGetLineNo(node), NAME(node), attribute,
               "%s", message);
}

/* ---- attributes ---- */

static const char *get_attribute(const struct reader *reader, const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, XML(name));
    char *copy = value ? arena_copy(reader->kinds->arena, (const char *)value) : NULL;
    xmlFree(value);
    return copy;
}

static bool is_listed(const char *word, const char *const *words, size_t *place)
{
    for (*place = 0; words[*place]; ++*place)
        if (text_equal(words[*place], word))
            return true;
    return false;
}

static void check_attributes(struct reader *reader, const xmlNode *node, const char *const *known)
{
    size_t place = 0;
    for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next)
        if (!is_listed(NAME(attribute), known, &place))
            fault(reader, node, NAME(attribute), _("there is no such attribute here"));
}

static void refuse_word(struct reader *reader, const xmlNode *node, const char *attribute,
                        const char *word, const char *const *words)
{
    size_t count = 0;
    while (words[count])
        count++;
    char *hint = hint_take(word, words, count);
    char *message = mem_format(_("“%s” is not one of its values; %s"), word, hint);
    char *clean = text_take_clean(message, false);
    fault(reader, node, attribute, clean);
    free(clean);
    free(message);
    free(hint);
}

/* The place of the attribute's word; `otherwise` where it is missing or none of them. */
static size_t read_word(struct reader *reader, const xmlNode *node, const char *attribute,
                        const char *const *words, size_t otherwise)
{
    const char *word = get_attribute(reader, node, attribute);
    size_t place = 0;
    if (word == NULL)
        return otherwise;
    if (is_listed(word, words, &place))
        return place;
    refuse_word(reader, node, attribute, word, words);
    return otherwise;
}

/* A bit for each of the words in a list. */
static unsigned read_bits(struct reader *reader, const xmlNode *node, const char *attribute,
                          const char *const *words)
{
    const char *list = get_attribute(reader, node, attribute);
    char *copy = mem_copy(list ? list : ""), *rest = NULL;
    unsigned bits = 0;
    for (char *word = strtok_r(copy, " \n", &rest); word; word = strtok_r(NULL, " \n", &rest)) {
        size_t place = 0;
        if (is_listed(word, words, &place))
            bits |= 1u << place;
        else
            refuse_word(reader, node, attribute, word, words);
    }
    free(copy);
    return bits;
}

static bool read_yes(struct reader *reader, const xmlNode *node, const char *attribute)
{
    static const char *const words[] = {"no", "yes", NULL};
    return read_word(reader, node, attribute, words, 0) == 1;
}

static bool is_id(const char *text)
{
    return text && *text && strchr(LETTERS, *text) && text[strspn(text, ID_CHARACTERS)] == '\0';
}

/* It names a file and an element of the case, so it is narrow. */
static const char *read_id(struct reader *reader, const xmlNode *node)
{
    const char *id = get_attribute(reader, node, "id");
    if (!is_id(id))
        fault(reader, node, "id", _("expected small letters, digits and hyphens, a letter first"));
    return id ? id : "";
}

/* ---- texts ---- */

static bool is_wide(const char *text, size_t offset)
{
    const unsigned char *at = (const unsigned char *)text + offset;
    return at[0] >= 0xe3 || (at[0] == 0xe2 && at[1] >= 0xba); /* from WIDE_FROM on, in UTF-8 */
}

/* What stands in place of white space between these two characters. */
static const char *get_gap(const char *text, size_t before, size_t after, bool has_break)
{
    return has_break && is_wide(text, before) && is_wide(text, after) ? "" : " ";
}

/* The words of the element; a line break between Japanese characters vanishes. */
static const char *read_words(struct reader *reader, const xmlNode *node)
{
    xmlChar *content = xmlNodeGetContent(node);
    char *text = text_take_clean((const char *)content, true);
    struct string words = {0};
    size_t last = 0;
    for (size_t at = strspn(text, " \n"); text[at];) {
        size_t next = text_next_grapheme(text, at);
        string_append_bytes(&words, text + at, next - at);
        last = at;
        size_t gap = strspn(text + next, " \n");
        if (gap > 0 && text[next + gap])
            string_append(&words,
                          get_gap(text, last, next + gap, memchr(text + next, '\n', gap) != NULL));
        at = next + gap;
    }
    if (words.length == 0)
        fault(reader, node, NULL, _("there are no words in it"));
    const char *kept = arena_copy(reader->kinds->arena, words.text ? words.text : "");
    string_free(&words);
    free(text);
    xmlFree(content);
    return kept;
}

/* Takes the text where it is in the language wanted, or in the first and nothing better is there.
 */
static void read_text(struct reader *reader, const xmlNode *node, const char **text)
{
    static const char *const known[] = {"lang", NULL};
    const char *language = get_attribute(reader, node, "lang");
    const char *words = read_words(reader, node);
    check_attributes(reader, node, known);
    bool is_wanted = text_equal(language ? language : FIRST_LANGUAGE, reader->kinds->language);
    if (is_wanted || (*text == NULL && language == NULL))
        *text = words;
}

/* ---- elements ---- */

/* A text among the children of an element. */
struct text_slot {
    const char *name;
    const char **text;
    bool is_needed;
};

static bool take_text(struct reader *reader, const xmlNode *node, const struct text_slot *slots)
{
    for (size_t i = 0; slots[i].name; i++)
        if (text_equal(slots[i].name, NAME(node))) {
            read_text(reader, node, slots[i].text);
            return true;
        }
    return false;
}

static void check_texts(struct reader *reader, const xmlNode *node, const struct text_slot *slots)
{
    for (size_t i = 0; slots[i].name; i++)
        if (slots[i].is_needed && *slots[i].text == NULL) {
            char *message = mem_format(_("<%s> is missing"), slots[i].name);
            fault(reader, node, NULL, message);
            free(message);
            *slots[i].text = "";
        }
}

static void refuse_element(struct reader *reader, const xmlNode *node)
{
    fault(reader, node, NULL, _("there is no such element here"));
}

static struct field_choice read_choice(struct reader *reader, const xmlNode *node)
{
    static const char *const known[] = {"id", NULL};
    struct field_choice choice = {.id = read_id(reader, node)};
    const struct text_slot slots[] = {{"label", &choice.label, true}, {NULL, NULL, false}};
    check_attributes(reader, node, known);
    for (const xmlNode *child = xmlFirstElementChild((xmlNode *)(uintptr_t)node); child;
         child = xmlNextElementSibling((xmlNode *)(uintptr_t)child))
        if (!take_text(reader, child, slots))
            refuse_element(reader, child);
    check_texts(reader, node, slots);
    return choice;
}

/* yes and no are those of the ledgers. */
static const struct field_choice *get_yes_no(void)
{
    return field_get("asset", "entrusted")->choices;
}

static void set_kind(struct reader *reader, const xmlNode *node, struct field *field)
{
    static const char *const names[] = {"line", "text", "date", "yes", NULL};
    static const enum value_kind kinds[] = {VALUE_LINE, VALUE_TEXT, VALUE_DATE, VALUE_CHOICE};
    field->kind = kinds[read_word(reader, node, "kind", names, 0)];
    if (field->kind == VALUE_CHOICE)
        field->choices = get_yes_no();
}

static const char *get_address(struct reader *reader, const xmlNode *node, const char *kind)
{
    size_t none = ARRAY_LENGTH(keepers) - 1;
    size_t keeper = read_word(reader, node, "record", keepers, none);
    if (keeper < none)
        return keepers[keeper];
    bool is_shared = read_yes(reader, node, "shared");
    return arena_format(reader->kinds->arena, "paper:%s", is_shared ? "shared" : kind);
}

static void set_choices(struct reader *reader, struct field *field, struct field_choice *choices,
                        size_t count)
{
    if (count == 0)
        return;
    ARRAY_PUSH(choices, count) = (struct field_choice){0};
    field->kind = VALUE_CHOICE;
    field->choices = arena_take_array(reader->kinds->arena, choices, count, sizeof *choices);
}

static void read_field_content(struct reader *reader, const xmlNode *node,
                               struct paper_field *field)
{
    struct field_choice *choices = NULL;
    size_t count = 0;
    const struct text_slot slots[] = {
        {"label", &field->field.label, true}, {"hint", &field->hint, false}, {NULL, NULL, false}};
    for (const xmlNode *child = xmlFirstElementChild((xmlNode *)(uintptr_t)node); child;
         child = xmlNextElementSibling((xmlNode *)(uintptr_t)child)) {
        if (text_equal(NAME(child), "choice"))
            ARRAY_PUSH(choices, count) = read_choice(reader, child);
        else if (!take_text(reader, child, slots))
            refuse_element(reader, child);
    }
    check_texts(reader, node, slots);
    set_choices(reader, &field->field, choices, count);
}

/* A field of the firm or the case is theirs: how it is written is not for a paper to say. */
static void check_keeper(struct reader *reader, const xmlNode *node, struct paper_field *field)
{
    if (strchr(field->address, ':'))
        return;
    const struct field *kept = field_get(field->address, field->field.name);
    if (kept == NULL) {
        fault(reader, node, "id", _("that record has no such field"));
        return;
    }
    field->field.kind = kept->kind;
    field->field.choices = kept->choices;
}

/* "KEY=VALUE": where that field says so, this one is not needed. */
static void read_unless(struct reader *reader, const xmlNode *node, struct field *field)
{
    const char *unless = get_attribute(reader, node, "unless");
    const char *equals = unless ? strchr(unless, '=') : NULL;
    if (unless && !equals)
        fault(reader, node, "unless", _("a field is written KEY=VALUE"));
    if (!equals)
        return;
    field->unless.key = arena_copy_bytes(reader->kinds->arena, unless, (size_t)(equals - unless));
    field->unless.value = equals + 1;
}

static struct paper_field read_field(struct reader *reader, const xmlNode *node, const char *kind)
{
    static const char *const known[] = {"id",     "kind",   "needed", "shared", "record",
                                        "clause", "unless", "visit",  NULL};
    struct paper_field field = {.address = get_address(reader, node, kind),
                                .clause = get_attribute(reader, node, "clause")};
    check_attributes(reader, node, known);
    field.field.record = "paper";
    field.field.name = read_id(reader, node);
    field.field.is_needed = read_yes(reader, node, "needed");
    field.field.is_wanted = field.field.is_needed;
    read_unless(reader, node, &field.field);
    field.of_visit = get_attribute(reader, node, "visit");
    if (field.of_visit && !field_get("visit", field.of_visit))
        fault(reader, node, "visit", _("a visit has no such field"));
    set_kind(reader, node, &field.field);
    read_field_content(reader, node, &field);
    check_keeper(reader, node, &field);
    return field;
}

static void read_kind_content(struct reader *reader, const xmlNode *node, struct paper_kind *kind)
{
    struct paper_field *fields = NULL;
    const struct text_slot slots[] = {{"title", &kind->title, true},
                                      {"about", &kind->about, true},
                                      {"source", &kind->source, false},
                                      {NULL, NULL, false}};
    for (const xmlNode *child = xmlFirstElementChild((xmlNode *)(uintptr_t)node); child;
         child = xmlNextElementSibling((xmlNode *)(uintptr_t)child)) {
        if (text_equal(NAME(child), "field")) {
            struct paper_field field = read_field(reader, child, kind->id);
            kind->fields = fields;
            if (paper_get_field(kind, field.field.name))
                fault(reader, child, "id", _("there is one of this id already"));
            ARRAY_PUSH(fields, kind->field_count) = field;
        } else if (!take_text(reader, child, slots)) {
            refuse_element(reader, child);
        }
    }
    check_texts(reader, node, slots);
    for (size_t i = 0; i < kind->field_count; i++) {
        kind->fields = fields;
        if (fields[i].field.unless.key && !paper_get_field(kind, fields[i].field.unless.key))
            fault(reader, node, "unless", _("the kind has no such field"));
    }
    kind->fields =
        arena_take_array(reader->kinds->arena, fields, kind->field_count, sizeof *fields);
}

static const struct paper_kind *read_kind(struct reader *reader, const xmlNode *node)
{
    static const char *const known[] = {"id", "group", "modes", "pack", "parts", NULL};
    const char *modes[MODE_COUNT + 1] = {NULL}, *groups[PAPER_GROUP_COUNT + 1] = {NULL};
    for (enum mode mode = 0; mode < MODE_COUNT; mode++)
        modes[mode] = mode_get_name(mode);
    for (enum paper_group group = 0; group < PAPER_GROUP_COUNT; group++)
        groups[group] = paper_group_get_name(group);
    struct paper_kind *kind = arena_alloc(reader->kinds->arena, sizeof *kind);
    check_attributes(reader, node, known);
    kind->id = read_id(reader, node);
    kind->group = (enum paper_group)read_word(reader, node, "group", groups, PAPER_FIRM);
    kind->modes = read_bits(reader, node, "modes", modes);
    kind->parts = read_bits(reader, node, "parts", part_names);
    kind->pack = get_attribute(reader, node, "pack");
    read_kind_content(reader, node, kind);
    return kind;
}

/* ---- the file ---- */

static bool is_format_known(struct reader *reader, const xmlNode *root)
{
    const char *format = get_attribute(reader, root, "format");
    if (!text_equal(NAME(root), "kinds"))
        fault(reader, root, NULL, _("the outermost element should be <kinds>"));
    else if (format == NULL || strncmp(format, "1.", 2) != 0)
        fault(reader, root, "format", _("expected 1.0"));
    return !reader->is_faulty;
}

static void take_kind(struct kinds *kinds, const struct paper_kind *kind)
{
    for (size_t i = 0; i < kinds->count; i++)
        if (text_equal(kinds->items[i]->id, kind->id)) {
            kinds->items[i] = kind;
            return;
        }
    ARRAY_PUSH(kinds->items, kinds->count) = kind;
}

static void read_root(struct reader *reader, const xmlNode *root)
{
    const struct paper_kind **found = NULL;
    size_t count = 0;
    for (const xmlNode *node = xmlFirstElementChild((xmlNode *)(uintptr_t)root); node;
         node = xmlNextElementSibling((xmlNode *)(uintptr_t)node)) {
        if (text_equal(NAME(node), "kind"))
            ARRAY_PUSH(found, count) = read_kind(reader, node);
        else
            refuse_element(reader, node);
    }
    for (size_t i = 0; i < count && !reader->is_faulty; i++)
        take_kind(reader->kinds, found[i]);
    free(found);
}

/* No document type: it could name other files, or grow without end. */
static xmlDoc *parse(struct reader *reader, const char *bytes, size_t length)
{
    xmlParserCtxt *parser = xmlNewParserCtxt();
    xmlDoc *document = xmlCtxtReadMemory(parser, bytes, (int)length, reader->path, NULL,
                                         XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_NOERROR |
                                             XML_PARSE_NOWARNING);
    const xmlError *last = xmlCtxtGetLastError(parser);
    bool has_type = document && document->intSubset;
    if (document == NULL || has_type) {
        char *message = text_take_clean(last && last->message ? last->message : "", false);
        faults_add(&reader->kinds->faults, reader->path, last ? last->line : 0, NULL, NULL, "%s",
                   has_type ? _("a document type (<!DOCTYPE …>) is not allowed here: take it out")
                            : message);
        free(message);
        xmlFreeDoc(document);
        document = NULL;
    }
    xmlFreeParserCtxt(parser);
    return document;
}

void kinds_read(struct kinds *kinds, const char *path)
{
    struct error error = {0};
    size_t length = 0;
    if (access(path, F_OK) != 0)
        return;
    struct reader reader = {.kinds = kinds, .path = arena_copy(kinds->arena, path)};
    char *bytes = file_take_contents(path, SIZE_AT_MOST, &length, &error);
    if (bytes == NULL)
        faults_add(&kinds->faults, path, 0, NULL, NULL, "%s", error.why);
    xmlDoc *document = bytes ? parse(&reader, bytes, length) : NULL;
    if (document && is_format_known(&reader, xmlDocGetRootElement(document)))
        read_root(&reader, xmlDocGetRootElement(document));
    xmlFreeDoc(document);
    free(bytes);
    error_clear(&error);
}
