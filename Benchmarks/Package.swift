// swift-tools-version:6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "dateline", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "measure",
      dependencies: [
        .product(name: "Gazetteers", package: "dateline"), .product(name: "GeoJSON", package: "dateline"),
        .product(name: "Regions", package: "dateline"), .product(name: "Geodesy", package: "dateline"),
        .product(name: "Clustering", package: "dateline"), .product(name: "SpatialAnalysis", package: "dateline"),
        .product(name: "VectorTiles", package: "dateline"),
        .product(name: "Events", package: "dateline"), .product(name: "EventExtraction", package: "dateline"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Measure")
  ],
  swiftLanguageModes: [.v6]
)
