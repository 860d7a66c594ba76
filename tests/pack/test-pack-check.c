/* What people are told about content that is not what it should be: every message, word for word.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "tenken/pack.h"

static char *content; /* the fixed test content, which the hostile files lean on */
static char scratch[] = "/tmp/tenken-check-XXXXXX";

static int go_to_hostile_files(void **state)
{
    const char *source = getenv("TENKEN_SOURCE");
    char *schemas = path_take_join(source, "content");
    char *hostile = path_take_join(source, "tests/hostile/packs");
    content = path_take_join(source, "tests/data/content");
    setenv("TENKEN_CONTENT_DIR", schemas, 1); /* for content/schema */
    int status = chdir(hostile);
    free(hostile);
    free(schemas);
    return status == 0 && mkdtemp(scratch) ? 0 : -1;
}

static int clean_up(void **state)
{
    char *command = mem_format("rm -rf '%s'", scratch);
    int status = system(command);
    free(command);
    free(content);
    return status;
}

/* ---- helpers ---- */

static char *take_lines(const struct faults *faults)
{
    struct string lines = {0};
    for (size_t i = 0; i < faults->count; i++) {
        char *line = fault_take_line(&faults->items[i]);
        string_format(&lines, i ? "\n%s" : "%s", line);
        free(line);
    }
    return string_take(&lines);
}

/* The folder of the test content is another on every machine. */
static char *take_without_folder(char *lines)
{
    char *folder = strstr(lines, content);
    if (!folder || folder == lines)
        return lines;
    char *shorter =
        mem_format("%.*sCONTENT%s", (int)(folder - lines), lines, folder + strlen(content));
    free(lines);
    return shorter;
}

static void assert_told(const char *path, const char *expected)
{
    struct faults faults = {0};
    const char *folders[] = {content};
    bool is_good = pack_check(path, folders, ARRAY_LENGTH(folders), &faults);
    char *lines = take_without_folder(take_lines(&faults));
    assert_string_equal(lines, expected);
    assert_int_equal(is_good, *expected == '\0');
    free(lines);
    faults_free(&faults);
}

static char *take_scratch(const char *name)
{
    return path_take_join(scratch, name);
}

static void put(const char *path, const struct string *text)
{
    assert_true(file_write_whole(path, text->text, text->length, true, NULL));
}

static void repeat(struct string *text, const char *piece, size_t times)
{
    for (size_t i = 0; i < times; i++)
        string_append(text, piece);
}

/* Checks what was built in `text` as a file of its own. */
static void assert_text_told(struct string *text, const char *expected)
{
    char *path = take_scratch("built.xml");
    char *line = mem_format("%s%s", path, expected);
    put(path, text);
    assert_told(path, line);
    string_free(text);
    free(line);
    free(path);
}

/* ---- files, each with the messages it must get ---- */

static const struct {
    const char *name;
    const char *lines;
} hostile[] = {
    {"bad-conditions",
     "bad-conditions.xml:23: <all>: a condition is missing in it\n"
     "bad-conditions.xml:29: <applies>: exactly one condition is expected here; put several into "
     "<all> or <any>\n"
     "bad-conditions.xml:29: <firm>: one of the attributes is, at-least, at-most is missing\n"
     "bad-conditions.xml:29: <not>: only one condition may stand in it; put several into <all> or "
     "<any>\n"
     "bad-conditions.xml:35: <has-aset>: no such element in <applies>; did you mean <has-asset>?\n"
     "bad-conditions.xml:41: <rating rating>: 'good' is not known; expected is one of: unanswered, "
     "met, partial, unmet, unknown, not-applicable"},
    {"bad-id", "bad-id.xml:24: <control id>: '2:a/b@c' is not an id: letters, digits, - _ . only"},
    {"bad-number",
     "bad-number.xml:7: <band from>: '1e999' is not a number\n"
     "bad-number.xml:7: <band to>: '３' is not a number\n"
     "bad-number.xml:19: <control target>: 'high' is not a whole number of 0 or more\n"
     "bad-number.xml:24: <control mandatory>: '-1' is not a whole number of 0 or more"},
    {"bad-utf8", "bad-utf8.xml:21: this is not UTF-8: save the file as UTF-8"},
    {"bad-words",
     "bad-words.xml:5: <scoring method>: 'total' is not known; expected is one of: none, sum, "
     "rate, average, count\n"
     "bad-words.xml:10: <scale modes>: 'adit' is not known; expected is one of: self, advise, "
     "audit, train\n"
     "bad-words.xml:11: <choice rating>: 'mett' is not known; expected is one of: met, partial, "
     "unmet, unknown, not-applicable\n"
     "bad-words.xml:16: <profile default>: 'true' is not known; expected is yes or no"},
    {"bands",
     "bands.xml:5: <scoring>: band turned: 'from' is higher than 'to'\n"
     "bands.xml:5: <scoring>: bands go from the highest down: late must stand before turned\n"
     "bands.xml:5: <scoring>: the bands over and gap overlap\n"
     "bands.xml:5: <scoring>: there is a gap between the bands gap and top\n"
     "bands.xml:5: <scoring>: there is a gap between the bands turned and over"},
    {"bare-ampersand",
     "bare-ampersand.xml:3: a name is missing; write & as &amp; and < as &lt; in texts"},
    {"bidi-in-ref", "bidi-in-ref.xml:19: <control ref>: the text has control characters or changes "
                    "the direction of writing"},
    {"bidi", "bidi.xml:21: <question>: the text has control characters or changes the direction of "
             "writing"},
    {"c1-control", "c1-control.xml:21: <question>: the text has control characters or changes the "
                   "direction of writing"},
    {"cycle-conditions",
     "cycle-conditions.xml:23: <answer control>: this goes round in a circle: 1 → 2 → 1\n"
     "cycle-conditions.xml:35: <answer control>: this goes round in a circle: 3 → 3"},
    {"cycle-part-of",
     "cycle-part-of.xml:29: <part-of control>: there is no control 'mini-x'\n"
     "cycle-part-of.xml:35: <part-of control>: this goes round in a circle: 3 → 3"},
    {"cycle-rests-on",
     "cycle-rests-on.xml:23: <rests-on control>: this goes round in a circle: 1 → 2 → 3 → 1"},
    {"duplicate-id", "duplicate-id.xml:24: <control id>: '1' is used twice"},
    {"empty-question", "empty-question.xml:26: <question>: the text is empty"},
    {"empty", "empty.xml:1: this is not XML: it should begin with <?xml …?> or an element"},
    {"entity-bomb",
     "entity-bomb.xml:2: a document type (<!DOCTYPE …>) is not allowed here: take it out"},
    {"escape-byte",
     "escape-byte.xml:21: a control character stands here, which XML does not allow"},
    {"escape-in-names",
     "escape-in-names.xml:19: <control id>: '1�2J' is not an id: letters, digits, - _ . only"},
    {"external-entity",
     "external-entity.xml:2: a document type (<!DOCTYPE …>) is not allowed here: take it out"},
    {"external-subset",
     "external-subset.xml:2: a document type (<!DOCTYPE …>) is not allowed here: take it out"},
    {"glossary-bad",
     "glossary-bad.xml:3: <term id>: 'a b' is not an id: letters, digits, - _ . only\n"
     "glossary-bad.xml:3: <term id>: the glossary has no term 'nothing'\n"
     "glossary-bad.xml:4: <term>: term b: <text>, which says what it means, is missing"},
    {"many-faults",
     "many-faults.xml:2: <pack>: pack mini: a profile is missing\n"
     "many-faults.xml:18: <control>: control 1: a question is missing\n"
     "many-faults.xml:18: <control targt>: no such attribute; did you mean target?\n"
     "many-faults.xml:22: <control scales>: there is no scale 'no-such'\n"
     "many-faults.xml:26: <answer control>: there is no control '9'\n"
     "many-faults.xml:27: <exampel>: no such element in <control>; did you mean <example>?"},
    {"measures-bad",
     "measures-bad.xml:3: <measure minutes>: 'an hour' is not a whole number of 0 or more\n"
     "measures-bad.xml:3: <measure cost>: 'free' is not known; expected is one of: none, low, "
     "middle, high\n"
     "measures-bad.xml:7: <serves rating>: 'unmet' is not known; expected is one of: met, partial\n"
     "measures-bad.xml:7: <serves control>: expected is PACK:CONTROL, as in ipa-25:3\n"
     "measures-bad.xml:9: <measure>: measure two: <serves>, which names a control, is missing"},
    {"measures-circle", "measures-circle.xml:3: <measure stronger-than>: this goes round in a "
                        "circle: one → three → two → one"},
    {"measures-twin", "measures-twin.xml: 'mini-list' is also in CONTENT/measures/mini.xml"},
    {"measures-unknown",
     "measures-unknown.xml:3: <measure stronger-than>: there is no measure 'two'\n"
     "measures-unknown.xml:7: <serves control>: there is no control 'mini:99'"},
    {"mismatch", "mismatch.xml:21: an end tag does not fit the element that is open here"},
    {"control-without-id",
     "control-without-id.xml:19: <control id>: control: the attribute id is missing\n"
     "control-without-id.xml:23: <rating control>: there is no control '1'"},
    {"missing-parts",
     "missing-parts.xml:2: <pack>: pack mini: a profile is missing\n"
     "missing-parts.xml:2: <pack>: pack mini: a scale is missing\n"
     "missing-parts.xml:2: <pack>: pack mini: a section is missing\n"
     "missing-parts.xml:2: <pack>: pack mini: a title is missing\n"
     "missing-parts.xml:2: <pack version>: pack mini: the attribute version is missing\n"
     "missing-parts.xml:2: <pack>: pack mini: the scoring is missing\n"
     "missing-parts.xml:2: <pack>: pack mini: the source, with its edition, is missing"},
    {"missing-question", "missing-question.xml:24: <control>: control 3: a question is missing"},
    {"newer-major", "newer-major.xml:2: <pack format>: this is format 2.0; this tenken reads "
                    "format 1, so a newer tenken is needed"},
    {"no-default-profile",
     "no-default-profile.xml:16: <profiles>: exactly one profile has default=\"yes\"; here 0 have"},
    {"no-format", "no-format.xml:2: <pack format>: the attribute format is missing"},
    {"no-measure", "no-measure.xml:24: <control>: control 77: no measure serves it"},
    {"not-xml", "not-xml.xml:1: this is not XML: it should begin with <?xml …?> or an element"},
    {"odd-format",
     "odd-format.xml:2: <pack format>: 'one' is not a format version; expected is 1.0"},
    {"options",
     "options.xml:19: <control at-least>: control 1: at-least must be 1 to 2, as many as there "
     "are\n"
     "options.xml:23: <option id>: 'a' is used twice\n"
     "options.xml:25: <control at-least>: control 2: at-least goes with rule=\"at-least\" only\n"
     "options.xml:29: <options>: options: an option is missing"},
    {"scale-gaps", "scale-gaps.xml:10: <scale>: scale short: no choice of it stands for 'met'\n"
                   "scale-gaps.xml:10: <scale>: scale short: no choice of it stands for 'unknown'\n"
                   "scale-gaps.xml:12: <choice rating>: <scoring> says not-applicable=\"none\", so "
                   "no choice may stand for it\n"
                   "scale-gaps.xml:13: <choice>: choice nothing: it needs a rating or a level\n"
                   "scale-gaps.xml:15: <scale>: scale levels: no choice of it is level 0\n"
                   "scale-gaps.xml:15: <scale>: scale levels: no choice of it stands for 'unmet'\n"
                   "scale-gaps.xml:17: <choice level>: 9 is too high: levels go to 8"},
    {"profiles",
     "profiles.xml:17: <profile proposes>: 'some' is not known; expected is one of: all, "
     "important, mandatory\n"
     "profiles.xml:18: <profile mandatory-only>: it contradicts 'proposes'; one of them is enough\n"
     "profiles.xml:19: <profile mandatory-only>: 'maybe' is not known; expected is one of: yes, "
     "no\n"
     "profiles.xml:20: <profile sections>: there is no section 'two'"},
    {"handbook-bad",
     "handbook-bad.xml:3: <entry kind>: 'rumour' is not known; expected is one of: law, incident, "
     "guidance\n"
     "handbook-bad.xml:4: <see control>: '3' names no pack; expected is PACK:CONTROL\n"
     "handbook-bad.xml:4: <entry>: entry b: a title is missing\n"
     "handbook-bad.xml:5: <entry id>: 'b' is used twice\n"
     "handbook-bad.xml:5: <entry made-up>: 'perhaps' is not known; expected is yes or no\n"
     "handbook-bad.xml:5: <see control>: there is no control 'mini:99'"},
    {"separations", "separations.xml:37: <separation b>: a role cannot be kept apart from itself\n"
                    "separations.xml:38: <separation b>: there is no role 'nobody'\n"
                    "separations.xml:39: <separation>: separation: <reason>, which says why, is "
                    "missing\n"
                    "separations.xml:40: <separation a>: 'head' is used twice\n"
                    "separations.xml:41: <separation a>: separation: the attribute a is missing"},
    {"identify-bad",
     "identify-bad.xml:4: <level value>: expected is 0, 1 or 2\n"
     "identify-bad.xml:8: <typical form>: 'stone' is not known; expected is one of: paper, "
     "electronic, object\n"
     "identify-bad.xml:9: <typical id>: 'a' is used twice\n"
     "identify-bad.xml:9: <typical process>: there is no process 'sails' in this file\n"
     "identify-bad.xml:9: <typical>: typical a: a place is missing"},
    {"risk-bad",
     "risk-bad.xml:2: <risk>: no band holds a risk of 1\n"
     "risk-bad.xml:2: <risk>: policies go by their number, from the lowest up\n"
     "risk-bad.xml:2: <risk>: the bands middle and large overlap\n"
     "risk-bad.xml:2: <risk>: the levels of likelihood are missing\n"
     "risk-bad.xml:2: <risk>: the matrix has no cell for threat 2 and vulnerability 1\n"
     "risk-bad.xml:2: <risk>: the matrix has no cell for threat 3 and vulnerability 3\n"
     "risk-bad.xml:2: <risk intolerable>: there is no band 'huge'\n"
     "risk-bad.xml:4: <levels>: 'from' goes with levels of vulnerability only\n"
     "risk-bad.xml:4: <levels>: the levels must be 3, 2 and 1, in this order\n"
     "risk-bad.xml:8: <levels>: 'from' must be 0 on the first level, and rise from level to level "
     "up to 1\n"
     "risk-bad.xml:13: <levels of>: 'weather' is not known; expected is one of: threat, "
     "vulnerability, likelihood\n"
     "risk-bad.xml:19: <cell likelihood>: '4' is not a whole number from 1 to 3\n"
     "risk-bad.xml:21: <cell threat>: '3' is used twice\n"
     "risk-bad.xml:35: <credit value>: expected is a number from 0 to 1\n"
     "risk-bad.xml:36: <credit rating>: 'unanswered' is not known; expected is one of: met, "
     "partial, unmet, unknown\n"
     "risk-bad.xml:39: <threat usual>: '0' is not a whole number from 1 to 3\n"
     "risk-bad.xml:39: <threat medium>: 'stone' is not known; expected is one of: paper, pc, "
     "server, cloud, removable, mobile, object, premises, other\n"
     "risk-bad.xml:42: <threat id>: 'theft' is used twice\n"
     "risk-bad.xml:42: <threat>: threat theft: <example>, which says how it happens, is missing\n"
     "risk-bad.xml:47: <treatment id>: 'pray' is not known; expected is one of: reduce, retain, "
     "avoid, transfer"},
    {"guards", "guards.xml:23: <guard controls>: there is no control '9'\n"
               "guards.xml:24: <guard threat>: 'paper-theft' is used twice\n"
               "guards.xml:25: <guard controls>: '2' is used twice\n"
               "guards.xml:26: <guard threat>: the risk catalogue has no threat 'meteorite'\n"
               "guards.xml:27: <guard controls>: it names no control\n"
               "guards.xml:30: <policy controls>: there is no control '8'\n"
               "guards.xml:31: <policy controls>: control '1' belongs to a policy already\n"
               "guards.xml:32: <policy id>: the risk catalogue has no policy 'weather'\n"
               "guards.xml:35: <routine months>: '0' is not a whole number from 1 to 60\n"
               "guards.xml:35: <routine month>: '13' is not a whole number from 1 to 12\n"
               "guards.xml:35: <routine control>: there is no control '7'\n"
               "guards.xml:38: <routine months>: '61' is not a whole number from 1 to 60\n"
               "guards.xml:38: <routine id>: 'look' is used twice\n"
               "guards.xml:38: <routine required>: 'maybe' is not known; expected is yes or no\n"
               "guards.xml:38: <routine>: routine look: <who>, which says who does it, is missing"},
    {"measures-after",
     "measures-after.xml:3: <measure after>: this goes round in a circle: one → three → one\n"
     "measures-after.xml:9: <measure after>: there is no measure 'nowhere'"},
    {"schema-only", "schema-only.xml:19: <control>: this does not fit the schema: Invalid "
                    "attribute roles for element control"},
    {"shift-jis", "shift-jis.xml:3: this is not UTF-8: save the file as UTF-8"},
    {"schemes-bad",
     "schemes-bad.xml:3: <scheme date>: scheme a: the attribute date is missing\n"
     "schemes-bad.xml:5: <requirement shows>: 'all' is not known; expected is one of: whole, part, "
     "nothing\n"
     "schemes-bad.xml:5: <requirement>: <counts>, which says what a case shows, is missing\n"
     "schemes-bad.xml:5: <requirement>: <unseen>, which says what a case does not show, is "
     "missing\n"
     "schemes-bad.xml:6: <requirement>: <unseen>, which says what a case does not show, is "
     "missing\n"
     "schemes-bad.xml:6: <requirement shows>: where a case shows nothing, nothing <counts>\n"
     "schemes-bad.xml:7: <counts rule>: 'most' is not known; expected is one of: all, any, "
     "answered\n"
     "schemes-bad.xml:7: <counts controls>: there is no control 'mini:9'\n"
     "schemes-bad.xml:7: <requirement>: what counts as evidence wants a <reason>\n"
     "schemes-bad.xml:8: <counts pack>: 'mini' is used twice\n"
     "schemes-bad.xml:8: <requirement id>: 'r3' is used twice\n"
     "schemes-bad.xml:8: <requirement>: where a case shows all, there is nothing <unseen>\n"
     "schemes-bad.xml:8: <counts only>: with a list of controls there is no 'only'\n"
     "schemes-bad.xml:11: <scheme>: scheme b: a stage is missing"},
    {"stray-text", "stray-text.xml:24: <control>: no text may stand here: 'ここに文'"},
    {"target-too-high",
     "target-too-high.xml:23: <control target>: the scale levels goes to level 3 only\n"
     "target-too-high.xml:28: <control target>: 0 is too low: a target is 1 or more"},
    {"technique", "technique.xml:23: <technique>: 'look' is not known; expected is one of: "
                  "examine, interview, observe"},
    {"translated",
     "translated.en.xml:2: <translation language>: 'fr' is not the language of the file's name, "
     "'en'\n"
     "translated.en.xml:2: <translation pack>: 'minni' is not what stands beside it, 'mini'\n"
     "translated.en.xml:4: <choice id>: the file that this one translates has no <choice> 'never'\n"
     "translated.en.xml:5: <choice id>: the file that this one translates has no <choice> 'done'\n"
     "translated.en.xml:6: <question>: <question> must stand before <why>\n"
     "translated.en.xml:6: <document>: the file that this one translates has fewer <document>\n"
     "translated.en.xml:7: <control id>: the file that this one translates has no <control> '9'"},
    {"truncated", "truncated.xml:14: the file ends in the middle: an element is not closed"},
    {"twice", "twice.xml:29: <hint>: <hint> may stand only once here"},
    {"two-default-profiles", "two-default-profiles.xml:16: <profiles>: exactly one profile has "
                             "default=\"yes\"; here 2 have"},
    {"unknown-attribute",
     "unknown-attribute.xml:19: <control mandatry>: no such attribute; did you mean mandatory?\n"
     "unknown-attribute.xml:24: <control qqqqqq>: no such attribute"},
    {"unknown-choice", "unknown-choice.xml:28: <answer choice>: the control has no choice 'maybe'\n"
                       "unknown-choice.xml:28: <profile id>: there is no profile 'most'"},
    {"unknown-control", "unknown-control.xml:28: <answer control>: there is no control '22'\n"
                        "unknown-control.xml:29: <rests-on control>: there is no control '23'\n"
                        "unknown-control.xml:30: <part-of control>: there is no control '24'\n"
                        "unknown-control.xml:33: <relation from>: there is no control '25'"},
    {"unknown-element",
     "unknown-element.xml:28: <exampel>: no such element in <control>; did you mean <example>?\n"
     "unknown-element.xml:29: <zzzzzz>: no such element in <control>"},
    {"unknown-entity", "unknown-entity.xml:3: only &amp; &lt; &gt; &quot; &apos; are known; write "
                       "other characters as they are"},
    {"unknown-scale", "unknown-scale.xml:24: <control scales>: there is no scale 'levls'"},
    {"unknown-term", "unknown-term.xml:23: <b>: no such element in <hint>\n"
                     "unknown-term.xml:23: <term id>: the attribute id is missing\n"
                     "unknown-term.xml:23: <term id>: the glossary has no term 'mold'"},
    {"wrong-order", "wrong-order.xml:29: <example>: <example> must stand before <hint>"},
    {"wrong-root", "wrong-root.xml:2: <library>: the outermost element must be <pack>, <measures>, "
                   "<glossary>, <identify>, <risk>, <workshop>, <schemes> or <handbook>"},
};

static void test_hostile_files(void **state)
{
    for (size_t i = 0; i < ARRAY_LENGTH(hostile); i++) {
        char *path = mem_format("%s.xml", hostile[i].name);
        assert_told(path, hostile[i].lines);
        free(path);
    }
}

/* Its unknown elements and attributes are for a program that knows them. */
static void test_newer_minor_is_read(void **state)
{
    assert_told("newer-minor.xml", "");
}

/* A translation is checked with what it translates, from either end. */
static void test_translation_alone(void **state)
{
    struct faults faults = {0};
    assert_false(pack_check("translated.en.xml", (const char *[]){content}, 1, &faults));
    assert_int_equal(faults.count, 7);
    assert_string_equal(faults.items[0].file, "translated.en.xml");
    faults_free(&faults);
}

static void test_fixed_content_is_good(void **state)
{
    assert_told(content, "");
    for (size_t i = 0; i < 4; i++) {
        static const char *const parts[] = {"packs/mini", "measures/mini.xml",
                                            "glossary/mini.en.xml", "risk/mini.xml"};
        char *path = path_take_join(content, parts[i]);
        assert_told(path, "");
        free(path);
    }
}

/* Without the folder that it lies in, the same pack would have no measures. */
static void test_looks_around_the_file(void **state)
{
    struct faults faults = {0};
    char *pack = path_take_join(content, "packs/mini/pack.xml");
    assert_true(pack_check(pack, NULL, 0, &faults));
    assert_int_equal(faults.count, 0);
    free(pack);
}

/* ---- what is too large to keep ---- */

static void test_deep_nesting(void **state)
{
    struct string text = {0};
    repeat(&text, "<pack>", 100000);
    assert_text_told(&text, ":1: elements are nested too deeply");
}

static void test_nesting_within_a_text(void **state)
{
    struct string text = {0};
    string_append(&text, "<glossary format='1.0' language='ja'><term id='a'><name>");
    repeat(&text, "<p>", 200);
    string_append(&text, "甲");
    repeat(&text, "</p>", 200);
    string_append(&text, "</name><text>乙</text></term></glossary>");
    char *path = take_scratch("nested.xml");
    put(path, &text);
    assert_told(path, "");
    string_free(&text);
    free(path);
}

static void test_endless_file(void **state)
{
    char *path = take_scratch("endless.xml");
    FILE *file = fopen(path, "w");
    assert_int_equal(fseek(file, 1L << 30, SEEK_SET), 0);
    assert_int_equal(fputc('>', file), '>');
    assert_int_equal(fclose(file), 0);
    struct faults faults = {0};
    assert_false(pack_check(path, NULL, 0, &faults));
    assert_int_equal(faults.count, 1);
    assert_non_null(strstr(faults.items[0].message, "16"));
    faults_free(&faults);
    free(path);
}

static void test_endless_tag(void **state)
{
    struct string text = {0};
    string_append(&text, "<pack ");
    for (int i = 0; i < 200000; i++)
        string_format(&text, "a%d='' ", i);
    string_append(&text, "/>");
    assert_text_told(&text, ": there are too many '=' between two tags");
}

static void test_zero_byte(void **state)
{
    struct string text = {0};
    string_append_bytes(&text, "<pack/>\0<pack/>", 15);
    assert_text_told(&text, ": this is not UTF-8: save the file as UTF-8");
}

/* A million faults are not a million lines. */
static void test_faults_have_an_end(void **state)
{
    struct string text = {0};
    string_append(&text, "<measures format='1.0' language='ja'>");
    repeat(&text, "<zzzzzzzzzz/>\n", 50000);
    string_append(&text, "</measures>");
    char *path = take_scratch("many.xml");
    put(path, &text);
    struct faults faults = {0};
    assert_false(pack_check(path, NULL, 0, &faults));
    assert_int_equal(faults.count, 1001);
    assert_string_equal(faults.items[0].message, "there are more faults; mend these first");
    string_free(&text);
    faults_free(&faults);
    free(path);
}

/* A chain as long as the file allows is followed without recursion. */
static void test_long_chain(void **state)
{
    struct string text = {0};
    string_append(&text, "<measures format='1.0' language='ja'>");
    for (int i = 0; i < 20000; i++)
        string_format(
            &text,
            "<measure id='m%d' minutes='1' cost='none' horizon='week' stronger-than='m%d'>"
            "<title>甲</title><text>乙</text><who>丙</who>"
            "<serves control='mini:1' rating='met'/></measure>\n",
            i, (i + 1) % 20000);
    string_append(&text, "</measures>");
    assert_text_told(&text,
                     ":1: <measure stronger-than>: this goes round in a circle: m0 → m1 → m2 → "
                     "m3 → m4 → m5 → m6 → m7 → … → m0");
}

/* One's own tables hide the installed ones, and guards are looked up in those that are used. */
static void test_first_risk_file_is_looked_at(void **state)
{
    char *own = take_scratch("own");
    char *make = mem_format("mkdir -p '%s/risk' && sed 's/\"paper-theft\"/\"paper-fire\"/' "
                            "'%s/risk/mini.xml' > '%s/risk/ours.xml'",
                            own, content, own);
    const char *folders[] = {own, content};
    char *pack = path_take_join(scratch, "mini");
    char *copy = mem_format("mkdir '%s' && cp '%s/packs/mini/pack.xml' '%s'", pack, content, pack);
    struct faults faults = {0};
    assert_int_equal(system(make), 0);
    assert_int_equal(system(copy), 0);
    assert_false(pack_check(pack, folders, ARRAY_LENGTH(folders), &faults));
    assert_int_equal(faults.count, 1);
    assert_string_equal(faults.items[0].message, "the risk catalogue has no threat 'paper-theft'");
    assert_string_equal(faults.items[0].attribute, "threat");
    faults_free(&faults);
    free(copy);
    free(pack);
    free(make);
    free(own);
}

static void test_missing_file(void **state)
{
    assert_told("no-such.xml", "no-such.xml: there is no such file or folder");
}

static void test_empty_folder(void **state)
{
    char *folder = take_scratch("nothing");
    char *line =
        mem_format("%s: there is no pack, measures or glossary file in this folder", folder);
    assert_int_equal(mkdir(folder, 0700), 0);
    assert_told(folder, line);
    free(line);
    free(folder);
}

/* A pack is found by its folder, so that must carry its name. */
static void test_folder_of_another_name(void **state)
{
    char *folder = take_scratch("other");
    char *copy =
        mem_format("mkdir '%s' && cp '%s/packs/mini/pack.xml' '%s'", folder, content, folder);
    char *line = mem_format("%s/pack.xml:3: <pack id>: the id 'mini' is not the name of the pack's "
                            "folder, 'other'",
                            folder);
    assert_int_equal(system(copy), 0);
    assert_told(folder, line);
    free(line);
    free(copy);
    free(folder);
}

/* ---- what docs/pack-format.md shows ---- */

/* Writes each block of XML to the path in the comment it begins with. */
static size_t write_examples(const char *page, const char *folder)
{
    size_t count = 0;
    for (const char *block = strstr(page, "```xml\n<!-- "); block;
         block = strstr(block, "```xml\n<!-- "), count++) {
        block += strlen("```xml\n<!-- ");
        const char *end = strstr(block, "```");
        char *path = mem_format("%s/%.*s", folder, (int)strcspn(block, " "), block);
        char *make = mem_format("mkdir -p \"$(dirname '%s')\"", path);
        const char *text = strchr(block, '\n') + 1;
        assert_int_equal(system(make), 0);
        assert_true(file_write_whole(path, text, (size_t)(end - text), true, NULL));
        free(make);
        free(path);
    }
    return count;
}

static void test_examples_of_the_page(void **state)
{
    char *path = path_take_join(getenv("TENKEN_SOURCE"), "docs/pack-format.md");
    char *page = file_take_contents(path, 1 << 20, NULL, NULL);
    char *folder = take_scratch("page");
    assert_non_null(page);
    assert_int_equal(write_examples(page, folder), 4);
    assert_told(folder, "");
    free(folder);
    free(page);
    free(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hostile_files),
        cmocka_unit_test(test_newer_minor_is_read),
        cmocka_unit_test(test_translation_alone),
        cmocka_unit_test(test_fixed_content_is_good),
        cmocka_unit_test(test_looks_around_the_file),
        cmocka_unit_test(test_deep_nesting),
        cmocka_unit_test(test_nesting_within_a_text),
        cmocka_unit_test(test_endless_file),
        cmocka_unit_test(test_endless_tag),
        cmocka_unit_test(test_zero_byte),
        cmocka_unit_test(test_faults_have_an_end),
        cmocka_unit_test(test_long_chain),
        cmocka_unit_test(test_first_risk_file_is_looked_at),
        cmocka_unit_test(test_missing_file),
        cmocka_unit_test(test_empty_folder),
        cmocka_unit_test(test_folder_of_another_name),
        cmocka_unit_test(test_examples_of_the_page),
    };
    return cmocka_run_group_tests(tests, go_to_hostile_files, clean_up);
}
