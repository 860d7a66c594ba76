/* What many say: the answers of a room full of participants, or of many firms, question by
 * question (docs/workshop.md).
 *
 * Pure, as the engine is: results in, figures out. Nobody is named: a gathering keeps what was
 * chosen and what groups people belong to, and no name, note or reason. No figure stands on fewer
 * than SURVEY_LEAST people, nor can one be found by taking the groups shown from the whole. */
#ifndef TENKEN_SURVEY_H
#define TENKEN_SURVEY_H

#include "tenken/engine.h"

#define SURVEY_LEAST 5

/* What people are told apart by. */
enum survey_key {
    SURVEY_TABLE, /* where they sit: the firm's field "table", or what the caller says */
    SURVEY_TRADE, /* by the words of the trades (identify/NAME.xml) in the firm's "industry", else
                     as it stands there */
    SURVEY_SIZE,  /* of the firm, in bands of people: "6-20" */
    SURVEY_KEY_COUNT
};
const char *survey_key_get_name(enum survey_key key); /* "table" "trade" "size" */
bool survey_key_from_name(const char *name, enum survey_key *key);

/* ---- gathering: one case after the other; each may be freed once it was added ---- */

struct survey_gathering;
/* The library outlives it, and every result is of it. */
struct survey_gathering *survey_gathering_new(const struct library *library);
void survey_gathering_free(struct survey_gathering *gathering);
/* `table`: where the case itself does not say; or NULL. */
void survey_gathering_add(struct survey_gathering *gathering, const struct result *result,
                          const char *table);
size_t survey_gathering_count(const struct survey_gathering *gathering);

/* ---- the figures of one pack ---- */

/* What a group, or all, chose. The credit of a choice is 1 where it is met, a half where partial, 0
 * where unmet; choices that are neither (not known, does not apply) have none. */
struct survey_tally {
    const int *counts; /* by choice of the question's scale */
    int answered;      /* their sum */
    int unanswered;    /* asked, and nothing said */
    int not_asked;     /* it does not apply to their case, or was left */
    int rated;         /* answered by a choice with a credit */
    double mean;       /* of the credits; NAN where rated < SURVEY_LEAST, as the next */
    /* 4 times the variance of the credits: 0 all say the same, 1 half of them “met” and half
     * “unmet” */
    double split;
    int agree;       /* chose as the model answer does */
    double distance; /* mean of the distances from the model's credit; NAN where that has none */
};
struct survey_question {
    const struct control *control;
    const char *address;       /* PACK:CONTROL */
    const struct scale *scale; /* whose choices are counted */
    const struct model_answer *model;
    const struct choice *model_choice; /* or NULL */
    struct survey_tally all;
    const struct survey_tally *groups; /* as many as the survey has */
};
struct survey_rate {
    int people;      /* who were asked anything of it */
    double met;      /* the mean share of what they were asked that is met; open counts as not */
    double answered; /* likewise that is answered; both NAN where people < SURVEY_LEAST */
};
struct survey_section {
    const struct section *section; /* NULL: the whole pack, which comes first */
    struct survey_rate all;
    const struct survey_rate *groups;
};
struct survey_group {
    const char *name; /* NULL: those of small groups, or of none, together */
    int people;
};
struct survey {
    const struct pack *pack;
    enum survey_key key;
    int people;                              /* whose case has the pack */
    bool is_shown;                           /* they are enough; else there is nothing below */
    const struct survey_question *questions; /* in pack order; those that anybody answered */
    size_t question_count;
    const struct survey_question *const *by_split; /* the most split first; without a split last */
    const struct survey_section *sections;
    size_t section_count;
    const struct survey_group *groups; /* numbers by value, then names; the others last */
    size_t group_count;
};
/* `workshop`: whose model answers are held against what was chosen; or NULL. It outlives the
 * survey, as the gathering does. */
struct survey *survey_new(const struct survey_gathering *gathering, const struct pack *pack,
                          enum survey_key key, const struct workshop *workshop);
void survey_free(struct survey *survey);

/* How far opinions split, in words: from 0.2 on they differ (a quarter is half “met”, half
 * “partial”), from 0.5 on many say the opposite. */
enum split_grade { SPLIT_UNTOLD, SPLIT_AGREE, SPLIT_DIFFER, SPLIT_APART, SPLIT_GRADE_COUNT };
enum split_grade survey_grade_split(double split);
/* The credit of a choice; NAN without. */
double survey_get_credit(const struct choice *choice);

#endif
