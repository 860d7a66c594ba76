/* The real handbook, held against its sources. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tenken/pack.h"

static struct handbook *books[2]; /* ja, en */

static int open_books(void **state)
{
    struct faults faults = {0};
    char *content = path_take_join(getenv("TENKEN_SOURCE"), "content");
    books[0] = handbook_new((const char *[]){content}, 1, "ja", &faults);
    books[1] = handbook_new((const char *[]){content}, 1, "en", &faults);
    free(content);
    return faults.count ? -1 : 0;
}

static int close_books(void **state)
{
    handbook_free(books[0]);
    handbook_free(books[1]);
    return 0;
}

static size_t count_titled(const char *start, enum handbook_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < books[0]->count; i++)
        count += books[0]->entries[i].kind == kind &&
                 strncmp(books[0]->entries[i].title.value, start, strlen(start)) == 0;
    return count;
}

/* Every row of the guideline's table of laws, with the date of its edition. */
static void there_are_twenty_one_laws(void **state)
{
    assert_int_equal(count_titled("", HANDBOOK_LAW), 21);
    assert_int_equal(count_titled("個人情報保護法", HANDBOOK_LAW), 5);
    assert_int_equal(count_titled("マイナンバー法", HANDBOOK_LAW), 8);
    assert_int_equal(count_titled("不正競争防止法", HANDBOOK_LAW), 3);
    assert_int_equal(count_titled("金融商品取引法", HANDBOOK_LAW), 4);
    assert_int_equal(count_titled("民法", HANDBOOK_LAW), 1);
    for (size_t i = 0; i < books[0]->count; i++) {
        const struct handbook_entry *entry = &books[0]->entries[i];
        if (entry->kind != HANDBOOK_LAW)
            continue;
        assert_string_equal(entry->date, "2019-03");
        assert_non_null(strstr(entry->note.value, "2019年"));
        assert_non_null(entry->sanction.value);
    }
}

static void penalties_are_those_of_the_edition(void **state)
{
    static const struct {
        const char *id, *sanction;
    } expected[] = {
        {"appi-83", "1年以下の懲役、または50万円以下の罰金"},
        {"appi-84", "6か月以下の懲役、または30万円以下の罰金"},
        {"mynumber-48", "4年以下の懲役か200万円以下の罰金、または両方"},
        {"mynumber-49", "3年以下の懲役か150万円以下の罰金、または両方"},
        {"mynumber-51", "3年以下の懲役、または150万円以下の罰金"},
        {"mynumber-53", "2年以下の懲役、または50万円以下の罰金"},
        {"fiea-197-2", "5年以下の懲役か500万円以下の罰金、または両方"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(expected); i++)
        assert_string_equal(handbook_get(books[0], expected[i].id)->sanction.value,
                            expected[i].sanction);
}

/* Nobody can take a story of ours for a case that happened: it is marked, and has no source. */
static void made_up_stories_are_marked(void **state)
{
    size_t made_up = 0, sourced = 0;
    for (size_t i = 0; i < books[0]->count; i++) {
        const struct handbook_entry *entry = &books[0]->entries[i];
        made_up += entry->is_made_up;
        sourced += entry->kind == HANDBOOK_INCIDENT && !entry->is_made_up;
        if (entry->is_made_up) {
            assert_int_equal(entry->kind, HANDBOOK_INCIDENT);
            assert_null(entry->source.value);
        } else {
            assert_non_null(entry->source.value);
        }
    }
    assert_int_equal(made_up, 6);
    assert_int_equal(sourced, 9); /* two cases, six titles, one check: the first case is lost */
}

static void all_fifteen_answers_are_there(void **state)
{
    for (int i = 1; i <= 15; i++) {
        char *id = mem_format("jama-%d", i);
        const struct handbook_entry *entry = handbook_get(books[0], id);
        assert_non_null(entry);
        assert_int_equal(entry->kind, HANDBOOK_GUIDANCE);
        free(id);
    }
    assert_null(handbook_get(books[0], "jama-16"));
}

static void every_text_is_translated(void **state)
{
    assert_int_equal(books[1]->count, books[0]->count);
    for (size_t i = 0; i < books[1]->count; i++) {
        const struct handbook_entry *entry = &books[1]->entries[i];
        assert_false(entry->title.is_fallback || entry->text.is_fallback ||
                     entry->sanction.is_fallback || entry->note.is_fallback ||
                     entry->source.is_fallback);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(there_are_twenty_one_laws),
        cmocka_unit_test(penalties_are_those_of_the_edition),
        cmocka_unit_test(made_up_stories_are_marked),
        cmocka_unit_test(all_fifteen_answers_are_there),
        cmocka_unit_test(every_text_is_translated),
    };
    return cmocka_run_group_tests_name("handbook", tests, open_books, close_books);
}
