#include "peer.h"

#include "command.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHEET "diagnosis.html.xsl"

static const char copying[] =
    "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
    "<xsl:output method='xml' encoding='UTF-8'/>"
    "<xsl:template match='/'><xsl:copy-of select='.'/></xsl:template></xsl:stylesheet>";

static const char nothing[] =
    "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
    "<xsl:template match='/'><nothing/></xsl:template></xsl:stylesheet>";

static void write_text(const char *folder, const char *name, const char *text)
{
    struct error error = {0};
    char *path = path_take_join(folder, name);
    if (!file_write_whole(path, text, strlen(text), true, &error))
        error_report(&error);
    error_clear(&error);
    free(path);
}

/* Folders are made one after the other, from `folder` down. */
static char *take_new_folder(const char *folder, const char *const *names)
{
    char *path = mem_copy(folder);
    for (size_t i = 0; names[i]; i++) {
        char *below = path_take_join(path, names[i]);
        free(path);
        path = below;
        mkdir(path, 0700);
    }
    return path;
}

/* A stylesheet of one's own comes first. */
static void set_own_sheet(const char *folder, const char *text)
{
    char *own =
        take_new_folder(folder, (const char *[]){"XDG_DATA_HOME", "tenken", "report", NULL});
    char *sheet = path_take_join(own, SHEET);
    if (text)
        write_text(own, SHEET, text);
    else
        unlink(sheet);
    free(sheet);
    free(own);
}

void peer_set_empty(const char *folder, bool is_empty)
{
    set_own_sheet(folder, is_empty ? nothing : NULL);
}

/* One that copies shows the model. */
static void write_model(const char *folder, const char *content, const char *file)
{
    char *line = mem_format("report %s --format html", file);
    set_own_sheet(folder, copying);
    struct command command = command_run_in(folder, "ja", content, line);
    write_text(folder, "model.xml", command.output);
    set_own_sheet(folder, NULL);
    command_clear(&command);
    free(line);
}

static char *take_without_functions(const char *text)
{
    static const char *const functions[] = {"t:tr(", "t:css("};
    struct string plain = {0};
    while (*text) {
        size_t skipped = 0;
        for (size_t i = 0; i < ARRAY_LENGTH(functions) && !skipped; i++)
            if (strncmp(text, functions[i], strlen(functions[i])) == 0)
                skipped = strlen(functions[i]);
        if (skipped)
            string_append(&plain, "string(");
        else
            string_append_bytes(&plain, text, skipped = 1);
        text += skipped;
    }
    return string_take(&plain);
}

static void copy_stylesheets(const char *from, const char *to)
{
    DIR *folder = opendir(from);
    for (struct dirent *entry; folder && (entry = readdir(folder));) {
        struct error error = {0};
        char *path = path_take_join(from, entry->d_name);
        char *text = strstr(entry->d_name, ".xsl")
                         ? file_take_contents(path, (size_t)1 << 20, NULL, &error)
                         : NULL;
        char *plain = text ? take_without_functions(text) : NULL;
        if (plain)
            write_text(to, entry->d_name, plain);
        error_clear(&error);
        free(plain);
        free(text);
        free(path);
    }
    if (folder)
        closedir(folder);
}

void peer_prepare(const char *folder, const char *content, const char *file)
{
    char *from = path_take_join(content, "report");
    char *to = take_new_folder(folder, (const char *[]){"peer", NULL});
    write_model(folder, content, file);
    copy_stylesheets(from, to);
    write_text(to, "nothing.xsl", nothing);
    free(to);
    free(from);
}
