/* How much is at risk, asset by asset: IPA's guideline, 3rd edition, 5 (6). The tables are content;
 * what is ours, the way from guards to vulnerability, is explained in docs/risk.md. */
#include "evaluation.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SHARE_TOLERANCE 1e-9 /* a share is a quotient of sums */

/* A control that guards, with its results: one for each subject where its section repeats. */
struct post {
    const struct control_result *first;
    size_t count;
    bool is_own; /* each result counts for its own asset alone */
};

/* A threat and what stands against it: the same for all assets, unless a guard asks of each. */
struct defence {
    struct threat_risk common; /* without importance; without guards where `is_own` */
    const struct post *posts;
    size_t post_count;
    bool is_own;
};

/* The defences of one medium, in the order of the catalogue. */
struct medium {
    const struct defence **defences;
    size_t count;
};

struct owned_risks {
    struct risks risks; /* first: what callers hold is this */
    struct arena *arena;
};

struct assessing {
    const struct evaluation *evaluation;
    const struct risk_catalogue *catalogue;
    struct arena *arena;
    struct index said; /* "threat-ID": how likely the firm says it is */
    struct index media;
};

/* ---- what a control counts ---- */

/* An open one at the worst and best that its open options leave. */
static struct credit credit_of_open(const struct control_state *state, const double *credit)
{
    bool is_begun = state->worst == RATING_PARTIAL;
    enum rating best = state->best == RATING_UNANSWERED ? RATING_MET : state->best;

    return (struct credit){credit[is_begun ? RATING_PARTIAL : RATING_UNMET], credit[best]};
}

struct credit credit_of(const struct evaluation *evaluation, const struct control_result *control)
{
    const double *credit = library_get_risk(evaluation->result.library)->credit;
    double worth = credit[control->rating];

    if (!control->in_profile || control->applies == TRUTH_NO)
        worth = NAN;
    else if (control->selected == SELECTION_NO)
        worth = credit[RATING_UNMET];
    else if (control->rating == RATING_UNANSWERED)
        return credit_of_open(&evaluation->states[control - evaluation->controls], credit);
    return (struct credit){worth, worth};
}

/* ---- the guards of a threat ---- */

struct guarding {
    const struct assessing *assessing;
    struct guard_result *guards;
    struct threat_risk *risk;
    struct credit sum;
};

static void add_guard(struct guarding *guarding, const struct control_result *control)
{
    struct credit credit = credit_of(guarding->assessing->evaluation, control);
    bool is_left = control->selected == SELECTION_NO;

    if (isnan(credit.low))
        return;
    guarding->guards[guarding->risk->guard_count++] =
        (struct guard_result){.control = control, .credit = credit.low, .is_left = is_left};
    guarding->risk->open += !is_left && control->rating == RATING_UNANSWERED;
    guarding->sum.low += credit.low;
    guarding->sum.high += credit.high;
}

static void add_post(struct guarding *guarding, const struct post *post, const char *asset)
{
    const struct control_result *own;

    for (size_t i = 0; !post->is_own && i < post->count; i++)
        add_guard(guarding, post->first + i);
    if (!post->is_own)
        return;
    own = evaluation_find(guarding->assessing->evaluation, post->first->pack->id,
                          post->first->control->id, asset);
    if (own && text_equal(own->subject, asset))
        add_guard(guarding, own);
}

/* Vulnerability is the lowest whose share is reached; nothing in place, the highest. */
static int grade_share(const struct risk_catalogue *catalogue, double share)
{
    int value = RISK_SCALE_MAX;

    for (size_t i = 0; i < catalogue->vulnerabilities.count; i++) {
        const struct risk_grade *grade = &catalogue->vulnerabilities.items[i];

        if (grade->value < value && share + SHARE_TOLERANCE >= grade->from)
            value = grade->value;
    }
    return value;
}

bool risk_is_intolerable(const struct risk_catalogue *catalogue, int risk)
{
    const struct band *band = risk_get_band(catalogue, risk);

    return band && text_equal(band->id, catalogue->intolerable);
}

int risk_likelihood_at(const struct risk_catalogue *catalogue, int level, double share)
{
    return catalogue->likelihood[level][grade_share(catalogue, share)];
}

/* Table 15: threat and vulnerability give the likelihood. */
static void conclude(const struct risk_catalogue *catalogue, struct threat_risk *risk,
                     struct credit sum)
{
    double count = (double)risk->guard_count;

    risk->share = risk->guard_count ? sum.low / count : NAN;
    risk->vulnerability = grade_share(catalogue, risk->share);
    risk->vulnerability_best = grade_share(catalogue, risk->guard_count ? sum.high / count : NAN);
    risk->likelihood = catalogue->likelihood[risk->level][risk->vulnerability];
    risk->likelihood_best = catalogue->likelihood[risk->level][risk->vulnerability_best];
}

static size_t count_guards(const struct defence *defence)
{
    size_t count = 0;

    for (size_t i = 0; i < defence->post_count; i++)
        count += defence->posts[i].is_own ? 1 : defence->posts[i].count;
    return count;
}

static void guard(const struct assessing *assessing, const struct defence *defence,
                  const char *asset, struct threat_risk *risk)
{
    struct guarding guarding = {.assessing = assessing, .risk = risk};

    guarding.guards =
        arena_alloc(assessing->arena, (count_guards(defence) + 1) * sizeof *guarding.guards);
    risk->guards = guarding.guards;
    for (size_t i = 0; i < defence->post_count; i++)
        add_post(&guarding, &defence->posts[i], asset);
    conclude(assessing->catalogue, risk, guarding.sum);
}

/* ---- defences, once for all assets ---- */

static void note_levels(struct assessing *assessing)
{
    const struct snapshot *snapshot = assessing->evaluation->result.snapshot;

    for (size_t i = 0; i < snapshot->record_count; i++) {
        const struct record *record = &snapshot->records[i];

        for (size_t j = 0; text_equal(record->kind, "ledger") && j < record->field_count; j++)
            index_put(&assessing->said, record->fields[j].key,
                      (void *)(uintptr_t)record->fields[j].value);
    }
}

static void set_level(const struct assessing *assessing, struct threat_risk *risk)
{
    const char *said = index_get(&assessing->said, INDEX_KEY("threat-", risk->threat->id));
    bool is_level = said && said[0] >= '1' && said[0] < '1' + RISK_SCALE_MAX && !said[1];

    risk->is_assumed = !is_level;
    risk->level = is_level ? said[0] - '0' : risk->threat->usual;
}

struct posts {
    struct post *items;
    size_t count;
};

static void add_posts(const struct assessing *assessing, const struct pack *pack,
                      const struct guard *guard, struct posts *posts)
{
    const struct evaluation *evaluation = assessing->evaluation;

    for (size_t i = 0; i < guard->control_count; i++) {
        const struct control_result *first =
            evaluation_find(evaluation, pack->id, guard->controls[i], NULL);
        enum repeat repeat = first ? first->control->section->repeat : REPEAT_NONE;

        if (first)
            ARRAY_PUSH(posts->items, posts->count) =
                (struct post){.first = first,
                              .count = evaluation_count_subjects(evaluation, first),
                              .is_own = repeat == REPEAT_ASSET || repeat == REPEAT_CLOUD};
    }
}

static void find_posts(const struct assessing *assessing, struct defence *defence)
{
    const struct result *result = &assessing->evaluation->result;
    struct posts posts = {.count = 0};

    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack *pack = result->packs[i].pack;

        for (size_t j = 0; j < pack->guard_count; j++)
            if (text_equal(pack->guards[j].threat, defence->common.threat->id))
                add_posts(assessing, pack, &pack->guards[j], &posts);
    }
    for (size_t i = 0; i < posts.count; i++)
        defence->is_own = defence->is_own || posts.items[i].is_own;
    defence->post_count = posts.count;
    defence->posts =
        arena_take_array(assessing->arena, posts.items, posts.count, sizeof *posts.items);
}

static void add_to_medium(struct assessing *assessing, const struct defence *defence)
{
    const char *id = defence->common.threat->medium;
    struct medium *medium = index_get(&assessing->media, INDEX_KEY(id));
    size_t most = assessing->catalogue->catalogue_count;

    if (!medium) {
        medium = arena_alloc(assessing->arena, sizeof *medium);
        medium->defences = arena_alloc(assessing->arena, most * sizeof *medium->defences);
        index_put(&assessing->media, id, medium);
    }
    medium->defences[medium->count++] = defence;
}

static void set_up(struct assessing *assessing)
{
    const struct risk_catalogue *catalogue = assessing->catalogue;
    struct defence *defences =
        arena_alloc(assessing->arena, (catalogue->catalogue_count + 1) * sizeof *defences);

    note_levels(assessing);
    for (size_t i = 0; i < catalogue->catalogue_count; i++) {
        defences[i].common.threat = &catalogue->catalogue[i];
        set_level(assessing, &defences[i].common);
        find_posts(assessing, &defences[i]);
        if (!defences[i].is_own)
            guard(assessing, &defences[i], NULL, &defences[i].common);
        add_to_medium(assessing, &defences[i]);
    }
}

/* ---- assets ---- */

/* By risk, then vulnerability, level, catalogue order. */
static int compare_threats(const void *a, const void *b)
{
    const struct threat_risk *one = a;
    const struct threat_risk *other = b;

    if (one->risk != other->risk)
        return other->risk - one->risk;
    if (one->vulnerability != other->vulnerability)
        return other->vulnerability - one->vulnerability;
    if (one->level != other->level)
        return other->level - one->level;
    return one->threat < other->threat ? -1 : one->threat > other->threat;
}

/* What a threat comes to for an asset of this importance: risk = importance x likelihood. */
static struct threat_risk risk_to(const struct assessing *assessing, const struct defence *defence,
                                  const struct asset_risk *asset)
{
    struct threat_risk risk = defence->common;
    bool is_told = asset->importance >= 0;

    if (defence->is_own)
        guard(assessing, defence, asset->asset->id, &risk);
    risk.risk = is_told ? asset->importance * risk.likelihood : -1;
    risk.risk_best = is_told ? asset->importance * risk.likelihood_best : -1;
    return risk;
}

static void add_threats(const struct assessing *assessing, struct asset_risk *asset)
{
    const char *id = record_get_field(asset->asset, "medium");
    const struct medium *medium = id ? index_get(&assessing->media, INDEX_KEY(id)) : NULL;
    struct threat_risk *threats;

    if (!medium)
        return;
    threats = arena_alloc(assessing->arena, medium->count * sizeof *threats);
    for (size_t i = 0; i < medium->count; i++) {
        const struct threat *threat = medium->defences[i]->common.threat;

        if (record_has(asset->asset, threat->about, threat->about_count) != TRUTH_NO)
            threats[asset->threat_count++] = risk_to(assessing, medium->defences[i], asset);
    }
    qsort(threats, asset->threat_count, sizeof *threats, compare_threats);
    asset->threats = threats;
}

static struct asset_risk assess(const struct assessing *assessing, const struct record *record)
{
    struct asset_risk asset = {.asset = record, .risk = -1, .risk_best = -1};
    const char *treatment = record_get_field(record, "treatment");

    asset.importance = asset_importance(record);
    add_threats(assessing, &asset);
    if (asset.threat_count)
        asset.worst = &asset.threats[0];
    if (treatment)
        asset.treatment = risk_get_treatment(assessing->catalogue, treatment);
    if (!asset.worst || asset.importance < 0)
        return asset;
    asset.risk = asset.worst->risk;
    for (size_t i = 0; i < asset.threat_count; i++)
        if (asset.threats[i].risk_best > asset.risk_best)
            asset.risk_best = asset.threats[i].risk_best;
    asset.band = risk_get_band(assessing->catalogue, asset.risk);
    asset.wants_decision =
        !asset.treatment && risk_is_intolerable(assessing->catalogue, asset.risk);
    return asset;
}

static int compare_assets(const void *a, const void *b)
{
    const struct asset_risk *one = a;
    const struct asset_risk *other = b;

    if (one->risk != other->risk)
        return other->risk - one->risk;
    if (one->importance != other->importance)
        return other->importance - one->importance;
    return strcmp(one->asset->id, other->asset->id);
}

static void assess_all(const struct assessing *assessing, struct risks *risks)
{
    const struct ledger *ledger = &assessing->evaluation->ledger;
    struct asset_risk *assets =
        arena_alloc(assessing->arena, (ledger->asset_count + 1) * sizeof *assets);

    for (size_t i = 0; i < ledger->asset_count; i++) {
        assets[i] = assess(assessing, ledger->assets[i]);
        risks->undecided += assets[i].wants_decision;
        risks->untold += assets[i].risk < 0;
    }
    qsort(assets, ledger->asset_count, sizeof *assets, compare_assets);
    risks->assets = assets;
    risks->asset_count = ledger->asset_count;
}

struct risks *engine_assess_risks(const struct result *result)
{
    struct arena *arena = arena_new();
    struct owned_risks *owned = arena_alloc(arena, sizeof *owned);
    struct assessing assessing = {
        .evaluation = evaluation_of(result),
        .catalogue = library_get_risk(result->library),
        .arena = arena,
        .said.arena = arena,
        .media.arena = arena,
    };

    owned->arena = arena;
    if (!assessing.catalogue)
        return &owned->risks;
    set_up(&assessing);
    assess_all(&assessing, &owned->risks);
    return &owned->risks;
}

void risks_free(struct risks *risks)
{
    if (risks)
        arena_free(((struct owned_risks *)risks)->arena);
}

const struct asset_risk *risks_get_asset(const struct risks *risks, const char *id)
{
    for (size_t i = 0; i < risks->asset_count; i++)
        if (text_equal(risks->assets[i].asset->id, id))
            return &risks->assets[i];
    return NULL;
}
