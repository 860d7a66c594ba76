#include "tenken/assessment.h"

static const char *const names[VOICE_COUNT] = {
    [VOICE_NONE] = "",
    [VOICE_FIRM] = "firm",
    [VOICE_ADVISER] = "adviser",
    [VOICE_AUDITOR] = "auditor",
};

static const enum voice voices_of_modes[MODE_COUNT] = {
    [MODE_SELF] = VOICE_FIRM,
    [MODE_ADVISE] = VOICE_ADVISER,
    [MODE_AUDIT] = VOICE_AUDITOR,
    [MODE_TRAIN] = VOICE_FIRM,
};

const char *voice_get_name(enum voice voice)
{
    return names[voice];
}

bool voice_from_name(const char *name, enum voice *voice)
{
    for (enum voice i = VOICE_FIRM; i < VOICE_COUNT; i++) {
        if (text_equal(name, names[i])) {
            *voice = i;
            return true;
        }
    }
    return false;
}

enum voice voice_of_mode(enum mode mode)
{
    return voices_of_modes[mode];
}
