/* libxml2 writes paths as URIs where they are not plain ASCII. */
#ifndef TENKEN_REPORT_URI_H
#define TENKEN_REPORT_URI_H

/* The path of the file that is meant. */
char *uri_take_path(const char *uri);

#endif
