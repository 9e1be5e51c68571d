import { type RuntimeConfig, until } from './graphql.ts'
import { rpc } from './raw-logs.ts'

/** A payment of test USDC into the treasury, mined: the smallest thing that moves a number on the overview. */
export async function payTreasury(config: RuntimeConfig, amount: bigint): Promise<void> {
  const from = config.personas.find(({ role }) => role === 'client')?.address
  const argument = `${config.addresses.Treasury?.slice(2).toLowerCase().padStart(64, '0')}${amount.toString(16).padStart(64, '0')}`
  const hash = await rpc<string>(config.rpcUrl, 'eth_sendTransaction', [
    { from, to: config.addresses.UsdcTest, data: `0xa9059cbb${argument}` },
  ])
  await until('the payment to be mined', async () => {
    const receipt = await rpc<object | null>(config.rpcUrl, 'eth_getTransactionReceipt', [hash])
    return receipt ?? undefined
  })
}
