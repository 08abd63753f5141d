import EventPipeline
import Gazetteers
import Geoparsing
import Glibc
import Regions

/// Opens what most commands need.
enum Session {
  /// The gazetteer with the user's layers; at first use its tables are compiled, which takes some seconds and is said.
  static func gazetteer(_ options: GazetteerOptions, messages: MessageOptions) throws -> LayeredGazetteer {
    try opened(options, messages: messages).gazetteer
  }

  /// The gazetteer with where it comes from.
  static func opened(_ options: GazetteerOptions, messages: MessageOptions) throws -> GazetteerStack {
    do {
      let tables = try GazetteerTables.find(explicit: options.folder)
      // Asked for first, since a misspelt name should not wait for the index.
      let worldview =
        options.worldview == Worldview.geonames.name ? .geonames : try Worldview.named(options.worldview, in: tables)
      var announced = false
      let files = try LayerRepair.files(of: options.layers.folder(), quiet: messages.quiet)
      var opened = try GazetteerStack.open(tables: tables, files: files) { _ in
        if !announced { messages.note("preparing the gazetteer in \(tables.folder), once; this takes some seconds") }
        announced = true
      }
      for warning in opened.warnings { Messages.warning("\(warning)") }
      opened.worldview = worldview
      return opened
    } catch let error as GazetteerError where error.code == .unknownWorldview {
      throw CommandFailure.usage(error.message)
    } catch let error as GazetteerError {
      throw CommandFailure.environment("\(error)")
    }
  }

  /// The polygons of countries and divisions; at first use they are compiled, which takes a second or two and is said.
  static func regions(of opened: GazetteerStack, messages: MessageOptions) throws -> RegionIndex {
    do {
      let regions = try RegionIndex.open(of: opened)
      for warning in regions.warnings { Messages.warning("\(warning)") }
      if let issues = regions.compilation, issues.total > 0 {
        messages.note(
          "\(counted(issues.total, "polygon")) left out; the first: \(issues.first.first?.description ?? "")")
      }
      return regions.index
    } catch {
      throw CommandFailure.environment("\(error)")
    }
  }

  /// The areas of events known only to a region; the gazetteer is opened when the first is asked for.
  static func vagueAreas(_ options: GazetteerOptions, messages: MessageOptions) -> VagueAreas {
    VagueAreas {
      let opened = try opened(options, messages: messages)
      return StatedRegions(gazetteer: opened, polygons: try regions(of: opened, messages: messages))
    }
  }

  static func pipeline(
    gazetteer: LayeredGazetteer, reports: ReportOptions, options: ResolverOptions = ResolverOptions(),
    corrections: Corrections? = nil
  ) throws -> EventPipeline {
    try pipeline(gazetteer: gazetteer, countries: reports.countries, options: options, corrections: corrections)
  }

  static func pipeline(
    gazetteer: LayeredGazetteer, countries: CountryHints, options: ResolverOptions, corrections: Corrections?
  ) throws -> EventPipeline {
    try EventPipeline(
      geoparser: Geoparser(gazetteer: gazetteer, options: options, corrections: corrections), gazetteer: gazetteer,
      countryHints: countries.checked(in: gazetteer))
  }

  /// What is known of each document before it is read, from a first reading of all; nothing where each is to be read by
  /// itself.
  ///
  /// The evidence does not depend on what confidence is asked for in the end.
  static func readings(
    _ source: DocumentSource, _ options: ResolvingOptions, gazetteer: LayeredGazetteer, corrections: Corrections?
  ) throws -> Readings {
    if options.independent { return Readings() }
    let pipeline = try pipeline(gazetteer: gazetteer, reports: source.options, corrections: corrections)
    return Readings(try source.firstReading(with: pipeline, jobs: workerCount(source.options)))
  }

  static func workerCount(_ options: ReportOptions) -> Int {
    options.jobs ?? processorCount
  }

  /// How many processors there are.
  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// What is known of each document before it is read.
struct Readings: Sendable {
  /// Gives what is known of a document.
  var reading: @Sendable (DocumentSource.Numbered) -> DocumentReading
  /// How many documents there are; nil where nobody has counted.
  var count: Int?

  /// Nothing is known.
  init() { reading = { _ in .alone } }

  /// What a first reading of all has found.
  init(_ first: FirstReading) {
    reading = { item in item.number.map { first.reading(of: item.document, number: $0) } ?? .alone }
    count = first.documentCount
  }
}
