/* Words for what the engine counts: one table per enum, the message marked there and translated
 * when asked for. */
#include "src/report/words.h"

#include "tenken/report.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const char *word_find(const struct word *words, size_t count, const char *id)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(words[i].id, id))
            return _(words[i].word);
    return NULL;
}

static const struct rating_words {
    const char *word, *mark, *letter;
} rating_words[RATING_COUNT] = {
    [RATING_UNANSWERED] = {N_("Not answered"), "○", "."},
    [RATING_MET] = {N_("Met"), "●", "M"},
    [RATING_PARTIAL] = {N_("Partly met"), "◐", "P"},
    [RATING_UNMET] = {N_("Not met"), "×", "U"},
    [RATING_UNKNOWN] = {N_("Not known"), "?", "?"},
    [RATING_NOT_APPLICABLE] = {N_("Does not apply"), "·", "-"},
};

const char *word_rating(enum rating rating)
{
    return _(rating_words[rating].word);
}

const char *word_rating_mark(enum rating rating)
{
    return rating_words[rating].mark;
}

const char *word_rating_letter(enum rating rating)
{
    return rating_words[rating].letter;
}

const char *word_voice(enum voice voice)
{
    static const char *const words[VOICE_COUNT] = {
        [VOICE_NONE] = N_("the best answer there is"),
        [VOICE_FIRM] = N_("the firm"),
        [VOICE_ADVISER] = N_("the adviser"),
        [VOICE_AUDITOR] = N_("the auditor"),
    };
    return _(words[voice]);
}

const char *word_mode(enum mode mode)
{
    static const char *const words[MODE_COUNT] = {
        [MODE_SELF] = N_("Self-check"),
        [MODE_ADVISE] = N_("Advice"),
        [MODE_AUDIT] = N_("Audit"),
        [MODE_TRAIN] = N_("Training"),
    };
    return _(words[mode]);
}

const char *word_case_mode(const struct case_mode *mode)
{
    return mode->is_examination ? _("Examination by a certification body") : word_mode(mode->mode);
}

char *word_take_advised(int day)
{
    char *text = day_take_text(day);
    char *words = mem_format(_("You have been the adviser of this firm since %s: your audit is not "
                               "independent. Let somebody else audit, or say so in the report."),
                             text);
    free(text);
    return words;
}

const char *word_cost(enum cost cost)
{
    static const char *const words[] = {
        [COST_NONE] = N_("no cost"),
        [COST_LOW] = N_("up to 10,000 yen"),
        [COST_MIDDLE] = N_("up to 100,000 yen"),
        [COST_HIGH] = N_("over 100,000 yen"),
    };
    return _(words[cost]);
}

const char *word_horizon(enum horizon horizon)
{
    static const char *const words[] = {
        [HORIZON_WEEK] = N_("within a week"),
        [HORIZON_QUARTER] = N_("within three months"),
        [HORIZON_YEAR] = N_("within a year"),
    };
    return _(words[horizon]);
}

enum { HOUR = 60, HALF_DAY = 4 * HOUR, DAY = 8 * HOUR };

/* To the half: nobody plans finer than that. */
static char *take_halves(int minutes, int unit, const char *one, const char *many)
{
    double amount = round(2.0 * minutes / unit) / 2;
    char *number = number_take_text(amount);
    char *text = mem_format(tr_plural(one, many, amount > 1 ? 2 : 1), number);
    free(number);
    return text;
}

char *word_take_effort(int minutes)
{
    if (minutes <= 0)
        return mem_copy(_("effort not stated"));
    if (minutes < HOUR)
        return mem_format(tr_plural("%d minute", "%d minutes", (unsigned long)minutes), minutes);
    if (minutes < HALF_DAY)
        return take_halves(minutes, HOUR, N_("%s hour"), N_("%s hours"));
    if (minutes <= HALF_DAY + HOUR)
        return mem_copy(_("half a day"));
    return take_halves(minutes, DAY, N_("%s day"), N_("%s days"));
}

char *word_take_score(const struct score *score)
{
    if (isnan(score->min) || isnan(score->max))
        return mem_copy(_("no score"));
    char *range = range_take_text(score->min, score->max);
    char *of = number_take_text(score->of);
    char *text = mem_format("%s / %s", range, of);
    free(range);
    free(of);
    return text;
}

char *word_take_bands(const struct score *score)
{
    if (!score->band_min || !score->band_max)
        return mem_copy("");
    if (score->band_min == score->band_max)
        return mem_copy(score->band_min->label.value);
    return mem_format(_("%s to %s"), score->band_min->label.value, score->band_max->label.value);
}

char *number_take_text(double number)
{
    if (isnan(number))
        return mem_copy("");
    double tenths = round(number * 10);
    int decimals = fmod(tenths, 10) == 0 ? 0 : 1;
    return mem_format("%.*f", decimals, tenths / 10 + 0.0); /* + 0.0: never "-0" */
}

char *range_take_text(double low, double high)
{
    char *from = number_take_text(low);
    char *to = number_take_text(high);
    /* TRANSLATORS: a figure that is still open, between two numbers */
    char *text = strcmp(from, to) == 0 ? mem_copy(from) : mem_format(_("%s to %s"), from, to);
    free(from);
    free(to);
    return text;
}

char *date_take_text(const char *timestamp)
{
    int day = seam_get_day_of(timestamp);
    return day == DAY_NONE ? mem_copy(timestamp) : day_take_text(day);
}

char *word_take_seal(const struct seal *seal)
{
    char *moment = word_take_moment(seal->at);
    char *words = seal->is_intact
                      ? mem_format(_("Read only: sealed by %s on %s"), seal->by, moment)
                      : mem_format(_("Read only: sealed by %s on %s, and CHANGED afterwards"),
                                   seal->by, moment);
    free(moment);
    return words;
}

char *word_take_other_edition(const struct result *result)
{
    for (size_t i = 0; i < result->snapshot->pack_count; i++) {
        const struct case_pack *kept = &result->snapshot->packs[i];
        const struct pack *pack = library_get_pack(result->library, kept->id);
        if (pack && kept->version && !text_equal(pack->version, kept->version))
            return mem_format(_("The questions are of another edition (%s, answered on %s): "
                                "“tenken upgrade” shows what changed."),
                              pack->version, kept->version);
    }
    return NULL;
}
