/* What the files of this room share: a result while it is made, and the bookkeeping that comes with
 * it. */
#ifndef TENKEN_ENGINE_EVALUATION_H
#define TENKEN_ENGINE_EVALUATION_H

#include "index.h"
#include "tenken/engine.h"

/* What every voice said at one address. */
struct statements {
    const struct answer *by[VOICE_COUNT];
};

/* What the records say of assets. */
struct ledger {
    const struct record **assets;
    size_t asset_count;
    struct index columns; /* of each field asked for, the values of all assets */
    struct index none;    /* none-KEY-VALUE, where somebody said so */
};

enum progress { PENDING, RUNNING, DONE };

/* What is known of a control beside its result. */
struct control_state {
    const struct record *subject;
    const struct condition
        *leaf;               /* that decided whether it applies, NULL where nothing restricts it */
    enum progress progress;  /* of that decision */
    enum rating worst, best; /* what open options may still make of it */
};

struct evaluation {
    struct result result; /* first, so that a result leads back here */
    struct arena *arena;
    struct control_result *controls; /* of all packs; each pack's result holds a slice */
    struct control_state *states;    /* beside the controls */
    size_t control_count;
    struct index
        by_address; /* control_result; a repeated control's plain address leads to its first */
    struct index statements;
    struct ledger ledger;
};

static inline const struct evaluation *evaluation_of(const struct result *result)
{
    return (const struct evaluation *)(const void *)result;
}

/* ---- ledger.c ---- */

void ledger_init(struct ledger *ledger, struct arena *arena, const struct snapshot *snapshot);
const char *record_get_field(const struct record *record, const char *key);
#define IMPORTANCE_HIGHEST 2
#define IMPORTANCE_NONE    (-1) /* not known */
/* The importance that nothing still unsaid can raise: 2, or all three grades are given. */
int importance_settled(const struct record *asset);
/* For sorting: the more important first, unknown after the highest. */
int importance_compare(int a, int b);
/* The most important first, those of unknown importance next: then what is found first decides. */
void ledger_sort(struct ledger *ledger);
/* The first asset that has all of the condition's fields (`condition` NULL: the first at all), or
 * NULL. */
const struct record *ledger_find(struct ledger *ledger, const struct condition *condition);
/* Whether some asset has all of the condition's fields; with `subject`, whether that one has. */
enum truth ledger_has(struct ledger *ledger, const struct condition *condition,
                      const struct record *subject);

/* Whether the record has all of these fields: NO where one has another value, UNKNOWN where one is
 * not said. */
enum truth record_has(const struct record *record, const struct condition_field *fields,
                      size_t count);

/* ---- evaluate.c ---- */

void counts_add(struct counts *counts, const struct control_result *result);

/* ---- answers.c ---- */

void answers_index(struct evaluation *evaluation);
/* NULL where nobody said anything there. `option` may be NULL. */
const struct statements *answers_get(const struct evaluation *evaluation,
                                     const struct control_result *result, const char *option);
/* The one that counts in the evaluation's view; NULL where none does. */
const struct answer *answers_choose(const struct evaluation *evaluation,
                                    const struct control *control,
                                    const struct statements *statements);
/* Fills in what was said: rating, level, answer, choice, voice, options. */
void answers_rate(struct evaluation *evaluation, struct control_result *result);
/* What was said of one option of it. */
enum rating answers_rate_option(const struct evaluation *evaluation,
                                const struct control_result *result, const struct option *option);
const struct choice *answer_get_choice(const struct control *control, const struct answer *answer);
/* What a choice stands for at this control. */
enum rating choice_rating(const struct control *control, const struct choice *choice);

/* Of what the voices stated, the first that `says` accepts, in the evaluation's view. */
const struct answer *answers_pick(const struct evaluation *evaluation,
                                  const struct control *control,
                                  const struct statements *statements,
                                  bool (*says)(const struct control *, const struct answer *));

/* ---- select.c ---- */

/* Fills in what was decided and what is proposed, of all controls. */
void selection_decide(struct evaluation *evaluation);

/* ---- applies.c ---- */

enum truth applies_decide(struct evaluation *evaluation, struct control_result *result);
/* The first result of a control: its own subject's, where it has one. NULL where there is none. */
struct control_result *evaluation_find(const struct evaluation *evaluation, const char *pack,
                                       const char *control, const char *subject);
/* How many results, from `first` on, are of the same control. */
size_t evaluation_count_subjects(const struct evaluation *evaluation,
                                 const struct control_result *first);

/* ---- score.c ---- */

void score_set_value(struct control_result *result, const struct control_state *state);
struct score score_of(const struct pack *pack, const struct control_result *controls, size_t count);
void score_set_bands(struct score *score, const struct scoring *scoring);
/* What the control would add where it had this rating and, where known, this level. */
double score_points_at(const struct control_result *result, enum rating rating, int level);
/* What one such point moves the pack's score by; 0 where there is no score. */
double score_per_point(const struct pack_result *pack);

/* How many points more controls must add until the lower end of the score is this. */
double score_missing(const struct pack_result *pack, double score);

/* ---- gaps.c, rank.c, choice.c ---- */

void gaps_collect(struct evaluation *evaluation);
/* What the measure brings this control to, where that betters it. */
struct outcome {
    enum rating rating;
    int level;
    double reached; /* 0 unmet to 1 met */
};
bool measure_betters(const struct measure *measure, const struct control_result *result,
                     struct outcome *outcome);
/* The same of one thing that a measure serves, which is this control. */
bool serves_betters(const struct serves *serves, const struct control_result *result,
                    struct outcome *outcome);
/* The choice of the scale that says this, and of several the one that claims least. */
const struct choice *scale_find_choice(const struct control *control, const struct scale *scale,
                                       const struct outcome *outcome, bool may_ask_reason);
/* In minutes, money added: docs/ranking.md. */
double measure_effort(const struct measure *measure);

/* ---- risk.c ---- */

/* What a control counts as a guard or in the rate of a policy, from 0 to 1; what is open, at its
 * worst and best. Both NAN where it leaves the base. The library has a catalogue. */
struct credit {
    double low, high;
};
struct credit credit_of(const struct evaluation *evaluation, const struct control_result *control);
/* How likely damage is, where a threat of this level meets guards with this share of credit. */
int risk_likelihood_at(const struct risk_catalogue *catalogue, int level, double share);
/* Whether a risk of this value is in the band that wants a decision. */
bool risk_is_intolerable(const struct risk_catalogue *catalogue, int risk);

/* ---- importance.c ---- */

/* The field that makes the asset as important as it is; NULL where nothing is said. */
const char *importance_get_reason(const struct record *asset, int *importance);

#endif
