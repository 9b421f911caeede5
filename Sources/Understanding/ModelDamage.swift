/// A model file whose tensors do not fit together.
package struct ModelDamage: Error, Hashable, CustomStringConvertible {
  package let path: String
  package let reason: String

  package var description: String { "\(path): not a usable model file: \(reason)" }
}
