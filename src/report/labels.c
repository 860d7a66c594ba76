/* The fixed words of the stylesheets. gettext cannot read XSLT, so they stand here a second time.
 */
#include "src/report/labels.h"

#include "tenken/base.h"

static const char *const labels[] = {
    N_("After that"),
    N_("All answers"),
    N_("Answer"),
    N_("Answered by"),
    N_("Answers by section"),
    N_("Applies"),
    N_("Applying"),
    N_("By when"),
    N_("Content pack"),
    N_("Control"),
    N_("Controls"),
    N_("Cost"),
    N_("Criteria"),
    N_("Date"),
    N_("Departments"),
    N_("Effect"),
    N_("Effort"),
    N_("Firm"),
    N_("Firm without a name"),
    N_("Gap"),
    N_("Gaps"),
    N_("Gaps in order of urgency, each with its measures, the most effective first"),
    N_("Helps with"),
    N_("How far each section has come"),
    N_("How the score was made"),
    N_("Industry"),
    N_("Kind of check"),
    N_("Left"),
    N_("Level"),
    N_("Marked for later"),
    N_("Measure"),
    N_("Measures"),
    N_("No gap is known that a measure would close."),
    N_("No gap is known."),
    N_("Not answered"),
    N_("Not decided"),
    N_("Not translated: shown in the language of the pack."),
    N_("Note"),
    N_("Number of people"),
    N_("Points"),
    N_("Rank"),
    N_("Rating"),
    N_("Reason"),
    N_("Remarks on the pack"),
    N_("Result"),
    N_("Score"),
    N_("Section"),
    N_("Section by section"),
    N_("Selection"),
    N_("Sum"),
    N_("Taken on"),
    N_("The score on its scale"),
    N_("The sum of the answers"),
    N_("This report rests on the answers that were given and on the edition of the criteria named "
       "here. Whether the edition is still the current one is for the reader to check."),
    N_("Times"),
    N_("Together"),
    N_("What to do first"),
    N_("Who"),
    N_("here"),
};

size_t labels_get(const char *const **list)
{
    *list = labels;
    return ARRAY_LENGTH(labels);
}

const char *label_translate(const char *text)
{
    for (size_t i = 0; i < ARRAY_LENGTH(labels); i++)
        if (text_equal(labels[i], text))
            return _(labels[i]);
    return text;
}
