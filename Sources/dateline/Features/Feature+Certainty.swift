import Events
import GeoJSON

/// What a feature says of how well its place and day are known; features of other programs, which say nothing, count as known.
extension Feature {
  /// Whether the feature's point is where it happened, and not the middle of an area. Features that do not say are points.
  var hasOwnPoint: Bool { (text("geometry_kind") ?? "point") == "point" }

  /// How far the true place may be from the feature's point, in metres: `radius_m`, or 0.
  var placeRadius: Double {
    guard let radius = number("radius_m"), radius > 0, radius.isFinite else { return 0 }
    return radius
  }

  /// The first and the last day it may have happened on; nil where no day is known.
  var days: ClosedRange<Int>? {
    let first = (text("date_start") ?? text("event_date") ?? text("date")).flatMap { CalendarDate($0) }?.dayNumber
    let last = (text("date_end") ?? text("event_date") ?? text("date")).flatMap { CalendarDate($0) }?.dayNumber
    guard let start = first ?? last else { return nil }
    return start...max(start, last ?? start)
  }
}

/// Whether something is so: for certain, or only where places and days are as they may be at best.
enum Certainty: String {
  case certain
  case possible

  /// Whether a distance is within a limit, from the least and the greatest that it may be; nil where it cannot be.
  static func within(_ limit: Double, from least: Double, to greatest: Double) -> Certainty? {
    greatest <= limit ? .certain : least <= limit ? .possible : nil
  }

  /// Both.
  func and(_ other: Certainty) -> Certainty { self == .certain ? other : self }
}
