import { formatBps } from '../../format/ratio.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import { btrst, idOf, readDataUri, shortName, type WordsByCall } from './words.ts'

const says = () => signingTexts().jury.says
const choiceOf = (choice: unknown): string =>
  signingTexts().jury.choices[Number(choice)] ?? says().unknownChoice(`${choice}`)

/** Calls of DisputeJury, and the allowance of BTRST that some of them need. */
export const juryWords: WordsByCall = {
  'Btrst.approve': ([spender, value], name) => ({
    sentence: signingTexts().says.approve(shortName(name(spender)), btrst(value)),
    facts: [
      [signingTexts().says.spender, name(spender)],
      [signingTexts().says.allowance, btrst(value)],
    ],
  }),
  'DisputeJury.acceptClaim': ([id]) => ({ sentence: says().acceptClaim(idOf(id)), facts: [] }),
  'DisputeJury.acceptCounterclaim': ([id]) => ({ sentence: says().acceptCounterclaim(idOf(id)), facts: [] }),
  'DisputeJury.fileCounterclaim': ([id, bps, statement]) => ({
    sentence: says().counterclaim(idOf(id), formatBps(Number(bps))),
    facts: [
      [says().offeredShare, formatBps(Number(bps))],
      [signingTexts().says.statement, readDataUri(statement)],
    ],
  }),
  'DisputeJury.submitEvidence': ([id, evidence]) => ({
    sentence: says().evidence(idOf(id)),
    facts: [[says().evidenceText, readDataUri(evidence)]],
  }),
  'DisputeJury.appeal': ([id]) => ({ sentence: says().appeal(idOf(id)), facts: [] }),
  'DisputeJury.advance': ([id]) => ({ sentence: says().advance(idOf(id)), facts: [] }),
  'DisputeJury.draw': ([id]) => ({ sentence: says().draw(idOf(id)), facts: [] }),
  'DisputeJury.execute': ([id]) => ({ sentence: says().execute(idOf(id)), facts: [] }),
  'DisputeJury.commitVote': ([id, commitment]) => ({
    sentence: says().commit(idOf(id)),
    facts: [[says().commitment, `${commitment}`]],
  }),
  'DisputeJury.revealVote': ([id, choice, salt, reasons]) => ({
    sentence: says().reveal(idOf(id), choiceOf(choice)),
    facts: [
      [says().choice, choiceOf(choice)],
      [says().salt, `${salt}`],
      [says().reasons, readDataUri(reasons)],
    ],
  }),
  'DisputeJury.setStake': ([stake]) => ({
    sentence: stake === 0n ? says().leave : says().stake(btrst(stake)),
    facts: [[says().newStake, btrst(stake)]],
  }),
}
