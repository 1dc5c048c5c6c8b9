import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { demo } from '../../emulator/world.ts'
import { makeCertificate } from './certificate.ts'
import { type DelayLine, startDelayLine } from './delay-line.ts'

/** What one round trip to the far-away Feishu and GitHub takes, in ms. */
export const ROUND_TRIP = 200

/** A host that is reached through a proxy alone: http-client goes past the proxy for hosts of this machine. */
export const PROXIED_HOST = 'open.feishu.test'

const root = join(import.meta.dirname, '..', '..')

/** What all contenders run against. */
export interface Stage {
  /** For files that are gone after the run. */
  readonly folder: string
  /** A copy of `dist/`, so that nobody builds into the run. */
  readonly dist: string
  readonly certFile: string
  readonly emulator: Emulator
  /** The emulator, as near as can be. */
  readonly nearUrl: string
  /** The emulator, {@link ROUND_TRIP} away. */
  readonly farUrl: string
  readonly delayLine: DelayLine
  close(): Promise<void>
}

/** Starts the emulator behind TLS, near and far, without the limits that a bench would run into. */
export async function setStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const dist = join(folder, 'dist')
    await cp(join(root, 'dist'), dist, { recursive: true })
    const certificate = await makeCertificate(folder, 'localhost', PROXIED_HOST)
    const emulator = await startEmulator({ tls: certificate })
    emulator.world.phoneQuota = Number.POSITIVE_INFINITY
    const noLimit = 1_000_000
    emulator.world.limits = { perMinute: noLimit, perSecond: noLimit, sendsPerSecond: noLimit }
    const port = Number(new URL(emulator.url).port)
    const delayLine = await startDelayLine({ port, roundTripMs: ROUND_TRIP })
    return {
      folder,
      dist,
      certFile: certificate.certFile,
      emulator,
      nearUrl: `https://localhost:${port}`,
      farUrl: `https://localhost:${delayLine.port}`,
      delayLine,
      async close() {
        delayLine.close()
        await emulator.close()
        await rm(folder, { recursive: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true })
    throw error
  }
}

/** Forgets what was asked so far, so that what comes next is counted alone. */
export function startCounting({ emulator, delayLine }: Stage): void {
  emulator.requests.length = 0
  emulator.rings.length = 0
  emulator.world.messages.get(demo.messageId)?.urgentFor.clear()
  delayLine.takeConnections()
}
