import { getOctokit } from '@actions/github'
import type { OctokitFetch } from '../transport.ts'

/** One repository on GitHub, and until when it may be asked. */
export interface Github {
  readonly rest: ReturnType<typeof getOctokit>['rest']
  readonly repository: { readonly owner: string; readonly repo: string }
  readonly signal: AbortSignal
}

/** How GitHub is reached. */
export interface GithubAccess {
  readonly githubToken: string
  readonly apiUrl: string
  readonly fetch: OctokitFetch | typeof globalThis.fetch
}

const silence = () => {}

/**
 * Opens a repository (`owner/name`) for questions, each of which is asked once. Importing this module runs code of
 * `@actions/github` that throws on a broken event file or proxy, so we import it where trouble is caught.
 */
export function openGithub(
  options: GithubAccess & { repository: string; signal: AbortSignal },
): Github {
  const { githubToken, apiUrl, fetch, signal } = options
  const [owner = '', repo = ''] = options.repository.split('/')
  const octokit = getOctokit(githubToken, {
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: 'feishu-phone-call',
    request: { fetch, signal },
    log: { debug: silence, info: silence, warn: silence, error: silence },
  })
  return { rest: octokit.rest, repository: { owner, repo }, signal }
}
