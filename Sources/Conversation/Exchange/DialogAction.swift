/// What the bot expects or does next (Lex V2 `DialogAction`).
package enum DialogAction: Hashable, Sendable {
  case elicitIntent
  case elicitSlot(Slot.Name)
  case confirmIntent
  /// The bot's own definition decides; only asked for, never answered.
  case delegate
  case close
}
