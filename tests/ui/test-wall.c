/* The screen on the wall: one question at a time, hidden and shown, the model answer, a story, the
 * tables, where opinions split most. */
#include "visit.h"

#include "participants.h"

#include <sys/stat.h>

/* 12 people at two tables; opinions split on mini:5, differ on mini:1, agree on mini:2. */
static char *take_folder_with_room(void)
{
    char *folder = folder_take_fresh(), *room = path_take_join(folder, "room");
    assert_int_equal(mkdir(room, 0700), 0);
    int next = put_many(room, 1, 6, "1", "1=done 2=done 5=done");
    put_many(room, next, 6, "2", "1=partly 2=done 5=not");
    free(room);
    return folder;
}

static struct wizard *open_wall(const char *folder, struct wizard_view view)
{
    return wizard_new(
        &(struct wizard_request){.rows = view.rows,
                                 .columns = view.columns,
                                 .language = view.language,
                                 .folder = folder,
                                 .arguments = (const char *[]){"workshop", "show", "room", NULL}});
}

static void end_visit(struct wizard *wizard, char *folder)
{
    leave(wizard);
    drop_folder(folder);
}

static void each_view_is_as_it_was_looked_at(void **state)
{
    static const struct {
        const char *name, *keys;
    } screens[] = {{"wall-answers", ""},
                   {"wall-model", "m"},
                   {"wall-story", "i"},
                   {"wall-tables", "s t"},
                   {"wall-hidden", "Space"}};
    for (size_t i = 0; i < ARRAY_LENGTH(screens); i++)
        for (size_t k = 0; k < wizard_view_count; k++) {
            char *folder = take_folder_with_room();
            struct wizard *wizard = open_wall(folder, wizard_views[k]);
            if (*screens[i].keys)
                wizard_press(wizard, screens[i].keys);
            expect_screen(wizard, screens[i].name);
            end_visit(wizard, folder);
        }
}

static void the_trainer_goes_through_the_questions(void **state)
{
    char *folder = take_folder_with_room();
    struct wizard *wizard = open_wall(folder, usual_view);
    expect_text(wizard, "1/3");
    expect_text(wizard, "守りたい情報を一覧表に書き出していますか。");
    wizard_press(wizard, "Left");
    expect_text(wizard, "1/3");
    wizard_press(wizard, "Right");
    expect_text(wizard, "2/3");
    expect_text(wizard, "ほぼ同じ意見です 0.00");
    wizard_press(wizard, "End");
    expect_text(wizard, "3/3");
    wizard_press(wizard, "Right");
    expect_text(wizard, "3/3");
    wizard_press(wizard, "Home l");
    expect_text(wizard, "2/3");
    expect_sound_at_every_size(wizard);
    end_visit(wizard, folder);
}

static void the_most_split_question_comes_first_then_the_next(void **state)
{
    char *folder = take_folder_with_room();
    struct wizard *wizard = open_wall(folder, usual_view);
    wizard_press(wizard, "s");
    expect_text(wizard, "▲▲ 意見が大きく分かれています 1.00");
    expect_text(wizard, "人ごとのパスワード");
    wizard_press(wizard, "s");
    expect_text(wizard, "▲ 意見が分かれています 0.25");
    wizard_press(wizard, "s");
    expect_text(wizard, "= ほぼ同じ意見です 0.00");
    wizard_press(wizard, "s");
    expect_text(wizard, "1.00");
    wizard_press(wizard, "Left s"); /* by hand, and the jumps begin anew */
    expect_text(wizard, "1.00");
    end_visit(wizard, folder);
}

/* What the room said is hidden until the trainer shows it; the model answer stays with its
 * question.
 */
static void answers_are_hidden_and_models_do_not_go_along(void **state)
{
    char *folder = take_folder_with_room();
    struct wizard *wizard = open_wall(folder, usual_view);
    wizard_press(wizard, "Space");
    expect_no_text(wizard, "50%");
    expect_no_text(wizard, "0.25");
    expect_text(wizard, "12人が答えました。");
    wizard_press(wizard, "Right");
    expect_no_text(wizard, "100%");
    wizard_press(wizard, "Left Space m");
    expect_text(wizard, "見積書が抜けています。");
    expect_text(wizard, "12人のうち6人が、この答えでした。");
    wizard_press(wizard, "i");
    expect_text(wizard, "誰も知らない図面の束が出てきた。");
    expect_no_text(wizard, "見積書が抜けています。");
    wizard_press(wizard, "m Right");
    expect_no_text(wizard, "模範解答はありません");
    wizard_press(wizard, "m");
    expect_text(wizard, "この質問に模範解答はありません。");
    end_visit(wizard, folder);
}

static void tables_stand_side_by_side(void **state)
{
    char *folder = take_folder_with_room();
    struct wizard *wizard = open_wall(folder, usual_view);
    wizard_press(wizard, "t");
    expect_text(wizard, "テーブル1");
    expect_text(wizard, "テーブル2");
    expect_text(wizard, "6人");
    wizard_press(wizard, "t");
    expect_no_text(wizard, "テーブル1");
    wizard_press(wizard, "?");
    expect_text(wizard, "模範解答");
    wizard_press(wizard, "Esc");
    end_visit(wizard, folder);
}

static void a_small_room_is_not_shown(void **state)
{
    char *folder = folder_take_fresh(), *room = path_take_join(folder, "room");
    assert_int_equal(mkdir(room, 0700), 0);
    put_many(room, 1, 3, "1", "1=done");
    struct wizard *wizard = open_wall(folder, usual_view);
    expect_text(wizard, "3人が答えました。");
    expect_no_text(wizard, "守りたい情報");
    wizard_press(wizard, "s m t i Right Space");
    expect_text(wizard, "3人が答えました。");
    free(room);
    end_visit(wizard, folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_view_is_as_it_was_looked_at),
        cmocka_unit_test(the_trainer_goes_through_the_questions),
        cmocka_unit_test(the_most_split_question_comes_first_then_the_next),
        cmocka_unit_test(answers_are_hidden_and_models_do_not_go_along),
        cmocka_unit_test(tables_stand_side_by_side),
        cmocka_unit_test(a_small_room_is_not_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
