/* JSON as scripts read it, to the byte. */
#include "office.h"

#include <jansson.h>

static const char shown[] = "{\n"
                            "  \"file\": \"sakura.tenken\",\n"
                            "  \"organisation\": \"さくら金型 <Sons> & Co\",\n"
                            "  \"packs\": [\n"
                            "    {\n"
                            "      \"id\": \"mini\",\n"
                            "      \"version\": \"1.0\",\n"
                            "      \"profile\": \"all\",\n"
                            "      \"applicable\": 4,\n"
                            "      \"answered\": 3,\n"
                            "      \"met\": 1,\n"
                            "      \"partial\": 0,\n"
                            "      \"unmet\": 1,\n"
                            "      \"not_applicable\": 1,\n"
                            "      \"unknown\": 1,\n"
                            "      \"left\": 0,\n"
                            "      \"score\": {\n"
                            "        \"value\": null,\n"
                            "        \"min\": 2,\n"
                            "        \"max\": 7,\n"
                            "        \"of\": 16,\n"
                            "        \"band\": \"low\"\n"
                            "      },\n"
                            "      \"sections\": [\n"
                            "        {\n"
                            "          \"id\": \"know\",\n"
                            "          \"title\": \"Know your information\",\n"
                            "          \"applicable\": 2,\n"
                            "          \"answered\": 2,\n"
                            "          \"met\": 1,\n"
                            "          \"partial\": 0,\n"
                            "          \"unmet\": 1,\n"
                            "          \"not_applicable\": 0,\n"
                            "          \"unknown\": 0,\n"
                            "          \"left\": 0\n"
                            "        },\n"
                            "        {\n"
                            "          \"id\": \"lock\",\n"
                            "          \"title\": \"Locks and storage\",\n"
                            "          \"applicable\": 1,\n"
                            "          \"answered\": 1,\n"
                            "          \"met\": 0,\n"
                            "          \"partial\": 0,\n"
                            "          \"unmet\": 0,\n"
                            "          \"not_applicable\": 1,\n"
                            "          \"unknown\": 1,\n"
                            "          \"left\": 0\n"
                            "        },\n"
                            "        {\n"
                            "          \"id\": \"cloud\",\n"
                            "          \"title\": \"クラウド\",\n"
                            "          \"applicable\": 1,\n"
                            "          \"answered\": 0,\n"
                            "          \"met\": 0,\n"
                            "          \"partial\": 0,\n"
                            "          \"unmet\": 0,\n"
                            "          \"not_applicable\": 0,\n"
                            "          \"unknown\": 0,\n"
                            "          \"left\": 0\n"
                            "        }\n"
                            "      ]\n"
                            "    }\n"
                            "  ],\n"
                            "  \"mandatory\": [\n"
                            "    {\n"
                            "      \"pack\": \"mini\",\n"
                            "      \"number\": 1,\n"
                            "      \"controls\": [\n"
                            "        \"mini:1\"\n"
                            "      ],\n"
                            "      \"title\": \"Write the list\",\n"
                            "      \"rating\": \"met\",\n"
                            "      \"level\": null,\n"
                            "      \"target\": 3,\n"
                            "      \"open\": 0,\n"
                            "      \"parts\": [\n"
                            "        {\n"
                            "          \"address\": \"mini:1\",\n"
                            "          \"option\": null,\n"
                            "          \"title\": \"Write the list\",\n"
                            "          \"rating\": \"met\"\n"
                            "        }\n"
                            "      ]\n"
                            "    }\n"
                            "  ]\n"
                            "}\n";

static void show_is_documented(void **state)
{
    struct office *office = office_new("en");
    char *text = json_take_show(office->result, "sakura.tenken");
    assert_string_equal(text, shown);
    free(text);
    office_free(office);
}

/* 5 gains 5 points, 2 gains 4: both are optional. */
static void gaps_are_documented(void **state)
{
    struct office *office = office_new("en");
    char *text = json_take_gaps(office->result);
    assert_string_equal(text, "[\n"
                              "  {\n"
                              "    \"pack\": \"mini\",\n"
                              "    \"control\": \"5\",\n"
                              "    \"ref\": \"Ⅴ第一1\",\n"
                              "    \"title\": \"パスワード\",\n"
                              "    \"rating\": \"unknown\",\n"
                              "    \"level\": null,\n"
                              "    \"target\": null,\n"
                              "    \"mandatory\": null,\n"
                              "    \"rank\": 1,\n"
                              "    \"measures\": [\n"
                              "      \"mini-accounts\"\n"
                              "    ]\n"
                              "  },\n"
                              "  {\n"
                              "    \"pack\": \"mini\",\n"
                              "    \"control\": \"2\",\n"
                              "    \"ref\": \"Ⅰ第一2\",\n"
                              "    \"title\": \"印をつける\",\n"
                              "    \"rating\": \"unmet\",\n"
                              "    \"level\": null,\n"
                              "    \"target\": null,\n"
                              "    \"mandatory\": null,\n"
                              "    \"rank\": 2,\n"
                              "    \"measures\": [\n"
                              "      \"mini-stamp\",\n"
                              "      \"mini-list\"\n"
                              "    ]\n"
                              "  }\n"
                              "]\n");
    free(text);
    office_free(office);
}

/* ---- pack ---- */

static void expect_json(const json_t *value, const char *expected)
{
    char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    assert_string_equal(text, expected);
    free(text);
}

static json_t *load(char *text)
{
    assert_int_equal(text[strlen(text) - 1], '\n');
    json_t *value = json_loads(text, 0, NULL);
    assert_non_null(value);
    free(text);
    return value;
}

static const json_t *control_at(const json_t *pack, size_t index)
{
    return json_array_get(json_object_get(pack, "controls"), index);
}

static void a_pack_lists_every_control(void **state)
{
    struct library *library = office_library("ja");
    json_t *pack = load(json_take_pack(library_get_pack(library, "mini")));
    expect_json(json_object_get(pack, "id"), "\"mini\"");
    expect_json(json_object_get(pack, "source"), "\"試験用の基準 第1版\"");
    assert_int_equal(json_array_size(json_object_get(pack, "controls")), 6);
    expect_json(
        control_at(pack, 0),
        "{\"id\":\"1\",\"ref\":\"Ⅰ第一1\",\"section\":\"know\",\"step\":\"identify\","
        "\"title\":\"重要情報を書き出す\","
        "\"question\":\"守りたい情報を一覧表に書き出していますか。\","
        "\"why\":\"何を守るかが決まらないと、鍵もきまりも選べません。\",\"example\":"
        "\"図面、見積書、金型を1枚の表に。\",\"evidence\":\"一覧表から3件選び、実物を見ます。\","
        "\"note\":null,\"inferred\":false,"
        "\"mandatory\":1,\"target_level\":3,\"applies\":null,\"options\":[],\"rule\":null,"
        "\"choices\":["
        "{\"id\":\"done\",\"label\":\"している\",\"value\":4,\"rating\":\"met\"},"
        "{\"id\":\"partly\",\"label\":\"一部している\",\"value\":2,\"rating\":\"partial\"},"
        "{\"id\":\"not\",\"label\":\"していない\",\"value\":0,\"rating\":\"unmet\"},"
        "{\"id\":\"unknown\",\"label\":\"わからない\",\"value\":-1,\"rating\":\"unknown\"},"
        "{\"id\":\"na\",\"label\":\"該当しない\",\"value\":0,\"rating\":\"not-applicable\"}],"
        "\"techniques\":[\"examine\"],\"documents\":[\"情報管理規程\"],"
        "\"records\":[\"管理対象情報一覧\"],\"measures\":[\"mini-list\"],\"guards\":[],\"policy\":"
        "\"assets\",\"routines\":1}");
    json_decref(pack);
    library_free(library);
}

static void a_condition_is_nested(void **state)
{
    struct library *library = office_library("ja");
    json_t *pack = load(json_take_pack(library_get_pack(library, "mini")));
    const json_t *control = control_at(pack, 3);
    expect_json(json_object_get(control, "applies"),
                "{\"kind\":\"all\",\"conditions\":["
                "{\"kind\":\"has-asset\",\"fields\":{\"form\":\"paper\"},"
                "\"reason\":\"紙の情報の登録がありません\"},"
                "{\"kind\":\"not\",\"conditions\":["
                "{\"kind\":\"answer\",\"control\":\"3\",\"choices\":[\"na\"],"
                "\"reason\":\"保管する紙がないと答えました\"}],\"reason\":null}],\"reason\":null}");
    expect_json(json_object_get(control, "rule"), "\"at-least 1\"");
    expect_json(json_object_get(control, "options"),
                "[{\"id\":\"a\",\"text\":\"縦横に切る型で、面積が10平方mm以内\"},"
                "{\"id\":\"b\",\"text\":\"溶解の業者に頼み、証明書をもらう\"}]");
    json_decref(pack);
    library_free(library);
}

/* A section without a step of its own name is its own step; a control without a clause has none. */
static void what_is_missing_is_null(void **state)
{
    struct library *library = office_library("ja");
    json_t *pack = load(json_take_pack(library_get_pack(library, "mini")));
    const json_t *control = control_at(pack, 5);
    expect_json(json_object_get(control, "ref"), "null");
    expect_json(json_object_get(control, "mandatory"), "null");
    expect_json(json_object_get(control, "target_level"), "null");
    expect_json(json_object_get(control, "techniques"), "[]");
    json_decref(pack);
    library_free(library);
}

static void a_firm_condition_leaves_open_ends_null(void **state)
{
    static const char *const trades[] = {"mould"};
    static const struct condition firm = {.kind = CONDITION_FIRM,
                                          .key = "size",
                                          .values = trades,
                                          .value_count = 1,
                                          .at_least = 21,
                                          .at_most = 1.0 / 0.0};
    static const struct section section = {.id = "s", .step = "walk"};
    static const struct control control = {.id = "1",
                                           .section = &section,
                                           .applies = &firm,
                                           .target = LEVEL_NONE,
                                           .rule = OPTIONS_CHOSEN};
    static const struct pack pack = {.id = "p", .controls = &control, .control_count = 1};
    json_t *value = load(json_take_pack(&pack));
    expect_json(json_object_get(control_at(value, 0), "applies"),
                "{\"kind\":\"firm\",\"key\":\"size\",\"values\":[\"mould\"],\"at_least\":21,"
                "\"at_most\":null,\"reason\":null}");
    expect_json(json_object_get(control_at(value, 0), "step"), "\"walk\"");
    expect_json(json_object_get(control_at(value, 0), "rule"), "\"chosen\"");
    json_decref(value);
}

/* ---- trace ---- */

static void a_trace_carries_its_figures(void **state)
{
    struct office *office = office_new("en");
    struct trace trace = engine_trace(office->result, "mini:5");
    json_t *value = load(json_take_trace(&trace, "mini:5"));
    const json_t *steps = json_object_get(value, "steps");
    expect_json(json_object_get(value, "address"), "\"mini:5\"");
    assert_int_equal(json_array_size(steps), trace.count);
    expect_json(
        json_array_get(steps, 1),
        "{\"kind\":\"answered\",\"text\":\"Answered “Do not know” by the firm on 2026-04-01\","
        "\"voice\":\"firm\",\"choice\":\"unknown\",\"at\":\"2026-04-01T09:00:00Z\"}");
    expect_json(json_array_get(steps, 2),
                "{\"kind\":\"rating\",\"text\":\"Rated “Not known”\",\"rating\":\"unknown\"}");
    expect_json(json_array_get(steps, 3),
                "{\"kind\":\"value\",\"text\":\"Adds -1 to the score\",\"min\":-1,\"max\":-1}");
    json_decref(value);
    trace_free(&trace);
    office_free(office);
}

/* Control characters and direction marks never reach a terminal through JSON either. */
static void hostile_text_is_cleaned(void **state)
{
    struct office *office = office_new("en");
    struct arena *arena = arena_new();
    office_make_hostile(office, arena);
    char *text = json_take_show(office->result, hostile_text);
    assert_null(strchr(text, '\033'));
    assert_null(strstr(text, "\xe2\x80\xae"));
    assert_null(strstr(text, "u001b"));
    assert_true(text_is_utf8(text, strlen(text)));
    json_decref(load(text));
    office_free(office);
    arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(show_is_documented),
        cmocka_unit_test(gaps_are_documented),
        cmocka_unit_test(a_pack_lists_every_control),
        cmocka_unit_test(a_condition_is_nested),
        cmocka_unit_test(what_is_missing_is_null),
        cmocka_unit_test(a_firm_condition_leaves_open_ends_null),
        cmocka_unit_test(a_trace_carries_its_figures),
        cmocka_unit_test(hostile_text_is_cleaned),
    };
    return cmocka_run_group_tests_name("json", tests, set_up, NULL);
}
