/// The tags of a sequence model, by number, and which may follow which; at most 16.
package struct TagScheme: Sendable {
  /// The number of tags.
  package var count: Int
  /// For each tag and one further row for the start of a sentence, which tags may follow.
  package var follows: [[Bool]]
  /// For each tag, whether a sentence may end with it.
  package var mayEnd: [Bool]

  /// Makes a scheme.
  package init(count: Int, follows: [[Bool]], mayEnd: [Bool]) {
    precondition(count <= TagLattice.Lanes.scalarCount, "a lattice has no room for so many tags")
    self.count = count
    self.follows = follows
    self.mayEnd = mayEnd
  }
}
