/* Completion for bash, from the tables of verbs and options. Where it offers nothing, bash
 * completes file names. */
#include <stdlib.h>
#include <string.h>

#include "output.h"
#include "verb.h"

static void print_values(const struct option_row *row)
{
    const char *const *values = NULL;
    size_t count = row->get_values ? row->get_values(&values) : 0;
    struct string list = {0};
    for (size_t i = 0; i < count; i++)
        string_format(&list, "%s%s", i ? " " : "", values[i]);
    if (count)
        printf("    %s) words='%s' ;;\n", row->name, list.text);
    string_free(&list);
}

/* What the word before the cursor asks for. */
static void print_option_values(void)
{
    printf("    case ${COMP_WORDS[COMP_CWORD - 1]} in\n");
    for (enum option_id option = 0; option < OPTION_COUNT; option++)
        print_values(option_get(option));
    printf("    %s) words=$(tenken pack list 2>/dev/null | cut -d ' ' -f 1) ;;\n",
           option_get(OPTION_PACK)->name);
    printf("    esac\n");
}

static void append_options(struct string *list, option_set options)
{
    for (enum option_id option = 0; option < OPTION_COUNT; option++)
        if ((options & OPTION_BIT(option)) && !option_get(option)->is_hidden)
            string_format(list, "%s%s", list->length ? " " : "", option_get(option)->name);
}

static void print_verb_options(void)
{
    const struct verb *verbs = NULL;
    size_t count = verb_get_all(&verbs);
    printf("    case \"${COMP_WORDS[1]} ${COMP_WORDS[2]} \" in\n");
    for (size_t i = 0; i < count; i++) {
        struct string list = {0};
        append_options(&list, verbs[i].options | OPTIONS_COMMON);
        if (*verbs[i].name)
            printf("    '%s '*) words='%s' ;;\n", verbs[i].name, list.text);
        string_free(&list);
    }
    printf("    esac\n");
}

/* The first word of each verb once; verbs of a group follow each other in the table. */
static void print_first_words(void)
{
    const struct verb *verbs = NULL;
    size_t count = verb_get_all(&verbs);
    const char *last = "";
    printf("    words='--version --help --language --plain");
    for (size_t i = 0; i < count; i++) {
        size_t length = strcspn(verbs[i].name, " ");
        if (length && (strlen(last) < length || strncmp(last, verbs[i].name, length) != 0))
            printf(" %.*s", (int)length, verbs[i].name);
        last = verbs[i].name;
    }
    printf("'\n");
}

static void print_second_words(void)
{
    const struct verb *verbs = NULL;
    size_t count = verb_get_all(&verbs);
    printf("    case ${COMP_WORDS[1]} in\n");
    for (size_t i = 0; i < count; i++) {
        const char *space = strchr(verbs[i].name, ' ');
        if (space)
            printf("    %.*s) words+=' %s' ;;&\n", (int)(space - verbs[i].name), verbs[i].name,
                   space + 1);
    }
    printf("    esac\n");
}

void completion_print(void)
{
    printf("# bash completion for tenken\n"
           "_tenken()\n{\n"
           "    local words=\n");
    print_option_values();
    printf("    if [[ -z $words && $COMP_CWORD -eq 1 ]]; then\n    ");
    print_first_words();
    printf("    elif [[ -z $words && $2 == -* ]]; then\n");
    print_verb_options();
    printf("    elif [[ -z $words && $COMP_CWORD -eq 2 ]]; then\n");
    print_second_words();
    printf("    fi\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$2\")\n"
           "}\n"
           "complete -o default -F _tenken tenken\n");
}
