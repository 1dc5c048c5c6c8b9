import type { Notes } from '../card/state.ts'
import type { Clock } from '../clock.ts'
import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Background } from '../incident/background.ts'
import { createFetch, createTransport } from '../transport.ts'
import type { Words } from '../words/words.ts'
import type { Draft } from './draft.ts'

/** What asking GitHub what failed may take, in ms; of a short `timeout`, a quarter. */
const LOOK_UP_LIMIT = 5_000

/** What a message is written from. */
export interface DraftOptions {
  readonly content: { title: string; text: string; card: string | undefined }
  readonly githubToken: string
  readonly timeoutMs: number
  readonly words: Words
  readonly clock: Clock
  readonly cancelled: AbortSignal
  /** What keeps phones from ringing, as far as it is known; asked whenever the card is written. */
  readonly describeNotes: (findings: Findings) => Notes
  /** What an error is called, in a few words. */
  readonly nameError: (error: FeishuError) => string
  /** Whether GitHub is asked about earlier runs although a `card` of one's own shows nothing of them. */
  readonly needsHistory: boolean
  /** How long more than GitHub's first answers is waited for: until this is settled. */
  readonly otherWork: Promise<unknown>
}

/** What GitHub knows of the incident. */
export interface Findings {
  readonly background: Background
  /** Whether it is certain that somebody stopped the run that is watched: no failure, and no job out of its time. */
  readonly isStopped: boolean
}

/** A draft, and what was found out for it. */
export interface WrittenDraft extends Findings {
  readonly draft: Draft
  /** Which attempt of which run it is about; undefined when that is not known. */
  readonly runKey: string | undefined
}

const NO_BACKGROUND: Background = { failedJobs: { jobs: [] } }

/**
 * Finds out what failed, which takes GitHub up to 5 s, and writes the message about it. It waits for GitHub's first
 * answers, and for more only while there is other work; the card's first update shows what came later. Whatever goes
 * wrong makes the message plainer: people are called in any case. Sends nothing and never throws.
 */
export async function writeDraft(options: DraftOptions): Promise<WrittenDraft> {
  const { content, githubToken, timeoutMs, words, clock, cancelled, nameError } = options
  const { env } = process
  try {
    const [{ readEvent, readIncident }, github, { buildPageKey }, card, plain] = await Promise.all([
      import('../incident/event.ts'),
      import('../incident/background.ts'),
      import('../incident/notice.ts'),
      import('../card/card.ts'),
      import('../card/plain-text.ts'),
    ])
    const told = readIncident({ env, event: readEvent(env) })
    const { title, text } = content
    const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com'
    let background = NO_BACKGROUND
    const first = Promise.withResolvers<void>()
    const note = (found: Background) => {
      background = found
      first.resolve()
    }
    const lookUp = async () => {
      const all = await github.lookUpBackground({
        incident: told,
        githubToken,
        apiUrl,
        fetch: createFetch(createTransport(new URL(apiUrl)), cancelled),
        clock,
        signal: cancelled,
        timeLimitMs: Math.min(LOOK_UP_LIMIT, timeoutMs / 4),
        onFirstAnswers: note,
      })
      note(all)
    }
    const mayBeStopped = told.conclusion === 'cancelled'
    const isAsked = content.card === undefined || options.needsHistory || mayBeStopped
    const whenComplete = isAsked ? lookUp().catch(first.resolve) : Promise.resolve(first.resolve())
    await first.promise
    await (mayBeStopped
      ? whenComplete
      : Promise.race([whenComplete, options.otherWork.catch(() => {})]))
    const findings = {
      background,
      isStopped: mayBeStopped && background.conclusion === 'cancelled',
    }
    const about = { incident: github.refineConclusion(told, background), words: words.card }
    const build = (view: Parameters<NonNullable<Draft['card']>>[0]) =>
      JSON.stringify(
        card.buildCard({
          incident: github.refineConclusion(told, background),
          words: words.card,
          ...view,
          background,
          title,
          text,
          notes: options.describeNotes({ ...findings, background }),
          nameError,
        }),
      )
    return {
      ...findings,
      runKey: buildPageKey(told),
      draft: {
        card: content.card === undefined ? orUndefined(build) : () => content.card ?? '',
        whenComplete,
        isOwnCard: content.card !== undefined,
        plainText: (mark) => plain.buildPlainText({ ...about, title, mark }),
        fixedText: (mark) => plain.buildFixedText({ ...about, mark }),
      },
    }
  } catch {
    const findings = { background: NO_BACKGROUND, isStopped: false }
    return { ...findings, runKey: undefined, draft: writeBareDraft(words) }
  }

  // A card that cannot be built is found out before anything is sent, and plain text takes its place.
  function orUndefined(build: NonNullable<Draft['card']>): Draft['card'] {
    try {
      build({ mark: '' })
      return build
    } catch {
      return undefined
    }
  }
}

// Nothing of what failed can be read: the link to the run is left.
function writeBareDraft({ card }: Words): Draft {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_RUN_ID: run } = process.env
  const url = `${server ?? 'https://github.com'}/${name ?? ''}/actions/runs/${run ?? ''}`
  return {
    card: undefined,
    plainText: undefined,
    fixedText: (mark) => `${card.fixedText}\n${url}#${mark}`,
    whenComplete: Promise.resolve(),
    isOwnCard: false,
  }
}
