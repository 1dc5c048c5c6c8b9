import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { demo } from '../../emulator/world.ts'
import { prepareAction } from './contenders.ts'
import { interleave, median, runWell } from './measure.ts'
import { PROXIED_HOST, type Stage, startCounting } from './stage.ts'
import { printTable, toSpread } from './table.ts'

/** Times a call about an existing message, whole processes on loopback, with what loads more or takes another way. */
export async function benchStartUp(stage: Stage, times: number): Promise<void> {
  const proxy = await startProxy(Number(new URL(stage.nearUrl).port))
  const person = demo.first.openId
  const common = { 'message-id': demo.messageId, users: person, 'base-url': stage.nearUrl }
  const rota = `rota weekly from 2026-01-05 09:00 Asia/Shanghai: ${person}`
  const ways: [string, Record<string, string>, Record<string, string>?][] = [
    ['one person', {}],
    ['in Chinese', { language: 'zh' }],
    ['on call by a rota', { users: rota }],
    ['with phone-hours', { 'phone-hours': '00:00-24:00 Asia/Shanghai' }],
    [
      'through a CONNECT proxy',
      { 'base-url': `https://${PROXIED_HOST}` },
      { https_proxy: proxy.url },
    ],
  ]
  const steps = await Promise.all(
    ways.map(async ([name, inputs, env]) => {
      const action = await prepareAction(stage, { name, with: { ...common, ...inputs } })
      return { ...action, env: { ...action.env, ...env } }
    }),
  )
  const results = await interleave(steps, {
    times,
    async use(step) {
      startCounting(stage)
      return (await runWell(step, stage.folder)).ms
    },
  })
  proxy.close()
  const [plain = []] = steps.map((step) => results.get(step) ?? [])
  printTable(
    ['', 'ms (middle half)', 'more, ms'],
    steps.map((step) => {
      const all = results.get(step) ?? []
      const more = median(all.map((ms, round) => ms - (plain[round] ?? Number.NaN)))
      return [step.name, toSpread(all), more.toFixed(0)]
    }),
  )
}

// Whatever host is asked for, the emulator answers.
async function startProxy(port: number): Promise<{ url: string; close(): void }> {
  const server = createServer().on('connect', (_request, near) => {
    const far = connect(port, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connection established\r\n\r\n')
      near.pipe(far).pipe(near)
    })
    near.on('error', () => far.destroy())
    far.on('error', () => near.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${own}`, close: () => server.close() }
}
