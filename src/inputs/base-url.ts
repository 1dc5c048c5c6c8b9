import type { Tell } from './bad-input.ts'
import { cutText, readRaw } from './input-text.ts'

const LOOPBACK_HOST = /^(?:localhost|\[::1\]|127(?:\.\d+){3})$/

/** Reads the address of the Open API: https only, except towards this machine. Undefined when it is wrong, which is told. */
export function readBaseUrl(tell: Tell): URL | undefined {
  const written = readRaw('base-url') || 'https://open.feishu.cn'
  const url = URL.parse(written)
  if (url !== null && url.href === `${url.origin}/` && isSafe(url)) return url
  tell({ kind: 'base-url', input: 'base-url', written: cutText(hideSecrets(written)) })
  return undefined
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK_HOST.test(hostname))
}

// A user part holds a password, and a query may hold a key.
function hideSecrets(address: string): string {
  return address.replace(/^.*@/s, '•••@').replace(/([?#]).*$/s, '$1•••')
}
