import { counted } from '../../format/counted.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import { idOf, readDataUri, usdc, type WordsByCall } from './words.ts'

const says = () => signingTexts().says

export const jobWords: WordsByCall = {
  'JobBoard.postJob': ([categoryId, node, budget, positions, metadata]) => ({
    sentence: says().postJob(usdc(budget), counted(Number(positions), says().people)),
    facts: [
      [says().categoryNumber, idOf(categoryId)],
      [says().node, /^0x0+$/.test(`${node}`) ? says().noNode : `${node}`],
      [says().text, readDataUri(metadata)],
    ],
  }),
}
