#include "asset.h"

#include "lines.h"

#include <stdlib.h>
#include <string.h>

#define KIND "asset"

enum answer_kind { FIELD_SAID, FIELD_LEFT_OUT, FIELDS_ENDED };

static void show_field(const struct field *field)
{
    say("%s:", _(field->label));
    for (size_t i = 0; field->choices && field->choices[i].id; i++) {
        char *mark = mem_format("  %zu  ", i + 1);
        say_item(mark, _(field->choices[i].label));
        free(mark);
    }
}

/* A number stands for the choice in that place of the list. Takes the line. */
static char *take_choice(const struct field *field, char *line)
{
    char *folded = text_take_folded(line), *end;
    size_t number = strtoul(folded, &end, 10), count = 0;
    while (field->choices && field->choices[count].id)
        count++;
    bool is_number = end != folded && !*end && number >= 1 && number <= count;
    free(folded);
    if (!is_number)
        return line;
    free(line);
    return mem_copy(field->choices[number - 1].id);
}

static enum answer_kind ask(const struct field *field, char **value)
{
    show_field(field);
    *value = line_take();
    if (!*value || text_equal(*value, "."))
        return FIELDS_ENDED;
    if (text_is_blank(*value))
        return FIELD_LEFT_OUT;
    *value = take_choice(field, *value);
    return FIELD_SAID;
}

static const struct record *get_asset(const struct session *session, const char *id)
{
    for (size_t i = 0; i < session->snapshot->record_count; i++) {
        const struct record *record = &session->snapshot->records[i];
        if (text_equal(record->kind, KIND) && text_equal(record->id, id))
            return record;
    }
    return NULL;
}

/* Asked until the answer will do, or there is none. False where no more is to be asked. */
static bool ask_field(struct session *session, const char *id, const struct field *field)
{
    for (;;) {
        struct error error = {0};
        char *value = NULL;
        enum answer_kind kind = ask(field, &value);
        struct record_field said = {.key = field->name, .value = value};
        bool is_done =
            kind != FIELD_SAID ||
            session_finish(
                session, assessment_change_record(session->assessment, KIND, id, &said, 1, &error),
                &error);
        free(value);
        if (is_done)
            return kind != FIELDS_ENDED;
    }
}

static void ask_rest(struct session *session, const char *id)
{
    const struct field *fields = NULL;
    size_t count = field_list(KIND, &fields);
    for (size_t i = 0; i < count; i++) {
        const struct record *asset = get_asset(session, id);
        bool is_open = fields[i].is_wanted && !fields[i].is_needed && asset &&
                       field_is_open(&fields[i], asset->fields, asset->field_count);
        if (is_open && !ask_field(session, id, &fields[i]))
            return;
    }
}

/* The name makes it, each further field is a change, as in the wizard: what was said is kept,
 * however it ends. */
void asset_add(struct session *session)
{
    struct error error = {0};
    struct record_field name = {.key = "name"};
    char *value = NULL, *id = NULL;
    if (!session_may_change(session))
        return;
    say(_("A new piece of information for the ledger. Enter leaves a field out, a dot ends."));
    bool is_named = ask(field_get(KIND, name.key), &value) == FIELD_SAID;
    name.value = value;
    if (!is_named)
        say(_("Nothing was added."));
    else if (session_finish(session,
                            assessment_add_record(session->assessment, KIND, &name, 1, &id, &error),
                            &error))
        ask_rest(session, id);
    session->has_moved = is_named;
    free(id);
    free(value);
}
