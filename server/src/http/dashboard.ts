import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'

const placeholder = '__CSP_NONCE__'

/** index.html with this answer's nonce; never kept, since a nonce is good for one answer. */
function page(dir: string): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next()
      return
    }
    const html = await readFile(join(dir, 'index.html'), 'utf8').catch(() => undefined)
    response.set('cache-control', 'no-store')
    if (html === undefined)
      response
        .status(503)
        .type('text/plain')
        .send('The dashboard is not built. Run `npm run build -w dashboard`; the API is at /graphql.')
    else response.type('html').send(html.replaceAll(placeholder, String(response.locals.nonce)))
  }
}

/** The built dashboard: its files, and its page for every other path, since it routes by itself. */
export function dashboard(dir: string): Router {
  const router = Router()
  // Vite puts a hash of the content into these names, so they may be kept for ever.
  router.use(
    '/assets',
    express.static(join(dir, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: true }),
  )
  // A missing asset must not be answered with the page, which a browser would take for a broken script.
  router.use('/assets', (_request, response) => {
    response.status(404).type('text/plain').send('No such file.')
  })
  router.get('/index.html', page(dir))
  router.use(
    express.static(dir, {
      index: false,
      maxAge: '1h',
      setHeaders: (response, path) => {
        if (path.endsWith('.html')) response.setHeader('cache-control', 'no-store')
      },
    }),
  )
  router.use(page(dir))
  return router
}
