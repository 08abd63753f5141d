import ArgumentParser
import EventExtraction
import Events
import GeoJSON

/// `dateline merge`: the events of documents that were read before, put together.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge the events of documents that map --per-document --full has read, and write them as GeoJSON.",
    discussion: """
      Gives what map gives for all documents at once, when they were read with --independent. With --step it does one part of \
      the same work, for many machines: see Documentation/spark.md.
      """)

  @Argument(help: ArgumentHelp("JSON lines of map --per-document --full; - is standard input.", valueName: "files"))
  var files: [String]
  @Option(
    help: ArgumentHelp(
      "Do one step of merging on many machines: tellings, links, wholes or events.", valueName: "step"))
  var step: MergeStep?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file; - is standard output, as without it.", valueName: "file"))
  var output: String?
  @Option(
    help: ArgumentHelp(
      "Also write every event with its whole record to this file, an event a line, as JSON lines.", valueName: "file"))
  var records: String?
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("give at least one file, or - for standard input") }
    if step != nil, records != nil { throw ValidationError("--records goes with the events of all, not with --step") }
    if let records, records == output ?? "-" { throw ValidationError("-o and --records each need a file of their own") }
  }

  func run() throws {
    let output = try OutputFile(path: output)
    if let step {
      try step.run(files, output)
      return try output.finish()
    }
    let opened = try Session.opened(gazetteer, messages: messages)
    let side = try SideOutputs(rejected: nil, records: records)
    var tellings = Tellings()
    try MergeFile.forEachDocument(of: files) { tellings.add($0) }
    let events = EventMerger().merge(tellings.sure, doubtful: tellings.doubtful)
    if side.takesRecords { try side.write(records: events.map(SideOutputs.record)) }
    try EventFile.write(events, gazetteer: opened, to: output)
    try output.finish()
    try side.finish(messages)
    messages.note("\(counted(events.count, "event")) from \(counted(tellings.sure.count, "telling"))")
  }
}
