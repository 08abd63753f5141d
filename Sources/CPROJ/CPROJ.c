// PROJ's geodesic functions, loaded at the first call.
//
// libproj needs libcurl, libtiff and SQLite, and those need two dozen more libraries. Linked in the plain way, all are
// loaded at every start of a program, which takes longer than most programs here run; few of them measure a geodesic.
// The functions have the names and types of geodesic.h, so that callers need not know. Another function of the header
// needs a line here before it can be called.

#include "CPROJ.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static __typeof__(geod_init) *init;
static __typeof__(geod_inverse) *inverse;
static __typeof__(geod_direct) *direct;
static __typeof__(geod_polygon_init) *polygon_init;
static __typeof__(geod_polygon_addpoint) *polygon_addpoint;
static __typeof__(geod_polygon_compute) *polygon_compute;

/// What the system's own loader would say at the start.
static void fail(void) {
  const char *reason = dlerror();
  fprintf(stderr, "error while loading shared libraries: %s\n", reason ? reason : "libproj");
  exit(127);
}

static void *symbol(void *library, const char *name) {
  void *address = dlsym(library, name);
  if (!address) fail();
  return address;
}

static void load(void) {
  // PROJ 9, 8, 7 and 6; the last is where the development files are, which this was compiled with.
  const char *const names[] = {
    "libproj.so.25", "libproj.so.22", "libproj.so.19", "libproj.so.15", "libproj.so",
  };
  void *library = NULL;
  for (size_t index = 0; !library && index < sizeof names / sizeof *names; index++) {
    library = dlopen(names[index], RTLD_LAZY | RTLD_LOCAL);
  }
  if (!library) fail();
  init = symbol(library, "geod_init");
  inverse = symbol(library, "geod_inverse");
  direct = symbol(library, "geod_direct");
  polygon_init = symbol(library, "geod_polygon_init");
  polygon_addpoint = symbol(library, "geod_polygon_addpoint");
  polygon_compute = symbol(library, "geod_polygon_compute");
}

void geod_init(struct geod_geodesic *g, double a, double f) {
  pthread_once(&once, load);
  init(g, a, f);
}

void geod_inverse(
  const struct geod_geodesic *g, double lat1, double lon1, double lat2, double lon2, double *ps12, double *pazi1,
  double *pazi2) {
  pthread_once(&once, load);
  inverse(g, lat1, lon1, lat2, lon2, ps12, pazi1, pazi2);
}

void geod_direct(
  const struct geod_geodesic *g, double lat1, double lon1, double azi1, double s12, double *plat2, double *plon2,
  double *pazi2) {
  pthread_once(&once, load);
  direct(g, lat1, lon1, azi1, s12, plat2, plon2, pazi2);
}

void geod_polygon_init(struct geod_polygon *p, int polylinep) {
  pthread_once(&once, load);
  polygon_init(p, polylinep);
}

void geod_polygon_addpoint(const struct geod_geodesic *g, struct geod_polygon *p, double lat, double lon) {
  pthread_once(&once, load);
  polygon_addpoint(g, p, lat, lon);
}

unsigned geod_polygon_compute(
  const struct geod_geodesic *g, const struct geod_polygon *p, int reverse, int sign, double *pA, double *pP) {
  pthread_once(&once, load);
  return polygon_compute(g, p, reverse, sign, pA, pP);
}
