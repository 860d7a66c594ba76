/* The program: finds its place, sets the language once, and hands over to the command line. */
#include <stdlib.h>

#include "tenken/base.h"
#include "tenken/cli.h"

/* Before there is a language there is no way to report faults, so the config is read for it apart.
 */
static void set_language(int argc, char **argv, const char *config_path)
{
    struct faults unheard = {0};
    struct config *config = config_new(config_path, &unheard);
    const char *language = cli_get_language(argc, argv);
    language_init(language ? language : config_get(config, "ui:language", NULL));
    config_free(config);
    faults_free(&unheard);
}

int main(int argc, char **argv)
{
    place_init(argv[0]);
    char *path = place_take_config();
    set_language(argc, argv, path);
    struct faults faults = {0};
    struct config *config = config_new(path, &faults);
    cli_report_faults(&faults);
    int status = cli_run(argc, argv, config);
    faults_free(&faults);
    config_free(config);
    free(path);
    return status;
}
