#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

static char *take_asset(const struct result *result, const char *text, struct error *error)
{
    const struct record *asset = address_find_asset(result->snapshot, text, error);
    return asset ? mem_format("asset:%s", asset->id) : NULL;
}

/* A pack's id stands for its score, asset: and an id or a name for a risk. */
static char *take_address(const struct result *result, const char *text, struct error *error)
{
    struct target target = {0};
    if (result_get_pack(result, text))
        return mem_copy(text);
    if (strncmp(text, "asset:", strlen("asset:")) == 0)
        return take_asset(result, text, error);
    if (!address_find(result, text, &target, error))
        return NULL;
    free(target.address);
    return mem_copy(target.control->address);
}

static void print_steps(const struct trace *trace)
{
    for (size_t i = 0; i < trace->count; i++) {
        char *words = word_take_trace_step(&trace->steps[i]);
        output_paragraph(words, 0);
        free(words);
    }
}

static void explain(const struct result *result, const char *address, bool as_json)
{
    struct trace trace = engine_trace(result, address);
    if (as_json)
        output_json(json_take_trace(&trace, address));
    else
        print_steps(&trace);
    trace_free(&trace);
}

enum status why_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    if (workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error)) {
        char *address = take_address(workbench.result, arguments->words[1], error);
        if (address)
            explain(workbench.result, address, arguments->values[OPTION_JSON]);
        free(address);
    }
    workbench_close(&workbench);
    return STATUS_DONE;
}
