import { Link } from '@tanstack/react-router'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { formatCount } from '../../format/amount.ts'
import { texts } from '../../language/text.ts'
import { Unfolding } from '../../ui/unfolding.tsx'
import classes from './definition-help.module.css'

export const definitionFragment = graphql(`
  fragment Definition on MetricDefinition {
    id
    title
    definition
    formula
    caveats
    version
  }
`)

interface DefinitionHelpProps {
  readonly definition: FragmentOf<typeof definitionFragment>
  readonly block: { readonly number: number }
}

/** The "?" beside a number: what it means, how it is made, for which block. */
export function DefinitionHelp({ definition, block }: DefinitionHelpProps) {
  const {
    id,
    title,
    definition: meaning,
    formula,
    caveats,
    version,
  } = readFragment(definitionFragment, definition)
  return (
    <Unfolding
      button={{ className: classes.mark, face: '?', label: texts().overview.help.open(title) }}
      card={{
        className: classes.card,
        label: texts().overview.help.card(title),
        width: 340,
        position: 'bottom-start',
        arrow: true,
      }}
    >
      {() => (
        <>
          <h3>{title}</h3>
          <p>{meaning}</p>
          <p className={classes.formula}>{formula}</p>
          {caveats.length > 0 ? (
            <ul>
              {caveats.map((caveat) => (
                <li key={caveat}>{caveat}</li>
              ))}
            </ul>
          ) : null}
          <p className={classes.foot}>
            {texts().overview.help.foot(version, formatCount(block.number))} ·{' '}
            <Link to="/definitions/$id" params={{ id }}>
              {texts().overview.help.more}
            </Link>
          </p>
        </>
      )}
    </Unfolding>
  )
}
