/** How many listen at once, and how long a silent one is kept. The API asks nobody who they are, so addresses are all there is to count by. */
export const liveLimits = {
  sockets: { perAddress: 20, total: 1_000 },
  streams: { perAddress: 20, total: 1_000 },
  /** Subscriptions of one socket at once. */
  subscriptions: 5,
  /** Longest message that a socket may send us, in bytes. */
  messageBytes: 32_768,
  /** Messages that a socket may send between two heartbeats. */
  messagesPerBeat: 60,
  /** Bytes that may wait for a slow listener before it is dropped. */
  waitingBytes: 262_144,
  /** Pause between heartbeats, in ms. A listener that took nothing from one to the next is dropped. */
  beatMs: 15_000,
} as const

export type LiveLimits = {
  readonly [Key in keyof typeof liveLimits]: (typeof liveLimits)[Key] extends number
    ? number
    : { readonly perAddress: number; readonly total: number }
}
