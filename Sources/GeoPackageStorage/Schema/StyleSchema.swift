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
    + row("events", "Events by type and time", .points) + row("event_areas", "Areas by type and time", .areas)

  private static func row(_ table: String, _ name: String, _ style: EventStyle) -> String {
    """
    INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
        styleSLD, useAsDefault, description, owner)
      VALUES ('', '', '\(table)', 'geom', '\(name)', '\(style.document.replacing("'", with: "''"))', '', 1, '', '');

    """
  }
}
