/* One asset, party, task, visit, stage, exception or office: a few fields first, the rest when
 * there is time. Each field is a change of its own when it is left; the name makes the record. */
#include "audits.h"
#include "form.h"
#include "ledger.h"
#include "parties.h"
#include "screens.h"
#include "tasks.h"
#include "visits.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

enum { WIDE = 110, SIDE_COLUMNS = 42, BELOW_ROWS = 4, DAY_TEXT_SIZE = 16 };

struct sort;
struct entry {
    const struct sort *sort;
    struct form form;
    struct form_row *rows;
    const struct field **fields; /* one a row */
    size_t count;
    char *id; /* NULL while it is new and has no name */
};

struct words {
    const char *key, *heading, *hint;
};

/* What differs between an asset, a party, a task … */
struct sort {
    const char *kind;
    const char *name;  /* the field that people call it by, and that makes the record */
    const char *title; /* of the list */
    const char *name_of_new;
    const char *beginning;
    void (*set)(struct app *app, const char *id); /* may be NULL */
    /* What goes with a change; false where something else has to be said before, and then the
     * form is there. May be NULL. */
    bool (*complete)(struct app *app, struct entry *entry, struct record_field *fields,
                     size_t *count, char buffer[DAY_TEXT_SIZE]);
    /* Draws what is known of it at a glance, and returns the row below. */
    int (*draw_glance)(struct app *app, const struct record *record, struct area area);
    const char *const *first_fields; /* the others follow in the order of the table */
    size_t first_count;
    const struct words *words;
    size_t word_count;
    /* Of kinds whose records are given by what they are about, and need not be there: what one is
     * called. Else NULL. */
    const char *(*word)(const char *id);
    bool has_criteria;
    bool has_lines;    /* in its texts */
    bool has_given_id; /* of a role: it can be opened before there is a record */
};

/* ---- rows ---- */

static bool is_first(const struct sort *sort, const char *name)
{
    for (size_t i = 0; i < sort->first_count; i++)
        if (text_equal(sort->first_fields[i], name))
            return true;
    return false;
}

static void add_row(struct entry *entry, const struct field *field)
{
    struct form_row row = {.label = field->label,
                           .choices = field->kind == VALUE_YES ? form_ticks : field->choices,
                           .is_wanted = field->is_wanted};
    row.has_lines = entry->sort->has_lines && field->kind == VALUE_TEXT;
    for (size_t i = 0; i < entry->sort->word_count; i++)
        if (text_equal(entry->sort->words[i].key, field->name)) {
            row.heading = entry->sort->words[i].heading;
            row.hint = entry->sort->words[i].hint;
        }
    entry->fields[entry->count] = field;
    entry->rows[entry->count++] = row;
}

static void make_rows(const struct app *app, struct entry *entry)
{
    const struct field *fields;
    size_t count = field_list(entry->sort->kind, &fields);
    entry->rows = mem_alloc(count * sizeof *entry->rows);
    entry->fields = mem_alloc(count * sizeof(const struct field *));
    for (size_t i = 0; i < entry->sort->first_count; i++)
        add_row(entry, field_get(entry->sort->kind, entry->sort->first_fields[i]));
    for (size_t i = 0; i < count; i++) {
        bool is_elsewhere = !fields[i].label || is_first(entry->sort, fields[i].name);
        if (!is_elsewhere && field_suits(&fields[i], app->snapshot))
            add_row(entry, &fields[i]);
    }
}

static const struct record *record_of(const struct app *app, const struct entry *entry)
{
    return entry->id ? ledger_get_record(app, entry->sort->kind, entry->id) : NULL;
}

static void fill_rows(const struct app *app, struct entry *entry, size_t writing)
{
    const struct record *record = record_of(app, entry);
    for (size_t i = 0; i < entry->count; i++) {
        const struct field *field = entry->fields[i];
        entry->rows[i].is_wanted = record ? asset_is_open(app, record, field)
                                          : is_first(entry->sort, field->name) && field->is_wanted;
        form_refresh(&entry->form, i, writing, record ? asset_get(record, field->name) : NULL);
    }
}

/* ---- opening and closing ---- */

static void select_field(struct entry *entry, const char *name)
{
    for (size_t i = 0; i < entry->count; i++)
        if (text_equal(entry->fields[i]->name, name))
            entry->form.selected = i;
}

static void set_current(struct app *app, const struct entry *entry)
{
    if (entry->sort->set)
        entry->sort->set(app, entry->id);
}

/* "ID", "ID FIELD", or NULL for a new one. */
static void open_entry(struct app *app, struct entry *entry, const char *argument)
{
    size_t length = argument ? strcspn(argument, " ") : 0;
    make_rows(app, entry);
    form_begin(&entry->form, entry->rows, entry->count);
    if (!argument)
        return;
    entry->id = mem_format("%.*s", (int)length, argument);
    set_current(app, entry);
    if (argument[length])
        select_field(entry, argument + length + 1);
    fill_rows(app, entry, entry->count);
}

static void entry_close(void *state)
{
    struct entry *entry = state;
    form_clear(&entry->form);
    free(entry->rows);
    free(entry->fields);
    free(entry->id);
}

static unsigned entry_contexts(const struct app *app, const void *state)
{
    const struct entry *entry = state;
    return form_get_contexts(&entry->form);
}

static char *entry_title(const struct app *app, const void *state)
{
    const struct entry *entry = state;
    const struct record *record = record_of(app, entry);
    if (entry->sort->word)
        return mem_format("%s › %s", _(entry->sort->title), entry->sort->word(entry->id));
    const char *name = entry->sort->has_given_id ? word_role(app->library, entry->id)
                       : record                  ? asset_show(record, entry->sort->name)
                                                 : _(entry->sort->name_of_new);
    return mem_format("%s › %s", _(entry->sort->title), name);
}

static const enum action *entry_footer(const struct app *app, const void *state)
{
    static const enum action writing[] = {ACTION_NEXT, ACTION_DONE, ACTION_CANCEL, ACTION_NONE};
    static const enum action choosing[] = {ACTION_TICK, ACTION_NEXT, ACTION_UNDO, ACTION_BACK,
                                           ACTION_NONE};
    static const enum action weighing[] = {ACTION_TICK, ACTION_WHY,  ACTION_NEXT,
                                           ACTION_UNDO, ACTION_BACK, ACTION_NONE};
    const struct entry *entry = state;
    if (form_get_contexts(&entry->form) & IN_WRITING)
        return writing;
    return entry->sort->has_criteria ? weighing : choosing;
}

/* ---- keeping what was said ---- */

static bool make_record(struct app *app, struct entry *entry, const struct record_field *fields,
                        size_t count)
{
    if (entry->sort->has_given_id)
        return app_put_record(app, entry->sort->kind, entry->id, fields, count);
    if (!app_add_record(app, entry->sort->kind, fields, count, &entry->id))
        return false;
    set_current(app, entry);
    return true;
}

static bool keep_field(struct app *app, struct entry *entry, const struct record_field *fields,
                       size_t count)
{
    const char *kind = entry->sort->kind;
    if (record_of(app, entry))
        return app_change_record(app, kind, entry->id, fields, count);
    if (!entry->sort->word)
        return make_record(app, entry, fields, count);
    char *address = mem_format("%s:%s", kind, entry->id);
    bool is_kept = app_set(app, address, VOICE_NONE, fields[0].key, fields[0].value);
    free(address);
    return is_kept;
}

/* True where there is nothing to keep, or it was kept; then `effects` says which. */
static bool keep_row(struct app *app, struct entry *entry, size_t row, unsigned *effects)
{
    const struct record *record = record_of(app, entry);
    const char *key = entry->fields[row]->name, *text = form_get(&entry->form, row);
    const char *old = record ? asset_get(record, key) : NULL;
    struct record_field fields[2] = {{.key = key, .value = text_is_blank(text) ? NULL : text}};
    char buffer[DAY_TEXT_SIZE];
    size_t count = 1;
    *effects = EFFECT_REDRAW;
    if (text_equal(fields[0].value, old))
        return true;
    if (entry->sort->complete && !entry->sort->complete(app, entry, fields, &count, buffer))
        return false;
    bool is_kept = keep_field(app, entry, fields, count);
    if (is_kept)
        *effects = EFFECT_CHANGED;
    else
        entry->form.selected = row; /* what was written stays; the message says why */
    return is_kept;
}

/* Without a name there is no record to hold the other fields. */
static bool lacks_name(struct app *app, struct entry *entry)
{
    if (entry->sort->word || record_of(app, entry) || !text_is_blank(form_get(&entry->form, 0)))
        return false;
    entry->form.selected = 0;
    app_say(app, STYLE_DIM, "%s", _("First its name."));
    return true;
}

static unsigned move_on(struct app *app, struct entry *entry, size_t from, bool is_done)
{
    unsigned effects;
    if (!is_done && lacks_name(app, entry))
        return EFFECT_REDRAW;
    if (!keep_row(app, entry, from, &effects))
        return EFFECT_REDRAW;
    fill_rows(app, entry, entry->count);
    return is_done ? effects | EFFECT_BACK : effects;
}

static unsigned show_criteria(struct app *app, const struct entry *entry)
{
    return app_goto(app, SCREEN_CRITERIA, entry->fields[entry->form.selected]->name);
}

static unsigned entry_handle(struct app *app, void *state, const struct event *event)
{
    struct entry *entry = state;
    if (entry->id && !entry->sort->word && !entry->sort->has_given_id && !record_of(app, entry))
        return EFFECT_BACK; /* undone while it was looked at */
    size_t from = entry->form.selected;
    fill_rows(app, entry, from);
    if (event->action == ACTION_WHY && entry->sort->has_criteria)
        return show_criteria(app, entry);
    if (event->action == ACTION_CANCEL)
        return EFFECT_BACK;
    enum form_event what = form_handle(&entry->form, event);
    if (form_has_left(&entry->form, from, what))
        return move_on(app, entry, from, form_is_done(what));
    return what == FORM_NOTHING ? 0 : EFFECT_REDRAW;
}

/* ---- drawing ---- */

static const struct criterion *criterion_of(const struct app *app, const char *field)
{
    const struct identify *identify = library_get_identify(app->library);
    for (size_t i = 0; identify && i < identify->criterion_count; i++)
        if (text_equal(identify->criteria[i].id, field))
            return &identify->criteria[i];
    return NULL;
}

static void draw_open(const struct app *app, const struct record *record, struct area area, int row)
{
    char *open = asset_take_open(app, record);
    char *text = *open ? mem_format(_("Still open: %s"), open) : mem_copy(_("Nothing is open."));
    canvas_wrapped(area, row, 0, STYLE_DIM, text);
    free(text);
    free(open);
}

static int draw_importance(struct app *app, const struct record *asset, struct area area)
{
    char *importance = asset_take_importance(asset);
    char *text = mem_format(_("Importance %s"), importance);
    int row = canvas_wrapped(area, 0, 0, STYLE_STRONG, text);
    free(text);
    free(importance);
    return row;
}

static int draw_nda(struct app *app, const struct record *party, struct area area)
{
    enum style style;
    char *nda = party_take_nda(party, &style);
    int column = canvas_format(area, 0, 0, STYLE_PLAIN, "%s  ", _("Confidentiality agreement"));
    canvas_text(area, 0, column, style, nda);
    free(nda);
    return 1;
}

/* What matters most of it, at every moment; then what the selected field asks. */
static void draw_aside(struct app *app, const struct entry *entry, struct area area)
{
    const struct sort *sort = entry->sort;
    const struct record *record = record_of(app, entry);
    const char *name = entry->fields[entry->form.selected]->name;
    const struct criterion *criterion = sort->has_criteria ? criterion_of(app, name) : NULL;
    int row = record ? sort->draw_glance(app, record, area) : 0;
    if (sort->word && record)
        return; /* nothing of it has to be said */
    if (criterion)
        canvas_wrapped(area, row, 0, STYLE_PLAIN, criterion->question.value);
    else if (record)
        draw_open(app, record, area, row);
    else
        canvas_wrapped(area, row, 0, STYLE_DIM, _(sort->beginning));
}

static void entry_draw(struct app *app, void *state, struct area body)
{
    struct entry *entry = state;
    fill_rows(app, entry, entry->form.selected);
    struct area inner = area_of(body, 0, 2, body.rows, body.columns - 4);
    if (body.columns >= WIDE) {
        int columns = inner.columns - SIDE_COLUMNS;
        form_draw(&entry->form, area_of(inner, 1, 0, inner.rows - 1, columns - 1));
        canvas_upright(inner, columns);
        draw_aside(app, entry, area_of(inner, 1, columns + 2, inner.rows - 1, SIDE_COLUMNS - 2));
        return;
    }
    form_draw(&entry->form, area_of(inner, 0, 0, inner.rows - BELOW_ROWS, inner.columns));
    canvas_rule(inner, inner.rows - BELOW_ROWS);
    draw_aside(app, entry, area_below(inner, inner.rows - BELOW_ROWS + 1));
}

/* What the review raises about it. */
static int draw_warnings(struct app *app, const struct record *record, struct area area)
{
    const struct review *review = app_get_review(app);
    int row = 0;
    for (size_t i = 0; i < review->count && row < area.rows; i++) {
        const struct warning *warning = &review->warnings[i];
        if (!warning->record || !text_equal(warning->record->kind, record->kind) ||
            !text_equal(warning->record->id, record->id))
            continue;
        char *text = word_take_warning(warning);
        canvas_text(area, row, 0, STYLE_BAD, "!");
        row += canvas_wrapped(area, row, 2, STYLE_BAD, text);
        free(text);
    }
    return row;
}

/* ---- the screens ---- */

static const char *const first_of_asset[] = {"name", "form", "place", "entrusted", "entrusted-by"};
static const struct words words_of_asset[] = {
    {"name", NULL, N_("What people here call it. What is managed alike may share a line.")},
    {"place", NULL, N_("The room and cabinet, the server and folder, or the service.")},
    {"entrusted", NULL, N_("Does it belong to somebody else?")},
    {"business", N_("The rest, when there is time"), NULL},
    {"personal", N_("How much depends on it"), NULL},
    {"gov-confidentiality", N_("Its class by the government's common standards"), NULL},
    {"handling", NULL, N_("For example: no copies, encrypted only, this section only.")},
    {"acquisition", N_("Its way through the firm, a line each where you want it"), NULL},
    {"retention", N_("For the records"), NULL},
};
static const struct sort asset_sort = {
    .kind = "asset",
    .name = "name",
    .title = N_("Information to protect"),
    .name_of_new = N_("new"),
    .beginning = N_("Four fields are enough in a visit. The rest stays open and can be said "
                    "later."),
    .set = app_set_asset,
    .draw_glance = draw_importance,
    .first_fields = first_of_asset,
    .first_count = ARRAY_LENGTH(first_of_asset),
    .words = words_of_asset,
    .word_count = ARRAY_LENGTH(words_of_asset),
    .has_criteria = true,
};

static const char *const first_of_party[] = {"name",     "kind",       "nda",
                                             "nda-date", "nda-expiry", "contact"};
static const struct words words_of_party[] = {
    {"name", NULL, N_("The company or person, as you call them here.")},
    {"kind", NULL, N_("What they are to the firm.")},
    {"nda-date", NULL, N_("Written like 2026-04-01.")},
    {"nda-expiry", NULL, N_("Written like 2026-04-01.")},
    {"assets", N_("The rest, when there is time"),
     N_("The information they give, receive or can reach: its names or ids.")},
};
static const struct sort party_sort = {
    .kind = "party",
    .name = "name",
    .title = N_("Parties"),
    .name_of_new = N_("new party"),
    .beginning = N_("The name, what they are to the firm and the confidentiality agreement are "
                    "enough. The rest stays open and can be said later."),
    .set = app_set_party,
    .draw_glance = draw_nda,
    .first_fields = first_of_party,
    .first_count = ARRAY_LENGTH(first_of_party),
    .words = words_of_party,
    .word_count = ARRAY_LENGTH(words_of_party),
};

/* A task is not dropped without a reason; what is done has its day. */
static bool complete_task(struct app *app, struct entry *entry, struct record_field *fields,
                          size_t *count, char buffer[DAY_TEXT_SIZE])
{
    const struct task *task = entry->id ? plan_get_task(app_get_plan(app), entry->id) : NULL;
    char *value =
        field_take_value(field_get("task", fields[0].key), fields[0].value ? fields[0].value : "");
    struct record_field said[2] = {{fields[0].key, value}};
    bool is_complete = task_complete_change(task, said, count, seam_get_today(), buffer);
    if (*count > 1)
        fields[1] = said[1];
    free(value);
    if (!is_complete) {
        fill_rows(app, entry, entry->count);
        select_field(entry, "reason");
        app_say(app, STYLE_ERROR, "%s", _("First write why it is dropped."));
    }
    return is_complete;
}

/* Its state, and how many days are left. */
static int draw_due(struct app *app, const struct record *record, struct area area)
{
    const struct task *task = plan_get_task(app_get_plan(app), record->id);
    char *days = task_take_days(task);
    canvas_format(area, 0, 0, task_get_style(task), "%s%s %s  %s", task->is_overdue ? "! " : "",
                  task_get_mark(task), word_task_state(task->state), days);
    free(days);
    return 1;
}

static const char *const first_of_task[] = {"title", "owner",  "due",  "state",
                                            "cost",  "reason", "done", "note"};
static const struct words words_of_task[] = {
    {"title", NULL, N_("What is to be done, starting with a verb.")},
    {"owner", NULL, N_("One name: what several look after is looked after by nobody.")},
    {"due", NULL, N_("Written like 2026-04-01.")},
    {"reason", NULL, N_("Has to be written before a task is dropped.")},
    {"done", NULL, N_("Written like 2026-04-01.")},
    {"measure", N_("What it is for"),
     N_("The id of a measure; its answers are offered once it is done.")},
    {"address", NULL, N_("The address of a question or of information.")},
};
static const struct sort task_sort = {
    .kind = "task",
    .name = "title",
    .title = N_("Plan"),
    .name_of_new = N_("new task"),
    .beginning = N_("What is done, by whom and until when are enough."),
    .set = app_set_task,
    .draw_glance = draw_due,
    .complete = complete_task,
    .first_fields = first_of_task,
    .first_count = ARRAY_LENGTH(first_of_task),
    .words = words_of_task,
    .word_count = ARRAY_LENGTH(words_of_task),
};

/* The number, and whether it is open. */
static int draw_number(struct app *app, const struct record *record, struct area area)
{
    const struct visit *visit = visits_get(visits_list(app), record->id);
    char *words = word_take_visit(visit);
    canvas_format(area, 0, 0, visit->is_open ? STYLE_CURRENT : STYLE_PLAIN, "%s  %s", words,
                  visit->is_open ? _("> open") : "");
    free(words);
    return 1;
}

static const char *const first_of_visit[] = {"date",   "place", "people",  "mode", "agenda",
                                             "agreed", "hard",  "outlook", "next"};
static const struct words words_of_visit[] = {
    {"date", NULL, N_("Written like 2026-04-01.")},
    {"people", NULL, N_("Names, a line each where you like.")},
    {"agenda", NULL, N_("Proposed from what is open; change it as you like.")},
    {"agreed", N_("At the end of the visit"), N_("What both sides will do, in a few lines.")},
    {"hard", NULL, N_("What could not be done, what was not known.")},
    {"outlook", NULL, N_("What the firm will do, and when a certificate may come.")},
    {"next", NULL, N_("Written like 2026-04-01.")},
};
static const struct sort visit_sort = {
    .kind = "visit",
    .name = "date",
    .title = N_("Visits"),
    .name_of_new = N_("new visit"),
    .beginning = N_("The day makes the visit."),
    .set = app_set_visit,
    .draw_glance = draw_number,
    .first_fields = first_of_visit,
    .first_count = ARRAY_LENGTH(first_of_visit),
    .words = words_of_visit,
    .word_count = ARRAY_LENGTH(words_of_visit),
    .has_lines = true,
};

/* Who may not do it, and what is not right about it. */
static int draw_stage(struct app *app, const struct record *record, struct area area)
{
    const struct certification *certification = audits_get_certification(app);
    enum cert_stage stage;
    int row = 0;
    if (!stage_from_id(record->id, &stage))
        return row;
    const char *not_by = word_stage_not_by(stage);
    row += not_by ? canvas_wrapped(area, row, 0, STYLE_DIM, not_by) : 0;
    for (size_t i = 0; i < certification->fault_count && row < area.rows; i++) {
        if (certification->faults[i].stage != stage)
            continue;
        char *what = word_take_stage_fault(&certification->faults[i]);
        char *line = mem_format("! %s", what);
        row += canvas_wrapped(area_below(area, row), 0, 0, STYLE_BAD, line);
        free(line);
        free(what);
    }
    return row;
}

static const char *const first_of_stage[] = {"planned", "done", "by", "note"};
static const struct words words_of_stage[] = {
    {"planned", NULL, N_("Written like 2026-04-01.")},
    {"done", NULL, N_("Written like 2026-04-01.")},
    {"by", NULL, N_("Names, a line each where you like.")},
    {"contract", N_("The rest, when there is time"), N_("Written like 2026-04-01.")},
};
static const struct sort stage_sort = {
    .kind = "stage",
    .title = N_("Certification"),
    .beginning = N_("The planned day and who does it are enough to begin with."),
    .word = word_stage_id,
    .draw_glance = draw_stage,
    .first_fields = first_of_stage,
    .first_count = ARRAY_LENGTH(first_of_stage),
    .words = words_of_stage,
    .word_count = ARRAY_LENGTH(words_of_stage),
    .has_lines = true,
};

static const char *const first_of_exception[] = {"clause",  "applicant", "from",   "until",
                                                 "measure", "reason",    "effects"};
static const struct words words_of_exception[] = {
    {"clause", NULL, N_("The rule that is departed from, and the clause in it.")},
    {"applicant", NULL, N_("Who asks; somebody else decides.")},
    {"from", NULL, N_("Written like 2026-04-01.")},
    {"until", NULL, N_("Written like 2026-04-01.")},
    {"applicant-unit", N_("More of the application"), NULL},
    {"approver", N_("What was decided"), N_("Not the one who asks.")},
    {"granted-from", NULL, N_("Written like 2026-04-01.")},
    {"granted-until", NULL, N_("Written like 2026-04-01.")},
    {"ended", N_("For the records"), N_("Written like 2026-04-01.")},
};
static const struct sort exception_sort = {
    .kind = "exception",
    .name = "clause",
    .title = N_("Exceptions"),
    .name_of_new = N_("new exception"),
    .beginning = N_("The clause makes the entry. The decision can be entered later."),
    .draw_glance = draw_warnings,
    .first_fields = first_of_exception,
    .first_count = ARRAY_LENGTH(first_of_exception),
    .words = words_of_exception,
    .word_count = ARRAY_LENGTH(words_of_exception),
    .has_lines = true,
};

static const struct words words_of_office[] = {
    {"person", NULL, N_("Several names have a comma between.")},
    {"since", NULL, N_("Written like 2026-04-01.")},
};
static const struct sort office_sort = {
    .kind = "office",
    .name = "person",
    .title = N_("Offices"),
    .beginning = N_("Write who holds the office."),
    .draw_glance = draw_warnings,
    .words = words_of_office,
    .word_count = ARRAY_LENGTH(words_of_office),
    .has_given_id = true,
};

/* They differ in their kind of record alone, which the table of sorts describes. */
#define RECORD_SCREEN(kind)                                                                        \
    static void kind##_open(struct app *app, void *state, const char *argument)                    \
    {                                                                                              \
        struct entry *entry = state;                                                               \
        entry->sort = &kind##_sort;                                                                \
        open_entry(app, entry, argument);                                                          \
    }                                                                                              \
    const struct screen_ops screen_##kind = {                                                      \
        .name = #kind,                                                                             \
        .state_size = sizeof(struct entry),                                                        \
        .is_overlay = true,                                                                        \
        .open = kind##_open,                                                                       \
        .close = entry_close,                                                                      \
        .contexts = entry_contexts,                                                                \
        .handle = entry_handle,                                                                    \
        .draw = entry_draw,                                                                        \
        .take_title = entry_title,                                                                 \
        .footer = entry_footer,                                                                    \
    }

RECORD_SCREEN(asset);
RECORD_SCREEN(party);
RECORD_SCREEN(task);
RECORD_SCREEN(visit);
RECORD_SCREEN(stage);
RECORD_SCREEN(exception);
RECORD_SCREEN(office);
