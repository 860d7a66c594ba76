/* The outside world, as tests can set it. */
#include <tenken/base.h>

#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#define ID_LENGTH         8
#define SCRYPT_COST_LEAST 1024

static char *configured_user;

static const char *get_set(const char *variable)
{
    const char *value = getenv(variable);
    return value && *value ? value : NULL;
}

time_t seam_now(void)
{
    const char *stopped = get_set("TENKEN_TEST_CLOCK");
    struct tm tm = {0};
    if (stopped && strptime(stopped, "%Y-%m-%dT%H:%M:%SZ", &tm))
        return timegm(&tm);
    return time(NULL);
}

char *seam_take_timestamp(void)
{
    time_t now = seam_now();
    struct tm tm;
    char text[sizeof "2026-04-01T09:00:00Z, and some room"];
    gmtime_r(&now, &tm);
    strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm);
    return mem_copy(text);
}

static int get_day(time_t moment)
{
    struct tm tm;
    char text[sizeof "2026-04-01, and some room"];
    if (!localtime_r(&moment, &tm))
        return DAY_NONE;
    strftime(text, sizeof text, "%Y-%m-%d", &tm);
    return day_from_text(text);
}

int seam_get_today(void)
{
    return get_day(seam_now());
}

int seam_get_day_of(const char *timestamp)
{
    struct tm tm = {0};
    if (!timestamp || !strptime(timestamp, "%Y-%m-%dT%H:%M:%SZ", &tm))
        return DAY_NONE;
    return get_day(timegm(&tm));
}

char *seam_take_random_id(void)
{
    static const char alphabet[] = "abcdefghijkmnpqrstuvwxyz23456789"; /* none looks like another */
    static const size_t letters = 24, all = sizeof alphabet - 1;
    const char *given = get_set("TENKEN_TEST_IDS");
    if (given)
        return mem_copy(given);
    unsigned char bytes[ID_LENGTH];
    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes)
        abort(); /* cannot be for so few bytes, and a guessable id would be worse */
    char *id = mem_alloc(ID_LENGTH + 1);
    for (size_t i = 0; i < ID_LENGTH; i++)
        id[i] = alphabet[bytes[i] % (i ? all : letters)]; /* an XML id begins with a letter */
    return id;
}

void seam_set_user(const char *name)
{
    free(configured_user);
    configured_user = mem_copy(name);
}

/* The full name is the first field of several that commas part. */
static char *take_account_name(void)
{
    const struct passwd *account = getpwuid(getuid());
    if (!account)
        return mem_copy(get_set("USER") ? get_set("USER") : "?");
    size_t length = account->pw_gecos ? strcspn(account->pw_gecos, ",") : 0;
    return length ? mem_format("%.*s", (int)length, account->pw_gecos) : mem_copy(account->pw_name);
}

/* Looked up once: every change asks who makes it, and the account does not change meanwhile. */
static const char *get_account_name(void)
{
    static char *name;
    if (!name)
        name = take_account_name();
    return name;
}

char *seam_take_user(void)
{
    const char *given = get_set("TENKEN_TEST_USER");
    if (!given)
        given = configured_user;
    return text_take_clean(given ? given : get_account_name(), false);
}

char *seam_take_host(void)
{
    char name[256] = ""; /* HOST_NAME_MAX is 64 */
    const char *given = get_set("TENKEN_TEST_HOST");
    if (given)
        return mem_copy(given);
    gethostname(name, sizeof name - 1);
    return text_take_clean(name, false);
}

unsigned seam_get_scrypt_cost(unsigned usual)
{
    const char *given = get_set("TENKEN_TEST_SCRYPT");
    unsigned long cost = given ? strtoul(given, NULL, 10) : usual;
    return cost >= SCRYPT_COST_LEAST && cost < usual ? (unsigned)cost : usual;
}

const char *seam_get_marker(void)
{
    return get_set("TENKEN_TEST_MARKER");
}
