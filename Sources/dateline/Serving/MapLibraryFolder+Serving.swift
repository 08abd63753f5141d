import MapService

extension MapLibraryFolder {
  /// The files of the library as the map page asks for them.
  /// - Throws: a failure where one of them cannot be read.
  func pageFiles() throws -> [PageFile] {
    [
      PageFile(name: Self.script, mediaType: "text/javascript; charset=utf-8", bytes: try bytes(of: Self.script)),
      PageFile(name: Self.styleSheet, mediaType: "text/css; charset=utf-8", bytes: try bytes(of: Self.styleSheet)),
    ]
  }
}
