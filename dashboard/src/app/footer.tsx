import { lazy, Suspense } from 'react'
import { useLedger } from '../api/ledger-provider.tsx'
import { chainWords } from '../config/chain-words.ts'
import { useConfig } from '../config/config-context.ts'
import { formatCount } from '../format/amount.ts'
import { formatDateTime } from '../format/time.ts'
import { texts } from '../language/text.ts'
import { Hash } from '../ui/hash.tsx'
import classes from './footer.module.css'

const StatesSwitch = lazy(async () => ({
  default: (await import('../features/states/states-switch.tsx')).StatesSwitch,
}))

/** Which chain, which deployment, which block: what one needs to cite or repeat what is on screen. */
export function Footer() {
  const config = useConfig()
  const { status, block } = useLedger()
  const words = texts().shell.footer
  return (
    <footer className={classes.footer}>
      <span>
        {chainWords(config)}
        {config.local ? ` · ${words.local}` : ''}
      </span>
      {status?.deployment ? (
        <span>
          {words.deployment} <Hash value={status.deployment} what={words.deploymentId} />
        </span>
      ) : null}
      {block ? (
        <span>
          {words.block(formatCount(block.number))} <Hash value={block.hash} what={words.blockHash} />{' '}
          {formatDateTime(block.timestamp)}
        </span>
      ) : null}
      {config.local ? (
        <Suspense fallback={null}>
          <StatesSwitch />
        </Suspense>
      ) : null}
    </footer>
  )
}
