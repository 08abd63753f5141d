#include "CLateLoading.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

/// What the system's own loader would say at the start.
static void fail(const char *name) {
  const char *reason = dlerror();
  fprintf(stderr, "error while loading shared libraries: %s\n", reason ? reason : name);
  exit(127);
}

void *late_symbol(struct late_library *library, const char *name) {
  void *handle = atomic_load_explicit(&library->handle, memory_order_acquire);
  for (const char *const *file = library->names; !handle && *file; file++) {
    handle = dlopen(*file, RTLD_LAZY | RTLD_LOCAL);
  }
  if (!handle) fail(library->names[0]);
  // Two threads that come here at once get the same handle.
  atomic_store_explicit(&library->handle, handle, memory_order_release);
  void *address = dlsym(handle, name);
  if (!address) fail(name);
  return address;
}
