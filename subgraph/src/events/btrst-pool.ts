import {
  LiquidityAdded as LiquidityAddedEvent,
  LiquidityRemoved as LiquidityRemovedEvent,
  Swapped as SwappedEvent,
} from '../../generated/BtrstPool/BtrstPool'
import { LiquidityAdded, LiquidityRemoved, Swapped } from '../../generated/schema'
import { eventId } from '../ids'
import { stamp } from './stamp'

export function recordSwapped(event: SwappedEvent): void {
  const row = new Swapped(eventId(event))
  row.caller = event.params.caller
  row.recipient = event.params.recipient
  row.usdcToBtrst = event.params.usdcToBtrst
  row.amountIn = event.params.amountIn
  row.amountOut = event.params.amountOut
  row.usdcReserve = event.params.usdcReserve
  row.btrstReserve = event.params.btrstReserve
  stamp(row, event)
  row.save()
}

export function recordLiquidityAdded(event: LiquidityAddedEvent): void {
  const row = new LiquidityAdded(eventId(event))
  row.provider = event.params.provider
  row.usdcAmount = event.params.usdcAmount
  row.btrstAmount = event.params.btrstAmount
  row.usdcReserve = event.params.usdcReserve
  row.btrstReserve = event.params.btrstReserve
  stamp(row, event)
  row.save()
}

export function recordLiquidityRemoved(event: LiquidityRemovedEvent): void {
  const row = new LiquidityRemoved(eventId(event))
  row.recipient = event.params.recipient
  row.usdcAmount = event.params.usdcAmount
  row.btrstAmount = event.params.btrstAmount
  row.usdcReserve = event.params.usdcReserve
  row.btrstReserve = event.params.btrstReserve
  stamp(row, event)
  row.save()
}
