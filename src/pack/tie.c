/* Ties of a pack of one's own to others: relations that a person told. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "draft.h"
#include "xml.h"

/* ---- in the document ---- */

static xmlNode *get_relations(xmlNode *root)
{
    xmlNode *relations = draft_find_child(root, "relations");
    if (relations)
        return relations;
    relations = xmlNewNode(NULL, (const xmlChar *)"relations");
    return xmlAddNextSibling(draft_find_last_child(root, "section"), relations);
}

static xmlNode *find_relation(const xmlNode *root, const char *from, const char *to)
{
    xmlNode *node = draft_find_child(draft_find_child(root, "relations"), "relation");
    while (node && !(draft_has(node, "from", from) && draft_has(node, "to", to)))
        node = draft_next(node);
    return node;
}

static void drop(xmlNode *node)
{
    xmlUnlinkNode(node);
    xmlFreeNode(node);
}

void draft_tie(xmlNode *root, const struct pack_tie *tie)
{
    xmlNode *before = find_relation(root, tie->from, tie->to);
    if (before)
        drop(before);
    if (tie->kind == RELATION_KIND_COUNT)
        return;
    xmlNode *node = xmlNewChild(get_relations(root), NULL, (const xmlChar *)"relation", NULL);
    draft_set(node, "kind", relation_kind_get_name(tie->kind));
    draft_set(node, "from", tie->from);
    draft_set(node, "to", tie->to);
    draft_add_text(node, "reason",
                   tie->reason ? tie->reason : _("Tied by hand, by somebody who read both."));
}

void draft_untie(xmlNode *root, const char *from)
{
    xmlNode *node = draft_find_child(draft_find_child(root, "relations"), "relation");
    while (node) {
        xmlNode *next = draft_next(node);
        if (draft_has(node, "from", from))
            drop(node);
        node = next;
    }
}

static bool has_control(const xmlNode *root, const char *id)
{
    for (xmlNode *section = draft_find_child(root, "section"); section;
         section = draft_next(section))
        for (xmlNode *control = draft_find_child(section, "control"); control;
             control = draft_next(control))
            if (draft_has(control, "id", id))
                return true;
    return false;
}

void draft_keep_ties(xmlNode *root, const xmlNode *before)
{
    xmlNode *node = draft_find_child(draft_find_child(before, "relations"), "relation");
    for (; node; node = draft_next(node)) {
        xmlChar *from = xmlGetProp(node, (const xmlChar *)"from");
        xmlChar *to = xmlGetProp(node, (const xmlChar *)"to");
        if (has_control(root, (char *)from) && !find_relation(root, (char *)from, (char *)to))
            xmlAddChild(get_relations(root), xmlDocCopyNode(node, root->doc, 1));
        xmlFree(to);
        xmlFree(from);
    }
}

/* ---- what may be tied ---- */

static const struct control *find_control(const struct library *library, const char *text,
                                          struct error *error)
{
    struct address address = {0};
    const struct control *control = NULL;
    if (address_parse(text, &address, error)) {
        const struct pack *pack = address.pack ? library_get_pack(library, address.pack) : NULL;
        control = pack ? pack_get_control(pack, address.control) : NULL;
        if (!control || address.option || address.subject)
            error_set(error, ERROR_INPUT, text, _("no such control; it is written PACK:CONTROL"));
    }
    address_clear(&address);
    return control;
}

bool pack_tie_check(const struct library *library, const char *pack, const struct pack_tie *tie,
                    struct error *error)
{
    size_t length = strlen(pack);
    if (tie->to && strncmp(tie->to, pack, length) == 0 && tie->to[length] == ':')
        return error_set(error, ERROR_INPUT, tie->to, _("is in the same pack"));
    return !tie->to || find_control(library, tie->to, error);
}

static bool check_ties(const char *id, const struct pack_tie *ties, size_t count,
                       struct error *error)
{
    struct faults faults = {0};
    struct library *library = library_new_installed(NULL, 0, language_get(), &faults);
    bool is_good = library_require(library, &id, 1, &faults, error);
    for (size_t i = 0; is_good && i < count; i++)
        is_good = (pack_get_control(library_get_pack(library, id), ties[i].from) ||
                   error_set(error, ERROR_INPUT, ties[i].from, _("no such row in %s"), id)) &&
                  pack_tie_check(library, id, &ties[i], error);
    library_free(library);
    faults_free(&faults);
    return is_good;
}

/* ---- in the file ---- */

static bool write_document(xmlDoc *document, const char *id, const char *path, struct error *error)
{
    struct faults faults = {0};
    size_t length = 0;
    char *bytes = draft_take_checked(document, id, &length, &faults, error);
    char *first = faults.count ? fault_take_line(&faults.items[0]) : NULL;
    if (first)
        error_set(error, ERROR_INPUT, id, "%s", first);
    bool is_good = bytes && file_write_whole(path, bytes, length, true, error);
    free(first);
    free(bytes);
    faults_free(&faults);
    return is_good;
}

static bool change(const char *id, const char *path, const struct pack_tie *ties, size_t count,
                   struct error *error)
{
    struct faults faults = {0};
    xmlDoc *document = xml_read(path, &faults);
    for (size_t i = 0; document && i < count; i++)
        if (ties[i].to)
            draft_tie(xmlDocGetRootElement(document), &ties[i]);
        else
            draft_untie(xmlDocGetRootElement(document), ties[i].from);
    bool is_good = document && write_document(document, id, path, error);
    xmlFreeDoc(document);
    faults_free(&faults);
    return is_good;
}

bool pack_tie(const char *id, const struct pack_tie *ties, size_t count, struct error *error)
{
    if (!check_ties(id, ties, count, error))
        return false;
    char *folder = pack_take_place(NULL, id), *path = path_take_join(folder, PACK_FILE);
    bool is_own = access(path, F_OK) == 0;
    if (!is_own)
        error_set(error, ERROR_INPUT, id,
                  _("is one of tenken's own packs; only a pack that was imported can be tied"));
    bool is_good = is_own && change(id, path, ties, count, error);
    free(path);
    free(folder);
    return is_good;
}
