/* The criteria of technical information ask each firm what applies to it, and nothing else:
 * docs/applicability.md, in whole firms. What is not listed as skipped must be asked. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tenken/engine.h"

#define PACK "gijutsu-joho"

static struct library *library;
static const struct pack *pack;

struct fact {
    const char *address, *field, *value;
};
struct facts {
    const struct fact *items;
    size_t count;
};
#define FACTS(...)                                                                                 \
    ((struct facts){(const struct fact[]){__VA_ARGS__},                                            \
                    ARRAY_LENGTH(((const struct fact[]){__VA_ARGS__}))})

/* What a firm says it has none of. */
#define NONE(key_value)                                                                            \
    {                                                                                              \
        "ledger:assets", "none-" key_value, "yes"                                                  \
    }
#define NONE_BOTH_WAYS NONE("contractors-yes"), NONE("joint-venture-yes"), NONE("entrusted-yes")
#define NONE_ELSEWHERE NONE("outside-rented"), NONE("outside-warehouse"), NONE("outside-datacentre")
#define ANSWER(control, choice)                                                                    \
    {                                                                                              \
        PACK ":" control, "choice", choice                                                         \
    }

/* Controls that go together in the lists below. */
#define ENTRUSTED  " 6 12 14 20 33 36 55 63 74 220 "
#define ELECTRONIC " 28 127..192 203 "
#define CONTAINER  " 81..97 "
#define CARRIED    " 98 99 "
#define AREA       " 100-1 101..125 204 "
#define CONTRACTED " 193..199 212 214 "
#define JOINT      " 215 216 "
#define GROUNDS    " 205..211 "

/* ---- reading the lists: ids and ranges of them, a blank between ---- */

static bool is_in_range(const char *word, size_t length, const char *id)
{
    char *end;
    long first = strtol(word, &end, 10), number = strtol(id, NULL, 10);
    if (strncmp(end, "..", 2) != 0)
        return strlen(id) == length && strncmp(word, id, length) == 0;
    return !strchr(id, '-') && number >= first && number <= strtol(end + 2, NULL, 10);
}

static bool is_listed(const char *list, const char *id)
{
    for (size_t length; *(list += strspn(list, " ")); list += length) {
        length = strcspn(list, " ");
        if (is_in_range(list, length, id))
            return true;
    }
    return false;
}

/* ---- a firm ---- */

static void say(struct assessment *assessment, struct facts facts)
{
    struct error error = {0};
    for (size_t i = 0; i < facts.count; i++) {
        const struct fact *fact = &facts.items[i];
        bool is_answer = strncmp(fact->address, PACK, strlen(PACK)) == 0;
        if (!assessment_set(assessment, fact->address, is_answer ? VOICE_FIRM : VOICE_NONE,
                            fact->field, fact->value, &error))
            fail_msg("%s %s: %s", fact->address, fact->field, error.why);
    }
}

struct firm {
    struct assessment *assessment;
    struct snapshot *snapshot;
    struct result *result;
};

static void judge(struct firm *firm)
{
    result_free(firm->result);
    snapshot_free(firm->snapshot);
    firm->snapshot = snapshot_new(firm->assessment);
    firm->result = engine_evaluate(library, firm->snapshot, (struct engine_view){VOICE_NONE});
}

static struct firm firm_new(struct facts facts)
{
    struct firm firm = {.assessment = assessment_new()};
    struct error error = {0};
    assert_true(assessment_begin(firm.assessment, library, (const char *const[]){PACK}, 1, "さくら",
                                 &error));
    say(firm.assessment, facts);
    judge(&firm);
    return firm;
}

static void firm_free(struct firm *firm)
{
    result_free(firm->result);
    snapshot_free(firm->snapshot);
    assessment_free(firm->assessment);
}

static void learn(struct firm *firm, struct facts facts)
{
    say(firm->assessment, facts);
    judge(firm);
}

/* ---- what is asked of it ---- */

static bool is_right(const struct control_result *result, const char *skipped)
{
    const char *id = result->control->id;
    bool is_skipped = result->applies == TRUTH_NO;
    if (is_skipped != is_listed(skipped, id))
        print_error("%s %s\n", id, is_skipped ? "is not asked" : "is asked");
    else if (is_skipped && !result->skipped_by->reason.value)
        print_error("%s does not say why it is not asked\n", id);
    else
        return true;
    return false;
}

/* Exactly these are skipped, each with a reason. */
static void expect_skipped(const struct firm *firm, const char *skipped)
{
    const struct pack_result *result = result_get_pack(firm->result, PACK);
    size_t wrong = 0;
    assert_int_equal(result->control_count, 228);
    for (size_t i = 0; i < result->control_count; i++)
        wrong += !is_right(&result->controls[i], skipped);
    assert_int_equal(wrong, 0);
}

/* These apply for certain: because of what was said, not because nothing was. */
static void expect_certain(const struct firm *firm, const char *certain)
{
    const struct pack_result *result = result_get_pack(firm->result, PACK);
    for (size_t i = 0; i < result->control_count; i++)
        if (is_listed(certain, result->controls[i].control->id) &&
            result->controls[i].applies != TRUTH_YES)
            fail_msg("%s does not apply for certain", result->controls[i].control->id);
}

/* ---- firms ---- */

static struct firm paper_firm(void)
{
    return firm_new(FACTS(
        {"firm", "size", "30"}, {"firm", "departments", "several"}, {"asset:a", "name", "自社図面"},
        {"asset:a", "form", "paper"}, {"asset:a", "fits-container", "yes"}, NONE("form-electronic"),
        NONE("form-object"), NONE("fits-container-no"), NONE("carried-yes"), NONE("medium-pc"),
        NONE("medium-server"), NONE("medium-cloud"), NONE_BOTH_WAYS, NONE_ELSEWHERE));
}

static void paper_drawings_only(void **state)
{
    struct firm firm = paper_firm();
    /* The area may still be chosen: 90 and 93 have not been answered. */
    expect_skipped(&firm, ENTRUSTED ELECTRONIC CARRIED CONTRACTED JOINT " 100-2 126 ");
    learn(&firm, FACTS(ANSWER("90", "not"), ANSWER("93", "not")));
    expect_skipped(&firm, ENTRUSTED ELECTRONIC CARRIED AREA CONTRACTED JOINT " 100-2 126 ");
    expect_certain(&firm, "8 9 32" CONTAINER GROUNDS);
    firm_free(&firm);
}

static void a_container_in_an_area_brings_the_area(void **state)
{
    static const char *const controls[] = {PACK ":90", PACK ":93"};
    for (size_t i = 0; i < ARRAY_LENGTH(controls); i++) {
        struct firm firm = paper_firm();
        learn(&firm, FACTS(ANSWER("90", "not"), ANSWER("93", "not")));
        learn(&firm, FACTS({controls[i], "choice", "partly"}));
        expect_skipped(&firm, ENTRUSTED ELECTRONIC CARRIED CONTRACTED JOINT " 100-2 126 ");
        expect_certain(&firm, AREA);
        firm_free(&firm);
    }
}

/* A room full of drawings: Ⅳ's lead speaks of what is hard to keep in a container, in any form. */
static void paper_that_fits_no_container_brings_the_area(void **state)
{
    struct firm firm = firm_new(FACTS({"asset:a", "form", "paper"},
                                      {"asset:a", "fits-container", "no"}, NONE("form-object")));
    expect_certain(&firm, AREA);
    firm_free(&firm);
}

static void software_in_the_cloud_only(void **state)
{
    struct firm firm =
        firm_new(FACTS({"firm", "size", "12"}, {"firm", "departments", "several"},
                       {"asset:a", "name", "ソースコード"}, {"asset:a", "form", "electronic"},
                       {"asset:a", "medium", "cloud"}, {"asset:a", "outside", "cloud"},
                       NONE("form-paper"), NONE("form-object"), NONE("medium-pc"),
                       NONE("medium-server"), NONE_BOTH_WAYS, NONE_ELSEWHERE));
    expect_skipped(&firm, ENTRUSTED " 32 " CONTAINER CARRIED AREA
                                    " 100-2 126 145 154 168 " CONTRACTED JOINT GROUNDS);
    expect_certain(&firm, "8 9 28 127..144 146..153 155..167 169..192 213");
    firm_free(&firm);
}

static struct firm mould_maker(void)
{
    return firm_new(FACTS({"firm", "size", "25"}, {"firm", "departments", "several"},
                          {"asset:a", "name", "客先図面"}, {"asset:a", "form", "paper"},
                          {"asset:a", "medium", "paper"}, {"asset:a", "entrusted", "yes"},
                          {"asset:a", "entrusted-by", "みどり自動車"},
                          {"asset:a", "contractors", "yes"}, {"asset:a", "carried", "yes"},
                          {"asset:b", "name", "3次元データ"}, {"asset:b", "form", "electronic"},
                          {"asset:b", "medium", "server"}, {"asset:b", "entrusted", "yes"},
                          {"asset:b", "contractors", "yes"}, {"asset:c", "name", "金型"},
                          {"asset:c", "form", "object"}, {"asset:c", "fits-container", "no"},
                          {"asset:c", "entrusted", "yes"}, {"asset:c", "place", "現場"},
                          {"party:m", "name", "みどり自動車"}, {"party:m", "kind", "entruster"},
                          {"party:k", "name", "かえで熱処理"}, {"party:k", "kind", "contractor"},
                          {"party:t", "name", "つばき加工"}, {"party:t", "kind", "contractor"},
                          NONE("medium-cloud"), NONE("joint-venture-yes"), NONE_ELSEWHERE));
}

static void moulds_entrusted_drawings_and_contractors(void **state)
{
    struct firm firm = mould_maker();
    expect_skipped(&firm, " 100-2 155 " JOINT);
    expect_certain(&firm, ENTRUSTED CONTAINER CARRIED AREA CONTRACTED GROUNDS
                   "8 9 28 32 127..153 156..167 169..192");
    firm_free(&firm);
}

static void a_firm_of_five(void **state)
{
    struct firm firm = firm_new(FACTS({"firm", "size", "5"}, {"firm", "departments", "one"}));
    expect_skipped(&firm, "8");
    expect_certain(&firm, "9");
    firm_free(&firm);
}

/* ---- one condition at a time ---- */

static void people_and_departments_decide_8_and_9(void **state)
{
    static const struct {
        const char *size, *departments, *skipped;
    } rows[] = {{"5", "several", ""}, {"5", NULL, ""},   {NULL, "one", ""}, {"10", "one", "8"},
                {"11", "one", ""},    {"50", "one", ""}, {"51", "one", "9"}};
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        struct firm firm = firm_new(
            FACTS({"firm", "size", rows[i].size}, {"firm", "departments", rows[i].departments}));
        expect_skipped(&firm, rows[i].skipped);
        firm_free(&firm);
    }
}

/* Nothing said skips nothing but what 201 and 145 have been answered about. */
static void answers_decide_what_builds_on_them(void **state)
{
    struct firm firm = firm_new(FACTS(ANSWER("201", "not"), ANSWER("145", "not")));
    expect_skipped(&firm, "154 168 202 203");
    learn(&firm, FACTS(ANSWER("201", "done"), ANSWER("145", "kept")));
    expect_skipped(&firm, "");
    expect_certain(&firm, "202" AREA);
    firm_free(&firm);
}

/* Ⅴ第一18 speaks of サーバ等, which Ⅰ第四1(3) defines as servers and personal computers. */
static void data_on_a_computer_asks_where_it_stands(void **state)
{
    struct firm firm =
        firm_new(FACTS({"asset:a", "form", "electronic"}, {"asset:a", "medium", "pc"},
                       NONE("medium-server"), NONE("medium-cloud"), NONE("outside-datacentre")));
    expect_skipped(&firm, "155");
    expect_certain(&firm, "145" GROUNDS);
    firm_free(&firm);
}

/* Ⅶ第三4: the firms of a joint venture are 外部委託先等. */
static void a_joint_venture_is_a_contractor(void **state)
{
    struct firm firm =
        firm_new(FACTS({"asset:a", "joint-venture", "yes"}, NONE("contractors-yes")));
    expect_skipped(&firm, "");
    expect_certain(&firm, CONTRACTED JOINT);
    firm_free(&firm);
}

/* Ⅲ第三1 to 4 speak of the way from the container to the bench, 5 and 6 of leaving the firm. */
static void moulds_that_leave_bring_the_rules_of_carrying(void **state)
{
    struct firm firm = firm_new(FACTS(
        {"asset:a", "form", "object"}, {"asset:a", "fits-container", "no"}, NONE("form-paper"),
        NONE("form-electronic"), NONE("fits-container-yes"), NONE("medium-server"),
        NONE("medium-pc"), NONE("carried-yes"), NONE_BOTH_WAYS, NONE_ELSEWHERE));
    expect_skipped(&firm,
                   ENTRUSTED ELECTRONIC " 32 " CONTAINER CARRIED " 100-2 126 " CONTRACTED JOINT);
    learn(&firm, FACTS({"ledger:assets", "none-carried-yes", NULL}, {"asset:a", "carried", "yes"}));
    expect_skipped(&firm, ENTRUSTED ELECTRONIC " 32 81..93 100-2 " CONTRACTED JOINT);
    expect_certain(&firm, "94..99 126" AREA GROUNDS);
    firm_free(&firm);
}

static void others_premises_bring_their_contract(void **state)
{
    static const struct {
        const char *outside, *skipped;
    } rows[] = {{"rented", ""}, {"warehouse", ""}, {"no", "100-2"}, {"datacentre", "100-2"}};
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        bool is_elsewhere = !*rows[i].skipped;
        struct firm firm = is_elsewhere
                               ? firm_new(FACTS({"asset:a", "outside", rows[i].outside}))
                               : firm_new(FACTS({"asset:a", "outside", rows[i].outside},
                                                NONE("outside-rented"), NONE("outside-warehouse")));
        expect_skipped(&firm, rows[i].skipped);
        if (is_elsewhere)
            expect_certain(&firm, "100-2");
        firm_free(&firm);
    }
}

/* ---- the conditions themselves ---- */

static bool can_be_denied(const struct condition *condition)
{
    const struct identify *identify = library_get_identify(library);
    for (size_t i = 0; i < condition->field_count; i++)
        for (size_t k = 0; k < identify->absence_count; k++)
            if (text_equal(identify->absences[k].key, condition->fields[i].key) &&
                text_equal(identify->absences[k].value, condition->fields[i].value))
                return true;
    return false;
}

static void check_condition(const struct control *control, const struct condition *condition)
{
    for (size_t i = 0; i < condition->child_count; i++)
        check_condition(control, &condition->children[i]);
    if (condition->kind == CONDITION_HAS_ASSET && !can_be_denied(condition))
        fail_msg("%s asks for %s=%s, and nobody can say that there is none", control->id,
                 condition->fields[0].key, condition->fields[0].value);
}

/* What the ledger is asked for, the wizard lets a firm say that it has none of. */
static void whatever_is_asked_for_can_be_denied(void **state)
{
    for (size_t i = 0; i < pack->control_count; i++)
        if (pack->controls[i].applies)
            check_condition(&pack->controls[i], pack->controls[i].applies);
}

static int read_content(void **state)
{
    char *folder = path_take_join(getenv("TENKEN_SOURCE"), "content");
    struct faults faults = {0};
    library = library_new((const char *const[]){folder}, 1, (const char *const[]){PACK}, 1, "ja",
                          &faults);
    assert_int_equal(faults.count, 0);
    pack = library_get_pack(library, PACK);
    faults_free(&faults);
    free(folder);
    return pack ? 0 : -1;
}

static int drop_content(void **state)
{
    library_free(library);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paper_drawings_only),
        cmocka_unit_test(a_container_in_an_area_brings_the_area),
        cmocka_unit_test(paper_that_fits_no_container_brings_the_area),
        cmocka_unit_test(software_in_the_cloud_only),
        cmocka_unit_test(moulds_entrusted_drawings_and_contractors),
        cmocka_unit_test(a_firm_of_five),
        cmocka_unit_test(people_and_departments_decide_8_and_9),
        cmocka_unit_test(answers_decide_what_builds_on_them),
        cmocka_unit_test(data_on_a_computer_asks_where_it_stands),
        cmocka_unit_test(a_joint_venture_is_a_contractor),
        cmocka_unit_test(moulds_that_leave_bring_the_rules_of_carrying),
        cmocka_unit_test(others_premises_bring_their_contract),
        cmocka_unit_test(whatever_is_asked_for_can_be_denied),
    };
    return cmocka_run_group_tests(tests, read_content, drop_content);
}
