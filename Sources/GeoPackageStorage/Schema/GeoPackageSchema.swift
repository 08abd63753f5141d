/// The tables that every GeoPackage has (OGC 12-128r19, clauses 1.1.2, 2.1 and 2.3, annex C).
enum GeoPackageSchema {
  /// `GPKG` in ASCII (requirement 2).
  static let applicationID = 0x4750_4B47

  /// The version of the standard: 10300 for 1.3. Nothing that 1.4 adds is in the file, and older readers warn of 10400.
  static let userVersion = 10300

  static let sql = """
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(userVersion);
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL PRIMARY KEY,
      organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL,
      definition TEXT NOT NULL,
      description TEXT
    );
    INSERT INTO gpkg_spatial_ref_sys VALUES
      ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
      ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
      ('WGS 84 geodetic', 4326, 'EPSG', 4326, '\(wgs84)', 'longitude/latitude coordinates in decimal degrees on WGS 84');
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY,
      data_type TEXT NOT NULL,
      identifier TEXT UNIQUE,
      description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE,
      min_y DOUBLE,
      max_x DOUBLE,
      max_y DOUBLE,
      srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
    );
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL,
      column_name TEXT NOT NULL,
      geometry_type_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL,
      z TINYINT NOT NULL,
      m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
    );
    CREATE TABLE gpkg_extensions (
      table_name TEXT,
      column_name TEXT,
      extension_name TEXT NOT NULL,
      definition TEXT NOT NULL,
      scope TEXT NOT NULL,
      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
    );
    """

  private static let wgs84 =
    #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],"#
    + #"AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,"#
    + #"AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]"#

  /// Registers a table of features with its geometry column `geom`, and gives it an R*Tree with the triggers that keep it
  /// (annex F.3 of 1.3; 1.4 has others in place of two of these, for statements that are not used here).
  static func layer(_ table: String, type: String, title: String, description: String) -> String {
    let tree = "rtree_\(table)_geom"
    let isNew = "(NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))"
    let gone = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
    let insertion = """
      INSERT OR REPLACE INTO \(tree) VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), \
      ST_MaxY(NEW.geom));
      """
    return """
      INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
        VALUES ('\(table)', 'features', '\(title)', '\(description)', 4326);
      INSERT INTO gpkg_geometry_columns VALUES ('\(table)', 'geom', '\(type)', 4326, 0, 0);
      INSERT INTO gpkg_extensions VALUES
        ('\(table)', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
      CREATE VIRTUAL TABLE \(tree) USING rtree(id, minx, maxx, miny, maxy);
      CREATE TRIGGER \(tree)_insert AFTER INSERT ON \(table)
        WHEN \(isNew)
      BEGIN \(insertion) END;
      CREATE TRIGGER \(tree)_update1 AFTER UPDATE OF geom ON \(table)
        WHEN OLD.fid = NEW.fid AND \(isNew)
      BEGIN \(insertion) END;
      CREATE TRIGGER \(tree)_update2 AFTER UPDATE OF geom ON \(table)
        WHEN OLD.fid = NEW.fid AND \(gone)
      BEGIN DELETE FROM \(tree) WHERE id = OLD.fid; END;
      CREATE TRIGGER \(tree)_update3 AFTER UPDATE ON \(table)
        WHEN OLD.fid != NEW.fid AND \(isNew)
      BEGIN DELETE FROM \(tree) WHERE id = OLD.fid; \(insertion) END;
      CREATE TRIGGER \(tree)_update4 AFTER UPDATE ON \(table)
        WHEN OLD.fid != NEW.fid AND \(gone)
      BEGIN DELETE FROM \(tree) WHERE id IN (OLD.fid, NEW.fid); END;
      CREATE TRIGGER \(tree)_delete AFTER DELETE ON \(table)
        WHEN OLD.geom NOT NULL
      BEGIN DELETE FROM \(tree) WHERE id = OLD.fid; END;

      """
  }

  /// Registers a table without geometry.
  static func attributes(_ table: String, title: String, description: String) -> String {
    """
    INSERT INTO gpkg_contents (table_name, data_type, identifier, description)
      VALUES ('\(table)', 'attributes', '\(title)', '\(description)');

    """
  }
}
