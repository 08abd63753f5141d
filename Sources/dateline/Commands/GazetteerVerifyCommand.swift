import ArgumentParser
import Gazetteers
import GeoJSON
import Regions

extension GazetteerCommand {
  /// `dateline gazetteer verify`.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check the indexes against their checksums, and look for places that do not fit together.",
      discussion: """
        Looks for codes of countries and divisions that are not there, places given twice (the same name, class, code \
        and country within 1 km), positions that are not on the Earth or more than 25 km outside the countries that the place states. \
        Exit code 1 when anything is found.
        """)

    @OptionGroup var gazetteer: GazetteerOptions
    @Option(help: ArgumentHelp("How many findings of each kind to list.", valueName: "n"))
    var limit = 10
    @Flag(help: "Write one JSON object in place of the text.")
    var json = false
    @OptionGroup var messages: MessageOptions

    /// Drawn borders and coasts are coarser than real ones.
    static let tolerance = 25_000.0

    func validate() throws {
      if limit < 0 { throw ValidationError("--limit is a number from 0") }
    }

    func run() throws {
      var stack = try Session.opened(gazetteer, messages: messages)
      // A worldview gives codes of its own, which are not what the data has.
      stack.worldview = .geonames
      let damaged = damagedIndexes(stack)
      let status = StatusLine(isShown: !messages.quiet && Messages.isTerminal)
      let total = stack.gazetteer.placeCount
      // What a damaged index says of its places is not worth a look.
      let findings = damaged.isEmpty ? try findings(stack) { status.show("\($0) of \(total) places") } : nil
      status.clear()
      let output = try OutputFile(path: nil)
      for line in json ? [try jsonLine(findings, damaged)] : lines(findings, damaged, stack: stack) {
        try output.write(line: line)
      }
      try output.finish()
      if !damaged.isEmpty || findings?.total ?? 0 > 0 { throw ExitCode(CommandFailure.Code.rejectedInput.rawValue) }
    }

    /// The indexes that do not match their checksums.
    private func damagedIndexes(_ stack: GazetteerStack) -> [GazetteerError] {
      stack.gazetteer.layers.compactMap { layer in
        do throws(GazetteerError) {
          try layer.verify()
          return nil
        } catch { return error }
      }
    }

    private func findings(_ stack: GazetteerStack, progress: (Int) -> Void) throws -> GazetteerFindings {
      let regions: RegionIndex?
      do { regions = try RegionIndex.open(of: stack).index } catch let error as GazetteerError {
        guard error.code == .tableNotFound else { throw CommandFailure.environment("\(error)") }
        messages.note("no polygons: positions are not compared with countries")
        regions = nil
      }
      var areas = regions.map(CountryAreas.init)
      return GazetteerVerifier.findings(in: stack.gazetteer, limit: limit, progress: progress) { position, countries in
        let meters = areas?.meters(from: position, toCountries: countries, withinMeters: 500_000)
        guard let meters else { return .unknown }
        return meters <= Self.tolerance ? .inside : .outside(meters: meters)
      }
    }

    private func jsonLine(_ findings: GazetteerFindings?, _ damaged: [GazetteerError]) throws -> String {
      var object: JSONObject = [
        "damaged": .array(
          damaged.map { ["path": $0.path.map { .string($0) } ?? .null, "message": .string($0.message)] })
      ]
      if let findings {
        object["places"] = .integer(Int64(findings.placeCount))
        object["without_area"] = .integer(Int64(findings.withoutArea))
        object["counts"] = .object(
          JSONObject(GazetteerFindings.Code.all.map { ($0.rawValue, .integer(Int64(findings.counts[$0] ?? 0))) }))
        object["first"] = .array(
          findings.first.map { finding in
            [
              "code": .string(finding.code.rawValue), "place_id": .string(finding.id.description),
              "name": .string(finding.name), "layer": .integer(Int64(finding.layer)),
              "message": .string(finding.message), "other_id": finding.other.map { .string($0.description) } ?? .null,
            ]
          })
      }
      return try JSONValue.object(object).jsonText
    }

    private func lines(
      _ findings: GazetteerFindings?, _ damaged: [GazetteerError], stack: GazetteerStack
    ) -> [String] {
      let names = [GazetteerCommand.shippedLayer] + stack.layers.map(\.name)
      var lines = damaged.map { "damaged: \($0)" }
      guard let findings else { return lines }
      lines.append(
        "\(counted(findings.placeCount, "place")) in \(counted(names.count, "layer")), all checksums right; "
          + "\(findings.withoutArea) in countries without a polygon")
      for code in GazetteerFindings.Code.all {
        guard let count = findings.counts[code] else { continue }
        lines.append("\(code.rawValue): \(count)")
        let first = findings.first.filter { $0.code == code }
        for finding in first {
          lines.append("  \(names[finding.layer])  \(finding.id)  \(finding.name): \(finding.message)".printable())
        }
        if count > first.count, !first.isEmpty { lines.append("  and \(count - first.count) more; see --limit") }
      }
      if findings.total == 0 { lines.append("nothing found") }
      return lines
    }
  }
}
