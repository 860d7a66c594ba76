/* All screens, for the registry. */
#ifndef TENKEN_UI_SCREENS_H
#define TENKEN_UI_SCREENS_H

#include "screen.h"

/* The argument of SCREEN_PACKS where they are chosen for a new case. */
#define PACKS_FOR_NEW "new"

extern const struct screen_ops screen_ledger, screen_asset, screen_parties, screen_party,
    screen_offices, screen_office, screen_exception, screen_open_fields, screen_criteria,
    screen_guide;
extern const struct screen_ops screen_risk, screen_threats, screen_policies, screen_danger,
    screen_whatif, screen_treatment;
extern const struct screen_ops screen_home, screen_new, screen_packs, screen_firm, screen_walk,
    screen_overview, screen_result, screen_report, screen_paper, screen_marked, screen_search,
    screen_history, screen_terms, screen_why, screen_preview, screen_help, screen_mandatory,
    screen_evidence, screen_voices, screen_crosswalk, screen_paths, screen_path, screen_handbook;
extern const struct screen_ops screen_plan, screen_task, screen_visits, screen_visit, screen_update,
    screen_review, screen_interview, screen_sheet;
extern const struct screen_ops screen_passphrase, screen_damaged, screen_workshop, screen_merge;
extern const struct screen_ops screen_tie, screen_audit, screen_stage;

#endif
