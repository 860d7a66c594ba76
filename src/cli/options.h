/* The options of all verbs, and the arguments once read. An option means the same to every verb. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "tenken/base.h"

enum option_id {
    OPTION_PACK,
    OPTION_PROFILE,
    OPTION_MODE,
    OPTION_ORGANISATION,
    OPTION_ENCRYPT,
    OPTION_PLAIN,
    OPTION_NEW_PASSPHRASE_FILE,
    OPTION_NOTE,
    OPTION_REASON,
    OPTION_VOICE,
    OPTION_MEASURE,
    OPTION_GOAL,
    OPTION_FORMAT,
    OPTION_KIND,
    OPTION_OUTPUT,
    OPTION_FORCE,
    OPTION_WITH_GAPS,
    OPTION_TABLE,
    OPTION_AUDIENCE,
    OPTION_ANONYMISE,
    OPTION_LOGO,
    OPTION_GOOD_ROWS,
    OPTION_VOICES,
    OPTION_MINUTES,
    OPTION_ROLE,
    OPTION_SECTIONS,
    OPTION_PLACES,
    OPTION_PLACE,
    OPTION_SHEET,
    OPTION_CSV,
    OPTION_READ,
    OPTION_DRY_RUN,
    OPTION_REPLACE,
    OPTION_POLICIES,
    OPTION_BY,
    OPTION_UNTIL,
    OPTION_FROM,
    OPTION_TO,
    OPTION_ICS,
    OPTION_SCHEDULE,
    OPTION_CALENDAR,
    OPTION_CHECK_SHEET,
    OPTION_TAKE_ON,
    OPTION_VISITS,
    OPTION_TITLE,
    OPTION_FOR,
    OPTION_OWNER,
    OPTION_DUE,
    OPTION_COST,
    OPTION_STATE,
    OPTION_ID,
    OPTION_SOURCE,
    OPTION_SCALE,
    OPTION_EXTEND,
    OPTION_QUESTIONNAIRE,
    OPTION_RELATION,
    OPTION_YES,
    OPTION_GROUP,
    OPTION_PARTICIPANTS,
    OPTION_JSON,
    OPTION_PASSPHRASE_FILE,
    OPTION_LANGUAGE,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_MANUAL,
    OPTION_COMPLETION,
    OPTION_COUNT
};
/* A bit for each: there are more than 64. */
__extension__ typedef unsigned __int128 option_set;
#define OPTION_BIT(option) ((option_set)1 << (option))
_Static_assert(OPTION_COUNT <= 128, "a bit for each option");
/* What every verb takes. */
#define OPTIONS_COMMON                                                                             \
    (OPTION_BIT(OPTION_PASSPHRASE_FILE) | OPTION_BIT(OPTION_LANGUAGE) | OPTION_BIT(OPTION_HELP))

struct option_row {
    const char *name;     /* as typed: "--pack", "-o" */
    const char *shorter;  /* another spelling, or NULL */
    const char *argument; /* what the usage calls its value; NULL where it takes none */
    const char *help;
    size_t (*get_values)(const char *const **values); /* all it may be; NULL: anything */
    bool is_list;   /* given again, it adds to what was given, a comma between */
    bool is_hidden; /* for the build, not for people */
};
const struct option_row *option_get(enum option_id option);

struct config;
struct arguments {                    /* start with {0}; free with arguments_free */
    const char *values[OPTION_COUNT]; /* NULL: not given; "" for one that takes no value */
    const char **words;               /* all that is no option, in order; lent by argv */
    size_t count;
    char *lists[OPTION_COUNT]; /* values put together */
    const struct config *config;
};
/* Reads all of argv, before or after a fault; the first fault goes to `error` (which may be NULL).
 */
bool arguments_read(int argc, char **argv, struct arguments *arguments, struct error *error);
/* --minutes; 0 where it is not given. */
bool arguments_get_minutes(const struct arguments *arguments, int *minutes, struct error *error);
void arguments_free(struct arguments *arguments);

#endif
