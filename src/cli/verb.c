#include "verb.h"

#include <stdlib.h>
#include <string.h>

static const struct verb verbs[] = {
    {
        .name = "",
        .words = "[FILE]",
        .help = N_("open the wizard, at home or on a case"),
        .details = N_("--plain asks line by line instead, for screen readers, serial lines and "
                      "terminals that cannot place text. See docs/plain.md."),
        .options = OPTION_BIT(OPTION_PLAIN),
        .most = 1,
        .run = wizard_run,
    },
    {
        .name = "new",
        .words = "FILE",
        .help = N_("make a case file"),
        .details =
            N_("The file must not exist yet. “tenken pack list” says which packs there are."),
        .options = OPTION_BIT(OPTION_PACK) | OPTION_BIT(OPTION_PROFILE) | OPTION_BIT(OPTION_MODE) |
                   OPTION_BIT(OPTION_ORGANISATION) | OPTION_BIT(OPTION_ENCRYPT),
        .required = OPTION_BIT(OPTION_PACK),
        .least = 1,
        .most = 1,
        .run = new_run,
    },
    {
        .name = "answer",
        .words = "FILE ADDRESS=CHOICE...",
        .help = N_("answer questions"),
        .details =
            N_("Every assignment is checked before the first is made. ADDRESS= takes an answer "
               "back. “tenken pack show ID --json” lists controls and choices."),
        .options = OPTION_BIT(OPTION_NOTE) | OPTION_BIT(OPTION_REASON) | OPTION_BIT(OPTION_VOICE),
        .least = 2,
        .most = WORDS_ANY,
        .run = answer_run,
    },
    {
        .name = "select",
        .words = "FILE CONTROL=yes|no...",
        .help = N_("take optional controls on, or leave them"),
        .details =
            N_("Leaving a control wants a reason, which the statement of applicability gives; "
               "mandatory ones cannot be left. Every decision is checked before the first is "
               "made. CONTROL= takes a decision back."),
        .options = OPTION_BIT(OPTION_REASON) | OPTION_BIT(OPTION_VOICE),
        .least = 2,
        .most = WORDS_ANY,
        .run = select_run,
    },
    {
        .name = "profile",
        .words = "FILE [PACK=PROFILE...]",
        .help = N_("list the profiles of the packs, or choose another"),
        .details = N_("A profile says which controls of a pack are in play. The one in use is "
                      "marked with *."),
        .least = 1,
        .most = WORDS_ANY,
        .run = profile_run,
    },
    {
        .name = "asset",
        .words = "FILE list|add|set|remove|none|some|import|export ...",
        .help = N_("keep the ledger of the information to protect"),
        .details =
            N_("list; add KEY=VALUE... prints the new id; set ID KEY=VALUE...; remove ID. none "
               "KEY=VALUE says that the firm has no such asset, some KEY=VALUE takes that back. "
               "import CSV takes nothing while a row is wrong, unless --good-rows is given; "
               "export CSV writes one, - to standard output. Keys: name form medium place owner "
               "users and others, see docs/asset-ledger.md."),
        .options =
            OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_GOOD_ROWS) | OPTION_BIT(OPTION_FORCE),
        .least = 2,
        .most = WORDS_ANY,
        .target_after = "export",
        .run = asset_run,
    },
    {
        .name = "party",
        .words = "FILE list|add|set|remove|import|export ...",
        .help = N_("keep the list of clients, contractors and others around the information"),
        .details =
            N_("list; add KEY=VALUE... prints the new id; set ID KEY=VALUE...; remove ID. import "
               "CSV takes nothing while a row is wrong, unless --good-rows is given; export CSV "
               "writes one, - to standard output. Keys: name kind agreement nda nda-date "
               "nda-expiry demands return contact note assets, see docs/asset-ledger.md."),
        .options =
            OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_GOOD_ROWS) | OPTION_BIT(OPTION_FORCE),
        .least = 2,
        .most = WORDS_ANY,
        .target_after = "export",
        .run = party_run,
    },
    {
        .name = "exception",
        .words = "FILE list|add|set|remove|import|export ...",
        .help = N_("keep the register of exceptions from the rules"),
        .details = N_(
            "list; add KEY=VALUE... prints the new id; set ID KEY=VALUE...; remove ID. import "
            "CSV takes nothing while a row is wrong, unless --good-rows is given; export CSV "
            "writes one, - to standard output. Keys: clause applicant from until measure effects "
            "reason approver decision granted-until ended and others, see docs/offices.md."),
        .options =
            OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_GOOD_ROWS) | OPTION_BIT(OPTION_FORCE),
        .least = 2,
        .most = WORDS_ANY,
        .target_after = "export",
        .run = exception_run,
    },
    {
        .name = "office",
        .words = "FILE list|set|remove ...",
        .help = N_("say who holds which office"),
        .details =
            N_("list shows the roles of the packs and who is in them; set ROLE KEY=VALUE...; "
               "remove ROLE. Keys: person (names with commas between) deputy since note. "
               "“tenken lint” says where one person holds two that exclude each other. See "
               "docs/offices.md."),
        .options = OPTION_BIT(OPTION_JSON),
        .least = 2,
        .most = WORDS_ANY,
        .run = office_run,
    },
    {
        .name = "firm",
        .words = "FILE [KEY=VALUE...]",
        .help = N_("say who the firm is, or list what is known of it"),
        .details = N_("Keys: name, industry, size (how many people work there), departments (one "
                      "or several), respondent, table (of a workshop). KEY= takes one back."),
        .least = 1,
        .most = WORDS_ANY,
        .run = firm_run,
    },
    {
        .name = "show",
        .words = "FILE",
        .help = N_("show progress, scores and gaps at a glance"),
        .options = OPTION_BIT(OPTION_VOICES) | OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = 1,
        .run = show_run,
    },
    {
        .name = "gaps",
        .words = "FILE",
        .help = N_("list what is missing, the most urgent first"),
        .details = N_("Each gap is followed by the measure to take first."),
        .options = OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = 1,
        .run = gaps_run,
    },
    {
        .name = "risk",
        .words = "FILE [threat|treat ...]",
        .help = N_("say which information is at risk, and how much"),
        .details =
            N_("A map, the list from the highest risk down, and how far each kind of rules is "
               "carried out; --policies gives that alone. threat lists how likely each threat is, "
               "threat ID=LEVEL... says it, 1 to 3. treat ASSET reduce|retain|avoid|transfer "
               "decides what to do about a risk, with --reason, --by and --until. The method is in "
               "docs/risk.md; “tenken why FILE asset:ID” gives the steps."),
        .options = OPTION_BIT(OPTION_POLICIES) | OPTION_BIT(OPTION_REASON) | OPTION_BIT(OPTION_BY) |
                   OPTION_BIT(OPTION_UNTIL) | OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = WORDS_ANY,
        .run = risk_run,
    },
    {
        .name = "plan",
        .words = "FILE",
        .help = N_("show what is to be done, by when and by whom"),
        .details =
            N_("The tasks, what is overdue first. --schedule proposes a week for each measure, "
               "--calendar lists what comes round, --take-on N makes tasks of the first N "
               "measures. docs/schedule.md says how the weeks are found."),
        .options = OPTION_BIT(OPTION_SCHEDULE) | OPTION_BIT(OPTION_VISITS) |
                   OPTION_BIT(OPTION_CALENDAR) | OPTION_BIT(OPTION_CHECK_SHEET) |
                   OPTION_BIT(OPTION_TAKE_ON) | OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_ICS) |
                   OPTION_BIT(OPTION_CSV),
        .least = 1,
        .most = 1,
        .run = plan_run,
    },
    {
        .name = "task",
        .words = "FILE add|set|list|update ...",
        .help = N_("keep the tasks of the plan"),
        .details =
            N_("add wants --title or --measure and prints the new id; set ID KEY=VALUE...; list; "
               "update ID shows the answers that a task's measure stands for, and gives them with "
               "--yes. Keys: title owner due state (open, doing, done, dropped) reason done cost "
               "note measure address. What is dropped wants a reason."),
        .options = OPTION_BIT(OPTION_TITLE) | OPTION_BIT(OPTION_MEASURE) | OPTION_BIT(OPTION_FOR) |
                   OPTION_BIT(OPTION_OWNER) | OPTION_BIT(OPTION_DUE) | OPTION_BIT(OPTION_COST) |
                   OPTION_BIT(OPTION_NOTE) | OPTION_BIT(OPTION_STATE) | OPTION_BIT(OPTION_YES) |
                   OPTION_BIT(OPTION_JSON),
        .least = 2,
        .most = WORDS_ANY,
        .run = task_run,
    },
    {
        .name = "visit",
        .words = "FILE [list|next|open|show|homework|close ...]",
        .help = N_("open a visit with its agenda, close it with what was agreed"),
        .details = N_(
            "list shows the visits and how it went from one to the next; next what the next one is "
            "about, as far as --minutes go; open KEY=VALUE... begins one with that agenda; "
            "homework VISIT title=TEXT owner=NAME due=DATE gives a task; close VISIT KEY=VALUE... "
            "ends it. VISIT is a number or an id. Keys: number date mode place people agenda "
            "agreed hard outlook next note. See docs/visits.md."),
        .options = OPTION_BIT(OPTION_MINUTES) | OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = WORDS_ANY,
        .run = visit_run,
    },
    {
        .name = "audit",
        .words = "FILE plan|evidence|note|corrections ...",
        .help = N_("plan an audit, note its evidence, and follow its corrections"),
        .details =
            N_("plan says what to look at in a day (--minutes, 420 by default), why, whom to ask, "
               "where and how long, and what there is no time for; evidence ADDRESS PHOTO notes a "
               "file by its name and SHA-256; note ADDRESS KEY=VALUE... writes down what was seen, "
               "found and asked for; corrections lists what was asked for and how far it is. See "
               "docs/audit.md."),
        .options = OPTION_BIT(OPTION_MINUTES) | OPTION_BIT(OPTION_JSON),
        .least = 2,
        .most = WORDS_ANY,
        .run = audit_run,
    },
    {
        .name = "certification",
        .words = "FILE [STAGE KEY=VALUE...|duties]",
        .help = N_("follow a certification, stage by stage"),
        .details =
            N_("Without a stage all are listed, with their days, their papers and who may not do "
               "them. Keys: planned, done (days), by, contract (of the application), left-out "
               "(yes), note. duties makes tasks of what is owed after the certificate. See "
               "docs/audit.md."),
        .options = OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = WORDS_ANY,
        .run = certification_run,
    },
    {
        .name = "why",
        .words = "FILE ADDRESS",
        .help = N_("say how a rating, a score or a risk came about"),
        .details = N_("The address is that of a control, the id of a pack for its score, or asset: "
                      "and the id or the name of listed information for its risk."),
        .options = OPTION_BIT(OPTION_JSON),
        .least = 2,
        .most = 2,
        .run = why_run,
    },
    {
        .name = "import",
        .words = "FILE TABLE",
        .help = N_("take answers, notes and tasks from a table that came back"),
        .details = N_(
            "TABLE is the client's copy of the workbook (.xlsx) or a CSV file. What would change "
            "is listed first. An empty cell changes nothing. What the case says differently since "
            "the workbook was made is marked with ! and left, unless --replace is given. Nothing "
            "is taken while a row is wrong, unless --good-rows is given. See docs/import.md."),
        .options = OPTION_BIT(OPTION_DRY_RUN) | OPTION_BIT(OPTION_REPLACE) |
                   OPTION_BIT(OPTION_GOOD_ROWS) | OPTION_BIT(OPTION_JSON),
        .least = 2,
        .most = 2,
        .run = import_table_run,
    },
    {
        .name = "interview",
        .words = "FILE",
        .help = N_("say what to ask next, and whom to ask the rest later"),
        .details =
            N_("--sheet and --csv hold what is left for later, or everything where neither time "
               "nor people are given; --for all that one person or department can answer; "
               "--places what to look at on site. A table that was filled "
               "in is taken by --read: what was answered differently before is listed and left, "
               "and the exit status is 1, unless --replace is given. See docs/interview.md."),
        .options = OPTION_BIT(OPTION_MINUTES) | OPTION_BIT(OPTION_ROLE) | OPTION_BIT(OPTION_FOR) |
                   OPTION_BIT(OPTION_PLACES) | OPTION_BIT(OPTION_PLACE) | OPTION_BIT(OPTION_SHEET) |
                   OPTION_BIT(OPTION_CSV) | OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_OUTPUT) |
                   OPTION_BIT(OPTION_FORCE) | OPTION_BIT(OPTION_READ) | OPTION_BIT(OPTION_DRY_RUN) |
                   OPTION_BIT(OPTION_REPLACE) | OPTION_BIT(OPTION_GOOD_ROWS),
        .least = 1,
        .most = 1,
        .run = interview_run,
    },
    {
        .name = "lint",
        .words = "FILE",
        .help = N_("list what a careful reviewer would raise"),
        .details = N_("Each point says where to go and what to do; docs/review.md explains them. "
                      "The exit status is 1 where there is one."),
        .options = OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = 1,
        .run = lint_run,
    },
    {
        .name = "measures",
        .words = "FILE",
        .help = N_("list what can be done, in the order that does most for the effort"),
        .details = N_("With --goal the set that reaches it with the least effort: next-band (of "
                      "the score), mandatory (all of it met), tolerable (no risk in the highest "
                      "band). Where it cannot be reached, what stands in the way, and exit status "
                      "1. --pack looks at one pack alone."),
        .options = OPTION_BIT(OPTION_GOAL) | OPTION_BIT(OPTION_PACK) | OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = 1,
        .run = measures_run,
    },
    {
        .name = "crosswalk",
        .words = "FILE",
        .help = N_("say what an answer in one pack tells about the others"),
        .details = N_("Answers that can be offered, each with what was said where and why; all "
                      "relations between the packs of the case; how far each pack is. Nothing is "
                      "written: “tenken answer” gives an answer. --pack shows one pack alone. See "
                      "docs/crosswalk.md."),
        .options = OPTION_BIT(OPTION_PACK) | OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = 1,
        .run = crosswalk_run,
    },
    {
        .name = "path",
        .words = "FILE [SCHEME]",
        .help = N_("say what of a case counts under each scheme, and what comes next"),
        .details = N_("All schemes in a table; with SCHEME its facts, as of the date of their "
                      "source, its stages, what counts there and what is missing. No scheme "
                      "recognises another: what counts is evidence. See docs/paths.md."),
        .options = OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = 2,
        .run = path_run,
    },
    {
        .name = "what-if",
        .words = "FILE [ADDRESS=CHOICE...]",
        .help = N_("say what would come of other answers, or of measures"),
        .details = N_("Scores, mandatory items, risks and ratings as they are and as they would "
                      "be. The case is only read. A measure stands for the answers it would "
                      "change; what is unanswered stays so."),
        .options = OPTION_BIT(OPTION_MEASURE) | OPTION_BIT(OPTION_REASON) |
                   OPTION_BIT(OPTION_VOICE) | OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = WORDS_ANY,
        .run = what_if_run,
    },
    {
        .name = "compare",
        .words = "FILE [OTHER]",
        .help = N_("say what changed since a visit or a day, or from one case to another"),
        .details =
            N_("Scores, ratings, risks, tasks and listed information, from the history of the "
               "case. Without --from, since the first day on which something was answered. A "
               "visit is named by number or id, and means the case as it left it. With "
               "OTHER, from FILE to that case; both must have the same edition of a pack. The same "
               "as a paper: “tenken report FILE --kind comparison --from DATE”."),
        .options = OPTION_BIT(OPTION_FROM) | OPTION_BIT(OPTION_TO) | OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = 2,
        .run = compare_run,
    },
    {
        .name = "paper",
        .words = "FILE [KIND [KEY=VALUE...]]",
        .help = N_("list the kinds of documents and what they lack, or fill one in"),
        .details = N_("With KIND its fields and what they say; * marks what it needs and nobody "
                      "has said. KEY= takes a value back. A kind of one's own is a few lines of "
                      "XML and a stylesheet: docs/papers.md."),
        .options = OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = WORDS_ANY,
        .run = paper_run,
    },
    {
        .name = "report",
        .words = "FILE",
        .help = N_("write a report"),
        .details = N_("A file that exists is kept unless --force is given. A paper that lacks "
                      "something it needs is not written: what is missing is listed, and the exit "
                      "status is 1, unless --with-gaps is given. “tenken paper FILE” lists the "
                      "kinds."),
        .options = OPTION_BIT(OPTION_FORMAT) | OPTION_BIT(OPTION_KIND) | OPTION_BIT(OPTION_OUTPUT) |
                   OPTION_BIT(OPTION_FORCE) | OPTION_BIT(OPTION_WITH_GAPS) |
                   OPTION_BIT(OPTION_TABLE) | OPTION_BIT(OPTION_AUDIENCE) |
                   OPTION_BIT(OPTION_ANONYMISE) | OPTION_BIT(OPTION_LOGO) | OPTION_BIT(OPTION_FROM),
        .required = OPTION_BIT(OPTION_FORMAT),
        .least = 1,
        .most = 1,
        .run = report_run,
    },
    {
        .name = "workshop new",
        .words = "DIR",
        .help = N_("make the cases of a workshop's participants"),
        .details =
            N_("One numbered case each, of the made-up firm with its ledger and without answers, "
               "at tables of five or six. DIR may exist; a case in it is not replaced. Without "
               "--pack: those that the workshop has model answers for; without --profile: what is "
               "mandatory. See docs/workshop.md."),
        .options =
            OPTION_BIT(OPTION_PARTICIPANTS) | OPTION_BIT(OPTION_PACK) | OPTION_BIT(OPTION_PROFILE),
        .required = OPTION_BIT(OPTION_PARTICIPANTS),
        .least = 1,
        .most = 1,
        .makes_folder = true,
        .run = workshop_new_run,
    },
    {
        .name = "workshop collect",
        .words = "DIR",
        .help = N_("say what the participants answered, question by question"),
        .details = N_(
            "Reads cases (.tenken) and tables that came back (.xlsx, .csv) in DIR and in the "
            "folders in it, whose names are tables. What cannot be read is named and left out; the "
            "exit status is then 1. Nobody is named, and no group of fewer than five is shown. See "
            "docs/workshop.md."),
        .options = OPTION_BIT(OPTION_GROUP) | OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = 1,
        .run = workshop_collect_run,
    },
    {
        .name = "workshop show",
        .words = "DIR",
        .help = N_("show the answers of the room on the wall, one question at a time"),
        .details = N_("Reads what “tenken workshop collect” reads, and writes nothing."),
        .least = 1,
        .most = 1,
        .run = workshop_show_run,
    },
    {
        .name = "workshop compare",
        .words = "DIR",
        .help = N_("compare real firms by trade and size, without names"),
        .details = N_("Says how many firms stand behind each figure; none stands on fewer than "
                      "five. Of several copies of a case the one answered last counts. See "
                      "docs/workshop.md."),
        .options = OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = 1,
        .run = workshop_compare_run,
    },
    {
        .name = "handbook",
        .words = "[term|law|incident|guidance] [WORD...]",
        .help = N_("look something up: terms, laws, incidents, guidance"),
        .details = N_("With words, what has all of them, whole; without, the titles. Width, case "
                      "and kana do not matter. Laws are as of the date of their source, and "
                      "stories that nobody reported are marked. See docs/handbook.md."),
        .options = OPTION_BIT(OPTION_JSON),
        .most = WORDS_ANY,
        .run = handbook_run,
    },
    {
        .name = "pack list",
        .words = "",
        .help = N_("list the content packs: id, version, language, title, source"),
        .run = pack_list_run,
    },
    {
        .name = "pack show",
        .words = "ID",
        .help = N_("show the questions of a pack"),
        .options = OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = 1,
        .run = pack_show_run,
    },
    {
        .name = "pack add",
        .words = "FILE ID...",
        .help = N_("check a case by other packs besides"),
        .details = N_("Answers that follow from those given already are offered then: “tenken "
                      "crosswalk FILE”."),
        .least = 2,
        .most = WORDS_ANY,
        .run = pack_add_run,
    },
    {
        .name = "pack drop",
        .words = "FILE ID...",
        .help = N_("check a case by fewer packs"),
        .details = N_("What was answered stays in the case and is there again when the pack is."),
        .least = 2,
        .most = WORDS_ANY,
        .run = pack_drop_run,
    },
    {
        .name = "pack check",
        .words = "PATH...",
        .help = N_("check files or folders of content"),
        .details = N_("Prints everything that is wrong, with file and line."),
        .least = 1,
        .most = WORDS_ANY,
        .run = pack_check_run,
    },
    {
        .name = "pack import-csv",
        .words = "TABLE",
        .help = N_("make a content pack from a table of questions"),
        .details =
            N_("TABLE is a CSV file or a workbook (.xlsx) whose headings say which column is "
               "which. The pack lies among one's own, or in packs/ID of the folder after -o. "
               "--extend fills one of tenken's packs: items that it has keep its guidance. "
               "Nothing is written while a row is wrong. See docs/questionnaire.md."),
        .options = OPTION_BIT(OPTION_ID) | OPTION_BIT(OPTION_TITLE) | OPTION_BIT(OPTION_SOURCE) |
                   OPTION_BIT(OPTION_SCALE) | OPTION_BIT(OPTION_EXTEND) |
                   OPTION_BIT(OPTION_QUESTIONNAIRE) | OPTION_BIT(OPTION_OUTPUT) |
                   OPTION_BIT(OPTION_FORCE),
        .least = 1,
        .most = 1,
        .writes_pack = true,
        .run = pack_import_run,
    },
    {
        .name = "pack tie",
        .words = "PACK ROW=PACK:CONTROL[,PACK:CONTROL...]...",
        .help = N_("say which controls of other packs ask what a row of one's own pack asks"),
        .details = N_("The answers there are then offered here. --relation says what the row is "
                      "to the controls; left out, it is equivalent. ROW= takes its ties away. "
                      "All ties are checked before the first is made."),
        .options = OPTION_BIT(OPTION_RELATION) | OPTION_BIT(OPTION_REASON),
        .least = 2,
        .most = WORDS_ANY,
        .writes_pack = true,
        .run = pack_tie_run,
    },
    {
        .name = "questionnaire",
        .words = "FILE PACK",
        .help = N_("write a client's table with the answers beside it"),
        .details =
            N_("The rows and columns stand as they came; after them the answer, its reason "
               "and note, the evidence, and what the row is tied to. --format is csv or xlsx."),
        .options = OPTION_BIT(OPTION_FORMAT) | OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_FORCE),
        .least = 2,
        .most = 2,
        .run = questionnaire_run,
    },
    {
        .name = "mode",
        .words = "FILE [MODE]",
        .help = N_("list the ways of answering, or choose another"),
        .details = N_("The way of answering says whose answers are given, and on which scale: an "
                      "audit asks for levels. The one in use is marked with *."),
        .least = 1,
        .most = 2,
        .run = mode_run,
    },
    {
        .name = "passwd",
        .words = "FILE",
        .help = N_("encrypt a case with a passphrase, change it, or take it away"),
        .details = N_("A plain case is encrypted; of an encrypted one the passphrase is asked for "
                      "first, then changed, or taken away with --plain. Copies made before stay "
                      "as they are. See docs/encrypted-format.md."),
        .options = OPTION_BIT(OPTION_PLAIN) | OPTION_BIT(OPTION_NEW_PASSPHRASE_FILE),
        .least = 1,
        .most = 1,
        .run = passwd_run,
    },
    {
        .name = "recover",
        .words = "FILE",
        .help = N_("bring back a damaged case, or take out what can be read"),
        .details = N_("Without -o the last good state, FILE~, takes the place of the damaged file, "
                      "which stays beside it as FILE.damaged. With -o what can still be read goes "
                      "into a new file, and what is missing is listed; the exit status is then 1. "
                      "See docs/reliability.md."),
        .options = OPTION_BIT(OPTION_OUTPUT),
        .least = 1,
        .most = 1,
        .run = recover_run,
    },
    {
        .name = "history",
        .words = "FILE [ADDRESS...]",
        .help = N_("list what was changed, when and by whom"),
        .details = N_("Each change with its old and new value, the oldest first. With ADDRESS only "
                      "what is about it: a control, asset: and the id or the name of listed "
                      "information, task:, party:, firm."),
        .options = OPTION_BIT(OPTION_JSON),
        .least = 1,
        .most = WORDS_ANY,
        .run = history_run,
    },
    {
        .name = "split",
        .words = "FILE",
        .help = N_("make a copy of a case for a colleague"),
        .details =
            N_("The copy has all that the case has, and says which sections the colleague takes: "
               "only these are walked through there. Both go on with their file, and “tenken "
               "merge” joins them again. A section is PACK:SECTION, or SECTION alone where one "
               "pack has it. See docs/merge.md."),
        .options = OPTION_BIT(OPTION_SECTIONS) | OPTION_BIT(OPTION_OUTPUT),
        .required = OPTION_BIT(OPTION_SECTIONS) | OPTION_BIT(OPTION_OUTPUT),
        .least = 1,
        .most = 1,
        .run = split_run,
    },
    {
        .name = "merge",
        .words = "FILE OTHER [KEY=mine|theirs|both...]",
        .help = N_("join a colleague's copy of a case"),
        .details =
            N_("What only one has changed is taken. What both have changed to different values is "
               "shown with its KEY, nothing is written, and the exit status is 1, until each is "
               "decided: mine, theirs or, of texts, both; all=mine decides the rest. Without -o "
               "FILE itself gets what OTHER has. See docs/merge.md."),
        .options = OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_JSON),
        .least = 2,
        .most = WORDS_ANY,
        .run = merge_run,
    },
    {
        .name = "upgrade",
        .words = "FILE",
        .help = N_("take a case over to the installed edition of the questions"),
        .details =
            N_("Shows which questions have changed since they were answered, the old and the new "
               "text, and changes nothing; with --yes the new edition is taken over, and the "
               "changed questions are to be asked again. Without --yes the exit status is 1 where "
               "there is something to take over. See docs/upgrade.md."),
        .options = OPTION_BIT(OPTION_DRY_RUN) | OPTION_BIT(OPTION_YES),
        .least = 1,
        .most = 1,
        .run = upgrade_run,
    },
    {
        .name = "seal",
        .words = "FILE",
        .help = N_("make a sealed copy for submission"),
        .details =
            N_("The copy can be read and not changed; “tenken verify” finds any change to it. Its "
               "digest is printed, also in reports made from it. Without -o it is called "
               "NAME-sealed.tenken. See docs/seal.md."),
        .options = OPTION_BIT(OPTION_OUTPUT),
        .least = 1,
        .most = 1,
        .run = seal_run,
    },
    {
        .name = "verify",
        .words = "FILE",
        .help = N_("say whether a sealed copy is still what was sealed"),
        .details = N_("The exit status is 1 where it was changed, or is not sealed. Compare the "
                      "digest with the printed one: whoever changes a copy can also seal it anew."),
        .least = 1,
        .most = 1,
        .run = verify_run,
    },
    {
        .name = "undo",
        .words = "FILE",
        .help = N_("take the last change back"),
        .least = 1,
        .most = 1,
        .run = undo_run,
    },
    {
        .name = "redo",
        .words = "FILE",
        .help = N_("make again what was undone last"),
        .least = 1,
        .most = 1,
        .run = redo_run,
    },
    {
        .name = "help",
        .words = "[VERB|keys]",
        .help = N_("explain a verb, or list the keys of the wizard"),
        .options = OPTION_BIT(OPTION_MANUAL) | OPTION_BIT(OPTION_COMPLETION),
        .most = 2,
        .run = help_run,
    },
};

size_t verb_get_all(const struct verb **all)
{
    *all = verbs;
    return ARRAY_LENGTH(verbs);
}

static char *take_joined(const char *const *words, size_t count)
{
    struct string joined = {0};
    for (size_t i = 0; i < count; i++)
        string_format(&joined, "%s%s", i ? " " : "", words[i]);
    return string_take(&joined);
}

static const struct verb *get_verb(const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(verbs); i++)
        if (text_equal(verbs[i].name, name))
            return &verbs[i];
    return NULL;
}

const struct verb *verb_find(const char *const *words, size_t count, size_t *used)
{
    const struct verb *verb = NULL;
    for (*used = count < 2 ? count : 2;; --*used) {
        char *name = take_joined(words, *used);
        verb = get_verb(name);
        free(name);
        if (verb)
            return verb;
    }
}

bool verb_is_in_group(const struct verb *verb, const char *word)
{
    size_t length = strlen(word);
    return length && strncmp(verb->name, word, length) == 0 && verb->name[length] == ' ';
}

char *verb_take_usage(const struct verb *verb)
{
    struct string usage = {0};
    string_append(&usage, "tenken");
    const char *parts[] = {verb->name, verb->words};
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++)
        if (*parts[i])
            string_format(&usage, " %s", parts[i]);
    for (enum option_id option = 0; option < OPTION_COUNT; option++) {
        const struct option_row *row = option_get(option);
        if (!(verb->options & OPTION_BIT(option)) || row->is_hidden)
            continue;
        bool must = verb->required & OPTION_BIT(option);
        string_format(&usage, " %s%s%s%s%s", must ? "" : "[", row->name, row->argument ? " " : "",
                      row->argument ? row->argument : "", must ? "" : "]");
    }
    return string_take(&usage);
}

bool verb_opens_case(const struct verb *verb)
{
    size_t bracket = *verb->words == '[';
    return strncmp(verb->words + bracket, "FILE", strlen("FILE")) == 0;
}

static bool refuse(const struct verb *verb, struct error *error, const char *what, const char *why)
{
    char *usage = verb_take_usage(verb);
    error_set(error, ERROR_USAGE, what, _("%s; usage: %s"), why, usage);
    free(usage);
    return false;
}

bool verb_accepts(const struct verb *verb, const struct arguments *arguments, struct error *error)
{
    for (enum option_id option = 0; option < OPTION_COUNT; option++) {
        const char *name = option_get(option)->name;
        bool is_known = (verb->options | OPTIONS_COMMON) & OPTION_BIT(option);
        if (arguments->values[option] && !is_known)
            return refuse(verb, error, name, _("not an option of this verb"));
        if (!arguments->values[option] && (verb->required & OPTION_BIT(option)))
            return refuse(verb, error, name, _("this option is needed"));
    }
    if (arguments->count < verb->least)
        return refuse(verb, error, verb->name, _("something is missing"));
    if (arguments->count > verb->most)
        return refuse(verb, error, arguments->words[verb->most], _("one word too many"));
    return true;
}

/* `word` NULL: the first word is right, so that only all of it can be a slip. */
static char *take_nearest_verb(const char *word, const char *both)
{
    const char *names[ARRAY_LENGTH(verbs)];
    size_t named = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(verbs); i++)
        if (*verbs[i].name)
            names[named++] = verbs[i].name;
    char *hint = word ? hint_take_near(word, names, named) : NULL;
    return hint ? hint : hint_take_near(both, names, named);
}

/* All verbs that begin with the word; NULL where none. */
static char *take_group(const char *word)
{
    const char *names[ARRAY_LENGTH(verbs)];
    size_t count = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(verbs); i++)
        if (verb_is_in_group(&verbs[i], word))
            names[count++] = verbs[i].name;
    return count ? hint_take("", names, count) : NULL;
}

bool verb_refuse_unknown(const char *const *words, size_t count, struct error *error)
{
    char *both = take_joined(words, count < 2 ? count : 2);
    char *group = take_group(words[0]);
    bool is_half = group && count == 1; /* "pack" alone is no slip for another verb */
    char *near = is_half ? NULL : take_nearest_verb(group ? NULL : words[0], both);
    const char *otherwise = group ? group : _("“tenken help” lists the verbs");
    error_set(error, ERROR_USAGE, group ? both : words[0], _("no such verb; %s"),
              near ? near : otherwise);
    free(near);
    free(group);
    free(both);
    return false;
}
