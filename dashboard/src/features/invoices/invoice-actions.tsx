import { useLedger } from '../../api/ledger-provider.tsx'
import { formatDateTime } from '../../format/time.ts'
import { texts } from '../../language/text.ts'
import { ActionButton } from '../actions/action-button.tsx'
import type { InvoiceDetail } from './invoices-query.ts'

/** A node confirms or refuses what was just sent. No event that is indexed says who may: opening it asks the chain, and says the reason there. */
function Checking({ invoiceId }: { invoiceId: string }) {
  const words = texts().marketActions.invoices
  return (
    <>
      <ActionButton variant="default" intent={{ kind: 'reject-invoice', invoiceId }}>
        {words.reject}
      </ActionButton>
      <ActionButton variant="default" intent={{ kind: 'verify-invoice', invoiceId }}>
        {words.verify}
      </ActionButton>
    </>
  )
}

/** Paying it, as its client, or once it is due as anybody. */
function Paying({ invoice }: { invoice: InvoiceDetail }) {
  const { block } = useLedger()
  const { market, marketActions } = texts()
  const words = marketActions.invoices
  const from = invoice.releasableAt
  const early = from !== null && block !== null && block.timestamp < from
  return (
    <>
      <ActionButton
        variant="default"
        intent={{ kind: 'release-invoice', invoiceId: invoice.id }}
        whyNot={early ? words.notDue(formatDateTime(from)) : null}
      >
        {words.release}
      </ActionButton>
      <ActionButton
        intent={{ kind: 'pay-invoice', invoiceId: invoice.id }}
        who={[invoice.client]}
        whoSays={market.invoices.onlyClient}
      >
        {market.invoices.pay}
      </ActionButton>
    </>
  )
}

/** What can be done with an invoice in the state it is in, and by whom. */
export function InvoiceActions({ invoice }: { invoice: InvoiceDetail }) {
  const { market, marketActions } = texts()
  const words = marketActions.invoices
  const { id: invoiceId, status, client, talent } = invoice
  const open = status === 'SUBMITTED' || status === 'VERIFIED'
  const left = BigInt(invoice.paidTalentAmount ?? 0) - BigInt(invoice.refunded)
  return (
    <>
      {open ? (
        <>
          <ActionButton
            variant="default"
            intent={{ kind: 'cancel-invoice', invoiceId }}
            who={[talent]}
            whoSays={words.onlyTalent}
          >
            {words.cancel}
          </ActionButton>
          <ActionButton
            variant="default"
            intent={{ kind: 'open-dispute', invoiceId }}
            who={[client, talent]}
            whoSays={market.invoices.onlyParties}
          >
            {market.invoices.openDispute}
          </ActionButton>
        </>
      ) : null}
      {status === 'SUBMITTED' ? <Checking invoiceId={invoiceId} /> : null}
      {status === 'VERIFIED' ? <Paying invoice={invoice} /> : null}
      {status === 'PAID' && left > 0n ? (
        <ActionButton
          variant="default"
          intent={{ kind: 'refund-invoice', invoiceId, amount: `${left}` }}
          who={[talent]}
          whoSays={words.onlyTalent}
        >
          {words.refund}
        </ActionButton>
      ) : null}
    </>
  )
}
