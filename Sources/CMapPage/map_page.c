#include "map_page.h"

// #embed is of C23; the compilers that build Swift packages know it in older modes as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char index_html[] = {
#embed "page/index.html"
};

static const struct dateline_page_file files[] = {
    {"index.html", "text/html; charset=utf-8", index_html, sizeof index_html},
};
const size_t dateline_page_file_count = sizeof files / sizeof *files;

const struct dateline_page_file *dateline_page_files(void) { return files; }
