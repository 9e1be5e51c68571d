/** What a bundler tells of a module: who imports it without delay, and whether the page begins with it. */
interface ModuleInfo {
  readonly isEntry: boolean
  readonly importers: readonly string[]
}

interface Graph {
  getModuleInfo(id: string): ModuleInfo | null
}

/** A package's own list of all that is in it: it imports everything, whatever is used of it. */
const barrel = /node_modules.*[\\/]index\.m?js$/

/**
 * Names the chunk `first` for each module that the entry needs before it can begin, by whatever way its imports lead there; null for those that only
 * come later. Otherwise every module that some later page needs, too, would get a file of its own.
 */
export function firstLoad(): (id: string, graph: Graph) => string | null {
  const known = new Map<string, boolean>()
  const leadsToEntry = (id: string, graph: Graph): boolean => {
    const seen = new Set([id])
    // Grows while it is walked through: everything above the module, each once.
    for (const above of seen) {
      const told = known.get(above)
      const info = told === undefined ? graph.getModuleInfo(above) : null
      if (told === true || info?.isEntry) {
        known.set(id, true)
        return true
      }
      for (const importer of info?.importers ?? []) if (!barrel.test(importer)) seen.add(importer)
    }
    for (const above of seen) known.set(above, false)
    return false
  }
  return (id, graph) => (leadsToEntry(id, graph) ? 'first' : null)
}
