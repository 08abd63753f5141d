#include <geodesic.h>

/// Begins to load PROJ on a thread of its own; what is called before it is there waits for it.
void proj_load_ahead(void);
