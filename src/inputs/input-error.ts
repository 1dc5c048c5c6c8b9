import type { Translated } from '../language.ts'

/** An input that can't be used. The text names the input, says what is wrong and what to write instead. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly text: Translated

  constructor(text: Translated) {
    super(text.en)
    this.text = text
  }
}
