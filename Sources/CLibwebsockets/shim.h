#ifndef WIJKTAFEL_CLIBWEBSOCKETS_SHIM_H
#define WIJKTAFEL_CLIBWEBSOCKETS_SHIM_H

// The library's own header forward-declares libuv's types only; the loop is ours, so it is made through libuv.
#include <uv.h>
#include <libwebsockets.h>

// LWS_PRE is a function-like macro, which the importer cannot see: the room a WebSocket frame needs in front.
enum { CLWS_PRE = LWS_PRE };

// A close frame is written with the library's private write protocol 4 (LWS_WRITE_CLOSE).
enum { CLWS_WRITE_CLOSE = 4 };

// The library's timer carries no pointer of the user's; being the first member, it leads to the one beside it.
struct clws_timer {
    lws_sorted_usec_list_t sul;
    void *user;
};

#endif
