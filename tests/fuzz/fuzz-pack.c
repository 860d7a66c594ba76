/* A pack: every fault is told, and what has none can be looked at. */
#include "fuzz.h"
#include "tenken/pack.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct faults faults = {0};
    const char *path = fuzz_put("packs/mini/pack.xml", data, size);
    const char *const folders[] = {fuzz_get_folder()}, *const ids[] = {"mini"};
    struct library *library = library_new(folders, 1, ids, 1, "ja", &faults);
    FUZZ_EXPECT(library->pack_count == 1 || faults.count > 0);
    library_free(library);
    faults_free(&faults);
    pack_check(path, folders, 1, &faults);
    faults_free(&faults);
    return 0;
}
