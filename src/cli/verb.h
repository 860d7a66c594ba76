/* The verbs: one file each, one table of them, from which dispatch, hints, help, manual page and
 * completion come. */
#ifndef CLI_VERB_H
#define CLI_VERB_H

#include "options.h"

/* The two exit statuses that are no failure; the others are the kinds of struct error. */
enum status { STATUS_DONE = 0, STATUS_NO = 1 };

#define WORDS_ANY SIZE_MAX

struct verb {
    const char *name;         /* one word or two; "" is the wizard */
    const char *words;        /* what follows it, for the usage */
    const char *help;         /* one line */
    const char *details;      /* a paragraph more, or NULL */
    option_set options;       /* OPTION_BIT of those it takes, besides OPTIONS_COMMON */
    option_set required;      /* of those it cannot do without */
    size_t least, most;       /* how many words follow it */
    bool writes_pack;         /* one of the user's own, or one in the folder of -o */
    const char *target_after; /* the word after this one is a file that is written; NULL: none */
    bool makes_folder;        /* its first word is a folder that is written into */
    /* Returns STATUS_DONE or STATUS_NO; where `error` is set, that decides. The words are those
     * after the name. */
    enum status (*run)(const struct arguments *arguments, struct error *error);
};

size_t verb_get_all(const struct verb **verbs);
/* The verb that the words begin with, the longest first; the wizard where none. `used`: how many
 * words name it. */
const struct verb *verb_find(const char *const *words, size_t count, size_t *used);
/* Whether the verb's name begins with this word and has another: "pack". */
bool verb_is_in_group(const struct verb *verb, const char *word);
/* "tenken new FILE --pack ID[,ID...] [--organisation NAME]" */
char *verb_take_usage(const struct verb *verb);
/* Whether its first word is a case, which may be encrypted: then it takes --passphrase-file, too.
 */
bool verb_opens_case(const struct verb *verb);
bool verb_accepts(const struct verb *verb, const struct arguments *arguments, struct error *error);
/* A usage error that names the nearest verb. Returns false. */
bool verb_refuse_unknown(const char *const *words, size_t count, struct error *error);

enum status wizard_run(const struct arguments *arguments, struct error *error);
enum status new_run(const struct arguments *arguments, struct error *error);
enum status passwd_run(const struct arguments *arguments, struct error *error);
enum status recover_run(const struct arguments *arguments, struct error *error);
enum status answer_run(const struct arguments *arguments, struct error *error);
enum status asset_run(const struct arguments *arguments, struct error *error);
enum status exception_run(const struct arguments *arguments, struct error *error);
enum status office_run(const struct arguments *arguments, struct error *error);
enum status party_run(const struct arguments *arguments, struct error *error);
enum status select_run(const struct arguments *arguments, struct error *error);
enum status profile_run(const struct arguments *arguments, struct error *error);
enum status firm_run(const struct arguments *arguments, struct error *error);
enum status show_run(const struct arguments *arguments, struct error *error);
enum status gaps_run(const struct arguments *arguments, struct error *error);
enum status import_table_run(const struct arguments *arguments, struct error *error);
enum status interview_run(const struct arguments *arguments, struct error *error);
enum status lint_run(const struct arguments *arguments, struct error *error);
enum status risk_run(const struct arguments *arguments, struct error *error);
enum status plan_run(const struct arguments *arguments, struct error *error);
enum status visit_run(const struct arguments *arguments, struct error *error);
enum status task_run(const struct arguments *arguments, struct error *error);
enum status audit_run(const struct arguments *arguments, struct error *error);
enum status certification_run(const struct arguments *arguments, struct error *error);
enum status why_run(const struct arguments *arguments, struct error *error);
enum status measures_run(const struct arguments *arguments, struct error *error);
enum status crosswalk_run(const struct arguments *arguments, struct error *error);
enum status handbook_run(const struct arguments *arguments, struct error *error);
enum status path_run(const struct arguments *arguments, struct error *error);
enum status what_if_run(const struct arguments *arguments, struct error *error);
enum status compare_run(const struct arguments *arguments, struct error *error);
enum status paper_run(const struct arguments *arguments, struct error *error);
enum status workshop_collect_run(const struct arguments *arguments, struct error *error);
enum status workshop_show_run(const struct arguments *arguments, struct error *error);
enum status workshop_compare_run(const struct arguments *arguments, struct error *error);
enum status workshop_new_run(const struct arguments *arguments, struct error *error);
enum status report_run(const struct arguments *arguments, struct error *error);
enum status pack_list_run(const struct arguments *arguments, struct error *error);
enum status pack_show_run(const struct arguments *arguments, struct error *error);
enum status pack_add_run(const struct arguments *arguments, struct error *error);
enum status pack_drop_run(const struct arguments *arguments, struct error *error);
enum status pack_check_run(const struct arguments *arguments, struct error *error);
enum status pack_import_run(const struct arguments *arguments, struct error *error);
enum status pack_tie_run(const struct arguments *arguments, struct error *error);
enum status questionnaire_run(const struct arguments *arguments, struct error *error);
enum status mode_run(const struct arguments *arguments, struct error *error);
enum status history_run(const struct arguments *arguments, struct error *error);
enum status seal_run(const struct arguments *arguments, struct error *error);
enum status verify_run(const struct arguments *arguments, struct error *error);
enum status split_run(const struct arguments *arguments, struct error *error);
enum status merge_run(const struct arguments *arguments, struct error *error);
enum status upgrade_run(const struct arguments *arguments, struct error *error);
enum status undo_run(const struct arguments *arguments, struct error *error);
enum status redo_run(const struct arguments *arguments, struct error *error);
enum status help_run(const struct arguments *arguments, struct error *error);

/* What else comes from the table. */
void manual_print(void);
void completion_print(void);

#endif
