import type { ChainLog, History } from '../history.ts'
import { byKey, distinct, type ExpectedRow, inOrder, lastTime, NOBODY, sum } from './facts.ts'
import { votesCast } from './proposals.ts'

type Transfer = ChainLog<{ from: string; to: string; value: bigint }>

export function tokenBalances(history: History): ExpectedRow[] {
  const wallets = new Set<string>(history.of('Treasury', 'TreasuryWalletSet').map(({ args }) => args.wallet))
  return [
    ...balancesOf('BTRST', history.of('Btrst', 'Transfer'), wallets),
    ...balancesOf('USDC', history.of('UsdcTest', 'Transfer'), wallets),
  ]
}

function balancesOf(
  symbol: string,
  transfers: readonly Transfer[],
  wallets: ReadonlySet<string>,
): ExpectedRow[] {
  const givenBy = byKey(transfers, ({ args }) => args.from)
  const gottenBy = byKey(transfers, ({ args }) => args.to)
  const token = transfers[0]?.address ?? ''
  const holders = distinct(transfers.flatMap(({ args }) => [args.from, args.to]))
  return holders
    .filter((holder) => holder !== NOBODY)
    .map((holder) => {
      const received = sum(gottenBy(holder), ({ args }) => args.value)
      const sent = sum(givenBy(holder), ({ args }) => args.value)
      return {
        id: `${token}${holder.slice(2)}`,
        symbol,
        token,
        holder,
        wallet: wallets.has(holder) ? holder : null,
        balance: received - sent,
        received,
        sent,
        changedAt: lastTime(inOrder([...gottenBy(holder), ...givenBy(holder)])),
      }
    })
}

export function tokenSupplies(history: History): ExpectedRow[] {
  return [
    ...supplyOf('BTRST', history.of('Btrst', 'Transfer')),
    ...supplyOf('USDC', history.of('UsdcTest', 'Transfer')),
  ]
}

function supplyOf(symbol: string, transfers: readonly Transfer[]): ExpectedRow[] {
  const minted = transfers.filter(({ args }) => args.from === NOBODY)
  const burnt = transfers.filter(({ args }) => args.to === NOBODY)
  const [first] = minted
  if (!first) return []
  const supply = sum(minted, ({ args }) => args.value) - sum(burnt, ({ args }) => args.value)
  return [{ id: symbol, token: first.address, supply }]
}

export function delegates(history: History): ExpectedRow[] {
  const changes = history.of('Btrst', 'DelegateChanged')
  const powers = history.of('Btrst', 'DelegateVotesChanged')
  const votes = votesCast(history)
  const powersOf = byKey(powers, ({ args }) => args.delegate)
  const votesOf = byKey(votes, ({ args }) => args.voter)
  const proposals = history.of('BraintrustGovernor', 'ProposalCreated')
  const proposalsOf = byKey(proposals, ({ args }) => args.proposer)
  const delegatorsOf = byKey(delegations(history), ({ delegate }) => `${delegate}`)
  const seen = distinct([
    ...changes.flatMap(({ args }) => [args.fromDelegate, args.toDelegate]),
    ...powers.map(({ args }) => args.delegate),
    ...votes.map(({ args }) => args.voter),
    ...proposals.map(({ args }) => args.proposer),
  ])
  return seen
    .filter((id) => id !== NOBODY)
    .map((id) => ({
      id,
      power: powersOf(id).at(-1)?.args.newVotes ?? 0n,
      powerChangedAt: lastTime(powersOf(id)),
      delegatorCount: delegatorsOf(id).length,
      voteCount: votesOf(id).length,
      proposalCount: proposalsOf(id).length,
    }))
}

export function delegations(history: History): ExpectedRow[] {
  const changes = history.of('Btrst', 'DelegateChanged')
  const changesOf = byKey(changes, ({ args }) => args.delegator)
  const transfers = history.of('Btrst', 'Transfer')
  const holders = new Set<string>(transfers.flatMap(({ args }) => [args.from, args.to]))
  return distinct(changes.map(({ args }) => args.delegator)).flatMap((id) => {
    const last = changesOf(id).at(-1)
    if (!last) return []
    const { toDelegate } = last.args
    return {
      id,
      delegate: toDelegate === NOBODY ? null : toDelegate,
      balance: holders.has(id) ? `${last.address}${id.slice(2)}` : null,
      changedAt: last.timestamp,
    }
  })
}
