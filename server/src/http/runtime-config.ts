/** What the dashboard needs to know of where it runs; served at /config.json. */
export interface RuntimeConfig {
  readonly chainId: number
  readonly chainName: string
  /** Where the browser reads and writes the chain; null without one, and write actions are off. */
  readonly rpcUrl: string | null
  /** Contract addresses by name; null when not configured. */
  readonly addresses: Readonly<Record<string, string>> | null
  /** True on the local chain, whose development accounts may sign. */
  readonly local: boolean
  readonly personas: readonly {
    readonly address: string
    readonly role: string
    readonly label: string
    readonly note: string
  }[]
  readonly graphqlPath: string
}
