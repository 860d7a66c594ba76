/* The condition of a control, in a pack that has nothing else wrong. */
#include "fuzz.h"
#include "tenken/engine.h"

#include <stdlib.h>

#define BEFORE                                                                                     \
    "<pack format='1.0' id='mini' version='1.0' "                                                  \
    "language='ja'><title>t</title><summary>s</summary>"                                           \
    "<source date='2026-04-01'>s</source><scoring method='count'/><scales default='d'>"            \
    "<scale id='d'><choice id='y' value='1' rating='met'><label>y</label></choice></scale>"        \
    "</scales><section id='a'><title>t</title><control id='1'><title>t</title>"                    \
    "<question>q</question><why>w</why></control><control id='2'><title>t</title>"                 \
    "<question>q</question><why>w</why><applies>"
#define AFTER "</applies></control></section></pack>"

/* The three values of a condition, on a case that says nothing. */
static void evaluate(const struct library *library)
{
    static const char empty[] =
        "<assessment format=\"1.0\" id=\"a\" created=\"2026-04-01T09:00:00Z\"/>";
    struct assessment *assessment = assessment_parse(empty, sizeof empty - 1, "empty", NULL);
    struct snapshot *snapshot = assessment ? snapshot_new(assessment) : NULL;
    if (snapshot)
        result_free(engine_evaluate(library, snapshot, (struct engine_view){VOICE_NONE}));
    snapshot_free(snapshot);
    assessment_free(assessment);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct faults faults = {0};
    struct string pack = {0};
    string_append(&pack, BEFORE);
    string_append_bytes(&pack, (const char *)data, size);
    string_append(&pack, AFTER);
    fuzz_put("packs/mini/pack.xml", (const uint8_t *)pack.text, pack.length);
    const char *const folders[] = {fuzz_get_folder()}, *const ids[] = {"mini"};
    struct library *library = library_new(folders, 1, ids, 1, "ja", &faults);
    evaluate(library);
    library_free(library);
    faults_free(&faults);
    string_free(&pack);
    return 0;
}
