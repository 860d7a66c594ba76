/* XML as the tests read it: one XPath, one string. */
#ifndef TENKEN_TEST_REPORT_PAGE_H
#define TENKEN_TEST_REPORT_PAGE_H

#include "office.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

struct page {
    char *text;
    xmlDoc *document;
    xmlXPathContext *xpath;
};

/* Takes the text; it must be well-formed. */
static UNUSED struct page page_open(char *text)
{
    struct page page = {.text = text};
    page.document = xmlReadMemory(text, (int)strlen(text), "page", NULL, XML_PARSE_NONET);
    assert_non_null(page.document);
    page.xpath = xmlXPathNewContext(page.document);
    xmlXPathRegisterNs(page.xpath, (const xmlChar *)"h",
                       (const xmlChar *)"http://www.w3.org/1999/xhtml");
    xmlXPathRegisterNs(page.xpath, (const xmlChar *)"s",
                       (const xmlChar *)"http://www.w3.org/2000/svg");
    return page;
}

static UNUSED void page_close(struct page *page)
{
    xmlXPathFreeContext(page->xpath);
    xmlFreeDoc(page->document);
    free(page->text);
}

static UNUSED char *page_take(struct page *page, const char *xpath)
{
    xmlXPathObject *object = xmlXPathEvalExpression((const xmlChar *)xpath, page->xpath);
    assert_non_null(object);
    xmlChar *text = xmlXPathCastToString(object);
    char *copy = mem_copy((const char *)text);
    xmlFree(text);
    xmlXPathFreeObject(object);
    return copy;
}

static UNUSED void page_expect(struct page *page, const char *xpath, const char *expected)
{
    char *found = page_take(page, xpath);
    if (strcmp(found, expected) != 0)
        fail_msg("%s: found “%s”, expected “%s”", xpath, found, expected);
    free(found);
}

#endif
