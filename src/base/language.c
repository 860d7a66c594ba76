/* The process's locale, and the language it speaks. */
#include <tenken/base.h>

#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define DOMAIN "tenken"

static const char *language = "ja";

const char *tr(const char *message)
{
    return *message ? dgettext(DOMAIN, message)
                    : message; /* gettext("") is the catalogue's header */
}

const char *tr_plural(const char *one, const char *many, unsigned long count)
{
    return dngettext(DOMAIN, one, many, count);
}

static bool is_utf8(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool names_none(const char *locale)
{
    return strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0 ||
           strncmp(locale, "C.", 2) == 0;
}

/* A fresh machine has no locale but C, POSIX and C.UTF-8, whatever its variables ask for. */
static void set_locale(void)
{
    if (!setlocale(LC_ALL, "") || !is_utf8())
        setlocale(LC_ALL, "C.UTF-8");
    const char *messages = setlocale(LC_MESSAGES, NULL);
    if (messages && (strcmp(messages, "C") == 0 || strcmp(messages, "POSIX") == 0))
        setlocale(LC_MESSAGES, "C.UTF-8"); /* gettext never translates under C */
    setlocale(LC_NUMERIC, "C");            /* numbers in files have a point everywhere */
}

static const char *get_wanted_locale(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < ARRAY_LENGTH(variables); i++) {
        const char *value = getenv(variables[i]);
        if (value && *value)
            return value;
    }
    return "C";
}

static const char *choose(const char *wanted)
{
    const char *name = wanted ? wanted : get_wanted_locale();
    return names_none(name) || strncmp(name, "ja", 2) == 0 ? "ja" : "en";
}

void language_init(const char *wanted)
{
    language = choose(wanted);
    set_locale();
    setenv("LANGUAGE", language, true); /* what gettext goes by, whatever the locale is called */
    bindtextdomain(DOMAIN, place_get_locale());
    bind_textdomain_codeset(DOMAIN, "UTF-8");
}

const char *language_get(void)
{
    return language;
}
