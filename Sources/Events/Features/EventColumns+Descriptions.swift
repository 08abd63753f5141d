extension EventColumns {
  /// What a column says, in a sentence without full stop; nil for a name that is no column.
  public static func description(of column: String) -> String? { descriptions[column] }

  private static let descriptions: [String: String] = {
    var descriptions: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      descriptions[String(parts[0])] = String(parts[1].drop { $0 == " " })
    }
    for (stem, people) in [
      ("killed", "killed"), ("injured", "injured"), ("missing", "missing"), ("detained", "detained"),
      ("displaced", "driven from home"),
    ] {
      for (end, figure) in [("low", "lowest"), ("best", "best"), ("high", "highest")] {
        descriptions["\(stem)_\(end)"] = "The \(figure) number of people \(people) that is stated"
      }
    }
    return descriptions
  }()

  private static let lines = """
    event_id: The stable identifier
    date_start: The first day it may have happened on
    date_end: The last day it may have happened on
    revision: 1 for the first version, one more at every change
    updated_at: When the store last changed it, in UTC
    deleted_at: When the store withdrew it, in UTC
    title: One line for a list
    notes: The sentence that asserts the event
    event_class: The broad kind
    event_type: The type, in ACLED's words where it has one
    sub_event_type: The sub-type
    assertion: What the reports assert of it
    civilian_targeting: Whether people without arms were the target
    event_date: The day in the middle of the span of days, the earlier of two
    event_time: The local time of day, HH:MM
    tz: The time zone of a country that has one alone
    time_precision: ACLED's code of how well the day is known, 1 is best
    date_precision: How well the day is known
    date_basis: What the day rests on
    location: The name of the place
    location_raw: The words of the report for the place
    latitude: Degrees north
    longitude: Degrees east
    place_precision: How well the place is known
    geo_precision: ACLED's code of how well the place is known, 1 is best
    radius_m: Metres around the point that hold the true place with probability radius_p
    radius_p: The probability that belongs to radius_m
    geometry_kind: What the point stands for
    place_relation: How the event lies to the named place
    gazetteer: The source of the gazetteer's row
    place_id: The identifier of the gazetteer's row
    feature_code: The feature code of GeoNames
    iso: ISO 3166-1 numeric code of the country
    iso3: ISO 3166-1 alpha-3 code of the country
    country: The name of the country
    region: The region of the world, as ACLED names it
    admin1: The name of the first-level division
    admin2: The name of the second-level division
    admin3: The name of the third-level division
    admin1_code: The gazetteer's code of the first-level division
    admin2_code: The gazetteer's code of the second-level division
    admin3_code: The gazetteer's code of the third-level division; not filled
    pcode: OCHA's code of the division; not filled
    worldview: Whose view of borders the country follows
    marine_area: The name of the sea
    priogrid_gid: The number of the PRIO-GRID cell
    geohash: The geohash of the point, seven characters
    place_confidence: How likely the place is the right one, 0 to 1
    event_confidence: How likely the event is real and rightly read, 0 to 1
    actor1: Who acted, as named
    actor2: Who was acted upon or fought, as named
    assoc_actor_1: Others on the side of actor1, joined by semicolons
    assoc_actor_2: Others on the side of actor2, joined by semicolons
    actor1_role: The part of actor1
    actor2_role: The part of actor2
    inter1: ACLED's code of the kind of actor1
    inter2: ACLED's code of the kind of actor2
    interaction: ACLED's code of both kinds
    target: What or who was hit, joined by semicolons
    target_kind: The kinds of the target, joined by semicolons
    weapon: The weapons, joined by semicolons
    claimed_by: Who claimed it and through what
    fatalities: The lowest number of people killed that is stated, as ACLED takes it
    killed_side_a: People killed on side A
    killed_side_b: People killed on side B
    killed_civilians: Civilians killed
    killed_unknown: People killed whose side is not stated
    casualty_status: Whether the reports speak of casualties
    casualty_note: How inexact words for numbers were read
    source: The publishers of the reports, joined by semicolons
    source_url: The addresses of the reports, joined by semicolons
    source_scale: The scale of the source; not filled
    report_ids: The identifiers of the reports, joined by semicolons
    n_reports: The number of reports
    n_sources: The number of publishers
    n_independent: The number of sources that do not repeat another
    source_reliability: The Admiralty letter of the source; not filled
    info_credibility: The Admiralty number of the information, 1 to 6
    status: How far a person has looked at it
    reviewer: Who looked at it
    tags: Words that users gave it, joined by semicolons
    conflict_figures: The number of tolls whose figures disagree
    """
}
