export const id = 830;
export const ids = [830];
export const modules = {

/***/ 4830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolvePage: () => (/* binding */ resolvePage)
});

// EXTERNAL MODULE: ./src/words/github-trouble.ts
var github_trouble = __webpack_require__(5460);
// EXTERNAL MODULE: ./src/resolve/not-told.ts
var not_told = __webpack_require__(4731);
// EXTERNAL MODULE: ./src/setup/setup.ts + 9 modules
var setup_setup = __webpack_require__(9006);
// EXTERNAL MODULE: ./src/transport.ts + 5 modules
var transport = __webpack_require__(8513);
;// CONCATENATED MODULE: ./src/resolve/red-before.ts



const LOOK_UP_LIMIT = 20_000;
async function findRedBefore(setup) {
    const { inputs, words, clock, cancelled } = setup;
    const { env } = process;
    const [{ readEvent }, { readRecovery }, { findEarlierPage }] = await Promise.all([
        __webpack_require__.e(/* import() */ 463).then(__webpack_require__.bind(__webpack_require__, 9463)),
        __webpack_require__.e(/* import() */ 899).then(__webpack_require__.bind(__webpack_require__, 3899)),
        __webpack_require__.e(/* import() */ 277).then(__webpack_require__.bind(__webpack_require__, 1277)),
    ]);
    const recovery = readRecovery({ env, event: readEvent(env) });
    if (!recovery.isGreen)
        return undefined;
    const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
    const page = await findEarlierPage({
        recovery,
        secret: inputs.credentials.kind === 'token' ? undefined : (0,setup_setup/* findSecret */.m)(inputs),
        githubToken: inputs.githubToken,
        apiUrl,
        fetch: (0,transport/* createFetch */.Hy)((0,transport/* createTransport */.oO)(new URL(apiUrl)), cancelled),
        clock,
        signal: cancelled,
        timeLimitMs: Math.min(LOOK_UP_LIMIT, inputs.timeoutMs / 2),
    });
    if (page.kind === 'unknown') {
        throw new Error(words.report.runsUnknown((0,github_trouble/* describeTrouble */.L)(page.trouble, words.card)));
    }
    return page.kind === 'red-before' ? page : undefined;
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/feishu/feishu-error.ts
var feishu_error = __webpack_require__(6477);
// EXTERNAL MODULE: ./src/feishu/messages.ts
var messages = __webpack_require__(1892);
// EXTERNAL MODULE: ./src/feishu/side-by-side.ts
var side_by_side = __webpack_require__(1853);
// EXTERNAL MODULE: ./src/message/page-key.ts
var page_key = __webpack_require__(450);
;// CONCATENATED MODULE: ./src/resolve/teller.ts





async function createTeller({ client, clock, words }, { incident, since, notices }) {
    const [{ buildRecoveredCard }, { buildRecoveredReply }] = await Promise.all([
        __webpack_require__.e(/* import() */ 232).then(__webpack_require__.bind(__webpack_require__, 232)),
        __webpack_require__.e(/* import() */ 44).then(__webpack_require__.bind(__webpack_require__, 3044)),
    ]);
    const { runNumber, runUrl } = incident;
    const takenBy = notices.find((notice) => notice.takenBy)?.takenBy;
    const recovery = { runNumber, runUrl, lastedMs: Math.max(0, clock.now() - since), takenBy };
    const card = buildRecoveredCard({ incident, recovery, mark: '', words: words.card });
    const content = JSON.stringify(card);
    const text = buildRecoveredReply({ ...recovery, words: words.card });
    const toOwnUuid = (where) => (0,page_key/* toUuid */.P)(where, 'recovered', incident.repository, runUrl);
    const limit = (0,p_limit/* default */.A)(side_by_side/* SIDE_BY_SIDE */.I);
    return {
        updateCard: (messageId) => limit(() => tell((0,messages/* updateCard */.w0)(client, { messageId, content }).then(() => messageId))),
        reply(messageId) {
            const uuid = toOwnUuid(messageId);
            const content = JSON.stringify({ text });
            const reply = { messageId, msgType: 'text', content, uuid };
            return limit(() => tell((0,messages/* replyToMessage */.$b)(client, reply).then(() => messageId)));
        },
        send(receiver) {
            const uuid = toOwnUuid(receiver.receiveId);
            const message = { ...receiver, msgType: 'interactive', content, uuid };
            return tell((0,messages/* sendMessage */._z)(client, message).then(({ value }) => value.messageId));
        },
    };
}
async function tell(request) {
    try {
        return { messageId: await request };
    }
    catch (error) {
        if (error instanceof feishu_error/* FeishuError */.X)
            return { error };
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/resolve/resolve.ts




async function resolvePage(setup) {
    try {
        const page = await findRedBefore(setup);
        if (page)
            return await tellRecovery(setup, page);
        return { kind: 'resolved', way: 'nothing-to-resolve', messageId: undefined, errors: [] };
    }
    catch (error) {
        return (0,not_told/* failToResolve */.w)(error);
    }
}
async function tellRecovery(setup, page) {
    const { target } = setup.inputs;
    const { notices, trouble } = page;
    const teller = await createTeller(setup, page);
    const updates = await Promise.all(notices.flatMap(({ cardIds }) => cardIds).map(teller.updateCard));
    const repliedTo = notices.flatMap(({ sharedId, cardIds }) => sharedId ?? cardIds);
    const replies = await Promise.all(repliedTo.map(teller.reply));
    const [green] = listIds(updates);
    const isNew = green === undefined && target.kind === 'receiver';
    const cards = isNew ? [await teller.send(target.receiver)] : [];
    const [[card], [reply]] = [listIds(cards), listIds(replies)];
    const all = [...updates, ...replies, ...cards];
    return {
        kind: 'resolved',
        way: green ? 'updated' : card ? 'new-card' : reply ? 'replied' : 'not-told',
        messageId: green ?? card ?? reply,
        errors: [
            ...(trouble ? [new Error(describeMissingNotice(trouble, setup))] : []),
            ...all.flatMap((told) => ('error' in told ? told.error : [])),
        ],
    };
}
function listIds(all) {
    return all.flatMap((told) => ('messageId' in told ? told.messageId : []));
}
function describeMissingNotice(trouble, { words }) {
    const { earlierCardUnknown, noSecret } = words.report;
    const { kind } = trouble;
    return earlierCardUnknown(kind === 'no-secret' ? noSecret : (0,github_trouble/* describeTrouble */.L)({ ...trouble, kind }, words.card));
}


/***/ })

};
