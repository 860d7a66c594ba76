/* The report model: the map of risks, importance by likelihood. */
#include "src/report/model-node.h"
#include "src/report/model.h"

#include <stdlib.h>

#define IMPORTANCE_HIGHEST 2 /* docs/risk.md */

/* From the worst, 1, on; so that stylesheets can colour bands that they do not know. */
static void set_band(xmlNode *node, const struct risk_catalogue *catalogue, int risk)
{
    const struct band *band = risk_get_band(catalogue, risk);
    if (band == NULL)
        return;
    model_set_int(node, "degree", (int)(band - catalogue->bands) + 1);
    model_set_flag(node, "intolerable", text_equal(band->id, catalogue->intolerable));
    model_add_pack_text(node, "band", band->label);
}

static bool is_in(const struct asset_risk *asset, int importance, int likelihood)
{
    return asset->risk >= 0 && asset->importance == importance &&
           asset->worst->likelihood == likelihood;
}

static void add_cell(xmlNode *row, const struct risks *risks,
                     const struct risk_catalogue *catalogue, int importance, int likelihood)
{
    xmlNode *cell = model_add(row, "cell");
    int count = 0;
    model_set_int(cell, "likelihood", likelihood);
    model_set_int(cell, "risk", importance * likelihood);
    set_band(cell, catalogue, importance * likelihood);
    for (size_t i = 0; i < risks->asset_count; i++) {
        const struct asset_risk *asset = &risks->assets[i];
        if (!is_in(asset, importance, likelihood))
            continue;
        const char *name = record_get_field(asset->asset, "name");
        model_add_text(cell, "asset", name ? name : asset->asset->id);
        count++;
    }
    model_set_int(cell, "count", count);
}

void model_add_risk_map(xmlNode *report, const struct result *result, const struct risks *risks)
{
    const struct risk_catalogue *catalogue = library_get_risk(result->library);
    if (catalogue == NULL || risks->asset_count == 0)
        return;
    xmlNode *map = model_add(report, "risk-map");
    model_set_int(map, "told", (int)(risks->asset_count - risks->untold));
    model_set_int(map, "untold", (int)risks->untold);
    for (int importance = IMPORTANCE_HIGHEST; importance >= 0; importance--) {
        xmlNode *row = model_add(map, "row");
        model_set_int(row, "importance", importance);
        for (int likelihood = 1; likelihood <= RISK_SCALE_MAX; likelihood++)
            add_cell(row, risks, catalogue, importance, likelihood);
    }
}
