/// A store that tells where its events come from, so that two can be compared.
public protocol ComparedEvents: StoredEvents {
  /// The identifiers, in order, of the events that one of two stores alone has, or whose columns differ other than in
  /// ``EventDifference/passedColumns``; withdrawn ones are not there.
  ///
  /// Without a way of its own, a store reads both whole.
  /// - Throws: a ``StoreFailure``.
  func differingIdentifiers(from other: any ComparedEvents) throws -> [String]

  /// The event that a withdrawn one was merged into; nil for none.
  /// - Throws: a ``StoreFailure``.
  func heir(of id: String) throws -> String?

  /// What tells whether a report is the same as before, see ``EventIntake/holds(_:text:)``; nil where there is no such report now.
  /// - Throws: a ``StoreFailure``.
  func hash(ofReport id: String) throws -> String?

  /// The file that an event comes from, with a hash of what it said; nil for an event of reports.
  /// - Throws: a ``StoreFailure``.
  func input(of id: String) throws -> (hash: Int64, source: String)?

  /// The last run that changed something; nil where there was none.
  /// - Throws: a ``StoreFailure``.
  func lastRun() throws -> IngestRun?
}
