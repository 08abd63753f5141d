import Glibc
import MapService

/// The map library of the page, MapLibre GL JS, which is no part of the program: `Scripts/install-map-library` fetches it.
enum MapLibrary {
  private static let files = [
    ("maplibre-gl.js", "text/javascript; charset=utf-8"), ("maplibre-gl.css", "text/css; charset=utf-8"),
  ]

  /// The files of a folder, else of the usual one; what is not there is left out, and the page says so.
  static func files(folder: String?) -> [PageFile] {
    guard let folder = folder ?? found() else { return [] }
    return files.compactMap { name, mediaType in
      var bytes: [UInt8] = []
      guard (try? InputFile(path: "\(folder)/\(name)").forEachChunk { bytes += $0 }) != nil else { return nil }
      return PageFile(name: name, mediaType: mediaType, bytes: bytes)
    }
  }

  /// The folder that is named in the environment, else `MapLibrary` or `.build/MapLibrary` in one above the program.
  private static func found() -> String? {
    if let named = getenv("DATELINE_MAP_LIBRARY") { return String(cString: named) }
    guard let program = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(program) }
    var folder = String(cString: program)[...]
    while let stroke = folder.lastIndex(of: "/") {
      folder = folder[..<stroke]
      for name in ["MapLibrary", ".build/MapLibrary"] where access("\(folder)/\(name)/maplibre-gl.js", R_OK) == 0 {
        return "\(folder)/\(name)"
      }
    }
    return nil
  }
}
