import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../src/language.ts'

/** A page that shows one picture, and nothing else. */
export interface HtmlPage {
  readonly html: string
  /** In CSS pixels; the height comes from what is on it. */
  readonly width: number
}

/** The name of the attribute of <html> that holds the height of the page, in CSS pixels. */
export const HEIGHT_ATTRIBUTE = 'data-height'

/** Wraps a body into a document that needs nothing from the network. */
export async function buildHtmlPage(options: {
  body: string
  /** The style sheet beside this file. */
  styles: 'github.css' | 'feishu.css'
  language: Language
  width: number
}): Promise<HtmlPage> {
  const { body, language, width } = options
  const styles = await readFile(join(import.meta.dirname, options.styles), 'utf8')
  // The language chooses the Chinese forms of the characters that Chinese shares with Japanese and Korean.
  const html = `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><style>${styles}</style></head>
<body>
${body}
<script>
document.documentElement.setAttribute('${HEIGHT_ATTRIBUTE}', Math.ceil(document.body.getBoundingClientRect().height))
</script>
</body>
</html>
`
  return { html, width }
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
