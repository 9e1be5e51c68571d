import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Snapshot } from '../../ledger/snapshot.ts'
import { Random } from '../../subgraph/testing/random.ts'
import { event, people, tokens } from '../../subgraph/testing/random-events.ts'
import { TestChain } from '../../subgraph/testing/test-chain.ts'
import { filledLedger } from '../testing/filled-ledger.ts'
import { searchAt } from './search.ts'

const random = new Random(5)
const [client = '', talent = '', juror = '', escrow = ''] = people
const lookAlike = `${client.slice(0, 12)}${'9'.repeat(30)}`
const titled = (title: string) => `data:application/json,${encodeURIComponent(JSON.stringify({ title }))}`
const job = (jobId: bigint, title: string) =>
  event(random, 'JobPosted', { jobId, client, metadataURI: titled(title) })

/** Five jobs, one renamed, one hire with an invoice in dispute, a proposal, a node. */
function story(): TestChain {
  const chain = new TestChain(random)
  chain.mine([
    job(1n, 'A logo'),
    job(2n, 'Logo'),
    job(3n, 'Logo and letters'),
    job(12n, 'Catalogological 100%_'),
  ])
  chain.mine([event(random, 'JobPosted', { jobId: 4n, client: lookAlike, metadataURI: titled('Web shop') })])
  chain.mine([
    event(random, 'JobUpdated', { jobId: 4n, metadataURI: titled('Shop window with a LOGO') }),
    event(random, 'EngagementOffered', { engagementId: 12n, jobId: 1n, talent, client }),
    event(random, 'InvoiceSubmitted', { invoiceId: 12n, engagementId: 12n, talent, client }),
    event(random, 'DisputeCreated', { disputeId: 12n, invoiceId: 12n }),
    event(random, 'JurorStakeChanged', { juror }),
    event(random, 'NodeAdded', { node: juror, name: 'Logo House' }),
    event(
      random,
      'ProposalCreated',
      { proposalId: 12n, description: '# Shorter terms\nand a logo', targets: [] },
      people[4],
    ),
  ])
  return chain
}

describe('search', () => {
  const chain = story()
  const known = new Map([[escrow, 'InvoiceEscrow' as const]])
  let ledger: Ledger
  let end: () => void
  let snapshot: Snapshot
  beforeAll(async () => {
    ;({ ledger, end } = await filledLedger(chain.blocks))
    const opened = await ledger.snapshot()
    if (opened === undefined) throw new Error('The ledger is empty.')
    snapshot = opened
  })
  afterAll(async () => {
    await snapshot.close()
    end()
  })
  const find = async (text: string, upTo = 2, first = 20) => {
    const block = chain.blocks[upTo] ?? snapshot.head
    const hits = await searchAt({ snapshot, block, tokens, known }, text, first)
    return hits.map(({ kind, id }) => `${kind} ${id}`)
  }

  it('finds titles, the best first: itself, its beginning, a word, a part; a proposal’s text last', async () => {
    expect(await find(' LOGO ')).toEqual([
      'JOB 2',
      'JOB 3',
      `ADDRESS ${juror}`,
      'JOB 4',
      'JOB 1',
      'JOB 12',
      'PROPOSAL 12',
    ])
    expect(await find('logo', 2, 2)).toEqual(['JOB 2', 'JOB 3'])
  })

  it('finds a title as of a block, and not the one before it', async () => {
    expect(await find('web shop', 1)).toEqual(['JOB 4'])
    expect(await find('web shop')).toEqual([])
    expect(await find('shop window', 1)).toEqual([])
  })

  it('finds all that has a number, or what is named before it', async () => {
    expect(await find('12')).toEqual(['JOB 12', 'PROPOSAL 12', 'INVOICE 12', 'ENGAGEMENT 12', 'DISPUTE 12'])
    expect(await find('#012', 0)).toEqual(['JOB 12'])
    expect(await find('Invoice #12')).toEqual(['INVOICE 12'])
    expect(await find('2')).toEqual(['JOB 2', 'BLOCK 2'])
    expect(await find('block 3')).toEqual([])
    const [invoice] = await searchAt({ snapshot, block: snapshot.head, tokens, known }, 'invoice 12', 1)
    expect(invoice?.title).toBe('A logo')
  })

  it('finds addresses whole, by beginning and by name, with their roles', async () => {
    const place = { snapshot, block: snapshot.head, tokens, known }
    expect(await searchAt(place, client.toUpperCase().replace('0X', '0x'), 5)).toMatchObject([
      { kind: 'ADDRESS', id: client, roles: ['CLIENT'] },
    ])
    expect(await find(client.slice(0, 12))).toEqual(
      expect.arrayContaining([`ADDRESS ${lookAlike}`, `ADDRESS ${client}`]),
    )
    expect(await searchAt(place, juror, 5)).toMatchObject([{ roles: ['JUROR', 'NODE'] }])
    expect(await searchAt(place, 'invoiceesc', 5)).toMatchObject([{ id: escrow, title: 'InvoiceEscrow' }])
    expect(await find(`0x${'7'.repeat(40)}`)).toEqual([`ADDRESS 0x${'7'.repeat(40)}`])
    expect(await find('0xaa')).toEqual([])
  })

  it('finds a transaction and a block by hash, not before their block', async () => {
    const second = chain.blocks[2]
    const transaction = second?.events[0]?.row.transactionHash ?? ''
    expect(await find(transaction)).toEqual([`TRANSACTION ${transaction}`])
    expect(await find(transaction, 1)).toEqual([])
    expect(await find(second?.hash ?? '')).toEqual(['BLOCK 2'])
    expect(await find(`0x${'0'.repeat(64)}`)).toEqual([])
  })

  it('takes hostile text as text', async () => {
    const texts = [
      "'; DROP TABLE job_posted --",
      '$block',
      '%',
      '_',
      '\\',
      '(.*)+$',
      '"',
      '0x',
      'job',
      '9'.repeat(38),
    ]
    for (const text of texts) {
      const found = await find(text)
      expect(found, text).toEqual(
        text === '%' || text === '_' ? ['JOB 12'] : found.filter((hit) => hit === 'never'),
      )
    }
    expect(await find('   ')).toEqual([])
    expect(await find('100%_')).toEqual(['JOB 12'])
    expect((await find('logo')).length).toBe(7)
  })
})
