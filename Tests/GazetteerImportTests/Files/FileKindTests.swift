import Testing

@testable import GazetteerImport

@Suite struct FileKindTests {
  private func kind(_ text: String, name: String = "file.txt") -> FileKind {
    FileKind(head: Array(text.utf8), name: name)
  }

  @Test(arguments: [
    ("QQ.txt", FileKind.geoNames), ("alternateNamesV2.txt", .alternateNames), ("admin1CodesASCII.txt", .admin1Codes),
    ("admin2Codes.txt", .admin2Codes), ("hierarchy.txt", .hierarchy), ("countryInfo.txt", .countryInfo),
  ])
  func knowsGeoNamesFiles(name: String, kind: FileKind) throws {
    #expect(try FileKind(path: fixture("geonames/\(name)")) == kind)
  }

  @Test func knowsOtherFiles() {
    #expect(kind("\u{FEFF}{ \"type\": \"FeatureCollection\"") == .geoJSON)
    #expect(kind("{\"type\"") == .geoJSON)
    #expect(kind("SQLite format 3\u{0}xxxx") == .sqlite)
    #expect(kind("name,lon,lat\nA,1,2\n") == .table)
    #expect(kind("name;lon;lat\r\nA;1;2\r\n") == .table)
    #expect(kind("ISO\tISO3\tISO-Numeric\nAD\tAND\t020\n", name: "countryInfo.csv") == .countryInfo)
  }

  @Test(arguments: [
    ("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n", "Git LFS pointer"),
    ("<!DOCTYPE html>\n<html>", "web page"), ("\n <HTML><head>", "web page"),
    ("<?xml version=\"1.0\"?><kml>", "KML"), ("%PDF-1.4", "PDF"), ("PAR1", "Parquet"), ("", "empty file"),
    (" \n\n", "white space"), ("[{\"a\": 1}]", "JSON array"), ("just words\nand more\n", "text without columns"),
    ("\u{1}\u{2}\u{3}\u{4}\u{0}\u{0}\u{7}", "binary"), ("# nothing\n# else\n", "text without columns"),
  ])
  func saysWhatCannotBeImported(text: String, words: String) {
    guard case .other(let description) = kind(text) else {
      Issue.record("\(text) was taken for \(kind(text))")
      return
    }
    #expect(description.contains(words))
  }

  @Test func saysThatAFileIsAnother() throws {
    let folder = try TemporaryFolder()
    let page = try folder.file("allCountries.txt", "<!doctype html><title>404</title>")
    for make in [
      { try RowList.reading(.geoNames(GeoNamesDump(places: [page]))) },
      { try RowList.reading(.geoJSON(GeoJSONPlaces(paths: [page]))) },
      { try RowList.reading(.whosOnFirst(WhosOnFirstDatabase(paths: [page]))) },
      { try RowList.reading(.table(PlaceTable(paths: [page]))) },
    ] {
      #expect {
        _ = try make()
      } throws: { error in
        guard let error = error as? ImportError else { return false }
        return error.code == .wrongFormat && error.path == page && error.message.contains("web page")
      }
    }
  }

  @Test func findsNoFile() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path + "/none.txt"] {
      #expect { _ = try ImportSource(files: [path]) } throws: { ($0 as? ImportError)?.code == .unreadableFile }
    }
  }

  @Test func choosesTheSource() throws {
    let folder = try TemporaryFolder()
    let table = try folder.file("a.csv", "name,lon,lat\nA,1,2\n")
    let features = try folder.file("a.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}")
    func name(_ source: ImportSource) -> String { String("\(source)".prefix { $0 != "(" }) }
    #expect(name(try ImportSource(files: [table])) == "table")
    #expect(name(try ImportSource(files: [features])) == "geoJSON")
    #expect(name(try ImportSource(files: [fixture("geonames/QQ.txt")])) == "geoNames")
    #expect { _ = try ImportSource(files: [table, features]) } throws: { ($0 as? ImportError)?.code == .badOption }
    #expect { _ = try ImportSource(files: []) } throws: { ($0 as? ImportError)?.code == .badOption }
  }
}
