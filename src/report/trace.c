/* The words of a trace: one sentence per kind of step, and why a control is skipped. */
#include "src/report/words.h"

#include "tenken/report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- why something does not apply ---- */

/* Said where the pack gives no reason of its own. */
static const char *get_condition_words(const struct condition *condition)
{
    static const char *const words[CONDITION_KIND_COUNT] = {
        [CONDITION_ALL] = N_("one of several conditions for it does not hold"),
        [CONDITION_ANY] = N_("none of the conditions for it holds"),
        [CONDITION_NOT] = N_("something that excludes it is the case"),
        [CONDITION_ANSWER] = N_("another question was answered so that this one falls away"),
        [CONDITION_RATING] = N_("another question is rated so that this one falls away"),
        [CONDITION_HAS_ASSET] = N_("no information of the kind that it is about is listed"),
        [CONDITION_PROFILE] = N_("it is not in the profile in use"),
        [CONDITION_FIRM] = N_("what was said about the firm excludes it"),
    };
    return condition->reason.value ? condition->reason.value : _(words[condition->kind]);
}

static char *take_left_reason(const struct control_result *control)
{
    const char *reason = control->decision ? control->decision->selection_reason : NULL;
    return reason ? mem_format(_("Not asked: it was left. %s"), reason)
                  : mem_copy(_("Not asked: it was left"));
}

char *word_take_skip_reason(const struct control_result *control)
{
    if (!control->in_profile)
        return mem_copy(_("Not asked: it is not in the profile in use"));
    if (control->applies != TRUTH_NO && control->selected == SELECTION_NO)
        return take_left_reason(control);
    if (control->skipped_by == NULL)
        return mem_copy(_("Not asked: it does not apply"));
    return mem_format(_("Not asked: %s"), get_condition_words(control->skipped_by));
}

/* ---- steps ---- */

static char *take_plain(const char *sentence)
{
    return mem_copy(_(sentence));
}

static char *take_out_of_profile(const struct trace_step *step)
{
    return take_plain(N_("Not in the profile in use"));
}

/* "Left by the adviser on 2026-04-01: no paper leaves the office" */
static char *take_decision(const struct trace_step *step, const char *dated, const char *undated)
{
    const struct answer *decision = step->answer;
    char *day = date_take_text(decision->selected_at);
    const char *who = word_voice(step->voice);
    struct string text = {0};
    if (day)
        string_format(&text, _(dated), who, day);
    else
        string_format(&text, _(undated), who);
    if (decision->selection_reason)
        string_format(&text, _(": %s"), decision->selection_reason);
    free(day);
    return string_take(&text);
}

static char *take_selected(const struct trace_step *step)
{
    return take_decision(step, N_("Taken on by %s on %s"), N_("Taken on by %s"));
}

static char *take_left(const struct trace_step *step)
{
    return take_decision(step, N_("Left by %s on %s"), N_("Left by %s"));
}

static char *take_skipped(const struct trace_step *step)
{
    if (step->condition == NULL)
        return take_plain(N_("Does not apply to this firm"));
    return mem_format(_("Does not apply to this firm: %s"), get_condition_words(step->condition));
}

static char *take_applies(const struct trace_step *step)
{
    return take_plain(step->condition ? N_("Applies, because the condition for it holds")
                                      : N_("Applies to every firm"));
}

static char *take_may_apply(const struct trace_step *step)
{
    return take_plain(N_("Not yet known whether it applies; until then it is asked"));
}

/* What was answered: the choice's label, else its id, else the level. */
static char *take_said(const struct trace_step *step)
{
    if (step->choice && step->choice->label.value)
        return mem_copy(step->choice->label.value);
    if (step->answer && step->answer->choice)
        return mem_copy(step->answer->choice);
    if (step->answer && step->answer->level != LEVEL_NONE)
        return mem_format(_("level %d"), step->answer->level);
    return mem_copy("");
}

static char *take_answer(const struct trace_step *step, const char *dated, const char *undated)
{
    char *said = take_said(step);
    char *day = date_take_text(step->answer ? step->answer->at : NULL);
    const char *who = word_voice(step->voice);
    char *text = day ? mem_format(_(dated), said, who, day) : mem_format(_(undated), said, who);
    free(said);
    free(day);
    return text;
}

static char *take_answered(const struct trace_step *step)
{
    return take_answer(step, N_("Answered “%s” by %s on %s"), N_("Answered “%s” by %s"));
}

static char *take_other_voice(const struct trace_step *step)
{
    return take_answer(step, N_("Also answered “%s” by %s on %s, which is not used here"),
                       N_("Also answered “%s” by %s, which is not used here"));
}

static char *take_unanswered(const struct trace_step *step)
{
    return take_plain(N_("Not answered yet"));
}

static char *take_options(const struct trace_step *step)
{
    static const char *const rules[] = {
        [OPTIONS_NONE] = N_("%d of %d ways met"),
        [OPTIONS_ALL] = N_("%d of %d parts met; all are asked for"),
        [OPTIONS_AT_LEAST] = N_("%d of %d ways met; %d would do"),
        [OPTIONS_CHOSEN] = N_("%d of the %d ways met that the firm chose"),
    };
    const struct control *control = step->control ? step->control->control : NULL;
    enum option_rule rule = control ? control->rule : OPTIONS_NONE;
    return mem_format(_(rules[rule]), step->count, step->of, control ? control->at_least : 0);
}

static char *take_level(const struct trace_step *step)
{
    if (step->of == LEVEL_NONE)
        return mem_format(_("Reaches level %d"), step->count);
    return mem_format(_("Reaches level %d of the target %d"), step->count, step->of);
}

static char *take_rating(const struct trace_step *step)
{
    return mem_format(_("Rated “%s”"), word_rating(step->rating));
}

static char *take_value(const struct trace_step *step)
{
    char *range = range_take_text(step->low, step->high);
    char *text = mem_format(_("Adds %s to the score"), range);
    free(range);
    return text;
}

static char *take_section(const struct trace_step *step)
{
    char *range = range_take_text(step->low, step->high);
    const char *title = step->section ? step->section->title.value : "";
    char *text = mem_format(_("The section “%s” comes to %s"), title, range);
    free(range);
    return text;
}

static char *take_score(const struct trace_step *step)
{
    struct score score = {.min = step->low, .max = step->high, .of = step->of};
    char *words = word_take_score(&score);
    char *text = mem_format(_("Score of the whole: %s"), words);
    free(words);
    return text;
}

static char *take_band(const struct trace_step *step)
{
    const char *low = step->band ? step->band->label.value : NULL;
    const char *high = step->band_high ? step->band_high->label.value : low;
    if (low == NULL)
        return take_plain(N_("Falls into no band"));
    if (text_equal(low, high))
        return mem_format(_("Falls into the band “%s”"), low);
    return mem_format(_("Falls between the bands “%s” and “%s”"), low, high);
}

static char *take_gap(const struct trace_step *step)
{
    return mem_format(_("A gap: number %d of %d in order of urgency"), step->count, step->of);
}

static char *take_measure(const struct trace_step *step)
{
    const char *title = step->measure ? step->measure->title.value : "";
    if (step->count > 0)
        return mem_format(_("The measure “%s” would bring it to level %d"), title, step->count);
    return mem_format(_("The measure “%s” would bring it to “%s”"), title,
                      word_rating(step->rating));
}

/* ---- steps of a risk ---- */

/* How forms call a field of an asset, or what is worked out from several. */
static const char *get_field_label(const char *key)
{
    const struct field *field = field_get("asset", key);
    return field && field->label ? _(field->label) : _("Importance");
}

static const char *get_field_value(const char *key, const char *value)
{
    const struct field *field = field_get("asset", key);
    const struct field_choice *choice = field ? field_get_choice(field, value) : NULL;
    return choice ? _(choice->label) : value;
}

static char *take_importance(const struct trace_step *step)
{
    return mem_format(_("Importance %d, because of “%s”: %s"), step->count,
                      get_field_label(step->key), get_field_value(step->key, step->text));
}

static const char *get_threat_title(const struct trace_step *step)
{
    return step->threat ? step->threat->title.value : "";
}

static char *take_threat(const struct trace_step *step)
{
    return mem_format(_("Threat “%s”: %d of %d, as was said"), get_threat_title(step), step->count,
                      step->of);
}

static char *take_assumed(const struct trace_step *step)
{
    return mem_format(_("Threat “%s”: %d of %d, as is usual; nobody has said how likely it is"),
                      get_threat_title(step), step->count, step->of);
}

static char *take_guard(const struct trace_step *step)
{
    const struct control_result *guard = step->control;
    bool is_left = guard->selected == SELECTION_NO;
    char *credit = number_take_text(step->low);
    char *text = mem_format(
        _("Guard %s %s: “%s”, counts %s of 1"), guard->address, guard->control->title.value,
        is_left ? word_selection(SELECTION_NO) : word_rating(step->rating), credit);
    free(credit);
    return text;
}

static char *take_unguarded(const struct trace_step *step)
{
    return mem_format(_("Nothing that is asked here guards against “%s”"), get_threat_title(step));
}

/* A figure, and what it may become once what is open is answered well. */
static char *take_with_best(char *text, int value, int best)
{
    char *longer = value == best
                       ? mem_copy(text)
                       : mem_format(_("%s; down to %d by what is not answered yet"), text, best);
    free(text);
    return longer;
}

static char *take_vulnerability(const struct trace_step *step)
{
    char *text = isnan(step->low)
                     ? mem_format(_("Vulnerability %d"), step->count)
                     : mem_format(_("Vulnerability %d: %.0f%% of the guards are in place"),
                                  step->count, 100 * step->low);
    return take_with_best(text, step->count, step->of);
}

static char *take_likelihood(const struct trace_step *step)
{
    return take_with_best(mem_format(_("Likelihood %d"), step->count), step->count, step->of);
}

static char *take_risk(const struct trace_step *step)
{
    char *text = mem_format(_("Risk %.0f (%s): importance %d × likelihood %d, by “%s”"), step->low,
                            step->band ? step->band->label.value : "", step->count, step->of,
                            get_threat_title(step));
    return take_with_best(text, (int)step->low, (int)step->high);
}

static char *take_no_risk_yet(const struct trace_step *step)
{
    if (!step->key)
        return take_plain(N_("No risk: no threat is known to information on this medium"));
    return mem_format(_("No risk yet: “%s” is still to be said"), get_field_label(step->key));
}

static char *take_treatment(const struct trace_step *step)
{
    if (!step->text)
        return take_plain(N_("Nobody has decided yet what to do about it"));
    return mem_format(_("Decided: %s"), step->text);
}

char *word_take_trace_step(const struct trace_step *step)
{
    static char *(*const sentences[TRACE_KIND_COUNT])(const struct trace_step *) = {
        [TRACE_OUT_OF_PROFILE] = take_out_of_profile,
        [TRACE_SELECTED] = take_selected,
        [TRACE_LEFT] = take_left,
        [TRACE_SKIPPED] = take_skipped,
        [TRACE_APPLIES] = take_applies,
        [TRACE_MAY_APPLY] = take_may_apply,
        [TRACE_ANSWERED] = take_answered,
        [TRACE_OTHER_VOICE] = take_other_voice,
        [TRACE_UNANSWERED] = take_unanswered,
        [TRACE_OPTIONS] = take_options,
        [TRACE_LEVEL] = take_level,
        [TRACE_RATING] = take_rating,
        [TRACE_VALUE] = take_value,
        [TRACE_SECTION] = take_section,
        [TRACE_SCORE] = take_score,
        [TRACE_BAND] = take_band,
        [TRACE_GAP] = take_gap,
        [TRACE_MEASURE] = take_measure,
        [TRACE_IMPORTANCE] = take_importance,
        [TRACE_THREAT] = take_threat,
        [TRACE_ASSUMED] = take_assumed,
        [TRACE_GUARD] = take_guard,
        [TRACE_UNGUARDED] = take_unguarded,
        [TRACE_VULNERABILITY] = take_vulnerability,
        [TRACE_LIKELIHOOD] = take_likelihood,
        [TRACE_RISK] = take_risk,
        [TRACE_NO_RISK_YET] = take_no_risk_yet,
        [TRACE_TREATMENT] = take_treatment,
    };
    return sentences[step->kind](step);
}
