import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fetchAtOnce } from './scripts/fetch-at-once.ts'
import { firstLoad } from './scripts/first-load.ts'
import { stylesFirst } from './scripts/styles-first.ts'

/** Where `npm run dev` finds the API; the built page is served by that server itself and needs no such setting. */
const apiOrigin = process.env.API_ORIGIN ?? 'http://127.0.0.1:4000'
const apiPaths = ['/graphql', '/config.json', '/api', '/feeds', '/quality', '/llms.txt', '/live']

export default defineConfig({
  plugins: [react(), fetchAtOnce(), stylesFirst()],
  server: { host: '127.0.0.1', proxy: Object.fromEntries(apiPaths.map((path) => [path, apiOrigin])) },
  build: {
    // No inlining: a data: URL would need another opening in the content security policy.
    assetsInlineLimit: 0,
    // The largest lazy chunk is the editor of the explorer, which no other page loads.
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog(level, log, report) {
        // Libraries' own marks for compilers that are not at work here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
      },
      output: {
        codeSplitting: {
          groups: [
            // Every file is a round trip on a slow line, and every file is begun in one go: what each page needs anyway comes in a file for each part of
            // the beginning, as `src/main.ts` begins them.
            ...firstLoad(['words', 'asking', 'drawing', 'kit', 'page']),
            // What fetches the others is in the entry, which would need one of them otherwise.
            { name: 'entry', test: /preload-helper/, priority: 10 },
            // What most pages share comes in one more; what fewer share would make that one larger than any of them needs.
            { name: 'pages', minShareCount: 10 },
          ],
        },
      },
    },
  },
})
