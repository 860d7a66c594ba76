#include "screens.h"

#include <stdlib.h>

static const struct screen_ops *const registry[SCREEN_COUNT] = {
    [SCREEN_HOME] = &screen_home,
    [SCREEN_NEW] = &screen_new,
    [SCREEN_PASSPHRASE] = &screen_passphrase,
    [SCREEN_DAMAGED] = &screen_damaged,
    [SCREEN_MERGE] = &screen_merge,
    [SCREEN_PACKS] = &screen_packs,
    [SCREEN_FIRM] = &screen_firm,
    [SCREEN_WALK] = &screen_walk,
    [SCREEN_OVERVIEW] = &screen_overview,
    [SCREEN_RESULT] = &screen_result,
    [SCREEN_REPORT] = &screen_report,
    [SCREEN_PAPER] = &screen_paper,
    [SCREEN_MARKED] = &screen_marked,
    [SCREEN_SEARCH] = &screen_search,
    [SCREEN_HISTORY] = &screen_history,
    [SCREEN_TERMS] = &screen_terms,
    [SCREEN_HANDBOOK] = &screen_handbook,
    [SCREEN_WHY] = &screen_why,
    [SCREEN_MANDATORY] = &screen_mandatory,
    [SCREEN_RISK] = &screen_risk,
    [SCREEN_THREATS] = &screen_threats,
    [SCREEN_POLICIES] = &screen_policies,
    [SCREEN_DANGER] = &screen_danger,
    [SCREEN_TREATMENT] = &screen_treatment,
    [SCREEN_WHATIF] = &screen_whatif,
    [SCREEN_PREVIEW] = &screen_preview,
    [SCREEN_VOICES] = &screen_voices,
    [SCREEN_CROSSWALK] = &screen_crosswalk,
    [SCREEN_PATHS] = &screen_paths,
    [SCREEN_PATH] = &screen_path,
    [SCREEN_EVIDENCE] = &screen_evidence,
    [SCREEN_LEDGER] = &screen_ledger,
    [SCREEN_ASSET] = &screen_asset,
    [SCREEN_PARTIES] = &screen_parties,
    [SCREEN_PARTY] = &screen_party,
    [SCREEN_OFFICES] = &screen_offices,
    [SCREEN_OFFICE] = &screen_office,
    [SCREEN_EXCEPTION] = &screen_exception,
    [SCREEN_OPEN_FIELDS] = &screen_open_fields,
    [SCREEN_CRITERIA] = &screen_criteria,
    [SCREEN_GUIDE] = &screen_guide,
    [SCREEN_PLAN] = &screen_plan,
    [SCREEN_TASK] = &screen_task,
    [SCREEN_VISITS] = &screen_visits,
    [SCREEN_VISIT] = &screen_visit,
    [SCREEN_AUDIT] = &screen_audit,
    [SCREEN_STAGE] = &screen_stage,
    [SCREEN_UPDATE] = &screen_update,
    [SCREEN_REVIEW] = &screen_review,
    [SCREEN_INTERVIEW] = &screen_interview,
    [SCREEN_SHEET] = &screen_sheet,
    [SCREEN_WORKSHOP] = &screen_workshop,
    [SCREEN_TIE] = &screen_tie,
    [SCREEN_HELP] = &screen_help,
};

const struct screen_ops *screen_get_ops(enum screen_id id)
{
    return registry[id];
}

unsigned app_goto(struct app *app, enum screen_id id, const char *argument)
{
    free(app->next_argument);
    app->next = id;
    app->next_argument = mem_copy(argument);
    return EFFECT_GOTO;
}
