// swift-tools-version: 6.1
import PackageDescription

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let serviceLifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let unixSignals = Target.Dependency.product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "mynah",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "mynah", targets: ["mynah"]),
    .executable(name: "mynah-speech-worker", targets: ["SpeechWorker"]),
    .executable(name: "mynah-bench", targets: ["mynah-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.24.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    // C libraries, and the kernels that need an instruction set chosen at run time.
    .systemLibrary(
      name: "CEspeakNG", pkgConfig: "espeak-ng", providers: [.apt(["libespeak-ng-dev"])]),
    .systemLibrary(
      name: "CSndFile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),
    .systemLibrary(name: "CSoxr", pkgConfig: "soxr", providers: [.apt(["libsoxr-dev"])]),
    .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CKernels"),

    // Words, writing, numbers.
    // DEFLATE in gzip's container. Foundation has none, and zlib is on every system.
    .target(name: "Compression", dependencies: ["CZlib"]),
    .target(name: "Conversation"),
    .target(name: "Language", resources: [.copy("Resources")]),
    .target(name: "NeuralCore", dependencies: ["CKernels"]),
    .target(
      name: "Bots", dependencies: ["Conversation", "Language", yams],
      resources: [.copy("Resources")]),
    .target(
      name: "SlotTypes", dependencies: ["Conversation", "Language"], exclude: ["README.md"],
      resources: [.copy("Resources")]),

    // Understanding, dialogue, memory.
    .target(
      name: "Understanding",
      dependencies: ["Bots", "Conversation", "Language", "NeuralCore", "SlotTypes"],
      resources: [.copy("Resources")]),
    .target(
      name: "Dialogue", dependencies: ["Conversation"], resources: [.copy("Resources")]),
    .target(name: "Sessions", dependencies: ["Conversation", grdb]),

    // Speech. Only the worker links espeak-ng, whose licence is the GPL.
    .target(name: "SpeechWire"),
    .executableTarget(name: "SpeechWorker", dependencies: ["CEspeakNG", "SpeechWire"]),
    .target(
      name: "Speech",
      dependencies: [
        "CSndFile", "CSoxr", "Language", "SpeechWire", crypto, logging, subprocess, yams,
      ],
      resources: [.copy("Resources")]),

    // What people read in a browser.
    .target(
      name: "Reports", dependencies: ["Conversation", "Understanding"],
      resources: [.copy("Resources")]),

    // The whole.
    .target(
      name: "Assistant",
      dependencies: [
        "Bots", "Conversation", "Dialogue", "Language", "Sessions", "SlotTypes", "Speech",
        "Understanding", asyncHTTPClient, logging, subprocess,
      ]),
    .target(
      name: "Gateway",
      dependencies: [
        "Assistant", "Compression", "Conversation", "Sessions", "Speech", asyncHTTPClient, crypto,
        httpTypes, hummingbird, logging, serviceLifecycle, unixSignals,
      ],
      resources: [.copy("Resources")]),
    .executableTarget(
      name: "mynah",
      dependencies: [
        "Assistant", "Bots", "CEdit", "Conversation", "Gateway", "Reports", "Sessions", "SlotTypes",
        "Speech", "Understanding", argumentParser, logging,
      ]),
    .executableTarget(
      name: "mynah-bench",
      dependencies: [
        "Bots", "Conversation", "Language", "NeuralCore", "Sessions", "SlotTypes",
        "Understanding", argumentParser, asyncHTTPClient, subprocess,
      ],
      resources: [.copy("Resources")]),

    .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
    .testTarget(name: "ConversationTests", dependencies: ["Conversation"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language"]),
    .testTarget(
      name: "NeuralCoreTests", dependencies: ["NeuralCore"], exclude: ["Fixtures/reference.py"],
      resources: [.copy("Fixtures/reference.json")]),
    .testTarget(
      name: "BotsTests", dependencies: ["Bots", "Conversation"], exclude: ["Fixtures"]),
    .testTarget(
      name: "SlotTypesTests", dependencies: ["Conversation", "Language", "SlotTypes"]),
    .testTarget(
      name: "UnderstandingTests",
      dependencies: [
        "Bots", "Conversation", "Language", "NeuralCore", "SlotTypes", "Understanding",
      ],
      exclude: ["Fixtures/statistics.py"], resources: [.copy("Fixtures/statistics.json")]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Bots", "Conversation", "Reports", "Understanding"]),
    .testTarget(name: "DialogueTests", dependencies: ["Conversation", "Dialogue"]),
    .testTarget(
      name: "SessionsTests", dependencies: ["Conversation", "Sessions", grdb],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "SpeechWireTests", dependencies: ["SpeechWire"]),
    .testTarget(
      name: "SpeechTests", dependencies: ["Speech", "SpeechWire", logging, subprocess]),
    .target(
      name: "TestHouse",
      dependencies: ["Assistant", "Bots", "Conversation", "Sessions", "Speech", logging],
      path: "Tests/TestHouse"),
    .testTarget(
      name: "AssistantTests",
      dependencies: ["Assistant", "Conversation", "Sessions", "TestHouse", logging],
      resources: [.copy("Hooks/Fixtures")]),
    .testTarget(
      name: "GatewayTests",
      dependencies: [
        "Assistant", "Compression", "Conversation", "Gateway", "Sessions", "TestHouse", crypto,
        httpTypes, hummingbird, serviceLifecycle,
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ],
      resources: [.copy("Fixtures/channel-vectors.json")]),
    .testTarget(name: "MynahTests", dependencies: ["TestHouse", subprocess]),
  ],
  swiftLanguageModes: [.v6]
)
