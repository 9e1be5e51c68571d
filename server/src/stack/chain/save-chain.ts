import { open, rename } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { z } from 'zod'
import { callJsonRpc } from '../json-rpc.ts'

const unzip = promisify(gunzip)
const hexSchema = z.string().regex(/^0x[0-9a-f]*$/i)

/**
 * Saves the whole chain (blocks, transactions, accounts) into `file`, in the form that `anvil --load-state` reads.
 * Anvil's own `--state` writes in place; here a kill at any moment leaves the old file or the new one, never a torn one.
 */
export async function saveChain(rpcUrl: string, file: string, signal?: AbortSignal): Promise<void> {
  const answer = await callJsonRpc(rpcUrl, 'anvil_dumpState', [], { timeoutMs: 300_000, signal })
  const state = await unzip(Buffer.from(hexSchema.parse(answer).slice(2), 'hex'))
  const draft = `${file}.draft`
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(state)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}
