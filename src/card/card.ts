import type { CardWords } from '../words/card.en.ts'
import { renderFacts } from './facts.ts'
import { describeIncident, describeRecovery } from './headline.ts'
import { renderHistory } from './history.ts'
import type { Background, Incident } from './incident.ts'
import { renderFailedJobs } from './jobs.ts'
import { markLinks } from './mark.ts'
import {
  buildLinkButton,
  buildMarkdown,
  countBytes,
  cutMarkdown,
  type Element,
} from './markdown.ts'
import type { NameError } from './people.ts'
import type { Progress } from './progress.ts'
import { chooseTemplate, type Notes, type Recovery, renderRecovery, renderState } from './state.ts'
import { escapeMarkdown, neutralizeText } from './untrusted.ts'

// Feishu docs: im-v1/message/create.
const MAX_CARD_BYTES = 30 * 1024

// How many bytes the list of jobs may take, until the card fits.
const JOBS_BYTES = [10 * 1024, 5 * 1024, 2 * 1024, 0]

// GitHub's links are far shorter; a longer one would leave no room for anything else.
const MAX_BUTTON_LINK_LENGTH = 2_000

/** A card in Feishu's JSON 2.0. */
export type Card = Readonly<Record<string, unknown>>

export interface CardContent {
  readonly incident: Incident
  readonly background: Background
  /** Plain text. */
  readonly title?: string | undefined
  /** Markdown of the person who set the action up. */
  readonly text?: string | undefined
  readonly progress?: Progress | undefined
  readonly notes?: Notes | undefined
  /** Names errors of Feishu; without it they are told by their code. */
  readonly nameError?: NameError | undefined
  /** Stands behind a link as its fragment, and tells whose card it is. */
  readonly mark: string
  readonly words: CardWords
}

/**
 * Builds the card that tells of an incident and how far its page has come. Everything but `text` is untrusted. The card
 * is never larger than Feishu takes: `text` is cut first, then the list of jobs.
 */
export function buildCard(content: CardContent): Card {
  const text = (content.text ?? '').toWellFormed()
  const layOut = openLayout(content)
  const whole = layOut({ text: text.trim() === '' ? [] : [buildMarkdown(text)] })
  if (countBytes(whole) <= MAX_CARD_BYTES) return whole

  const note = buildMarkdown(content.words.textCut)
  const fitting = JOBS_BYTES.find(
    (jobsBytes) => countBytes(layOut({ text: [note], jobsBytes })) <= MAX_CARD_BYTES,
  )
  const parts = fitting === undefined ? { jobsBytes: 0, isShort: true } : { jobsBytes: fitting }
  if (text.trim() === '') return layOut({ text: [], ...parts })
  const room = MAX_CARD_BYTES - countBytes(layOut({ text: [buildMarkdown(''), note], ...parts }))
  const cut = room > 0 ? cutMarkdown(text, room) : ''
  return layOut({ text: cut.trim() === '' ? [note] : [buildMarkdown(cut), note], ...parts })
}

/** Builds a small green card: it is over, and there is no earlier card to be updated. `incident` is the green run. */
export function buildRecoveredCard(options: {
  incident: Incident
  recovery: Recovery
  mark: string
  words: CardWords
}): Card {
  const { recovery, mark, words } = options
  const incident = markLinks(options.incident, mark)
  return buildFrame({ title: describeRecovery(incident, words), template: 'green' }, [
    buildMarkdown(renderRecovery(recovery, words)),
    buildMarkdown(renderFacts(incident, words)),
    buildLinkButton(words.buttons.openRecovery, incident.runUrl),
  ])
}

interface Parts {
  readonly text: readonly Element[]
  readonly jobsBytes?: number
  /** Whether only the first of the facts is told. */
  readonly isShort?: boolean
}

function openLayout({ incident, background, progress, mark, words, ...content }: CardContent) {
  const headline = describeIncident(incident, words)
  const title = neutralizeText(content.title ?? '')
  const { nameError, notes = {} } = content
  const state = renderState({ progress, notes, nameError, words })
  const history = renderHistory(background.history, words)
  const facts = renderFacts(markLinks(incident, mark), words)
  const prefix = progress === undefined ? '' : choosePrefix(progress, words)

  return ({ text, jobsBytes = JOBS_BYTES[0] ?? 0, isShort = false }: Parts): Card =>
    buildFrame(
      { title: `${prefix}${title || headline}`, template: chooseTemplate(progress?.phase) },
      [
        ...listMarkdown(
          title === '' ? '' : `**${escapeMarkdown(headline, headline.length)}**`,
          state,
        ),
        ...text,
        ...listMarkdown(
          renderFailedJobs(background.failedJobs, { maxBytes: jobsBytes, words }),
          history,
          isShort ? (facts.split('\n')[0] ?? '') : facts,
        ),
        ...buildButtons(incident, mark, words),
      ],
    )
}

function choosePrefix({ phase, people }: Progress, { titlePrefix }: CardWords): string {
  const isReached = people.some(({ state }) => state === 'called')
  return phase.kind === 'called' && !isReached ? titlePrefix.unreached : titlePrefix[phase.kind]
}

function buildFrame(
  header: { title: string; template: string },
  elements: readonly Element[],
): Card {
  return {
    schema: '2.0',
    // Feishu updates a card only when every version of it says so (Feishu docs: im-v1/message/patch).
    config: { update_multi: true, summary: { content: header.title } },
    header: {
      template: header.template,
      title: { tag: 'plain_text', content: header.title },
    },
    body: { elements },
  }
}

function listMarkdown(...contents: readonly string[]): readonly Element[] {
  return contents.filter((content) => content !== '').map(buildMarkdown)
}

function buildButtons(incident: Incident, mark: string, words: CardWords): readonly Element[] {
  const { runId, runUrl, environment } = incident
  const { openDeployment, openRun, openLog } = words.buttons
  const logUrl = environment?.logUrl
  const label = runId === undefined ? openDeployment : openRun
  const links: [string, string][] = [[label, markLinks(incident, mark).runUrl]]
  if (logUrl !== undefined && logUrl !== runUrl) links.push([openLog, logUrl])
  return links
    .filter(([, url]) => url.length <= MAX_BUTTON_LINK_LENGTH)
    .map(([text, url]) => buildLinkButton(text, url))
}
