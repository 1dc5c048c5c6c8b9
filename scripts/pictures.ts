import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildCardPage } from './pictures/card-page.ts'
import { findChromium, takePicture } from './pictures/chromium.ts'
import { buildAnnotationsPage, buildSummaryPage } from './pictures/github-page.ts'
import { playPage } from './pictures/paged-run.ts'

// npm run pictures: takes the pictures of the documents from a run of dist/index.js. On Debian and Ubuntu this takes the
// packages chromium and fonts-noto-cjk.
const folder = join(import.meta.dirname, '../docs/pictures')

const chromium = findChromium()
if (chromium) await takePictures(chromium)
else console.log('Chromium is not installed, and CHROMIUM names none: the pictures are left alone.')

async function takePictures(chromium: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const language of ['en', 'zh'] as const) {
    const { run, card } = await playPage(language)
    const pages = {
      summary: await buildSummaryPage(run, language),
      annotations: await buildAnnotationsPage(run, language),
      card: await buildCardPage(card, language),
    }
    for (const [name, page] of Object.entries(pages)) {
      const file = join(folder, `${name}.${language}.png`)
      await takePicture({ chromium, page, file })
      console.log(file)
    }
  }
}
