#include "models.h"

// #embed is of C23; the compilers that build Swift packages know it in older modes as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char dateline_toponym_tagger[] = {
#embed "toponym-tagger.weights"
};
const size_t dateline_toponym_tagger_size = sizeof dateline_toponym_tagger;

const unsigned char *dateline_toponym_tagger_bytes(void) { return dateline_toponym_tagger; }

static const unsigned char dateline_region_outlines[] = {
#embed "region-outlines.txt"
};
const size_t dateline_region_outlines_size = sizeof dateline_region_outlines;

const unsigned char *dateline_region_outlines_bytes(void) { return dateline_region_outlines; }

static const unsigned char dateline_event_templates[] = {
#embed "event-templates.weights"
};
const size_t dateline_event_templates_size = sizeof dateline_event_templates;

const unsigned char *dateline_event_templates_bytes(void) { return dateline_event_templates; }

static const unsigned char dateline_act_classifier[] = {
#embed "act-classifier.weights"
};
const size_t dateline_act_classifier_size = sizeof dateline_act_classifier;

const unsigned char *dateline_act_classifier_bytes(void) { return dateline_act_classifier; }
