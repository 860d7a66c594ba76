/* The report: choose the format, look at it, write it to a file. */
#include "form.h"
#include "screens.h"
#include "state.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROW_FILE, ROW_KIND, ROW_FORMAT, ROW_PREVIEW, ROW_WRITE, ROW_COUNT };

static const struct form_row rows[ROW_COUNT] = {
    [ROW_FILE] = {N_("File"), N_("Where the report shall be written."), false},
    [ROW_KIND] =
        {N_("Change the kind of report"),
         N_("The diagnosis says what is missing and what to do; the statement of applicability "
            "lists every item with what was decided."),
         true},
    [ROW_FORMAT] = {N_("Change the format"),
                    N_("html opens in a browser and prints on A4; text is plain."), true},
    [ROW_PREVIEW] = {N_("Look at it here"), NULL, true},
    [ROW_WRITE] = {N_("Write it"), NULL, true},
};

struct report_state {
    struct form form;
    size_t format;     /* index into report_get_formats */
    size_t kind;       /* index into report_get_kinds */
    char *asked_about; /* an existing file that a second press overwrites */
};

static const char *format_name(const struct report_state *report)
{
    const char *const *formats;
    size_t count = report_get_formats(&formats);
    return formats[report->format % count];
}

static const char *kind_name(const struct report_state *report)
{
    const char *const *kinds;
    size_t count = report_get_kinds(&kinds);
    return count ? kinds[report->kind % count] : "";
}

static size_t next_kind(size_t kind)
{
    const char *const *kinds;
    size_t count = report_get_kinds(&kinds);
    return count ? (kind + 1) % count : 0;
}

/* The case's own name with the ending of the format, beside it; the sample's, in the current
 * folder. */
static void propose_file(struct app *app, struct report_state *report)
{
    const char *path = assessment_get_path(app->assessment);
    if (state_is_own(path))
        path = strrchr(path, '/') + 1;
    const char *dot = strrchr(path, '.');
    const char *ending = strcmp(format_name(report), "text") == 0 ? "txt" : format_name(report);
    bool is_usual = report->kind == 0;
    char *file = mem_format("%.*s%s%s.%s", dot ? (int)(dot - path) : (int)strlen(path), path,
                            is_usual ? "" : "-", is_usual ? "" : kind_name(report), ending);
    form_set(&report->form, ROW_FILE, file);
    free(file);
}

static void report_open(struct app *app, void *state, const char *argument)
{
    struct report_state *report = state;
    form_begin(&report->form, rows, ROW_COUNT);
    propose_file(app, report);
    report->form.selected = ROW_WRITE;
}

static void report_close(void *state)
{
    struct report_state *report = state;
    form_clear(&report->form);
    free(report->asked_about);
}

static unsigned report_contexts(const struct app *app, const void *state)
{
    const struct report_state *report = state;
    return form_get_contexts(&report->form);
}

static char *report_title(const struct app *app, const void *state)
{
    return mem_copy(_("Report"));
}

static const enum action *report_footer(const struct app *app, const void *state)
{
    const struct report_state *report = state;
    return form_get_footer(&report->form);
}

/* An existing file is overwritten only when one asks for it a second time. */
static bool may_write(struct app *app, struct report_state *report, const char *path)
{
    if (access(path, F_OK) != 0 || text_equal(report->asked_about, path))
        return true;
    free(report->asked_about);
    report->asked_about = mem_copy(path);
    app_say(app, STYLE_ERROR, _("Press once more to overwrite what is there: %s"), path);
    return false;
}

/* Once a case: who gave it a passphrase may think that it holds for the report, too. */
static void say_written(struct app *app, const char *path)
{
    if (!assessment_is_encrypted(app->assessment) || app->has_told_plain) {
        app_say(app, STYLE_GOOD, _("Written: %s"), path);
        return;
    }
    app->has_told_plain = true;
    app_say(app, STYLE_GOOD, _("Written, not encrypted: %s"), path);
}

static unsigned write_report(struct app *app, struct report_state *report)
{
    struct error error = {0};
    const char *path = form_get(&report->form, ROW_FILE);
    size_t length = 0;
    if (!may_write(app, report, path))
        return EFFECT_REDRAW;
    struct report_request request = {
        .result = app->result,
        .ranking = app_get_ranking(app),
        .file = assessment_get_path(app->assessment),
        .format = format_name(report),
        .kind = kind_name(report),
        .language = language_get(),
    };
    char *bytes = report_take(&request, &length, &error);
    if (bytes && file_write_whole(path, bytes, length, true, &error))
        say_written(app, path);
    else
        app_say_error(app, &error);
    free(bytes);
    return EFFECT_REDRAW;
}

static unsigned press(struct app *app, struct report_state *report)
{
    switch (report->form.selected) {
    case ROW_KIND:
        report->kind = next_kind(report->kind);
        propose_file(app, report);
        return EFFECT_REDRAW;
    case ROW_FORMAT:
        report->format++;
        propose_file(app, report);
        return EFFECT_REDRAW;
    case ROW_PREVIEW:
        return app_goto(app, SCREEN_PREVIEW, kind_name(report));
    case ROW_WRITE:
        return write_report(app, report);
    default:
        return EFFECT_REDRAW;
    }
}

static unsigned report_handle(struct app *app, void *state, const struct event *event)
{
    struct report_state *report = state;
    switch (form_handle(&report->form, event)) {
    case FORM_PRESSED:
        return press(app, report);
    case FORM_LEFT:
        return EFFECT_BACK;
    case FORM_HANDLED:
        return EFFECT_REDRAW;
    default:
        return 0;
    }
}

/* What the paper needs and nobody has said. */
static void draw_missing(const struct app *app, const struct report_state *report, struct area area,
                         int row)
{
    const struct paper_kind *kind = paper_get_kind(kind_name(report));
    size_t count = 0;
    if (kind)
        free(paper_take_missing(kind, app->snapshot, &count));
    if (count > 0)
        canvas_format(area, row, 1, STYLE_MIDDLE,
                      tr_plural("%zu field is empty: a line to write on stands there",
                                "%zu fields are empty: lines to write on stand there",
                                (unsigned long)count),
                      count);
}

static void report_draw(struct app *app, void *state, struct area body)
{
    struct report_state *report = state;
    struct area inner = area_of(body, 1, 2, body.rows - 1, body.columns - 4);
    canvas_format(inner, 0, 1, STYLE_STRONG, "%s (%s)", report_get_kind_title(kind_name(report)),
                  format_name(report));
    draw_missing(app, report, inner, 1);
    form_draw(&report->form, area_below(inner, 2));
}

const struct screen_ops screen_report = {
    .name = "report",
    .state_size = sizeof(struct report_state),
    .is_overlay = true,
    .open = report_open,
    .close = report_close,
    .contexts = report_contexts,
    .handle = report_handle,
    .draw = report_draw,
    .take_title = report_title,
    .footer = report_footer,
};
