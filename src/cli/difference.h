/* Two results of a case side by side, line by line: what a what-if and a comparison print. */
#ifndef CLI_DIFFERENCE_H
#define CLI_DIFFERENCE_H

#include "tenken/engine.h"

/* Scores and bands of all packs, then how many mandatory items are met. */
void difference_print_standing(const struct comparison *comparison);
/* Those of the assets that moved, or came and went; nothing without. */
void difference_print_risks(const struct comparison *comparison);
void difference_print_control(const struct control_move *move);

#endif
