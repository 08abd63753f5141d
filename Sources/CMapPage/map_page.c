#include "map_page.h"

// #embed is of C23; the compilers that build Swift packages know it in older modes as well.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char address_js[] = {
#embed "page/address.js"
};
static const unsigned char app_js[] = {
#embed "page/app.js"
};
static const unsigned char card_js[] = {
#embed "page/card.js"
};
static const unsigned char correction_form_js[] = {
#embed "page/correction-form.js"
};
static const unsigned char csv_js[] = {
#embed "page/csv.js"
};
static const unsigned char days_js[] = {
#embed "page/days.js"
};
static const unsigned char distance_js[] = {
#embed "page/distance.js"
};
static const unsigned char dom_js[] = {
#embed "page/dom.js"
};
static const unsigned char downloads_js[] = {
#embed "page/downloads.js"
};
static const unsigned char event_list_js[] = {
#embed "page/event-list.js"
};
static const unsigned char file_source_js[] = {
#embed "page/file-source.js"
};
static const unsigned char filter_panel_js[] = {
#embed "page/filter-panel.js"
};
static const unsigned char icon_svg[] = {
#embed "page/icon.svg"
};
static const unsigned char index_html[] = {
#embed "page/index.html"
};
static const unsigned char labels_js[] = {
#embed "page/labels.js"
};
static const unsigned char legend_js[] = {
#embed "page/legend.js"
};
static const unsigned char map_style_js[] = {
#embed "page/map-style.js"
};
static const unsigned char map_view_js[] = {
#embed "page/map-view.js"
};
static const unsigned char match_js[] = {
#embed "page/match.js"
};
static const unsigned char page_state_js[] = {
#embed "page/page-state.js"
};
static const unsigned char query_js[] = {
#embed "page/query.js"
};
static const unsigned char radius_tool_js[] = {
#embed "page/radius-tool.js"
};
static const unsigned char search_box_js[] = {
#embed "page/search-box.js"
};
static const unsigned char server_source_js[] = {
#embed "page/server-source.js"
};
static const unsigned char stack_fan_js[] = {
#embed "page/stack-fan.js"
};
static const unsigned char style_css[] = {
#embed "page/style.css"
};
static const unsigned char timeline_js[] = {
#embed "page/timeline.js"
};
static const unsigned char view_switch_js[] = {
#embed "page/view-switch.js"
};
static const unsigned char vocabulary_js[] = {
#embed "page/vocabulary.js"
};
static const unsigned char welcome_js[] = {
#embed "page/welcome.js"
};

static const struct dateline_page_file files[] = {
    {"address.js", "text/javascript; charset=utf-8", address_js, sizeof address_js},
    {"app.js", "text/javascript; charset=utf-8", app_js, sizeof app_js},
    {"card.js", "text/javascript; charset=utf-8", card_js, sizeof card_js},
    {"correction-form.js", "text/javascript; charset=utf-8", correction_form_js, sizeof correction_form_js},
    {"csv.js", "text/javascript; charset=utf-8", csv_js, sizeof csv_js},
    {"days.js", "text/javascript; charset=utf-8", days_js, sizeof days_js},
    {"distance.js", "text/javascript; charset=utf-8", distance_js, sizeof distance_js},
    {"dom.js", "text/javascript; charset=utf-8", dom_js, sizeof dom_js},
    {"downloads.js", "text/javascript; charset=utf-8", downloads_js, sizeof downloads_js},
    {"event-list.js", "text/javascript; charset=utf-8", event_list_js, sizeof event_list_js},
    {"file-source.js", "text/javascript; charset=utf-8", file_source_js, sizeof file_source_js},
    {"filter-panel.js", "text/javascript; charset=utf-8", filter_panel_js, sizeof filter_panel_js},
    {"icon.svg", "image/svg+xml", icon_svg, sizeof icon_svg},
    {"index.html", "text/html; charset=utf-8", index_html, sizeof index_html},
    {"labels.js", "text/javascript; charset=utf-8", labels_js, sizeof labels_js},
    {"legend.js", "text/javascript; charset=utf-8", legend_js, sizeof legend_js},
    {"map-style.js", "text/javascript; charset=utf-8", map_style_js, sizeof map_style_js},
    {"map-view.js", "text/javascript; charset=utf-8", map_view_js, sizeof map_view_js},
    {"match.js", "text/javascript; charset=utf-8", match_js, sizeof match_js},
    {"page-state.js", "text/javascript; charset=utf-8", page_state_js, sizeof page_state_js},
    {"query.js", "text/javascript; charset=utf-8", query_js, sizeof query_js},
    {"radius-tool.js", "text/javascript; charset=utf-8", radius_tool_js, sizeof radius_tool_js},
    {"search-box.js", "text/javascript; charset=utf-8", search_box_js, sizeof search_box_js},
    {"server-source.js", "text/javascript; charset=utf-8", server_source_js, sizeof server_source_js},
    {"stack-fan.js", "text/javascript; charset=utf-8", stack_fan_js, sizeof stack_fan_js},
    {"style.css", "text/css; charset=utf-8", style_css, sizeof style_css},
    {"timeline.js", "text/javascript; charset=utf-8", timeline_js, sizeof timeline_js},
    {"view-switch.js", "text/javascript; charset=utf-8", view_switch_js, sizeof view_switch_js},
    {"vocabulary.js", "text/javascript; charset=utf-8", vocabulary_js, sizeof vocabulary_js},
    {"welcome.js", "text/javascript; charset=utf-8", welcome_js, sizeof welcome_js},
};
const size_t dateline_page_file_count = sizeof files / sizeof *files;

const struct dateline_page_file *dateline_page_files(void) { return files; }
