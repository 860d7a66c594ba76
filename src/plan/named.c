/* Controls as packs name them to each other. */
#include <stdlib.h>
#include <string.h>

#include "plan.h"

const struct control_result *control_find_named(const struct result *result,
                                                const struct control_result *from, const char *name)
{
    char *address = strchr(name, ':') ? mem_copy(name) : mem_format("%s:%s", from->pack->id, name);
    const struct control_result *found = result_get_control(result, address);
    if (!found && from->subject) {
        char *own = mem_format("%s@%s", address, from->subject);
        found = result_get_control(result, own);
        free(own);
    }
    free(address);
    return found;
}
