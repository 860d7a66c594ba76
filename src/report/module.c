/* The heavy writers: the module is loaded when the first workbook or Word file is wanted, and stays
 * until the program ends, since its libraries keep things of their own. */
#include "src/report/module.h"
#include "src/writers/writers.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

static writers_function *load(struct error *error)
{
    static writers_function *loaded;
    if (loaded)
        return loaded;
    char *path = place_take_module(WRITERS_FILE);
    void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    void *found = module ? dlsym(module, WRITERS_FUNCTION) : NULL;
    if (found)
        memcpy(&loaded, &found, sizeof loaded); /* C has no cast from an object to a function */
    else
        error_set(error, ERROR_SYSTEM, path, _("this part of tenken cannot be loaded: %s"),
                  dlerror());
    free(path);
    return loaded;
}

char *module_take_output(const char *format, xmlDoc *document, size_t *length, struct error *error)
{
    writers_function *take = load(error);
    if (take == NULL)
        return NULL;
    const struct writers_job job = {.format = format, .document = document, .translate = tr};
    char *why = NULL;
    size_t count = 0;
    char *bytes = take(&job, &count, &why);
    if (bytes == NULL)
        error_set(error, ERROR_SYSTEM, format, "%s", why);
    else if (length)
        *length = count;
    free(why);
    return bytes;
}
