import GazetteerImport
import Gazetteers

/// What an import brought and what it left out, for people.
struct ImportSummary {
  var report: ImportReport
  var path: String

  var lines: [String] {
    let layer = report.layer
    var lines = [
      "\(layer.name): \(counted(report.placeCount, "place")), \(counted(report.nameCount, "other name")), "
        + "\(counted(report.regionCount, "polygon")) in \(path)"
    ]
    for file in report.files { lines.append("read \(file.path): \(counted(file.rows, "row")) (\(file.kind))") }
    if report.linkedCount > 0 { lines.append("linked with known divisions: \(report.linkedCount)") }
    if report.repairedCount > 0 { lines.append("polygons repaired: \(report.repairedCount)") }
    let left = report.leftOut.sorted { $0.key < $1.key }
    if !left.isEmpty {
      lines.append("left out as asked for: " + left.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }
    let issues = report.issues
    if issues.total > 0 {
      let codes = issues.counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      lines.append("rows left out or mended: \(issues.total) (\(codes))")
      lines += issues.first.map { "  \($0)" }
      if issues.total > issues.first.count { lines.append("  and \(issues.total - issues.first.count) more") }
    }
    return lines.map { $0.printable() }
  }
}
