/* The parties of the case: who entrusts, receives, stores or carries information, and what holds
 * between them and the firm. What is lent lives until the next change. */
#ifndef TENKEN_UI_PARTIES_H
#define TENKEN_UI_PARTIES_H

#include "app.h"

/* The parties, in order of their ids. */
size_t parties_list(const struct app *app, const struct record **first);
/* The confidentiality agreement with a party: a sign and words, and how they look. */
char *party_take_nda(const struct record *party, enum style *style);
/* The parties of the sort that a question is about, or that none is written yet; NULL where it is
 * about none. */
char *parties_take_paragraph(const struct app *app, const struct control *control);

#endif
