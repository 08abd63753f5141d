import Events

/// How QGIS shows a layer of events: symbols in the colours of the types, played by the first and the last day.
public enum EventStyle {
  /// The layer of points; withdrawn events stay in the table and are not shown.
  case points
  /// The layer of areas.
  case areas

  /// The settings of time and the renderer, as they stand in a style file and in a project.
  public var elements: String {
    var rules = ""
    var symbols = ""
    let named = EventType.colours.map { "'\($0.type.rawValue)'" }.joined(separator: ", ")
    let entries: [(type: String?, colour: String)] =
      EventType.colours.map { ($0.type.rawValue, $0.colour) } + [(nil, EventType.colourOfOthers)]
    for (number, entry) in entries.enumerated() {
      let condition =
        entry.type.map { "&quot;event_type&quot; = '\($0)'" }
        ?? "coalesce(&quot;event_type&quot;, '') NOT IN (\(named))"
      let filter = " filter=\"\(isShown)\(condition)\""
      rules += "<rule key=\"{type-\(number)}\" symbol=\"\(number)\" label=\"\(entry.type ?? "Other")\"\(filter)/>"
      symbols += symbol(number, colour: EventStyle.numbers(of: entry.colour))
    }
    return """
      <temporal enabled="1" mode="2" startField="date_start" endField="date_end" durationField="" durationUnit="days" \
      fixedDuration="0" accumulate="0" startExpression="" endExpression="" limitMode="1"><fixedRange><start></start>\
      <end></end></fixedRange></temporal>
      <renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0" referencescale="-1">\
      <rules key="{types}">\(rules)</rules><symbols>\(symbols)</symbols></renderer-v2>
      """
  }

  /// A style file of its own (QML).
  var document: String {
    """
    <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
    <qgis version="3.22.0" styleCategories="Symbology|Temporal">
    \(elements)
    </qgis>
    """
  }

  private var isShown: String {
    switch self {
    case .points: "&quot;deleted_at&quot; IS NULL AND "
    case .areas: ""
    }
  }

  private func symbol(_ number: Int, colour: String) -> String {
    switch self {
    case .points:
      """
      <symbol type="marker" name="\(number)" alpha="0.85" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" \
      enabled="1" locked="0" pass="0"><Option type="Map"><Option name="name" type="QString" value="circle"/>\
      <Option name="color" type="QString" value="\(colour),255"/>\
      <Option name="outline_color" type="QString" value="255,255,255,255"/>\
      <Option name="outline_width" type="QString" value="0.2"/><Option name="size" type="QString" value="2.6"/></Option>\
      </layer></symbol>
      """
    case .areas:
      """
      <symbol type="fill" name="\(number)" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" \
      enabled="1" locked="0" pass="0"><Option type="Map"><Option name="color" type="QString" value="\(colour),18"/>\
      <Option name="outline_color" type="QString" value="\(colour),90"/>\
      <Option name="outline_width" type="QString" value="0.2"/><Option name="style" type="QString" value="solid"/>\
      </Option></layer></symbol>
      """
    }
  }

  /// `#a6261e` as `166,38,30`.
  private static func numbers(of colour: String) -> String {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    return "\(number >> 16),\(number >> 8 & 255),\(number & 255)"
  }
}
