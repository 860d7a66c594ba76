/* Content packs: what is asked, how it is answered and scored, and what helps.
 *
 * A library holds the packs that are wanted, the shared measures and the glossary, all read from
 * XML into immutable structs that live as long as the library. Everything the structs point to
 * belongs to the library. The format is described in content/schema/pack.rnc, and in
 * docs/pack-format.md for people who write packs.
 *
 * Lists are pointer and count; a text that the pack does not have is NULL in `value`; an id is
 * unique in its pack. */
#ifndef TENKEN_PACK_H
#define TENKEN_PACK_H

#include "tenken/base.h"

/* `is_fallback`: not translated, so this is the pack's first language; screens and reports mark it.
 */
struct pack_text {
    const char *value;
    bool is_fallback;
};

/* What an answer comes to, in the order of OCIL's results. */
enum rating {
    RATING_UNANSWERED,
    RATING_MET,
    RATING_PARTIAL,
    RATING_UNMET,
    RATING_UNKNOWN,
    RATING_NOT_APPLICABLE,
    RATING_COUNT
};
const char *rating_get_name(enum rating rating); /* the word of the format: "not-applicable" */
bool rating_from_name(const char *name, enum rating *rating);

enum mode { MODE_SELF, MODE_ADVISE, MODE_AUDIT, MODE_TRAIN, MODE_COUNT };
const char *mode_get_name(enum mode mode);
bool mode_from_name(const char *name, enum mode *mode);

#define LEVEL_NONE (-1) /* a choice or control without a maturity level */

struct choice {
    const char *id;
    struct pack_text label;
    struct pack_text hint; /* one line that says when to choose it */
    double value;          /* what it adds to a score */
    enum rating rating;
    int level; /* maturity 0 to 8 (到達レベル), or LEVEL_NONE; with a target it decides the rating
                */
    bool asks_reason; /* counts only with a reason given (該当しない) */
};

struct scale {
    const char *id;
    unsigned modes; /* bit 1u << MODE_… : where it is offered */
    const struct choice *choices;
    size_t choice_count;
};

/* When a control applies. Evaluated in three values: what nobody has said yet is unknown. */
enum condition_kind {
    CONDITION_ALL,
    CONDITION_ANY,
    CONDITION_NOT,
    CONDITION_ANSWER,    /* `control` has one of the choices `values` */
    CONDITION_RATING,    /* `control` is rated one of the names `values` */
    CONDITION_HAS_ASSET, /* some asset has every `fields` value */
    CONDITION_PROFILE,   /* the profile in use is one of `values` */
    CONDITION_FIRM, /* firm field `key` is one of `values`, or a number within [at_least, at_most]
                     */
    CONDITION_KIND_COUNT
};
struct condition_field {
    const char *key;
    const char *value;
};
struct condition {
    enum condition_kind kind;
    const struct condition *children; /* ALL, ANY: one or more; NOT: one */
    size_t child_count;
    const char *control;       /* the id as written, PACK:CONTROL for another pack */
    const char *const *values; /* see the kinds */
    size_t value_count;
    const struct condition_field *fields;
    size_t field_count;
    const char *key;
    double at_least, at_most; /* -INFINITY, INFINITY where open */
    struct pack_text reason; /* what to say where this leaf decides that a control does not apply */
};

enum option_rule {
    OPTIONS_NONE,
    OPTIONS_ALL,      /* every option is asked for */
    OPTIONS_AT_LEAST, /* any `at_least` of them suffice */
    OPTIONS_CHOSEN,   /* the firm chooses which ones are its own; of those all */
};
struct option {
    const char *id;
    struct pack_text text;
};

enum repeat { REPEAT_NONE, REPEAT_ASSET, REPEAT_CLOUD, REPEAT_PARTY, REPEAT_SITE };
const char *repeat_get_name(enum repeat repeat); /* "asset" …; NULL for none */

struct section;
struct measure;

/* One thing that is asked for. */
struct control {
    const char *id;
    const char *ref; /* clause, as the source numbers it; NULL without */
    const struct section *section;
    struct pack_text title;     /* short, for lists */
    struct pack_text question;  /* one thing, です・ます */
    struct pack_text why;       /* what happens without it */
    struct pack_text example;   /* how a small firm does it */
    struct pack_text evidence;  /* what shows it */
    struct pack_text incident;  /* a short story of what may happen (near miss) */
    struct pack_text hint;      /* how to find out the answer */
    struct pack_text exclusion; /* when "does not apply" is right */
    struct pack_text note; /* the pack's own remark: inferred, level missing in the source … */
    bool counts_always;    /* the pack's policy leaves none out, so it cannot be left */
    bool is_inferred;      /* the source lost it; the text is ours */
    int mandatory;         /* number of the mandatory item, 0 for none */
    int target;            /* maturity level to reach, LEVEL_NONE without */
    const struct scale *const
        *scales; /* in order of preference; the first that covers the mode is used */
    size_t scale_count;
    const struct condition *applies; /* NULL: always */
    enum option_rule rule;
    int at_least; /* with OPTIONS_AT_LEAST */
    const struct option *options;
    size_t option_count;
    const char *const *techniques; /* examine interview observe */
    size_t technique_count;
    const struct pack_text *documents; /* names of documents, records asked for */
    size_t document_count;
    const struct pack_text *records;
    size_t record_count;
    const char *const *rests_on; /* controls that must hold for this one to mean anything */
    size_t rests_on_count;
    const char *part_of;      /* the lead paragraph this one is a part of, or NULL */
    const char *const *terms; /* filled and lent by library_get_terms_of */
    size_t term_count;
    const char *const *roles; /* who can answer: owner office it shopfloor … */
    size_t role_count;
    const char *place;                     /* where it is seen, or NULL */
    const struct measure *const *measures; /* that serve this control, in file order */
    size_t measure_count;
    int line;
};
/* The scale that a control is answered with; NULL where the pack offers none in that mode. */
const struct scale *control_get_scale(const struct control *control, enum mode mode);
const struct choice *scale_get_choice(const struct scale *scale, const char *id);
/* What people type for a choice: its level, where the scale has levels, and the numbers after the
 * highest for choices without; else its place, from 1. */
int scale_get_digit(const struct scale *scale, size_t index);
int scale_find_digit(const struct scale *scale, int digit); /* the index, or -1 */
/* Whether the label begins with it, as labels of levels do. */
bool choice_says_digit(const struct choice *choice, int digit);
/* How lists name a control: its clause, or its id where the source has none. */
const char *control_get_clause(const struct control *control);
/* What is asked: the part's text where `option` names one, else the question. */
const char *control_get_wording(const struct control *control, const char *option);
/* Everything of it that is searched, a line each. */
char *control_take_all_text(const struct control *control);
/* In any scale of the control, whatever the mode. */
const struct choice *control_get_choice(const struct control *control, const char *id);

/* Somebody who can answer, where the program has no word for it: an office of the source's own. */
struct role {
    const char *id;
    struct pack_text title;
};

struct section {
    const char *id;
    struct pack_text title;
    struct pack_text summary;
    const char *step; /* its place in the walk: several sections may share a step; NULL: its own */
    enum repeat repeat;
    const struct control *controls; /* in order; a slice of the pack's controls */
    size_t control_count;
};

enum scoring_method { SCORING_NONE, SCORING_SUM, SCORING_RATE, SCORING_AVERAGE, SCORING_COUNT };
struct band { /* from <= score <= to */
    const char *id;
    double from, to;
    struct pack_text label;
    struct pack_text advice;
};
struct scoring {
    enum scoring_method method;
    double of; /* the highest score there is, for showing; 0 where it depends on what applies */
    bool not_applicable_offered; /* the pack's policy; such answers leave the base and are counted
                                    beside it */
    const struct band *bands;    /* from the highest down */
    size_t band_count;
};

/* Which optional controls a profile brings into play by itself. Mandatory ones always are, and so
 * is whatever somebody takes on. */
enum proposes {
    PROPOSES_ALL,
    PROPOSES_IMPORTANT, /* those about information of importance 2 */
    PROPOSES_MANDATORY, /* none */
};
struct profile {
    const char *id;
    struct pack_text title;
    bool is_default;
    enum proposes proposes;
    const char *const *sections; /* that it is about; none: all */
    size_t section_count;
};

/* OSCAL's mapping words. */
enum relation_kind {
    RELATION_EQUAL,
    RELATION_EQUIVALENT,
    RELATION_SUBSET,
    RELATION_SUPERSET,
    RELATION_INTERSECTS,
    RELATION_KIND_COUNT
};
const char *relation_kind_get_name(enum relation_kind kind); /* the word of the format */
bool relation_kind_from_name(const char *name, enum relation_kind *kind);
struct relation {
    enum relation_kind kind;
    const char *from; /* a control of this pack */
    const char *to;   /* PACK:CONTROL */
    struct pack_text reason;
};

/* What the controls of a pack have to do with content outside it. Controls are by id. */
struct guard { /* these controls stand against that threat */
    const char *threat;
    const char *const *controls;
    size_t control_count;
};
struct policy_share { /* these controls belong to that kind of policy; a control to one at most */
    const char *policy;
    const char *const *controls;
    size_t control_count;
};
/* What comes round again once a control is in place, by the criteria or as the pack advises. */
struct routine {
    const char *id;
    const char *control;
    int months; /* between two times: 1, 3, 6, 12 … */
    int month;  /* 1 to 12: when in the year it usually falls; 0: no matter */
    int minutes;
    bool is_required; /* the clause itself says how often; else how often is the pack's advice */
    struct pack_text title; /* starts with a verb */
    struct pack_text text;  /* what to do and what remains as a record of it */
    struct pack_text who;
};

/* A chapter of the source that the pack says nothing about: never counted as done. */
struct uncovered {
    const char *ref;
    struct pack_text title;
};

/* Whether every control wants a measure that serves it. A table of somebody else's says what is
 * asked, not how to get there: a pack made from it has none, and says so. */
enum measures_wanted { MEASURES_WANTED, MEASURES_NONE };

/* Two roles that the same person must not hold. */
struct separation {
    const char *a, *b; /* ids of roles of the pack */
    struct pack_text reason;
};

struct pack {
    const char *id;
    const char *version;
    const char *path;
    const char *language; /* its first language */
    enum measures_wanted measures;
    struct pack_text title;   /* what people call it */
    struct pack_text summary; /* a paragraph for the one who chooses */
    struct pack_text
        source; /* the publication it rests on, with its edition, for the foot of every page */
    const char *source_date; /* of that edition */
    struct pack_text notes;  /* what the pack leaves out and why */
    struct scoring scoring;
    const struct scale *scales;
    size_t scale_count;
    const struct profile *profiles;
    size_t profile_count;
    const struct role *roles;
    size_t role_count;
    const struct section *sections;
    size_t section_count;
    const struct control *controls; /* all, in order of the sections */
    size_t control_count;
    const struct control *const
        *controls_by_id; /* the same, sorted; NULL (a pack made by hand): not indexed */
    const struct relation *relations;
    size_t relation_count;
    const struct guard *guards;
    size_t guard_count;
    const struct policy_share *policy_shares;
    size_t policy_share_count;
    const struct routine *routines;
    size_t routine_count;
    const struct separation *separations;
    size_t separation_count;
    const struct uncovered *uncovered;
    size_t uncovered_count;
};
const struct control *pack_get_control(const struct pack *pack, const char *id);
const struct profile *pack_get_profile(const struct pack *pack, const char *id);
const struct role *pack_get_role(const struct pack *pack, const char *id);
const struct profile *pack_get_default_profile(const struct pack *pack);
/* The chapters that are not covered, in one line; NULL where there are none. */
char *pack_take_uncovered(const struct pack *pack);
const struct section *pack_get_section(const struct pack *pack, const char *id);

enum cost {
    COST_NONE,
    COST_LOW,
    COST_MIDDLE,
    COST_HIGH
}; /* nothing; to 10 000 yen; to 100 000; more */
enum horizon { HORIZON_WEEK, HORIZON_QUARTER, HORIZON_YEAR };

/* That a measure, once done, brings a control to a rating, or to a level where it has one. */
struct serves {
    const char *pack;
    const char *control;
    enum rating rating;
    int level;
};
struct measure {
    const char *id;
    struct pack_text title; /* starts with a verb */
    struct pack_text text;  /* how, in one to three sentences */
    struct pack_text who;
    int minutes; /* effort of the firm's own people */
    enum cost cost;
    enum horizon horizon;
    const char *stronger_than; /* the measure that this one goes beyond, or NULL */
    const char *const *after;  /* measures that must be done before this one makes sense */
    size_t after_count;
    const struct serves *serves;
    size_t serves_count;
};

struct term {
    const char *id;
    struct pack_text name;
    struct pack_text reading;
    struct pack_text text;
};

/* What helps to say which information is one's own to protect (identify/NAME.xml). */

struct criterion_level { /* when a value is right */
    int value;           /* 0 to 2 */
    struct pack_text text;
    struct pack_text examples;
};
struct criterion {
    const char
        *id; /* the field of an asset that it rates: confidentiality, integrity, availability */
    struct pack_text title;
    struct pack_text question;
    const struct criterion_level *levels; /* from the highest down */
    size_t level_count;
};
/* "We have none of this": an answer that somebody gives, kept as the field none-KEY-VALUE. */
struct absence {
    const char *id;
    const char *key, *value; /* a field of an asset, and the value that none has */
    struct pack_text text;
};
/* An asset that firms of a trade usually have. */
struct typical {
    const char *id;
    struct pack_text name;
    struct pack_text place; /* where it usually is */
    struct pack_text why;   /* what somebody else would do with it */
    const char *form;       /* values of an asset's fields; NULL: not said */
    const char *medium;
    const char *process; /* where in the work it comes up: id of a process */
    bool is_entrusted;   /* usually somebody else's */
};
struct process {
    const char *id;
    struct pack_text title;
};
struct trade {
    const char *id;
    const char *const *words; /* in what firms of it say of their trade; none: not told so */
    size_t word_count;
    struct pack_text title;
    const struct typical *typicals;
    size_t typical_count;
};
struct identify {
    const char *language;
    const struct criterion *criteria;
    size_t criterion_count;
    const struct absence *absences;
    size_t absence_count;
    const struct process *processes; /* in the order of the work */
    size_t process_count;
    const struct trade *trades;
    size_t trade_count;
};

/* The tables of the risk sheet (risk/NAME.xml), after IPA's guideline, 3rd edition, 5 (6): none of
 * them is in code. */

struct threat { /* something that may happen to assets of one medium */
    const char *id;
    const char *medium; /* a value of an asset's field "medium" */
    /* besides, what the asset's fields must say; a field that is not said does not rule it out */
    const struct condition_field *about;
    size_t about_count;
    int usual;                 /* 1 to 3: how likely, until the firm has said */
    struct pack_text title;    /* what may happen, for lists */
    struct pack_text question; /* how often it would, if nothing were done about it */
    struct pack_text example;  /* how it happens in a small firm */
};
struct risk_grade { /* of threats, vulnerability, likelihood, importance */
    int value;
    double from; /* vulnerability: the part of its guards that are in place, from 0 to 1 */
    struct pack_text label;
    struct pack_text text;
};
struct risk_grades {
    const struct risk_grade *items; /* from the highest value down */
    size_t count;
};
struct treatment { /* what may be decided about a risk: reduce, retain, avoid, transfer */
    const char *id;
    struct pack_text title;
    struct pack_text text;
    struct pack_text example;
};
struct policy { /* a kind of rules that a firm gives itself: IPA's annex 5 knows eleven */
    const char *id;
    int number;
    struct pack_text title;
    struct pack_text text;
};
#define RISK_SCALE_MAX 3
struct risk_catalogue {
    const char *language;
    struct pack_text source;    /* what it rests on, and what is ours, for the foot of a page */
    struct risk_grades threats; /* 1 to 3 */
    struct risk_grades vulnerabilities;
    struct risk_grades likelihoods;
    /* [threat][vulnerability]; 0 is not used (table 15) */
    int likelihood[RISK_SCALE_MAX + 1][RISK_SCALE_MAX + 1];
    const struct band *bands; /* of importance x likelihood, from the highest down */
    size_t band_count;
    const char *intolerable;     /* id of the band in which a risk wants a decision */
    double credit[RATING_COUNT]; /* what a guard counts, 0 to 1, in vulnerability and in the rate of
                                    a policy; NAN: it leaves the base */
    const struct threat *catalogue;
    size_t catalogue_count;
    const struct treatment *treatments;
    size_t treatment_count;
    const struct policy *policies; /* by number */
    size_t policy_count;
};
const struct threat *risk_get_threat(const struct risk_catalogue *risk, const char *id);
const struct policy *risk_get_policy(const struct risk_catalogue *risk, const char *id);
const struct treatment *risk_get_treatment(const struct risk_catalogue *risk, const char *id);
const struct band *risk_get_band(const struct risk_catalogue *risk, int value);
/* NULL where there is no such value. */
const struct risk_grade *risk_get_grade(const struct risk_grades *grades, int value);

/* A workshop (workshop/NAME.xml): a made-up firm to answer for, and what a trainer needs around it
 * (docs/workshop.md). Read only where it is asked for. */

struct workshop_place { /* of the floor plan */
    const char *id;
    struct pack_text title;
    struct pack_text text; /* what is there, who gets in and how */
};
struct workshop_document { /* to look at, as it lies on a table */
    const char *id;
    struct pack_text title;
    struct pack_text text;
};
struct model_answer {
    const char *address; /* PACK:CONTROL */
    const char *choice;
    struct pack_text reason;
};
struct workshop_chapter {
    const char *id;
    struct pack_text title;
};
#define EXERCISE_LEVELS 3
struct exercise {
    const char *id;
    int level; /* 1 to EXERCISE_LEVELS */
    const char *chapter;
    struct pack_text title;
    struct pack_text task;
    struct pack_text talk; /* for the trainer: what to bring out */
};
struct quiz_choice {
    const char *id;
    struct pack_text text;
};
struct quiz_question {
    const char *id;
    const char *answer; /* the id of the right choice */
    struct pack_text question;
    struct pack_text explanation;
    const struct quiz_choice *choices;
    size_t choice_count;
};
struct workshop {
    const char *language;
    const char *sample; /* the case of the firm: samples/NAME.tenken */
    struct pack_text title;
    struct pack_text story;
    struct pack_text plan; /* a sketch, line by line */
    const struct workshop_place *places;
    size_t place_count;
    const struct workshop_document *documents;
    size_t document_count;
    const struct model_answer *models;
    size_t model_count;
    const struct workshop_chapter *chapters;
    size_t chapter_count;
    const struct exercise *exercises;
    size_t exercise_count;
    const struct quiz_question *questions;
    size_t question_count;
};
/* The first one in the folders. NULL where there is none, or it has faults, which go to `faults`.
 */
struct workshop *workshop_new(const char *const *folders, size_t folder_count, const char *language,
                              struct faults *faults);
/* The same with this machine's content. */
struct workshop *workshop_new_installed(const char *language, struct faults *faults);
void workshop_free(struct workshop *workshop);
/* NULL: none, also where the workshop is NULL. */
const struct model_answer *workshop_get_model(const struct workshop *workshop, const char *address);

/* Schemes that a firm may be on the way to (schemes/NAME.xml): what each asks in stages, and what
 * of a case counts there (docs/paths.md). Read only where they are asked for. */

/* What a case can show of a requirement. */
enum shows {
    SHOWS_WHOLE,   /* all of it */
    SHOWS_PART,    /* it counts as evidence, and never fulfils it by itself */
    SHOWS_NOTHING, /* it is seen elsewhere */
    SHOWS_COUNT
};
enum counts_rule {
    COUNTS_ALL,      /* all of the controls are met */
    COUNTS_ANY,      /* one of them is */
    COUNTS_ANSWERED, /* all are answered, whatever the answer */
    COUNTS_RULE_COUNT
};
enum counts_only { COUNTS_EVERY, COUNTS_MANDATORY, COUNTS_OPTIONAL };
struct scheme_counts { /* controls of one pack */
    const char *pack;
    const char *const *controls; /* by id; none: all of the pack */
    size_t control_count;
    enum counts_rule rule;
    enum counts_only only;   /* of all of the pack, those */
    struct pack_text reason; /* why they count; may be missing with SHOWS_WHOLE */
};
struct requirement {
    const char *id; /* unique in the file, as those of stages are */
    enum shows shows;
    struct pack_text title;
    struct pack_text text;
    struct pack_text unseen;            /* what a case cannot show of it; none with SHOWS_WHOLE */
    const struct scheme_counts *counts; /* none with SHOWS_NOTHING */
    size_t count_count;
};
struct scheme_stage {
    const char *id;
    struct pack_text title;
    struct pack_text summary;
    const struct requirement *requirements;
    size_t requirement_count;
};
struct scheme_fact { /* what it costs, how long it is valid, who runs it … */
    const char *id;
    const char *date; /* where it is not that of the source; NULL: it is */
    struct pack_text title;
    struct pack_text text;
};
struct scheme {
    const char *id;
    const char *date; /* of the source: "2021-01"; whatever is shown of it is shown with this */
    struct pack_text title;
    struct pack_text summary;
    struct pack_text source;
    const struct scheme_fact *facts;
    size_t fact_count;
    const struct scheme_stage *stages; /* in order */
    size_t stage_count;
};
struct schemes {
    const struct scheme *items;
    size_t count;
};
/* All there are in the folders. Never NULL; what has faults is left out, and told. */
struct schemes *schemes_new(const char *const *folders, size_t folder_count, const char *language,
                            struct faults *faults);
/* The same with this machine's content. */
struct schemes *schemes_new_installed(const char *language, struct faults *faults);
void schemes_free(struct schemes *schemes);
const struct scheme *schemes_get(const struct schemes *schemes, const char *id);

/* What is good to know beside the questions (handbook/NAME.xml): laws, incidents, guidance. Read
 * only where it is asked for. */
enum handbook_kind { HANDBOOK_LAW, HANDBOOK_INCIDENT, HANDBOOK_GUIDANCE, HANDBOOK_KIND_COUNT };
const char *handbook_kind_get_name(enum handbook_kind kind); /* "law" "incident" "guidance" */
bool handbook_kind_from_name(const char *name, enum handbook_kind *kind);
struct handbook_link {
    const char *address; /* PACK:CONTROL */
};
struct handbook_entry {
    const char *id;
    enum handbook_kind kind;
    const char *date; /* of its source, where that says something: "2019" */
    bool is_made_up;  /* a story of ours, which nobody reported */
    struct pack_text title;
    struct pack_text text;
    struct pack_text sanction; /* of a law: what follows */
    struct pack_text note;     /* what to mind in it */
    struct pack_text source;
    const struct handbook_link *links;
    size_t link_count;
};
struct handbook {
    const struct term *terms; /* all there are, whatever the packs; by id */
    size_t term_count;
    const struct handbook_entry *entries; /* by kind, then as the files have them */
    size_t count;
};
/* As schemes_new. */
struct handbook *handbook_new(const char *const *folders, size_t folder_count, const char *language,
                              struct faults *faults);
struct handbook *handbook_new_installed(const char *language, struct faults *faults);
void handbook_free(struct handbook *handbook);
const struct handbook_entry *handbook_get(const struct handbook *handbook, const char *id);

struct library {
    const char *language;
    const struct pack *const *packs;
    size_t pack_count;
    const struct measure *measures; /* by id */
    size_t measure_count;
    bool withholds_advice; /* see library_withhold_advice */
    struct surroundings {  /* for library_get_term and its neighbours, which may have to read first
                            */
        const struct term *terms; /* by id */
        size_t term_count;
        const struct identify *identify;
        const struct risk_catalogue *risk;
    } surroundings;
    struct library_holding *holding; /* what reads them; NULL: they are there */
};

/* Reads the packs named (`ids` NULL: all there are) in `language`, with the measures and terms that
 * serve them, from `folders` (a pack in an earlier folder hides one of the same id in a later).
 * What is wrong goes to `faults`; a file with faults is left out. What is wrong between files (no
 * measure, an unknown term, a measure for a control that is gone) is no reason to: such links are
 * not made, and pack_check tells them. Never NULL.
 * Where packs are named, glossary, typical information and risks are read when they are first asked
 * for, as most sittings need few of them; of their faults only pack_check tells then. */
struct library *library_new(const char *const *folders, size_t folder_count, const char *const *ids,
                            size_t id_count, const char *language, struct faults *faults);
void library_free(struct library *library);
/* For an examination by a certification body, where only what is required may be explained (第四号
 * 第三2四, 4五): from now on the library has no measure, no example of how a firm does it, and no
 * routine that the criteria do not ask for themselves. Results made from it before are of no use
 * any more. */
void library_withhold_advice(struct library *library);
const struct pack *library_get_pack(const struct library *library, const char *id);
const struct measure *library_get_measure(const struct library *library, const char *id);
const struct term *library_get_term(const struct library *library, const char *id);
/* By id, those that its texts use. */
const struct term *library_get_terms(const struct library *library, size_t *count);
/* The ids of the terms that the texts of one of its controls use. */
const char *const *library_get_terms_of(const struct library *library,
                                        const struct control *control, size_t *count);
/* NULL where there is no such content. */
const struct identify *library_get_identify(const struct library *library);
const struct risk_catalogue *library_get_risk(const struct library *library);
const struct role *library_get_role(const struct library *library, const char *id);

/* The packs that can be had: ids of the folders under packs/, sorted; the list and its strings are
 * the caller's. */
char **library_take_pack_ids(const char *const *folders, size_t folder_count, size_t *count);

/* Checks a pack, measures, glossary, identify, risk, workshop, schemes or handbook file, or a
 * folder of them, whole: schema, references, cycles, texts. True where nothing was found. `folders`
 * is where shared content is looked up. */
bool pack_check(const char *path, const char *const *folders, size_t folder_count,
                struct faults *faults);

/* The same with this machine's content: the user's own folder, then the program's. */
struct library *library_new_installed(const char *const *ids, size_t id_count, const char *language,
                                      struct faults *faults);
bool pack_check_installed(const char *path, struct faults *faults);
/* Whether the library has all these packs. If not, the error names the first that it lacks and says
 * why: `faults` is what loading found. */
bool library_require(const struct library *library, const char *const *ids, size_t id_count,
                     const struct faults *faults, struct error *error);

/* ---- packs of one's own: made from a table, tied to the others by hand (docs/questionnaire.md)
 * ----
 */

/* A relation that a person told. */
struct pack_tie {
    const char *from;        /* a control of the pack */
    enum relation_kind kind; /* RELATION_KIND_COUNT: none any more */
    const char *to;          /* PACK:CONTROL */
    const char *reason;      /* NULL: that a person read both */
};
struct draft_row {
    const char *id;       /* good, and once in the draft */
    const char *ref;      /* as the table numbers it, or NULL */
    const char *section;  /* its title, or NULL: that of the row before */
    const char *title;    /* the question, shortened, where NULL */
    const char *question; /* the title where NULL; one of both is there */
    const char *why;      /* NULL: that of the draft */
    const char *evidence, *note;
    const char *const *areas; /* of responsibility: who can answer */
    size_t area_count;
};
/* How rows are answered: done / partly / not; yes / no; 2 / 1 / 0 as JAMA and JAPIA score. */
size_t draft_get_scales(const char *const **names);
struct pack_draft {
    const char *id;
    const char *title;  /* NULL where it extends: as the pack, and that it was filled */
    const char *source; /* with its edition */
    const char *why;    /* why anything in it is asked */
    const char *scale;  /* NULL: the first */
    /* Whether it fills the installed pack of this id: rows of a control that is there keep what
     * the pack says of it, and its source and scales stay. */
    bool extends;
    const struct draft_row *rows; /* in the table's order */
    size_t row_count;
    const struct pack_tie *ties;
    size_t tie_count;
    const char *table; /* CSV, kept beside the pack as table.csv */
    size_t table_length;
    const char *folder; /* of content, which gets packs/ID; NULL: the user's own */
    bool replaces;      /* a pack that is there; ties to rows that stay are kept */
};
/* Writes the pack, once it has passed pack_check; else nothing, and `faults` or the error say why.
 */
bool pack_draft_write(const struct pack_draft *draft, struct faults *faults, struct error *error);
/* Where packs of one's own lie: packs/ID in a folder of content, NULL for the user's. */
char *pack_take_place(const char *folder, const char *id);
/* Whether it lies there, and may be tied. */
bool pack_is_own(const struct pack *pack);
/* The table that a pack was made from: beside it. NULL with the error set where there is none. */
char *pack_take_table(const struct pack *pack, size_t *length, struct error *error);

/* Ties controls of a pack of one's own, all or none: a tie that is there between the same two is
 * replaced. One without a `to` takes all of its control away. What they name is checked. */
bool pack_tie(const char *id, const struct pack_tie *ties, size_t count, struct error *error);
/* The same within a library; `what` is for the message. */
bool pack_tie_check(const struct library *library, const char *pack, const struct pack_tie *tie,
                    struct error *error);

/* ---- addresses: PACK:CONTROL[/OPTION][@SUBJECT], the same in file, history, command line and JSON
 * ---- */

struct address { /* start with {0}; free with address_clear */
    char *pack;  /* NULL where a control stands alone */
    char *control;
    char *option;  /* or NULL */
    char *subject; /* or NULL */
};
bool address_parse(const char *text, struct address *address, struct error *error);
char *address_take_text(const struct address *address);
void address_clear(struct address *address);

#endif
