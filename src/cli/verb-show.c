#include <math.h>
#include <stdlib.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

#define TITLE_COLUMNS 32
#define BAR_COLUMNS   20

static int get_count(const struct counts *counts, enum rating rating)
{
    const int by_rating[RATING_COUNT] = {
        [RATING_UNANSWERED] = counts->unanswered, [RATING_MET] = counts->met,
        [RATING_PARTIAL] = counts->partial,       [RATING_UNMET] = counts->unmet,
        [RATING_UNKNOWN] = counts->unknown,       [RATING_NOT_APPLICABLE] = counts->not_applicable,
    };
    return by_rating[rating];
}

static char *take_ratings(const struct counts *counts)
{
    struct string line = {0};
    for (enum rating rating = 0; rating < RATING_COUNT; rating++)
        if (get_count(counts, rating))
            string_format(&line, "%s%s %s %d", line.length ? "  " : "", word_rating_mark(rating),
                          word_rating(rating), get_count(counts, rating));
    if (counts->left)
        string_format(&line, "  %s %d", word_selection(SELECTION_NO), counts->left);
    return string_take(&line);
}

/* The bar shows what is reached for certain, and shaded what open answers may still add. */
static void append_bar(struct string *line, const struct section_result *section)
{
    const struct counts *counts = &section->counts;
    const struct score *score = &section->score;
    double low = (double)counts->met / counts->applicable;
    double high = (double)(counts->met + counts->unanswered) / counts->applicable;
    if (score->of > 0 && !isnan(score->min)) {
        low = fmax(score->min / score->of, 0);
        high = fmax(score->max / score->of, 0);
    }
    string_append_bar(line, low, high, BAR_COLUMNS);
    string_format(line, "  %d/%d", counts->answered, counts->applicable);
}

static void print_section(const struct section_result *section, int title_columns)
{
    struct string line = {0};
    string_append_cell(&line, section->section->title.value, title_columns);
    string_append(&line, "  ");
    if (section->counts.applicable)
        append_bar(&line, section);
    else
        string_append(&line, word_rating(RATING_NOT_APPLICABLE));
    output_line("  %s", line.text);
    string_free(&line);
}

static void print_sections(const struct pack_result *pack)
{
    int columns = 0;
    for (size_t i = 0; i < pack->section_count; i++) {
        int width = text_width(pack->sections[i].section->title.value);
        columns = width > columns ? width : columns;
    }
    columns = columns < TITLE_COLUMNS ? columns : TITLE_COLUMNS;
    for (size_t i = 0; i < pack->section_count; i++)
        print_section(&pack->sections[i], columns);
}

static void print_pack(const struct pack_result *pack)
{
    const struct counts *counts = &pack->counts;
    char *ratings = take_ratings(counts);
    char *score = word_take_score(&pack->score);
    char *bands = word_take_bands(&pack->score);
    output_text("\n");
    output_line("%s (%s %s)", pack->pack->title.value, pack->pack->id, pack->pack->version);
    output_line(_("  Score     %s  %s"), score, bands);
    output_line(_("  Answered  %d of %d"), counts->answered, counts->applicable);
    output_line("  %s", ratings);
    print_sections(pack);
    free(bands);
    free(score);
    free(ratings);
}

/* ---- mandatory items ---- */

static void append_level(struct string *line, const struct mandatory_item *item)
{
    if (item->target == LEVEL_NONE)
        return;
    if (item->level == LEVEL_NONE)
        string_format(line, _("  target level %d"), item->target);
    else
        string_format(line, _("  level %d, target %d"), item->level, item->target);
}

static void print_item(const struct mandatory_item *item)
{
    struct string line = {0};
    string_format(&line, "  %2d %s ", item->number, word_rating_mark(item->rating));
    string_append_cell(&line, item->controls[0]->control->title.value, TITLE_COLUMNS);
    string_format(&line, "  %s", word_rating(item->rating));
    append_level(&line, item);
    output_line("%s", line.text);
    string_free(&line);
}

static void print_mandatory(const struct result *result)
{
    struct mandatory_items *items = engine_list_mandatory(result);
    if (items->count)
        output_text("\n");
    if (items->count)
        output_line("%s", _("Mandatory items"));
    for (size_t i = 0; i < items->count; i++)
        print_item(&items->items[i]);
    mandatory_items_free(items);
}

/* ---- voices ---- */

static void print_said(enum voice voice, const struct control_result *control)
{
    if (!control)
        return;
    if (control->level == LEVEL_NONE)
        output_line("  %s %s (%s)", word_rating_mark(control->rating), word_rating(control->rating),
                    word_voice(voice));
    else
        output_line(_("  %s %s, level %d (%s)"), word_rating_mark(control->rating),
                    word_rating(control->rating), control->level, word_voice(voice));
}

static void print_difference(const struct voice_difference *difference)
{
    const struct control_result *control = difference->control;
    output_line("%s  %s", control->address, control->control->title.value);
    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++)
        print_said(voice, difference->by[voice]);
}

static void print_voices(const struct result *result)
{
    struct voice_comparison *comparison = engine_compare_voices(result);
    for (size_t i = 0; i < comparison->count; i++)
        print_difference(&comparison->differences[i]);
    if (!comparison->count)
        output_line("%s", _("No control is rated differently by two voices."));
    voice_comparison_free(comparison);
}

/* ---- the case ---- */

static void print_case(const struct result *result, const char *file)
{
    const char *name = snapshot_get_firm(result->snapshot, "name");
    output_line("%s%s%s", name ? name : "", name ? "  " : "", file);
    for (size_t i = 0; i < result->pack_count; i++)
        print_pack(&result->packs[i]);
    print_mandatory(result);
    if (result->gap_count)
        output_text("\n");
    if (result->gap_count)
        output_line(tr_plural("%zu gap; “tenken gaps %s” says what to do first",
                              "%zu gaps; “tenken gaps %s” says what to do first",
                              result->gap_count),
                    result->gap_count, file);
}

enum status show_run(const struct arguments *arguments, struct error *error)
{
    const char *file = arguments->words[0];
    struct workbench workbench = {0};
    if (workbench_open(&workbench, file, ASSESSMENT_READ, error)) {
        bool voices = arguments->values[OPTION_VOICES];
        if (arguments->values[OPTION_JSON])
            output_json(voices ? json_take_voices(workbench.result)
                               : json_take_show(workbench.result, file));
        else if (voices)
            print_voices(workbench.result);
        else
            print_case(workbench.result, file);
    }
    workbench_close(&workbench);
    return STATUS_DONE;
}
