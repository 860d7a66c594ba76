/* The note of the current question, written in $EDITOR. */
#ifndef TENKEN_UI_NOTE_H
#define TENKEN_UI_NOTE_H

#include "app.h"

/* Runs the editor on a private file and takes what it says; returns effects. */
unsigned note_edit_outside(struct app *app);

#endif
