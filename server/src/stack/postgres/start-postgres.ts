import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Child, type ChildExit, plainEnvironment, startChild } from '../process/child.ts'
import { ChildRegistry, endLeftovers } from '../process/child-registry.ts'
import { freePort, LOOPBACK } from '../process/free-port.ts'
import { startOnFreePort } from '../process/start-on-free-port.ts'
import { choosePostgresAccount, type PostgresAccount } from './postgres-account.ts'
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts'
import { acceptsConnections, clearStalePostmaster } from './postmaster-pid.ts'

/** How to start Postgres. */
export interface PostgresOptions {
  /** Folder for the cluster, its password and its log; made when missing. One server for one folder. */
  readonly dataDir: string
  /** The port to prefer; a free one is taken when it is absent or not free. */
  readonly port?: number | undefined
  /** Where the process is registered; a registry of its own in `dataDir` when absent. */
  readonly registry?: ChildRegistry
  readonly signal?: AbortSignal | undefined
}

/** A running Postgres server. */
export interface Postgres {
  /** Connection URL with password: database `postgres`, UTF8, locale C. */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** The process, for the supervisor. */
  readonly child: Child
  /** Settles when the server is gone, wanted or not. Never rejects. */
  readonly exited: Promise<ChildExit>
  /** Ends the server in good order (fast shutdown). */
  stop(): Promise<void>
}

const USER = 'postgres'
const START_TIMEOUT_MS = 60_000

const run = promisify(execFile)

/**
 * Starts Postgres on a free loopback port, after making the cluster when there is none.
 *
 * @example
 * const postgres = await startPostgres({ dataDir: '/tmp/play' })
 * console.log(postgres.url) // postgresql://postgres:…@127.0.0.1:40123/postgres
 * await postgres.stop()
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const place = preparePlace(options.dataDir)
  const registry = options.registry ?? (await ownRegistry(options))
  try {
    await clearStalePostmaster(place.clusterDir, options.signal)
    if (!isComplete(place)) await makeCluster(place)
    const started = await startServer(place, registry, options)
    return options.registry ? started : withOwnRegistry(started, registry)
  } catch (error) {
    if (!options.registry) await registry.close()
    throw error
  }
}

/** Deletes the cluster with all its data; only while no server runs on it. The next start makes an empty one. */
export function deleteCluster(dataDir: string): void {
  rmSync(path.join(dataDir, 'cluster'), { recursive: true, force: true })
  rmSync(path.join(dataDir, 'complete'), { force: true })
}

/** Everything about one cluster on disk. */
interface Place {
  readonly dataDir: string
  readonly clusterDir: string
  readonly passwordFile: string
  readonly completeFile: string
  readonly logFile: string
  readonly account: PostgresAccount | null
  readonly binaries: PostgresBinaries
}

function preparePlace(dataDir: string): Place {
  const clusterDir = path.join(dataDir, 'cluster')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const account = choosePostgresAccount(clusterDir)
  giveTo(account, dataDir)
  return {
    dataDir,
    clusterDir,
    passwordFile: path.join(dataDir, 'password'),
    completeFile: path.join(dataDir, 'complete'),
    logFile: path.join(dataDir, 'postgres.log'),
    account,
    binaries: findPostgresBinaries(account, dataDir),
  }
}

function giveTo(account: PostgresAccount | null, file: string): void {
  if (account) chownSync(file, account.uid, account.gid)
}

/** initdb writes PG_VERSION first, so an interrupted initdb is told apart by a mark that we write last. */
function isComplete(place: Place): boolean {
  return existsSync(place.completeFile) && existsSync(path.join(place.clusterDir, 'PG_VERSION'))
}

async function makeCluster(place: Place): Promise<void> {
  deleteCluster(place.dataDir)
  mkdirSync(place.clusterDir, { mode: 0o700 })
  chmodSync(place.clusterDir, 0o700)
  writeFileSync(place.passwordFile, `${randomBytes(16).toString('hex')}\n`, { mode: 0o600 })
  giveTo(place.account, place.clusterDir)
  giveTo(place.account, place.passwordFile)
  const args = [
    ...['-D', clusterArgument(place), '--username', USER, '--pwfile', passwordArgument(place)],
    ...['--locale=C', '--encoding=UTF8', '--auth=scram-sha-256', '--no-instructions', '--no-sync'],
  ]
  await run(place.binaries.initdb, args, processOptions(place)).catch(
    (cause: Error & { stderr?: string }) => {
      const said = (cause.stderr ?? cause.message).trim()
      throw new Error(`initdb could not make the database in ${place.clusterDir}: ${said}`, { cause })
    },
  )
  writeFileSync(place.completeFile, '')
}

/**
 * As root the server runs under another account, which may not be allowed to walk to the cluster (a checkout below a 0700
 * home such as /root). It need not walk: we enter the folder before we drop our rights, and Linux resolves
 * `/proc/self/cwd` to the folder itself, without looking at the folders above it.
 */
function clusterArgument(place: Place): string {
  return place.account ? '/proc/self/cwd' : place.clusterDir
}

function passwordArgument(place: Place): string {
  return place.account ? '../password' : place.passwordFile
}

function processOptions(place: Place) {
  const account = place.account ? { uid: place.account.uid, gid: place.account.gid } : {}
  return { cwd: place.clusterDir, env: plainEnvironment(), ...account }
}

async function startServer(
  place: Place,
  registry: ChildRegistry,
  options: PostgresOptions,
): Promise<Postgres> {
  const { child, ports } = await startOnFreePort({
    choosePorts: (attempt) => freePort(attempt === 1 ? options.port : undefined),
    start: (port) =>
      startChild(
        {
          name: 'postgres',
          command: place.binaries.postgres,
          args: ['-D', clusterArgument(place), '-p', String(port), ...settings()],
          logFile: place.logFile,
          stopSignal: 'SIGINT',
          stopWithinMs: 6_000,
          ...processOptions(place),
        },
        registry,
      ),
    isUp: (server) => acceptsConnections(place.clusterDir, server.pid),
    timeoutMs: START_TIMEOUT_MS,
    signal: options.signal,
  })
  return describe(place, child, ports)
}

function settings(): string[] {
  const values = {
    listen_addresses: LOOPBACK,
    // No socket file: its path would be too long or forbidden in some folders.
    unix_socket_directories: '',
    // graph-node's migrations create this extension.
    shared_preload_libraries: 'pg_stat_statements',
    // A power cut may cost the last half second of the index, which is made again from the chain; it tears nothing.
    synchronous_commit: 'off',
    max_connections: '100',
    // An index is written once and fast, and each of its rows touches a dozen indexes: memory for their pages, and few checkpoints, after
    // each of which the first change of a page is logged as the whole page.
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '30min',
    // Nobody replicates this database, and its queries are short.
    wal_level: 'minimal',
    max_wal_senders: '0',
    jit: 'off',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function describe(place: Place, child: Child, port: number): Postgres {
  const password = readFileSync(place.passwordFile, 'utf8').trim()
  return {
    url: `postgresql://${USER}:${password}@${LOOPBACK}:${port}/postgres`,
    port,
    pid: child.pid,
    child,
    exited: child.exited,
    stop: () => child.stop(),
  }
}

async function ownRegistry(options: PostgresOptions): Promise<ChildRegistry> {
  const runFile = path.join(options.dataDir, 'run.json')
  await endLeftovers(runFile, options.signal)
  return new ChildRegistry(runFile)
}

function withOwnRegistry(postgres: Postgres, registry: ChildRegistry): Postgres {
  return {
    ...postgres,
    stop: async () => {
      await postgres.stop()
      await registry.close()
    },
  }
}
