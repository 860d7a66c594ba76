/* The engine: what the answers come to. Pure: structs in, a result out; no file, no clock, no
 * locale, no XML.
 *
 * engine_evaluate is called anew after every change; the result is a value that nobody edits. It
 * points into the library and the snapshot it was made from, so those must outlive it. The rules
 * are in docs/rating-algebra.md, docs/ranking.md and docs/risk.md; each function in src/engine
 * cites the rule it implements.
 *
 * Records: has-asset is YES where a record of kind "asset" has all of the condition's fields; NO
 * where a record of kind "ledger" says, by a field "none-KEY-VALUE" = "yes", that there is no asset
 * with one of those values; else UNKNOWN, however many assets there are. In a section that repeats
 * over assets it is asked of the asset in question: NO where a field has another value, UNKNOWN
 * where it has none.
 *
 * Subjects of repeated sections: asset: records of kind "asset"; cloud: those with medium = cloud;
 * party: "party"; site: "site". Where there are none, the section has no control results, and its
 * counts are all 0.
 *
 * Answers: a choice that asks for a reason counts only with one; a control that has options is
 * answered by them at PACK:CONTROL/OPTION, or as a whole where no option is answered or a higher
 * voice did so (docs/rating-algebra.md). */
#ifndef TENKEN_ENGINE_H
#define TENKEN_ENGINE_H

#include "tenken/assessment.h"
#include "tenken/pack.h"

/* In Kleene's order: ALL is the lowest, ANY the highest of its parts. A condition on a control that
 * is unanswered, or answered by "don't know", or on a firm field that is not said, is UNKNOWN; on a
 * control that is skipped: never that answer, and rated not-applicable. */
enum truth { TRUTH_NO, TRUTH_UNKNOWN, TRUTH_YES };

/* Whose answers count. VOICE_NONE: the best there is, auditor before adviser before firm, answer by
 * answer. */
struct engine_view {
    enum voice voice;
};

struct counts {     /* of controls (with a subject where their section repeats) */
    int total;      /* all in the profile */
    int applicable; /* total less skipped, left and not applicable */
    int answered;   /* applicable and not unanswered */
    int met, partial, unmet, unknown;
    int unanswered;
    int not_applicable; /* said by a person, outside `applicable` */
    int skipped;        /* by a condition, outside `applicable` */
    int left;           /* applying, but left by a decision, outside `applicable` */
};

/* A score is a range while answers are missing. All NAN where nothing is applicable or
 * the pack has no scoring. sum: the values of the choices; rate: the same in parts of the highest
 * there could be, of `scoring.of` (100 where 0); average: by the number of controls; count: the
 * controls that are met. An open control whose applicability is unknown may also add nothing. That
 * somebody may still say "not applicable" is not foreseen in the range. */
struct score {
    enum scoring_method method;
    bool is_known;               /* min == max because every applicable control is answered */
    double value;                /* the score where known, NAN otherwise */
    double min, max;             /* open items at their lowest and highest choice */
    double of;                   /* the highest reachable with what applies */
    const struct band *band_min; /* where min falls; NULL without bands or score, and in sections */
    const struct band *band_max; /* where max falls */
};

/* Why the profile in use proposes to take a control on, or not. A control is about the assets that
 * the has-asset conditions it applies by speak of, in a section that repeats over assets about the
 * one in question, and without either about all. */
enum proposal {
    PROPOSAL_MANDATORY,   /* yes: nobody decides about it */
    PROPOSAL_EVERYTHING,  /* yes: the profile proposes all */
    PROPOSAL_IMPORTANT,   /* yes: it is about an asset of importance 2 */
    PROPOSAL_UNVALUED,    /* unknown: the importance of what it is about is not known */
    PROPOSAL_UNIMPORTANT, /* no: all it is about is of lower importance */
    PROPOSAL_OPTIONAL,    /* no: the profile proposes what is mandatory only */
    PROPOSAL_ELSEWHERE,   /* no: the profile is about other sections */
    PROPOSAL_COUNT
};

struct control_result {
    const struct pack *pack;
    const struct control *control;
    const char *subject; /* id of the record a repeated section asks about, or NULL */
    const char *address;
    enum truth applies;                 /* unknown still applies */
    const struct condition *skipped_by; /* the leaf that decided a NO, else NULL */
    /* Selection: who decides is chosen as for answers. What is open counts as taken on where the
     * profile brings it into play. */
    enum selection selected;       /* mandatory: always yes; a "no" there is not heeded */
    const struct answer *decision; /* whose, why, when; NULL where nobody decided */
    enum truth proposed;           /* by the profile; never a decision */
    enum proposal proposal;
    const struct record *important; /* with PROPOSAL_IMPORTANT: the asset */
    bool in_profile;                /* not proposed NO, or taken on by a decision */
    enum rating rating;             /* not-applicable also where it is skipped */
    int level;                      /* reached, or LEVEL_NONE */
    const struct answer *answer;    /* that counted; NULL where none, or where options decide */
    const struct choice *choice;    /* its choice, or NULL */
    enum voice voice;               /* whose it is; of several options the least */
    const struct scale *scale;      /* that the control is answered with in this mode, or NULL */
    double value; /* what it adds to the sum (count: 1 or 0); NAN where open, 0 outside the base */
    double value_min, value_max; /* the same; where open, what it may add if it applies */
    bool is_gap; /* applicable, not left, and partial, unmet or unknown; unanswered is open, not a
                    gap */
    int options_met, options_asked; /* asked: as many as the rule needs of those that apply */
};

struct section_result {
    const struct section *section;
    struct counts counts;
    struct score score; /* by the pack's method, over this section alone */
};

struct pack_result {
    const struct pack *pack;
    const struct profile *profile;
    struct counts counts;
    struct score score;
    const struct section_result *sections;
    size_t section_count;
    /* in pack order; of each, its subjects in order of their ids */
    const struct control_result *controls;
    size_t control_count;
};

struct gap {
    const struct control_result *control;
    int rank;    /* from 1: mandatory first, then what closing it adds to the score (in parts of its
                    own scale), unmet before unknown before partial, then pack order */
    double gain; /* what meeting it adds to the score */
};

struct result {
    const struct library *library;
    const struct snapshot *snapshot;
    struct engine_view view;
    const struct pack_result *packs; /* in the case's order, without those not in the library */
    size_t pack_count;
    const struct gap *gaps; /* by rank */
    size_t gap_count;
};

struct result *engine_evaluate(const struct library *library, const struct snapshot *snapshot,
                               struct engine_view view);
void result_free(struct result *result);
/* Whether it is asked: in the profile, applying, not left. */
bool control_is_in_play(const struct control_result *control);
/* What the subject of a repeated section is called; its id where it has no name; NULL where the
 * control has none. */
const char *control_get_subject_name(const struct result *result,
                                     const struct control_result *control);
/* Whether it waits for an answer: unanswered, or to be asked again. */
bool control_is_open(const struct result *result, const struct control_result *control);
/* PACK:CONTROL/OPTION[@SUBJECT] */
char *control_take_option_address(const struct control_result *control, size_t option);
/* Whether it is in the base of counts and scores: in play, and not said to be not applicable. */
bool control_is_counted(const struct control_result *control);
const struct pack_result *result_get_pack(const struct result *result, const char *id);
const struct control_result *result_get_control(const struct result *result, const char *address);

/* ---- risk per asset, computed when looked at: IPA's guideline, 3rd edition, 5 (6) ----
 *
 * The tables are content (struct risk_catalogue). How likely a threat is stands in the record of
 * kind "ledger", field "threat-ID" (1 to 3); where it does not, the catalogue's usual value is
 * assumed. Of the controls that guard against a threat, in all packs of the case, those count that
 * apply and are in the profile; one that was left by a decision counts as not in place; one about
 * assets or services counts only for its own subject. The share of credit (credit[rating] over
 * their number) gives the vulnerability. An unanswered guard counts as not in place in `risk` and
 * as met in `risk_best`, one with open options at the worst and best that these leave. Without any
 * guard that counts, vulnerability is 3. An asset's risk is the highest over the threats to it. */

struct guard_result {
    const struct control_result *control;
    double credit; /* 0 to 1 */
    bool is_left;  /* by a decision */
};
struct threat_risk {
    const struct threat *threat;
    int level;       /* 1 to 3 */
    bool is_assumed; /* nobody has said how likely it is */
    const struct guard_result *guards;
    size_t guard_count;
    size_t open;  /* guards that are not answered */
    double share; /* of the guards' credit, 0 to 1; NAN without guards */
    int vulnerability, vulnerability_best;
    int likelihood, likelihood_best;
    int risk, risk_best; /* importance x likelihood */
};
struct asset_risk {
    const struct record *asset;
    int importance; /* -1: not said; then there is no risk yet */
    /* by risk, highest first, then vulnerability, level, catalogue order; none while the medium is
     * not said */
    const struct threat_risk *threats;
    size_t threat_count;
    const struct threat_risk *worst;   /* the first, or NULL */
    int risk, risk_best;               /* -1 where it cannot be told yet */
    const struct band *band;           /* of `risk`, or NULL */
    const struct treatment *treatment; /* decided (field "treatment"), or NULL */
    bool wants_decision; /* in the intolerable band, and nobody decided what to do about it */
};
struct risks {
    const struct asset_risk *assets; /* the highest risk first, then importance, then by id; those
                                        without a risk last */
    size_t asset_count;
    size_t undecided; /* that want a decision */
    size_t untold;    /* without a risk yet */
};
/* Empty where the library has no catalogue. It points into the result. */
struct risks *engine_assess_risks(const struct result *result);
void risks_free(struct risks *risks);
const struct asset_risk *risks_get_asset(const struct risks *risks, const char *id);

/* How far the controls of each kind of policy are carried out. The source shows such a table and
 * gives no formula; ours: the mean credit of the controls that count; one that was left by a
 * decision does not (docs/risk.md). */
struct policy_rate {
    const struct policy *policy;
    struct counts counts; /* of the controls that belong to it, as in a section */
    double rate;          /* 0 to 1 over what is answered; NAN where nothing is */
    double min, max;      /* what is open at its worst and best; NAN where nothing counts */
    const struct control_result *const *controls; /* in pack order */
    size_t control_count;
};
struct policy_rates {
    const struct policy_rate *items; /* by number */
    size_t count;
};
struct policy_rates *engine_rate_policies(const struct result *result);
void policy_rates_free(struct policy_rates *rates);

/* ---- measures in order, computed when looked at ---- */

struct risk_fall {
    const struct record *asset;
    int from, to;
};

struct measure_rank {
    const struct measure *measure;
    const struct control_result *const *controls; /* the gaps it closes or lessens, taken alone */
    size_t control_count;
    int closes;    /* gaps it brings to met */
    int lessens;   /* gaps it betters without closing */
    int mandatory; /* of both, those of mandatory controls */
    double gain;   /* what it adds to scores, in their points */
    /* the assets whose risk it lowers, taken alone; the largest fall first, then by id */
    const struct risk_fall *falls;
    size_t fall_count;
    int risk_lowered; /* the sum of the falls */
    double worth; /* what it does per day of work beyond the measures above it: docs/ranking.md. 0:
                     a gap can be closed this way too, but the measures above already do */
};
struct ranking {
    /* best first, ties by id; those that better nothing are left out */
    const struct measure_rank *measures;
    size_t measure_count;
};
struct ranking *engine_rank_measures(const struct result *result);
void ranking_free(struct ranking *ranking);

/* ---- the cheapest set of measures that reaches a goal: docs/ranking.md ---- */

enum goal_kind {
    GOAL_NEXT_BAND, /* the next better band of the pack's score, open answers at their worst */
    GOAL_MANDATORY, /* all mandatory controls in play met (of the pack, or NULL: of all) */
    GOAL_TOLERABLE, /* no risk in the intolerable band */
    GOAL_KIND_COUNT
};
const char *goal_get_name(enum goal_kind goal); /* "next-band" "mandatory" "tolerable" */
bool goal_from_name(const char *name, enum goal_kind *goal);
struct measure_set {
    enum goal_kind goal;
    const struct pack_result *pack; /* or NULL */
    const struct band *band;        /* GOAL_NEXT_BAND: the one to reach; NULL at the highest */
    bool is_reached;                /* already, without any measure */
    bool is_reachable;              /* with the measures known */
    bool is_exact;                  /* the cheapest there is; else a good set */
    const struct measure *const *measures; /* in the order of the ranking; where it cannot be
                                              reached, those that bring it nearer */
    size_t measure_count;
    int minutes;   /* of the firm's own people */
    double effort; /* minutes, money in minutes added (docs/ranking.md): what is made least */
    /* what stands in the way where it cannot be reached */
    const struct control_result *const *blocking;
    size_t blocking_count;
    const struct asset_risk *const *blocking_assets; /* into `risks` */
    size_t blocking_asset_count;
};
/* `risks` and `ranking` are of this result, and outlive the set. `pack` NULL: all packs; for
 * GOAL_NEXT_BAND the first that has bands. GOAL_TOLERABLE looks at all, whatever the pack. */
struct measure_set *engine_find_cheapest(const struct result *result, const struct risks *risks,
                                         const struct ranking *ranking, enum goal_kind goal,
                                         const char *pack);
void measure_set_free(struct measure_set *set);

/* ---- what-if: the same evaluation over changes on a snapshot ---- */

/* The answers that stand for having done a measure: of each control that it betters, in the voice
 * that counts there now (where none: `voice`), the choice of its scale with the rating or level
 * that the measure brings it to; where its options are answered, as many of those that fail, then
 * of those still open, are met instead as its rule wants, if the measure meets the control. What
 * the scale cannot say is left out. Nothing else is touched. */
struct adoption {
    const struct change *changes;
    size_t count;
};
struct adoption *engine_adopt(const struct result *result, const struct measure *measure,
                              enum voice voice);
void adoption_free(struct adoption *adoption);

/* What differs between two results of the same library. */
struct control_move {
    const struct control_result *before, *after; /* by address; one NULL where it is not in both */
};
/* What a move is for the firm. FIRST: answered where it was open. OTHER: no longer asked, asked
 * anew, said not to apply, taken back, or not known instead of not met. A rating comes before a
 * level. */
enum move_kind { MOVE_BETTER, MOVE_WORSE, MOVE_FIRST, MOVE_OTHER, MOVE_KIND_COUNT };
enum move_kind control_move_get_kind(const struct control_move *move);
const char *move_kind_get_name(enum move_kind kind); /* "better" "worse" "first" "other" */
struct score_move {
    const struct pack_result *before, *after; /* one NULL where it is not in both */
};
struct risk_move {
    const struct asset_risk *before, *after; /* one NULL where it is not in both */
};
struct comparison {
    const struct score_move *packs; /* all packs, whether they differ or not, in the case's order */
    size_t pack_count;
    const struct control_move *controls; /* whose rating, level or place in play differs */
    size_t control_count;
    const struct risk_move *assets; /* whose risk differs */
    size_t asset_count;
    int mandatory_before, mandatory_after; /* mandatory items met, of all packs */
    int mandatory_count;
};
struct comparison *engine_compare(const struct result *before, const struct risks *risks_before,
                                  const struct result *after, const struct risks *risks_after);
void comparison_free(struct comparison *comparison);

/* ---- the mandatory items at a glance, computed when looked at ---- */

/* What there is to tick: an option, a control that is part of the item's, or where there are
 * neither (or the whole was answered at once) the item's control itself. */
struct mandatory_part {
    const struct control_result *control;
    const struct option *option; /* or NULL */
    enum rating rating;
};
struct mandatory_item {
    const struct pack_result *pack;
    int number;
    const struct control_result *const *controls; /* of this number, in pack order */
    size_t control_count;
    enum rating rating; /* of all of them together: rating_and */
    int level;          /* the lowest that one of them reached; LEVEL_NONE while one has none */
    int target;         /* the highest, or LEVEL_NONE */
    const struct mandatory_part *parts;
    size_t part_count;
    size_t open; /* parts that are not answered */
};
struct mandatory_items {
    const struct mandatory_item *items; /* by pack, then number */
    size_t count;
};
struct mandatory_items *engine_list_mandatory(const struct result *result);
void mandatory_items_free(struct mandatory_items *items);

/* ---- where voices differ ---- */

struct voice_difference {
    const struct control_result *control; /* as the result has it */
    /* as an evaluation of that voice alone has it; NULL where it said nothing of the control */
    const struct control_result *by[VOICE_COUNT];
};
struct voice_comparison {
    const struct voice_difference *differences; /* in pack order */
    size_t count;
};
/* The controls in play that two voices rate differently. */
struct voice_comparison *engine_compare_voices(const struct result *result);
void voice_comparison_free(struct voice_comparison *comparison);

/* ---- crosswalk: what an answer in one pack says about questions in the others ----
 *
 * Packs relate their controls to those of others in OSCAL's words (struct relation). Each relation
 * is read from both ends. What the other control says leaves a range of ratings here, and what
 * several say leaves what the ranges have in common; the least of it is offered, and never more
 * than the weakest allows: docs/crosswalk.md has the table. Only answers that people gave count,
 * never another offer; nothing is ever filled in. */

/* What `to` is to `from`, where that is the kind of `from` to `to`. */
enum relation_kind relation_inverse(enum relation_kind kind);

struct control_relation {
    enum relation_kind kind; /* what the control is to `other` */
    const struct control_result *other;
    const struct relation *relation; /* the reason, as the pack `told_by` has it */
    const struct pack *told_by;
    /* What `other` says that counts here; unanswered where it says nothing, is not asked, or was
     * not judged by an auditor in an audit. Where it is asked of several subjects and the control
     * of none, what all of them say together. */
    enum rating said;
};

/* What keeps an offer from being a choice. */
enum obstacle {
    OBSTACLE_NONE,
    OBSTACLE_PARTS, /* it is answered part by part, and which of them is not said elsewhere */
    OBSTACLE_SCALE, /* none of its choices stands for the rating */
    OBSTACLE_COUNT
};
struct offer {
    enum rating rating; /* the least that the answers show */
    enum rating best;   /* the most that they leave */
    /* The choice of the control's scale in this mode; one that asks for a reason only where no
     * other says it, and then the reason is still to be asked for. NULL: `obstacle` */
    const struct choice *choice;
    enum obstacle obstacle;
    const char *reason; /* that was given there for not-applicable, or NULL */
    /* The relations whose answers made it, the weakest first: at least one. */
    const struct control_relation *const *sources;
    size_t source_count;
};
struct crosswalk_control {
    const struct control_result *control;     /* in play */
    const struct control_relation *relations; /* at least one; in the order of the result */
    size_t relation_count;
    const struct offer *offer; /* NULL where it is answered, or nothing can be said */
};
struct crosswalk_pack {
    const struct pack_result *pack;
    int related; /* controls in play that have a relation */
    int offered; /* of those with an offer, whether it is a choice or not */
};
struct crosswalk {
    const struct crosswalk_control *controls; /* those with a relation, in the result's order */
    size_t control_count;
    const struct crosswalk_control *const *offers; /* those with an offer, in the same order */
    size_t offer_count;
    const struct crosswalk_pack *packs; /* all of the case */
    size_t pack_count;
};
/* Points into the result, and is empty where the case has one pack. */
struct crosswalk *engine_make_crosswalk(const struct result *result);
void crosswalk_free(struct crosswalk *crosswalk);
/* NULL where the control has no relation, or is not in play. */
const struct crosswalk_control *crosswalk_get(const struct crosswalk *crosswalk,
                                              const struct control_result *control);

/* ---- paths: what of a case counts under each scheme, stage by stage (docs/paths.md) ---- */

enum path_standing {
    STANDING_MET,     /* what is asked for is there */
    STANDING_SHOWN,   /* as far as a case can show it; the rest is seen elsewhere */
    STANDING_PART,    /* some of it */
    STANDING_MISSING, /* none of it yet */
    STANDING_UNSEEN,  /* a case cannot show it */
    STANDING_NO_PACK, /* the packs that would show it are not in the case */
    STANDING_COUNT
};
const char *path_standing_get_name(enum path_standing standing); /* "met" "shown" … "no-pack" */

struct counts_result {
    const struct scheme_counts *counts;
    const struct pack_result *pack; /* NULL: not in the case */
    /* Those that it is about: what does not apply, or was said not to, is left out (but an answer
     * it is, where answers are counted). What was left by a decision, or by the profile, is in, and
     * not done. */
    const struct control_result *const *controls;
    size_t control_count;
    size_t done;    /* of these: met, or with COUNTS_ANSWERED answered */
    size_t partial; /* of the others: partial */
    double share;   /* done, 0 to 1; NAN where there is nothing to go by */
    enum path_standing standing;
};
struct requirement_result {
    const struct requirement *requirement;
    const struct counts_result *counts;
    size_t count_count;
    double share; /* mean of the counts; NAN where nothing can be seen */
    enum path_standing standing;
};
struct stage_result {
    const struct scheme_stage *stage;
    const struct requirement_result *requirements;
    size_t requirement_count;
    int tally[STANDING_COUNT]; /* of the requirements */
    double share;              /* likewise */
    enum path_standing standing;
};
struct path {
    const struct scheme *scheme;
    const struct stage_result *stages;
    size_t stage_count;
    size_t reached; /* stages, from the first on, that are met or shown */
    /* The first stage that is not; NULL: all that a case shows is there. */
    const struct stage_result *next;
    int tally[STANDING_COUNT]; /* of all requirements */
    double share;              /* of all stages */
};
struct paths {
    const struct path *items; /* in the order of the schemes */
    size_t count;
};
/* Points into both, which outlive it. */
struct paths *engine_assess_schemes(const struct result *result, const struct schemes *schemes);
void paths_free(struct paths *paths);
const struct path *paths_get(const struct paths *paths, const char *id); /* of a scheme */

/* ---- why: the steps from answers and rules to a figure; src/report words them ---- */

enum trace_kind {
    TRACE_OUT_OF_PROFILE, /* not in the profile in use */
    TRACE_SELECTED,       /* taken on by a decision: the control's */
    TRACE_LEFT,           /* left by a decision */
    TRACE_SKIPPED,        /* `condition` decided that it does not apply */
    TRACE_APPLIES,   /* `condition`, a leaf, decided that it applies; NULL: nothing restricts it */
    TRACE_MAY_APPLY, /* not yet known because of `condition`; applies until known */
    TRACE_ANSWERED,  /* `answer`, `choice`, by `voice`, at */
    TRACE_OTHER_VOICE, /* this was said too, and is not used: another voice counts, or a reason is
                          missing */
    TRACE_UNANSWERED,
    TRACE_OPTIONS,    /* `count` options met, `of` needed under the control's rule */
    TRACE_LEVEL,      /* level `count` against target `of` (LEVEL_NONE: 1 is enough) */
    TRACE_RATING,     /* rated `rating` */
    TRACE_VALUE,      /* adds `low` (to `high` where open) to the score */
    TRACE_SECTION,    /* the section's score, `low` to `high` of `of`; sections without one are left
                         out */
    TRACE_SCORE,      /* the pack's score, `low` to `high` of `of`; NAN where nothing applies */
    TRACE_BAND,       /* falls into `band` (to `band_high`) */
    TRACE_GAP,        /* a gap, of rank `count` of `of` */
    TRACE_MEASURE,    /* `measure` would bring it to `rating`, and level `count` or LEVEL_NONE */
    TRACE_IMPORTANCE, /* the asset is of importance `count`, because of field `key` = `text` */
    TRACE_THREAT,     /* `threat` is of level `count` of `of`, said; TRACE_ASSUMED where it is the
                         usual; guards, vulnerability and likelihood of it follow */
    TRACE_ASSUMED,
    TRACE_GUARD,         /* `control`, rated `rating`, guards against `threat`: `low` of 1 */
    TRACE_UNGUARDED,     /* no guard of `threat` counts */
    TRACE_VULNERABILITY, /* of `threat`: `count`, the guards' share is `low`; at best `of` */
    TRACE_LIKELIHOOD,    /* `count`; at best `of` */
    TRACE_RISK,          /* by `threat`: `count` x `of`: `low`, falls into `band`; at best `high` */
    TRACE_NO_RISK_YET,   /* `key` is still to be said; NULL: no threat is known to its medium */
    TRACE_TREATMENT,     /* decided: `text`; NULL: nobody decided, and it wants a decision */
    TRACE_KIND_COUNT
};
struct trace_step {
    enum trace_kind kind;
    const struct control_result *control;
    const struct condition *condition;
    const struct answer *answer;
    const struct choice *choice;
    const struct section *section;
    const struct band *band, *band_high;
    const struct measure *measure;
    const struct threat *threat;
    const char *key, *text; /* a field of the asset and what it says */
    enum voice voice;
    enum rating rating;
    double low, high;
    int count, of;
};
struct trace {
    struct trace_step *steps;
    size_t count;
};
/* `address`: a control's, a pack's id alone for its score, or asset:ID for its risk. Empty where
 * there is no such thing. The steps point into the result. */
struct trace engine_trace(const struct result *result, const char *address);
void trace_free(struct trace *trace);

/* ---- assets ---- */

/* NULL where not said. */
const char *record_get_field(const struct record *record, const char *key);
/* 0 to 2: the highest of confidentiality, integrity and availability, and 2 where there is personal
 * data of any kind in it or the firm's survival is at stake (IPA's guideline, 3rd edition, 5 (6),
 * table 11). -1 where nothing is said. */
int asset_importance(const struct record *asset);

/* ---- the algebra itself, for tests and for other rooms that combine ratings ---- */

/* OCIL 2.0 (NIST IR 7692, ResultType and `negate`), partial added: docs/rating-algebra.md has the
 * tables. */
enum rating rating_and(enum rating a, enum rating b);
enum rating rating_or(enum rating a, enum rating b);
enum rating rating_not(enum rating a);
enum rating rating_of_level(int level, int target);
bool rating_is_gap(enum rating rating);

#endif
