import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { isErrno } from './process-identity.ts'

/**
 * Makes a folder that only we may enter, with those above it. By hand and not with `recursive`: where the system answers "no such
 * file" to any mkdir, as in /proc, Node's own loop never ends.
 * @throws a sentence that names the folder.
 */
export function makePrivateFolder(folder: string): void {
  try {
    make(folder)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The folder ${folder} cannot be used: ${reason}. Choose another one with DATA_DIR.`, {
      cause,
    })
  }
}

function make(folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return
  if (stat) throw new Error('a file is in its place')
  make(path.dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isErrno(error, 'EEXIST')) throw error
  }
}
