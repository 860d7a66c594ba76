/* The values that all JSON here is made of; texts are cleaned on the way in. */
#ifndef TENKEN_REPORT_JSON_H
#define TENKEN_REPORT_JSON_H

#include "tenken/plan.h"

#include <jansson.h>

json_t *json_text(const char *text); /* NULL gives null */
json_t *json_number(double number);  /* whole ones as integers; not finite gives null */
json_t *json_count(int number);
json_t *json_day(int day);                    /* 2026-04-01; DAY_NONE gives null */
json_t *json_unless(int number, int missing); /* null where it is `missing` */
json_t *json_ids(const char *const *ids, size_t count);
json_t *json_texts(const struct pack_text *texts, size_t count);
json_t *json_condition(const struct condition *condition);
json_t *json_packs(const struct result *result);
json_t *json_mandatory(const struct result *result);
/* What the functions of the same names in tenken/report.h give as text. */
json_t *json_gaps(const struct result *result, const struct ranking *ranking);
json_t *json_measures(const struct ranking *ranking, const char *pack);
json_t *json_ledger(const struct snapshot *snapshot, const char *kind);
json_t *json_risks(const struct risks *risks);
json_t *json_policies(const struct policy_rates *rates);
struct plan_view;
json_t *json_plan(const struct plan_view *view);
json_t *json_review(const struct review *review);
json_t *json_fault(const struct fault *fault);                 /* of a table or a file */
void json_put(json_t *object, const char *key, json_t *value); /* takes the value */
char *json_take(json_t *value); /* the text, with a newline; frees the value */

#endif
