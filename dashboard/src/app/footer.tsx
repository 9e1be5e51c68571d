import { useLedger } from '../api/ledger-provider.tsx'
import { useConfig } from '../config/config-context.ts'
import { formatCount } from '../format/amount.ts'
import { formatDateTime } from '../format/time.ts'
import { Hash } from '../ui/hash.tsx'
import classes from './footer.module.css'

/** Which chain, which deployment, which block: what one needs to cite or repeat what is on screen. */
export function Footer() {
  const config = useConfig()
  const { status, block } = useLedger()
  return (
    <footer className={classes.footer}>
      <span>
        {config.chainName} · chain {config.chainId}
        {config.local ? ' · a throw-away chain on this machine, invented people, no real money' : ''}
      </span>
      {status?.deployment ? (
        <span>
          Deployment <Hash value={status.deployment} what="deployment id" />
        </span>
      ) : null}
      {block ? (
        <span>
          Block {formatCount(block.number)} <Hash value={block.hash} what="block hash" />{' '}
          {formatDateTime(block.timestamp)}
        </span>
      ) : null}
    </footer>
  )
}
