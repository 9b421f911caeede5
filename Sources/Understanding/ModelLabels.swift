import Conversation

/// The names behind a model's numbers.
struct ModelLabels: Hashable, Sendable, Codable {
  var intents: [Intent.Name]
  var slots: [Slot.Name]
  /// For each intent, the slots it has, in ascending order.
  var slotsOfIntent: [[Int]]
  /// Whether the class after the intents is what is out of scope.
  var hasOutOfScopeClass: Bool
  /// Whether values may end inside a word.
  var cutsWords: Bool

  init(_ set: TrainingSet, cutsWords: Bool) {
    intents = set.intents
    slots = set.slots
    slotsOfIntent = set.slotsOfIntent.map { $0.sorted() }
    hasOutOfScopeClass = !set.outOfScope.isEmpty
    self.cutsWords = cutsWords
  }

  var classes: Int { intents.count + (hasOutOfScopeClass ? 1 : 0) }

  /// Whether every number is one of a name.
  var areConsistent: Bool {
    !intents.isEmpty && slotsOfIntent.count == intents.count
      && slotsOfIntent.joined().allSatisfy(slots.indices.contains)
  }
}
