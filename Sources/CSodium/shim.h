#ifndef WIJKTAFEL_CSODIUM_SHIM_H
#define WIJKTAFEL_CSODIUM_SHIM_H

#include <sodium.h>

#endif
