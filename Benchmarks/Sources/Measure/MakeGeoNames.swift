import ArgumentParser
import Glibc

/// Writes made-up places in GeoNames' own format, the same bytes for the same seed: `allCountries.txt` and
/// `alternateNamesV2.txt`, with the companions that name the divisions.
///
/// Shares of feature classes, lengths of names and the share of other scripts are roughly GeoNames' own; ids ascend with gaps.
struct MakeGeoNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-geonames", abstract: "Write made-up places in GeoNames' format.")

  @Option(help: "How many places.")
  var rows = 12_000_000
  @Option(help: "How many alternate names.")
  var alternates = 15_000_000
  @Option(help: "The seed.")
  var seed: UInt64 = 20_261_122
  @Argument(help: "The folder to write into.")
  var folder: String

  func run() throws {
    mkdir(folder, 0o755)
    var random = SplitMix64(seed: seed)
    let places = try ByteFile(path: "\(folder)/allCountries.txt")
    let names = try ByteFile(path: "\(folder)/alternateNamesV2.txt")
    let countries = try ByteFile(path: "\(folder)/countryInfo.txt")
    let admin1 = try ByteFile(path: "\(folder)/admin1CodesASCII.txt")
    let admin2 = try ByteFile(path: "\(folder)/admin2Codes.txt")
    countries.write("#ISO\tISO3\tISO-Numeric\tfips\tCountry\tCapital\tArea(in sq km)\tPopulation\tContinent\n")
    var id = 1000
    var nameID = 1
    var owed = 0.0
    let perRow = Double(alternates) / Double(rows)
    var made = MadeUpName()
    for index in 0..<rows {
      id += 1 + (random.next() & 15 == 0 ? 1 : 0)
      let place = MadeUpPlace(index: index, random: &random)
      made.make(&random)
      owed += perRow * random.unit() * 2
      let count = min(Int(owed), 40)
      owed -= Double(count)
      var alternates: [[UInt8]] = []
      for _ in 0..<count { alternates.append(made.alternate(&random)) }
      writeRow(id: id, place: place, name: made.name, alternates: alternates, to: places, &random)
      for alternate in alternates {
        let languages = ["en", "ru", "ar", "de", "fr", "", "es", "zh", "abbr"]
        let language = languages[random.below(languages.count)]
        let preferred = random.next() & 7 == 0 ? "1" : ""
        let historic = random.next() & 63 == 0 ? "1" : ""
        names.write("\(nameID)\t\(id)\t\(language)\t")
        names.write(alternate)
        names.write("\t\(preferred)\t\t\t\(historic)\t\t\n")
        nameID += 1
      }
      let name = String(decoding: made.name, as: UTF8.self)
      let code = place.countryCode
      switch place.featureCode {
      case "PCLI":
        countries.write(
          "\(code)\t\(code)X\t\(index + 1)\t\t\(name)\t\t1000\t\(place.population)\tEU\t\t\t\t\t\t\t\t\(id)\t\t\n")
      case "ADM1": admin1.write("\(code).\(place.admin1)\t\(name)\t\(name)\t\(id)\n")
      case "ADM2": admin2.write("\(code).\(place.admin1).\(place.admin2)\t\(name)\t\(name)\t\(id)\n")
      default: break
      }
    }
    for file in [places, names, countries, admin1, admin2] { try file.close() }
    print("{\"rows\": \(rows), \"alternates\": \(nameID - 1)}")
  }

  private func writeRow(
    id: Int, place: MadeUpPlace, name: [UInt8], alternates: [[UInt8]], to file: ByteFile, _ random: inout SplitMix64
  ) {
    file.write("\(id)\t")
    file.write(name)
    file.write("\t")
    file.write(name)
    file.write("\t")
    for (position, alternate) in alternates.enumerated() {
      if position > 0 { file.write(",") }
      file.write(alternate)
    }
    file.write("\t")
    file.write(degrees: place.latitude)
    file.write("\t")
    file.write(degrees: place.longitude)
    file.write(
      "\t\(place.featureClass)\t\(place.featureCode)\t\(place.countryCode)\t\t\(place.admin1)\t\(place.admin2)\t\t\t")
    file.write("\(place.population)\t\t\(random.below(3000))\tEurope/Berlin\t2026-01-\(10 + random.below(20))\n")
  }
}

/// A made-up place without its name. The first 250 are countries, then come 20 divisions each, and 10 in each of these.
struct MadeUpPlace {
  var featureClass = "P"
  var featureCode = "PPL"
  var countryCode = ""
  var admin1 = ""
  var admin2 = ""
  var latitude = 0.0
  var longitude = 0.0
  var population = 0

  init(index: Int, random: inout SplitMix64) {
    let (countries, divisions, parts) = (250, 20, 10)
    let number: Int
    if index < countries {
      (featureClass, featureCode, number) = ("A", "PCLI", index)
    } else if index < countries * (1 + divisions) {
      (featureClass, featureCode, number) = ("A", "ADM1", (index - countries) / divisions)
      admin1 = Self.padded((index - countries) % divisions + 1)
    } else if index < countries * (1 + divisions + divisions * parts) {
      let within = index - countries * (1 + divisions)
      (featureClass, featureCode, number) = ("A", "ADM2", within / (divisions * parts))
      admin1 = Self.padded(within / parts % divisions + 1)
      admin2 = "\(within % parts + 100)"
    } else {
      number = random.below(countries)
      admin1 = Self.padded(random.below(divisions) + 1)
      admin2 = "\(random.below(parts) + 100)"
      let share = random.below(100)
      (featureClass, featureCode) =
        share < 42
        ? ("P", "PPL")
        : share < 60
          ? ("S", "BLDG")
          : share < 78
            ? ("H", "STM")
            : share < 92
              ? ("T", "MT")
              : share < 96 ? ("L", "LCTY") : share < 98 ? ("A", "ADM4") : ("V", "FRST")
      if share < 42, random.below(20) == 0 { population = random.below(200_000) }
    }
    countryCode = String(decoding: [UInt8(65 + number / 26), UInt8(65 + number % 26)], as: UTF8.self)
    latitude = Double(number / 25) * 14 - 66 + random.unit() * 10
    longitude = Double(number % 25) * 14 - 175 + random.unit() * 10
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Names of made-up syllables, in Latin letters and other scripts.
///
/// Short names are rare and common to many places, long ones nearly unique, as in the real thing: of twelve million
/// places seven in ten have a name of their own.
struct MadeUpName {
  private(set) var name: [UInt8] = []
  private static let latin = syllables(
    ["b", "d", "g", "k", "l", "m", "n", "r", "s", "t", "v", "z", "sh", "ch", "kh", "tr"],
    ["a", "e", "i", "o", "u", "ai", "ö", "é"])
  private static let cyrillic = syllables(
    ["б", "д", "г", "к", "л", "м", "н", "р", "с", "т", "х"], ["а", "е", "и", "о", "у"])
  private static let arabic = syllables(["ب", "د", "ر", "س", "ك", "ل", "م", "ن"], ["ا", "ي", "و", ""])
  private static let han = (0..<600).map { Array(String(UnicodeScalar(0x4E00 + $0 * 7) ?? "山").utf8) }

  private static func syllables(_ consonants: [String], _ vowels: [String]) -> [[UInt8]] {
    consonants.flatMap { consonant in vowels.map { Array((consonant + $0).utf8) } }
  }

  mutating func make(_ random: inout SplitMix64) { name = word(Self.latin, &random) }

  func alternate(_ random: inout SplitMix64) -> [UInt8] {
    switch random.below(10) {
    case 0, 1: word(Self.cyrillic, &random)
    case 2: word(Self.arabic, &random)
    case 3: word(Self.han, &random)
    case 4: name + Array(" \(random.below(30))".utf8)
    default: word(Self.latin, &random)
    }
  }

  private func word(_ syllables: [[UInt8]], _ random: inout SplitMix64) -> [UInt8] {
    var word: [UInt8] = []
    let share = random.below(100)
    let length = share < 6 ? 2 : share < 40 ? 3 : share < 80 ? 4 : 5
    for index in 0..<length {
      if index == 2, random.next() & 3 == 0 { word.append(0x20) }
      word += syllables[random.below(syllables.count)]
    }
    if let first = word.first, (97...122).contains(first) { word[0] = first - 32 }
    return word
  }
}
