/* What tables cannot say: how the parts of a pack fit each other. Called when an element has been
 * read. */
#include <math.h>
#include <string.h>

#include "format.h"
#include "names.h"

#define LEVEL_HIGHEST 8 /* of the maturity scale of the criteria */

/* ---- scoring ---- */

static bool is_whole(double number)
{
    return floor(number) == number;
}

/* A sum of whole values never falls between 69 and 70; any other score may. */
static bool has_gap(const struct scoring *scoring, const struct band *upper,
                    const struct band *lower)
{
    return scoring->method == SCORING_SUM && is_whole(upper->from) && is_whole(lower->to) &&
           lower->to + 1 < upper->from;
}

static void check_neighbours(struct reader *reader, const xmlNode *node,
                             const struct scoring *scoring, const struct band *upper,
                             const struct band *lower)
{
    if (lower->from > upper->from)
        reader_fault(reader, node, NULL,
                     _("bands go from the highest down: %s must stand before %s"), lower->id,
                     upper->id);
    else if (lower->to >= upper->from)
        reader_fault(reader, node, NULL, _("the bands %s and %s overlap"), lower->id, upper->id);
    else if (has_gap(scoring, upper, lower))
        reader_fault(reader, node, NULL, _("there is a gap between the bands %s and %s"), lower->id,
                     upper->id);
}

void bands_check(struct reader *reader, const xmlNode *node, const struct scoring *scoring)
{
    const struct band *bands = scoring->bands;
    for (size_t i = 0; i < scoring->band_count; i++) {
        if (!bands[i].id)
            return;
        if (bands[i].from > bands[i].to)
            reader_fault(reader, node, NULL, _("band %s: 'from' is higher than 'to'"), bands[i].id);
        if (i > 0)
            check_neighbours(reader, node, scoring, &bands[i - 1], &bands[i]);
    }
}

void scoring_finish(struct reader *reader, const xmlNode *node, void *target)
{
    static const char *const policies[] = {"none", "offered", NULL};
    struct scoring *scoring = target;
    const char *policy = reader_get_attribute(reader, node, "not-applicable");
    if (policy)
        scoring->not_applicable_offered =
            reader_find_word(reader, node, "not-applicable", policies, policy) == 1;
    bands_check(reader, node, scoring);
}

/* ---- scales ---- */

static void check_level(struct reader *reader, const xmlNode *node, const char *attribute,
                        int level)
{
    if (level > LEVEL_HIGHEST)
        reader_fault(reader, node, attribute, _("%d is too high: levels go to %d"), level,
                     LEVEL_HIGHEST);
}

/* A level without a rating: a control without a target is met from level 1
 * (docs/rating-algebra.md). */
void choice_finish(struct reader *reader, const xmlNode *node, void *target)
{
    struct choice *choice = target;
    check_level(reader, node, "level", choice->level);
    if (choice->rating == RATING_UNANSWERED && choice->level == LEVEL_NONE)
        reader_fault(reader, node, NULL, _("%s: it needs a rating or a level"),
                     reader_describe(reader, node));
    if (choice->rating == RATING_UNANSWERED)
        choice->rating = choice->level > 0 ? RATING_MET : RATING_UNMET;
    if (choice->rating == RATING_NOT_APPLICABLE && !reader->pack->scoring.not_applicable_offered)
        reader_fault(reader, node, "rating",
                     _("<scoring> says not-applicable=\"none\", so no choice may stand for it"));
}

static bool has_rating(const struct scale *scale, enum rating rating)
{
    for (size_t i = 0; i < scale->choice_count; i++)
        if (scale->choices[i].rating == rating)
            return true;
    return false;
}

static int highest_level(const struct scale *scale)
{
    int level = LEVEL_NONE;
    for (size_t i = 0; i < scale->choice_count; i++)
        if (scale->choices[i].level > level)
            level = scale->choices[i].level;
    return level;
}

static bool has_level(const struct scale *scale, int level)
{
    for (size_t i = 0; i < scale->choice_count; i++)
        if (scale->choices[i].level == level)
            return true;
    return false;
}

static void need_rating(struct reader *reader, const xmlNode *node, const struct scale *scale,
                        enum rating rating)
{
    if (!has_rating(scale, rating) && !has_rating(scale, RATING_COUNT)) /* COUNT: a word misspelt */
        reader_fault(reader, node, NULL, _("%s: no choice of it stands for '%s'"),
                     reader_describe(reader, node), rating_get_name(rating));
}

/* Whoever is asked alone or with an adviser must be able to say "I do not know". */
void scale_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct scale *scale = target;
    if (scale->choice_count == 0)
        return;
    need_rating(reader, node, scale, RATING_MET);
    need_rating(reader, node, scale, RATING_UNMET);
    if (scale->modes & (1u << MODE_SELF | 1u << MODE_ADVISE))
        need_rating(reader, node, scale, RATING_UNKNOWN);
    if (highest_level(scale) != LEVEL_NONE && !has_level(scale, 0))
        reader_fault(reader, node, NULL, _("%s: no choice of it is level 0"),
                     reader_describe(reader, node));
}

static const struct scale *find_scale(const struct pack *pack, const char *id)
{
    for (size_t i = 0; i < pack->scale_count; i++)
        if (text_equal(pack->scales[i].id, id))
            return &pack->scales[i];
    return NULL;
}

static struct scale_list scales_named(struct reader *reader, const xmlNode *node,
                                      const char *attribute, const char *names)
{
    size_t count = 0;
    const char *const *ids = reader_split(reader, names, &count);
    const struct scale **scales = arena_alloc(reader->arena, count * sizeof *scales);
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        if ((scales[found] = find_scale(reader->pack, ids[i])))
            found++;
        else
            reader_fault(reader, node, attribute, _("there is no scale '%s'"),
                         reader_show(reader, ids[i]));
    return (struct scale_list){.items = scales, .count = found};
}

static struct scale_list all_scales(struct reader *reader, const struct pack *pack)
{
    const struct scale **scales = arena_alloc(reader->arena, pack->scale_count * sizeof *scales);
    for (size_t i = 0; i < pack->scale_count; i++)
        scales[i] = &pack->scales[i];
    return (struct scale_list){.items = scales, .count = pack->scale_count};
}

void scales_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const char *names = reader_get_attribute(reader, node, "default");
    reader->scales =
        names ? scales_named(reader, node, "default", names) : all_scales(reader, reader->pack);
}

/* ---- profiles ---- */

/* mandatory-only="yes" is another word for proposes="mandatory". */
void profile_finish(struct reader *reader, const xmlNode *node, void *target)
{
    static const char *const words[] = {"yes", "no", NULL};
    struct profile *profile = target;
    const char *only = reader_get_attribute(reader, node, "mandatory-only");
    if (!only || reader_find_word(reader, node, "mandatory-only", words, only) != 0)
        return;
    if (reader_get_attribute(reader, node, "proposes") && profile->proposes != PROPOSES_MANDATORY)
        reader_fault(reader, node, "mandatory-only",
                     _("it contradicts 'proposes'; one of them is enough"));
    profile->proposes = PROPOSES_MANDATORY;
}

void profiles_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct pack *pack = target;
    size_t defaults = 0;
    for (size_t i = 0; i < pack->profile_count; i++)
        defaults += pack->profiles[i].is_default;
    if (pack->profile_count > 0 && defaults != 1)
        reader_fault(reader, node, NULL,
                     _("exactly one profile has default=\"yes\"; here %zu have"), defaults);
}

/* ---- controls ---- */

void technique_read(struct reader *reader, const xmlNode *node, void *target)
{
    static const char *const techniques[] = {"examine", "interview", "observe", NULL};
    const char **technique = target;
    *technique = reader_get_words(reader, node);
    if (*technique)
        reader_find_word(reader, node, NULL, techniques, *technique);
}

static void take_scales(struct reader *reader, const xmlNode *node, struct control *control)
{
    const char *names = reader_get_attribute(reader, node, "scales");
    struct scale_list scales = names ? scales_named(reader, node, "scales", names) : reader->scales;
    control->scales = scales.items;
    control->scale_count = scales.count;
}

static void check_target(struct reader *reader, const xmlNode *node, const struct control *control)
{
    if (control->target == LEVEL_NONE)
        return;
    check_level(reader, node, "target", control->target);
    if (control->target == 0)
        reader_fault(reader, node, "target", _("0 is too low: a target is 1 or more"));
    for (size_t i = 0; i < control->scale_count; i++) {
        int highest = highest_level(control->scales[i]);
        if (highest != LEVEL_NONE && highest < control->target)
            reader_fault(reader, node, "target", _("the scale %s goes to level %d only"),
                         control->scales[i]->id, highest);
    }
}

static void check_options(struct reader *reader, const xmlNode *node, const struct control *control)
{
    bool is_counted = control->rule == OPTIONS_AT_LEAST;
    int count = control->option_count > INT32_MAX ? INT32_MAX : (int)control->option_count;
    if (is_counted && (control->at_least < 1 || control->at_least > count))
        reader_fault(reader, node, "at-least",
                     _("%s: at-least must be 1 to %d, as many as there are"),
                     reader_describe(reader, node), count);
    if (!is_counted && control->at_least != 0)
        reader_fault(reader, node, "at-least", _("%s: at-least goes with rule=\"at-least\" only"),
                     reader_describe(reader, node));
}

void control_finish(struct reader *reader, const xmlNode *node, void *target)
{
    struct control *control = target;
    control->line = node_get_line(node);
    reader->reasons = 0;
    take_scales(reader, node, control);
    check_target(reader, node, control);
    check_options(reader, node, control);
}

void section_finish(struct reader *reader, const xmlNode *node, void *target)
{
    struct section *section = target;
    struct control *controls = reader->pool - section->control_count; /* the slice just read */
    for (size_t i = 0; i < section->control_count; i++)
        controls[i].section = section;
}

/* ---- what controls have to do with content outside the pack ---- */

/* Each control once among those of the same `scope`: in one guard, in all policies. */
static void check_controls(struct reader *reader, const xmlNode *node, const char *const *controls,
                           size_t count, const char *scope, const char *twice)
{
    if (count == 0 && reader_get_attribute(reader, node, "controls"))
        reader_fault(reader, node, "controls", _("it names no control"));
    for (size_t i = 0; i < count; i++)
        if (!reader_register(reader, controls[i], "controls", scope,
                             (void *)(uintptr_t)controls[i]))
            reader_fault(reader, node, "controls", _(twice), reader_show(reader, controls[i]));
}

void guard_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct guard *guard = target;
    if (guard->threat)
        check_controls(reader, node, guard->controls, guard->control_count, guard->threat,
                       N_("'%s' is used twice"));
}

void policy_share_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct policy_share *share = target;
    check_controls(reader, node, share->controls, share->control_count, NULL,
                   N_("control '%s' belongs to a policy already"));
}

/* ---- measures ---- */

void serves_finish(struct reader *reader, const xmlNode *node, void *target)
{
    struct serves *serves = target;
    const char *colon = serves->control ? strchr(serves->control, ':') : NULL;
    if (!colon) {
        reader_fault(reader, node, "control", _("expected is PACK:CONTROL, as in ipa-25:3"));
        return;
    }
    serves->pack =
        arena_copy_bytes(reader->arena, serves->control, (size_t)(colon - serves->control));
    serves->control = colon + 1;
    check_level(reader, node, "level", serves->level);
}

/* ---- roles ---- */

void separation_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct separation *separation = target;
    if (separation->a && text_equal(separation->a, separation->b))
        reader_fault(reader, node, "b", _("a role cannot be kept apart from itself"));
}

/* ---- what helps to identify information ---- */

/* IPA's values of confidentiality, integrity and availability are 0 to 2; the classes of
 * confidentiality in the government's common standards 1 to 3. */
void criterion_level_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct criterion_level *level = target;
    const char *criterion = reader_get_attribute(reader, node->parent, "id");
    if (level->value > 2 && !(level->value == 3 && text_equal(criterion, "gov-confidentiality")))
        reader_fault(reader, node, "value", _("expected is 0, 1 or 2"));
}

void typical_finish(struct reader *reader, const xmlNode *node, void *target)
{
    static const char *const forms[] = {"paper", "electronic", "object", NULL};
    const struct typical *typical = target;
    if (typical->form)
        reader_find_word(reader, node, "form", forms, typical->form);
    if (typical->process && !xmlHashLookup3(reader->items, (const xmlChar *)typical->process,
                                            (const xmlChar *)"process", NULL))
        reader_fault(reader, node, "process", _("there is no process '%s' in this file"),
                     reader_show(reader, typical->process));
}
