import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  braintrustGovernorAbi,
  btrstAbi,
  disputeJuryAbi,
  invoiceEscrowAbi,
  jobBoardAbi,
  talentScreeningAbi,
  treasuryAbi,
} from '@braintrust-analytics/abis/abi'
import {
  createPublicClient,
  createWalletClient,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  http,
  type PublicClient,
} from 'viem'
import { expect, inject, test } from 'vitest'
import { NOBODY } from '../support/chain.ts'
import { allRows, ask, type Row } from '../support/graphql.ts'

/** Two years of business on a real chain, indexed by the real graph-node, compared with the chain itself. */
const stack = inject('stack')
const client: PublicClient = createPublicClient({
  transport: http(stack.rpcUrl, { batch: { batchSize: 200 }, timeout: 60_000 }),
})
test('the contracts keep their own rules: there is no anomaly', async () => {
  expect(await allRows(stack.subgraphUrl, 'Anomaly')).toEqual([])
})

test('invoices and engagements are as the contracts have them', async () => {
  const { InvoiceEscrow, JobBoard } = stack.addresses
  const invoices = await allRows(stack.subgraphUrl, 'Invoice')
  const seen = await Promise.all(
    invoices.map(async ({ id }) => {
      const args = [BigInt(id)] as const
      const invoice = await client.readContract({
        address: InvoiceEscrow,
        abi: invoiceEscrowAbi,
        functionName: 'invoice',
        args,
      })
      const names = [
        '',
        'SUBMITTED',
        'VERIFIED',
        'REJECTED',
        'CANCELLED',
        'DISPUTED',
        'PAID',
        'RESOLVED',
        'REFUNDED',
      ]
      return {
        id,
        status: names[invoice.status],
        engagement: { id: `${invoice.engagementId}` },
        client: { id: invoice.client.toLowerCase() },
        talent: { id: invoice.talent.toLowerCase() },
        amount: `${invoice.amount}`,
        dueAt: `${invoice.dueAt}`,
        talentAmount: `${invoice.paid}`,
        refunded: `${invoice.refunded}`,
      }
    }),
  )
  const keys = Object.keys(seen[0] ?? {})
  expect(invoices.map((row) => pick(row, keys))).toEqual(seen)
  const count = await client.readContract({
    address: InvoiceEscrow,
    abi: invoiceEscrowAbi,
    functionName: 'invoiceCount',
  })
  expect(BigInt(invoices.length)).toBe(count)

  const engagements = await allRows(stack.subgraphUrl, 'Engagement')
  const known = await Promise.all(
    engagements.map(async ({ id }) => {
      const args = [BigInt(id)] as const
      const engagement = await client.readContract({
        address: JobBoard,
        abi: jobBoardAbi,
        functionName: 'engagement',
        args,
      })
      const balance = await client.readContract({
        address: InvoiceEscrow,
        abi: invoiceEscrowAbi,
        functionName: 'escrowBalance',
        args,
      })
      return {
        id,
        status: ['', 'OFFERED', 'ACCEPTED', 'DECLINED', 'ENDED'][engagement.status],
        job: { id: `${engagement.jobId}` },
        contractedValue: `${engagement.contractedValue}`,
        feeBps: engagement.feeBps,
        endAt: `${engagement.endAt}`,
        escrowBalance: `${balance}`,
      }
    }),
  )
  expect(engagements.map((row) => pick(row, Object.keys(known[0] ?? {})))).toEqual(known)
})

test('jobs, bids and disputes are as the contracts have them', async () => {
  const { JobBoard, DisputeJury } = stack.addresses
  const jobs = await allRows(stack.subgraphUrl, 'Job')
  for (const job of jobs) {
    const seen = await client.readContract({
      address: JobBoard,
      abi: jobBoardAbi,
      functionName: 'job',
      args: [BigInt(job.id)],
    })
    expect([job.budget, job.positions, job.projectCount, job.status === 'OPEN']).toEqual([
      `${seen.budget}`,
      seen.positions,
      seen.accepted,
      seen.status === 1,
    ])
  }
  const bids = await allRows(stack.subgraphUrl, 'Bid')
  const idsOf = (rows: Row[], field: string) => new Set(rows.map((row) => (row[field] as Row | null)?.id))
  const withdrawn = idsOf(await allRows(stack.subgraphUrl, 'BidWithdrawal'), 'bid')
  const offered = idsOf(await allRows(stack.subgraphUrl, 'Engagement'), 'bid')
  const statuses = await Promise.all(
    bids.map(async ({ id }) => {
      const bid = await client.readContract({
        address: JobBoard,
        abi: jobBoardAbi,
        functionName: 'bid',
        args: [BigInt(id)],
      })
      return ['', 'OPEN', 'WITHDRAWN', 'OFFERED'][bid.status]
    }),
  )
  const standing = ({ id }: Row) => (withdrawn.has(id) ? 'WITHDRAWN' : offered.has(id) ? 'OFFERED' : 'OPEN')
  expect(bids.map(standing)).toEqual(statuses)
  for (const dispute of await allRows(stack.subgraphUrl, 'Dispute')) {
    const args = [BigInt(dispute.id)] as const
    const seen = await client.readContract({
      address: DisputeJury,
      abi: disputeJuryAbi,
      functionName: 'dispute',
      args,
    })
    expect(pick(dispute, ['status', 'round', 'phase', 'amountInDispute'])).toEqual({
      status: disputeStatus(seen),
      round: seen.round,
      phase: seen.phase,
      amountInDispute: `${seen.amountInDispute}`,
    })
    const juries = await Promise.all(
      [0, 1].map((round) =>
        client.readContract({
          address: DisputeJury,
          abi: disputeJuryAbi,
          functionName: 'jurorsOf',
          args: [...args, round],
        }),
      ),
    )
    expect(dispute.jurorsDrawn).toBe(juries.flat().length)
  }
})

function disputeStatus(seen: { status: number; countered: boolean; phase: number }): string | undefined {
  if (seen.status > 1) return ['SETTLED', 'RULED'][seen.status - 2]
  if (seen.phase === 0) return seen.countered ? 'COUNTERCLAIMED' : 'RESPONSE'
  return ['EVIDENCE', 'COMMIT', 'REVEAL', 'APPEAL'][seen.phase - 1]
}

test('jurors, applications, approvals, budgets and wallets are as the contracts have them', async () => {
  const jury = { address: stack.addresses.DisputeJury, abi: disputeJuryAbi }
  const screening = { address: stack.addresses.TalentScreening, abi: talentScreeningAbi }
  const treasury = { address: stack.addresses.Treasury, abi: treasuryAbi }
  const jurors = await allRows(stack.subgraphUrl, 'Juror')
  const stakes = await Promise.all(
    jurors.map(({ id }) =>
      client.readContract({ ...jury, functionName: 'jurorOf', args: [id as Hex] }).then(({ stake }) => stake),
    ),
  )
  expect(jurors.map(({ stake }) => stake)).toEqual(stakes.map(String))

  const applications = await allRows(stack.subgraphUrl, 'Application')
  const outcomes = new Map(
    (await allRows(stack.subgraphUrl, 'ApplicationOutcome')).map((row) => [(row.application as Row).id, row]),
  )
  const applicants = new Map(
    (await allRows(stack.subgraphUrl, 'TalentApplied')).map((row) => [row.id, row.talent]),
  )
  const ended = applications.map((row) => {
    const outcome = outcomes.get(row.id)
    return {
      id: row.id,
      account: applicants.get((row.applied as Row).id),
      category: row.category,
      status: outcome?.verdict ?? 'OPEN',
      approvals: outcome?.approvals ?? null,
      rejections: outcome?.rejections ?? null,
    }
  })
  const made = await Promise.all(
    applications.map(async ({ id }) => {
      const args = [BigInt(id)] as const
      const seen = await client.readContract({ ...screening, functionName: 'application', args })
      const isDecided = seen.status === 2 || seen.status === 3
      return {
        id,
        account: seen.talent.toLowerCase(),
        category: { id: `${seen.categoryId}` },
        status: ['', 'OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN'][seen.status],
        approvals: isDecided ? seen.approvals : null,
        rejections: isDecided ? seen.rejections : null,
      }
    }),
  )
  expect(ended).toEqual(made)
  expect(applications.length).toBeGreaterThan(0)
  const approvals = await allRows(stack.subgraphUrl, 'TalentApproval')
  const approved = await Promise.all(
    approvals.map(({ account, categoryId }) => {
      const args = [account as Hex, Number(categoryId)] as const
      return client.readContract({ ...screening, functionName: 'isApproved', args })
    }),
  )
  expect(approvals.map(({ active }) => active)).toEqual(approved)

  const budgets = await allRows(stack.subgraphUrl, 'Budget')
  const allocated = await Promise.all(
    budgets.map(async ({ id }) => {
      const seen = await client.readContract({ ...treasury, functionName: 'budget', args: [id as Hex] })
      return {
        token: seen.token.toLowerCase(),
        amount: `${seen.amount}`,
        disbursed: `${seen.spent}`,
        revoked: seen.revoked,
      }
    }),
  )
  const asStored = budgets.map((row) => ({
    ...pick(row, ['token', 'amount', 'disbursed']),
    revoked: row.revokedAt !== null,
  }))
  expect(asStored).toEqual(allocated)
  const wallets = await allRows(stack.subgraphUrl, 'TreasuryWallet')
  const attested = await Promise.all(
    wallets.map(({ id }) =>
      client.readContract({ ...treasury, functionName: 'isWallet', args: [id as Hex] }),
    ),
  )
  expect(wallets.map(({ active }) => active)).toEqual(attested)
  expect(attested).toContain(true)
})

test('balances, votes and tallies are as the contracts have them', async () => {
  const { Btrst, BraintrustGovernor } = stack.addresses
  const balances = await allRows(stack.subgraphUrl, 'TokenBalance')
  const held = await Promise.all(
    balances.map((row) => {
      const args = [row.holder as Hex] as const
      return client.readContract({
        address: row.token as Hex,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args,
      })
    }),
  )
  expect(balances.map((row) => row.balance)).toEqual(held.map(String))

  const delegates = await allRows(stack.subgraphUrl, 'Delegate')
  const powers = await Promise.all(
    delegates.map(({ id }) =>
      client.readContract({ address: Btrst, abi: btrstAbi, functionName: 'getVotes', args: [id as Hex] }),
    ),
  )
  expect(delegates.map((row) => row.power)).toEqual(powers.map(String))

  for (const proposal of await allRows(stack.subgraphUrl, 'Proposal')) {
    const governor = { address: BraintrustGovernor, abi: braintrustGovernorAbi }
    const args = [BigInt(proposal.number as string)] as const
    const tally = await client.readContract({ ...governor, functionName: 'proposalVotes', args })
    expect([proposal.againstVotes, proposal.forVotes, proposal.abstainVotes]).toEqual(tally.map(String))
  }
})

test('juries and their votes, screeners and their reports are as the contracts have them', async () => {
  const jury = { address: stack.addresses.DisputeJury, abi: disputeJuryAbi }
  const screening = { address: stack.addresses.TalentScreening, abi: talentScreeningAbi }
  const rounds = await allRows(stack.subgraphUrl, 'Round')
  expect(rounds.length).toBeGreaterThan(0)
  for (const round of rounds) {
    const [dispute = '', number = ''] = round.id.split('-')
    const args = [BigInt(dispute), Number(number)] as const
    const seen = await client.readContract({ ...jury, functionName: 'roundOf', args })
    const jurors = await client.readContract({ ...jury, functionName: 'jurorsOf', args })
    const query = `{ round(id: "${round.id}") { seats committed votesClaimant votesRespondent votesRefuse votes(orderBy: id) { juror { id } } } }`
    const answer = await ask<{ round: object }>(stack.subgraphUrl, query)
    const { votesClaimant, votesRespondent, votesRefuse } = seen.ruled
      ? seen
      : { votesClaimant: null, votesRespondent: null, votesRefuse: null }
    expect(answer.round).toEqual({
      seats: seen.seats,
      committed: seen.committed,
      votesClaimant,
      votesRespondent,
      votesRefuse,
      votes: jurors.map((address) => ({ juror: { id: address.toLowerCase() } })).sort(byJuror),
    })
  }
  const reports = await allRows(stack.subgraphUrl, 'ScreeningReport')
  const applications = [...new Set(reports.map(({ application }) => (application as Row).id))]
  const seats = await Promise.all(
    applications.map(async (id) => {
      const taken = await client.readContract({ ...screening, functionName: 'seats', args: [BigInt(id)] })
      const reported = taken.filter((seat) => seat.reported)
      return reported.map(({ screener }) => `${id}-${screener.toLowerCase()}`)
    }),
  )
  const reported = reports.map(
    ({ application, screener }) => `${(application as Row).id}-${(screener as Row).id}`,
  )
  expect(reported.sort()).toEqual(seats.flat().sort())
  expect(reports.length).toBeGreaterThan(0)
})

function byJuror(a: { juror: { id: string } }, b: { juror: { id: string } }): number {
  return a.juror.id < b.juror.id ? -1 : 1
}

test('every proposal that was queued leads to its operation in the timelock, which has come as far', async () => {
  const query = '{ proposals(first: 1000, where: { queuedAt_not: null }) { id status operation { status } } }'
  const { proposals } = await ask<{ proposals: { status: string; operation: Row | null }[] }>(
    stack.subgraphUrl,
    query,
  )
  expect(proposals.length).toBeGreaterThan(0)
  const statuses: Record<string, string> = {
    QUEUED: 'SCHEDULED',
    EXECUTED: 'EXECUTED',
    CANCELED: 'CANCELLED',
  }
  expect(proposals.map(({ operation }) => operation?.status)).toEqual(
    proposals.map(({ status }) => statuses[status]),
  )
})

const queries = fileURLToPath(new URL('../../queries/', import.meta.url))

test.each(readdirSync(queries))('the query %s of the cookbook finds something', async (file) => {
  const answer = await ask<Record<string, unknown>>(
    stack.subgraphUrl,
    readFileSync(`${queries}${file}`, 'utf8'),
  )
  for (const [name, found] of Object.entries(answer)) {
    expect(Array.isArray(found) ? found.length : found, name).toBeTruthy()
  }
})

test('text that is not UTF-8, with NUL bytes in it, is kept as far as it can be and halts nothing', async () => {
  const account = stack.personas.find(({ role }) => role === 'client')?.address as Hex
  const broken = 'ff00fe61eda08062c3'
  const args = [1, NOBODY as Hex, 1n, 1, 'A'.repeat(broken.length / 2)] as const
  const wellFormed = encodeFunctionData({ abi: jobBoardAbi, functionName: 'postJob', args })
  const data = wellFormed.replace('41'.repeat(broken.length / 2), broken) as Hex
  const wallet = createWalletClient({ account, transport: http(stack.rpcUrl) })
  const hash = await wallet.sendTransaction({ to: stack.addresses.JobBoard, data, chain: null })
  const receipt = await client.waitForTransactionReceipt({ hash, pollingInterval: 50 })
  expect(receipt.status).toBe('success')
  const stored = await expect
    .poll(() => storedText(receipt.blockNumber), { timeout: 30_000, interval: 100 })
    .not.toBeNull()
    .then(() => storedText(receipt.blockNumber))
  expect(stored).toBe(new TextDecoder().decode(Buffer.from(broken, 'hex')).replaceAll('\u0000', ''))
  const { _meta } = await ask<{ _meta: { hasIndexingErrors: boolean } }>(
    stack.subgraphUrl,
    '{ _meta { hasIndexingErrors } }',
  )
  expect(_meta.hasIndexingErrors).toBe(false)
})

async function storedText(blockNumber: bigint): Promise<string | null> {
  const query = `{ jobPosteds(where: { blockNumber: ${blockNumber} }) { metadataURI } }`
  const { jobPosteds } = await ask<{ jobPosteds: { metadataURI: string }[] }>(stack.subgraphUrl, query)
  return jobPosteds[0]?.metadataURI ?? null
}

function pick(row: Row, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, row[key]]))
}
