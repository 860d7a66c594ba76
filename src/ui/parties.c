#include "parties.h"

#include "action.h"
#include "ledger.h"

#include <stdlib.h>
#include <string.h>

size_t parties_list(const struct app *app, const struct record **first)
{
    return ledger_list_kind(app, "party", first);
}

/* ---- the confidentiality agreement ---- */

/* It still holds on its last day. */
static bool is_over(const char *expiry)
{
    char *now = seam_take_timestamp();
    bool is_past = expiry && strncmp(expiry, now, strlen("2026-04-01")) < 0;
    free(now);
    return is_past;
}

char *party_take_nda(const struct record *party, enum style *style)
{
    const char *said = asset_get(party, "nda"), *expiry = asset_get(party, "nda-expiry");
    *style = said ? STYLE_BAD : STYLE_DOUBT;
    if (!said)
        return mem_copy(_("? not said"));
    if (text_equal(said, "no"))
        return mem_copy(_("! missing"));
    if (is_over(expiry))
        return mem_copy(_("! expired"));
    *style = STYLE_GOOD;
    return mem_copy(_("made"));
}

/* ---- parties at a question ---- */

/* What a question asks of the information, and whom that brings in. */
static const struct {
    const char *key, *value;
    const char *kind;
} concerned[] = {
    {"entrusted", "yes", "entruster"},      {"contractors", "yes", "contractor"},
    {"medium", "cloud", "cloud"},           {"outside", "cloud", "cloud"},
    {"outside", "datacentre", "cloud"},     {"outside", "rented", "landlord"},
    {"outside", "warehouse", "contractor"}, {"joint-venture", "yes", "partner"},
};

static bool is_about(const struct condition *condition, const char *key, const char *value)
{
    for (size_t i = 0; i < condition->field_count; i++)
        if (condition->kind == CONDITION_HAS_ASSET && text_equal(condition->fields[i].key, key) &&
            text_equal(condition->fields[i].value, value))
            return true;
    for (size_t i = 0; i < condition->child_count; i++)
        if (is_about(&condition->children[i], key, value))
            return true;
    return false;
}

/* `kind` may be NULL: whether it is about any. */
static bool is_concerned(const struct condition *condition, const char *kind)
{
    for (size_t i = 0; i < ARRAY_LENGTH(concerned); i++)
        if ((!kind || text_equal(concerned[i].kind, kind)) &&
            is_about(condition, concerned[i].key, concerned[i].value))
            return true;
    return false;
}

static void add_party(struct string *list, const struct record *party)
{
    enum style style;
    char *nda = party_take_nda(party, &style);
    string_format(list,
                  list->length ? _("; %s: %s, confidentiality agreement %s")
                               : _("%s: %s, confidentiality agreement %s"),
                  asset_show(party, "name"), asset_show(party, "kind"), nda);
    free(nda);
}

char *parties_take_paragraph(const struct app *app, const struct control *control)
{
    const struct condition *applies = control->applies;
    const struct record *parties;
    struct string list = {0};
    if (!applies || !is_concerned(applies, NULL))
        return NULL;
    size_t count = parties_list(app, &parties);
    for (size_t i = 0; i < count; i++) {
        const char *kind = asset_get(&parties[i], "kind");
        if (kind && is_concerned(applies, kind))
            add_party(&list, &parties[i]);
    }
    if (!list.length)
        string_format(&list, _("None of this sort is written yet. %s leads to the list."),
                      action_get_key(ACTION_PARTIES));
    return string_take(&list);
}
