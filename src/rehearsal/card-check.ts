import { ForeseenError } from './foreseen.ts'

/** The largest card that Feishu accepts, in bytes, and the most elements (Feishu docs: im-v1/message/create, card JSON 2.0). */
const MAX_BYTES = 30 * 1024
const MAX_ELEMENTS = 200

/**
 * Checks a card for what Feishu is known to refuse.
 * @throws ForeseenError with the code that Feishu would answer
 */
export function checkCard(card: string): void {
  const bytes = Buffer.byteLength(card)
  if (bytes > MAX_BYTES) {
    throw new ForeseenError(230025, { kind: 'too-large', is: bytes, max: MAX_BYTES })
  }
  const elements = countElements(JSON.parse(card))
  if (elements > MAX_ELEMENTS) {
    throw new ForeseenError(230099, { kind: 'too-many-elements', is: elements, max: MAX_ELEMENTS })
  }
}

// Every object with a `tag` is an element, at any depth.
function countElements(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value).reduce((sum: number, each) => sum + countElements(each), 0)
  return inside + ('tag' in value ? 1 : 0)
}
