/// What the gazetteer has for the names of one text, for reading the text again with other evidence.
public struct KeptLookups: Sendable {
  /// The names with their candidates, before they say anything of each other.
  let table: CandidateTable
  /// The words of the names that are no places.
  let others: NamesOfOthers
  /// The countries of the headline that the text was read with.
  let headline: HeadlineCountries
  /// The most candidates of a name.
  let limit: Int

  /// What it takes in memory, in bytes, roughly.
  public var size: Int { table.size }
}
