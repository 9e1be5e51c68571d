/** What a bundler tells of a module: who imports it without delay. */
interface ModuleInfo {
  readonly importers: readonly string[]
}

interface Graph {
  getModuleInfo(id: string): ModuleInfo | null
}

/** A package's own list of all that is in it: it imports everything, whatever is used of it. */
const barrel = /node_modules.*[\\/]index\.m?js$/

/** Tells whether `start` needs a module before it can begin, by whatever way its imports lead there. */
function neededBy(start: RegExp): (id: string, graph: Graph) => boolean {
  const known = new Map<string, boolean>()
  return (id, graph) => {
    const seen = new Set([id])
    // Grows while it is walked through: everything above the module, each once.
    for (const above of seen) {
      if (start.test(above) || known.get(above)) {
        known.set(id, true)
        return true
      }
      // What is known not to be needed leads nowhere.
      const importers = known.has(above) ? [] : (graph.getModuleInfo(above)?.importers ?? [])
      for (const importer of importers) if (!barrel.test(importer)) seen.add(importer)
    }
    for (const above of seen) known.set(above, false)
    return false
  }
}

/** What a bundler takes to put modules together in a file: the first group that wants a module gets it. */
interface ChunkGroup {
  readonly name: (id: string, graph: Graph) => string | null
  readonly priority: number
}

/**
 * A file for each part of the beginning, with the modules that this part needs and none before it. Otherwise every module that some later page needs, too,
 * would get a file of its own, and each file is a round trip.
 * @param parts names of modules in `src/start`, in the order in which they begin
 */
export const firstLoad = (parts: readonly string[]): ChunkGroup[] =>
  parts.map((part, index) => {
    const needs = neededBy(new RegExp(`[\\\\/]src[\\\\/]start[\\\\/]${part}\\.tsx?$`))
    return {
      name: (id, graph) => (needs(id, graph) ? part : null),
      priority: 1 + parts.length - index,
    }
  })
