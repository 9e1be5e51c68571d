import type { ChainLog, History } from '../history.ts'
import { byKey, distinct, type ExpectedRow, inOrder, sum } from './facts.ts'

export function treasuryWallets(history: History): ExpectedRow[] {
  const set = history.of('Treasury', 'TreasuryWalletSet')
  const setOf = byKey(set, ({ args }) => args.wallet)
  return distinct(set.map(({ args }) => args.wallet)).flatMap((id) => {
    const last = setOf(id).at(-1)
    return last ? { id, active: last.args.active, label: last.args.label, changedAt: last.timestamp } : []
  })
}

export function budgets(history: History): ExpectedRow[] {
  const wallets = walletsEver(history)
  const disbursed = byKey(history.of('Treasury', 'Disbursed'), ({ args }) => args.budgetId)
  const revoked = byKey(history.of('Treasury', 'BudgetRevoked'), ({ args }) => args.budgetId)
  return history.of('Treasury', 'BudgetAllocated').map((allocated) => {
    const { budgetId, token, spender, amount, startsAt, endsAt, purpose } = allocated.args
    const [revocation] = revoked(budgetId)
    return {
      id: budgetId,
      wallet: wallets.has(allocated.address) ? allocated.address : null,
      token,
      spender,
      amount,
      disbursed: sum(disbursed(budgetId), ({ args }) => args.amount),
      disbursementCount: disbursed(budgetId).length,
      startsAt,
      endsAt,
      purpose,
      allocatedAt: allocated.timestamp,
      allocated: allocated.id,
      revokedAt: revocation?.timestamp ?? null,
      unspent: revocation?.args.unspent ?? null,
    }
  })
}

/** All addresses that were attested at some time. */
function walletsEver(history: History): ReadonlySet<string> {
  return new Set(history.of('Treasury', 'TreasuryWalletSet').map(({ args }) => args.wallet))
}

export function disbursements(history: History): ExpectedRow[] {
  return history.of('Treasury', 'Disbursed').map((paid) => ({
    id: paid.id,
    budget: paid.args.budgetId,
    to: paid.args.to,
    amount: paid.args.amount,
    reference: paid.args.ref,
    disbursedAt: paid.timestamp,
  }))
}

export function treasuryDeposits(history: History): ExpectedRow[] {
  const wallets = walletsEver(history)
  return history.of('Treasury', 'Deposited').map((deposited) => ({
    id: deposited.id,
    wallet: wallets.has(deposited.address) ? deposited.address : null,
    token: deposited.args.token,
    from: deposited.args.from,
    origin: deposited.args.source,
    amount: deposited.args.amount,
    depositedAt: deposited.timestamp,
  }))
}

type Naming = ChainLog<Readonly<Record<string, unknown>>>

export function treasuries(history: History): ExpectedRow[] {
  const named = inOrder<Naming>([
    ...history.of('Treasury', 'TreasuryWalletSet'),
    ...history.of('BraintrustGovernor', 'TimelockChange'),
  ])
  if (named.length === 0) return []
  const members = named.reduce<string[]>((before, log) => membersAfter(before, log), [])
  return [{ id: 'treasury', members }]
}

/** Who is part of the treasury once an address was named: it goes to the end, or out. */
function membersAfter(members: readonly string[], { event, args }: Naming): string[] {
  const address = `${event === 'TimelockChange' ? args.newTimelock : args.wallet}`
  const others = members.filter((member) => member !== address)
  return event === 'TimelockChange' || args.active === true ? [...others, address] : others
}

/** What came in from outside and what went out, transfer by transfer, by who was a member at that moment. */
export function treasuryFlows(history: History) {
  const logs = inOrder<Naming>([
    ...history.of('Treasury', 'TreasuryWalletSet'),
    ...history.of('BraintrustGovernor', 'TimelockChange'),
    ...history.of('Btrst', 'Transfer'),
    ...history.of('UsdcTest', 'Transfer'),
  ])
  let members: string[] = []
  return logs.flatMap((log) => {
    if (log.event !== 'Transfer') {
      members = membersAfter(members, log)
      return []
    }
    const [from, to, value] = [`${log.args.from}`, `${log.args.to}`, BigInt(`${log.args.value}`)]
    const [gives, gets] = [members.includes(from), members.includes(to)]
    if (gives === gets) return []
    const token = log.contract === 'Btrst' ? 'BTRST' : 'USDC'
    return { at: log.timestamp, token, inflow: gets ? value : 0n, outflow: gives ? value : 0n }
  })
}
