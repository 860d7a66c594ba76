/* What tables cannot say about the risk catalogue: that its tables are whole and lead somewhere,
 * whatever a firm answers. */
#include <math.h>
#include <string.h>

#include "format.h"

/* Importance goes from 0 to 2, so risk from 0 to 6 (table 16 of IPA's guideline). */
#define RISK_HIGHEST (2 * RISK_SCALE_MAX)

/* ---- the scales ---- */

static bool is_vulnerability(const struct risk_levels *levels)
{
    return strcmp(levels->of, "vulnerability") == 0;
}

/* Every value of the matrix has its words, the highest first. */
static void check_values(struct reader *reader, const xmlNode *node,
                         const struct risk_grades *grades)
{
    bool is_good = grades->count == RISK_SCALE_MAX;
    for (size_t i = 0; i < grades->count && is_good; i++)
        is_good = grades->items[i].value == RISK_SCALE_MAX - (int)i;
    if (!is_good)
        reader_fault(reader, node, NULL, _("the levels must be 3, 2 and 1, in this order"));
}

/* The worst holds from 0 on; the more guards stand, the lower the level. */
static bool is_next(const struct risk_grades *grades, size_t i)
{
    double from = grades->items[i].from;
    return i == 0 ? from == 0 : from > grades->items[i - 1].from && from <= 1;
}

static void check_parts(struct reader *reader, const xmlNode *node,
                        const struct risk_grades *grades)
{
    for (size_t i = 0; i < grades->count; i++) {
        double from = grades->items[i].from;
        if (!isnan(from) && !is_next(grades, i)) { /* not a number: told already */
            reader_fault(reader, node, NULL,
                         _("'from' must be 0 on the first level, and rise from level to level up "
                           "to 1"));
            return;
        }
    }
}

static void refuse_parts(struct reader *reader, const xmlNode *node, struct risk_grades *grades)
{
    struct risk_grade *items = (struct risk_grade *)(uintptr_t)grades->items;
    for (size_t i = 0; i < grades->count; i++) {
        if (items[i].from != -INFINITY)
            reader_fault(reader, node, NULL, _("'from' goes with levels of vulnerability only"));
        items[i].from = 0;
    }
}

void risk_levels_finish(struct reader *reader, const xmlNode *node, void *target)
{
    struct risk_levels *levels = target;
    if (!levels->of || levels->grades.count == 0)
        return;
    check_values(reader, node, &levels->grades);
    if (is_vulnerability(levels))
        check_parts(reader, node, &levels->grades);
    else
        refuse_parts(reader, node, &levels->grades);
}

static void take_levels(struct reader *reader, const xmlNode *node, struct risk_file *file)
{
    const struct {
        const char *of;
        struct risk_grades *grades;
    } scales[] = {{"threat", &file->catalogue.threats},
                  {"vulnerability", &file->catalogue.vulnerabilities},
                  {"likelihood", &file->catalogue.likelihoods}};
    for (size_t i = 0; i < ARRAY_LENGTH(scales); i++) {
        for (size_t k = 0; k < file->level_count; k++)
            if (text_equal(file->levels[k].of, scales[i].of))
                *scales[i].grades = file->levels[k].grades;
        if (scales[i].grades->count == 0)
            reader_fault(reader, node, NULL, _("the levels of %s are missing"), scales[i].of);
    }
}

/* ---- the matrix ---- */

static void take_matrix(struct reader *reader, const xmlNode *node, struct risk_file *file)
{
    struct risk_catalogue *risk = &file->catalogue;
    for (size_t i = 0; i < file->cell_count; i++) {
        const struct risk_cell *cell = &file->cells[i];
        risk->likelihood[cell->threat][cell->vulnerability] = cell->likelihood;
    }
    for (int threat = RISK_SCALE_MAX; threat > 0; threat--)
        for (int vulnerability = RISK_SCALE_MAX; vulnerability > 0; vulnerability--)
            if (risk->likelihood[threat][vulnerability] == 0)
                reader_fault(reader, node, NULL,
                             _("the matrix has no cell for threat %d and vulnerability %d"), threat,
                             vulnerability);
}

/* ---- the bands ---- */

static bool has_band(const struct risk_catalogue *risk, const char *id)
{
    for (size_t i = 0; i < risk->band_count; i++)
        if (text_equal(risk->bands[i].id, id))
            return true;
    return false;
}

static void check_bands(struct reader *reader, const xmlNode *node,
                        const struct risk_catalogue *risk)
{
    if (risk->band_count == 0)
        return;
    struct scoring scoring = {.bands = risk->bands, .band_count = risk->band_count};
    bands_check(reader, node, &scoring);
    for (int value = 0; value <= RISK_HIGHEST; value++)
        if (!risk_get_band(risk, value))
            reader_fault(reader, node, NULL, _("no band holds a risk of %d"), value);
    if (risk->intolerable && !has_band(risk, risk->intolerable))
        reader_fault(reader, node, "intolerable", _("there is no band '%s'"),
                     reader_show(reader, risk->intolerable));
}

/* ---- the credits ---- */

void risk_credit_finish(struct reader *reader, const xmlNode *node, void *target)
{
    const struct risk_credit *credit = target;
    if (credit->value < 0 || credit->value > 1)
        reader_fault(reader, node, "value", _("expected is a number from 0 to 1"));
}

static void take_credits(struct risk_file *file)
{
    for (int rating = 0; rating < RATING_COUNT; rating++)
        file->catalogue.credit[rating] = NAN;
    for (size_t i = 0; i < file->credit_count; i++)
        if (file->credits[i].rating < RATING_COUNT)
            file->catalogue.credit[file->credits[i].rating] = file->credits[i].value;
}

/* ---- the policies ---- */

static void check_numbers(struct reader *reader, const xmlNode *node,
                          const struct risk_catalogue *risk)
{
    for (size_t i = 1; i < risk->policy_count; i++)
        if (risk->policies[i].number <= risk->policies[i - 1].number) {
            reader_fault(reader, node, NULL, _("policies go by their number, from the lowest up"));
            return;
        }
}

void risk_finish(struct reader *reader, const xmlNode *node, void *target)
{
    struct risk_file *file = target;
    take_levels(reader, node, file);
    take_matrix(reader, node, file);
    check_bands(reader, node, &file->catalogue);
    take_credits(file);
    check_numbers(reader, node, &file->catalogue);
}
