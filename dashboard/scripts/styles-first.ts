import type { Plugin } from 'vite'

/** Puts the stylesheet before the scripts: the page has words to show, and they wait for the style alone. */
export const stylesFirst = (): Plugin => ({
  name: 'styles-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => stylesBeforeScripts(html),
  },
})

/** Moves every link to a stylesheet in front of the first script. */
export function stylesBeforeScripts(html: string): string {
  const link = /\s*<link rel="stylesheet"[^>]*>/g
  const styles = html.match(link) ?? []
  return html.replace(link, '').replace(/\s*<script type="module"/, (script) => styles.join('') + script)
}
