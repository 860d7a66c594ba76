/* What a reader says about what it does not like. */
#include <stdlib.h>

#include "fold.h"
#include "reader.h"

#define SHOWN_COLUMNS 60

static struct origin origin_of(const struct reader *reader, const xmlNode *node,
                               const char *attribute)
{
    return (struct origin){.file = reader->file,
                           .line = node_get_line(node),
                           .element = (const char *)node->name,
                           .attribute = attribute};
}

void reader_fault(struct reader *reader, const xmlNode *node, const char *attribute,
                  const char *message, ...)
{
    struct origin origin = origin_of(reader, node, attribute);
    va_list values;
    va_start(values, message);
    origin_report_list(&origin, reader->faults, message, values);
    va_end(values);
    reader->is_faulty = true;
}

const char *reader_show(struct reader *reader, const char *value)
{
    char *clean = text_take_clean(value, false);
    char *clipped = text_take_clipped(clean, SHOWN_COLUMNS);
    const char *shown = arena_copy(reader->arena, clipped);
    free(clipped);
    free(clean);
    return shown;
}

const char *reader_describe(struct reader *reader, const xmlNode *node)
{
    const char *id = reader_get_attribute(reader, node, "id");
    if (!id)
        return arena_copy(reader->arena, (const char *)node->name);
    return arena_format(reader->arena, "%s %s", (const char *)node->name, reader_show(reader, id));
}

void reader_refuse(struct reader *reader, const xmlNode *node, const char *const *known,
                   size_t count)
{
    if (reader->is_lenient)
        return;
    const char *parent = (const char *)node->parent->name;
    const char *nearest = text_nearest((const char *)node->name, known, count);
    if (nearest)
        reader_fault(reader, node, NULL, _("no such element in <%s>; did you mean <%s>?"), parent,
                     nearest);
    else
        reader_fault(reader, node, NULL, _("no such element in <%s>"), parent);
}

void reader_refuse_text(struct reader *reader, const xmlNode *node)
{
    reader->text.length = 0;
    fold_add(&(struct fold){.text = &reader->text}, (const char *)node->content);
    reader_fault(reader, node->parent, NULL, _("no text may stand here: '%s'"),
                 reader_show(reader, reader->text.text));
}

void reader_refer(struct reader *reader, const xmlNode *node, const char *attribute,
                  struct reference reference)
{
    reference.owner = reader->owner;
    reference.origin = origin_of(reader, node, attribute);
    reference.origin.element = arena_copy(reader->arena, reference.origin.element);
    ARRAY_PUSH(reader->references, reader->reference_count) = reference;
}
