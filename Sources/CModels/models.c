#include "models.h"

// #embed is of C23; the compilers that build Swift packages know it in older modes as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char dateline_toponym_tagger[] = {
#embed "toponym-tagger.weights"
};
const size_t dateline_toponym_tagger_size = sizeof dateline_toponym_tagger;

const unsigned char *dateline_toponym_tagger_bytes(void) { return dateline_toponym_tagger; }
