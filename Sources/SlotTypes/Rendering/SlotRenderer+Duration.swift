/// Durations as ISO 8601 `PnYnMnWnDTnHnMnS`, in the units that were said.
extension SlotRenderer {
  func duration(_ period: Period) -> Written? {
    let settled = period.settled
    func letters(_ units: [(TimeUnit, String)]) -> String {
      units.map { settled[$0.0].numerator == 0 ? "" : "\(settled[$0.0])\($0.1)" }.joined()
    }
    let date = letters([(.year, "Y"), (.month, "M"), (.week, "W"), (.day, "D")])
    let time = letters([(.hour, "H"), (.minute, "M"), (.second, "S")])
    if date.isEmpty, time.isEmpty { return .settled("PT0S") }
    return .settled("P" + date + (time.isEmpty ? "" : "T" + time))
  }
}
