/* Papers in the wizard: what one says in a form is in the case and in the file that is written. */
#include "visit.h"

#define OPEN_AUDIT_REPORT "p / a u d i t - r e p o Enter Enter"
/* From its first field to the format, and from there to the button that writes. */
#define TO_FORMAT         "Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab"
#define TO_WRITE          "Tab Tab Tab Tab"

static void expect_same_file(const char *folder, const char *one, const char *other)
{
    size_t length, other_length;
    char *bytes = take_bytes(folder, one, &length);
    char *other_bytes = take_bytes(folder, other, &other_length);
    assert_int_equal(length, other_length);
    assert_memory_equal(bytes, other_bytes, length);
    free(bytes);
    free(other_bytes);
}

static void leave_by(struct wizard *wizard, const char *keys)
{
    assert_int_equal(wizard_leave(wizard, keys), 0);
    wizard_free(wizard);
}

static void what_is_filled_in_is_kept_written_and_undone(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, OPEN_AUDIT_REPORT);
    expect_text(wizard, "未記入の欄が8あります");
    wizard_type(wizard, "2026/3/31");
    wizard_press(wizard, TO_FORMAT);
    expect_text(wizard, "2026-03-31");
    expect_text(wizard, "未記入の欄が7あります");
    wizard_press(wizard, "Right Right " TO_WRITE " Enter");
    expect_text(wizard, "a-audit-report.docx");
    expect_in_case(folder, "<report-date>2026-03-31</report-date>", true);
    run_verb(folder, NULL,
             "report a.tenken --kind audit-report --format docx --with-gaps -o verb.docx");
    expect_same_file(folder, "a-audit-report.docx", "verb.docx");
    wizard_press(wizard, "u");
    expect_text(wizard, "取り消しました: 報告書の日付");
    expect_text(wizard, "未記入の欄が8あります");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "空欄 8");
    expect_in_case(folder, "<report-date>", false);
    leave_by(wizard, "Esc q");
    drop_folder(folder);
}

static void several_lines_and_choices_are_kept(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, OPEN_AUDIT_REPORT " Tab Tab");
    wizard_type(wizard, "山田花子");
    wizard_press(wizard, "Enter");
    wizard_type(wizard, "佐藤次郎");
    wizard_press(wizard, "Tab Tab Tab Tab Space Space");
    expect_in_case(folder, "<opinion>qualified</opinion>", true);
    wizard_press(wizard, "u");
    expect_in_case(folder, "<opinion>suitable</opinion>", true);
    expect_text(wizard, "適切であると認める");
    wizard_press(wizard, "Tab Esc");
    expect_in_case(folder, "<opinion>suitable</opinion>", true);
    expect_in_case(folder, "山田花子\n佐藤次郎", true);
    wizard_press(wizard, "Esc p / a u d i t - r e c o Enter Enter");
    expect_text(wizard, "山田花子 佐藤次郎"); /* what is shared is there already */
    expect_text(wizard, "未記入の欄が2あります");
    leave_by(wizard, "Esc Esc q");
    drop_folder(folder);
}

static void what_is_refused_stays_to_be_mended(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, OPEN_AUDIT_REPORT);
    wizard_type(wizard, "soon");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "2026-04-01");
    expect_text(wizard, "soon");
    wizard_press(wizard, "Backspace Backspace Backspace Backspace");
    wizard_type(wizard, "2026/4/2");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "空欄 7");
    expect_in_case(folder, "<report-date>2026-04-02</report-date>", true);
    leave_by(wizard, "Esc q");
    drop_folder(folder);
}

/* Tables have everything; so one page for the head of the firm is none. */
static void formats_are_those_of_the_reader(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "p Enter Up Up Up Up Up");
    expect_text(wizard, "Excel");
    wizard_press(wizard, "5");
    expect_text(wizard, "a.csv");
    wizard_press(wizard, "Down 1");
    expect_text(wizard, "a-management.html");
    wizard_press(wizard, "Up");
    expect_no_text(wizard, "Excel");
    wizard_press(wizard, "Down Down 2 Down Down Down Enter");
    expect_text(wizard, "書き出しました");
    char *html = take_bytes(folder, "a-management.html", NULL);
    assert_null(strstr(html, "さくら金型"));
    free(html);
    leave_by(wizard, "Esc Esc q");
    drop_folder(folder);
}

static void what_is_there_is_asked_about_and_a_chosen_name_stays(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    char *path = path_take_join(folder, "mine.html");
    assert_true(file_write_whole(path, "mine", 4, true, NULL));
    wizard_press(wizard, "p Enter Up Up");
    for (size_t i = 0; i < strlen("a.html"); i++)
        wizard_press(wizard, "Backspace");
    wizard_type(wizard, "mine.html");
    wizard_press(wizard, "Up Space Space Down Tab Tab Enter");
    expect_text(wizard, "もう一度");
    char *bytes = take_bytes(folder, "mine.html", NULL);
    assert_string_equal(bytes, "mine");
    free(bytes);
    wizard_press(wizard, "Enter");
    bytes = take_bytes(folder, "mine.html", NULL);
    assert_non_null(strstr(bytes, "さくら金型"));
    free(bytes);
    free(path);
    leave_by(wizard, "Esc Esc q");
    drop_folder(folder);
}

static void an_audit_begins_with_its_own_papers(void **state)
{
    char *folder = folder_take_fresh();
    run_verb(folder, NULL, "new a.tenken --pack mini --mode audit");
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "p Enter");
    expect_text(wizard, "› 監査計画書");
    leave_by(wizard, "Esc Esc q");
    drop_folder(folder);
}

static void the_preview_is_what_would_be_written(void **state)
{
    char *folder = take_folder_with_case();
    run_verb(folder, NULL, "paper a.tenken audit-report addressee=大田区長");
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, OPEN_AUDIT_REPORT " " TO_FORMAT " Tab Tab Tab Enter");
    expect_text(wizard, "大田区長");
    expect_text(wizard, "監査報告書");
    leave_by(wizard, "Esc Esc Esc q");
    drop_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_filled_in_is_kept_written_and_undone),
        cmocka_unit_test(several_lines_and_choices_are_kept),
        cmocka_unit_test(what_is_refused_stays_to_be_mended),
        cmocka_unit_test(formats_are_those_of_the_reader),
        cmocka_unit_test(what_is_there_is_asked_about_and_a_chosen_name_stays),
        cmocka_unit_test(an_audit_begins_with_its_own_papers),
        cmocka_unit_test(the_preview_is_what_would_be_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
