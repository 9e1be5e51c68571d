export { readerLanguage } from '../language/reader-language.ts'
export { speak } from '../language/text.ts'
