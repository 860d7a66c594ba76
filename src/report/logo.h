/* A picture for the head of a report. */
#ifndef TENKEN_REPORT_LOGO_H
#define TENKEN_REPORT_LOGO_H

#include "tenken/report.h"

char *logo_take_uri(const struct logo *logo); /* data:image/png;base64,… */

#endif
