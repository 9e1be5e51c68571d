import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { noteAnomaly } from '../../entities/anomaly'
import { loadNetwork } from '../../entities/network'
import { ReferralKind } from '../../states'

export function setReferralRate(event: ethereum.Event, kind: i32, rate: BigInt): void {
  if (ReferralKind.named(kind) === null) {
    noteAnomaly(event, 'ReferralRateUpdated', 'referral kind ' + kind.toString(), 'is unknown.')
    return
  }
  const network = loadNetwork()
  if (kind == ReferralKind.CLIENT) network.clientReferralRate = rate
  else network.talentReferralRate = rate
  network.save()
}
