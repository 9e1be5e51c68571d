import {
  braintrustGovernorAbi,
  btrstAbi,
  disputeJuryAbi,
  feeConverterAbi,
  invoiceEscrowAbi,
  jobBoardAbi,
  protocolConfigAbi,
  referralRewardsAbi,
  talentScreeningAbi,
  treasuryAbi,
  usdcTestAbi,
} from '@braintrust-analytics/abis/abi'
import {
  type Abi,
  type ContractFunctionArgs,
  type ContractFunctionName,
  createPublicClient,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  type Hex,
  http,
  numberToHex,
  type PublicClient,
  type StateOverride,
  type TransactionReceipt,
} from 'viem'
import type { RuntimeConfig } from './graphql.ts'
import { hex, rpc } from './raw-logs.ts'

/** What a test does on the local chain itself, to prepare what the browser then does: calls from any account, blocks and time. */

export const localAbis = {
  BraintrustGovernor: braintrustGovernorAbi,
  Btrst: btrstAbi,
  DisputeJury: disputeJuryAbi,
  FeeConverter: feeConverterAbi,
  InvoiceEscrow: invoiceEscrowAbi,
  JobBoard: jobBoardAbi,
  ProtocolConfig: protocolConfigAbi,
  ReferralRewards: referralRewardsAbi,
  TalentScreening: talentScreeningAbi,
  Treasury: treasuryAbi,
  UsdcTest: usdcTestAbi,
} as const satisfies Record<string, Abi>

type Abis = typeof localAbis
type Contract = keyof Abis
type Writing = 'nonpayable' | 'payable'
type Reading = 'view' | 'pure'

const word = (number: bigint): Hex => numberToHex(number, { size: 32 })

export class LocalChain {
  readonly #config: RuntimeConfig
  readonly client: PublicClient

  constructor(config: RuntimeConfig) {
    this.#config = config
    this.client = createPublicClient({ transport: http(config.rpcUrl), pollingInterval: 100 })
  }

  addressOf(contract: Contract | 'Timelock'): Hex {
    const address = this.#config.addresses[contract]
    if (address === undefined) throw new Error(`The deployment names no ${contract}.`)
    return address
  }

  #rpc = <T>(method: string, params: readonly unknown[] = []) => rpc<T>(this.#config.rpcUrl, method, params)

  /** Accounts that the node signs for. */
  accounts = (): Promise<Hex[]> => this.#rpc('eth_accounts')

  /** A call from an account, mined; from a contract, too, which the node then plays. */
  async call<C extends Contract, F extends ContractFunctionName<Abis[C], Writing>>(
    from: Hex,
    contract: C,
    functionName: F,
    args: ContractFunctionArgs<Abis[C], Writing, F>,
  ): Promise<TransactionReceipt> {
    // The types above tie arguments to functions; viem's own cannot follow that through two type variables.
    const encoding = {
      abi: localAbis[contract],
      functionName,
      args,
    } as unknown as EncodeFunctionDataParameters
    const transaction = { from, to: this.addressOf(contract), data: encodeFunctionData(encoding) }
    const receipt = await this.client.waitForTransactionReceipt({
      hash: await this.#rpc<Hex>('eth_sendTransaction', [transaction]),
    })
    if (receipt.status !== 'success') throw new Error(`${contract}.${functionName} was reverted.`)
    return receipt
  }

  /** What a contract would answer if one of its storage slots held something else; changes nothing. */
  readWith<C extends Contract, F extends ContractFunctionName<Abis[C], Reading>>(
    contract: C,
    slot: bigint,
    value: bigint,
    functionName: F,
    args: ContractFunctionArgs<Abis[C], Reading, F>,
  ) {
    const stateDiff = [{ slot: word(slot), value: word(value) }]
    return this.read(contract, functionName, args, [{ address: this.addressOf(contract), stateDiff }])
  }

  read<C extends Contract, F extends ContractFunctionName<Abis[C], Reading>>(
    contract: C,
    functionName: F,
    args: ContractFunctionArgs<Abis[C], Reading, F>,
    stateOverride: StateOverride = [],
  ) {
    return this.client.readContract<Abis[C], F, ContractFunctionArgs<Abis[C], Reading, F>>({
      address: this.addressOf(contract),
      abi: localAbis[contract],
      functionName,
      args,
      stateOverride,
      // As above.
    } as Parameters<
      typeof this.client.readContract<Abis[C], F, ContractFunctionArgs<Abis[C], Reading, F>>
    >[0])
  }

  /** Lets the node play an account, a contract's too, and gives it coin for gas. */
  async play(account: Hex): Promise<void> {
    await this.#rpc('anvil_impersonateAccount', [account])
    await this.#rpc('anvil_setBalance', [account, hex(10 ** 18)])
  }

  async mine(blocks: number): Promise<void> {
    await this.#rpc('anvil_mine', [hex(blocks)])
  }

  /** Moves the chain's clock, and mines a block that has the new time. */
  async warp(seconds: number): Promise<void> {
    await this.#rpc('evm_increaseTime', [seconds])
    await this.mine(1)
  }

  /** Seconds of the newest block. */
  async time(): Promise<number> {
    return Number((await this.client.getBlock()).timestamp)
  }

  /** Moves the chain's clock on to a time, if that is ahead, and mines a block there. */
  async warpTo(seconds: number | bigint): Promise<void> {
    await this.warp(Math.max(0, Number(seconds) - (await this.time()) + 1))
  }

  /** The new value of a storage slot of a contract; says nothing in any event. */
  async store(contract: Contract, slot: bigint, value: bigint): Promise<void> {
    await this.#rpc('anvil_setStorageAt', [this.addressOf(contract), word(slot), word(value)])
  }
}
