/* Encrypted cases: what comes back, and what is said of those that do not open. */
#include "support.h"

#include <sys/stat.h>

#include "src/assessment/crypt.h"

#define MARKER       "見つかってはならない語"
#define HEADER_BYTES 140
#define PASSPHRASE   "correct horse battery"

struct room {
    char *folder, *path;
    struct secret *passphrase;
};

static struct secret *take_secret(const char *text)
{
    struct secret *secret = secret_new(PASSPHRASE_MOST);
    assert_true(secret_append(secret, text, strlen(text)));
    return secret;
}

/* A case with a marker in it, encrypted. */
static struct room take_room(void)
{
    struct error error = {0};
    struct room room = {.folder = take_folder(), .passphrase = take_secret(PASSPHRASE)};
    room.path = path_take_join(room.folder, "a.tenken");
    struct assessment *assessment = assessment_new();
    set(assessment, "firm", "name", MARKER);
    expect(assessment_set_path(assessment, room.path, &error), &error);
    expect(assessment_set_passphrase(assessment, room.passphrase, &error), &error);
    expect(assessment_save(assessment, &error), &error);
    assessment_free(assessment);
    return room;
}

static void drop_room(struct room *room)
{
    free(room->path);
    remove_folder(room->folder);
    secret_free(room->passphrase);
}

static struct assessment *open_with(const char *path, const struct secret *passphrase)
{
    struct error error = {0};
    struct assessment *assessment =
        assessment_open_with(path, ASSESSMENT_WRITE, passphrase, &error);
    expect(assessment != NULL, &error);
    return assessment;
}

static void expect_name(const struct room *room, const struct secret *passphrase, const char *name)
{
    struct assessment *assessment = open_with(room->path, passphrase);
    assert_string_equal(assessment_get(assessment, "firm", VOICE_NONE, "name"), name);
    assessment_free(assessment);
}

struct bytes {
    unsigned char *items;
    size_t length;
};

static struct bytes take_file(const char *path)
{
    struct error error = {0};
    struct bytes bytes;
    bytes.items = (unsigned char *)file_take_contents(path, 1 << 20, &bytes.length, &error);
    expect(bytes.items != NULL, &error);
    return bytes;
}

static void put_file(const char *path, const struct bytes *bytes, size_t length)
{
    struct error error = {0};
    expect(file_write_whole(path, (const char *)bytes->items, length, true, &error), &error);
}

/* The digest of the header made right again, as somebody would who changes it on purpose. */
static void put_forged(const char *path, struct bytes *bytes)
{
    crypt_digest(bytes->items, HEADER_BYTES - DIGEST_BYTES,
                 bytes->items + HEADER_BYTES - DIGEST_BYTES);
    put_file(path, bytes, bytes->length);
}

/* It does not open, and its message has these words. */
static void expect_closed(const struct room *room, const char *words)
{
    struct error error = {0};
    bool is_open =
        assessment_open_with(room->path, ASSESSMENT_READ, room->passphrase, &error) != NULL;
    expect_refused(is_open, &error, ERROR_INPUT, words);
}

static bool has(const struct bytes *bytes, const char *text)
{
    return memmem(bytes->items, bytes->length, text, strlen(text)) != NULL;
}

/* ---- round trips ---- */

static void what_was_saved_comes_back(void **state)
{
    struct room room = take_room();
    assert_true(assessment_file_is_encrypted(room.path));
    struct assessment *assessment = open_with(room.path, room.passphrase);
    struct error error = {0};
    assert_true(assessment_is_encrypted(assessment));
    assert_string_equal(assessment_get(assessment, "firm", VOICE_NONE, "name"), MARKER);
    answer(assessment, "mini:1", "done");
    char *before = take_bytes(assessment);
    expect(assessment_save(assessment, &error), &error);
    assessment_free(assessment);
    assessment = open_with(room.path, room.passphrase);
    expect_bytes(assessment, before);
    free(before);
    assessment_free(assessment);
    drop_room(&room);
}

static void saves_share_a_salt_and_never_a_nonce(void **state)
{
    struct room room = take_room();
    struct bytes first = take_file(room.path);
    struct assessment *assessment = open_with(room.path, room.passphrase);
    struct error error = {0};
    set(assessment, "firm", "name", MARKER "、また");
    expect(assessment_save(assessment, &error), &error);
    struct bytes second = take_file(room.path);
    assert_memory_equal(first.items + 24, second.items + 24, SALT_BYTES);
    assert_memory_not_equal(first.items + 56, second.items + 56, NONCE_BYTES);
    expect(assessment_set_passphrase(assessment, room.passphrase, &error), &error);
    expect(assessment_save(assessment, &error), &error);
    struct bytes third = take_file(room.path);
    assert_memory_not_equal(second.items + 24, third.items + 24, SALT_BYTES);
    assert_false(has(&first, MARKER) || has(&second, MARKER) || has(&third, MARKER));
    free(first.items);
    free(second.items);
    free(third.items);
    assessment_free(assessment);
    drop_room(&room);
}

static void a_passphrase_can_be_changed_and_taken_away(void **state)
{
    struct room room = take_room();
    struct error error = {0};
    struct secret *other = take_secret("別の長いパスフレーズです");
    struct assessment *assessment = open_with(room.path, room.passphrase);
    expect(assessment_set_passphrase(assessment, other, &error), &error);
    expect(assessment_save(assessment, &error), &error);
    assessment_free(assessment);
    expect_closed(&room, "the passphrase is not right");
    expect_name(&room, other, MARKER);
    assessment = open_with(room.path, other);
    expect(assessment_set_passphrase(assessment, NULL, &error), &error);
    expect(assessment_save(assessment, &error), &error);
    assessment_free(assessment);
    assert_false(assessment_file_is_encrypted(room.path));
    expect_name(&room, NULL, MARKER);
    secret_free(other);
    drop_room(&room);
}

static void a_case_that_is_read_only_keeps_its_passphrase(void **state)
{
    struct room room = take_room();
    struct error error = {0};
    struct assessment *assessment =
        assessment_open_with(room.path, ASSESSMENT_READ, room.passphrase, &error);
    expect(assessment != NULL, &error);
    expect_refused(assessment_set_passphrase(assessment, NULL, &error), &error, ERROR_SYSTEM,
                   "reading only");
    assessment_free(assessment);
    drop_room(&room);
}

static void passphrase_and_file_must_go_together(void **state)
{
    struct room room = take_room();
    struct error error = {0};
    bool is_open = assessment_open(room.path, ASSESSMENT_READ, &error) != NULL;
    expect_refused(is_open, &error, ERROR_INPUT, "opens with its passphrase only");
    write_file(room.path, "<assessment format=\"1.0\" id=\"a\" "
                          "created=\"2026-04-01T09:00:00Z\"/>\n");
    expect_closed(&room, "is not encrypted, although a passphrase was given");
    drop_room(&room);
}

/* ---- damage ---- */

static const char *words_for_byte(size_t at)
{
    if (at < 4)
        return "is not encrypted, although a passphrase was given";
    if (at < 8)
        return "first bytes were changed";
    if (at == 10) /* the header would be longer than the file */
        return "cut off";
    return at < HEADER_BYTES ? "header is damaged" : "the passphrase is right, but";
}

static void every_changed_byte_is_found(void **state)
{
    struct room room = take_room();
    struct bytes bytes = take_file(room.path);
    for (size_t i = 0; i < bytes.length; i += i < HEADER_BYTES ? 1 : 29) {
        struct error error = {0};
        bytes.items[i] ^= 0x10;
        put_file(room.path, &bytes, bytes.length);
        bool is_open =
            assessment_open_with(room.path, ASSESSMENT_READ, room.passphrase, &error) != NULL;
        expect_refused(is_open, &error, ERROR_INPUT, words_for_byte(i));
        bytes.items[i] ^= 0x10;
    }
    put_file(room.path, &bytes, bytes.length);
    expect_name(&room, room.passphrase, MARKER);
    free(bytes.items);
    drop_room(&room);
}

static void every_truncation_is_found(void **state)
{
    struct room room = take_room();
    struct bytes bytes = take_file(room.path);
    for (size_t length = 4; length < bytes.length; length += length < 200 ? 1 : 31) {
        put_file(room.path, &bytes, length);
        expect_closed(&room, "cut off");
    }
    free(bytes.items);
    drop_room(&room);
}

static void what_follows_the_end_is_found(void **state)
{
    struct room room = take_room();
    struct bytes bytes = take_file(room.path);
    bytes.items = mem_resize(bytes.items, ++bytes.length, 1);
    bytes.items[bytes.length - 1] = 0;
    put_file(room.path, &bytes, bytes.length);
    expect_closed(&room, "more after its end");
    free(bytes.items);
    drop_room(&room);
}

/* A header changed on purpose, its digest made right: seen as a wrong passphrase where the key
 * comes from what was changed, else found by the tag. */
static void a_forged_header_opens_nothing(void **state)
{
    static const struct {
        size_t at;
        const char *words;
    } forgeries[] = {
        {24, "the passphrase is not right"},
        {55, "the passphrase is not right"},
        {56, "somebody changed it"},
        {67, "somebody changed it"},
        {68, "the passphrase is not right"},
        {9, "encrypted by a newer tenken (format 17; this one knows format 1)"},
    };
    struct room room = take_room();
    struct bytes bytes = take_file(room.path);
    for (size_t i = 0; i < ARRAY_LENGTH(forgeries); i++) {
        unsigned char before = bytes.items[forgeries[i].at];
        bytes.items[forgeries[i].at] ^= 0x10;
        put_forged(room.path, &bytes);
        expect_closed(&room, forgeries[i].words);
        bytes.items[forgeries[i].at] = before;
    }
    free(bytes.items);
    drop_room(&room);
}

static void put_cost(struct bytes *bytes, uint32_t n, uint32_t r, uint32_t p)
{
    uint32_t cost[] = {n, r, p};
    for (size_t i = 0; i < 12; i++)
        bytes->items[12 + i] = (unsigned char)(cost[i / 4] >> (24 - 8 * (i % 4)));
}

static void parameters_out_of_bounds_are_refused(void **state)
{
    static const struct scrypt_cost wrong[] = {
        {0, 8, 1},
        {1, 8, 1},
        {512, 8, 1},
        {1023, 8, 1},
        {1025, 8, 1},
        {1u << 21, 1, 1},
        {1u << 31, 8, 1},
        {UINT32_MAX, 8, 1},
        {1024, 0, 1},
        {1024, 33, 1},
        {1024, UINT32_MAX, 1},
        {1024, 8, 0},
        {1024, 8, 17},
        {1024, 8, UINT32_MAX},
        {1u << 20, 8, 1},
        {1u << 18, 8, 1},
        {1u << 17, 8, 16},
    };
    struct room room = take_room();
    struct bytes bytes = take_file(room.path);
    for (size_t i = 0; i < ARRAY_LENGTH(wrong); i++) {
        put_cost(&bytes, wrong[i].n, wrong[i].r, wrong[i].p);
        put_forged(room.path, &bytes);
        expect_closed(&room, "out of bounds");
    }
    put_cost(&bytes, 2048, 8, 1); /* within them, but not those of this key */
    put_forged(room.path, &bytes);
    expect_closed(&room, "the passphrase is not right");
    free(bytes.items);
    drop_room(&room);
}

/* What is inside is held to the same rules as a plain case. */
static void what_is_encrypted_must_be_a_case(void **state)
{
    struct room room = take_room();
    struct error error = {0};
    struct assessment *assessment = open_with(room.path, room.passphrase);
    assert_true(assessment_is_encrypted(assessment));
    assessment_free(assessment);
    char *script =
        mem_format("python3 - '%s' <<'EOF'\n"
                   "import sys,hashlib,struct\n"
                   "from cryptography.hazmat.primitives.ciphers.aead import AESGCM\n"
                   "doc=b'<!DOCTYPE a><a/>'; salt=bytes(32); nonce=bytes(12)\n"
                   "d=hashlib.scrypt(b'" PASSPHRASE "',salt=salt,n=1024,r=8,p=1,dklen=64)\n"
                   "h=b'\\x89TNK\\r\\n\\x1a\\n'+struct.pack('>HHIII',1,140,1024,8,1)+salt+nonce\n"
                   "h+=hashlib.sha256(d[32:]).digest()+struct.pack('>Q',len(doc))\n"
                   "h+=hashlib.sha256(h).digest()\n"
                   "open(sys.argv[1],'wb').write(h+AESGCM(d[:32]).encrypt(nonce,doc,h))\n"
                   "EOF\n",
                   room.path);
    assert_int_equal(system(script), 0);
    free(script);
    bool is_open =
        assessment_open_with(room.path, ASSESSMENT_READ, room.passphrase, &error) != NULL;
    expect_refused(is_open, &error, ERROR_INPUT, "DOCTYPE");
    drop_room(&room);
}

/* ---- the documented example, and another program ---- */

static char *take_document(const char *name)
{
    char *path = mem_format("%s/docs/%s", getenv("TENKEN_SOURCE"), name);
    char *text = read_file(path);
    free(path);
    return text;
}

/* The file that docs/encrypted-format.md prints. */
static void put_example(const char *path)
{
    char *text = take_document("encrypted-format.md");
    char *at = strstr(text, "```hex\n");
    assert_non_null(at);
    struct bytes bytes = {.items = mem_alloc(strlen(at))};
    at += strlen("```hex\n");
    for (unsigned byte; sscanf(at, "%2x", &byte) == 1; at += at[2] == '\n' ? 3 : 2)
        bytes.items[bytes.length++] = (unsigned char)byte;
    put_file(path, &bytes, bytes.length);
    free(bytes.items);
    free(text);
}

static void the_documented_example_opens(void **state)
{
    struct room room = take_room();
    struct secret *passphrase = take_secret("correct horse 電池");
    put_example(room.path);
    expect_name(&room, passphrase, "さくら金型");
    secret_free(passphrase);
    drop_room(&room);
}

static char *take_opened_by_script(const struct room *room, const char *passphrase)
{
    char *output = path_take_join(room->folder, "opened");
    char *command =
        mem_format("printf '%%s\\n' '%s' | python3 '%s/docs/open-encrypted.py' '%s' >'%s'",
                   passphrase, getenv("TENKEN_SOURCE"), room->path, output);
    assert_int_equal(system(command), 0);
    char *text = read_file(output);
    free(command);
    free(output);
    return text;
}

static void another_program_opens_them(void **state)
{
    struct room room = take_room();
    struct assessment *assessment = open_with(room.path, room.passphrase);
    char *text = take_opened_by_script(&room, PASSPHRASE);
    expect_bytes(assessment, text);
    free(text);
    assessment_free(assessment);
    put_example(room.path);
    text = take_opened_by_script(&room, "correct horse 電池");
    assert_non_null(strstr(text, "<name>さくら金型</name>"));
    free(text);
    drop_room(&room);
}

static void the_script_is_short_enough_to_read(void **state)
{
    char *text = take_document("open-encrypted.py");
    size_t lines = 0;
    for (const char *at = text; (at = strchr(at, '\n')); at++)
        lines++;
    assert_in_range(lines, 1, 30);
    free(text);
}

/* ---- keys and passphrases ---- */

/* RFC 7914 has no vector with a salt of 32 bytes; this one is Python's hashlib.scrypt. */
static void a_key_comes_from_scrypt(void **state)
{
    static const unsigned char expected[] = {0xba, 0x1a, 0xbc, 0x6d, 0xd5, 0x77, 0xd3, 0xdf};
    static const unsigned char check[] = {0xbe, 0xe5, 0xbf, 0x68, 0x47, 0x95, 0xcd, 0x7e};
    unsigned char salt[SALT_BYTES];
    for (size_t i = 0; i < sizeof salt; i++)
        salt[i] = (unsigned char)i;
    struct secret *passphrase = take_secret("correct horse 電池");
    struct secret *key = crypt_derive(passphrase, salt, &(struct scrypt_cost){1024, 8, 1});
    assert_int_equal(key->length, KEY_BYTES + CHECK_BYTES);
    assert_memory_equal(key->bytes, expected, sizeof expected);
    assert_memory_equal(key->bytes + KEY_BYTES, check, sizeof check);
    secret_free(key);
    secret_free(passphrase);
}

static void the_usual_cost_is_what_the_documents_say(void **state)
{
    unsetenv("TENKEN_TEST_SCRYPT");
    struct scrypt_cost cost = cost_usual();
    assert_int_equal(cost.n, 32768);
    assert_int_equal(cost.r, 8);
    assert_int_equal(cost.p, 1);
    assert_true(cost_is_bounded(&cost));
    static const struct {
        const char *set;
        uint32_t n;
    } seams[] = {{"4096", 4096}, {"1", 32768}, {"65536", 32768}, {"x", 32768}};
    for (size_t i = 0; i < ARRAY_LENGTH(seams); i++) { /* lower, never higher or too low */
        setenv("TENKEN_TEST_SCRYPT", seams[i].set, 1);
        assert_int_equal(cost_usual().n, seams[i].n);
    }
    setenv("TENKEN_TEST_SCRYPT", "1024", 1);
}

static void a_new_passphrase_must_be_long_enough(void **state)
{
    static const struct {
        const char *text, *words;
    } passphrases[] = {
        {"", "is empty"},
        {"elevenchars", "use 12 characters or more"},
        {"十一文字しかないですよ", "use 12 characters or more"},
        {"twelve chars", NULL},
        {"これなら十二文字あるはず", NULL},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(passphrases); i++) {
        struct error error = {0};
        struct secret *secret = take_secret(passphrases[i].text);
        bool is_good = passphrase_is_good(secret, &error);
        if (passphrases[i].words)
            expect_refused(is_good, &error, ERROR_INPUT, passphrases[i].words);
        else
            expect(is_good, &error);
        secret_free(secret);
    }
}

static int set_up(void **state)
{
    set_seams();
    setenv("TENKEN_TEST_SCRYPT", "1024", 1);
    struct error error = {0};
    place_init(getenv("TENKEN_PROGRAM"));
    expect(crypt_begin(&error), &error);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_saved_comes_back),
        cmocka_unit_test(saves_share_a_salt_and_never_a_nonce),
        cmocka_unit_test(a_passphrase_can_be_changed_and_taken_away),
        cmocka_unit_test(a_case_that_is_read_only_keeps_its_passphrase),
        cmocka_unit_test(passphrase_and_file_must_go_together),
        cmocka_unit_test(every_changed_byte_is_found),
        cmocka_unit_test(every_truncation_is_found),
        cmocka_unit_test(what_follows_the_end_is_found),
        cmocka_unit_test(a_forged_header_opens_nothing),
        cmocka_unit_test(parameters_out_of_bounds_are_refused),
        cmocka_unit_test(what_is_encrypted_must_be_a_case),
        cmocka_unit_test(the_documented_example_opens),
        cmocka_unit_test(another_program_opens_them),
        cmocka_unit_test(the_script_is_short_enough_to_read),
        cmocka_unit_test(a_key_comes_from_scrypt),
        cmocka_unit_test(the_usual_cost_is_what_the_documents_say),
        cmocka_unit_test(a_new_passphrase_must_be_long_enough),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
