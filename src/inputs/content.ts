import { getInput } from '@actions/core'
import type { Tell } from './bad-input.ts'

/** What the workflow says about the failure, beside what the run itself tells. */
export interface Content {
  /** Empty: made from the run. */
  readonly title: string
  readonly text: string
  /** The whole card as JSON, instead of ours. */
  readonly card: string | undefined
}

/** Reads what the card says; a `card` that cannot be used is told, and gives way to our card. */
export function readContent(tell: Tell): Content {
  const title = getInput('title')
  const text = getInput('text')
  const card = getInput('card')
  if (card === '') return { title, text, card: undefined }
  if (!isJsonObject(card)) {
    tell({ kind: 'card', input: 'card' })
    return { title, text, card: undefined }
  }
  if (title !== '') tell({ kind: 'card-and-more', input: 'card', other: 'title' })
  if (text !== '') tell({ kind: 'card-and-more', input: 'card', other: 'text' })
  return { title, text, card }
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
