/* What an address on the command line means in a case. */
#ifndef CLI_ADDRESS_H
#define CLI_ADDRESS_H

#include "tenken/engine.h"

struct target {
    char *address; /* whole, with pack, option and subject; free it */
    const struct control *meant;
    const struct control_result *control; /* NULL where all subjects are meant */
};
/* `text` is an address, or CONTROL alone where one pack of the case has it. The error says what
 * there is instead. */
bool address_find(const struct result *result, const char *text, struct target *target,
                  struct error *error);
/* The same, of what is decided and not answered: a control without a subject means all of them. */
bool address_find_decided(const struct result *result, const char *text, struct target *target,
                          struct error *error);
/* Says that the case has no such pack, and which it has. Returns false. */
bool address_refuse_pack(const struct result *result, const char *id, const char *text,
                         struct error *error);
/* An asset by its id, with "asset:" or without, or by its name where only one has it. NULL with the
 * error set, which names the ids where several have it. */
const struct record *address_find_asset(const struct snapshot *snapshot, const char *text,
                                        struct error *error);

#endif
