// Shared libraries that are loaded when the first of their functions is called.
//
// Linked in the plain way, a library and all that it needs are loaded at every start of a program. With libproj, which
// needs libcurl, libtiff and two dozen more, and libgeos that takes longer than most programs here run; few of them measure
// a geodesic or cut a polygon.

#ifndef C_LATE_LOADING_H
#define C_LATE_LOADING_H

#include <stdatomic.h>

/// A library by its file names, the most wanted first; ends with NULL.
struct late_library {
  const char *const *names;
  void *_Atomic handle;
};

/// The address of a function or variable; ends the program, as the system's own loader would, when there is none.
void *late_symbol(struct late_library *library, const char *name);

/// Whether the library is there; loads it if it is.
int late_is_there(struct late_library *library);

/// Begins to load the library on a thread of its own, so that it is there, or nearly, at the first call. A library that is not
/// there is passed over until then.
void late_load_ahead(struct late_library *library);

/// Defines a function of the header by the library's own of the same name.
#define LATE(library, result, function, parameters, arguments)                            \
  result function parameters {                                                            \
    static __typeof__(function) *_Atomic loaded;                                          \
    __typeof__(function) *address = atomic_load_explicit(&loaded, memory_order_acquire);  \
    if (!address) {                                                                       \
      address = (__typeof__(function) *)late_symbol(&library, #function);                 \
      atomic_store_explicit(&loaded, address, memory_order_release);                      \
    }                                                                                     \
    return address arguments;                                                             \
  }

#endif
