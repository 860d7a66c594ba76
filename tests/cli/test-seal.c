/* Sealed copies as an auditor uses them: seal, print, verify; and the history that tells who. */
#include "case.h"

static int make_sealed(void **state)
{
    make_case(state);
    run(*state, "answer a.tenken 1=done 5=not --note here");
    run(*state, "seal a.tenken -o copy.tenken");
    return 0;
}

static void another_program_finds_the_same_digest(void **state)
{
    struct command summed =
        run_shell(*state, "head -c -82 copy.tenken | sha256sum | cut -c 1-64\n");
    char *verified = take_output(*state, "verify copy.tenken");
    expect_contains(verified, "Intact: sealed on ");
    expect_contains(verified, summed.output);
    free(verified);
    command_clear(&summed);
}

static void reports_of_a_copy_print_its_digest(void **state)
{
    static const char *const formats[] = {"text", "html"};
    char *verified = take_output(*state, "verify copy.tenken");
    char *digest = mem_format("%.64s", strstr(verified, "SHA-256: ") + strlen("SHA-256: "));
    for (size_t i = 0; i < ARRAY_LENGTH(formats); i++) {
        char *line = mem_format("report copy.tenken --format %s", formats[i]);
        char *report = take_output(*state, line);
        expect_contains(report, digest);
        free(report);
        free(line);
    }
    char *statement = take_output(*state, "report copy.tenken --format text --kind audit-report "
                                          "--with-gaps");
    expect_contains(statement, digest);
    free(statement);
    run(*state, "report copy.tenken --format xlsx -o copy.xlsx");
    struct command unpacked = run_shell(
        *state, "python3 -c 'import zipfile; z = zipfile.ZipFile(\"copy.xlsx\"); "
                "[print(z.read(n).decode()) for n in z.namelist() if n.endswith(\".xml\")]'\n");
    expect_contains(unpacked.output, digest);
    command_clear(&unpacked);
    char *plain = take_output(*state, "report a.tenken --format text");
    assert_null(strstr(plain, "SHA-256"));
    free(plain);
    free(digest);
    free(verified);
}

static void a_changed_copy_is_told_with_what_was_changed(void **state)
{
    put_changed(*state, "copy.tenken", "changed.tenken", ">not<", ">done<");
    expect_said(*state, "verify changed.tenken", 1, "CHANGED");
    expect_said(*state, "verify changed.tenken", 1,
                "mini:5  choice: the history says “not”, the copy “done”");
    expect_said(*state, "report changed.tenken --format text", 0, "CAUTION");
    expect_said(*state, "verify a.tenken", 1, "Not sealed");
}

static void a_copy_is_read_only_for_every_verb(void **state)
{
    static const char *const lines[] = {"answer copy.tenken 1=not", "undo copy.tenken",
                                        "asset copy.tenken add name=x", "firm copy.tenken name=x",
                                        "task copy.tenken add --title x"};
    char *before = take_file(*state, "copy.tenken");
    for (size_t i = 0; i < ARRAY_LENGTH(lines); i++)
        expect_said(*state, lines[i], 4, "is a sealed copy");
    char *after = take_file(*state, "copy.tenken");
    assert_string_equal(before, after);
    free(before);
    free(after);
    expect_said(*state, "seal copy.tenken", 3, "is a sealed copy already");
    expect_said(*state, "seal a.tenken -o copy.tenken", 4, "copy.tenken");
}

static void a_copy_has_a_name_of_its_own(void **state)
{
    expect_said(*state, "seal a.tenken", 0, "Sealed copy: a-sealed.tenken");
    run(*state, "verify a-sealed.tenken");
}

/* ---- the history ---- */

static void the_history_of_one_question_or_one_asset(void **state)
{
    char *id = take_output(*state, "asset a.tenken add name=drawings form=paper");
    run(*state, "answer a.tenken 1=partly");
    char *history = take_output(*state, "history a.tenken 1");
    expect_contains(history, "    Answer: - → We do\n");
    expect_contains(history, "    Answer: We do → In part\n");
    assert_null(strstr(history, "drawings"));
    free(history);
    history = take_output(*state, "history a.tenken asset:drawings");
    expect_contains(history, "  drawings\n    Name: - → drawings\n");
    expect_contains(history, ": - → paper\n");
    assert_null(strstr(history, "We do"));
    free(history);
    history = take_output(*state, "history a.tenken asset:none");
    assert_string_equal(history, "Nothing was changed there.\n");
    free(history);
    free(id);
}

/* What is gone still has its name. */
static void a_deleted_asset_keeps_its_name_in_the_history(void **state)
{
    char *id = take_output(*state, "asset a.tenken add name=drawings form=paper");
    id[strcspn(id, "\n")] = '\0';
    char *remove = mem_format("asset a.tenken remove %s", id);
    run(*state, remove);
    char *history = take_output(*state, "history a.tenken asset:drawings");
    expect_contains(history, "deleted");
    expect_contains(history, "    Name: drawings → -\n");
    free(history);
    free(remove);
    free(id);
}

static void the_history_is_japanese_for_japanese_readers(void **state)
{
    run(*state, "undo a.tenken");
    char *history = take_output_in(*state, "ja", NULL, "history a.tenken");
    static const char *const parts[] = {"作成", "回答: - → している", "取り消し：", "メモ:"};
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
        expect_contains(history, parts[i]);
    assert_null(strstr(history, "answer"));
    assert_null(strstr(history, "note"));
    free(history);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(another_program_finds_the_same_digest, make_sealed,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(reports_of_a_copy_print_its_digest, make_sealed,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_changed_copy_is_told_with_what_was_changed, make_sealed,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_copy_is_read_only_for_every_verb, make_sealed,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_copy_has_a_name_of_its_own, make_sealed, remove_folder),
        cmocka_unit_test_setup_teardown(the_history_of_one_question_or_one_asset, make_sealed,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(a_deleted_asset_keeps_its_name_in_the_history, make_sealed,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(the_history_is_japanese_for_japanese_readers, make_sealed,
                                        remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
