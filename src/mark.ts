import { createHmac, randomBytes } from 'node:crypto'
import type { Credentials } from './feishu/token.ts'

/** Stands in the links of a message, and tells this job's message from another job's of the same page. */
export interface Mark {
  readonly text: string
  /** True when the content holds the mark of any job with the same app and dedupe key. */
  isInFamily(content: string): boolean
}

/**
 * Makes a mark of a random part and a signature over it by the app's secret: a branch or a commit title that only looks
 * like a mark must not silence the page.
 */
export function createMark(credentials: Credentials, dedupeKey: string): Mark {
  const secret =
    credentials.kind === 'token' ? credentials.tenantAccessToken : credentials.appSecret
  const sign = (random: string) =>
    createHmac('sha256', secret).update(`${random} ${dedupeKey}`).digest('hex').slice(0, 12)
  const random = randomBytes(4).toString('hex')
  const text = `#page-${random}${sign(random)}`
  return {
    text,
    isInFamily: (content) =>
      [...content.matchAll(/#page-([0-9a-f]{8})([0-9a-f]{12})/g)].some(
        ([, part = '', signature]) => sign(part) === signature,
      ),
  }
}
