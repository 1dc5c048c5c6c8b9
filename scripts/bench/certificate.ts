import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A certificate that nobody but this run trusts. */
export interface Certificate {
  readonly key: string
  readonly cert: string
  /** Where the certificate lies, for clients that are told whom to trust by a path. */
  readonly certFile: string
}

/** Makes a self-signed certificate for these hosts, valid for a day, in the folder. */
export async function makeCertificate(
  folder: string,
  ...hosts: readonly [string, ...string[]]
): Promise<Certificate> {
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const all = hosts.map((host) => `DNS:${host}`).join(',')
  const names = ['-subj', `/CN=${hosts[0]}`, '-addext', `subjectAltName=${all}`]
  const files = ['-keyout', keyFile, '-out', certFile]
  try {
    await run('openssl', ['req', '-x509', '-days', '1', ...curve, ...names, ...files])
  } catch (error) {
    throw new Error('openssl, which makes the certificate, did not run.', {
      cause: error,
    })
  }
  const [key, cert] = await Promise.all([readFile(keyFile, 'utf8'), readFile(certFile, 'utf8')])
  return { key, cert, certFile }
}
