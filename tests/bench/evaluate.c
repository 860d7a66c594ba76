#include "evaluate.h"
#include "measure.h"
#include "place.h"
#include "tenken/engine.h"
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* ---- a pack of any size, as a file that the loader reads ---- */

static const char head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<pack format=\"1.0\" id=\"bench\" version=\"1\" language=\"ja\"><title>大きな点検</title>"
    "<summary>測るためのパックです。</summary><source date=\"2026-04-01\">なし</source>"
    "<scoring method=\"sum\" of=\"1000\" not-applicable=\"none\"/><scales default=\"done\"><scale "
    "id=\"done\" "
    "modes=\"self advise audit train\"><choice id=\"done\" value=\"4\" "
    "rating=\"met\"><label>はい</label></choice>"
    "<choice id=\"partly\" value=\"2\" rating=\"partial\"><label>一部</label></choice>"
    "<choice id=\"not\" value=\"0\" rating=\"unmet\"><label>いいえ</label></choice>"
    "<choice id=\"unknown\" value=\"-1\" "
    "rating=\"unknown\"><label>不明</label></choice></scale></scales>"
    "<profiles><profile id=\"all\" default=\"yes\"><title>すべて</title></profile></profiles>"
    "<section id=\"all\"><title>すべて</title>\n";

/* Every control asks what assets there are, every other one besides what the control before was
 * answered. */
static void append_control(struct string *pack, int number)
{
    string_format(pack,
                  "<control id=\"c%04d\"><title>項目</title><question>していますか。</question>"
                  "<why>理由です。</why><applies><all><has-asset "
                  "form=\"%s\"><reason>ありません</reason></has-asset>",
                  number, number % 3 ? "paper" : "electronic");
    if (number % 2)
        string_format(pack,
                      "<not><answer control=\"c%04d\" "
                      "choice=\"unknown\"><reason>不明です</reason></answer></not>",
                      number - 1);
    string_append(pack, "</all></applies></control>\n");
}

static void append_measures(struct string *measures, int count)
{
    string_append(measures, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<measures format=\"1.0\" language=\"ja\">\n");
    for (int i = 0; i < count; i++)
        string_format(measures,
                      "<measure id=\"m%04d\" minutes=\"60\" cost=\"none\" "
                      "horizon=\"week\"><title>する</title>"
                      "<text>します。</text><who>誰か</who><serves control=\"bench:c%04d\" "
                      "rating=\"met\"/></measure>\n",
                      i, i);
    string_append(measures, "</measures>\n");
}

static void write_file(const char *folder, const char *name, struct string *text)
{
    char *path = path_take_join(folder, name);
    struct error error = {0};
    if (!file_write_whole(path, text->text, text->length, true, &error))
        exit(error_report(&error));
    string_free(text);
    free(path);
}

static void make_folder(const char *folder, const char *name)
{
    char *path = path_take_join(folder, name);
    mkdir(path, 0700);
    free(path);
}

static void write_content(const char *folder, int controls)
{
    struct string pack = {0}, measures = {0};
    string_append(&pack, head);
    for (int i = 0; i < controls; i++)
        append_control(&pack, i);
    string_append(&pack, "</section></pack>\n");
    append_measures(&measures, controls);
    make_folder(folder, "packs");
    make_folder(folder, "packs/bench");
    make_folder(folder, "measures");
    write_file(folder, "packs/bench/pack.xml", &pack);
    write_file(folder, "measures/bench.xml", &measures);
}

static struct library *read_library(int controls)
{
    char *folder = folder_take_fresh();
    const char *folders[] = {folder};
    struct faults faults = {0};
    write_content(folder, controls);
    struct library *library = library_new(folders, 1, NULL, 0, "ja", &faults);
    for (size_t i = 0; i < faults.count; i++)
        fprintf(stderr, "%s:%d: %s\n", faults.items[i].file, faults.items[i].line,
                faults.items[i].message);
    faults_free(&faults);
    folder_remove(folder);
    free(folder);
    return library;
}

/* ---- a snapshot of any size ---- */

static const struct answer *make_answers(struct arena *arena, int controls)
{
    static const char *const choices[] = {"done", "partly", "not", "unknown", "done"};
    struct answer *answers = arena_alloc(arena, (size_t)controls * sizeof *answers);
    for (int i = 0; i < controls; i++)
        answers[i] = (struct answer){
            .address = arena_format(arena, "bench:c%04d", i),
            .pack = "bench",
            .control = arena_format(arena, "c%04d", i),
            .voice = VOICE_FIRM,
            .choice = choices[(size_t)i % ARRAY_LENGTH(choices)],
            .level = LEVEL_NONE,
        };
    return answers;
}

static const struct record *make_assets(struct arena *arena, int assets)
{
    static const struct record_field paper[] = {
        {"form", "paper"}, {"name", "図面"}, {"medium", "paper"}, {"confidentiality", "2"}};
    static const struct record_field electronic[] = {
        {"form", "electronic"}, {"name", "台帳"}, {"medium", "pc"}, {"personal", "yes"}};
    struct record *records = arena_alloc(arena, (size_t)assets * sizeof *records);
    for (int i = 0; i < assets; i++)
        records[i] = (struct record){.kind = "asset",
                                     .id = arena_format(arena, "a%04d", i),
                                     .fields = i < assets / 2 ? paper : electronic,
                                     .field_count = 4};
    return records;
}

/* ---- risk: tables by hand, every control a guard of one of ten threats ---- */

enum { THREATS = 10 };

static const struct risk_catalogue *make_catalogue(struct arena *arena)
{
    static const struct risk_grade vulnerabilities[] = {
        {.value = 3, .from = 0}, {.value = 2, .from = 0.25}, {.value = 1, .from = 1}};
    static const struct band bands[] = {{.id = "large", .from = 4, .to = 6}, {.id = "small"}};
    struct risk_catalogue *risk = arena_alloc(arena, sizeof *risk);
    struct threat *threats = arena_alloc(arena, THREATS * sizeof *threats);
    for (int i = 0; i < THREATS; i++)
        threats[i] = (struct threat){.id = arena_format(arena, "t%d", i),
                                     .medium = i % 2 ? "paper" : "pc",
                                     .usual = 1 + i % RISK_SCALE_MAX};
    *risk = (struct risk_catalogue){
        .vulnerabilities = {vulnerabilities, ARRAY_LENGTH(vulnerabilities)},
        .likelihood = {{0}, {0, 1, 1, 1}, {0, 1, 1, 2}, {0, 1, 2, 3}},
        .bands = bands,
        .band_count = ARRAY_LENGTH(bands),
        .intolerable = "large",
        .credit = {[RATING_MET] = 1, [RATING_PARTIAL] = 0.5},
        .catalogue = threats,
        .catalogue_count = THREATS,
    };
    return risk;
}

/* A copy of the library's only pack, with guards. */
static const struct pack *const *guard_pack(struct arena *arena, const struct library *library)
{
    struct pack *pack = arena_alloc(arena, sizeof *pack);
    const struct pack **packs = arena_alloc(arena, sizeof *packs);
    struct guard *guards = arena_alloc(arena, THREATS * sizeof *guards);
    *pack = *library->packs[0];
    for (size_t i = 0; i < THREATS; i++) {
        const char **controls = arena_alloc(arena, pack->control_count * sizeof *controls);
        guards[i] = (struct guard){.threat = arena_format(arena, "t%zu", i), .controls = controls};
        for (size_t j = i; j < pack->control_count; j += THREATS)
            controls[guards[i].control_count++] = pack->controls[j].id;
    }
    pack->guards = guards;
    pack->guard_count = THREATS;
    packs[0] = pack;
    return packs;
}

static void evaluate_once(const struct library *library, const struct snapshot *snapshot)
{
    struct result *result = engine_evaluate(library, snapshot, (struct engine_view){VOICE_NONE});
    risks_free(engine_assess_risks(result));
    result_free(result);
}

double measure_evaluation(int controls, int assets, int rounds)
{
    static const struct case_pack packs[] = {{.id = "bench", .version = "1", .profile = "all"}};
    struct arena *arena = arena_new();
    struct library *library = read_library(controls);
    struct snapshot snapshot = {.id = "x",
                                .created = "2026-04-01T09:00:00Z",
                                .packs = packs,
                                .pack_count = 1,
                                .answers = make_answers(arena, controls),
                                .answer_count = (size_t)controls,
                                .records = make_assets(arena, assets),
                                .record_count = (size_t)assets};
    struct library guarded = *library;
    guarded.surroundings.risk = make_catalogue(arena);
    guarded.holding = NULL; /* there is nothing more to read */
    guarded.packs = guard_pack(arena, library);
    double *times = mem_alloc((size_t)rounds * sizeof *times);
    for (int i = 0; i < rounds; i++) {
        double start = milliseconds();
        evaluate_once(&guarded, &snapshot);
        times[i] = milliseconds() - start;
    }
    double middle = median(times, (size_t)rounds);
    free(times);
    library_free(library);
    arena_free(arena);
    return middle;
}
