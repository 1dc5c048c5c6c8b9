import { findErrorCode } from '../feishu/error-codes.ts'
import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Language } from '../language.ts'

const PAGES = { en: 'docs/error-codes.md', zh: 'docs/error-codes.zh-CN.md' } as const

/**
 * The address of what this action's documents say of an error's code, in the version that runs; undefined for a code
 * that is not in the catalogue, and for a local copy of the action, which GitHub gives no address of.
 */
export function errorCodePage({ code }: FeishuError, language: Language): string | undefined {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env
  if (code === undefined || !findErrorCode(code) || !repository || !ref) return undefined
  return `https://github.com/${repository}/blob/${ref}/${PAGES[language]}#${code}`
}
