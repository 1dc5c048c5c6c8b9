import { describe, expect, it } from '@jest/globals'
import { marked } from 'marked'

import { escapeMarkdown, neutralizeText } from '../../src/card/untrusted.ts'

const hostile = [
  'x<at id=all></at>[click](https://evil.example)',
  '<at user_id="all">everyone</at> <b>bold</b>',
  "<a href='https://evil.example'>run</a> <font color=red>x</font><person id='ou_1'></person>",
  '![image](img_v2_1) [text][1] <https://evil.example> https://evil.example www.evil.example',
  '**bold** __bold__ *it* _it_ ~~gone~~ `code` ```js',
  '# heading',
  '- list',
  '+ list',
  '1. list',
  '2) list',
  '> quote',
  '---',
  '===',
  '| a | b |',
  '&lt;at id=all&gt; &#60;at id=all&#62; &amp;#60;',
  'line\n# heading\r\n\r\n    code\u2028- list\u0085- list\tx',
  ':OK: $urlVal \\<at id=all> {{x}} tel://1',
]

// What a reader sees of escaped Markdown.
function decode(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_entity, code) => String.fromCharCode(Number(code)))
    .replaceAll('\u200B', '')
}

describe('untrusted text', () => {
  it.each(hostile)('mentions nobody and is no link, even where nothing is escaped: %j', (text) => {
    expect(neutralizeText(text)).not.toMatch(/[<>[\]]|:\/\/|\w\.evil|evil\.\w/)
  })

  it.each(hostile)('is a plain paragraph to a Markdown parser: %j', (text) => {
    const html = marked.parse(escapeMarkdown(text), { async: false, gfm: true })
    expect(html).toMatch(/^<p>[^<>]*<\/p>\n$/)
    const item = marked.parse(`- ${escapeMarkdown(text)}`, { async: false, gfm: true })
    expect(item).toMatch(/^<ul>\n<li>[^<>]*<\/li>\n<\/ul>\n$/)
  })

  it.each([
    'Fix rounding of totals (#12)',
    'feature/pay_v2.1-rc~1',
    '修复：金额四舍五入 🎉 "quotes" & more',
    '👨‍👩‍👧 می‌خواهم',
  ])('stays readable: %j', (text) => {
    expect(decode(escapeMarkdown(text))).toBe(text)
    expect(decode(neutralizeText(text))).toBe(text)
  })

  it('cannot be turned around, hidden or broken by invisible characters', () => {
    const text = 'safe\u202E\u2066\u200F\u061C\uFEFF\u00AD\u{E0041}\u0000\u001B[31m\u007F'
    expect(neutralizeText(text)).toBe('safe ［31m')
    expect(neutralizeText('half \uD83D a character')).toBe('half \uFFFD a character')
  })

  it('is cut between characters, with an ellipsis', () => {
    expect(neutralizeText('🎉'.repeat(20_000), 10)).toBe(`${'🎉'.repeat(9)}…`)
    expect(neutralizeText('🎉'.repeat(10), 10)).toBe('🎉'.repeat(10))
  })

  it.each([
    'someone@example.com',
    'First.Last+tag@mail.example.co.uk',
    '13800138000',
    '138 0013 8000',
    '+86 138-0013-8000',
    '0086 13800138000',
    '+1 (555) 010-9999',
    '+442079460000',
    '(555) 010-9999',
    '010-12345678',
    '１３８００１３８０００',
    '１３８－００１３－８０００',
    '＋８６ １３８００１３８０００',
    '020 7946 0018',
    '07700 900 123',
    '07700-900123',
  ])('shows no contact, for which the platform may refuse the message: %s', (contact) => {
    expect(neutralizeText(`call ${contact}, please`)).toBe('call •••, please')
    expect(neutralizeText(`${contact}${'!'.repeat(200)}`, 20)).toBe(`•••${'!'.repeat(16)}…`)
  })

  it.each([
    'v1.2.3-rc.4 at 2026-11-22T10:00:00',
    'actions/checkout@v4.1.0',
    'build 20261122-1234567 of 10.0.0.1',
    '4f1d2c3b5a69788796a5b4c3d2e1f00112233445',
    'job 1234567890',
    '第１版（２０２６）＋ fix',
    '00:00-08:00 on 2026-01-05',
    'took 0.123 4567 ms',
  ])('keeps what only looks like a contact: %s', (text) => {
    expect(decode(neutralizeText(text))).toBe(text)
  })

  it('costs no time however long it is', () => {
    const started = performance.now()
    for (const unit of ['a@', 'a.', '1 ', '+1 ', '(', '<']) neutralizeText(unit.repeat(500_000))
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
