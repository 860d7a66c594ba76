/* What else was said of a question: by other voices, and what an auditor found. */
#ifndef TENKEN_UI_EVIDENCE_H
#define TENKEN_UI_EVIDENCE_H

#include "page.h"

/* Why it is not asked, or was taken on, or what is proposed; a line for each voice that answered
 * besides the own one, and for a finding with its correction. Returns the row below. */
int evidence_draw(const struct app *app, const struct control_result *item, struct area area,
                  int row);
/* For an auditor, who judges the whole: its parts with what was said of each, the documents and
 * records asked for, the techniques. */
void evidence_add(const struct app *app, struct page *page, const struct control_result *item);

#endif
