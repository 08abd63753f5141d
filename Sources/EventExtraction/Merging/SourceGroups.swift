import Events

/// Which reports of one event rest on each other: copies of a text, and reports of one outlet.
struct SourceGroups {
  /// The reports in their order, each copy with the report it repeats.
  private(set) var reports: [Report]
  /// The identifiers of the copies.
  private(set) var copies: Set<String> = []
  /// How many groups there are.
  private(set) var count = 0
  private var groups: [String: Int] = [:]

  /// - Parameter reports: in order of publication; a copy repeats the first that it is like.
  /// - Complexity: near O(*n*): texts are compared only where their fingerprints share a hash.
  init(_ reports: [Report]) {
    self.reports = reports
    if reports.count == 1 {
      groups[reports[0].id] = 0
      count = 1
      return
    }
    var parent = Array(reports.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index { index = parent[index] }
      return index
    }
    func join(_ a: Int, _ b: Int) {
      let (left, right) = (root(a), root(b))
      parent[max(left, right)] = min(left, right)
    }
    var byText: [String: Int] = [:]
    var byHash: [UInt32: [Int]] = [:]
    var byPublisher: [String: Int] = [:]
    for (index, report) in reports.enumerated() {
      if let original = SourceGroups.original(of: report, among: reports, byText: byText, byHash: byHash) {
        self.reports[index].reprintOf = reports[original].id
        copies.insert(report.id)
        join(original, index)
      } else {
        // Copies are like what they copy: it is enough to know the originals.
        for hash in report.fingerprint?.hashes ?? [] { byHash[hash, default: []].append(index) }
        if !report.sha256.isEmpty { byText[report.sha256] = index }
      }
      let publisher = (report.publisher ?? "").lowercased()
      if publisher.isEmpty { continue }
      if let first = byPublisher[publisher] { join(first, index) } else { byPublisher[publisher] = index }
    }
    for index in reports.indices {
      groups[reports[index].id] = root(index)
      if root(index) == index { count += 1 }
    }
  }

  /// The group of a report, by the position of its first.
  func group(of id: String) -> Int { groups[id] ?? -1 }

  private static func original(
    of report: Report, among reports: [Report], byText: [String: Int], byHash: [UInt32: [Int]]
  ) -> Int? {
    if !report.sha256.isEmpty, let same = byText[report.sha256] { return same }
    guard let fingerprint = report.fingerprint else { return nil }
    var seen: Set<Int> = []
    for hash in fingerprint.hashes { seen.formUnion(byHash[hash] ?? []) }
    return seen.sorted().first { index in reports[index].fingerprint.map { fingerprint.isCopy(of: $0) } ?? false }
  }
}
