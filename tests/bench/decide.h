/* Ranking and the cheapest set, over the whole of the largest packs. */
#ifndef TENKEN_BENCH_DECIDE_H
#define TENKEN_BENCH_DECIDE_H

#include "tenken/engine.h"

/* A firm that has answered everything, mostly badly, with this many assets. */
struct decision_case;
struct decision_case *decision_case_new(const char *content, int assets);
void decision_case_free(struct decision_case *given);
/* Milliseconds, the median of `rounds`. */
double measure_ranking(const struct decision_case *given, int rounds);
double measure_cheapest(const struct decision_case *given, enum goal_kind goal, const char *pack,
                        int rounds, bool *is_exact);
double measure_what_if(const struct decision_case *given, int rounds);

#endif
