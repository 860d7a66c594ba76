/* What the module can write, a file each. */
#ifndef TENKEN_WRITERS_FORMATS_H
#define TENKEN_WRITERS_FORMATS_H

#include "src/writers/writers.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define N_(message)     (message) /* marked for translation, which the job does */

writers_function docx_take;
writers_function xlsx_take;

#endif
