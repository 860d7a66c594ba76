/* The report model: how a score was made, in sentences and as a sum that can be checked by hand. */
#include "src/report/model-node.h"
#include "src/report/model.h"
#include "src/report/words.h"

#include <math.h>
#include <stdlib.h>

static const char *const method_words[SCORING_COUNT + 1] = {
    [SCORING_NONE] = N_("This pack gives no score."),
    [SCORING_SUM] = N_("Every answer adds its points; the score is their sum."),
    [SCORING_RATE] =
        N_("The score is the points of all answers as a share of the most there could be."),
    [SCORING_AVERAGE] = N_("The score is the mean of the points of all answers."),
    [SCORING_COUNT] = N_("The score is the number of questions that are met."),
};
static const char *const method_names[SCORING_COUNT + 1] = {
    [SCORING_NONE] = "none",       [SCORING_SUM] = "sum",     [SCORING_RATE] = "rate",
    [SCORING_AVERAGE] = "average", [SCORING_COUNT] = "count",
};

/* ---- sentences ---- */

static void add_count_sentence(xmlNode *parent, const char *sentence, int count)
{
    if (count > 0)
        model_take_text(parent, "p", mem_format(sentence, count));
}

static void add_sentences(xmlNode *parent, const struct result *result,
                          const struct pack_result *pack)
{
    const struct counts *counts = &pack->counts;
    model_add_text(parent, "p", _(method_words[pack->pack->scoring.method]));
    add_count_sentence(
        parent,
        tr_plural("%d question is not answered yet. The lower end of the range counts it at its "
                  "lowest answer, the upper end at its highest.",
                  "%d questions are not answered yet. The lower end of the range counts each at "
                  "its lowest answer, the upper end at its highest.",
                  (unsigned long)counts->unanswered),
        counts->unanswered);
    add_count_sentence(
        parent,
        tr_plural("%d question was said not to apply and is left out of the score.",
                  "%d questions were said not to apply and are left out of the score.",
                  (unsigned long)counts->not_applicable),
        counts->not_applicable);
    add_count_sentence(parent,
                       tr_plural("%d question does not concern this firm and was not asked.",
                                 "%d questions do not concern this firm and were not asked.",
                                 (unsigned long)counts->skipped),
                       counts->skipped);
    add_count_sentence(parent,
                       tr_plural("%d question is about something that the firm decided to leave.",
                                 "%d questions are about something that the firm decided to leave.",
                                 (unsigned long)counts->left),
                       counts->left);
    if (result->view.voice == VOICE_NONE)
        model_add_text(parent, "p",
                       _("Where more than one person answered, the auditor's answer counts before "
                         "the adviser's, and the adviser's before the firm's own."));
    else
        model_take_text(
            parent, "p",
            mem_format(_("Only the answers of %s are counted."), word_voice(result->view.voice)));
}

/* ---- the sum ---- */

struct tally {
    int count;
    double low, high;
};

static bool is_open(const struct control_result *control)
{
    return isnan(control->value);
}

static void tally_add(struct tally *tally, const struct control_result *control)
{
    tally->count++;
    tally->low += control->value_min;
    tally->high += control->value_max;
}

static xmlNode *add_row(xmlNode *parent, const struct tally *tally)
{
    xmlNode *row = model_add(parent, "row");
    char *sum = range_take_text(tally->low, tally->high);
    model_set_int(row, "count", tally->count);
    model_set(row, "sum", sum);
    free(sum);
    return row;
}

static void add_choice_row(xmlNode *parent, const struct pack_result *pack,
                           const struct choice *choice)
{
    struct tally tally = {0};
    for (size_t i = 0; i < pack->control_count; i++) {
        const struct control_result *control = &pack->controls[i];
        if (control->choice == choice && control_is_counted(control) && !is_open(control))
            tally_add(&tally, control);
    }
    if (tally.count == 0 && choice->asks_reason)
        return;
    xmlNode *row = add_row(parent, &tally);
    model_set_rating(row, choice->rating);
    model_set_number(row, "points", choice->value);
    model_add_pack_text(row, "label", choice->label);
}

/* A row for what no choice stands for. */
static void add_rest_row(xmlNode *parent, const struct pack_result *pack, bool open,
                         const char *label)
{
    struct tally tally = {0};
    for (size_t i = 0; i < pack->control_count; i++) {
        const struct control_result *control = &pack->controls[i];
        if (control_is_counted(control) && is_open(control) == open &&
            (open || control->choice == NULL))
            tally_add(&tally, control);
    }
    if (tally.count == 0)
        return;
    xmlNode *row = add_row(parent, &tally);
    model_add_text(row, "label", label);
}

static bool is_in_use(const struct scale *scale, const struct pack_result *pack)
{
    for (size_t i = 0; i < pack->control_count; i++)
        if (control_is_counted(&pack->controls[i]) && pack->controls[i].scale == scale)
            return true;
    return false;
}

static void add_sum(xmlNode *parent, const struct pack_result *pack)
{
    const struct pack *of = pack->pack;
    xmlNode *table = model_add(parent, "tally");
    for (size_t i = 0; i < of->scale_count; i++)
        for (size_t j = 0; is_in_use(&of->scales[i], pack) && j < of->scales[i].choice_count; j++)
            add_choice_row(table, pack, &of->scales[i].choices[j]);
    add_rest_row(table, pack, false, _("Decided by parts or by level"));
    add_rest_row(table, pack, true, _("Not answered"));
}

void model_add_method(xmlNode *parent, const struct result *result, const struct pack_result *pack)
{
    xmlNode *method = model_add(parent, "method");
    model_set(method, "name", method_names[pack->pack->scoring.method]);
    add_sentences(method, result, pack);
    if (pack->pack->scoring.method != SCORING_NONE)
        add_sum(method, pack);
}
