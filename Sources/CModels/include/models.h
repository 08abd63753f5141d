#ifndef DATELINE_MODELS_H
#define DATELINE_MODELS_H

#include <stddef.h>

/// Learnt weights of the toponym tagger, in the format the tagger documents.
const unsigned char *dateline_toponym_tagger_bytes(void);
extern const size_t dateline_toponym_tagger_size;

/// Borders and extents of countries and divisions, made by Scripts/make-region-outlines.
const unsigned char *dateline_region_outlines_bytes(void);
extern const size_t dateline_region_outlines_size;

/// Learnt weights of the event template filler, in the format that `TemplateWeights` documents.
const unsigned char *dateline_event_templates_bytes(void);
extern const size_t dateline_event_templates_size;

/// Learnt weights of the act classifier, in the format the classifier documents.
const unsigned char *dateline_act_classifier_bytes(void);
extern const size_t dateline_act_classifier_size;

#endif
