import { join } from 'node:path'
import { findChromium, takePicture } from './pictures/chromium.ts'
import { playIncident } from './pictures/incident.ts'
import { buildPages } from './pictures/pages.ts'

// npm run pictures: takes the pictures of the documents from runs of dist/index.js. On Debian and Ubuntu this takes the
// packages chromium, fonts-liberation and fonts-noto-cjk.
const folder = join(import.meta.dirname, '../docs/pictures')

const chromium = findChromium()
if (chromium) await takePictures(chromium)
else console.log('Chromium is not installed, and CHROMIUM names none: the pictures are left alone.')

async function takePictures(chromium: string): Promise<void> {
  for (const language of ['en', 'zh'] as const) {
    const pages = await buildPages(await playIncident(language), language)
    for (const [name, page] of Object.entries(pages)) {
      const file = join(folder, `${name}.${language}.png`)
      await takePicture({ chromium, page, file })
      console.log(file)
    }
  }
}
