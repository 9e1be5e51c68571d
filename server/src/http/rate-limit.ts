import { type RequestHandler, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import { refuse } from './refuse.ts'

/**
 * Bounds how often one client may ask within a minute: an IPv4 address, or the /64 network of an IPv6 one, since whoever has one address
 * there has them all. What is refused costs nothing: it stands before the bodies are read.
 * @param perMinute 0 for no bound.
 * @param onRefused told of each request that was refused.
 */
export function limitRate(perMinute: number, onRefused: () => void): RequestHandler {
  if (perMinute === 0) return Router()
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    ipv6Subnet: 64,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // It would say in the log that a client sent X-Forwarded-For, which any client may.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response) => {
      onRefused()
      refuse(
        response,
        429,
        `More than ${perMinute} requests a minute came from your address. Wait for as many seconds as Retry-After says; for new blocks subscribe at /live instead of asking again and again.`,
      )
    },
  })
}
