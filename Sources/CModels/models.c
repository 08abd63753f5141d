#include "models.h"

const unsigned char dateline_toponym_tagger[] = {
#embed "toponym-tagger.weights"
};
const size_t dateline_toponym_tagger_size = sizeof dateline_toponym_tagger;
