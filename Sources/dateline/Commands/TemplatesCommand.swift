import ArgumentParser
import EventExtraction
import EventPipeline
import EventTemplates
import Events
import Gazetteers
import GeoJSON

/// `dateline templates`: what archive wire texts tell of attacks, as filled-in fields.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Fill in templates of attacks from archive wire text, as JSON lines.",
    discussion: """
      For archives of wire text like that of 1989 and 1990 it was learnt from: upper case, a line with place and day at \
      the beginning, Latin America. It misses most events of modern news, for which there is map. One line a document, in \
      the order of the input: its id and its events with type, date, location, country, killed, injured, perpetrator, \
      target, instrument and confidence, in the words of the text. Nothing is put on a map.
      """)

  @OptionGroup var reports: ReportOptions
  @OptionGroup var gazetteer: GazetteerOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file; - is standard output, as without it.", valueName: "file"))
  var output: String?
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let opened = try Session.opened(gazetteer, messages: messages)
    let extractor: TemplateExtractor<LayeredGazetteer>
    do {
      extractor = try TemplateExtractor(gazetteer: opened.gazetteer)
    } catch {
      throw CommandFailure.environment("\(error)")
    }
    let source = DocumentSource(options: reports)
    let summary = try source.writeLines(to: OutputFile(path: output), workers: Session.workerCount(reports)) { item in
      let document = item.document
      let events = extractor.templates(in: document.text, published: document.report.published)
      return try JSONValue.object([
        "id": .string(document.id), "events": .array(events.map(\.json)),
      ]).jsonText
    }
    try summary.checkRejected()
  }
}
