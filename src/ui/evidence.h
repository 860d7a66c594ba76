/* What else was said of a question: by other voices, and what an auditor found. */
#ifndef TENKEN_UI_EVIDENCE_H
#define TENKEN_UI_EVIDENCE_H

#include "page.h"

/* Why it is not asked, or was taken on, or what is proposed; a line for each voice that answered
 * besides the own one, and for a finding with its correction. Returns the row below. */
int evidence_draw(const struct app *app, const struct control_result *item, struct area area,
                  int row);
/* The parts with what was said of each: an auditor judges the whole. */
void evidence_add_parts(const struct app *app, struct page *page,
                        const struct control_result *item);
/* The documents and records asked for, and the techniques. */
void evidence_add_wanted(struct page *page, const struct control *control);

#endif
