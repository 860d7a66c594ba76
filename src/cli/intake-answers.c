/* Rows of answers: by address, with the label of a choice or its id, a reason and a note. */
#include <stdlib.h>
#include <string.h>

#include "intake-rows.h"

enum column { ADDRESS, ANSWER, REASON, NOTE, VOICE, COLUMN_COUNT };

/* Headings, as our own tables have them in both languages. */
static const struct field headings[COLUMN_COUNT] = {
    [ADDRESS] = {"answer", "address", VALUE_LINE, N_("Address"), "番号"},
    [ANSWER] = {"answer", "answer", VALUE_LINE, N_("Answer"), "回答"},
    [REASON] = {"answer", "reason", VALUE_TEXT, N_("Reason"), "理由"},
    [NOTE] = {"answer", "note", VALUE_TEXT, N_("Note"), "メモ|備考"},
    [VOICE] = {"answer", "voice", VALUE_LINE, N_("Answered by"), "答えた人"},
};

static const struct field *get_heading(size_t column)
{
    return &headings[column];
}

static bool has_headings(const size_t *columns)
{
    return columns[ADDRESS] && columns[ANSWER];
}

/* What a row says; NULL for nothing. */
struct row {
    const char *answer, *reason, *note;
    struct target target;
};

/* ---- choices ---- */

/* By id or label, in any width. */
static const struct choice *find_choice(const struct scale *scale, const char *text)
{
    const struct choice *found = NULL;
    char *wanted = text_take_folded(text);
    for (size_t i = 0; scale && i < scale->choice_count && !found; i++) {
        char *label = text_take_folded(scale->choices[i].label.value);
        if (text_equal(scale->choices[i].id, text) || text_equal(label, wanted))
            found = &scale->choices[i];
        free(label);
    }
    free(wanted);
    return found;
}

static const struct scale *get_other_scale(const struct intake *intake,
                                           const struct control_result *control)
{
    const struct pack *pack = library_get_pack(intake->other, control->pack->id);
    const struct control *same = pack ? pack_get_control(pack, control->control->id) : NULL;
    return same ? control_get_scale(same, intake->request->workbench->snapshot->mode) : NULL;
}

/* In the language of the screen, or in the other one that the table may be in. */
static const struct choice *find_meant(const struct intake *intake,
                                       const struct control_result *control, const char *text)
{
    const struct choice *choice = find_choice(control->scale, text);
    if (choice)
        return choice;
    choice = find_choice(get_other_scale(intake, control), text);
    return choice ? scale_get_choice(control->scale, choice->id) : NULL;
}

static void refuse_choice(struct intake *intake, const struct scale *scale, const char *text)
{
    const char **labels = mem_alloc((scale->choice_count + 1) * sizeof *labels);
    for (size_t i = 0; i < scale->choice_count; i++)
        labels[i] = scale->choices[i].label.value;
    char *hint = hint_take(text, labels, scale->choice_count);
    intake_fault(intake, _("“%s” is not one of its choices; %s"), text, hint);
    free(hint);
    free(labels);
}

static const char *get_label(const struct control_result *control, const char *id)
{
    const struct choice *choice = id ? control_get_choice(control->control, id) : NULL;
    return choice ? choice->label.value : id;
}

/* ---- fields ---- */

/* What somebody did not know may be known now: that is no other answer. */
static bool is_settled(const struct control_result *control, const char *now)
{
    const struct choice *choice = now ? control_get_choice(control->control, now) : NULL;
    return !choice || choice->rating != RATING_UNKNOWN;
}

/* A table that says who answered shows what was said, whoever said it: no answer of ours. */
static bool is_shown(const struct intake *intake, const struct saying *saying)
{
    const struct snapshot *snapshot = intake->request->workbench->snapshot;
    if (!intake->columns[VOICE] || intake->origin)
        return false;
    for (enum voice voice = VOICE_FIRM; voice < VOICE_COUNT; voice++) {
        const struct answer *answer = snapshot_get_answer(snapshot, saying->address, voice);
        const char *said = !answer                                     ? NULL
                           : text_equal(saying->field->name, "choice") ? answer->choice
                           : text_equal(saying->field->name, "note")   ? answer->note
                                                                       : answer->reason;
        if (text_equal(said, saying->value))
            return true;
    }
    return false;
}

static void say(struct intake *intake, const struct row *row, const char *field, const char *value,
                const char *wording)
{
    char *heading = mem_format("%s-%s", voice_get_name(intake->voice), field);
    struct saying saying = {
        .address = row->target.address,
        .voice = intake->voice,
        .field = field_get("answer", field),
        .value = value,
        .wording = wording,
        .origin = intake_get_origin(intake, heading),
        .is_settled = true,
    };
    if (wording) {
        const char *now = intake_get_now(intake, &saying);
        saying.is_settled = is_settled(row->target.control, now);
        saying.was_word = get_label(row->target.control, now);
        saying.word = get_label(row->target.control, value);
    }
    if (!is_shown(intake, &saying))
        intake_say(intake, &saying);
    free(heading);
}

static const char *get_wording(const struct target *target)
{
    struct address address = {0};
    address_parse(target->address, &address, NULL);
    const char *wording = control_get_wording(target->control->control, address.option);
    address_clear(&address);
    return wording;
}

static bool has_said(const struct intake *intake, const struct row *row, const char *field)
{
    return assessment_get(intake->request->workbench->assessment, row->target.address,
                          intake->voice, field) != NULL;
}

/* Where a table has no column for reasons, the note is one. */
static void move_note(const struct intake *intake, struct row *row, const struct choice *choice)
{
    if (!choice->asks_reason || intake->columns[REASON])
        return;
    row->reason = row->note;
    row->note = NULL;
}

static void say_answer(struct intake *intake, struct row *row)
{
    const struct control_result *control = row->target.control;
    const struct choice *choice = find_meant(intake, control, row->answer);
    if (!choice) {
        refuse_choice(intake, control->scale, row->answer);
        return;
    }
    move_note(intake, row, choice);
    if (choice->asks_reason && !row->reason && !has_said(intake, row, "reason")) {
        intake_fault(intake,
                     intake->columns[REASON] ? _("“%s” needs a reason: write it beside it")
                                             : _("“%s” needs a reason: write it into the note"),
                     row->answer);
        return;
    }
    say(intake, row, "choice", choice->id, get_wording(&row->target));
}

/* A reason goes with its answer; alone it is what the workbook says of a question that was not
 * asked. */
static void say_row(struct intake *intake, struct row *row)
{
    if (row->answer && !row->target.control->scale) {
        intake_fault(intake, _("%s is not asked in the mode of this case"), row->target.address);
        return;
    }
    if (row->answer)
        say_answer(intake, row);
    bool has_answer = row->answer ? !intake_leaves(intake, row->target.address, "choice")
                                  : has_said(intake, row, "choice");
    if (row->reason && has_answer)
        say(intake, row, "reason", row->reason, NULL);
    if (row->note)
        say(intake, row, "note", row->note, NULL);
}

static const char *get_address(const struct intake *intake)
{
    struct sheet_row row = *intake->row;
    size_t column = intake->columns[ADDRESS];
    const char *text = column <= row.count ? row.cells[column - 1] : "";
    char *clean = text_take_clean(text + strspn(text, " \n"), false);
    clean[strcspn(clean, " ")] = '\0';
    const char *address = arena_copy(intake->arena, clean);
    free(clean);
    return address;
}

static void take_row(struct intake *intake)
{
    struct error error = {0};
    const char *address = get_address(intake);
    intake_find_origin(intake, address);
    struct row row = {.answer = intake_get_cell(intake, ANSWER),
                      .reason = intake_get_cell(intake, REASON),
                      .note = intake_get_cell(intake, NOTE)};
    if (!row.answer && !row.reason && !row.note)
        return;
    if (!*address)
        intake_fault(intake, _("an answer without an address in column “%s”"),
                     _(headings[ADDRESS].label));
    else if (!address_find(intake->request->workbench->result, address, &row.target, &error))
        intake_fault(intake, "%s: %s", address, error.why);
    else
        say_row(intake, &row);
    error_clear(&error);
    free(row.target.address);
}

const struct intake_kind intake_answers = {
    .sheet = SHEET_OF_ANSWERS,
    .column_count = COLUMN_COUNT,
    .get_field = get_heading,
    .is_table = has_headings,
    .take_row = take_row,
};
