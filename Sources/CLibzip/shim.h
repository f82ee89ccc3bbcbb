#ifndef WIJKTAFEL_CLIBZIP_SHIM_H
#define WIJKTAFEL_CLIBZIP_SHIM_H

#include <zip.h>

#endif
