/* libxml2 writes paths as URIs where they are not plain ASCII. */
#include "src/report/uri.h"

#include "tenken/base.h"

#include <libxml/uri.h>
#include <string.h>
#include <unistd.h>

#define SCHEME "file://"

char *uri_take_path(const char *uri)
{
    const char *text = strncmp(uri, SCHEME, strlen(SCHEME)) == 0 ? uri + strlen(SCHEME) : uri;
    if (access(text, F_OK) == 0)
        return mem_copy(text);
    char *plain = xmlURIUnescapeString(text, 0, NULL);
    char *path = mem_copy(plain ? plain : text);
    xmlFree(plain);
    return path;
}
