/* drive: a program in a terminal of a given size, keys in, the screen out; as text, or as an SVG
 * picture. It makes the pictures of README and docs (scripts/update-pictures), and shows a screen
 * to whoever works on one:
 *
 *   drive --size 80x24 --language ja --press 'Down Enter' --type 図面 --svg walk.svg -- tenken
 * case.tenken */
#include "place.h"
#include "wizard.h"
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

enum letter {
    SIZE = 's',
    LANGUAGE = 'l',
    CONTENT = 'c',
    FOLDER = 'f',
    TERMINAL = 't',
    PRESS = 'p',
    TYPE = 'y',
    SVG = 'g',
    DUMP = 'd'
};

static const struct option options[] = {
    {"size", required_argument, NULL, SIZE},
    {"language", required_argument, NULL, LANGUAGE},
    {"content", required_argument, NULL, CONTENT},
    {"folder", required_argument, NULL, FOLDER},
    {"terminal", required_argument, NULL, TERMINAL},
    {"press", required_argument, NULL, PRESS},
    {"type", required_argument, NULL, TYPE},
    {"svg", required_argument, NULL, SVG},
    {"dump", no_argument, NULL, DUMP},
    {0},
};

static int usage(void)
{
    fputs(
        "usage: drive [--size COLUMNSxROWS] [--language L] [--content FOLDER] [--folder FOLDER] "
        "[--terminal TERM]\n"
        "             [--press KEYS | --type TEXT | --svg FILE | --dump]… -- PROGRAM [ARGUMENT]…\n"
        "Without --svg or --dump the last screen is printed.\n",
        stderr);
    return EXIT_FAILURE;
}

static void print_taken(char *text)
{
    fputs(text, stdout);
    free(text);
}

static void write_picture(const struct wizard *wizard, const char *path)
{
    struct error error = {0};
    char *svg = screen_take_picture(wizard->terminal);
    bool written = file_write_whole(path, svg, strlen(svg), true, &error);
    free(svg);
    if (!written)
        exit(error_report(&error));
}

/* How the program is started. False for an option that is a step, which is taken afterwards, in
 * order. */
static bool read_setting(int option, struct wizard_request *request)
{
    switch (option) {
    case SIZE:
        return sscanf(optarg, "%dx%d", &request->columns, &request->rows) == 2;
    case LANGUAGE:
        request->language = optarg;
        return true;
    case CONTENT:
        request->content = optarg;
        return true;
    case FOLDER:
        request->folder = optarg;
        return true;
    case TERMINAL:
        request->terminal = optarg;
        return true;
    default:
        return false;
    }
}

static void take_step(int option, struct wizard *wizard, bool *shown)
{
    if (option == PRESS)
        wizard_press(wizard, optarg);
    else if (option == TYPE)
        wizard_type(wizard, optarg);
    else if (option == SVG)
        write_picture(wizard, optarg);
    else if (option == DUMP)
        print_taken(screen_take_dump(wizard->terminal));
    *shown |= option == SVG || option == DUMP;
}

int main(int argc, char **argv)
{
    struct wizard_request request = {0};
    int option;
    while ((option = getopt_long(argc, argv, "+", options, NULL)) != -1) {
        if (option == '?')
            return usage();
        read_setting(option, &request);
    }
    if (optind == argc)
        return usage();
    request.program = argv[optind];
    request.arguments = (const char *const *)&argv[optind + 1];
    struct wizard *wizard = wizard_new(&request);
    bool shown = false;
    optind = 1;
    while ((option = getopt_long(argc, argv, "+", options, NULL)) != -1)
        take_step(option, wizard, &shown);
    if (!shown)
        print_taken(screen_take_text(wizard->terminal));
    wizard_free(wizard);
    return EXIT_SUCCESS;
}
