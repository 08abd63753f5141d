/// What a gazetteer holds, for people: counts, version, licences.
public struct GazetteerInfo: Hashable, Sendable {
  /// A number of places or names of one sort.
  public struct Count: Hashable, Sendable {
    /// The sort: a source, a feature class or code, a name kind.
    public var item: String
    /// How many there are.
    public var count: Int
  }

  /// The version of the index format.
  public var formatVersion: Int
  /// The hash of the tables the index was compiled from, 16 hexadecimal digits.
  public var tablesHash: String
  /// The index file, or nil where it is held in memory.
  public var indexPath: String?
  /// The size of the index in bytes.
  public var indexSize: Int
  /// How many places there are.
  public var placeCount: Int
  /// How many distinct folded names there are.
  public var nameCount: Int
  /// How many distinct codes there are.
  public var codeCount: Int
  /// How many countries there are.
  public var countryCount: Int
  /// Places by source (layer), sorted by name.
  public var sources: [Count]
  /// Places by feature class, sorted.
  public var featureClasses: [Count]
  /// Places by feature code, sorted.
  public var featureCodes: [Count]
  /// Entries of the name table by kind, in the order of kinds.
  public var nameKinds: [Count]
  /// The name of the worldview that the country codes of the places follow.
  public var worldview: String
  /// Sources and licences of the data.
  public var attribution: String
}

extension MappedGazetteer {
  /// What the gazetteer holds; the counts were made when it was compiled.
  public var info: GazetteerInfo {
    var topics: [Substring: [GazetteerInfo.Count]] = [:]
    for line in file.text(.statistics).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let count = Int(fields[2]) else { continue }
      topics[fields[0], default: []].append(.init(item: String(fields[1]), count: count))
    }
    let kinds = (topics["nameKind"] ?? []).sorted { (UInt8($0.item) ?? 255) < (UInt8($1.item) ?? 255) }
    return GazetteerInfo(
      formatVersion: Int(IndexFormat.version),
      tablesHash: file.tablesHash.hexadecimal, indexPath: path,
      indexSize: file.memory.bytes.count, placeCount: placeCount, nameCount: topics["names"]?.first?.count ?? 0,
      codeCount: topics["codes"]?.first?.count ?? 0, countryCount: allCountries.count, sources: topics["source"] ?? [],
      featureClasses: topics["featureClass"] ?? [], featureCodes: topics["featureCode"] ?? [],
      nameKinds: kinds.map { .init(item: NameKind(rawValue: UInt8($0.item) ?? 255).description, count: $0.count) },
      worldview: worldviewName, attribution: file.text(.attribution))
  }
}

extension NameKind: CustomStringConvertible {
  /// The kind's word: `main`, `alternate`, …; the number for a kind of a user's own.
  public var description: String {
    switch self {
    case .main: "main"
    case .alternate: "alternate"
    case .historic: "historic"
    case .abbreviation: "abbreviation"
    case .code: "code"
    case .demonym: "demonym"
    case .stripped: "stripped"
    case .variant: "variant"
    default: "\(rawValue)"
    }
  }
}
