import { beforeAll, describe, expect, it } from '@jest/globals'
import { convert } from 'html-to-text'
import pLimit from 'p-limit'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import { drawMessages } from '../../scripts/draw-platform.ts'
import { runStep, type StepRun } from '../../scripts/runner.ts'
import { arrangeScenario, type Scenario } from '../../scripts/scenarios/scenario.ts'
import { SCENARIOS } from '../../scripts/scenarios.ts'
import { ENTRIES } from './harness.ts'

/** Most of a scenario is waiting, so several are played side by side. */
const SIDE_BY_SIDE = 4

// Every scenario of `npm start`, told from beginning to end: what the runner read, what Feishu was asked, what the chat
// saw and who was called. After a change that is meant to be seen: `npm test -- transcripts -u`, and read the difference.
describe('the transcript of the scenario', () => {
  const transcripts = new Map<string, readonly string[]>()

  beforeAll(async () => {
    const limit = pLimit(SIDE_BY_SIDE)
    await limit.map(Object.entries(SCENARIOS), async ([name, scenario]) => {
      const play = (entry: string) => playScenario(scenario, entry)
      transcripts.set(name, await Promise.all(ENTRIES.map(play)))
    })
  }, 300_000)

  it.each(Object.entries(SCENARIOS))('%s', (name, { about }) => {
    const [source, bundle] = transcripts.get(name) ?? []
    expect(bundle).toBe(source)
    expect(source).toMatchSnapshot(about)
  })
})

async function playScenario(scenario: Scenario, entry: string): Promise<string> {
  const emulator = await startEmulator()
  try {
    const run = await runStep(await arrangeScenario({ scenario, emulator, entry }))
    return writeTranscript(run, emulator)
  } finally {
    await emulator.close()
  }
}

function writeTranscript(run: StepRun, emulator: Emulator): string {
  const lines = [
    run.stdout.replace(/(?<=::group::).*?(?=\n::endgroup::)/s, 'the requests below'),
    '--- outputs',
    ...Object.entries(run.outputs).map(([name, value]) => `${name}: ${value}`),
    '--- summary',
    convert(cutTables(run.summary), {
      wordwrap: false,
      selectors: [{ selector: 'table', format: 'dataTable' }],
    }),
    '--- requests',
    ...countRequests(emulator.requests),
    ...drawMessages(emulator)
      .filter(({ isOutdated }) => !isOutdated)
      .flatMap(({ title, lines }) => [`--- ${title}`, ...lines]),
    '--- called',
    ...listCalls(emulator),
    `--- exit code ${run.exitCode}`,
  ]
  return maskChance(lines.join('\n'), emulator.url)
    .split('\n')
    .map((line) => line.trimEnd())
    .map((line) => (line.length > 600 ? `${line.slice(0, 600)}…` : line))
    .join('\n')
    .replace(/^(.*)$(\n\1$)+/gm, '$1')
}

/** What differs from run to run: ids, times, how long something took, and with the jitter how often was tried again. */
function maskChance(text: string, url: string): string {
  return text
    .replaceAll(url, 'http://127.0.0.1:PORT')
    .replaceAll(demo.appSecret, 'APP-SECRET')
    .replace(/om_(?!dc13264520392913993dd051dba21dcf)\w{8,}/g, 'om_SENT')
    .replace(/\b\d{14}[0-9A-F]{20}\b/g, 'LOG-ID')
    .replace(/(?<=::add-mask::)t-\w+/g, 't-TOKEN')
    .replace(/(?<=#page-)\w+/g, 'MARK')
    .replace(/feishu-page:\S+/g, 'feishu-page:NOTICE')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'TIME')
    .replace(/\b(?:[A-Z][a-z]{2} \d{1,2} )?\d\d:\d\d\b/g, 'TIME')
    .replace(/\b(after|for|in|within) [\d.]+ ?s\b/gi, '$1 N s')
    .replace(/^Trying again .*: no answer within .*\n/gm, '')
    .replace(/(\{"tier":[^}]*\})(,\1)+/g, '$1')
}

/** Each request once, by name. How often is told of messages and calls: what only looks or updates depends on the moment. */
function countRequests(requests: Emulator['requests']): string[] {
  const asked = requests.map(({ service, method, path, status = 'no answer', code = '' }) =>
    `${service} ${method} ${path} → ${status} ${code}`
      .replace(/om_\w+/, (id) => (id === demo.messageId ? id : 'om_SENT'))
      .trim(),
  )
  const isCounted = (line: string) => / (POST|PATCH) \S+\/(messages|urgent_\w+) → 200/.test(line)
  return [...Map.groupBy(asked, (line) => line)]
    .map(([line, { length }]) => (length > 1 && isCounted(line) ? `${line} × ${length}` : line))
    .toSorted((one, other) => (one < other ? -1 : 1))
}

/** Who was called, in order; of those who were called side by side, by name. At most six. */
function listCalls({ rings }: Emulator): string[] {
  const batches: { at: number; lines: string[] }[] = []
  for (const { at, channel, openId } of rings) {
    const last = batches.at(-1)
    const line = `${channel} ${openId}`
    if (last && at - last.at < 500) last.lines.push(line)
    else batches.push({ at, lines: [line] })
  }
  const lines = batches.flatMap((batch) => batch.lines.toSorted())
  return lines.length > 6 ? [...lines.slice(0, 6), `and ${lines.length - 6} more`] : lines
}

/** The first five rows of each table. */
function cutTables(html: string): string {
  const rest = '<tr><td>…</td></tr></table>'
  return html.replace(/(<table>(?:<tr>.*?<\/tr>){6})<tr>.*?<\/table>/gs, `$1${rest}`)
}
