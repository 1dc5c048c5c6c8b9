import { createRun, type GithubRun } from './github.ts'

/** The people, ids and credentials of the world that `createWorld` makes. */
export const demo = {
  appId: 'cli_a1b2c3d4e5f6a7b8',
  appSecret: 'demoSecretOfTheCustomApp00000001',
  storeAppId: 'cli_b8a7f6e5d4c3b2a1',
  storeAppSecret: 'demoSecretOfTheStoreApp000000001',
  storeAppTicket: 'g-demoTicketOfTheStoreApp000000001',
  /** An app that was granted no scope. */
  bareAppId: 'cli_c0ffee0000000000',
  bareAppSecret: 'demoSecretOfTheBareApp0000000001',
  tenantKey: '736588c92lxf175d',
  chatId: 'oc_5ad11d72b830411d72b836c20a5ad11d',
  messageId: 'om_dc13264520392913993dd051dba21dcf',
  /** The direct conversation that `addDirectMessage` opens, and the message in it. */
  directChatId: 'oc_d14ec7d14ec7d14ec7d14ec7d14ec7d1',
  directMessageId: 'om_d14ec7d14ec7d14ec7d14ec7d14ec7d1',
  /** A user group of the first and the second responder. */
  groupId: 'g128187',
  githubToken: 'ghs_demoTokenOfTheWorkflow0000000001',
  owner: 'example',
  repo: 'shop',
  workflow: 'deploy.yml',
  runId: 1658821493,
  first: {
    openId: 'ou_6f8af6bb9100449565764c3382b16801',
    unionId: 'on_cad4860e7af114fb4ff6c5d496d1dd01',
    userId: '4d7a3c01',
    email: 'first@example.com',
    mobile: '+8613800000001',
  },
  second: {
    openId: 'ou_6f8af6bb9100449565764c3382b16802',
    unionId: 'on_cad4860e7af114fb4ff6c5d496d1dd02',
    userId: '4d7a3c02',
    email: 'second@example.com',
    mobile: '+8613800000002',
  },
  third: {
    openId: 'ou_6f8af6bb9100449565764c3382b16803',
    unionId: 'on_cad4860e7af114fb4ff6c5d496d1dd03',
    userId: '4d7a3c03',
    email: 'third@example.com',
    mobile: '+8613800000003',
  },
  /** In the company and within the app's reach, but not in the chat: can be called about a direct message alone. */
  outsider: {
    openId: 'ou_6f8af6bb9100449565764c3382b16804',
    unionId: 'on_cad4860e7af114fb4ff6c5d496d1dd04',
    userId: '4d7a3c04',
    email: 'outsider@example.com',
    mobile: '+8613800000004',
  },
} as const

/** The demo run: `build` succeeded, `deploy` failed at its second step. */
export function createDemoRun(): GithubRun {
  const { owner, repo, runId, githubToken: token } = demo
  const url = `https://github.com/${owner}/${repo}/actions/runs/${runId}/job`
  const times = { startedAt: '2026-01-01T02:58:00Z', completedAt: '2026-01-01T03:00:00Z' }
  const build = {
    id: 1,
    name: 'build',
    status: 'completed',
    conclusion: 'success',
    htmlUrl: `${url}/1`,
    ...times,
    steps: [{ number: 1, name: 'Compile', status: 'completed', conclusion: 'success' }],
  } as const
  const deploy = {
    id: 2,
    name: 'deploy',
    status: 'completed',
    conclusion: 'failure',
    htmlUrl: `${url}/2`,
    ...times,
    steps: [
      { number: 1, name: 'Set up job', status: 'completed', conclusion: 'success' },
      { number: 2, name: 'Roll out', status: 'completed', conclusion: 'failure' },
      { number: 3, name: 'Smoke test', status: 'completed', conclusion: 'skipped' },
    ],
  } as const
  const jobs = [
    { ...build, steps: [...build.steps] },
    { ...deploy, steps: [...deploy.steps] },
  ]
  return createRun({ owner, repo, runId, token, runNumber: 124, jobs })
}
