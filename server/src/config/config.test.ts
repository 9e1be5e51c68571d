import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { localAddresses } from '@braintrust-analytics/abis/addresses'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const now = Date.UTC(2025, 5, 30) / 1000
let repository: string

beforeAll(() => {
  repository = mkdtempSync(path.join(os.tmpdir(), 'config test '))
  writeFileSync(path.join(repository, 'addresses.json'), JSON.stringify(localAddresses))
  writeFileSync(path.join(repository, 'half.json'), '{"JobBoard": "0x12"}')
})
afterAll(() => rmSync(repository, { recursive: true }))

const read = (env: NodeJS.ProcessEnv) => readConfig(env, { repository, cwd: repository, now })

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    read(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('readConfig', () => {
  it('runs the local stack on loopback when nothing is set', () => {
    expect(read({ PATH: '/bin', PORT: '', HOST: ' ' })).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataDir: path.join(repository, '.data'),
      logLevel: 'info',
      limits: { requestsAMinute: 0, trustedProxies: 0, answerBytes: 8 * 2 ** 20 },
      source: { kind: 'local', storySeed: undefined, storyEnd: undefined, storySize: undefined },
    })
  })

  it('reads a remote subgraph when SUBGRAPH_URL is set', () => {
    const env = {
      SUBGRAPH_URL: 'https://example.org/subgraphs/name/braintrust',
      RPC_URL: 'http://127.0.0.1:8545',
      ADDRESSES: 'addresses.json',
    }
    expect(read(env).source).toEqual({
      kind: 'remote',
      subgraphUrl: env.SUBGRAPH_URL,
      rpcUrl: env.RPC_URL,
      addresses: localAddresses,
    })
  })

  it('takes the contracts of mainnet, told by its governor, for what can be signed there', () => {
    const GovernorAlpha = '0x1a0D3d5a43e53510f80F16905Bc96e907A47dD01'
    writeFileSync(path.join(repository, 'mainnet.json'), JSON.stringify({ GovernorAlpha }))
    const { source } = read({ SUBGRAPH_URL: 'https://example.org/mainnet', ADDRESSES: 'mainnet.json' })
    expect(source).toMatchObject({ addresses: null, mainnetAddresses: { GovernorAlpha } })
  })

  it('bounds the rate of clients as soon as strangers can reach it, and as told', () => {
    expect(read({ HOST: '0.0.0.0' }).limits.requestsAMinute).toBe(600)
    expect(read({ HOST: '::1' }).limits.requestsAMinute).toBe(0)
    expect(read({ HOST: '0.0.0.0', RATE_LIMIT: '0' }).limits.requestsAMinute).toBe(0)
    expect(read({ RATE_LIMIT: '30', TRUSTED_PROXIES: '1', MAX_ANSWER_MB: '2' }).limits).toEqual({
      requestsAMinute: 30,
      trustedProxies: 1,
      answerBytes: 2 * 2 ** 20,
    })
    expect(problemsOf({ MAX_ANSWER_MB: '0' })).toEqual([
      'MAX_ANSWER_MB is 0. Use a whole number from 1 to 256.',
    ])
  })

  it('takes relative folders from the working folder, and dates as seconds', () => {
    const config = read({ DATA_DIR: 'my data', STORY_SEED: '7', STORY_END: '2025-06-30', STORY_SIZE: 'dose' })
    expect(config.dataDir).toBe(path.join(repository, 'my data'))
    expect(config.source).toEqual({ kind: 'local', storySeed: 7, storyEnd: now, storySize: 'dose' })
  })

  it('says each mistake in a sentence of its own', () => {
    const problems = problemsOf({
      PORT: '70000',
      HOST: 'not a host',
      SUBGRAPH_URL: 'ftp://example.org',
      RPC_URL: 'here',
      ADDRESSES: 'half.json',
      STORY_SEED: '-1',
      STORY_END: '2025-07-01',
      STORY_SIZE: 'huge',
      LOG_LEVEL: 'loud',
    })
    expect(problems).toMatchInlineSnapshot(`
      [
        "PORT is 70000. Use a whole number from 0 to 65535.",
        "HOST is "not a host", which is no address or host name. Use 127.0.0.1 for this machine only.",
        "SUBGRAPH_URL is "ftp://example.org". Use an address that begins with http:// or https://.",
        "RPC_URL is "here". Use an address that begins with http:// or https://.",
        "ADDRESSES names the file half.json, which cannot be used: No valid address for the contract UsdcTest: saw nothing. Give {"UsdcTest": {"address": "0x…", "startBlock": 1}}, as in subgraph/networks.json.",
        "STORY_SEED is "-1". Use a whole number from 0 to 9007199254740991.",
        "STORY_END is "2025-07-01". Use a date from 1975 until today, like 2025-06-30 or 2025-06-30T00:00:00Z.",
        "STORY_SIZE is "huge". Use one of small, dose, article.",
        "LOG_LEVEL is "loud". Use one of trace, debug, info, warn, error, fatal, silent.",
      ]
    `)
  })

  it('refuses settings that would be ignored', () => {
    expect(problemsOf({ RPC_URL: 'http://127.0.0.1:8545' })).toMatchInlineSnapshot(`
      [
        "RPC_URL is set without SUBGRAPH_URL. Set SUBGRAPH_URL too, or remove RPC_URL to run the local chain.",
      ]
    `)
  })

  it('takes the environment before the .env file', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'config-env-'))
    writeFileSync(path.join(folder, '.env'), 'PORT=5001\nLOG_LEVEL=debug\n')
    const config = readConfig({ PORT: '5002' }, { repository: folder, cwd: folder, now })
    expect([config.port, config.logLevel]).toEqual([5002, 'debug'])
    rmSync(folder, { recursive: true })
  })

  it('gives a config or sentences for any text in any setting, and nothing else', () => {
    const names = [
      'PORT',
      'HOST',
      'SUBGRAPH_URL',
      'RPC_URL',
      'STORY_SEED',
      'STORY_END',
      'STORY_SIZE',
      'LOG_LEVEL',
    ] as const
    const env = fc.dictionary(fc.constantFrom(...names), fc.string())
    fc.assert(
      fc.property(env, (values) => {
        for (const problem of problemsOf(values)) expect(problem).toMatch(/^[A-Z_]+ (is|names) [\s\S]+\.$/)
      }),
    )
  })
})
