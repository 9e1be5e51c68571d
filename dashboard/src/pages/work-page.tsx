import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useBlockQuery } from '../api/use-block-query.ts'
import { useConfig } from '../config/config-context.ts'
import classes from '../features/your-work/work-list.module.css'
import { WorkList } from '../features/your-work/work-list.tsx'
import { workQuery } from '../features/your-work/work-query.ts'
import { isAddress } from '../format/address.ts'
import { texts } from '../language/text.ts'
import { AnswerView } from '../ui/answer-view.tsx'
import { Hash } from '../ui/hash.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { Stack } from '../ui/stack.tsx'
import { TextField } from '../ui/text-field.tsx'
import { chooseWallet } from '../wallet/session-store.ts'
import { useSession } from '../wallet/use-session.ts'

function Waiting({ address }: { address: string }) {
  const answer = useBlockQuery(workQuery, { address })
  return (
    <AnswerView answer={answer} skeleton={<RowsSkeleton rows={6} />}>
      {({ work }) => <WorkList items={work.items} />}
    </AnswerView>
  )
}

/** Any address can be asked for: all of it is public. */
function Lookup({ address }: { address: string | undefined }) {
  const navigate = useNavigate({ from: '/work' })
  const [typed, setTyped] = useState(address ?? '')
  const words = texts().work
  return (
    <form
      className={classes.lookup}
      onSubmit={(event) => {
        event.preventDefault()
        const asked = typed.trim()
        void navigate({
          search: ({ address: _before, ...rest }) => (asked === '' ? rest : { ...rest, address: asked }),
        })
      }}
    >
      <TextField
        label={words.address}
        value={typed}
        onChange={setTyped}
        problem={address !== undefined && !isAddress(address) ? texts().governance.you.notAnAddress : null}
        hint={words.addressHint}
      />
      <Button type="submit" variant="default">
        {words.look}
      </Button>
    </form>
  )
}

/** What waits for whoever is connected, or for an address typed in, each with its deadline. */
export function WorkPage() {
  const { address } = useSearch({ from: '/work' })
  const { account } = useSession()
  const { addresses } = useConfig()
  const shown = address ?? account ?? undefined
  const words = texts().work
  return (
    <>
      <PageHead title={words.heading} lead={words.lead} />
      <Stack>
        <Panel title={words.waits}>
          {shown !== undefined && isAddress(shown) ? (
            <>
              <p className={classes.why}>
                {words.for} <Hash value={shown} what={texts().ui.address} />
              </p>
              <Waiting key={shown} address={shown} />
            </>
          ) : shown === undefined ? (
            <>
              <p>{words.connect}</p>
              {/* The header's own button draws the dialog. */}
              {addresses === null ? null : <Button onClick={chooseWallet}>{texts().ui.connectWallet}</Button>}
            </>
          ) : null}
        </Panel>
        <Panel title={words.other}>
          <Lookup address={address} />
          <p className={classes.why}>{words.notIn}</p>
        </Panel>
      </Stack>
    </>
  )
}
