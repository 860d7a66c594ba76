/* Offices and exceptions on the screen, and the classes in the form of information. */
#include "visit.h"

static struct wizard *open_with(const char *folder, const char *packs)
{
    char *content = source_take_path("content");
    char *line = mem_format("new a.tenken --pack %s --organisation みずほ研究所", packs);
    run_verb(folder, content, line);
    struct wizard *wizard =
        wizard_new(&(struct wizard_request){.rows = 60,
                                            .columns = 120,
                                            .folder = folder,
                                            .content = content,
                                            .arguments = (const char *[]){"a.tenken", NULL}});
    free(line);
    free(content);
    return wizard;
}

static void end(struct wizard *wizard, char *folder)
{
    assert_int_equal(wizard_leave(wizard, "q"), 0);
    wizard_free(wizard);
    drop_folder(folder);
}

static void an_office_is_held_and_left(void **state)
{
    char *folder = folder_take_fresh();
    struct wizard *wizard = open_with(folder, "toitsu-kijun");
    wizard_press(wizard, "O Down Enter");
    wizard_type(wizard, "田中");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "田中");
    wizard_press(wizard, "Down Down Down Enter");
    wizard_type(wizard, "田中");
    wizard_press(wizard, "Esc");
    expect_text(wizard, "兼ねてはいけない2つの役割");
    wizard_press(wizard, "d");
    expect_no_text(wizard, "兼ねてはいけない2つの役割");
    expect_sound_at_every_size(wizard);
    end(wizard, folder);
}

static void classes_are_in_the_form_with_their_pack_alone(void **state)
{
    static const struct {
        const char *packs;
        bool has_classes;
    } rows[] = {{"toitsu-kijun,ipa-25", true}, {"ipa-25", false}};
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        char *folder = folder_take_fresh();
        struct wizard *wizard = open_with(folder, rows[i].packs);
        wizard_press(wizard, "t a");
        if (rows[i].has_classes)
            expect_text(wizard, "機密性の格付");
        else
            expect_no_text(wizard, "機密性の格付");
        wizard_press(wizard, "Esc");
        end(wizard, folder);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_office_is_held_and_left),
        cmocka_unit_test(classes_are_in_the_form_with_their_pack_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
