#ifndef WIJKTAFEL_CXLSXWRITER_SHIM_H
#define WIJKTAFEL_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
