public import Events

/// An event as far as merging compares it, with the component that it belongs to: what machines hand to each other to find
/// out which events have to be merged together.
///
/// A component is a set of tellings (events of one report) that is merged alone. Where no event that merging forms in one
/// component matches an event of another (``EventMerger/links(between:)``), merging each alone gives what merging all at once
/// gives. So components begin as single tellings and are united until there are no links.
public struct MergeOutline: Sendable {
  /// The name of the component.
  public var component: String
  /// The event without evidence; see ``Event/outline``.
  public var event: Event
  /// Whether the event is too doubtful to stand alone.
  public var isDoubtful: Bool

  /// Makes an outline.
  public init(component: String, event: Event, isDoubtful: Bool = false) {
    self.component = component
    self.event = event
    self.isDoubtful = isDoubtful
  }

  /// How many days a block covers.
  static let windowDays = 16

  /// The blocks of place, time and kind that the event lies in or near: two events that merging could match share one.
  ///
  /// Blocks are numbers without an order. Each covers a kind of act, sixteen days and a country, a place or a cell of 4°;
  /// events lie two days and 16 km over the edges. Empty for an event that is never merged, as it has no day or position.
  /// - Complexity: O(*d*) for an event that may have been on any of *d* days.
  public var blocks: [UInt32] {
    let candidate = MergeCandidate(event)
    guard candidate.isComparable else { return [] }
    let facts = candidate.facts
    // Fires and blasts are accidents to one report and attacks to another.
    let group = facts.group == .accident ? ActGroup.attack : facts.group
    let kind = UInt64(group.rawValue) << 1 | (facts.isPlanned ? 1 : 0)
    var places: [UInt64] = []
    if candidate.country != 0 { places.append(MergeBlocks.mix(candidate.country, 1)) }
    if facts.place != 0 { places.append(MergeBlocks.mix(facts.place, 2)) }
    if !candidate.isArea {
      // Half of the 30 km that a match may span, and a little more.
      MergeBlocks.cells(facts.latitude, facts.longitude, kilometers: 16, side: 4) { cell in
        places.append(MergeBlocks.mix(cell, 3))
      }
    }
    // Half of the three days that a match may span.
    let windows = MergeOutline.window(facts.start - 2)...MergeOutline.window(max(facts.start, facts.end) + 2)
    return windows.flatMap { window in
      places.map { place in
        UInt32(truncatingIfNeeded: MergeBlocks.mix(place, UInt64(truncatingIfNeeded: window) << 8 | kind))
      }
    }
  }

  private static func window(_ day: Int32) -> Int { Int((Double(day) / Double(windowDays)).rounded(.down)) }
}

extension Event {
  /// The event without what merging does not compare: evidence, names, words of figures, and all of a report but its identifier
  /// and day.
  public var outline: Event {
    var outline = self
    outline.evidence = []
    outline.mentions = []
    outline.merge = []
    outline.history = []
    outline.reports = reports.map { Report(id: $0.id, published: $0.published) }
    for field in [\Event.killed, \.injured, \.missing, \.detained, \.displaced] { outline[keyPath: field].figures = [] }
    return outline
  }
}
