/* A table: rows or an error; what was read and is written is read as the same. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

struct table {
    struct string csv;
    size_t rows;
};

static void take_row(void *context, const struct csv_cell *cells, size_t count)
{
    struct table *table = context;
    const char **texts = mem_alloc((count + 1) * sizeof *texts);
    for (size_t i = 0; i < count; i++) {
        FUZZ_EXPECT(text_is_utf8(cells[i].text, strlen(cells[i].text)));
        texts[i] = cells[i].text;
    }
    csv_append_row(&table->csv, texts, count);
    table->rows++;
    free(texts);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct error error = {0};
    struct table first = {0}, second = {0};
    if (csv_read((const char *)data, size, "fuzz", take_row, &first, &error) && first.rows) {
        FUZZ_EXPECT(csv_read(first.csv.text, first.csv.length, "again", take_row, &second, &error));
        FUZZ_EXPECT(second.rows <= first.rows);
    }
    string_free(&first.csv);
    string_free(&second.csv);
    error_clear(&error);
    return 0;
}
