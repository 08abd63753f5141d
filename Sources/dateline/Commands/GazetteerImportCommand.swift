import ArgumentParser
import GazetteerImport
import Gazetteers

extension GazetteerCommand {
  /// `dateline gazetteer import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Make a layer of your own data, which every command then uses on top of the shipped gazetteer.",
      discussion: """
        Reads GeoNames dumps with what belongs to them, GeoJSON polygons and points, Who's On First databases and CSV; \
        plain, .gz, .xz or .zip. A layer of the same name is replaced, in its place in the stack. Rows that cannot be \
        used are left out, counted, and the first ones listed with their lines.
        """)

    @Argument(help: ArgumentHelp("The files, all for one layer.", valueName: "files"))
    var files: [String]
    @Option(help: ArgumentHelp("The layer's name: small letters, digits and hyphens.", valueName: "name"))
    var name: String
    @Option(help: ArgumentHelp("What the layer is, for people.", valueName: "text"))
    var title = ""
    @Option(help: ArgumentHelp("The licence, and whom to credit; goes into every output.", valueName: "text"))
    var licence = ""
    @Option(
      help: ArgumentHelp(
        "The date of the data, YYYY-MM-DD or coarser; else the latest that the data states.", valueName: "date"))
    var date = ""
    @OptionGroup var reading: ImportReading
    @OptionGroup var gazetteer: GazetteerOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
      if files.isEmpty { throw ValidationError("name at least one file to import") }
      guard LayerFolder.isName(name), name != GazetteerCommand.shippedLayer else {
        throw ValidationError(
          "--name takes 1 to 64 small letters a-z, digits and hyphens, and not '\(GazetteerCommand.shippedLayer)'; "
            + "'\(name)' is none")
      }
      if !date.isEmpty, date.wholeMatch(of: #/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?/#) == nil {
        throw ValidationError("--date takes YYYY-MM-DD, YYYY-MM or YYYY, not '\(date)'")
      }
    }

    func run() throws {
      let output = try OutputFile(path: nil)
      let (report, path) = try makeLayer()
      for line in ImportSummary(report: report, path: path).lines { try output.write(line: line) }
      try output.finish()
    }

    /// Makes the layer and puts it in its place.
    func makeLayer() throws -> (report: ImportReport, path: String) {
      let folder = try gazetteer.layers.changedFolder()
      do {
        return try folder.change(waiting: { messages.note("waiting for another change of the layers to end") }) {
          files in
          try makeLayer(in: folder, among: files)
        }
      } catch let error as ImportError {
        // Files that are not there are the environment's, a wrong option is the user's.
        throw CommandFailure(
          message: "\(error)", exitCode: error.code == .badOption ? .usage : .environment)
      } catch let error as GazetteerError {
        throw CommandFailure.environment("\(error)\(advice(error, folder: folder))")
      }
    }

    private func makeLayer(
      in folder: LayerFolder, among others: [LayerFile]
    ) throws -> (report: ImportReport, path: String) {
      let source = try reading.source(files: files.map(absolutePath))
      let order = LayerFolder.order(for: name, among: others)
      let below = others.filter { $0.name != name && ($0.layer?.order ?? .max) < order }
      let tables = try GazetteerTables.find(explicit: gazetteer.folder)
      let known = try GazetteerStack.open(tables: tables, files: below).gazetteer
      let layer = GazetteerLayer(
        name: name, title: title, licence: licence, date: date, sources: source.files,
        sourceStamps: source.files.map { GazetteerLayer.stamp(ofFile: $0) ?? "" }, command: command, order: order)
      let path = folder.path(ofLayer: name)
      folder.removeUnfinished()
      let status = StatusLine(isShown: !messages.quiet && Messages.isTerminal)
      let task = LayerImport(
        source: source, layer: layer, known: KnownPlaces(known) { known.matches(forCode: $0) })
      let report = try InterruptionCleanup.guarding {
        try task.run(into: path) { status.show(Self.text(for: $0)) }
      } cleanUp: {
        folder.removeUnfinished()
      }
      status.clear()
      return (report, path)
    }

    private static func text(for progress: ImportProgress) -> String {
      let name = progress.path.split(separator: "/").last ?? ""
      if progress.stage == .writing { return "writing the index of \(progress.rows) places" }
      let share = progress.byteCount > 0 ? ", \(progress.bytesRead * 100 / progress.byteCount) %" : ""
      return "reading \(name): \(progress.rows) rows\(share)"
    }

    /// The command that makes the layer again, wherever it is run.
    private var command: [String] {
      var words = ["gazetteer", "import"] + files.map(absolutePath) + ["--name", name]
      for (option, value) in [("--title", title), ("--licence", licence), ("--date", date)] where !value.isEmpty {
        words += [option, value]
      }
      words += reading.words
      if let path = gazetteer.layers.path { words += ["--layers", absolutePath(path)] }
      if let path = gazetteer.folder { words += ["--gazetteer", absolutePath(path)] }
      return words
    }

    private func advice(_ error: GazetteerError, folder: LayerFolder) -> String {
      guard error.code == .fileError, let path = error.path, path.hasPrefix(folder.path) else { return "" }
      return "; layers that were there are as they were. "
        + "Name a folder that can be written and has room with --layers FOLDER or DATELINE_LAYERS"
    }
  }
}
