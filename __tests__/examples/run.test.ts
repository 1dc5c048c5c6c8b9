import { describe, expect, it } from '@jest/globals'
import { addUser, addUsers, createWorld, demo } from '../../emulator/world.ts'
import { runStep, type StepRun } from '../../scripts/runner.ts'
import { DOCUMENTS } from '../docs/readme.ts'
import { ENTRIES, openEmulator } from '../e2e/harness.ts'
import { deploymentStatusEvent, pushEvent, workflowRunEvent } from '../incident/events.ts'
import { type Contexts, fillExpressions, isRun, type Status } from './expressions.ts'
import {
  isCall,
  type Job,
  type Recipe,
  readExamples,
  readFragments,
  readRecipes,
} from './workflows.ts'

/** The events that start the examples; what needs none in its expressions has an empty one. */
const EVENTS: Readonly<Record<string, object>> = {
  deployment_status: deploymentStatusEvent,
  push: pushEvent,
}

/** The run after the emulator's red one. */
const NEXT_RUN = {
  GITHUB_RUN_ID: String(demo.runId + 1),
  GITHUB_RUN_NUMBER: '125',
  GITHUB_WORKFLOW_REF: `example/shop/.github/workflows/${demo.workflow}@refs/heads/main`,
}

const documented = [...DOCUMENTS.flatMap(readRecipes), ...readFragments()]
const english = [...readExamples('en'), ...documented].filter(hasCalls)
const all = [...english, ...readExamples('zh').filter(hasCalls)]

// The Chinese examples differ in words alone (text.test.ts): with one entry is often enough.
describe.each([
  { entry: ENTRIES[0], recipes: all },
  { entry: ENTRIES[1], recipes: english },
])('$entry, run as GitHub would', ({ entry, recipes }) => {
  it.each(recipes)('calls people after a failure, as $where asks for', async (recipe) => {
    const { runs, rings } = await play(recipe, { entry, status: 'failure' })
    expect(runs).not.toEqual([])
    const isRehearsal = runs.some(({ outputs }) => outputs['status'] === 'dry-run')
    for (const run of runs) {
      const status = isRehearsal ? 'dry-run' : 'called'
      expect(describeEnd(run)).toEqual({ exitCode: 0, status, errors: [] })
    }
    if (isRehearsal) expect(rings).toEqual([])
    else expect(rings).not.toEqual([])
  })

  const watching = recipes.filter(
    ({ workflow, text }) => !isStartedByHand(workflow) && !text.includes('dry-run:'),
  )
  it.each(watching)('calls nobody after a success, as $where asks for', async (recipe) => {
    const { runs, rings } = await play(recipe, { entry, status: 'success' })
    for (const run of runs) {
      const { exitCode, status, errors } = describeEnd(run)
      expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] })
      // Only a watcher's own runs tell whether it has paged; here there are none.
      const isWatcher = readEventName(recipe.workflow.on) === 'workflow_run'
      expect(status).toBe(isWatcher ? 'nothing-to-resolve' : 'resolved')
    }
    expect(runs.length > 0).toBe(recipe.text.includes('mode:'))
    expect(rings).toEqual([])
  })
})

/** Runs the steps of every job that GitHub would start; what is not ours just ends with the status. */
async function play(
  { workflow }: Recipe,
  { entry, status }: { entry: string; status: Status },
): Promise<{ runs: StepRun[]; rings: readonly string[] }> {
  const emulator = await openEmulator()
  const managers = addUsers(emulator.world, 2)
  addUser(emulator.world, {
    openId: 'ou_manager',
    unionId: 'on_manager',
    userId: 'manager',
    email: 'manager@example.com',
  })
  // Everybody takes it soon after the call: nothing has to be waited for.
  for (const { openId } of [demo.first, demo.second, demo.third]) {
    emulator.world.readPlan.push({ openId, afterMs: 300 })
    emulator.world.reactPlan.push({ openId, afterMs: 300 })
  }
  const eventName = readEventName(workflow.on)
  const event = eventName === 'workflow_run' ? watchedEvent(status) : (EVENTS[eventName] ?? {})
  const outputs: Record<string, { outputs: Readonly<Record<string, string>> }> = {
    rota: { outputs: {} },
  }
  const runs: StepRun[] = []
  for (const job of Object.values(workflow.jobs)) {
    const contexts: Contexts = {
      github: { event, run_attempt: 1, repository: 'example/shop', token: demo.githubToken },
      inputs: { 'message-id': demo.messageId, text: 'The shop was not shipped.' },
      secrets: { FEISHU_APP_SECRET: demo.appSecret },
      vars: {
        FEISHU_APP_ID: demo.appId,
        FEISHU_ENGINEERING_MANAGERS: managers.join(', '),
        FEISHU_ON_CALL_CHAT: demo.chatId,
        FEISHU_ON_CALL_USERS: `${demo.first.openId}, ${demo.second.email}`,
      },
      job: { status: doesWork(job) ? status : 'success' },
      steps: outputs,
    }
    const before = job.needs === undefined ? 'success' : status
    if (!isRun(job.if, { contexts, status: before })) continue
    for (const step of job.steps ?? []) {
      const stepStatus = doesWork(job) ? status : 'success'
      if (!isCall(step) || !isRun(step.if, { contexts, status: stepStatus })) continue
      const given = Object.fromEntries(
        Object.entries(step.with ?? {}).map(([name, value]) => [
          name,
          fillExpressions(String(value), contexts),
        ]),
      )
      const run = await runStep({
        entry,
        event,
        env: {
          GITHUB_EVENT_NAME: eventName,
          GITHUB_API_URL: `${emulator.url}/api/v3`,
          ...(given['mode'] === 'resolve' && NEXT_RUN),
        },
        with: {
          ...given,
          ...('ack-timeout' in given && { 'ack-timeout': '1s' }),
          'github-token': demo.githubToken,
          'base-url': emulator.url,
        },
      })
      runs.push(run)
      if (step.id !== undefined) outputs[step.id] = { outputs: run.outputs }
    }
  }
  return { runs, rings: emulator.rings.map(({ channel, openId }) => `${channel} ${openId}`) }
}

function hasCalls({ workflow }: Recipe): boolean {
  return Object.values(workflow.jobs).some(({ steps = [] }) => steps.some(isCall))
}

// A step with an id only finds something out for the steps after it.
function doesWork({ steps = [] }: Job): boolean {
  return steps.some(({ run, id }) => run !== undefined && id === undefined)
}

function isStartedByHand({ on }: Recipe['workflow']): boolean {
  return ['workflow_dispatch', 'workflow_call', 'deployment_status'].includes(readEventName(on))
}

/** The end of a run of the emulator's workflow, whose run before was red. */
function watchedEvent(status: Status): object {
  const { workflow_run: run } = workflowRunEvent
  const [{ workflowId = 0, headBranch = '' } = {}] = createWorld().githubRuns
  const repository = { full_name: 'example/shop', html_url: 'https://github.com/example/shop' }
  return {
    ...workflowRunEvent,
    repository,
    workflow_run: {
      ...run,
      id: Number(NEXT_RUN.GITHUB_RUN_ID),
      run_number: Number(NEXT_RUN.GITHUB_RUN_NUMBER),
      workflow_id: workflowId,
      head_branch: headBranch,
      head_repository: repository,
      conclusion: status === 'success' ? 'success' : run.conclusion,
    },
  }
}

// `on` is a word, a list of words or a map; the first is what the example is about.
function readEventName(on: unknown): string {
  if (typeof on === 'string') return on
  const [first = ''] = Array.isArray(on) ? on : Object.keys(on ?? {})
  return String(first)
}

function describeEnd({ exitCode, outputs, annotations }: StepRun) {
  const errors = annotations.filter(({ level }) => level === 'error')
  return { exitCode, status: outputs['status'], errors }
}
