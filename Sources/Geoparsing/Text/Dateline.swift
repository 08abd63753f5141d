/// The line that says where and when a report was written: `MAKHACHKALA, Russia, June 24 (Reuters) -`.
///
/// It names the writer's place, which need not be the event's. All ranges are of token indices.
public struct Dateline: Hashable, Sendable {
  /// The whole dateline with the dash, colon or full stop that closes it.
  public var range: Range<Int>
  /// The place names, in order: the town, then what it lies in. Not empty.
  public var places: [Range<Int>]
  /// The agency between the brackets, or nil.
  public var agency: Range<Int>?
  /// The date, or nil.
  public var date: Range<Int>?

  /// Makes a dateline.
  public init(range: Range<Int>, places: [Range<Int>], agency: Range<Int>? = nil, date: Range<Int>? = nil) {
    self.range = range
    self.places = places
    self.agency = agency
    self.date = date
  }
}
