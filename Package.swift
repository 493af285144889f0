// swift-tools-version: 6.2
import PackageDescription

/// A feature is a folder under Sources. Each of its sub-folders is compiled by the layer of the same name.
/// This table is the register of what exists; a test compares it with the folders.
let features: [(name: String, folders: Set<String>)] = [
  ("Access", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Account", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Activity", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Assessment", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Call", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Circle", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Consent", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Directory", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Eligibility", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Episode", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Exchange", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Demo", ["Actions", "Routes", "Tests"]),
  ("Freshness", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Gap", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Guide", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Ledger", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Message", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Outreach", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Interpreter", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Notebook", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Pathway", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Person", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Portal", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Programme", ["Domain", "Routes", "Tests"]),
  ("Protected", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Provider", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Referent", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Referral", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Request", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Retention", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Shortlist", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
  ("Wanted", ["Domain", "Store", "Actions", "Pages", "Routes", "Tests"]),
]
let shared = [
  "Kernel", "Parameters", "HTML", "SQL", "SQLite", "LibPQ", "LibQREncode", "LibStemmer", "LibZ", "PostgreSQL",
  "Layout", "Web", "Assets", "Command", "TestSupport", "Stems", "Secrets", "Mail", "CMail", "QR", "Archive",
]
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// One target made of shared folders (if any) and of one sub-folder of every feature.
func layer(
  _ name: String, folder: String, shared own: [String] = [], dependencies: [Target.Dependency],
  resources: [Resource]? = nil, test: Bool = false
) -> Target {
  let mine: [String] = own + features.filter { $0.folders.contains(folder) }.map { "\($0.name)/\(folder)" }
  let otherShared: [String] = shared.filter { !own.contains($0) && !(resources != nil && $0 == "Assets") }
  let otherFolders: [String] = features.flatMap { feature in
    ["\(feature.name)/README.md"] + feature.folders.filter { $0 != folder }.sorted().map { "\(feature.name)/\($0)" }
  }
  let others = otherShared + otherFolders
  return test
    ? .testTarget(
      name: name, dependencies: dependencies, path: "Sources", exclude: others, sources: mine, resources: resources,
      swiftSettings: settings)
    : .target(
      name: name, dependencies: dependencies, path: "Sources", exclude: others, sources: mine, resources: resources,
      swiftSettings: settings)
}

/// A target made of one shared folder.
func room(_ name: String, folder: String? = nil, dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/\(folder ?? name)", swiftSettings: settings)
}

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
  name: "relais",
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    room("Kernel"),
    room("Archive", dependencies: ["Kernel", "Care", "CZ"]),
    room("Parameters", dependencies: ["Kernel", "Care", "Archive", .product(name: "Yams", package: "Yams")]),
    room("HTML", dependencies: ["Kernel"]),
    room("QR", dependencies: ["CQREncode"]),
    room("Stems", dependencies: ["Kernel", "CStemmer"]),
    room(
      "Secrets",
      dependencies: [
        "Kernel", .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    layer("Care", folder: "Domain", dependencies: ["Kernel"]),
    layer("Store", folder: "Store", shared: ["SQL"], dependencies: ["Kernel", "Care", "Secrets"]),
    room("StoreSQLite", folder: "SQLite", dependencies: ["Kernel", "Store", "Secrets", .product(name: "GRDB", package: "GRDB.swift")]),
    room("StorePostgreSQL", folder: "PostgreSQL", dependencies: ["Kernel", "Store", "Secrets", "CLibPQ", logging]),
    layer("Actions", folder: "Actions", dependencies: ["Kernel", "Care", "Store", "Secrets"]),
    layer("Pages", folder: "Pages", shared: ["Layout"], dependencies: ["Kernel", "Care", "HTML", "QR"]),
    layer(
      "Site", folder: "Routes", shared: ["Web"],
      dependencies: [
        "Kernel", "Care", "Store", "Actions", "Pages", "HTML", "Secrets", "Archive", "CZ", hummingbird, logging,
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("Assets/relais.css"), .embedInCode("Assets/relais.js")]),
    .target(name: "CMail", path: "Sources/CMail", linkerSettings: [.linkedLibrary("curl")]),
    room("Mail", dependencies: ["Kernel", "Care", "HTML", "CMail"]),
    .executableTarget(
      name: "relais",
      dependencies: [
        "Kernel", "Care", "Store", "Actions", "Site", "StoreSQLite", "StorePostgreSQL", "Parameters", "Stems", "Secrets", "Mail", "Archive",
        logging,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Command", swiftSettings: settings),
    room(
      "TestSupport",
      dependencies: [
        "Kernel", "Care", "Store", "Actions", "Site", "Pages", "HTML", "StoreSQLite", "StorePostgreSQL", "Parameters", "Stems",
        "Secrets", "CLibPQ", hummingbird, logging,
        .product(name: "NIOEmbedded", package: "swift-nio"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    .systemLibrary(name: "CLibPQ", path: "Sources/LibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "CQREncode", path: "Sources/LibQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CStemmer", path: "Sources/LibStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CZ", path: "Sources/LibZ", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .testTarget(name: "KernelTests", dependencies: ["Kernel"], swiftSettings: settings),
    layer(
      "FeatureTests", folder: "Tests",
      dependencies: [
        "TestSupport", "Kernel", "Care", "Store", "Actions", "Pages", "HTML", "Site", "StoreSQLite", "StorePostgreSQL",
        "Parameters", "QR", "Stems", "Secrets", "Archive", "Mail",
      ], test: true),
    .testTarget(
      name: "StorageTests",
      dependencies: ["TestSupport", "Kernel", "Care", "Store", "Secrets", "StoreSQLite", "StorePostgreSQL"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
