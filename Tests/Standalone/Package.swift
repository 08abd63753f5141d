// swift-tools-version:6.2
import PackageDescription

// Each program imports one library of the package above and nothing else: the three must be usable alone.
let package = Package(
  name: "standalone",
  dependencies: [.package(name: "dateline", path: "../..")],
  targets: ["GeoJSON", "SpatialIndex", "Clustering"].map {
    .executableTarget(name: "Uses" + $0, dependencies: [.product(name: $0, package: "dateline")])
  },
  swiftLanguageModes: [.v6]
)
