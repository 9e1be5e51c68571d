import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser()
  return chromium.launch({ executablePath: found.executablePath, args: found.args, headless: true })
}

export interface WatchedPage {
  page: Page
  /** Console errors, uncaught exceptions, and requests to other hosts than this machine. */
  faults: string[]
}

/** A page whose faults are written down, so that a test can say that there were none. */
export async function openPage(
  browser: Browser,
  options: { width?: number; height?: number; dark?: boolean } = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`request to ${hostname}`)
  })
  return { page, faults }
}
