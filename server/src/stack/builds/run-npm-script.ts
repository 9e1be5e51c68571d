import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { lastLines } from '../process/last-lines.ts'

/** Which script of which workspace to run, and where its output goes. */
export interface NpmScript {
  /** Root of the checkout. */
  readonly repository: string
  /** Folder of the workspace: `subgraph`. */
  readonly workspace: string
  readonly script: string
  readonly logFile: string
  readonly signal?: AbortSignal | undefined
}

/** Runs `npm run <script> -w <workspace>` and waits for its end. Fails with the last lines of its output. */
export async function runNpmScript(options: NpmScript): Promise<void> {
  const [command, ...before] = npmCommand()
  mkdirSync(path.dirname(options.logFile), { recursive: true })
  const log = openSync(options.logFile, 'w', 0o600)
  let child: ChildProcess
  try {
    child = spawn(command, [...before, 'run', options.script, '-w', options.workspace], {
      cwd: options.repository,
      // What is built here is shipped: with the caller's NODE_ENV (a test runner's, say) it would hold React's development build.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', log, log],
      ...(options.signal ? { signal: options.signal } : {}),
    })
  } finally {
    closeSync(log)
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code === 0) return
  const tail = lastLines(options.logFile, 12).map((line) => `    ${line}`)
  throw new Error(
    `\`npm run ${options.script} -w ${options.workspace}\` failed (code ${code}). Its output is in ${options.logFile}:\n${tail.join('\n')}`,
  )
}

/** The npm that runs us, else the one on the PATH. */
function npmCommand(): [string, ...string[]] {
  const running = process.env.npm_execpath
  return running?.endsWith('.js') ? [process.execPath, running] : ['npm']
}
