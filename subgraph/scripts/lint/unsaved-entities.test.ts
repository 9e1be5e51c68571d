import { describe, expect, test } from 'vitest'
import { lintTexts } from '../lint-mappings.ts'

const HELPERS = `
import { Client, Network } from '../generated/schema'
export function loadNetwork(): Network {
  const known = Network.load('network')
  if (known !== null) return known
  const network = new Network('network')
  network.clients = 0
  return network
}
export function clientAt(id: string, network: Network): Client {
  const known = Client.load(id)
  if (known !== null) return known
  network.clients = network.clients + 1
  const client = new Client(id)
  client.jobs = 0
  return client
}
/** The caller saves. */
export function countJob(client: Client): void {
  client.jobs = client.jobs + 1
}
export function countAndSave(client: Client): void {
  client.jobs = client.jobs + 1
  client.save()
}
`

const found = (body: string) =>
  lintTexts({
    'helpers.ts': HELPERS,
    'handler.ts': `import { Client, Job, Network } from '../generated/schema'
import { clientAt, countAndSave, countJob, loadNetwork } from './helpers'
export function f(x: boolean): void {
${body}
}`,
  }).map(({ line, message }) => `${line - 3}: ${message.split(' ')[0]}`)

describe('an entity that is not saved', () => {
  test.each([
    ['made', "const job = new Job('1')", ['1: job']],
    ['made and filled', "const job = new Job('1')\njob.bids = 0", ['2: job']],
    ['changed', "const job = Job.load('1')\nif (job === null) return\njob.bids = 1", ['3: job']],
    ['changed after the save', "const job = new Job('1')\njob.save()\njob.bids = 1", ['3: job']],
    ['counted up', "const job = Job.load('1')!\njob.bids++", ['2: job']],
    ['counted up in place', "const job = Job.load('1')!\njob.bids += 1", ['2: job']],
    ['a field taken away', "const job = Job.load('1')!\njob.unset('paidAt')", ['2: job']],
    ['saved in one branch only', "const job = new Job('1')\nif (x) job.save()", ['1: job']],
    [
      'saved in the other branch only',
      "const job = new Job('1')\nif (x) return\nelse job.save()",
      ['1: job'],
    ],
    ['left early', "const job = Job.load('1')!\njob.bids = 1\nif (x) return\njob.save()", ['2: job']],
    ['changed in a loop', "const job = Job.load('1')!\nfor (let i = 0; i < 3; i++) job.bids = i", ['2: job']],
    [
      'given by a function that counted it',
      "const n = loadNetwork()\nconst c = clientAt('a', n)\nn.save()",
      ['2: c'],
    ],
    [
      'changed by a function that counts in it',
      "const n = loadNetwork()\nconst c = clientAt('a', n)\nc.save()",
      ['2: n'],
    ],
    [
      'changed by a function that leaves the save to us',
      "const c = Client.load('a')!\ncountJob(c)",
      ['2: c'],
    ],
    ['another one was saved', "const a = new Job('1')\nconst b = new Job('2')\nb.save()", ['1: a']],
    ['under a second name', "const a = new Job('1')\na.save()\nconst b = a\nb.bids = 1", ['4: b']],
    [
      'assigned to a variable that was there',
      "let job = new Job('1')\njob.save()\njob = new Job('2')",
      ['3: job'],
    ],
  ])('is found: %s', (_, body, expected) => {
    expect(found(body)).toEqual(expect.arrayContaining(expected))
  })
})

describe('what is no mistake passes', () => {
  test.each([
    ['saved', "const job = new Job('1')\njob.bids = 0\njob.save()"],
    ['saved in both branches', "const job = new Job('1')\nif (x) job.save()\nelse job.save()"],
    ['not changed', "const job = Job.load('1')\nif (job === null) return\nif (!job.isOpen) return"],
    ['left before the change', "const job = Job.load('1')!\nif (x) return\njob.bids = 1\njob.save()"],
    ['the network was only read', 'const n = loadNetwork()\nif (n.clients > 3) return'],
    ['a function saves it', "const c = new Client('a')\ncountAndSave(c)"],
    ['saved after a function changed it', "const c = Client.load('a')!\ncountJob(c)\nc.save()"],
    [
      'saved after all were counted',
      "const n = loadNetwork()\nconst c = clientAt('a', n)\nc.save()\nn.save()",
    ],
  ])('%s', (_, body) => {
    expect(found(body)).toEqual([])
  })

  test('given back to the caller, who saves it', () => {
    const text =
      "import { Job } from '../generated/schema'\nfunction made(): Job { const job = new Job('1'); return job }\n"
    expect(lintTexts({ 'a.ts': `${text}export function f(): void { made().save() }` })).toEqual([])
  })
})
