/* Conditions: elements inside <applies>, read into a tree. */
#include <math.h>

#include "format.h"
#include "names.h"

struct form {
    const char *name;
    const struct attribute_rule *attributes;
    bool is_group; /* holds conditions; a leaf holds a reason */
};

#define CONTROL_RULE                                                                               \
    {                                                                                              \
        .name = "control", .kind = VALUE_ADDRESS, .offset = offsetof(struct condition, control),   \
        .is_required = true, .reference = REFERENCE_CONDITION                                      \
    }
#define VALUES_RULE(attribute)                                                                     \
    .name = attribute, .offset = offsetof(struct condition, values),                               \
    .count = offsetof(struct condition, value_count)

static const struct attribute_rule no_attributes[] = {{.name = NULL}};
static const struct attribute_rule answer_attributes[] = {
    CONTROL_RULE, {VALUES_RULE("choice"), .kind = VALUE_IDS, .is_required = true}, {.name = NULL}};
static const struct attribute_rule rating_attributes[] = {
    CONTROL_RULE,
    {VALUES_RULE("rating"), .kind = VALUE_WORDS, .words = rating_names, .is_required = true},
    {.name = NULL}};
static const struct attribute_rule profile_attributes[] = {
    {VALUES_RULE("id"), .kind = VALUE_IDS, .is_required = true, .reference = REFERENCE_PROFILE},
    {.name = NULL}};
static const struct attribute_rule firm_attributes[] = {
    {.name = "field",
     .kind = VALUE_ID,
     .offset = offsetof(struct condition, key),
     .is_required = true},
    {VALUES_RULE("is"), .kind = VALUE_WORDS},
    {.name = "at-least",
     .kind = VALUE_NUMBER,
     .offset = offsetof(struct condition, at_least),
     .otherwise = -INFINITY},
    {.name = "at-most",
     .kind = VALUE_NUMBER,
     .offset = offsetof(struct condition, at_most),
     .otherwise = INFINITY},
    {.name = NULL}};

static const struct form forms[CONDITION_KIND_COUNT] = {
    [CONDITION_ALL] = {"all", no_attributes, .is_group = true},
    [CONDITION_ANY] = {"any", no_attributes, .is_group = true},
    [CONDITION_NOT] = {"not", no_attributes, .is_group = true},
    [CONDITION_ANSWER] = {"answer", answer_attributes},
    [CONDITION_RATING] = {"rating", rating_attributes},
    [CONDITION_HAS_ASSET] = {"has-asset", NULL}, /* any field of an asset, by its name */
    [CONDITION_PROFILE] = {"profile", profile_attributes},
    [CONDITION_FIRM] = {"firm", firm_attributes},
};

static void read_condition(struct reader *reader, const xmlNode *node, struct condition *condition);

static const struct condition *read_children(struct reader *reader, const xmlNode *node,
                                             size_t *count)
{
    *count = node_count_elements(node);
    struct condition *children = arena_alloc(reader->arena, *count * sizeof *children);
    struct condition *next = children;
    for (const xmlNode *child = node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            read_condition(reader, child, next++);
        else if (node_is_words(child))
            reader_refuse_text(reader, child);
    return children;
}

static void read_group(struct reader *reader, const xmlNode *node, struct condition *condition)
{
    condition->children = read_children(reader, node, &condition->child_count);
    if (condition->child_count == 0)
        reader_fault(reader, node, NULL, _("a condition is missing in it"));
    if (condition->kind == CONDITION_NOT && condition->child_count > 1)
        reader_fault(reader, node, NULL,
                     _("only one condition may stand in it; put several into <all> or <any>"));
}

/* A reason has no id: translations know it by its place among the reasons of its control. */
static void read_reason(struct reader *reader, const xmlNode *node, struct condition *condition)
{
    const struct control *control = reader->owner;
    reader_read_text(reader, node, &condition->reason);
    const char *key = arena_format(reader->arena, "%zu", reader->reasons++);
    reader_register(reader, key, "reason", control->id, &condition->reason);
}

static void read_leaf(struct reader *reader, const xmlNode *node, struct condition *condition)
{
    static const char *const known[] = {"reason"};
    for (const xmlNode *child = node->children; child; child = child->next)
        if (node_is_words(child))
            reader_refuse_text(reader, child);
        else if (child->type == XML_ELEMENT_NODE && !node_is(child, "reason"))
            reader_refuse(reader, child, known, ARRAY_LENGTH(known));
        else if (child->type == XML_ELEMENT_NODE && condition->reason.value)
            reader_fault(reader, child, NULL, _("<%s> may stand only once here"), "reason");
        else if (child->type == XML_ELEMENT_NODE)
            read_reason(reader, child, condition);
}

static void read_fields(struct reader *reader, const xmlNode *node, struct condition *condition)
{
    struct condition_field *fields = NULL;
    for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
        const char *key = arena_copy(reader->arena, (const char *)attribute->name);
        ARRAY_PUSH(fields, condition->field_count) =
            (struct condition_field){.key = key, .value = reader_get_attribute(reader, node, key)};
    }
    condition->fields =
        arena_take_array(reader->arena, fields, condition->field_count, sizeof *fields);
}

static void refer_to_choices(struct reader *reader, const xmlNode *node,
                             const struct condition *condition)
{
    for (size_t i = 0; i < condition->value_count; i++)
        reader_refer(reader, node, "choice",
                     (struct reference){.kind = REFERENCE_CHOICE,
                                        .value = condition->values[i],
                                        .control = condition->control});
}

static void check_firm(struct reader *reader, const xmlNode *node,
                       const struct condition *condition)
{
    if (!condition->value_count && isinf(condition->at_least) && isinf(condition->at_most))
        reader_fault(reader, node, NULL,
                     _("one of the attributes is, at-least, at-most is missing"));
}

static size_t find_form(const xmlNode *node)
{
    size_t kind = 0;
    while (kind < CONDITION_KIND_COUNT && !node_is(node, forms[kind].name))
        kind++;
    return kind;
}

/* A condition of a newer minor format is one about a thing that nobody has told us: unknown. */
static void refuse_condition(struct reader *reader, const xmlNode *node,
                             struct condition *condition)
{
    condition->kind = CONDITION_FIRM;
    condition->key = arena_copy(reader->arena, (const char *)node->name);
    const char *known[CONDITION_KIND_COUNT];
    for (size_t i = 0; i < CONDITION_KIND_COUNT; i++)
        known[i] = forms[i].name;
    reader_refuse(reader, node, known, CONDITION_KIND_COUNT);
}

static void read_condition(struct reader *reader, const xmlNode *node, struct condition *condition)
{
    *condition = (struct condition){.at_least = -INFINITY, .at_most = INFINITY};
    size_t kind = find_form(node);
    if (kind == CONDITION_KIND_COUNT) {
        refuse_condition(reader, node, condition);
        return;
    }
    condition->kind = (enum condition_kind)kind;
    if (forms[kind].attributes)
        reader_read_attributes(reader, node, forms[kind].attributes, condition);
    else
        read_fields(reader, node, condition);
    if (forms[kind].is_group)
        read_group(reader, node, condition);
    else
        read_leaf(reader, node, condition);
    if (kind == CONDITION_ANSWER && condition->control)
        refer_to_choices(reader, node, condition);
    if (kind == CONDITION_FIRM)
        check_firm(reader, node, condition);
}

void condition_read(struct reader *reader, const xmlNode *node, void *target)
{
    size_t count = 0;
    const struct condition **applies = target;
    *applies = read_children(reader, node, &count);
    if (count != 1)
        reader_fault(reader, node, NULL,
                     _("exactly one condition is expected here; put several into <all> or <any>"));
}
