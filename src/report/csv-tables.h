/* The tables of a report as CSV. */
#ifndef TENKEN_REPORT_CSV_TABLES_H
#define TENKEN_REPORT_CSV_TABLES_H

#include "tenken/report.h"

#include <libxml/tree.h>

/* The request's table, the first where it names none; for spreadsheets, formulas defused. */
char *csv_take_table(const struct report_request *request, xmlDoc *model, size_t *length);

#endif
