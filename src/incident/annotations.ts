import type { Github } from './github.ts'

const ANNOTATIONS_PER_REQUEST = 100

/**
 * Lists the first 100 annotations of a job; its check run has the same id (GitHub docs: checks/runs).
 * @throws whatever Octokit throws, and TypeError when the answer is not a list
 */
export async function listAnnotations(github: Github, jobId: number) {
  const { data } = await github.rest.checks.listAnnotations({
    ...github.repository,
    check_run_id: jobId,
    per_page: ANNOTATIONS_PER_REQUEST,
  })
  if (!Array.isArray(data)) throw new TypeError('The answer is not a list of annotations')
  return data
}
