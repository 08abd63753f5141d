import Events

extension Event {
  /// An event of which hardly anything is known.
  static func plain(_ id: String) -> Event {
    Event(
      id: id, title: "", eventClass: .conflict, type: .battles, subType: .armedClash, assertion: .factual, date: nil,
      place: EventPlace(name: "", rawText: "", position: nil, precision: .country, geometryKind: .none))
  }
}
