/* Chart geometry. */
#include "src/report/chart.h"
#include "src/report/model-node.h"
#include "src/report/model.h"

#include "tenken/report.h"

#include <math.h>
#include <stdlib.h>

#define WIDTH 1000.0

/* ---- the scale ---- */

#define CAP 40.0 /* how wide a band of a single figure is drawn: on the scale it would vanish */

struct scale_axis {
    double low, high; /* the figures at both ends */
    double width;     /* that they are drawn over */
};

static bool is_single_figure(const struct scoring *scoring)
{
    return scoring->band_count > 0 && scoring->bands[0].from >= scoring->bands[0].to;
}

static struct scale_axis get_axis(const struct scoring *scoring, const struct score *score)
{
    struct scale_axis axis = {
        .low = fmin(0, score->min),
        .high = fmax(scoring->of > 0 ? scoring->of : score->of, score->max),
        .width = is_single_figure(scoring) ? WIDTH - CAP : WIDTH,
    };
    for (size_t i = 0; i < scoring->band_count; i++) {
        axis.low = fmin(axis.low, scoring->bands[i].from);
        axis.high = fmax(axis.high, scoring->bands[i].to);
    }
    return axis;
}

static double get_position(const struct scale_axis *axis, double figure)
{
    if (axis->high <= axis->low)
        return 0;
    return (figure - axis->low) / (axis->high - axis->low) * axis->width;
}

/* Where a score is marked: in the middle of the cap where it reached the single figure. */
static double get_mark(const struct scale_axis *axis, double figure)
{
    double x = get_position(axis, figure);
    return figure >= axis->high ? (x + WIDTH) / 2 : x;
}

/* A band reaches to where the next one begins: between 49 and 50 there is no hole. */
static void add_bands(xmlNode *parent, const struct scoring *scoring, const struct score *score,
                      const struct scale_axis *axis)
{
    for (size_t i = scoring->band_count; i-- > 0;) {
        const struct band *band = &scoring->bands[i];
        double from = get_position(axis, band->from);
        double to = i > 0 ? get_position(axis, scoring->bands[i - 1].from) : WIDTH;
        xmlNode *node = model_add(parent, "band");
        model_set(node, "id", band->id);
        model_set_number(node, "from", band->from);
        model_set_number(node, "to", band->to);
        model_set_number(node, "x", from);
        model_set_number(node, "width", to - from);
        model_set_flag(node, "current",
                       score->band_min && band->from >= score->band_min->from &&
                           band->from <= score->band_max->from);
        model_add_pack_text(node, "label", band->label);
        model_add_pack_text(node, "advice", band->advice);
    }
}

static void add_tick(xmlNode *parent, const struct scale_axis *axis, double figure)
{
    xmlNode *node = model_add(parent, "tick");
    model_set_number(node, "x", get_mark(axis, figure));
    model_set_number(node, "figure", figure);
}

static void add_ticks(xmlNode *parent, const struct scoring *scoring, const struct scale_axis *axis)
{
    add_tick(parent, axis, axis->low);
    for (size_t i = scoring->band_count; i-- > 0;)
        if (scoring->bands[i].from > axis->low && scoring->bands[i].from < axis->high)
            add_tick(parent, axis, scoring->bands[i].from);
    add_tick(parent, axis, axis->high);
}

void chart_add_scale(xmlNode *parent, const struct pack_result *pack)
{
    const struct scoring *scoring = &pack->pack->scoring;
    const struct score *score = &pack->score;
    if (isnan(score->min) || isnan(score->max))
        return;
    struct scale_axis axis = get_axis(scoring, score);
    double from = get_mark(&axis, score->min);
    double to = get_mark(&axis, score->max);
    xmlNode *node = model_add(parent, "scale");
    model_set_number(node, "low", axis.low);
    model_set_number(node, "high", axis.high);
    add_bands(node, scoring, score, &axis);
    add_ticks(node, scoring, &axis);
    xmlNode *reach = model_add(node, "reach");
    model_set_number(reach, "x", from);
    model_set_number(reach, "width", to - from);
}

/* ---- bars ---- */

static void add_bar(xmlNode *parent, const struct section_result *section)
{
    static const enum rating order[] = {RATING_MET, RATING_PARTIAL, RATING_UNMET, RATING_UNKNOWN,
                                        RATING_UNANSWERED};
    xmlNode *bar = model_add(parent, "bar");
    model_set(bar, "section", section->section->id);
    double x = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(order); i++) {
        int count = model_get_count(&section->counts, order[i]);
        double width = WIDTH * count / section->counts.applicable;
        if (count == 0)
            continue;
        xmlNode *part = model_add(bar, "part");
        model_set_rating(part, order[i]);
        model_set_int(part, "count", count);
        model_set_number(part, "x", x);
        model_set_number(part, "width", width);
        x += width;
    }
}

void chart_add_bars(xmlNode *parent, const struct pack_result *pack)
{
    xmlNode *bars = model_add(parent, "bars");
    for (size_t i = 0; i < pack->section_count; i++)
        if (pack->sections[i].counts.applicable > 0)
            add_bar(bars, &pack->sections[i]);
}

/* ---- radar ---- */

#define CENTRE 200.0
#define RADIUS 150.0
#define LABEL  172.0

/* Axes run clockwise from the top. */
static double get_x(double radius, size_t axis, size_t count)
{
    return CENTRE + radius * sin(2 * M_PI * (double)axis / (double)count);
}

static double get_y(double radius, size_t axis, size_t count)
{
    return CENTRE - radius * cos(2 * M_PI * (double)axis / (double)count);
}

static double get_share(double figure, double of)
{
    return of > 0 ? fmin(fmax(figure / of, 0), 1) : 0;
}

static bool has_axis(const struct section_result *section)
{
    return section->counts.applicable > 0 && !isnan(section->score.min);
}

static void add_polygon(xmlNode *parent, const char *name, const double *shares, size_t count)
{
    struct string points = {0};
    for (size_t i = 0; i < count; i++)
        string_format(&points, "%s%.1f,%.1f", i > 0 ? " " : "", get_x(RADIUS * shares[i], i, count),
                      get_y(RADIUS * shares[i], i, count));
    xmlNode *node = model_add(parent, name);
    model_set(node, "points", points.text);
    string_free(&points);
}

static void add_ring(xmlNode *radar, double share, size_t count)
{
    double *shares = mem_alloc(count * sizeof *shares);
    for (size_t i = 0; i < count; i++)
        shares[i] = share;
    add_polygon(radar, "ring", shares, count);
    free(shares);
}

static void add_axis(xmlNode *radar, const struct section_result *section, size_t axis,
                     size_t count)
{
    xmlNode *node = model_add(radar, "axis");
    model_set(node, "section", section->section->id);
    model_set_number(node, "x", get_x(RADIUS, axis, count));
    model_set_number(node, "y", get_y(RADIUS, axis, count));
    model_set_number(node, "label-x", get_x(LABEL, axis, count));
    model_set_number(node, "label-y", get_y(LABEL, axis, count));
}

static void add_reach(xmlNode *radar, const struct section_result *const *sections, size_t count)
{
    double *low = mem_alloc(count * sizeof *low);
    double *high = mem_alloc(count * sizeof *high);
    for (size_t i = 0; i < count; i++) {
        low[i] = get_share(sections[i]->score.min, sections[i]->score.of);
        high[i] = get_share(sections[i]->score.max, sections[i]->score.of);
    }
    add_polygon(radar, "possible", high, count);
    add_polygon(radar, "sure", low, count);
    free(low);
    free(high);
}

static void add_radar(xmlNode *parent, const struct section_result *const *sections, size_t count)
{
    xmlNode *radar = model_add(parent, "radar");
    model_set_number(radar, "size", 2 * CENTRE);
    model_set_number(radar, "centre", CENTRE);
    for (int quarter = 1; quarter <= 4; quarter++)
        add_ring(radar, quarter / 4.0, count);
    for (size_t i = 0; i < count; i++)
        add_axis(radar, sections[i], i, count);
    add_reach(radar, sections, count);
}

void chart_add_radar(xmlNode *parent, const struct pack_result *pack)
{
    const struct section_result **sections = NULL;
    size_t count = 0;
    for (size_t i = 0; i < pack->section_count; i++)
        if (has_axis(&pack->sections[i]))
            ARRAY_PUSH(sections, count) = &pack->sections[i];
    if (count >= 3)
        add_radar(parent, sections, count);
    free(sections);
}
