import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makePrivateFolder } from './make-folder.ts'

const base = mkdtempSync(path.join(os.tmpdir(), 'make folder '))
afterAll(() => rmSync(base, { recursive: true }))

describe('makePrivateFolder', () => {
  it('makes the folders that are missing, and bears those that are there', () => {
    const folder = path.join(base, 'a', 'b')
    makePrivateFolder(folder)
    makePrivateFolder(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('says why a folder cannot be made', () => {
    const file = path.join(base, 'file')
    writeFileSync(file, '')
    expect(() => makePrivateFolder(file)).toThrow(
      /file cannot be used: a file is in its place\. Choose another/,
    )
    expect(() => makePrivateFolder(path.join(file, 'below'))).toThrow(/ENOTDIR|in its place/)
  })

  it.runIf(process.platform === 'linux')('ends where no folder can be made at all', () => {
    expect(() => makePrivateFolder('/proc/nowhere/data')).toThrow(/ENOENT/)
  })
})
