import { Address, BigInt } from '@graphprotocol/graph-ts'
import { Treasury } from '../../../generated/schema'
import { addTreasuryPoint } from '../../entities/points'
import { TREASURY_ID } from '../../ids'

/** What the treasury gets from outside or gives away; a move between two of its members is neither. */
export function trackFlow(symbol: string, from: Address, to: Address, value: BigInt): void {
  const treasury = Treasury.load(TREASURY_ID)
  if (treasury === null) return
  const members = treasury.members
  const isIn = members.includes(to)
  if (isIn == members.includes(from)) return
  if (isIn) addTreasuryPoint(symbol, value, BigInt.zero())
  else addTreasuryPoint(symbol, BigInt.zero(), value)
}
