/* A case with a word of its own in every field of every record, by the table of fields in
 * src/assessment/fields.c and the fields that papers declare: a field that is new is filled too. */
#ifndef TENKEN_TEST_REPORT_FILLED_H
#define TENKEN_TEST_REPORT_FILLED_H

#include "office.h"

#define MARK "Zq7"

static UNUSED const char *filled_address(const char *record, char *buffer, size_t size)
{
    if (strcmp(record, "firm") == 0 || strcmp(record, "case") == 0)
        return record;
    if (strcmp(record, "answer") == 0)
        return "mini:2";
    snprintf(buffer, size, "%s:m1", record);
    return buffer;
}

/* What a person could write there; NULL for what is no free text and has no choice. */
static UNUSED char *filled_take_value(const struct field *field, const char *record)
{
    if (field->kind == VALUE_LINE || field->kind == VALUE_TEXT || field->kind == VALUE_PEOPLE)
        return mem_format("%s-%s-%s", MARK, record, field->name);
    if (field->kind == VALUE_DATE)
        return mem_copy("2026-03-01");
    if (field->kind == VALUE_YES)
        return mem_copy("yes");
    return field->choices ? mem_copy(field->choices[0].id) : NULL;
}

static UNUSED bool filled_set(struct assessment *assessment, const char *address,
                              const char *record, const struct field *field)
{
    enum voice voice = strcmp(record, "answer") == 0 ? VOICE_FIRM : VOICE_NONE;
    char *value = filled_take_value(field, record);
    struct error error = {0};
    bool is_set = value && assessment_set(assessment, address, voice, field->name, value, &error);
    error_clear(&error);
    free(value);
    return is_set;
}

/* Rows of the table in the source: there is no list of the kinds of records to ask for. */
static UNUSED size_t filled_read_table(struct assessment *assessment)
{
    char *path = mem_format("%s/src/assessment/fields.c", getenv("TENKEN_SOURCE"));
    char *source = file_take_contents(path, (size_t)1 << 20, NULL, NULL);
    assert_non_null(source);
    size_t count = 0;
    for (const char *at = source; (at = strstr(at, "\n    {\"")); at++) {
        char record[32], name[32], buffer[64];
        if (sscanf(at, " {\"%31[^\"]\", \"%31[^\"]\", VALUE_", record, name) != 2)
            continue;
        const struct field *field = field_get(record, name);
        bool is_record = field && strcmp(record, "pack") != 0 && strchr(name, '*') == NULL;
        if (is_record)
            count += filled_set(assessment, filled_address(record, buffer, sizeof buffer), record,
                                field);
    }
    free(source);
    free(path);
    return count;
}

static UNUSED size_t filled_read_papers(struct assessment *assessment)
{
    const struct paper_kind *const *kinds;
    size_t count = 0, kind_count = paper_get_kinds(&kinds);
    for (size_t i = 0; i < kind_count; i++)
        for (size_t j = 0; j < kinds[i]->field_count; j++)
            count += filled_set(assessment, kinds[i]->fields[j].address, "paper",
                                &kinds[i]->fields[j].field);
    return count;
}

/* The office, its case filled; the ledgers have what the table gives them and what they had. */
static UNUSED struct office *filled_new(const char *language)
{
    struct office *office = office_new(language);
    setenv("TENKEN_TEST_USER", MARK "-author", 1);
    struct assessment *assessment = assessment_new();
    office_fill(assessment);
    assert_true(filled_read_table(assessment) > 60);
    assert_true(filled_read_papers(assessment) > 20);
    snapshot_free(office->snapshot);
    office->snapshot = snapshot_new(assessment);
    assessment_free(assessment);
    office->request.file = "/home/" MARK "/" MARK "-file.tenken";
    office_evaluate(office, office->snapshot);
    return office;
}

#endif
