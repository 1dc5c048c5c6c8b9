import { FeishuError } from '../feishu/feishu-error.ts'

/** The platform takes no larger card, in bytes, and no more elements (Feishu docs: im-v1/message/create, card JSON 2.0). */
const MOST_BYTES = 30 * 1024
const MOST_ELEMENTS = 200

/**
 * Checks a card for what the platform is known to refuse.
 * @throws FeishuError as the platform would answer
 */
export function checkCard(card: string): void {
  const bytes = Buffer.byteLength(card)
  if (bytes > MOST_BYTES) {
    const msg = `the card has ${bytes} bytes, of ${MOST_BYTES} at most`
    throw new FeishuError({ kind: 'foreseen', code: 230025, msg })
  }
  const elements = countElements(JSON.parse(card))
  if (elements > MOST_ELEMENTS) {
    const msg = `the card has ${elements} elements, of ${MOST_ELEMENTS} at most`
    throw new FeishuError({ kind: 'foreseen', code: 230099, msg })
  }
}

// What has a tag is an element, wherever it stands.
function countElements(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value).reduce((sum: number, each) => sum + countElements(each), 0)
  return inside + ('tag' in value ? 1 : 0)
}
