#ifndef C_POSTGRESQL_H
#define C_POSTGRESQL_H

#include <stdbool.h>

// Debian keeps the header in a folder of its own.
#if __has_include(<postgresql/libpq-fe.h>)
#include <postgresql/libpq-fe.h>
#else
#include <libpq-fe.h>
#endif

/// Whether libpq is there; no other function may be called where it is not.
bool postgresql_is_there(void);

#endif
