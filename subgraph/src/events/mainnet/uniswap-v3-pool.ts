import { Address, BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Swap as SwapEvent } from '../../../generated/mainnet/UniswapV3Pool/UniswapV3Pool'
import { FeesConverted, TreasurySwap } from '../../../generated/schema'
import { eventId } from '../../ids'
import { Source } from '../../states'
import { stamp } from '../stamp'

/** The converter emits nothing: what it did is read from the pool's swap, and label and floor stay unknown. */
export function recordFeesConverted(event: SwapEvent, payer: Address): void {
  const row = new FeesConverted(eventId(event))
  row.batchRef = new Bytes(32)
  row.caller = payer
  row.recipient = event.params.recipient
  row.usdcIn = event.params.amount1
  row.btrstOut = event.params.amount0.neg()
  row.minBtrstOut = BigInt.zero()
  stamp(row, event, Source.MAINNET)
  row.save()
}

export function recordTreasurySwap(event: SwapEvent): void {
  const row = new TreasurySwap(eventId(event))
  row.sender = event.params.sender
  row.recipient = event.params.recipient
  row.amount0 = event.params.amount0
  row.amount1 = event.params.amount1
  row.sqrtPriceX96 = event.params.sqrtPriceX96
  row.liquidity = event.params.liquidity
  row.tick = event.params.tick
  stamp(row, event, Source.MAINNET)
  row.save()
}
