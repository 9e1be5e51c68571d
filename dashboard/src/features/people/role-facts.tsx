import type { ReactNode } from 'react'
import { formatDate } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { Amount } from '../../ui/amount.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Pill } from '../../ui/pill.tsx'
import { Count } from './count.tsx'
import type { AddressDetail } from './people-queries.ts'
import { Share } from './share.tsx'
import { screeningTones } from './tones.ts'

type Row = readonly [string, ReactNode]
type Role = AddressDetail['roles'][number]
/** The figures of one role. */
interface RoleFacts {
  readonly role: Role
  readonly rows: readonly Row[]
}

const usdc = (value: string) => <Amount value={value} token="USDC" />
const btrst = (value: string) => <Amount value={value} token="BTRST" />
const count = (value: number) => <Count value={value} />
const person = (address: string | null) =>
  address === null ? texts().people.nobody : <Hash value={address} what={texts().ui.address} />
const day = (seconds: number | null) => (seconds === null ? texts().people.never : formatDate(seconds))

function clientRows(client: NonNullable<AddressDetail['client']>): Row[] {
  const words = texts().people.address.facts
  return [
    [words.volume, usdc(client.volume)],
    [words.fees, usdc(client.fees)],
    [words.contracted, usdc(client.contractedValue)],
    [words.jobs, count(client.jobs)],
    [words.openJobs, count(client.openJobs)],
    [words.engagements, count(client.engagements)],
    [words.talents, count(client.talents)],
    [words.invoices, count(client.invoices)],
    [words.disputed, count(client.disputedInvoices)],
    [words.refundedToClient, usdc(client.refunded)],
    [words.firstSeen, day(client.firstSeenAt)],
    [words.lastPaid, day(client.lastPaidAt)],
    [words.referrer, person(client.referrer)],
  ]
}

function talentRows(talent: NonNullable<AddressDetail['talent']>): Row[] {
  const words = texts().people.address.facts
  const { statuses } = texts().people.talent
  return [
    [words.earned, usdc(talent.earned)],
    [words.contracted, usdc(talent.contractedValue)],
    [
      words.screening,
      <Pill key="screening" tone={screeningTones[talent.screening]}>
        {statuses[talent.screening]}
      </Pill>,
    ],
    [words.applications, count(talent.applications)],
    [words.categories, count(talent.approvedCategories)],
    [words.engagements, count(talent.engagements)],
    [words.running, count(talent.running)],
    [words.clients, count(talent.clients)],
    [words.invoices, count(talent.invoices)],
    [words.disputed, count(talent.disputedInvoices)],
    [words.refundedByTalent, usdc(talent.refunded)],
    [words.firstSeen, day(talent.firstSeenAt)],
    [words.lastPaid, day(talent.lastPaidAt)],
    [words.referrer, person(talent.referrer)],
  ]
}

function referrerRows(referrer: NonNullable<AddressDetail['referrer']>): Row[] {
  const words = texts().people.address.facts
  return [
    [words.paidWork, usdc(referrer.paidWork)],
    [words.invoices, count(referrer.invoices)],
    [words.clients, count(referrer.clients)],
    [words.talents, count(referrer.talents)],
    [words.activated, count(referrer.activated)],
    [words.rewardsEarned, btrst(referrer.rewardsEarned)],
    [words.rewardsClaimed, btrst(referrer.rewardsClaimed)],
    [words.rewardsOpen, btrst(referrer.rewardsOpen)],
  ]
}

function screenerRows(screener: NonNullable<AddressDetail['screener']>): Row[] {
  const words = texts().people.address.facts
  return [
    [words.reports, count(screener.reports)],
    [words.approving, count(screener.approving)],
    [words.agreement, <Share key="agreement" ratio={screener.agreement} />],
    [words.rewards, btrst(screener.rewards)],
  ]
}

function jurorRows(juror: NonNullable<AddressDetail['juror']>): Row[] {
  const words = texts().people.address.facts
  return [
    [words.stake, btrst(juror.stake)],
    [words.seats, count(juror.seats)],
    [words.participation, <Share key="participation" ratio={juror.participation} />],
    [words.coherence, <Share key="coherence" ratio={juror.coherence} />],
    [words.rewards, btrst(juror.rewards)],
    [words.penalties, btrst(juror.penalties)],
  ]
}

function delegateRows(delegate: NonNullable<AddressDetail['delegate']>): Row[] {
  const words = texts().people.address.facts
  return [
    [words.power, btrst(delegate.power)],
    [words.delegators, count(delegate.delegators)],
    [words.voted, <Share key="voted" ratio={delegate.participation} />],
  ]
}

function holderRows(holder: NonNullable<AddressDetail['holder']>): Row[] {
  const words = texts().people.address.facts
  return [
    [words.balance, btrst(holder.balance)],
    [words.share, <Share key="share" ratio={holder.share} digits={4} />],
    [words.power, btrst(holder.votes)],
    [words.delegate, person(holder.delegate)],
  ]
}

/** What there is to say of an address, a panel a role. */
export function roleFacts(found: AddressDetail): RoleFacts[] {
  const { client, talent, referrer, screener, juror, delegate, holder } = found
  const all: (RoleFacts | null)[] = [
    client && { role: 'CLIENT', rows: clientRows(client) },
    talent && { role: 'TALENT', rows: talentRows(talent) },
    referrer && { role: 'REFERRER', rows: referrerRows(referrer) },
    screener && { role: 'SCREENER', rows: screenerRows(screener) },
    juror && { role: 'JUROR', rows: jurorRows(juror) },
    delegate && { role: 'DELEGATE', rows: delegateRows(delegate) },
    holder && { role: 'HOLDER', rows: holderRows(holder) },
  ]
  return all.filter((one) => one !== null)
}
