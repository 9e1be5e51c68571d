import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import {
  type Addresses,
  type MainnetAddresses,
  parseAddresses,
  parseMainnetAddresses,
} from '@braintrust-analytics/abis/addresses'
import { z } from 'zod'
import { LOG_LEVELS, type LogLevel } from '../log/logger.ts'

/** Everything that the environment decides. */
export interface Config {
  /** TCP port of dashboard and API; the next free one is taken when it is in use. */
  readonly port: number
  /** Address to listen on; loopback unless told otherwise. */
  readonly host: string
  /** Absolute path of the folder for chain, index and ledger. */
  readonly dataDir: string
  readonly logLevel: LogLevel
  readonly limits: RequestLimits
  /** Where the events come from: our own stack, or a subgraph that somebody else runs. */
  readonly source: LocalSource | RemoteSource
}

/** What clients may ask, all together or each of them. */
export interface RequestLimits {
  /** Requests a minute of one client; 0 for no bound. */
  readonly requestsAMinute: number
  /** Reverse proxies before us, whose X-Forwarded-For tells the client's address; 0: the connection's own address is the client's. */
  readonly trustedProxies: number
  /** Longest answer to a GraphQL query, in bytes. */
  readonly answerBytes: number
}

/** We run chain and subgraph ourselves. */
export interface LocalSource {
  readonly kind: 'local'
  /** Which story to play; undefined leaves it to the data folder, or to the default on a fresh one. */
  readonly storySeed: number | undefined
  /** Unix seconds of the story's last block; undefined as above. */
  readonly storyEnd: number | undefined
  /** How much happens in the story; the small one when absent. */
  readonly storySize: StorySizeName | undefined
}

/** An existing subgraph is read, and nothing local is started. */
export interface RemoteSource {
  readonly kind: 'remote'
  readonly subgraphUrl: string
  /** Null: numbers are shown, nothing can be written. */
  readonly rpcUrl: string | null
  readonly addresses: Addresses | null
  /** Where Braintrust's own contracts are, for what can be signed there; absent on other networks. */
  readonly mainnetAddresses?: MainnetAddresses
}

/** The environment has mistakes; `problems` holds one sentence for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** What is read besides the environment itself, given from outside for tests. */
export interface ConfigContext {
  /** Root of the checkout: place of the default data folder and of `.env`. */
  readonly repository: string
  /** Folder to which relative paths refer. */
  readonly cwd: string
  /** Unix seconds. */
  readonly now: number
}

/** The sizes of the story that a local stack can play. */
export const STORY_SIZES = ['small', 'dose', 'article'] as const
export type StorySizeName = (typeof STORY_SIZES)[number]

/** The story covers two years, and Unix time has to have begun before it. */
const EARLIEST_STORY_END = Date.UTC(1975, 0, 1) / 1000

/** Requests a minute of one client where strangers can reach us: a reader's page needs a tenth of it. */
const USUAL_RATE = 600

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.')

/**
 * Reads and checks the environment, with the values of a `.env` file in the repository beneath it.
 * @throws ConfigError with one sentence for each mistake.
 */
export function readConfig(env: NodeJS.ProcessEnv, context: ConfigContext): Config {
  const parsed = schemaFor(context).safeParse(withoutEmpty({ ...readEnvFile(context.repository), ...env }))
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message))
  const values = parsed.data
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: path.resolve(context.cwd, values.DATA_DIR ?? path.join(context.repository, '.data')),
    logLevel: values.LOG_LEVEL,
    limits: {
      requestsAMinute: values.RATE_LIMIT ?? (isLoopback(values.HOST) ? 0 : USUAL_RATE),
      trustedProxies: values.TRUSTED_PROXIES,
      answerBytes: values.MAX_ANSWER_MB * 2 ** 20,
    },
    source:
      values.SUBGRAPH_URL === undefined
        ? {
            kind: 'local',
            storySeed: values.STORY_SEED,
            storyEnd: values.STORY_END,
            storySize: values.STORY_SIZE,
          }
        : {
            kind: 'remote',
            subgraphUrl: values.SUBGRAPH_URL,
            rpcUrl: values.RPC_URL ?? null,
            addresses: values.ADDRESSES?.reference ?? null,
            ...(values.ADDRESSES?.mainnet ? { mainnetAddresses: values.ADDRESSES.mainnet } : {}),
          },
  }
}

function schemaFor({ cwd, now }: ConfigContext) {
  return z
    .object({
      PORT: wholeNumber('PORT', 0, 65_535).default(4000),
      HOST: z
        .string()
        .regex(
          /^[\w.:-]+$/,
          said(
            (seen) =>
              `HOST is ${seen}, which is no address or host name. Use 127.0.0.1 for this machine only.`,
          ),
        )
        .default('127.0.0.1'),
      DATA_DIR: z.string().optional(),
      RATE_LIMIT: wholeNumber('RATE_LIMIT', 0, 1_000_000).optional(),
      TRUSTED_PROXIES: wholeNumber('TRUSTED_PROXIES', 0, 9).default(0),
      MAX_ANSWER_MB: wholeNumber('MAX_ANSWER_MB', 1, 256).default(8),
      SUBGRAPH_URL: httpUrl('SUBGRAPH_URL').optional(),
      RPC_URL: httpUrl('RPC_URL').optional(),
      ADDRESSES: z.string().transform(addressFile(cwd)).optional(),
      STORY_SEED: wholeNumber('STORY_SEED', 0, Number.MAX_SAFE_INTEGER).optional(),
      STORY_END: z.string().transform(pastDate(now)).optional(),
      STORY_SIZE: z
        .enum(
          STORY_SIZES,
          said((seen) => `STORY_SIZE is ${seen}. Use one of ${STORY_SIZES.join(', ')}.`),
        )
        .optional(),
      LOG_LEVEL: z
        .enum(
          LOG_LEVELS,
          said((seen) => `LOG_LEVEL is ${seen}. Use one of ${LOG_LEVELS.join(', ')}.`),
        )
        .default('info'),
    })
    .superRefine((values, problems) => {
      for (const name of ['RPC_URL', 'ADDRESSES'] as const) {
        if (values[name] === undefined || values.SUBGRAPH_URL !== undefined) continue
        problems.addIssue({
          code: 'custom',
          message: `${name} is set without SUBGRAPH_URL. Set SUBGRAPH_URL too, or remove ${name} to run the local chain.`,
        })
      }
    })
}

function wholeNumber(name: string, from: number, to: number) {
  const message = said((seen) => `${name} is ${seen}. Use a whole number from ${from} to ${to}.`)
  return z
    .string()
    .regex(/^\d{1,16}$/, message)
    .transform(Number)
    .refine((value) => value >= from && value <= to, message)
}

function httpUrl(name: string) {
  return z.string().refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    said((seen) => `${name} is ${seen}. Use an address that begins with http:// or https://.`),
  )
}

/** Contracts of one network: our reference ones, or Braintrust's own. */
interface NamedContracts {
  readonly reference: Addresses | null
  readonly mainnet: MainnetAddresses | null
}

/** Reads the ADDRESSES file at once: a wrong path should not show only when somebody pays. */
function addressFile(cwd: string) {
  return (file: string, problems: z.RefinementCtx): NamedContracts => {
    try {
      const named: unknown = JSON.parse(readFileSync(path.resolve(cwd, file), 'utf8'))
      const mainnet = parseMainnetAddresses(named)
      return { mainnet, reference: mainnet === null ? parseAddresses(named) : null }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      problems.addIssue({
        code: 'custom',
        message: `ADDRESSES names the file ${file}, which cannot be used: ${reason}`,
      })
      return z.NEVER
    }
  }
}

/** An ISO date or moment, as Unix seconds. The live chain goes on from it, so it must lie behind us. */
function pastDate(now: number) {
  return (text: string, problems: z.RefinementCtx): number => {
    const seconds = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(text)
      ? Math.floor(Date.parse(text) / 1000)
      : Number.NaN
    if (seconds >= EARLIEST_STORY_END && seconds <= now) return seconds
    problems.addIssue({
      code: 'custom',
      message: `STORY_END is ${JSON.stringify(text)}. Use a date from 1975 until today, like 2025-06-30 or 2025-06-30T00:00:00Z.`,
    })
    return z.NEVER
  }
}

function said(sentence: (seen: string) => string) {
  return { error: (issue: { input?: unknown }) => sentence(JSON.stringify(issue.input)) }
}

/** `NAME=` in a file or a shell means: not set. */
function withoutEmpty(env: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
}

function readEnvFile(repository: string): Record<string, string | undefined> {
  const file = path.join(repository, '.env')
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
}
