import Foundation
import GeoJSON
import Testing

@testable import Gazetteers

@Suite struct LayerFolderTests {
  private let scratch: TemporaryFolder
  private let folder: LayerFolder

  init() throws {
    scratch = try TemporaryFolder()
    folder = LayerFolder(path: scratch.path + "/data/layers")
  }

  private func write(_ layer: GazetteerLayer, name: String = "Camp") throws {
    try folder.change { files in
      var layer = layer
      layer.order = LayerFolder.order(for: layer.name, among: files)
      let writer = try GazetteerIndexWriter(path: folder.path(ofLayer: layer.name), layer: layer)
      try writer.add(PlaceRow(place: settlement("\(layer.name):1", name, nil)))
      try writer.finish()
    }
  }

  @Test func namesAreSmallLettersDigitsAndHyphens() {
    for name in ["camps", "a", "0", "geo-names-2024", String(repeating: "x", count: 64)] {
      #expect(LayerFolder.isName(name), "\(name)")
    }
    for name in ["", "-a", "A", "a b", "a/b", "..", "ä", "a_b", String(repeating: "x", count: 65)] {
      #expect(!LayerFolder.isName(name), "\(name)")
    }
  }

  @Test func laterImportsLieAboveEarlierOnesAndKeepTheirPlace() throws {
    #expect(try folder.files().isEmpty)
    try write(GazetteerLayer(name: "zebra"))
    try write(GazetteerLayer(name: "camps"))
    #expect(try folder.files().map(\.name) == ["zebra", "camps"])
    #expect(try folder.files().map { $0.layer?.order } == [1, 2])
    try write(GazetteerLayer(name: "zebra", title: "New"), name: "Other")
    #expect(try folder.files().map(\.name) == ["zebra", "camps"])
    let layer = try #require(try folder.files().first)
    #expect(layer.layer == GazetteerLayer(name: "zebra", title: "New", order: 1))
    #expect(try layer.gazetteer().matches(forName: "other").count == 1)
    try folder.remove("zebra")
    #expect(try folder.names() == ["camps"])
    try write(GazetteerLayer(name: "aardvark"))
    #expect(try folder.files().map(\.name) == ["camps", "aardvark"])
    let error = #expect(throws: GazetteerError.self) { try folder.remove("zebra") }
    #expect(error?.code == .layerNotFound)
    #expect(error?.message == "there is no layer 'zebra'; there are: aardvark, camps")
  }

  @Test func aStackHoldsAllLayers() throws {
    try write(GazetteerLayer(name: "camps"))
    let stack = try GazetteerStack.open(tables: caucasus, layers: folder, cache: nil)
    #expect(described(stack.gazetteer.matches(forName: "camp")) == "camps:1/0")
    #expect(stack.gazetteer.matches(forName: "Дербент").first?.place.id == .geonames(566532))
    #expect(stack.layers.map(\.name) == ["camps"])
    #expect(try GazetteerStack.open(tables: caucasus, layers: nil, cache: nil).layers.isEmpty)
  }

  /// Whatever is wrong with a file, the message has its path and the commands that help.
  @Test func aDamagedLayerIsNeverLeftOutInSilence() throws {
    let source = scratch.path + "/the camps.csv"
    try Data("id\n".utf8).write(to: URL(fileURLWithPath: source))
    let stamp = try #require(GazetteerLayer.stamp(ofFile: source))
    let command = ["gazetteer", "import", source, "--name", "camps"]
    try write(GazetteerLayer(name: "camps", sources: [source], sourceStamps: [stamp], command: command))
    let path = folder.path(ofLayer: "camps")
    let good = try Data(contentsOf: URL(fileURLWithPath: path))
    func problem(_ bytes: Data) throws -> (GazetteerError, LayerFile) {
      try bytes.write(to: URL(fileURLWithPath: path))
      let error = try #require(
        #expect(throws: GazetteerError.self) {
          _ = try GazetteerStack.open(tables: caucasus, layers: folder, cache: nil)
        })
      #expect(error.code == .damagedLayer)
      #expect(error.path == path)
      return (error, try #require(try folder.files().first))
    }
    let remove = "to do without it: dateline gazetteer remove camps --layers \(shellQuoted(folder.path))"
    let again = "to make it again: dateline gazetteer import '\(source)' --name camps; "
    var newer = good
    newer[8] += 1
    var corrupt = good
    corrupt[30] ^= 1
    for (bytes, reason) in [
      (good.prefix(good.count - 7), "is \(good.count - 7) bytes long"), (good + [0], "bytes long"),
      (newer, "format version"), (corrupt, "the header is damaged"),
    ] {
      let (error, file) = try problem(bytes)
      #expect(error.message.hasPrefix("the layer 'camps' cannot be used: "))
      #expect(error.message.contains(reason))
      #expect(error.message.hasSuffix("; \(again)\(remove)"))
      #expect(file.hasItsSources)
      #expect(file.problem != nil)
    }
    for bytes in [Data(), Data("place,lon,lat\n".utf8), good.prefix(100)] {
      let (error, file) = try problem(bytes)
      #expect(error.message.hasSuffix("; \(remove)"))
      #expect(!error.message.contains(again))
      #expect(!file.hasItsSources)
    }
    try good.write(to: URL(fileURLWithPath: path))
    #expect(try folder.files().first?.problem == nil)
    #expect(try folder.files().first?.hasItsSources == true)
    try Data("id,name\n".utf8).write(to: URL(fileURLWithPath: source))
    #expect(try folder.files().first?.hasItsSources == false)
  }

  @Test func aFolderThatCannotBeReadIsAnError() throws {
    try Data().write(to: URL(fileURLWithPath: scratch.path + "/file"))
    let error = #expect(throws: GazetteerError.self) { try LayerFolder(path: scratch.path + "/file").files() }
    #expect(error?.code == .fileError)
    #expect(throws: GazetteerError.self) { try LayerFolder(path: scratch.path + "/file/layers").change { _ in } }
  }

  @Test func changesComeOneAfterAnother() async throws {
    let folder = folder
    await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          try folder.change { files in
            let layer = GazetteerLayer(name: "l\(number)", order: LayerFolder.order(for: "l\(number)", among: files))
            let writer = try GazetteerIndexWriter(path: folder.path(ofLayer: layer.name), layer: layer)
            try writer.add(PlaceRow(place: settlement("l:\(number)", "Camp", nil)))
            try writer.finish()
          }
        }
      }
    }
    #expect(try folder.files().compactMap { $0.layer?.order } == Array(1...8))
  }

  @Test func wordsForAShell() {
    #expect(shellQuoted("/a/b-c_1.csv") == "/a/b-c_1.csv")
    #expect(shellQuoted("a b") == "'a b'")
    #expect(shellQuoted("it's $HOME") == #"'it'\''s $HOME'"#)
    #expect(shellQuoted("") == "''")
  }
}
