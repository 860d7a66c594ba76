/* A pack made from the rows of a table (docs/questionnaire.md). */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "draft.h"
#include "id.h"
#include "source.h"
#include "xml.h"

#define TITLE_COLUMNS 60 /* of a title that is made of a question */

struct work {
    const struct pack_draft *draft;
    xmlDoc *document;
    xmlNode *root;
    xmlNode *section; /* of the row before */
    size_t new_sections, new_roles;
    xmlNode **known; /* the controls that the pack had */
    size_t known_count;
};

/* ---- how rows are answered ---- */

struct draft_choice {
    const char *id, *value, *rating, *asks_reason, *label, *hint;
};
#define DONT_KNOW                                                                                  \
    {                                                                                              \
        "unknown", "0", "unknown", NULL, N_("Don't know"), NULL                                    \
    }
#define NOT_APPLICABLE                                                                             \
    {                                                                                              \
        "na", NULL, "not-applicable", "yes", N_("Does not apply"), N_("Say why it does not.")      \
    }
static const struct draft_choice done_choices[] = {
    {"done", "2", "met", NULL, N_("We do it"), NULL},
    {"partly", "1", "partial", NULL, N_("We do part of it"), NULL},
    {"not", "0", "unmet", NULL, N_("We do not do it"), NULL},
    DONT_KNOW,
    NOT_APPLICABLE,
};
static const struct draft_choice yes_no_choices[] = {
    {"yes", "1", "met", NULL, N_("Yes"), NULL},
    {"no", "0", "unmet", NULL, N_("No"), NULL},
    DONT_KNOW,
    NOT_APPLICABLE,
};
/* As JAMA and JAPIA score; each choice wants its grounds. */
static const struct draft_choice jama_choices[] = {
    {"2", "2", "met", "yes", N_("2: done"), N_("Say the rule or the system, and its year.")},
    {"1", "1", "partial", "yes", N_("1: being done"),
     N_("Say how far it is, and when it will be done.")},
    {"0", "0", "unmet", "yes", N_("0: not done"), N_("Say the plan to better it.")},
    DONT_KNOW,
    NOT_APPLICABLE,
};
#define CHOICES(list) list, ARRAY_LENGTH(list)
static const struct draft_scale {
    const char *name;
    const struct draft_choice *choices;
    size_t count;
} scales[] = {
    {"done", CHOICES(done_choices)},
    {"yes-no", CHOICES(yes_no_choices)},
    {"jama", CHOICES(jama_choices)},
};

size_t draft_get_scales(const char *const **names)
{
    static const char *list[ARRAY_LENGTH(scales)];
    for (size_t i = 0; i < ARRAY_LENGTH(scales); i++)
        list[i] = scales[i].name;
    *names = list;
    return ARRAY_LENGTH(scales);
}

static const struct draft_scale *get_scale(const char *name)
{
    for (size_t i = 0; name && i < ARRAY_LENGTH(scales); i++)
        if (text_equal(scales[i].name, name))
            return &scales[i];
    return &scales[0];
}

static xmlNode *add(xmlNode *parent, const char *name)
{
    return xmlNewChild(parent, NULL, (const xmlChar *)name, NULL);
}

static void add_choice(xmlNode *scale, const struct draft_choice *choice)
{
    xmlNode *node = add(scale, "choice");
    const char *const attributes[][2] = {{"id", choice->id},
                                         {"value", choice->value},
                                         {"rating", choice->rating},
                                         {"asks-reason", choice->asks_reason}};
    for (size_t i = 0; i < ARRAY_LENGTH(attributes); i++)
        if (attributes[i][1])
            draft_set(node, attributes[i][0], attributes[i][1]);
    draft_add_text(node, "label", _(choice->label));
    draft_add_text(node, "hint", choice->hint ? _(choice->hint) : NULL);
}

static void add_scale(xmlNode *root, const char *name)
{
    const struct draft_scale *scale = get_scale(name);
    xmlNode *node = add(add(root, "scales"), "scale");
    draft_set(node, "id", scale->name);
    draft_set(node, "modes", "self advise audit train");
    for (size_t i = 0; i < scale->count; i++)
        add_choice(node, &scale->choices[i]);
}

/* How much of what is asked is done; bands are for whoever asks to say. */
static void add_scoring(xmlNode *root)
{
    xmlNode *scoring = add(root, "scoring");
    draft_set(scoring, "method", "rate");
    draft_set(scoring, "of", "100");
    draft_set(scoring, "not-applicable", "offered");
}

/* ---- a new pack, before its rows ---- */

static void begin_new(struct work *work)
{
    const struct pack_draft *draft = work->draft;
    work->document = xmlNewDoc((const xmlChar *)"1.0");
    work->root = xmlNewNode(NULL, (const xmlChar *)"pack");
    xmlDocSetRootElement(work->document, work->root);
    const char *const attributes[][2] = {{"format", "1.0"},
                                         {"id", draft->id},
                                         {"version", "1.0"},
                                         {"language", language_get()},
                                         {"measures", "none"}};
    for (size_t i = 0; i < ARRAY_LENGTH(attributes); i++)
        draft_set(work->root, attributes[i][0], attributes[i][1]);
    char *today = day_take_text(seam_get_today());
    draft_add_text(work->root, "title", draft->title);
    draft_set(draft_add_text(work->root, "source", draft->source), "date", today);
    draft_add_text(work->root, "notes",
                   _("Made from a table. The questions stand as they are in it; it has no measures "
                     "and explains no words."));
    add_scoring(work->root);
    add_scale(work->root, draft->scale);
    xmlNode *profile = add(add(work->root, "profiles"), "profile");
    draft_set(profile, "id", "all");
    draft_set(profile, "default", "yes");
    draft_add_text(profile, "title", _("Everything"));
    free(today);
}

/* ---- an installed pack, to be filled ---- */

/* tenken's own, also where one that was filled before hides it. */
static char *take_installed(const char *id)
{
    char *folder = pack_take_place(place_get_content(), id);
    char *path = path_take_join(folder, PACK_FILE);
    free(folder);
    return path;
}

static bool is_installed(const char *id)
{
    char *path = take_installed(id);
    bool is_there = access(path, F_OK) == 0;
    free(path);
    return is_there;
}

static void replace_text(xmlNode *node, const char *text)
{
    xmlNode *fresh = draft_add_text(node->parent, (const char *)node->name, text);
    xmlReplaceNode(node, fresh);
    xmlFreeNode(node);
}

static xmlNode *find_default_profile(const xmlNode *root)
{
    xmlNode *profile = draft_find_child(draft_find_child(root, "profiles"), "profile");
    while (profile && !draft_has(profile, "default", "yes"))
        profile = draft_next(profile);
    return profile;
}

/* Another edition: a case that used the pack alone says so, and is taken over when wanted. What the
 * pack calls itself and its whole may count the items that it had. */
static void mark_edition(const struct work *work)
{
    xmlNode *root = work->root, *title = draft_find_child(root, "title");
    xmlChar *version = xmlGetProp(root, (const xmlChar *)"version"),
            *was = xmlNodeGetContent(title);
    char *filled = mem_format("%s+table", version ? (const char *)version : "1.0");
    char *both = mem_format(_("%s, filled from a table"), (const char *)was);
    draft_set(root, "version", filled);
    draft_set(root, "measures", "none");
    replace_text(title, work->draft->title ? work->draft->title : both);
    xmlNode *profile = find_default_profile(root);
    if (profile && draft_has(profile, "sections", NULL))
        replace_text(draft_find_child(profile, "title"), _("Everything"));
    free(both);
    free(filled);
    xmlFree(was);
    xmlFree(version);
}

static bool begin_filled(struct work *work, struct faults *faults)
{
    char *path = take_installed(work->draft->id);
    work->document = xml_read(path, faults);
    free(path);
    work->root = work->document ? xmlDocGetRootElement(work->document) : NULL;
    if (work->root)
        mark_edition(work);
    return work->root && draft_find_child(work->root, "section");
}

/* ---- sections and areas ---- */

/* After the sections that are there; a new pack has none yet. */
static xmlNode *add_section(struct work *work, const char *title)
{
    xmlNode *last = draft_find_last_child(work->root, "section");
    xmlNode *section = xmlNewNode(NULL, (const xmlChar *)"section");
    char *id = mem_format("table-%zu", ++work->new_sections);
    draft_set(section, "id", id);
    if (last)
        xmlAddNextSibling(last, section);
    else
        xmlAddChild(work->root, section);
    draft_add_text(section, "title", title);
    free(id);
    return section;
}

static xmlNode *get_section(struct work *work, const char *title)
{
    if (!title && work->section)
        return work->section;
    const char *wanted = title ? title : _("Questions");
    xmlNode *section = draft_find_child(work->root, "section");
    while (section && !draft_says(draft_find_child(section, "title"), wanted))
        section = draft_next(section);
    return section ? section : add_section(work, wanted);
}

static xmlNode *get_roles(struct work *work)
{
    xmlNode *roles = draft_find_child(work->root, "roles");
    if (roles)
        return roles;
    roles = xmlNewNode(NULL, (const xmlChar *)"roles");
    return xmlAddNextSibling(draft_find_child(work->root, "profiles"), roles);
}

static xmlNode *add_role(struct work *work, const char *area)
{
    xmlNode *node = add(get_roles(work), "role");
    char *id = mem_format("area-%zu", ++work->new_roles);
    draft_set(node, "id", id);
    draft_add_text(node, "title", area);
    free(id);
    return node;
}

static void append_role(struct work *work, struct string *ids, const char *area)
{
    xmlNode *role = draft_find_child(draft_find_child(work->root, "roles"), "role");
    while (role && !draft_says(draft_find_child(role, "title"), area))
        role = draft_next(role);
    xmlChar *id = xmlGetProp(role ? role : add_role(work, area), (const xmlChar *)"id");
    string_format(ids, "%s%s", ids->length ? " " : "", (const char *)id);
    xmlFree(id);
}

/* Who answers is for the firm's own table to say, also for what the pack asks. */
static void set_roles(struct work *work, xmlNode *control, const struct draft_row *row)
{
    struct string ids = {0};
    for (size_t i = 0; i < row->area_count; i++)
        append_role(work, &ids, row->areas[i]);
    if (ids.length)
        draft_set(control, "roles", ids.text);
    string_free(&ids);
}

/* ---- rows ---- */

static char *take_title(const struct draft_row *row)
{
    if (row->title)
        return mem_copy(row->title);
    char *line = text_take_clean(row->question, false);
    char *title = text_take_clipped(line, TITLE_COLUMNS);
    free(line);
    return title;
}

static xmlNode *add_control(struct work *work, xmlNode *section, const struct draft_row *row)
{
    xmlNode *control = add(section, "control");
    char *title = take_title(row), *ref = row->ref ? text_take_clean(row->ref, false) : NULL;
    draft_set(control, "id", row->id);
    if (ref)
        draft_set(control, "ref", ref);
    draft_add_text(control, "title", title);
    draft_add_text(control, "question", row->question ? row->question : row->title);
    draft_add_text(control, "why", row->why ? row->why : work->draft->why);
    draft_add_text(control, "evidence", row->evidence);
    draft_add_text(control, "note", row->note);
    free(ref);
    free(title);
    return control;
}

static void list_known(struct work *work)
{
    for (xmlNode *section = draft_find_child(work->root, "section"); section;
         section = draft_next(section))
        for (xmlNode *control = draft_find_child(section, "control"); control;
             control = draft_next(control))
            ARRAY_PUSH(work->known, work->known_count) = control;
}

static xmlNode *find_known(const struct work *work, const char *id)
{
    for (size_t i = 0; i < work->known_count; i++)
        if (draft_has(work->known[i], "id", id))
            return work->known[i];
    return NULL;
}

/* A control that the pack has stays in its section, which profiles may name: the order of the table
 * is kept in the table. */
static void put_row(struct work *work, const struct draft_row *row)
{
    xmlNode *control = find_known(work, row->id);
    if (!control) {
        work->section = get_section(work, row->section);
        control = add_control(work, work->section, row);
    }
    set_roles(work, control, row);
}

static bool build(struct work *work, struct faults *faults)
{
    const struct pack_draft *draft = work->draft;
    if (!draft->extends)
        begin_new(work);
    else if (!begin_filled(work, faults))
        return false;
    list_known(work);
    for (size_t i = 0; i < draft->row_count; i++)
        put_row(work, &draft->rows[i]);
    for (size_t i = 0; i < draft->tie_count; i++)
        draft_tie(work->root, &draft->ties[i]);
    return true;
}

/* ---- into the folder ---- */

static void keep_ties(struct work *work, const char *path)
{
    struct faults ignored = {0}; /* what cannot be read is replaced */
    xmlDoc *before = access(path, F_OK) == 0 ? xml_read(path, &ignored) : NULL;
    if (before)
        draft_keep_ties(work->root, xmlDocGetRootElement(before));
    xmlFreeDoc(before);
    faults_free(&ignored);
}

/* A translation says what the pack had, but what it called itself and its whole. */
static void copy_translation(const char *from, const char *to, const char *profile)
{
    struct faults ignored = {0}; /* what cannot be read is shown in the first language */
    struct error error = {0};
    xmlDoc *document = xml_read(from, &ignored);
    xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
    xmlNode *parts[] = {draft_find_child(root, "title"), draft_find_child(root, "profile")};
    while (parts[1] && !draft_has(parts[1], "id", profile))
        parts[1] = draft_next(parts[1]);
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
        if (parts[i]) {
            xmlUnlinkNode(parts[i]);
            xmlFreeNode(parts[i]);
        }
    xmlChar *bytes = NULL;
    int length = 0;
    if (document)
        xmlDocDumpMemoryEnc(document, &bytes, &length, "UTF-8");
    if (bytes)
        file_write_whole(to, (const char *)bytes, (size_t)length, true, &error);
    xmlFree(bytes);
    xmlFreeDoc(document);
    error_clear(&error);
    faults_free(&ignored);
}

static void copy_translations(const struct work *work, const char *folder)
{
    char *installed = pack_take_place(place_get_content(), work->draft->id);
    xmlNode *profile = find_default_profile(work->root);
    xmlChar *id = profile ? xmlGetProp(profile, (const xmlChar *)"id") : NULL;
    size_t count = 0;
    char **names = folder_take_names(installed, &count);
    for (size_t i = 0; i < count; i++) {
        char *from = path_take_join(installed, names[i]), *to = path_take_join(folder, names[i]);
        if (strncmp(names[i], "pack.", strlen("pack.")) == 0 && !text_equal(names[i], PACK_FILE))
            copy_translation(from, to, (const char *)id);
        free(to);
        free(from);
    }
    names_free(names, count);
    xmlFree(id);
    free(installed);
}

/* The table first: a pack without it would be no questionnaire. */
static bool write_files(const struct pack_draft *draft, const char *folder, const char *path,
                        const char *bytes, size_t length, struct error *error)
{
    char *table = path_take_join(folder, TABLE_FILE);
    path_make_folder(folder);
    bool is_good = file_write_whole(table, draft->table, draft->table_length, true, error) &&
                   file_write_whole(path, bytes, length, draft->replaces, error);
    free(table);
    return is_good;
}

static bool write_draft(const struct pack_draft *draft, const char *folder, const char *path,
                        struct faults *faults, struct error *error)
{
    struct work work = {.draft = draft};
    size_t length = 0;
    bool is_built = build(&work, faults);
    if (is_built && draft->replaces)
        keep_ties(&work, path);
    char *bytes =
        is_built ? draft_take_checked(work.document, draft->id, &length, faults, error) : NULL;
    bool is_good = bytes && write_files(draft, folder, path, bytes, length, error);
    if (is_good && draft->extends)
        copy_translations(&work, folder);
    free(bytes);
    free(work.known);
    xmlFreeDoc(work.document);
    return is_good;
}

static bool check_id(const struct pack_draft *draft, struct error *error)
{
    if (!id_is_good(draft->id))
        return error_set(error, ERROR_USAGE, draft->id,
                         _("an id has letters, digits, - _ and ., and begins with a letter or "
                           "digit"));
    bool is_known = is_installed(draft->id);
    if (is_known && !draft->extends)
        return error_set(error, ERROR_USAGE, draft->id,
                         _("is one of tenken's own packs; take another id, or --extend"));
    return is_known || !draft->extends ||
           error_set(error, ERROR_INPUT, draft->id, _("there is no such pack to fill"));
}

bool pack_draft_write(const struct pack_draft *draft, struct faults *faults, struct error *error)
{
    if (!check_id(draft, error))
        return false;
    char *folder = pack_take_place(draft->folder, draft->id);
    char *path = path_take_join(folder, PACK_FILE);
    bool is_free =
        draft->replaces || access(path, F_OK) != 0 || error_set_errno(error, path, EEXIST);
    bool is_good = is_free && write_draft(draft, folder, path, faults, error);
    free(path);
    free(folder);
    return is_good;
}
