/* A section that is asked once for each service: whom a question is about, and the overview as a
 * table, one column a service. And that a reason ends an answer. */
#include "visit.h"

static const char *const names[] = {"給与計算クラウド", "図面共有サービスの新しい方", "会計"};

/* Of the small pack, with so many services. */
static char *take_folder_with_services(size_t count)
{
    char *folder = take_folder_with_case();
    for (size_t i = 0; i < count; i++) {
        char *line = mem_format("asset a.tenken add name=%s%zu form=electronic medium=cloud",
                                names[i % ARRAY_LENGTH(names)], i + 1);
        run_verb(folder, NULL, line);
        free(line);
    }
    return folder;
}

static void the_service_stands_above_its_question(void **state)
{
    char *folder = take_folder_with_services(2);
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "End");
    expect_text(wizard, "対象：図面共有サービスの新しい方2");
    wizard_press(wizard, "Left");
    expect_text(wizard, "対象：給与計算クラウド1");
    wizard_press(wizard, "Home");
    expect_no_text(wizard, "対象：");
    wizard_free(wizard);
    drop_folder(folder);
}

static void a_gap_names_its_service(void **state)
{
    char *folder = take_folder_with_services(3);
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "End 3 r Tab");
    expect_text(wizard, "事業者を確かめる – 会計3");
    wizard_free(wizard);
    drop_folder(folder);
}

static void the_overview_is_a_table(void **state)
{
    const struct wizard_view *view = *state;
    char *folder = take_folder_with_services(3);
    struct wizard *wizard = open_case(folder, *view);
    wizard_press(wizard, "End Left Left 1 3 o");
    expect_screen(wizard, "overview-services");
    wizard_free(wizard);
    drop_folder(folder);
}

/* From a table up to the row above and back; a click chooses; Enter opens that question. */
static void one_moves_in_the_table(void **state)
{
    char *folder = take_folder_with_services(3);
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "o End");
    expect_text(wizard, "事業者を確かめる – 会計3");
    wizard_press(wizard, "Left");
    expect_text(wizard, "事業者を確かめる – 図面共有サービスの新しい方2");
    wizard_press(wizard, "Up");
    expect_no_text(wizard, "事業者を確かめる –");
    wizard_press(wizard, "Down Right Enter");
    expect_text(wizard, "対象：");
    wizard_free(wizard);
    drop_folder(folder);
}

/* So many that a column has no room for a name, and then none for a mark: nothing is cut. */
static void many_services_are_sound(void **state)
{
    static const size_t counts[] = {6, 12, 40};
    for (size_t i = 0; i < ARRAY_LENGTH(counts); i++) {
        char *folder = take_folder_with_services(counts[i]);
        struct wizard *wizard = open_case(folder, usual_view);
        wizard_press(wizard, "o End");
        expect_sound_at_every_size(wizard);
        wizard_free(wizard);
        drop_folder(folder);
    }
}

/* As after any other answer, the next question follows; without a reason it stays. */
static void a_reason_leads_on(void **state)
{
    char *folder = take_folder_with_case();
    struct wizard *wizard = open_case(folder, usual_view);
    wizard_press(wizard, "Home 5");
    wizard_type(wizard, "紙の図面がない");
    expect_text(wizard, "重要情報を書き出す");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "印をつける");
    wizard_press(wizard, "Left");
    expect_text(wizard, "紙の図面がない");
    wizard_press(wizard, "Right 5 Esc");
    expect_text(wizard, "印をつける");
    wizard_free(wizard);
    drop_folder(folder);
}

int main(void)
{
    struct CMUnitTest tests[16] = {
        cmocka_unit_test(the_service_stands_above_its_question),
        cmocka_unit_test(a_gap_names_its_service),
        cmocka_unit_test(one_moves_in_the_table),
        cmocka_unit_test(many_services_are_sound),
        cmocka_unit_test(a_reason_leads_on),
    };
    size_t count = 5;
    for (size_t i = 0; i < wizard_view_count && count < ARRAY_LENGTH(tests); i++)
        tests[count++] = (struct CMUnitTest){.name = "the overview is a table",
                                             .test_func = the_overview_is_a_table,
                                             .initial_state = (void *)(uintptr_t)&wizard_views[i]};
    return _cmocka_run_group_tests("services", tests, count, NULL, NULL);
}
