import Foundation
import Testing

@Suite(.needsProgram) struct EvaluateCommandTests {
  private static let fixtures = Program.package + "/Tests/GeoparsingEvaluationTests/Fixtures"
  private static let gold = fixtures + "/gold.jsonl"
  private static let predictions = fixtures + "/predictions.jsonl"

  @Test func `figures of the fixture are those computed by hand`() throws {
    let result = try Program.run("evaluate", Self.gold, "--predictions", Self.predictions, "--no-ci")
    #expect(result.status == 0)
    #expect(
      result.lines.prefix(13) == [
        "docs: 2", "gold: 6", "predicted: 7", "ignored_expression_hits: 1",
        "recognition_exact: p=0.5714  r=0.6667  f1=0.6154", "recognition_overlap: p=0.7143  r=0.8333  f1=0.7692",
        "resolution: n=4  answered=3  acc161=0.5000  acc20=0.5000  auc=0.4587  mean_km=6478.7  median_km=2937.9",
        "resolved_only: acc161=0.6667  acc20=0.6667  auc=0.2190  mean_km=1958.6  median_km=0.0000",
        "end_to_end: p=0.4000  r=0.4000  f1=0.4000", "end_to_end_20: p=0.4000  r=0.4000  f1=0.4000",
        "gazetteer_id: n=4  acc=0.5000", "docs_without_prediction: 0", "unknown_prediction_ids: 1",
      ])
    #expect(result.output.contains("    1 × London: 5876 km from London, geonames:2643743\n"))
    #expect(result.output.contains("  settlement       3"))
  }

  @Test func `json has the same figures and what lies behind them`() throws {
    let record = try json(
      try Program.run("evaluate", "--json", Self.gold, "--predictions", Self.predictions).output)
    let f1 = try #require((record["end_to_end"] as? [String: Double])?["f1"])
    #expect(abs(f1 - 0.4) < 1e-12)
    #expect((record["ci95"] as? [String: Any])?.keys.sorted() == ["acc161", "end_to_end_f1", "recognition_exact_f1"])
    let members = ["by_place", "by_mention", "predictions_by_kind", "calibration", "calibration_of_places", "errors"]
    for member in members { #expect(record[member] != nil, "\(member)") }
    #expect((record["errors"] as? [String: Int]) == ["missed": 1, "spurious": 1, "wrong_place": 1, "no_place": 1])
  }

  @Test func `errors are written as lines or as a table`() throws {
    let folder = try TemporaryFolder()
    for name in ["errors.jsonl", "errors.csv"] {
      let result = try Program.run(
        "evaluate", Self.gold, "--predictions", Self.predictions, "--errors", folder.path + "/" + name)
      #expect(result.status == 0)
    }
    let lines = try folder.text("errors.jsonl").split(separator: "\n").map { try json($0) }
    #expect(lines.map { $0["group"] as? String } == ["wrong_place", "spurious", "no_place", "missed"])
    let table = try folder.text("errors.csv").split(separator: "\n")
    #expect(table.count == 5)
    #expect(table[0].hasPrefix("group,id,start,end,text,gold_name,"))
    #expect(table[1].hasSuffix(#","Paris and London, not Rome.""#))
  }

  @Test func `without predictions the texts are parsed`() throws {
    let parsed = try Program.run("evaluate", Self.gold)
    #expect(parsed.status == 0)
    #expect(parsed.output.contains("docs_without_prediction: 0"))
    let given = try Program.run("evaluate", Self.gold, "--gold-spans")
    #expect(given.output.contains("resolution: n=5  answered="))
    #expect(!given.output.contains("recognition_exact"))
  }

  @Test func `a line that cannot be scored ends the command`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("gold.jsonl", "{\"id\": \"a\", \"toponyms\": []}\n{\"id\": \"b\"}\n")
    let result = try Program.run("evaluate", file, "--predictions", Self.predictions)
    #expect(result.status == 3)
    #expect(result.messages == "dateline: \(file):2: has no array \"toponyms\" (no_toponyms)\n")
  }

  @Test(
    .enabled(if: Corpora.isThere, "the scorer and the labelled corpora are not beside the package"),
    arguments: zip(
      ["trnews.train.jsonl", "trnews.train.jsonl", "geowebnews.train.jsonl", "trnews.train.jsonl"],
      [[], ["--gold-spans"], ["--ignore-demonyms"], ["--either-gold", "--missing-km", "5000"]]))
  func `figures are those of the scorer to the last digit`(_ name: String, _ options: [String]) throws {
    let folder = try TemporaryFolder()
    let gold = "\(Corpora.folder)/\(name)"
    let predictions = folder.path + "/p.jsonl"
    let spans = options.contains("--gold-spans") ? "given" : "found"
    #expect(try Program.run("parse", "--quiet", "--spans", spans, gold, "-o", predictions).status == 0)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", Corpora.scorer, gold, predictions] + options
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let wanted = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let result = try Program.run(["evaluate", gold, "--predictions", predictions] + options)
    #expect(result.output.hasPrefix(wanted + "\n"))
    // Parsing by itself gives the same.
    #expect(try Program.run(["evaluate", gold] + options).output == result.output)
  }
}
