// PROJ's geodesic functions. Another function of the header needs a line here before it can be called.

#include "CPROJ.h"

#include "CLateLoading.h"

// PROJ 9, 8, 7 and 6; the last is where the development files are, which this was compiled with.
static const char *const names[] = {
  "libproj.so.25", "libproj.so.22", "libproj.so.19", "libproj.so.15", "libproj.so", NULL,
};
static struct late_library proj = {names, NULL};

void proj_load_ahead(void) { late_load_ahead(&proj); }

typedef const struct geod_geodesic *ellipsoid;

LATE(proj, void, geod_init, (struct geod_geodesic *g, double a, double f), (g, a, f))
LATE(
  proj, void, geod_inverse,
  (ellipsoid g, double lat1, double lon1, double lat2, double lon2, double *s12, double *azi1, double *azi2),
  (g, lat1, lon1, lat2, lon2, s12, azi1, azi2))
LATE(
  proj, void, geod_direct,
  (ellipsoid g, double lat1, double lon1, double azi1, double s12, double *lat2, double *lon2, double *azi2),
  (g, lat1, lon1, azi1, s12, lat2, lon2, azi2))
LATE(proj, void, geod_polygon_init, (struct geod_polygon *p, int polyline), (p, polyline))
LATE(
  proj, void, geod_polygon_addpoint, (ellipsoid g, struct geod_polygon *p, double lat, double lon), (g, p, lat, lon))
LATE(
  proj, unsigned, geod_polygon_compute,
  (ellipsoid g, const struct geod_polygon *p, int reverse, int sign, double *area, double *perimeter),
  (g, p, reverse, sign, area, perimeter))
