import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { localAddresses } from '@braintrust-analytics/abis/addresses'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChainFolder } from './chain-folder.ts'

let dir: string
let folder: ChainFolder
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'chain folder '))
  folder = new ChainFolder(path.join(dir, 'chain'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const story = { seed: 1, end: 1_750_000_000, chainId: 31_337, addresses: localAddresses, personas: [] }

describe('ChainFolder', () => {
  it('has a chain only when state and story are there', () => {
    expect(folder.settle()).toBe(false)
    writeFileSync(folder.stateFile, '{"blocks": []}')
    expect(folder.settle()).toBe(false)
    folder.writeStory(story)
    expect(folder.settle()).toBe(true)
    expect(folder.readStory()).toEqual({ ...story, size: 'small' })
    folder.clear()
    expect(folder.settle()).toBe(false)
  })

  it('takes what anvil wrote at its end when it is whole, and drops it when it is torn', () => {
    folder.writeStory(story)
    writeFileSync(folder.stateFile, '"saved"')
    writeFileSync(folder.exitFile, '{"blocks": [1, 2')
    expect(folder.settle()).toBe(true)
    expect([readFileSync(folder.stateFile, 'utf8'), existsSync(folder.exitFile)]).toEqual(['"saved"', false])
    writeFileSync(folder.exitFile, '"at exit"')
    expect(folder.settle()).toBe(true)
    expect([readFileSync(folder.stateFile, 'utf8'), existsSync(folder.exitFile)]).toEqual([
      '"at exit"',
      false,
    ])
  })

  it('keeps its own copy when that is newer', () => {
    folder.writeStory(story)
    writeFileSync(folder.exitFile, '"a minute before"')
    writeFileSync(folder.stateFile, '"saved"')
    const minuteAgo = Date.now() / 1000 - 60
    utimesSync(folder.exitFile, minuteAgo, minuteAgo)
    expect(folder.settle()).toBe(true)
    expect([readFileSync(folder.stateFile, 'utf8'), existsSync(folder.exitFile)]).toEqual(['"saved"', false])
  })
})
