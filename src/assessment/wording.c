/* The questions as they were asked, once per text. The id is a hash of the text, so that the same
 * question has the same id in every copy of a case. */
#include "internal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* FNV-1a, 64 bits. */
char *wording_take_id(const char *text)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * UINT64_C(0x100000001b3);
    return mem_format("%016" PRIx64, hash);
}

static size_t find(const struct assessment *assessment, const char *id)
{
    size_t low = 0, high = assessment->wording_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(assessment->wordings[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_at(const struct assessment *assessment, size_t index, const char *id)
{
    return index < assessment->wording_count && strcmp(assessment->wordings[index].id, id) == 0;
}

static xmlNode *insert_node(struct assessment *assessment, size_t index, const char *id,
                            const char *text)
{
    xmlNode *node = element_new(assessment->document, "wording");
    element_set(node, "id", id);
    value_write(node, &(struct value){.text = text});
    if (index > 0)
        return xmlAddNextSibling(assessment->wordings[index - 1].node, node);
    if (assessment->wording_count > 0)
        return xmlAddPrevSibling(assessment->wordings[0].node, node);
    return xmlAddChild(assessment->parts[PART_WORDINGS], node);
}

void wording_keep(struct assessment *assessment, const char *id, const char *text)
{
    size_t index = find(assessment, id);
    if (is_at(assessment, index, id))
        return;
    xmlNode *node = insert_node(assessment, index, id, text);
    size_t behind = assessment->wording_count - index;
    struct wording *wordings =
        mem_room_for_one(assessment->wordings, assessment->wording_count, sizeof *wordings);
    memmove(wordings + index + 1, wordings + index, behind * sizeof *wordings);
    wordings[index] = (struct wording){
        .id = element_get(node, "id"), .text = value_read(node).text, .node = node};
    assessment->wordings = wordings;
    assessment->wording_count++;
}

const char *wording_get(const struct assessment *assessment, const char *id)
{
    size_t index = find(assessment, id);
    return is_at(assessment, index, id) ? assessment->wordings[index].text : NULL;
}

/* ---- reading ---- */

static bool read_one(struct intake *intake, xmlNode *node)
{
    struct assessment *assessment = intake->assessment;
    const char *id = intake_need(intake, node, "id", value_is_id);
    if (!id || !intake_value(intake, node, NULL))
        return false;
    ARRAY_PUSH(assessment->wordings, assessment->wording_count) =
        (struct wording){.id = id, .text = value_read(node).text, .node = node};
    return true;
}

static int compare(const void *a, const void *b)
{
    const struct wording *first = a, *second = b;
    return strcmp(first->id, second->id);
}

static bool check_unique(struct intake *intake)
{
    const struct assessment *assessment = intake->assessment;
    for (size_t i = 1; i < assessment->wording_count; i++) {
        const struct wording *wording = &assessment->wordings[i];
        if (compare(wording - 1, wording) == 0)
            return error_set(intake->error, ERROR_INPUT, intake_where(intake, wording->node),
                             _("the wording “%s” is here twice"), wording->id);
    }
    return true;
}

bool wordings_read(struct intake *intake)
{
    struct assessment *assessment = intake->assessment;
    xmlNode *part = assessment->parts[PART_WORDINGS];
    for (xmlNode *node = part->children; node; node = node->next)
        if (element_is(node, "wording") && !read_one(intake, node))
            return false;
    if (assessment->wording_count > 0)
        qsort(assessment->wordings, assessment->wording_count, sizeof *assessment->wordings,
              compare);
    return check_unique(intake);
}
