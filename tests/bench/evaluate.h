/* The engine alone, over a pack and a ledger as large as asked for. */
#ifndef TENKEN_BENCH_EVALUATE_H
#define TENKEN_BENCH_EVALUATE_H

/* Milliseconds that one evaluation with the risks of all assets takes, the median of `rounds`. */
double measure_evaluation(int controls, int assets, int rounds);

#endif
