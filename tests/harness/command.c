#include "command.h"
#include "place.h"
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Splits in place. The list points into `line`. */
static char **split_line(char *line, const char *program)
{
    char **arguments = NULL;
    size_t count = 0;
    ARRAY_PUSH(arguments, count) = mem_copy(program);
    while (*(line += strspn(line, " "))) {
        const char *end = *line == '\'' ? "'" : " ";
        line += *end == '\'';
        size_t length = strcspn(line, end);
        ARRAY_PUSH(arguments, count) = line;
        line += length;
        if (*line)
            *line++ = '\0';
    }
    ARRAY_PUSH(arguments, count) = NULL;
    return arguments;
}

static void run_child(const char *folder, char **arguments, char **environment, const int pipes[2])
{
    int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    dup2(pipes[0], STDOUT_FILENO);
    dup2(pipes[1], STDERR_FILENO);
    setsid(); /* a script has no terminal to ask at */
    if (chdir(folder) == 0)
        execve(arguments[0], arguments, environment);
    _exit(127);
}

/* False at the end. */
static bool read_pipe(int pipe, struct string *text)
{
    char bytes[4096];
    ssize_t count = read(pipe, bytes, sizeof bytes);
    if (count > 0)
        string_append_bytes(text, bytes, (size_t)count);
    return count > 0;
}

static void read_both(const int pipes[2], struct string texts[2])
{
    struct pollfd ends[] = {{.fd = pipes[0], .events = POLLIN}, {.fd = pipes[1], .events = POLLIN}};
    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        if (poll(ends, 2, -1) < 0)
            continue;
        for (int i = 0; i < 2; i++) {
            if (ends[i].revents && !read_pipe(ends[i].fd, &texts[i]))
                ends[i].fd = -1;
        }
    }
}

static struct command command_follow(pid_t child, const int pipes[2])
{
    struct string texts[2] = {0};
    int status = 0;
    read_both(pipes, texts);
    waitpid(child, &status, 0);
    return (struct command){
        .status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
        .output = string_take(&texts[0]),
        .errors = string_take(&texts[1]),
    };
}

static struct command command_spawn(const char *folder, char **arguments, char **environment)
{
    int output[2], errors[2];
    if (pipe2(output, O_CLOEXEC) < 0 || pipe2(errors, O_CLOEXEC) < 0) {
        perror("pipe");
        exit(EXIT_FAILURE);
    }
    pid_t child = fork();
    if (child == 0)
        run_child(folder, arguments, environment, (int[]){output[1], errors[1]});
    close(output[1]);
    close(errors[1]);
    struct command command = command_follow(child, (int[]){output[0], errors[0]});
    close(output[0]);
    close(errors[0]);
    return command;
}

struct command command_run_in(const char *folder, const char *language, const char *content,
                              const char *line)
{
    char *folder_of_content = content ? mem_copy(content) : source_take_path("tests/data/content");
    char **environment = environment_new(&(struct environment_request){
        .folder = folder,
        .language = language ? language : "en",
        .terminal = "dumb",
        .content = folder_of_content,
    });
    char *words = mem_copy(line);
    char **arguments = split_line(words, program_get_path());
    struct command command = command_spawn(folder, arguments, environment);
    free(arguments[0]);
    free(arguments);
    free(words);
    environment_free(environment);
    free(folder_of_content);
    return command;
}

struct command command_run(const char *folder, const char *line)
{
    return command_run_in(folder, NULL, NULL, line);
}

void command_clear(struct command *command)
{
    free(command->output);
    free(command->errors);
    *command = (struct command){0};
}
