#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of a user's layers: one index file for each, `NAME.gazetteer`.
///
/// Unlike the cache it holds what cannot always be made again, so that nothing in it is removed without being asked.
public struct LayerFolder: Hashable, Sendable {
  /// The folder's path; it need not exist, and is made when a layer is put into it.
  public var path: String

  /// Names a folder.
  public init(path: String) { self.path = path }

  /// `$DATELINE_LAYERS`, else `$XDG_DATA_HOME/dateline/layers`, else `~/.local/share/dateline/layers`; nil without a home
  /// folder.
  public static var standard: LayerFolder? {
    if let folder = environmentValue("DATELINE_LAYERS") { return LayerFolder(path: folder) }
    // The XDG base directory specification has relative paths ignored.
    if let base = environmentValue("XDG_DATA_HOME"), base.hasPrefix("/") {
      return LayerFolder(path: base + "/dateline/layers")
    }
    return environmentValue("HOME").map { LayerFolder(path: $0 + "/.local/share/dateline/layers") }
  }

  /// Whether a text may name a layer: 1 to 64 small letters a–z, digits and hyphens, the first no hyphen.
  public static func isName(_ text: String) -> Bool {
    let utf8 = text.utf8
    return (1...64).contains(utf8.count) && utf8.first != UInt8(ascii: "-")
      && utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
  }

  /// Whether the folder is there.
  public var exists: Bool { FileStatus(path: path)?.isDirectory == true }

  /// Where the layer of the name is kept.
  public func path(ofLayer name: String) -> String { "\(path)/\(name)\(Self.ending)" }

  /// The names of the layers, sorted; empty where there is no folder.
  ///
  /// - Throws: ``GazetteerError/Code/fileError`` where the folder cannot be read.
  public func names() throws(GazetteerError) -> [String] {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return [] }
      throw GazetteerError(
        code: .fileError, message: "the folder of layers cannot be read: \(systemErrorText())", path: path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entryName(entry)
      if name.hasSuffix(Self.ending), !name.hasPrefix(".") { names.append(String(name.dropLast(Self.ending.count))) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All layers as far as they can be read, bottom first: by ``GazetteerLayer/order``, then by name; those whose order is not
  /// known come last.
  ///
  /// - Throws: ``GazetteerError/Code/fileError`` where the folder cannot be read.
  public func files() throws(GazetteerError) -> [LayerFile] {
    var files: [LayerFile] = []
    for name in try names() { files.append(LayerFile(name: name, path: path(ofLayer: name), folder: self)) }
    return files.sorted { a, b in
      let (left, right) = (a.layer?.order ?? .max, b.layer?.order ?? .max)
      return left != right ? left < right : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
    }
  }

  /// Removes a layer.
  ///
  /// - Throws: ``GazetteerError/Code/layerNotFound`` with the names there are, ``GazetteerError/Code/fileError``.
  public func remove(_ name: String) throws(GazetteerError) {
    let file = path(ofLayer: name)
    if unlink(file) == 0 { return }
    if errno == ENOENT {
      let names = try names()
      throw GazetteerError(
        code: .layerNotFound,
        message: "there is no layer '\(name)'; "
          + (names.isEmpty ? "there are no layers" : "there are: \(names.joined(separator: ", "))"),
        path: path)
    }
    throw GazetteerError(code: .fileError, message: "cannot be removed: \(systemErrorText())", path: file)
  }

  /// The option that names this folder on the command line; empty where it is found without.
  var option: String { self == .standard ? "" : " --layers \(shellQuoted(path))" }

  static let ending = ".gazetteer"
}

/// A text as one word of a shell.
func shellQuoted(_ text: String) -> String {
  let isPlain =
    !text.isEmpty
    && text.utf8.allSatisfy {
      (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || "-_./:,=+@%".utf8.contains($0)
    }
  if isPlain { return text }
  return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
