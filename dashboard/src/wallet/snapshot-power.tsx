import { useEffect, useState } from 'react'
import { useConfig } from '../config/config-context.ts'
import type { Hex } from '../config/runtime-config.ts'
import { formatCount } from '../format/amount.ts'
import { abis, addressOf } from '../tx/contracts.ts'
import { explainError } from '../tx/explain-error.ts'
import { Amount } from '../ui/amount.tsx'
import { getChain } from './wallet.ts'

type Reading = { readonly power: bigint } | { readonly problem: string } | null

/** What the connected account's vote weighs: its delegated power at the block where it counts, read from the chain. */
export function SnapshotPower({ account, snapshotBlock }: { account: Hex; snapshotBlock: number }) {
  const config = useConfig()
  const [reading, setReading] = useState<Reading>(null)
  useEffect(() => {
    let current = true
    getChain(config)
      .readContract({
        address: addressOf(config, 'Btrst'),
        abi: abis.Btrst,
        functionName: 'getPastVotes',
        args: [account, BigInt(snapshotBlock)],
      })
      .then((power) => current && setReading({ power }))
      .catch((error: unknown) => current && setReading({ problem: explainError(error).sentence }))
    return () => {
      current = false
    }
  }, [config, account, snapshotBlock])
  if (reading === null) return <>Reading your power at the snapshot…</>
  if ('problem' in reading) return <>Your power could not be read: {reading.problem}</>
  if (reading.power === 0n) {
    return (
      <>
        Your account had no voting power at block {formatCount(snapshotBlock)}, where it counts. BTRST counts
        only once it is delegated, to oneself or to another.
      </>
    )
  }
  return (
    <>
      Your power at block {formatCount(snapshotBlock)}, where it counts:{' '}
      <Amount value={reading.power} token="BTRST" />
    </>
  )
}
