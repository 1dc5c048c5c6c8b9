import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { HtmlPage } from './pages.ts'

const run = promisify(execFile)

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

// Told on the page itself, for the screenshot takes the size of the window.
const MEASURE =
  '<script>document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)</script>'

/** Finds Chromium: where the variable CHROMIUM says, or else where systems put it. */
export function findChromium(): string | undefined {
  const { CHROMIUM } = process.env
  return (CHROMIUM ? [CHROMIUM] : PLACES).find((path) => existsSync(path))
}

/** Writes a PNG of the whole page, at twice its size in CSS pixels. */
export async function takePicture(options: {
  chromium: string
  page: HtmlPage
  file: string
}): Promise<void> {
  const { chromium, page, file } = options
  const folder = await mkdtemp(join(tmpdir(), 'picture-'))
  const source = join(folder, 'page.html')
  const browse = (height: number, ...switches: readonly string[]) =>
    run(
      chromium,
      [
        '--headless',
        '--disable-gpu',
        '--hide-scrollbars',
        '--force-device-scale-factor=2',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--window-size=${page.width},${height}`,
        // Chromium refuses to run in its sandbox as root, as in a container. The page is one of ours.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...switches,
        pathToFileURL(source).href,
      ],
      { timeout: 60_000, maxBuffer: 2 ** 24 },
    )
  try {
    await writeFile(source, page.html.replace('</body>', `${MEASURE}</body>`))
    const { stdout } = await browse(800, '--dump-dom')
    const height = /data-height="(\d+)"/.exec(stdout)?.[1]
    if (height === undefined) throw new Error(`Chromium did not lay out the page of ${file}`)
    await browse(Number(height), `--screenshot=${file}`)
  } finally {
    await rm(folder, { recursive: true, maxRetries: 5 })
  }
}
