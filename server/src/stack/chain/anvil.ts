import path from 'node:path'
import { findAnvil } from '../binaries.ts'
import { callJsonRpc } from '../json-rpc.ts'
import { type Child, plainEnvironment, startChild } from '../process/child.ts'
import type { ChildRegistry } from '../process/child-registry.ts'
import { freePort, LOOPBACK } from '../process/free-port.ts'
import { listensOn } from '../process/listens-on.ts'
import { startOnFreePort } from '../process/start-on-free-port.ts'

/** How to start anvil. */
export interface AnvilOptions {
  /** Folder for anvil's log and its cache of old states. */
  readonly dir: string
  /** Port to prefer; another free one is taken when it is not free. */
  readonly port?: number | undefined
  /** Options besides host, port and cache: the mining mode, the accounts, the state. */
  readonly args: readonly string[]
  readonly registry: ChildRegistry
  readonly signal?: AbortSignal | undefined
}

/** A running anvil. */
export interface Anvil {
  readonly rpcUrl: string
  readonly port: number
  readonly child: Child
}

/** Starts anvil's native binary on a free loopback port and waits until it answers. */
export async function startAnvil(options: AnvilOptions): Promise<Anvil> {
  const { child, ports } = await startOnFreePort({
    choosePorts: (attempt) => freePort(attempt === 1 ? options.port : undefined),
    start: (port) =>
      startChild(
        {
          name: 'anvil',
          command: findAnvil(),
          args: [
            ...['--host', LOOPBACK, '--port', String(port), '--quiet'],
            ...['--cache-path', path.join(options.dir, 'cache'), ...options.args],
          ],
          env: plainEnvironment(),
          cwd: options.dir,
          logFile: path.join(options.dir, 'anvil.log'),
          stopSignal: 'SIGTERM',
          stopWithinMs: 6_000,
        },
        options.registry,
      ),
    isUp: (anvil, port) => listensOn(anvil.pid, port),
    timeoutMs: 60_000,
    signal: options.signal,
  })
  const rpcUrl = `http://${LOOPBACK}:${ports}`
  await callJsonRpc(rpcUrl, 'eth_chainId', [], { timeoutMs: 30_000, signal: options.signal })
  return { rpcUrl, port: ports, child }
}
