/* The sheets of the workbook, besides the summary. A new sheet is a new row here. */
#include "src/writers/xlsx.h"

#define PACK                                                                                       \
    {                                                                                              \
        N_("Criteria"), "ancestor::pack/title", 24, COLUMN_TEXT                                    \
    }
#define CLAUSE                                                                                     \
    {                                                                                              \
        N_("Clause"), "@ref", 12, COLUMN_TEXT                                                      \
    }
#define CONTROL                                                                                    \
    {                                                                                              \
        N_("Control"), "title", 36, COLUMN_TEXT                                                    \
    }
#define SUBJECT                                                                                    \
    {                                                                                              \
        N_("About"), "@subject", 18, COLUMN_TEXT                                                   \
    }
#define RATING                                                                                     \
    {                                                                                              \
        N_("Rating"), "concat(@mark, ' ', @word)", 14, COLUMN_RATING                               \
    }
/* That counts: of several voices one, of options each. */
#define COUNTING "answer[@counts or @option]"

static const struct column controls[] = {
    {N_("Address"), "@address", 16, COLUMN_TEXT},
    PACK,
    {N_("Section"), "../title", 20, COLUMN_TEXT},
    CLAUSE,
    CONTROL,
    SUBJECT,
    {N_("Question"), "question", 50, COLUMN_TEXT},
    {N_("Mandatory item"), "@mandatory", 10, COLUMN_NUMBER},
    {N_("Target level"), "@target", 9, COLUMN_NUMBER},
    RATING,
    {N_("Level"), "@level", 9, COLUMN_NUMBER},
    {N_("Answer"), COUNTING "/label", 24, COLUMN_TEXT},
    {N_("Answered by"), "(" COUNTING "/@voice-word)[1]", 14, COLUMN_TEXT},
    {N_("Date"), "(" COUNTING "/@date)[last()]", 12, COLUMN_TEXT},
    {N_("Reason"), "answer/reason | skipped", 30, COLUMN_TEXT},
    {N_("Note"), "answer/note", 40, COLUMN_TEXT},
};

static const struct column measures[] = {
    {N_("Rank"), "@rank", 7, COLUMN_NUMBER},
    {N_("Measure"), "title", 36, COLUMN_TEXT},
    {N_("How"), "text", 60, COLUMN_TEXT},
    {N_("Effect"), "@effect", 24, COLUMN_TEXT},
    {N_("Who"), "who", 18, COLUMN_TEXT},
    {N_("Effort"), "@effort", 12, COLUMN_TEXT},
    {N_("Cost"), "@cost", 16, COLUMN_TEXT},
    {N_("By when"), "@horizon", 16, COLUMN_TEXT},
    {N_("Helps with"), "control/title", 40, COLUMN_TEXT},
};

static const struct column assets[] = {
    {N_("Id"), "@id", 14, COLUMN_TEXT},
    {N_("Importance"), "@importance", 9, COLUMN_NUMBER},
};

static const struct column parties[] = {
    {N_("Id"), "@id", 14, COLUMN_TEXT},
};

static const struct column applicability[] = {
    PACK,
    CLAUSE,
    CONTROL,
    SUBJECT,
    {N_("Requirement"), "@mandatory-words | @level-words", 18, COLUMN_TEXT},
    {N_("Applies"), "@applies-word", 18, COLUMN_TEXT},
    {N_("Why not asked"), "skipped", 30, COLUMN_TEXT},
    {N_("Selection"), "@selected-word[../@decided or ../@applies != 'no']", 14, COLUMN_TEXT},
    {N_("Reason"), "selection[../@decided or ../@applies != 'no']", 40, COLUMN_TEXT},
    {N_("Rating"),
     "normalize-space(concat(@mark[../@applies != 'no'], ' ', @word[../@applies != 'no']))", 14,
     COLUMN_RATING},
};

static const struct column risks[] = {
    {N_("Information"), "name", 30, COLUMN_TEXT},
    {N_("Importance"), "@importance", 9, COLUMN_NUMBER},
    {N_("Worst threat"), "worst", 36, COLUMN_TEXT},
    {N_("Threat"), "@threat", 9, COLUMN_NUMBER},
    {N_("Vulnerability"), "@vulnerability", 9, COLUMN_NUMBER},
    {N_("Likelihood"), "@likelihood", 9, COLUMN_NUMBER},
    {N_("Risk"), "@risk", 9, COLUMN_NUMBER},
    {N_("Risk at best"), "@risk-best", 9, COLUMN_NUMBER},
    {N_("Size of the risk"), "band", 14, COLUMN_TEXT},
    {N_("What to do about the risk"), "treatment", 20, COLUMN_TEXT},
};

static const struct column tasks[] = {
    {N_("Id"), "@id", 14, COLUMN_TEXT},
    {N_("Task"), "title", 40, COLUMN_TEXT},
    {N_("For"), "@address", 18, COLUMN_TEXT},
    {N_("Who does it"), "@owner", 18, COLUMN_TEXT},
    {N_("Due date"), "@due", 12, COLUMN_TEXT},
    {N_("State"), "@state-word", 12, COLUMN_TEXT},
    {N_("Done on"), "@done", 12, COLUMN_TEXT},
    {N_("Cost in yen"), "@cost", 12, COLUMN_NUMBER},
    {N_("Why it was dropped"), "reason", 24, COLUMN_TEXT},
    {N_("Note"), "note", 40, COLUMN_TEXT},
};

/* What the cells that people may change showed when the workbook was made, and what the case said,
 * voice by voice: docs/import.md. */
#define SAID(voice)                                                                                \
    {voice "-choice", "answer[@voice='" voice "'][not(@option)]/@choice", 18, COLUMN_TEXT},        \
        {voice "-reason", "answer[@voice='" voice "'][not(@option)]/reason", 18, COLUMN_TEXT},     \
    {                                                                                              \
        voice "-note", "answer[@voice='" voice "'][not(@option)]/note", 18, COLUMN_TEXT            \
    }

static const struct column answer_origins[] = {
    {"address", "@address", 18, COLUMN_TEXT},
    {"answer", COUNTING "/label", 18, COLUMN_TEXT},
    {"reason", "answer/reason | skipped", 18, COLUMN_TEXT},
    {"note", "answer/note", 18, COLUMN_TEXT},
    SAID("firm"),
    SAID("adviser"),
    SAID("auditor"),
};

static const struct column task_origins[] = {
    {"id", "@id", 18, COLUMN_TEXT},
    {"title", "title", 18, COLUMN_TEXT},
    {"owner", "@owner", 18, COLUMN_TEXT},
    {"due", "@due", 18, COLUMN_TEXT},
    {"state", "@state-word", 18, COLUMN_TEXT},
    {"done", "@done", 18, COLUMN_TEXT},
    {"cost", "@cost", 18, COLUMN_TEXT},
    {"reason", "reason", 18, COLUMN_TEXT},
    {"note", "note", 18, COLUMN_TEXT},
};

#define COLUMNS(list) .columns = (list), .column_count = COUNT_OF(list)

const struct sheet xlsx_sheets[] = {
    {N_("Answers"), .rows = "pack/section/control", COLUMNS(controls)},
    {N_("Measures"), .rows = "measures/measure", COLUMNS(measures)},
    {N_("Assets"), .rows = "assets/asset", COLUMNS(assets), .named_columns = "assets/column"},
    {N_("Risks"), .rows = "risks/risk", COLUMNS(risks)},
    {N_("Plan"), .rows = "tasks/task", COLUMNS(tasks)},
    {N_("Parties"), .rows = "parties/party", COLUMNS(parties), .named_columns = "parties/column"},
    {N_("Applicability"), .kind = "applicability",
     .rows = "pack/section/control | pack/section/unasked", COLUMNS(applicability)},
    {"tenken-answers", .rows = "pack/section/control", COLUMNS(answer_origins), .is_hidden = true},
    {"tenken-tasks", .rows = "tasks/task", COLUMNS(task_origins), .is_hidden = true},
};
const size_t xlsx_sheet_count = COUNT_OF(xlsx_sheets);
