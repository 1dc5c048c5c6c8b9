import type { Background, FailedJob, Incident } from '../../src/card/incident.ts'

export const SHOP = 'https://github.com/octo-org/shop'

/** A release that failed in its second attempt. */
export const release: Incident = {
  repository: 'octo-org/shop',
  repositoryUrl: SHOP,
  workflow: 'Release',
  ref: { kind: 'branch', name: 'main', url: `${SHOP}/tree/main` },
  commit: {
    sha: '4f1d2c3b5a69788796a5b4c3d2e1f00112233445',
    title: 'Charge in cents',
    url: `${SHOP}/commit/4f1d2c3b5a69788796a5b4c3d2e1f00112233445`,
  },
  actor: 'hubot',
  event: 'push',
  runId: 17001,
  attempt: 2,
  runUrl: `${SHOP}/actions/runs/17001/attempts/2`,
}

/** A deployment that failed, made by a run of the same repository. */
export const deployment: Incident = {
  repository: 'octo-org/shop',
  repositoryUrl: SHOP,
  ref: { kind: 'tag', name: 'v1.4.0', url: `${SHOP}/tree/v1.4.0` },
  event: 'deployment_status',
  runId: 15000,
  runUrl: `${SHOP}/actions/runs/15000`,
  conclusion: 'failure',
  environment: {
    name: 'production',
    url: 'https://shop.example.com/',
    logUrl: `${SHOP}/actions/runs/15000/job/42`,
  },
}

/** A deployment by another system, whose links are hash routes. */
export const argoDeployment: Incident = {
  ...deployment,
  runId: undefined,
  runUrl: 'https://argo.example.com/#/applications/shop',
  environment: { name: 'production', logUrl: 'https://argo.example.com/#/applications/shop' },
}

export const nothingKnown: Background = { failedJobs: { jobs: [] } }

/** A failed job of its own, with a link. */
export function buildFailedJob(
  id: number,
  { name = `job ${id}`, conclusion = 'failure', ...leg }: Partial<FailedJob & FailedJob['legs'][0]>,
): FailedJob {
  const url = `${SHOP}/actions/runs/17001/job/${id}`
  return { name, conclusion, legs: [{ ...leg, conclusion, url }] }
}
