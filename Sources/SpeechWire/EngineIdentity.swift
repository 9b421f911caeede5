/// Which engine a worker speaks with: the same identity and line give the same bytes.
package struct EngineIdentity: Hashable, Sendable {
  package var version: String
  /// Changes with the engine's data files.
  package var fingerprint: UInt64
  package var rateHz: Int

  package init(version: String, fingerprint: UInt64, rateHz: Int) {
    self.version = version
    self.fingerprint = fingerprint
    self.rateHz = rateHz
  }
}

extension EngineIdentity {
  package var payload: [UInt8] {
    var writer = WireWriter()
    writer.write(version)
    writer.write(fingerprint)
    writer.write(UInt32(rateHz))
    return writer.bytes
  }

  package init(payload: [UInt8]) throws(WireError) {
    var reader = WireReader(payload)
    version = try reader.readString()
    fingerprint = try reader.read(UInt64.self)
    rateHz = Int(try reader.read(UInt32.self))
  }
}
