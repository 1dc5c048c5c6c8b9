import { describe, expect, it } from '@jest/globals'
import { createMark } from '../../src/message/mark.ts'

const page = { secret: 'secret', pageKey: 'page' }

/** Another message's text around a mark. */
function around(mark: string): string {
  return `{"content":"[Run](https:\\/\\/github.com\\/a\\/b\\/actions\\/runs\\/1#${mark})"}`
}

describe('a mark', () => {
  it('tells a job its own message', () => {
    const mark = createMark(page)
    expect(mark.read(around(mark.sent))).toMatchObject({ isOurs: true, hasCalled: false })
    expect(mark.read(around(mark.called))).toMatchObject({ isOurs: true, hasCalled: true })
  })

  it('tells another job of the same page, and whether it has called', () => {
    const [one, other] = [createMark(page), createMark(page)]
    const [sent, called] = [other.read(around(one.sent)), other.read(around(one.called))]
    expect(sent).toMatchObject({ isOurs: false, hasCalled: false })
    expect(called).toMatchObject({ isOurs: false, hasCalled: true, author: sent?.author })
  })

  const mark = createMark(page)
  it.each([
    ['is not there', 'Deployment failed'],
    ['is of another page', createMark({ ...page, pageKey: 'other' }).sent],
    ['is signed with another secret', createMark({ ...page, secret: 'guess' }).called],
    ['only looks like one', `page-${'a'.repeat(20)}-called`],
    ['is cut off', mark.sent.slice(0, -6)],
    [
      'claims that people were called, which its signature does not',
      mark.sent.replace('sent', 'called'),
    ],
    ['is a placeholder', '{"text":"请升级至最新版本客户端，以查看内容"}'],
    ['is in no content at all', ''],
  ])('tells nothing when it %s', (_, text) => {
    expect(createMark(page).read(around(text))).toBeUndefined()
  })

  it('is found behind a forged one, as in the title of a commit', () => {
    const ours = createMark(page)
    const forged = `page-${'a'.repeat(20)}-called`
    expect(ours.read(`${around(forged)} ${around(ours.sent)}`)).toMatchObject({ isOurs: true })
  })
})
