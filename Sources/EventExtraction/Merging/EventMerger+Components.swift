import Clustering
public import Events

extension EventMerger {
  /// Every event that merging forms on its way, without evidence: what else of a component could match events of others.
  ///
  /// An event formed of others may know more of place, day and figures than each of them, and so match what none of them
  /// does.
  public func wholes(_ events: [Event], doubtful: [Event] = []) -> [Event] {
    var run = MergeRun(
      OrderedEvents(events, doubtful: doubtful), decisions: [], comparesAllPairs: comparesAllPairs)
    run.keepsFormed = true
    run.join()
    return run.formed
  }

  /// Pairs of components that must be merged together, as an event of one matches an event of the other; enough of them to
  /// connect all that are connected, at most one fewer than there are components.
  ///
  /// - Parameter outlines: the tellings of the components and their ``wholes(_:doubtful:)``. It is enough to look at those of
  ///   one of the ``MergeOutline/blocks`` at a time.
  /// - Complexity: as one round of ``merge(_:doubtful:)``.
  public func links(between outlines: [MergeOutline]) -> [(String, String)] {
    var components = DisjointSets(count: outlines.count)
    var first: [String: Int] = [:]
    for (index, outline) in outlines.enumerated() {
      if let other = first[outline.component] {
        components.unite(other, index)
      } else {
        first[outline.component] = index
      }
    }
    let candidates = outlines.map { MergeCandidate($0.event) }
    let blocks = MergeBlocks(candidates, isNew: candidates.map { _ in true })
    var links: [(String, String)] = []
    blocks.forEachPair { one, other in
      guard components.root(of: one) != components.root(of: other),
        !(outlines[one].isDoubtful && outlines[other].isDoubtful), blocks.match(one, other)
      else { return }
      components.unite(one, other)
      links.append((outlines[one].component, outlines[other].component))
    }
    return links
  }
}
