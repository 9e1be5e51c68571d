import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Browser {
  executablePath: string
  args: string[]
}

/** Flags that keep Chromium from calling home, and let it run as root (containers and CI are root). */
const quietArgs = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return systemNames
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path))
}

/**
 * Chromium carried inside an npm package (Linux x64). Its own list of flags is left out: it turns web security off, and our tests
 * are there to see the strict policy hold.
 */
async function fromNpm(): Promise<Browser | undefined> {
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return { executablePath: await chromium.executablePath(), args: [...quietArgs, '--disable-gpu'] }
  } catch {
    return undefined
  }
}

function runs(browser: Browser): boolean {
  try {
    execFileSync(browser.executablePath, ['--version', ...browser.args], { stdio: 'ignore', timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

function installByApt(): Browser | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env, timeout: 180_000 })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env,
      timeout: 420_000,
    })
  } catch {
    return undefined
  }
  const executablePath = onPath()
  return executablePath === undefined ? undefined : { executablePath, args: quietArgs }
}

/**
 * A Chromium that starts here: the one named by CHROMIUM_PATH, an installed one, the one inside an npm package,
 * or (as root on Debian) one installed by apt-get.
 * @throws a sentence that says what to do when there is none.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined) return { executablePath: named, args: quietArgs }
  const installed = onPath()
  if (installed !== undefined) return { executablePath: installed, args: quietArgs }
  const packaged = await fromNpm()
  if (packaged !== undefined && runs(packaged)) return packaged
  const added = installByApt()
  if (added !== undefined) return added
  throw new Error(
    'No browser was found for the browser tests: looked for CHROMIUM_PATH, chromium and google-chrome on the PATH, and the npm ' +
      'package @sparticuz/chromium. Install Chromium (for example `apt-get install chromium`) or set CHROMIUM_PATH to one.',
  )
}
