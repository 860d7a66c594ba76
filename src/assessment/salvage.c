/* What can be read of a damaged case. The file is cut where records begin, each is read by itself,
 * and those that are sound are put together again; the reader of whole files (read.c) judges what
 * comes of it, so that nothing gets in here that would not get in there. */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

#define PASSES_MOST 1000 /* each reads the whole anew */

/* A stretch of the file from one mark to the next: a record, a field of <case> or <firm>, or what
 * stands around them. */
struct piece {
    enum part part; /* PART_COUNT: no record */
    const char *start, *end;
    int line;        /* where it begins */
    int first, last; /* its lines in what was put together; 0: not in it */
    bool is_left_out;
};

struct salvage {
    const char *bytes, *end;
    const char *name; /* for messages */
    const char *root; /* its tag, or NULL */
    struct piece *pieces;
    size_t count;
    struct faults *losses;
};

/* ---- where things begin ---- */

/* The attribute that a record has first, which no field has; wordings and groups are found by name,
 * records of other kinds by their id. */
static const struct {
    const char *start;
    enum part part;
} heads[] = {
    {"<answer address=", PART_ANSWERS},
    {"<pack id=", PART_PACKS},
    {"<wording id=", PART_WORDINGS},
    {"<group id=", PART_HISTORY},
};

static bool begins(const char *at, const char *end, const char *with)
{
    size_t length = strlen(with);
    return (size_t)(end - at) >= length && memcmp(at, with, length) == 0;
}

static const char *find(const char *at, const char *end, const char *what)
{
    return at < end ? memmem(at, (size_t)(end - at), what, strlen(what)) : NULL;
}

static size_t name_length(const char *at, const char *end)
{
    size_t length = 0;
    while (at + length < end && !strchr(" \t\r\n/>=<\"'", at[length]))
        length++;
    return length;
}

/* PART_COUNT where the tag is none of a part. */
static enum part part_of_tag(const char *at, const char *end)
{
    size_t length = name_length(at, end);
    enum part part = PART_CASE;
    for (; part < PART_COUNT; part++)
        if (strlen(part_get_name(part)) == length && memcmp(part_get_name(part), at, length) == 0)
            break;
    bool is_bare = at + length < end && (at[length] == '>' || at[length] == '/');
    return is_bare ? part : PART_COUNT;
}

static enum part part_of_head(const char *at, const char *end)
{
    for (size_t i = 0; i < ARRAY_LENGTH(heads); i++)
        if (begins(at, end, heads[i].start))
            return heads[i].part;
    size_t length = name_length(at + 1, end);
    bool is_record =
        length && !begins(at, end, "<assessment") && begins(at + 1 + length, end, " id=");
    return is_record ? PART_RECORDS : PART_COUNT;
}

/* ---- cutting ---- */

static void add_piece(struct salvage *salvage, enum part part, const char *start, int line)
{
    if (salvage->count)
        salvage->pieces[salvage->count - 1].end = start;
    ARRAY_PUSH(salvage->pieces, salvage->count) =
        (struct piece){.part = part, .start = start, .end = salvage->end, .line = line};
}

/* `*within` is the part that fields would belong to. */
static void read_tag(struct salvage *salvage, const char *at, enum part *within, int line)
{
    bool is_end = begins(at, salvage->end, "</");
    enum part part = part_of_tag(at + 1 + is_end, salvage->end);
    if (part < PART_COUNT || begins(at + 1 + is_end, salvage->end, "assessment")) {
        *within = is_end ? PART_COUNT : part;
        if (begins(at, salvage->end, "<assessment "))
            salvage->root = at;
        add_piece(salvage, PART_COUNT, at, line);
        return;
    }
    part = is_end ? PART_COUNT : part_of_head(at, salvage->end);
    if (part == PART_COUNT && !is_end && (*within == PART_CASE || *within == PART_FIRM))
        part = *within;
    if (part < PART_COUNT)
        add_piece(salvage, part, at, line);
}

static void cut(struct salvage *salvage)
{
    enum part within = PART_COUNT;
    int line = 1;
    add_piece(salvage, PART_COUNT, salvage->bytes, line);
    for (const char *at = salvage->bytes; at < salvage->end; at++) {
        line += *at == '\n';
        if (*at == '<')
            read_tag(salvage, at, &within, line);
    }
}

/* ---- judging each ---- */

static const char *skip_blank(const char *at, const char *end)
{
    while (at < end && *at && strchr(" \t\r\n", *at))
        at++;
    return at;
}

static bool is_blank(const char *at, const char *end)
{
    return skip_blank(at, end) == end;
}

/* Behind the end of the element that begins the piece, or NULL. */
static const char *find_end(const struct piece *piece)
{
    size_t length = name_length(piece->start + 1, piece->end);
    char *tag = mem_format("</%.*s>", (int)length, piece->start + 1);
    const char *close = find(piece->start, piece->end, tag);
    const char *end = close ? close + strlen(tag) : NULL;
    const char *first = memchr(piece->start, '>', (size_t)(piece->end - piece->start));
    if (!close && first && first[-1] == '/')
        end = first + 1;
    free(tag);
    return end;
}

/* What a person can look for: the tag, as far as it can be read. */
static void lose(struct salvage *salvage, const struct piece *piece, const char *why)
{
    const char *start = skip_blank(piece->start, piece->end), *end = start;
    while (end < piece->end && *end && !strchr(">\n", *end))
        end++;
    end += end < piece->end && *end == '>';
    char *tag = mem_format("%.*s", (int)(end - start), start);
    char *clean = text_take_clean(tag, false);
    faults_add(salvage->losses, salvage->name, piece->line, NULL, NULL, _("left out: %s (%s)"),
               text_is_blank(clean) ? _("bytes that are no text") : clean, why);
    free(clean);
    free(tag);
}

static void leave_out(struct salvage *salvage, struct piece *piece, const char *why)
{
    lose(salvage, piece, why);
    piece->is_left_out = true;
}

static bool is_sound(const struct piece *piece)
{
    xmlDoc *document = document_parse(piece->start, (size_t)(piece->end - piece->start), "", NULL);
    xmlFreeDoc(document);
    return document;
}

static void judge_record(struct salvage *salvage, struct piece *piece)
{
    const char *end = find_end(piece);
    if (!end) {
        leave_out(salvage, piece, _("its end is missing"));
        return;
    }
    struct piece rest = {.start = end, .end = piece->end, .line = piece->line};
    if (!is_blank(rest.start, rest.end))
        lose(salvage, &rest, _("it belongs nowhere"));
    piece->end = end;
    if (!is_sound(piece))
        leave_out(salvage, piece, _("it cannot be read"));
}

/* Of a tag around records, or of what comes before the first: only itself is expected. */
static void judge_between(struct salvage *salvage, struct piece *piece)
{
    const char *tag_end = memchr(piece->start, '>', (size_t)(piece->end - piece->start));
    struct piece rest = *piece;
    if (tag_end)
        rest.start = tag_end + 1;
    if (!is_blank(rest.start, rest.end))
        lose(salvage, &rest, tag_end ? _("it belongs nowhere") : _("its end is missing"));
}

static void judge(struct salvage *salvage)
{
    for (size_t i = 0; i < salvage->count; i++) {
        struct piece *piece = &salvage->pieces[i];
        if (piece->part == PART_COUNT)
            judge_between(salvage, piece);
        else
            judge_record(salvage, piece);
    }
    if (!salvage->root || !find(salvage->bytes, salvage->end, "</assessment>"))
        faults_add(salvage->losses, salvage->name, 0, NULL, NULL, "%s",
                   salvage->root ? _("it ends before the end of the case")
                                 : _("the beginning of the case is missing; it gets a new id"));
}

/* ---- putting together ---- */

/* With the case's own id, where its tag can be read. */
static void append_root(const struct salvage *salvage, struct string *text)
{
    const char *end = salvage->root ? find(salvage->root, salvage->end, ">") : NULL;
    char *tag = end ? mem_format("%.*s>", (int)(end - salvage->root), salvage->root) : mem_copy("");
    char *empty = mem_format("%s</assessment>", tag);
    struct assessment *tried = assessment_parse(empty, strlen(empty), "", NULL);
    if (tried) {
        string_append(text, tag);
    } else {
        xmlDoc *document = document_new();
        const xmlNode *root = xmlDocGetRootElement(document);
        string_format(text, "<assessment format=\"%s\" id=\"%s\" created=\"%s\">", CASE_FORMAT,
                      element_get(root, "id"), element_get(root, "created"));
        xmlFreeDoc(document);
    }
    string_append(text, "\n");
    assessment_free(tried);
    free(empty);
    free(tag);
}

static int count_lines(const struct piece *piece)
{
    int lines = 1;
    for (const char *at = piece->start; at < piece->end; at++)
        lines += *at == '\n';
    return lines;
}

static char *take_together(struct salvage *salvage)
{
    struct string text = {0};
    append_root(salvage, &text);
    int line = 2; /* in the text so far */
    for (const char *at = text.text; (at = strchr(at, '\n')) && at[1]; at++)
        line++;
    for (enum part part = PART_CASE; part < PART_COUNT; part++) {
        string_format(&text, "<%s>\n", part_get_name(part));
        line++;
        for (size_t i = 0; i < salvage->count; i++) {
            struct piece *piece = &salvage->pieces[i];
            if (piece->part != part || piece->is_left_out)
                continue;
            string_append_bytes(&text, piece->start, (size_t)(piece->end - piece->start));
            string_append(&text, "\n");
            piece->first = line;
            line += count_lines(piece);
            piece->last = line - 1;
        }
        string_format(&text, "</%s>\n", part_get_name(part));
        line++;
    }
    string_append(&text, "</assessment>\n");
    return string_take(&text);
}

/* The piece that the reader refused, by the line in its message; NULL where none. */
static struct piece *find_refused(const struct salvage *salvage, const struct error *error)
{
    const char *colon = error->what ? strrchr(error->what, ':') : NULL;
    int line = colon ? atoi(colon + 1) : 0;
    for (size_t i = 0; i < salvage->count; i++) {
        struct piece *piece = &salvage->pieces[i];
        bool is_in = piece->part < PART_COUNT && !piece->is_left_out;
        if (is_in && line >= piece->first && line <= piece->last)
            return piece;
    }
    return NULL;
}

static struct assessment *read_together(struct salvage *salvage, struct error *error)
{
    for (int pass = 0; pass < PASSES_MOST; pass++) {
        struct error refusal = {0};
        char *text = take_together(salvage);
        struct assessment *assessment = assessment_parse(text, strlen(text), "", &refusal);
        free(text);
        struct piece *piece = assessment ? NULL : find_refused(salvage, &refusal);
        if (piece)
            leave_out(salvage, piece, refusal.why);
        else if (!assessment)
            error_set(error, ERROR_INPUT, salvage->name, "%s", refusal.why);
        error_clear(&refusal);
        if (!piece)
            return assessment;
    }
    error_set(error, ERROR_INPUT, salvage->name, _("too much of it is wrong"));
    return NULL;
}

static bool has_anything(const struct salvage *salvage)
{
    for (size_t i = 0; i < salvage->count; i++)
        if (salvage->pieces[i].part < PART_COUNT && !salvage->pieces[i].is_left_out)
            return true;
    return salvage->root;
}

struct assessment *salvage_take(const char *bytes, size_t length, const char *name,
                                struct faults *losses, struct error *error)
{
    struct salvage salvage = {
        .bytes = bytes, .end = bytes + length, .name = name, .losses = losses};
    struct assessment *assessment = NULL;
    cut(&salvage);
    judge(&salvage);
    if (has_anything(&salvage))
        assessment = read_together(&salvage, error);
    else
        error_set(error, ERROR_INPUT, name, _("nothing of a case can be read in it"));
    if (assessment)
        assessment->saver.is_dirty = true;
    free(salvage.pieces);
    return assessment;
}
