import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { callJsonRpc } from '../json-rpc.ts'
import { ChildRegistry } from '../process/child-registry.ts'
import { startAnvil } from './anvil.ts'
import { keepTime } from './keep-time.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'keep time '))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const state = path.join(dir, 'state.json')

/** The time of the newest block, after one more is mined. */
async function nextTime(rpcUrl: string): Promise<number> {
  await callJsonRpc(rpcUrl, 'anvil_mine', ['0x1'])
  const head = await callJsonRpc(rpcUrl, 'eth_getBlockByNumber', ['latest', false])
  return Number((head as { timestamp: string }).timestamp)
}

it('lets no block of a chain that was moved ahead be earlier than the one before, when it starts again', async () => {
  const registry = new ChildRegistry(path.join(dir, 'run.json'))
  const start = (flag: string) => startAnvil({ dir, registry, args: [flag, state] })
  const first = await start('--dump-state')
  await callJsonRpc(first.rpcUrl, 'evm_increaseTime', [9 * 86_400])
  const before = await nextTime(first.rpcUrl)
  await first.child.stop()
  const second = await start('--load-state')
  try {
    await keepTime(second.rpcUrl, Date.now() / 1000)
    expect(await nextTime(second.rpcUrl)).toBeGreaterThan(before)
  } finally {
    await second.child.stop()
  }
}, 60_000)
