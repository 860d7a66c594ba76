/* The report model: its frame, the packs and the lists across packs. */
#include "src/report/model.h"
#include "src/report/chart.h"
#include "src/report/kinds.h"
#include "src/report/logo.h"
#include "src/report/measures.h"
#include "src/report/model-node.h"
#include "src/report/words.h"

#include "tenken-config.h"

#include <stdlib.h>
#include <string.h>

#define FORMAT           "1.0"
#define COLUMNS          76
#define COLUMNS_AT_LEAST 40
#define COLUMNS_AT_MOST  1000

/* ---- the frame ---- */

static int get_columns(const struct report_request *request)
{
    int columns = request->columns > 0 ? request->columns : COLUMNS;
    if (columns < COLUMNS_AT_LEAST)
        return COLUMNS_AT_LEAST;
    return columns > COLUMNS_AT_MOST ? COLUMNS_AT_MOST : columns;
}

static const char *get_name(const char *path)
{
    const char *slash = path ? strrchr(path, '/') : NULL;
    return slash ? slash + 1 : path;
}

static void set_frame(xmlNode *report, const struct report_request *request)
{
    char *now = seam_take_timestamp();
    char *today = date_take_text(now);
    model_set(report, "format", FORMAT);
    model_set(report, "kind", request->kind);
    model_set(report, "language", request->language ? request->language : language_get());
    model_set_int(report, "columns", get_columns(request));
    model_set(report, "date", today);
    model_set(report, "file", get_name(request->file));
    model_set(report, "program", "tenken " TENKEN_VERSION);
    free(today);
    free(now);
}

static const char *get_said(const struct record_field *said)
{
    const struct field *field = field_get("firm", said->key);
    const struct field_choice *choice = field ? field_get_choice(field, said->value) : NULL;
    return choice ? _(choice->label) : said->value;
}

static void add_firm(xmlNode *report, const struct snapshot *snapshot)
{
    xmlNode *firm = model_add(report, "firm");
    for (size_t i = 0; i < snapshot->firm_count; i++) {
        xmlNode *field = model_add_text(firm, "field", get_said(&snapshot->firm[i]));
        if (field)
            model_set(field, "key", snapshot->firm[i].key);
    }
}

static void add_case(xmlNode *report, const struct result *result)
{
    const struct snapshot *snapshot = result->snapshot;
    char *created = date_take_text(snapshot->created);
    xmlNode *node = model_add(report, "case");
    model_set(node, "id", snapshot->id);
    model_set(node, "created", created);
    model_set(node, "mode", mode_get_name(snapshot->mode));
    model_set(node, "mode-word", word_case_mode(case_mode_of(snapshot)));
    model_set_flag(node, "examination", snapshot->is_examination);
    model_set(node, "voice", voice_get_name(result->view.voice));
    model_set(node, "voice-word", word_voice(result->view.voice));
    free(created);
}

/* Of a sealed copy: what a reader compares with `tenken verify` (docs/seal.md). */
static void add_seal(xmlNode *report, const struct seal *seal)
{
    if (!seal)
        return;
    char *moment = word_take_moment(seal->at);
    char *words =
        seal->is_intact
            ? mem_format(_("Made from the copy that %s sealed on %s. Its SHA-256:"), seal->by,
                         moment)
            : mem_format(_("CAUTION: made from a sealed copy that was changed afterwards. Its "
                           "SHA-256 is now:"));
    xmlNode *node = model_take_text(report, "seal", words);
    model_set(node, "digest", seal->digest);
    model_set(node, "recorded", seal->recorded);
    model_set(node, "at", seal->at);
    model_set(node, "by", seal->by);
    model_set_flag(node, "intact", seal->is_intact);
    free(moment);
}

static void add_logo(xmlNode *report, const struct logo *logo)
{
    if (logo == NULL)
        return;
    char *uri = logo_take_uri(logo);
    xmlNode *node = model_add(report, "logo");
    xmlSetProp(node, XML("src"), XML(uri));
    model_set_int(node, "width", logo->width);
    model_set_int(node, "height", logo->height);
    free(uri);
}

static void add_plan(xmlNode *report, const struct report_request *request)
{
    int today = seam_get_today();
    struct plan *plan = plan_new(request->result, today);
    model_add_tasks(report, plan);
    model_add_schedule(report, request, plan, today);
    plan_free(plan);
}

/* Of all packs. */
static void add_mandatory(xmlNode *report, const struct result *result)
{
    struct mandatory_items *items = engine_list_mandatory(result);
    xmlNode *list = model_add(report, "mandatory");
    for (size_t i = 0; i < items->count; i++) {
        const struct mandatory_item *item = &items->items[i];
        xmlNode *node = model_add(list, "item");
        model_set_int(node, "number", item->number);
        model_set(node, "pack", item->pack->pack->id);
        model_set_rating(node, item->rating);
        model_add_pack_text(node, "title", item->controls[0]->control->title);
    }
    mandatory_items_free(items);
}

/* What is costly, or of use to few, only where the kind asks for it. */
static void add_parts(xmlNode *report, const struct report_request *request, unsigned parts)
{
    const struct result *result = request->result;
    int today = seam_get_today();
    if (parts & PART_RISK)
        model_add_policies(report, result);
    if (parts & PART_PLAN)
        model_add_calendar(report, result, today);
    if (parts & PART_AUDIT)
        model_add_audit(report, result, today);
    if (parts & PART_INTERVIEW)
        model_add_questions(report, result);
    if (parts & PART_REVIEW)
        model_add_warnings(report, result, today);
    if (parts & PART_VOICES)
        model_add_differences(report, result);
    if (parts & PART_COMPARISON)
        model_add_comparison(report, request);
    if (parts & PART_OFFICES)
        model_add_offices(report, result);
    if (parts & PART_VISITS)
        model_add_visits(report, request);
    if (parts & PART_WORKSHOP)
        model_add_workshop(report, request);
    if (parts & PART_PATHS)
        model_add_paths(report, request);
}

xmlDoc *model_new(const struct report_request *request)
{
    const struct result *result = request->result;
    xmlDoc *document = xmlNewDoc(XML("1.0"));
    xmlNode *report = xmlNewDocNode(document, NULL, XML("report"), NULL);
    xmlDocSetRootElement(document, report);
    set_frame(report, request);
    model_add_text(report, "title", report_get_kind_title(request->kind));
    add_logo(report, request->logo);
    add_firm(report, result->snapshot);
    add_case(report, result);
    add_seal(report, result->snapshot->seal);
    for (size_t i = 0; i < result->pack_count; i++)
        model_add_pack(report, result, &result->packs[i]);
    model_add_gaps(report, result, request->ranking);
    model_add_measures(report, result, request->ranking);
    model_add_ledger(report, result->snapshot, "asset", "assets");
    model_add_ledger(report, result->snapshot, "party", "parties");
    model_add_risks(report, result);
    add_plan(report, request);
    add_mandatory(report, result);
    model_add_trend(report, result, request->assessment);
    const struct paper_kind *kind = paper_get_kind(request->kind);
    add_parts(report, request, kind->parts);
    model_add_paper(report, kind, result->snapshot);
    return document;
}

/* ---- packs ---- */

static void add_counts(xmlNode *parent, const struct counts *counts)
{
    xmlNode *node = model_add(parent, "counts");
    model_set_int(node, "total", counts->total);
    model_set_int(node, "applicable", counts->applicable);
    model_set_int(node, "answered", counts->answered);
    model_set_int(node, "met", counts->met);
    model_set_int(node, "partial", counts->partial);
    model_set_int(node, "unmet", counts->unmet);
    model_set_int(node, "unknown", counts->unknown);
    model_set_int(node, "unanswered", counts->unanswered);
    model_set_int(node, "not-applicable", counts->not_applicable);
    model_set_int(node, "skipped", counts->skipped);
    model_set_int(node, "left", counts->left);
}

int model_get_count(const struct counts *counts, enum rating rating)
{
    const int by_rating[RATING_COUNT] = {
        [RATING_UNANSWERED] = counts->unanswered,
        [RATING_MET] = counts->met,
        [RATING_PARTIAL] = counts->partial,
        [RATING_UNMET] = counts->unmet,
        [RATING_UNKNOWN] = counts->unknown,
        [RATING_NOT_APPLICABLE] = counts->not_applicable + counts->skipped,
    };
    return by_rating[rating];
}

/* The same by rating, in the order and with the marks that every list of the report uses. */
static void add_ratings(xmlNode *parent, const struct counts *counts)
{
    static const enum rating order[] = {RATING_MET,     RATING_PARTIAL,    RATING_UNMET,
                                        RATING_UNKNOWN, RATING_UNANSWERED, RATING_NOT_APPLICABLE};
    xmlNode *list = model_add(parent, "ratings");
    for (size_t i = 0; i < ARRAY_LENGTH(order); i++) {
        xmlNode *node = model_add(list, "rating");
        model_set_rating(node, order[i]);
        model_set_int(node, "count", model_get_count(counts, order[i]));
    }
}

static void add_score(xmlNode *parent, const struct score *score)
{
    char *range = range_take_text(score->min, score->max);
    char *words = word_take_score(score);
    xmlNode *node = model_add(parent, "score");
    model_set_flag(node, "known", score->is_known);
    model_set_number(node, "value", score->value);
    model_set_number(node, "min", score->min);
    model_set_number(node, "max", score->max);
    model_set_number(node, "of", score->of);
    model_set(node, "range", range);
    model_set(node, "words", words);
    if (score->band_min)
        model_set(node, "band-min", score->band_min->id);
    if (score->band_max)
        model_set(node, "band-max", score->band_max->id);
    free(words);
    free(range);
}

static void add_section(xmlNode *parent, const struct result *result,
                        const struct pack_result *pack, size_t index)
{
    const struct section_result *section = &pack->sections[index];
    xmlNode *node = model_add(parent, "section");
    model_set(node, "id", section->section->id);
    model_set_int(node, "number", (int)index + 1);
    model_set(node, "repeat", repeat_get_name(section->section->repeat));
    model_add_pack_text(node, "title", section->section->title);
    model_add_pack_text(node, "summary", section->section->summary);
    add_counts(node, &section->counts);
    add_ratings(node, &section->counts);
    add_score(node, &section->score);
    model_add_controls(node, result, pack, section->section);
}

static void set_identity(xmlNode *node, const struct pack_result *pack)
{
    model_set(node, "id", pack->pack->id);
    model_set(node, "version", pack->pack->version);
    model_set(node, "language", pack->pack->language);
    model_add_pack_text(node, "title", pack->pack->title);
    model_add_pack_text(node, "source", pack->pack->source);
    model_add_text(node, "source-date", pack->pack->source_date);
    model_add_pack_text(node, "notes", pack->pack->notes);
    char *uncovered = pack_take_uncovered(pack->pack);
    model_add_text(node, "uncovered", uncovered);
    free(uncovered);
    if (pack->profile)
        model_add_pack_text(node, "profile", pack->profile->title);
}

/* Where the score falls, in words. */
static void add_verdict(xmlNode *parent, const struct score *score)
{
    if (score->band_min == NULL || score->band_max == NULL)
        return;
    struct pack_text low = score->band_min->label, high = score->band_max->label;
    if (score->band_min == score->band_max) {
        model_add_pack_text(parent, "verdict", low);
        return;
    }
    xmlNode *node = model_take_text(parent, "verdict",
                                    mem_format(_("Between “%s” and “%s”"), low.value, high.value));
    model_set_flag(node, "fallback", low.is_fallback || high.is_fallback);
}

static void add_open(xmlNode *parent, const struct counts *counts)
{
    if (counts->unanswered == 0)
        return;
    model_take_text(
        parent, "open",
        mem_format(
            tr_plural("%d of %d questions is still open; the score depends on its answer.",
                      "%d of %d questions are still open; the score depends on their answers.",
                      (unsigned long)counts->unanswered),
            counts->unanswered, counts->applicable));
}

void model_add_standing(xmlNode *node, const struct pack_result *pack)
{
    add_counts(node, &pack->counts);
    add_ratings(node, &pack->counts);
    add_score(node, &pack->score);
    add_verdict(node, &pack->score);
}

void model_add_pack(xmlNode *report, const struct result *result, const struct pack_result *pack)
{
    xmlNode *node = model_add(report, "pack");
    set_identity(node, pack);
    model_add_standing(node, pack);
    add_open(node, &pack->counts);
    model_add_method(node, result, pack);
    chart_add_scale(node, pack);
    chart_add_bars(node, pack);
    chart_add_radar(node, pack);
    for (size_t i = 0; i < pack->section_count; i++)
        add_section(node, result, pack, i);
}

/* ---- gaps and measures, across packs ---- */

static void add_gap(xmlNode *parent, const struct result *result, const struct gap *gap,
                    const struct ranking *ranking)
{
    xmlNode *node = model_add(parent, "gap");
    model_set_int(node, "rank", gap->rank);
    model_set_number(node, "gain", gap->gain);
    model_set_control(node, result, gap->control);
    for (size_t i = 0; i < ranking->measure_count; i++) {
        if (!measure_helps(&ranking->measures[i], gap->control))
            continue;
        const struct measure *measure = ranking->measures[i].measure;
        xmlNode *helps = model_add(node, "measure");
        model_set(helps, "id", measure->id);
        model_set_int(helps, "rank", (int)i + 1);
        model_add_pack_text(helps, "title", measure->title);
    }
}

void model_add_gaps(xmlNode *report, const struct result *result, const struct ranking *ranking)
{
    xmlNode *gaps = model_add(report, "gaps");
    for (size_t i = 0; i < result->gap_count; i++)
        add_gap(gaps, result, &result->gaps[i], ranking);
}

static void set_measure(xmlNode *node, const struct measure *measure)
{
    char *effort = word_take_effort(measure->minutes);
    model_set(node, "id", measure->id);
    model_set_int(node, "minutes", measure->minutes);
    model_set(node, "effort", effort);
    model_set(node, "cost", word_cost(measure->cost));
    model_set(node, "horizon", word_horizon(measure->horizon));
    model_add_pack_text(node, "title", measure->title);
    model_add_pack_text(node, "text", measure->text);
    model_add_pack_text(node, "who", measure->who);
    free(effort);
}

static void add_effect(struct string *effect, const char *words, int count)
{
    if (count == 0)
        return;
    string_append(effect, effect->length > 0 ? " / " : "");
    string_format(effect, words, count);
}

/* "closes 2 gaps / eases 1 gap / 1 of them mandatory / score +6" */
static void set_effect(xmlNode *node, const struct measure_rank *ranked)
{
    struct string effect = {0};
    add_effect(&effect, tr_plural("closes %d gap", "closes %d gaps", (unsigned long)ranked->closes),
               ranked->closes);
    add_effect(&effect, tr_plural("eases %d gap", "eases %d gaps", (unsigned long)ranked->lessens),
               ranked->lessens);
    add_effect(
        &effect,
        tr_plural("%d of them mandatory", "%d of them mandatory", (unsigned long)ranked->mandatory),
        ranked->mandatory);
    model_set(node, "effect", effect.text);
    string_free(&effect);
}

static void add_measure(xmlNode *parent, const struct result *result,
                        const struct measure_rank *ranked, int rank)
{
    xmlNode *node = model_add(parent, "measure");
    model_set_int(node, "rank", rank);
    model_set_int(node, "closes", ranked->closes);
    model_set_int(node, "lessens", ranked->lessens);
    model_set_int(node, "mandatory", ranked->mandatory);
    model_set_number(node, "gain", ranked->gain);
    set_effect(node, ranked);
    set_measure(node, ranked->measure);
    model_take_text(node, "line", word_take_measure_line(ranked));
    for (size_t i = 0; i < ranked->control_count; i++)
        model_set_control(model_add(node, "control"), result, ranked->controls[i]);
}

void model_add_measures(xmlNode *report, const struct result *result, const struct ranking *ranking)
{
    xmlNode *measures = model_add(report, "measures");
    for (size_t i = 0; i < ranking->measure_count; i++)
        add_measure(measures, result, &ranking->measures[i], (int)i + 1);
}
