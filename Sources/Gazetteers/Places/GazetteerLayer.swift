/// What is known of one layer of a gazetteer: the shipped tables, or something that a user imported.
public struct GazetteerLayer: Hashable, Sendable {
  /// The short name, unique in a stack: small letters, digits and hyphens.
  public var name: String
  /// What it is, for people; may be empty.
  public var title: String
  /// The licence and whom to credit, or empty.
  public var licence: String
  /// The date of the data, `YYYY-MM-DD` or coarser, or empty where the source tells none.
  public var date: String
  /// The files it was made from.
  public var sources: [String]
  /// Size and time of change of each of the files, as ``stamp(ofFile:)`` gives them; empty where they are not known.
  public var sourceStamps: [String]
  /// The arguments of `dateline` that make it again; empty for the shipped tables.
  public var command: [String]
  /// Its place in the stack: a later layer overrides an earlier one. The shipped tables are 0.
  public var order: Int

  /// Describes a layer.
  public init(
    name: String, title: String = "", licence: String = "", date: String = "", sources: [String] = [],
    sourceStamps: [String] = [], command: [String] = [], order: Int = 0
  ) {
    self.name = name
    self.title = title
    self.licence = licence
    self.date = date
    self.sources = sources
    self.sourceStamps = sourceStamps
    self.command = command
    self.order = order
  }
}
