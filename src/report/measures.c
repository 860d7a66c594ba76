/* Which ranked measure helps which gap. */
#include "src/report/measures.h"

#include "tenken/report.h"

bool measure_helps(const struct measure_rank *ranked, const struct control_result *control)
{
    for (size_t i = 0; i < ranked->control_count; i++)
        if (ranked->controls[i] == control)
            return true;
    return false;
}

bool measure_serves_pack(const struct measure_rank *rank, const char *pack)
{
    for (size_t i = 0; pack && i < rank->control_count; i++)
        if (text_equal(rank->controls[i]->pack->id, pack))
            return true;
    return !pack;
}
