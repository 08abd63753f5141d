/// A store whose whole content can be handed to another one, record by record.
///
/// Records keep the numbers of their rows, and go in ascending, kind after kind: so what is there tells how far a transfer that
/// was cut short had come, and both stores give events in the same stored order.
public protocol StoreTransfer: EventIntake {
  /// The highest row of a kind; nil where there is none.
  /// - Throws: a ``StoreFailure``.
  func lastRow(of kind: StoreRecord.Kind) throws -> Int64?

  /// The records of a kind, in the order of their rows.
  /// - Parameters:
  ///   - row: The row after which they begin.
  ///   - limit: The most of them.
  /// - Throws: a ``StoreFailure``.
  func records(of kind: StoreRecord.Kind, after row: Int64, limit: Int) throws -> [StoreRecord]

  /// Puts records in under the numbers of their rows, none of which is taken: all of them or, on an error, none.
  ///
  /// Until ``finishTransfer(isPublished:)`` the reports count as not published.
  /// - Throws: a ``StoreFailure``.
  func insert(_ records: [StoreRecord]) throws

  /// Ends a transfer: what is put in later gets rows behind those that came with it.
  /// - Parameter isPublished: Whether the events of all reports are merged and published.
  /// - Throws: a ``StoreFailure``.
  func finishTransfer(isPublished: Bool) throws
}
