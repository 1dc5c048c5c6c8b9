import type { FailureWords } from './failure-words.ts'
import { callByHandAndEn } from './failures.en.ts'

const publishBot =
  'Open the app in the Developer Console (open.feishu.cn/app) and add Bot under Add Features. Then publish a version under Version Management & Release: the bot works only after that.'

const addBot =
  'In the Feishu client, open the group and add the bot of this app under Settings > Bots > Add Bot.'

const copySecret =
  'Copy the App Secret from the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info into the GitHub secret behind `app-secret`.'

const tenantToken =
  'Put a tenant access token (`t-…`) into `tenant-access-token`, or set `app-id` and `app-secret` instead.'

const otherIds =
  'Read the ID again with this app, or write the person’s e-mail or mobile number into `users` and let the action look it up.'

const otherIdType =
  'Correct the ID in `users` that the message from Feishu names. If it is an open_id (`ou_…`) or union_id (`on_…`), set `user-id-type` accordingly.'

const correctChat =
  'Correct the chat ID (`oc_…`) in `send-to`: the Feishu client (7.60 or newer) shows it in the Settings of the group.'

const reportLogId = 'If the code stays, give the log ID to Feishu support.'

const ownMessage =
  'Use `send-to` instead of `message-id`, so that this app sends a message of its own. With neither of them, everybody is written to directly.'

const byReading =
  'Set `ack-by` to `read`, so that reading the message acknowledges it. Give the log ID to the maintainers of this action.'

/** What the codes of the Open API mean, in the order of a page: calling first. */
export const errorCodesEn = {
  // Calling (Feishu docs: im-v1/message/urgent_phone). The same for app, SMS and phone.
  230001: {
    name: 'invalid request parameter',
    cause:
      'An ID or the content is not valid; the text after `ext=` in the message from Feishu says which.',
    remedy:
      'With `all ids … are invalid`, the people in `users` are not in the chat of the message: add them. With `invalid receive_id`, correct `send-to`; with `invalid message_id`, correct `message-id`. With any other text, give the log ID to Feishu support.',
  },
  230002: {
    name: 'bot is not in the group',
    cause: 'The bot of this app was never added to the group, or somebody removed it.',
    remedy: addBot,
  },
  230006: {
    name: 'bot ability is not enabled',
    cause: 'The app has no bot, or the version that adds the bot was never published.',
    remedy: publishBot,
  },
  230012: {
    name: 'message was sent by somebody else',
    cause:
      'An app can call people only about its own messages, and this one was sent by a person, another app or a group webhook.',
    remedy:
      'Use `send-to` instead of `message-id`, so that this app sends the message itself. Or use the `app-id` and `app-secret` of the app that sent it.',
  },
  230013: {
    name: 'user is outside the app availability',
    cause:
      'The app is not available to this person, an administrator has blocked the person from using it, or the person has left the company.',
    remedy:
      'Remove people who have left from `users`. For the others, open the app in the Developer Console (open.feishu.cn/app) > Version Management & Release > Create Version, add them under Availability and publish: it takes effect only then. If the code stays, ask an administrator for the blocked members of the app: Admin Console > Workplace > App Management.',
  },
  230023: {
    name: 'too many unread urgent messages',
    cause:
      'The person has more than 200 unread urgent messages, and each of them counts until it is read in its chat.',
    remedy:
      'Call the person by hand. Ask them to open the chats and read the urgent messages there: dismissing the pop-up does not count. A group full of them can be cleared under Settings > Clear Chat History.',
  },
  230024: {
    name: 'SMS or phone urgent quota used up',
    cause: 'The company has used up its quota of urgent phone calls, or of urgent SMS.',
    remedy: ({ fallback, isEverybodyReached }) => {
      const missing = ['sms', 'app'].filter((channel) => !fallback.includes(channel))
      const steps = [
        ...(isEverybodyReached ? [] : ['Call the people by hand.']),
        'Ask an administrator to check and add quota: Admin Console > Billing > Benefits > SMS/Phone Urgent.',
      ]
      if (missing.length > 0)
        steps.push(
          `Add ${missing.map((channel) => `\`${channel}\``).join(' and ')} to \`fallback\`: ${missing.includes('app') ? 'an alert in Feishu needs no quota' : 'urgent SMS may have quota left'}.`,
        )
      return steps.join(' ')
    },
  },
  230027: {
    name: 'not allowed in this chat',
    cause:
      'The chat is an external group, where nobody can be called, or the app lacks a permission.',
    remedy:
      'Point `send-to` at an internal group or a person, or remove it: then everybody is written to directly. If the chat is internal, look in the message from Feishu for the missing permission, add it under Developer Console > Permissions & Scopes and publish a version.',
  },
  230052: {
    name: 'not allowed to call about this message',
    cause:
      'The group lets only its owner and administrators send urgent messages, or Feishu judged the call to be risky.',
    remedy:
      'In the group, make the bot an administrator, or let all members send urgent messages under Settings > Group Management. If that is already so, ask the Feishu administrator of the company.',
  },
  230098: {
    name: 'message is folded',
    cause:
      'Feishu has folded this message together with others, and people cannot be called about a folded message.',
    remedy: ownMessage,
  },
  230110: {
    name: 'message has been deleted',
    cause: 'Somebody deleted the message before people could be called about it.',
    remedy:
      'Set `message-id` to a message that still exists, or use `send-to` to send a new one. With neither of them, everybody is written to directly.',
  },
  232009: {
    name: 'group has been dissolved',
    cause: 'The group that `send-to` names, or that holds the message, no longer exists.',
    remedy:
      'Put the chat ID (`oc_…`) of an existing group into `send-to`, and add the bot and the people on call to that group. Or remove `send-to`: then everybody is written to directly.',
  },

  // Sending, replying and reading (Feishu docs: im-v1/message/create, reply, get, read_users).
  230011: {
    name: 'message has been recalled',
    cause: 'Somebody recalled the message before it could be used.',
    remedy:
      'Set `message-id` to a message that still exists, or use `send-to` to send a new one. With neither of them, everybody is written to directly.',
  },
  230018: {
    name: 'group settings forbid it',
    cause: 'The group lets only certain members post, and the bot is not one of them.',
    remedy:
      'Ask the owner of the group to let the bot post: group Settings > Group Management. Or point `send-to` at another group, or remove it: then everybody is written to directly.',
  },
  230019: {
    name: 'topic does not exist',
    cause: 'The topic that the message belongs to no longer exists.',
    remedy: ownMessage,
  },
  230020: {
    name: 'message rate limit reached',
    cause:
      'All bots in a group may together send five messages a second, and one person gets at most five a second.',
    remedy: callByHandAndEn(
      'If it happens again, point `send-to` at a group with fewer bots, or page once per run, from a last job that needs the others.',
    ),
  },
  230029: {
    name: 'user has left the company',
    cause: 'The person whom the message is for has left the company.',
    remedy: 'Replace the person in `send-to` and in `users`.',
  },
  230033: {
    name: 'message too old for read receipts',
    cause: 'Feishu tells who has read a message only for seven days after it was sent.',
    remedy:
      'Use `send-to` instead of `message-id` to send a new message. Or set `ack-timeout` to `0`, so that the action does not wait for anybody to read it.',
  },
  230034: {
    name: 'recipient ID is not valid',
    cause:
      'The ID that the message is sent to is mistyped, or is of another type than its form says.',
    remedy:
      'Check `send-to`: a chat `oc_…`, or a person `ou_…`, `on_…` or e-mail. An `ou_…` must be of this app.',
  },
  230035: {
    name: 'not allowed to send messages',
    cause:
      'The group is muted, the person has blocked the bot, or the company restricts who may message whom.',
    remedy:
      'Ask the owner of the group to unmute it or to let the bot post. For a person, ask them to unblock the bot. If neither helps, ask an administrator about communication permissions.',
  },
  230036: {
    name: 'encryption key of the company deleted',
    cause:
      'The company has deleted its encryption key, and what was encrypted with it can no longer be used.',
    remedy:
      'Call the people by hand, and ask the Feishu administrator of the company about the key.',
  },
  230049: {
    name: 'message is still being sent',
    cause: 'An earlier request for the same message has not ended yet.',
    remedy: callByHandAndEn(
      'Look in the chat whether the message is there. If you set `dedupe-key`, another run may be sending it.',
    ),
  },
  230050: {
    name: 'message is invisible to the bot',
    cause:
      'The group hides its history from new members, and the bot joined after the message was sent.',
    remedy: ownMessage,
  },
  230071: {
    name: 'group takes no replies in threads',
    cause: 'The group of the message does not support replies in a thread.',
    remedy: 'Call the people by hand. Give the log ID to the maintainers of this action.',
  },
  230072: {
    name: 'folded message takes no replies in threads',
    cause:
      'Feishu has folded this message together with others, and a folded message cannot be replied to in a thread.',
    remedy: ownMessage,
  },
  230075: {
    name: 'chat is encrypted',
    cause: 'The chat is a secret (encrypted) chat, to which apps cannot send messages.',
    remedy:
      'Point `send-to` at an ordinary group or a person, or remove it: then everybody is written to directly.',
  },
  230111: {
    name: 'message will self-destruct soon',
    cause: 'The message deletes itself after a set time, so it cannot be replied to.',
    remedy: ownMessage,
  },
  99992354: {
    name: 'message does not exist',
    cause: 'Feishu knows no message with this ID: it is mistyped, cut off, or of another platform.',
    remedy:
      'Check that the step which yields `message-id` passes the whole `om_…`, or use `send-to` to send a new message. With neither of them, everybody is written to directly.',
  },
  11232: {
    name: 'message system overloaded',
    cause:
      'The message system of Feishu is throttling everybody, most often on the hour and the half hour.',
    remedy: callByHandAndEn('Move scheduled workflows a few minutes away from :00 and :30.'),
  },
  11233: {
    name: 'message rate limit of the group reached',
    cause: 'The group has got more than five messages within a second.',
    remedy: callByHandAndEn(
      'If it happens again, point `send-to` at a group with fewer bots, or remove it: then everybody is written to directly.',
    ),
  },

  // Direct messages (Feishu docs: im-v1/message/create).
  230038: {
    name: 'recipient is of another company',
    cause: 'An app cannot send direct messages to people of another tenant.',
    remedy:
      'Call the person by hand. In `users` and `send-to`, name people and groups of the company that the app is in.',
  },
  230053: {
    name: 'user has stopped messages from the bot',
    cause: 'The person has stopped this bot from sending them direct messages.',
    remedy:
      'Call the person by hand, and ask them to allow messages again in their chat with the bot. Until then, point `send-to` at a group that holds both.',
  },

  // Updating the card (Feishu docs: im-v1/message/patch).
  230031: {
    name: 'card is too old to be updated',
    cause: 'Feishu lets an app update a card only for 14 days after it was sent.',
    remedy: 'No call depends on it. Tell the chat by hand how the failure has ended.',
  },

  // Reactions (Feishu docs: im-v1/message-reaction/list).
  231001: {
    name: 'reaction type is not valid',
    cause: 'Feishu does not know the kind of reaction that was asked for.',
    remedy: byReading,
  },
  231003: {
    name: 'message of the reactions not found',
    cause: 'The message was recalled or deleted, or its ID is not valid.',
    remedy:
      'Call the people by hand if nobody has taken the failure. Check `message-id`, or use `send-to` to send a new message.',
  },
  231008: {
    name: 'no access to the reactions of the message',
    cause: 'The bot of this app is no longer in the chat of the message.',
    remedy: addBot,
  },
  231012: {
    name: 'list of reactions cannot be continued',
    cause: 'Feishu did not accept the place at which the list of reactions was to go on.',
    remedy: byReading,
  },
  231013: {
    name: 'token cannot read reactions',
    cause: 'The token is neither a tenant access token nor a user access token.',
    remedy: tenantToken,
  },
  231014: {
    name: 'user ID type is not valid for reactions',
    cause: 'Feishu accepts only open_id, union_id and user_id as the type of a user ID.',
    remedy:
      'Set `user-id-type` to `open_id`, `union_id` or `user_id`. If it is so already, give the log ID to the maintainers of this action.',
  },
  231018: {
    name: 'message of the reactions is invisible to the bot',
    cause:
      'The group hides its history from new members, and the bot joined after the message was sent.',
    remedy: ownMessage,
  },
  231021: {
    name: 'no reactions in an external group',
    cause: 'The chat is an external group, in which an app may not read reactions.',
    remedy:
      'Point `send-to` at an internal group or a person, or remove it: then everybody is written to directly.',
  },

  // What the message says (Feishu docs: im-v1/message/create).
  230017: {
    name: 'bot does not own a file in the message',
    cause:
      'The message uses a file that another app uploaded, and a bot can send only what it uploaded itself.',
    remedy:
      'Upload the file again with this app and put the new key into `card`, or remove the file from it.',
  },
  230022: {
    name: 'message holds sensitive content',
    cause: 'The content check of Feishu has refused a word in the message.',
    remedy:
      'Reword `title`, `text` or `card`. With the built-in card, look at the branch name and the commit title.',
  },
  230025: {
    name: 'message too long',
    cause: 'A card may have 30 KB and a text 150 KB, and style tags count too.',
    remedy: 'Shorten `text` or `card`: link to the log instead of quoting it.',
  },
  230028: {
    name: 'refused by data loss prevention',
    cause:
      'The audit of the company has refused the message, most often for a phone number or an e-mail address in plain text.',
    remedy:
      'Remove phone numbers and e-mail addresses from `title`, `text` or `card`. With the built-in card, look at the commit title.',
  },
  230054: {
    name: 'chat does not take this type of message',
    cause: 'A connection group between companies refuses some types of message, cards among them.',
    remedy:
      'Point `send-to` at an ordinary internal group or a person, or remove it: then everybody is written to directly.',
  },
  230099: {
    name: 'card refused',
    cause:
      'The card is not valid, as the sub-code after `ErrCode:` says: 100290 unknown person, 11310 often over 200 elements, 200570 bad image key, 200621 bad JSON, 200861 component not in schema 2.0.',
    remedy:
      'Correct `card` accordingly; the Feishu Card Builder (open.feishu.cn/cardkit) checks it. Or remove `card` to send the built-in one.',
  },

  // Chats (Feishu docs: im-v1/chat/get, im-v1/chat-members/get and is_in_chat).
  232001: {
    name: 'invalid parameter for the chat',
    cause: 'The request for the chat has a wrong parameter.',
    remedy: 'Check the chat ID (`oc_…`) in `send-to` and the value of `user-id-type`.',
  },
  232004: {
    name: 'app does not exist',
    cause: 'The chat service knows no app with the App ID behind the token.',
    remedy:
      'Check `app-id` against the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info. If it is right, give the log ID to Feishu support.',
  },
  232006: {
    name: 'chat ID is not valid',
    cause: 'There is no chat with this ID: it is mistyped, or was read on another platform.',
    remedy: correctChat,
  },
  232010: {
    name: 'chat is of another company',
    cause: 'The app and the chat are in different tenants.',
    remedy:
      'Point `send-to` at a chat of the company that the app is in, or use the `app-id` and `app-secret` of an app of that company. For a store app, check `tenant-key`.',
  },
  232011: {
    name: 'bot is not in the group',
    cause: 'A bot must be a member of a group to look at it, and this one is not.',
    remedy: addBot,
  },
  232025: {
    name: 'bot ability is not enabled',
    cause: 'The app has no bot, or the version that adds the bot was never published.',
    remedy: publishBot,
  },
  232033: {
    name: 'external group',
    cause:
      'The group has members of other companies, and an app may neither look at such a group nor call anybody in it.',
    remedy:
      'Point `send-to` at an internal group that holds the bot and the people on call. Or remove `send-to`: then everybody is written to directly.',
  },
  232034: {
    name: 'app is not active in the company',
    cause: 'The app is not installed in this tenant, or it is not enabled there.',
    remedy:
      'Ask an administrator to install and enable the app: Admin Console > Workplace > App Management.',
  },
  99992355: {
    name: 'chat does not exist',
    cause: 'Feishu knows no chat with this ID.',
    remedy: correctChat,
  },
  99992356: {
    name: 'chat does not exist',
    cause: 'Feishu knows no chat with this ID.',
    remedy: correctChat,
  },

  // People (Feishu docs: generic error codes).
  99992351: {
    name: 'open_id does not exist',
    cause: 'An ID is mistyped, is not of the form `ou_…`, or belongs to nobody.',
    remedy:
      'Correct the ID in `users` or `send-to` that the message from Feishu names. If it is a union_id or user_id, set `user-id-type` accordingly.',
  },
  99992352: {
    name: 'some open_ids do not exist',
    cause: 'Feishu finds nobody for at least one of the IDs.',
    remedy: otherIds,
  },
  99992353: {
    name: 'some open_ids do not exist',
    cause: 'Feishu finds nobody for at least one of the IDs.',
    remedy: otherIds,
  },
  99992359: {
    name: 'user_id does not exist',
    cause: 'The company has nobody with this user_id.',
    remedy: otherIdType,
  },
  99992360: {
    name: 'user_id not valid or not found',
    cause:
      'An ID is not a user_id of this company: it is mistyped, of another type, or of a person who has left.',
    remedy: otherIdType,
  },
  99992361: {
    name: 'open_id belongs to another app',
    cause:
      'A person has a different open_id in every app, and this one was read from another app: the test app, the API Explorer or another bot.',
    remedy:
      'Use the open_id that this app sees. Or use the person’s e-mail, or their union_id or user_id with `user-id-type` to match.',
  },
  99992363: {
    name: 'union_id does not exist',
    cause: 'Feishu finds nobody for this union_id.',
    remedy: 'Correct the ID (`on_…`) in `users`, or write the person’s e-mail instead.',
  },
  99992364: {
    name: 'user is of another company, or unknown',
    cause: 'The ID is that of a person in another tenant, or a union_id that does not exist.',
    remedy:
      'Name in `users` people of the company that has installed this app. If there are several companies, check that `app-id` or `tenant-key` is of the right one.',
  },
  99992381: {
    name: 'union_id is of another company',
    cause: 'The union_id is that of a person outside the company that this app runs in.',
    remedy:
      'Name in `users` people of the company that has installed this app, or write the person’s e-mail instead.',
  },

  // User groups (Feishu docs: contact-v3/group-member/simplelist).
  40003: {
    name: 'internal error of the contacts service',
    cause: 'A service of Feishu failed while it listed the members of a user group.',
    remedy: callByHandAndEn(
      'Write the ids of one or two people beside the `group:` in `users`, so that somebody is called without it.',
    ),
  },
  42002: {
    name: 'user group ID is not valid',
    cause: 'There is no user group with the ID that stands after `group:` in `users`.',
    remedy:
      'Call the people by hand. Copy the ID of the user group from the Admin Console > Organization > User Group.',
  },
  42006: {
    name: 'user group not found',
    cause: 'Feishu finds no user group, or no active member, for the ID after `group:` in `users`.',
    remedy:
      'Call the people by hand. Compare the ID with the Admin Console > Organization > User Group.',
  },
  42008: {
    name: 'user group cannot be read',
    cause: 'Feishu refuses to list the members of the user group after `group:` in `users`.',
    remedy:
      'Call the people by hand. Compare the ID with the Admin Console > Organization > User Group, and check that the group is in the contacts range of the app. If both are right, give the log ID to Feishu support.',
  },
  42009: {
    name: 'user group is outside the contacts range',
    cause: 'The app may read only user groups in its contacts range, and this one is not in it.',
    remedy:
      'Call the people by hand. Add the group in the Developer Console (open.feishu.cn/app) > Permissions & Scopes > Contacts data range, and publish a version: it takes effect only then.',
  },
  43011: {
    name: 'user group cannot be read',
    cause: 'Feishu refuses to list the members of the user group after `group:` in `users`.',
    remedy:
      'Call the people by hand. Compare the ID with the Admin Console > Organization > User Group, and check that the app has the scope `contact:group:readonly`. If both are right, give the log ID to Feishu support.',
  },

  // Credentials: the token endpoints answer with HTTP 200 (Feishu docs: tenant_access_token_internal).
  10003: {
    name: 'app ID not recognised',
    cause:
      'The App ID is missing, mistyped or unknown to this platform; Feishu and Lark do not know each other’s apps.',
    remedy:
      'Copy the App ID (`cli_…`) from the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info into `app-id`. If it is an app of another platform, set `base-url` to the address of that platform.',
  },
  10005: {
    name: 'app or tenant not authorised',
    cause: 'The app or the tenant in the request is not the one that Feishu expects.',
    remedy:
      'Check `app-id` and `app-secret` against the Developer Console > Credentials & Basic Info. For a store app, check also that `tenant-key` is that of a company that has installed it.',
  },
  10012: {
    name: 'app access token refused',
    cause:
      'For a store app the app ticket is most likely outdated: Feishu pushes a new one every hour.',
    remedy:
      'Put the newest ticket from your event receiver into `app-ticket`; `POST /open-apis/auth/v3/app_ticket/resend` asks for a new push. For a custom app, remove `app-ticket` and `tenant-key`.',
  },
  10013: {
    name: 'tenant access token refused',
    cause:
      'Feishu did not issue the token and does not say why; for a store app the tenant key is most likely wrong.',
    remedy:
      'Call the people by hand. Check that the app is enabled and installed in the company. For a store app, check `tenant-key` and `app-ticket`.',
  },
  10014: {
    name: 'app secret wrong, or app disabled',
    cause:
      'Feishu answers this to a wrong App Secret; its documentation also names an app that is disabled.',
    remedy: `${copySecret} A reset makes the old one void. If it is the same, ask an administrator whether the app is disabled: Admin Console > Workplace > App Management.`,
  },
  10015: {
    name: 'app secret wrong',
    cause: 'The App Secret does not belong to this App ID, or it has been reset.',
    remedy: copySecret,
  },
  99991543: {
    name: 'app ID or app secret does not exist',
    cause: 'Feishu knows no app with this App ID and App Secret.',
    remedy:
      'Copy both again from the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info into `app-id` and `app-secret`. Check that both are of the same app.',
  },
  99991662: {
    name: 'app is disabled',
    cause: 'The app is not enabled in this company.',
    remedy:
      'Ask an administrator to enable the app: Admin Console > Workplace > App Management. If it has never been released, publish a version under Developer Console > Version Management & Release.',
  },
  99991673: {
    name: 'app is not installed in the company',
    cause:
      'The app is not usable in this tenant: it is not installed, or its installation was withdrawn.',
    remedy:
      'Ask an administrator to install and enable the app: Admin Console > Workplace > App Management. For a store app, check that `tenant-key` is that of the right company.',
  },

  // Tokens (Feishu docs: generic error codes).
  99991661: {
    name: 'access token missing',
    cause:
      'The request arrived without a usable Authorization header: a proxy may have removed it, or `tenant-access-token` holds something else.',
    remedy:
      'Check the proxy between the runner and Feishu. If you set `tenant-access-token`, give the bare token (`t-…`) without `Bearer`.',
  },
  99991663: {
    name: 'tenant access token is not valid',
    cause:
      'The token has expired (it lives two hours at most), was revoked by a reset of the App Secret, or was issued by another platform.',
    remedy: callByHandAndEn(
      'If you set `tenant-access-token`, set `app-id` and `app-secret` instead and let the action fetch a fresh one. If you do so already, check that `base-url` is the platform of the app.',
    ),
  },
  99991664: {
    name: 'app access token is not valid',
    cause: 'The app access token of the store app is expired, revoked or malformed.',
    remedy: callByHandAndEn(
      'Put the newest app ticket into `app-ticket`, and check `app-id` and `app-secret`.',
    ),
  },
  99991665: {
    name: 'tenant access token is illegal',
    cause: 'Feishu does not accept the tenant access token for this tenant.',
    remedy:
      'If you set `tenant-access-token`, replace it by `app-id` and `app-secret`. For a store app, check `tenant-key`.',
  },
  99991668: {
    name: 'user access token in the wrong place',
    cause:
      'Feishu took the token for a user access token, and people can be called only with a tenant access token.',
    remedy: tenantToken,
  },
  99991671: {
    name: 'access token malformed',
    cause:
      'The token does not start with `t-`: most often the secret holds something else, or a quote or `Bearer` before the token.',
    remedy: tenantToken,
  },
  99991677: {
    name: 'user access token expired',
    cause:
      'The token is that of a user and has expired, and this action needs a tenant access token.',
    remedy: tenantToken,
  },

  // Scopes, limits and other refusals of the gateway (Feishu docs: generic error codes, frequency control).
  9499: {
    name: 'bad request',
    cause:
      'Feishu could not read the request; the message from Feishu says which part is not valid.',
    remedy:
      'Check the inputs of the step against the message from Feishu, `card` first. If they are right, give the log ID to Feishu support.',
  },
  99991201: {
    name: 'API path not found',
    cause:
      'The server behind the base URL does not offer this API; the documentation of Lark, for example, has no phone calls.',
    remedy:
      'Remove `base-url` to use `https://open.feishu.cn`. If it must stay, ask the operator of that platform whether it offers urgent_phone.',
  },
  99991301: {
    name: 'HTTP method not accepted',
    cause: 'The API refused the HTTP method, most likely because a proxy changed it on the way.',
    remedy:
      'Check `base-url` and the proxy between the runner and Feishu: it has to let PATCH requests through.',
  },
  99991400: {
    name: 'rate limit reached',
    cause:
      'This app has sent too many requests in the last minute, and the time left for the step was too short to wait.',
    remedy: callByHandAndEn(
      'Raise `timeout`. If it happens again, look for another workflow or service that uses the same app.',
    ),
  },
  99991401: {
    name: 'IP address not on the allow-list',
    cause:
      'The app accepts requests from listed IP addresses only, and GitHub-hosted runners get a new address for each job.',
    remedy:
      'Run this job on a self-hosted runner, or a larger runner with a static IP, and list its address in the Developer Console (open.feishu.cn/app) > the app > Security Settings > IP Whitelist: single public IPv4 addresses only. Or empty the list. Both take effect at once.',
  },
  99991403: {
    name: 'monthly API quota used up',
    cause:
      'All custom apps of the company share one monthly quota of API requests, and it is used up.',
    remedy:
      'Call the people by hand: nothing can be sent until the quota comes back on the 1st of the month. Ask an administrator to upgrade the Feishu plan. Leave `ack-timeout` at `0` to save requests.',
  },
  99991672: {
    name: 'app lacks a scope',
    cause:
      'None of the scopes named in the message from Feishu is granted, or the version that asks for them is not published yet.',
    remedy:
      'Open the app in the Developer Console (open.feishu.cn/app) > Permissions & Scopes and add the scope; phone calls need `im:message.urgent:phone`. Then publish a version under Version Management & Release and have it approved: scopes take effect only then. A step with `dry-run: true` names all missing scopes at once.',
  },
  99991676: {
    name: 'token lacks a permission',
    cause: 'The token stands for an app that may not use this API.',
    remedy:
      'A step with `dry-run: true` names the missing scopes and gives one link that adds them all. Publish a version after each change. With `tenant-access-token`, fetch the token again afterwards.',
  },
  99991679: {
    name: 'user has not granted the permission',
    cause:
      'The token is that of a user who has not consented, and this action needs a tenant access token.',
    remedy: tenantToken,
  },
  99992402: {
    name: 'field validation failed',
    cause:
      'A field of the request is missing or has a wrong form; the message from Feishu names it.',
    remedy:
      'Correct the input behind that field: `users`, `user-id-type`, `send-to` or `card`. If they are right, give the log ID to Feishu support.',
  },

  // Faults on Feishu’s side, all retried (Feishu docs: generic error codes).
  1500: {
    name: 'internal error of Feishu',
    cause: 'A service of Feishu failed, and went on failing while this step retried.',
    remedy: callByHandAndEn(reportLogId),
  },
  2200: {
    name: 'internal error of Feishu, often under load',
    cause: 'A service of Feishu failed; this code mostly comes when an app sends many requests.',
    remedy: callByHandAndEn(
      'If it happens again, look for another workflow or service that uses the same app.',
    ),
  },
  5000: {
    name: 'internal error of Feishu',
    cause:
      'A service of Feishu failed; its documentation advises fewer requests and another try later.',
    remedy: callByHandAndEn(reportLogId),
  },
  55001: {
    name: 'internal error of a Feishu server',
    cause:
      'A server of Feishu failed; its documentation advises fewer requests and another try later.',
    remedy: callByHandAndEn(reportLogId),
  },
} satisfies Record<number, FailureWords>

/** Texts for the same codes in another language: a missing one is a type error. */
export type ErrorCodes = Readonly<Record<keyof typeof errorCodesEn, FailureWords>>
