import { signingTexts } from '../../language/signing-texts.ts'
import { idOf, readDataUri, type WordsByCall } from './words.ts'

const says = () => signingTexts().screening.says

export const screeningWords: WordsByCall = {
  'TalentScreening.applyAsTalent': ([categoryId, profile]) => ({
    sentence: says().apply(idOf(categoryId)),
    facts: [
      [signingTexts().says.categoryNumber, idOf(categoryId)],
      [says().profile, readDataUri(profile)],
    ],
  }),
  'TalentScreening.withdrawApplication': ([id]) => ({ sentence: says().withdraw(idOf(id)), facts: [] }),
  'TalentScreening.claimScreening': ([id]) => ({ sentence: says().claim(idOf(id)), facts: [] }),
  'TalentScreening.submitScreening': ([id, approve, report]) => ({
    sentence: approve === true ? says().approve(idOf(id)) : says().reject(idOf(id)),
    facts: [[says().report, readDataUri(report)]],
  }),
  'TalentScreening.claimScreeningRewards': ([to], name) => ({
    sentence: says().claimRewards(name(to)),
    facts: [[says().to, name(to)]],
  }),
}
