/* How far a requirement, a stage or a scheme is, as the two screens of paths draw it. */
#ifndef TENKEN_UI_PATHS_H
#define TENKEN_UI_PATHS_H

#include "app.h"

enum style path_get_style(enum path_standing standing);
const char *path_get_mark(enum path_standing standing);

#endif
