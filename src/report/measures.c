/* Which ranked measure helps which gap. */
#include "src/report/measures.h"

bool measure_helps(const struct measure_rank *ranked, const struct control_result *control)
{
    for (size_t i = 0; i < ranked->control_count; i++)
        if (ranked->controls[i] == control)
            return true;
    return false;
}
