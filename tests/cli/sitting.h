/* A program at a terminal that writes lines and asks: what it says is waited for, then answered. */
#ifndef TEST_CLI_SITTING_H
#define TEST_CLI_SITTING_H

#include <sys/wait.h>

#include "case.h"
#include "screen.h"

struct sitting {
    struct terminal *terminal;
    char **environment;
};

static inline struct sitting sit_down_at(const char *folder, const char *type,
                                         const char *const *words)
{
    char *content = source_take_path("tests/data/content");
    struct sitting sitting = {.environment = environment_new(&(struct environment_request){
                                  .folder = folder,
                                  .language = "en",
                                  .terminal = type,
                                  .content = content,
                              })};
    sitting.terminal = terminal_new(&(struct terminal_request){
        .arguments = words,
        .environment = (const char *const *)sitting.environment,
        .folder = folder,
        .rows = 24,
        .columns = 100,
    });
    free(content);
    return sitting;
}

static inline struct sitting sit_down(const char *folder, const char *const *words)
{
    return sit_down_at(folder, "xterm-256color", words);
}

static inline void get_up(struct sitting *sitting)
{
    terminal_free(sitting->terminal);
    environment_free(sitting->environment);
}

static inline bool says(const struct terminal *terminal, const void *context)
{
    return screen_contains(terminal, context);
}

static inline bool has_ended(const struct terminal *terminal, const void *context)
{
    return terminal->has_ended;
}

/* Waits for the prompt, types and presses Enter. */
static inline void reply(struct sitting *sitting, const char *prompt, const char *text)
{
    assert_true(terminal_read_until(sitting->terminal, says, prompt));
    for (; *text; text++)
        terminal_character(sitting->terminal, (unsigned char)*text, VTERM_MOD_NONE);
    terminal_key(sitting->terminal, VTERM_KEY_ENTER, VTERM_MOD_NONE);
}

static inline int wait_end(struct sitting *sitting)
{
    terminal_read_until(sitting->terminal, has_ended, NULL);
    assert_true(sitting->terminal->has_ended);
    int status = sitting->terminal->status;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

#endif
