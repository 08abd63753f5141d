package import Synchronization

/// One run of a program that puts things into a store; written down with the first of them, so that a run that finds nothing
/// new changes nothing.
public final class IngestRun: Sendable {
  /// The program and its version.
  public let program: String
  /// What the gazetteer's tables are known by, or nil where none was used.
  public let gazetteer: String?
  /// The options it ran with.
  public let settings: String
  /// The files it was given.
  public let inputs: [String]
  /// The number of its row in the store; nil until it is written down.
  package let row = Mutex<Int64?>(nil)

  /// Describes a run.
  public init(program: String, gazetteer: String? = nil, settings: String = "", inputs: [String] = []) {
    self.program = program
    self.gazetteer = gazetteer
    self.settings = settings
    self.inputs = inputs
  }
}
