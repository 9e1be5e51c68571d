import type { Checked } from './check.ts'
import { type ProofLink, proofLinkText } from './proof-link.ts'

/** The address of what is on screen, pinned to the block by its hash, which can never come to mean another block. */
export function permalink(here: URL, link: ProofLink): string {
  const pinned = new URL(here)
  pinned.searchParams.set('asOf', link.blockHash)
  pinned.searchParams.set('proof', proofLinkText(link))
  return pinned.href
}

const isoDay = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10)

/** A sentence for a footnote. In English: citations are read everywhere. */
export function citationText({ proof, title, timestamp }: Checked, address: string): string {
  const parameters = proof.parameters === '{}' ? '' : `, ${proof.parameters}`
  return (
    `Braintrust Analytics: ${title} (${proof.field}${parameters}; definition v${proof.metricVersion}, methodology v${proof.methodologyVersion}). ` +
    `Chain ${proof.chainId}, block ${proof.blockNumber} (${proof.blockHash}), ${isoDay(timestamp)} UTC. ` +
    `SHA-256 of the result: ${proof.resultHash}. ${address}. Data: CC BY 4.0.`
  )
}

/** BibTeX gives these a meaning of their own. */
const escaped = (text: string): string => text.replaceAll(/[{}\\%#&$_~^]/g, (mark) => `\\${mark}`)

/** The same for BibTeX. */
export function citationBibtex({ proof, title, timestamp }: Checked, address: string): string {
  const key = `braintrust_${proof.field}_${proof.blockNumber}_${proof.resultHash.slice(2, 10)}`
  const parameters = proof.parameters === '{}' ? '' : `, parameters ${escaped(proof.parameters)}`
  return [
    `@misc{${key},`,
    `  author = {{Braintrust Analytics}},`,
    `  title = {${escaped(title)}},`,
    `  year = {${isoDay(timestamp).slice(0, 4)}},`,
    `  date = {${isoDay(timestamp)}},`,
    `  howpublished = {\\url{${address}}},`,
    `  note = {${escaped(proof.field)}${parameters}, definition v${proof.metricVersion}, methodology v${proof.methodologyVersion}, chain ${proof.chainId}, block ${proof.blockNumber}, hash ${proof.blockHash}, SHA-256 of the result ${proof.resultHash}. CC BY 4.0}`,
    `}`,
  ].join('\n')
}
