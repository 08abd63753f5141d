import Gazetteers
import GeoJSON
import Geoparsing

/// A position as typed: `LON,LAT`, or the name of a place.
enum PlaceArgument {
  case position(Position)
  case name(String)

  /// Reads an argument; two or three numbers with commas are a position, anything else a name.
  ///
  /// - Throws: a usage failure for numbers that are no position; it says which order is meant.
  init(_ argument: String) throws {
    let text = argument.trimmed
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double(String($0).trimmed) }
    guard numbers.contains(where: { $0 != nil }), !numbers.contains(where: { $0 == nil }) else {
      guard !text.isEmpty else { throw CommandFailure.usage("an empty place; give a name or LON,LAT") }
      self = .name(text)
      return
    }
    let values = numbers.compactMap { $0 }
    guard values.count == 2 || values.count == 3 else {
      throw CommandFailure.usage("'\(text)' is not a position; write LON,LAT with a decimal point, such as 47.50,42.98")
    }
    let position = Position(
      longitude: values[0], latitude: values[1], altitude: values.count == 3 ? values[2] : nil)
    guard position.isValid else {
      let swapped = Position(longitude: values[1], latitude: values[0])
      let hint =
        swapped.isValid
        ? "; the order is LON,LAT: did you mean \(values[1]),\(values[0])?"
        : "; the order is LON,LAT, longitude -180…180 and latitude -90…90"
      throw CommandFailure.usage("'\(text)' is not on the Earth\(hint)")
    }
    self = .position(position)
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? "")
  }
}
