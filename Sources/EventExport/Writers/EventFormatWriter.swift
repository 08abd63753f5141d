public import Events

/// What writes events in one format, bit by bit, to the sink it was made with.
public protocol EventFormatWriter: ~Copyable {
  /// Writes an event.
  /// - Throws: what the sink throws.
  mutating func write(_ event: borrowing FlatEvent) throws
  /// Writes the end, and hands on what is left.
  /// - Throws: what the sink throws.
  mutating func finish() throws
}

extension EventFeatureWriter: EventFormatWriter {}
extension EventTableWriter: EventFormatWriter {}
extension KMLWriter: EventFormatWriter {}
extension KeplerMap: EventFormatWriter {}
