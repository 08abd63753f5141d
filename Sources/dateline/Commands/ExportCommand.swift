import ArgumentParser
import EventExport
import Events
import GeoJSON
import Geodesy

/// `dateline export`: events for map tools and tables.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write events in the formats and the shapes that map tools and spreadsheets open as they are.",
    discussion: """
      The format follows from the name of the output: .geojson, .geojsons (a text sequence with record separators), \
      .geojsonl, .csv, .kml, .gpkg, .qgs (a project of QGIS, with a GeoPackage beside it), .html (the map page with the events \
      in it, which opens from disk); --format says it where the name \
      does not, and has kepler-map, acled, ucdp, gdelt and plover, too. --profile fits GeoJSON and CSV to a tool. What the \
      tool or the format cannot hold is counted on standard error, and listed event by event in --losses FILE.
      """)

  @OptionGroup var input: FeatureInput
  @OptionGroup var conditions: EventConditions
  @Option(
    help: ArgumentHelp(
      "geojson, geojsons, geojsonl, csv, kml, gpkg, qgs, html, kepler-map, acled, ucdp, gdelt or plover. Default: by the output's name, else geojson.",
      valueName: "format"))
  var format: ExportForm?
  @Option(
    help: ArgumentHelp(
      "What GeoJSON and CSV are for: plain, qgis, kepler, maplibre, geojson-io or leaflet-time. Default: plain.",
      valueName: "profile"),
    transform: { text in
      guard let profile = ExportProfile.all.first(where: { $0.name == text }) else {
        throw ValidationError("'\(text)' is none of \(ExportProfile.all.map(\.name).joined(separator: ", "))")
      }
      return profile
    })
  var profile: ExportProfile?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file; - is standard output, as without it.", valueName: "file"))
  var output: String?
  @Option(
    help: ArgumentHelp(
      "Write the map page with the events in it to this file: -o FILE --format html.", valueName: "file"))
  var html: String?
  @Flag(help: "GeoJSON with the nested records: evidence, mentions, candidates, figures, merging, history.")
  var records = false
  @Flag(help: "CSV with the point as well-known text in a first column, WKT.")
  var wkt = false
  @Flag(help: "CSV with a byte order mark, which spreadsheets know UTF-8 by.")
  var bom = false
  @Option(
    help: ArgumentHelp(
      "Move events to the middles of cells of this size, such as 10km, and leave out what tells more; generalised_m says so.",
      valueName: "size"),
    transform: { try Distance(parsing: $0) })
  var generalise: Distance?
  @Option(
    help: ArgumentHelp("With --generalise: only events with this tag; all others stay as they are.", valueName: "tag"))
  var generaliseTag: [String] = []
  @Option(
    help: ArgumentHelp("Write the events that the tool cannot show to this file, as GeoJSON.", valueName: "file"))
  var leftOut: String?
  @Option(
    help: ArgumentHelp(
      "The order: latest, earliest, distance, confidence, killed, id. Default: as they stand in the store.",
      valueName: "order"))
  var sort: EventQuery.Sort?
  @Option(help: ArgumentHelp("At most so many events.", valueName: "n"))
  var limit: Int?
  @Option(help: ArgumentHelp("Write what was lost to this file, as JSON lines.", valueName: "file"))
  var losses: String?
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var messages: MessageOptions

  /// The file to write; nil for standard output.
  private var path: String? { html ?? output }

  /// The format that is asked for, or follows.
  private var form: ExportForm {
    if html != nil { return .html }
    return format ?? output.flatMap(ExportForm.ofName) ?? (profile == .kepler ? .csv : .geojson)
  }

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1") }
    if sort == .distance, conditions.near == nil { throw ValidationError("--sort distance needs --near") }
    if profile != nil, !form.takesProfile { throw ValidationError("--profile goes with GeoJSON and CSV") }
    if records, !form.isGeoJSON { throw ValidationError("--records goes with GeoJSON") }
    if html != nil, output != nil || format != nil {
      throw ValidationError("--html FILE stands for -o FILE --format html, and goes with neither")
    }
    if wkt || bom, form != .csv { throw ValidationError("--wkt and --bom go with CSV") }
    if form.needsFile, output == nil || output == "-" {
      throw ValidationError("--format \(form.rawValue) needs -o FILE")
    }
    if let generalise, !(1...5_000_000).contains(generalise.meters) {
      throw ValidationError("--generalise takes 1m to 5000km")
    }
    if generalise == nil, !generaliseTag.isEmpty { throw ValidationError("--generalise-tag goes with --generalise") }
    let outputs = [path, leftOut, losses].compactMap { $0 }.filter { $0 != "-" }
    if Set(outputs).count < outputs.count { throw ValidationError("each output needs a file of its own") }
  }

  func run() throws {
    let report = try LossReport(path: losses)
    switch form {
    case .geojson, .geojsons, .geojsonl:
      let format: GeoJSONFormat =
        form == .geojson ? .document : form == .geojsons ? .textSequence : .newlineDelimited
      try export(
        to: FileSink(path: output) {
          try EventFeatureWriter(profile: shape, format: format, withRecords: records, sink: $0)
        }, report)
    case .csv:
      let table = try TableSink(
        path: output, columns: (wkt ? [.wellKnownText] : []) + shape.columns, hasByteOrderMark: bom,
        largest: shape.largestFile)
      try export(to: table, report)
      if table.paths.count > 1 { messages.note("divided into \(table.paths.joined(separator: ", "))") }
    case .kml:
      try export(to: FileSink(path: output) { KMLWriter(title: title, columns: shape.columns, sink: $0) }, report)
    case .keplerMap:
      try export(to: FileSink(path: output) { KeplerMap(title: title, columns: shape.columns, sink: $0) }, report)
    case .html:
      try export(to: MapPageSink(path: path, title: title, gazetteer: gazetteer, messages: messages), report)
    case .gpkg: try export(to: GeoPackageSink(path: output ?? ""), report)
    case .qgs:
      let project = output ?? ""
      try export(to: GeoPackageSink(path: project.dividedAtEnding.stem + ".gpkg", projectPath: project), report)
    case .acled, .ucdp, .gdelt, .plover:
      guard let vocabulary = EventVocabulary(rawValue: form.rawValue) else { return }
      try export(to: CodedSink(path: output, vocabulary: vocabulary, losses: report), report)
    }
  }

  /// The profile with the columns that only this export has.
  private var shape: ExportProfile {
    var shape = profile ?? (form == .keplerMap ? .kepler : .plain)
    if conditions.near != nil { shape.columns += ["distance_m"].compactMap { ExportColumn($0) } }
    if generalise != nil { shape.columns += ["generalised_m"].compactMap { ExportColumn($0) } }
    return shape
  }

  /// The name of the output without folder and ending.
  private var title: String {
    guard let path, path != "-" else { return "events" }
    return path.fileName.dividedAtEnding.stem
  }

  /// Whether the format keeps the nested records, or needs them.
  private var readsRecords: Bool {
    switch form {
    case .gpkg, .qgs, .html, .acled, .ucdp, .gdelt, .plover: true
    default: records
    }
  }

  private func export(to sink: some ExportSink, _ report: LossReport) throws {
    let reading = EventReading(
      path: input.path, query: try conditions.query(), time: try conditions.asOfTime(), withRecords: readsRecords,
      sort: sort, limit: limit)
    let grid = generalise.map { PositionGrid(size: $0) }
    let shape = shape
    let rest = try leftOut.map { path in
      try FileSink(path: path) { try EventFeatureWriter(profile: .plain, format: .document, sink: $0) }
    }
    let progress = input.progress(messages)
    var (written, left) = (0, 0)
    let count = try reading.forEach { event in
      if let grid, isSensitive(event), event.position != nil {
        grid.generalise(&event)
        try report.add(
          CodingLoss(code: .range, field: "latitude", message: "The position became the middle of a cell."),
          of: event.text("event_id") ?? "")
      }
      if let refusal = shape.refusal(of: event) {
        left += 1
        try report.add(refusal, of: event.text("event_id") ?? "")
        try rest?.write(event)
        return
      }
      try sink.write(event)
      written += 1
      if written % 50_000 == 0 { progress.show("\(written) events written") }
    }
    progress.clear()
    try sink.finish()
    try rest?.finish()
    try report.finish()
    let leftOutText = left > 0 ? ", \(left) left out" : ""
    messages.note("\(path ?? "-"): \(counted(written, "event"))\(leftOutText)")
    if !readsRecords {
      messages.note("  no_column dateline: the nested records\(form.isGeoJSON ? " (--records writes them)" : "")")
    }
    report.tell(messages)
    try count.checkRejected()
  }

  private func isSensitive(_ event: FlatEvent) -> Bool {
    guard !generaliseTag.isEmpty else { return true }
    let tags = event.text("tags")?.split(separator: ";").map { String($0).trimmed } ?? []
    return tags.contains(where: generaliseTag.contains)
  }
}
