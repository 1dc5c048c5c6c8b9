// Payloads as GitHub's page "Webhook events and payloads" describes them, cut to what matters here.

const repository = { full_name: 'octo-org/shop', html_url: 'https://github.com/octo-org/shop' }
const sha = '4f1d2c3b5a69788796a5b4c3d2e1f00112233445'

export const runEnv = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_WORKFLOW: 'Release',
  GITHUB_WORKFLOW_REF: 'octo-org/shop/.github/workflows/release.yml@refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: sha,
  GITHUB_ACTOR: 'octocat',
  GITHUB_TRIGGERING_ACTOR: 'hubot',
  GITHUB_RUN_ID: '17001',
  GITHUB_RUN_NUMBER: '12',
  GITHUB_RUN_ATTEMPT: '2',
}

export const pushEvent = {
  ref: 'refs/heads/main',
  after: sha,
  head_commit: { id: sha, message: 'Charge in cents\n\nNot in euros.' },
  repository,
}

export const pullRequestEvent = {
  action: 'opened',
  number: 12,
  pull_request: { number: 12, title: 'Charge in cents', head: { ref: 'cents', sha } },
  repository,
}

export const watcherEnv = {
  ...runEnv,
  GITHUB_WORKFLOW: 'Watch',
  GITHUB_WORKFLOW_REF: 'octo-org/shop/.github/workflows/watch.yml@refs/heads/main',
  GITHUB_EVENT_NAME: 'workflow_run',
}

export const workflowRunEvent = {
  action: 'completed',
  workflow: { id: 9, name: 'Nightly', path: '.github/workflows/nightly.yml' },
  workflow_run: {
    id: 16000,
    name: 'Nightly',
    display_title: 'Nightly',
    event: 'schedule',
    status: 'completed',
    conclusion: 'timed_out',
    run_number: 40,
    run_attempt: 1,
    workflow_id: 9,
    head_branch: 'main',
    head_sha: sha,
    head_commit: { id: sha, message: 'Charge in cents' },
    head_repository: repository,
    actor: { login: 'octocat' },
    triggering_actor: { login: 'octocat' },
    pull_requests: [],
    html_url: 'https://github.com/octo-org/shop/actions/runs/16000',
  },
  repository,
}

export const deploymentEnv = {
  ...runEnv,
  GITHUB_WORKFLOW: 'Watch',
  GITHUB_EVENT_NAME: 'deployment_status',
  GITHUB_REF: 'refs/tags/v1.4.0',
}

export const deploymentStatusEvent = {
  action: 'created',
  deployment_status: {
    id: 5,
    state: 'failure',
    environment: 'production',
    environment_url: 'https://shop.example.com/',
    log_url: 'https://github.com/octo-org/shop/actions/runs/15000/job/42',
    target_url: 'https://github.com/octo-org/shop/actions/runs/15000/job/42',
    creator: { login: 'github-actions[bot]' },
  },
  deployment: {
    id: 4,
    sha,
    ref: 'v1.4.0',
    task: 'deploy',
    environment: 'production',
    creator: { login: 'octocat' },
  },
  check_run: null,
  workflow: null,
  workflow_run: null,
  repository,
}
