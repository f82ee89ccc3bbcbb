#ifndef WIJKTAFEL_CZLIB_SHIM_H
#define WIJKTAFEL_CZLIB_SHIM_H

#include <zlib.h>

#endif
