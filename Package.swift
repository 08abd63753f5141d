// swift-tools-version:6.2
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library target, the product of the same name, and its tests.
struct Library {
  var name: String
  var dependencies: [Target.Dependency] = []
  var testDependencies: [Target.Dependency] = []
}

// A target imports only targets listed above it.
let libraries = [
  Library(name: "GeoJSON"),
  Library(name: "SpatialIndex"),
  Library(name: "Clustering"),
  Library(name: "Geodesy", dependencies: ["GeoJSON", "CPROJ"]),
  Library(name: "PlanarOperations", dependencies: ["GeoJSON", "CGEOS"]),
  Library(name: "DelimitedText"),
  Library(name: "CQL2", dependencies: ["GeoJSON"]),
  Library(
    name: "VectorTiles",
    dependencies: ["GeoJSON", "SpatialIndex", .product(name: "SwiftProtobuf", package: "swift-protobuf")]),
  Library(name: "Gazetteers", dependencies: ["GeoJSON", "SpatialIndex", "CLZMA"]),
  Library(name: "SpatialAnalysis", dependencies: ["GeoJSON", "Geodesy", "SpatialIndex", "Clustering"]),
  Library(name: "SpatialStatistics", dependencies: ["GeoJSON", "Geodesy", "SpatialIndex", "SpatialAnalysis"]),
  Library(name: "Regions", dependencies: ["GeoJSON", "Gazetteers", "PlanarOperations", "SpatialIndex"]),
  Library(
    name: "GazetteerImport",
    dependencies: [
      "GeoJSON", "DelimitedText", "Gazetteers", "PlanarOperations", "CZLIB", "CSQLite",
    ]),
  Library(name: "GeoparsingEvaluation", dependencies: ["GeoJSON"]),
  Library(name: "Geoparsing", dependencies: ["GeoJSON", "Geodesy", "DelimitedText", "Gazetteers", "CModels"]),
  Library(
    name: "Events", dependencies: ["GeoJSON", "CQL2", "Gazetteers"], testDependencies: ["Geodesy", "StoreContract"]),
  Library(name: "EventTables", dependencies: ["GeoJSON", "DelimitedText", "Gazetteers", "Events", "CSQLite"]),
  Library(
    name: "EventExtraction",
    dependencies: ["GeoJSON", "Clustering", "Gazetteers", "Geodesy", "Geoparsing", "Events", "CModels"]),
  Library(
    name: "EventTemplates",
    dependencies: ["GeoJSON", "Gazetteers", "Geoparsing", "Events", "EventExtraction", "CModels"]),
  Library(
    name: "EventPipeline",
    dependencies: ["GeoJSON", "DelimitedText", "Gazetteers", "Geoparsing", "Events", "EventExtraction", "CLibXML2"]),
  Library(name: "EventStorage", dependencies: ["GeoJSON", "Geodesy", "Events"]),
  Library(name: "EventSQL", dependencies: ["GeoJSON", "CQL2", "Events"], testDependencies: ["Geodesy"]),
  Library(
    name: "GeoPackageStorage",
    dependencies: [
      "GeoJSON", "CQL2", "SpatialIndex", "Geodesy", "Gazetteers", "Events", "EventStorage", "EventSQL",
      .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "GRDBSQLite", package: "GRDB.swift"),
    ], testDependencies: ["StoreContract"]),
  Library(
    name: "PostGISStorage",
    dependencies: ["GeoJSON", "CQL2", "Geodesy", "Events", "EventStorage", "EventSQL", "CPostgreSQL"],
    testDependencies: ["StoreContract", "GeoPackageStorage"]),
  Library(
    name: "EventExport", dependencies: ["GeoJSON", "VectorTiles", "Geodesy", "Events", "GeoPackageStorage"],
    testDependencies: ["DelimitedText"]),
  Library(
    name: "MapService",
    dependencies: [
      "GeoJSON", "CQL2", "VectorTiles", "SpatialIndex", "Geodesy", "PlanarOperations", "Gazetteers", "Regions",
      "SpatialAnalysis", "Events", "EventStorage", "GeoPackageStorage", "EventExport", "CMapPage", "CZLIB",
      .product(name: "Hummingbird", package: "hummingbird"),
      .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOPosix", package: "swift-nio"), .product(name: "Logging", package: "swift-log"),
      .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    ],
    testDependencies: [.product(name: "HummingbirdTesting", package: "hummingbird")]),
]

let package = Package(
  name: "dateline",
  products: libraries.map { .library(name: $0.name, targets: [$0.name]) }
    + [.executable(name: "dateline", targets: ["dateline"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    // What Hummingbird's own interface is made of.
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
  ],
  targets: [
    // These need libgeos-dev, libpq-dev and libproj-dev, and load the libraries at the first call, not at the start.
    .target(name: "CGEOS", dependencies: ["CLateLoading"]),
    .target(name: "CPostgreSQL", dependencies: ["CLateLoading"]),
    .target(name: "CPROJ", dependencies: ["CLateLoading"]),
    .target(name: "CLateLoading", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .systemLibrary(name: "CLZMA", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZLIB", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Learnt weights, compiled into the binary.
    .target(
      name: "CModels",
      exclude: [
        "toponym-tagger.weights", "event-templates.weights", "act-classifier.weights", "region-outlines.txt",
        "README.md",
      ]),
    // The map page, compiled into the binary.
    .target(name: "CMapPage", exclude: ["page"]),
    .executableTarget(
      name: "dateline",
      dependencies: libraries.map { .byName(name: $0.name) } + [
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ],
      swiftSettings: swiftSettings),
    // Learns the weights again and measures them; for development, no product.
    .executableTarget(
      name: "train-geoparser",
      dependencies: [
        "GeoJSON", "Gazetteers", "GeoparsingEvaluation", "Geoparsing", "Events", "EventExtraction", "EventTemplates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Training",
      swiftSettings: swiftSettings),
    // Learns which words tell of which kind of act; for development, no product.
    .executableTarget(
      name: "train-acts",
      dependencies: ["EventExtraction", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Sources/ActTraining",
      swiftSettings: swiftSettings),
    // What tests of several libraries share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
    // What every store must do, with the store in memory as the oracle.
    .target(
      name: "StoreContract", dependencies: ["CQL2", "GeoJSON", "Gazetteers", "Geodesy", "Events", "TestSupport"],
      path: "Tests/StoreContract", swiftSettings: swiftSettings),
    .testTarget(
      name: "TrainingTests",
      dependencies: [
        "train-geoparser", "EventTemplates", "GeoJSON", "Geoparsing", "GeoparsingEvaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),
    .testTarget(name: "datelineTests", dependencies: ["dateline", "Events"], swiftSettings: swiftSettings),
  ]
    + libraries.map {
      .target(name: $0.name, dependencies: $0.dependencies, swiftSettings: swiftSettings)
    }
    + libraries.map {
      .testTarget(
        name: $0.name + "Tests",
        dependencies: [.byName(name: $0.name), "TestSupport"] + $0.dependencies + $0.testDependencies,
        exclude: ["Fixtures"],
        swiftSettings: swiftSettings)
    },
  swiftLanguageModes: [.v6]
)
