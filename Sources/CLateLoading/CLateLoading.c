#include "CLateLoading.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

/// What the system's own loader would say at the start.
static void fail(const char *name) {
  const char *reason = dlerror();
  fprintf(stderr, "error while loading shared libraries: %s\n", reason ? reason : name);
  exit(127);
}

static void *load(struct late_library *library) {
  void *handle = atomic_load_explicit(&library->handle, memory_order_acquire);
  for (const char *const *file = library->names; !handle && *file; file++) {
    handle = dlopen(*file, RTLD_LAZY | RTLD_LOCAL);
  }
  // Two threads that come here at once get the same handle.
  if (handle) atomic_store_explicit(&library->handle, handle, memory_order_release);
  return handle;
}

void *late_symbol(struct late_library *library, const char *name) {
  void *handle = load(library);
  if (!handle) fail(library->names[0]);
  void *address = dlsym(handle, name);
  if (!address) fail(name);
  return address;
}

int late_is_there(struct late_library *library) { return load(library) != NULL; }

static void *load_on_thread(void *library) {
  load(library);
  return NULL;
}

void late_load_ahead(struct late_library *library) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, load_on_thread, library) == 0) pthread_detach(thread);
}
