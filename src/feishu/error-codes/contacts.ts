import type { ErrorCodes } from './types.ts'

const otherIds = {
  en: 'Take the ID anew for this app, or write the person’s e-mail or mobile number into `users` and let the action look it up.',
  zh: '重新获取此人在该应用下的 ID；或者直接在 `users` 里写邮箱、手机号，由 Action 自行查询。',
}

/** What is wrong with the ID of a person; one bad ID refuses the whole list (Feishu docs: generic error codes). */
export const contactCodes: ErrorCodes = {
  99992351: {
    name: { en: 'open_id does not exist', zh: 'open_id 不存在' },
    cause: {
      en: 'An ID is mistyped, is not of the form `ou_…`, or belongs to nobody.',
      zh: '某个 ID 写错了、不是 `ou_…` 形式，或者查无此人。',
    },
    remedy: {
      en: 'Find the ID that the message names in `users` or `send-to` and correct it. If it is a union_id or user_id, set `user-id-type` accordingly.',
      zh: '按返回信息找到 `users` 或 `send-to` 中有误的 ID 并改正；如果填的是 union_id 或 user_id，把 `user-id-type` 设为对应类型。',
    },
    handling: ['split'],
  },
  99992352: {
    name: { en: 'some open_ids do not exist', zh: '部分 open_id 不存在' },
    cause: {
      en: 'Feishu finds nobody for at least one of the IDs.',
      zh: '至少有一个 ID 在飞书中查无此人。',
    },
    remedy: otherIds,
    handling: ['split'],
  },
  99992353: {
    name: { en: 'some open_ids do not exist', zh: '部分 open_id 不存在' },
    cause: {
      en: 'Feishu finds nobody for at least one of the IDs.',
      zh: '至少有一个 ID 在飞书中查无此人。',
    },
    remedy: otherIds,
    handling: ['split'],
  },
  99992359: {
    name: { en: 'user_id does not exist', zh: 'user_id 不存在' },
    cause: {
      en: 'The company has nobody with this user_id.',
      zh: '企业内没有使用该 user_id 的成员。',
    },
    remedy: {
      en: 'Correct the ID in `users`. If it is an open_id (`ou_…`) or union_id (`on_…`), set `user-id-type` accordingly.',
      zh: '改正 `users` 中的 ID；如果填的是 open_id（`ou_…`）或 union_id（`on_…`），把 `user-id-type` 设为对应类型。',
    },
    handling: ['split'],
  },
  99992360: {
    name: { en: 'user_id not valid or not found', zh: 'user_id 无效或不存在' },
    cause: {
      en: 'An ID is not a user_id of this company: mistyped, of another type, or of a person who has left.',
      zh: '某个 ID 不是本企业的 user_id：写错了、类型不对，或者此人已离职。',
    },
    remedy: {
      en: 'Correct the ID in `users` that the message names. If it is an open_id (`ou_…`) or union_id (`on_…`), set `user-id-type` accordingly.',
      zh: '按返回信息改正 `users` 中的 ID；如果填的是 open_id（`ou_…`）或 union_id（`on_…`），把 `user-id-type` 设为对应类型。',
    },
    handling: ['split'],
  },
  99992361: {
    name: { en: 'open_id belongs to another app', zh: 'open_id 属于其他应用' },
    cause: {
      en: 'A person has a different open_id in every app, and this one was read from another app: the test app, the API Explorer or another bot.',
      zh: '同一个人在每个应用下的 open_id 都不同，这个 open_id 取自别的应用（测试应用、API 调试台或其他机器人）。',
    },
    remedy: {
      en: 'Use the open_id that this app sees. Or use the person’s e-mail, or their union_id or user_id with `user-id-type` to match.',
      zh: '换成此人在本应用下的 open_id；或者改填邮箱，也可以改用 union_id、user_id 并相应设置 `user-id-type`。',
    },
    handling: ['split'],
  },
  99992363: {
    name: { en: 'union_id does not exist', zh: 'union_id 不存在' },
    cause: {
      en: 'Feishu finds nobody for this union_id.',
      zh: '飞书中找不到该 union_id 对应的人。',
    },
    remedy: {
      en: 'Correct the ID (`on_…`) in `users`, or write the person’s e-mail in its place.',
      zh: '改正 `users` 中的 union_id（`on_…`），或者改填此人的邮箱。',
    },
    handling: ['split'],
  },
  99992364: {
    name: { en: 'user is of another company, or unknown', zh: '用户属于其他租户或不存在' },
    cause: {
      en: 'The ID is that of a person in another tenant, or a union_id that does not exist.',
      zh: '该 ID 属于其他租户的用户，或者是不存在的 union_id。',
    },
    remedy: {
      en: 'Take the ID in `users` from the company that has installed this app. If there are several companies, check that `app-id` or `tenant-key` is of the right one.',
      zh: '改用安装了该应用的企业内成员的 ID 填写 `users`；有多个企业时，核对 `app-id` 或 `tenant-key` 是否对应。',
    },
    handling: ['split'],
  },
  99992381: {
    name: { en: 'union_id is of another company', zh: 'union_id 属于其他租户' },
    cause: {
      en: 'The union_id is that of a person outside the company that this app runs in.',
      zh: '该 union_id 对应的人不在当前企业内。',
    },
    remedy: {
      en: 'Take the union_id in `users` from the company that has installed this app, or write the person’s e-mail in its place.',
      zh: '改用安装了该应用的企业内成员的 union_id 填写 `users`，或者改填邮箱。',
    },
    handling: ['split'],
  },
}
