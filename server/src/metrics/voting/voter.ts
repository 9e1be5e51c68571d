import type { Snapshot } from '../../ledger/snapshot.ts'
import { textOrNull } from '../lists/read-row.ts'
import type { Ballot, Poll } from './poll.ts'
import { powersAt } from './poll.ts'

const nobody = '0x0000000000000000000000000000000000000000'

/** What one address can say in a vote. */
export interface VoterPower {
  /** Votes at the snapshot, those delegated by others included; 0 for who delegated to somebody else, or to nobody. */
  readonly power: bigint
  /** Whom the address had delegated to at the snapshot; null when to nobody: its tokens do not vote then. */
  readonly delegate: string | null
  /** How it voted; null when it did not. */
  readonly ballot: Ballot | null
  /** How its delegate voted, where that is somebody else. */
  readonly delegateBallot: Ballot | null
}

/** @param address in lower case. */
export async function voterPower(
  snapshot: Snapshot,
  poll: Poll,
  ballots: readonly Ballot[],
  address: string,
): Promise<VoterPower> {
  const [row] = await snapshot.rows(
    'SELECT arg_max(to_delegate, id) AS delegate FROM delegate_changed WHERE delegator = $address AND block_number <= $block',
    { address, block: poll.snapshotBlock },
  )
  const told = row === undefined ? null : textOrNull(row, 'delegate')
  const delegate = told === nobody ? null : told
  const powers = await powersAt(snapshot, poll.snapshotBlock)
  const ballotOf = (voter: string | null) => ballots.find((ballot) => ballot.voter === voter) ?? null
  return {
    power: powers.find((one) => one.delegate === address)?.power ?? 0n,
    delegate,
    ballot: ballotOf(address),
    delegateBallot: delegate === address ? null : ballotOf(delegate),
  }
}
