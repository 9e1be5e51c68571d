import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metadataTitle } from './metadata-title.ts'

describe('a title in a metadata URI', () => {
  it('is read from percent-encoded and from base64 JSON', () => {
    expect(metadataTitle(`data:application/json,${encodeURIComponent('{"title":"Ünïcode & 漢字"}')}`)).toBe(
      'Ünïcode & 漢字',
    )
    expect(
      metadataTitle(`data:application/json;base64,${Buffer.from('{"title":"Logo"}').toString('base64')}`),
    ).toBe('Logo')
    expect(metadataTitle('data:application/json;charset=utf-8,{"title":"Logo"}')).toBe('Logo')
  })

  it('is absent where there is none to trust', () => {
    for (const uri of [
      '',
      'ipfs://Qm',
      'https://evil.example/x',
      'data:text/html,{"title":"x"}',
      'data:application/json,{',
      'data:application/json,%',
      'data:application/json,{"title":5}',
      'data:application/json,null',
      'data:application/json,{"title":"  "}',
      `data:application/json,{"title":"${'x'.repeat(20_000)}"}`,
    ])
      expect(metadataTitle(uri), uri.slice(0, 60)).toBeUndefined()
  })

  it('is cut, and cleared of marks that would disguise it', () => {
    expect(metadataTitle(`data:application/json,{"title":"${'é'.repeat(300)}"}`)).toHaveLength(200)
    expect(metadataTitle('data:application/json,{"title":"a\\u202eb\\u0000c"}')).toBe('a b c')
  })

  it('never throws, whatever is written there', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, base64) => {
        const title = metadataTitle(`data:application/json${base64 ? ';base64' : ''},${text}`)
        expect(title === undefined || title.length > 0).toBe(true)
      }),
    )
  })
})
