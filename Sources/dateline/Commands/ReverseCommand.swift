import ArgumentParser
import EventPipeline
import Gazetteers
import GeoJSON
import Geodesy
import Geoparsing

/// `dateline reverse`: what is at a position.
struct ReverseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reverse",
    abstract: "Tell what is at a position: its country and divisions, and the nearest settlements.",
    discussion: """
      Regions are found by polygons; where none holds the position, by the nearest one within 25 km, with its distance, as \
      drawn coasts are coarser than real ones. The second-level division is the nearest settlement's where no polygon tells \
      it. Distances to settlements are geodesic, to their points; a position is in one when it is nearer than the radius of \
      a circle that has its inhabitants at 3,000 to the square kilometre, at least 1 km and at most 20 km.
      """)

  @Argument(
    help: ArgumentHelp(
      "Positions LON,LAT such as 47.50,42.98, or names; - reads positions from standard input, one a line.",
      valueName: "places"))
  var places: [String]
  @Option(help: ArgumentHelp("How many settlements to list for each position.", valueName: "n"))
  var limit = 5
  @Option(
    help: ArgumentHelp("Only settlements within this distance, such as 50km.", valueName: "distance"),
    transform: { try Distance(parsing: $0) })
  var within: Distance?
  @Flag(help: "Write one JSON line for each position in place of the tables.")
  var json = false
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var corrections: CorrectionOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit is a number from 0") }
    if places.contains(where: \.trimmed.isEmpty) { throw ValidationError("an empty place; write LON,LAT or a name") }
    if places.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read once") }
  }

  func run() throws {
    // What cannot be a position is told before anything is opened.
    let arguments = try places.map { $0 == "-" ? nil : try PlaceArgument($0) }
    let opened = try Session.opened(gazetteer, messages: messages)
    let reader = ReverseReader(
      gazetteer: opened.gazetteer, regions: try Session.regions(of: opened, messages: messages), limit: limit,
      within: within ?? .infinity)
    let output = try OutputFile(path: nil)
    var rejected = 0
    for (text, argument) in zip(places, arguments) {
      switch argument {
      case .position(let position): try write(reader.answer(at: position, query: text.trimmed), to: output)
      case .name(let name):
        guard let position = try position(of: name, in: opened) else {
          rejected += 1
          continue
        }
        try write(reader.answer(at: position, query: name, isName: true), to: output)
      case nil: rejected += try answerLines(reader, output)
      }
    }
    try output.finish()
    if rejected > 0 {
      throw CommandFailure(message: "\(counted(rejected, "place")) rejected; see above", exitCode: .rejectedInput)
    }
  }

  /// Answers the lines of standard input as they come; gives how many were rejected.
  private func answerLines(_ reader: ReverseReader, _ output: OutputFile) throws -> Int {
    var rejected = 0
    var number = 0
    do {
      try InputFile(path: "-").forEachLine { line in
        number += 1
        let text = String(decoding: line, as: UTF8.self).trimmed
        if text.isEmpty { return }
        do {
          guard case .position(let position) = try PlaceArgument(text) else {
            throw CommandFailure.usage("'\(text.prefix(80))' is not LON,LAT")
          }
          try write(reader.answer(at: position, query: text), to: output)
        } catch let failure as CommandFailure where failure.exitCode == .usage {
          rejected += 1
          Messages.plain("rejected: -:\(number): \(failure.message)")
        }
      } afterChunk: {
        try output.flush()
      }
    } catch let issue as InputIssue {
      throw CommandFailure.environment("\(issue)")
    }
    return rejected
  }

  private func write(_ answer: ReverseAnswer, to output: OutputFile) throws {
    if json { return try output.write(line: answer.jsonLine()) }
    for line in answer.lines { try output.write(line: line) }
  }

  /// The position of the place that the name most likely means; nil, with a message, where it means none.
  private func position(of name: String, in opened: GazetteerStack) throws -> Position? {
    let corrections = try corrections.opened(in: opened)
    let answer = NameSearch(gazetteer: opened.gazetteer, corrections: corrections).answer(name).resolved
    corrections?.report(messages, listsStale: false)
    if let best = answer.candidates.first?.place { return best.position }
    let reason = answer.correction.map { "is not a place, by \($0.reason)" } ?? "is not in the gazetteer; give LON,LAT"
    Messages.plain("rejected: '\(name)' \(reason)")
    return nil
  }
}
