/// The regions of the world that ACLED sorts countries into.
public enum WorldRegion {
  /// ACLED's region of a country.
  ///
  /// - Parameter countryCode: ISO 3166-1 alpha-2.
  /// - Returns: The region's name, or nil for a code that none has.
  public static func name(ofCountry countryCode: String) -> String? { byCountry[countryCode] }

  private static let byCountry: [String: String] = {
    var result: [String: String] = [:]
    for (region, codes) in regions {
      for code in codes.split(separator: " ") { result[String(code)] = region }
    }
    return result
  }()

  // After ACLED's list of countries by region.
  private static let regions: [(String, String)] = [
    ("Western Africa", "BJ BF CV CI GM GH GN GW LR ML MR NE NG SN SL TG SH"),
    ("Middle Africa", "AO CM CF TD CD CG GQ GA ST"),
    ("Eastern Africa", "BI KM DJ ER ET KE MG MW MU MZ RW SC SO SS TZ UG ZM ZW YT RE"),
    ("Southern Africa", "BW LS NA ZA SZ"),
    ("Northern Africa", "DZ EG LY MA SD TN EH"),
    ("Middle East", "BH IR IQ IL JO KW LB OM PS QA SA SY TR AE YE"),
    ("Caucasus and Central Asia", "AF AM AZ GE KZ KG TJ TM UZ"),
    ("South Asia", "BD BT IN MV NP PK LK IO"),
    ("Southeast Asia", "BN KH ID LA MY MM PH SG TH TL VN"),
    ("East Asia", "CN HK JP KP KR MO MN TW"),
    (
      "Europe",
      """
      AL AD AT AX BY BE BA BG HR CY CZ DK EE FO FI FR DE GI GR GG HU IS IE IM IT JE XK LV LI LT LU MT MD MC ME NL MK NO PL \
      PT RO RU SM RS SK SI ES SJ SE CH UA GB VA GL
      """
    ),
    ("North America", "BM CA US PM"),
    ("Central America", "BZ CR SV GT HN MX NI PA"),
    ("South America", "AR BO BR CL CO EC FK GF GY PY PE SR UY VE"),
    ("Caribbean", "AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI"),
    (
      "Oceania",
      "AS AU CK FJ PF GU KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV VU WF UM CX CC"
    ),
    ("Antarctica", "AQ BV TF HM GS"),
  ]
}
