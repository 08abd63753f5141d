import ArgumentParser
import EventExtraction
import Foundation

/// Learns the weights of the act classifier from labelled snippets, and measures them.
@main struct TrainActs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-acts", abstract: "Learns which words tell of which kind of act, and measures it.")

  @Argument(help: "Labelled snippets: a JSON object a line with text and type.")
  var snippets: String

  @Option(help: "Write the weights to this file; without it, only measure.")
  var output: String?

  @Option(help: "In how many parts to cross-validate; 0 for not at all.")
  var folds = 5

  func run() throws {
    let samples = try Sample.read(snippets)
    if folds > 1 {
      var matrix: [ActKind: [ActKind: Int]] = [:]
      for fold in 0..<folds {
        let training = samples.enumerated().filter { $0.offset % folds != fold }.map(\.element)
        let model = ActTrainer().train(training)
        for (offset, sample) in samples.enumerated() where offset % folds == fold {
          let probabilities = model.probabilities(sample.values)
          let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
          matrix[sample.kind, default: [:]][ActKind.allCases[best], default: 0] += 1
        }
      }
      report(matrix, of: samples.count)
    }
    if let output {
      try Data(ActTrainer().train(samples).encoded()).write(to: URL(filePath: output))
    }
  }

  private func report(_ matrix: [ActKind: [ActKind: Int]], of count: Int) {
    let right = ActKind.allCases.reduce(0) { $0 + (matrix[$1]?[$1] ?? 0) }
    print("accuracy \(right) of \(count) = \(Double(right * 10_000 / count) / 10_000)")
    for kind in ActKind.allCases {
      let all = matrix[kind, default: [:]].values.reduce(0, +)
      let found = ActKind.allCases.reduce(0) { $0 + (matrix[$1]?[kind] ?? 0) }
      print("  \(kind.name): right \(matrix[kind]?[kind] ?? 0), labelled \(all), answered \(found)")
    }
  }
}

/// A snippet with its kind.
struct Sample {
  var kind: ActKind
  var values: [ActFeatures.Value]

  private struct Line: Decodable {
    var text: String
    var type: String
  }

  /// The snippets of a file, in an order that does not follow the file's; lines with unknown labels are left out.
  static func read(_ path: String) throws -> [Sample] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var samples = try lines.compactMap { line -> Sample? in
      let entry = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      return ActKind(label: entry.type).map { Sample(kind: $0, values: ActFeatures.values(of: entry.text)) }
    }
    var generator = Shuffler(state: 20_240_623)
    samples.shuffle(using: &generator)
    return samples
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2714064.2660195): the same order on every machine.
struct Shuffler: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
