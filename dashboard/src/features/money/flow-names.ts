import { tameText } from '../../format/text.ts'
import { texts } from '../../language/text.ts'
import type { FlowNode } from './money-queries.ts'

/** What a node of a flow is called: a budget by its purpose, all others by what they are. */
export function nodeName({ kind, name }: FlowNode): string {
  const words = texts().money.treasury
  if (kind !== 'BUDGET') return words.nodes[kind]
  return name === null || name.trim() === '' ? words.nodes.BUDGET : tameText(name, 60)
}
