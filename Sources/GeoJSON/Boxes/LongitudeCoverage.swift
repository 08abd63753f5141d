/// The longitudes that some geometries cover, on the circle, and the shortest arc that holds them all.
///
/// Spans are kept apart until the end, as the widest gap between them is what the arc leaves out. Above 4096 of them,
/// all but the 1024 widest gaps are closed; the arc still holds everything and is longer than the shortest by no more
/// than 0.36° then.
struct LongitudeCoverage {
  private var spans: [(west: Double, east: Double)] = []
  private var isFull = false

  /// Adds one meridian.
  mutating func add(_ longitude: Double) {
    let place = longitude == 180 ? -180 : wrapped(longitude: longitude)
    append(place, place)
  }

  /// Adds the span from `west` eastward to `east`, both within ±180; it crosses the antimeridian if `west` > `east`.
  mutating func add(west: Double, east: Double) {
    if west > east {
      append(west, 180)
      append(-180, east)
    } else {
      append(west, east)
    }
  }

  mutating func addAll() { isFull = true }

  private mutating func append(_ west: Double, _ east: Double) {
    // Positions of one feature mostly lie close to each other.
    if let last = spans.last, west >= last.west, west <= last.east {
      spans[spans.count - 1].east = max(last.east, east)
      return
    }
    spans.append((west, east))
    if spans.count > 4096 { compact() }
  }

  private mutating func compact() {
    spans = united()
    guard spans.count > 1024 else { return }
    let gaps = (1..<spans.count).map { spans[$0].west - spans[$0 - 1].east }.sorted(by: >)
    let limit = gaps[1023]
    spans = spans.reduce(into: []) { kept, span in
      if let last = kept.last, span.west - last.east <= limit {
        kept[kept.count - 1].east = span.east
      } else {
        kept.append(span)
      }
    }
  }

  /// The spans from west to east, those that touch made one.
  private func united() -> [(west: Double, east: Double)] {
    spans.sorted { $0.west < $1.west }.reduce(into: []) { united, span in
      if let last = united.last, span.west <= last.east {
        united[united.count - 1].east = max(last.east, span.east)
      } else {
        united.append(span)
      }
    }
  }

  /// The shortest arc that holds everything, west > east where it crosses the antimeridian; nil if nothing was added.
  ///
  /// Of two arcs of one length, the one that does not cross is taken.
  var arc: (west: Double, east: Double)? {
    if isFull { return (-180, 180) }
    let spans = united()
    guard let first = spans.first, let last = spans.last else { return nil }
    var arc = (west: first.west, east: last.east)
    var widest = (first.west + 180) + (180 - last.east)
    for (span, next) in zip(spans, spans.dropFirst()) where next.west - span.east > widest {
      widest = next.west - span.east
      arc = (next.west, span.east)
    }
    // The antimeridian itself is the eastern edge under its other name.
    if arc.east == -180, arc.west > -180 { arc.east = 180 }
    return widest > 0 ? arc : (-180, 180)
  }
}
