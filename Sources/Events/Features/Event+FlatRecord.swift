public import GeoJSON

extension Event {
  /// The whole event as one object: the flat ``properties``, then the members of the nested ``record``.
  ///
  /// `Event(flatRecord:)` gives the same event back.
  public var flatRecord: JSONObject {
    JSONObject((properties.members + record.members).map { ($0.name, $0.value) })
  }

  /// The event of an object as ``flatRecord`` gives it; unknown members are left out, and null ones may be missing.
  /// - Throws: ``EventsError`` as `Event(feature:)` does.
  public init(flatRecord: JSONObject) throws {
    try self.init(
      feature: Feature(
        geometry: nil, properties: flatRecord, foreignMembers: [Event.recordMember: .object(flatRecord)]))
  }
}
