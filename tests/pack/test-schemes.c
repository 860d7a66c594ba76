/* The real schemes, held against what their sources have. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tenken/pack.h"

static const char *content[1];
static struct schemes *schemes;

static int open_content(void **state)
{
    struct faults faults = {0};
    content[0] = path_take_join(getenv("TENKEN_SOURCE"), "content");
    schemes = schemes_new(content, 1, "ja", &faults);
    return faults.count ? -1 : 0;
}

static int close_content(void **state)
{
    schemes_free(schemes);
    free((char *)(uintptr_t)content[0]);
    return 0;
}

static const struct scheme *get_scheme(const char *id)
{
    const struct scheme *scheme = schemes_get(schemes, id);
    if (!scheme)
        fail_msg("there is no scheme %s", id);
    return scheme;
}

static const char *get_fact(const struct scheme *scheme, const char *id)
{
    for (size_t i = 0; i < scheme->fact_count; i++)
        if (text_equal(scheme->facts[i].id, id))
            return scheme->facts[i].text.value;
    fail_msg("%s has no fact %s", scheme->id, id);
    return NULL;
}

static void each_scheme_has_its_stages_and_its_date(void **state)
{
    static const struct {
        const char *id, *date;
        size_t stages;
    } expected[] = {{"security-action", "2021-01", 2},
                    {"ipa-steps", "2019-03", 4},
                    {"gijutsu-joho", "2021-01", 3},
                    {"privacy-mark", "2021-01", 1},
                    {"isms", "2021-01", 1},
                    {"cmmc", "2021-01", 10}};
    assert_int_equal(schemes->count, ARRAY_LENGTH(expected));
    for (size_t i = 0; i < schemes->count; i++) {
        assert_string_equal(schemes->items[i].id, expected[i].id);
        assert_string_equal(schemes->items[i].date, expected[i].date);
        assert_int_equal(schemes->items[i].stage_count, expected[i].stages);
    }
}

/* The tables of the report, early 2021. */
static void figures_are_those_of_the_source(void **state)
{
    static const struct {
        const char *scheme, *fact, *text;
    } figures[] = {
        {"isms", "number", "6,327社"},
        {"isms", "cost", "取得に約90～100万円、更新に約70万円、維持審査に約50万円"},
        {"isms", "valid", "3年（1年に1回の維持審査）"},
        {"isms", "body", "27の認証機関"},
        {"isms", "more", "133の管理策"},
        {"privacy-mark", "number", "16,547社"},
        {"privacy-mark", "cost", "取得に約62万円、更新に約46万円"},
        {"privacy-mark", "valid", "2年間"},
        {"privacy-mark", "body", "19の審査機関"},
        {"privacy-mark", "what", "個人情報"},
        {"security-action", "number", "10万を超える事業者"},
        {"security-action", "cost", "無料"},
        {"security-action", "unit", "企業全体"},
        {"cmmc", "valid", "3年"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(figures); i++)
        assert_non_null(
            strstr(get_fact(get_scheme(figures[i].scheme), figures[i].fact), figures[i].text));
    const struct scheme *action = get_scheme("security-action");
    for (size_t i = 0; i < action->fact_count; i++)
        if (text_equal(action->facts[i].id, "number"))
            assert_string_equal(action->facts[i].date, "2020-07");
}

static void stars_rest_on_what_the_source_names(void **state)
{
    const struct scheme *action = get_scheme("security-action");
    const struct requirement *basics = &action->stages[0].requirements[0];
    const struct requirement *diagnosis = &action->stages[1].requirements[0];
    const struct requirement *policy = &action->stages[1].requirements[1];
    assert_string_equal(basics->counts[0].pack, "ipa-5");
    assert_int_equal(basics->counts[0].rule, COUNTS_ANSWERED);
    assert_int_equal(basics->counts[0].control_count, 0);
    assert_string_equal(diagnosis->counts[0].pack, "ipa-25");
    assert_int_equal(diagnosis->counts[0].rule, COUNTS_ANSWERED);
    assert_string_equal(policy->counts[0].pack, "ipa-org");
    assert_string_equal(policy->counts[0].controls[0], "policy-published");
    assert_int_equal(policy->counts[0].rule, COUNTS_ALL);
}

/* Item N of the scheme is the controls that the pack calls mandatory N. */
static void each_mandatory_item_counts_its_own(void **state)
{
    struct faults faults = {0};
    struct library *library =
        library_new(content, 1, (const char *[]){"gijutsu-joho"}, 1, "ja", &faults);
    const struct pack *pack = library_get_pack(library, "gijutsu-joho");
    const struct scheme_stage *stage = &get_scheme("gijutsu-joho")->stages[0];
    size_t counted = 0, mandatory = 0;
    assert_int_equal(stage->requirement_count, 12);
    for (size_t i = 0; i < stage->requirement_count; i++) {
        const struct scheme_counts *counts = &stage->requirements[i].counts[0];
        counted += counts->control_count;
        for (size_t k = 0; k < counts->control_count; k++)
            assert_int_equal(pack_get_control(pack, counts->controls[k])->mandatory, i + 1);
    }
    for (size_t i = 0; i < pack->control_count; i++)
        mandatory += pack->controls[i].mandatory > 0;
    assert_int_equal(counted, mandatory);
    library_free(library);
    faults_free(&faults);
}

/* Of an audit by a body a case shows nothing; of ISMS and the Privacy mark nothing is ever met. */
static void evidence_is_never_more(void **state)
{
    static const char *const certified[] = {"privacy-mark", "isms", "cmmc"};
    for (size_t i = 0; i < ARRAY_LENGTH(certified); i++) {
        const struct scheme *scheme = get_scheme(certified[i]);
        for (size_t k = 0; k < scheme->stage_count; k++)
            for (size_t j = 0; j < scheme->stages[k].requirement_count; j++)
                assert_int_not_equal(scheme->stages[k].requirements[j].shows, SHOWS_WHOLE);
    }
}

static void every_text_is_translated(void **state)
{
    struct faults faults = {0};
    struct schemes *english = schemes_new(content, 1, "en", &faults);
    assert_int_equal(english->count, schemes->count);
    for (size_t i = 0; i < english->count; i++) {
        const struct scheme *scheme = &english->items[i];
        assert_false(scheme->title.is_fallback || scheme->summary.is_fallback ||
                     scheme->source.is_fallback);
        for (size_t k = 0; k < scheme->fact_count; k++)
            assert_false(scheme->facts[k].title.is_fallback || scheme->facts[k].text.is_fallback);
        for (size_t k = 0; k < scheme->stage_count; k++) {
            const struct scheme_stage *stage = &scheme->stages[k];
            assert_false(stage->title.is_fallback || stage->summary.is_fallback);
            for (size_t j = 0; j < stage->requirement_count; j++) {
                const struct requirement *requirement = &stage->requirements[j];
                assert_false(requirement->title.is_fallback || requirement->text.is_fallback ||
                             requirement->unseen.is_fallback);
                for (size_t n = 0; n < requirement->count_count; n++)
                    assert_false(requirement->counts[n].reason.is_fallback);
            }
        }
    }
    schemes_free(english);
    faults_free(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_scheme_has_its_stages_and_its_date),
        cmocka_unit_test(figures_are_those_of_the_source),
        cmocka_unit_test(stars_rest_on_what_the_source_names),
        cmocka_unit_test(each_mandatory_item_counts_its_own),
        cmocka_unit_test(evidence_is_never_more),
        cmocka_unit_test(every_text_is_translated),
    };
    return cmocka_run_group_tests_name("schemes", tests, open_content, close_content);
}
