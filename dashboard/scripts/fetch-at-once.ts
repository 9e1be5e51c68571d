import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/** What the bundler tells of a file of the built page. */
type Chunk = Pick<Rolldown.OutputChunk, 'imports' | 'dynamicImports' | 'moduleIds'> & {
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> }
}

const beginning = /[\\/]src[\\/]start[\\/]/

/** The files of the parts that the entry begins one after the other, and the styles that belong to them, each once. */
export function filesOfBeginning(entry: Chunk, chunkOf: (file: string) => Chunk | undefined) {
  const isPart = (file: string) => chunkOf(file)?.moduleIds.some((id) => beginning.test(id)) ?? false
  const scripts = new Set(entry.dynamicImports.filter(isPart))
  const styles = new Set<string>()
  // Grows while it is walked through: what a part imports is needed, too.
  for (const file of scripts) {
    const chunk = chunkOf(file)
    for (const imported of chunk?.imports ?? []) scripts.add(imported)
    for (const style of chunk?.viteMetadata?.importedCss ?? []) styles.add(style)
  }
  return { scripts: [...scripts], styles: [...styles] }
}

/** Has the browser fetch all parts of the beginning at once, though it begins them one after the other. */
export const fetchAtOnce = (): Plugin => ({
  name: 'fetch-at-once',
  transformIndexHtml: (_, { bundle, chunk: entry }) => {
    if (!bundle || !entry) return []
    const { scripts, styles } = filesOfBeginning(entry, (file) => {
      const output = bundle[file]
      return output?.type === 'chunk' ? output : undefined
    })
    const known = new Set([entry.fileName, ...entry.imports])
    const link = (attrs: NonNullable<HtmlTagDescriptor['attrs']>): HtmlTagDescriptor => ({
      tag: 'link',
      attrs,
      injectTo: 'head',
    })
    return [
      ...styles.map((file) => link({ rel: 'stylesheet', crossorigin: true, href: `/${file}` })),
      ...scripts
        .filter((file) => !known.has(file))
        .map((file) =>
          link({ rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `/${file}` }),
        ),
    ]
  },
})
