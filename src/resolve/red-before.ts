import type { RedBefore } from '../incident/earlier-page.ts'
import { findSecret, type Setup } from '../setup/setup.ts'
import { createFetch, createTransport } from '../transport.ts'
import { describeTrouble } from '../words/github-trouble.ts'

/** What asking GitHub about earlier runs may take, in ms; of a short `timeout`, half. */
const LOOK_UP_LIMIT = 20_000

/**
 * Finds the red run before this one; undefined when there is nothing that could be over.
 * @throws Error when GitHub does not tell
 */
export async function findRedBefore(setup: Setup): Promise<RedBefore | undefined> {
  const { inputs, words, clock, cancelled } = setup
  const { env } = process
  const [{ readEvent }, { readRecovery }, { findEarlierPage }] = await Promise.all([
    import('../incident/event.ts'),
    import('../incident/recovery.ts'),
    import('../incident/earlier-page.ts'),
  ])
  const recovery = readRecovery({ env, event: readEvent(env) })
  if (!recovery.isGreen) return undefined
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com'
  const page = await findEarlierPage({
    recovery,
    // A ready token is another one in the next run: nothing could be signed with it.
    secret: inputs.credentials.kind === 'token' ? undefined : findSecret(inputs),
    githubToken: inputs.githubToken,
    apiUrl,
    fetch: createFetch(createTransport(new URL(apiUrl)), cancelled),
    clock,
    signal: cancelled,
    timeLimitMs: Math.min(LOOK_UP_LIMIT, inputs.timeoutMs / 2),
  })
  if (page.kind === 'unknown') {
    throw new Error(words.report.runsUnknown(describeTrouble(page.trouble, words.card)))
  }
  return page.kind === 'red-before' ? page : undefined
}
