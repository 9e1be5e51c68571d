import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** Where a contract is and from which block on it is watched. */
export interface Place {
  readonly address: string
  readonly startBlock: number
}

/** What is known of a contract: its place, and what its constructor set without an event (decimal text or an address, by name). */
export interface Contract extends Place {
  readonly initialState?: Readonly<Record<string, string>>
}

/** The contracts of one network by name; not all need be watched. */
export type Contracts = Readonly<Record<string, Contract>>

/** Which contracts a network has: our reference contracts, or Braintrust's own. */
export type Deployment = 'reference' | 'mainnet'

/** Where an event goes: to a handler alone, or with what must be in its topics and whether the receipt is needed. */
export type Route =
  | string
  | { readonly handler: string; readonly topic2?: string; readonly receipt?: boolean }

/** One contract of the template. */
export interface TemplateSource {
  readonly name: string
  readonly entities: readonly string[]
  /** Contracts whose addresses its handlers need, by the key in the data source's context. */
  readonly addresses?: Readonly<Record<string, string>>
  /** Handler that runs once, in the start block. */
  readonly once?: string
  /** By the event's name. */
  readonly events: Readonly<Record<string, Route>>
}

/** The file manifest.template.yaml, which our own tests may trust to have its usual form. */
export interface Template extends Readonly<Record<Deployment, readonly TemplateSource[]>> {
  readonly specVersion: string
  readonly apiVersion: string
  readonly description: string
}

/** The folder of the workspace. */
export const workspace = fileURLToPath(new URL('../../', import.meta.url))

/** The one template of every manifest. */
export const template = parse(
  readFileSync(path.join(workspace, 'manifest.template.yaml'), 'utf8'),
) as Template
