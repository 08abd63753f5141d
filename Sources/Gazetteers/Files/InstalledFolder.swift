/// Where folders lie that belong to a program: beside it, or in `share/dateline` beside it, or in any folder above.
public enum InstalledFolder {
  /// The places where a folder of this name may be for the running program, the nearest first; whether it is there is not
  /// asked.
  public static func candidates(named name: String) -> [String] {
    candidates(named: name, program: executablePath())
  }

  /// The same for a program at a path; only those of the root where that is nil.
  static func candidates(named name: String, program: String?) -> [String] {
    var parts = (program ?? "").split(separator: "/").dropLast()
    var folders: [String] = []
    while true {
      let above = parts.isEmpty ? "" : "/" + parts.joined(separator: "/")
      folders += ["\(above)/\(name)", "\(above)/share/dateline/\(name)"]
      guard !parts.isEmpty else { return folders }
      parts.removeLast()
    }
  }
}
