public import ArgumentParser
public import EventPipeline
public import Events

/// Which reports are read, and what is known of them.
struct ReportOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Reports: text, JSON lines or saved HTML pages; - is standard input.", valueName: "files"))
  var files: [String] = []

  @Option(help: "How the files hold their reports: text, jsonl or html. Default: found out from each file.")
  var format: DocumentFormat?

  @Option(
    help: ArgumentHelp("The day of publication of reports that state none, as YYYY-MM-DD.", valueName: "date"))
  var published: CalendarDate?

  @Option(
    name: .customLong("country"),
    help: ArgumentHelp(
      "A country that the reports are likely about, as two letters (ISO 3166-1); may be given again.",
      valueName: "code"))
  var countryHints: [String] = []

  @Option(help: ArgumentHelp("How many reports are worked on at once. Default: one per processor.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256") }
    for code in countryHints where code.count != 2 {
      throw ValidationError("--country takes two letters as in ISO 3166-1, such as RU, not '\(code)'")
    }
  }
}

extension DocumentFormat: ExpressibleByArgument {
  public init?(argument: String) {
    guard let format = DocumentFormat.all.first(where: { $0.rawValue == argument }) else { return nil }
    self = format
  }

  public static var allValueStrings: [String] { all.map(\.rawValue) }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
