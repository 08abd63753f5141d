import FoundationEssentials
import Geoparsing

/// Groups words by their vectors: k-means on the unit sphere, twice.
struct ClusterBuilder {
  /// The number of fine groups.
  var fineCount = 768
  /// The number of groups of fine groups.
  var coarseCount = 96
  /// How often the centres are moved.
  var rounds = 12
  /// How many words, in the order of the file, shape the groups.
  var shapingWords = 60_000
  /// How many words, in the order of the file, are kept.
  var wordLimit = 200_000

  /// Reads vectors as text, `word v1 v2 …` a line, most frequent word first.
  func build(fileAt path: String) throws -> WordClusters {
    let (words, vectors, size) = try read(path)
    var fine = cluster(Array(vectors.prefix(shapingWords * size)), size: size, into: fineCount)
    fine.groups = [Int](repeating: 0, count: words.count)
    assign(vectors, fine.centres, size, &fine.groups)
    let coarse = cluster(fine.centres, size: size, into: coarseCount)
    let groups = zip(words, fine.groups).map { (word: $0, fine: UInt16($1)) }
    return WordClusters(words: groups, coarse: coarse.groups.map { UInt16($0) })
  }

  private func read(_ path: String) throws -> (words: [String], vectors: [Float], size: Int) {
    var words: [String] = []
    var vectors: [Float] = []
    var size = 0
    let data = try Data(contentsOf: URL(filePath: path))
    for line in data.split(separator: 10) {
      let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard parts.count > 2, parts[0].utf8.count <= 40, Self.isWord(parts[0]) else { continue }
      let values = parts.dropFirst().compactMap { Float($0) }
      if size == 0 { size = values.count }
      guard values.count == size else { continue }
      words.append(String(parts[0]))
      let length = max(1e-9, values.reduce(0) { $0 + $1 * $1 }.squareRoot())
      vectors += values.map { $0 / length }
      if words.count == wordLimit { break }
    }
    return (words, vectors, size)
  }

  /// Whether there is a letter in it: numbers are told apart by their form.
  private static func isWord(_ text: Substring) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic } || text.utf8.count == 1
  }

  /// Groups unit vectors; the first centres are spread evenly over the list, so the result is the same every time.
  private func cluster(_ vectors: [Float], size: Int, into count: Int) -> (groups: [Int], centres: [Float]) {
    let total = vectors.count / size
    let wanted = min(count, total)
    var centres: [Float] = []
    for group in 0..<wanted {
      let start = group * total / wanted * size
      centres += vectors[start..<(start + size)]
    }
    var groups = [Int](repeating: 0, count: total)
    for _ in 0..<rounds {
      assign(vectors, centres, size, &groups)
      var sums = [Float](repeating: 0, count: wanted * size)
      for index in 0..<total {
        for axis in 0..<size { sums[groups[index] * size + axis] += vectors[index * size + axis] }
      }
      for group in 0..<wanted {
        let slice = group * size..<(group + 1) * size
        let length = sums[slice].reduce(0) { $0 + $1 * $1 }.squareRoot()
        // An empty group keeps its centre.
        if length > 1e-6 { for axis in slice { centres[axis] = sums[axis] / length } }
      }
    }
    assign(vectors, centres, size, &groups)
    return (groups, centres)
  }

  /// Gives each vector the group whose centre is nearest.
  private func assign(_ vectors: [Float], _ centres: [Float], _ size: Int, _ groups: inout [Int]) {
    let (padded, width) = Self.padded(vectors, size)
    let (middles, _) = Self.padded(centres, size)
    let wanted = centres.count / size
    padded.withUnsafeBufferPointer { vectors in
      middles.withUnsafeBufferPointer { centres in
        for index in groups.indices {
          var best = -Float.infinity
          for group in 0..<wanted {
            var sum = SIMD8<Float>(repeating: 0)
            for part in 0..<width { sum += vectors[index * width + part] * centres[group * width + part] }
            let total = sum.sum()
            if total > best {
              best = total
              groups[index] = group
            }
          }
        }
      }
    }
  }

  /// Vectors in parts of eight numbers, filled up with zeros.
  private static func padded(_ vectors: [Float], _ size: Int) -> (parts: [SIMD8<Float>], width: Int) {
    let width = (size + 7) / 8
    var parts = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: vectors.count / size * width)
    for index in 0..<vectors.count / size {
      for axis in 0..<size { parts[index * width + axis / 8][axis % 8] = vectors[index * size + axis] }
    }
    return (parts, width)
  }
}
