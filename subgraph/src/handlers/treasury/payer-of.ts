import { Address, BigInt, ByteArray, Bytes, crypto, dataSource, ethereum } from '@graphprotocol/graph-ts'
import { Swap } from '../../../generated/mainnet/UniswapV3Pool/UniswapV3Pool'
import { noteAnomaly } from '../../entities/anomaly'

/**
 * Who paid the fee converter for a swap; null when the swap did not come from the converter, or sold BTRST instead of buying it.
 *
 * The converter pulls the USDC from its caller and swaps at once, so the transfer to it stands before the swap in the receipt, after any
 * earlier swap of the pool, and covers what the pool took. Both addresses come from the manifest's context.
 */
export function payerOf(event: Swap): Address | null {
  const paid = event.params.amount1
  const bought = event.params.amount0.lt(BigInt.zero()) && paid.gt(BigInt.zero())
  if (!bought) return null
  const receipt = event.receipt
  if (receipt === null) {
    noteAnomaly(
      event,
      'Swap',
      'swap ' + event.logIndex.toString(),
      'came without its receipt: it may be a conversion.',
    )
    return null
  }
  const context = dataSource.context()
  const usdc = context.getBytes('usdc')
  const converter = context.getBytes('feeConverter')
  const transferTopic = topicOf('Transfer(address,address,uint256)')
  const swapTopic = topicOf('Swap(address,address,int256,int256,uint160,uint128,int24)')
  let payer: Address | null = null
  for (let i = 0; i < receipt.logs.length; i++) {
    const log = receipt.logs[i]
    if (log.logIndex.ge(event.logIndex)) break
    if (log.topics.length != 3) continue
    if (log.address.equals(event.address) && log.topics[0].equals(swapTopic)) payer = null
    const isTransfer = log.address.equals(usdc) && log.topics[0].equals(transferTopic)
    if (isTransfer && addressIn(log.topics[2]).equals(converter) && amountIn(log).ge(paid)) {
      payer = addressIn(log.topics[1])
    }
  }
  return payer
}

function topicOf(signature: string): ByteArray {
  return crypto.keccak256(ByteArray.fromUTF8(signature))
}

/** The address in a topic: its last 20 of 32 bytes. */
function addressIn(topic: Bytes): Address {
  return Address.fromBytes(Bytes.fromUint8Array(topic.subarray(12)))
}

/** The amount that a Transfer carries as data; 0 when the data is none. */
function amountIn(log: ethereum.Log): BigInt {
  const decoded = ethereum.decode('uint256', log.data)
  return decoded === null ? BigInt.zero() : decoded.toBigInt()
}
