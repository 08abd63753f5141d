import Foundation
import Gazetteers
import GeoJSON
import PlanarOperations
import TestSupport
import Testing

@testable import GazetteerImport

@Suite struct GeoJSONPlaceReaderTests {
  private func square(_ west: Double, _ south: Double, _ size: Double = 1) -> String {
    let (east, north) = (west + size, south + size)
    return "{\"type\":\"Polygon\",\"coordinates\":[[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],"
      + "[\(west),\(north)],[\(west),\(south)]]]}"
  }

  private func feature(_ geometry: String, _ properties: String, id: String = "") -> String {
    "{\"type\":\"Feature\",\(id.isEmpty ? "" : "\"id\":\(id),")\"geometry\":\(geometry),\"properties\":{\(properties)}}"
  }

  private func collection(_ features: String...) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))\n]}\n"
  }

  /// The properties of the polygons' lines.
  private func regions(_ rows: RowList) throws -> [JSONObject] {
    try rows.regions.map { try #require(try GeoJSONDocument(parsing: $0).features.first?.properties) }
  }

  private func read(
    _ text: String, known: KnownPlaces? = Orland.known, _ change: (inout GeoJSONPlaces) -> Void = { _ in }
  ) throws -> (rows: RowList, report: ImportReport) {
    let folder = try TemporaryFolder()
    var places = GeoJSONPlaces(paths: [try folder.file("a.geojson", text)])
    change(&places)
    return try RowList.reading(.geoJSON(places), known: known)
  }

  @Test func readsGeoBoundaries() throws {
    let text = collection(
      feature(
        square(20, 45),
        "\"shapeName\":\"Tarn Province\",\"shapeISO\":\"AD-07\",\"shapeID\":\"B1\",\"shapeGroup\":\"AND\",\"shapeType\":\"ADM1\""
      ),
      feature(
        square(21, 45),
        "\"shapeName\":\"Mill Valley\",\"shapeISO\":\"\",\"shapeID\":\"B2\",\"shapeGroup\":\"AND\",\"shapeType\":\"ADM1\""
      ),
      feature(
        square(22, 45),
        "\"shapeName\":\"New Land\",\"shapeISO\":\"AD-99\",\"shapeID\":\"B3\",\"shapeGroup\":\"AND\",\"shapeType\":\"ADM1\""
      ))
    let (rows, report) = try read(text)
    #expect(report.issues.total == 0 && report.linkedCount == 2 && report.regionCount == 3)
    // Linked: the known place with the polygon's names and codes.
    #expect(rows.places[0] == PlaceRow(place: Orland.tarn, alternateNames: ["Tarn Province"], codes: ["AD-07"]))
    #expect(rows.places[1] == PlaceRow(place: Orland.mill))
    #expect(
      rows.places[2]
        == PlaceRow(
          place: Place(
            id: PlaceID(source: "own", identifier: "B3"), name: "New Land",
            position: Position(longitude: 22.5, latitude: 45.5), featureClass: "A", featureCode: "ADM1",
            countryCode: "AD", admin1Code: "AD-99"), codes: ["AD-99"]))
    #expect(
      try regions(rows) == [
        [
          "countryCode": "AD", "admin1Code": "07", "admin2Code": "", "placeId": "geonames:2", "name": "Tarn",
          "level": "admin1", "code": "AD-07",
        ],
        [
          "countryCode": "AD", "admin1Code": "08", "admin2Code": "", "placeId": "geonames:3", "name": "Mill Valley",
          "level": "admin1", "code": "",
        ],
        [
          "countryCode": "AD", "admin1Code": "AD-99", "admin2Code": "", "placeId": "own:B3", "name": "New Land",
          "level": "admin1", "code": "AD-99",
        ],
      ])
  }

  @Test func keepsOwnCodesWhereNothingIsToBeLinked() throws {
    let text = collection(
      feature(
        square(20, 45),
        "\"shapeName\":\"Tarn\",\"shapeISO\":\"AD-07\",\"shapeID\":\"B1\",\"shapeGroup\":\"AND\",\"shapeType\":\"ADM1\""
      ))
    let (rows, report) = try read(text) { $0.linksKnownPlaces = false }
    #expect(report.linkedCount == 0)
    #expect(rows.places[0].place.id == PlaceID(source: "own", identifier: "B1"))
    #expect(rows.places[0].place.admin1Code == "AD-07")
  }

  @Test func readsPCodesOfTwoLevels() throws {
    let text = [
      feature(
        square(20, 45),
        "\"adm0_pcode\":\"AD\",\"adm1_en\":\"Tarn\",\"adm1_ru\":\"Тарнская область\",\"adm1_pcode\":\"AD07\""),
      feature(
        square(20, 45, 0.5),
        "\"adm0_pcode\":\"AD\",\"adm1_en\":\"Tarn\",\"adm1_pcode\":\"AD07\",\"adm2_en\":\"Lower Tarn\",\"adm2_pcode\":\"AD0701\""
      ),
      feature(
        square(20.5, 45, 0.5),
        "\"adm0_pcode\":\"AD\",\"adm1_en\":\"Tarn\",\"adm1_pcode\":\"AD07\",\"adm2_en\":\"Upper Tarn\",\"adm2_pcode\":\"AD0702\""
      ),
    ].joined(separator: "\n")
    let (rows, report) = try read(text)
    #expect(report.issues.total == 0 && report.linkedCount == 2)
    #expect(
      rows.places[0] == PlaceRow(place: Orland.tarn, alternateNames: ["Тарнская область"], codes: ["AD07"]))
    #expect(rows.places[1] == PlaceRow(place: Orland.lower, codes: ["AD0701"]))
    #expect(rows.places[2].place.id == PlaceID(source: "own", identifier: "AD0702"))
    #expect(rows.places[2].place.featureCode == "ADM2")
    #expect(rows.places[2].place.admin1Code == "07")
    #expect(rows.places[2].place.admin2Code == "AD0702")
    #expect(try regions(rows).map { $0["level"]?.string } == ["admin1", "admin2", "admin2"])
  }

  @Test func readsOvertureAndOpenStreetMap() throws {
    let overture = feature(
      square(20, 45),
      "\"country\":\"AD\",\"region\":\"AD-07\",\"subtype\":\"region\",\"names\":{\"primary\":\"Tarn\",\"common\":{\"de\":\"Provinz Tarn\"},"
        + "\"rules\":[{\"variant\":\"alternate\",\"value\":\"Tarnland\"}]},\"population\":12",
      id: "\"0871\"")
    let street = feature(
      square(21, 45),
      "\"@id\":\"relation/7\",\"admin_level\":\"6\",\"name\":\"Obermill\",\"name:ru\":\"Обермилл\",\"alt_name\":\"Mill Oben;Mill am Or\","
        + "\"old_name\":\"Stalinmill\",\"ISO3166-1\":\"AD\",\"name_len\":\"x\"",
      id: "\"relation/7\"")
    let (rows, _) = try read(collection(overture, street))
    #expect(
      rows.places[0] == PlaceRow(place: Orland.tarn, alternateNames: ["Provinz Tarn", "Tarnland"], codes: ["AD-07"]))
    #expect(rows.places[1].place.id == PlaceID(source: "own", identifier: "relation/7"))
    #expect(rows.places[1].place.featureCode == "ADM2")
    #expect(rows.places[1].alternateNames == ["Mill Oben", "Mill am Or", "Обермилл"])
    #expect(rows.places[1].historicNames == ["Stalinmill"])
  }

  @Test func obeysTheOptions() throws {
    let text = collection(
      feature(
        square(20, 45), "\"Label\":\"North\",\"Kind\":\"zone\",\"Key\":5,\"Land\":\"Orland\",\"Other\":\"N|Norden\"",
        id: "7"),
      feature(square(21, 45), "\"Label\":\"South\",\"Kind\":\"moon\",\"Key\":6,\"Land\":\"Nowhere\"", id: "8"))
    let (rows, report) = try read(text) {
      $0.nameProperty = "label"
      $0.alternateNameProperties = ["other"]
      $0.codeProperty = "key"
      $0.idProperty = "key"
      $0.level = .property("kind")
      $0.levelNames = ["zone": "L.RGN"]
      $0.country = .property("land")
    }
    #expect(
      rows.places.map(\.place.id) == [PlaceID(source: "own", identifier: "5"), PlaceID(source: "own", identifier: "6")])
    #expect(rows.places[0].place.countryCode == "AD" && rows.places[0].place.featureCode == "RGN")
    #expect(rows.places[0].alternateNames == ["N", "Norden"])
    #expect(report.issues.summary == ["unknown_level 3", "unknown_country 3"])
    let (fixed, _) = try read(text) {
      $0.nameProperty = "Label"
      $0.level = .value("admin1")
      $0.country = .value("and")
      $0.codeProperty = "Key"
    }
    #expect(
      fixed.places.map(\.place.admin1Code) == ["5", "6"] && fixed.places.map(\.place.countryCode) == ["AD", "AD"])
    for change in [
      { (places: inout GeoJSONPlaces) in places.level = .value("planet") }, { $0.country = .value("Atlantis") },
      { $0.levelNames = ["4": "planet"] },
    ] {
      #expect { _ = try read(text, change) } throws: { ($0 as? ImportError)?.code == .badOption }
    }
    #expect { _ = try read(text) { $0.nameProperty = "nom" } } throws: { error in
      let error = error as? ImportError
      return error?.code == .missingField && error?.message.contains("Label, Kind, Key, Land, Other") == true
    }
  }

  @Test func readsPointsAndLines() throws {
    let text = collection(
      feature(
        "{\"type\":\"Point\",\"coordinates\":[20.25,45.5]}",
        "\"name\":\"Camp One\",\"place\":\"village\",\"country\":\"AD\""),
      feature(
        "{\"type\":\"LineString\",\"coordinates\":[[20,45],[20.5,45.5],[21,45.5]]}",
        "\"name\":\"Or\",\"country\":\"AD\""))
    let (rows, report) = try read(text)
    #expect(rows.regions.isEmpty && report.issues.total == 0)
    #expect(rows.places[0].place.position == Position(longitude: 20.25, latitude: 45.5))
    #expect(rows.places[0].place.featureCode == "PPL")
    #expect(rows.places[1].place.position == Position(longitude: 20.5, latitude: 45.5))
  }

  @Test func mendsOrCountsBadGeometry() throws {
    let bow = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}"
    let line = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[0,0],[0,0]]]}"
    let metres = square(500_000, 5_100_000)
    let exchanged = square(45, 120)
    let open = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1]]]}"
    let texts = "{\"type\":\"Point\",\"coordinates\":[\"20.1\",\"45.1\"]}"
    let mixed =
      "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[9,9]},\(square(1, 1))]}"
    let text = collection(
      feature(bow, "\"name\":\"Bow\""), feature(line, "\"name\":\"Line\""), feature(metres, "\"name\":\"Metres\""),
      feature(exchanged, "\"name\":\"Exchanged\""), feature("null", "\"name\":\"Nothing\""),
      feature(open, "\"name\":\"Open\""), feature(texts, "\"name\":\"Texts\""), feature(mixed, "\"name\":\"Mixed\""),
      feature(square(0, 0), "\"other\":1"))
    let (rows, report) = try read(text)
    #expect(rows.places.map(\.place.name) == ["Bow", "Open", "Mixed"])
    #expect(report.repairedCount >= 1)
    #expect(
      report.issues.summary == [
        "bad_geometry 3", "out_of_range 4", "out_of_range 5", "no_position 6", "bad_feature 8", "missing_value 10",
      ])
    for line in rows.regions {
      let area = try #require(try GeoJSONDocument(parsing: line).features.first?.geometry)
      #expect(try area.validity().isValid)
    }
  }

  @Test func cutsAtTheAntimeridian() throws {
    let across = "{\"type\":\"Polygon\",\"coordinates\":[[[179,0],[-178,0],[-178,2],[179,2],[179,0]]]}"
    let (rows, _) = try read(collection(feature(across, "\"name\":\"Date Line Islands\"")))
    #expect(rows.places[0].place.position.longitude < -178 && rows.places[0].place.position.longitude > -180)
    #expect(rows.regions[0].contains("MultiPolygon"))
  }

  @Test func goesOnBehindBadLines() throws {
    let good = feature(square(0, 0), "\"name\":\"Good\"")
    let (rows, report) = try read([good, "{\"type\":\"Feature\",", "rubbish", good].joined(separator: "\n"))
    #expect(rows.places.count == 2)
    #expect(report.issues.counts == ["bad_feature": 2])
    #expect(report.issues.first.map(\.line) == [2, 3])
  }

  @Test func refusesWhatIsBrokenOff() throws {
    let text = collection(feature(square(0, 0), "\"name\":\"Good\""), feature(square(0, 0), "\"name\":\"Good\""))
    #expect { _ = try read(String(text.dropLast(40))) } throws: { ($0 as? ImportError)?.code == .wrongFormat }
  }

  @Test func pointsOfRandomPolygonsLieInThem() throws {
    var generator = SplitMix64(seed: 11)
    for round in 0..<60 {
      let (x, y) = (Double.random(in: -170...170, using: &generator), Double.random(in: -80...80, using: &generator))
      // A star of random rays: valid, and often far from convex.
      let count = Int.random(in: 4...14, using: &generator)
      var ring = (0..<count).map { step -> Position in
        let angle = Double(step) / Double(count) * 2 * .pi
        let length = Double.random(in: 0.1...5, using: &generator)
        let (sine, cosine) = (sin(angle), cos(angle))
        return Position(longitude: x + length * cosine, latitude: y + length * sine)
      }
      ring.append(ring[0])
      let text = try GeoJSONDocument.feature(Feature(geometry: .polygon([ring]), properties: ["name": "Star"])).text()
      let (rows, _) = try read(text)
      let region = try PreparedRegion(.polygon([ring]))
      #expect(region.contains(rows.places[0].place.position), "seed 11, round \(round)")
    }
  }
}
