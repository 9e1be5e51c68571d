import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const TAIL_BYTES = 8_192

/** The last non-empty lines of a text file, oldest first; none when the file cannot be read. */
export function lastLines(file: string, count: number): string[] {
  return tail(file)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(-count)
}

function tail(file: string): string {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    return ''
  }
  try {
    const size = fstatSync(handle).size
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES))
    readSync(handle, buffer, 0, buffer.length, size - buffer.length)
    return buffer.toString('utf8')
  } finally {
    closeSync(handle)
  }
}
