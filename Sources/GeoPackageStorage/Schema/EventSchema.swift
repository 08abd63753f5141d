/// The tables of events: a layer of points with the flat columns, a layer of areas, the nested records, and what finds them.
enum EventSchema {
  /// The columns after `geom` and before `region_id` are those of ``EventColumns`` in their order; a test compares them.
  static let sql = """
    CREATE TABLE regions (
      id INTEGER PRIMARY KEY,
      country_code TEXT NOT NULL, iso3 TEXT NOT NULL, country TEXT NOT NULL,
      admin1 TEXT NOT NULL, admin1_code TEXT NOT NULL, admin2 TEXT NOT NULL, admin2_code TEXT NOT NULL,
      UNIQUE (country_code, admin1_code, admin2_code, admin1, admin2, iso3, country)
    );
    CREATE TABLE region_names (
      kind INTEGER NOT NULL,
      name TEXT NOT NULL,
      region INTEGER NOT NULL REFERENCES regions(id) ON DELETE CASCADE,
      PRIMARY KEY (kind, name, region)
    ) WITHOUT ROWID;
    CREATE INDEX region_names_by_region ON region_names(region);
    CREATE TABLE events (
      fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      geom POINT,
      event_id TEXT NOT NULL UNIQUE, date_start DATE, date_end DATE, revision INTEGER, updated_at TEXT,
      deleted_at TEXT, title TEXT, notes TEXT, event_class TEXT, event_type TEXT, sub_event_type TEXT,
      assertion TEXT, civilian_targeting BOOLEAN, event_date DATE, event_time TEXT, tz TEXT,
      time_precision INTEGER, date_precision TEXT, date_basis TEXT, location TEXT, location_raw TEXT,
      latitude DOUBLE, longitude DOUBLE, place_precision TEXT, geo_precision INTEGER, radius_m DOUBLE,
      radius_p DOUBLE, geometry_kind TEXT, place_relation TEXT, gazetteer TEXT, place_id TEXT, feature_code TEXT,
      iso INTEGER, iso3 TEXT, country TEXT, region TEXT, admin1 TEXT, admin2 TEXT, admin3 TEXT, admin1_code TEXT,
      admin2_code TEXT, admin3_code TEXT, pcode TEXT, worldview TEXT, marine_area TEXT, priogrid_gid INTEGER,
      geohash TEXT, place_confidence DOUBLE, event_confidence DOUBLE, actor1 TEXT, actor2 TEXT, assoc_actor_1 TEXT,
      assoc_actor_2 TEXT, actor1_role TEXT, actor2_role TEXT, inter1 INTEGER, inter2 INTEGER, interaction INTEGER,
      target TEXT, target_kind TEXT, weapon TEXT, claimed_by TEXT, fatalities INTEGER, killed_low INTEGER,
      killed_best INTEGER, killed_high INTEGER, killed_side_a INTEGER, killed_side_b INTEGER,
      killed_civilians INTEGER, killed_unknown INTEGER, injured_low INTEGER, injured_best INTEGER,
      injured_high INTEGER, missing_low INTEGER, missing_best INTEGER, missing_high INTEGER, detained_low INTEGER,
      detained_best INTEGER, detained_high INTEGER, displaced_low INTEGER, displaced_best INTEGER,
      displaced_high INTEGER, casualty_status TEXT, casualty_note TEXT, source TEXT, source_url TEXT,
      source_scale TEXT, report_ids TEXT, n_reports INTEGER, n_sources INTEGER, n_independent INTEGER,
      source_reliability TEXT, info_credibility INTEGER, status TEXT, reviewer TEXT, tags TEXT,
      conflict_figures INTEGER,
      region_id INTEGER REFERENCES regions(id)
    );
    CREATE INDEX events_by_date ON events(date_start DESC, event_id);
    CREATE INDEX events_by_end ON events(date_end, date_start);
    CREATE INDEX events_by_type ON events(event_type, date_start DESC, event_id);
    CREATE INDEX events_by_region ON events(region_id, date_start DESC, event_id);
    CREATE INDEX events_by_killed ON events(coalesce(killed_high, killed_best, killed_low) DESC, event_id);
    CREATE TABLE event_records (
      event INTEGER PRIMARY KEY NOT NULL REFERENCES events(fid) ON DELETE CASCADE,
      record TEXT NOT NULL
    );
    CREATE VIRTUAL TABLE event_words USING fts5(actors, others, detail=column, tokenize='ascii');
    CREATE TABLE event_areas (
      fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      geom MULTIPOLYGON,
      event_id TEXT NOT NULL UNIQUE REFERENCES events(event_id) ON UPDATE CASCADE ON DELETE CASCADE,
      date_start DATE, date_end DATE, title TEXT, event_type TEXT, location TEXT, place_precision TEXT,
      radius_m DOUBLE, radius_p DOUBLE
    );
    \(views)
    """
    + GeoPackageSchema.layer(
      "events", type: "POINT", title: "events",
      description: "Events at the point that stands for their place; radius_m says how far off they may be")
    + GeoPackageSchema.layer(
      "event_areas", type: "MULTIPOLYGON", title: "event_areas",
      description:
        "Around the point of an event whose place is no more than a region: holds it with probability radius_p")

  /// Rows of the nested records, for whoever reads the file by SQL.
  private static let views = """
    CREATE VIEW evidence AS
      SELECT events.event_id, item.key AS number, item.value->>'field' AS field, item.value->>'value' AS value,
        item.value->>'doc_id' AS doc_id, item.value->>'sentence' AS sentence, item.value->>'start' AS start_offset,
        item.value->>'end' AS end_offset, item.value->>'quote' AS quote, item.value->>'rule' AS rule
      FROM events JOIN event_records ON event = fid, json_each(record, '$.evidence') AS item;
    CREATE VIEW mentions AS
      SELECT events.event_id, item.key AS number, item.value->>'doc_id' AS doc_id, item.value->>'text' AS text,
        item.value->>'start' AS start_offset, item.value->>'end' AS end_offset, item.value->>'kind' AS kind,
        item.value->>'chosen' AS chosen, item.value->>'reason' AS reason, item.value->>'margin' AS margin
      FROM events JOIN event_records ON event = fid, json_each(record, '$.mentions') AS item;
    CREATE VIEW candidates AS
      SELECT events.event_id, item.key AS mention, place.key AS number, place.value->>'place_id' AS place_id,
        place.value->>'name' AS name, place.value->>'lon' AS longitude, place.value->>'lat' AS latitude,
        place.value->>'feature_code' AS feature_code, place.value->>'population' AS population,
        place.value->>'score' AS score, place.value->>'probability' AS probability
      FROM events JOIN event_records ON event = fid, json_each(record, '$.mentions') AS item,
        json_each(item.value, '$.candidates') AS place;
    CREATE VIEW merges AS
      SELECT events.event_id, item.key AS number, item.value->>'doc_id' AS doc_id,
        item.value->>'other_event_id' AS other_event_id, item.value->>'other_doc_id' AS other_doc_id,
        item.value->>'key' AS key, item.value->>'score' AS score, item.value->>'reason' AS reason,
        item.value->>'undo' AS undo
      FROM events JOIN event_records ON event = fid, json_each(record, '$.merge.links') AS item;
    """
}
