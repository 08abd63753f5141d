import EventStorage

/// What became of the input of a run.
struct IngestSummary {
  var inputs = IngestCounts()
  var reports = IngestCounts()
  var events = IngestCounts()
  var rejected = 0

  func report(_ messages: MessageOptions, path: String) {
    func line(_ counts: IngestCounts, _ what: String) {
      guard counts != IngestCounts() else { return }
      var parts = ["\(counts.added) new", "\(counts.changed) changed", "\(counts.unchanged) as before"]
      if counts.withdrawn > 0 { parts.append("\(counts.withdrawn) withdrawn") }
      messages.note("\(path): \(what): \(parts.joined(separator: ", "))")
    }
    line(reports, "reports")
    line(events, "events of reports")
    line(inputs, "events of files")
  }
}
