import { describe, expect, it } from '@jest/globals'
import { readIncident } from '../../src/incident/incident.ts'
import { buildPlainText } from '../../src/incident/plain-text.ts'
import { pushEvent, runEnv } from './events.ts'

function writeAbout(runId: string, title = '') {
  const incident = readIncident({ env: { ...runEnv, GITHUB_RUN_ID: runId }, event: pushEvent })
  return buildPlainText({ incident, title, mark: '#page-1', language: 'en' })
}

describe('the plain text that stands in for a refused card', () => {
  it('is two lines: what failed, and the link', () => {
    expect(writeAbout('17001').split('\n')).toEqual([
      'Release failed · octo-org/shop · main',
      'https://github.com/octo-org/shop/actions/runs/17001/attempts/2#page-1',
    ])
  })

  it('begins with the title of the workflow, made harmless', () => {
    expect(
      writeAbout('17001', 'Shop <at user_id="all"></at> is [down](https://evil.example)').split(
        '\n',
      ),
    ).toEqual([
      expect.not.stringMatching(/<at|\]\(/),
      'Release failed · octo-org/shop · main https://github.com/octo-org/shop/actions/runs/17001/attempts/2#page-1',
    ])
  })

  it.each([
    ['16588214930', '/runs/16588%3214930/'],
    ['1658821493', '/runs/1658821493/'],
    ['26588214930', '/runs/26588214930/'],
    ['165882149301', '/runs/165882149301/'],
  ])('links to run %s so that it is not taken for a mobile number', (runId, path) => {
    expect(writeAbout(runId)).toContain(path)
    expect(decodeURIComponent(writeAbout(runId))).toContain(`/runs/${runId}/`)
  })
})
