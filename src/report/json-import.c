/* What a table would change, for programs. */
#include "src/report/json.h"

#include "tenken/report.h"

static json_t *json_change(const struct sheet_change *change)
{
    json_t *object = json_object();
    json_put(object, "address", json_text(change->address));
    json_put(object, "voice", json_text(change->voice ? voice_get_name(change->voice) : NULL));
    json_put(object, "field", json_text(change->field));
    json_put(object, "was", json_text(change->was));
    json_put(object, "will_be", json_text(change->will_be));
    json_put(object, "conflict", json_boolean(change->is_conflict));
    json_put(object, "taken", json_boolean(change->is_taken));
    json_put(object, "sheet", json_text(change->sheet));
    json_put(object, "row", json_count((int)change->row));
    return object;
}

json_t *json_fault(const struct fault *fault)
{
    json_t *object = json_object();
    json_put(object, "file", json_text(fault->file));
    json_put(object, "row", json_unless(fault->line, 0));
    json_put(object, "message", json_text(fault->message));
    return object;
}

char *json_take_import(const char *file, const struct sheet_change *changes, size_t count,
                       const struct faults *faults)
{
    json_t *object = json_object(), *list = json_array(), *wrong = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_change(&changes[i]));
    for (size_t i = 0; i < faults->count; i++)
        json_array_append_new(wrong, json_fault(&faults->items[i]));
    json_put(object, "file", json_text(file));
    json_put(object, "changes", list);
    json_put(object, "faults", wrong);
    return json_take(object);
}
