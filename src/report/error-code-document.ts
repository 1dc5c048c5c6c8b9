import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Words } from '../words/words.ts'
import { findErrorCode } from './failure-text.ts'

/** Where this action's documents tell of an error's code. */
export interface ErrorCodeDocument {
  /** A link, or, where none is known to lead there, the repository, version and file. */
  readonly place: string
  readonly url: string | undefined
}

/**
 * Finds what this action's documents say of an error's code, in the version that runs; undefined for a code that is not
 * in the catalogue, and for a local copy of the action, which has no repository.
 */
export function findErrorCodeDocument(
  { code }: FeishuError,
  words: Words,
): ErrorCodeDocument | undefined {
  const {
    GITHUB_ACTION_REPOSITORY: repository,
    GITHUB_ACTION_REF: ref,
    GITHUB_SERVER_URL: server,
  } = process.env
  if (code === undefined || !findErrorCode(code, words) || !repository || !ref) return undefined
  const file = `${words.errorCodesDocument}#${code}`
  // On any other server the action may be a copy kept there, or come from github.com by GitHub Connect. The runner does
  // not tell which, and a repository of the same name on the other server may be somebody else's.
  if ((server || GITHUB) !== GITHUB)
    return { place: `${repository}@${ref} ${file}`, url: undefined }
  const url = encodeURI(`${GITHUB}/${repository}/blob/${ref}/`) + file
  return { place: url, url }
}

const GITHUB = 'https://github.com'
