// swift-tools-version:6.2
import PackageDescription

let package = Package(
  name: "coverage",
  dependencies: [.package(name: "dateline", path: "../..")],
  targets: [
    .executableTarget(
      name: "candidates",
      dependencies: [
        .product(name: "Gazetteers", package: "dateline"), .product(name: "GeoJSON", package: "dateline"),
        .product(name: "Geoparsing", package: "dateline"),
      ],
      path: "Sources/Candidates")
  ],
  swiftLanguageModes: [.v6]
)
