import { FeesConverted as FeesConvertedEvent } from '../../generated/FeeConverter/FeeConverter'
import { FeesConverted } from '../../generated/schema'
import { eventId } from '../ids'
import { stamp } from './stamp'

export function recordFeesConverted(event: FeesConvertedEvent): void {
  const row = new FeesConverted(eventId(event))
  row.batchRef = event.params.batchRef
  row.caller = event.params.caller
  row.recipient = event.params.recipient
  row.usdcIn = event.params.usdcIn
  row.btrstOut = event.params.btrstOut
  row.minBtrstOut = event.params.minBtrstOut
  stamp(row, event)
  row.save()
}
