/// The folder where compiled indexes are kept.
///
/// Everything in it can be made again; it may be deleted at any time, also while programs use it.
public struct GazetteerCache: Hashable, Sendable {
  /// The folder's path.
  public var folder: String

  /// Names a folder; it is made when first written to.
  public init(folder: String) { self.folder = folder }

  /// `$DATELINE_CACHE`, else `$XDG_CACHE_HOME/dateline`, else `~/.cache/dateline`; nil without a home folder.
  public static var standard: GazetteerCache? {
    if let folder = environmentValue("DATELINE_CACHE") { return GazetteerCache(folder: folder) }
    // The XDG base directory specification has relative paths ignored.
    if let base = environmentValue("XDG_CACHE_HOME"), base.hasPrefix("/") {
      return GazetteerCache(folder: base + "/dateline")
    }
    return environmentValue("HOME").map { GazetteerCache(folder: $0 + "/.cache/dateline") }
  }

  /// Where the index of the tables with the hash is kept.
  func indexPath(tablesHash: UInt64) -> String {
    "\(folder)/gazetteer-\(tablesHash.hexadecimal)-v\(IndexFormat.version).index"
  }

  /// Where the hash of a folder of tables is noted.
  func notePath(of tables: GazetteerTables) -> String {
    let path = resolvedPath(tables.folder) ?? tables.folder
    return "\(folder)/tables-\(String(XXHash64.hash(Array(path.utf8)), radix: 16)).note"
  }
}
