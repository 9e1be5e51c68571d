import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identifyProcess, livenessOf } from '../process/process-identity.ts'
import { choosePostgresAccount } from './postgres-account.ts'
import { findPostgresBinaries, packageFolder } from './postgres-binaries.ts'
import { deleteCluster, startPostgres } from './start-postgres.ts'

const isRoot = process.getuid?.() === 0
let home: string
/** Below a folder that only we may enter, and with a space in its path: what `/root` and a careful user's home look like. */
let dataDir: string
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'private home '))
  chmodSync(home, 0o700)
  dataDir = path.join(home, 'data')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const systemId = () =>
  execFileSync('od', ['-An', '-tu8', '-N8', path.join(dataDir, 'cluster/global/pg_control')], {
    encoding: 'utf8',
  })

/** The pid of a server's helper process, by the title that it gives itself. */
function childOf(server: number, title: string): number {
  const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8')
    .trim()
    .split(' ')
    .map(Number)
  const found = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(title))
  if (found === undefined) throw new Error(`The server has no ${title}.`)
  return found
}

describe('startPostgres', () => {
  it('serves from below a private folder, and goes on with the same cluster', async () => {
    const first = await startPostgres({ dataDir })
    expect(first.url).toMatch(/^postgresql:\/\/postgres:[0-9a-f]{32}@127\.0\.0\.1:\d+\/postgres$/)
    const id = systemId()
    await first.stop()
    expect(await first.exited).toEqual({ code: 0, signal: null })
    const second = await startPostgres({ dataDir, port: first.port })
    expect([systemId(), second.url]).toEqual([id, first.url])
    await second.stop()
    deleteCluster(dataDir)
    const third = await startPostgres({ dataDir })
    expect(systemId()).not.toBe(id)
    await third.stop()
  })

  it('starts after the server was killed, and after a torn initdb', async () => {
    const first = await startPostgres({ dataDir })
    process.kill(first.pid, 'SIGKILL')
    await first.exited
    expect(existsSync(path.join(dataDir, 'cluster/postmaster.pid'))).toBe(true)
    const second = await startPostgres({ dataDir })
    await second.stop()
    rmSync(path.join(dataDir, 'complete'))
    rmSync(path.join(dataDir, 'cluster/postgresql.conf'))
    const third = await startPostgres({ dataDir })
    await third.stop()
  })

  it('waits for a process of the killed server that has not ended yet', async () => {
    const first = await startPostgres({ dataDir })
    const checkpointer = childOf(first.pid, 'checkpointer')
    process.kill(checkpointer, 'SIGSTOP')
    process.kill(first.pid, 'SIGKILL')
    await first.exited
    let resumed = false
    setTimeout(() => {
      resumed = true
      process.kill(checkpointer, 'SIGCONT')
    }, 1_000)
    const second = await startPostgres({ dataDir })
    expect(resumed).toBe(true)
    await second.stop()
  })

  it('is not fooled by a stale postmaster.pid whose pid is another process by now', async () => {
    const first = await startPostgres({ dataDir })
    await first.stop()
    writeFileSync(
      path.join(dataDir, 'cluster/postmaster.pid'),
      `${process.pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n`,
    )
    const second = await startPostgres({ dataDir })
    await second.stop()
  })

  it('ends a server that an earlier run left on the cluster', async () => {
    const left = await startPostgres({ dataDir })
    const identity = identifyProcess(left.pid)
    if (!identity) throw new Error('The server was not found.')
    // As after a crash in which the run file was lost.
    rmSync(path.join(dataDir, 'run.json'))
    const next = await startPostgres({ dataDir })
    expect(livenessOf(identity)).toBe('gone')
    await next.stop()
    await left.stop()
  })

  it('does not start when it was asked to stop before', async () => {
    const reason = new Error('enough')
    await expect(startPostgres({ dataDir, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(existsSync(path.join(dataDir, 'cluster/postmaster.pid'))).toBe(false)
  })
})

describe('findPostgresBinaries', () => {
  it.runIf(isRoot)('copies the programs to where another account can run them, once', () => {
    const packaged = path.join(home, 'package')
    cpSync(packageFolder(), packaged, { recursive: true, verbatimSymlinks: true })
    const account = choosePostgresAccount(dataDir)
    if (!account) throw new Error('Root needs an account for Postgres.')
    const { postgres } = findPostgresBinaries(account, dataDir, packaged)
    expect(postgres.startsWith(home)).toBe(false)
    const version = execFileSync(postgres, ['--version'], {
      encoding: 'utf8',
      uid: account.uid,
      gid: account.gid,
    })
    expect(version).toMatch(/^postgres \(PostgreSQL\) 18/)
    expect(findPostgresBinaries(account, dataDir, packaged).postgres).toBe(postgres)
  })

  it('makes the links of libraries that npm left out', () => {
    const packaged = path.join(home, 'package')
    mkdirSync(path.join(packaged, 'native/lib'), { recursive: true })
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]
    writeFileSync(path.join(packaged, 'native/pg-symlinks.json'), JSON.stringify(links))
    writeFileSync(path.join(packaged, 'native/lib/libx.so.1.2'), 'library')
    findPostgresBinaries(null, dataDir, packaged)
    expect(readFileSync(path.join(packaged, 'native/lib/libx.so.1'), 'utf8')).toBe('library')
  })
})

describe('choosePostgresAccount', () => {
  const passwd = ['root:x:0:0::/root:/bin/sh', 'nobody:x:65534:65534::/:/x', 'postgres:x:101:104::/:/x'].join(
    '\n',
  )

  it.runIf(isRoot)('prefers postgres to nobody, and says what to do when there is neither', () => {
    expect(choosePostgresAccount(dataDir, passwd)).toEqual({ name: 'postgres', uid: 101, gid: 104 })
    expect(() => choosePostgresAccount(dataDir, 'root:x:0:0::/root:/bin/sh')).toThrow(/Start as a plain user/)
  })

  it.skipIf(isRoot)('is ourselves when we are not root', () => {
    expect(choosePostgresAccount(dataDir, passwd)).toBeNull()
  })
})
