import CMapPage

/// A file of the map page.
public struct PageFile: Sendable {
  /// Its name below `/page/`.
  public var name: String
  /// What it is, for the header Content-Type.
  public var mediaType: String
  /// What is in it.
  public let bytes: [UInt8]
  /// A word that changes with the bytes.
  let tag: String

  /// Makes a file.
  public init(name: String, mediaType: String, bytes: [UInt8]) {
    (self.name, self.mediaType, self.bytes) = (name, mediaType, bytes)
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    tag = String(hash, radix: 36)
  }

  /// The files that are compiled into the program.
  public static let compiled: [PageFile] = {
    guard let files = dateline_page_files() else { return [] }
    return UnsafeBufferPointer(start: files, count: dateline_page_file_count).map { file in
      PageFile(
        name: String(cString: file.name), mediaType: String(cString: file.media_type),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.size)))
    }
  }()
}
