#include "world.h"

/* IPA's guideline, 3rd edition: table 11 and the rule for field 7 of the ledger. */
static const struct {
    const char *fields;
    int importance;
} vectors[] = {
    {"confidentiality=2 integrity=1 availability=0", 2}, /* the sheet's own example */
    {"confidentiality=0 integrity=2 availability=2", 2}, /* the sheet's own example */
    {"confidentiality=2 integrity=2 availability=2", 2},
    {"confidentiality=1 integrity=0 availability=0", 1},
    {"confidentiality=0 integrity=0 availability=1", 1},
    {"confidentiality=1 integrity=1 availability=1", 1},
    {"confidentiality=0 integrity=0 availability=0", 0},
    {"confidentiality=0 integrity=0 availability=0 personal=yes", 2},
    {"confidentiality=1 integrity=0 availability=0 sensitive=yes", 2},
    {"confidentiality=0 integrity=0 availability=0 my-number=yes", 2},
    {"confidentiality=0 integrity=0 availability=0 survival=yes", 2},
    {"confidentiality=0 integrity=1 availability=0 personal=no survival=no", 1},
    {"survival=yes", 2},
    {"integrity=1", 1}, /* what is said so far */
    {"personal=no", -1},
    {"name=drawing", -1},
    {"confidentiality=9", -1}, /* from a newer tenken */
};

static void importance_is_that_of_the_sheet(void **state)
{
    struct world *world = world_new();
    for (size_t i = 0; i < ARRAY_LENGTH(vectors); i++) {
        world->snapshot.record_count = 0;
        add_record(world, "asset", "a", vectors[i].fields);
        int importance = asset_importance(&world->records[0]);
        if (importance != vectors[i].importance)
            fail_msg("%s: %d, expected %d", vectors[i].fields, importance, vectors[i].importance);
    }
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(importance_is_that_of_the_sheet)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
