import { type Address, parseEther } from 'viem'
import { type Addresses, addressesOf } from '../addresses.ts'
import { contractCalls } from '../chain/contract-calls.ts'
import { type Deployment, defaultParameters, planDeployment } from '../deploy.ts'

/** Who takes part in the walk, in the order of the node's accounts; each account has one part. */
export const parts = [
  'deployer',
  'guardian',
  'node',
  'client',
  'talent',
  'referrer',
  'screener 1',
  'screener 2',
  'screener 3',
  'passer-by',
] as const

/** One of those who take part. */
export type Part = (typeof parts)[number]

/** The people of the walk, the contracts' addresses, and the builders of calls to them. */
export type Actors = ReturnType<typeof actorsOf>

/** Gives each of the node's accounts its part. */
export function actorsOf(accounts: readonly Address[]) {
  const who = (part: Part): Address => {
    const address = accounts[parts.indexOf(part)]
    if (address === undefined) throw new Error(`The node has no account for the ${part}.`)
    return address
  }
  const addresses = addressesOf(who('deployer'))
  return { who, addresses, calls: contractCalls(addresses), label: labelOf(who, addresses) }
}

/** Reads an address as the part or the contract that it belongs to. */
function labelOf(who: (part: Part) => Address, addresses: Addresses): (address: string) => string {
  const names = new Map<string, string>(parts.map((part) => [who(part).toLowerCase(), part]))
  for (const [name, address] of Object.entries(addresses)) names.set(address.toLowerCase(), name)
  return (address) => names.get(address.toLowerCase()) ?? (/^0x0+$/.test(address) ? 'nobody' : address)
}

/** The network as it is before the walk: 10 % fee, one category, one node, three screeners. */
export function walkDeployment({ who }: Pick<Actors, 'who'>): Deployment {
  return planDeployment(who('deployer'), {
    ...defaultParameters,
    screening: { reportsNeeded: 3, approvalsNeeded: 2, rewardBtrst: parseEther('10') },
    categories: ['Engineering'],
    nodes: [{ address: who('node'), name: 'Node' }],
    screeners: [who('screener 1'), who('screener 2'), who('screener 3')],
    guardian: who('guardian'),
  })
}
