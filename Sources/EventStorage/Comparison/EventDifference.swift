public import Events
public import GeoJSON

/// What is different about an event between two stores, and what brought it about.
public struct EventDifference: Hashable, Sendable {
  /// What happened to it, the weightiest first: see ``Kind``.
  public var kinds: [Kind]
  /// What it is in the first store; nil where it is not there or withdrawn.
  public var old: Event?
  /// What it is in the second store; nil where it is not there or withdrawn.
  public var new: Event?
  /// The columns that differ, in their order; empty unless it is in both.
  public var columns: [Column]
  /// How far it has moved; nil unless it has a position in both.
  public var distanceMeters: Double?
  /// The event that it was merged into, where the second store says so.
  public var mergedInto: String?
  /// What brought it about, as far as the stores tell.
  public var causes: [Cause]

  /// Its identifier.
  public var id: String { new?.id ?? old?.id ?? "" }

  /// What happened to an event.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Only the second store has it.
    case appeared
    /// Only the first store has it.
    case vanished
    /// It has another position, or one where it had none, or none any more.
    case moved
    /// A toll is another.
    case tolls
    /// Another column is another.
    case changed
  }

  /// A column that differs.
  public struct Column: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What it holds in the first store.
    public var old: JSONValue
    /// What it holds in the second store.
    public var new: JSONValue
  }

  /// An input that differs between the stores.
  public struct Cause: Hashable, Sendable {
    /// What it is.
    public var kind: Kind
    /// The report, the file, or what differs between the runs.
    public var subject: String

    /// Makes a cause.
    public init(kind: Kind, subject: String) { (self.kind, self.subject) = (kind, subject) }

    /// What an input is, and how it differs.
    public enum Kind: String, Hashable, Sendable {
      /// A report that only the second store has.
      case newReport = "new_report"
      /// A report with another text or source.
      case changedReport = "changed_report"
      /// A report that only the first store has.
      case missingReport = "missing_report"
      /// A file of events that says something else of it.
      case file
      /// The last runs differ in program, gazetteer or settings, corrections included.
      case run
    }
  }

  static func columns(_ old: Event, _ new: Event) -> [Column] {
    zip(old.properties.members, new.properties.members).compactMap { old, new in
      guard old.value != new.value, !passedColumns.contains(old.name) else { return nil }
      return Column(name: old.name, old: old.value, new: new.value)
    }
  }

  /// The kinds of change that its columns and its distance tell.
  var kindsOfChange: [Kind] {
    let names = Set(columns.map(\.name))
    let hasMoved = distanceMeters.map { $0 >= 1 } ?? !names.isDisjoint(with: ["latitude", "longitude"])
    let rest = names.subtracting(EventDifference.ofPosition).subtracting(EventDifference.ofTolls)
    return [
      (Kind.moved, hasMoved), (.tolls, !names.isDisjoint(with: EventDifference.ofTolls)),
      (.changed, !rest.isEmpty || !hasMoved && !names.isDisjoint(with: EventDifference.ofPosition)),
    ].compactMap { $0.1 ? $0.0 : nil }
  }

  /// Columns that every change changes, and that are no difference.
  public static let passedColumns: Set<String> = ["revision", "updated_at", "deleted_at"]
  private static let ofPosition: Set<String> = ["latitude", "longitude", "geohash", "priogrid_gid"]
  private static let ofTolls: Set<String> = Set(
    EventColumns.all.filter { name in
      ["fatalities", "killed_", "injured_", "missing_", "detained_", "displaced_"].contains { name.hasPrefix($0) }
    })
}
