/* The fixed test pack, field by field, in both languages; and libraries made of several folders. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "tenken/pack.h"

static char scratch[] = "/tmp/tenken-load-XXXXXX";
static char *content;

static int make_scratch(void **state)
{
    content = path_take_join(getenv("TENKEN_SOURCE"), "tests/data/content");
    return mkdtemp(scratch) ? 0 : -1;
}

static int remove_scratch(void **state)
{
    char *command = mem_format("rm -rf '%s'", scratch);
    int status = system(command);
    free(command);
    free(content);
    return status;
}

static struct library *load(const char *language)
{
    struct faults faults = {0};
    const char *folders[] = {content};
    struct library *library = library_new(folders, 1, NULL, 0, language, &faults);
    assert_int_equal(faults.count, 0);
    return library;
}

static const struct pack *mini(const struct library *library)
{
    const struct pack *pack = library_get_pack(library, "mini");
    assert_non_null(pack);
    return pack;
}

static const struct control *control_of(const struct library *library, const char *id)
{
    const struct control *control = pack_get_control(mini(library), id);
    assert_non_null(control);
    assert_string_equal(control->id, id);
    return control;
}

static void assert_text(struct pack_text text, const char *value)
{
    assert_non_null(text.value);
    assert_string_equal(text.value, value);
    assert_false(text.is_fallback);
}

static void assert_fallback(struct pack_text text, const char *value)
{
    assert_string_equal(text.value, value);
    assert_true(text.is_fallback);
}

static void assert_none(struct pack_text text)
{
    assert_null(text.value);
    assert_false(text.is_fallback);
}

/* ---- the pack, in its first language ---- */

static void test_pack(void **state)
{
    struct library *library = load("ja");
    const struct pack *pack = mini(library);
    assert_int_equal(library->pack_count, 1);
    assert_string_equal(library->language, "ja");
    assert_string_equal(pack->version, "1.0");
    assert_string_equal(pack->language, "ja");
    assert_non_null(strstr(pack->path, "packs/mini/pack.xml"));
    assert_text(pack->title, "小さな点検");
    assert_text(pack->summary, "試験のための小さなパックです。");
    assert_text(pack->source, "試験用の基準 第1版");
    assert_string_equal(pack->source_date, "2026-04-01");
    assert_text(pack->notes, "項目は6つだけです。");
    assert_null(library_get_pack(library, "max"));
    library_free(library);
}

static void test_scoring(void **state)
{
    struct library *library = load("ja");
    const struct scoring *scoring = &mini(library)->scoring;
    assert_int_equal(scoring->method, SCORING_SUM);
    assert_true(scoring->of == 20);
    assert_true(scoring->not_applicable_offered);
    assert_int_equal(scoring->band_count, 3);
    assert_string_equal(scoring->bands[0].id, "top");
    assert_true(scoring->bands[2].from == -5 && scoring->bands[2].to == 9);
    assert_text(scoring->bands[0].advice, "この調子で続けましょう。");
    assert_none(scoring->bands[1].advice);
    library_free(library);
}

static void test_scales(void **state)
{
    struct library *library = load("ja");
    const struct pack *pack = mini(library);
    assert_int_equal(pack->scale_count, 2);
    const struct scale *done = &pack->scales[0], *levels = &pack->scales[1];
    assert_int_equal(done->modes, 1u << MODE_SELF | 1u << MODE_ADVISE | 1u << MODE_TRAIN);
    assert_int_equal(done->choice_count, 5);
    assert_text(done->choices[1].hint, "人や場所によって違うとき");
    assert_true(done->choices[1].value == 2);
    assert_int_equal(done->choices[3].rating, RATING_UNKNOWN);
    assert_true(done->choices[3].value == -1);
    assert_int_equal(done->choices[4].rating, RATING_NOT_APPLICABLE);
    assert_true(done->choices[4].asks_reason);
    assert_false(done->choices[0].asks_reason);
    assert_int_equal(done->choices[0].level, LEVEL_NONE);

    assert_int_equal(levels->modes, 1u << MODE_AUDIT);
    assert_int_equal(levels->choices[0].level, 0);
    assert_int_equal(levels->choices[0].rating,
                     RATING_UNMET); /* by its level, where it says none */
    assert_int_equal(levels->choices[2].level, 3);
    assert_int_equal(levels->choices[2].rating, RATING_MET);

    const struct control *control = control_of(library, "1");
    assert_ptr_equal(control_get_scale(control, MODE_TRAIN), done);
    assert_ptr_equal(control_get_scale(control, MODE_AUDIT), levels);
    assert_ptr_equal(scale_get_choice(done, "not"), &done->choices[2]);
    assert_null(scale_get_choice(done, "l1"));
    assert_ptr_equal(control_get_choice(control, "l1"), &levels->choices[1]);
    library_free(library);
}

static void test_profiles(void **state)
{
    struct library *library = load("ja");
    const struct pack *pack = mini(library);
    assert_string_equal(pack_get_default_profile(pack)->id, "all");
    assert_int_equal(pack_get_profile(pack, "mandatory")->proposes, PROPOSES_MANDATORY);
    assert_int_equal(pack_get_profile(pack, "all")->proposes, PROPOSES_ALL);
    assert_null(pack_get_profile(pack, "some"));
    library_free(library);
}

static void test_sections(void **state)
{
    struct library *library = load("ja");
    const struct pack *pack = mini(library);
    assert_int_equal(pack->section_count, 3);
    assert_int_equal(pack->control_count, 6);
    assert_string_equal(pack->sections[0].step, "identify");
    assert_text(pack->sections[0].summary, "守るものを決めます。");
    assert_int_equal(pack->sections[0].repeat, REPEAT_NONE);
    assert_int_equal(pack->sections[2].repeat, REPEAT_CLOUD);
    size_t seen = 0;
    for (size_t i = 0; i < pack->section_count; i++)
        for (size_t k = 0; k < pack->sections[i].control_count; k++) {
            const struct control *control = &pack->sections[i].controls[k];
            assert_ptr_equal(control, &pack->controls[seen++]);
            assert_ptr_equal(control->section, &pack->sections[i]);
        }
    assert_int_equal(seen, 6);
    library_free(library);
}

static void test_control_with_everything(void **state)
{
    struct library *library = load("ja");
    const struct control *control = control_of(library, "1");
    assert_string_equal(control->ref, "Ⅰ第一1");
    assert_int_equal(control->mandatory, 1);
    assert_int_equal(control->target, 3);
    assert_int_equal(control->role_count, 2);
    assert_string_equal(control->roles[1], "office");
    assert_string_equal(control->place, "office");
    assert_text(control->title, "重要情報を書き出す");
    assert_text(control->question, "守りたい情報を一覧表に書き出していますか。");
    assert_text(control->example, "図面、見積書、金型を1枚の表に。");
    assert_text(control->evidence, "一覧表から3件選び、実物を見ます。");
    assert_text(control->incident, "退職した人の机から、誰も知らない図面の束が出てきた。");
    assert_text(control->hint, "見積りのときに渡す図面から思い出します。");
    assert_none(control->exclusion);
    size_t term_count = 0;
    const char *const *terms = library_get_terms_of(library, control, &term_count);
    assert_int_equal(term_count, 1);
    assert_string_equal(terms[0], "mould");
    assert_int_equal(control->technique_count, 1);
    assert_string_equal(control->techniques[0], "examine");
    assert_text(control->documents[0], "情報管理規程");
    assert_text(control->records[0], "管理対象情報一覧");
    assert_null(control->applies);
    assert_int_equal(control->rule, OPTIONS_NONE);
    assert_int_equal(control->line, 39);
    library_free(library);
}

static void test_links_between_controls(void **state)
{
    struct library *library = load("ja");
    const struct control *two = control_of(library, "2"), *four = control_of(library, "4");
    assert_int_equal(two->rests_on_count, 1);
    assert_string_equal(two->rests_on[0], "1");
    assert_int_equal(two->target, LEVEL_NONE);
    assert_null(two->part_of);
    assert_string_equal(four->part_of, "3");
    assert_int_equal(four->rule, OPTIONS_AT_LEAST);
    assert_int_equal(four->at_least, 1);
    assert_int_equal(four->option_count, 2);
    assert_string_equal(four->options[1].id, "b");
    assert_text(four->options[1].text, "溶解の業者に頼み、証明書をもらう");
    assert_true(control_of(library, "5")->is_inferred);
    assert_text(control_of(library, "5")->note, "原文が失われているため、番号から補いました。");

    const struct relation *relation = &mini(library)->relations[0];
    assert_int_equal(mini(library)->relation_count, 1);
    assert_int_equal(relation->kind, RELATION_INTERSECTS);
    assert_string_equal(relation->from, "5");
    assert_string_equal(relation->to, "other:12");
    library_free(library);
}

static void test_conditions(void **state)
{
    struct library *library = load("ja");
    const struct condition *three = control_of(library, "3")->applies;
    assert_int_equal(three->kind, CONDITION_HAS_ASSET);
    assert_int_equal(three->field_count, 1);
    assert_string_equal(three->fields[0].key, "form");
    assert_string_equal(three->fields[0].value, "paper");
    assert_text(three->reason, "紙の情報の登録がありません");

    const struct condition *four = control_of(library, "4")->applies;
    assert_int_equal(four->kind, CONDITION_ALL);
    assert_int_equal(four->child_count, 2);
    const struct condition *not = &four->children[1];
    assert_int_equal(not ->kind, CONDITION_NOT);
    const struct condition *answer = &not ->children[0];
    assert_int_equal(answer->kind, CONDITION_ANSWER);
    assert_string_equal(answer->control, "3");
    assert_int_equal(answer->value_count, 1);
    assert_string_equal(answer->values[0], "na");
    assert_true(isinf(answer->at_least) && isinf(answer->at_most));
    library_free(library);
}

static void test_measures_and_terms(void **state)
{
    struct library *library = load("ja");
    assert_int_equal(library->measure_count, 5);
    for (size_t i = 1; i < library->measure_count; i++)
        assert_true(strcmp(library->measures[i - 1].id, library->measures[i].id) < 0);
    const struct measure *shred = library_get_measure(library, "mini-shred");
    assert_text(shred->title, "裁断してから捨てる");
    assert_text(shred->who, "総務");
    assert_int_equal(shred->minutes, 60);
    assert_int_equal(shred->cost, COST_LOW);
    assert_int_equal(shred->horizon, HORIZON_WEEK);
    assert_string_equal(shred->stronger_than, "mini-cabinet");
    const struct serves *serves = library_get_measure(library, "mini-list")->serves;
    assert_string_equal(serves[0].pack, "mini");
    assert_string_equal(serves[0].control, "1");
    assert_int_equal(serves[0].rating, RATING_MET);
    assert_int_equal(serves[0].level, 3);
    assert_int_equal(serves[1].rating, RATING_PARTIAL);
    assert_int_equal(serves[1].level, LEVEL_NONE);

    /* in the order of the file, not of the ids */
    const struct control *four = control_of(library, "4");
    assert_int_equal(four->measure_count, 2);
    assert_string_equal(four->measures[0]->id, "mini-cabinet");
    assert_ptr_equal(four->measures[1], shred);

    const struct term *mould = library_get_term(library, "mould");
    assert_text(mould->reading, "かながた");
    assert_null(library_get_term(library, "mold"));
    assert_null(library_get_measure(library, "none"));
    library_free(library);
}

/* ---- in English, where that is there ---- */

static void test_translation(void **state)
{
    struct library *library = load("en");
    const struct pack *pack = mini(library);
    assert_text(pack->title, "Small check");
    assert_text(pack->source, "Criteria for tests, edition 1");
    assert_string_equal(pack->source_date, "2026-04-01");
    assert_fallback(pack->notes, "項目は6つだけです。");
    assert_text(pack->scoring.bands[0].advice, "Carry on like this.");
    assert_text(pack->scales[0].choices[4].label, "Does not apply");
    assert_fallback(pack->scales[1].choices[0].label, "0 していない");
    assert_text(pack_get_profile(pack, "all")->title, "All");
    assert_fallback(pack_get_profile(pack, "mandatory")->title, "必須のみ");
    assert_text(pack->sections[0].title, "Know your information");
    assert_fallback(pack->sections[2].title, "クラウド");

    const struct control *one = control_of(library, "1"), *four = control_of(library, "4");
    assert_text(one->question, "Have you written down the information you want to protect?");
    assert_fallback(one->example, "図面、見積書、金型を1枚の表に。");
    assert_fallback(one->documents[0], "情報管理規程");
    assert_none(one->exclusion);
    assert_text(four->options[0].text, "Cross cut, area within 10 square mm");
    assert_fallback(four->options[1].text, "溶解の業者に頼み、証明書をもらう");
    assert_fallback(control_of(library, "3")->applies->reason, "紙の情報の登録がありません");
    assert_fallback(pack->relations[0].reason,
                    "どちらもパスワードを問うが、こちらは人ごとかどうかだけを見る。");

    assert_text(library_get_measure(library, "mini-list")->who, "Owner and design");
    assert_fallback(library_get_measure(library, "mini-stamp")->who, "総務");
    assert_text(library_get_term(library, "mould")->name, "Mould");
    assert_fallback(library_get_term(library, "mould")->reading, "かながた");
    library_free(library);
}

/* ---- content made here ---- */

static char *take_folder(const char *name)
{
    char *folder = path_take_join(scratch, name);
    mkdir(folder, 0700);
    return folder;
}

static void put(const char *folder, const char *name, const char *text)
{
    char *command = mem_format("mkdir -p \"$(dirname '%s/%s')\"", folder, name);
    char *path = path_take_join(folder, name);
    assert_int_equal(system(command), 0);
    assert_true(file_write_whole(path, text, strlen(text), true, NULL));
    free(path);
    free(command);
}

#define PACK(id, version, control)                                                                 \
    "<pack format='1.0' id='" id "' version='" version "' language='ja'><title>題</title>"        \
    "<source>試験</source><scoring method='none' not-applicable='none'/><scales>"                \
    "<scale id='s' modes='audit'><choice id='y' rating='met'><label>はい</label></choice>"       \
    "<choice id='n' rating='unmet'><label>いいえ</label></choice></scale></scales><profiles>"   \
    "<profile id='all' default='yes'><title>すべて</title></profile></profiles>"                \
    "<section id='one'><title>章</title><control id='1'><title>題</title>"                       \
    "<question>問</question><why>理</why>" control "</control></section></pack>"
#define MEASURE(id, title, control)                                                                \
    "<measure id='" id "' minutes='1' cost='none' horizon='week'><title>" title                    \
    "</title><text>文</text><who>誰</who><serves control='" control "' rating='met'/></measure>"
#define MEASURES(inner) "<measures format='1.0' language='ja'>" inner "</measures>"

static void test_words_of_a_text(void **state)
{
    static const struct {
        const char *written, *read;
    } texts[] = {
        {"鍵と\n      保管", "鍵と保管"},
        {"Locks\n      and  storage", "Locks and storage"},
        {"CAD\n  の図面", "CAD の図面"},
        {"図面、\n  <term id='t'>金型</term>\n  と", "図面、金型と"},
        {"<term id='t'>Router</term> <term id='t'>settings</term>", "Router settings"},
        {"<term id='t'>Router</term>\n  <term id='t'>settings</term>", "Router settings"},
        {"  前後  ", "前後"},
        {"一\n\n  二", "一\n二"},
        {"一<br/>二 <br/> 三", "一\n二\n三"},
        {"<p>一\n  つ</p>\n  <p>二つ</p>", "一つ\n二つ"},
        {"全角　空白", "全角　空白"},
        {"열쇠\n  보관", "열쇠 보관"},
        {"a<!-- aside -->b &amp; <![CDATA[<c>]]>", "ab & <c>"},
    };
    struct string file = {0};
    string_append(&file, "<glossary format='1.0' language='ja'>");
    string_append(&file, "<term id='t'><name>名</name><text>文</text></term>");
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++)
        string_format(
            &file, "<term id='t%zu'><name>%s</name><text><term id='t%zu'>次</term></text></term>",
            i, texts[i].written, i + 1);
    string_format(&file,
                  "<term id='t%zu'><name>終</name><text><term id='t0'>輪</term></text></term>",
                  ARRAY_LENGTH(texts));
    string_append(&file, "</glossary>");
    char *folder = take_folder("texts");
    put(folder, "glossary/words.xml", file.text);

    struct faults faults = {0};
    struct library *library = library_new((const char *[]){folder}, 1, NULL, 0, "ja", &faults);
    assert_int_equal(faults.count, 0);
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++) {
        char *id = mem_format("t%zu", i);
        const struct term *term = library_get_term(library, id);
        assert_non_null(term);
        assert_text(term->name, texts[i].read);
        free(id);
    }
    library_free(library);
    string_free(&file);
    free(folder);
}

/* Words for those who can answer, what a profile is about, and what the pack does not cover. */
static void test_roles_and_chapters(void **state)
{
    char *folder = take_folder("roles");
    put(folder, "packs/c/pack.xml",
        "<pack format='1.0' id='c' version='1' language='ja'><title>題</title><source>試験</source>"
        "<scoring method='none' not-applicable='none'/><scales><scale id='s' modes='audit'>"
        "<choice id='y' rating='met'><label>はい</label></choice>"
        "<choice id='n' rating='unmet'><label>いいえ</label></choice></scale></scales><profiles>"
        "<profile id='all' default='yes'><title>すべて</title></profile>"
        "<profile id='few' sections='one'><title>一章</title></profile></profiles>"
        "<roles><role id='ciso'><title>最高責任者</title></role>"
        "<role id='team'><title>担当の組</title></role></roles>"
        "<section id='one'><title>章</title><control id='1' roles='ciso'><title>題</title>"
        "<question>問</question><why>理</why></control></section><separations>"
        "<separation a='ciso' b='team'><reason>別の人</reason></separation>"
        "<separation a='team' b='ciso'><reason>逆も</reason></separation></separations><uncovered>"
        "<chapter ref='第3部'><title>外部委託</title></chapter>"
        "<chapter ref='3.1'><title>契約</title></chapter></uncovered></pack>");
    put(folder, "packs/c/pack.en.xml",
        "<translation format='1.0' pack='c' language='en'>"
        "<role id='ciso'><title>Chief officer</title></role>"
        "<separation a='ciso' b='team'><reason>Somebody else</reason></separation>"
        "<chapter ref='3.1'><title>Contracts</title></chapter></translation>");
    struct faults faults = {0};
    struct library *library = library_new((const char *[]){folder}, 1, NULL, 0, "en", &faults);
    assert_int_equal(faults.count, 0);
    assert_text(library_get_role(library, "ciso")->title, "Chief officer");
    assert_fallback(library_get_role(library, "team")->title, "担当の組");
    assert_null(library_get_role(library, "owner"));
    const struct profile *few = pack_get_profile(library->packs[0], "few");
    assert_int_equal(few->section_count, 1);
    assert_string_equal(few->sections[0], "one");
    const struct pack *pack = library->packs[0];
    assert_int_equal(pack->separation_count, 2);
    assert_string_equal(pack->separations[0].a, "ciso");
    assert_string_equal(pack->separations[0].b, "team");
    assert_text(pack->separations[0].reason, "Somebody else");
    assert_fallback(pack->separations[1].reason, "逆も");
    assert_ptr_equal(pack_get_role(pack, "team"), &pack->roles[1]);
    assert_null(pack_get_role(pack, "owner"));
    char *uncovered = pack_take_uncovered(library->packs[0]);
    assert_string_equal(uncovered, "第3部 外部委託 / 3.1 Contracts");
    free(uncovered);
    library_free(library);
    free(folder);
}

/* Conditions that the fixed pack has no use for. */
static void test_other_conditions(void **state)
{
    char *folder = take_folder("conditions");
    put(folder, "packs/c/pack.xml",
        PACK("c", "1",
             "<applies><any><rating control='d:9' rating='met partial'/><profile id='all'/>"
             "<firm field='size' at-least='21'/><firm field='industry' is='press 金型'/>"
             "<has-asset/></any></applies>"));
    struct faults faults = {0};
    struct library *library = library_new((const char *[]){folder}, 1, NULL, 0, "ja", &faults);
    assert_int_equal(faults.count, 0);
    const struct condition *any = library->packs[0]->controls[0].applies;
    assert_int_equal(any->kind, CONDITION_ANY);
    assert_int_equal(any->child_count, 5);
    assert_int_equal(any->children[0].kind, CONDITION_RATING);
    assert_string_equal(any->children[0].control, "d:9");
    assert_string_equal(any->children[0].values[1], "partial");
    assert_int_equal(any->children[1].kind, CONDITION_PROFILE);
    assert_string_equal(any->children[1].values[0], "all");
    assert_string_equal(any->children[2].key, "size");
    assert_true(any->children[2].at_least == 21 && any->children[2].at_most == INFINITY);
    assert_int_equal(any->children[3].kind, CONDITION_FIRM);
    assert_string_equal(any->children[3].values[1], "金型");
    assert_int_equal(any->children[4].field_count, 0);
    library_free(library);
    free(folder);
}

/* Both ways to write a profile of mandatory controls, and the one in between. */
static void test_what_profiles_propose(void **state)
{
    static const struct {
        const char *attributes;
        enum proposes proposes;
    } rows[] = {
        {"", PROPOSES_ALL},
        {"proposes='all'", PROPOSES_ALL},
        {"proposes='important'", PROPOSES_IMPORTANT},
        {"proposes='mandatory'", PROPOSES_MANDATORY},
        {"mandatory-only='yes'", PROPOSES_MANDATORY},
        {"proposes='mandatory' mandatory-only='yes'", PROPOSES_MANDATORY},
        {"proposes='important' mandatory-only='no'", PROPOSES_IMPORTANT},
    };
    const char *pack = PACK("p", "1", ""), *profile = strstr(pack, "<profile id='all'");
    char *folder = take_folder("profiles");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        char *text = mem_format("%.*s<profile id='it' %s><title>範囲</title></profile>%s",
                                (int)(profile - pack), pack, rows[i].attributes, profile);
        struct faults faults = {0};
        put(folder, "packs/p/pack.xml", text);
        struct library *library = library_new((const char *[]){folder}, 1, NULL, 0, "ja", &faults);
        assert_int_equal(faults.count, 0);
        assert_int_equal(pack_get_profile(library->packs[0], "it")->proposes, rows[i].proposes);
        library_free(library);
        free(text);
    }
    free(folder);
}

/* Reasons, documents and records have no id: they are translated by their place. */
static void test_translation_by_place(void **state)
{
    char *folder = take_folder("places");
    put(folder, "packs/p/pack.xml",
        PACK("p", "1",
             "<applies><any><has-asset form='paper'><reason>紙なし</reason></has-asset>"
             "<not><has-asset "
             "form='object'><reason>物なし</reason></has-asset></not></any></applies>"
             "<document>規程</document><document>手順書</document>"));
    put(folder, "packs/p/pack.en.xml",
        "<translation format='1.0' pack='p' language='en'><control id='1'>"
        "<reason>no paper</reason><reason>no object</reason>"
        "<document>Rules</document><document>Procedure</document></control></translation>");
    struct faults faults = {0};
    struct library *library = library_new((const char *[]){folder}, 1, NULL, 0, "en", &faults);
    assert_int_equal(faults.count, 0);
    const struct control *control = &library->packs[0]->controls[0];
    assert_text(control->applies->children[0].reason, "no paper");
    assert_text(control->applies->children[1].children[0].reason, "no object");
    assert_text(control->documents[1], "Procedure");
    assert_fallback(control->question, "問");
    library_free(library);
    free(folder);
}

/* One's own pack hides the installed one; so does a measure of the same id. */
static void test_earlier_folders_hide_later_ones(void **state)
{
    char *own = take_folder("own"), *installed = take_folder("installed");
    put(own, "packs/p/pack.xml", PACK("p", "2", ""));
    put(own, "measures/mine.xml", MEASURES(MEASURE("m", "自分の", "p:1")));
    put(installed, "packs/p/pack.xml", PACK("p", "1", ""));
    put(installed, "packs/q/pack.xml", PACK("q", "1", ""));
    put(installed, "measures/all.xml",
        MEASURES(MEASURE("m", "入っていた", "p:1") MEASURE("n", "別の", "q:1")));
    const char *folders[] = {own, installed};

    size_t count = 0;
    char **ids = library_take_pack_ids(folders, 2, &count);
    assert_int_equal(count, 2);
    assert_string_equal(ids[0], "p");
    assert_string_equal(ids[1], "q");
    free(ids[0]);
    free(ids[1]);
    free(ids);

    struct faults faults = {0};
    const char *wanted[] = {"p", "p"};
    struct library *library = library_new(folders, 2, wanted, 2, "ja", &faults);
    assert_int_equal(faults.count, 0);
    assert_int_equal(library->pack_count, 1);
    assert_string_equal(library->packs[0]->version, "2");
    assert_int_equal(library->measure_count, 1); /* "n" serves what is not here */
    assert_text(library->measures[0].title, "自分の");
    assert_int_equal(library->packs[0]->controls[0].measure_count, 1);
    library_free(library);
    free(own);
    free(installed);
}

/* What is wrong in one pack leaves the others alone. */
static void test_faulty_pack_is_left_out(void **state)
{
    char *folder = take_folder("faulty");
    put(folder, "packs/bad/pack.xml", PACK("bad", "1", "<rests-on control='2'/>"));
    put(folder, "packs/good/pack.xml", PACK("good", "1", ""));
    put(folder, "packs/half/pack.xml", PACK("half", "1", "") "<");
    put(folder, "measures/m.xml",
        MEASURES(MEASURE("m", "題", "gone:1") MEASURE("n", "題", "good:9")));
    struct faults faults = {0};
    struct library *library = library_new((const char *[]){folder}, 1, NULL, 0, "ja", &faults);
    assert_int_equal(library->pack_count, 1);
    assert_string_equal(library->packs[0]->id, "good");
    assert_int_equal(faults.count, 2);
    assert_string_equal(faults.items[0].message, "there is no control '2'");
    assert_string_equal(faults.items[0].attribute, "control");
    assert_non_null(strstr(faults.items[1].file, "packs/half/pack.xml"));
    faults_free(&faults);
    library_free(library);
    free(folder);
}

static void test_packs_that_wait_for_each_other(void **state)
{
    char *folder = take_folder("circle");
    put(folder, "packs/a/pack.xml",
        PACK("a", "1", "<applies><answer control='b:1' choice='y'/></applies>"));
    put(folder, "packs/b/pack.xml",
        PACK("b", "1", "<applies><answer control='a:1' choice='y'/></applies>"));
    struct faults faults = {0};
    struct library *library = library_new((const char *[]){folder}, 1, NULL, 0, "ja", &faults);
    assert_int_equal(faults.count, 1);
    assert_string_equal(faults.items[0].message, "this goes round in a circle: 1 → 1 → 1");
    assert_int_equal(library->pack_count, 1);
    faults_free(&faults);
    library_free(library);
    free(folder);
}

/* Ids come from case files, which may be anybody's. */
static void test_packs_that_are_not_there(void **state)
{
    static const struct {
        const char *id, *message;
    } packs[] = {{"minni", "there is no such pack; did you mean mini?"},
                 {"../packs/mini", "there is no such pack"},
                 {"elsewhere", "there is no such pack"}};
    for (size_t i = 0; i < ARRAY_LENGTH(packs); i++) {
        struct faults faults = {0};
        struct library *library =
            library_new((const char *[]){content}, 1, &packs[i].id, 1, "ja", &faults);
        assert_int_equal(library->pack_count, 0);
        assert_int_equal(faults.count, 1);
        assert_string_equal(faults.items[0].file, packs[i].id);
        assert_string_equal(faults.items[0].message, packs[i].message);
        faults_free(&faults);
        library_free(library);
    }
}

static void test_names(void **state)
{
    enum rating rating = RATING_MET;
    enum mode mode = MODE_SELF;
    assert_string_equal(rating_get_name(RATING_NOT_APPLICABLE), "not-applicable");
    for (int i = 0; i < RATING_COUNT; i++) {
        assert_true(rating_from_name(rating_get_name((enum rating)i), &rating));
        assert_int_equal(rating, i);
    }
    assert_false(rating_from_name("good", &rating));
    assert_true(mode_from_name("audit", &mode));
    assert_int_equal(mode, MODE_AUDIT);
    assert_string_equal(mode_get_name(MODE_TRAIN), "train");
    assert_false(mode_from_name("", &mode));
}

static void test_identify(void **state)
{
    struct library *library = load("ja");
    const struct identify *identify = library_get_identify(library);
    assert_non_null(identify);
    assert_int_equal(identify->criterion_count, 3);
    assert_string_equal(identify->criteria[0].id, "confidentiality");
    assert_int_equal(identify->criteria[0].level_count, 3);
    assert_int_equal(identify->criteria[0].levels[2].value, 0);
    assert_int_equal(identify->absence_count, 5);
    assert_string_equal(identify->absences[3].key, "entrusted");
    assert_string_equal(identify->absences[3].value, "yes");
    assert_int_equal(identify->process_count, 3);
    assert_int_equal(identify->trade_count, 2);
    const struct typical *typical = &identify->trades[0].typicals[2];
    assert_int_equal(identify->trades[0].typical_count, 3);
    assert_string_equal(typical->id, "moulds");
    assert_string_equal(typical->form, "object");
    assert_string_equal(typical->medium, "object");
    assert_string_equal(typical->process, "production");
    assert_true(typical->is_entrusted);
    assert_text(typical->name, "預かっている金型");
    library_free(library);
}

static void test_identify_is_translated(void **state)
{
    struct library *library = load("en");
    const struct identify *identify = library_get_identify(library);
    assert_text(identify->criteria[1].title, "Integrity");
    assert_text(identify->criteria[0].levels[2].examples,
                "catalogues, what stands on your web site");
    assert_text(identify->processes[2].title, "Production");
    assert_text(identify->trades[1].typicals[0].why, "It is the product.");
    library_free(library);
}

/* One's own hides what is installed, whatever it is called. */
static void test_own_identify_comes_first(void **state)
{
    struct faults faults = {0};
    char *own = path_take_join(scratch, "own");
    put(own, "identify/ours.xml",
        "<identify format='1.0' language='ja'><process id='only'>ひとつ</process></identify>");
    const char *folders[] = {own, content};
    struct library *library = library_new(folders, 2, NULL, 0, "ja", &faults);
    assert_int_equal(faults.count, 0);
    assert_int_equal(library_get_identify(library)->process_count, 1);
    library_free(library);
    free(own);
}

/* ---- the risk catalogue ---- */

static void test_risk_tables(void **state)
{
    struct library *library = load("ja");
    const struct risk_catalogue *risk = library_get_risk(library);
    assert_non_null(risk);
    assert_text(risk->source, "試験用のリスクの表 第1版");
    assert_string_equal(risk->intolerable, "large");
    assert_text(risk_get_grade(&risk->threats, 3)->label, "よく起こる");
    assert_text(risk_get_grade(&risk->likelihoods, 1)->text, "まず起こりません。");
    assert_true(risk_get_grade(&risk->vulnerabilities, 2)->from == 0.25);
    assert_true(risk_get_grade(&risk->threats, 2)->from == 0);
    assert_null(risk_get_grade(&risk->threats, 4));
    assert_int_equal(risk->likelihood[3][3], 3);
    assert_int_equal(risk->likelihood[3][1], 1);
    assert_int_equal(risk->likelihood[2][3], 2);
    assert_int_equal(risk->likelihood[1][2], 1);
    library_free(library);
}

static void test_risk_bands_and_credits(void **state)
{
    static const char *const bands[] = {"small", "middle", "middle", "middle",
                                        "large", "large",  "large"};
    struct library *library = load("ja");
    const struct risk_catalogue *risk = library_get_risk(library);
    for (int value = 0; value < (int)ARRAY_LENGTH(bands); value++)
        assert_string_equal(risk_get_band(risk, value)->id, bands[value]);
    assert_null(risk_get_band(risk, 7));
    assert_true(risk->credit[RATING_MET] == 1 && risk->credit[RATING_PARTIAL] == 0.5);
    assert_true(risk->credit[RATING_UNMET] == 0 && risk->credit[RATING_UNKNOWN] == 0);
    assert_true(isnan(risk->credit[RATING_NOT_APPLICABLE]));
    assert_true(isnan(risk->credit[RATING_UNANSWERED]));
    library_free(library);
}

static void test_threats_treatments_policies(void **state)
{
    struct library *library = load("ja");
    const struct risk_catalogue *risk = library_get_risk(library);
    const struct threat *threat = risk_get_threat(risk, "paper-carried");
    assert_int_equal(risk->catalogue_count, 4);
    assert_string_equal(threat->medium, "paper");
    assert_int_equal(threat->usual, 2);
    assert_int_equal(threat->about_count, 1);
    assert_string_equal(threat->about[0].key, "carried");
    assert_string_equal(threat->about[0].value, "yes");
    assert_null(risk_get_threat(risk, "meteorite"));
    assert_int_equal(risk->treatment_count, 4);
    assert_text(risk_get_treatment(risk, "retain")->title, "保有");
    assert_none(risk_get_treatment(risk, "retain")->example);
    assert_null(risk_get_treatment(risk, "pray"));
    assert_int_equal(risk_get_policy(risk, "physical")->number, 5);
    assert_null(risk_get_policy(risk, "weather"));
    library_free(library);
}

static void test_risk_is_translated(void **state)
{
    struct library *library = load("en");
    const struct risk_catalogue *risk = library_get_risk(library);
    assert_text(risk->source, "Risk tables for tests, edition 1");
    assert_text(risk_get_grade(&risk->threats, 3)->label, "often");
    assert_text(risk_get_grade(&risk->vulnerabilities, 3)->label, "defenceless");
    assert_fallback(risk_get_grade(&risk->vulnerabilities, 3)->text, "備えがほとんどありません。");
    assert_fallback(risk_get_grade(&risk->likelihoods, 3)->label, "高い");
    assert_text(risk_get_band(risk, 6)->advice, "Decide what to do about it.");
    assert_text(risk_get_threat(risk, "paper-theft")->title, "Paper is stolen");
    assert_fallback(risk_get_policy(risk, "physical")->text, "鍵と場所のきまりです。");
    library_free(library);
}

/* What is wrong in it leaves the packs alone. */
static void test_no_risk_catalogue(void **state)
{
    char *folder = take_folder("norisk");
    put(folder, "packs/p/pack.xml", PACK("p", "1", ""));
    struct faults faults = {0};
    struct library *library = library_new((const char *[]){folder}, 1, NULL, 0, "ja", &faults);
    assert_int_equal(faults.count, 0);
    assert_null(library_get_risk(library));
    library_free(library);

    put(folder, "risk/r.xml", "<risk format='1.0' language='ja' intolerable='a'/>");
    library = library_new((const char *[]){folder}, 1, NULL, 0, "ja", &faults);
    assert_true(faults.count > 0);
    assert_null(library_get_risk(library));
    assert_int_equal(library->pack_count, 1);
    faults_free(&faults);
    library_free(library);
    free(folder);
}

/* Of named packs, what lies beside them is read when it is asked for, and is the same; what is
 * wrong there stops nobody, and is told where all content is read. */
static void test_rest_is_read_later(void **state)
{
    const char *id = "mini";
    struct faults faults = {0};
    struct library *all = load("ja");
    struct library *named = library_new((const char *[]){content}, 1, &id, 1, "ja", &faults);
    size_t expected = 0, count = 0;
    const struct term *terms = library_get_terms(all, &expected);
    const struct term *read = library_get_terms(named, &count);
    assert_int_equal(count, expected);
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++)
        assert_string_equal(read[i].id, terms[i].id);
    assert_ptr_equal(library_get_terms(named, &count), read);
    assert_int_equal(library_get_identify(named)->process_count,
                     library_get_identify(all)->process_count);
    assert_ptr_equal(library_get_risk(named), library_get_risk(named));
    assert_text(library_get_risk(named)->source, "試験用のリスクの表 第1版");
    library_free(named);
    library_free(all);
}

static void test_faults_of_the_rest(void **state)
{
    const char *id = "p";
    char *folder = take_folder("rest");
    put(folder, "packs/p/pack.xml", PACK("p", "1", ""));
    put(folder, "risk/r.xml", "<risk format='1.0' language='ja' intolerable='a'/>");
    put(folder, "glossary/g.xml", "<glossary format='1.0' language='ja'><odd/></glossary>");
    struct faults faults = {0};
    struct library *library = library_new((const char *[]){folder}, 1, &id, 1, "ja", &faults);
    char *path = path_take_join(folder, "glossary/g.xml");
    size_t count = 1;
    assert_int_equal(faults.count, 0);
    assert_null(library_get_risk(library));
    assert_null(library_get_identify(library));
    assert_null(library_get_term(library, "odd"));
    library_get_terms(library, &count);
    assert_int_equal(count, 0);
    assert_int_equal(library->pack_count, 1);
    assert_false(pack_check(path, (const char *[]){folder}, 1, &faults));
    faults_free(&faults);
    library_free(library);
    free(path);
    free(folder);
}

/* A term that only a measure uses stays in the glossary of an examination. */
static void test_withheld_advice_keeps_terms(void **state)
{
    const char *id = "mini";
    struct faults faults = {0};
    struct library *whole = library_new((const char *[]){content}, 1, &id, 1, "ja", &faults);
    struct library *bare = library_new((const char *[]){content}, 1, &id, 1, "ja", &faults);
    size_t before = 0, after = 0;
    library_withhold_advice(bare);
    library_get_terms(whole, &before);
    library_get_terms(bare, &after);
    assert_int_equal(after, before);
    assert_int_equal(bare->measure_count, 0);
    library_free(bare);
    library_free(whole);
}

static void test_guards_and_policies(void **state)
{
    struct library *library = load("ja");
    const struct pack *pack = mini(library);
    assert_int_equal(pack->guard_count, 3);
    assert_string_equal(pack->guards[0].threat, "paper-theft");
    assert_int_equal(pack->guards[0].control_count, 2);
    assert_string_equal(pack->guards[0].controls[1], "4");
    assert_int_equal(pack->policy_share_count, 3);
    assert_string_equal(pack->policy_shares[2].policy, "physical");
    assert_string_equal(pack->policy_shares[2].controls[0], "3");
    library_free(library);
}

static void test_routines(void **state)
{
    struct library *library = load("en");
    const struct pack *pack = mini(library);
    assert_int_equal(pack->routine_count, 2);
    const struct routine *yearly = &pack->routines[0], *quarterly = &pack->routines[1];
    assert_string_equal(yearly->control, "1");
    assert_int_equal(yearly->months, 12);
    assert_int_equal(yearly->month, 4);
    assert_int_equal(yearly->minutes, 60);
    assert_true(yearly->is_required);
    assert_text(yearly->title, "Look over the list");
    assert_fallback(yearly->who, "社長と設計");
    assert_int_equal(quarterly->month, 0);
    assert_false(quarterly->is_required);
    assert_fallback(quarterly->title, "たまった図面を裁断する");
    library_free(library);
}

static void test_measures_that_come_after_others(void **state)
{
    struct library *library = load("ja");
    const struct measure *stamp = library_get_measure(library, "mini-stamp");
    assert_int_equal(stamp->after_count, 1);
    assert_string_equal(stamp->after[0], "mini-list");
    assert_int_equal(library_get_measure(library, "mini-list")->after_count, 0);
    library_free(library);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pack),
        cmocka_unit_test(test_scoring),
        cmocka_unit_test(test_scales),
        cmocka_unit_test(test_profiles),
        cmocka_unit_test(test_what_profiles_propose),
        cmocka_unit_test(test_sections),
        cmocka_unit_test(test_control_with_everything),
        cmocka_unit_test(test_links_between_controls),
        cmocka_unit_test(test_conditions),
        cmocka_unit_test(test_measures_and_terms),
        cmocka_unit_test(test_translation),
        cmocka_unit_test(test_words_of_a_text),
        cmocka_unit_test(test_roles_and_chapters),
        cmocka_unit_test(test_other_conditions),
        cmocka_unit_test(test_translation_by_place),
        cmocka_unit_test(test_earlier_folders_hide_later_ones),
        cmocka_unit_test(test_faulty_pack_is_left_out),
        cmocka_unit_test(test_packs_that_wait_for_each_other),
        cmocka_unit_test(test_packs_that_are_not_there),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_identify),
        cmocka_unit_test(test_identify_is_translated),
        cmocka_unit_test(test_own_identify_comes_first),
        cmocka_unit_test(test_risk_tables),
        cmocka_unit_test(test_risk_bands_and_credits),
        cmocka_unit_test(test_threats_treatments_policies),
        cmocka_unit_test(test_risk_is_translated),
        cmocka_unit_test(test_no_risk_catalogue),
        cmocka_unit_test(test_guards_and_policies),
        cmocka_unit_test(test_rest_is_read_later),
        cmocka_unit_test(test_faults_of_the_rest),
        cmocka_unit_test(test_withheld_advice_keeps_terms),
        cmocka_unit_test(test_routines),
        cmocka_unit_test(test_measures_that_come_after_others),
    };
    return cmocka_run_group_tests(tests, make_scratch, remove_scratch);
}
