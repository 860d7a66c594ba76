/* The door of the module. */
#include "src/writers/formats.h"

#include <stdlib.h>
#include <string.h>

__attribute__((visibility("default"))) char *writers_take(const struct writers_job *job,
                                                          size_t *length, char **why)
{
    static const struct {
        const char *format;
        writers_function *take;
    } writers[] = {
        {"docx", docx_take},
        {"xlsx", xlsx_take},
    };
    for (size_t i = 0; i < COUNT_OF(writers); i++)
        if (strcmp(writers[i].format, job->format) == 0)
            return writers[i].take(job, length, why);
    *why = strdup(job->translate(N_("there is no writer for this format")));
    return NULL;
}
