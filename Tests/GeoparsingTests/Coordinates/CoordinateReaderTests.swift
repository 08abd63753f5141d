import GeoJSON
import Testing

@testable import Geoparsing

struct CoordinateReaderTests {
  /// The text of each mention, its latitude and longitude to five decimals, its radius in whole metres, its notation.
  private func read(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return CoordinateReader().mentions(in: text).map { mention in
      let position = mention.stated.position
      func rounded(_ value: Double) -> Double { (value * 100_000).rounded() / 100_000 }
      return "\(String(decoding: bytes[mention.range], as: UTF8.self)) | \(rounded(position.latitude)) "
        + "\(rounded(position.longitude)) | \(Int(mention.stated.radiusMeters.rounded())) "
        + mention.stated.notation.rawValue
    }
  }

  @Test(arguments: [
    ("at 42.0678, 48.2899.", "42.0678, 48.2899 | 42.0678 48.2899 | 7 decimal_degrees"),
    ("(-33.4567,-70.6789)", "-33.4567,-70.6789 | -33.4567 -70.6789 | 7 decimal_degrees"),
    ("at −33.4567; −70.6789", "−33.4567; −70.6789 | -33.4567 -70.6789 | 7 decimal_degrees"),
    ("42.0678°N 48.2899°E", "42.0678°N 48.2899°E | 42.0678 48.2899 | 7 decimal_degrees"),
    ("42.0678° N, 48.2899° E,", "42.0678° N, 48.2899° E | 42.0678 48.2899 | 7 decimal_degrees"),
    ("33.45 S 70.67 W", "33.45 S 70.67 W | -33.45 -70.67 | 724 decimal_degrees"),
    ("near lat 42.06 lon 48.28 now", "lat 42.06 lon 48.28 | 42.06 48.28 | 692 decimal_degrees"),
    (
      "Latitude: 42.0678, Longitude: -48.2899",
      "Latitude: 42.0678, Longitude: -48.2899 | 42.0678 -48.2899 | 7 decimal_degrees"
    ),
    ("Lat. 42.0678\nLong. 48.2899", "Lat. 42.0678\nLong. 48.2899 | 42.0678 48.2899 | 7 decimal_degrees"),
    ("N42.0678 E048.2899", "N42.0678 E048.2899 | 42.0678 48.2899 | 7 decimal_degrees"),
    ("E 48.2899, N 42.0678", "E 48.2899, N 42.0678 | 42.0678 48.2899 | 7 decimal_degrees"),
    ("34°N 45°E", "34°N 45°E | 34.0 45.0 | 72219 decimal_degrees"),
    (
      "34° north latitude and 45° east longitude",
      "34° north latitude and 45° east longitude | 34.0 45.0 | 72219 decimal_degrees"
    ),
    (
      "34.5 degrees north, 45.5 degrees east",
      "34.5 degrees north, 45.5 degrees east | 34.5 45.5 | 7205 decimal_degrees"
    ),
    ("coordinates 42.067, 48.289 were", "42.067, 48.289 | 42.067 48.289 | 69 decimal_degrees"),
    ("42.0678°, 48.2899°", "42.0678°, 48.2899° | 42.0678 48.2899 | 7 decimal_degrees"),
    ("42°04′04″N 048°17′24″E", "42°04′04″N 048°17′24″E | 42.06778 48.29 | 19 degrees_minutes_seconds"),
    ("42° 4' 4\" N, 48° 17' 24\" E", "42° 4' 4\" N, 48° 17' 24\" E | 42.06778 48.29 | 19 degrees_minutes_seconds"),
    ("42°04’04”N 48°17’24”E", "42°04’04”N 48°17’24”E | 42.06778 48.29 | 19 degrees_minutes_seconds"),
    ("42º04'04''S 48º17'24''W", "42º04'04''S 48º17'24''W | -42.06778 -48.29 | 19 degrees_minutes_seconds"),
    ("42°04′04.5″N 48°17′24.5″E", "42°04′04.5″N 48°17′24.5″E | 42.06792 48.29014 | 2 degrees_minutes_seconds"),
    ("N42°04'04\" E48°17'24\"", "N42°04'04\" E48°17'24\" | 42.06778 48.29 | 19 degrees_minutes_seconds"),
    ("42 04 04 N 048 17 24 E", "42 04 04 N 048 17 24 E | 42.06778 48.29 | 19 degrees_minutes_seconds"),
    ("42-04-04N 048-17-24E", "42-04-04N 048-17-24E | 42.06778 48.29 | 19 degrees_minutes_seconds"),
    ("42:04:04N 48:17:24E", "42:04:04N 48:17:24E | 42.06778 48.29 | 19 degrees_minutes_seconds"),
    ("420404N0481724E", "420404N0481724E | 42.06778 48.29 | 19 degrees_minutes_seconds"),
    ("420404N 0481724E", "420404N 0481724E | 42.06778 48.29 | 19 degrees_minutes_seconds"),
    ("4204N04817E", "4204N04817E | 42.06667 48.28333 | 1154 degrees_minutes"),
    ("42°04.067′N 48°17.4′E", "42°04.067′N 48°17.4′E | 42.06778 48.29 | 69 degrees_minutes"),
    ("42 04.067 N 048 17.400 E", "42 04.067 N 048 17.400 E | 42.06778 48.29 | 1 degrees_minutes"),
    ("42°04′ с. ш. 48°17′ в. д.", "42°04′ с. ш. 48°17′ в. д. | 42.06667 48.28333 | 1154 degrees_minutes"),
    ("42,0678° с. ш., 48,2899° в. д.", "42,0678° с. ш., 48,2899° в. д. | 42.0678 48.2899 | 7 decimal_degrees"),
    ("grid 38SMB4134784722.", "38SMB4134784722 | 33.3 44.37 | 1 mgrs"),
    ("38S MB 41347 84722", "38S MB 41347 84722 | 33.3 44.37 | 1 mgrs"),
    ("38S MB 413 847", "38S MB 413 847 | 33.30025 44.37002 | 71 mgrs"),
    ("UTM 38S 441347 3684722", "38S 441347 3684722 | 33.29999 44.36999 | 1 utm"),
    ("39N 275786mE 4660858mN", "39N 275786mE 4660858mN | 42.0678 48.2899 | 1 utm"),
    ("19S 360505 6303362", "19S 360505 6303362 | -33.4 -70.50001 | 1 utm"),
    ("meet at 8HP53WCW+4X today", "8HP53WCW+4X | 44.07031 43.94744 | 9 plus_code"),
    ("geo:42.0678,48.2899;u=35", "geo:42.0678,48.2899;u=35 | 42.0678 48.2899 | 35 geo_uri"),
    (
      "https://www.google.com/maps/@42.0678,48.2899,12z.",
      "https://www.google.com/maps/@42.0678,48.2899,12z | 42.0678 48.2899 | 7 map_link"
    ),
    (
      "https://maps.google.com/?q=42.0678%2C48.2899",
      "https://maps.google.com/?q=42.0678%2C48.2899 | 42.0678 48.2899 | 7 map_link"
    ),
    (
      "https://www.google.com/maps/place/X/@42.1,48.2,10z/data=!4m2!3d42.0678!4d48.2899",
      "https://www.google.com/maps/place/X/@42.1,48.2,10z/data=!4m2!3d42.0678!4d48.2899 | 42.0678 48.2899 | 7 map_link"
    ),
    (
      "see https://www.openstreetmap.org/#map=12/42.0678/48.2899)",
      "https://www.openstreetmap.org/#map=12/42.0678/48.2899 | 42.0678 48.2899 | 7 map_link"
    ),
    (
      "https://www.openstreetmap.org/?mlat=42.0678&mlon=48.2899#map=12/42.1/48.3",
      "https://www.openstreetmap.org/?mlat=42.0678&mlon=48.2899#map=12/42.1/48.3 | 42.0678 48.2899 | 7 map_link"
    ),
    (
      "https://yandex.ru/maps/?ll=48.2899,42.0678&z=12",
      "https://yandex.ru/maps/?ll=48.2899,42.0678&z=12 | 42.0678 48.2899 | 7 map_link"
    ),
  ])
  func reads(_ text: String, _ expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    "won 3-2 and 4-1 on 12.10.2024 at 18.30", "call +7 872 267-22-33 or 8 (8722) 67-22-33",
    "2024-06-23, 2024-06-24", "prices rose 3.1415, 2.7182 per cent and 1.4142", "$42.0678, $48.2899",
    "version 4.0.1234, 5.0.4321", "from 192.168.10.12, 10.0.0.1", "12.5 N", "at 42.0678 on 48.2899", "42.06, 48.28",
    "20 N 30 W", "5 E, 3 N", "a 4.2, 4.8 quake", "a range of 12.3456, 123.4567, 12.9876",
    "98.7654, 200.1234", "91.2345, 48.2899", "95°N 48°E", "42°75′N 48°17′E", "42°04′04″ by 48°17′24″",
    "42 04 04 048 17 24", "the 38th, 39N and 40S lines", "38T 345 4656", "flight 4Q AB 2023 2024", "10A BC 1234 5678",
    "38TZZ1234567890", "3Q FY 2023 2024", "population 123456, 654321", "2222+22 is 2244", "+79282345678", "22334455+66",
    "C++ 11, G++ 12", "https://example.com/2024/42.0678,48.2899", "https://x.com/a/status/1842.0678,48.2899",
    "36° heat and 12° cold", "34° N", "12.3456%, 13.4567%", "1.2345 N·m, 2.3456 N·m", "between 0.1234, 0.5678/2",
    "5-4 S, 3-2 W", "08:40:15, 09:40:15", "ISBN 978-3-16-148410-0", "W 12 04 3, E 9", "2,345.6789, 3,456.7891",
  ])
  func leavesAlone(_ text: String) {
    #expect(read(text) == [])
  }

  @Test func findsAllInOrder() {
    #expect(
      read("From 42.0678, 48.2899 to 43.1234, 47.5678 and on to 38SMB4134784722 by 12 May.") == [
        "42.0678, 48.2899 | 42.0678 48.2899 | 7 decimal_degrees",
        "43.1234, 47.5678 | 43.1234 47.5678 | 7 decimal_degrees", "38SMB4134784722 | 33.3 44.37 | 1 mgrs",
      ])
  }

  @Test func shortCodesAreKeptForThePlaceBesideThem() {
    let scan = CoordinateReader().scan("Find us at 32W8+4Q, Derbent.")
    #expect(scan.mentions.isEmpty)
    #expect(scan.shortCodes.map(\.range) == [11..<18])
  }

  /// Whatever stands in a text, nothing is read outside it and ranges stay in order.
  @Test func survivesAnyText() {
    var state: UInt64 = 20
    let pieces = [
      "42", ".0678", "°", "′", "\"", "N", " ", ",", "E", "048", "38T", "QM", "+", "geo:", "https://", "google.com/maps",
      "-", "4", "с. ш.", "lat ", "\n", "8HP6", "(", "−", "’",
    ]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let mentions = CoordinateReader().mentions(in: text)
      var end = 0
      for mention in mentions {
        #expect(mention.range.lowerBound >= end && mention.range.upperBound <= text.utf8.count, "\(text)")
        #expect(mention.stated.position.latitude.magnitude <= 90, "\(text)")
        #expect(mention.stated.position.longitude.magnitude <= 180, "\(text)")
        end = mention.range.upperBound
      }
    }
  }
}
