/* What an address on the command line means in a case. */
#ifndef CLI_ADDRESS_H
#define CLI_ADDRESS_H

#include "tenken/engine.h"

struct target {
    char *address; /* whole, with pack, option and subject; free it */
    const struct control_result *control;
};
/* `text` is an address, or CONTROL alone where one pack of the case has it. The error says what
 * there is instead. */
bool address_find(const struct result *result, const char *text, struct target *target,
                  struct error *error);

#endif
