/* Words for what many people said. */
#include "tenken/report.h"

const char *word_split(double split)
{
    static const char *const words[SPLIT_GRADE_COUNT] = {
        [SPLIT_UNTOLD] = N_("too few to tell"),
        [SPLIT_AGREE] = N_("they agree"),
        [SPLIT_DIFFER] = N_("opinions differ"),
        [SPLIT_APART] = N_("opinions split"),
    };
    return _(words[survey_grade_split(split)]);
}

const char *word_split_mark(double split)
{
    static const char *const marks[SPLIT_GRADE_COUNT] = {
        [SPLIT_UNTOLD] = "-", [SPLIT_AGREE] = "=", [SPLIT_DIFFER] = "▲", [SPLIT_APART] = "▲▲"};
    return marks[survey_grade_split(split)];
}

char *word_take_group(enum survey_key key, const struct survey_group *group)
{
    static const char *const formats[] = {
        [SURVEY_TABLE] = N_("Table %s"), [SURVEY_TRADE] = "%s", [SURVEY_SIZE] = N_("%s people")};
    return group->name ? mem_format(_(formats[key]), group->name) : mem_copy(_("all others"));
}

const char *word_survey_key(enum survey_key key)
{
    static const char *const words[] = {[SURVEY_TABLE] = N_("By table"),
                                        [SURVEY_TRADE] = N_("By trade"),
                                        [SURVEY_SIZE] = N_("By size")};
    return _(words[key]);
}
