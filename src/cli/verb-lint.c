#include <stdlib.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

static void print_warning(const struct warning *warning)
{
    char *what = word_take_warning(warning);
    output_line("%s  %s", warning->address, what);
    output_line("    → %s", word_warning_deed(warning->kind));
    if (word_warning_reason(warning))
        output_line("      %s", word_warning_reason(warning));
    free(what);
}

static void print_review(const struct review *review)
{
    if (review->count == 0)
        output_line("%s", _("Nothing to raise."));
    for (size_t i = 0; i < review->count; i++)
        print_warning(&review->warnings[i]);
    if (review->count)
        output_line(tr_plural("%zu point to look at.", "%zu points to look at.", review->count),
                    review->count);
}

static enum status lint(const struct workbench *workbench, bool as_json)
{
    int today = seam_get_today();
    struct risks *risks = engine_assess_risks(workbench->result);
    struct plan *plan = plan_new(workbench->result, today);
    struct review *review = review_new(workbench->result, risks, plan, today);
    enum status status = review->count ? STATUS_NO : STATUS_DONE;
    if (as_json)
        output_json(json_take_review(review));
    else
        print_review(review);
    review_free(review);
    plan_free(plan);
    risks_free(risks);
    return status;
}

enum status lint_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    enum status status = STATUS_DONE;
    if (workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error))
        status = lint(&workbench, arguments->values[OPTION_JSON] != NULL);
    workbench_close(&workbench);
    return status;
}
