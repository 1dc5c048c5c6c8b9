import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { readEvent, readIncident } from '../../src/incident/event.ts'
import { readRecovery } from '../../src/incident/recovery.ts'
import {
  deploymentEnv,
  deploymentStatusEvent,
  pullRequestEvent,
  pushEvent,
  runEnv,
  watcherEnv,
  workflowRunEvent,
} from './events.ts'

const shop = 'https://github.com/octo-org/shop'
const { deployment_status: status } = deploymentStatusEvent

function readDeployment(changed: object, payload: object = {}) {
  const event = {
    ...deploymentStatusEvent,
    ...payload,
    deployment_status: { ...status, ...changed },
  }
  return readIncident({ env: deploymentEnv, event })
}

function readWatchedRun(changed: object) {
  const event = {
    ...workflowRunEvent,
    workflow_run: { ...workflowRunEvent.workflow_run, ...changed },
  }
  return readIncident({ env: watcherEnv, event })
}

describe('a step in the run that fails', () => {
  it('tells of this run, its second attempt and who started that', () => {
    expect(readIncident({ env: runEnv, event: pushEvent })).toEqual({
      repository: 'octo-org/shop',
      repositoryUrl: shop,
      workflow: 'Release',
      workflowId: 'release.yml',
      ref: { kind: 'branch', name: 'main', url: `${shop}/tree/main` },
      head: { branch: 'main', repository: 'octo-org/shop' },
      commit: {
        sha: pushEvent.after,
        title: 'Charge in cents',
        url: `${shop}/commit/${pushEvent.after}`,
      },
      actor: 'hubot',
      event: 'push',
      runId: 17001,
      runNumber: 12,
      attempt: 2,
      runUrl: `${shop}/actions/runs/17001/attempts/2`,
    })
  })

  it('tells of the pull request and of its own commit, not of the merge commit', () => {
    const env = {
      ...runEnv,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/12/merge',
      GITHUB_SHA: 'f'.repeat(40),
    }
    expect(readIncident({ env, event: pullRequestEvent })).toMatchObject({
      ref: { kind: 'pull-request', name: '#12', url: `${shop}/pull/12` },
      commit: { sha: pullRequestEvent.pull_request.head.sha, title: 'Charge in cents' },
    })
  })

  it('tells a tag from a branch', () => {
    const env = { ...runEnv, GITHUB_EVENT_NAME: 'release', GITHUB_REF: 'refs/tags/v1/rc#1' }
    expect(readIncident({ env, event: {} }).ref).toEqual({
      kind: 'tag',
      name: 'v1/rc#1',
      url: `${shop}/tree/v1/rc%231`,
    })
    expect(readIncident({ env, event: {} }).head).toBeUndefined()
  })

  it("knows the fork that a pull request's branch is in", () => {
    const env = { ...runEnv, GITHUB_EVENT_NAME: 'pull_request', GITHUB_HEAD_REF: 'main' }
    const event = { pull_request: { number: 12, head: { repo: { full_name: 'stranger/shop' } } } }
    expect(readIncident({ env, event }).head).toEqual({
      branch: 'main',
      repository: 'stranger/shop',
    })
  })

  it('is the incident also when tests that passed have started it', () => {
    const event = {
      ...workflowRunEvent,
      workflow_run: { ...workflowRunEvent.workflow_run, conclusion: 'success' },
    }
    expect(readIncident({ env: watcherEnv, event })).toMatchObject({
      runId: 17001,
      workflow: 'Watch',
    })
  })

  it('is the incident also when a deployment that went well has started it', () => {
    expect(readDeployment({ state: 'success' })).toMatchObject({ runId: 17001, workflow: 'Watch' })
  })

  it("links to the server it runs on, which may be a company's own", () => {
    const env = { ...runEnv, GITHUB_SERVER_URL: 'https://github.example.com:8443/' }
    expect(JSON.stringify(readIncident({ env, event: pushEvent }))).not.toContain(
      'https://github.com',
    )
    expect(readIncident({ env, event: pushEvent }).runUrl).toBe(
      'https://github.example.com:8443/octo-org/shop/actions/runs/17001/attempts/2',
    )
  })
})

describe('a workflow that watches others', () => {
  it('tells of the run it watched, not of its own', () => {
    expect(readIncident({ env: watcherEnv, event: workflowRunEvent })).toEqual({
      repository: 'octo-org/shop',
      repositoryUrl: shop,
      workflow: 'Nightly',
      workflowId: 9,
      ref: { kind: 'branch', name: 'main', url: `${shop}/tree/main` },
      head: { branch: 'main', repository: 'octo-org/shop' },
      commit: {
        sha: pushEvent.after,
        title: 'Charge in cents',
        url: `${shop}/commit/${pushEvent.after}`,
      },
      actor: 'octocat',
      event: 'schedule',
      runId: 16000,
      runNumber: 40,
      attempt: 1,
      runUrl: `${shop}/actions/runs/16000`,
      conclusion: 'timed_out',
    })
  })

  it.each([
    ['failure', 'failure'],
    ['startup_failure', 'failure'],
    ['cancelled', 'cancelled'],
  ])('calls a run that ended as %s a %s', (conclusion, expected) => {
    expect(readWatchedRun({ conclusion }).conclusion).toBe(expected)
  })

  it('names the pull request the run was for', () => {
    const changed = { event: 'pull_request', pull_requests: [{ number: 7 }] }
    expect(readWatchedRun(changed).ref).toMatchObject({ kind: 'pull-request', name: '#7' })
  })

  it("does not link a fork's branch to a branch of the same name here", () => {
    const changed = { event: 'pull_request', head_repository: { full_name: 'stranger/shop' } }
    expect(readWatchedRun(changed).ref).toEqual({ kind: 'branch', name: 'stranger:main' })
  })
})

describe('a run that may be over', () => {
  it('is this one', () => {
    expect(readRecovery({ env: runEnv, event: pushEvent })).toMatchObject({
      incident: { runId: 17001 },
      isGreen: true,
    })
  })

  it.each([
    ['success', true],
    ['failure', false],
    ['cancelled', false],
  ])('is the watched one, over when that ended as %s: %p', (conclusion, isGreen) => {
    const run = { ...workflowRunEvent.workflow_run, conclusion }
    const event = { ...workflowRunEvent, workflow_run: run }
    expect(readRecovery({ env: watcherEnv, event })).toMatchObject({
      incident: { runId: 16000, workflow: 'Nightly' },
      watcher: { workflowId: 'watch.yml', ownRun: { runId: 17001 } },
      isGreen,
    })
  })
})

describe('a deployment that failed', () => {
  it('tells of the environment, its log, and the run that deployed', () => {
    expect(readDeployment({})).toMatchObject({
      workflow: undefined,
      ref: { kind: 'tag', name: 'v1.4.0' },
      actor: 'octocat',
      event: 'deployment_status',
      runId: 15000,
      attempt: undefined,
      runUrl: `${shop}/actions/runs/15000`,
      conclusion: 'failure',
      environment: {
        name: 'production',
        url: 'https://shop.example.com/',
        logUrl: `${shop}/actions/runs/15000/job/42`,
      },
    })
  })

  it.each([
    ['another repository', 'https://github.com/octo-org/other/actions/runs/15000'],
    [
      'a repository whose name begins the same',
      'https://github.com/octo-org/shop2/actions/runs/15000',
    ],
    ['another server', 'https://github.com.evil.example/octo-org/shop/actions/runs/15000'],
    ['a deployment service', 'https://deploy.example.com/logs/15000'],
  ])('has no run when its log is at %s', (_place, url) => {
    const incident = readDeployment({ log_url: url, target_url: url })
    expect(incident).toMatchObject({ runUrl: url, environment: { logUrl: url } })
    expect(incident.runId).toBeUndefined()
  })

  it('finds the run and its attempt in the event when the log does not tell', () => {
    const reported = { workflow_run: { id: 14000, run_attempt: 3, name: 'Deploy' } }
    expect(readDeployment({ log_url: '', target_url: '' }, reported)).toMatchObject({
      workflow: 'Deploy',
      runId: 14000,
      attempt: 3,
      runUrl: `${shop}/actions/runs/14000/attempts/3`,
    })
  })

  it('links to the list of deployments when there is neither run nor log', () => {
    const incident = readDeployment({ log_url: '', target_url: '' })
    expect(incident.runUrl).toBe(`${shop}/deployments`)
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://github.com@evil.example/',
    'https://shop.example.com/?for=someone@example.com',
    `https://shop.example.com/${'a'.repeat(2_000)}`,
    'not a link',
    42,
  ])('loses the link %p, which is no plain web address', (url) => {
    const { environment } = readDeployment({ environment_url: url, log_url: url, target_url: url })
    expect(environment).toEqual({ name: 'production', url: undefined, logUrl: undefined })
  })
})

describe('an event that is not as GitHub describes it', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'workflow_run'],
    ['lists where objects should be', { workflow_run: [], deployment_status: [] }],
    [
      'numbers where texts should be',
      { workflow_run: { conclusion: 1, id: {}, head_commit: { message: 3 } }, head_commit: 4 },
    ],
    ['a conclusion and nothing else', { workflow_run: { conclusion: 'failure' } }],
    ['a state and nothing else', { deployment_status: { state: 'error' } }],
    [
      'half a character for a branch',
      { workflow_run: { conclusion: 'failure', head_branch: '\uD83D', head_sha: '../..' } },
    ],
  ])('still gives an incident with a link: %s', (_what, event) => {
    for (const name of ['push', 'workflow_run', 'deployment_status', 'pull_request', '']) {
      const { runUrl } = readIncident({ env: { ...runEnv, GITHUB_EVENT_NAME: name }, event })
      expect(runUrl).toMatch(/^https:\/\/github\.com\/octo-org\/shop/)
      expect(readIncident({ env: { GITHUB_EVENT_NAME: name }, event }).runUrl).toMatch(/^https:/)
    }
  })

  it('is read as an empty one when its file is missing or broken', () => {
    const folder = mkdtempSync(join(tmpdir(), 'event-'))
    try {
      const path = join(folder, 'event.json')
      expect(readEvent({})).toEqual({})
      expect(readEvent({ GITHUB_EVENT_PATH: path })).toEqual({})
      writeFileSync(path, '{"action":')
      expect(readEvent({ GITHUB_EVENT_PATH: path })).toEqual({})
      writeFileSync(path, '{"action":"completed"}')
      expect(readEvent({ GITHUB_EVENT_PATH: path })).toEqual({ action: 'completed' })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
