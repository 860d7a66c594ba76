#include "difference.h"

#include <stdlib.h>

#include "output.h"
#include "tenken/report.h"

/* "–" where the pack is not in that one. */
static char *take_score(const struct pack_result *pack)
{
    return pack ? word_take_score(&pack->score) : mem_copy("–");
}

static void print_bands(const struct pack_result *before, const struct pack_result *after)
{
    char *from = word_take_bands(&before->score), *to = word_take_bands(&after->score);
    if (!text_equal(from, to))
        output_line("  %s → %s", from, to);
    free(from);
    free(to);
}

static void print_score(const struct score_move *move)
{
    char *from = take_score(move->before), *to = take_score(move->after);
    output_line("%s", (move->after ? move->after : move->before)->pack->title.value);
    output_line(_("  Score  %s → %s"), from, to);
    if (move->before && move->after)
        print_bands(move->before, move->after);
    free(from);
    free(to);
}

void difference_print_standing(const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->pack_count; i++)
        print_score(&comparison->packs[i]);
    if (comparison->mandatory_count)
        output_line(_("Mandatory items met: %d → %d of %d"), comparison->mandatory_before,
                    comparison->mandatory_after, comparison->mandatory_count);
}

static void print_risk(const struct risk_move *move)
{
    const struct record *asset = (move->after ? move->after : move->before)->asset;
    const char *name = record_get_field(asset, "name");
    char *words = word_take_asset_move(move);
    output_line("  %s  %s", name ? name : asset->id, words);
    free(words);
}

/* Of those in both, or of those in one alone. */
static void print_risks(const struct comparison *comparison, bool in_both, const char *heading)
{
    bool has_heading = false;
    for (size_t i = 0; i < comparison->asset_count; i++) {
        const struct risk_move *move = &comparison->assets[i];
        if ((move->before && move->after) != in_both)
            continue;
        if (!has_heading)
            output_line("%s", heading);
        has_heading = true;
        print_risk(move);
    }
}

void difference_print_risks(const struct comparison *comparison)
{
    print_risks(comparison, true, _("Risks that move"));
    print_risks(comparison, false, _("Information added or taken away"));
}

void difference_print_control(const struct control_move *move)
{
    const struct control_result *now = move->after ? move->after : move->before;
    output_line("  %s %s  %s: %s → %s", word_rating_mark(now->rating), now->address,
                now->control->title.value, word_standing(move->before), word_standing(move->after));
}
