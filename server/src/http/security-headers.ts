import type { ServerResponse } from 'node:http'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

const nonce = (_request: unknown, response: ServerResponse): string =>
  `'nonce-${(response as Response).locals.nonce}'`

/** Where the browser may connect to besides us: the chain's node, over HTTP or WebSocket. */
function rpcOrigins(rpcUrl: string | null): string[] {
  if (rpcUrl === null) return []
  const { origin } = new URL(rpcUrl)
  return [origin, origin.replace(/^http/, 'ws')]
}

/** A strict policy: our own files, styles by nonce, the chain's node, and nothing else. */
export function securityHeaders(rpcUrl: string | null): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: ["'self'", nonce],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...rpcOrigins(rpcUrl)],
        // GraphiQL's editor runs its language service in workers.
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    // A wallet may open its own window and must be able to answer to ours.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // Whoever puts TLS in front of us decides this; on plain localhost it would be wrong.
    strictTransportSecurity: false,
  })
}
