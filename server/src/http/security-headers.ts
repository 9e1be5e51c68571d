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

/** Charts on their own, made to stand in the frames of other people's pages. */
const isEmbed = (path: string): boolean => path.startsWith('/embed/')

/**
 * A strict policy: our own files, styles by nonce, the chain's node, and nothing else. No other page may show ours in a frame, but for
 * /embed/…: a chart alone, where nothing can be signed, so there is nothing to lure a click to.
 */
export function securityHeaders(rpcUrl: string | null): RequestHandler {
  const own = policy(rpcUrl, ["'none'"])
  const embedded = policy(rpcUrl, ['*'])
  return (request, response, next) => (isEmbed(request.path) ? embedded : own)(request, response, next)
}

function policy(rpcUrl: string | null, frameAncestors: string[]): RequestHandler {
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
        frameAncestors,
        objectSrc: ["'none'"],
      },
    },
    // A wallet may open its own window and must be able to answer to ours.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: frameAncestors.includes('*') ? false : { action: 'deny' },
    // Whoever puts TLS in front of us decides this; on plain localhost it would be wrong.
    strictTransportSecurity: false,
  })
}
