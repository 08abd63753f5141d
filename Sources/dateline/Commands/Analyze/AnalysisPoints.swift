import Events
import GeoJSON
import SpatialStatistics

/// The points of a file that a method can use, and what was left out.
struct AnalysisPoints {
  private(set) var file: FeatureFile
  private(set) var features: [Feature] = []
  private(set) var positions: [Position] = []
  /// The number of each point's day; empty where days are not asked for.
  private(set) var days: [Int] = []
  /// How many features were left out why, in the words of a note.
  private(set) var notes: [String] = []

  /// The usual names of a day, the first that a feature has counts.
  private static let dateProperties = ["event_date", "date_start", "date", "datetime", "timestamp"]

  /// Reads a file.
  ///
  /// - Parameter isDated: whether points need a day.
  init(_ input: AnalysisInput, isDated: Bool = false) throws {
    let condition = try input.conditions.condition(for: input.file)
    file = try FeatureFile(path: input.file) { feature, _ in condition.admits(feature) }
    var (unlocated, undated, vague) = (0, 0, 0)
    for feature in file.features {
      guard let position = feature.position, feature.hasOwnPoint else {
        unlocated += 1
        continue
      }
      if isDated {
        let names = input.date.map { [$0] } ?? Self.dateProperties
        guard let day = names.lazy.compactMap({ feature.text($0).flatMap { CalendarDate($0) } }).first else {
          undated += 1
          continue
        }
        if !input.anyDate, let precision = feature.text("date_precision"), precision != "exact", precision != "days" {
          vague += 1
          continue
        }
        days.append(day.dayNumber)
      }
      features.append(feature)
      positions.append(Position(longitude: position.longitude, latitude: position.latitude))
    }
    if unlocated > 0 { notes.append("\(unlocated) left out: known only to an area or country, or without a point") }
    if undated > 0 { notes.append("\(undated) left out: without a day") }
    if vague > 0 { notes.append("\(vague) left out: the day is known to a week or coarser (--any-date takes them)") }
  }

  /// Leaves out what lies outside a region.
  mutating func keep(in region: StudyRegion) {
    guard region.kind == .polygon else { return }
    let kept = positions.indices.filter { region.contains(positions[$0]) }
    guard kept.count < positions.count else { return }
    notes.append("\(positions.count - kept.count) left out: outside the study region")
    (features, positions) = (kept.map { features[$0] }, kept.map { positions[$0] })
    if !days.isEmpty { days = kept.map { days[$0] } }
  }

  /// The points with their days.
  var dated: [SpaceTimePoint] { zip(positions, days).map { SpaceTimePoint(position: $0, day: $1) } }
}
