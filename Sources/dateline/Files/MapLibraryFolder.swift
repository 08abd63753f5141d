import EventExport
import Gazetteers
import Glibc

/// The folder with MapLibre GL JS, which `Scripts/install-map-library` fills.
struct MapLibraryFolder {
  let path: String

  /// The folder in `$DATELINE_MAP_LIBRARY`; else `MapLibrary` or `share/dateline/MapLibrary` in the program's folder or one
  /// above it. Nil where the library is nowhere.
  static func find() -> MapLibraryFolder? {
    let named = getenv("DATELINE_MAP_LIBRARY").map { String(cString: $0) } ?? ""
    let folders = named.isEmpty ? InstalledFolder.candidates(named: "MapLibrary") : [named]
    return folders.first { access("\($0)/\(script)", R_OK) == 0 }.map { MapLibraryFolder(path: $0) }
  }

  static let script = "maplibre-gl.js"
  static let styleSheet = "maplibre-gl.css"
  private static let licence = "LICENSE.txt"

  /// The bytes of a file of the folder.
  /// - Throws: ``CommandFailure`` where it cannot be read.
  func bytes(of name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      try InputFile(path: "\(path)/\(name)").forEachChunk { bytes += $0 }
    } catch {
      throw CommandFailure.environment("the map library is not whole: \(error); run Scripts/install-map-library")
    }
    return bytes
  }

  /// The library for a page of its own.
  /// - Throws: ``CommandFailure`` where a file cannot be read.
  func library() throws -> MapPageWriter.Library {
    func text(_ name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }
    return MapPageWriter.Library(
      script: try text(Self.script), styleSheet: try text(Self.styleSheet), licence: try text(Self.licence))
  }
}
