import ArgumentParser

/// What clusterings by density share: how they run, and what is told of them.
struct ClusteringOptions: ParsableArguments {
  @Option(help: "How many runs.")
  var runs = 3
  @Option(help: "How many threads.")
  var threads = 1
  @Option(help: "Write a number for each point: the lowest core index of a core point's cluster, -2 border, -1 noise.")
  var output: String?

  /// Writes the labels where asked for, and prints times and counts as a JSON object.
  func report<Result>(
    _ made: Timed<Result>, _ memory: MemoryWatch, _ labels: [Int?], _ isCore: [Bool], _ members: [[Int]]
  ) throws {
    let bytes = memory.bytes(each: labels.count)
    if let output { try write(canonicalLabels(labels, isCore, members), to: output) }
    let core = isCore.count { $0 }
    let noise = labels.count { $0 == nil }
    print(
      """
      {"points": \(labels.count), "seconds": \(median(made.seconds)), "wall_seconds": \(median(made.wallSeconds)), \
      "thread_seconds": \(median(made.threadSeconds)), \
      "clusters": \(members.count), "noise": \(noise), "core": \(core), \
      "border": \(labels.count - noise - core), "bytes_a_point": \(bytes), "peak_mb": \(peakMegabytes())}
      """)
  }
}

/// For each point the lowest core index of a core point's cluster, −2 for a border point, −1 for noise.
func canonicalLabels(_ labels: [Int?], _ isCore: [Bool], _ members: [[Int]]) -> [Int32] {
  let lowest = members.map { members in members.first { isCore[$0] } ?? -1 }
  return labels.indices.map { index in
    guard let label = labels[index] else { return -1 }
    return isCore[index] ? Int32(lowest[label]) : -2
  }
}
