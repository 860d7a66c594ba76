/* Answers offered from other packs, as a person sees and takes them. */
#include "goldens.h"

static char *content;

static char *take_folder_with_two(void)
{
    char *folder = folder_take_fresh();
    run_verb(folder, content, "new a.tenken --pack short,long --organisation さくら金型");
    run_verb(folder, content,
             "answer a.tenken short:1=done short:2=done short:3=not "
             "short:4=partly");
    run_verb(folder, content, "answer a.tenken short:5=na --reason 捨てるものがない");
    return folder;
}

static struct wizard *open_two(const char *folder, struct wizard_view view)
{
    return wizard_new(&(struct wizard_request){.rows = view.rows,
                                               .columns = view.columns,
                                               .language = view.language,
                                               .folder = folder,
                                               .content = content,
                                               .arguments = (const char *[]){"a.tenken", NULL}});
}

static char *take_output(const char *folder, const char *line)
{
    struct command command = command_run_in(folder, "ja", content, line);
    assert_int_equal(command.status, 0);
    char *output = mem_copy(command.output);
    command_clear(&command);
    return output;
}

static void expect_in(const char *folder, const char *line, const char *text, bool there)
{
    char *output = take_output(folder, line);
    if (!strstr(output, text) == there)
        fail_msg("%s: %s\n%s", there ? "missing" : "there", text, output);
    free(output);
}

#define OFFER_OF_FIRST "短い点検 第1条で「している」と答えています。ここも「実施している」ですか。"

/* ---- at the question ---- */

static void a_yes_answers_and_goes_on(void **state)
{
    char *folder = take_folder_with_two();
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "Home");
    expect_wrapped(wizard, OFFER_OF_FIRST);
    wizard_press(wizard, "=");
    expect_text(wizard, "図面の持ち出しを帳面に書いていますか。");
    wizard_press(wizard, "Left");
    expect_text(wizard, "1 (*) 実施している");
    expect_no_text(wizard, "と答えています");
    leave(wizard);
    expect_in(folder, "history a.tenken", "ほかと同じに回答", true);
    drop_folder(folder);
}

static void one_undo_takes_it_back(void **state)
{
    char *folder = take_folder_with_two();
    char *before = take_output(folder, "show a.tenken");
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "Home = u");
    expect_wrapped(wizard, OFFER_OF_FIRST);
    leave(wizard);
    char *after = take_output(folder, "show a.tenken");
    assert_string_equal(before, after);
    free(before);
    free(after);
    drop_folder(folder);
}

static void nothing_is_filled_without_a_yes(void **state)
{
    char *folder = take_folder_with_two();
    char *before = take_output(folder, "show a.tenken --json");
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "Home Right Right Right Right Right X Down Down Esc r");
    leave(wizard);
    char *after = take_output(folder, "show a.tenken --json");
    assert_string_equal(before, after);
    free(before);
    free(after);
    drop_folder(folder);
}

static void a_click_on_the_line_is_a_yes(void **state)
{
    char *folder = take_folder_with_two();
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "Home");
    wizard_click_text(wizard, "短い点検 第1条で");
    leave(wizard);
    expect_in(folder, "show a.tenken --json", "\"met\": 3", false);
    expect_in(folder, "crosswalk a.tenken", "long:a=done", false);
    drop_folder(folder);
}

static void the_reason_stands_beside_why(void **state)
{
    char *folder = take_folder_with_two();
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "Home w");
    expect_wrapped(wizard, "どちらも、IDを一人にひとつ渡しているかを問う。");
    leave(wizard);
    drop_folder(folder);
}

static void overlapping_questions_are_shown_and_offer_nothing(void **state)
{
    char *folder = take_folder_with_two();
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "Home Right Right Right Right");
    expect_text(wizard, "持ち出しの前に許可をもらっていますか。");
    expect_no_text(wizard, "と答えています");
    expect_wrapped(wizard, "一部が重なる: 持ち出しを扱うところは同じで");
    wizard_press(wizard, "=");
    expect_text(wizard, "ここには、ほかの答えからの提案はありません。");
    leave(wizard);
    drop_folder(folder);
}

static void parts_stay_with_the_person(void **state)
{
    char *folder = take_folder_with_two();
    char *before = take_output(folder, "show a.tenken --json");
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "Home Right Right Right");
    expect_wrapped(wizard, "ここは項目ごとに答えます。");
    wizard_press(wizard, "=");
    leave(wizard);
    char *after = take_output(folder, "show a.tenken --json");
    assert_string_equal(before, after);
    free(before);
    free(after);
    drop_folder(folder);
}

/* The reason given there stands in the editor, to be kept or changed. */
static void a_reason_is_asked_for(void **state)
{
    char *folder = take_folder_with_two();
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "Home Right Right Right Right Right =");
    expect_text(wizard, "捨てるものがない");
    wizard_type(wizard, "（機器も）");
    wizard_press(wizard, "Esc");
    leave(wizard);
    char *path = path_take_join(folder, "a.tenken");
    char *bytes = file_take_contents(path, 1 << 20, NULL, NULL);
    assert_non_null(strstr(bytes, "捨てるものがない（機器も）"));
    free(bytes);
    free(path);
    drop_folder(folder);
}

/* What is tried out is not the case. */
static void a_what_if_takes_offers_too(void **state)
{
    char *folder = take_folder_with_two();
    char *before = take_output(folder, "show a.tenken --json");
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "Home x s Home =");
    wizard_press(wizard, "Left");
    expect_text(wizard, "1 (*) 実施している");
    wizard_press(wizard, "x");
    assert_int_equal(wizard_kill(wizard, 15), 0);
    wizard_free(wizard);
    char *after = take_output(folder, "show a.tenken --json");
    assert_string_equal(before, after);
    free(before);
    free(after);
    drop_folder(folder);
}

/* ---- the list ---- */

static void the_list_takes_them_one_by_one(void **state)
{
    char *folder = take_folder_with_two();
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "X Down =");
    expect_text(wizard, "持ち出しの記録: 実施している");
    expect_text(wizard, "IDを分ける");
    wizard_press(wizard, "u");
    expect_wrapped(wizard, "これを含む短い点検 第2条で「している」と答えています。");
    wizard_press(wizard, "Down Enter");
    expect_text(wizard, "対策ソフトの更新と、週1回の検査をしていますか。");
    leave(wizard);
    expect_in(folder, "crosswalk a.tenken", "long:b=done", true);
    drop_folder(folder);
}

static void what_wants_a_reason_is_answered_at_the_question(void **state)
{
    char *folder = take_folder_with_two();
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "X End =");
    expect_text(wizard, "捨てる機器のデータを消していますか。");
    expect_text(wizard, "理由が要ります。");
    leave(wizard);
    expect_in(folder, "crosswalk a.tenken", "long:f=na", true);
    drop_folder(folder);
}

static void it_fits_at_every_size(void **state)
{
    char *folder = take_folder_with_two();
    struct wizard *wizard = open_two(folder, usual_view);
    wizard_press(wizard, "Home Right");
    expect_sound_at_every_size(wizard);
    wizard_press(wizard, "X");
    expect_sound_at_every_size(wizard);
    wizard_press(wizard, "Esc");
    leave(wizard);
    drop_folder(folder);
}

/* ---- as agreed to look ---- */

static const struct golden_screen screens[] = {
    {"walk-offer", "Home Right"},
    {"walk-offer-parts", "Home Right Right Right"},
    {"walk-offer-reason", "Home Right Right Right Right Right ="},
    {"offers", "X Down Down"},
    {"offers-empty", "X"},
};

static void a_screen_is_as_agreed(void **state)
{
    const struct golden *golden = *state;
    bool is_empty = strcmp(golden->name, "offers-empty") == 0;
    char *folder = is_empty ? folder_take_fresh() : take_folder_with_two();
    if (is_empty)
        run_verb(folder, content, "new a.tenken --pack short,long --organisation さくら金型");
    struct wizard *wizard = open_two(folder, *golden->view);
    wizard_press(wizard, golden->keys);
    expect_screen(wizard, golden->name);
    wizard_free(wizard);
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest visits[] = {
        cmocka_unit_test(a_yes_answers_and_goes_on),
        cmocka_unit_test(one_undo_takes_it_back),
        cmocka_unit_test(nothing_is_filled_without_a_yes),
        cmocka_unit_test(a_click_on_the_line_is_a_yes),
        cmocka_unit_test(the_reason_stands_beside_why),
        cmocka_unit_test(overlapping_questions_are_shown_and_offer_nothing),
        cmocka_unit_test(parts_stay_with_the_person),
        cmocka_unit_test(a_reason_is_asked_for),
        cmocka_unit_test(a_what_if_takes_offers_too),
        cmocka_unit_test(the_list_takes_them_one_by_one),
        cmocka_unit_test(what_wants_a_reason_is_answered_at_the_question),
        cmocka_unit_test(it_fits_at_every_size),
    };
    content = source_take_path("tests/data/crosswalk");
    int failed = run_with_goldens("offers", screens, ARRAY_LENGTH(screens), a_screen_is_as_agreed,
                                  visits, ARRAY_LENGTH(visits));
    free(content);
    return failed;
}
