/* A folder of cases and of tables that came back, as one gathering (docs/workshop.md). Nothing in
 * the folder is written. */
#ifndef CLI_ROOMFUL_H
#define CLI_ROOMFUL_H

#include "tenken/report.h"

struct roomful_request {
    const char *folder;
    /* Firms: cases alone, of copies of one case the one answered last. Else participants: tables,
     * too, answered for the workshop's sample. */
    bool is_of_firms;
};
struct roomful { /* start with {0}; free with roomful_close, whether opening worked or not */
    struct library *library;
    struct workshop *workshop; /* NULL: there is none */
    struct survey_gathering *gathering;
    struct faults left_out; /* files, or rows of them, and why */
};
/* Reads what lies in the folder and in the folders in it, whose names are tables. False with the
 * error set where there is nothing to read at all. */
bool roomful_open(struct roomful *roomful, const struct roomful_request *request,
                  struct error *error);
void roomful_close(struct roomful *roomful);
/* The surveys of all packs by these keys, for roomful_free_surveys. */
struct survey **roomful_take_surveys(const struct roomful *roomful, const enum survey_key *keys,
                                     size_t key_count, size_t *count);
void roomful_free_surveys(struct survey **surveys, size_t count);

#endif
