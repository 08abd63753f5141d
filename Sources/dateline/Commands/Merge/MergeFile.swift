import EventPipeline
import Events
import GeoJSON

/// The files that `merge` reads. One line that cannot be read ends the command: an event that is missing would change others.
enum MergeFile {
  /// Hands over the tellings of the lines of `map --per-document --full`.
  static func forEachDocument(of paths: [String], _ body: (Telling) throws -> Void) throws {
    var seen: Set<String> = []
    try forEachLine(of: paths) { line in
      guard let document = try JSONValue(parsing: line).object, let id = document["id"]?.string,
        let events = document["events"]?.array, let doubtful = document["doubtful"]?.array
      else { throw CommandFailure.environment("is no line of map --per-document --full") }
      guard seen.insert(id).inserted else {
        throw CommandFailure.environment(
          "the document \(id) is there a second time; give each an identifier of its own")
      }
      for event in events { try body(Telling(Event(flatRecord: event.object ?? [:]), isDoubtful: false)) }
      for event in doubtful { try body(Telling(Event(flatRecord: event.object ?? [:]), isDoubtful: true)) }
    }
  }

  /// Hands over lines of the name of a component, a tab, and a telling; equal names stand together in some steps.
  static func forEachTelling(of paths: [String], _ body: (_ component: String, Telling) throws -> Void) throws {
    try forEachLine(of: paths) { line in
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
        let object = try JSONValue(parsing: line[(tab + 1)...]).object
      else { throw CommandFailure.environment("is no component, tab and event") }
      try body(String(decoding: line[..<tab], as: UTF8.self), Telling(object))
    }
  }

  /// Hands over the tellings of one component after the other, from lines in which those of one stand together.
  static func forEachComponent(of paths: [String], _ body: (_ component: String, Tellings) throws -> Void) throws {
    var current = ""
    var tellings = Tellings()
    try forEachTelling(of: paths) { component, telling in
      if component != current, !tellings.isEmpty {
        try body(current, tellings)
        tellings = Tellings()
      }
      current = component
      tellings.add(telling)
    }
    if !tellings.isEmpty { try body(current, tellings) }
  }

  private static func forEachLine(of paths: [String], _ body: (ArraySlice<UInt8>) throws -> Void) throws {
    for path in paths {
      var number = 0
      func fault(_ text: String) -> CommandFailure { .environment("\(path):\(number): \(text)") }
      do {
        try InputFile(path: path).forEachLine(limit: .max) { line in
          number += 1
          if line.isEmpty { return }
          do { try body(line) } catch let failure as CommandFailure where failure.exitCode == .environment {
            throw fault(failure.message)
          } catch let error as GeoJSONError {
            throw fault("\(error)")
          } catch let error as EventsError {
            throw fault("\(error)")
          }
        }
      } catch let issue as InputIssue {
        throw CommandFailure.environment("\(issue)")
      }
    }
  }
}
