import type { Request } from '../platform.ts'
import type { Answer } from '../wire.ts'
import type { GithubCommit } from '../world/github.ts'
import { answerPage, refuseGithub } from './answers.ts'

/** What lies between two commits of a history, oldest first and page by page; a commit that is not in it is not found. */
export function answerCompare(
  history: readonly GithubCommit[],
  basehead: string,
  request: Request,
): Answer {
  const [base = '', head = ''] = basehead.split('...')
  const from = history.findIndex(({ sha }) => sha === base)
  const to = history.findIndex(({ sha }) => sha === head)
  if (from < 0 || to < 0) return refuseGithub(404, 'Not Found')
  const ahead = Math.max(0, to - from)
  const behind = Math.max(0, from - to)
  const { owner, repo } = history[to] ?? { owner: '', repo: '' }
  const between = history.slice(from + 1, to + 1)
  return answerPage(request, between, (commits) => ({
    url: `${request.origin}${request.path}`,
    html_url: `https://github.com/${owner}/${repo}/compare/${basehead}`,
    status: ahead > 0 ? 'ahead' : behind > 0 ? 'behind' : 'identical',
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: commits.map(describeCommit),
  }))
}

function describeCommit({ owner, repo, sha, message, author }: GithubCommit) {
  return {
    sha,
    html_url: `https://github.com/${owner}/${repo}/commit/${sha}`,
    commit: { message, author: { name: author } },
    author: { login: author },
  }
}
