import { createHmac } from 'node:crypto'

/** What a paging run leaves behind for the run that recovers. */
export interface PageNotice {
  /** The cards, which can turn green. */
  readonly cardIds: readonly string[]
  /** The message for all, a card or not; missing when everybody was written to directly. */
  readonly sharedId?: string | undefined
  /** Which attempt of which run people were called about. */
  readonly key: string
  /** The id of who has taken it. */
  readonly takenBy?: string | undefined
}

const MAX_CARDS = 50
const START = 'feishu-page:'
const MESSAGE_ID = /^om_[\w-]+$/
const PERSON_ID = /^[\w.-]{1,128}$/

/**
 * Writes the text of the notice: up to 50 cards, what they are about, and a signature by the app's secret, so that nobody
 * else's notice is taken for ours. It holds no blank, so a log may wrap it anywhere.
 */
export function renderPageNotice(options: PageNotice & { secret: string }): string {
  const cardIds = options.cardIds.filter((id) => MESSAGE_ID.test(id)).slice(0, MAX_CARDS)
  const sharedId = MESSAGE_ID.test(options.sharedId ?? '') ? `${options.sharedId}` : ''
  const taker = PERSON_ID.test(options.takenBy ?? '') ? `${options.takenBy}` : ''
  const parts = [options.key, taker].map((part) => Buffer.from(part).toString('base64url'))
  const content = [...parts, sharedId, cardIds.join(',')].join('.')
  return `${START}${content}.${sign(content, options.secret)}`
}

/** Finds the notice in a text; undefined when it holds none with a signature by this secret. */
export function readPageNotice(
  text: string,
  { secret }: { secret: string },
): PageNotice | undefined {
  const pattern = /feishu-page:([\w-]+)\.([\w-]*)\.([\w-]*)\.([\w,-]*)\.([\w-]{22})/g
  for (const found of text.replace(/\s+/g, '').matchAll(pattern)) {
    const [, key = '', taker = '', sharedId = '', ids = '', signature] = found
    if (signature !== sign([key, taker, sharedId, ids].join('.'), secret)) continue
    const takenBy = Buffer.from(taker, 'base64url').toString()
    return {
      cardIds: ids.split(',').filter((id) => MESSAGE_ID.test(id)),
      ...(MESSAGE_ID.test(sharedId) && { sharedId }),
      key: Buffer.from(key, 'base64url').toString(),
      ...(takenBy !== '' && { takenBy }),
    }
  }
  return undefined
}

/** Names the attempt of a run that people are called about; undefined when it is not known. */
export function buildPageKey(run: {
  readonly runId?: number | undefined
  readonly attempt?: number | undefined
}): string | undefined {
  return run.runId === undefined ? undefined : `${run.runId}/${run.attempt ?? 1}`
}

function sign(content: string, secret: string): string {
  return createHmac('sha256', secret)
    .update(START + content)
    .digest('base64url')
    .slice(0, 22)
}
