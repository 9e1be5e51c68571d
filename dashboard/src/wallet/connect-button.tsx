import { Button } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useConfig } from '../config/config-context.ts'
import { shortHex } from '../format/text.ts'
import { texts } from '../language/text.ts'
import classes from './connect-button.module.css'
import { chooseWallet } from './session-store.ts'
import { useSession } from './use-session.ts'

const ConnectDialog = lazy(async () => ({ default: (await import('./connect-dialog.tsx')).ConnectDialog }))

/** Shows who is connected; opens the wallet dialog, whose code is loaded only then. */
export function ConnectButton() {
  const config = useConfig()
  const session = useSession()
  if (config.addresses === null) return null
  return (
    <>
      {session.account ? (
        <Button variant="default" onClick={chooseWallet} data-testid="connect-wallet" title={session.account}>
          <span className={classes.account}>
            {session.development ? <span className={classes.devMark}>DEV</span> : null}
            <span className={classes.name}>{session.walletName}</span>
            <span className="chain">{shortHex(session.account)}</span>
          </span>
        </Button>
      ) : (
        <Button onClick={chooseWallet} data-testid="connect-wallet">
          {texts().ui.connectWallet}
        </Button>
      )}
      {session.choosing ? (
        <Suspense fallback={null}>
          <ConnectDialog />
        </Suspense>
      ) : null}
    </>
  )
}
