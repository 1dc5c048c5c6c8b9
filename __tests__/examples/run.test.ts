import { describe, expect, it } from '@jest/globals'
import { addUsers, demo } from '../../emulator/world.ts'
import { runStep, type StepRun } from '../../scripts/runner.ts'
import { ENTRIES, openEmulator, readList } from '../e2e/harness.ts'
import { deploymentStatusEvent, pushEvent, workflowRunEvent } from '../incident/events.ts'
import { fillExpressions } from './expressions.ts'
import { findCalls, readExamples, readFragments, type Workflow } from './workflows.ts'

/** The events that start the examples; what needs none in its expressions has an empty one. */
const EVENTS: Readonly<Record<string, object>> = {
  deployment_status: deploymentStatusEvent,
  push: pushEvent,
  schedule: {},
  workflow_dispatch: {},
  workflow_run: workflowRunEvent,
}

const steps = [...readExamples(), ...readFragments()].flatMap((recipe) =>
  findCalls(recipe).map(({ step }) => ({
    where: recipe.where,
    event: readEventName(recipe.workflow),
    inputs: step.with ?? {},
  })),
)

describe.each(ENTRIES)('%s, run as GitHub would', (entry) => {
  it.each(steps)('does what $where asks for', async ({ event: eventName, inputs }) => {
    const emulator = await openEmulator()
    const managers = addUsers(emulator.world, 2)
    // Somebody reads at once; whoever waits for it has the rest of the escalation cut short.
    emulator.world.readPlan.push({ openId: demo.first.openId, afterMs: 0 })
    const event = EVENTS[eventName] ?? {}
    const values = {
      'github.run_attempt': '1',
      'inputs.message-id': demo.messageId,
      'secrets.FEISHU_APP_SECRET': demo.appSecret,
      'vars.FEISHU_APP_ID': demo.appId,
      'vars.FEISHU_ENGINEERING_MANAGERS': managers.join(', '),
      'vars.FEISHU_ON_CALL_CHAT': demo.chatId,
      'vars.FEISHU_ON_CALL_USERS': `${demo.first.openId}, ${demo.second.email}`,
    }
    const given = Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [
        name,
        fillExpressions(String(value), { values, event }),
      ]),
    )
    const run = await runStep({
      entry,
      event,
      env: { GITHUB_EVENT_NAME: eventName, GITHUB_API_URL: `${emulator.url}/api/v3` },
      with: {
        ...given,
        ...('ack-timeout' in given && { 'ack-timeout': '100ms' }),
        'base-url': emulator.url,
      },
    })

    const isRehearsal = given['dry-run'] === 'true'
    expect(describeEnd(run)).toEqual({
      exitCode: 0,
      status: isRehearsal ? 'dry-run' : 'called',
      errors: [],
    })
    const rung = emulator.rings.map(({ channel, openId }) => `${channel} ${openId}`)
    if (isRehearsal) expect(rung).toEqual([])
    else expect(rung).not.toEqual([])
    if (!isRehearsal)
      expect(rung).toEqual(readList(run, 'called-user-ids').map((id) => `phone ${id}`))
  })
})

// `on` is a word, a list of words or a map; the first is what the example is about.
function readEventName({ on }: Workflow): string {
  if (typeof on === 'string') return on
  const [first = ''] = Array.isArray(on) ? on : Object.keys(on ?? {})
  return String(first)
}

function describeEnd({ exitCode, outputs, annotations }: StepRun) {
  const errors = annotations.filter(({ level }) => level === 'error')
  return { exitCode, status: outputs['status'], errors }
}
