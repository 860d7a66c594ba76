/* The information ledger as screens show it: the assets of the case, and what is still to say of
 * them. What is lent lives until the next change. */
#ifndef TENKEN_UI_LEDGER_H
#define TENKEN_UI_LEDGER_H

#include "app.h"

/* The records of a kind, in order of their ids. */
size_t ledger_list_kind(const struct app *app, const char *kind, const struct record **first);
const struct record *ledger_get_record(const struct app *app, const char *kind,
                                       const char *id); /* NULL where none */
size_t ledger_list(const struct app *app, const struct record **first);
/* Whether some pack of the case asks about information, and nothing has been said about it yet. */
bool ledger_is_wanted(const struct app *app);
bool ledger_says_none(const struct app *app, const char *key, const char *value);

/* The first of these serve a party as well. */
const char *asset_get(const struct record *asset, const char *key); /* NULL where not said */
/* The same in words: a label for a choice. Never NULL. */
const char *asset_show(const struct record *asset, const char *key);
const char *asset_get_whose(const struct record *asset);
bool asset_is_open(const struct app *app, const struct record *asset, const struct field *field);
/* The labels of what is open, or "". */
char *asset_take_open(const struct app *app, const struct record *asset);
char *asset_take_importance(const struct record *asset); /* in words, with its reason */
/* The short form for tables. */
const char *asset_show_importance(const struct record *asset);

#endif
