#include "action.h"
#include "tenken/ui.h"

#include <curses.h>
#include <stdlib.h>
#include <string.h>

struct action_row {
    const char *name; /* in the config's [keys] */
    const char *keys; /* by default; separated by blanks, the first is the one that footers show */
    const char *label;
    unsigned contexts;
};

static const struct action_row rows[ACTION_COUNT] = {
    [ACTION_UP] = {"up", "Up k", N_("up"), IN_LIST | IN_MAP | IN_QUESTION | IN_PAGE | IN_WORKSHOP},
    [ACTION_DOWN] = {"down", "Down j", N_("down"),
                     IN_LIST | IN_MAP | IN_QUESTION | IN_PAGE | IN_WORKSHOP},
    [ACTION_LEFT] = {"left", "Left h", N_("left, question before"),
                     IN_MAP | IN_QUESTION | IN_LIST | IN_WORKSHOP},
    [ACTION_RIGHT] = {"right", "Right l", N_("right, next question"),
                      IN_MAP | IN_QUESTION | IN_LIST | IN_WORKSHOP},
    [ACTION_PAGE_UP] = {"page-up", "PgUp ^B", N_("page up"),
                        IN_LIST | IN_MAP | IN_QUESTION | IN_PAGE | IN_WORKSHOP},
    [ACTION_PAGE_DOWN] = {"page-down", "PgDn ^F", N_("page down"),
                          IN_LIST | IN_MAP | IN_QUESTION | IN_PAGE | IN_WORKSHOP},
    [ACTION_FIRST] = {"first", "Home", N_("first"),
                      IN_LIST | IN_MAP | IN_QUESTION | IN_PAGE | IN_WORKSHOP},
    [ACTION_LAST] = {"last", "End G", N_("last"),
                     IN_LIST | IN_MAP | IN_QUESTION | IN_PAGE | IN_WORKSHOP},
    [ACTION_NEXT] = {"next", "Tab", N_("next part"), IN_LIST | IN_MAP | IN_QUESTION | IN_LINE},
    [ACTION_PREVIOUS] = {"previous", "BackTab", N_("part before"),
                         IN_LIST | IN_MAP | IN_QUESTION | IN_LINE},
    [ACTION_NEXT_OPEN] = {"next-open", ".", N_("next unanswered"), IN_QUESTION | IN_MAP},
    [ACTION_OPEN] = {"open", "Enter", N_("choose, open"), IN_LIST | IN_MAP | IN_QUESTION},
    [ACTION_TURN] = {"turn", "Space", N_("next state"), IN_PLAN | IN_CORRECTIONS},
    [ACTION_PRESENT] = {"present", "Space", N_("who is here"), IN_INTERVIEW},
    [ACTION_TICK] = {"tick", "Space", N_("choose and stay"), IN_QUESTION | IN_LIST},
    [ACTION_CHOOSE] = {"choose", "1 2 3 4 5 6 7 8 9 0", N_("answer"), IN_QUESTION | IN_LIST},
    [ACTION_SAME] = {"same", "=", N_("give the offered answer"), IN_QUESTION | IN_OFFERS},
    [ACTION_CLEAR] = {"clear", "Backspace Delete", N_("take the answer back"),
                      IN_QUESTION | IN_RISK},
    [ACTION_NOTE] = {"note", "n", N_("note"), IN_QUESTION},
    [ACTION_EDITOR] = {"editor", "E", N_("note in $EDITOR"), IN_QUESTION},
    [ACTION_MARK] = {"mark", "m", N_("mark for later"), IN_QUESTION | IN_MAP},
    [ACTION_RECORD] = {"record", "V", N_("write down evidence"), IN_QUESTION},
    [ACTION_TAKE] = {"take", "+", N_("take on"), IN_QUESTION | IN_MEASURES},
    [ACTION_LEAVE] = {"leave", "-", N_("leave"), IN_QUESTION},
    [ACTION_ADD] = {"add", "a", N_("add"), IN_LEDGER | IN_PARTIES | IN_PLAN | IN_VISITS},
    [ACTION_COPY] = {"copy", "c", N_("copy"), IN_LEDGER},
    [ACTION_REMOVE] = {"remove", "d", N_("delete"), IN_LEDGER | IN_PARTIES | IN_PLAN | IN_VISITS},
    [ACTION_SORT] = {"sort", "s", N_("sort"), IN_LEDGER},
    [ACTION_FILTER] = {"filter", "/", N_("filter"), IN_LEDGER | IN_PAPERS | IN_HANDBOOK},
    [ACTION_DROP] = {"drop", "-", N_("drop it"), IN_PLAN},
    [ACTION_WRITE] = {"write", "W", N_("write a sheet"), IN_INTERVIEW | IN_VISITS | IN_AUDIT},
    [ACTION_UPDATE] = {"update", "U", N_("update answers"), IN_PLAN},
    [ACTION_OPEN_FIELDS] = {"open-fields", ".", N_("what is open"), IN_LEDGER},
    [ACTION_HOMEWORK] = {"homework", "+", N_("give homework"), IN_VISITS},
    [ACTION_CLOSE_VISIT] = {"close-visit", "c", N_("close the visit"), IN_VISITS},
    [ACTION_DISPATCH] = {"dispatch", "P", N_("dispatch report"), IN_VISITS},
    [ACTION_SECOND_CHECK] = {"second-check", "c", N_("second check: open corrections only"),
                             IN_CORRECTIONS},
    [ACTION_GUIDE] = {"guide", "g", N_("guided way"), IN_LEDGER},
    [ACTION_DECIDE] = {"decide", "d", N_("decide what to do"), IN_RISK},
    [ACTION_KEEP] = {"keep", "K", N_("keep it"), IN_WHATIF},
    [ACTION_SHOW] = {"show", "Space", N_("show, hide"), IN_WORKSHOP},
    [ACTION_MODEL] = {"model", "m", N_("model answer"), IN_WORKSHOP},
    [ACTION_TABLES] = {"tables", "t", N_("by table"), IN_WORKSHOP},
    [ACTION_SPLIT] = {"split", "s", N_("most split"), IN_WORKSHOP},
    [ACTION_TIE] = {"tie", "L", N_("tie to other packs"), IN_OWN},
    [ACTION_RELATION] = {"relation", "^T", N_("change the relation"), IN_TIE},
    [ACTION_UNDO] = {"undo", "u", N_("undo"), IN_CASE},
    [ACTION_REDO] = {"redo", "^R", N_("redo"), IN_CASE},
    [ACTION_WHY] = {"why", "w", N_("why"), IN_QUESTION | IN_LIST | IN_MAP},
    [ACTION_EXAMPLE] = {"example", "e", N_("example"), IN_QUESTION},
    [ACTION_EVIDENCE] = {"evidence", "v", N_("evidence"), IN_QUESTION},
    [ACTION_INCIDENT] = {"incident", "i", N_("what may happen"), IN_QUESTION | IN_WORKSHOP},
    [ACTION_TERMS] = {"terms", "g", N_("terms"), IN_QUESTION | IN_PAGE},
    [ACTION_MEASURES] = {"measures", "a", N_("what to do"), IN_QUESTION},
    [ACTION_WALK] = {"walk", "s", N_("questions"), IN_CASE},
    [ACTION_OVERVIEW] = {"overview", "o", N_("overview"), IN_CASE},
    [ACTION_RESULT] = {"result", "r", N_("result"), IN_CASE},
    [ACTION_MANDATORY] = {"mandatory", "!", N_("mandatory items"), IN_CASE},
    [ACTION_RISK] = {"risk", "R", N_("risk"), IN_CASE},
    [ACTION_WHATIF] = {"what-if", "x", N_("what if"), IN_CASE},
    [ACTION_VOICES] = {"voices", "D", N_("where voices differ"), IN_CASE},
    [ACTION_CROSSWALK] = {"crosswalk", "X", N_("offered answers"), IN_CASE},
    [ACTION_PATHS] = {"paths", "A", N_("paths"), IN_CASE},
    [ACTION_REPORT] = {"report", "p", N_("report"), IN_CASE},
    [ACTION_LEDGER] = {"ledger", "t", N_("information ledger"), IN_CASE},
    [ACTION_PARTIES] = {"parties", "y", N_("parties"), IN_CASE},
    [ACTION_OFFICES] = {"offices", "O", N_("offices, exceptions"), IN_CASE},
    [ACTION_PLAN] = {"plan", "T", N_("plan"), IN_CASE},
    [ACTION_VISITS] = {"visits", "S", N_("visits"), IN_CASE},
    [ACTION_AUDIT] = {"audit", "F", N_("audit"), IN_CASE},
    [ACTION_REVIEW] = {"review", "C", N_("check"), IN_CASE},
    [ACTION_INTERVIEW] = {"interview", "I", N_("interview"), IN_CASE},
    [ACTION_MERGE] = {"merge", "J", N_("join a copy"), IN_CASE},
    [ACTION_PROFILE] = {"profile", "P", N_("change what is asked"), IN_CASE},
    [ACTION_PACKS] = {"packs", "N", N_("what is checked"), IN_CASE},
    [ACTION_FIRM] = {"firm", "f", N_("firm"), IN_CASE},
    [ACTION_MARKED] = {"marked", "M", N_("marked"), IN_CASE},
    [ACTION_SEARCH] = {"search", "/", N_("search"), IN_CASE},
    [ACTION_HISTORY] = {"history", "H", N_("history"), IN_CASE},
    [ACTION_HANDBOOK] = {"handbook", "b", N_("handbook"), IN_ALL},
    [ACTION_HELP] = {"help", "? F1", N_("help"), IN_ALL},
    [ACTION_BACK] = {"back", "Esc", N_("back"), IN_ALL},
    [ACTION_QUIT] = {"quit", "q", N_("quit"), IN_ALL},
    [ACTION_REDRAW] = {"redraw", "^L", N_("redraw"), IN_ALL | IN_WRITING},
    [ACTION_DONE] = {"done", "Esc ^D", N_("done"), IN_WRITING},
    [ACTION_CANCEL] = {"cancel", "^G", N_("cancel"), IN_WRITING},
    [ACTION_NEW_LINE] = {"new-line", "Enter", N_("next line; in a form: done"), IN_WRITING},
    [ACTION_LINE_START] = {"line-start", "Home ^A", N_("start of the line"), IN_WRITING},
    [ACTION_LINE_END] = {"line-end", "End ^E", N_("end of the line"), IN_WRITING},
    [ACTION_WORD_LEFT] = {"word-left", "S-Left", N_("word to the left"), IN_WRITING},
    [ACTION_WORD_RIGHT] = {"word-right", "S-Right", N_("word to the right"), IN_WRITING},
    [ACTION_DELETE_LEFT] = {"delete-left", "Backspace ^H", N_("delete to the left"), IN_WRITING},
    [ACTION_DELETE_RIGHT] = {"delete-right", "Delete", N_("delete to the right"), IN_WRITING},
    [ACTION_DELETE_WORD] = {"delete-word", "^W", N_("delete the word"), IN_WRITING},
    [ACTION_DELETE_REST] = {"delete-rest", "^K", N_("delete to the end of the line"), IN_WRITING},
};

/* Arrow keys that writing shares with moving; looked up only while text is written. */
static const struct {
    int code;
    enum action action;
} writing_arrows[] = {
    {KEY_LEFT, ACTION_LEFT},
    {KEY_RIGHT, ACTION_RIGHT},
    {KEY_UP, ACTION_UP},
    {KEY_DOWN, ACTION_DOWN},
};

static const struct {
    const char *name;
    int key;
} named_keys[] = {
    {"Up", KEY_UP | KEY_IS_CODE},
    {"Down", KEY_DOWN | KEY_IS_CODE},
    {"Left", KEY_LEFT | KEY_IS_CODE},
    {"Right", KEY_RIGHT | KEY_IS_CODE},
    {"PgUp", KEY_PPAGE | KEY_IS_CODE},
    {"PgDn", KEY_NPAGE | KEY_IS_CODE},
    {"Home", KEY_HOME | KEY_IS_CODE},
    {"End", KEY_END | KEY_IS_CODE},
    {"Enter", '\r'},
    {"Tab", '\t'},
    {"BackTab", KEY_BTAB | KEY_IS_CODE},
    {"Space", ' '},
    {"Esc", 27},
    {"Backspace", KEY_BACKSPACE | KEY_IS_CODE},
    {"Delete", KEY_DC | KEY_IS_CODE},
    {"S-Left", KEY_SLEFT | KEY_IS_CODE},
    {"S-Right", KEY_SRIGHT | KEY_IS_CODE},
    {"F1", KEY_F(1) | KEY_IS_CODE},
    {"F2", KEY_F(2) | KEY_IS_CODE},
    {"F3", KEY_F(3) | KEY_IS_CODE},
    {"F4", KEY_F(4) | KEY_IS_CODE},
    {"F5", KEY_F(5) | KEY_IS_CODE},
};

static struct {
    char *keys[ACTION_COUNT]; /* as configured; NULL: by default */
    char *first[ACTION_COUNT];
    struct {
        int key;
        enum action action;
    } * map;
    size_t count;
} keymap;

/* 0 where the name is no key. */
static int key_of_name(const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(named_keys); i++)
        if (strcmp(named_keys[i].name, name) == 0)
            return named_keys[i].key;
    if (name[0] == '^' && name[1] >= '@' && name[1] <= '_' && name[2] == '\0')
        return name[1] - '@';
    bool is_one_character = name[0] > ' ' && name[0] < 127 && name[1] == '\0';
    return is_one_character ? name[0] : 0;
}

static void bind_key(int key, enum action action)
{
    size_t count = keymap.count;
    keymap.map = mem_room_for_one(keymap.map, count, sizeof *keymap.map);
    keymap.map[count].key = key;
    keymap.map[count].action = action;
    keymap.count++;
}

static void bind_keys(enum action action, const char *keys, struct faults *faults)
{
    char *copy = mem_copy(keys), *rest = NULL;
    for (char *name = strtok_r(copy, " \t", &rest); name; name = strtok_r(NULL, " \t", &rest)) {
        int key = key_of_name(name);
        if (!key) {
            faults_add(faults, "config.ini", 0, "keys", rows[action].name,
                       _("“%s” is no key; keys are written like %s"), name, "u ^R Enter PgUp F1");
            continue;
        }
        bind_key(key, action);
        if (!keymap.first[action])
            keymap.first[action] = mem_copy(name);
    }
    free(copy);
}

static void forget_keys(void)
{
    for (enum action action = 0; action < ACTION_COUNT; action++) {
        free(keymap.keys[action]);
        free(keymap.first[action]);
    }
    free(keymap.map);
    memset(&keymap, 0, sizeof keymap);
}

static void report_unknown_names(const struct config *config, struct faults *faults)
{
    const char *names[ACTION_COUNT], *keys[ACTION_COUNT * 2];
    size_t name_count = 0, key_count = config_get_section(config, "keys", keys, ARRAY_LENGTH(keys));
    for (enum action action = 0; action < ACTION_COUNT; action++)
        if (rows[action].name)
            names[name_count++] = rows[action].name;
    for (size_t i = 0; i < key_count; i++) {
        const char *nearest = text_nearest(keys[i], names, name_count);
        if (!nearest || strcmp(nearest, keys[i]) != 0)
            faults_add(faults, "config.ini", 0, "keys", keys[i], _("no such action%s%s"),
                       nearest ? _("; nearest: ") : "", nearest ? nearest : "");
    }
}

void action_init(const struct config *config, struct faults *faults)
{
    forget_keys();
    for (enum action action = 0; action < ACTION_COUNT; action++) {
        if (!rows[action].name)
            continue;
        char *key = mem_format("keys:%s", rows[action].name);
        keymap.keys[action] = mem_copy(config_get(config, key, rows[action].keys));
        free(key);
        bind_keys(action, keymap.keys[action], faults);
    }
    report_unknown_names(config, faults);
}

enum action action_of_key(int key, unsigned contexts)
{
    if (key == 127) /* what many terminals send for the backspace key */
        key = KEY_BACKSPACE | KEY_IS_CODE;
    if (key == '\n' || key == (KEY_ENTER | KEY_IS_CODE))
        key = '\r';
    for (size_t i = 0; i < keymap.count; i++)
        if (keymap.map[i].key == key && (rows[keymap.map[i].action].contexts & contexts))
            return keymap.map[i].action;
    if (contexts & IN_WRITING)
        for (size_t i = 0; i < ARRAY_LENGTH(writing_arrows); i++)
            if (key == (writing_arrows[i].code | KEY_IS_CODE))
                return writing_arrows[i].action;
    return ACTION_NONE;
}

const char *action_get_label(enum action action)
{
    return rows[action].label ? _(rows[action].label) : "";
}

const char *action_get_key(enum action action)
{
    return keymap.first[action] ? keymap.first[action] : "";
}

const char *action_get_keys(enum action action)
{
    return keymap.keys[action] ? keymap.keys[action] : "";
}

/* Several contexts may hold at once, and a key means what is bound first. */
static bool is_reached(enum action action, unsigned contexts)
{
    for (size_t i = 0; i < keymap.count; i++)
        if (keymap.map[i].action == action && action_of_key(keymap.map[i].key, contexts) == action)
            return true;
    return false;
}

bool action_holds_in(enum action action, unsigned contexts)
{
    return rows[action].name && (rows[action].contexts & contexts) && is_reached(action, contexts);
}

static const char *where_label(unsigned contexts)
{
    if (contexts & IN_ALL)
        return _("everywhere");
    if (contexts & IN_CASE)
        return _("in a case");
    if (contexts == IN_LEDGER)
        return _("in the ledger");
    if (contexts == (IN_LEDGER | IN_PARTIES | IN_PLAN | IN_VISITS))
        return _("in the ledger, the parties, the exceptions, the plan and the visits");
    if (contexts == (IN_LEDGER | IN_PAPERS | IN_HANDBOOK))
        return _("in the ledger, the list of papers and the handbook");
    if (contexts == IN_VISITS)
        return _("in the visits");
    if (contexts == (IN_INTERVIEW | IN_VISITS | IN_AUDIT))
        return _("in the interview, the visits and the audit");
    if (contexts == IN_CORRECTIONS)
        return _("in the corrections");
    if (contexts == (IN_PLAN | IN_CORRECTIONS))
        return _("in the plan and the corrections");
    if (contexts == IN_INTERVIEW)
        return _("in the interview");
    if (contexts == IN_PLAN)
        return _("in the plan");
    if (contexts & IN_WRITING && !(contexts & (IN_LIST | IN_QUESTION)))
        return _("while writing");
    if (contexts == IN_WHATIF)
        return _("in a what-if");
    if (contexts == IN_RISK)
        return _("at a risk");
    if (contexts == IN_WORKSHOP)
        return _("in a workshop");
    if (contexts == IN_QUESTION)
        return _("at a question");
    return _("in lists and questions");
}

size_t ui_get_key_help(const struct ui_key_help **help)
{
    static struct ui_key_help table[ACTION_COUNT];
    size_t count = 0;
    for (enum action action = 0; action < ACTION_COUNT; action++)
        if (rows[action].name)
            table[count++] = (struct ui_key_help){
                .action = rows[action].name,
                .keys = rows[action].keys,
                .label = _(rows[action].label),
                .where = where_label(rows[action].contexts),
            };
    *help = table;
    return count;
}
