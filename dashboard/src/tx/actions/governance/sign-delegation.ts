import { zeroAddress } from 'viem'
import { sameAddress } from '../../../format/address.ts'
import { formatDateTime } from '../../../format/time.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { addressOf } from '../../contracts.ts'
import { addressField, dayField } from '../../fields/common.ts'
import { dayFromNow } from '../../fields/readers.ts'
import { defineAction } from '../action-spec.ts'
import { next, notPossible, read } from '../planning.ts'
import { delegationFacts, readDelegation } from './delegate.ts'
import { delegationData, delegationText } from './delegation-text.ts'

/** Days in which a signed delegation may be sent, unless another day is chosen. */
const usualDays = 7

/** Signs a delegation without sending it; the text that comes of it is passed on. */
export const signDelegation = defineAction<'sign-delegation', ReturnType<typeof fields>>({
  title: () => signingTexts().governance.titles.signDelegation,
  lead: () => signingTexts().governance.forms.signDelegationLead,
  fields,
  async plan(planning, _intent, { to, until }) {
    const { cannot, calls, facts, handOver } = signingTexts().governance
    if (to === zeroAddress) return notPossible(cannot.delegateToNobody)
    const [now, nonce, { timestamp }] = await Promise.all([
      readDelegation(planning, planning.account),
      read(planning, 'Btrst', 'nonces', [planning.account]),
      planning.chain.getBlock(),
    ])
    const expiry = BigInt(until)
    if (sameAddress(now.delegatee, to)) return notPossible(cannot.alreadyDelegated(to))
    if (expiry <= timestamp) return notPossible(cannot.expiryPast(formatDateTime(until)))
    const token = addressOf(planning.config, 'Btrst')
    // A delegation sent meanwhile uses the number up: then another is to be signed.
    const name = `delegation ${to} ${nonce} ${expiry}`
    const signature = planning.signatures[name]
    if (signature !== undefined) {
      const signed = { chainId: planning.config.chainId, token, signer: planning.account }
      const text = delegationText({ ...signed, delegatee: to, nonce, expiry, signature })
      return { ok: true, handOver: { title: handOver.delegation(formatDateTime(until)), text } }
    }
    const typedData = await delegationData(planning, { delegatee: to, nonce, expiry })
    return next(
      planning,
      [{ kind: 'sign', title: calls.signDelegation, contract: 'Btrst', to: token, typedData, name }],
      [[facts.validUntil, formatDateTime(until)], ...delegationFacts(now)],
    )
  },
})

function fields() {
  const { forms } = signingTexts().governance
  return {
    to: { ...addressField(forms.delegatee), hint: forms.delegateeHint },
    until: { ...dayField(forms.validUntil, dayFromNow(usualDays)), hint: forms.validUntilHint },
  }
}
