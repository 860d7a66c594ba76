/* The program: finds its place, sets the language once, and hands over to the command line. */
#include <signal.h>
#include <stdlib.h>

#include "tenken/base.h"
#include "tenken/cli.h"

/* The option, the config, gettext's own variable; NULL leaves it to the locale. */
static const char *choose_language(int argc, char **argv, const struct config *config)
{
    const char *asked = cli_get_language(argc, argv);
    const char *preferred = getenv("LANGUAGE");
    if (!asked)
        asked = config_get(config, "ui:language", NULL);
    return asked || text_is_blank(preferred) ? asked : preferred;
}

/* Before there is a language there is no way to report faults, so the config is read for it apart.
 */
static void set_language(int argc, char **argv, const char *config_path)
{
    struct faults unheard = {0};
    struct config *config = config_new(config_path, &unheard);
    language_init(choose_language(argc, argv, config));
    config_free(config);
    faults_free(&unheard);
}

int main(int argc, char **argv)
{
    confine_calls();
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error of the write that says so */
    place_init(argv[0]);
    char *path = place_take_config();
    set_language(argc, argv, path);
    struct faults faults = {0};
    struct config *config = config_new(path, &faults);
    cli_report_faults(&faults);
    seam_set_user(config_get(config, "user:name", NULL));
    int status = cli_run(argc, argv, config);
    faults_free(&faults);
    config_free(config);
    free(path);
    return status;
}
