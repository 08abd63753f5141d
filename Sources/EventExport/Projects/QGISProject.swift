public import Events
public import GeoJSON
import GeoPackageStorage

/// A project of QGIS over a GeoPackage of events: points above areas above the countries that QGIS brings along, in the colours
/// of the types, with the temporal controller set to play all days, a day a step.
public struct QGISProject: Sendable {
  /// The name of the project.
  public var title: String
  /// The GeoPackage, as a path from the project's folder.
  public var path: String
  /// What is shown at first; nil for the whole world.
  public var extent: BoundingBox?
  /// The first and the last day that are played; nil leaves the controller off.
  public var days: ClosedRange<CalendarDate>?

  /// Makes a project.
  public init(title: String, path: String, extent: BoundingBox? = nil, days: ClosedRange<CalendarDate>? = nil) {
    self.title = title
    self.path = path
    self.extent = extent
    self.days = days
  }

  private struct Layer {
    var id: String
    var name: String
    var geometry: String
    var source: String
    var style: String
  }

  /// QGIS gives a layer another identifier where it is no longer than ten letters.
  private var layers: [Layer] {
    [
      Layer(
        id: "event_points", name: "Events", geometry: "Point", source: "./\(path)|layername=events",
        style: EventStyle.points.elements),
      Layer(
        id: "event_areas", name: "Areas of imprecise places", geometry: "Polygon",
        source: "./\(path)|layername=event_areas", style: EventStyle.areas.elements),
      Layer(
        id: "world_countries", name: "Countries", geometry: "Polygon",
        source: "inbuilt:/data/world_map.gpkg|layername=countries", style: QGISProject.countryStyle),
    ]
  }

  /// The project file (`.qgs`).
  public var text: String {
    """
    <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
    <qgis projectname="\(xml(title))" version="3.22.0">
    <homePath path=""/>
    <title>\(xml(title))</title>
    <projectCrs>\(QGISProject.reference)</projectCrs>
    <layer-tree-group>\(layers.map(treeItem).joined())</layer-tree-group>
    <mapcanvas name="theMapCanvas" annotationsVisible="1"><units>degrees</units>\(extentElement)<rotation>0</rotation>\
    <destinationsrs>\(QGISProject.reference)</destinationsrs></mapcanvas>
    <projectlayers>
    \(layers.map(mapLayer).joined(separator: "\n"))
    </projectlayers>
    <layerorder>\(layers.map { "<layer id=\"\($0.id)\"/>" }.joined())</layerorder>
    <properties><SpatialRefSys><ProjectionsEnabled type="int">1</ProjectionsEnabled></SpatialRefSys>\
    \(controllerProperties)</properties>
    \(timeSettings)
    </qgis>

    """
  }

  /// WGS 84 in the words of QGIS, which does not look it up by its number alone.
  private static let reference = """
    <spatialrefsys><proj4>+proj=longlat +datum=WGS84 +no_defs</proj4><srsid>3452</srsid><srid>4326</srid>\
    <authid>EPSG:4326</authid><description>WGS 84</description><projectionacronym>longlat</projectionacronym>\
    <ellipsoidacronym>EPSG:7030</ellipsoidacronym><geographicflag>true</geographicflag></spatialrefsys>
    """

  /// Where events stand on both sides of the antimeridian, the whole world is shown.
  private var extentElement: String {
    var box = extent ?? BoundingBox(west: -180, south: -90, east: 180, north: 90)
    if box.crossesAntimeridian { (box.west, box.east) = (-180, 180) }
    let margin = max(box.east - box.west, box.north - box.south, 1) * 0.05
    func edge(_ degrees: Double, _ limit: Double) -> String { "\(max(-limit, min(limit, degrees)))" }
    return """
      <extent><xmin>\(edge(box.west - margin, 180))</xmin><ymin>\(edge(box.south - margin, 90))</ymin>\
      <xmax>\(edge(box.east + margin, 180))</xmax><ymax>\(edge(box.north + margin, 90))</ymax></extent>
      """
  }

  private func treeItem(_ layer: Layer) -> String {
    "<layer-tree-layer id=\"\(layer.id)\" name=\"\(layer.name)\" checked=\"Qt::Checked\" expanded=\"1\" "
      + "providerKey=\"ogr\" source=\"\(xml(layer.source))\"/>"
  }

  private func mapLayer(_ layer: Layer) -> String {
    """
    <maplayer type="vector" geometry="\(layer.geometry)" hasScaleBasedVisibilityFlag="0" autoRefreshEnabled="0">
    <id>\(layer.id)</id><datasource>\(xml(layer.source))</datasource><layername>\(layer.name)</layername>\
    <srs>\(QGISProject.reference)</srs><provider encoding="UTF-8">ogr</provider>
    \(layer.style)
    </maplayer>
    """
  }

  /// What the panel of the temporal controller reads: 1 is an animation.
  private var controllerProperties: String {
    guard let days else { return "" }
    return """
      <TemporalControllerWidget><EndDateTime type="QString">\(days.upperBound.adding(days: 1))T00:00:00Z</EndDateTime>\
      <NavigationMode type="int">1</NavigationMode>\
      <StartDateTime type="QString">\(days.lowerBound)T00:00:00Z</StartDateTime></TemporalControllerWidget>
      """
  }

  private var timeSettings: String {
    guard let days else { return "" }
    return """
      <ProjectTimeSettings timeStep="1" timeStepUnit="d" frameRate="2" cumulativeTemporalRange="0"><TemporalRange>\
      <start>\(days.lowerBound)T00:00:00Z</start><end>\(days.upperBound.adding(days: 1))T00:00:00Z</end>\
      </TemporalRange></ProjectTimeSettings>
      """
  }

  private static let countryStyle = """
    <renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0"><symbols>\
    <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" enabled="1" \
    locked="0" pass="0"><Option type="Map"><Option name="color" type="QString" value="244,241,234,255"/>\
    <Option name="outline_color" type="QString" value="190,186,176,255"/>\
    <Option name="outline_width" type="QString" value="0.2"/><Option name="style" type="QString" value="solid"/>\
    </Option></layer></symbol></symbols></renderer-v2>
    """

  private func xml(_ text: String) -> String {
    var out = ByteWriter(capacity: 256)
    out.put(xml: text)
    return out.text
  }
}
