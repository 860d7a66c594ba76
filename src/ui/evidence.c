#include "evidence.h"

#include "options.h"
#include "tenken/report.h"

#include <stdlib.h>

/* ---- beside the own answer ---- */

static int draw_line(struct area area, int row, const char *heading, const char *text)
{
    if (!text)
        return row;
    int column = canvas_text(area, row, 1, STYLE_CURRENT, heading);
    canvas_text(area, row, column + 3, STYLE_PLAIN, text);
    return row + 1;
}

static const char *said_by(const struct app *app, const struct control_result *item,
                           enum voice voice)
{
    const struct answer *answer = snapshot_get_answer(app->snapshot, item->address, voice);
    const struct choice *choice =
        answer && answer->choice ? control_get_choice(item->control, answer->choice) : NULL;
    return choice ? choice->label.value : NULL;
}

static const char *get_found(const struct app *app, const struct control_result *item,
                             const char *field)
{
    return assessment_get(app->assessment, item->address, VOICE_AUDITOR, field);
}

/* The last thing that happened to it, or when it is due. */
static char *take_correction(const struct app *app, const struct control_result *item)
{
    static const char *const steps[] = {"correction-closed", "correction-verified",
                                        "correction-done", "correction-due",
                                        "correction-requested"};
    const char *correction = get_found(app, item, "correction");
    if (!correction)
        return NULL;
    for (size_t i = 0; i < ARRAY_LENGTH(steps); i++) {
        const char *day = get_found(app, item, steps[i]);
        if (day)
            return mem_format(_("(%s: %s) %s"), _(field_get("answer", steps[i])->label), day,
                              correction);
    }
    return mem_copy(correction);
}

/* Where the profile takes everything on and nobody decided, there is nothing to say. */
static int draw_selection(const struct control_result *item, struct area area, int row)
{
    bool is_open = !item->decision && item->proposal <= PROPOSAL_EVERYTHING;
    if (item->in_profile && !control_is_in_play(item)) {
        char *reason = word_take_skip_reason(item);
        row += canvas_wrapped(area, row, 1, STYLE_MIDDLE, reason);
        free(reason);
    } else if (!is_open) {
        char *reason = word_take_selection_reason(item);
        char *text = mem_format("%s   %s", word_selection(item->selected), reason);
        int rows = canvas_wrapped(area, row, 1, STYLE_PLAIN, text);
        canvas_text(area, row, 1, STYLE_CURRENT, word_selection(item->selected));
        row += rows;
        free(text);
        free(reason);
    }
    return row;
}

int evidence_draw(const struct app *app, const struct control_result *item, struct area area,
                  int row)
{
    row = draw_selection(item, area, row);
    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++)
        if (voice != app->voice)
            row = draw_line(area, row, word_voice(voice), said_by(app, item, voice));
    char *correction = take_correction(app, item);
    row = draw_line(area, row, _("Finding"), get_found(app, item, "finding"));
    row = draw_line(area, row, _("Correction"), correction);
    free(correction);
    return row;
}

/* ---- what an auditor looks for ---- */

static void add_part(const struct app *app, struct page *page, const struct control_result *item,
                     size_t option)
{
    enum rating rating = options_get_said(app, item, option);
    char *text = mem_format("%s %s", theme_mark(rating), item->control->options[option].text.value);
    page_add_headed(page, 0, option == 0 ? _("Parts") : "    ", text);
    free(text);
}

static void add_names(struct page *page, const char *heading, const struct pack_text *names,
                      size_t count)
{
    struct string text = {0};
    for (size_t i = 0; i < count; i++)
        string_format(&text, "%s%s", i ? _(", ") : "", names[i].value);
    page_add_headed(page, 0, heading, text.text);
    string_free(&text);
}

static void add_techniques(struct page *page, const struct control *control)
{
    struct string text = {0};
    for (size_t i = 0; i < control->technique_count; i++) {
        const struct field *technique = field_get("answer", control->techniques[i]);
        string_format(&text, "%s%s", i ? _(", ") : "",
                      technique ? _(technique->label) : control->techniques[i]);
    }
    page_add_headed(page, 0, _("How to look"), text.text);
    string_free(&text);
}

void evidence_add_parts(const struct app *app, struct page *page, const struct control_result *item)
{
    for (size_t i = 0; i < item->control->option_count; i++)
        add_part(app, page, item, i);
}

void evidence_add_wanted(struct page *page, const struct control *control)
{
    add_names(page, _("Documents"), control->documents, control->document_count);
    add_names(page, _("Records"), control->records, control->record_count);
    add_techniques(page, control);
}
