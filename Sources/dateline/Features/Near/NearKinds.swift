import GeoJSON
import Geodesy
import SpatialAnalysis

/// Features of one kind near those of another: pairs, by the number of the feature, then by distance.
struct NearKinds {
  var within: Distance?
  var nearest: Int?
  /// Days from the other feature's to the feature's, first and last; nil for any.
  var days: ClosedRange<Int>?
  var includesPossible: Bool
  var condition: FeatureCondition
  var others: FeatureCondition
  /// The other features' file; nil for the same one.
  var othersPath: String?

  func result(path: String, input: FeatureInput, messages: MessageOptions) throws -> NearResult {
    var isListed: [Bool] = []
    var isOther: [Bool] = []
    let file = try FeatureFile(path: path, progress: input.progress(messages)) { feature, _ in
      guard feature.position?.isValid == true else { return false }
      let listed = condition.admits(feature)
      let other = othersPath == nil && others.admits(feature)
      guard listed || other else { return false }
      isListed.append(listed)
      isOther.append(other)
      return true
    }
    let second = try othersPath.map { path in
      try FeatureFile(path: path, progress: input.progress(messages)) { feature, _ in
        feature.position?.isValid == true && others.admits(feature)
      }
    }
    let listed = file.located.enumerated().filter { isListed[$0.offset] }
    let anchors = second?.located ?? zip(file.located, isOther).filter { $1 }.map { $0.0 }
    // The number that a feature has among the anchors, so that none is near itself.
    var numberAmongAnchors: [Int: Int] = [:]
    if second == nil {
      for (number, index) in isOther.indices.filter({ isOther[$0] }).enumerated() { numberAmongAnchors[index] = number }
    }
    let index = PositionIndex(anchors.map(\.position))
    let vaguest = includesPossible ? anchors.reduce(0) { max($0, $1.feature.placeRadius) } : 0
    var items: [NearItem] = []
    var paired: Set<Int> = []
    var undated = 0
    let anchorDays = anchors.map(\.feature.days)
    let progress = input.progress(messages)
    for (place, item) in listed.enumerated() {
      if place % 1000 == 0 { progress.show("\(place) of \(listed.count) compared") }
      let (number, (feature, position)) = (item.offset, item.element)
      let ownDays = feature.days
      if days != nil, ownDays == nil {
        undated += 1
        continue
      }
      let radius = feature.placeRadius
      // Only some of the nearest may be of the right days, so all are looked at where days are asked for.
      let reach = within.map { $0 + Distance(meters: includesPossible ? radius + vaguest : 0) } ?? .infinity
      let neighbors =
        within == nil && days == nil
        ? index.nearest(to: position, count: (nearest ?? anchors.count) + 1)
        : index.within(reach, of: position)
      var count = 0
      for neighbor in neighbors where neighbor.index != numberAmongAnchors[number] {
        if let nearest, count >= nearest { break }
        let anchor = anchors[neighbor.index].feature
        guard
          let pair = pair(
            feature, number: number, on: ownDays, with: anchor, on: anchorDays[neighbor.index],
            meters: neighbor.distance.meters,
            azimuth: Geodesic.wgs84.inverse(from: anchors[neighbor.index].position, to: position).azimuth)
        else { continue }
        items.append(pair)
        paired.insert(neighbor.index)
        count += 1
      }
    }
    progress.clear()
    let events = Set(items.map(\.number)).count
    var notes = [
      "\(counted(items.count, "pair")): \(events) of \(counted(listed.count, "feature")) near \(paired.count) of \(anchors.count)"
    ]
    if undated > 0 { notes.append("\(undated) without a day left out") }
    return NearResult(items: items, table: table(items), notes: notes, files: [file] + (second.map { [$0] } ?? []))
  }

  private func pair(
    _ feature: Feature, number: Int, on ownDays: ClosedRange<Int>?, with anchor: Feature,
    on otherDays: ClosedRange<Int>?, meters: Double, azimuth: @autoclosure () -> Double
  ) -> NearItem? {
    var item = NearItem(
      feature, number: number, meters: meters, uncertainty: feature.placeRadius + anchor.placeRadius,
      within: within?.meters)
    if within != nil, item.certainty == nil { return nil }
    var certainty = item.certainty ?? .certain
    if let wanted = days {
      guard let own = ownDays, let others = otherDays else { return nil }
      let (least, greatest) = (own.lowerBound - others.upperBound, own.upperBound - others.lowerBound)
      guard greatest >= wanted.lowerBound, least <= wanted.upperBound else { return nil }
      let isSure = least >= wanted.lowerBound && greatest <= wanted.upperBound
      certainty = certainty.and(isSure ? .certain : .possible)
    }
    if certainty == .possible, !includesPossible { return nil }
    item.certainty = within == nil && days == nil ? nil : certainty
    item.feature.id = .string("\(feature.identifier)~\(anchor.identifier)")
    item.own["azimuth"] = .double(azimuth().rounded(toDecimals: 1))
    item.own["near_id"] = .string(anchor.identifier)
    item.own["near_title"] = .string(anchor.text("title") ?? anchor.text("name") ?? anchor.text("location") ?? "")
    if let own = ownDays, let others = otherDays {
      item.own["days_min"] = .integer(Int64(own.lowerBound - others.upperBound))
      item.own["days_max"] = .integer(Int64(own.upperBound - others.lowerBound))
    }
    return item
  }

  private func table(_ items: [NearItem]) -> TextTable {
    var table = TextTable(columns: [
      .init(title: "id"), .init(title: "date"), .init(title: "type"), .init(title: "near"),
      .init(title: "distance_m", alignsRight: true), .init(title: "days", alignsRight: true),
      .init(title: "certainty"), .init(title: "near title", maximumWidth: 60),
    ])
    table.rows = items.map { item in
      let (first, last) = (item.own["days_min"]?.integer, item.own["days_max"]?.integer)
      let days = first.map { first in first == last ? "\(first)" : "\(first) to \(last ?? first)" } ?? ""
      let own = String(item.feature.identifier.prefix { $0 != "~" })
      return [
        own, item.feature.text("event_date") ?? "", item.feature.text("sub_event_type") ?? "",
        item.own["near_id"]?.string ?? "", fixed(item.meters, decimals: 0), days, item.certainty?.rawValue ?? "",
        item.own["near_title"]?.string ?? "",
      ]
    }
    return table
  }
}
