extension EventType {
  /// The colour in which maps show the type, as `#rrggbb`; the same in every output.
  public var colour: String { EventType.colours.first { $0.type == self }?.colour ?? EventType.colourOfOthers }

  /// The types that have a colour of their own, in the order of legends.
  public static let colours: [(type: EventType, colour: String)] = [
    (.battles, "#a6261e"), (.explosions, "#e66101"), (.violenceAgainstCivilians, "#7a0177"), (.protests, "#2171b5"),
    (.riots, "#fdb863"), (.strategicDevelopments, "#525252"), (.disaster, "#006837"), (.accident, "#8c510a"),
  ]

  /// The colour of all other types.
  public static let colourOfOthers = "#969696"
}
