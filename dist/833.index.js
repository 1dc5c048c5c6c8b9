export const id = 833;
export const ids = [833];
export const modules = {

/***/ 5833:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: ./src/feishu/contacts.ts
var contacts = __webpack_require__(5177);
// EXTERNAL MODULE: ./src/feishu/messages.ts
var messages = __webpack_require__(1892);
// EXTERNAL MODULE: ./src/page/deadlines.ts
var deadlines = __webpack_require__(1338);
// EXTERNAL MODULE: ./src/rehearsal/foreseen.ts
var foreseen = __webpack_require__(2902);
;// CONCATENATED MODULE: ./src/rehearsal/card-check.ts

const MAX_BYTES = 30 * 1024;
const MAX_ELEMENTS = 200;
function checkCard(card) {
    const bytes = Buffer.byteLength(card);
    if (bytes > MAX_BYTES) {
        throw new foreseen/* ForeseenError */.U(230025, { kind: 'too-large', is: bytes, max: MAX_BYTES });
    }
    const elements = countElements(JSON.parse(card));
    if (elements > MAX_ELEMENTS) {
        throw new foreseen/* ForeseenError */.U(230099, { kind: 'too-many-elements', is: elements, max: MAX_ELEMENTS });
    }
}
function countElements(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    const inside = Object.values(value).reduce((sum, each) => sum + countElements(each), 0);
    return inside + ('tag' in value ? 1 : 0);
}

// EXTERNAL MODULE: ./src/feishu/chats.ts
var chats = __webpack_require__(1809);
// EXTERNAL MODULE: ./src/feishu/feishu-error.ts
var feishu_error = __webpack_require__(6477);
;// CONCATENATED MODULE: ./src/rehearsal/run-check.ts

async function runCheck(name, look) {
    try {
        await look();
        return { name, state: 'passed' };
    }
    catch (error) {
        if (!(error instanceof feishu_error/* FeishuError */.X))
            throw error;
        return { name, state: isMissingScope(error) ? 'not-checked' : 'failed', error };
    }
}
function isMissingScope({ code, facts }) {
    return code === 99991672 || (code === 230027 && /scope/i.test(facts.msg));
}

;// CONCATENATED MODULE: ./src/rehearsal/chat-checks.ts



async function checkChat(place, options) {
    const { client, credentials, responders } = options;
    if (place.kind === 'direct') {
        const { onlyMember } = place;
        return onlyMember === undefined
            ? [{ name: 'members', state: 'not-checked' }]
            : [judgeMembers(responders, new Set([onlyMember]), options)];
    }
    const { chatId } = place;
    if (chatId === undefined) {
        return ['bot', 'chat', 'members'].map((name) => ({ name, state: 'not-checked' }));
    }
    return Promise.all([
        runCheck('bot', async () => {
            if (!(await (0,chats/* isBotInChat */.tx)(client, chatId)))
                throw new foreseen/* ForeseenError */.U(230002, { kind: 'bot-outside' });
        }),
        checkSettings({ client, credentials, chatId }),
        checkMembers(chatId, options),
    ]);
}
async function checkSettings(options) {
    const { client, credentials, chatId } = options;
    let isKnown = true;
    const found = await runCheck('chat', async () => {
        const chat = await (0,chats/* getChat */.PB)(client, chatId);
        if (chat.isDissolved)
            throw new foreseen/* ForeseenError */.U(232009, { kind: 'dissolved' });
        if (chat.isExternal)
            throw new foreseen/* ForeseenError */.U(230027, { kind: 'external' });
        if (chat.isUrgentRestricted && !mayManage(chat, credentials)) {
            throw new foreseen/* ForeseenError */.U(230052, { kind: 'owners-only' });
        }
        isKnown = isDescribed(chat);
    });
    return found.state === 'passed' && !isKnown ? { name: 'chat', state: 'not-checked' } : found;
}
function isDescribed({ isDissolved, isExternal, isUrgentRestricted }) {
    return [isDissolved, isExternal, isUrgentRestricted].every((fact) => fact !== undefined);
}
function mayManage({ botManagerIds }, credentials) {
    return credentials.kind === 'token'
        ? botManagerIds.length > 0
        : botManagerIds.includes(credentials.appId);
}
async function checkMembers(chatId, options) {
    const { client, responders, userIdType } = options;
    let members = new Set();
    const listed = await runCheck('members', async () => {
        members = new Set((await (0,chats/* listMembers */.YV)(client, { chatId, userIdType })).keys());
    });
    return listed.state === 'passed' ? judgeMembers(responders, members, options) : listed;
}
function judgeMembers(responders, members, { hasDirectFallback }) {
    const name = 'members';
    const people = responders.filter(({ id }) => id !== undefined && !members.has(id));
    if (people.length === 0)
        return { name, state: 'passed' };
    return { name, state: hasDirectFallback ? 'note' : 'failed', reason: 'not-in-chat', people };
}

// EXTERNAL MODULE: ./src/feishu/envelope.ts
var envelope = __webpack_require__(9300);
;// CONCATENATED MODULE: ./src/feishu/scopes.ts

const GRANTED = 1;
async function listGrantedScopes(client) {
    const { value } = await client.request({
        method: 'GET',
        path: '/application/v6/scopes',
        parse: ({ data }) => (Array.isArray(data['scopes']) ? (0,envelope/* asObjects */.Nt)(data['scopes']) : undefined),
    });
    return new Set(value.flatMap((scope) => {
        const isOurs = scope['grant_status'] === GRANTED && scope['scope_type'] !== 'user';
        return isOurs ? ((0,envelope/* asText */.e1)(scope['scope_name']) ?? []) : [];
    }));
}

;// CONCATENATED MODULE: ./src/rehearsal/scopes.ts



const SCOPES = {
    phone: ['im:message.urgent:phone', 'im:message.urgent:phone_send'],
    sms: ['im:message.urgent:sms', 'im:message.urgent:sms_send'],
    app: ['im:message.urgent', 'im:message.urgent:app_send'],
    send: ['im:message:send_as_bot', 'im:message', 'im:message:send'],
    contacts: ['contact:user.id:readonly'],
    groups: ['contact:group:readonly'],
    'user-ids': ['contact:user.employee_id:readonly'],
    read: ['im:message:readonly', 'im:message', 'im:message:basic'],
    reaction: ['im:message.reactions:read', 'im:message:readonly'],
};
function listNeededScopes(needs) {
    return needs.map((need) => SCOPES[need]);
}
async function checkScopes(options) {
    const { client, needs, fallbackNeeds, appId, baseUrl } = options;
    let granted;
    try {
        granted = await listGrantedScopes(client);
    }
    catch (error) {
        if (!(error instanceof feishu_error/* FeishuError */.X))
            throw error;
        return { name: 'scopes', state: 'not-checked', error };
    }
    const missing = listMissing(needs, granted);
    const scopes = [...new Set([...missing, ...listMissing(fallbackNeeds, granted)])];
    if (scopes.length === 0)
        return { name: 'scopes', state: 'passed' };
    const error = new foreseen/* ForeseenError */.U(99991672, { kind: 'scopes-missing', scopes }, appId ? { consoleUrl: linkToScopes({ baseUrl, appId, scopes }) } : {});
    return { name: 'scopes', state: missing.length > 0 ? 'failed' : 'note', error };
}
function listMissing(needs, granted) {
    return listNeededScopes(needs)
        .filter((alternatives) => !alternatives.some((scope) => granted.has(scope)))
        .map(([scope]) => scope);
}
function linkToScopes(options) {
    const { baseUrl, appId, scopes } = options;
    const console = baseUrl.host === LARK_HOST ? LARK_HOST : 'open.feishu.cn';
    return `https://${console}/app/${appId}/auth?q=${scopes.join(',')}&op_from=openapi&token_type=tenant`;
}
const LARK_HOST = 'open.larksuite.com';

;// CONCATENATED MODULE: ./src/rehearsal/rehearsal.ts








async function rehearse(rehearsal) {
    const { client, budget, credentials, baseUrl, needs, fallbackNeeds } = rehearsal;
    const authenticated = await runCheck('credentials', () => client.authenticate());
    if (authenticated.state !== 'passed')
        return [authenticated, { name: 'call', state: 'not-checked' }];
    const appId = credentials.kind === 'token' ? undefined : credentials.appId;
    const [scopes, people, { checks, place }] = await Promise.all([
        checkScopes({
            client: client.within((0,deadlines/* keepTimeFor */.c)(1, budget)),
            needs,
            fallbackNeeds,
            appId,
            baseUrl,
        }),
        checkPeople(rehearsal),
        checkTarget(rehearsal),
    ]);
    const { ledger } = rehearsal;
    const rest = place === undefined
        ? []
        : await checkChat(place, { ...rehearsal, responders: ledger.responders });
    return [
        authenticated,
        scopes,
        ...people,
        ...checks,
        ...rest,
        { name: 'call', state: 'not-checked' },
    ];
}
async function checkPeople({ ledger, lookUp }) {
    await lookUp();
    const name = 'people';
    const checks = [];
    const failed = ledger.responders.filter(({ obstacles }) => obstacles.length > 0);
    for (const [error, people] of Map.groupBy(failed, ({ obstacles }) => obstacles[0]?.error)) {
        checks.push({ name, state: 'failed', error, people });
    }
    const unknown = ledger.responders.filter(({ isUnknown }) => isUnknown);
    if (unknown.length > 0) {
        checks.push({ name, state: 'failed', reason: 'not-found', people: unknown });
    }
    return checks.length > 0 ? checks : [{ name, state: 'passed' }];
}
async function checkTarget(rehearsal) {
    const { target, writeCard } = rehearsal;
    if (target.kind === 'existing')
        return checkMessage(rehearsal, target.messageId);
    const card = await runCheck('card', async () => {
        const written = await writeCard();
        if (written !== undefined)
            checkCard(written);
    });
    if (target.kind === 'people')
        return { checks: [card], place: undefined };
    const { checks, place } = await checkReceiver(rehearsal, target.receiver);
    return { checks: [card, ...checks], place };
}
async function checkMessage({ client, credentials }, messageId) {
    let chatId;
    const found = await runCheck('message', async () => {
        const message = await (0,messages/* getMessage */.I4)(client, messageId);
        chatId = message.chatId;
        if (message.isDeleted)
            throw new foreseen/* ForeseenError */.U(230110, { kind: 'deleted' });
        if (credentials.kind !== 'token' && message.senderAppId !== credentials.appId) {
            throw new foreseen/* ForeseenError */.U(230012, { kind: 'other-sender', appId: message.senderAppId });
        }
    });
    return { checks: [found], place: { kind: 'chat', chatId } };
}
async function checkReceiver({ client, userIdType }, { receiveIdType, receiveId }) {
    if (receiveIdType === 'chat_id')
        return { checks: [], place: { kind: 'chat', chatId: receiveId } };
    let onlyMember = receiveIdType === userIdType ? receiveId : undefined;
    if (receiveIdType !== 'email') {
        return {
            checks: [{ name: 'receiver', state: 'not-checked' }],
            place: { kind: 'direct', onlyMember },
        };
    }
    const known = await runCheck('receiver', async () => {
        const ids = await (0,contacts/* findUserIds */.xs)(client, { userIdType, emails: [receiveId], mobiles: [] });
        onlyMember = ids.get((0,contacts/* toContactKey */.Xw)(receiveId));
        if (onlyMember === undefined)
            throw new foreseen/* ForeseenError */.U(230034, { kind: 'unknown-email' });
    });
    return { checks: [known], place: { kind: 'direct', onlyMember } };
}


/***/ })

};
