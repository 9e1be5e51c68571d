import type { IncomingMessage } from 'node:http'

/**
 * Whose request it is, where Express does not say so: for upgrades to a WebSocket. Each reverse proxy adds to X-Forwarded-For whom it was
 * asked by; what stands further left anybody may have written.
 * @param proxies how many of them stand before us.
 */
export function clientAddress({ headers, socket }: IncomingMessage, proxies: number): string | undefined {
  if (proxies === 0) return socket.remoteAddress
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().flatMap((text) => text.split(','))
  const hops = [...forwarded.map((hop) => hop.trim()), socket.remoteAddress]
  return hops.at(-1 - proxies) ?? hops[0]
}
