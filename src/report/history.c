/* The history in words for people: what was changed, where, from what to what. Packs may be
 * missing, and what a change is about may be gone since: then its address stands for it. */
#include "src/report/words.h"

#include "tenken/report.h"

#include <stdlib.h>
#include <string.h>

/* ---- what was done ---- */

/* The labels of groups. Where a group sets one field, its label is the field's name. */
static const struct word labels[] = {
    {"new", N_("begun")},
    {"answer", N_("answered")},
    {"offered", N_("answered as elsewhere")},
    {"choice", N_("answered")},
    {"level", N_("answered")},
    {"reason", N_("reason given")},
    {"note", N_("noted")},
    {"mark", N_("marked for later")},
    {"select", N_("decided")},
    {"selected", N_("decided")},
    {"selection-reason", N_("reason given")},
    {"import", N_("taken from a table")},
    {"add", N_("added")},
    {"change", N_("changed")},
    {"copy", N_("copied")},
    {"remove", N_("deleted")},
    {"none", N_("said that there is none")},
    {"some", N_("taken back that there is none")},
    {"firm", N_("said of the firm")},
    {"profile", N_("changed what is asked")},
    {"pack", N_("changed what is checked")},
    {"mode", N_("changed how is answered")},
    {"threat", N_("said how likely it is")},
    {"treat", N_("decided about a risk")},
    {"treatment", N_("decided about a risk")},
    {"take-on", N_("taken on as a task")},
    {"task", N_("changed the plan")},
    {"paper", N_("filled in")},
    {"what-if", N_("kept what was tried out")},
    {"upgrade", N_("changed to another edition")},
    {"merge", N_("decided when copies were joined")},
    {"stage", N_("said of a stage")},
};

const char *word_history_label(const char *label)
{
    const char *word = word_find(labels, ARRAY_LENGTH(labels), label);
    return word ? word : label;
}

char *word_take_history_deed(const struct history_group *group)
{
    const char *word = word_history_label(group->label);
    if (group->undoes)
        return mem_format(_("undone: %s"), word);
    return group->redoes ? mem_format(_("done again: %s"), word) : mem_copy(word);
}

char *word_take_moment(const char *timestamp)
{
    struct tm parts = {0};
    char text[32];
    if (!timestamp || !strptime(timestamp, "%Y-%m-%dT%H:%M:%SZ", &parts))
        return mem_copy(timestamp);
    time_t moment = timegm(&parts);
    if (!localtime_r(&moment, &parts) || !strftime(text, sizeof text, "%Y-%m-%d %H:%M", &parts))
        return mem_copy(timestamp);
    return mem_copy(text);
}

/* ---- where ---- */

/* What a record is called: as it says now, or as it last said before it went. */
static const char *find_name(const struct assessment *assessment, const char *address)
{
    static const char *const fields[] = {"name", "title"};
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++) {
        const char *name = assessment_get(assessment, address, VOICE_NONE, fields[i]);
        if (name)
            return name;
    }
    const struct history_group *groups;
    for (size_t i = assessment_get_history(assessment, &groups); i-- > 0;)
        for (size_t k = 0; k < groups[i].change_count; k++) {
            const struct history_change *change = &groups[i].changes[k];
            bool is_name = text_equal(change->field, "name") ||
                           text_equal(change->field, "title") ||
                           text_equal(change->field, "clause");
            if (is_name && text_equal(change->address, address))
                return change->new_value ? change->new_value : change->old_value;
        }
    return NULL;
}

static const char *find_subject(const struct assessment *assessment, const char *id)
{
    static const char *const kinds[] = {"asset", "party", "site"};
    const char *name = NULL;
    for (size_t i = 0; !name && i < ARRAY_LENGTH(kinds); i++) {
        char *address = mem_format("%s:%s", kinds[i], id);
        name = find_name(assessment, address);
        free(address);
    }
    return name ? name : id;
}

static const struct pack *find_pack(const struct history_view *view, const char *id)
{
    return view->library && id ? library_get_pack(view->library, id) : NULL;
}

static const struct control *find_control(const struct history_view *view,
                                          const struct address *address)
{
    const struct pack *pack = find_pack(view, address->pack);
    return pack ? pack_get_control(pack, address->control) : NULL;
}

static char *take_question(const struct history_view *view, const struct history_change *change)
{
    struct address address = {0};
    address_parse(change->address, &address, NULL);
    const struct control *control = find_control(view, &address);
    struct string text = {0};
    if (control)
        string_format(&text, "%s %s", control_get_clause(control), control->title.value);
    else
        string_append(&text, change->address);
    if (control && address.option)
        string_format(&text, " / %s", control_get_wording(control, address.option));
    if (control && address.subject)
        string_format(&text, " – %s", find_subject(view->assessment, address.subject));
    address_clear(&address);
    return string_take(&text);
}

/* "paper:shared" is of no kind. */
static const char *find_title(const struct history_view *view, const char *address)
{
    static const struct word places[] = {{"firm", N_("The firm")},
                                         {"case", N_("The check")},
                                         {"ledger:assets", N_("The ledger")},
                                         {"paper:shared", N_("The papers")}};
    const char *colon = strchr(address, ':'), *id = colon ? colon + 1 : address;
    const char *place = word_find(places, ARRAY_LENGTH(places), address);
    if (place)
        return place;
    const struct pack *pack = strncmp(address, "pack:", 5) == 0 ? find_pack(view, id) : NULL;
    if (pack)
        return pack->title.value;
    const struct paper_kind *paper = strncmp(address, "paper:", 6) == 0 ? paper_get_kind(id) : NULL;
    return paper ? paper->title : find_name(view->assessment, address);
}

static char *take_place(const struct history_view *view, const struct history_change *change)
{
    if (change->voice != VOICE_NONE)
        return take_question(view, change);
    const char *title = find_title(view, change->address);
    return mem_copy(title ? title : change->address);
}

/* ---- which field ---- */

/* Those that the table of fields has no label for, since no form has them. */
static const struct word field_words[] = {
    {"choice", N_("Answer")},
    {"level", N_("Level")},
    {"reason", N_("Reason")},
    {"note", N_("Note")},
    {"mark", N_("For later")},
    {"selected", N_("Decision")},
    {"selection-reason", N_("Reason for the decision")},
    {"asks-again", N_("To be asked again")},
    {"mode", N_("Kind of check")},
    {"name", N_("Name")},
    {"industry", N_("Industry")},
    {"size", N_("Number of people")},
    {"departments", N_("Departments")},
    {"respondent", N_("Answered by")},
    {"table", N_("Table")},
    {"version", N_("Edition of the questions")},
    {"profile", N_("What is asked")},
    {"date", N_("Date")},
    {"people", N_("Present")},
    {"place", N_("Place")},
    {"visit", N_("Homework of the visit")},
    {"opened", N_("Visit opened")},
    {"closed", N_("Visit closed")},
};

static const struct paper_field *find_paper_field(const struct history_change *change)
{
    const struct paper_kind *const *kinds;
    for (size_t i = 0, count = paper_get_kinds(&kinds); i < count; i++) {
        const struct paper_field *field = paper_get_field(kinds[i], change->field);
        if (field && text_equal(field->address, change->address))
            return field;
    }
    return NULL;
}

/* NULL where no table has it. */
static const struct field *find_field(const struct history_change *change)
{
    if (change->voice != VOICE_NONE)
        return field_get("answer", change->field);
    if (strncmp(change->address, "paper:", 6) == 0) {
        const struct paper_field *field = find_paper_field(change);
        return field ? &field->field : NULL;
    }
    char *record = mem_copy(change->address);
    record[strcspn(record, ":")] = '\0';
    const struct field *field = field_get(record, change->field);
    free(record);
    return field;
}

/* "none-KEY-VALUE" of the ledger: what the firm says that it has none of. */
static char *take_absence(const char *name)
{
    const struct field *fields;
    for (size_t i = 0, count = field_list("asset", &fields); i < count; i++) {
        size_t length = strlen(fields[i].name);
        bool is_it = strncmp(name, fields[i].name, length) == 0 && name[length] == '-';
        const struct field_choice *choice =
            is_it ? field_get_choice(&fields[i], name + length + 1) : NULL;
        if (choice)
            return mem_format(_("None with: %s, %s"), _(fields[i].label), _(choice->label));
    }
    return mem_copy(name);
}

static char *take_threat(const struct history_view *view, const char *id)
{
    const struct risk_catalogue *risk = view->library ? library_get_risk(view->library) : NULL;
    const struct threat *threat = risk ? risk_get_threat(risk, id) : NULL;
    return mem_format(_("How likely: %s"), threat ? threat->title.value : id);
}

static char *take_field(const struct history_view *view, const struct history_change *change)
{
    const struct field *field = find_field(change);
    const char *name = change->field;
    const char *word = word_find(field_words, ARRAY_LENGTH(field_words), name);
    if (strncmp(name, "none-", 5) == 0)
        return take_absence(name + 5);
    if (strncmp(name, "threat-", 7) == 0)
        return take_threat(view, name + 7);
    if (field && field->label)
        return mem_copy(_(field->label));
    return mem_copy(word ? word : name);
}

/* ---- from what to what ---- */

static const char *find_answer(const struct history_view *view, const struct history_change *change,
                               const char *value)
{
    struct address address = {0};
    address_parse(change->address, &address, NULL);
    const struct control *control = find_control(view, &address);
    const struct choice *choice = control ? control_get_choice(control, value) : NULL;
    address_clear(&address);
    return choice ? choice->label.value : value;
}

static const char *find_profile(const struct history_view *view,
                                const struct history_change *change, const char *value)
{
    const struct pack *pack = find_pack(view, strchr(change->address, ':') + 1);
    const struct profile *profile = pack ? pack_get_profile(pack, value) : NULL;
    return profile ? profile->title.value : value;
}

static const char *find_measure(const struct history_view *view, const char *value)
{
    const struct measure *measure =
        view->library ? library_get_measure(view->library, value) : NULL;
    return measure ? measure->title.value : value;
}

static const char *find_value(const struct history_view *view, const struct history_change *change,
                              const char *value)
{
    const struct field *field = find_field(change);
    const struct field_choice *choice = field ? field_get_choice(field, value) : NULL;
    enum mode mode;
    if (choice)
        return _(choice->label);
    if (field && field->kind == VALUE_YES)
        return _("yes");
    if (field && field->kind == VALUE_MODE && mode_from_name(value, &mode))
        return word_mode(mode);
    if (change->voice != VOICE_NONE && text_equal(change->field, "choice"))
        return find_answer(view, change, value);
    if (strncmp(change->address, "pack:", 5) == 0 && text_equal(change->field, "profile"))
        return find_profile(view, change, value);
    return text_equal(change->field, "measure") ? find_measure(view, value) : value;
}

struct history_words history_take_words(const struct history_view *view,
                                        const struct history_change *change)
{
    const char *was = change->old_value, *is = change->new_value;
    return (struct history_words){.place = take_place(view, change),
                                  .field = take_field(view, change),
                                  .was = was ? mem_copy(find_value(view, change, was)) : NULL,
                                  .is = is ? mem_copy(find_value(view, change, is)) : NULL};
}

void history_words_clear(struct history_words *words)
{
    free(words->place);
    free(words->field);
    free(words->was);
    free(words->is);
    *words = (struct history_words){0};
}

/* ---- what is wanted ---- */

static bool is_record_called(const struct assessment *assessment, const char *wanted,
                             const char *address)
{
    size_t kind = strcspn(address, ":");
    bool is_kind = address[kind] && strncmp(wanted, address, kind + 1) == 0;
    return is_kind && text_equal(find_name(assessment, address), wanted + kind + 1);
}

static bool is_question(const char *wanted, const char *text)
{
    struct address asked = {0}, address = {0};
    bool is_good = address_parse(wanted, &asked, NULL) && address_parse(text, &address, NULL);
    bool is_it = is_good && text_equal(asked.control, address.control) &&
                 (!asked.pack || text_equal(asked.pack, address.pack)) &&
                 (!asked.option || text_equal(asked.option, address.option)) &&
                 (!asked.subject || text_equal(asked.subject, address.subject));
    address_clear(&asked);
    address_clear(&address);
    return is_it;
}

static bool is_about(const struct assessment *assessment, const struct history_change *change,
                     const char *wanted)
{
    if (text_equal(wanted, change->address))
        return true;
    return change->voice != VOICE_NONE ? is_question(wanted, change->address)
                                       : is_record_called(assessment, wanted, change->address);
}

bool history_shows(const struct history_view *view, const struct history_change *change)
{
    for (size_t i = 0; i < view->wanted_count; i++)
        if (is_about(view->assessment, change, view->wanted[i]))
            return true;
    return view->wanted_count == 0;
}

bool history_shows_group(const struct history_view *view, const struct history_group *group)
{
    for (size_t i = 0; i < group->change_count; i++)
        if (history_shows(view, &group->changes[i]))
            return true;
    return false;
}
