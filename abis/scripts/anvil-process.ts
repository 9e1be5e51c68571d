import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { jsonRpc } from '../src/chain/json-rpc.ts'

const require = createRequire(import.meta.url)

/** A running anvil of our own. */
export type AnvilProcess = { readonly rpcUrl: string; stop(): Promise<void> }

/** Whether anvil's npm package has a binary for this machine. */
export const anvilAvailable = process.platform === 'linux' && process.arch === 'x64'

/** Starts anvil on a free loopback port and waits until it answers. Only this child is ever stopped. */
export async function startAnvil(args: readonly string[]): Promise<AnvilProcess> {
  const port = await freePort()
  const binary = path.join(
    path.dirname(require.resolve('@foundry-rs/anvil-linux-amd64/package.json')),
    'bin',
    'anvil',
  )
  const { RUST_BACKTRACE: _slow, ...env } = process.env
  const child = spawn(binary, [...args, '--host', '127.0.0.1', '--port', String(port), '--silent'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
  const rpcUrl = `http://127.0.0.1:${port}`
  await untilReady(rpcUrl, child)
  return { rpcUrl, stop: () => stop(child) }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.')
  return address.port
}

async function untilReady(rpcUrl: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`anvil ended at once with code ${child.exitCode}.`)
    const answered = await jsonRpc(rpcUrl)
      .call('eth_chainId')
      .then(() => true)
      .catch(() => false)
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await stop(child)
  throw new Error('anvil did not answer within 30 seconds.')
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
