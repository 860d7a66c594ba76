/* Words for audits and certifications (docs/audit.md). */
#include "tenken/report.h"

#include <stdlib.h>

const char *word_withheld(void)
{
    return _("In an examination measures are not shown: only what is required may be explained "
             "(notice No. 4, 第三2四, 第三4五).");
}

const char *word_audit_reason(enum audit_reason reason)
{
    static const char *const words[AUDIT_REASON_COUNT] = {
        [AUDIT_CORRECTION] = N_("correction to be seen"),
        [AUDIT_MANDATORY] = N_("mandatory"),
        [AUDIT_RISK] = N_("guards information at large risk"),
        [AUDIT_GAP] = N_("said not to be met"),
        [AUDIT_TARGET] = N_("high target level"),
        [AUDIT_SAMPLE] = N_("sample"),
    };
    return _(words[reason]);
}

char *word_take_time(int minutes)
{
    return mem_format("%d:%02d", minutes / 60, minutes % 60);
}

char *word_take_techniques(const struct control *control)
{
    struct string text = {0};
    string_append(&text, "");
    for (size_t i = 0; i < control->technique_count; i++) {
        const struct field *field = field_get("answer", control->techniques[i]);
        string_format(&text, "%s%s", i ? _(", ") : "",
                      field && field->label ? _(field->label) : control->techniques[i]);
    }
    return string_take(&text);
}

const char *word_correction_state(const struct correction *correction)
{
    static const struct {
        const char *state, *word;
    } words[] = {{"open", N_("not yet asked for")},
                 {"requested", N_("asked for")},
                 {"done", N_("done, to be verified")},
                 {"verified", N_("verified")},
                 {"closed", N_("closed")}};
    for (size_t i = 0; i < ARRAY_LENGTH(words); i++)
        if (text_equal(words[i].state, correction->state))
            return _(words[i].word);
    return correction->state;
}

const char *word_correction_order(void)
{
    return _("a correction is asked for, done, verified and closed in this order, none before the "
             "day of what comes first");
}

/* ---- stages ---- */

static const struct {
    const char *title, *clause;
    const char *papers[3]; /* kinds; those left are NULL */
    const char *not_by;    /* who may not do it */
} stages[CERT_COUNT] = {
    [CERT_APPLICATION] = {N_("Application and contract"), "第三1", {"application"}, NULL},
    [CERT_FIRST_REVIEW] = {N_("First examination"),
                           "第三2",
                           {"examination-plan", "correction-list", "examination-report-first"},
                           N_("Not by whoever advised the firm before the contract (第四3一).")},
    [CERT_SECOND_REVIEW] = {N_("Second examination"),
                            "第三3",
                            {"audit-record"},
                            N_("Not by whoever advised the firm before the contract (第四3一).")},
    [CERT_ON_SITE] = {N_("Examination on site"),
                      "第三4",
                      {"audit-record", "correction-list"},
                      N_("Not by whoever advised the firm before the contract (第四3一).")},
    [CERT_REVIEW_REPORT] = {N_("Examination report"), "第三5", {"examination-report"}, NULL},
    [CERT_DECISION] = {N_("Verification and decision"),
                       "第三6",
                       {"examination-report"},
                       N_("Not by whoever has examined or stands in the report (第三6一・四).")},
    [CERT_CERTIFICATE] = {N_("Certificate"), "第三7", {"applicability"}, NULL},
};

const char *word_stage(enum cert_stage stage)
{
    return _(stages[stage].title);
}

const char *word_stage_id(const char *id)
{
    enum cert_stage stage;
    return stage_from_id(id, &stage) ? word_stage(stage) : id;
}

const char *word_stage_not_by(enum cert_stage stage)
{
    return stages[stage].not_by ? _(stages[stage].not_by) : NULL;
}

const char *stage_get_clause(enum cert_stage stage)
{
    return stages[stage].clause;
}

size_t stage_get_papers(enum cert_stage stage, const char *const **kinds)
{
    size_t count = 0;
    while (count < ARRAY_LENGTH(stages[stage].papers) && stages[stage].papers[count])
        count++;
    *kinds = stages[stage].papers;
    return count;
}

char *word_take_stage_fault(const struct stage_fault *fault)
{
    static const char *const words[] = {
        [CERT_TOO_EARLY] = N_("%s is done, and “%s” before it is not, or only later"),
        [CERT_SAME_NAME] = N_("%s: %s has taken part in “%s”"),
        [CERT_ADVISED] = N_("%s: %s has advised the firm before the contract"),
    };
    const char *stage = word_stage(fault->stage), *other = word_stage(fault->other);
    if (fault->kind == CERT_TOO_EARLY)
        return mem_format(_(words[fault->kind]), stage, other);
    return mem_format(_(words[fault->kind]), stage, fault->name, other);
}

/* ---- what is owed after a certificate ---- */

static const struct {
    const char *title, *note;
} duties[DUTY_COUNT] = {
    [DUTY_INCIDENTS] = {N_("Name who records leaks and complaints and reports them to the body"),
                        N_("第三7一チ. The body must be able to use the record.")},
    [DUTY_CHANGES] = {N_("Name who reports changes to the body without delay"),
                      N_("第三7一リ. Changes of the organisation, and others that touch the "
                         "certificate.")},
    [DUTY_COPIES] = {N_("Tell the staff how copies of the certificate are handed out"),
                     N_("第三7一カ. Whole, or as the contract says.")},
    [DUTY_CHECK] = {N_("Have the body check that the measures are still in place"),
                    N_("第三7一ヘ. The body sets how often: correct the date by the contract.")},
    [DUTY_RENEWAL] = {N_("Apply for the renewal of the certificate"),
                      N_("第三7一ト. It lapses at the end of its time, three years at most.")},
    [DUTY_KEEPING] = {N_("The papers of the certification may be thrown away from here on"),
                      N_("第二1一. Three years from the contract on the certificate.")},
};

const char *word_duty(enum duty duty)
{
    return _(duties[duty].title);
}

const char *word_duty_note(enum duty duty)
{
    return _(duties[duty].note);
}
