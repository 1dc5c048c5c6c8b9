import type { Progress } from '../card/progress.ts'

/** What a message says, in the forms that are tried one after the other when Feishu refuses the content. */
export interface Draft {
  /** The whole card as JSON; undefined when it could not be made. A `card` of one's own never changes. */
  readonly card: ((view: { progress?: Progress; mark: string }) => string) | undefined
  /** Two lines of plain text. */
  readonly plainText: ((mark: string) => string) | undefined
  /** A fixed sentence and a link: nothing in it that a filter of words could refuse. */
  readonly fixedText: (mark: string) => string
  /** Resolves, and never rejects, when a card would show all that is ever found out about the incident. */
  readonly whenComplete: Promise<void>
  /** A `card` of one's own: it carries no mark and is never updated. */
  readonly isOwnCard: boolean
}

export type Form = 'card' | 'plain-text' | 'fixed-text'

/** One form of a message as the API takes it. */
export interface Content {
  readonly form: Form
  readonly msgType: 'interactive' | 'text'
  readonly content: string
}

/** The forms of a message, the richest first. */
export function listContents(draft: Draft, mark: string): Content[] {
  const { card, plainText, fixedText } = draft
  const text = (form: Form, words: string): Content => ({
    form,
    msgType: 'text',
    content: JSON.stringify({ text: words }),
  })
  return [
    ...(card ? [{ form: 'card', msgType: 'interactive', content: card({ mark }) } as const] : []),
    ...(plainText ? [text('plain-text', plainText(mark))] : []),
    text('fixed-text', fixedText(mark)),
  ]
}
