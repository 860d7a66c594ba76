/* The risks of the assets from the command line: the map, the list, the rates of the policies; and
 * what people say of them: how likely a threat is, what to do about a risk. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "deed.h"
#include "output.h"
#include "tenken/report.h"
#include "workbench.h"

#define LEDGER             "ledger:assets" /* the record in which threats are rated */
#define IMPORTANCE_HIGHEST 2
#define HEAD_COLUMNS       16
#define CELL_COLUMNS       20
#define BAND_COLUMNS       8
#define NAME_COLUMNS       28
#define BAR_COLUMNS        20
#define RATE_COLUMNS       8
#define BASIS_INDENT       8

struct job {
    struct workbench workbench;
    const struct arguments *arguments;
};

/* ---- the map: importance x likelihood ---- */

static size_t count_cell(const struct risks *risks, int importance, int likelihood)
{
    size_t count = 0;
    for (size_t i = 0; i < risks->asset_count; i++) {
        const struct asset_risk *asset = &risks->assets[i];
        count += asset->risk >= 0 && asset->importance == importance &&
                 asset->worst->likelihood == likelihood;
    }
    return count;
}

/* "3 large": how many, and the band that the cell lies in. */
static void append_cell(struct string *line, const struct risk_catalogue *catalogue, size_t count,
                        int risk)
{
    const struct band *band = risk_get_band(catalogue, risk);
    char *cell = count ? mem_format("%zu %s", count, band ? band->label.value : "") : NULL;
    string_append_cell(line, cell ? cell : "-", CELL_COLUMNS);
    free(cell);
}

static void print_map_head(void)
{
    struct string line = {0};
    string_append_cell(&line, "", HEAD_COLUMNS);
    for (int likelihood = 1; likelihood <= RISK_SCALE_MAX; likelihood++) {
        char *heading = mem_format(_("Likelihood %d"), likelihood);
        string_append_cell(&line, heading, CELL_COLUMNS);
        free(heading);
    }
    output_line("%s", line.text);
    string_free(&line);
}

static void print_map(const struct risks *risks, const struct risk_catalogue *catalogue)
{
    print_map_head();
    for (int importance = IMPORTANCE_HIGHEST; importance >= 0; importance--) {
        struct string line = {0};
        char *heading = mem_format(_("Importance %d"), importance);
        string_append_cell(&line, heading, HEAD_COLUMNS);
        for (int likelihood = 1; likelihood <= RISK_SCALE_MAX; likelihood++)
            append_cell(&line, catalogue, count_cell(risks, importance, likelihood),
                        importance * likelihood);
        output_line("%s", line.text);
        string_free(&line);
        free(heading);
    }
    output_text("\n");
}

/* ---- the list ---- */

static const char *get_name(const struct asset_risk *asset)
{
    const char *name = record_get_field(asset->asset, "name");
    return name ? name : asset->asset->id;
}

/* What may lower it, what is decided. */
static void print_remarks(const struct asset_risk *asset)
{
    if (asset->risk_best < asset->risk)
        output_line(_("           may be %d once what is open is answered"), asset->risk_best);
    if (asset->wants_decision)
        output_line("           %s", _("Nobody has decided yet what to do about it"));
    if (asset->treatment)
        output_line(_("           decided: %s"), asset->treatment->title.value);
}

static void print_told(const struct asset_risk *asset)
{
    struct string line = {0};
    string_format(&line, "%d ", asset->risk);
    string_append_cell(&line, asset->band ? asset->band->label.value : "", BAND_COLUMNS);
    string_append(&line, " ");
    string_append_cell(&line, get_name(asset), NAME_COLUMNS);
    output_line("%s  %s%s  (asset:%s)", line.text, asset->worst->threat->title.value,
                asset->worst->is_assumed ? " *" : "", asset->asset->id);
    string_free(&line);
    print_remarks(asset);
}

static void print_untold(const struct asset_risk *asset)
{
    const char *missing = asset->importance < 0 ? _("importance is not said")
                          : record_get_field(asset->asset, "medium")
                              ? _("no threat is known to its medium")
                              : _("the medium is not said");
    struct string line = {0};
    string_append(&line, "? ");
    string_append_cell(&line, "", BAND_COLUMNS);
    string_append(&line, " ");
    string_append_cell(&line, get_name(asset), NAME_COLUMNS);
    output_line("%s  %s  (asset:%s)", line.text, missing, asset->asset->id);
    string_free(&line);
}

static void print_list(const struct risks *risks)
{
    bool is_assumed = false;
    for (size_t i = 0; i < risks->asset_count; i++) {
        const struct asset_risk *asset = &risks->assets[i];
        (asset->risk < 0 ? print_untold : print_told)(asset);
        is_assumed = is_assumed || (asset->risk >= 0 && asset->worst->is_assumed);
    }
    if (is_assumed)
        output_paragraph(_("* Nobody has said how likely this is; what is usual is taken. "
                           "“tenken risk FILE threat” lists the threats."),
                         0);
}

static void print_risks(const struct result *result)
{
    struct risks *risks = engine_assess_risks(result);
    if (risks->asset_count == 0)
        output_line("%s", _("No information is listed, so there is no risk to tell."));
    else
        print_map(risks, library_get_risk(result->library));
    print_list(risks);
    output_text("\n");
    risks_free(risks);
}

/* ---- the rates of the policies ---- */

/* The bar, and the rate with one decimal, as IPA's table has it. */
static void append_rate(struct string *line, const struct policy_rate *rate)
{
    if (isnan(rate->min)) {
        string_append_cell(line, _("nothing asked"), BAR_COLUMNS + RATE_COLUMNS);
        return;
    }
    string_append_bar(line, rate->min, rate->max, BAR_COLUMNS);
    if (isnan(rate->rate))
        string_format(line, "%*s", RATE_COLUMNS, "?");
    else
        string_format(line, "%*.1f%%", RATE_COLUMNS - 1, 100 * rate->rate);
}

/* The answers that the rate is made of. */
static void print_basis(const struct policy_rate *rate)
{
    for (size_t i = 0; i < rate->control_count; i++) {
        const struct control_result *control = rate->controls[i];
        if (control_is_counted(control))
            output_line("%*s%s %s  %s", BASIS_INDENT, "", word_rating_mark(control->rating),
                        control->address, control->control->title.value);
    }
}

static void print_rate(const struct policy_rate *rate)
{
    struct string line = {0};
    string_format(&line, "%2d ", rate->policy->number);
    append_rate(&line, rate);
    string_format(&line, "  %s", rate->policy->title.value);
    if (rate->min < rate->max)
        string_format(&line, _("  (%.0f to %.0f%%)"), 100 * rate->min, 100 * rate->max);
    if (rate->counts.applicable)
        string_format(&line, _("  %d of %d answered"), rate->counts.answered,
                      rate->counts.applicable);
    output_line("%s", line.text);
    string_free(&line);
}

static void print_policies(const struct result *result, bool with_basis)
{
    struct policy_rates *rates = engine_rate_policies(result);
    if (rates->count)
        output_line("%s", _("How far each kind of rules is carried out"));
    for (size_t i = 0; i < rates->count; i++) {
        print_rate(&rates->items[i]);
        if (with_basis)
            print_basis(&rates->items[i]);
    }
    policy_rates_free(rates);
}

static void print_all(const struct result *result)
{
    print_risks(result);
    print_policies(result, false);
    output_line("%s", _("What each rests on: --policies"));
    output_text("\n");
    output_paragraph(library_get_risk(result->library)->source.value, 0);
}

static void print_json(const struct result *result, bool policies)
{
    struct risks *risks = engine_assess_risks(result);
    struct policy_rates *rates = engine_rate_policies(result);
    output_json(policies ? json_take_policies(rates) : json_take_risks(risks));
    policy_rates_free(rates);
    risks_free(risks);
}

static enum status tell_run(const struct job *job, struct error *error)
{
    const struct result *result = job->workbench.result;
    bool policies = job->arguments->values[OPTION_POLICIES] != NULL;
    if (job->arguments->values[OPTION_JSON])
        print_json(result, policies);
    else if (policies)
        print_policies(result, true);
    else
        print_all(result);
    return STATUS_DONE;
}

/* ---- how likely a threat is ---- */

#define THREAT_ID_COLUMNS 24

/* Every threat with its level; (2) where nobody has said. */
static void list_threats(const struct workbench *workbench)
{
    const struct risk_catalogue *catalogue = library_get_risk(workbench->library);
    for (size_t i = 0; i < catalogue->catalogue_count; i++) {
        const struct threat *threat = &catalogue->catalogue[i];
        char *key = mem_format("threat-%s", threat->id);
        const char *said = assessment_get(workbench->assessment, LEDGER, VOICE_NONE, key);
        struct string line = {0};
        string_append_cell(&line, threat->id, THREAT_ID_COLUMNS);
        if (said)
            string_format(&line, "  %s   ", said);
        else
            string_format(&line, " (%d)  ", threat->usual);
        output_line("%s%s", line.text, threat->title.value);
        string_free(&line);
        free(key);
    }
}

static bool refuse_threat(const struct risk_catalogue *catalogue, const char *text, const char *id,
                          struct error *error)
{
    const char **ids = mem_alloc((catalogue->catalogue_count + 1) * sizeof *ids);
    for (size_t i = 0; i < catalogue->catalogue_count; i++)
        ids[i] = catalogue->catalogue[i].id;
    char *hint = hint_take_near(id, ids, catalogue->catalogue_count);
    error_set(error, ERROR_INPUT, text, _("no threat “%s”; %s"), id,
              hint ? hint : _("“tenken risk FILE threat” lists them"));
    free(hint);
    free(ids);
    return false;
}

static bool read_level(const struct workbench *workbench, struct arena *arena, const char *text,
                       struct change *change, struct error *error)
{
    const char *equals = strchr(text, '=');
    if (!equals)
        return error_set(error, ERROR_USAGE, text,
                         _("how likely a threat is, is written ID=LEVEL, 1 to 3"));
    const char *id = arena_copy_bytes(arena, text, (size_t)(equals - text));
    if (!risk_get_threat(library_get_risk(workbench->library), id))
        return refuse_threat(library_get_risk(workbench->library), text, id, error);
    const char *field = arena_format(arena, "threat-%s", id);
    *change = (struct change){
        .address = LEDGER,
        .field = field,
        .old_value = assessment_get(workbench->assessment, LEDGER, VOICE_NONE, field),
        .new_value = equals + 1,
    };
    return true;
}

static void set_threats(const struct workbench *workbench, const struct arguments *arguments,
                        struct error *error)
{
    size_t count = arguments->count - DEED_WORDS_BEFORE;
    struct arena *arena = arena_new();
    struct change *changes = arena_alloc(arena, (count + 1) * sizeof *changes);
    bool is_good = true;
    for (size_t i = 0; is_good && i < count; i++)
        is_good = read_level(workbench, arena, arguments->words[DEED_WORDS_BEFORE + i], &changes[i],
                             error);
    if (is_good && assessment_apply(workbench->assessment, changes, count, "threat", error))
        assessment_save(workbench->assessment, error);
    arena_free(arena);
}

static enum status threat_run(const struct job *job, struct error *error)
{
    if (job->arguments->count == DEED_WORDS_BEFORE)
        list_threats(&job->workbench);
    else
        set_threats(&job->workbench, job->arguments, error);
    return STATUS_DONE;
}

/* ---- what to do about a risk ---- */

/* A new decision replaces all of the one before. */
static enum status treat_run(const struct job *job, struct error *error)
{
    const struct workbench *workbench = &job->workbench;
    const char *const *values = job->arguments->values;
    const char *const *words = job->arguments->words + DEED_WORDS_BEFORE;
    const struct record *asset = address_find_asset(workbench->snapshot, words[0], error);
    if (!asset)
        return STATUS_DONE;
    const struct record_field fields[] = {
        {"treatment", words[1]},
        {"treatment-reason", values[OPTION_REASON] ? values[OPTION_REASON] : ""},
        {"accepted-by", values[OPTION_BY] ? values[OPTION_BY] : ""},
        {"accepted-until", values[OPTION_UNTIL] ? values[OPTION_UNTIL] : ""},
    };
    if (assessment_change_record(workbench->assessment, "asset", asset->id, fields,
                                 ARRAY_LENGTH(fields), error))
        assessment_save(workbench->assessment, error);
    return STATUS_DONE;
}

/* ---- the verb ---- */

static const struct deed deeds[] = {
    {"threat", "[ID=LEVEL...]", 0, WORDS_ANY, 0, true, threat_run},
    {"treat", "ASSET reduce|retain|avoid|transfer", 2, 2,
     OPTION_BIT(OPTION_REASON) | OPTION_BIT(OPTION_BY) | OPTION_BIT(OPTION_UNTIL), true, treat_run},
};
static const struct deed showing = {
    .name = "", .options = OPTION_BIT(OPTION_POLICIES) | OPTION_BIT(OPTION_JSON), .run = tell_run};

static const struct deed *find_deed(const struct arguments *arguments, struct error *error)
{
    if (arguments->count >= DEED_WORDS_BEFORE)
        return deed_find(deeds, ARRAY_LENGTH(deeds), "risk", arguments,
                         _("nothing that is done with risks; %s"), error);
    return deed_fits(&showing, "risk", arguments, error) ? &showing : NULL;
}

static bool require_catalogue(const struct workbench *workbench, struct error *error)
{
    return library_get_risk(workbench->library) ||
           error_set(error, ERROR_SYSTEM, "risk", _("the tables of risk are not installed"));
}

enum status risk_run(const struct arguments *arguments, struct error *error)
{
    enum status status = STATUS_DONE;
    struct job job = {.arguments = arguments};
    const struct deed *deed = find_deed(arguments, error);
    if (!deed)
        return status;
    bool changes = deed->changes && arguments->count > DEED_WORDS_BEFORE;
    if (workbench_open(&job.workbench, arguments->words[0],
                       changes ? ASSESSMENT_WRITE : ASSESSMENT_READ, error) &&
        require_catalogue(&job.workbench, error))
        status = deed->run(&job, error);
    workbench_close(&job.workbench);
    return status;
}
