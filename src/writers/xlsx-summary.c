/* The first sheet: what the case is, what it comes to, a chart of bars and one of rays a pack. */
#include "src/writers/text.h"
#include "src/writers/xlsx.h"

#include <math.h>
#include <stdlib.h>

#define LIBRARY_WIDTH  480.0 /* pixels, of a chart as the library makes it */
#define LIBRARY_HEIGHT 288.0
#define LEAST_HEIGHT   346 /* pixels */
#define EDGES          120 /* pixels of title and legend */
#define BAR            20  /* pixels a section */
#define ROW            20  /* pixels */
#define CHART_WIDTH    560
#define FIRST_WIDTH    34
#define OTHER_WIDTH    11
#define PAGE_WIDTH     120 /* characters */
#define HEAD_LINES     2
#define RADAR_LEFT     7 /* the column where the radar begins */
#define FULL           100
#define LOGO_ROW       52 /* points */
#define LOGO_HIGH      64 /* pixels */
#define LOGO_WIDE      220

struct sheet_at {
    const struct book *book;
    lxw_worksheet *sheet;
    lxw_row_t row; /* the next free one */
};

static void write_line(struct sheet_at *at, const char *text, enum look look)
{
    if (*text == '\0')
        return;
    worksheet_set_row(at->sheet, at->row, xlsx_get_height(text, PAGE_WIDTH, look), NULL);
    xlsx_write_text(at->book, at->sheet, at->row++, 0, text, look);
}

static void write_path(struct sheet_at *at, xmlNode *node, const char *path, enum look look)
{
    char *text = node_take_text(node, path);
    write_line(at, text, look);
    free(text);
}

/* A name and its value, where there is one. */
static void write_fact(struct sheet_at *at, const char *name, xmlNode *node, const char *path)
{
    char *value = node_take_text(node, path);
    if (*value) {
        xlsx_write_text(at->book, at->sheet, at->row, 0, xlsx_translate(at->book, name), LOOK_NAME);
        xlsx_write_text(at->book, at->sheet, at->row++, 1, value, LOOK_QUIET);
    }
    free(value);
}

struct fact {
    const char *name;
    const char *path;
};

static void write_facts(struct sheet_at *at, xmlNode *node, const struct fact *facts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        write_fact(at, facts[i].name, node, facts[i].path);
    at->row++;
}

static const struct fact case_facts[] = {
    {N_("Firm"), "firm/field[@key='name']"},
    {N_("Industry"), "firm/field[@key='industry']"},
    {N_("Number of people"), "firm/field[@key='size']"},
    {N_("Departments"), "firm/field[@key='departments']"},
    {N_("Answered by"), "firm/field[@key='respondent']"},
    {N_("Date"), "@date"},
    {N_("Kind of check"), "case/@mode-word"},
};

static const struct fact pack_facts[] = {
    {N_("Criteria"), "source"},
    {N_("Date of the criteria"), "source-date"},
    {N_("Content pack"), "concat(@id, ' ', @version, ' ', profile)"},
    {N_("Score"), "score/@words"},
    {N_("Result"), "verdict"},
    {N_("Still open"), "open"},
};

/* ---- the table of sections, which the bars show ---- */

/* The row is as high as its first cell wants. */
static void finish_row(struct sheet_at *at, const char *title)
{
    worksheet_set_row(at->sheet, at->row++, xlsx_get_height(title, FIRST_WIDTH, LOOK_TEXT), NULL);
}

static void finish_head(struct sheet_at *at)
{
    worksheet_set_row(at->sheet, at->row++,
                      HEAD_LINES * xlsx_get_height("", OTHER_WIDTH, LOOK_HEAD), NULL);
}

#define FIRST_RATING 2 /* columns before: the section, its score */

static void write_counts_head(struct sheet_at *at, xmlNode *pack)
{
    xlsx_write_text(at->book, at->sheet, at->row, 0, xlsx_translate(at->book, N_("Section")),
                    LOOK_HEAD);
    xlsx_write_text(at->book, at->sheet, at->row, 1, xlsx_translate(at->book, N_("Score")),
                    LOOK_HEAD);
    xmlXPathObject *ratings = node_find(pack, "ratings/rating");
    for (size_t i = 0; i < node_count(ratings); i++) {
        char *word = node_take_text(ratings->nodesetval->nodeTab[i], "concat(@mark, ' ', @word)");
        xlsx_write_text(at->book, at->sheet, at->row, (lxw_col_t)(FIRST_RATING + i), word,
                        LOOK_HEAD);
        free(word);
    }
    xmlXPathFreeObject(ratings);
    finish_head(at);
}

static void write_counts(struct sheet_at *at, xmlNode *section)
{
    char *title = node_take_text(section, "concat(@number, ' ', title)");
    char *score = node_take_text(section, "score/@words");
    xlsx_write_text(at->book, at->sheet, at->row, 0, title, LOOK_TEXT);
    xlsx_write_text(at->book, at->sheet, at->row, 1, score, LOOK_TEXT);
    xmlXPathObject *ratings = node_find(section, "ratings/rating");
    for (size_t i = 0; i < node_count(ratings); i++)
        xlsx_write_number(at->book, at->sheet, at->row, (lxw_col_t)(FIRST_RATING + i),
                          node_get_number(ratings->nodesetval->nodeTab[i], "@count"));
    xmlXPathFreeObject(ratings);
    finish_row(at, title);
    free(score);
    free(title);
}

/* The ratings that stand for an answer; what does not apply is counted in the table alone. */
#define BAR_RATINGS 5

/* Every section has its name beside its bar. */
static double get_chart_height(lxw_row_t sections)
{
    return fmax(LEAST_HEIGHT, EDGES + BAR * (double)sections);
}

static void insert_chart(const struct sheet_at *at, lxw_chart *chart, lxw_col_t column,
                         lxw_row_t sections)
{
    lxw_chart_options options = {
        .x_scale = CHART_WIDTH / LIBRARY_WIDTH,
        .y_scale = get_chart_height(sections) / LIBRARY_HEIGHT,
    };
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    worksheet_insert_chart_opt(at->sheet, at->row, column, chart, &options);
}

static void add_bars(struct sheet_at *at, lxw_row_t head, lxw_row_t last)
{
    const char *name = at->sheet->name;
    lxw_chart *chart = workbook_add_chart(at->book->workbook, LXW_CHART_BAR_STACKED);
    for (size_t i = 0; i < BAR_RATINGS; i++) {
        lxw_col_t column = (lxw_col_t)(FIRST_RATING + i);
        lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
        lxw_chart_fill fill = {.color = rating_looks[i].paper};
        lxw_chart_line line = {.color = rating_looks[i].ink};
        chart_series_set_name_range(series, name, head, column);
        chart_series_set_categories(series, name, head + 1, 0, last, 0);
        chart_series_set_values(series, name, head + 1, column, last, column);
        chart_series_set_fill(series, &fill);
        chart_series_set_line(series, &line);
    }
    chart_title_set_name(chart, xlsx_translate(at->book, N_("Answers by section")));
    chart_axis_set_reverse(chart->y_axis); /* the first section on top */
    insert_chart(at, chart, 0, last - head);
}

/* ---- how far each section has come, which the radar shows; its axes are the model's ---- */

struct reach {
    const char *heading;
    const char *path;
    lxw_color_t ink;
};
static const struct reach reaches[] = {
    {N_("At best (%)"), "score/@max", 0x9db4c2},
    {N_("At least (%)"), "score/@min", INK_ACCENT},
};

/* A share of what could be reached, as the radar of the HTML report draws it. */
static double get_share(xmlNode *section, const char *path)
{
    double of = node_get_number(section, "score/@of");
    double share = FULL * node_get_number(section, path) / of;
    return of > 0 ? fmin(fmax(round(share), 0), FULL) : 0;
}

static void write_reach_head(struct sheet_at *at, xmlNode *pack)
{
    xlsx_write_text(at->book, at->sheet, at->row, 0, xlsx_translate(at->book, N_("Section")),
                    LOOK_HEAD);
    for (size_t i = 0; i < COUNT_OF(reaches); i++)
        xlsx_write_text(at->book, at->sheet, at->row, (lxw_col_t)(i + 1),
                        xlsx_translate(at->book, reaches[i].heading), LOOK_HEAD);
    finish_head(at);
}

static void write_reach(struct sheet_at *at, xmlNode *section)
{
    char *title = node_take_text(section, "concat(@number, ' ', title)");
    xlsx_write_text(at->book, at->sheet, at->row, 0, title, LOOK_TEXT);
    for (size_t i = 0; i < COUNT_OF(reaches); i++)
        xlsx_write_number(at->book, at->sheet, at->row, (lxw_col_t)(i + 1),
                          get_share(section, reaches[i].path));
    finish_row(at, title);
    free(title);
}

static void add_radar_chart(struct sheet_at *at, lxw_row_t head, lxw_row_t last)
{
    const char *name = at->sheet->name;
    lxw_chart *chart = workbook_add_chart(at->book->workbook, LXW_CHART_RADAR);
    for (size_t i = 0; i < COUNT_OF(reaches); i++) {
        lxw_col_t column = (lxw_col_t)(i + 1);
        lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
        lxw_chart_line line = {.color = reaches[i].ink, .width = 2.25};
        chart_series_set_name_range(series, name, head, column);
        chart_series_set_categories(series, name, head + 1, 0, last, 0);
        chart_series_set_values(series, name, head + 1, column, last, column);
        chart_series_set_line(series, &line);
    }
    chart_title_set_name(chart, xlsx_translate(at->book, N_("How far each section has come")));
    chart_axis_set_min(chart->y_axis, 0);
    chart_axis_set_max(chart->y_axis, FULL);
    insert_chart(at, chart, RADAR_LEFT, last - head);
}

/* A table of nodes: a head, a row each. Returns where the head is. */
static lxw_row_t write_table(struct sheet_at *at, xmlNode *pack, const xmlXPathObject *sections,
                             void write_table_head(struct sheet_at *, xmlNode *),
                             void write_section(struct sheet_at *, xmlNode *))
{
    lxw_row_t head = at->row;
    if (node_count(sections) > 0)
        write_table_head(at, pack);
    for (size_t i = 0; i < node_count(sections); i++)
        write_section(at, sections->nodesetval->nodeTab[i]);
    at->row++;
    return head;
}

static void add_pack(struct sheet_at *at, xmlNode *pack)
{
    write_path(at, pack, "title", LOOK_SUBTITLE);
    write_facts(at, pack, pack_facts, COUNT_OF(pack_facts));
    xmlXPathObject *sections = node_find(pack, "section");
    xmlXPathObject *axes = node_find(pack, "section[@id = ../radar/axis/@section]");
    lxw_row_t bars = write_table(at, pack, sections, write_counts_head, write_counts);
    lxw_row_t radar = write_table(at, pack, axes, write_reach_head, write_reach);
    if (node_count(sections) > 0)
        add_bars(at, bars, bars + (lxw_row_t)node_count(sections));
    if (node_count(axes) > 0)
        add_radar_chart(at, radar, radar + (lxw_row_t)node_count(axes));
    at->row += 1 + (lxw_row_t)(get_chart_height((lxw_row_t)node_count(sections)) / ROW);
    xmlXPathFreeObject(axes);
    xmlXPathFreeObject(sections);
}

/* In a row of its own, as large as that is. */
static void add_logo(struct sheet_at *at, const struct writers_picture *logo)
{
    double scale = fmin(1, fmin((double)LOGO_HIGH / logo->height, (double)LOGO_WIDE / logo->width));
    lxw_image_options options = {
        .x_scale = scale, .y_scale = scale, .description = (char *)(uintptr_t)logo->text};
    worksheet_set_row(at->sheet, at->row, LOGO_ROW, NULL);
    worksheet_insert_image_buffer_opt(at->sheet, at->row++, 0, (const unsigned char *)logo->bytes,
                                      logo->length, &options);
}

void xlsx_add_summary(struct book *book)
{
    struct sheet_at at = {
        .book = book,
        .sheet = workbook_add_worksheet(book->workbook, xlsx_translate(book, N_("Summary"))),
    };
    xlsx_set_page(book, at.sheet);
    worksheet_set_column(at.sheet, 0, 0, FIRST_WIDTH, NULL);
    worksheet_set_column(at.sheet, 1, FIRST_RATING + RATING_LOOKS, OTHER_WIDTH, NULL);
    if (book->job->logo)
        add_logo(&at, book->job->logo);
    write_path(&at, book->report, "title", LOOK_TITLE);
    write_facts(&at, book->report, case_facts, COUNT_OF(case_facts));
    write_path(&at, book->report, "seal", LOOK_QUIET);
    write_path(&at, book->report, "seal/@digest", LOOK_QUIET);
    xmlXPathObject *packs = node_find(book->report, "pack");
    for (size_t i = 0; i < node_count(packs); i++)
        add_pack(&at, packs->nodesetval->nodeTab[i]);
    xmlXPathFreeObject(packs);
}
