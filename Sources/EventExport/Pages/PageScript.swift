/// Modules of a page as one script that needs no other file.
///
/// A file that is opened from disk may import nothing. So each module becomes a function that is called at once and gives what
/// the module exports, in the order in which they need each other; names that a module keeps to itself stay its own.
///
/// It reads what the page's own modules are written in: imports and exports that begin a line, each import on one line with
/// its names in braces, and exports of declarations.
struct PageScript {
  private let modules: [String: String]

  /// - Parameter modules: The texts of the modules by their names, such as `app.js`.
  init(modules: [String: String]) { self.modules = modules }

  /// The script of a module with all that it imports.
  func text(of name: String) -> String {
    var text = "\"use strict\";\n"
    var written: Set<String> = []
    write(name, to: &text, written: &written)
    return text
  }

  private func write(_ name: String, to text: inout String, written: inout Set<String>) {
    guard let module = modules[name], written.insert(name).inserted else { return }
    var body = ""
    var exports: [String] = []
    for line in module.split(separator: "\n", omittingEmptySubsequences: false) {
      if let (names, source) = Self.imported(line) {
        write(source, to: &text, written: &written)
        body += "const {\(names.replacing(" as ", with: ": "))} = \(Self.variable(of: source));\n"
      } else if line.hasPrefix("export ") {
        let declaration = line.dropFirst("export ".count)
        if let name = Self.declared(declaration) { exports.append(name) }
        body += "\(declaration)\n"
      } else {
        body += "\(line)\n"
      }
    }
    text +=
      "const \(Self.variable(of: name)) = (() => {\n\(body)return { \(exports.joined(separator: ", ")) };\n})();\n"
  }

  /// The names between the braces of an import, and the module; nil for any other line.
  private static func imported(_ line: Substring) -> (names: Substring, source: String)? {
    guard line.hasPrefix("import {"), let start = line.firstIndex(of: "{"), let end = line.lastIndex(of: "}") else {
      return nil
    }
    let parts = line[end...].split(separator: "\"")
    guard parts.count > 1, parts[1].hasPrefix("./") else { return nil }
    return (line[line.index(after: start)..<end], String(parts[1].dropFirst(2)))
  }

  /// The name that a declaration declares.
  private static func declared(_ declaration: Substring) -> String? {
    let words = declaration.split(separator: " ").drop { ["async", "function", "class", "const", "let"].contains($0) }
    return words.first.map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }) }
  }

  private static func variable(of name: String) -> String {
    "module_" + String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }
}
