/* Chart geometry, computed here because XSLT 1.0 cannot. Lengths of scale and bars are in
 * thousandths of the width, so that a drawing stretches while its letters do not; the radar is in a
 * square of its own. */
#ifndef TENKEN_REPORT_CHART_H
#define TENKEN_REPORT_CHART_H

#include "tenken/engine.h"

#include <libxml/tree.h>

/* <scale>: the bands from lowest to highest, the ticks where they begin, and the score or its range
 * on them. */
void chart_add_scale(xmlNode *parent, const struct pack_result *pack);
/* <bars>: one bar per section that has something to show, a part per rating. */
void chart_add_bars(xmlNode *parent, const struct pack_result *pack);
/* <radar>: one axis per section, the sure and the possible reach; left out with fewer than three
 * axes. */
void chart_add_radar(xmlNode *parent, const struct pack_result *pack);

#endif
