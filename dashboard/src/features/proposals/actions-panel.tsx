import { useConfig } from '../../config/config-context.ts'
import { tameText } from '../../format/text.ts'
import { texts } from '../../language/text.ts'
import { Hash } from '../../ui/hash.tsx'
import { Panel } from '../../ui/panel.tsx'
import { actionWords, nativeAmount, type TokenAddresses } from './action-words.ts'
import classes from './actions-panel.module.css'
import type { ProposalDetail } from './proposals-query.ts'

type Action = ProposalDetail['actions'][number]

/** An action in one sentence, warnings included: what is not known is said. */
export function actionSentence(action: Action, tokens: TokenAddresses): string {
  const words = texts().governance.actions
  const amount = nativeAmount(action.value)
  if (action.calldata === '0x') return words.plainTransfer(amount)
  const sentence = wordsOf(action, tokens)
  return action.value === '0' ? sentence : `${sentence} (${words.sends(amount)})`
}

function wordsOf({ call, contract, summary }: Action, tokens: TokenAddresses): string {
  const words = texts().governance.actions
  if (call === null) return words.unknown
  const said = actionWords(call, tokens) ?? words.noWords(tameText(summary, 300))
  return contract === null ? words.looksLike(said) : said
}

function ActionItem({ action }: { action: Action }) {
  const { addresses } = useConfig()
  const words = texts().governance.actions
  const stranger = action.contract === null && action.calldata !== '0x'
  return (
    <li className={classes.action}>
      {stranger ? <p className={classes.warning}>{words.stranger}</p> : null}
      <p className={classes.words}>
        <bdi>{actionSentence(action, addresses)}</bdi>
      </p>
      <p className={classes.call}>
        <code>{tameText(action.summary, 400)}</code>
      </p>
      <p className={classes.target}>
        {words.on} {action.contract ?? ''} <Hash value={action.target} what={words.contract} /> ·{' '}
        {words.callData} <Hash value={action.calldata} what={words.callData} />
      </p>
    </li>
  )
}

/** What a proposal does, call by call: in words, as the call itself, and where it goes. */
export function ActionsPanel({ actions }: { actions: readonly Action[] }) {
  const words = texts().governance.actions
  return (
    <Panel title={words.title}>
      {actions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol className={classes.actions} data-testid="actions">
          {actions.map((action, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: actions have an order and nothing else of their own, and never change
            <ActionItem key={position} action={action} />
          ))}
        </ol>
      )}
    </Panel>
  )
}
