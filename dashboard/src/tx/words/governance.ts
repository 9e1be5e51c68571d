import { formatCount } from '../../format/amount.ts'
import { tameText } from '../../format/text.ts'
import { formatDateTime } from '../../format/time.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import { innerFacts, sayInnerCall } from './inner-actions.ts'
import { amountOf, idOf, type Words, type WordsByCall } from './words.ts'

const says = () => signingTexts().says
const words = () => signingTexts().governance.says
const choiceOf = (support: unknown): string =>
  says().choices[Number(support)] ?? says().unknownChoice(`${support}`)
/** The most of a description that a review shows; all of it is in the form. */
const shownText = 2000

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** What is done to a proposal by its number alone. */
const byNumber =
  (say: (id: string) => string): Words =>
  ([id]) => ({ sentence: say(idOf(id)), facts: [] })

const propose: Words = ([targets, values, calldatas, description], name) => {
  const calls = { targets: list(targets), values: list(values), calldatas: list(calldatas) }
  const silent = calls.targets.find(
    (target, index) => sayInnerCall(target, calls.values[index] ?? 0n, calls.calldatas[index], name) === null,
  )
  if (silent !== undefined) throw new Error(words().noWordsInside(name(silent)))
  const text = `${description}`
  const title = text.split('\n')[0]?.replace(/^#+\s*/, '') ?? ''
  return {
    sentence: words().propose(tameText(title, 200), formatCount(calls.targets.length)),
    facts: [...innerFacts(calls, name), [words().text, tameText(text, shownText)]],
  }
}

const proposalWords: WordsByCall = {
  'queue/1': byNumber((id) => words().queue(id)),
  'execute/1': byNumber((id) => words().execute(id)),
  'cancel/1': byNumber((id) => words().cancel(id)),
}

const of = (contract: string, calls: WordsByCall): WordsByCall =>
  Object.fromEntries(Object.entries(calls).map(([call, say]) => [`${contract}.${call}`, say]))

export const governanceWords: WordsByCall = {
  ...of('BraintrustGovernor', proposalWords),
  ...of('GovernorAlpha', proposalWords),
  'BraintrustGovernor.castVote': ([proposalId, support]) => ({
    sentence: says().vote(choiceOf(support), idOf(proposalId)),
    facts: [[says().yourVote, choiceOf(support)]],
  }),
  'BraintrustGovernor.castVoteWithReason': ([proposalId, support, reason]) => ({
    sentence: says().vote(choiceOf(support), idOf(proposalId)),
    facts: [
      [says().yourVote, choiceOf(support)],
      [words().reason, tameText(`${reason}`, shownText)],
    ],
  }),
  'GovernorAlpha.castVote': ([proposalId, support]) => {
    const choice = choiceOf(support === true ? 1 : 0)
    return { sentence: says().vote(choice, idOf(proposalId)), facts: [[says().yourVote, choice]] }
  },
  'BraintrustGovernor.propose': propose,
  'Btrst.delegate': ([delegatee], name) => ({
    sentence: words().delegate(name(delegatee)),
    facts: [[words().delegatee, name(delegatee)]],
  }),
  'Btrst.delegateBySig': ([delegatee, nonce, expiry], name) => ({
    sentence: words().delegateBySig(name(delegatee)),
    facts: [
      [words().delegatee, name(delegatee)],
      [words().nonce, idOf(nonce)],
      [words().validUntil, formatDateTime(Number(amountOf(expiry)))],
    ],
  }),
}
