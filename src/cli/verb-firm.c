#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "tenken/assessment.h"
#include "verb.h"
#include "workbench.h"

static const char record[] = "firm";

/* ---- what is known ---- */

static void print_firm(const struct assessment *assessment)
{
    const struct field *fields = NULL;
    size_t count = field_list(record, &fields);
    for (size_t i = 0; i < count; i++) {
        const char *value = assessment_get(assessment, record, VOICE_NONE, fields[i].name);
        output_line("%s=%s", fields[i].name, value ? value : "");
    }
}

/* ---- what is said ---- */

struct facts {
    struct change *items;
    size_t count;
    struct arena *arena;
};

static bool refuse_key(const char *key, struct error *error)
{
    const struct field *fields = NULL;
    size_t count = field_list(record, &fields);
    const char **names = mem_alloc(count * sizeof *names);
    for (size_t i = 0; i < count; i++)
        names[i] = fields[i].name;
    char *hint = hint_take(key, names, count);
    error_set(error, ERROR_INPUT, key, _("nothing that is kept of a firm; %s"), hint);
    free(hint);
    free(names);
    return false;
}

static bool read_fact(struct facts *facts, const struct assessment *assessment, const char *text,
                      struct error *error)
{
    const char *equals = strchr(text, '=');
    if (!equals)
        return error_set(error, ERROR_USAGE, text, _("a field is written KEY=VALUE"));
    const char *key = arena_copy_bytes(facts->arena, text, (size_t)(equals - text));
    const struct field *field = field_get(record, key);
    if (!field)
        return refuse_key(key, error);
    char *value = field_take_value(field, equals + 1);
    facts->items[facts->count++] =
        (struct change){.address = record,
                        .field = field->name,
                        .old_value = assessment_get(assessment, record, VOICE_NONE, key),
                        .new_value = arena_copy(facts->arena, value)};
    free(value);
    return true;
}

static bool read_facts(struct facts *facts, const struct assessment *assessment,
                       const struct arguments *arguments, struct error *error)
{
    facts->items = arena_alloc(facts->arena, arguments->count * sizeof *facts->items);
    for (size_t i = 1; i < arguments->count; i++)
        if (!read_fact(facts, assessment, arguments->words[i], error))
            return false;
    return true;
}

static void say(struct assessment *assessment, const struct arguments *arguments,
                struct error *error)
{
    struct facts facts = {.arena = arena_new()};
    if (read_facts(&facts, assessment, arguments, error) &&
        assessment_apply(assessment, facts.items, facts.count, "firm", error))
        assessment_save(assessment, error);
    arena_free(facts.arena);
}

enum status firm_run(const struct arguments *arguments, struct error *error)
{
    bool says = arguments->count > 1;
    struct assessment *assessment =
        workbench_take_case(arguments->words[0], says ? ASSESSMENT_WRITE : ASSESSMENT_READ, error);
    if (assessment)
        says ? say(assessment, arguments, error) : print_firm(assessment);
    assessment_free(assessment);
    return STATUS_DONE;
}
