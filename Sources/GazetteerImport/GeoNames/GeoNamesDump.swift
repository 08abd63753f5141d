/// Files in the format of GeoNames' exports: a dump of places and what belongs to it.
///
/// <https://download.geonames.org/export/dump/readme.txt> describes the formats. Each file may be plain, `.zip` as
/// GeoNames ships it, `.gz` or `.xz`.
public struct GeoNamesDump: Hashable, Sendable {
  /// Dumps of places: `allCountries`, `RU`, `cities500` … ; at least one.
  public var places: [String]
  /// `alternateNamesV2`, or one country's of `alternatenames/`; with it the dump's own column of names is not read.
  public var alternateNames: [String] = []
  /// `admin1CodesASCII`.
  public var admin1Codes: [String] = []
  /// `admin2Codes`.
  public var admin2Codes: [String] = []
  /// `hierarchy`.
  public var hierarchy: [String] = []
  /// `countryInfo`.
  public var countryInfo: [String] = []
  /// Which places are taken.
  public var filter: PlaceFilter
  /// Languages of alternate names that are kept (ISO 639, `ru`); all where empty. Names without a language, codes and
  /// abbreviations are kept always.
  public var languages: Set<String>

  /// Names the dumps alone.
  public init(places: [String], filter: PlaceFilter = PlaceFilter(), languages: Set<String> = []) {
    self.places = places
    self.filter = filter
    self.languages = languages
  }

  /// Sorts files by what they are, told by their names and first lines.
  ///
  /// - Parameter findsCompanions: whether files of the usual names that lie beside the first dump are used, too: an
  ///   `alternateNamesV2`, `admin1CodesASCII`, `admin2Codes`, `hierarchy` or `countryInfo`, unless one of that kind is
  ///   given.
  /// - Throws: ``ImportError`` for a file that is none of these.
  public init(
    files: [String], findsCompanions: Bool = true, filter: PlaceFilter = PlaceFilter(), languages: Set<String> = []
  ) throws {
    self.init(places: [], filter: filter, languages: languages)
    for file in files {
      let kind = try FileKind(path: file)
      switch kind {
      case .geoNames: places.append(file)
      case .alternateNames: alternateNames.append(file)
      case .admin1Codes: admin1Codes.append(file)
      case .admin2Codes: admin2Codes.append(file)
      case .hierarchy: hierarchy.append(file)
      case .countryInfo: countryInfo.append(file)
      default: throw kind.error(path: file, expected: "a GeoNames dump of 19 columns between tabs")
      }
    }
    guard let first = places.first else {
      throw ImportError(
        code: .wrongFormat,
        message: "there is no dump of places (allCountries.txt, XX.txt, citiesN.txt) among the files",
        path: files.first)
    }
    if findsCompanions { findCompanions(beside: first) }
  }

  private mutating func findCompanions(beside dump: String) {
    let folder = dump.lastIndex(of: "/").map { String(dump[...$0]) } ?? ""
    func find(_ names: String...) -> [String] {
      for name in names {
        for suffix in [".txt", ".zip", ".txt.gz", ".txt.xz"] where isFile(folder + name + suffix) {
          return [folder + name + suffix]
        }
      }
      return []
    }
    if alternateNames.isEmpty { alternateNames = find("alternateNamesV2", "alternateNames") }
    if admin1Codes.isEmpty { admin1Codes = find("admin1CodesASCII") }
    if admin2Codes.isEmpty { admin2Codes = find("admin2Codes") }
    if hierarchy.isEmpty { hierarchy = find("hierarchy") }
    if countryInfo.isEmpty { countryInfo = find("countryInfo") }
  }

  /// All files, in the order in which they are read.
  public var files: [String] { places + alternateNames + admin1Codes + admin2Codes + hierarchy + countryInfo }
}
