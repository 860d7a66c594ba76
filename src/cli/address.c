#include "address.h"

#include <stdlib.h>
#include <string.h>

bool address_refuse_pack(const struct result *result, const char *id, const char *text,
                         struct error *error)
{
    const char **ids = mem_alloc((result->pack_count + 1) * sizeof *ids);
    for (size_t i = 0; i < result->pack_count; i++)
        ids[i] = result->packs[i].pack->id;
    char *hint = hint_take(id, ids, result->pack_count);
    error_set(error, ERROR_INPUT, text, _("the case has no pack “%s”; %s"), id, hint);
    free(hint);
    free(ids);
    return false;
}

static bool refuse_control(const struct result *result, const struct address *address,
                           const char *text, struct error *error)
{
    const char *pack = address->pack;
    if (!pack && result->pack_count == 1)
        pack = result->packs[0].pack->id;
    if (!pack)
        return error_set(error, ERROR_INPUT, text, _("no pack of the case has a control “%s”"),
                         address->control);
    return error_set(error, ERROR_INPUT, text,
                     _("no control “%s” in the pack; “tenken pack show %s” lists them"),
                     address->control, pack);
}

/* Fills in the pack of a control that stands alone. */
static bool find_pack(const struct result *result, struct address *address, const char *text,
                      struct error *error)
{
    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack *pack = result->packs[i].pack;
        if (!pack_get_control(pack, address->control))
            continue;
        if (address->pack)
            return error_set(error, ERROR_INPUT, text, _("both %s:%s and %s:%s; say which"),
                             address->pack, address->control, pack->id, address->control);
        address->pack = mem_copy(pack->id);
    }
    return address->pack || refuse_control(result, address, text, error);
}

static bool check_option(const struct control *control, const struct address *address,
                         const char *text, struct error *error)
{
    if (!address->option)
        return true;
    const char **ids = mem_alloc((control->option_count + 1) * sizeof *ids);
    bool found = false;
    for (size_t i = 0; i < control->option_count; i++) {
        ids[i] = control->options[i].id;
        found = found || text_equal(ids[i], address->option);
    }
    char *hint = hint_take(address->option, ids, control->option_count);
    if (!found)
        error_set(error, ERROR_INPUT, text, _("no option “%s”; %s"), address->option, hint);
    free(hint);
    free(ids);
    return found;
}

static bool refuse_subject(const struct control *control, const struct address *address,
                           const char *text, struct error *error)
{
    if (control->section->repeat == REPEAT_NONE)
        return error_set(error, ERROR_INPUT, text, _("this control is asked once, without @%s"),
                         address->subject);
    if (!address->subject)
        return error_set(error, ERROR_INPUT, text,
                         _("this control is asked for each of several: add @ and the id of one"));
    return error_set(error, ERROR_INPUT, text, _("the case has no “%s”"), address->subject);
}

/* The control of the pack; the address gets the pack it was found in. */
static const struct control *find_control(const struct result *result, struct address *address,
                                          const char *text, struct error *error)
{
    if (!address->pack && !find_pack(result, address, text, error))
        return NULL;
    const struct pack_result *pack = result_get_pack(result, address->pack);
    if (!pack)
        address_refuse_pack(result, address->pack, text, error);
    const struct control *control = pack ? pack_get_control(pack->pack, address->control) : NULL;
    if (pack && !control)
        refuse_control(result, address, text, error);
    return control;
}

static const struct control_result *find_result(const struct result *result,
                                                const struct address *address)
{
    struct address whole = *address;
    whole.option = NULL;
    char *key = address_take_text(&whole);
    const struct control_result *found = result_get_control(result, key);
    free(key);
    return found;
}

static bool find_asked(const struct result *result, struct address *address, const char *text,
                       struct target *target, struct error *error)
{
    const struct control *control = find_control(result, address, text, error);
    if (!control || !check_option(control, address, text, error))
        return false;
    target->meant = control;
    target->control = find_result(result, address);
    return target->control || refuse_subject(control, address, text, error);
}

static bool find_decided(const struct result *result, struct address *address, const char *text,
                         struct target *target, struct error *error)
{
    const struct control *control = find_control(result, address, text, error);
    if (!control)
        return false;
    if (address->option)
        return error_set(error, ERROR_INPUT, text,
                         _("a decision is about a whole control, without /%s"), address->option);
    target->meant = control;
    target->control = find_result(result, address);
    return target->control || !address->subject || refuse_subject(control, address, text, error);
}

static bool find(const struct result *result, const char *text, struct target *target,
                 bool (*find_target)(const struct result *, struct address *, const char *,
                                     struct target *, struct error *),
                 struct error *error)
{
    struct address address = {0};
    bool found =
        address_parse(text, &address, error) && find_target(result, &address, text, target, error);
    if (found)
        target->address = address_take_text(&address);
    address_clear(&address);
    return found;
}

bool address_find(const struct result *result, const char *text, struct target *target,
                  struct error *error)
{
    return find(result, text, target, find_asked, error);
}

bool address_find_decided(const struct result *result, const char *text, struct target *target,
                          struct error *error)
{
    return find(result, text, target, find_decided, error);
}

/* ---- assets ---- */

struct assets { /* that an id or a name may mean */
    const struct record **items;
    size_t count;
};

static bool is_called(const struct record *asset, const char *key, const char *text)
{
    return text_equal(key ? record_get_field(asset, key) : asset->id, text);
}

/* `key` NULL: by the id. */
static struct assets find_called(const struct snapshot *snapshot, const char *key, const char *text)
{
    struct assets found = {.count = 0};
    for (size_t i = 0; i < snapshot->record_count; i++) {
        const struct record *record = &snapshot->records[i];
        if (text_equal(record->kind, "asset") && is_called(record, key, text))
            ARRAY_PUSH(found.items, found.count) = record;
    }
    return found;
}

static void refuse_ambiguous(const struct assets *assets, const char *text, struct error *error)
{
    struct string ids = {0};
    for (size_t i = 0; i < assets->count; i++)
        string_format(&ids, "%sasset:%s", i ? ", " : "", assets->items[i]->id);
    error_set(error, ERROR_INPUT, text, _("several are called so; say which: %s"), ids.text);
    string_free(&ids);
}

static void refuse_asset(const struct snapshot *snapshot, const char *name, const char *text,
                         struct error *error)
{
    const char **names = mem_alloc((2 * snapshot->record_count + 1) * sizeof *names);
    size_t count = 0;
    for (size_t i = 0; i < snapshot->record_count; i++) {
        const struct record *record = &snapshot->records[i];
        const char *called = record_get_field(record, "name");
        if (!text_equal(record->kind, "asset"))
            continue;
        names[count++] = record->id;
        if (called)
            names[count++] = called;
    }
    char *hint = hint_take_near(name, names, count);
    error_set(error, ERROR_INPUT, text, _("no information of this id or name is listed; %s"),
              hint ? hint : _("“tenken asset FILE list” lists it"));
    free(hint);
    free(names);
}

const struct record *address_find_asset(const struct snapshot *snapshot, const char *text,
                                        struct error *error)
{
    static const char prefix[] = "asset:";
    bool has_prefix = strncmp(text, prefix, strlen(prefix)) == 0;
    const char *name = has_prefix ? text + strlen(prefix) : text;
    struct assets assets = find_called(snapshot, NULL, name);
    if (assets.count == 0)
        assets = find_called(snapshot, "name", name);
    const struct record *asset = assets.count == 1 ? assets.items[0] : NULL;
    if (assets.count > 1)
        refuse_ambiguous(&assets, text, error);
    else if (!asset)
        refuse_asset(snapshot, name, text, error);
    free(assets.items);
    return asset;
}
