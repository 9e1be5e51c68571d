import { canary, forge } from './forge.ts'
import { grouped, type PartResult } from './part.ts'

/** Most gas that a call of a user may cost, whatever the sizes that the tests try; a draw of seven seats may cost more. */
const most = { call: 1_500_000, draw: 2_000_000 }

/** The functions that people call, by contract (protocol.md, E4), and the admin's, which token holders vote on. */
const userFacing: Readonly<Record<string, readonly string[]>> = {
  JobBoard: [
    'postJob',
    'updateJob',
    'closeJob',
    'submitBid',
    'withdrawBid',
    'offerEngagement',
    'acceptEngagement',
    'declineEngagement',
    'amendEngagement',
    'endEngagement',
  ],
  InvoiceEscrow: [
    'fundEscrow',
    'fundEscrowWithPermit',
    'withdrawEscrow',
    'submitInvoice',
    'verifyInvoice',
    'rejectInvoice',
    'cancelInvoice',
    'approveInvoice',
    'payInvoice',
    'releaseInvoice',
    'refundInvoice',
    'disputeInvoice',
    'claimOwed',
  ],
  ReferralRewards: ['registerReferral', 'claimReferralRewards', 'setReferralRate', 'revokeReferral'],
  DisputeJury: [
    'setStake',
    'acceptClaim',
    'fileCounterclaim',
    'acceptCounterclaim',
    'submitEvidence',
    'draw',
    'commitVote',
    'revealVote',
    'advance',
    'appeal',
    'execute',
  ],
  TalentScreening: [
    'applyAsTalent',
    'withdrawApplication',
    'claimScreening',
    'submitScreening',
    'claimScreeningRewards',
    'revokeTalent',
    'setScreeningParams',
  ],
  FeeConverter: ['observe', 'convert', 'collectOwed'],
  BtrstPool: ['swap', 'addLiquidity', 'removeLiquidity'],
  Treasury: ['deposit', 'allocateBudget', 'revokeBudget', 'disburse', 'setTreasuryWallet'],
  ProtocolConfig: ['setFeeBps', 'addCategory', 'retireCategory', 'addNode', 'removeNode', 'setPaymentTerms'],
  BraintrustGovernor: ['propose', 'castVote', 'castVoteWithReason', 'queue', 'execute', 'cancel'],
  Btrst: ['delegate', 'delegateBySig'],
}

/** What `forge test --gas-report --json` says of a contract, as far as it is read here. */
type ContractGas = {
  contract: string
  /** By signature, like `postJob(uint32,address,uint256,uint16,string)`. */
  functions: Record<string, { calls: number; median: number; max: number }>
}

type Row = { readonly name: string; readonly calls: number; readonly median: number; readonly max: number }

/**
 * Gas of each user-facing function over all unit tests, those at size (test/Gas*.t.sol) included. For its report forge
 * makes each call a transaction of its own, so this is what a user pays.
 */
export async function runGas(): Promise<PartResult> {
  const args = ['test', '--gas-report', '--json', '--no-match-path', canary, '--no-match-test', '^invariant_']
  const { code, stdout, stderr } = await forge(args, { env: { FOUNDRY_FUZZ_RUNS: '4' } })
  const line = stdout.split('\n').find((candidate) => candidate.startsWith('['))
  if (code !== 0 || line === undefined)
    return { passed: false, lines: ['forge could not measure:', (stderr || stdout).slice(-2_000)] }
  const rows = (JSON.parse(line) as ContractGas[]).flatMap(rowsOf)
  const seen = new Set(rows.map(({ name }) => name))
  const unseen = Object.entries(userFacing)
    .flatMap(([contract, names]) => names.map((name) => `${contract}.${name}`))
    .filter((name) => !seen.has(name))
  const dear = rows.filter(({ name, max }) => max > (name.endsWith('.draw') ? most.draw : most.call))
  return {
    passed: dear.length === 0 && unseen.length === 0,
    lines: [
      `most that a call cost: ${grouped(Math.max(...rows.map(({ max }) => max)))} of ${grouped(most.call)} allowed (${grouped(most.draw)} for a draw)`,
      ...rows.map(
        ({ name, calls, median, max }) =>
          `  ${name.padEnd(38)} median ${grouped(median).padStart(9)}  most ${grouped(max).padStart(9)}  in ${grouped(calls)} calls`,
      ),
      ...dear.map(({ name, max }) => `TOO DEAR: ${name} took ${grouped(max)}`),
      ...unseen.map((name) => `NOT MEASURED: ${name}, which no test calls`),
    ],
  }
}

function rowsOf({ contract, functions }: ContractGas): Row[] {
  const [file = '', name = ''] = contract.split(':')
  const wanted = file.startsWith('contracts/') ? (userFacing[name] ?? []) : []
  return Object.entries(functions)
    .map(([signature, gas]) => ({ called: signature.replace(/\(.*/, ''), ...gas }))
    .filter(({ called }) => wanted.includes(called))
    .map(({ called, calls, median, max }) => ({ name: `${name}.${called}`, calls, median, max }))
}
