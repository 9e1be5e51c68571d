import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { destination, type Logger, multistream, pino } from 'pino'

export type { Logger }

/** What pino calls its levels, from the most to the least talkative. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Where the log goes. */
export interface LoggerOptions {
  readonly level: LogLevel
  /** File for JSON lines; its folder is made. */
  readonly file: string
  /** Receives the sentences of warnings and worse, for people. */
  readonly onWarning: (sentence: string) => void
}

/** A logger that writes JSON lines into a file, and hands what people should know to `onWarning`. */
export function createLogger({ level, file, onWarning }: LoggerOptions): Logger {
  mkdirSync(path.dirname(file), { recursive: true })
  const people = { write: (line: string) => onWarning(sentenceOf(line)) }
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // The plain serializer adds the messages of the causes, which our sentences contain already.
      serializers: { err: pino.stdSerializers.errWithCause },
    },
    multistream([
      { level: 'trace', stream: destination({ dest: file, append: true, sync: true }) },
      { level: 'warn', stream: people },
    ]),
  )
}

function sentenceOf(line: string): string {
  const entry: unknown = JSON.parse(line)
  if (typeof entry !== 'object' || entry === null) return line
  const message = 'msg' in entry ? String(entry.msg) : ''
  const error = 'err' in entry && typeof entry.err === 'object' && entry.err !== null ? entry.err : null
  const cause = error && 'message' in error ? String(error.message) : ''
  return [message, cause].filter((text, i, all) => text !== '' && all.indexOf(text) === i).join(' ')
}
