import type { Reply } from '../transport.ts'

/**
 * Takes secrets out of a reply that echoes them, as a broken gateway may: what Feishu says stands in the outputs, where
 * no mask of the log hides it.
 */
export function concealSecrets(reply: Reply, secrets: readonly (string | undefined)[]): Reply {
  const known = secrets.filter((secret) => secret !== undefined && secret !== '')
  const conceal = (text: string) =>
    known.reduce<string>((rest, secret) => rest.replaceAll(`${secret}`, '***'), text)
  const headers = Object.entries(reply.headers).map(([name, value]) => [
    name,
    typeof value === 'string' ? conceal(value) : value,
  ])
  return { ...reply, headers: Object.fromEntries(headers), body: conceal(reply.body) }
}
