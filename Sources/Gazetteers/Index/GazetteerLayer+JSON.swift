import GeoJSON

extension GazetteerLayer {
  /// The description as a JSON object in one line.
  var json: String {
    let object = JSONObject([
      ("name", .string(name)), ("title", .string(title)), ("licence", .string(licence)), ("date", .string(date)),
      ("sources", .array(sources.map { .string($0) })),
      ("source_stamps", .array(sourceStamps.map { .string($0) })), ("command", .array(command.map { .string($0) })),
      ("order", .integer(Int64(order))),
    ])
    // Writing fails on numbers that are not finite only, and there are none.
    return (try? JSONValue.object(object).jsonText) ?? "{}"
  }

  /// Reads what ``json`` gives; nil where it is no object with a name.
  init?(json: some Collection<UInt8>) {
    guard let object = try? JSONValue(parsing: json).object, let name = object["name"]?.string else { return nil }
    func texts(_ member: String) -> [String] { (object[member]?.array ?? []).compactMap(\.string) }
    self.init(
      name: name, title: object["title"]?.string ?? "", licence: object["licence"]?.string ?? "",
      date: object["date"]?.string ?? "", sources: texts("sources"), sourceStamps: texts("source_stamps"),
      command: texts("command"),
      order: object["order"]?.integer.map { Int($0) } ?? 0)
  }
}
