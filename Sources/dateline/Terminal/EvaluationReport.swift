import Gazetteers
import GeoJSON
import GeoparsingEvaluation
import Glibc

/// The figures of `dateline evaluate`, for people and for programs.
struct EvaluationReport {
  let score: GeoparsingScore
  let labels: [LabelledDocument]
  let options: ScoringOptions
  private let byPlace: [KindScore]
  private let byMention: [KindScore]
  private let mistakes: [ScoredError]

  init(
    score: GeoparsingScore, labels: [LabelledDocument], options: ScoringOptions, gazetteer: some PlaceLookup
  ) {
    self.score = score
    self.labels = labels
    self.options = options
    byPlace = score.labels(by: { Self.placeKind($0, gazetteer) }, options: options)
    byMention = score.labels(by: \.mentionKind, options: options)
    mistakes = score.errors(in: labels)
  }

  /// The kind of a labelled place: by the label's own code, else by that of the gazetteer's row.
  private static func placeKind(_ label: LabelledToponym, _ gazetteer: some PlaceLookup) -> String {
    let word = PlaceKind.word(code: label.type ?? "")
    guard word == "other", let number = label.geonamesID.flatMap({ Int($0) }) else { return word }
    guard let place = gazetteer.place(.geonames(number)) else { return "not in the gazetteer" }
    return PlaceKind.word(featureClass: place.featureClass, code: place.featureCode)
  }

  // MARK: For programs

  /// The figures under the names that scorers of this form of labels use, then what lies behind them.
  var record: JSONObject {
    var record = JSONObject(figures.map { name, figure in (name, figure.json) })
    record["by_place"] = .array(byPlace.map { kindRecord($0) })
    record["by_mention"] = .array(byMention.map { kindRecord($0) })
    record["predictions_by_kind"] = .array(
      score.predictionsByKind().map { row in
        .object([
          "kind": .string(row.kind), "predicted": .integer(Int64(row.predicted)), "right": .integer(Int64(row.right)),
        ])
      })
    record["calibration"] = calibrationRecord(score.calibration(includesSpurious: true))
    record["calibration_of_places"] = calibrationRecord(score.calibration(includesSpurious: false))
    record["errors"] = .object(
      JSONObject(ScoredError.Group.allCases.map { ($0.rawValue, .integer(Int64(count(of: $0)))) }))
    return record
  }

  private func kindRecord(_ kind: KindScore) -> JSONValue {
    .object([
      "kind": .string(kind.kind), "labels": .integer(Int64(kind.located)), "found": .integer(Int64(kind.found)),
      "right": .integer(Int64(kind.right)), "recall": .double(kind.recall),
      "recall_ci95": kind.interval.map(Figure.interval)?.json ?? .null,
      "accuracy": kind.accuracy.map(JSONValue.double) ?? .null,
    ])
  }

  private func calibrationRecord(_ calibration: Calibration) -> JSONValue {
    .object([
      "answers": .integer(Int64(calibration.count)),
      "expected_error": calibration.count == 0 ? .null : .double(calibration.expectedError),
      "bins": .array(
        calibration.bins.map { bin in
          .object([
            "from": .double(bin.low), "answers": .integer(Int64(bin.count)), "confidence": .double(bin.confidence),
            "right": .double(bin.right),
          ])
        }),
    ])
  }

  // MARK: For people

  /// The lines, without line breaks.
  var lines: [String] {
    var lines = figures.map { name, figure in "\(name): \(figure.text)" }
    lines += section("by kind of place", kindTable(byPlace))
    lines += section("by kind of mention", kindTable(byMention))
    if !options.usesGoldSpans { lines += section("precision by kind of prediction", predictionTable) }
    let calibration = score.calibration(includesSpurious: true)
    if calibration.count > 0 {
      let places = score.calibration(includesSpurious: false)
      let alone = options.usesGoldSpans ? "" : ", of the places of labelled names \(exact(places.expectedError, 4))"
      lines += section(
        "confidence: expected calibration error \(exact(calibration.expectedError, 4))\(alone)",
        calibrationTable(calibration))
    }
    return lines + section("errors", errorLines)
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines.map { "  " + $0 }
  }

  private func kindTable(_ kinds: [KindScore]) -> [String] {
    TextTable(
      columns: [
        .init(title: "kind"), .init(title: "labels", alignsRight: true), .init(title: "found", alignsRight: true),
        .init(title: "right", alignsRight: true), .init(title: "recall", alignsRight: true),
        .init(title: "95 %"), .init(title: "accuracy", alignsRight: true),
      ],
      rows: kinds.map { kind in
        [
          kind.kind, String(kind.located), String(kind.found), String(kind.right), exact(kind.recall, 3),
          kind.interval.map { "\(exact($0.low, 3)) to \(exact($0.high, 3))" } ?? "–",
          kind.accuracy.map { exact($0, 3) } ?? "–",
        ]
      }
    ).lines
  }

  private var predictionTable: [String] {
    TextTable(
      columns: [
        .init(title: "kind"), .init(title: "predicted", alignsRight: true), .init(title: "right", alignsRight: true),
        .init(title: "precision", alignsRight: true),
      ],
      rows: score.predictionsByKind().map { row in
        [row.kind, String(row.predicted), String(row.right), exact(Double(row.right) / Double(row.predicted), 3)]
      }
    ).lines
  }

  private func calibrationTable(_ calibration: Calibration) -> [String] {
    TextTable(
      columns: [
        .init(title: "confidence"), .init(title: "answers", alignsRight: true), .init(title: "says", alignsRight: true),
        .init(title: "is right", alignsRight: true),
      ],
      rows: calibration.bins.map { bin in
        [
          "\(exact(bin.low, 1)) to \(exact(bin.low + 0.1, 1))", String(bin.count), exact(bin.confidence, 3),
          exact(bin.right, 3),
        ]
      }
    ).lines
  }

  private func count(of group: ScoredError.Group) -> Int { mistakes.count { $0.group == group } }

  private static let longestList = 8

  /// The commonest mistakes of each group: those that occur most, then those farthest off.
  private var errorLines: [String] {
    ScoredError.Group.allCases.flatMap { group -> [String] in
      let own = mistakes.filter { $0.group == group }
      guard !own.isEmpty else { return [] }
      var groups: [String: (count: Int, kilometers: Double)] = [:]
      for mistake in own {
        let words = Self.words(of: mistake)
        let known = groups[words] ?? (0, 0)
        groups[words] = (known.count + 1, max(known.kilometers, mistake.kilometers ?? 0))
      }
      let common = groups.sorted {
        ($1.value.count, $1.value.kilometers, $0.key) < ($0.value.count, $0.value.kilometers, $1.key)
      }
      let documents = Set(own.map(\.documentID)).count
      return ["\(Self.title(of: group)): \(own.count) in \(counted(documents, "document"))"]
        + common.prefix(Self.longestList).map { "  \($0.value.count) × \($0.key)".printable() }
    }
  }

  private static func title(of group: ScoredError.Group) -> String {
    switch group {
    case .missed: "missed"
    case .spurious: "no labelled name"
    case .wrongPlace: "wrong place"
    case .noPlace: "found, without a place"
    }
  }

  private static func words(of mistake: ScoredError) -> String {
    guard mistake.group == .wrongPlace, let kilometers = mistake.kilometers else { return mistake.text }
    let name = mistake.prediction?.name.map { " (\($0))" } ?? ""
    let gold = mistake.label.map { $0.name.isEmpty ? $0.geonamesID ?? "?" : $0.name } ?? "?"
    let id = mistake.label?.geonamesID.map { ", geonames:\($0)" } ?? ""
    return "\(mistake.text)\(name): \(fixed(kilometers, decimals: 0)) km from \(gold)\(id)"
  }

  /// Writes all mistakes in the order of the documents.
  func writeErrors(to path: String) throws {
    let output = try OutputFile(path: path)
    let isTable = path.lowercased().hasSuffix(".csv")
    if isTable {
      let names = [
        "group", "id", "start", "end", "text", "gold_name", "gold_lat", "gold_lon", "gold_geonames_id",
        "name", "lat", "lon", "geonames_id", "kind", "confidence", "km", "quote",
      ]
      try output.write(line: names.joined(separator: ","))
    }
    for mistake in mistakes {
      try output.write(
        line: isTable
          ? mistake.members.map { try cell($0.value) }.joined(separator: ",")
          : JSONValue.object(JSONObject(mistake.members.map { ($0.name, $0.value) })).jsonText)
    }
    try output.finish()
  }

  /// A cell of a table (RFC 4180).
  private func cell(_ value: JSONValue) throws -> String {
    if case .null = value { return "" }
    guard case .string(let text) = value else { return try value.jsonText }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  // MARK: Figures

  /// A figure, a group of them, or an interval.
  private enum Figure {
    case whole(Int)
    case number(Double?)
    case group([(String, Figure)])
    case interval(ScoreInterval)

    var json: JSONValue {
      switch self {
      case .whole(let value): .integer(Int64(value))
      case .number(let value): value.map(JSONValue.double) ?? .null
      case .group(let members): .object(JSONObject(members.map { ($0, $1.json) }))
      case .interval(let interval): .array([.double(interval.low), .double(interval.high)])
      }
    }

    var text: String {
      switch self {
      case .whole(let value): String(value)
      case .number(nil): "None"
      case .number(let value?): exact(value, abs(value) < 10 ? 4 : 1)
      case .group(let members): members.map { "\($0)=\($1.text)" }.joined(separator: "  ")
      case .interval(let interval): "[\(Figure.number(interval.low).text), \(Figure.number(interval.high).text)]"
      }
    }

    static func rates(_ figures: PrecisionRecall) -> Figure {
      .group([("p", .number(figures.precision)), ("r", .number(figures.recall)), ("f1", .number(figures.f1))])
    }

    static func distances(_ figures: DistanceFigures) -> [(String, Figure)] {
      [
        ("acc161", .number(figures.within161)), ("acc20", .number(figures.within20)), ("auc", .number(figures.area)),
        ("mean_km", .number(figures.meanKilometers)), ("median_km", .number(figures.medianKilometers)),
      ]
    }
  }

  private var figures: [(String, Figure)] {
    var figures: [(String, Figure)] = [("docs", .whole(score.documents))]
    if !score.usesGoldSpans {
      figures += [
        ("gold", .whole(score.labelled)), ("predicted", .whole(score.predicted)),
        ("ignored_expression_hits", .whole(score.ignored)), ("recognition_exact", .rates(score.exactRecognition)),
        ("recognition_overlap", .rates(score.overlapRecognition)),
      ]
    }
    figures += [
      (
        "resolution",
        .group(
          [("n", .whole(score.resolution.count)), ("answered", .whole(score.answered))]
            + Figure.distances(score.resolution))
      ),
      ("resolved_only", .group(Figure.distances(score.answeredResolution))),
      ("end_to_end", .rates(score.endToEnd)), ("end_to_end_20", .rates(score.endToEnd20)),
      ("gazetteer_id", .group([("n", .whole(score.identified)), ("acc", .number(score.identifiedShare))])),
      ("docs_without_prediction", .whole(score.missingDocuments)),
      ("unknown_prediction_ids", .whole(score.unknownDocuments)),
    ]
    let intervals = [
      ("end_to_end_f1", score.endToEndInterval), ("acc161", score.resolutionInterval),
      ("recognition_exact_f1", score.exactInterval),
    ].compactMap { name, interval in interval.map { (name, Figure.interval($0)) } }
    return figures + (intervals.isEmpty ? [] : [("ci95", .group(intervals))])
  }
}

/// A number with a fixed count of decimals, rounded as C's `printf` rounds its exact value.
private func exact(_ value: Double, _ decimals: Int) -> String {
  var buffer = [CChar](repeating: 0, count: 400)
  let length = withVaList([Int32(decimals), value]) { vsnprintf(&buffer, buffer.count, "%.*f", $0) }
  return String(decoding: buffer.prefix(Int(max(length, 0))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
