import ArgumentParser
import EventExtraction
import Events
import GeoJSON

/// One step of merging on many machines: lines in, lines out, columns parted by tabs.
///
/// What stands between the steps, sorting lines by block or component, is left to whoever runs them.
enum MergeStep: String, CaseIterable, ExpressibleByArgument {
  /// Documents to their tellings: `ID BLOCKS OUTLINE RECORD`.
  case tellings
  /// `COMPONENT OUTLINE` of one part of the blocks to the components that belong together: `COMPONENT COMPONENT`.
  case links
  /// `COMPONENT OUTLINE`, each component in one piece, to what merging forms in them: `COMPONENT BLOCKS OUTLINE`.
  case wholes
  /// `COMPONENT RECORD`, each component in one piece, to merged events as records.
  case events

  func run(_ files: [String], _ output: OutputFile) throws {
    switch self {
    case .tellings:
      try MergeFile.forEachDocument(of: files) { telling in
        try output.write(
          line: "\(telling.event.id)\t\(outlined(telling))\t\(JSONValue.object(telling.object).jsonText)")
      }
    case .links:
      var outlines: [MergeOutline] = []
      try MergeFile.forEachTelling(of: files) { component, telling in
        outlines.append(MergeOutline(component: component, event: telling.event, isDoubtful: telling.isDoubtful))
      }
      for (one, other) in EventMerger().links(between: outlines) { try output.write(line: "\(one)\t\(other)") }
    case .wholes:
      try MergeFile.forEachComponent(of: files) { component, tellings in
        guard tellings.count > 1 else { return }
        for whole in EventMerger().wholes(tellings.sure, doubtful: tellings.doubtful) {
          try output.write(line: "\(component)\t\(outlined(Telling(whole, isDoubtful: false)))")
        }
      }
    case .events:
      try MergeFile.forEachComponent(of: files) { _, tellings in
        for event in EventMerger().merge(tellings.sure, doubtful: tellings.doubtful) {
          try output.write(line: SideOutputs.record(event))
        }
      }
    }
  }

  /// The blocks of a telling, parted by spaces, and its outline.
  private func outlined(_ telling: Telling) throws -> String {
    let blocks = MergeOutline(component: "", event: telling.event).blocks.map(String.init).joined(separator: " ")
    return "\(blocks)\t\(try JSONValue.object(telling.outline).jsonText)"
  }
}
