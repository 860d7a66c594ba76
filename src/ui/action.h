/* Everything a key, a click or a wheel can mean: one table, read by dispatch, footers, the help
 * screen, the man page and the config's [keys]. */
#ifndef TENKEN_UI_ACTION_H
#define TENKEN_UI_ACTION_H

#include "tenken/base.h"

enum action {
    ACTION_NONE,
    /* moving */
    ACTION_UP,
    ACTION_DOWN,
    ACTION_LEFT,
    ACTION_RIGHT,
    ACTION_PAGE_UP,
    ACTION_PAGE_DOWN,
    ACTION_FIRST,
    ACTION_LAST,
    ACTION_NEXT,
    ACTION_PREVIOUS,
    ACTION_NEXT_OPEN,
    /* doing */
    ACTION_OPEN,
    ACTION_TURN,    /* a task or correction to its next state */
    ACTION_PRESENT, /* in the room or not; event.number: the role that was clicked, from 1 */
    ACTION_TICK,
    ACTION_CHOOSE, /* a digit; event.number is 1 to 9 */
    ACTION_SAME,   /* the answer that is offered from elsewhere */
    ACTION_CLEAR,
    ACTION_NOTE,
    ACTION_EDITOR,
    ACTION_MARK,
    ACTION_RECORD,
    ACTION_TAKE,
    ACTION_LEAVE,
    ACTION_ADD,
    ACTION_COPY,
    ACTION_REMOVE,
    ACTION_SORT, /* event.number: the column that was clicked, from 1; 0 from a key */
    ACTION_FILTER,
    ACTION_OPEN_FIELDS,
    ACTION_DROP,   /* a task, for a reason */
    ACTION_WRITE,  /* a sheet, into a file */
    ACTION_UPDATE, /* the answers that a task stands for */
    ACTION_GUIDE,
    ACTION_HOMEWORK,
    ACTION_CLOSE_VISIT,
    ACTION_DISPATCH,
    ACTION_SECOND_CHECK,
    ACTION_DECIDE,
    ACTION_KEEP,
    ACTION_SHOW, /* what the room answered, or not */
    ACTION_MODEL,
    ACTION_TABLES,
    ACTION_SPLIT, /* to the question on which opinions split most, then the next */
    ACTION_TIE,
    ACTION_RELATION,
    ACTION_UNDO,
    ACTION_REDO,
    /* reading */
    ACTION_WHY,
    ACTION_EXAMPLE,
    ACTION_EVIDENCE,
    ACTION_INCIDENT,
    ACTION_TERMS,
    ACTION_MEASURES,
    /* going */
    ACTION_WALK,
    ACTION_OVERVIEW,
    ACTION_RESULT,
    ACTION_MANDATORY,
    ACTION_RISK,
    ACTION_WHATIF,
    ACTION_VOICES,
    ACTION_CROSSWALK,
    ACTION_PATHS,
    ACTION_REPORT,
    ACTION_LEDGER,
    ACTION_PARTIES,
    ACTION_OFFICES,
    ACTION_PLAN,
    ACTION_VISITS,
    ACTION_AUDIT,
    ACTION_REVIEW,
    ACTION_INTERVIEW,
    ACTION_MERGE,
    ACTION_PROFILE,
    ACTION_PACKS,
    ACTION_FIRM,
    ACTION_MARKED,
    ACTION_SEARCH,
    ACTION_HISTORY,
    ACTION_HANDBOOK,
    ACTION_HELP,
    ACTION_BACK,
    ACTION_QUIT,
    ACTION_REDRAW,
    /* writing text */
    ACTION_DONE,
    ACTION_CANCEL,
    ACTION_NEW_LINE,
    ACTION_LINE_START,
    ACTION_LINE_END,
    ACTION_WORD_LEFT,
    ACTION_WORD_RIGHT,
    ACTION_DELETE_LEFT,
    ACTION_DELETE_RIGHT,
    ACTION_DELETE_WORD,
    ACTION_DELETE_REST,
    /* made by the mouse only */
    ACTION_PICK,  /* event.number is the index of what was clicked */
    ACTION_FOCUS, /* likewise, for the parts of a question */
    ACTION_COUNT
};

/* Where an action holds; a screen says which contexts it is in at the moment. */
enum {
    IN_ALL = 1u << 0,       /* every screen, unless text is being written */
    IN_CASE = 1u << 1,      /* a case is open */
    IN_LIST = 1u << 2,      /* something is selected in a list */
    IN_MAP = 1u << 3,       /* the overview */
    IN_QUESTION = 1u << 4,  /* the walk */
    IN_PAGE = 1u << 5,      /* a page to scroll */
    IN_LINE = 1u << 6,      /* writing one line */
    IN_TEXT = 1u << 7,      /* writing several lines */
    IN_LEDGER = 1u << 8,    /* the ledger; its keys come before those of the case */
    IN_PARTIES = 1u << 9,   /* the list of parties, or of offices and exceptions */
    IN_RISK = 1u << 10,     /* what may happen to information */
    IN_WHATIF = 1u << 11,   /* while answers are tried out */
    IN_PLAN = 1u << 12,     /* a list of tasks */
    IN_MEASURES = 1u << 13, /* a list of measures */
    IN_INTERVIEW = 1u << 14,
    IN_PAPERS = 1u << 15,      /* the list of papers */
    IN_OFFERS = 1u << 16,      /* the list of offered answers */
    IN_OWN = 1u << 18,         /* a question of a pack of one's own */
    IN_TIE = 1u << 19,         /* tying it to those of others */
    IN_WORKSHOP = 1u << 17,    /* the answers of a room */
    IN_VISITS = 1u << 20,      /* the list of visits */
    IN_HANDBOOK = 1u << 21,    /* the list of the handbook */
    IN_AUDIT = 1u << 22,       /* an audit: its plan, its corrections, its stages */
    IN_CORRECTIONS = 1u << 23, /* of it, the list of corrections */
};
#define IN_WRITING (IN_LINE | IN_TEXT)

/* A key as one number: a character, or a curses code with KEY_IS_CODE set. */
#define KEY_IS_CODE 0x1000000

/* Applies the config's [keys]; what it says wrongly goes to `faults`. */
void action_init(const struct config *config, struct faults *faults);
enum action action_of_key(int key, unsigned contexts);
const char *action_get_label(enum action action);
/* The first key of an action, as a person writes it: "Enter". Lent until the next action_init. */
const char *action_get_key(enum action action);
/* A row for the help of these contexts; false where the action does not hold there, or another one
 * has its keys. */
bool action_holds_in(enum action action, unsigned contexts);
const char *action_get_keys(enum action action);

#endif
