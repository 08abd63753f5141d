public import ArgumentParser
public import EventPipeline
public import Events

/// Which reports are read, and what is known of them.
struct ReportOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Reports to read: text, JSON lines or saved web pages; - is standard input.", valueName: "files"))
  var files: [String] = []

  @Option(
    help:
      "What the files are, where that is not found out from each: one text or one web page a file, or a JSON object a line."
  )
  var format: DocumentFormat?

  @Option(
    help: ArgumentHelp(
      "The day of publication, YYYY-MM-DD, of reports that do not state theirs; relative dates count from it.",
      valueName: "date"))
  var published: CalendarDate?

  @OptionGroup var countries: CountryHints

  @Option(
    help: ArgumentHelp(
      "How many reports to work on at once; the output does not depend on it. Default: one per processor.",
      valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file, or - for standard input") }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256") }
  }
}

extension DocumentFormat: ExpressibleByArgument {
  /// Reads a format by its word.
  public init?(argument: String) {
    guard let format = DocumentFormat.all.first(where: { $0.rawValue == argument }) else { return nil }
    self = format
  }

  /// The words of the formats.
  public static var allValueStrings: [String] { all.map(\.rawValue) }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }
}
