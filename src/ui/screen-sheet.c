/* A sheet to leave with somebody or to carry round: what it has, as what, into which file. */
#include "form.h"
#include "outfile.h"
#include "screens.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

enum { ROW_FILE, ROW_KIND, ROW_FORMAT, ROW_WRITE, ROW_COUNT };

static const struct form_row rows[ROW_COUNT] = {
    [ROW_FILE] = {N_("File"), N_("Where the sheet shall be written."), false},
    [ROW_KIND] = {N_("Change what is on it"),
                  N_("What is asked later, by person; or what is looked at, by place."), true},
    [ROW_FORMAT] = {N_("Change the format"),
                    N_("text prints; csv is filled in as a spreadsheet and read back."), true},
    [ROW_WRITE] = {N_("Write it"), NULL, true},
};

struct sheet_state {
    struct form form;
    bool is_by_place;
    bool is_csv;
    struct outfile outfile;
};

static void propose_file(struct app *app, struct sheet_state *sheet)
{
    char *file = outfile_take_path(app, sheet->is_by_place ? "-places" : "-later",
                                   sheet->is_csv ? "csv" : "txt");
    form_set(&sheet->form, ROW_FILE, file);
    free(file);
}

static void sheet_open(struct app *app, void *state, const char *argument)
{
    struct sheet_state *sheet = state;
    form_begin(&sheet->form, rows, ROW_COUNT);
    sheet->is_by_place = text_equal(argument, "places");
    sheet->form.selected = ROW_WRITE;
    propose_file(app, sheet);
}

static void sheet_close(void *state)
{
    struct sheet_state *sheet = state;
    form_clear(&sheet->form);
    outfile_clear(&sheet->outfile);
}

static unsigned sheet_contexts(const struct app *app, const void *state)
{
    const struct sheet_state *sheet = state;
    return form_get_contexts(&sheet->form);
}

static char *sheet_title(const struct app *app, const void *state)
{
    return mem_format("%s › %s", _("The interview"), _("Sheet"));
}

static const enum action *sheet_footer(const struct app *app, const void *state)
{
    const struct sheet_state *sheet = state;
    return form_get_footer(&sheet->form);
}

/* ---- writing ---- */

static char *take_places(struct app *app, const struct sheet_request *request, bool is_csv,
                         size_t *length)
{
    const struct place_sheets *places = app_get_places(app);
    return is_csv ? csv_take_places(places->items, places->count, length)
                  : sheet_take_places(request, places->items, places->count);
}

/* What is left for later; where nobody is there and no time is given, all of it. */
static char *take_questions(struct app *app, const struct sheet_request *request, bool is_csv,
                            size_t *length)
{
    const struct interview *interview = app_get_interview(app);
    bool is_all = !app->room.until && !app->room.role_count;
    const struct interview_question *asked = is_all ? interview->now : interview->later;
    size_t count = is_all ? interview->now_count : interview->later_count;
    return is_csv ? csv_take_questions(request, asked, count, length)
                  : sheet_take_questions(request, asked, count);
}

static unsigned write_sheet(struct app *app, struct sheet_state *sheet)
{
    struct sheet_request request = {.result = app->result, .today = seam_get_today()};
    const char *path = form_get(&sheet->form, ROW_FILE);
    size_t length = 0;
    if (!outfile_may_write(app, &sheet->outfile, path))
        return EFFECT_REDRAW;
    char *text =
        (sheet->is_by_place ? take_places : take_questions)(app, &request, sheet->is_csv, &length);
    if (!sheet->is_csv)
        length = strlen(text);
    outfile_write(app, &sheet->outfile, path, text, length);
    free(text);
    return EFFECT_REDRAW;
}

static unsigned press(struct app *app, struct sheet_state *sheet)
{
    if (sheet->form.selected == ROW_WRITE)
        return write_sheet(app, sheet);
    sheet->is_by_place ^= sheet->form.selected == ROW_KIND;
    sheet->is_csv ^= sheet->form.selected == ROW_FORMAT;
    propose_file(app, sheet);
    return EFFECT_REDRAW;
}

static unsigned sheet_handle(struct app *app, void *state, const struct event *event)
{
    struct sheet_state *sheet = state;
    switch (form_handle(&sheet->form, event)) {
    case FORM_PRESSED:
        return press(app, sheet);
    case FORM_LEFT:
        return EFFECT_BACK;
    case FORM_HANDLED:
        return EFFECT_REDRAW;
    default:
        return 0;
    }
}

static void sheet_draw(struct app *app, void *state, struct area body)
{
    struct sheet_state *sheet = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    canvas_format(inner, 0, 1, STYLE_STRONG, "%s (%s)",
                  sheet->is_by_place ? _("What to look at, by place")
                                     : _("What to ask later, by person"),
                  sheet->is_csv ? "csv" : "text");
    form_draw(&sheet->form, area_below(inner, 2));
}

const struct screen_ops screen_sheet = {
    .name = "sheet",
    .state_size = sizeof(struct sheet_state),
    .is_overlay = true,
    .open = sheet_open,
    .close = sheet_close,
    .contexts = sheet_contexts,
    .handle = sheet_handle,
    .draw = sheet_draw,
    .take_title = sheet_title,
    .footer = sheet_footer,
};
