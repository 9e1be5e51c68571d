import type { ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useConfig } from '../../config/config-context.ts'
import { sameAddress } from '../../format/address.ts'
import { type Intent, setIntent } from '../../tx/intent.ts'
import { useSession } from '../../wallet/use-session.ts'
import { WriteButton } from '../time-machine/write-button.tsx'

/** What Braintrust's own contracts on mainnet can do; they know no jobs, invoices or juries. */
const onMainnet: ReadonlySet<Intent['kind']> = new Set([
  'cast-legacy-vote',
  'delegate',
  'sign-delegation',
  'send-delegation',
  'queue-proposal',
  'execute-proposal',
  'cancel-proposal',
  'swap-fees',
])

interface ActionButtonProps extends ButtonProps {
  readonly intent: Intent
  /** Who may do it; left out when everybody may. */
  readonly who?: readonly string[]
  /** Said to a connected account that is none of them: "Only the client of job 12 can close it." */
  readonly whoSays?: string
  /** Why nobody can do it now; null or left out when it can be done. */
  readonly whyNot?: string | null
  readonly children: ReactNode
}

/**
 * Starts an action on-chain. Whoever cannot do it hears why, without a signature or a question to the chain; nobody connected may open it, and
 * is asked for a wallet there. Draws nothing where the deployment names no contracts.
 */
export function ActionButton({ intent, who, whoSays, whyNot, children, ...look }: ActionButtonProps) {
  const { addresses } = useConfig()
  const { account } = useSession()
  if (!addresses || (addresses.GovernorAlpha && !onMainnet.has(intent.kind))) return null
  const stranger = who && account && !who.some((address) => sameAddress(address, account)) ? whoSays : null
  return (
    <WriteButton
      {...look}
      whyNot={whyNot ?? stranger ?? null}
      onClick={() => setIntent(intent)}
      data-testid={intent.kind}
    >
      {children}
    </WriteButton>
  )
}
