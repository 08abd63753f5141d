extension GazetteerTables {
  /// The folder of tables a program is meant to use.
  ///
  /// The first of: the folder given; `$DATELINE_GAZETTEER`; `Gazetteer` or `share/dateline/Gazetteer` in the folder of the
  /// running program or any folder above it. One that is named must hold the tables: it is not passed over.
  /// - Throws: ``GazetteerError/Code/gazetteerNotFound``, with what to do.
  public static func find(explicit: String? = nil) throws(GazetteerError) -> GazetteerTables {
    try find(explicit: explicit, variable: environmentValue("DATELINE_GAZETTEER"), program: executablePath())
  }

  /// The same for a given environment.
  static func find(explicit: String?, variable: String?, program: String?) throws(GazetteerError) -> GazetteerTables {
    for (folder, origin) in [(explicit, "the folder given"), (variable, "the folder in DATELINE_GAZETTEER")] {
      guard let folder, !folder.isEmpty else { continue }
      let tables = GazetteerTables(folder: folder)
      if tables.path(of: "places") != nil { return tables }
      throw GazetteerError(
        code: .gazetteerNotFound, message: "\(origin) holds neither places.tsv.xz nor places.tsv", path: folder)
    }
    for folder in InstalledFolder.candidates(named: "Gazetteer", program: program) {
      let tables = GazetteerTables(folder: folder)
      if tables.path(of: "places") != nil { return tables }
    }
    throw GazetteerError(
      code: .gazetteerNotFound,
      message:
        "no gazetteer found: set DATELINE_GAZETTEER to the folder with places.tsv.xz, or name it on the command line")
  }
}
