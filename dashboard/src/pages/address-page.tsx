import { useParams } from '@tanstack/react-router'
import { DelegateRecord } from '../features/delegates/delegate-record.tsx'
import { EventList } from '../features/events/event-list.tsx'
import { AddressRoles } from '../features/people/address-roles.tsx'
import { YearlyStatement } from '../features/receipts/yearly-statement.tsx'
import { isAddress } from '../format/address.ts'
import { texts } from '../language/text.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Stack } from '../ui/stack.tsx'

/** What an address has been and done: a person, a company, a contract. */
export function AddressPage() {
  const { address } = useParams({ from: '/addresses/$address' })
  const words = texts().people.address
  if (!isAddress(address)) return <PageHead title={words.title} lead={words.notAnAddress} />
  return (
    <Stack>
      <AddressRoles key={address} address={address} />
      <DelegateRecord key={`votes ${address}`} address={address} />
      <YearlyStatement key={`statement ${address}`} address={address} />
      <EventList key={`events ${address}`} of={{ address }} />
    </Stack>
  )
}
