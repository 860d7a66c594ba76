#include "papers.h"

#include <stdlib.h>
#include <string.h>

/* What a visit in this mode ends with comes first. */
static const enum paper_group group_orders[MODE_COUNT][PAPER_GROUP_COUNT] = {
    [MODE_SELF] = {PAPER_RESULT, PAPER_FIRM, PAPER_AUDIT, PAPER_CERTIFICATION},
    [MODE_ADVISE] = {PAPER_RESULT, PAPER_FIRM, PAPER_CERTIFICATION, PAPER_AUDIT},
    [MODE_AUDIT] = {PAPER_AUDIT, PAPER_CERTIFICATION, PAPER_RESULT, PAPER_FIRM},
    [MODE_TRAIN] = {PAPER_RESULT, PAPER_FIRM, PAPER_AUDIT, PAPER_CERTIFICATION},
};

static bool is_wanted(const struct paper_kind *kind, const char *wanted)
{
    if (!wanted)
        return true;
    char *text = mem_format("%s\n%s\n%s\n%s", kind->title, kind->about, kind->id,
                            word_paper_group(kind->group));
    char *folded = text_take_folded(text);
    bool is_found = strstr(folded, wanted) != NULL;
    free(folded);
    free(text);
    return is_found;
}

const struct paper_kind **papers_take_list(const struct app *app, const char *wanted, size_t *count)
{
    const struct paper_kind *const *kinds;
    size_t kind_count = paper_get_kinds(&kinds);
    const struct paper_kind **list = mem_alloc((kind_count + 1) * sizeof *list);
    *count = 0;
    for (size_t place = 0; place < PAPER_GROUP_COUNT * 2; place++) {
        enum paper_group group = group_orders[app->snapshot->mode][place / 2];
        bool suits = place % 2 == 0;
        for (size_t i = 0; i < kind_count; i++)
            if (kinds[i]->group == group && paper_suits(kinds[i], app->snapshot) == suits &&
                is_wanted(kinds[i], wanted))
                list[(*count)++] = kinds[i];
    }
    return list;
}

size_t paper_count_missing(const struct app *app, const struct paper_kind *kind)
{
    size_t count = 0;
    free(paper_take_missing(kind, app->snapshot, &count));
    return count;
}

char *paper_take_missing_words(const struct app *app, const struct paper_kind *kind)
{
    size_t count = paper_count_missing(app, kind);
    return count ? mem_format(tr_plural("%zu empty", "%zu empty", (unsigned long)count), count)
                 : mem_copy("");
}

struct report_request paper_make_request(struct app *app, const struct paper_wish *wish)
{
    return (struct report_request){
        .result = app->result,
        .ranking = app_get_ranking(app),
        .assessment = app->assessment,
        .file = assessment_get_path(app->assessment),
        .language = language_get(),
        .kind = wish->kind,
        .format = wish->format,
        .table = report_get_table(wish->kind),
        .audience = wish->audience,
        .is_anonymous = wish->is_anonymous,
    };
}
