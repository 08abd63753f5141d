import Foundation
import GeoJSON

@testable import GeoparsingEvaluation

/// The made-up documents beside the tests.
enum Fixture {
  static func records(_ name: String) throws -> [JSONObject] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").compactMap {
      try JSONValue(parsing: $0.utf8).object
    }
  }

  static func gold() throws -> [LabelledDocument] {
    try records("gold.jsonl").map { try LabelledDocument(record: $0) }
  }

  static func predictions() throws -> [PredictedDocument] {
    try records("predictions.jsonl").map { try PredictedDocument(record: $0) }
  }
}
