// GEOS. Another function of the header needs a line here before it can be called.

#include "CGEOS.h"

#include "CLateLoading.h"

static const char *const names[] = {"libgeos_c.so.1", "libgeos_c.so", NULL};
static struct late_library geos = {names, NULL};

typedef GEOSContextHandle_t context;

LATE(geos, int, GEOSArea_r, (context h, const GEOSGeometry *g, double *area), (h, g, area))
LATE(
  geos, GEOSGeometry *, GEOSBuffer_r, (context h, const GEOSGeometry *g, double width, int quadsegs),
  (h, g, width, quadsegs))
LATE(
  geos, GEOSGeometry *, GEOSConcaveHull_r, (context h, const GEOSGeometry *g, double ratio, unsigned int allowHoles),
  (h, g, ratio, allowHoles))
LATE(
  geos, GEOSMessageHandler_r, GEOSContext_setErrorMessageHandler_r, (context h, GEOSMessageHandler_r ef, void *userData),
  (h, ef, userData))
LATE(geos, GEOSGeometry *, GEOSConvexHull_r, (context h, const GEOSGeometry *g), (h, g))
LATE(
  geos, GEOSCoordSequence *, GEOSCoordSeq_copyFromBuffer_r, (context h, const double *buf, unsigned int size, int hasZ, int hasM),
  (h, buf, size, hasZ, hasM))
LATE(
  geos, int, GEOSCoordSeq_copyToBuffer_r, (context h, const GEOSCoordSequence *s, double *buf, int hasZ, int hasM),
  (h, s, buf, hasZ, hasM))
LATE(
  geos, int, GEOSCoordSeq_getSize_r, (context h, const GEOSCoordSequence *s, unsigned int *size),
  (h, s, size))
LATE(geos, char, GEOSCovers_r, (context h, const GEOSGeometry *g1, const GEOSGeometry *g2), (h, g1, g2))
LATE(
  geos, GEOSGeometry *, GEOSDifference_r, (context h, const GEOSGeometry *g1, const GEOSGeometry *g2),
  (h, g1, g2))
LATE(geos, void, GEOSFree_r, (context h, void *buffer), (h, buffer))
LATE(geos, int, GEOSGeomTypeId_r, (context h, const GEOSGeometry *g), (h, g))
LATE(
  geos, GEOSGeometry *, GEOSGeom_createCollection_r, (context h, int type, GEOSGeometry **geoms, unsigned int ngeoms),
  (h, type, geoms, ngeoms))
LATE(geos, GEOSGeometry *, GEOSGeom_createEmptyPolygon_r, (context h), (h))
LATE(geos, GEOSGeometry *, GEOSGeom_createLineString_r, (context h, GEOSCoordSequence *s), (h, s))
LATE(geos, GEOSGeometry *, GEOSGeom_createLinearRing_r, (context h, GEOSCoordSequence *s), (h, s))
LATE(geos, GEOSGeometry *, GEOSGeom_createPointFromXY_r, (context h, double x, double y), (h, x, y))
LATE(geos, GEOSGeometry *, GEOSGeom_createPoint_r, (context h, GEOSCoordSequence *s), (h, s))
LATE(
  geos, GEOSGeometry *, GEOSGeom_createPolygon_r, (context h, GEOSGeometry *shell, GEOSGeometry **holes, unsigned int nholes),
  (h, shell, holes, nholes))
LATE(geos, void, GEOSGeom_destroy_r, (context h, GEOSGeometry *g), (h, g))
LATE(geos, const GEOSCoordSequence *, GEOSGeom_getCoordSeq_r, (context h, const GEOSGeometry *g), (h, g))
LATE(geos, int, GEOSGeom_getXMax_r, (context h, const GEOSGeometry *g, double *value), (h, g, value))
LATE(geos, int, GEOSGeom_getXMin_r, (context h, const GEOSGeometry *g, double *value), (h, g, value))
LATE(geos, int, GEOSGeom_getYMax_r, (context h, const GEOSGeometry *g, double *value), (h, g, value))
LATE(geos, int, GEOSGeom_getYMin_r, (context h, const GEOSGeometry *g, double *value), (h, g, value))
LATE(
  geos, GEOSGeometry *, GEOSGeom_setPrecision_r, (context h, const GEOSGeometry *g, double gridSize, int flags),
  (h, g, gridSize, flags))
LATE(geos, GEOSGeometry *, GEOSGetCentroid_r, (context h, const GEOSGeometry *g), (h, g))
LATE(geos, const GEOSGeometry *, GEOSGetExteriorRing_r, (context h, const GEOSGeometry *g), (h, g))
LATE(geos, const GEOSGeometry *, GEOSGetGeometryN_r, (context h, const GEOSGeometry *g, int n), (h, g, n))
LATE(
  geos, const GEOSGeometry *, GEOSGetInteriorRingN_r, (context h, const GEOSGeometry *g, int n),
  (h, g, n))
LATE(geos, int, GEOSGetNumGeometries_r, (context h, const GEOSGeometry *g), (h, g))
LATE(geos, int, GEOSGetNumInteriorRings_r, (context h, const GEOSGeometry *g), (h, g))
LATE(
  geos, GEOSGeometry *, GEOSIntersection_r, (context h, const GEOSGeometry *g1, const GEOSGeometry *g2),
  (h, g1, g2))
LATE(geos, char, GEOSIntersects_r, (context h, const GEOSGeometry *g1, const GEOSGeometry *g2), (h, g1, g2))
LATE(geos, GEOSMakeValidParams *, GEOSMakeValidParams_create_r, (context h), (h))
LATE(geos, void, GEOSMakeValidParams_destroy_r, (context h, GEOSMakeValidParams *params), (h, params))
LATE(
  geos, int, GEOSMakeValidParams_setMethod_r,
  (context h, GEOSMakeValidParams *params, enum GEOSMakeValidMethods method), (h, params, method))
LATE(
  geos, GEOSGeometry *, GEOSMakeValidWithParams_r,
  (context h, const GEOSGeometry *g, const GEOSMakeValidParams *params), (h, g, params))
LATE(geos, GEOSGeometry *, GEOSMakeValid_r, (context h, const GEOSGeometry *g), (h, g))
LATE(geos, GEOSGeometry *, GEOSPointOnSurface_r, (context h, const GEOSGeometry *g), (h, g))
LATE(geos, const GEOSPreparedGeometry *, GEOSPrepare_r, (context h, const GEOSGeometry *g), (h, g))
LATE(geos, void, GEOSPreparedGeom_destroy_r, (context h, const GEOSPreparedGeometry *g), (h, g))
LATE(
  geos, char, GEOSPreparedIntersects_r, (context h, const GEOSPreparedGeometry *pg1, const GEOSGeometry *g2),
  (h, pg1, g2))
LATE(
  geos, GEOSGeometry *, GEOSTopologyPreserveSimplify_r, (context h, const GEOSGeometry *g, double tolerance),
  (h, g, tolerance))
LATE(geos, GEOSGeometry *, GEOSUnaryUnion_r, (context h, const GEOSGeometry *g), (h, g))
LATE(geos, void, GEOS_finish_r, (context h), (h))
LATE(geos, GEOSContextHandle_t, GEOS_init_r, (void), ())
LATE(geos, char, GEOSisEmpty_r, (context h, const GEOSGeometry *g), (h, g))
LATE(
  geos, char, GEOSisValidDetail_r, (context h, const GEOSGeometry *g, int flags, char **reason, GEOSGeometry **location),
  (h, g, flags, reason, location))
