import { FeesConverted } from '../../generated/FeeConverter/FeeConverter'
import { recordFeesConverted } from '../events/fee-converter'
import { convertFees } from '../handlers/treasury/convert-fees'

export function handleFeesConverted(event: FeesConverted): void {
  recordFeesConverted(event)
  convertFees(event.params.usdcIn, event.params.btrstOut)
}
