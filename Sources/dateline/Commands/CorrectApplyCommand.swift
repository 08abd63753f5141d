import ArgumentParser
import EventExtraction
import EventPipeline
import EventStorage
import Events
import Gazetteers

extension CorrectCommand {
  /// `dateline correct apply`: a file of corrections on the reports of a store.
  struct Apply: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "apply",
      abstract: "Read the reports of a store again with a file of corrections.",
      discussion: """
        The texts are those that the store keeps; the files they came from are not needed. What changes gets a revision and a \
        line of history, identifiers stay, and the corrections are kept with the run. Events of tables are not touched.
        """)

    @Argument(
      help: ArgumentHelp(
        "The corrections: CSV with the columns surface, scope, place, note; - is standard input.", valueName: "file"))
    var file: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The store.", valueName: "store"))
    var store: String
    @OptionGroup var countries: CountryHints
    @OptionGroup var resolving: ResolvingOptions
    @Option(help: ArgumentHelp("How many reports to work on at once. Default: one per processor.", valueName: "n"))
    var jobs: Int?
    @OptionGroup var gazetteer: GazetteerOptions
    @OptionGroup var messages: MessageOptions

    func run() throws { try StoreAddress.failing { try apply() } }

    private func apply() throws {
      // A store that is not there is not to be made.
      try StoreAddress(store).open(.reading).close()
      let store = try StoreAddress(store).open(.writing)
      let opened = try Session.opened(gazetteer, messages: messages)
      let corrections = try CorrectionFile(path: file, gazetteer: opened)
      let pipeline = try Session.pipeline(
        gazetteer: opened.gazetteer, countries: countries, options: resolving.resolverOfEvents,
        corrections: corrections.corrections)
      let jobs = jobs ?? Session.processorCount
      var readings = Readings()
      if !resolving.independent {
        var first = FirstReading()
        try store.forEachReport { report, text in
          first.add(FirstReading.Entry(Document(report: report, text: text), with: pipeline))
        }
        first.finish()
        readings = Readings(first)
      }
      let run = IngestRun(
        program: "dateline \(DatelineCommand.configuration.version)", gazetteer: opened.base.gazetteer.info.tablesHash,
        settings: "corrections=\(file)", inputs: [file])
      let intake = ReportIntake(
        store: store, run: run, pipeline: pipeline, corrections: corrections, readsAgain: true, jobs: jobs,
        progress: ProgressLine(isShown: messages.showsProgress, total: readings.count))
      var summary = IngestSummary()
      (summary.reports, _) = try intake.take(readings: readings.reading) { body in
        var number = 0
        try store.forEachReport { report, text in
          try body((Document(report: report, text: text), number))
          number += 1
        }
      }
      summary.events = try intake.publish()
      try store.note(corrections: corrections.text(), of: file, run: run)
      try store.finish(run)
      try store.close()
      corrections.report(messages)
      summary.report(messages, path: StoreAddress(self.store).name)
    }
  }
}
