import { Router } from 'express'
import type { QualitySource } from '../graphql/resolver.ts'
import { refuse } from './refuse.ts'

/** GET /quality: every check of the data as of the newest inspection. A red check is still an answer, so it is 200. */
export function qualityRoute(quality: QualitySource): Router {
  const router = Router()
  router.get('/quality', (_request, response) => {
    const { report } = quality
    if (report === undefined) refuse(response, 503, 'The data has not been inspected yet. Ask again shortly.')
    else response.set('cache-control', 'no-store').json(report)
  })
  return router
}
