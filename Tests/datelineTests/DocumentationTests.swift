import Events
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the program and its libraries offer must stand in the documentation, and what the documentation points to must be
/// there.
@Suite struct DocumentationTests {
  private let commandLine = Repository.text("Documentation/command-line.md")

  @Test func everySubcommandIsDocumented() throws {
    let names = Repository.sources("dateline").flatMap {
      $0.text.matches(of: #/commandName: "([a-z-]+)"/#).map { String($0.1) }
    }
    #expect(
      Set(names).isSuperset(of: ["map", "parse", "resolve", "near", "cluster", "explain", "gazetteer", "info", "build"])
    )
    // The program itself is the title of the page.
    let missing = names.filter { name in
      name != "dateline" && !commandLine.contains("dateline \(name) ") && !commandLine.contains("gazetteer \(name)`")
        && !commandLine.contains("correct \(name)`") && !commandLine.contains("dateline analyze \(name) ")
    }
    #expect(missing == [], "no word on these")
  }

  @Test func everyOptionIsDocumented() throws {
    var options: Set<String> = []
    for source in Repository.sources("dateline") {
      // An option's attribute, which may span lines, up to the variable that it belongs to.
      for match in source.text.matches(of: #/@(?:Option|Flag)\b([^@]*?)\bvar (\w+)/#) {
        let custom = match.1.firstMatch(of: #/customLong\("([a-z-]+)"\)/#).map { String($0.1) }
        options.insert(custom ?? kebabCase(String(match.2)))
      }
    }
    #expect(options.isSuperset(of: ["in", "within", "min-events", "per-document", "gazetteer", "country", "json"]))
    let missing = try options.filter { !commandLine.contains(try Regex("--\($0)\\b")) }
    #expect(missing.sorted() == [], "no word on these")
  }

  @Test func everyPropertyIsDocumented() {
    let page = Repository.text("Documentation/events.md")
    #expect(EventColumns.all.filter { !page.contains("`\($0)`") } == [], "no word on these")
  }

  @Test func propertiesStandInTheirOrder() throws {
    let page = Repository.text("Documentation/events.md")
    let tables = page[..<(page.firstRange(of: "## The nested record")?.lowerBound ?? page.endIndex)]
    let rows = tables.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let all = Set(EventColumns.all)
    let places = rows.flatMap { row in
      (row.dropFirst().split(separator: "|").first ?? "").matches(of: #/`(\w+)`/#).map { String($0.1) }
    }.filter(all.contains).compactMap(EventColumns.all.firstIndex)
    #expect(Set(places).count == EventColumns.all.count)
    // Rows that name a pair of columns may stand by the first of the two.
    let firsts = rows.compactMap { row in row.firstMatch(of: #/`(\w+)`/#).map { String($0.1) } }
      .compactMap(EventColumns.all.firstIndex)
    for (before, after) in zip(firsts, firsts.dropFirst()) where before > after {
      Issue.record("\(EventColumns.all[after]) stands after \(EventColumns.all[before])")
    }
  }

  @Test func everyCodeIsDocumented() throws {
    let pages = Repository.pages("Documentation").map(\.text).joined()
    let codes = Repository.codes
    #expect(
      codes.isSuperset(of: [
        "ring-open", "gazetteer_not_found", "wide_encoding", "no_place", "missing_id", "duplicate_id",
      ]))
    #expect(codes.sorted().filter { !pages.contains("`\($0)`") } == [], "no word on these")
  }

  @Test func linksLeadSomewhere() throws {
    let pages =
      Repository.pages("") + Repository.pages("Documentation") + Repository.pages("Gazetteer")
      + Repository.pages("Sources/CModels")
    #expect(pages.count >= 12)
    for page in pages {
      for match in page.text.matches(of: #/\]\(([^)\s]+)\)/#) where !match.1.contains(":") {
        let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].isEmpty ? page.path : Repository.joined(page.folder, String(parts[0]))
        #expect(Repository.exists(path), "\(page.path) links to \(match.1)")
        guard parts.count == 2, path.hasSuffix(".md") else { continue }
        let hasHeading = Repository.headings(path).contains(String(parts[1]))
        #expect(hasHeading, "\(page.path) links to \(match.1)")
      }
    }
  }

  @Test(arguments: Repository.libraries)
  func everyLibraryHasALandingPage(library: String) throws {
    let page = Repository.text("Sources/\(library)/\(library).docc/\(library).md")
    let declaration = #/(?m)^public (?:final |indirect )*(?:struct|enum|class|actor|protocol|func) (\w+)/#
    let names = Repository.sources(library).flatMap { $0.text.matches(of: declaration).map { String($0.1) } }
    let isInterface = !names.isEmpty
    let parts = ["# ``\(library)``\n", "\n## Overview\n"] + (isInterface ? ["\n## Topics\n"] : [])
    #expect(parts.filter { !page.contains($0) } == [], "these parts are missing")
    #expect(isInterface || page.contains("no interface for other packages"))
    #expect(
      names.filter { name in !page.contains("\n- ``\(name)``\n") && !page.contains("\n- ``\(name)(") } == [],
      "these are not listed")
  }

  /// `minEvents` as `min-events`.
  private func kebabCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }
}

/// The files of this repository.
private enum Repository {
  struct File {
    /// Relative to the root.
    var path: String
    var text: String
    var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
  }

  static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The libraries, as the package lists them.
  static let libraries = text("Package.swift").matches(of: #/\bLibrary\(\s*name: "(\w+)"/#).map { String($0.1) }

  /// The codes of errors and issues: words given to a type `Code`, its cases, and those of issues with plain codes.
  static var codes: Set<String> {
    var codes: Set<String> = []
    for library in libraries {
      for file in sources(library) {
        for match in file.text.matches(of: #/static let \w+ = (?:Self|Code)\((?:rawValue: )?"([a-z_-]+)"\)/#) {
          codes.insert(String(match.1))
        }
        if let start = file.text.firstRange(of: "enum Code: String") {
          for match in file.text[start.upperBound...].matches(of: #/case \w+ = "([a-z._-]+)"/#) {
            codes.insert(String(match.1))
          }
        }
        for match in file.text.matches(of: #/(?:code: |issue\(|abstention: [^"\n]*)"([a-z_]+)"/#) {
          codes.insert(String(match.1))
        }
      }
    }
    return codes
  }

  /// The text of a file; empty where there is none.
  static func text(_ path: String) -> String {
    guard let file = fopen(joined(root, path), "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func exists(_ path: String) -> Bool { access(joined(root, path), F_OK) == 0 }

  /// Two paths as one, with `.` and `..` taken out; the second counts from the first.
  static func joined(_ folder: String, _ path: String) -> String {
    var parts: [Substring] = []
    for part in (folder + "/" + path).split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return (folder.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The Markdown files of a folder, without those below it.
  static func pages(_ folder: String) -> [File] {
    names(in: folder).filter { $0.hasSuffix(".md") }.map { name in
      let path = joined(folder, name)
      return File(path: path, text: text(path))
    }
  }

  /// The Swift files of a target, with those in its folders.
  static func sources(_ target: String) -> [File] { swiftFiles(in: "Sources/\(target)") }

  private static func swiftFiles(in folder: String) -> [File] {
    names(in: folder).flatMap { name -> [File] in
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".swift") { return [File(path: path, text: text(path))] }
      return name.contains(".") ? [] : swiftFiles(in: path)
    }
  }

  /// What a folder holds, sorted, hidden files left out; nothing where it is none.
  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(joined(root, folder)) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The anchors of a page's headings, as GitHub makes them.
  static func headings(_ path: String) -> Set<String> {
    var anchors: Set<String> = []
    for line in text(path).split(separator: "\n") where line.hasPrefix("#") {
      let words = line.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
      anchors.insert(
        String(
          words.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }.map {
            $0 == " " ? "-" : $0
          }))
    }
    return anchors
  }
}
