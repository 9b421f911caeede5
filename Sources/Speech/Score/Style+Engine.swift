import Foundation

/// A style in espeak-ng's units.
extension Style {
  /// Past 450 words a minute espeak-ng shortens the sound itself; below 80 it cannot go.
  var engineRate: Int {
    min(max(Int((Double(voice.sound.rate) * rate).rounded()), 80), 1000)
  }

  var enginePitch: Int { EnginePitch.setting(raising: voice.sound.pitch, by: pitch) }

  var engineVolume: Int {
    let volume = Double(voice.sound.volume) * pow(10, gain / 20)
    return min(max(Int(volume.rounded()), 0), 200)
  }

  /// Where this style begins inside a line of its voice. Rate is a percentage of the line's,
  /// pitch and volume are absolute: so espeak-ng wants them.
  var openingTag: String {
    let percent = (100 * Double(engineRate) / Double(voice.sound.rate)).rounded()
    return "<prosody rate=\"\(Int(percent))%\" pitch=\"\(enginePitch)\" volume=\"\(engineVolume)\">"
  }
}

/// espeak-ng's pitch settings, which are not proportional to anything.
private enum EnginePitch {
  /// Median fundamental frequency in Hz for the settings 0, 10, …, 90, 99, as measured.
  private static let settings = [0.0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99]
  private static let hertz = [70.0, 77, 83, 89, 95, 105, 115, 127, 141, 158, 174]

  static func setting(raising setting: Int, by factor: Double) -> Int {
    if factor == 1 { return setting }
    let target = interpolate(Double(setting), from: settings, to: hertz) * factor
    return Int(interpolate(target, from: hertz, to: settings).rounded())
  }

  /// Straight lines between the points, clamped at both ends.
  private static func interpolate(_ x: Double, from xs: [Double], to ys: [Double]) -> Double {
    guard let next = xs.firstIndex(where: { $0 >= x }) else { return ys[ys.count - 1] }
    guard next > 0 else { return ys[0] }
    let share = (x - xs[next - 1]) / (xs[next] - xs[next - 1])
    return ys[next - 1] + share * (ys[next] - ys[next - 1])
  }
}
