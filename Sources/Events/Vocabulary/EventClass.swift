/// The broad kind of an event.
public struct EventClass: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Organised or political violence.
  public static let conflict = EventClass(rawValue: "conflict")
  /// Demonstrations, riots and strikes.
  public static let protest = EventClass(rawValue: "protest")
  /// Agreements, arrests and other turns without violence of their own.
  public static let strategic = EventClass(rawValue: "strategic")
  /// Violence without a stated political side.
  public static let crime = EventClass(rawValue: "crime")
  /// Earthquakes, floods, storms, fires of nature.
  public static let disaster = EventClass(rawValue: "disaster")
  /// Crashes, collapses, sinkings.
  public static let accident = EventClass(rawValue: "accident")
  /// Outbreaks and epidemics.
  public static let health = EventClass(rawValue: "health")
  /// Flight and evacuation.
  public static let displacement = EventClass(rawValue: "displacement")
  /// Talks, visits, sanctions.
  public static let diplomacy = EventClass(rawValue: "diplomacy")
  /// Anything else.
  public static let other = EventClass(rawValue: "other")
}
