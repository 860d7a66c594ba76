#include <string.h>

#include "resolve.h"

const struct source *shelf_find_pack(const struct shelf *shelf, const struct source *source,
                                     const char *text)
{
    const char *colon = strchr(text, ':');
    if (!colon)
        return source->kind == SOURCE_PACK ? source : NULL;
    size_t length = (size_t)(colon - text);
    for (size_t i = 0; i < shelf->count; i++) {
        const struct source *other = shelf->sources[i];
        if (other->kind == SOURCE_PACK && other->name && strlen(other->name) == length &&
            strncmp(other->name, text, length) == 0)
            return other;
    }
    return NULL;
}

static const struct control *find_in_pack(const struct source *pack, const char *text)
{
    const char *colon = strchr(text, ':');
    return pack_get_control(pack->pack, colon ? colon + 1 : text);
}

const struct control *shelf_find_control(const struct shelf *shelf, const struct source *source,
                                         const char *text)
{
    const struct source *pack = shelf_find_pack(shelf, source, text);
    return pack ? find_in_pack(pack, text) : NULL;
}

/* ---- is it there? True also where that cannot be told ---- */

struct search {
    const struct shelf *shelf;
    const struct source *source;
    bool is_strict;
};

static bool has_control(const struct search *search, const struct reference *reference)
{
    const struct source *pack = shelf_find_pack(search->shelf, search->source, reference->value);
    if (!pack || (pack != search->source && !search->is_strict))
        return true;
    return find_in_pack(pack, reference->value) != NULL;
}

static bool has_choice(const struct search *search, const struct reference *reference)
{
    const struct control *control =
        shelf_find_control(search->shelf, search->source, reference->control);
    return !control || control_get_choice(control, reference->value);
}

static bool has_profile(const struct search *search, const struct reference *reference)
{
    return pack_get_profile(search->source->pack, reference->value) != NULL;
}

static bool has_section(const struct search *search, const struct reference *reference)
{
    return pack_get_section(search->source->pack, reference->value) != NULL;
}

static bool has_measure(const struct search *search, const struct reference *reference)
{
    return !search->is_strict || index_find(&search->shelf->measures, reference->value);
}

static bool has_threat(const struct search *search, const struct reference *reference)
{
    const struct risk_catalogue *risk = search->is_strict ? shelf_get_risk(search->shelf) : NULL;
    return !risk || risk_get_threat(risk, reference->value);
}

static bool has_policy(const struct search *search, const struct reference *reference)
{
    const struct risk_catalogue *risk = search->is_strict ? shelf_get_risk(search->shelf) : NULL;
    return !risk || risk_get_policy(risk, reference->value);
}

static bool has_term(const struct search *search, const struct reference *reference)
{
    return !search->is_strict || index_find(&search->shelf->terms, reference->value);
}

static bool has_role(const struct search *search, const struct reference *reference)
{
    return pack_get_role(search->source->pack, reference->value) != NULL;
}

#define NO_CONTROL N_("there is no control '%s'")
#define NO_MEASURE N_("there is no measure '%s'")
static const struct {
    bool (*is_there)(const struct search *search, const struct reference *reference);
    const char *message;
} kinds[REFERENCE_KIND_COUNT] = {
    [REFERENCE_CONDITION] = {has_control, NO_CONTROL},
    [REFERENCE_RESTS_ON] = {has_control, NO_CONTROL},
    [REFERENCE_PART_OF] = {has_control, NO_CONTROL},
    [REFERENCE_FROM] = {has_control, NO_CONTROL},
    [REFERENCE_TO] = {has_control, NO_CONTROL},
    [REFERENCE_SERVES] = {has_control, NO_CONTROL},
    [REFERENCE_OWN] = {has_control, NO_CONTROL},
    [REFERENCE_THREAT] = {has_threat, N_("the risk catalogue has no threat '%s'")},
    [REFERENCE_POLICY] = {has_policy, N_("the risk catalogue has no policy '%s'")},
    [REFERENCE_CHOICE] = {has_choice, N_("the control has no choice '%s'")},
    [REFERENCE_PROFILE] = {has_profile, N_("there is no profile '%s'")},
    [REFERENCE_SECTION] = {has_section, N_("there is no section '%s'")},
    [REFERENCE_STRONGER] = {has_measure, NO_MEASURE},
    [REFERENCE_AFTER] = {has_measure, NO_MEASURE},
    [REFERENCE_ROLE] = {has_role, N_("there is no role '%s'")},
    [REFERENCE_TERM] = {has_term, N_("the glossary has no term '%s'")},
};

static void check_source(const struct shelf *shelf, struct source *source, bool is_strict,
                         struct faults *faults)
{
    struct search search = {.shelf = shelf, .source = source, .is_strict = is_strict};
    for (size_t i = 0; i < source->reference_count; i++) {
        const struct reference *reference = &source->references[i];
        if (kinds[reference->kind].is_there(&search, reference))
            continue;
        origin_report(&reference->origin, faults, _(kinds[reference->kind].message),
                      reference->value);
        source->is_faulty = true;
    }
}

void shelf_check_references(struct shelf *shelf, bool is_strict, struct faults *faults)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (!shelf->sources[i]->is_context)
            check_source(shelf, shelf->sources[i], is_strict, faults);
}
