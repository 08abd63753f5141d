/// The parts of which an index is made.
enum IndexImage {
  /// The content of one section.
  struct Section {
    /// The section's number.
    var number: UInt32
    /// How many bytes there are.
    var size: Int
    /// Hands the bytes over, in one piece or several.
    var withBytes: ((UnsafeRawBufferPointer) throws(GazetteerError) -> Void) throws(GazetteerError) -> Void

    /// A section of plain numbers or records, little-endian.
    init<Element: BitwiseCopyable>(_ number: IndexFormat.Section, _ elements: [Element]) {
      self.init(number: number.rawValue, elements)
    }

    /// A section of plain numbers or records, little-endian.
    init<Element: BitwiseCopyable>(number: UInt32, _ elements: [Element]) {
      self.number = number
      size = elements.count * MemoryLayout<Element>.stride
      withBytes = { (body) throws(GazetteerError) in
        try elements.withUnsafeBufferPointer { (elements) throws(GazetteerError) in
          try body(UnsafeRawBufferPointer(elements))
        }
      }
    }
  }
}
