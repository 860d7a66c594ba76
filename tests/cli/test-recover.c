/* Damaged cases: recognised, brought back, read as far as they can be; never written over. */
#include "case.h"

#define PASSPHRASE "correct horse 電池"
#define OPTIONS    " --passphrase-file pw"

static void expect_end(const char *folder, const char *line, int status, const char *output,
                       const char *errors)
{
    struct command command = command_run(folder, line);
    if (command.status != status)
        print_error("tenken %s: %d\n%s%s\n", line, command.status, command.output, command.errors);
    assert_int_equal(command.status, status);
    expect_contains(command.output, output);
    expect_contains(command.errors, errors);
    command_clear(&command);
}

/* Three answers and a note, in two saves. */
static int make_answered(void **state)
{
    make_case(state);
    run(*state, "answer a.tenken 1=done 2=partly");
    run(*state, "answer a.tenken 3=not --note 'two lines'");
    return 0;
}

static int make_encrypted(void **state)
{
    make_folder(state);
    put_file(*state, "pw", PASSPHRASE "\n");
    run(*state, "new a.tenken --pack mini --encrypt" OPTIONS);
    run(*state, "answer a.tenken 1=done 2=partly" OPTIONS);
    run(*state, "answer a.tenken 3=not" OPTIONS);
    return 0;
}

static void do_to_files(const char *folder, const char *script)
{
    struct command command = run_shell(folder, script);
    if (command.status != 0)
        fail_msg("%s%s", command.output, command.errors);
    command_clear(&command);
}

/* ---- the generation kept beside ---- */

static void the_state_before_is_kept_beside(void **state)
{
    do_to_files(*state, "cp a.tenken before && \"$1\" answer a.tenken 4=done && "
                        "cmp before a.tenken~ && [[ $(stat -c %a a.tenken~) == 600 ]]");
    run(*state, "show a.tenken~");
}

static void no_plain_copy_outlives_a_passphrase(void **state)
{
    put_file(*state, "pw", PASSPHRASE "\n");
    do_to_files(*state, "test -e a.tenken~ && \"$1\" passwd a.tenken --new-passphrase-file pw && "
                        "test ! -e a.tenken~ && "
                        "\"$1\" answer a.tenken 4=done --passphrase-file pw && "
                        "\"$1\" show a.tenken~ --passphrase-file pw && ! grep -l mini a.tenken*");
}

/* ---- recognising ---- */

static void damage_is_said_with_the_way_back(void **state)
{
    do_to_files(*state, "truncate -s 900 a.tenken; cp a.tenken damaged");
    expect_end(*state, "show a.tenken", 3, "", "“tenken recover a.tenken” brings it back");
    expect_end(*state, "answer a.tenken 4=done", 3, "", "cut off");
    expect_end(*state, "recover a.tenken", 0, "a.tenken.damaged", "");
    do_to_files(*state, "cmp a.tenken.damaged damaged && cmp a.tenken a.tenken~");
    run(*state, "answer a.tenken 4=done");
}

static void every_damaged_file_is_put_aside_under_its_own_name(void **state)
{
    do_to_files(*state, "for i in 1 2 3; do echo \"damage $i\" >a.tenken; "
                        "\"$1\" recover a.tenken || exit; done\n"
                        "cat a.tenken.damaged a.tenken.damaged-2 a.tenken.damaged-3 | "
                        "diff - <(printf 'damage %s\\n' 1 2 3)");
}

static void an_empty_or_missing_file_comes_back(void **state)
{
    do_to_files(*state, ": >a.tenken");
    expect_end(*state, "show a.tenken", 3, "", "“tenken recover a.tenken” brings it back");
    run(*state, "recover a.tenken");
    do_to_files(*state, "rm a.tenken");
    expect_end(*state, "recover a.tenken", 0, "is back", "");
    run(*state, "show a.tenken");
}

static void without_a_good_state_what_can_be_read_is_offered(void **state)
{
    do_to_files(*state, "truncate -s 900 a.tenken; echo '<assessment' >a.tenken~");
    expect_end(*state, "show a.tenken", 3, "", "“tenken recover a.tenken -o NEW”");
    expect_end(*state, "recover a.tenken", 3, "", "there is no good state beside it");
}

static void what_is_not_damaged_is_left_alone(void **state)
{
    expect_end(*state, "recover a.tenken", 3, "", "is not damaged");
    put_changed(*state, "a.tenken", "b.tenken", "format=\"1.0\"", "format=\"9.0\"");
    do_to_files(*state, "cp a.tenken b.tenken~");
    expect_end(*state, "recover b.tenken", 3, "", "newer than this tenken");
    do_to_files(*state, "grep -q 'format=\"9.0\"' b.tenken");
}

static void a_wrong_passphrase_is_no_damage(void **state)
{
    put_file(*state, "wrong", "wrong horse battery\n");
    expect_end(*state, "recover a.tenken --passphrase-file wrong", 3, "",
               "the passphrase is not right");
    struct command command = command_run(*state, "show a.tenken --passphrase-file wrong");
    assert_null(strstr(command.errors, "recover"));
    command_clear(&command);
}

static void a_damaged_encrypted_case_comes_back(void **state)
{
    do_to_files(*state, "printf X | dd of=a.tenken bs=1 seek=400 conv=notrunc status=none");
    expect_end(*state, "show a.tenken" OPTIONS, 3, "", "“tenken recover a.tenken” brings it back");
    run(*state, "recover a.tenken" OPTIONS);
    run(*state, "show a.tenken" OPTIONS);
    do_to_files(*state, "printf X | dd of=a.tenken bs=1 seek=30 conv=notrunc status=none");
    expect_end(*state, "show a.tenken" OPTIONS, 3, "", "header is damaged");
    run(*state, "recover a.tenken" OPTIONS);
}

/* ---- taking out what can be read ---- */

static void a_whole_case_loses_nothing(void **state)
{
    expect_end(*state, "recover a.tenken -o b.tenken", 0, "nothing is missing", "");
    do_to_files(*state, "cmp a.tenken b.tenken");
    expect_end(*state, "recover a.tenken -o b.tenken", 4, "", "exists already");
}

static const struct {
    const char *name, *damage; /* of a.tenken, by sed */
    const char *told, *lost, *kept;
} damages[] = {
    {"an answer", "/mini:2\" voice/s/address=/addr\\x00ss=/", "a.tenken:", "mini:2", "mini:3"},
    {"the end of an answer", "0,/<\\/answer>/s//<\\/ansxxx>/", "mini:1", "mini:1", "mini:2"},
    {"a value that is none", "s/>partly</>par\\x01tly</", "mini:2", "mini:2", "mini:1"},
    {"an attribute", "/mini:3\" voice/s/voice=\"firm\"/voice=\"fxrm\"/", "mini:3", "mini:3",
     "mini:1"},
    {"the end", "/<history>/,$d", "it ends before the end", "", "mini:3"},
    {"the beginning", "1,3d", "gets a new id", "", "mini:3"},
    {"a tag around answers", "s/<answers>/<axswers>/", "it belongs nowhere", "", "mini:1"},
    {"a tag that ends them", "s/<\\/answers>/<ax/", "it belongs nowhere", "", "mini:3"},
    {"a group of the history", "0,/<group id/s//<group ix/", "a.tenken:", "", "mini:3"},
};

static void what_is_sound_is_taken_out(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(damages); i++) {
        char *script = mem_format("cp -n a.tenken whole; sed '%s' whole >a.tenken; rm -f b.tenken\n"
                                  "cp a.tenken damaged",
                                  damages[i].damage);
        do_to_files(*state, script);
        expect_end(*state, "recover a.tenken -o b.tenken", 1, damages[i].told, "");
        do_to_files(*state,
                    "cmp a.tenken damaged; TENKEN_TEST_IDS=y \"$1\" answer b.tenken 4=done");
        char *answers = take_output(*state, "show b.tenken --json"),
             *text = take_file(*state, "b.tenken");
        char *part = strstr(text, "<answers>");
        assert_non_null(part);
        *strstr(part, "</answers>") = '\0';
        expect_contains(part, damages[i].kept);
        if (*damages[i].lost && strstr(part, damages[i].lost))
            fail_msg("%s: %s is still there", damages[i].name, damages[i].lost);
        free(text);
        free(answers);
        free(script);
    }
}

static void what_only_the_kept_state_has_is_listed(void **state)
{
    do_to_files(*state, "sed -i '0,/<\\/answer>/s//<\\/ansxxx>/' a.tenken");
    expect_end(*state, "recover a.tenken -o b.tenken", 1,
               "a.tenken~: is there and could not be read here: mini:1 firm", "");
}

static void an_encrypted_case_gives_what_is_before_and_behind_the_damage(void **state)
{
    do_to_files(*state, "printf X | dd of=a.tenken bs=1 seek=700 conv=notrunc status=none");
    expect_end(*state, "recover a.tenken -o b.tenken" OPTIONS, 1, "b.tenken has what could be read",
               "");
    do_to_files(*state, "! grep -q mini b.tenken");
    run(*state, "show b.tenken" OPTIONS);
    do_to_files(*state, "truncate -s 1200 a.tenken");
    expect_end(*state, "recover a.tenken -o c.tenken" OPTIONS, 1, "it ends before the end", "");
}

static void nothing_comes_of_nothing(void **state)
{
    do_to_files(*state, "head -c 5000 /dev/zero >a.tenken");
    expect_end(*state, "recover a.tenken -o b.tenken", 3, "", "nothing of a case");
    do_to_files(*state, "test ! -e b.tenken");
}

#define ANSWERED(test)  cmocka_unit_test_setup_teardown(test, make_answered, remove_folder)
#define ENCRYPTED(test) cmocka_unit_test_setup_teardown(test, make_encrypted, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ANSWERED(the_state_before_is_kept_beside),
        ANSWERED(no_plain_copy_outlives_a_passphrase),
        ANSWERED(damage_is_said_with_the_way_back),
        ANSWERED(every_damaged_file_is_put_aside_under_its_own_name),
        ANSWERED(an_empty_or_missing_file_comes_back),
        ANSWERED(without_a_good_state_what_can_be_read_is_offered),
        ANSWERED(what_is_not_damaged_is_left_alone),
        ENCRYPTED(a_wrong_passphrase_is_no_damage),
        ENCRYPTED(a_damaged_encrypted_case_comes_back),
        ANSWERED(a_whole_case_loses_nothing),
        ANSWERED(what_is_sound_is_taken_out),
        ANSWERED(what_only_the_kept_state_has_is_listed),
        ENCRYPTED(an_encrypted_case_gives_what_is_before_and_behind_the_damage),
        ANSWERED(nothing_comes_of_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
