import type { Language, Translated } from '../language.ts'
import { renderFacts } from './card-facts.ts'
import { renderFailedJobs } from './card-jobs.ts'
import type { FailedJobs } from './failed-jobs.ts'
import { describeIncident } from './headline.ts'
import type { Incident } from './incident.ts'
import { escapeMarkdown, neutralizeText } from './untrusted.ts'

type Element = Readonly<Record<string, unknown>>

// Feishu docs: im-v1/message/create.
const maximumBytes = 30 * 1024

const openRun: Translated = { en: 'Open the run', zh: '查看运行' }
const openDeployment: Translated = { en: 'Open the deployment', zh: '查看部署' }
const openLog: Translated = { en: 'Open the deployment log', zh: '查看部署日志' }
const cutNote: Translated = {
  en: '(The text was too long for a card and was cut here.)',
  zh: '（正文超过卡片的长度限制，后文已截去。）',
}

/**
 * Builds the card (JSON 2.0) that tells of an incident. `title` is plain text, `text` is Markdown of the person who set
 * the action up; everything else in it is untrusted. Never larger than Feishu takes.
 */
export function buildCard(options: {
  incident: Incident
  failedJobs: FailedJobs
  title?: string | undefined
  text?: string | undefined
  /** Is put behind the link to the run, and tells whose card it is. */
  mark?: string
  language: Language
}): Record<string, unknown> {
  const { incident, failedJobs, mark = '', language } = options
  const text = (options.text ?? '').toWellFormed()
  const headline = describeIncident(incident, language)
  const title = neutralizeText(options.title ?? '')
  const jobs = renderFailedJobs(failedJobs, language)

  const layOut = (textElements: readonly Element[]) => ({
    schema: '2.0',
    config: { update_multi: true, summary: { content: title || headline } },
    header: { template: 'red', title: { tag: 'plain_text', content: title || headline } },
    body: {
      elements: [
        ...(title === '' ? [] : [markdown(`**${escapeMarkdown(headline, headline.length)}**`)]),
        ...textElements,
        ...(jobs === '' ? [] : [markdown(jobs)]),
        markdown(renderFacts(incident, language)),
        ...buildButtons({ incident, mark, language }),
      ],
    },
  })

  if (text.trim() === '') return layOut([])
  const whole = layOut([markdown(text)])
  if (countBytes(whole) <= maximumBytes) return whole
  const note = markdown(cutNote[language])
  const room = maximumBytes - countBytes(layOut([markdown(''), note]))
  return layOut([markdown(cutMarkdown(text, room)), note])
}

function buildButtons(options: {
  incident: Incident
  mark: string
  language: Language
}): Element[] {
  const { incident, mark, language } = options
  const { runId, runUrl, environment } = incident
  const buttons = [button(runId === undefined ? openDeployment : openRun, runUrl + mark)]
  const logUrl = environment?.logUrl
  if (logUrl !== undefined && logUrl !== runUrl) buttons.push(button(openLog, logUrl))
  return buttons

  function button(label: Translated, url: string): Element {
    return {
      tag: 'button',
      type: 'primary_filled',
      text: { tag: 'plain_text', content: label[language] },
      behaviors: [{ type: 'open_url', default_url: url }],
    }
  }
}

function markdown(content: string): Element {
  return { tag: 'markdown', content }
}

/** Cuts Markdown to a number of bytes of JSON: after a whole line, if one ends in the second half of what fits. */
function cutMarkdown(text: string, maximum: number): string {
  let fitting = 0
  let tooLong = text.length
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2)
    if (countBytes(text.slice(0, middle)) - '""'.length <= maximum) fitting = middle
    else tooLong = middle
  }
  // Never the middle of a character: JSON spends more bytes on half of one than on the whole.
  const cut = text.slice(0, fitting)
  const lineEnd = cut.lastIndexOf('\n')
  return lineEnd > cut.length / 2 ? cut.slice(0, lineEnd) : cut
}

function countBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
