// Links to the parts of a repository, on its own server: github.com or another one.

import type { Commit, Ref } from '../card/incident.ts'
import { readLink, readPath, readText } from './payload.ts'

const COMMIT_HASH = /^[0-9a-f]{7,64}$/i

/** What a workflow is told: its environment, and the payload of the event that started it. */
export interface Source {
  readonly env: NodeJS.ProcessEnv
  readonly event: unknown
}

/** A repository's `owner/name` and its page. */
export interface Repository {
  readonly name: string
  readonly url: string
}

/** Which attempt of which run. */
export interface Run {
  readonly runId?: number | undefined
  readonly attempt?: number | undefined
}

/** The repository this run belongs to. */
export function readRepository({ env, event }: Source): Repository {
  const server = readLink(env['GITHUB_SERVER_URL'])?.replace(/\/+$/, '') ?? 'https://github.com'
  const name = readText(env['GITHUB_REPOSITORY'], readPath(event, 'repository.full_name')) ?? ''
  return { name, url: readLink(`${server}/${encodePath(name)}`) ?? server }
}

/** A branch, tag or pull request by its full or its short ref; a short one is called a branch. */
export function describeRef(repository: Repository, ref: string | undefined): Ref | undefined {
  if (ref === undefined) return undefined
  const [, pullRequest] = /^refs\/pull\/(\d{1,15})\//.exec(ref) ?? []
  if (pullRequest) return describePullRequest(repository, Number(pullRequest))
  const name = ref.replace(/^refs\/(heads|tags)\//, '')
  return {
    kind: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    name,
    url: readLink(`${repository.url}/tree/${encodePath(name)}`),
  }
}

/** A pull request by its number. */
export function describePullRequest(repository: Repository, number: number): Ref {
  return {
    kind: 'pull-request',
    name: `#${number}`,
    url: readLink(`${repository.url}/pull/${number}`),
  }
}

/** A commit by its hash and, where it is known, its message; undefined when `sha` is not a hash. */
export function describeCommit(
  repository: Repository,
  { sha, title }: { sha: string | undefined; title: unknown },
): Commit | undefined {
  if (sha === undefined || !COMMIT_HASH.test(sha)) return undefined
  return {
    sha,
    title: readText(readText(title)?.split(/[\r\n]/, 1)[0]),
    url: readLink(`${repository.url}/commit/${sha}`),
  }
}

/** The page of a run, of a later attempt where there is one. */
export function describeRunUrl(
  repository: Repository,
  { runId, attempt = 1 }: Run,
): string | undefined {
  if (runId === undefined) return undefined
  const url = `${repository.url}/actions/runs/${runId}`
  return attempt > 1 ? `${url}/attempts/${attempt}` : url
}

/** The page that compares two commits; undefined when one of them is not a hash. */
export function describeCompareUrl(
  repository: Repository,
  { base, head }: { base: string; head: string },
): string | undefined {
  if (![base, head].every((sha) => COMMIT_HASH.test(sha))) return undefined
  return `${repository.url}/compare/${base}...${head}`
}

function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}
