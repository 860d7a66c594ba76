/* Sealed copies: nothing in one can be changed without being seen (docs/seal.md). */
#include "support.h"

#include <sys/stat.h>

struct room {
    char *folder, *path, *copy;
    char digest[SEAL_DIGITS + 1];
};

static struct assessment *take_case(const struct room *room)
{
    struct error error = {0};
    struct assessment *assessment = assessment_new();
    set(assessment, "firm", "name", "さくら金型");
    answer(assessment, "mini:1", "done");
    expect(assessment_set_path(assessment, room->path, &error), &error);
    expect(assessment_save(assessment, &error), &error);
    return assessment;
}

/* A case and its sealed copy, beside each other. */
static struct room take_room(const struct secret *passphrase)
{
    struct error error = {0};
    struct room room = {.folder = take_folder()};
    room.path = path_take_join(room.folder, "a.tenken");
    room.copy = path_take_join(room.folder, "copy.tenken");
    struct assessment *assessment = take_case(&room);
    if (passphrase)
        expect(assessment_set_passphrase(assessment, passphrase, &error), &error);
    expect(assessment_seal(assessment, room.copy, room.digest, &error), &error);
    assessment_free(assessment);
    return room;
}

static void drop_room(struct room *room)
{
    free(room->path);
    free(room->copy);
    remove_folder(room->folder);
}

static void a_copy_says_who_sealed_it_and_when(void **state)
{
    struct error error = {0};
    struct room room = take_room(NULL);
    struct assessment *copy = assessment_open(room.copy, ASSESSMENT_WRITE, &error);
    expect(copy != NULL, &error);
    const struct seal *seal = assessment_get_seal(copy);
    assert_non_null(seal);
    assert_true(seal->is_intact);
    assert_string_equal(seal->by, "田中");
    assert_string_equal(seal->at, "2026-04-01T09:00:00Z");
    assert_string_equal(seal->digest, room.digest);
    assessment_free(copy);
    drop_room(&room);
}

static void only_its_owner_can_read_a_copy_and_nobody_write(void **state)
{
    struct room room = take_room(NULL);
    struct stat status;
    assert_int_equal(stat(room.copy, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0400);
    drop_room(&room);
}

static void a_copy_cannot_be_changed(void **state)
{
    struct error error = {0};
    struct room room = take_room(NULL);
    struct assessment *copy = assessment_open(room.copy, ASSESSMENT_WRITE, &error);
    assert_true(assessment_is_read_only(copy));
    expect_refused(assessment_set(copy, "firm", VOICE_NONE, "name", "別の会社", &error), &error,
                   ERROR_SYSTEM, "is a sealed copy");
    expect_refused(assessment_undo(copy, NULL, &error), &error, ERROR_SYSTEM, "is a sealed copy");
    char *other = path_take_join(room.folder, "other.tenken"), digest[SEAL_DIGITS + 1];
    expect_refused(assessment_seal(copy, other, digest, &error), &error, ERROR_INPUT, "already");
    assert_int_not_equal(access(other, F_OK), 0);
    free(other);
    assessment_free(copy);
    drop_room(&room);
}

static void a_file_that_is_there_is_kept(void **state)
{
    struct error error = {0};
    struct room room = take_room(NULL);
    struct assessment *assessment = assessment_open(room.path, ASSESSMENT_READ, &error);
    char digest[SEAL_DIGITS + 1];
    expect_refused(assessment_seal(assessment, room.copy, digest, &error), &error, ERROR_SYSTEM,
                   "");
    assert_null(assessment_get_seal(assessment));
    assessment_free(assessment);
    drop_room(&room);
}

static bool is_intact(const char *bytes, size_t length)
{
    struct error error = {0};
    struct assessment *assessment = assessment_parse(bytes, length, "copy", &error);
    const struct seal *seal = assessment ? assessment_get_seal(assessment) : NULL;
    bool is_it = seal && seal->is_intact;
    assessment_free(assessment);
    error_clear(&error);
    return is_it;
}

/* Every byte with each of its bits turned over, left out, and doubled. */
static void any_byte_that_is_changed_is_seen(void **state)
{
    struct error error = {0};
    struct room room = take_room(NULL);
    size_t length;
    char *bytes = file_take_contents(room.copy, 1 << 20, &length, &error);
    char *other = mem_alloc(length + 1);
    assert_true(is_intact(bytes, length));
    for (size_t i = 0; i < length; i++) {
        memcpy(other, bytes, length);
        for (int bit = 1; bit < 256; bit <<= 1) {
            other[i] = (char)(bytes[i] ^ bit);
            assert_false(is_intact(other, length));
        }
        memmove(other + i, bytes + i + 1, length - i - 1);
        assert_false(is_intact(other, length - 1));
        memcpy(other, bytes, i + 1);
        memcpy(other + i + 1, bytes + i, length - i);
        assert_false(is_intact(other, length + 1));
    }
    free(other);
    free(bytes);
    drop_room(&room);
}

/* Neither can something stand after the end, or in a second seal. */
static void what_is_put_beside_the_seal_is_seen(void **state)
{
    static const char *const additions[] = {"\n", " ", "<!-- -->", "</assessment>\n"};
    struct room room = take_room(NULL);
    char *bytes = read_file(room.copy);
    for (size_t i = 0; i < ARRAY_LENGTH(additions); i++) {
        char *more = mem_format("%s%s", bytes, additions[i]);
        assert_false(is_intact(more, strlen(more)));
        free(more);
    }
    const char *seal = strstr(bytes, "  <seal");
    char *twice = mem_format("%.*s%.*s%s", (int)(seal - bytes), bytes,
                             (int)(strstr(seal, "</") - seal), seal, seal);
    assert_false(is_intact(twice, strlen(twice)));
    free(twice);
    free(bytes);
    drop_room(&room);
}

static void the_seal_of_an_encrypted_case_is_inside(void **state)
{
    struct error error = {0};
    struct secret *passphrase = secret_new(64);
    secret_append(passphrase, "correct horse battery", 21);
    struct room room = take_room(passphrase);
    assert_true(assessment_file_is_encrypted(room.copy));
    struct assessment *copy = assessment_open_with(room.copy, ASSESSMENT_WRITE, passphrase, &error);
    expect(copy != NULL, &error);
    assert_true(assessment_get_seal(copy)->is_intact);
    assert_string_equal(assessment_get_seal(copy)->digest, room.digest);
    expect_refused(assessment_set_passphrase(copy, NULL, &error), &error, ERROR_SYSTEM,
                   "is a sealed copy");
    assessment_free(copy);
    secret_free(passphrase);
    drop_room(&room);
}

/* A comment after the root stays with the case, and out of what is handed in. */
static void what_stands_after_the_case_is_not_sealed(void **state)
{
    struct error error = {0};
    char *folder = take_folder(), *path = path_take_join(folder, "copy.tenken");
    char digest[SEAL_DIGITS + 1];
    struct assessment *assessment =
        parse("<assessment format=\"1.0\" id=\"x\" created=\"2026-04-01T09:00:00Z\"/>"
              "<!-- kept -->");
    expect(assessment_seal(assessment, path, digest, &error), &error);
    char *copy = read_file(path);
    assert_null(strstr(copy, "kept"));
    assert_true(is_intact(copy, strlen(copy)));
    free(copy);
    assessment_free(assessment);
    free(path);
    remove_folder(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_copy_says_who_sealed_it_and_when),
        cmocka_unit_test(only_its_owner_can_read_a_copy_and_nobody_write),
        cmocka_unit_test(a_copy_cannot_be_changed),
        cmocka_unit_test(a_file_that_is_there_is_kept),
        cmocka_unit_test(any_byte_that_is_changed_is_seen),
        cmocka_unit_test(what_is_put_beside_the_seal_is_seen),
        cmocka_unit_test(the_seal_of_an_encrypted_case_is_inside),
        cmocka_unit_test(what_stands_after_the_case_is_not_sealed),
    };
    set_seams();
    setenv("TENKEN_TEST_SCRYPT", "1024", 1);
    place_init(getenv("TENKEN_PROGRAM")); /* where the module is that works out digests */
    return cmocka_run_group_tests(tests, NULL, NULL);
}
