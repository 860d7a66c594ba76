/* A table of questions that somebody else made: which column is which, and what its rows ask
 * (docs/questionnaire.md). */
#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

#define ROWS_MAX        5000 /* as for other tables */
#define HEADINGS_WITHIN 20   /* rows: there may be a title above */
#define BLANKS          " \t\r\n"

enum column {
    NUMBER,
    SECTION,
    TITLE,
    QUESTION,
    WHY,
    LEVEL,
    AREA,
    EVIDENCE,
    NOTE,
    TIES,
    RELATION,
    REASON,
    COLUMN_COUNT
};
static const struct field headings[COLUMN_COUNT] = {
    [NUMBER] = {"question", "number", VALUE_LINE, N_("Number"),
                "番号|No|No.|№|項番|通番|項目番号|設問番号|質問番号|id"},
    [SECTION] = {"question", "section", VALUE_LINE, N_("Section"),
                 "区分|分類|大分類|章|カテゴリ|カテゴリー|ラベル|category"},
    [TITLE] = {"question", "title", VALUE_LINE, N_("Title"),
               "項目|項目名|件名|表題|タイトル|要求事項|小分類|中分類|item"},
    [QUESTION] =
        {"question", "question", VALUE_TEXT, N_("Question"),
         "質問|設問|質問内容|質問・達成条件|達成条件|確認事項|確認内容|確認項目|チェック項目|"
         "チェック内容|requirement"},
    [WHY] = {"question", "why", VALUE_TEXT, N_("Why"), "目的|趣旨|ねらい|purpose"},
    [LEVEL] = {"question", "level", VALUE_LINE, N_("Level"), "レベル|Lv|Lv.|target"},
    [AREA] =
        {"question", "area", VALUE_TEXT, N_("Area"),
         "担当・領域|担当領域|担当|領域|担当部署|担当部門|部署|部門|department|responsible|roles"},
    [EVIDENCE] = {"question", "evidence", VALUE_TEXT, N_("Evidence"),
                  "根拠|証拠|達成基準|確認方法|確認資料|エビデンス"},
    [NOTE] = {"question", "note", VALUE_TEXT, N_("Note"), "備考|注|補足|注意|メモ|remarks"},
    [TIES] = {"question", "controls", VALUE_TEXT, N_("Tied controls"),
              "対応|対応項目|対応する項目|対応する確認項目"},
    [RELATION] = {"question", "relation", VALUE_LINE, N_("Relation"), "関係|対応の種類"},
    [REASON] = {"question", "reason", VALUE_TEXT, N_("Reason"), "理由|対応の理由"},
};

struct owned_table {
    struct question_table table; /* first: what callers hold is this */
    struct arena *arena;
    struct faults *faults;
    const char *file;
    const struct library *library; /* to check ties, or NULL */
    const char *pack;              /* the id that the rows' pack will have, or NULL */
    size_t columns[COLUMN_COUNT];  /* from 1; 0: nowhere */
    const struct sheet_row *row;   /* that is read */
    struct draft_row *rows;
    size_t *places;
    struct pack_tie *ties;
};

/* ---- cells ---- */

static const char *get_raw(const struct owned_table *owned, enum column column)
{
    size_t at = owned->columns[column];
    return at && at <= owned->row->count ? owned->row->cells[at - 1] : "";
}

/* Clean, without blanks around it; NULL where there is nothing. */
static const char *get_cell(const struct owned_table *owned, enum column column)
{
    char *clean = text_take_clean(get_raw(owned, column), true);
    const char *start = clean + strspn(clean, BLANKS);
    size_t length = strlen(start);
    while (length && strchr(BLANKS, start[length - 1]))
        length--;
    const char *kept = length ? arena_copy_bytes(owned->arena, start, length) : NULL;
    free(clean);
    return kept;
}

static void tell(const struct owned_table *owned, enum column column, const char *why)
{
    size_t at = owned->columns[column];
    if (at)
        faults_add(owned->faults, owned->file, (int)owned->row->number, NULL, NULL,
                   _("column %zu (%s): %s"), at, _(headings[column].label), why);
    else
        faults_add(owned->faults, owned->file, (int)owned->row->number, NULL, NULL, "%s", why);
}

/* The parts of a list in a cell, for one after another; the list is changed. */
static char *next_part(char **rest)
{
    static const char *const separators[] = {",", "、", "，", ";", "；", "\n"};
    while (*rest && **rest) {
        char *start = *rest + strspn(*rest, BLANKS), *end = start + strlen(start);
        size_t width = 0;
        for (size_t i = 0; i < ARRAY_LENGTH(separators); i++) {
            char *found = strstr(start, separators[i]);
            if (found && found < end) {
                end = found;
                width = strlen(separators[i]);
            }
        }
        *rest = end + width;
        while (end > start && strchr(BLANKS, end[-1]))
            end--;
        *end = '\0';
        if (*start)
            return start;
    }
    return NULL;
}

/* ---- what a row is called ---- */

#define ALNUM "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

static bool is_id(const char *text)
{
    return *text && strchr(ALNUM, *text) && text[strspn(text, ALNUM "-_.")] == '\0';
}

/* "No. 4", "４" and "4" are 4. What no address could carry is called by the place of its row. */
static const char *make_id(const struct owned_table *owned, const char *number)
{
    char *folded = number ? text_take_folded(number) : mem_copy("");
    const char *start = folded;
    if (strncmp(start, "no", 2) == 0 && start[2] && !strchr(ALNUM "-_", start[2]))
        start += 2 + strspn(start + 2, ". ");
    const char *id = is_id(start)
                         ? arena_copy(owned->arena, start)
                         : arena_format(owned->arena, "row-%zu", owned->table.row_count + 1);
    free(folded);
    return id;
}

/* Ids and lines of the rows so far, sorted when all are read: a table may have thousands. */
struct name {
    const char *id;
    size_t row;
};

static int by_id(const void *a, const void *b)
{
    const struct name *one = a, *other = b;
    int difference = strcmp(one->id, other->id);
    return difference ? difference : (one->row > other->row) - (one->row < other->row);
}

static void tell_clash(struct owned_table *owned, const struct name *first, const struct name *twin)
{
    const struct sheet_row *rows = owned->table.table->rows;
    char *why = mem_format(_("“%s” is also the number of row %zu"), twin->id,
                           rows[owned->places[first->row]].number);
    owned->row = &rows[owned->places[twin->row]];
    tell(owned, NUMBER, why);
    free(why);
}

static void check_ids(struct owned_table *owned)
{
    size_t count = owned->table.row_count;
    struct name *names = mem_alloc((count + 1) * sizeof *names);
    for (size_t i = 0; i < count; i++)
        names[i] = (struct name){owned->rows[i].id, i};
    qsort(names, count, sizeof *names, by_id);
    for (size_t i = 1, first = 0; i < count; i++)
        if (text_equal(names[first].id, names[i].id))
            tell_clash(owned, &names[first], &names[i]);
        else
            first = i;
    free(names);
}

/* ---- what a row says ---- */

static void take_areas(struct owned_table *owned, struct draft_row *row)
{
    const char *cell = get_cell(owned, AREA), **areas = NULL;
    char *rest = cell ? arena_copy(owned->arena, cell) : NULL, *part;
    while ((part = next_part(&rest)))
        ARRAY_PUSH(areas, row->area_count) = part;
    row->areas = arena_take_array(owned->arena, areas, row->area_count, sizeof *areas);
}

static void take_tie(struct owned_table *owned, struct pack_tie tie)
{
    struct error error = {0};
    if (!owned->library || pack_tie_check(owned->library, owned->pack, &tie, &error)) {
        ARRAY_PUSH(owned->ties, owned->table.tie_count) = tie;
        return;
    }
    char *why = mem_format("%s: %s", error.what, error.why);
    tell(owned, TIES, why);
    free(why);
    error_clear(&error);
}

static bool get_kind(const struct owned_table *owned, enum relation_kind *kind)
{
    const char *word = get_cell(owned, RELATION);
    *kind = RELATION_EQUIVALENT;
    if (!word || relation_kind_from_name(word, kind))
        return true;
    const char *names[RELATION_KIND_COUNT];
    for (enum relation_kind i = 0; i < RELATION_KIND_COUNT; i++)
        names[i] = relation_kind_get_name(i);
    char *hint = hint_take(word, names, ARRAY_LENGTH(names));
    char *why = mem_format(_("“%s” is no relation; %s"), word, hint);
    tell(owned, RELATION, why);
    free(why);
    free(hint);
    return false;
}

static void take_ties(struct owned_table *owned, const struct draft_row *row)
{
    const char *cell = get_cell(owned, TIES);
    char *rest = cell ? arena_copy(owned->arena, cell) : NULL, *part;
    struct pack_tie tie = {.from = row->id, .reason = get_cell(owned, REASON)};
    if (!cell || !get_kind(owned, &tie.kind))
        return;
    while ((part = next_part(&rest))) {
        tie.to = part;
        take_tie(owned, tie);
    }
}

static const char *take_note(const struct owned_table *owned)
{
    const char *note = get_cell(owned, NOTE), *level = get_cell(owned, LEVEL);
    if (!level)
        return note;
    const char *words = arena_format(owned->arena, _("Level in the table: %s"), level);
    return note ? arena_format(owned->arena, "%s\n%s", words, note) : words;
}

/* A row with a section alone is a heading of the table. */
static const char *take_row(struct owned_table *owned, const struct sheet_row *row, size_t place,
                            const char *section)
{
    owned->row = row;
    const char *here = get_cell(owned, SECTION), *number = get_cell(owned, NUMBER);
    struct draft_row draft = {
        .ref = number,
        .section = here ? here : section,
        .title = get_cell(owned, TITLE),
        .question = get_cell(owned, QUESTION),
        .why = get_cell(owned, WHY),
        .evidence = get_cell(owned, EVIDENCE),
        .note = take_note(owned),
    };
    if (!draft.title && !draft.question) {
        if (number)
            tell(owned, owned->columns[QUESTION] ? QUESTION : TITLE,
                 _("there is a number, and nothing that is asked"));
        return draft.section;
    }
    draft.id = make_id(owned, number);
    take_areas(owned, &draft);
    size_t count = owned->table.row_count;
    ARRAY_PUSH(owned->places, count) = place;
    ARRAY_PUSH(owned->rows, owned->table.row_count) = draft;
    take_ties(owned, &draft);
    return draft.section;
}

/* ---- the table ---- */

static size_t find_column(const struct sheet_row *row, const struct field *field)
{
    for (size_t i = 0; i < row->count; i++)
        if (!text_is_blank(row->cells[i]) && field_is_called(field, row->cells[i]))
            return i + 1;
    return 0;
}

/* How many columns a row names, were it the headings; 0 where nothing in it is asked. */
static size_t read_headings(struct owned_table *owned, const struct sheet_row *row)
{
    size_t count = 0;
    for (enum column column = 0; column < COLUMN_COUNT; column++) {
        owned->columns[column] = find_column(row, &headings[column]);
        count += owned->columns[column] != 0;
    }
    return owned->columns[TITLE] || owned->columns[QUESTION] ? count : 0;
}

static bool find_headings(struct owned_table *owned, const struct sheet_table *table)
{
    size_t most = 0;
    for (size_t i = 0; i < table->row_count && i < HEADINGS_WITHIN; i++) {
        size_t count = read_headings(owned, &table->rows[i]);
        if (count > most) {
            most = count;
            owned->table.heading = i;
        }
    }
    if (most)
        read_headings(owned, &table->rows[owned->table.heading]);
    return most;
}

static void take_rows(struct owned_table *owned)
{
    const struct sheet_table *table = owned->table.table;
    const char *section = NULL;
    for (size_t i = owned->table.heading + 1; i < table->row_count; i++)
        section = take_row(owned, &table->rows[i], i, section);
    for (size_t i = 0; i < table->row_count; i++)
        if (table->rows[i].count > owned->table.column_count)
            owned->table.column_count = table->rows[i].count;
    check_ids(owned);
    owned->table.rows = owned->rows;
    owned->table.places = owned->places;
    owned->table.ties = owned->ties;
}

static bool take_table(struct owned_table *owned, const struct sheet_tables *tables,
                       struct error *error)
{
    for (size_t i = 0; i < tables->count; i++)
        if (tables->items[i].is_hidden || !find_headings(owned, &tables->items[i]))
            continue;
        else if (owned->table.table)
            owned->table.others++;
        else
            owned->table.table = &tables->items[i];
    const struct sheet_table *table = owned->table.table;
    if (!table || !find_headings(owned, table))
        return error_set(error, ERROR_INPUT, tables->file,
                         _("no column of questions; one of the first lines has the headings, such "
                           "as number, section, title, question"));
    if (table->row_count - owned->table.heading - 1 > ROWS_MAX)
        return error_set(error, ERROR_INPUT, tables->file, _("more than %d rows"), ROWS_MAX);
    take_rows(owned);
    return owned->table.row_count ||
           error_set(error, ERROR_INPUT, tables->file, _("no rows below the headings"));
}

struct question_table *question_table_new(const struct sheet_tables *tables,
                                          const struct library *library, const char *pack,
                                          struct faults *faults, struct error *error)
{
    struct owned_table *owned = mem_alloc(sizeof *owned);
    *owned = (struct owned_table){.arena = arena_new(),
                                  .faults = faults,
                                  .file = tables->file,
                                  .library = library,
                                  .pack = pack};
    if (take_table(owned, tables, error))
        return &owned->table;
    question_table_free(&owned->table);
    return NULL;
}

void question_table_free(struct question_table *table)
{
    struct owned_table *owned = (struct owned_table *)(void *)table;
    if (!owned)
        return;
    free(owned->ties);
    free(owned->places);
    free(owned->rows);
    arena_free(owned->arena);
    free(owned);
}

char *csv_take_sheet(const struct sheet_table *table, size_t *length)
{
    struct string csv = {0};
    for (size_t i = 0; i < table->row_count; i++)
        csv_append_row(&csv, table->rows[i].cells, table->rows[i].count);
    *length = csv.length;
    return string_take(&csv);
}
