/* A workbook, by the reader of the module: tables or an error. */
#include "fuzz.h"
#include "tenken/report.h"

#include <string.h>

/* It becomes clean where it is taken into a case or shown. */
static void expect_utf8(const char *text)
{
    FUZZ_EXPECT(text_is_utf8(text, strlen(text)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static bool is_placed;
    struct error error = {0};
    if (!is_placed)
        place_init(NULL);
    is_placed = true;
    struct sheet_tables *tables = sheet_tables_parse((const char *)data, size, "fuzz", &error);
    FUZZ_EXPECT(tables ? !error.kind : error.kind == ERROR_INPUT);
    for (size_t i = 0; tables && i < tables->count; i++)
        for (size_t j = 0; j < tables->items[i].row_count; j++)
            for (size_t k = 0; k < tables->items[i].rows[j].count; k++)
                expect_utf8(tables->items[i].rows[j].cells[k]);
    sheet_tables_free(tables);
    error_clear(&error);
    return 0;
}
