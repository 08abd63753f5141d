import GeoJSON

extension JSONObject {
  /// The object with further members, in their order; those of a name that is there already take its place.
  func with(_ members: JSONObject) -> JSONObject {
    var object = self
    for member in members { object[member.name] = member.value }
    return object
  }
}
