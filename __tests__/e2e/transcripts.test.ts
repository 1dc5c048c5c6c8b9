import { describe, expect, it } from '@jest/globals'
import { convert } from 'html-to-text'
import type { Emulator } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import { runStep, type StepRun } from '../../scripts/runner.ts'
import { arrangeScenario, SCENARIOS } from '../../scripts/scenarios.ts'
import { ENTRIES, openEmulator } from './harness.ts'

// Every scenario of `npm start`, told from beginning to end: what the runner read, what Feishu was asked, who was rung.
// After a change that is meant to be seen: `npm test -- transcripts -u`, and read the difference.
describe('the transcript of the scenario', () => {
  it.each(Object.entries(SCENARIOS))('%s', async (_, scenario) => {
    const transcripts = await Promise.all(
      ENTRIES.map(async (entry) => {
        const emulator = await openEmulator()
        const run = await runStep({ ...arrangeScenario(scenario, emulator), entry })
        return writeTranscript(run, emulator)
      }),
    )

    expect(transcripts[1]).toBe(transcripts[0])
    expect(transcripts[0]).toMatchSnapshot(scenario.about)
  })
})

function writeTranscript(run: StepRun, { requests, rings, url }: Emulator): string {
  const asked = requests.map(({ service, method, path, status = 'no answer', code = '' }) =>
    `${service} ${method} ${path} → ${status} ${code}`.trim(),
  )
  const lines = [
    ...run.stdout.split('\n'),
    '--- outputs',
    ...Object.entries(run.outputs).map(([name, value]) => `${name}: ${value}`),
    '--- summary',
    convert(run.summary, {
      wordwrap: false,
      selectors: [{ selector: 'table', format: 'dataTable' }],
    }),
    '--- requests',
    // What is asked side by side arrives in any order.
    ...asked.filter((line) => line.startsWith('feishu POST') || line.startsWith('feishu PATCH')),
    ...asked
      .filter((line) => line.includes(' GET '))
      .toSorted((one, other) => (one < other ? -1 : 1)),
    '--- rings',
    ...rings.map(({ channel, openId }) => `${channel} ${openId}`),
    `--- exit code ${run.exitCode}`,
  ]
  const text = lines
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trimEnd())
    .map((line) => (line.length > 600 ? `${line.slice(0, 600)}…` : line))
    .join('\n')
    .replaceAll(url, 'http://127.0.0.1:PORT')
    .replace(/om_(?!dc13264520392913993dd051dba21dcf)\w{8,}/g, 'om_SENT')
    .replace(/\b\d{14}[0-9A-F]{20}\b/g, 'LOG-ID')
    .replace(/(?<=::add-mask::)t-\w+/g, 't-TOKEN')
    .replace(/within [\d.]+ s/g, 'within N s')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
  // How often is tried again depends on the jitter.
  return text.replace(/^(.*)$(\n\1$)+/gm, '$1').replaceAll(demo.appSecret, 'APP-SECRET')
}
