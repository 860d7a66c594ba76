/* Sheets to leave with somebody or to carry round, as text to print and as a table to fill in. The
 * table is read back by `tenken interview FILE --read` (docs/interview.md). */
#include "src/report/words.h"

#include "tenken/report.h"

#include "tenken-config.h"

#include <stdlib.h>
#include <string.h>

#define COLUMNS 76
#define INDENT  3

/* ---- lines ---- */

static void append_wrapped(struct string *sheet, const char *first, const char *text)
{
    int indent = text_width(first);
    char *clean = text_take_clean(text, true);
    struct text_lines lines = text_wrap(clean, COLUMNS - indent);
    for (size_t i = 0; i < lines.count; i++) {
        if (i == 0)
            string_append(sheet, first);
        else
            string_format(sheet, "%*s", indent, "");
        string_append_bytes(sheet, clean + lines.items[i].offset, lines.items[i].length);
        string_append(sheet, "\n");
    }
    text_lines_free(&lines);
    free(clean);
}

static void append_rule(struct string *sheet, const char *mark)
{
    for (int width = 0; width < COLUMNS; width += text_width(mark))
        string_append(sheet, mark);
    string_append(sheet, "\n");
}

/* Up to the end of the first sentence, so that it stays a line. */
static char *take_first_sentence(const char *text)
{
    static const struct {
        const char *text;
        size_t kept;
    } ends[] = {{"。", sizeof "。" - 1}, {". ", 1}};
    size_t length = strlen(text);
    for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
        const char *end = strstr(text, ends[i].text);
        if (end && (size_t)(end - text) + ends[i].kept < length)
            length = (size_t)(end - text) + ends[i].kept;
    }
    return mem_format("%.*s", (int)length, text);
}

/* ---- head and foot ---- */

static void append_head(struct string *sheet, const struct sheet_request *request,
                        const char *title)
{
    const char *firm = snapshot_get_firm(request->result->snapshot, "name");
    append_wrapped(sheet, "", title);
    if (firm)
        append_wrapped(sheet, "", firm);
    append_rule(sheet, "=");
}

/* What leaves the house names the edition that it rests on. */
static void append_foot(struct string *sheet, const struct sheet_request *request)
{
    const struct result *result = request->result;
    const char *firm = snapshot_get_firm(result->snapshot, "name");
    char *day = day_take_text(request->today);
    append_rule(sheet, "-");
    string_format(sheet, "%s%s%s  tenken %s\n", firm ? firm : "", firm ? "  " : "", day,
                  TENKEN_VERSION);
    for (size_t i = 0; i < result->pack_count; i++) {
        const struct pack *pack = result->packs[i].pack;
        char *edition =
            mem_format("%s%s%s%s", pack->source.value ? pack->source.value : pack->title.value,
                       pack->source_date ? " (" : "", pack->source_date ? pack->source_date : "",
                       pack->source_date ? ")" : "");
        char *label = mem_format("%s: ", _("Criteria"));
        append_wrapped(sheet, label, edition);
        free(label);
        free(edition);
    }
    free(day);
}

/* ---- a question ---- */

static void append_choices(struct string *sheet, const struct control_result *control)
{
    struct string line = {0};
    for (size_t i = 0; control->scale && i < control->scale->choice_count; i++)
        string_format(&line, "%s□ %s", i ? "   " : "", control->scale->choices[i].label.value);
    if (line.length)
        append_wrapped(sheet, "   ", line.text);
    string_free(&line);
}

static void append_boxes(struct string *sheet, const struct control_result *control)
{
    for (size_t i = 0; i < control->control->option_count; i++)
        append_wrapped(sheet, "   □ ", control->control->options[i].text.value);
    if (!control->control->option_count)
        append_choices(sheet, control);
}

static void append_labelled(struct string *sheet, const char *label, const char *text)
{
    char *first = mem_format("   %s: ", label);
    append_wrapped(sheet, first, text);
    free(first);
}

static void append_note_line(struct string *sheet)
{
    string_format(sheet, "   %s: ", _("Note"));
    for (int width = text_width(_("Note")) + INDENT + 2; width < COLUMNS; width++)
        string_append(sheet, "_");
    string_append(sheet, "\n\n");
}

static void append_title(struct string *sheet, const struct control_result *control)
{
    const char *clause = control_get_clause(control->control);
    char *title =
        mem_format("%s  %s  [%s]", clause, control->control->title.value, control->address);
    append_wrapped(sheet, "□ ", title);
    free(title);
}

static void append_question(struct string *sheet, const struct control_result *control)
{
    append_title(sheet, control);
    append_wrapped(sheet, "   ", control->control->question.value);
    if (control->control->why.value) {
        char *why = take_first_sentence(control->control->why.value);
        append_labelled(sheet, _("Why"), why);
        free(why);
    }
    append_boxes(sheet, control);
    append_note_line(sheet);
}

/* ---- to leave: by person ---- */

static bool is_first_for(const struct interview_question *questions, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (text_equal(questions[i].role, questions[index].role))
            return false;
    return true;
}

static void append_person(struct string *sheet, const struct library *library,
                          const struct interview_question *questions, size_t count,
                          const char *role)
{
    int asked = 0, minutes = 0;
    for (size_t i = 0; i < count; i++)
        if (text_equal(questions[i].role, role)) {
            asked++;
            minutes += questions[i].minutes;
        }
    char *effort = word_take_effort(minutes);
    string_format(sheet, "\n■ ");
    string_format(
        sheet,
        tr_plural("%s: %d question, about %s", "%s: %d questions, about %s", (unsigned long)asked),
        word_role(library, role), asked, effort);
    string_append(sheet, "\n\n");
    free(effort);
    for (size_t i = 0; i < count; i++)
        if (text_equal(questions[i].role, role))
            append_question(sheet, questions[i].control);
}

char *sheet_take_questions(const struct sheet_request *request,
                           const struct interview_question *questions, size_t count)
{
    struct string sheet = {0};
    append_head(&sheet, request, _("To be asked later"));
    if (count == 0)
        append_wrapped(&sheet, "", _("Nothing is left to ask."));
    for (size_t i = 0; i < count; i++)
        if (is_first_for(questions, i))
            append_person(&sheet, request->result->library, questions, count, questions[i].role);
    append_foot(&sheet, request);
    return string_take(&sheet);
}

/* ---- to carry round: by place ---- */

static void append_seen(struct string *sheet, const struct control_result *control)
{
    append_title(sheet, control);
    append_wrapped(sheet, "   ", control->control->question.value);
    if (control->control->evidence.value)
        append_labelled(sheet, _("Look at"), control->control->evidence.value);
    if (control->rating != RATING_UNANSWERED)
        append_labelled(sheet, _("So far"), word_rating(control->rating));
    append_boxes(sheet, control);
    append_note_line(sheet);
}

static void append_kept(struct string *sheet, const struct place_sheet *place)
{
    for (size_t i = 0; i < place->asset_count; i++) {
        const char *name = record_get_field(place->assets[i], "name");
        const char *where = record_get_field(place->assets[i], "place");
        char *text = mem_format("%s (%s)", name ? name : place->assets[i]->id, where);
        append_labelled(sheet, _("Kept here"), text);
        free(text);
    }
    if (place->asset_count)
        string_append(sheet, "\n");
}

char *sheet_take_places(const struct sheet_request *request, const struct place_sheet *places,
                        size_t count)
{
    struct string sheet = {0};
    for (size_t i = 0; i < count; i++) {
        char *title = mem_format(_("To be looked at: %s"), word_place(places[i].place));
        append_head(&sheet, request, title);
        append_kept(&sheet, &places[i]);
        for (size_t k = 0; k < places[i].control_count; k++)
            append_seen(&sheet, places[i].controls[k]);
        append_foot(&sheet, request);
        if (i + 1 < count)
            string_append(&sheet, "\n\n");
        free(title);
    }
    return string_take(&sheet);
}

/* ---- tables ---- */

static char *take_choices(const struct scale *scale)
{
    struct string list = {0};
    for (size_t i = 0; scale && i < scale->choice_count; i++)
        string_format(&list, "%s%s", i ? " / " : "", scale->choices[i].label.value);
    return string_take(&list);
}

static void append_row(struct string *csv, const struct control_result *control,
                       const struct option *option, const char *last)
{
    const char *subject = control->subject ? control->subject : "";
    char *address = option ? mem_format("%s:%s/%s%s%s", control->pack->id, control->control->id,
                                        option->id, *subject ? "@" : "", subject)
                           : mem_copy(control->address);
    char *choices = take_choices(control->scale);
    const char *cells[] = {address,
                           control_get_clause(control->control),
                           control_get_wording(control->control, option ? option->id : NULL),
                           choices,
                           NULL,
                           NULL,
                           last};
    csv_append_row(csv, cells, ARRAY_LENGTH(cells));
    free(choices);
    free(address);
}

/* The question, and each of its ticks below it. */
static void append_rows(struct string *csv, const struct control_result *control, const char *last)
{
    append_row(csv, control, NULL, last);
    for (size_t i = 0; i < control->control->option_count; i++)
        append_row(csv, control, &control->control->options[i], last);
}

static void append_headings(struct string *csv, const char *last)
{
    const char *const keys[] = {"address", "clause", "question", "choices", "answer", "note", last};
    csv_append_row(csv, keys, ARRAY_LENGTH(keys));
}

char *csv_take_questions(const struct sheet_request *request,
                         const struct interview_question *questions, size_t count, size_t *length)
{
    struct string csv = {0};
    append_headings(&csv, "who");
    for (size_t i = 0; i < count; i++)
        append_rows(&csv, questions[i].control,
                    word_role(request->result->library, questions[i].role));
    *length = csv.length;
    return string_take(&csv);
}

char *csv_take_places(const struct place_sheet *places, size_t count, size_t *length)
{
    struct string csv = {0};
    append_headings(&csv, "place");
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < places[i].control_count; k++)
            append_rows(&csv, places[i].controls[k], word_place(places[i].place));
    *length = csv.length;
    return string_take(&csv);
}
