#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "output.h"
#include "tenken/report.h"
#include "verb.h"
#include "workbench.h"

static const char *get_value(struct pack_text text)
{
    return text.value ? text.value : "";
}

#define COLUMNS 5

static void get_cells(const struct pack *pack, const char *cells[COLUMNS])
{
    cells[0] = pack->id;
    cells[1] = pack->version;
    cells[2] = pack->language;
    cells[3] = get_value(pack->title);
    cells[4] = get_value(pack->source);
}

static void widen(int widths[COLUMNS], const struct pack *pack)
{
    const char *cells[COLUMNS];
    get_cells(pack, cells);
    for (size_t i = 0; i < COLUMNS; i++) {
        int width = text_width(cells[i]);
        widths[i] = width > widths[i] ? width : widths[i];
    }
}

static void print_row(const struct pack *pack, const int widths[COLUMNS])
{
    const char *cells[COLUMNS];
    get_cells(pack, cells);
    struct string line = {0};
    for (size_t i = 0; i + 1 < COLUMNS; i++) {
        string_append_cell(&line, cells[i], widths[i]);
        string_append(&line, "  ");
    }
    output_line("%s%s", line.text, cells[COLUMNS - 1]);
    string_free(&line);
}

enum status pack_list_run(const struct arguments *arguments, struct error *error)
{
    struct faults faults = {0};
    struct library *library = library_new_installed(NULL, 0, language_get(), &faults);
    int widths[COLUMNS] = {0};
    for (size_t i = 0; i < library->pack_count; i++)
        widen(widths, library->packs[i]);
    for (size_t i = 0; i < library->pack_count; i++)
        print_row(library->packs[i], widths);
    output_faults(stderr, &faults);
    faults_free(&faults);
    library_free(library);
    return STATUS_DONE;
}

static void print_control(const struct control *control)
{
    output_line("  %s  %s%s%s%s", control->id, get_value(control->title), control->ref ? " (" : "",
                control->ref ? control->ref : "", control->ref ? ")" : "");
    output_paragraph(control->question.value, 6);
}

static void print_section(const struct section *section)
{
    output_text("\n");
    output_line("%s", get_value(section->title));
    for (size_t i = 0; i < section->control_count; i++)
        print_control(&section->controls[i]);
}

static void print_pack(const struct pack *pack)
{
    output_line("%s (%s %s)", get_value(pack->title), pack->id, pack->version);
    output_paragraph(pack->summary.value, 0);
    output_paragraph(pack->source.value, 0);
    output_paragraph(pack->notes.value, 0);
    for (size_t i = 0; i < pack->section_count; i++)
        print_section(&pack->sections[i]);
    if (pack->uncovered_count)
        output_line("\n%s", _("Not covered by this pack"));
    for (size_t i = 0; i < pack->uncovered_count; i++)
        output_line("  %s  %s", pack->uncovered[i].ref, get_value(pack->uncovered[i].title));
}

enum status pack_show_run(const struct arguments *arguments, struct error *error)
{
    struct faults faults = {0};
    const char *id = arguments->words[0];
    struct library *library = library_new_installed(&id, 1, language_get(), &faults);
    if (library_require(library, &id, 1, &faults, error)) {
        const struct pack *pack = library_get_pack(library, id);
        if (arguments->values[OPTION_JSON])
            output_json(json_take_pack(pack));
        else
            print_pack(pack);
    }
    library_free(library);
    faults_free(&faults);
    return STATUS_DONE;
}

static bool check_path(const char *path, struct error *error)
{
    if (access(path, R_OK) != 0)
        return error_set_errno(error, path, errno);
    struct faults faults = {0};
    bool is_good = pack_check_installed(path, &faults);
    output_faults(stdout, &faults);
    if (is_good)
        output_line(_("%s: no faults"), path);
    faults_free(&faults);
    return is_good;
}

enum status pack_check_run(const struct arguments *arguments, struct error *error)
{
    bool is_good = true;
    for (size_t i = 0; i < arguments->count; i++)
        is_good = check_path(arguments->words[i], error) && is_good;
    return is_good ? STATUS_DONE : STATUS_NO;
}
