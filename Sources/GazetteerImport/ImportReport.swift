public import Gazetteers

/// What an import brought, and what it left out.
public struct ImportReport: Hashable, Sendable {
  /// A file that was read.
  public struct File: Hashable, Sendable {
    /// Its path.
    public var path: String
    /// What it was read as: `geonames`, `alternate_names`, `admin1_codes`, `admin2_codes`, `hierarchy`, `country_info`,
    /// `geojson`, `whosonfirst`, `table`.
    public var kind: String
    /// How many rows, features or lines it has, those without data left out.
    public var rows: Int
  }

  /// The layer as it was written, its date and licence filled in from the source where none was given.
  public var layer: GazetteerLayer
  /// The files that were read, in their order.
  public var files: [File] = []
  /// How many places were written.
  public var placeCount = 0
  /// How many names were written beside the places' main names, repetitions included.
  public var nameCount = 0
  /// How many polygons were written.
  public var regionCount = 0
  /// How many divisions were linked with ones that were known before.
  public var linkedCount = 0
  /// How many polygons were not valid and were repaired.
  public var repairedCount = 0
  /// Rows that the options left out, by reason: `country`, `feature`, `population`, `language`, `other_place` (names
  /// and parents of places that were not taken), `not_a_name`, `not_current`.
  public var leftOut: [String: Int] = [:]
  /// Rows that could not be used or were repaired.
  public var issues = GazetteerIssues()

  /// Makes an empty report.
  public init(layer: GazetteerLayer) { self.layer = layer }
}

/// How far an import is.
public struct ImportProgress: Hashable, Sendable {
  /// What is being done.
  public enum Stage: Hashable, Sendable {
    /// The file is read.
    case reading
    /// All files have been read; the index is put in order and written.
    case writing
  }

  /// What is being done.
  public var stage: Stage
  /// The file that is being read, or the one that is written.
  public var path: String
  /// Bytes of the file on disk that have been read.
  public var bytesRead: Int
  /// The size of the file on disk; 0 where it is not known.
  public var byteCount: Int
  /// How many rows have been read of this file.
  public var rows: Int
}
