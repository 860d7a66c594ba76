/* Looking things up in the risk catalogue. */
#include "tenken/pack.h"

const struct threat *risk_get_threat(const struct risk_catalogue *risk, const char *id)
{
    for (size_t i = 0; i < risk->catalogue_count; i++)
        if (text_equal(risk->catalogue[i].id, id))
            return &risk->catalogue[i];
    return NULL;
}

const struct policy *risk_get_policy(const struct risk_catalogue *risk, const char *id)
{
    for (size_t i = 0; i < risk->policy_count; i++)
        if (text_equal(risk->policies[i].id, id))
            return &risk->policies[i];
    return NULL;
}

const struct treatment *risk_get_treatment(const struct risk_catalogue *risk, const char *id)
{
    for (size_t i = 0; i < risk->treatment_count; i++)
        if (text_equal(risk->treatments[i].id, id))
            return &risk->treatments[i];
    return NULL;
}

const struct band *risk_get_band(const struct risk_catalogue *risk, int value)
{
    for (size_t i = 0; i < risk->band_count; i++)
        if (risk->bands[i].from <= value && value <= risk->bands[i].to)
            return &risk->bands[i];
    return NULL;
}

const struct risk_grade *risk_get_grade(const struct risk_grades *grades, int value)
{
    for (size_t i = 0; i < grades->count; i++)
        if (grades->items[i].value == value)
            return &grades->items[i];
    return NULL;
}
