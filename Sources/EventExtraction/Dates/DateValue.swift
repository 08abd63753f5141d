import Events

/// The meaning of a date expression before it is put on the calendar.
enum DateValue: Hashable, Sendable {
  case timeOnly

  var isAbsolute: Bool { false }
  var isNarrative: Bool { false }
  var isEra: Bool { false }

  func resolved(against reference: DateReference, pointsAhead: Bool, time: String?, words: String) -> EventDate {
    EventDate(start: nil, time: time, precision: .unknown, basis: .relative, words: words)
  }
}
