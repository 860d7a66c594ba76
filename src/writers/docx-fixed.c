/* Parts of a Word file that are the same in every one. */
#include "src/writers/docx.h"

#define HEAD     "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define PACKAGE  "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE   "http://schemas.openxmlformats.org/officeDocument/2006/"
#define WORD     "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define OVERRIDE "<Override PartName=\""

static const char content_types[] = HEAD
    "<Types xmlns=\"" PACKAGE "content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships"
    "+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" //
    "<Default Extension=\"png\" ContentType=\"image/png\"/>"
    "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>" OVERRIDE
    "/word/document.xml\" ContentType=\"" WORD "document.main+xml\"/>"       //
    OVERRIDE "/word/styles.xml\" ContentType=\"" WORD "styles+xml\"/>"       //
    OVERRIDE "/word/numbering.xml\" ContentType=\"" WORD "numbering+xml\"/>" //
    OVERRIDE "/word/settings.xml\" ContentType=\"" WORD "settings+xml\"/>"   //
    OVERRIDE "/word/fontTable.xml\" ContentType=\"" WORD "fontTable+xml\"/>" //
    OVERRIDE "/word/header1.xml\" ContentType=\"" WORD "header+xml\"/>"      //
    OVERRIDE "/word/footer1.xml\" ContentType=\"" WORD "footer+xml\"/>"      //
    OVERRIDE "/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package."
    "core-properties+xml\"/>" //
    OVERRIDE "/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
    "extended-properties+xml\"/>"
    "</Types>";

#define RELATIONSHIP(id, type, target)                                                             \
    "<Relationship Id=\"" id "\" Type=\"" type "\" Target=\"" target "\"/>"

static const char package_relations[] = HEAD "<Relationships xmlns=\"" PACKAGE "relationships\">" //
    RELATIONSHIP("rId1", OFFICE "relationships/officeDocument", "word/document.xml")              //
    RELATIONSHIP("rId2", PACKAGE "relationships/metadata/core-properties", "docProps/core.xml")   //
    RELATIONSHIP("rId3", OFFICE "relationships/extended-properties",
                 "docProps/app.xml") "</Relationships>";

/* Without compatibilityMode 15 Word opens the file as one of an older Word. */
static const char settings[] =
    HEAD "<w:settings xmlns:w=\"" DOCX_NAMESPACE "\">"
         "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"840\"/>"
         "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
         "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
         "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
         "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"ja-JP\"/>"
         "</w:settings>";

/* What stands for Yu Gothic where that is missing. */
static const char fonts[] =
    HEAD "<w:fonts xmlns:w=\"" DOCX_NAMESPACE "\">"
         "<w:font w:name=\"Calibri\"><w:altName w:val=\"Carlito\"/><w:family w:val=\"swiss\"/>"
         "<w:pitch w:val=\"variable\"/></w:font>"
         "<w:font w:name=\"Yu Gothic\"><w:altName w:val=\"MS Gothic\"/><w:charset w:val=\"80\"/>"
         "<w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/></w:font>"
         "</w:fonts>";

static const char application[] =
    HEAD "<Properties xmlns=\"" OFFICE "extended-properties\"><Application>tenken</Application>"
         "</Properties>";

/* The first part of the package is the one that says what the others are. */
const struct docx_fixed docx_fixed_parts[DOCX_FIXED] = {
    {"[Content_Types].xml", content_types}, {"_rels/.rels", package_relations},
    {"word/settings.xml", settings},        {"word/fontTable.xml", fonts},
    {"docProps/app.xml", application},
};
