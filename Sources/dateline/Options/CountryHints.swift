import ArgumentParser
import Gazetteers

/// Countries that the names are likely in.
struct CountryHints: ParsableArguments {
  @Option(
    name: .customLong("country"),
    help: ArgumentHelp(
      "A country that the names are likely in, as two letters (ISO 3166-1) such as RU; may be given again.",
      valueName: "code"))
  var codes: [String] = []

  /// The codes in capitals.
  ///
  /// - Throws: a usage failure for a code that no country of the gazetteer has.
  func checked(in gazetteer: some PlaceLookup) throws -> [String] {
    try codes.map { code in
      let code = code.uppercased()
      guard gazetteer.country(code) != nil else {
        throw CommandFailure.usage("--country takes two letters as in ISO 3166-1, such as RU, not '\(code)'")
      }
      return code
    }
  }
}
