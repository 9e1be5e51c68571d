import {
  Layer,
  Rectangle,
  ResponsiveContainer,
  Sankey,
  type SankeyLinkProps,
  type SankeyNodeProps,
  Tooltip,
} from 'recharts'
import { decimalsOf, formatExact, formatShort } from '../../format/amount.ts'
import { tameText } from '../../format/text.ts'
import classes from './flow.module.css'
import { nodeName } from './flow-names.ts'
import type { FlowNode, TokenFlow } from './money-queries.ts'

type TokenName = 'USDC' | 'BTRST'

const colours: Readonly<Record<FlowNode['kind'], string>> = {
  FEES: 'var(--data-fees)',
  BOUGHT: 'var(--data-fees)',
  OTHER_INFLOW: 'var(--data-6)',
  RESERVES: 'var(--data-7)',
  TREASURY: 'var(--data-gsv)',
  CONVERTED: 'var(--data-fees)',
  BUDGET: 'var(--data-3)',
  OTHER_OUTFLOW: 'var(--data-4)',
  KEPT: 'var(--data-7)',
  REFERRAL_REWARDS: 'var(--data-5)',
  SCREENING_REWARDS: 'var(--data-8)',
  JURY: 'var(--data-4)',
  PAYEES: 'var(--data-6)',
}

/** Room for the names of the last nodes, which stand beside them like all others. */
const lastNames = 150
/** Longer names would run into the next column; the table has them whole. */
const longestName = 30

/** The widths of the bands are drawn from doubles; every number that is read comes from the exact one beside it. */
function drawn(flow: TokenFlow, token: TokenName) {
  const places = new Map(flow.nodes.map(({ id }, index) => [id, index]))
  const scale = 10n ** BigInt(decimalsOf[token])
  return {
    nodes: flow.nodes.map((node) => ({ name: nodeName(node), kind: node.kind })),
    links: flow.links.map(({ source, target, value }) => ({
      source: places.get(source) ?? 0,
      target: places.get(target) ?? 0,
      value: Number(BigInt(value) / (scale / 1000n)) / 1000,
      exact: value,
    })),
  }
}

/** The exact sum through a node: what flows in, or out where nothing flows in. */
function throughNodes(flow: TokenFlow): bigint[] {
  const sum = (end: 'source' | 'target', id: string) =>
    flow.links.filter((link) => link[end] === id).reduce((total, { value }) => total + BigInt(value), 0n)
  return flow.nodes.map(({ id }) => sum('target', id) || sum('source', id))
}

function NodeMark({
  node,
  token,
  values,
}: {
  node: SankeyNodeProps
  token: TokenName
  values: readonly bigint[]
}) {
  const { x, y, width, height, index, payload } = node
  const kind = (payload as unknown as { kind: FlowNode['kind'] }).kind
  const label = { x: x + width + 8, y: y + height / 2 }
  return (
    <Layer>
      <Rectangle x={x} y={y} width={width} height={Math.max(1, height)} fill={colours[kind]} />
      <text {...label} dy="-0.15em" className={classes.name}>
        {tameText(payload.name, longestName)}
      </text>
      <text {...label} dy="1.05em" className={classes.value}>
        {formatShort(values[index] ?? 0n, decimalsOf[token])}
      </text>
    </Layer>
  )
}

function Band({ link }: { link: SankeyLinkProps }) {
  const { sourceX, sourceY, sourceControlX, targetX, targetY, targetControlX, linkWidth, payload } = link
  const kind = (payload.source as unknown as { kind: FlowNode['kind'] }).kind
  return (
    <path
      className={classes.band}
      d={`M${sourceX},${sourceY} C${sourceControlX},${sourceY} ${targetControlX},${targetY} ${targetX},${targetY}`}
      fill="none"
      stroke={colours[kind]}
      strokeWidth={Math.max(1, linkWidth)}
    />
  )
}

interface Hovered {
  readonly name?: string
  readonly payload?: { readonly payload?: { readonly exact?: string } }
}

function Tip({ payload, token }: { payload?: readonly Hovered[]; token: TokenName }) {
  const [hovered] = payload ?? []
  if (hovered === undefined) return null
  const exact = hovered.payload?.payload?.exact
  return (
    <div className={classes.tip}>
      <p>{hovered.name}</p>
      {exact === undefined ? null : (
        <p>
          {formatExact(BigInt(exact), decimalsOf[token])} {token}
        </p>
      )}
    </div>
  )
}

/** A token's flow as a Sankey diagram; the table beside it is its twin for those who do not see it. */
export function FlowChart({ flow, token, label }: { flow: TokenFlow; token: TokenName; label: string }) {
  const values = throughNodes(flow)
  const height = Math.max(240, 60 * Math.max(...columnSizes(flow)))
  return (
    <div className={classes.chart} role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={height}>
        <Sankey
          data={drawn(flow, token)}
          nodeWidth={12}
          nodePadding={30}
          linkCurvature={0.5}
          iterations={64}
          margin={{ top: 16, right: lastNames, bottom: 16, left: 12 }}
          node={(node: SankeyNodeProps) => <NodeMark node={node} token={token} values={values} />}
          link={(link: SankeyLinkProps) => <Band link={link} />}
        >
          <Tooltip content={<Tip token={token} />} isAnimationActive={false} />
        </Sankey>
      </ResponsiveContainer>
    </div>
  )
}

/** How many nodes stand above each other: sources, budgets, receivers. */
function columnSizes({ nodes, links }: TokenFlow): number[] {
  const targets = new Set(links.map(({ target }) => target))
  const sources = new Set(links.map(({ source }) => source))
  const first = nodes.filter(({ id }) => !targets.has(id)).length
  const last = nodes.filter(({ id }) => !sources.has(id)).length
  return [first, last, nodes.filter(({ kind }) => kind === 'BUDGET').length + 1]
}
