import { useBlockQuery } from '../../api/use-block-query.ts'
import { shortHex } from '../../format/text.ts'
import { texts } from '../../language/text.ts'
import { AnswerView } from '../../ui/answer-view.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Hash } from '../../ui/hash.tsx'
import { OnChainText } from '../../ui/on-chain-text.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Pill } from '../../ui/pill.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import classes from './address-roles.module.css'
import { type AddressDetail, addressQuery } from './people-queries.ts'
import { RoleAction } from './role-action.tsx'
import { roleFacts } from './role-facts.tsx'

function Head({ found }: { found: AddressDetail }) {
  const words = texts().people.address
  const name = found.name ?? `${words.title} ${shortHex(found.address)}`
  return (
    <PageHead
      title={<OnChainText text={name} max={80} fallback={words.title} />}
      name={name}
      lead={
        <>
          <Hash value={found.address} label={found.address} what={texts().ui.address} />
          <span className={classes.roles}>
            {found.roles.map((role) => (
              <Pill key={role} tone="info">
                {words.roles[role]}
              </Pill>
            ))}
          </span>
        </>
      }
    />
  )
}

/** An address with its figures in each role it has had. */
export function AddressRoles({ address }: { address: string }) {
  const answer = useBlockQuery(addressQuery, { address })
  const words = texts().people.address
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={12} />}>
      {({ address: found }) => (
        <>
          <Head found={found} />
          {found.roles.length === 0 ? <p>{words.noRole}</p> : null}
          <div className={classes.grid} data-testid="roles">
            {roleFacts(found).map(({ role, rows }) => (
              <Panel key={role} title={words.roles[role]} aside={<RoleAction role={role} found={found} />}>
                <Facts rows={rows} />
              </Panel>
            ))}
          </div>
        </>
      )}
    </AnswerView>
  )
}
