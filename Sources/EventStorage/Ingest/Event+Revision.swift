package import Events

extension Event {
  /// The event as it is published in place of what is there: with a revision and a line of history, and what a person has said
  /// of it kept; nil where nothing changes.
  /// - Parameters:
  ///   - old: What is there under its identifier; nil for nothing.
  ///   - time: When this is, `YYYY-MM-DDTHH:MM:SSZ`.
  package func published(inPlaceOf old: Event?, at time: String) -> Event? {
    var event = self
    guard let old else {
      event.updatedAt = time
      return event
    }
    (event.status, event.reviewer, event.tags) = (old.status, old.reviewer, old.tags)
    (event.revision, event.updatedAt, event.history) = (old.revision, old.updatedAt, old.history)
    if event == old { return nil }
    event.revise(EventChange(from: old, to: event).sentence, at: time)
    return event
  }

  /// The event of a file as it is put in place of its former version; nil where nothing changes.
  package func input(inPlaceOf old: Event, at time: String) -> Event? {
    var event = self
    (event.revision, event.updatedAt, event.history) = (old.revision, old.updatedAt, old.history)
    if event == old { return nil }
    let change = EventChange(from: old, to: event).sentence
    event.revision = max(revision - 1, old.revision)
    event.revise(change, at: time)
    return event
  }

  /// The event taken off the map, as no report tells of it any more or another one has become of it; nil where it is already.
  package func withdrawn(heir: String?, at time: String) -> Event? {
    guard deletedAt == nil else { return nil }
    var event = self
    event.deletedAt = time
    event.revise(heir.map { "Merged into \($0)." } ?? "No report tells of it any more.", at: time)
    return event
  }

  private mutating func revise(_ change: String, at time: String) {
    revision += 1
    updatedAt = time
    history.append(.init(revision: revision, at: time, by: nil, change: change))
  }
}
