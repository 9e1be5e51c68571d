import { texts } from '../../language/text.ts'
import { ActionButton } from '../actions/action-button.tsx'

/** Giving one's votes to somebody, by a transaction or by a signature that another sends. */
export function DelegationActions() {
  const words = texts().governance.act
  return (
    <>
      <ActionButton variant="default" intent={{ kind: 'sign-delegation' }}>
        {words.signDelegation}
      </ActionButton>
      <ActionButton variant="default" intent={{ kind: 'send-delegation' }}>
        {words.sendDelegation}
      </ActionButton>
      <ActionButton intent={{ kind: 'delegate', to: null }}>{words.delegate}</ActionButton>
    </>
  )
}
