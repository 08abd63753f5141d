/// Cuts bytes into rows of fields: the grammar of RFC 4180, with the line of each row.
///
/// Line breaks are counted as CRLF, LF or CR, inside quotes as outside.
struct RowScanner {
  let source: String
  let delimiter: Delimiter
  /// The line on which the current row begins.
  private(set) var rowLine = 1
  /// What is wrong with the current row alone.
  private(set) var rowFault: DelimitedTextError?
  private let longestRow: Int
  private let more: () throws -> ArraySlice<UInt8>
  private var chunk: ArraySlice<UInt8>
  /// The line of the next byte.
  private var line = 1
  private var content: [UInt8] = []
  private var ends: [Int] = []
  private var state = State.fieldStart
  /// The last byte was a carriage return: a line feed behind it belongs to the same break.
  private var isBehindReturn = false
  private var quoteLine = 1
  private var isDone = false

  private enum State { case fieldStart, unquoted, quoted, behindQuote }

  /// Reads the beginning: byte order mark, encoding, delimiter.
  init(source: String, delimiter: Delimiter?, longestRow: Int, more: @escaping () throws -> ArraySlice<UInt8>) throws {
    self.source = source
    self.longestRow = longestRow
    self.more = more
    // Enough of the file to see its encoding and, usually, the whole row of names.
    var opening: ArraySlice<UInt8> = []
    while opening.count < 1 << 12 {
      let next = try more()
      if next.isEmpty { break }
      opening = opening.isEmpty ? next : opening + next
    }
    if let encoding = TextEncoding.wideEncoding(of: opening) {
      throw DelimitedTextError(
        code: .wideEncoding, message: TextEncoding.wideEncodingMessage(encoding), source: source, line: 1)
    }
    if opening.starts(with: [0x50, 0x4B, 3, 4]) {
      throw DelimitedTextError(
        code: .binary, message: "is a workbook or another ZIP file, not text; save the table as CSV in UTF-8",
        source: source, line: 1)
    }
    chunk = opening.starts(with: [0xEF, 0xBB, 0xBF]) ? opening.dropFirst(3) : opening
    self.delimiter = delimiter ?? Delimiter.detected(in: chunk)
  }

  var fieldCount: Int { ends.count }

  func row(columns: [String]) -> DelimitedRow {
    DelimitedRow(line: rowLine, columns: columns, content: content, ends: ends)
  }

  /// Moves to the next row with content; false at the end.
  mutating func next() throws -> Bool {
    if isDone { return false }
    isDone = true  // Until a row has ended well: what throws from here on ends the reading.
    repeat {
      content.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      rowFault = nil
      state = .fieldStart
      // A line feed that ends the break before is not the beginning of a row.
      if isBehindReturn, try byte() == UInt8(ascii: "\n") { chunk = chunk.dropFirst() }
      isBehindReturn = false
      rowLine = line
      guard try scanRow() else { return false }
    } while content.isEmpty && rowFault == nil
    try checkText()
    isDone = false
    return true
  }

  /// The next byte, not yet consumed; nil at the end.
  private mutating func byte() throws -> UInt8? {
    if chunk.isEmpty { chunk = try more() }
    return chunk.first
  }

  /// Reads up to and with the break behind the row; false where no byte is left.
  private mutating func scanRow() throws -> Bool {
    guard try byte() != nil else { return false }
    while try byte() != nil {
      let piece = chunk
      let step = piece.withUnsafeBufferPointer { scan($0) }
      chunk = piece.dropFirst(step.consumed)
      if step.meetsZero {
        throw DelimitedTextError(
          code: .binary, message: "is not a text file: there is a zero byte", source: source, line: line)
      }
      if step.rowEnds { return true }
      if content.count > longestRow {
        throw DelimitedTextError(
          code: .rowTooLong,
          message: state == .quoted
            ? "the quote that opens on line \(quoteLine) is not closed within \(longestRow) bytes"
            : "the row is longer than \(longestRow) bytes",
          source: source, line: rowLine)
      }
    }
    if state == .quoted {
      throw DelimitedTextError(
        code: .openQuote, message: "the quote that opens here is never closed", source: source, line: quoteLine)
    }
    endField()
    return true
  }

  /// Goes through the bytes until the row or the bytes end.
  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (consumed: Int, rowEnds: Bool, meetsZero: Bool) {
    let quote = UInt8(ascii: "\"")
    let delimiter = delimiter.rawValue
    var index = 0
    while index < bytes.count {
      if state == .unquoted || state == .quoted {
        let start = index
        if state == .unquoted {
          while index < bytes.count, bytes[index] != delimiter, bytes[index] > 13 || !isSpecial(bytes[index]) {
            index += 1
          }
        } else {
          while index < bytes.count, bytes[index] != quote, bytes[index] > 13 || !isSpecial(bytes[index]) { index += 1 }
        }
        if index > start {
          content.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
          isBehindReturn = false
          continue
        }
      }
      let byte = bytes[index]
      if byte == 0 { return (index, false, true) }
      let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if isBreak, !(byte == UInt8(ascii: "\n") && isBehindReturn) { line += 1 }
      isBehindReturn = byte == UInt8(ascii: "\r")
      index += 1
      switch state {
      case .quoted:
        if byte == quote { state = .behindQuote } else { content.append(byte) }
      case .behindQuote where byte == quote:
        content.append(byte)
        state = .quoted
      case .fieldStart where byte == quote:
        state = .quoted
        quoteLine = line
      default:
        if byte == delimiter {
          endField()
          state = .fieldStart
        } else if isBreak {
          endField()
          return (index, true, false)
        } else {
          if state == .behindQuote { recordStrayQuote("text stands behind a closing quote") }
          content.append(byte)
          state = .unquoted
        }
      }
    }
    return (index, false, false)
  }

  /// Whether a byte up to 13 ends a run of ordinary ones.
  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0 || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func endField() {
    let field = content[(ends.last ?? 0)...]
    if state == .unquoted, field.first == UInt8(ascii: " "),
      field.first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "\"")
    {
      recordStrayQuote("a space stands before an opening quote")
    }
    ends.append(content.count)
  }

  private mutating func recordStrayQuote(_ what: String) {
    guard rowFault == nil else { return }
    rowFault = DelimitedTextError(
      code: .strayQuote,
      message:
        "\(what) in field \(ends.count + 1); write the quotes of a text in quotes twice, and nothing around them",
      source: source, line: rowLine)
  }

  /// That every field is UTF-8.
  private mutating func checkText() throws {
    guard rowFault == nil, content.contains(where: { $0 >= 0x80 }) else { return }
    var start = 0
    for (index, end) in ends.enumerated() {
      let field = content[start..<end]
      if String(validating: field, as: UTF8.self) == nil, let bad = TextEncoding.firstInvalidByte(in: field) {
        let breaks = content[..<bad].count { $0 == UInt8(ascii: "\n") }
        rowFault = DelimitedTextError(
          code: .invalidUTF8,
          message: "field \(index + 1) " + TextEncoding.invalidByteMessage(content[bad], at: bad - start),
          source: source, line: rowLine + breaks)
        return
      }
      start = end
    }
  }
}
