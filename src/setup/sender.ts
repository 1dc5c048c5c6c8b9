import type { Notes } from '../card/state.ts'
import { createMark } from '../message/mark.ts'
import { toPageKey } from '../message/page-key.ts'
import type { Sender } from '../message/post.ts'
import { type Findings, type WrittenDraft, writeDraft } from '../message/write-draft.ts'
import { nameFailure } from '../report/failure-text.ts'
import { findSecret, type Setup } from './setup.ts'

/** Who sends the messages of a page, and what they say. */
export type PageSender = Sender & WrittenDraft

/** Writes the message of a page while other work goes on, and says which page it is for. Sends nothing. */
export async function openSender(
  { inputs, words, clock, cancelled, client }: Setup,
  describeNotes: (findings: Findings) => Notes,
  otherWork: Promise<unknown>,
): Promise<PageSender> {
  const { target, tiers } = inputs
  const written = await writeDraft({
    content: inputs.content,
    githubToken: inputs.githubToken,
    timeoutMs: inputs.timeoutMs,
    words,
    clock,
    cancelled,
    describeNotes,
    nameError: (error) => nameFailure(error, words),
    needsHistory: inputs.phoneFor === 'first-failure',
    otherWork,
  })
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '' } = process.env
  const pageKey = toPageKey({
    dedupeKey: inputs.dedupeKey,
    server,
    repository,
    receiver: target.kind === 'receiver' ? target.receiver.receiveId : '',
    tiers,
  })
  const mark = createMark({ secret: findSecret(inputs), pageKey })
  return { ...written, client, mark, pageKey, clock }
}
