import { loadNetwork } from '../../entities/network'

export function setFee(feeBps: i32): void {
  const network = loadNetwork()
  network.feeBps = feeBps
  network.save()
}
