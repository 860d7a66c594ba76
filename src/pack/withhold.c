/* A library without advice, for examinations by a certification body (docs/audit.md). */
#include "tenken/pack.h"

/* What library_new has made may be written to. */
static void withhold_of_control(struct control *control)
{
    control->measures = NULL;
    control->measure_count = 0;
    control->example = (struct pack_text){0};
}

/* The clause itself says how often: that is required; the others are the pack's advice. */
static size_t keep_required(struct routine *routines, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (routines[i].is_required)
            routines[kept++] = routines[i];
    return kept;
}

static void withhold_of_pack(struct pack *pack)
{
    struct band *bands = (struct band *)(uintptr_t)pack->scoring.bands;
    for (size_t i = 0; i < pack->scoring.band_count; i++)
        bands[i].advice = (struct pack_text){0};
    for (size_t i = 0; i < pack->control_count; i++)
        withhold_of_control((struct control *)(uintptr_t)&pack->controls[i]);
    pack->routine_count =
        keep_required((struct routine *)(uintptr_t)pack->routines, pack->routine_count);
}

void library_withhold_advice(struct library *library)
{
    size_t term_count; /* gathered also from the texts of measures: before they go */
    library_get_terms(library, &term_count);
    for (size_t i = 0; i < library->pack_count; i++)
        withhold_of_pack((struct pack *)(uintptr_t)library->packs[i]);
    library->measure_count = 0;
    library->withholds_advice = true;
}
