import { Button } from '@mantine/core'
import { useState } from 'react'
import { switchChain } from 'wagmi/actions'
import { useConfig } from '../config/config-context.ts'
import { signingTexts } from '../language/signing-texts.ts'
import { getWallet } from '../wallet/wallet.ts'
import { explainError, isRejection } from './explain-error.ts'
import classes from './transaction-steps.module.css'

/** Asks the wallet to change to our chain; the wallet adds the chain first when it does not know it. */
export function SwitchChain({ seen, onSwitched }: { seen: number | null; onSwitched: () => void }) {
  const config = useConfig()
  const [problem, setProblem] = useState<string | null>(null)
  const words = signingTexts().wallet
  const change = async () => {
    setProblem(null)
    try {
      await switchChain(getWallet(config), { chainId: config.chainId })
      onSwitched()
    } catch (error) {
      if (!isRejection(error)) setProblem(explainError(error).sentence)
    }
  }
  return (
    <>
      <p role="alert">{words.onChain(`${seen ?? words.unknown}`, config.chainName, config.chainId)}</p>
      {problem ? <p className={classes.problem}>{problem}</p> : null}
      <div className={classes.buttons}>
        <Button onClick={() => void change()}>{words.switchTo(config.chainName)}</Button>
      </div>
    </>
  )
}
