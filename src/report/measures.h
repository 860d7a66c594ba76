/* Which ranked measure helps which gap. */
#ifndef TENKEN_REPORT_MEASURES_H
#define TENKEN_REPORT_MEASURES_H

#include "tenken/engine.h"

/* Whether the measure closes or lessens this very gap. */
bool measure_helps(const struct measure_rank *ranked, const struct control_result *control);

#endif
