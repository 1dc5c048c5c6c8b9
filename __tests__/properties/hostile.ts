import fc from 'fast-check'

const snippets = [
  '<at id=all></at>',
  '<at user_id="all">everyone</at>',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  'https://evil.example',
  'www.evil.example',
  '</font><a href="https://evil.example">',
  '</code><script>',
  '\n::error::x',
  '\r\n::add-mask::x',
  '::set-output name=status::called',
  '%0A::stop-commands::x',
  '##[add-mask]x',
  '#\u200B#[error]x',
  '#\u0000#[error]x',
  '\u2028::error::x',
  '\u202Eevil\u202C',
  '\n# x\n- y\n```',
  '**x** `y` ~~z~~ | a | b |',
  '&lt;at id=all&gt;',
  '&#60;at id=all&#62;',
  'ghadelimiter_',
  '@octocat',
  '\uD83D',
]

/** Text as an attacker would write it: any characters, and the snippets that mean something to Feishu or the runner. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...snippets),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(' ', '\n', '<', '>', '[', ']', '(', ')', '#', ':', '/', '.', '@', '`', '&'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

/** What an environment variable can hold of it. */
export const inputText: fc.Arbitrary<string> = hostileText.map((text) => text.replaceAll('\0', ''))
