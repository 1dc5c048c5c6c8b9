import { describe, expect, it } from '@jest/globals'

import { buildPageKey, readPageNotice, renderPageNotice } from '../../src/incident/notice.ts'

const secret = 'app-secret'
const notice = { cardIds: ['om_a-1', 'om_b_2'], sharedId: 'om_c', key: '17001/2', takenBy: 'ou_1' }
const text = renderPageNotice({ ...notice, secret })

describe('the notice that a page leaves behind', () => {
  it('is read back by the same app', () => {
    expect(text).toMatch(/^feishu-page:/)
    expect(readPageNotice(text, { secret })).toEqual(notice)
  })

  it.each([
    { cardIds: [], sharedId: 'om_text', key: '7/1' },
    { cardIds: ['om_direct'], key: '7/1' },
  ])('leaves out what there is not: %j', (sparse) => {
    const written = renderPageNotice({ ...sparse, secret })
    expect(readPageNotice(written, { secret })).toEqual(sparse)
  })

  it('is found inside other words, wrapped anywhere', () => {
    const wrapped = text.replace(/.{20}/g, '$&\n    ')
    expect(readPageNotice(`Called 3 people. ${wrapped}. Bye`, { secret })).toEqual(notice)
  })

  it("is not taken for ours when it is another app's or was changed", () => {
    expect(readPageNotice(text, { secret: 'another' })).toBeUndefined()
    expect(readPageNotice(text.replace('om_a-1', 'om_d'), { secret })).toBeUndefined()
    expect(readPageNotice(text.slice(0, -1), { secret })).toBeUndefined()
    expect(readPageNotice('feishu-page:om_a', { secret })).toBeUndefined()
    expect(readPageNotice('', { secret })).toBeUndefined()
  })

  it('is found behind a forged one', () => {
    const forged = renderPageNotice({ ...notice, cardIds: ['om_evil'], secret: 'guess' })
    expect(readPageNotice(`${forged} ${text}`, { secret })).toEqual(notice)
  })

  it('names 50 messages at most, and fits into one annotation', () => {
    const cardIds = Array.from({ length: 60 }, (_, id) => `om_${`${id}`.padStart(32, 'x')}`)
    const long = renderPageNotice({ cardIds, key: '17001/2', secret })
    expect(readPageNotice(long, { secret })?.cardIds).toEqual(cardIds.slice(0, 50))
    expect(long.length).toBeLessThan(2_000)
  })

  it('is about one attempt of one run', () => {
    expect(buildPageKey({ runId: 7, attempt: 2 })).toBe('7/2')
    expect(buildPageKey({ runId: 7 })).toBe('7/1')
    expect(buildPageKey({})).toBeUndefined()
  })
})
