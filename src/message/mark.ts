import { createHmac, randomBytes } from 'node:crypto'

/** What the mark in a message's content says. */
export interface MarkReading {
  /** Who sent the message, or last updated it: this job, or another one of the same page. */
  readonly author: string
  readonly isOurs: boolean
  /** Whether the author had called people when they wrote it. */
  readonly hasCalled: boolean
}

/** Stands in a link of a message, and tells this job's message from another job's of the same page. */
export interface Mark {
  /** As the message carries it before people were called, and afterwards. */
  readonly sent: string
  readonly called: string
  /** Finds the mark of any job of the same page; undefined when there is none to be seen. */
  read(content: string): MarkReading | undefined
}

/**
 * Makes a mark of a random part and a signature over it, so that a branch or a commit title that only looks like a mark
 * cannot silence the page. `pageKey` is what makes two jobs mean the same page.
 */
export function createMark({ secret, pageKey }: { secret: string; pageKey: string }): Mark {
  const sign = (author: string, state: string) =>
    createHmac('sha256', secret).update(`${author} ${state} ${pageKey}`).digest('hex').slice(0, 12)
  const write = (author: string, state: State) => `page-${author}${sign(author, state)}-${state}`
  const ours = randomBytes(4).toString('hex')
  return {
    sent: write(ours, 'sent'),
    called: write(ours, 'called'),
    read(content) {
      for (const [, author = '', signature, state = ''] of content.matchAll(MARK)) {
        if (signature === sign(author, state)) {
          return { author, isOurs: author === ours, hasCalled: state === 'called' }
        }
      }
      return undefined
    },
  }
}

type State = 'sent' | 'called'

const MARK = /page-([0-9a-f]{8})([0-9a-f]{12})-(sent|called)/g
