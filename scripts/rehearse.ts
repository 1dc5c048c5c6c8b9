import { parseArgs, styleText } from 'node:util'
import { convert } from 'html-to-text'
import { type Emulator, startEmulator } from '../emulator/emulator.ts'
import { runStep, type StepRun } from './runner.ts'
import { arrangeScenario, SCENARIOS } from './scenarios.ts'

// npm start: plays one scenario against the emulator and exits as the step would.
const { values: options } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'happy' },
    list: { type: 'boolean', default: false },
  },
})

if (options.list) printScenarios()
else if (options.scenario in SCENARIOS) process.exitCode = await rehearse(options.scenario)
else {
  console.error(`There is no scenario ${options.scenario}. There are:\n`)
  printScenarios()
  process.exitCode = 2
}

async function rehearse(name: string): Promise<number> {
  const emulator = await startEmulator()
  try {
    const inputs = arrangeScenario(name, emulator)
    printSection(`Scenario ${name}`, [SCENARIOS[name]?.about ?? ''])
    printSection('with', Object.entries(inputs).map(toInputLine))
    const run = await runStep({ with: inputs })
    printRun(run)
    printPlatform(emulator)
    printSection(`exit code ${run.exitCode}, after ${(run.duration / 1000).toFixed(1)} s`, [])
    return run.exitCode ?? 1
  } finally {
    await emulator.close()
  }
}

function printScenarios(): void {
  for (const [name, { about }] of Object.entries(SCENARIOS))
    console.log(`${name.padEnd(16)} ${about}`)
}

function printRun(run: StepRun): void {
  printSection('Log', [...run.masks.map(() => '::add-mask::***'), ...run.log, run.stderr.trim()])
  for (const { level, title, message } of run.annotations) {
    const colour = level === 'error' ? 'red' : level === 'warning' ? 'yellow' : 'blue'
    printSection(styleText(colour, `${level}: ${title || 'the step'}`), message.split('\n'))
  }
  printSection(
    'Outputs',
    Object.entries(run.outputs).map(([name, value]) => `${name.padEnd(18)} ${cut(value)}`),
  )
  printSection('Job summary', toPlainText(run.summary).split('\n'))
}

function printPlatform({ requests, rings }: Emulator): void {
  printSection(
    'Requests',
    requests.map(
      ({ connection, method, path, status = 'no answer', code = '' }) =>
        `#${connection} ${method.padEnd(5)} ${path} → ${status} ${code}`,
    ),
  )
  const lines = rings.map(({ channel, openId, rang }) =>
    rang
      ? `${{ phone: '☎', sms: '✉', app: '●' }[channel]} ${channel} ${openId}`
      : `(hint only) ${openId}`,
  )
  printSection(rings.length > 0 ? 'Who was rung' : 'No phone rang', lines.slice(0, 20))
}

/** A secret shows as the runner shows it. */
function toInputLine([name, value]: [string, string]): string {
  return `${name}: ${/secret|token|ticket/.test(name) ? '***' : cut(value)}`
}

function toPlainText(html: string): string {
  const table = { selector: 'table', format: 'dataTable', options: { maxColumnWidth: 50 } }
  return convert(html, { wordwrap: false, selectors: [table] })
}

function cut(value: string): string {
  return value.length > 160 ? `${value.slice(0, 160)}… (${value.length} characters)` : value
}

function printSection(title: string, lines: readonly string[]): void {
  console.log(`\n${styleText('bold', title)}`)
  for (const line of lines.filter((each) => each !== '')) console.log(`  ${line}`)
}
