import DelimitedText
import EventExport
import EventPipeline
import Events
import GeoJSON
import Glibc

/// The file of corrections that a review adds to: what is in it stays as it is, byte by byte, and new lines go behind it.
struct ReviewFile {
  let path: String
  private var bytes: [UInt8]
  /// The pairs of surface and scope that lines speak of.
  private(set) var settled: Set<[String]> = []
  /// How many lines were added.
  private(set) var added = 0

  private static let columns = ["surface", "scope", "place", "note"]

  /// - Throws: a failure for a file that is there and is no table of corrections.
  init(path: String) throws {
    self.path = path
    bytes = []
    guard access(path, F_OK) == 0 else {
      bytes = Array((ReviewFile.columns.joined(separator: ",") + "\n").utf8)
      return
    }
    do {
      try InputFile(path: path).forEachChunk { bytes += $0 }
      var table = try DelimitedReader(source: path, bytes: bytes)
      guard table.columns == ReviewFile.columns, table.delimiter == .comma else {
        throw CommandFailure.environment(
          "\(path) has other columns than \(ReviewFile.columns.joined(separator: ",")); name another file for the review"
        )
      }
      while let row = try table.next() { settled.insert([row.fields[0], row.fields[1]]) }
    } catch let issue as InputIssue {
      throw CommandFailure.environment("\(issue)")
    } catch let error as DelimitedTextError {
      throw CommandFailure.environment("\(error)")
    }
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Whether a line speaks of the item already.
  func settles(_ item: ReviewItem) -> Bool {
    if item.tellings.contains(where: { id in settled.contains { $0.contains(id) } }) { return true }
    guard let mention = item.mention else { return false }
    return settled.contains([mention.text, "document:\(mention.documentID)"])
  }

  /// Adds lines, and puts the file in its place whole.
  mutating func add(_ lines: [[String]]) throws {
    guard !lines.isEmpty else { return }
    for line in lines {
      bytes += Array((DelimitedLine.text(line.map(JSONValue.string)) + "\n").utf8)
      settled.insert(Array(line.prefix(2)))
    }
    let output = try OutputFile(path: path)
    try output.write(bytes)
    try output.finish()
    added += lines.count
  }
}
