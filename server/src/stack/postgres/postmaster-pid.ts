import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { identifyProcess, livenessOf, signalProcess } from '../process/process-identity.ts'
import { waitUntil } from '../process/wait-until.ts'

/** Whether the server with this pid says in its `postmaster.pid` that it accepts connections (`pg_ctl -w` looks there too). */
export function acceptsConnections(clusterDir: string, pid: number): boolean {
  const lines = readPidFile(clusterDir)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

/**
 * Clears the way for a new server: ends a server that still runs on this cluster, waits for what a killed one left behind,
 * and removes its `postmaster.pid`. Postgres itself would refuse when the stale pid belongs to some other process of ours by now.
 */
export async function clearStalePostmaster(clusterDir: string, signal?: AbortSignal): Promise<void> {
  const pid = Number(readPidFile(clusterDir)[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  if (isServerOf(pid, clusterDir)) await endServer(pid, clusterDir, signal)
  await untilAlone(clusterDir, signal)
  rmSync(path.join(clusterDir, 'postmaster.pid'), { force: true })
}

async function endServer(pid: number, clusterDir: string, signal?: AbortSignal): Promise<void> {
  const server = identifyProcess(pid)
  if (!server) return
  signalProcess(server, 'SIGINT')
  await waitUntil(() => livenessOf(server) !== 'alive', {
    timeoutMs: 15_000,
    signal,
    failure: `A Postgres server (pid ${pid}) still runs on ${clusterDir} and does not end. End it by hand and start again.`,
  })
}

/**
 * The other processes of a killed server live on until they notice, or until a checkpoint is on a slow disk; while one does,
 * a new server refuses ("pre-existing shared memory block is still in use").
 */
async function untilAlone(clusterDir: string, signal?: AbortSignal): Promise<void> {
  const pids = () => readdirSync('/proc').map(Number).filter(Number.isInteger)
  await waitUntil(() => !pids().some((pid) => isPostgres(pid) && isServerOf(pid, clusterDir)), {
    timeoutMs: 60_000,
    signal,
    failure: `Processes of a killed Postgres server still run on ${clusterDir} and do not end. End them by hand and start again.`,
  })
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  } catch {
    return false
  }
}

/** Every process of a Postgres server has its cluster as working directory. */
function isServerOf(pid: number, clusterDir: string): boolean {
  try {
    return realpathSync(readlinkSync(`/proc/${pid}/cwd`)) === realpathSync(clusterDir)
  } catch {
    return false
  }
}

function readPidFile(clusterDir: string): string[] {
  try {
    return readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}
