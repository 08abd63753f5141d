import Events
import GeoJSON

/// The map page with everything that it needs in one document, around the place where its data come.
///
/// Scripts and styles stand in it and are allowed by their hashes alone: the document forbids every other script, and every
/// request.
struct StandalonePage {
  /// What stands before the data.
  let head: String
  /// What stands behind them.
  let tail: String

  /// - Parameters:
  ///   - files: The page's own files by their names, `index.html` among them.
  ///   - library: The map library: its script, its style sheet, and its licence.
  init(files: [String: String], library: MapPageWriter.Library) {
    let own = files.merging([Self.libraryScript: library.script, Self.libraryStyle: library.styleSheet]) { own, _ in own
    }
    let modules = PageScript(modules: files.filter { $0.key.hasSuffix(".js") })
    // The page's own script stands behind the data, which it reads as it starts.
    var script = ""
    var scripts: [String] = []
    var styles: [String] = []
    var lines: [String] = []
    for line in (files["index.html"] ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      guard let name = Self.file(namedIn: line) else {
        lines.append(String(line))
        continue
      }
      if line.hasPrefix("<script"), line.contains("type=\"module\"") {
        script = modules.text(of: name)
      } else if line.hasPrefix("<script") {
        scripts.append(own[name] ?? "")
        lines.append("<script>\(own[name] ?? "")</script>")
      } else if line.contains("rel=\"stylesheet\"") {
        styles.append(own[name] ?? "")
        lines.append("<style>\(own[name] ?? "")</style>")
      }
      // What remains is the icon, which a file on disk does without.
    }
    let policy =
      "default-src 'none'; script-src \(Self.hashes(of: scripts + [script])); style-src \(Self.hashes(of: styles)); "
      + "img-src data: blob:; worker-src blob:; child-src blob:; base-uri 'none'; form-action 'none'"
    let characterSet = lines.firstIndex { $0.hasPrefix("<meta charset") } ?? 0
    lines.insert("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">", at: characterSet + 1)
    lines.insert("<!--\n\(Self.comment(library.licence))\n-->", at: 1)
    let bodyEnd = lines.firstIndex { $0.hasPrefix("</body") } ?? lines.count
    head = lines[..<bodyEnd].joined(separator: "\n") + "\n"
    tail = "<script>\(script)</script>\n" + lines[bodyEnd...].joined(separator: "\n")
  }

  static let libraryScript = "maplibre-gl.js"
  static let libraryStyle = "maplibre-gl.css"

  /// The file of the page that a line of its document asks for.
  private static func file(namedIn line: Substring) -> String? {
    guard line.hasPrefix("<link") || line.hasPrefix("<script") else { return nil }
    return line.split(separator: "\"").first { $0.hasPrefix("page/") }.map { String($0.dropFirst("page/".count)) }
  }

  private static func hashes(of texts: [String]) -> String {
    texts.map { "'sha256-\(Base64.text(SHA256.digest($0.utf8)))'" }.joined(separator: " ")
  }

  /// Two hyphens would end a comment.
  private static func comment(_ text: String) -> String {
    var result = ""
    for letter in text where !(letter == "-" && result.hasSuffix("-")) { result.append(letter) }
    return result
  }
}
