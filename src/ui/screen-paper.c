/* One paper: what it needs to be told, what it is written as, and writing it. Each field is a
 * change of its own when it is left. */
#include "form.h"
#include "outfile.h"
#include "papers.h"
#include "screens.h"

#include <stdlib.h>
#include <string.h>

enum { WIDE = 110, SIDE_COLUMNS = 42, BELOW_ROWS = 2 };

/* After the fields; a kind for everybody has no row for whom it is. */
enum part { PART_FORMAT, PART_AUDIENCE, PART_NAMES, PART_FILE, PART_PREVIEW, PART_WRITE, PARTS };

static const struct form_row part_rows[PARTS] = {
    [PART_FORMAT] = {.label = N_("Format"),
                     .heading = N_("How it is written"),
                     .hint = N_("html opens in a browser and prints on A4; text is plain; csv is "
                                "the table alone."),
                     .has_choice = true},
    [PART_AUDIENCE] = {.label = N_("For whom"),
                       .hint = N_("One page for the head of the firm, what to do for the staff, "
                                  "or everything for the expert."),
                       .has_choice = true},
    [PART_NAMES] = {.label = N_("Names"),
                    .hint = N_("Left out: other names stand for the firm and people, and notes "
                               "are not in it."),
                    .has_choice = true},
    [PART_FILE] = {.label = N_("File"), .hint = N_("Where it shall be written.")},
    [PART_PREVIEW] = {.label = N_("Look at it here"), .is_button = true},
    [PART_WRITE] = {.label = N_("Write it"), .is_button = true},
};

static const struct field_choice format_words[] = {
    {"html", "html"}, {"text", N_("text")}, {"docx", "Word"}, {"xlsx", "Excel"}, {"csv", "csv"}};
static const struct field_choice audience_words[] = {
    {"management", N_("head of the firm")}, {"staff", N_("staff")}, {"expert", N_("expert")}, {0}};
static const struct field_choice name_words[] = {
    {"named", N_("as they are")}, {"anonymous", N_("left out")}, {0}};

struct page_of_paper {
    const struct paper_kind *kind; /* lives as long as the program */
    struct form form;
    struct form_row *rows;
    enum part *parts; /* of the rows after the fields */
    size_t row_count;
    struct field_choice formats[ARRAY_LENGTH(format_words) + 1]; /* those on offer now */
    char *proposed;                                              /* the file */
    struct outfile outfile;
};

/* ---- rows ---- */

static bool is_field(const struct page_of_paper *page, size_t row)
{
    return row < page->kind->field_count;
}

static size_t find_part(const struct page_of_paper *page, enum part part)
{
    size_t row = page->kind->field_count;
    while (row < page->row_count && page->parts[row] != part)
        row++;
    return row;
}

/* NULL where the kind has no such row. */
static const char *get_part(const struct page_of_paper *page, enum part part)
{
    size_t row = find_part(page, part);
    return row < page->row_count ? form_get(&page->form, row) : NULL;
}

static void set_part(struct page_of_paper *page, enum part part, const char *text)
{
    size_t row = find_part(page, part);
    if (row < page->row_count)
        form_set(&page->form, row, text);
}

static bool has_audiences(const struct paper_kind *kind)
{
    return report_offers(kind->id, audience_words[0].id, format_words[0].id);
}

static void add_field(struct page_of_paper *page, const struct paper_field *field)
{
    bool is_first = page->row_count == 0;
    page->rows[page->row_count++] = (struct form_row){
        .label = field->field.label,
        .hint = field->hint,
        .choices = field->field.choices,
        .has_lines = field->field.kind == VALUE_TEXT,
        .heading = is_first ? N_("What it says") : NULL,
    };
}

static void add_part(struct page_of_paper *page, enum part part, const struct field_choice *choices)
{
    page->parts[page->row_count] = part;
    page->rows[page->row_count] = part_rows[part];
    page->rows[page->row_count++].choices = choices;
}

static void make_rows(struct page_of_paper *page)
{
    size_t most = page->kind->field_count + PARTS;
    page->rows = mem_alloc(most * sizeof *page->rows);
    page->parts = mem_alloc(most * sizeof *page->parts);
    for (size_t i = 0; i < page->kind->field_count; i++)
        add_field(page, &page->kind->fields[i]);
    add_part(page, PART_FORMAT, page->formats);
    if (has_audiences(page->kind))
        add_part(page, PART_AUDIENCE, audience_words);
    add_part(page, PART_NAMES, name_words);
    add_part(page, PART_FILE, NULL);
    add_part(page, PART_PREVIEW, NULL);
    add_part(page, PART_WRITE, NULL);
}

/* What the case says, but in the row that is being written. */
static void fill_fields(const struct app *app, struct page_of_paper *page)
{
    bool is_writing = form_get_contexts(&page->form) & IN_WRITING;
    for (size_t i = 0; i < page->kind->field_count; i++) {
        const struct paper_field *field = &page->kind->fields[i];
        page->rows[i].is_wanted = paper_is_missing(page->kind, field, app->snapshot);
        if (!is_writing || i != page->form.selected)
            form_set(&page->form, i, paper_get_value(field, app->snapshot));
    }
}

/* What can be had for whom it is now; the first where the one chosen cannot. */
static void offer_formats(struct page_of_paper *page)
{
    const char *chosen = get_part(page, PART_FORMAT);
    size_t count = 0;
    bool is_there = false;
    for (size_t i = 0; i < ARRAY_LENGTH(format_words); i++) {
        if (!report_offers(page->kind->id, get_part(page, PART_AUDIENCE), format_words[i].id))
            continue;
        page->formats[count++] = format_words[i];
        is_there = is_there || text_equal(chosen, format_words[i].id);
    }
    page->formats[count] = (struct field_choice){0};
    if (!is_there)
        set_part(page, PART_FORMAT, page->formats[0].id);
}

/* Named after the case, and after the kind where it is not the usual one. A name that somebody
 * chose stays. */
static void propose_file(const struct app *app, struct page_of_paper *page)
{
    const char *const *kinds;
    const char *format = get_part(page, PART_FORMAT), *audience = get_part(page, PART_AUDIENCE);
    const char *file = get_part(page, PART_FILE);
    if (!text_is_blank(file) && !text_equal(page->proposed, file))
        return;
    bool is_usual = report_get_kinds(&kinds) && text_equal(kinds[0], page->kind->id);
    bool is_for_all = !audience || text_equal(audience, "expert");
    char *suffix = mem_format("%s%s%s%s", is_usual ? "" : "-", is_usual ? "" : page->kind->id,
                              is_for_all ? "" : "-", is_for_all ? "" : audience);
    free(page->proposed);
    page->proposed = outfile_take_path(app, suffix, text_equal(format, "text") ? "txt" : format);
    set_part(page, PART_FILE, page->proposed);
    free(suffix);
}

/* ---- opening and closing ---- */

/* Where there is something to say: the first empty field. */
static size_t first_row(const struct page_of_paper *page)
{
    for (size_t i = 0; i < page->kind->field_count; i++)
        if (page->rows[i].is_wanted)
            return i;
    return page->row_count - 1;
}

static void paper_open(struct app *app, void *state, const char *argument)
{
    struct page_of_paper *page = state;
    page->kind = paper_get_kind(argument);
    make_rows(page);
    form_begin(&page->form, page->rows, page->row_count);
    page->form.selected = page->row_count - 1;
    set_part(page, PART_AUDIENCE, "expert");
    set_part(page, PART_NAMES, name_words[0].id);
    offer_formats(page);
    propose_file(app, page);
    fill_fields(app, page);
    page->form.selected = first_row(page);
}

static void paper_close(void *state)
{
    struct page_of_paper *page = state;
    form_clear(&page->form);
    outfile_clear(&page->outfile);
    free(page->rows);
    free(page->parts);
    free(page->proposed);
}

static unsigned paper_contexts(const struct app *app, const void *state)
{
    const struct page_of_paper *page = state;
    return form_get_contexts(&page->form);
}

static char *paper_title(const struct app *app, const void *state)
{
    const struct page_of_paper *page = state;
    return mem_format("%s › %s", _("Report"), page->kind->title);
}

static const enum action *paper_footer(const struct app *app, const void *state)
{
    static const enum action writing[] = {ACTION_NEXT, ACTION_DONE, ACTION_CANCEL, ACTION_NONE};
    static const enum action choosing[] = {ACTION_TICK, ACTION_NEXT, ACTION_UNDO, ACTION_BACK,
                                           ACTION_NONE};
    static const enum action pressing[] = {ACTION_OPEN, ACTION_UP, ACTION_UNDO, ACTION_BACK,
                                           ACTION_NONE};
    const struct page_of_paper *page = state;
    if (form_get_contexts(&page->form) & IN_WRITING)
        return writing;
    return page->rows[page->form.selected].is_button ? pressing : choosing;
}

/* ---- doing ---- */

static struct paper_wish get_wish(const struct page_of_paper *page)
{
    return (struct paper_wish){
        .kind = page->kind->id,
        .format = get_part(page, PART_FORMAT),
        .audience = get_part(page, PART_AUDIENCE),
        .is_anonymous = text_equal(get_part(page, PART_NAMES), "anonymous"),
    };
}

static unsigned write_paper(struct app *app, struct page_of_paper *page)
{
    struct error error = {0};
    struct paper_wish wish = get_wish(page);
    const char *path = get_part(page, PART_FILE);
    size_t length = 0;
    if (!outfile_may_write(app, &page->outfile, path))
        return EFFECT_REDRAW;
    struct report_request request = paper_make_request(app, &wish);
    char *bytes = report_take(&request, &length, &error);
    if (bytes)
        outfile_write(app, &page->outfile, path, bytes, length);
    else
        app_say_error(app, &error);
    free(bytes);
    return EFFECT_REDRAW;
}

/* As it would be written, but as text. */
static unsigned preview(struct app *app, const struct page_of_paper *page)
{
    struct paper_wish wish = get_wish(page);
    char *argument = mem_format("%s %s %s", wish.kind, wish.audience ? wish.audience : "expert",
                                get_part(page, PART_NAMES));
    unsigned effects = app_goto(app, SCREEN_PREVIEW, argument);
    free(argument);
    return effects;
}

static unsigned press(struct app *app, struct page_of_paper *page)
{
    return page->parts[page->form.selected] == PART_PREVIEW ? preview(app, page)
                                                            : write_paper(app, page);
}

/* False where the case refused it: then one stays at it, and the message says why. */
static bool keep_field(struct app *app, struct page_of_paper *page, size_t row, unsigned *effects)
{
    const struct paper_field *field = &page->kind->fields[row];
    const char *text = form_get(&page->form, row), *old = paper_get_value(field, app->snapshot);
    if (text_equal(text_is_blank(text) ? NULL : text, old))
        return true;
    if (!app_fill_paper(app, page->kind, field->field.name, text)) {
        page->form.selected = row;
        return false;
    }
    *effects |= EFFECT_CHANGED;
    return true;
}

/* The row that something happened in. */
static bool settle(struct app *app, struct page_of_paper *page, size_t row, unsigned *effects)
{
    if (is_field(page, row))
        return keep_field(app, page, row, effects);
    offer_formats(page);
    propose_file(app, page);
    return true;
}

static unsigned paper_handle(struct app *app, void *state, const struct event *event)
{
    struct page_of_paper *page = state;
    size_t from = page->form.selected;
    unsigned effects = EFFECT_REDRAW;
    fill_fields(app, page);
    if (event->action == ACTION_CANCEL)
        return EFFECT_BACK;
    enum form_event what = form_handle(&page->form, event);
    if (what == FORM_NOTHING)
        return 0;
    bool is_left = what == FORM_LEFT || page->form.selected != from;
    if ((is_left || page->rows[from].choices) && !settle(app, page, from, &effects))
        return effects;
    if (what == FORM_PRESSED)
        return effects | press(app, page);
    if (what == FORM_LEFT)
        effects |= EFFECT_BACK;
    return effects;
}

/* ---- drawing ---- */

static int draw_missing(const struct app *app, const struct page_of_paper *page, struct area area)
{
    size_t count = paper_count_missing(app, page->kind);
    if (!count)
        return 0;
    char *text = mem_format(tr_plural("%zu field is empty: a line to write on stands there",
                                      "%zu fields are empty: lines to write on stand there",
                                      (unsigned long)count),
                            count);
    canvas_text(area, 0, 0, STYLE_OPEN, "-");
    int rows = canvas_wrapped(area, 0, 2, STYLE_MIDDLE, text);
    free(text);
    return rows + 1;
}

static void draw_aside(const struct app *app, const struct page_of_paper *page, struct area area)
{
    int row = draw_missing(app, page, area);
    row += canvas_wrapped(area, row, 0, STYLE_PLAIN, page->kind->about) + 1;
    canvas_wrapped(area, row, 0, STYLE_DIM, page->kind->source);
}

static void paper_draw(struct app *app, void *state, struct area body)
{
    struct page_of_paper *page = state;
    struct area inner = area_of(body, 0, 2, body.rows, body.columns - 4);
    fill_fields(app, page);
    if (body.columns >= WIDE) {
        int columns = inner.columns - SIDE_COLUMNS;
        form_draw(&page->form, area_of(inner, 1, 0, inner.rows - 1, columns - 1));
        canvas_upright(inner, columns);
        draw_aside(app, page, area_of(inner, 1, columns + 2, inner.rows - 1, SIDE_COLUMNS - 2));
        return;
    }
    int below = paper_count_missing(app, page->kind) ? BELOW_ROWS : 0;
    form_draw(&page->form, area_of(inner, 0, 0, inner.rows - below, inner.columns));
    if (!below)
        return;
    canvas_rule(inner, inner.rows - below);
    draw_missing(app, page, area_below(inner, inner.rows - below + 1));
}

const struct screen_ops screen_paper = {
    .name = "paper",
    .state_size = sizeof(struct page_of_paper),
    .is_overlay = true,
    .open = paper_open,
    .close = paper_close,
    .contexts = paper_contexts,
    .handle = paper_handle,
    .draw = paper_draw,
    .take_title = paper_title,
    .footer = paper_footer,
};
