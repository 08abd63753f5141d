/// The layout of an index file.
///
/// All numbers are little-endian. The file is a header, a table of sections, and the sections, each at a multiple of 64:
///
///     0   8 bytes   magic: 89 'D' 'G' 'A' 'Z' 0D 0A 1A; a transfer as text breaks it
///     8   UInt32    format version
///     12  UInt32    number of sections
///     16  UInt64    size of the file
///     24  UInt64    hash of the tables it was compiled from
///     32  UInt64    number of places
///     40  16 bytes  zero
///     56  UInt64    XXH64 of the header and the section table, with this field zero
///     64            the section table: UInt32 section, UInt32 zero, UInt64 offset, UInt64 size, UInt64 XXH64 of the section;
///                   then zeros: the writer leaves room for 60 sections
///
/// Sections a reader does not know are passed over, so that later ones can be added without a new version; a change of
/// folding, of a section's layout or of the names that are made needs one.
///
/// - `places`: one ``PlaceRecord`` of 64 bytes, a cache line, for each place, in the order of their identifiers.
/// - `sources`: lines `name, first row, number of rows with numeric identifiers, number of rows`, tab separated.
/// - `strings`: texts with their length before them (LEB128); referred to by offset; offset 0 is the empty text.
/// - `nameSlots`, `codeSlots`: hash tables, a power of two of slots of 8 bytes: the low half of the XXH64 of a key, and the
///   offset of its record divided by four, 0 for an empty slot. A key's first slot is given by the high bits of the
///   hash; collisions go to the next slot, cyclically. At most two thirds of the slots are taken.
/// - `nameRecords`, `codeRecords`: four zero bytes, then for each key, in ascending order of its bytes and at a multiple of
///   four: UInt16 length of the key, UInt16 number of rows (65,535: a UInt32 with the number follows), the key in UTF-8, a
///   UInt32 row for each, a UInt8 kind for each, zeros up to a multiple of four. Rows stand in the documented order of
///   matches. Codes are in capitals; `U+0001 CC.A1` is the first-level division with these codes, `U+0001 CC.A1 U+0001 A2`
///   the second-level one.
/// - `nameBlocks`: UInt32 number of names, then for every 16th name, from the first, the offset of its record divided by
///   four, UInt32. See ``IndexNameList``.
/// - `children`: the rows that have a parent, UInt32 each, by the parent's row, then by descending population, then by row.
/// - `rowNames`: for each row, in order: the length of what follows (LEB128), then for each name other than the place's main
///   one UInt8 kind, length (LEB128), UTF-8 as the source writes it; by kind, then by bytes.
/// - `rowNameBlocks`: for every 16th row, from the first, the offset of its names in `rowNames`, UInt64.
/// - `countries`: lines of tab-separated fields. `attribution`: text. `statistics`: lines `topic, item, count`.
/// - `layer`: what layer of a stack it is, a JSON object, the first section of its file; absent from the index of the shipped tables.
/// - `regions`: polygons, a GeoJSON feature a line; absent where there are none.
/// - 20–29: what searches by prefix and edit distance need, 30–39: what is near a position; laid out where they are read.
enum IndexFormat {
  /// The version this program writes and reads.
  static let version: UInt32 = 3
  static let magic: [UInt8] = [0x89, 0x44, 0x47, 0x41, 0x5A, 0x0D, 0x0A, 0x1A]
  static let headerSize = 64
  static let sectionEntrySize = 32
  static let alignment = 64

  /// How many names or rows an entry of `nameBlocks` or `rowNameBlocks` stands for.
  static let blockSize = 16

  /// The numbers of the sections that every index has, and of those that some have.
  enum Section: UInt32, CaseIterable {
    case places = 1
    case sources
    case strings
    case nameSlots
    case nameRecords
    case codeSlots
    case codeRecords
    case countries
    case attribution
    case statistics
    case nameBlocks
    case children
    case rowNames
    case rowNameBlocks
    case layer
    case regions

    /// Whether an index without it is damaged.
    var isRequired: Bool { self != .layer && self != .regions }
  }
}
