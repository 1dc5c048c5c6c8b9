import pLimit from 'p-limit'
import { isHandledBy } from '../feishu/error-codes.ts'
import { FeishuError } from '../feishu/feishu-error.ts'
import { URGENT_IDS_PER_REQUEST } from '../feishu/urgent.ts'

/** Requests that are under way at the same time, at most. */
const SIDE_BY_SIDE = 5

/** What one channel achieved for one person. */
export type Verdict =
  | { readonly reached: true }
  | {
      readonly reached: false
      readonly outcome: 'not-in-chat' | 'error'
      readonly error?: FeishuError
    }

/** Urges the ids in one request and returns those that Feishu left out; throws FeishuError. */
export type UrgeIds = (ids: readonly string[]) => Promise<readonly string[]>

/**
 * Urges everybody on one channel: up to 200 ids a request, 5 requests at a time. A list that is refused for what may
 * be one person's fault is split in halves until that person stands alone, so that the others are still reached.
 * Never throws: each id has its verdict.
 */
export async function urgeEverybody(options: {
  ids: readonly string[]
  urge: UrgeIds
}): Promise<Map<string, Verdict>> {
  const { ids, urge } = options
  const limit = pLimit(SIDE_BY_SIDE)
  const verdicts = new Map<string, Verdict>()

  async function callList(list: readonly string[], splitBy?: FeishuError): Promise<void> {
    try {
      const leftOut = new Set(await limit(urge, list))
      for (const id of list) {
        verdicts.set(
          id,
          leftOut.has(id) ? { reached: false, outcome: 'not-in-chat' } : { reached: true },
        )
      }
    } catch (error) {
      if (!(error instanceof FeishuError)) throw error
      if (list.length > 1 && mayBeOnePersonsFault(error)) {
        const middle = Math.ceil(list.length / 2)
        const halves = [list.slice(0, middle), list.slice(middle)]
        await Promise.all(halves.map((half) => callList(half, error)))
        return
      }
      const outcome = saysNobodyIsInTheChat(error) ? 'not-in-chat' : 'error'
      // Without time to find out whose fault it was, what split the list is all that is known.
      const reason = error.facts.kind === 'too-late' ? (splitBy ?? error) : error
      for (const id of list) verdicts.set(id, { reached: false, outcome, error: reason })
    }
  }

  await Promise.all(toLists(ids).map((list) => callList(list)))
  return verdicts
}

function toLists(ids: readonly string[]): string[][] {
  const unique = [...new Set(ids)]
  return Array.from({ length: Math.ceil(unique.length / URGENT_IDS_PER_REQUEST) }, (_, list) =>
    unique.slice(list * URGENT_IDS_PER_REQUEST, (list + 1) * URGENT_IDS_PER_REQUEST),
  )
}

function mayBeOnePersonsFault(error: FeishuError): boolean {
  return isHandledBy(error.code, 'split') && !saysNobodyIsInTheChat(error)
}

// 230001 has many meanings; this one the API page ties to a text. It only saves asking again for every single id.
function saysNobodyIsInTheChat({ code, facts }: FeishuError): boolean {
  return code === 230001 && facts.msg.includes('all ids in the user_id_list are invalid')
}
