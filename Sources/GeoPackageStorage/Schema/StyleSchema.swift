import Events

/// How QGIS shows the layers: it finds the styles in the table `layer_styles`, in the form in which it writes it itself.
enum StyleSchema {
  static let sql =
    """
    CREATE TABLE layer_styles (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT,
      styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT,
      update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
    );

    """
    + GeoPackageSchema.attributes("layer_styles", title: "layer_styles", description: "Styles of QGIS")
    + row("events", "Events by type and time", events) + row("event_areas", "Areas by type and time", areas)

  private static func row(_ table: String, _ name: String, _ style: String) -> String {
    """
    INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
        styleSLD, useAsDefault, description, owner)
      VALUES ('', '', '\(table)', 'geom', '\(name)', '\(style.replacing("'", with: "''"))', '', 1, '', '');

    """
  }

  /// A colour, red, green, blue, for each type; the last is for all others.
  private static let colours: [(type: EventType?, colour: String)] = [
    (.battles, "166,38,30"), (.explosions, "230,97,1"), (.violenceAgainstCivilians, "122,1,119"),
    (.protests, "33,113,181"), (.riots, "253,184,99"), (.strategicDevelopments, "82,82,82"), (.disaster, "0,104,55"),
    (.accident, "140,81,10"), (nil, "150,150,150"),
  ]

  /// Withdrawn events stay in the table and are not shown.
  private static let events = style(isShown: "&quot;deleted_at&quot; IS NULL AND ") { colour in
    """
    <symbol type="marker" name="NAME" alpha="0.85" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" \
    enabled="1" locked="0" pass="0"><Option type="Map"><Option name="name" type="QString" value="circle"/>\
    <Option name="color" type="QString" value="\(colour),255"/>\
    <Option name="outline_color" type="QString" value="255,255,255,255"/>\
    <Option name="outline_width" type="QString" value="0.2"/><Option name="size" type="QString" value="2.6"/></Option>\
    </layer></symbol>
    """
  }

  private static let areas = style { colour in
    """
    <symbol type="fill" name="NAME" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" \
    locked="0" pass="0"><Option type="Map"><Option name="color" type="QString" value="\(colour),18"/>\
    <Option name="outline_color" type="QString" value="\(colour),90"/>\
    <Option name="outline_width" type="QString" value="0.2"/><Option name="style" type="QString" value="solid"/></Option>\
    </layer></symbol>
    """
  }

  /// A style of rules by type that is played by `date_start` and `date_end`.
  private static func style(isShown: String = "", _ symbol: (String) -> String) -> String {
    var rules = ""
    var symbols = ""
    for (number, entry) in colours.enumerated() {
      let type = entry.type?.rawValue
      let named = colours.compactMap { $0.type.map { "'\($0.rawValue)'" } }.joined(separator: ", ")
      let condition =
        type.map { "&quot;event_type&quot; = '\($0)'" } ?? "coalesce(&quot;event_type&quot;, '') NOT IN (\(named))"
      let filter = " filter=\"\(isShown)\(condition)\""
      rules += "<rule key=\"{type-\(number)}\" symbol=\"\(number)\" label=\"\(type ?? "Other")\"\(filter)/>"
      symbols += symbol(entry.colour).replacing("NAME", with: String(number))
    }
    return """
      <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
      <qgis version="3.22.0" styleCategories="Symbology|Temporal">
      <temporal enabled="1" mode="2" startField="date_start" endField="date_end" durationField="" durationUnit="days" \
      fixedDuration="0" accumulate="0" startExpression="" endExpression="" limitMode="1"><fixedRange><start></start>\
      <end></end></fixedRange></temporal>
      <renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0" referencescale="-1">\
      <rules key="{types}">\(rules)</rules><symbols>\(symbols)</symbols></renderer-v2>
      </qgis>
      """
  }
}
