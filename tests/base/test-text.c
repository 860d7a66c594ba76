/* Widths, graphemes, wrapping, cleaning, folding, nearest words. */
#include <tenken/base.h>

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include <cmocka.h>

#define FAMILY   "👨‍👩‍👧"       /* three people and two joiners: 18 bytes */
#define GA       "か\xE3\x82\x99"           /* か and a combining dakuten: 6 bytes */
#define HALF_GA  "\xEF\xBD\xB6\xEF\xBE\x9E" /* ｶﾞ: 6 bytes, 2 cells */
#define VARIANT  "葛\xF3\xA0\x84\x80"       /* a kanji with a variation selector: 7 bytes */
#define REPLACED "\xEF\xBF\xBD"

static void test_small_questions(void **state)
{
    assert_true(text_is_utf8("点検", 6));
    assert_false(text_is_utf8("点検", 5));
    assert_false(text_is_utf8("\xC0\xAF", 2));
    assert_true(text_is_blank(NULL));
    assert_true(text_is_blank(" \n\t　"));
    assert_false(text_is_blank(" 点"));
    assert_true(text_equal(NULL, NULL));
    assert_false(text_equal(NULL, ""));
    assert_true(text_equal("a", "a"));
}

static void test_widths(void **state)
{
    static const struct {
        const char *text;
        int width;
    } cases[] = {
        {"", 0},      {"abc", 3},       {"点検", 4},         {"ｶﾞ", 2},   {GA, 2},
        {VARIANT, 2}, {"１０", 4},      {"。」", 4},         {"①", 1},    {"😀", 2},
        {FAMILY, 6},  {"e\xCC\x81", 1}, {"\xE2\x80\x8B", 0}, {"\x1B", 0}, {"한글", 4},
        {"\xFF", 1},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
        assert_int_equal(text_width(cases[i].text), cases[i].width);
    assert_int_equal(text_width_bytes("点検", 3), 2);
}

static void test_ambiguous_widths(void **state)
{
    assert_false(text_get_ambiguous_wide());
    text_set_ambiguous_wide(true);
    assert_int_equal(text_width("①※●Ⅰ…"), 10);
    assert_int_equal(text_width("abc点ｱ"), 6);
    assert_int_equal(text_width("e\xCC\x81"), 1); /* ambiguous on paper, but it combines */
    char *clipped = text_take_clipped("点検点検", 7);
    assert_string_equal(clipped, "点検…");
    free(clipped);
    text_set_ambiguous_wide(false);
    assert_int_equal(text_width("①※●Ⅰ…"), 5);
}

static void test_curses_gets_the_same_widths(void **state)
{
    assert_int_equal(wcwidth(0x70B9), 2);
    assert_int_equal(wcwidth(0x3099), 0);
    assert_int_equal(wcwidth(0), 0);
    assert_int_equal(wcwidth(0x1B), -1);
    assert_int_equal(wcwidth(0x9B), -1);
    assert_int_equal(wcswidth(L"点検a", 3), 5);
    assert_int_equal(wcswidth(L"点\a", 2), -1);
}

static void test_graphemes(void **state)
{
    static const struct {
        const char *text;
        size_t sizes[4];
    } cases[] = {
        {"abc", {1, 1, 1}},        {FAMILY "x", {18, 1}}, {"🇯🇵🇺🇸", {8, 8}},
        {"き" GA "き", {3, 6, 3}}, {HALF_GA "ｷ", {6, 3}}, {VARIANT "飾", {7, 3}},
        {"e\xCC\x81z", {3, 1}},    {"👍🏽a", {8, 1}}, {"\r\nx", {2, 1}},
        {"a\n" GA, {1, 1, 6}},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        const char *text = cases[i].text;
        size_t at = 0;
        for (size_t j = 0; cases[i].sizes[j]; j++) {
            size_t next = text_next_grapheme(text, at);
            assert_int_equal(next - at, cases[i].sizes[j]);
            assert_int_equal(text_previous_grapheme(text, next), at);
            at = next;
        }
        assert_int_equal(at, strlen(text));
        assert_int_equal(text_next_grapheme(text, at), at);
        assert_int_equal(text_previous_grapheme(text, 0), 0);
    }
}

static void test_endless_grapheme(void **state)
{
    struct string text = {0};
    string_append(&text, "e");
    for (int i = 0; i < 500; i++)
        string_append(&text, "\xCC\x81");
    string_append(&text, "z");
    assert_int_equal(text_next_grapheme(text.text, 0), 1001);
    assert_int_equal(text_previous_grapheme(text.text, 1001), 0);
    assert_int_equal(text_width(text.text), 2);
    string_free(&text);
}

static void test_words(void **state)
{
    const char *text = "パスワードを変更 the plan-b";
    static const size_t rights[] = {15, 18, 24, 28, 33, 34, 35};
    static const size_t lefts[] = {34, 33, 29, 25, 18, 15, 0};
    size_t at = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(rights); i++) {
        at = text_word_right(text, at);
        assert_int_equal(at, rights[i]);
    }
    assert_int_equal(text_word_right(text, at), at);
    for (size_t i = 0; i < ARRAY_LENGTH(lefts); i++) {
        at = text_word_left(text, at);
        assert_int_equal(at, lefts[i]);
    }
    assert_int_equal(text_word_left(text, 0), 0);
    assert_int_equal(text_word_right("a  ", 1), 3);
}

static void test_fit_and_clip(void **state)
{
    static const struct {
        const char *text;
        int columns;
        size_t fit;
        const char *clipped;
    } cases[] = {
        {"点検", 4, 6, "点検"},  {"点検表", 5, 6, "点検…"}, {"点検表", 4, 6, "点…"},
        {"abc", 2, 2, "a…"},     {"abc", 1, 1, "…"},        {"abc", 0, 0, ""},
        {FAMILY "x", 5, 0, "…"}, {GA GA, 3, 6, GA "…"},     {"", 0, 0, ""},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        assert_int_equal(text_fit(cases[i].text, cases[i].columns), cases[i].fit);
        char *clipped = text_take_clipped(cases[i].text, cases[i].columns);
        assert_string_equal(clipped, cases[i].clipped);
        free(clipped);
    }
}

/* The lines with | between them. */
static char *take_wrapped(const char *text, int columns)
{
    struct string joined = {0};
    struct text_lines lines = text_wrap(text, columns);
    for (size_t i = 0; i < lines.count; i++) {
        if (i)
            string_append(&joined, "|");
        string_append_bytes(&joined, text + lines.items[i].offset, lines.items[i].length);
    }
    text_lines_free(&lines);
    return string_take(&joined);
}

static void test_wrap(void **state)
{
    static const struct {
        const char *text;
        int columns;
        const char *lines;
    } cases[] = {
        {"", 10, ""},
        {"\n", 10, "|"},
        {"a\n\nb", 10, "a||b"},
        {"hello world again", 11, "hello world|again"},
        {"hello world", 6, "hello|world"},
        {"hello     world", 6, "hello|world"},
        {"点検を　はじめます", 6, "点検を|はじめ|ます"},
        {"点検を、する", 6, "点検|を、す|る"},     /* no 、 at the start */
        {"はい「点検」", 6, "はい|「点|検」"},     /* no 「 at the end */
        {"サーバー", 6, "サー|バー"},              /* no ー at the start */
        {"取っておく", 4, "取っ|てお|く"},         /* no small っ at the start */
        {"abcdefghij", 4, "abcd|efgh|ij"},         /* no break at all */
        {"abcdefgh。", 8, "abcdefg|h。"},          /* then still no 。 at the start */
        {"あ」」」」」」", 6, "あ」」|」」」|」"}, /* nothing but closing: no better place */
        {"see http://a.example/b", 10, "see|http://a.|example/b"},
        {"a  ", 2, "a "},                         /* the cursor's spaces at the end */
        {"  abcdef", 4, "  ab|cdef"},             /* no empty line for an indent */
        {"x" FAMILY, 4, "x|👨‍👩‍|👧"}, /* a cluster wider than the line */
        {GA GA GA, 4, GA GA "|" GA},
        {"25項目の点検", 8, "25項目の|点検"},
        {"点", 1, "点"},
        {"a ca（点。", 6, "a ca|（点。"},         /* what looks like a space by its bytes alone */
        {"aaa \xCC\x88 b", 3, "aa|a \xCC\x88|b"}, /* a space with a mark on it is no space */
    };
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        char *wrapped = take_wrapped(cases[i].text, cases[i].columns);
        assert_string_equal(wrapped, cases[i].lines);
        free(wrapped);
    }
}

static bool only_spaces(const char *text, size_t from, size_t to)
{
    char *part = mem_format("%.*s", (int)(to - from), text + from);
    bool blank = text_is_blank(part);
    free(part);
    return blank;
}

static void check_wrapped(const char *text, int columns)
{
    struct text_lines lines = text_wrap(text, columns);
    size_t at = 0;
    for (size_t i = 0; i < lines.count; i++) {
        const struct text_line *line = &lines.items[i];
        assert_true(line->offset >= at);
        assert_true(only_spaces(text, at, line->offset));
        assert_int_equal(line->width, text_width_bytes(text + line->offset, line->length));
        assert_true(line->width <= columns);
        assert_null(memchr(text + line->offset, '\n', line->length));
        assert_true(text_is_utf8(text + line->offset, line->length));
        at = line->offset + line->length;
    }
    assert_true(only_spaces(text, at, strlen(text)));
    text_lines_free(&lines);
}

/* Texts made of pieces that are hard to break, from a fixed seed. */
static void test_wrap_properties(void **state)
{
    static const char *const pieces[] = {
        "点",   "検", "を",    "ー", "っ",   "、", "。", "「", "」",        "（", "）",
        "…",    "a",  "b",     "c",  "word", " ",  "  ", "　", "\n",        GA,   HALF_GA,
        FAMILY, "🇯🇵", VARIANT, "-",  "/",    "25", "%",  "\"", "e\xCC\x81",
    };
    unsigned int seed = 20260401;
    for (int round = 0; round < 400; round++) {
        struct string text = {0};
        for (int i = 0; i < 60; i++) {
            seed = seed * 1103515245 + 12345;
            string_append(&text, pieces[(seed >> 16) % ARRAY_LENGTH(pieces)]);
        }
        for (int columns = 2; columns < 40; columns += 5)
            check_wrapped(text.text, columns);
        string_free(&text);
    }
}

static const struct {
    const char *text, *clean;
} cleaned[] = {
    {"点検 ok", "点検 ok"},
    {"a\nb\tc", "a\nb c"},
    {"a\r\nb\rc", "a\nb" REPLACED "c"},
    {"a\033[31;1mb\033[0m", "a" REPLACED "b" REPLACED},
    {"\033]0;title\007x", REPLACED "x"},
    {"\033]8;;http://a\033\\x", REPLACED "x"},
    {"\033]never closed", REPLACED "]never closed"},
    {"\033(0x\033", REPLACED "x" REPLACED},
    {"\033点", REPLACED "点"},
    {"a\xC2\x9B"
     "31mb",
     "a" REPLACED "31mb"},
    {"a\xE2\x80\xAE"
     "b\xE2\x81\xA6",
     "a" REPLACED "b" REPLACED},
    {"a\xE2\x80\x8B\xEF\xBB\xBF"
     "b",
     "ab"},
    {"a\xE2\x80\x8D"
     "b",
     "ab"},
    {FAMILY, FAMILY},
    {"❤️‍🔥", "❤️‍🔥"},
    {"👨\xE2\x80\x8D"
     "b",
     "👨b"},
    {VARIANT "飾区", VARIANT "飾区"},
    {"\xEF\xB8\x8F"
     "a",
     "a"},
    {"\xF0\x9F\x8F\xB4\xF3\xA0\x81\xA7\xF3\xA0\x81\xBF",
     "\xF0\x9F\x8F\xB4\xF3\xA0\x81\xA7\xF3\xA0\x81\xBF"},
    {"a\xF3\xA0\x81\xA7", "a"},
    {"a\xFF\xFE"
     "b",
     "a" REPLACED REPLACED "b"},
    {"\xE7\x82", REPLACED},
    {"点\xE7\x82", "点" REPLACED},
    {"\xE3\x81", REPLACED},
    {"\xEF\xBC"
     "a",
     REPLACED "a"},
    {"\xE3\xC0\x80", NULL},
    {"点検、Ａ\xEF\xBD\xA1\n　かな", "点検、Ａ\xEF\xBD\xA1\n　かな"},
    {"\xED\xA0\x80", NULL},
    {"a\xEF\xBF\xBF", "a" REPLACED},
    {"a\xE2\x80\xA8"
     "b",
     "a\nb"},
    {"\x7F\x01", REPLACED REPLACED},
};

static void test_clean(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(cleaned); i++) {
        char *clean = text_take_clean(cleaned[i].text, true);
        if (cleaned[i].clean)
            assert_string_equal(clean, cleaned[i].clean);
        assert_true(text_is_utf8(clean, strlen(clean)));
        assert_true(text_is_clean(clean, true));
        assert_int_equal(text_is_clean(cleaned[i].text, true), strcmp(clean, cleaned[i].text) == 0);
        free(clean);
    }
    char *line = text_take_clean("a\nb\tc", false);
    assert_string_equal(line, "a b c");
    assert_false(text_is_clean("a\nb", false));
    free(line);
}

static void test_clean_any_bytes(void **state)
{
    unsigned int seed = 7;
    for (int round = 0; round < 2000; round++) {
        char bytes[40];
        for (size_t i = 0; i < sizeof bytes - 1; i++) {
            seed = seed * 1103515245 + 12345;
            bytes[i] = (char)(1 + (seed >> 16) % 255);
        }
        bytes[sizeof bytes - 1] = '\0';
        char *clean = text_take_clean(bytes, false);
        assert_true(text_is_utf8(clean, strlen(clean)));
        assert_true(text_is_clean(clean, false));
        assert_int_equal(text_is_clean(bytes, false), strcmp(clean, bytes) == 0);
        for (const char *at = clean; *at; at++)
            assert_true((unsigned char)*at >= 0x20 && *at != 0x7F);
        check_wrapped(clean, 7);
        free(clean);
    }
}

static void test_folded(void **state)
{
    static const struct {
        const char *text, *folded;
    } cases[] = {
        {"パスワード", "ぱすわーど"},
        {"ﾊﾟｽﾜｰﾄﾞ", "ぱすわーど"},
        {"ＵＳＢメモリ", "usbめもり"},
        {"Straße", "strasse"},
        {GA, "が"},
        {"ヴ", "ゔ"},
        {"①㎒", "1mhz"},
        {"\xFF", REPLACED},
        {"", ""},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        char *folded = text_take_folded(cases[i].text);
        assert_string_equal(folded, cases[i].folded);
        free(folded);
    }
}

static void test_nearest(void **state)
{
    static const char *const verbs[] = {"show", "gaps", "report", "answer", "history"};
    size_t count = ARRAY_LENGTH(verbs);
    assert_string_equal(text_nearest("reprot", verbs, count), "report");
    assert_string_equal(text_nearest("anwser", verbs, count), "answer");
    assert_string_equal(text_nearest("gap", verbs, count), "gaps");
    assert_string_equal(text_nearest("shwo", verbs, count), "show");
    assert_string_equal(text_nearest("show", verbs, count), "show");
    assert_null(text_nearest("plan", verbs, count));
    assert_null(text_nearest("x", verbs, count));
    assert_null(text_nearest("", verbs, count));
    assert_null(text_nearest("show", NULL, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_small_questions),
        cmocka_unit_test(test_widths),
        cmocka_unit_test(test_ambiguous_widths),
        cmocka_unit_test(test_curses_gets_the_same_widths),
        cmocka_unit_test(test_graphemes),
        cmocka_unit_test(test_endless_grapheme),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_fit_and_clip),
        cmocka_unit_test(test_wrap),
        cmocka_unit_test(test_wrap_properties),
        cmocka_unit_test(test_clean),
        cmocka_unit_test(test_clean_any_bytes),
        cmocka_unit_test(test_folded),
        cmocka_unit_test(test_nearest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
