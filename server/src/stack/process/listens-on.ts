import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const LISTEN = '0A'

/**
 * Whether this very process listens on the TCP port (Linux). An answer on the port would not tell: when two stacks start at
 * once, the one that lost the port would take the other's node for its own.
 */
export function listensOn(pid: number, port: number): boolean {
  const sockets = listeningSockets(port)
  return sockets.size > 0 && openFilesOf(pid).some((file) => sockets.has(file))
}

function listeningSockets(port: number): Set<string> {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  const found = new Set<string>()
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of linesOf(table).slice(1)) {
      const fields = line.trim().split(/\s+/)
      if (fields[1]?.endsWith(`:${hexPort}`) && fields[3] === LISTEN) found.add(`socket:[${fields[9]}]`)
    }
  }
  return found
}

function openFilesOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readLinkOrEmpty(`/proc/${pid}/fd/${fd}`))
  } catch {
    return []
  }
}

function readLinkOrEmpty(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
