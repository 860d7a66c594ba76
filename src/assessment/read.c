/* Reading a document: everything this room will ever look at is checked once, here. What it does
 * not know stays where it is, unseen. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* ---- checks with file and line ---- */

const char *intake_where(struct intake *intake, const xmlNode *node)
{
    free(intake->where);
    intake->where = mem_format("%s:%ld", intake->name, xmlGetLineNo(node));
    return intake->where;
}

const char *intake_need(struct intake *intake, const xmlNode *node, const char *attribute,
                        bool (*is_right)(const char *))
{
    const char *value = NULL;
    if (!intake_allow(intake, node, attribute, is_right, &value))
        return NULL;
    if (!value)
        error_set(intake->error, ERROR_INPUT, intake_where(intake, node),
                  _("<%s> without the attribute “%s”"), (const char *)node->name, attribute);
    return value;
}

bool intake_allow(struct intake *intake, const xmlNode *node, const char *attribute,
                  bool (*is_right)(const char *), const char **value)
{
    *value = element_get(node, attribute);
    if (!*value || is_right(*value))
        return true;
    return error_set(intake->error, ERROR_INPUT, intake_where(intake, node),
                     _("<%s %s>: “%s” is not allowed here"), (const char *)node->name, attribute,
                     *value);
}

/* `field` NULL: any text. */
bool intake_value(struct intake *intake, const xmlNode *node, const struct field *field)
{
    const char *name = (const char *)node->name, *stamp;
    if (!element_is_field(node))
        return error_set(intake->error, ERROR_INPUT, intake_where(intake, node),
                         _("<%s>: expected text and nothing else"), name);
    const char *text = value_read(node).text;
    if (field && !field_reads(field, text))
        return field_refuse(field, text, intake_where(intake, node), intake->error);
    if (!field && !value_is_text(text))
        return error_set(intake->error, ERROR_INPUT, intake_where(intake, node),
                         _("<%s>: expected text without control characters"), name);
    return intake_allow(intake, node, "at", value_is_timestamp, &stamp) &&
           intake_allow(intake, node, "by", value_is_line, &stamp) &&
           intake_allow(intake, node, "wording", value_is_id, &stamp);
}

bool intake_voice(struct intake *intake, const xmlNode *node, enum voice *voice)
{
    const char *name = element_get(node, "voice");
    *voice = VOICE_NONE;
    if (!name || voice_from_name(name, voice))
        return true;
    return error_set(intake->error, ERROR_INPUT, intake_where(intake, node),
                     _("voice “%s”: expected firm, adviser or auditor"), name);
}

/* Takes out the white space between elements, which writing puts back. */
bool intake_tidy(struct intake *intake, xmlNode *node)
{
    for (xmlNode *child = node->children, *next; child; child = next) {
        next = child->next;
        if (child->type != XML_TEXT_NODE)
            continue;
        if (!xmlIsBlankNode(child))
            return error_set(intake->error, ERROR_INPUT, intake_where(intake, node),
                             _("<%s>: text where only elements are expected"),
                             (const char *)node->name);
        element_remove(child);
    }
    return true;
}

/* ---- the root ---- */

static bool check_format(struct intake *intake, const xmlNode *root)
{
    const char *format = intake_need(intake, root, "format", value_is_id);
    if (!format)
        return false;
    char *end;
    unsigned long major = strtoul(format, &end, 10);
    if (end == format || *end != '.' || major == 0)
        return error_set(intake->error, ERROR_INPUT, intake_where(intake, root),
                         _("format “%s”: expected a number such as %s"), format, CASE_FORMAT);
    if (major > CASE_FORMAT_MAJOR)
        return error_set(
            intake->error, ERROR_INPUT, intake->name,
            _("format %s is newer than this tenken can read (%s); a newer tenken opens it"), format,
            CASE_FORMAT);
    return true;
}

static bool read_root(struct intake *intake)
{
    xmlNode *root = xmlDocGetRootElement(intake->assessment->document);
    if (!element_is(root, "assessment"))
        return error_set(
            intake->error, ERROR_INPUT, intake_where(intake, root),
            _("not a case file: it begins with <%s>, expected <assessment> and no namespace"),
            (const char *)root->name);
    if (!check_format(intake, root) || !intake_tidy(intake, root))
        return false;
    const char *id = intake_need(intake, root, "id", value_is_id);
    if (!id || !intake_need(intake, root, "created", value_is_timestamp))
        return false;
    intake->assessment->id = arena_copy(intake->assessment->arena, id);
    return part_read(intake, root);
}

/* ---- parts ---- */

static enum part part_of(const xmlNode *node)
{
    enum part part = PART_CASE;
    while (part < PART_COUNT && !element_is(node, part_get_name(part)))
        part++;
    return part;
}

static bool find_parts(struct intake *intake, xmlNode *root)
{
    xmlNode **parts = intake->assessment->parts;
    for (xmlNode *node = root->children; node; node = node->next) {
        enum part part = part_of(node);
        if (part == PART_COUNT)
            continue;
        if (parts[part])
            return error_set(intake->error, ERROR_INPUT, intake_where(intake, node),
                             _("a second <%s>; there is one"), part_get_name(part));
        parts[part] = node;
        if (!intake_tidy(intake, node))
            return false;
    }
    return true;
}

static xmlNode *add_part(xmlNode *root, enum part part, xmlNode *previous)
{
    xmlNode *node = element_new(root->doc, part_get_name(part));
    if (previous)
        return xmlAddNextSibling(previous, node);
    return root->children ? xmlAddPrevSibling(root->children, node) : xmlAddChild(root, node);
}

/* An empty case has them all, so that undoing the first act leaves no trace. */
static void add_missing_parts(xmlNode **parts, xmlNode *root)
{
    xmlNode *previous = NULL;
    for (enum part part = PART_CASE; part < PART_COUNT; part++) {
        if (!parts[part])
            parts[part] = add_part(root, part, previous);
        previous = parts[part];
    }
}

/* ---- records ---- */

static bool read_field(struct intake *intake, const struct slot *slot, xmlNode *node)
{
    const char *name = (const char *)node->name;
    const struct field *field = field_find(slot, name);
    if (!field && !element_is_field(node))
        return true;
    if (field && element_get_child(node->parent, name) != node)
        return error_set(intake->error, ERROR_INPUT, intake_where(intake, node),
                         _("a second <%s>; there is one"), name);
    return intake_value(intake, node, field);
}

static bool read_fields(struct intake *intake, const struct entry *entry)
{
    if (!intake_tidy(intake, entry->node))
        return false;
    for (xmlNode *node = entry->node->children; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE && !node->ns && !read_field(intake, &entry->slot, node))
            return false;
    return true;
}

static bool read_record(struct intake *intake, xmlNode *node, enum part part, const char *address,
                        enum voice voice)
{
    struct assessment *assessment = intake->assessment;
    struct entry entry = {.slot = slot_of(address, voice), .node = node};
    if (entry.slot.part != part)
        return error_set(intake->error, ERROR_INPUT, intake_where(intake, node),
                         _("“%s” does not belong into <%s>"), address, part_get_name(part));
    if (!slot_is_right(&entry.slot))
        return slot_refuse(&entry.slot, intake_where(intake, node), intake->error);
    entry.slot.address = arena_copy(assessment->arena, address);
    ARRAY_PUSH(assessment->entries, assessment->entry_count) = entry;
    return read_fields(intake, &entry);
}

static bool read_answer(struct intake *intake, xmlNode *node)
{
    enum voice voice;
    const char *address = intake_need(intake, node, "address", value_is_id);
    if (!address || !intake_need(intake, node, "voice", value_is_id) ||
        !intake_voice(intake, node, &voice))
        return false;
    return read_record(intake, node, PART_ANSWERS, address, voice);
}

static bool read_pack(struct intake *intake, xmlNode *node)
{
    const char *id = intake_need(intake, node, "id", value_is_id);
    if (!id)
        return false;
    char *address = mem_format("pack:%s", id);
    bool is_read = read_record(intake, node, PART_PACKS, address, VOICE_NONE);
    free(address);
    return is_read;
}

/* Any element with an id is a record, also of a kind that only a newer tenken knows; what else that
 * one may have put here stays unseen. */
static bool read_other(struct intake *intake, xmlNode *node)
{
    const char *id = element_get(node, "id");
    char *address = mem_format("%s:%s", (const char *)node->name, id ? id : "");
    struct slot slot = slot_of(address, VOICE_NONE);
    bool is_unseen = slot_is_foreign(&slot) && !slot_is_right(&slot);
    bool is_read = is_unseen || (intake_need(intake, node, "id", value_is_id) &&
                                 read_record(intake, node, PART_RECORDS, address, VOICE_NONE));
    free(address);
    return is_read;
}

static bool (*const readers[PART_COUNT])(struct intake *intake, xmlNode *node) = {
    [PART_PACKS] = read_pack,
    [PART_ANSWERS] = read_answer,
    [PART_RECORDS] = read_other,
};

static bool read_children(struct intake *intake, enum part part)
{
    const char *name = part_get_record(part);
    for (xmlNode *node = intake->assessment->parts[part]->children; node; node = node->next) {
        bool is_record =
            node->type == XML_ELEMENT_NODE && !node->ns && (!name || element_is(node, name));
        if (is_record && !readers[part](intake, node))
            return false;
    }
    return true;
}

static int compare_entries(const void *a, const void *b)
{
    const struct entry *first = a, *second = b;
    return slot_compare(&first->slot, &second->slot);
}

static bool check_unique(struct intake *intake)
{
    const struct assessment *assessment = intake->assessment;
    for (size_t i = 1; i < assessment->entry_count; i++) {
        const struct entry *a = &assessment->entries[i - 1], *b = a + 1;
        if (compare_entries(a, b) != 0)
            continue;
        const struct entry *later = xmlGetLineNo(a->node) > xmlGetLineNo(b->node) ? a : b;
        return error_set(intake->error, ERROR_INPUT, intake_where(intake, later->node),
                         _("“%s” is here twice"), later->slot.address);
    }
    return true;
}

static bool read_records(struct intake *intake)
{
    struct assessment *assessment = intake->assessment;
    xmlNode **parts = assessment->parts;
    if (!read_record(intake, parts[PART_CASE], PART_CASE, "case", VOICE_NONE) ||
        !read_record(intake, parts[PART_FIRM], PART_FIRM, "firm", VOICE_NONE) ||
        !read_children(intake, PART_PACKS) || !read_children(intake, PART_ANSWERS) ||
        !read_children(intake, PART_RECORDS))
        return false;
    qsort(assessment->entries, assessment->entry_count, sizeof *assessment->entries,
          compare_entries);
    return check_unique(intake);
}

/* ---- the whole ---- */

bool document_read(struct assessment *assessment, const char *bytes, size_t length,
                   const char *name, struct error *error)
{
    struct intake intake = {.assessment = assessment, .name = name, .error = error};
    bool is_read = read_root(&intake);
    xmlNode *root = xmlDocGetRootElement(assessment->document);
    is_read = is_read && find_parts(&intake, root);
    if (is_read)
        add_missing_parts(assessment->parts, root);
    is_read = is_read && read_records(&intake) && wordings_read(&intake) && history_read(&intake) &&
              seal_read(assessment, bytes, length, &intake);
    free(intake.where);
    return is_read;
}
