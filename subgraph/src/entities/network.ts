import { Network } from '../../generated/schema'
import { NETWORK_ID } from '../ids'

/** The one Network, made at its first mention with no rule set. The caller saves. */
export function loadNetwork(): Network {
  const known = Network.load(NETWORK_ID)
  return known !== null ? known : new Network(NETWORK_ID)
}
