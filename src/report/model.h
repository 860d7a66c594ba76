/* The report model: case and result as XML, for stylesheets (docs/report-model.md). */
#ifndef TENKEN_REPORT_MODEL_H
#define TENKEN_REPORT_MODEL_H

#include "tenken/report.h"

#include <libxml/tree.h>

/* Free with xmlFreeDoc. */
xmlDoc *model_new(const struct report_request *request);

/* Its parts. */
void model_add_pack(xmlNode *report, const struct result *result, const struct pack_result *pack);
void model_add_controls(xmlNode *section, const struct result *result,
                        const struct pack_result *pack, const struct section *of);
void model_add_method(xmlNode *parent, const struct result *result, const struct pack_result *pack);
void model_add_gaps(xmlNode *report, const struct result *result, const struct ranking *ranking);
void model_add_measures(xmlNode *report, const struct result *result,
                        const struct ranking *ranking);
/* The records of a kind, `name` around them; their values in words. */
void model_add_ledger(xmlNode *report, const struct snapshot *snapshot, const char *kind,
                      const char *name);
void model_add_task(xmlNode *parent, const struct task *task);
void model_add_tasks(xmlNode *report, const struct plan *plan);
void model_add_schedule(xmlNode *report, const struct report_request *request,
                        const struct plan *plan, int today);
void model_add_risks(xmlNode *report, const struct result *result);
void model_add_risk_map(xmlNode *report, const struct result *result, const struct risks *risks);
/* Nothing without a history, or where all was answered on one day. */
void model_add_trend(xmlNode *report, const struct result *result,
                     const struct assessment *assessment);
/* The same visit by visit, with scores and large risks. */
void model_add_course(xmlNode *report, const struct result *result,
                      const struct assessment *assessment, const struct visits *visits);
/* What is computed only for a kind that asks for it (kinds.h). */
void model_add_policies(xmlNode *report, const struct result *result);
void model_add_calendar(xmlNode *report, const struct result *result, int today);
void model_add_audit(xmlNode *report, const struct result *result, int today);
void model_add_questions(xmlNode *report, const struct result *result);
void model_add_offices(xmlNode *report, const struct result *result);
void model_add_warnings(xmlNode *report, const struct result *result, int today);
void model_add_differences(xmlNode *report, const struct result *result);
/* Nothing where the request has no case to compare with. */
void model_add_comparison(xmlNode *report, const struct report_request *request);
/* The visits with their homework, how it went from one to the next, and what the next is about. */
void model_add_visits(xmlNode *report, const struct report_request *request);
/* Nothing where there is none in the content. */
void model_add_workshop(xmlNode *report, const struct report_request *request);
void model_add_paths(xmlNode *report, const struct report_request *request);
/* How far the pack has come: counts, ratings, score, verdict. */
void model_add_standing(xmlNode *node, const struct pack_result *pack);
/* The kind, and the values of its fields. */
void model_add_paper(xmlNode *report, const struct paper_kind *kind,
                     const struct snapshot *snapshot);
/* What names a control wherever it stands: address, pack, ref, subject, rating with its word and
 * mark, level. */
void model_set_control(xmlNode *node, const struct result *result,
                       const struct control_result *control);
/* Whether it answers the control, or says something of it; a decision alone does not. */
bool answer_is_about(const struct answer *answer, const struct control_result *control);
/* How many have the rating; what was skipped counts as not applicable. */
int model_get_count(const struct counts *counts, enum rating rating);
void model_set_rating(xmlNode *node, enum rating rating);

#endif
