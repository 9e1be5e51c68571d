import { Button } from '@mantine/core'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Connector } from 'wagmi'
import { connect, disconnect, getConnectors, watchConnectors } from 'wagmi/actions'
import { useConfig } from '../config/config-context.ts'
import type { Persona, RuntimeConfig } from '../config/runtime-config.ts'
import { shortHex } from '../format/text.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { texts } from '../language/text.ts'
import { explainError, isRejection } from '../tx/explain-error.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Hash } from '../ui/hash.tsx'
import classes from './connect-dialog.module.css'
import { developmentType } from './development-connector.ts'
import { updateSession } from './session-store.ts'
import { useSession } from './use-session.ts'
import { getWallet } from './wallet.ts'

/** Wallets found in this browser; the nameless one only when no wallet has announced itself by name. */
function browserWallets(connectors: readonly Connector[]): readonly Connector[] {
  const wallets = connectors.filter(({ type }) => type !== developmentType)
  const announced = wallets.filter(({ id }) => id !== 'injected')
  if (announced.length > 0) return announced
  return 'ethereum' in window ? wallets : []
}

/** The picture that a wallet announces of itself (EIP-6963): only one that it carries along, so that nobody is asked for it. */
function Icon({ connector: { icon } }: { connector: Connector }) {
  if (!icon?.startsWith('data:image/')) return null
  return <img src={icon.trim()} alt="" width="20" height="20" className={classes.icon} />
}

const connectorOf = (connectors: readonly Connector[], persona: Persona) =>
  connectors.find(({ id }) => id.toLowerCase() === `${developmentType}:${persona.address}`.toLowerCase())

function useConnectors(config: RuntimeConfig): readonly Connector[] {
  const wallet = getWallet(config)
  const subscribe = useMemo(
    () => (listener: () => void) => watchConnectors(wallet, { onChange: listener }),
    [wallet],
  )
  return useSyncExternalStore(subscribe, () => getConnectors(wallet))
}

/** Lists the wallets of this browser and, on the local chain, the development accounts. */
export function ConnectDialog() {
  const config = useConfig()
  const session = useSession()
  const connectors = useConnectors(config)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const close = () => updateSession({ choosing: false })

  const choose = async (connector: Connector) => {
    setProblem(null)
    setBusy(connector.id)
    try {
      const wallet = getWallet(config)
      if (session.account) await disconnect(wallet)
      await connect(wallet, { connector })
      close()
    } catch (error) {
      if (!isRejection(error)) setProblem(explainError(error).sentence)
    } finally {
      setBusy(null)
    }
  }

  const wallets = browserWallets(connectors)
  const words = signingTexts().wallet
  return (
    <Dialog title={session.account ? words.connected : words.connect} onClose={close} testId="connect-dialog">
      {session.account ? (
        <div className={classes.current}>
          <span>
            {session.walletName}: <Hash value={session.account} what={texts().ui.address} />
          </span>
          <Button variant="default" size="xs" onClick={() => void disconnect(getWallet(config))}>
            {words.disconnect}
          </Button>
        </div>
      ) : null}
      <section className={classes.group} aria-label={words.inBrowser}>
        <h3>{words.inBrowser}</h3>
        {wallets.length === 0 ? (
          <p className={classes.hint}>{words.none}</p>
        ) : (
          <ul className={classes.list}>
            {wallets.map((connector) => (
              <li key={connector.uid}>
                <button
                  type="button"
                  className={classes.option}
                  disabled={busy !== null}
                  onClick={() => void choose(connector)}
                >
                  <strong>
                    <Icon connector={connector} />
                    {connector.name}
                  </strong>
                  <span>{busy === connector.id ? words.waiting : connector.id}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      {config.local && config.personas.length > 0 ? (
        <section className={classes.group} aria-label={words.developmentList}>
          <h3>
            <span className={classes.devMark}>DEV</span> {words.development}
          </h3>
          <p className={classes.hint}>{words.developmentWarning}</p>
          <ul className={classes.list}>
            {config.personas.map((persona) => {
              const connector = connectorOf(connectors, persona)
              if (!connector) return null
              return (
                <li key={persona.address}>
                  <button
                    type="button"
                    className={classes.option}
                    disabled={busy !== null}
                    onClick={() => void choose(connector)}
                  >
                    <strong>
                      {persona.label} <em>{persona.role}</em>
                    </strong>
                    <span>
                      <span className="chain">{shortHex(persona.address)}</span> · {persona.note}
                    </span>
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      ) : null}
      {problem ? (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </Dialog>
  )
}
