/* A config file: what is wrong is told, what is right can be asked for. */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct faults faults = {0};
    const char *keys[8];
    struct config *config = config_new(fuzz_put("config.ini", data, size), &faults);
    config_get(config, "ui:language", NULL);
    config_get_section(config, "keys", keys, ARRAY_LENGTH(keys));
    config_free(config);
    faults_free(&faults);
    return 0;
}
