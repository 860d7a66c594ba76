#include "commands.h"

#include "acts.h"
#include "asset.h"
#include "glance.h"
#include "lines.h"
#include "question.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct command {
    const char *words; /* that mean it, a | between: letter, English, Japanese */
    const char *help;
    bool needs_item;                                        /* is about the question one is at */
    void (*run)(struct session *session, const char *rest); /* `rest`: what follows the word */
};

static void next_run(struct session *session, const char *rest)
{
    act_go_to_open(session);
}

static void forward_run(struct session *session, const char *rest)
{
    act_go_on(session, 1);
}

static void back_run(struct session *session, const char *rest)
{
    act_go_on(session, -1);
}

static void why_run(struct session *session, const char *rest)
{
    question_show_why(session);
}

static void example_run(struct session *session, const char *rest)
{
    question_show_example(session);
}

static void search_run(struct session *session, const char *rest)
{
    glance_search(session, rest);
}

static void overview_run(struct session *session, const char *rest)
{
    glance_sections(session);
}

static void result_run(struct session *session, const char *rest)
{
    glance_result(session);
}

static void clear_run(struct session *session, const char *rest)
{
    act_clear(session);
}

static void mark_run(struct session *session, const char *rest)
{
    act_mark(session);
}

static void undo_run(struct session *session, const char *rest)
{
    act_undo(session);
}

static void add_run(struct session *session, const char *rest)
{
    asset_add(session);
}

static void help_run(struct session *session, const char *rest);

static void quit_run(struct session *session, const char *rest)
{
    session->has_to_quit = true;
}

static const struct command commands[] = {
    {"f|forward|次|次へ", N_("the next question, answered or not"), true, forward_run},
    {"b|back|前|戻る|前へ", N_("the question before, or the part before"), true, back_run},
    {"n|note|メモ", N_("a note: n TEXT, or n alone and several lines; n - takes it away"), true,
     act_note},
    {"r|reason|理由", N_("the reason of an answer: r TEXT"), true, act_reason},
    {"m|mark|later|あとで|後で", N_("mark for later, or take the mark away"), true, mark_run},
    {"c|clear|消す|消去", N_("take the own answer to this question away"), true, clear_run},
    {"w|why|なぜ", N_("why it is asked"), true, why_run},
    {"e|example|evidence|例|証拠", N_("examples, and what shows it"), true, example_run},
    {"g|go|行く|移る|移動", N_("go to a question: g and its clause or id"), false, act_go_to},
    {"/|search|探す|検索", N_("search: / and words"), false, search_run},
    {"o|overview|一覧", N_("the sections, and how far they are"), false, overview_run},
    {"p|result|結果", N_("the result so far"), false, result_run},
    {"u|undo|取り消し|取消", N_("take the last change back"), false, undo_run},
    {"a|asset|情報|台帳", N_("add to the ledger of information"), false, add_run},
    {"?|help|h|ヘルプ|使い方", N_("this list"), false, help_run},
    {"q|quit|exit|終わり|終了", N_("quit; everything is saved"), false, quit_run},
};

/* The letter, and the first word in the language of the user. */
static char *take_names(const struct command *command)
{
    const char *english = strchr(command->words, '|') + 1, *shown = english;
    for (bool is_japanese = text_equal(language_get(), "ja"); is_japanese && !(*shown & 0x80);)
        shown = strchr(shown, '|') + 1;
    int letter = (int)(english - command->words - 1);
    return mem_format("  %.*s, %.*s: ", letter, command->words, (int)strcspn(shown, "|"), shown);
}

static void help_run(struct session *session, const char *rest)
{
    say(_("A number answers the question and goes to the next one. Enter goes to the next question "
          "still open. Every answer is saved at once."));
    for (size_t i = 0; i < ARRAY_LENGTH(commands); i++) {
        char *names = take_names(&commands[i]);
        say_item(names, _(commands[i].help));
        free(names);
    }
}

/* ---- which one a line means ---- */

/* Folded on both sides, since katakana folds into hiragana. */
static bool is_word_of(const struct command *command, const char *word)
{
    char *words = text_take_folded(command->words), *rest = NULL;
    bool is_one = false;
    for (char *one = strtok_r(words, "|", &rest); one && !is_one; one = strtok_r(NULL, "|", &rest))
        is_one = strcmp(one, word) == 0;
    free(words);
    return is_one;
}

static const struct command *find_command(const char *word)
{
    char *folded = text_take_folded(word);
    const struct command *found = NULL;
    for (size_t i = 0; i < ARRAY_LENGTH(commands) && !found; i++)
        if (is_word_of(&commands[i], folded))
            found = &commands[i];
    free(folded);
    return found;
}

#define WIDE_SPACE "\343\200\200" /* what the space bar gives in a Japanese input method */

static const char *skip_blanks(const char *text)
{
    for (;;) {
        if (*text == ' ')
            text++;
        else if (strncmp(text, WIDE_SPACE, strlen(WIDE_SPACE)) == 0)
            text += strlen(WIDE_SPACE);
        else
            return text;
    }
}

/* The end of the first word; a / needs no blank behind it. */
static const char *find_end(const char *text)
{
    static const char wide_slash[] = "／";
    if (*text == '/')
        return text + 1;
    if (strncmp(text, wide_slash, strlen(wide_slash)) == 0)
        return text + strlen(wide_slash);
    while (*text && *text != ' ' && strncmp(text, WIDE_SPACE, strlen(WIDE_SPACE)) != 0)
        text++;
    return text;
}

/* The number that the whole line is; -1 where it is none. */
static int read_number(const char *line)
{
    char *folded = text_take_folded(line), *end;
    long number = isdigit((unsigned char)*folded) ? strtol(folded, &end, 10) : -1;
    bool is_whole = number >= 0 && !*skip_blanks(end);
    free(folded);
    return is_whole && number <= INT_MAX ? (int)number : -1;
}

static void run_word(struct session *session, const char *line)
{
    const char *end = find_end(line);
    char *word = mem_format("%.*s", (int)(end - line), line);
    const struct command *command = find_command(word);
    if (!command)
        say(_("“%s” is no command here. ? lists what there is."), word);
    else if (command->needs_item && !session_get_item(session))
        say(_("No question of this pack applies."));
    else
        command->run(session, skip_blanks(end));
    free(word);
}

void command_run(struct session *session, const char *line)
{
    const char *start = skip_blanks(line);
    int number = read_number(start);
    if (!*start)
        next_run(session, start);
    else if (number >= 0)
        act_answer(session, number);
    else
        run_word(session, start);
}
