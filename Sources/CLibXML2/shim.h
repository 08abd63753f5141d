#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/// `xmlFree` is a variable, which Swift does not let every thread read.
static inline void dateline_xml_free(void *memory) { xmlFree(memory); }
