import Foundation

/// Where benchmark data are: the folder in `MYNAH_DATA`, or `../shared/data`.
enum BenchmarkData {
  static var folder: String {
    ProcessInfo.processInfo.environment["MYNAH_DATA"] ?? "../shared/data"
  }
}
