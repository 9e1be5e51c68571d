import { sameAddress } from '../../format/address.ts'
import { texts } from '../../language/text.ts'
import { useSession } from '../../wallet/use-session.ts'
import { ActionButton } from '../actions/action-button.tsx'
import type { EngagementDetail } from './engagement-query.ts'

/** What the work that is not paid yet will take, with its fee, beyond what is in escrow. */
function lacking({ contractedValue, paid, feeBps, escrow }: EngagementDetail): string {
  const rest = BigInt(contractedValue) - BigInt(paid)
  const needed = rest + (rest * BigInt(feeBps)) / 10_000n - BigInt(escrow)
  return `${needed > 0n ? needed : 0n}`
}

function FundButton({ engagement }: { engagement: EngagementDetail }) {
  const amount = lacking(engagement)
  return (
    <ActionButton variant="default" intent={{ kind: 'fund-escrow', engagementId: engagement.id, amount }}>
      {texts().marketActions.engagements.fund}
    </ActionButton>
  )
}

/** Accepting and turning down; the client takes the offer back. */
function OfferActions({ engagement }: { engagement: EngagementDetail }) {
  const { account } = useSession()
  const words = texts().marketActions.engagements
  const { id: engagementId, client, talent } = engagement
  const byClient = sameAddress(account, client)
  return (
    <>
      <ActionButton
        variant="default"
        intent={{ kind: 'decline-engagement', engagementId }}
        who={[client, talent]}
        whoSays={words.onlyParties}
      >
        {byClient ? words.takeBack : words.decline}
      </ActionButton>
      <ActionButton
        intent={{ kind: 'accept-engagement', engagementId }}
        who={[talent]}
        whoSays={words.onlyTalent}
      >
        {words.accept}
      </ActionButton>
    </>
  )
}

function RunningActions({ engagement }: { engagement: EngagementDetail }) {
  const words = texts().marketActions.engagements
  const {
    id: engagementId,
    client,
    talent,
    contractedValue,
    endAt,
    startAt,
    billed,
    billedUntil,
  } = engagement
  return (
    <>
      <ActionButton
        variant="default"
        intent={{ kind: 'end-engagement', engagementId }}
        who={[client, talent]}
        whoSays={words.onlyParties}
        whyNot={engagement.openInvoices === 0 ? null : words.openInvoices}
      >
        {words.end}
      </ActionButton>
      <ActionButton
        variant="default"
        intent={{ kind: 'amend-engagement', engagementId, contractedValue, endAt }}
        who={[client]}
        whoSays={words.onlyClient}
      >
        {words.amend}
      </ActionButton>
      <ActionButton
        intent={{ kind: 'submit-invoice', engagementId, from: billedUntil ?? startAt, endAt }}
        who={[talent]}
        whoSays={words.onlyTalent}
        whyNot={BigInt(billed) < BigInt(contractedValue) ? null : words.allBilled}
      >
        {words.bill}
      </ActionButton>
    </>
  )
}

/** What can be done with an engagement in the state it is in, and by whom. Free money in its escrow can be taken out in any. */
export function EngagementActions({ engagement }: { engagement: EngagementDetail }) {
  const words = texts().marketActions.engagements
  const { id: engagementId, client, status, withdrawable } = engagement
  const live = status === 'OFFERED' || status === 'RUNNING'
  return (
    <>
      {BigInt(withdrawable) > 0n ? (
        <ActionButton
          variant="default"
          intent={{ kind: 'withdraw-escrow', engagementId, to: client, amount: withdrawable }}
          who={[client]}
          whoSays={words.onlyClient}
        >
          {words.withdraw}
        </ActionButton>
      ) : null}
      {live ? <FundButton engagement={engagement} /> : null}
      {status === 'OFFERED' ? <OfferActions engagement={engagement} /> : null}
      {status === 'RUNNING' ? <RunningActions engagement={engagement} /> : null}
    </>
  )
}
