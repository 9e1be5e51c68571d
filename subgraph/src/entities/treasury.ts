import { Address, Bytes } from '@graphprotocol/graph-ts'
import { Treasury } from '../../generated/schema'
import { TREASURY_ID } from '../ids'

/** Makes an address part of the treasury, or takes it out. */
export function setMember(address: Address, isMember: boolean): void {
  const treasury = loadTreasury()
  const members: Bytes[] = []
  for (let i = 0; i < treasury.members.length; i++) {
    if (treasury.members[i].notEqual(address)) members.push(treasury.members[i])
  }
  if (isMember) members.push(address)
  treasury.members = members
  treasury.save()
}

function loadTreasury(): Treasury {
  const known = Treasury.load(TREASURY_ID)
  if (known !== null) return known
  const treasury = new Treasury(TREASURY_ID)
  treasury.members = []
  return treasury
}
