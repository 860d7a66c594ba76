/* What an answer in one pack says about questions in the others. Nothing is written: answers are
 * given by `tenken answer`. */
#include <stdlib.h>

#include "address.h"
#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

#define TITLE_COLUMNS  36
#define NUMBER_COLUMNS 10
#define TEXT_INDENT    4

static bool is_shown(const struct crosswalk_control *crossed, const char *pack)
{
    return !pack || text_equal(crossed->control->pack->id, pack);
}

static void print_relation(const struct result *result, const struct control_relation *relation)
{
    char *text = word_take_relation(result, relation);
    output_paragraph(text, TEXT_INDENT);
    free(text);
}

/* ---- offers ---- */

/* A sole source was named already. */
static void print_sources(const struct result *result, const struct offer *offer)
{
    if (offer->source_count > 1) {
        for (size_t i = 0; i < offer->source_count; i++)
            print_relation(result, offer->sources[i]);
        return;
    }
    char *reason = word_take_relation_reason(offer->sources[0]);
    output_paragraph(reason, TEXT_INDENT);
    free(reason);
}

static void print_offer(const struct result *result, const struct crosswalk_control *crossed)
{
    const struct offer *offer = crossed->offer;
    const struct control_result *control = crossed->control;
    char *text = word_take_offer(result, offer);
    if (offer->choice)
        output_line("%s=%s  %s", control->address, offer->choice->id,
                    control->control->title.value);
    else
        output_line("%s  %s", control->address, control->control->title.value);
    output_paragraph(text, TEXT_INDENT);
    print_sources(result, offer);
    free(text);
}

static void print_offers(const struct result *result, const struct crosswalk *crosswalk,
                         const char *pack)
{
    size_t shown = 0;
    output_line("%s", _("Offered from other answers (“tenken answer FILE ADDRESS=CHOICE” gives "
                        "one)"));
    for (size_t i = 0; i < crosswalk->offer_count; i++)
        if (is_shown(crosswalk->offers[i], pack)) {
            print_offer(result, crosswalk->offers[i]);
            shown++;
        }
    if (!shown)
        output_line("  %s", _("No answer elsewhere says anything certain of an open question."));
}

/* ---- relations ---- */

static void print_relations(const struct result *result, const struct crosswalk *crosswalk,
                            const char *pack)
{
    output_text("\n");
    output_line("%s", _("Related questions"));
    for (size_t i = 0; i < crosswalk->control_count; i++) {
        const struct crosswalk_control *crossed = &crosswalk->controls[i];
        if (!is_shown(crossed, pack))
            continue;
        output_line("%s %s  %s", word_rating_mark(crossed->control->rating),
                    crossed->control->address, crossed->control->control->title.value);
        for (size_t k = 0; k < crossed->relation_count; k++)
            print_relation(result, &crossed->relations[k]);
    }
    if (!crosswalk->control_count)
        output_line("  %s", _("The packs of this case have no question in common."));
}

/* ---- the table ---- */

static void append_number(struct string *line, int number)
{
    string_format(line, "%*d", NUMBER_COLUMNS, number);
}

static void print_head(void)
{
    static const char *const heads[] = {N_("questions"), N_("answered"), N_("met"), N_("related"),
                                        N_("offered")};
    struct string line = {0};
    string_append_cell(&line, "", TITLE_COLUMNS);
    for (size_t i = 0; i < ARRAY_LENGTH(heads); i++)
        string_format(&line, "%*s%s", NUMBER_COLUMNS - text_width(_(heads[i])), "", _(heads[i]));
    output_text("\n");
    output_line("%s", line.text);
    string_free(&line);
}

static void print_row(const struct crosswalk_pack *row)
{
    const struct counts *counts = &row->pack->counts;
    struct string line = {0};
    string_append_cell(&line, row->pack->pack->title.value, TITLE_COLUMNS);
    append_number(&line, counts->applicable);
    append_number(&line, counts->answered);
    append_number(&line, counts->met);
    append_number(&line, row->related);
    append_number(&line, row->offered);
    output_line("%s", line.text);
    string_free(&line);
}

static void print_table(const struct crosswalk *crosswalk)
{
    print_head();
    for (size_t i = 0; i < crosswalk->pack_count; i++)
        print_row(&crosswalk->packs[i]);
}

/* ---- the verb ---- */

static void show(const struct result *result, const struct arguments *arguments)
{
    const char *pack = arguments->values[OPTION_PACK];
    struct crosswalk *crosswalk = engine_make_crosswalk(result);
    if (arguments->values[OPTION_JSON])
        output_json(json_take_crosswalk(crosswalk, pack));
    else {
        print_offers(result, crosswalk, pack);
        print_relations(result, crosswalk, pack);
        print_table(crosswalk);
    }
    crosswalk_free(crosswalk);
}

enum status crosswalk_run(const struct arguments *arguments, struct error *error)
{
    struct workbench workbench = {0};
    const char *pack = arguments->values[OPTION_PACK];
    if (workbench_open(&workbench, arguments->words[0], ASSESSMENT_READ, error) &&
        (!pack || result_get_pack(workbench.result, pack) ||
         address_refuse_pack(workbench.result, pack, pack, error)))
        show(workbench.result, arguments);
    workbench_close(&workbench);
    return STATUS_DONE;
}
