import Gazetteers
import GeoJSON
import Testing

@testable import GazetteerImport

@Suite struct LayerImportTests {
  @Test func writesALayerThatAnswers() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/orland.index"
    let source = try ImportSource(files: [fixture("geonames/QQ.txt")])
    var stages: [ImportProgress.Stage] = []
    let report = try LayerImport(source: source, layer: GazetteerLayer(name: "orland")).run(into: path) {
      stages.append($0.stage)
    }
    #expect(report.placeCount == 6 && report.issues.total == 0)
    #expect(report.layer.date == "2024-05-06")
    #expect(report.layer.licence == "Contains data from GeoNames (geonames.org), CC BY 4.0")
    #expect(report.layer.sources.count == 6 && report.layer.title == "GeoNames")
    #expect(stages.first == .reading && stages.last == .writing)
    let gazetteer = try MappedGazetteer(path: path)
    let town = PlaceID.geonames(90_000_003)
    #expect(gazetteer.matches(forName: "Тарнбрюк").map(\.place.id) == [town])
    #expect(gazetteer.matches(forName: "Stalintarn").map(\.kind) == [.historic])
    #expect(gazetteer.matches(forCode: "TBK").map(\.place.id) == [town])
    #expect(gazetteer.matches(forName: "trnbrk") == [])
    #expect(gazetteer.country("QQ")?.place == .geonames(90_000_001))
    #expect(gazetteer.admin1(countryCode: "QQ", admin1Code: "TA")?.id == .geonames(90_000_002))
    #expect(gazetteer.parent(of: .geonames(90_000_004))?.id == .geonames(90_000_002))
    #expect(folder.files == ["orland.index"])
  }

  @Test func writesNothingWhereNothingCanBeUsed() throws {
    let folder = try TemporaryFolder()
    let table = try folder.file("a.csv", "name,lon,lat\nA,500,2\n")
    let path = folder.path + "/a.index"
    #expect {
      _ = try LayerImport(source: .init(files: [table]), layer: GazetteerLayer(name: "a")).run(into: path)
    } throws: {
      let error = $0 as? ImportError
      return error?.code == .nothingToImport && error?.message.contains("out_of_range") == true
    }
    #expect(folder.files == ["a.csv"])
  }

  @Test func keepsTheOldLayerWhenItIsInterrupted() throws {
    struct Interruption: Error {}
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.index"
    let table = try folder.file("a.csv", "name,lon,lat\nA,5,2\n")
    let layer = GazetteerLayer(name: "a")
    _ = try LayerImport(source: .init(files: [table]), layer: layer).run(into: path)
    let source = try ImportSource(files: [fixture("geonames/QQ.txt")])
    #expect(throws: Interruption.self) {
      _ = try LayerImport(source: source, layer: layer).run(into: path) {
        if $0.stage == .writing { throw Interruption() }
      }
    }
    #expect(folder.files == ["a.csv", "a.index"])
    #expect(try MappedGazetteer(path: path).matches(forName: "A").count == 1)
  }

  @Test func sameInputGivesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    let source = try ImportSource(files: [fixture("geonames/QQ.txt")])
    for name in ["a.index", "b.index"] {
      _ = try LayerImport(source: source, layer: GazetteerLayer(name: "o")).run(into: folder.path + "/" + name)
    }
    #expect(folder.run("cmp", "a.index", "b.index"))
  }
}
