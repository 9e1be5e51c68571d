import { type Address, numberToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localAddresses as at, localDeployer as deployer } from '../src/addresses.ts'
import { contractNames } from '../src/contract-names.ts'
import { defaultParameters, planDeployment, roles } from '../src/deploy.ts'
import { type AnvilProcess, anvilAvailable, startAnvil } from './anvil-process.ts'
import { RawChain } from './raw-chain.ts'

// Accounts of the well-known test mnemonic, and two that nobody holds.
const guardian: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const node: Address = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC'
const screeners: Address[] = [
  '0x00000000000000000000000000000000000005c1',
  '0x00000000000000000000000000000000000005c2',
]
const governed = [
  at.ProtocolConfig,
  at.JobBoard,
  at.ReferralRewards,
  at.DisputeJury,
  at.InvoiceEscrow,
  at.TalentScreening,
  at.BtrstPool,
  at.FeeConverter,
  at.Treasury,
]

describe.skipIf(!anvilAvailable)('a deployment', () => {
  let anvil: AnvilProcess
  let raw: RawChain

  const holds = async (contract: Address, role: `0x${string}`, account: Address) =>
    (await raw.view(contract, 'hasRole(bytes32,address)', [role, account]))[0] === 1n

  beforeAll(async () => {
    anvil = await startAnvil(['--no-mining', '--disable-block-gas-limit'])
    raw = new RawChain(anvil.rpcUrl)
    const plan = planDeployment(deployer, {
      ...defaultParameters,
      categories: ['Engineering', 'Design'],
      nodes: [{ address: node, name: 'Node' }],
      screeners,
      guardian,
    })
    const sent = [...plan.creations, ...plan.setup].map(({ to, data }) => ({
      method: 'eth_sendTransaction',
      params: [{ from: deployer, to, data, gas: numberToHex(8_000_000) }],
    }))
    const hashes = await raw.rpc.batch(sent)
    await raw.rpc.call('evm_mine')
    const asked = hashes.map((hash) => ({ method: 'eth_getTransactionReceipt', params: [hash] }))
    const receipts = (await raw.rpc.batch(asked)) as { status: string }[]
    expect(receipts.filter(({ status }) => status !== '0x1')).toEqual([])
    await raw.load()
  })
  afterAll(() => anvil.stop())

  test('puts each contract where its nonce says', async () => {
    for (const name of contractNames) {
      const code = String(await raw.rpc.call('eth_getCode', [at[name], 'latest']))
      expect([name, code.length > 100]).toEqual([name, true])
    }
  })

  test('leaves the deployer without any role, and the timelock as the only admin and governor', async () => {
    for (const contract of governed) {
      for (const role of Object.values(roles)) expect(await holds(contract, role, deployer)).toBe(false)
      expect(await holds(contract, roles.admin, at.Timelock)).toBe(true)
      expect(await holds(contract, roles.governor, at.Timelock)).toBe(true)
      expect(await holds(contract, roles.pauser, guardian)).toBe(true)
    }
    expect(await holds(at.Timelock, roles.admin, deployer)).toBe(false)
    const granted = raw.logs('RoleGranted(bytes32,address,address)')
    const rulers = granted.filter(({ topics }) => topics[1] === roles.admin || topics[1] === roles.governor)
    const accounts = new Set(rulers.map(({ topics }) => `0x${topics[2]?.slice(26)}`))
    expect(accounts).toEqual(new Set([deployer, at.Timelock].map((address) => address.toLowerCase())))
  })

  test('lets nodes verify, screeners report, the jury rule, and the escrow keep books', async () => {
    expect(await holds(at.InvoiceEscrow, roles.verifier, node)).toBe(true)
    expect(await holds(at.InvoiceEscrow, roles.ruler, at.DisputeJury)).toBe(true)
    for (const screener of screeners)
      expect(await holds(at.TalentScreening, roles.screener, screener)).toBe(true)
    for (const contract of [at.JobBoard, at.ReferralRewards, at.DisputeJury])
      expect(await holds(contract, roles.escrow, at.InvoiceEscrow)).toBe(true)
  })

  test.each([
    ['JobBoard', 'screening()', 'TalentScreening'],
    ['InvoiceEscrow', 'feeRecipient()', 'FeeConverter'],
    ['InvoiceEscrow', 'jury()', 'DisputeJury'],
    ['TalentScreening', 'config()', 'ProtocolConfig'],
    ['TalentScreening', 'btrst()', 'Btrst'],
    ['DisputeJury', 'screening()', 'TalentScreening'],
    ['DisputeJury', 'referrals()', 'ReferralRewards'],
    ['DisputeJury', 'btrst()', 'Btrst'],
    ['FeeConverter', 'pool()', 'BtrstPool'],
    ['FeeConverter', 'treasury()', 'Treasury'],
    ['FeeConverter', 'usdc()', 'UsdcTest'],
    ['BtrstPool', 'btrst()', 'Btrst'],
    ['BtrstPool', 'usdc()', 'UsdcTest'],
  ] as const)('has %s.%s answer %s', async (contract, question, answer) => {
    expect(await raw.view(at[contract], question, [])).toEqual([BigInt(at[answer])])
  })

  test('attests the treasury, the timelock and the fee converter as wallets', async () => {
    const wallets = raw
      .logs('TreasuryWalletSet(address,bool,string)')
      .map(({ topics }) => BigInt(topics[1] ?? 0))
    expect(wallets).toEqual([at.Treasury, at.Timelock, at.FeeConverter].map(BigInt))
  })
})
