#include <stdlib.h>
#include <string.h>

#include "id.h"
#include "tenken/pack.h"

#define ID_START "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
#define ID_REST  ID_START "-_."

bool id_is_good(const char *id)
{
    return *id && strchr(ID_START, *id) && id[strspn(id, ID_REST)] == '\0';
}

bool id_is_good_with_pack(const char *text)
{
    struct address address = {0};
    bool is_good = address_parse(text, &address, NULL) && !address.option && !address.subject;
    address_clear(&address);
    return is_good;
}

/* Cuts `text` at the first `mark` and gives a copy of what follows it; NULL where there is none. */
static char *cut_after(char *text, char mark)
{
    char *at = strchr(text, mark);
    if (!at)
        return NULL;
    *at = '\0';
    return mem_copy(at + 1);
}

static bool is_subject(const char *subject)
{
    return *subject && !strpbrk(subject, "@/ \t\n") && text_is_clean(subject, false);
}

static const char *find_mistake(const struct address *address)
{
    if (address->pack && !id_is_good(address->pack))
        return N_("the pack before ':' is not an id");
    if (!id_is_good(address->control))
        return N_("the control is not an id; write PACK:CONTROL, as in ipa-25:3");
    if (address->option && !id_is_good(address->option))
        return N_("the option after '/' is not an id");
    if (address->subject && !is_subject(address->subject))
        return N_("the subject after '@' is empty or has characters that it cannot have");
    return NULL;
}

bool address_parse(const char *text, struct address *address, struct error *error)
{
    char *rest = mem_copy(text);
    address->subject = cut_after(rest, '@');
    address->option = cut_after(rest, '/');
    address->control = cut_after(rest, ':');
    if (address->control)
        address->pack = rest;
    else
        address->control = rest;

    const char *mistake = find_mistake(address);
    if (!mistake)
        return true;
    address_clear(address);
    return error_set(error, ERROR_USAGE, text, "%s", _(mistake));
}

char *address_take_text(const struct address *address)
{
    struct string text = {0};
    if (address->pack)
        string_format(&text, "%s:", address->pack);
    string_append(&text, address->control);
    if (address->option)
        string_format(&text, "/%s", address->option);
    if (address->subject)
        string_format(&text, "@%s", address->subject);
    return string_take(&text);
}

void address_clear(struct address *address)
{
    free(address->pack);
    free(address->control);
    free(address->option);
    free(address->subject);
    *address = (struct address){0};
}
