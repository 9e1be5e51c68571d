import { parseSignature, recoverTypedDataAddress } from 'viem'
import { sameAddress } from '../../../format/address.ts'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { addressOf } from '../../contracts.ts'
import { defineAction } from '../action-spec.ts'
import { callOf, next, notPossible, type Planning, read } from '../planning.ts'
import { delegationFacts, readDelegation } from './delegate.ts'
import { delegationData, readDelegationText, type SignedDelegation } from './delegation-text.ts'

/** Sends a delegation that somebody else signed. Who signed, its number and its end are checked first, since the token's own refusals cost gas. */
export const sendDelegation = defineAction<'send-delegation', ReturnType<typeof fields>>({
  title: () => signingTexts().governance.titles.sendDelegation,
  lead: () => signingTexts().governance.forms.sendDelegationLead,
  fields,
  async plan(planning, _intent, { signed }) {
    const { calls, facts } = signingTexts().governance
    const refusal = await whyNot(planning, signed)
    if (refusal !== null) return notPossible(refusal)
    const { r, s, yParity } = parseSignature(signed.signature)
    const { delegatee, nonce, expiry, signer } = signed
    const args = [delegatee, nonce, expiry, 27 + yParity, r, s] as const
    const now = await readDelegation(planning, signer)
    return next(
      planning,
      [callOf(planning, calls.sendDelegation, 'Btrst', 'delegateBySig', args)],
      [[facts.signedBy, signer], [facts.validUntil, formatDateTime(Number(expiry))], ...delegationFacts(now)],
    )
  },
})

async function whyNot(planning: Planning, signed: SignedDelegation): Promise<string | null> {
  const { cannot } = signingTexts().governance
  const { config } = planning
  if (signed.chainId !== config.chainId || !sameAddress(signed.token, addressOf(config, 'Btrst')))
    return cannot.otherToken(`${signed.chainId}`, signed.token)
  const { delegatee, nonce, expiry, signature, signer } = signed
  const typedData = await delegationData(planning, { delegatee, nonce, expiry })
  const seen = await recoverTypedDataAddress({ ...typedData, signature }).catch(() => null)
  if (seen === null || !sameAddress(seen, signer)) return cannot.notSignedBy(signer)
  const [expected, { timestamp }] = await Promise.all([
    read(planning, 'Btrst', 'nonces', [signer]),
    planning.chain.getBlock(),
  ])
  if (nonce !== expected) return cannot.usedUp(`${nonce}`, `${expected}`)
  return expiry < timestamp ? cannot.expiryPast(formatDateTime(Number(expiry))) : null
}

function fields() {
  const { forms } = signingTexts().governance
  return {
    signed: {
      label: forms.signedDelegation,
      hint: forms.signedDelegationHint,
      control: { kind: 'multiline' } as const,
      read: readDelegationText,
    },
  }
}
