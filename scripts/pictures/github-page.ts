import { marked } from 'marked'
import type { Language } from '../../src/language.ts'
import type { Annotation, StepRun } from '../runner.ts'
import { buildHtmlPage, escapeHtml, type HtmlPage } from './html-page.ts'
import { PAGING_JOB } from './paged-run.ts'

// About the column of a run's page. GitHub's own words are English, whatever the action speaks.
const WIDTH = 880

/** The job summary as GitHub shows it on the page of the run. */
export function buildSummaryPage({ summary }: StepRun, language: Language): Promise<HtmlPage> {
  const body = `<section class="box">
<h2>${PAGING_JOB} summary</h2>
<div class="markdown">${marked.parse(summary, { async: false })}</div>
</section>`
  return buildHtmlPage({ body, styles: 'github.css', language, width: WIDTH })
}

/** The annotations as GitHub shows them on the page of the run. */
export function buildAnnotationsPage(
  { annotations }: StepRun,
  language: Language,
): Promise<HtmlPage> {
  const body = `<section class="box">
<h2>Annotations</h2>
<p class="counts">${countLevels(annotations)}</p>
${annotations.map(renderAnnotation).join('\n')}
</section>`
  return buildHtmlPage({ body, styles: 'github.css', language, width: WIDTH })
}

function countLevels(annotations: readonly Annotation[]): string {
  return [...Map.groupBy(annotations, ({ level }) => level)]
    .map(([level, { length }]) => `${length} ${level}${length === 1 ? '' : 's'}`)
    .join(' and ')
}

function renderAnnotation({ level, title, message }: Annotation): string {
  return `<article class="annotation ${level}">
<svg viewBox="0 0 16 16" width="16" height="16">${ICONS[level]}</svg>
<div><h3>${escapeHtml(title || PAGING_JOB)}</h3><pre>${escapeHtml(message)}</pre></div>
</article>`
}

const SIGN =
  '<path d="M8 5v4" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="11.2" r="1"/>'
const CIRCLE = '<circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.5"/>'
const TRIANGLE =
  '<path d="M8 1.7 15 14H1Z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/>'
const ICONS: Readonly<Record<Annotation['level'], string>> = {
  error: `${CIRCLE}${SIGN}`,
  warning: `${TRIANGLE}<g transform="translate(0 0.8)">${SIGN}</g>`,
  notice: `${CIRCLE}${SIGN}`,
}
