import { findErrorCode } from '../feishu/error-codes.ts'
import type { FailureKind, FeishuError } from '../feishu/feishu-error.ts'
import type { Language, Translated } from '../language.ts'
import type { Outcome } from '../page/responder.ts'
import { WORDS } from './words.ts'

interface Wording {
  readonly name: Translated
  readonly cause: Translated
  readonly remedy: Translated
}

/** One failure, told to a person. */
export interface FailureText {
  readonly title: string
  readonly cause: string
  readonly remedy: string
}

/** Tells what a failure is, why it came about and what to do, from the catalogue or by how the answer failed. */
export function describeFailure(error: FeishuError, language: Language): FailureText {
  const { code, facts } = error
  const known =
    code === undefined ? WITHOUT_CODE[facts.kind] : (findErrorCode(code) ?? UNKNOWN_CODE)
  const prefix = code === undefined ? '' : WORDS.feishu[language] + code + WORDS.colon[language]
  const { title, cause, remedy } = translate(known, language)
  const scopes = describeScopes(error, language)
  return { title: prefix + title, cause, remedy: [remedy, ...scopes].join(' ') }
}

// 99991672: the answer itself names the scopes and the page of the console where they are added.
function describeScopes({ code, facts }: FeishuError, language: Language): string[] {
  if (code !== 99991672) return []
  const { missingScopes = [], consoleUrl } = facts
  return [
    ...(missingScopes.length > 0
      ? [`${WORDS.missingScopes[language]}${missingScopes.join(', ')}.`]
      : []),
    ...(consoleUrl ? [WORDS.addHere[language] + consoleUrl] : []),
  ]
}

const UNKNOWN_CODE: Wording = {
  name: { en: 'a code this action does not know', zh: '本 Action 未收录的错误码' },
  cause: {
    en: "Feishu's own message below is all there is to go by.",
    zh: '目前只有下方飞书返回的信息可供参考。',
  },
  remedy: {
    en: "Search for the code on open.feishu.cn, or give the log id to Feishu's support.",
    zh: '请在 open.feishu.cn 搜索该错误码，或将 log id 提供给飞书技术支持。',
  },
}

const WITHOUT_CODE: Readonly<Record<FailureKind, Wording>> = {
  code: UNKNOWN_CODE,
  foreseen: UNKNOWN_CODE,
  unreachable: {
    name: { en: 'Feishu could not be reached', zh: '无法连接飞书' },
    cause: {
      en: 'The connection was refused, reset or never made, on every try until the time was up.',
      zh: '在截止时间之前，每次尝试的连接都被拒绝、重置或未能建立。',
    },
    remedy: {
      en: "Check that the runner may reach the host of `base-url` (DNS, firewall, `https_proxy`), and Feishu's status page. Then run the step again.",
      zh: '请检查 runner 能否访问 `base-url` 的主机（DNS、防火墙、`https_proxy`），并查看飞书服务状态，然后重新运行此步骤。',
    },
  },
  timeout: {
    name: { en: 'Feishu did not answer in time', zh: '飞书未在时限内响应' },
    cause: {
      en: 'Requests were sent, but no complete answer came back. If one was a call, the phone may have rung all the same.',
      zh: '请求已发出，但没有收到完整的响应。如果其中有呼叫请求，电话可能已经响过。',
    },
    remedy: {
      en: 'Run the step again; if it happens often, check the network between the runner and `base-url`, or raise `timeout`.',
      zh: '请重新运行此步骤；如果经常发生，请检查 runner 与 `base-url` 之间的网络，或调大 `timeout`。',
    },
  },
  'too-late': {
    name: { en: 'There was no time left', zh: '时间已用尽' },
    cause: {
      en: 'What came before took all the time that `timeout` allows, so this request was never sent.',
      zh: '之前的步骤用尽了 `timeout` 规定的时间，因此没有发出该请求。',
    },
    remedy: {
      en: 'Call the people by other means. Look at the lines above for what was slow, and raise `timeout`.',
      zh: '请先用其他方式联系相关人员，再查看上方日志中耗时的步骤，并调大 `timeout`。',
    },
  },
  'cut-off': {
    name: { en: "Feishu's answer was cut off", zh: '飞书的响应中断' },
    cause: {
      en: 'The connection was lost in the middle of the answer. If it was a call, the phone may have rung all the same.',
      zh: '连接在响应中途断开。如果这是呼叫请求，电话可能已经响过。',
    },
    remedy: {
      en: 'Run the step again; if it happens often, check the proxy or firewall between the runner and `base-url`.',
      zh: '请重新运行此步骤；如果经常发生，请检查 runner 与 `base-url` 之间的代理或防火墙。',
    },
  },
  unavailable: {
    name: { en: 'Feishu is not available', zh: '飞书服务不可用' },
    cause: {
      en: 'The server, or a gateway in front of it, answered with an error of its own (HTTP 5xx) on every try until the time was up.',
      zh: '在截止时间之前，服务器或其前面的网关每次都返回自身错误（HTTP 5xx）。',
    },
    remedy: {
      en: "Call the people by other means, look at Feishu's status page, and run the step again.",
      zh: '请先用其他方式联系相关人员，查看飞书服务状态，然后重新运行此步骤。',
    },
  },
  redirect: {
    name: { en: 'The server redirected the request', zh: '服务器返回了重定向' },
    cause: {
      en: "Feishu's API does not redirect, so `base-url` or a proxy leads elsewhere. The redirect was not followed: it would hand the secret to another host.",
      zh: '飞书 API 不会重定向，说明 `base-url` 或代理指向了别处。为避免把密钥发送到其他主机，未跟随重定向。',
    },
    remedy: {
      en: 'Set `base-url` to https://open.feishu.cn, and check the proxy of the runner.',
      zh: '请将 `base-url` 设置为 https://open.feishu.cn，并检查 runner 的代理设置。',
    },
  },
  'not-feishu': {
    name: { en: "The answer is not Feishu's", zh: '响应不是来自飞书 API' },
    cause: {
      en: 'The server answered with something that is no answer of the Open API: a web page, an empty body, or JSON without a code.',
      zh: '服务器返回的不是开放平台 API 的响应，而是网页、空内容或没有 code 的 JSON。',
    },
    remedy: {
      en: 'Check `base-url` and the proxy between the runner and Feishu. If both are right, Feishu has a disturbance: run the step again.',
      zh: '请检查 `base-url` 以及 runner 与飞书之间的代理。如果都没有问题，则是飞书服务异常：请重新运行此步骤。',
    },
  },
  unexpected: {
    name: { en: 'Feishu gave an unexpected answer', zh: '飞书返回了意外的响应' },
    cause: {
      en: 'The answer does not have the form that the API page promises, so it is not taken for a success. If it was a call, some of the phones may have rung.',
      zh: '响应的格式与 API 文档不符，因此不视为成功。如果这是呼叫请求，部分电话可能已经响过。',
    },
    remedy: {
      en: 'Call the people by other means, and report the log id to the maintainers of this action.',
      zh: '请用其他方式联系相关人员，并将 log id 反馈给本 Action 的维护者。',
    },
  },
  cancelled: {
    name: { en: 'The job was cancelled', zh: '作业已被取消' },
    cause: {
      en: 'The workflow run was cancelled, or its job ran out of time, before everybody could be called.',
      zh: '在呼叫完所有人之前，工作流运行被取消，或作业超时。',
    },
    remedy: {
      en: 'Call the people by other means if they are still needed, or run the step again.',
      zh: '如果仍需联系相关人员，请用其他方式呼叫，或重新运行此步骤。',
    },
  },
}

/** Tells why people are not rung: by the error that Feishu gives, else by an outcome that comes without one. */
export function describeUnrung(
  { error, outcome }: { error?: FeishuError | undefined; outcome?: Outcome | undefined },
  language: Language,
): FailureText | undefined {
  if (error) return describeFailure(error, language)
  const wording = outcome && WITHOUT_ERROR[outcome]
  return wording && translate(wording, language)
}

function translate({ name, cause, remedy }: Wording, language: Language): FailureText {
  return { title: name[language], cause: cause[language], remedy: remedy[language] }
}

const WITHOUT_ERROR: Readonly<Partial<Record<Outcome, Wording>>> = {
  'not-in-chat': {
    name: { en: "Not in the message's chat", zh: '不在消息所在的会话中' },
    cause: {
      en: 'Feishu calls only members of the chat that the message is in.',
      zh: '飞书只能加急消息所在会话的成员。',
    },
    remedy: {
      en: 'Add them to the chat, or check that the ids are right and belong to this app.',
      zh: '请将其加入该会话，或检查 ID 是否正确、是否属于本应用。',
    },
  },
  'not-found': {
    name: {
      en: 'Feishu knows nobody by these e-mails or mobiles',
      zh: '飞书中找不到这些邮箱或手机号',
    },
    cause: {
      en: "It is not the e-mail or mobile of the person's Feishu profile (a company mailbox is none), the person has left, or is outside the app's contact range.",
      zh: '它不是成员飞书资料中的邮箱或手机号（企业邮箱不算）、成员已离职，或不在应用的通讯录权限范围内。',
    },
    remedy: {
      en: "Compare it with the person's profile in the Admin Console, widen the app's contact range (Permissions & Scopes > Contacts data range) and publish a version, or write the person's id instead.",
      zh: '请在管理后台核对该成员的资料；在开发者后台“权限管理 > 通讯录权限范围”中扩大范围并发布版本；或直接填写该成员的 ID。',
    },
  },
}
