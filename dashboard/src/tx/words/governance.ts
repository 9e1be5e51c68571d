import { signingTexts } from '../../language/signing-texts.ts'
import { idOf, type WordsByCall } from './words.ts'

const says = () => signingTexts().says
const choiceOf = (support: unknown): string =>
  says().choices[Number(support)] ?? says().unknownChoice(`${support}`)

export const governanceWords: WordsByCall = {
  'BraintrustGovernor.castVote': ([proposalId, support]) => ({
    sentence: says().vote(choiceOf(support), idOf(proposalId)),
    facts: [[says().yourVote, choiceOf(support)]],
  }),
}
