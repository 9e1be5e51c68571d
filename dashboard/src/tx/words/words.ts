import { formatToken } from '../../format/amount.ts'
import { readableUri, tameText } from '../../format/text.ts'
import { signingTexts } from '../../language/signing-texts.ts'
import type { Fact } from '../plan.ts'

/** A call in words, made from its bytes alone: if the bytes said something else, so would the words. */
export interface Description {
  readonly sentence: string
  readonly facts: readonly Fact[]
}

/** Words for one function: `args` are what `decodeFunctionData` gives for it, `name` names an address if it is one of our contracts. */
export type Words = (args: readonly unknown[], name: (address: unknown) => string) => Description

/** By "Contract.function"; overloaded functions by "Contract.function/number of arguments". */
export type WordsByCall = Readonly<Record<string, Words>>

/** Words for data that is signed without being sent, by "Contract.PrimaryType": made from the data alone. */
export type SignatureWordsByType = Readonly<
  Record<
    string,
    (message: Readonly<Record<string, unknown>>, name: (address: unknown) => string) => Description
  >
>

export const amountOf = (value: unknown): bigint => (typeof value === 'bigint' ? value : 0n)
export const idOf = (value: unknown): string => `${value}`
export const usdc = (value: unknown): string => formatToken(amountOf(value), 'USDC')
export const btrst = (value: unknown): string => formatToken(amountOf(value), 'BTRST')

/** A contract's name without its address, which the facts below the sentence give in full. */
export const shortName = (name: string): string => name.replace(/ \(0x[0-9a-fA-F]{40}\)$/, '')

/** What a URI that carries its own text says. */
export const readDataUri = (uri: unknown): string =>
  tameText(readableUri(`${uri}`), 300) || signingTexts().says.emptyText
