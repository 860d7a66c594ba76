/* The tables of a handbook file; content/schema/handbook.rnc says the same. */
#include <string.h>

#include "format.h"
#include "tables.h"

static const char *const kind_words[] = {"law", "incident", "guidance", NULL};

const char *handbook_kind_get_name(enum handbook_kind kind)
{
    return kind_words[kind];
}

bool handbook_kind_from_name(const char *name, enum handbook_kind *kind)
{
    for (enum handbook_kind i = 0; i < HANDBOOK_KIND_COUNT; i++)
        if (text_equal(name, kind_words[i])) {
            *kind = i;
            return true;
        }
    return false;
}

/* A handbook belongs to no pack, so that an address names one. */
static void link_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct handbook_link *link = target;
    if (link->address && !strchr(link->address, ':'))
        reader_fault(reader, node, "control", _("'%s' names no pack; expected is PACK:CONTROL"),
                     reader_show(reader, link->address));
}

static const struct attribute_rule link_attributes[] = {{.name = "control",
                                                         .kind = VALUE_ADDRESS,
                                                         FIELD(handbook_link, address),
                                                         .is_required = true,
                                                         .reference = REFERENCE_TO},
                                                        END};
static const struct element_type link_type = {.size = sizeof(struct handbook_link),
                                              .attributes = link_attributes,
                                              .finish = link_finish,
                                              .key = "control",
                                              .is_within_parent = true};

static const struct attribute_rule entry_attributes[] = {
    ID(handbook_entry),
    {.name = "kind",
     .kind = VALUE_WORD,
     FIELD(handbook_entry, kind),
     .words = kind_words,
     .is_required = true},
    {.name = "date", .kind = VALUE_STRING, FIELD(handbook_entry, date)},
    {.name = "made-up", .kind = VALUE_YES, FIELD(handbook_entry, is_made_up)},
    END};
static const struct child_rule entry_texts[] = {NEEDED_TEXT(handbook_entry, title, N_("a title")),
                                                NEEDED_TEXT(handbook_entry, text, N_("<text>")),
                                                TEXT(handbook_entry, sanction),
                                                TEXT(handbook_entry, note),
                                                TEXT(handbook_entry, source),
                                                END};
static const struct child_rule entry_children[] = {{.name = "see",
                                                    .type = &link_type,
                                                    LIST_FIELD(handbook_entry, links, link_count),
                                                    .is_list = true},
                                                   END};
static const struct element_type entry_type = {.size = sizeof(struct handbook_entry),
                                               .attributes = entry_attributes,
                                               .texts = entry_texts,
                                               .children = entry_children,
                                               .key = "id"};

static const struct attribute_rule handbook_attributes[] = {
    KNOWN("format"),
    {.name = "language", .kind = VALUE_ID, FIELD(handbook_file, language), .is_required = true},
    END};
static const struct child_rule handbook_children[] = {{.name = "entry",
                                                       .type = &entry_type,
                                                       LIST_FIELD(handbook_file, items, count),
                                                       .is_list = true},
                                                      END};
const struct element_type handbook_type = {.attributes = handbook_attributes,
                                           .children = handbook_children};

static const struct element_type entry_overlay = {
    .attributes = id_key, .texts = entry_texts, .key = "id"};
static const struct attribute_rule handbook_translation_attributes[] = {
    KNOWN("format"), KEY("handbook"), KEY("language"), END};
static const struct child_rule handbook_overlays[] = {OVERLAY("entry", entry_overlay), END};
const struct element_type handbook_translation = {.attributes = handbook_translation_attributes,
                                                  .children = handbook_overlays};
