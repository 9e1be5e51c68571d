import { useEffect, useState } from 'react'
import { useConfig } from '../config/config-context.ts'
import type { RuntimeConfig } from '../config/runtime-config.ts'
import { formatExact } from '../format/amount.ts'
import { texts } from '../language/text.ts'
import { Facts } from '../ui/facts.tsx'
import { Hash } from '../ui/hash.tsx'
import { whileWaiting } from '../ui/hold-back.ts'
import { Panel } from '../ui/panel.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { getChain } from '../wallet/wallet.ts'
import type { Hex } from './contracts.ts'
import { describeCall, nameOf } from './describe-call.ts'
import type { Description } from './words/words.ts'

interface ReadCall {
  readonly from: Hex
  readonly to: Hex | null
  readonly fee: bigint
  /** Null for a call that this page has no words for. */
  readonly words: Description | null
}

async function readCall(config: RuntimeConfig, hash: Hex): Promise<ReadCall> {
  const chain = getChain(config)
  const [{ from, to, input }, { gasUsed, effectiveGasPrice }] = await Promise.all([
    chain.getTransaction({ hash }),
    chain.getTransactionReceipt({ hash }),
  ])
  let words: Description | null = null
  try {
    words = to && describeCall(config, to, input)
  } catch {
    // A contract of nobody we know, or a call that nobody is offered here.
  }
  return { from, to, fee: gasUsed * effectiveGasPrice, words }
}

/** Decimals and name of the chain's own coin. */
const coinDecimals = 18
const coin = 'ETH'

/** How long what follows on the page waits for the chain's node. */
const patienceMs = 3000

/** The call of a transaction; undefined while it is being read, null when the chain's node does not tell, or not in time. */
function useCall(config: RuntimeConfig, hash: Hex): ReadCall | null | undefined {
  const [call, setCall] = useState<ReadCall | null>()
  useEffect(() => {
    let wanted = true
    const show = (read: ReadCall | null) => wanted && setCall(read)
    const late = setTimeout(() => show(null), patienceMs)
    readCall(config, hash)
      .then(show, () => show(null))
      .finally(() => clearTimeout(late))
    return () => {
      wanted = false
      clearTimeout(late)
    }
  }, [config, hash])
  return call
}

/** What was called, from the bytes that the chain has. */
export function ReceiptCall({ hash }: { hash: Hex }) {
  const config = useConfig()
  const words = texts().receipts
  const call = useCall(config, hash)
  if (call === undefined)
    return (
      <div {...whileWaiting} aria-busy>
        <RowsSkeleton rows={4} />
      </div>
    )
  return (
    <Panel title={words.call}>
      {call === null ? (
        <p>{words.callUnread}</p>
      ) : (
        <>
          {call.words ? <p data-testid="receipt-words">{call.words.sentence}</p> : null}
          <Facts
            rows={[
              ...(call.words?.facts ?? []),
              [words.sentBy, <Hash key="from" value={call.from} what={texts().ui.address} />],
              ...(call.to ? [[words.sentTo, nameOf(config, call.to)] as const] : []),
              [words.fee, `${formatExact(call.fee, coinDecimals)} ${coin}`],
            ]}
          />
        </>
      )}
    </Panel>
  )
}
