#ifndef DATELINE_MAP_PAGE_H
#define DATELINE_MAP_PAGE_H

#include <stddef.h>

/// A file of the map page.
struct dateline_page_file {
  const char *name;
  const char *media_type;
  const unsigned char *bytes;
  size_t size;
};

/// The files of the map page, in the order of their names.
const struct dateline_page_file *dateline_page_files(void);
extern const size_t dateline_page_file_count;

#endif
