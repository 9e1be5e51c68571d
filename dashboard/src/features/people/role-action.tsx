import { texts } from '../../language/text.ts'
import type { Intent } from '../../tx/intent.ts'
import { ActionButton } from '../actions/action-button.tsx'
import type { AddressDetail } from './people-queries.ts'

type Role = AddressDetail['roles'][number]

/** What an address does in a role about itself, and why it cannot now; null in roles that act elsewhere. */
function actOf(
  role: Role,
  { referrer }: AddressDetail,
): { readonly intent: Intent; readonly text: string; readonly whyNot: string | null } | null {
  const words = texts().people.acts
  switch (role) {
    case 'JUROR':
      return { intent: { kind: 'set-stake' }, text: words.setStake, whyNot: null }
    case 'SCREENER':
      return { intent: { kind: 'claim-screening-rewards' }, text: words.claimScreening, whyNot: null }
    case 'REFERRER':
      return {
        intent: { kind: 'claim-referral-rewards' },
        text: words.claimReferral,
        whyNot: BigInt(referrer?.rewardsOpen ?? '0') > 0n ? null : words.nothingOpen,
      }
    default:
      return null
  }
}

/** The button for what an address does in a role about itself. */
export function RoleAction({ role, found }: { role: Role; found: AddressDetail }) {
  const act = actOf(role, found)
  if (!act) return null
  return (
    <ActionButton
      size="xs"
      variant="default"
      intent={act.intent}
      who={[found.address]}
      whoSays={texts().people.acts.onlyItself}
      whyNot={act.whyNot}
    >
      {act.text}
    </ActionButton>
  )
}
