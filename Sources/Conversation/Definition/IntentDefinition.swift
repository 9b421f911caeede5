/// An intent as its author wrote it: how it is said, what it asks and what it answers.
package struct IntentDefinition: Hashable, Sendable {
  /// Asked before the intent is fulfilled.
  package struct Confirmation: Hashable, Sendable {
    package var prompt: Variants
    /// Said when the user refuses.
    package var declined: Variants
    /// How often an answer that is neither yes nor no is asked again, 0...5.
    package var retries: Int

    package init(prompt: Variants, declined: Variants = [], retries: Int = 2) {
      self.prompt = prompt
      self.declined = declined
      self.retries = retries
    }
  }

  /// What happens when every required slot is there.
  package struct Fulfillment: Hashable, Sendable {
    /// Asked to fulfil; nil: fulfilment succeeds.
    package var hook: Hook.Name?
    package var say: Variants
    /// Said when the hook fails; empty: the fallback's message.
    package var failed: Variants

    package init(hook: Hook.Name? = nil, say: Variants = [], failed: Variants = []) {
      self.hook = hook
      self.say = say
      self.failed = failed
    }
  }

  package var name: Intent.Name
  package var utterances: [SampleUtterance]
  /// In the order in which they are asked.
  package var slots: [SlotDefinition]
  /// Asked after every user input of this intent (Lex: `DialogCodeHook`).
  package var hook: Hook.Name?
  package var confirmation: Confirmation?
  package var fulfillment: Fulfillment
  /// Said last, after fulfilment.
  package var closing: Variants
  package var location: SourceLocation

  package init(
    name: Intent.Name, utterances: [SampleUtterance] = [], slots: [SlotDefinition] = [],
    hook: Hook.Name? = nil, confirmation: Confirmation? = nil,
    fulfillment: Fulfillment = Fulfillment(), closing: Variants = [],
    location: SourceLocation = SourceLocation(file: "", line: 1, column: 1)
  ) {
    self.name = name
    self.utterances = utterances
    self.slots = slots
    self.hook = hook
    self.confirmation = confirmation
    self.fulfillment = fulfillment
    self.closing = closing
    self.location = location
  }

  package func slot(_ name: Slot.Name) -> SlotDefinition? { slots.first { $0.name == name } }
}

/// A slot as its author wrote it.
package struct SlotDefinition: Hashable, Sendable {
  package var name: Slot.Name
  package var type: SlotType.Name
  package var prompt: Variants
  /// Other words for the second and later attempts; empty: the prompt again.
  package var retry: Variants
  /// Asked when an answer lacks a part, such as its half of the day; a part that is not here is
  /// asked for in Mynah's own words.
  package var clarify: [PartialValue.Missing: Variants]
  /// How often the prompt is repeated, 0...5.
  package var retries: Int
  /// Said when the retries are used up; empty: the fallback's message.
  package var failed: Variants
  /// An optional slot is filled when heard and never asked for.
  package var required: Bool
  package var location: SourceLocation

  package init(
    name: Slot.Name, type: SlotType.Name, prompt: Variants = [], retry: Variants = [],
    clarify: [PartialValue.Missing: Variants] = [:], retries: Int = 2, failed: Variants = [],
    required: Bool = true,
    location: SourceLocation = SourceLocation(file: "", line: 1, column: 1)
  ) {
    self.name = name
    self.type = type
    self.prompt = prompt
    self.retry = retry
    self.clarify = clarify
    self.retries = retries
    self.failed = failed
    self.required = required
    self.location = location
  }
}
