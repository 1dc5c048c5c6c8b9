export const id = 697;
export const ids = [697];
export const modules = {

/***/ 697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildCard: () => (/* binding */ buildCard)
});

// EXTERNAL MODULE: ./src/incident/untrusted.ts
var incident_untrusted = __webpack_require__(52);
;// CONCATENATED MODULE: ./src/incident/card-facts.ts

const labels = {
    repository: { en: 'Repository', zh: '仓库' },
    workflow: { en: 'Workflow', zh: '工作流' },
    environment: { en: 'Environment', zh: '环境' },
    commit: { en: 'Commit', zh: '提交' },
    actor: { en: 'Started by', zh: '触发者' },
    event: { en: 'Event', zh: '事件' },
    attempt: { en: 'Attempt', zh: '第几次运行' },
};
const refLabels = {
    branch: { en: 'Branch', zh: '分支' },
    tag: { en: 'Tag', zh: '标签' },
    'pull-request': { en: 'Pull request', zh: '合并请求' },
};
/** The facts of an incident in a card's Markdown, one to a line. */
function renderFacts(incident, language) {
    const { ref, commit, environment } = incident;
    const facts = [
        [labels.repository, card_facts_link(incident.repository, incident.repositoryUrl)],
        [labels.workflow, card_facts_link(incident.workflow)],
        [labels.environment, card_facts_link(environment?.name, environment?.url)],
        [refLabels[ref?.kind ?? 'branch'], card_facts_link(ref?.name, ref?.url)],
        [labels.commit, commit && renderCommit(commit)],
        [labels.actor, card_facts_link(incident.actor)],
        [labels.event, card_facts_link(incident.event)],
        [labels.attempt, (incident.attempt ?? 1) > 1 ? `${incident.attempt}` : undefined],
    ];
    return facts
        .flatMap(([label, value]) => (value ? [`**${label[language]}** ${value}`] : []))
        .join('\n');
}
function renderCommit({ sha, title, url }) {
    const hash = card_facts_link(sha.slice(0, 7), url);
    return title === undefined ? `${hash}` : `${hash} ${(0,incident_untrusted/* escapeMarkdown */.FV)(title)}`;
}
function card_facts_link(untrusted, url) {
    const text = (0,incident_untrusted/* escapeMarkdown */.FV)(untrusted ?? '');
    return text === '' || url === undefined ? text : `[${text}](${url})`;
}

;// CONCATENATED MODULE: ./src/incident/card-jobs.ts

const maximumJobs = 10;
const maximumLegs = 5;
const maximumNameLength = 60;
const maximumLinkLength = 300;
const maximumBytes = 10 * 1024;
const heading = { en: 'Failed jobs', zh: '失败的作业' };
const endings = {
    failure: { en: 'failed', zh: '失败' },
    timed_out: { en: 'timed out', zh: '超时' },
    cancelled: { en: 'cancelled', zh: '已取消' },
};
/** The failed jobs in a card's Markdown; empty when there is nothing to say of them. */
function renderFailedJobs({ jobs, note }, language) {
    if (jobs.length === 0 && note === undefined)
        return '';
    const title = note === undefined
        ? `**${heading[language]}**`
        : `**${heading[language]}** (${(0,incident_untrusted/* escapeMarkdown */.FV)(note[language])})`;
    for (let shown = Math.min(jobs.length, maximumJobs);; shown -= 1) {
        const hidden = jobs.slice(shown).reduce((sum, { legs }) => sum + legs.length, 0);
        const lines = [title, ...jobs.slice(0, shown).flatMap((job) => renderJob(job, language))];
        if (hidden > 0)
            lines.push(`- ${countMore(hidden)[language]}`);
        const list = lines.join('\n');
        if (shown === 0 || Buffer.byteLength(list) <= maximumBytes)
            return list;
    }
}
function renderJob({ name, legs }, language) {
    const [first, ...others] = legs;
    if (others.length === 0) {
        const fullName = first.name === undefined ? name : `${name} (${first.name})`;
        return [`- ${renderLeg(fullName, first, language)}`];
    }
    const lines = legs
        .slice(0, maximumLegs)
        .map((leg) => `    - ${renderLeg(leg.name ?? name, leg, language)}`);
    const hidden = legs.length - maximumLegs;
    if (hidden > 0)
        lines.push(`    - ${countMore(hidden)[language]}`);
    return [`- ${(0,incident_untrusted/* escapeMarkdown */.FV)(name, maximumNameLength)}`, ...lines];
}
function renderLeg(name, { conclusion, url, step }, language) {
    const job = `${card_jobs_link(name, url)} ${endings[conclusion][language]}`;
    if (step === undefined)
        return job;
    const place = card_jobs_link(step.name, step.url);
    return language === 'zh' ? `${job}于 ${place}` : `${job} at ${place}`;
}
function countMore(count) {
    return { en: `and ${count} more`, zh: `还有 ${count} 个` };
}
function card_jobs_link(untrusted, url) {
    const text = (0,incident_untrusted/* escapeMarkdown */.FV)(untrusted, maximumNameLength);
    return url === undefined || url.length > maximumLinkLength ? text : `[${text}](${url})`;
}

// EXTERNAL MODULE: ./src/incident/headline.ts
var incident_headline = __webpack_require__(796);
;// CONCATENATED MODULE: ./src/incident/card.ts




// Feishu docs: im-v1/message/create.
const card_maximumBytes = 30 * 1024;
const openRun = { en: 'Open the run', zh: '查看运行' };
const openDeployment = { en: 'Open the deployment', zh: '查看部署' };
const openLog = { en: 'Open the deployment log', zh: '查看部署日志' };
const cutNote = {
    en: '(The text was too long for a card and was cut here.)',
    zh: '（正文超过卡片的长度限制，后文已截去。）',
};
/**
 * Builds the card (JSON 2.0) that tells of an incident. `title` is plain text, `text` is Markdown of the person who set
 * the action up; everything else in it is untrusted. Never larger than Feishu takes.
 */
function buildCard(options) {
    const { incident, failedJobs, mark = '', language } = options;
    const text = (options.text ?? '').toWellFormed();
    const headline = (0,incident_headline/* describeIncident */.K)(incident, language);
    const title = (0,incident_untrusted/* neutralizeText */.lS)(options.title ?? '');
    const jobs = renderFailedJobs(failedJobs, language);
    const layOut = (textElements) => ({
        schema: '2.0',
        config: { update_multi: true, summary: { content: title || headline } },
        header: { template: 'red', title: { tag: 'plain_text', content: title || headline } },
        body: {
            elements: [
                ...(title === '' ? [] : [markdown(`**${(0,incident_untrusted/* escapeMarkdown */.FV)(headline, headline.length)}**`)]),
                ...textElements,
                ...(jobs === '' ? [] : [markdown(jobs)]),
                markdown(renderFacts(incident, language)),
                ...buildButtons({ incident, mark, language }),
            ],
        },
    });
    if (text.trim() === '')
        return layOut([]);
    const whole = layOut([markdown(text)]);
    if (countBytes(whole) <= card_maximumBytes)
        return whole;
    const note = markdown(cutNote[language]);
    const room = card_maximumBytes - countBytes(layOut([markdown(''), note]));
    return layOut([markdown(cutMarkdown(text, room)), note]);
}
function buildButtons(options) {
    const { incident, mark, language } = options;
    const { runId, runUrl, environment } = incident;
    const buttons = [button(runId === undefined ? openDeployment : openRun, runUrl + mark)];
    const logUrl = environment?.logUrl;
    if (logUrl !== undefined && logUrl !== runUrl)
        buttons.push(button(openLog, logUrl));
    return buttons;
    function button(label, url) {
        return {
            tag: 'button',
            type: 'primary_filled',
            text: { tag: 'plain_text', content: label[language] },
            behaviors: [{ type: 'open_url', default_url: url }],
        };
    }
}
function markdown(content) {
    return { tag: 'markdown', content };
}
/** Cuts Markdown to a number of bytes of JSON: after a whole line, if one ends in the second half of what fits. */
function cutMarkdown(text, maximum) {
    let fitting = 0;
    let tooLong = text.length;
    while (tooLong - fitting > 1) {
        const middle = Math.floor((fitting + tooLong) / 2);
        if (countBytes(text.slice(0, middle)) - '""'.length <= maximum)
            fitting = middle;
        else
            tooLong = middle;
    }
    // Never the middle of a character: JSON spends more bytes on half of one than on the whole.
    const cut = text.slice(0, fitting);
    const lineEnd = cut.lastIndexOf('\n');
    return lineEnd > cut.length / 2 ? cut.slice(0, lineEnd) : cut;
}
function countBytes(value) {
    return Buffer.byteLength(JSON.stringify(value));
}


/***/ }),

/***/ 796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ describeIncident)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52);

const maximumPartLength = 60;
const endings = {
    failure: { en: 'failed', zh: '失败' },
    timed_out: { en: 'timed out', zh: '超时' },
    cancelled: { en: 'was cancelled', zh: '已取消' },
};
/** What failed, in one line of plain text: all that a lock screen shows. */
function describeIncident(incident, language) {
    const ending = endings[incident.conclusion ?? 'failure'][language];
    const parts = [`${describeSubject(incident, language)} ${ending}`];
    if (incident.repository !== '')
        parts.push(shorten(incident.repository));
    if (incident.ref)
        parts.push(shorten(incident.ref.name));
    return parts.join(' · ');
}
function describeSubject({ environment, workflow }, language) {
    if (environment) {
        const name = shorten(environment.name);
        return language === 'zh' ? `部署到 ${name}` : `Deployment to ${name}`;
    }
    if (workflow !== undefined)
        return shorten(workflow);
    return language === 'zh' ? '工作流' : 'Workflow';
}
function shorten(untrusted) {
    return (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralizeText */ .lS)(untrusted, maximumPartLength);
}


/***/ }),

/***/ 52:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   lS: () => (/* binding */ neutralizeText)
/* harmony export */ });
/* unused harmony exports maximumTextLength, cutText */
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(670);

// A branch, a commit title or a job name is written by anybody who can open a pull request.
const zeroWidthSpace = '\u200B';
// Far more than is ever shown; bounds the work on a commit title of megabytes.
const maximumInputLength = 4_000;
/** The length, in characters, to which untrusted text is cut unless the caller needs it shorter. */
const maximumTextLength = 120;
/**
 * Makes one line of untrusted text that Feishu shows as it is, in a message, a card's plain text or a notification:
 * nobody is mentioned, nothing is a link, and nothing is turned around or hidden.
 */
function neutralizeText(untrusted, maximumLength = maximumTextLength) {
    const visible = untrusted
        .slice(0, maximumInputLength)
        .toWellFormed()
        .replace(/[^\P{Cf}\u200C\u200D]/gu, '') // bidi, zero-width, tags; emoji and Persian need the two joiners
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    return breakLinks(cutText((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactContacts */ .Z)(visible), maximumLength))
        .replaceAll('<', '＜')
        .replaceAll('>', '＞')
        .replaceAll('[', '［')
        .replaceAll(']', '］');
}
/**
 * Makes one line of untrusted text for a card's Markdown, where nothing of it formats anything either. Entities are how
 * special characters are written there (Feishu docs: rich-text, "特殊字符转义说明"); tags and links need no trust in
 * that, because neutralizeText() has already taken the characters they begin with.
 */
function escapeMarkdown(untrusted, maximumLength = maximumTextLength) {
    return neutralizeText(untrusted, maximumLength).replace(/[!"#$&'()*+./:=@\\^_`{|}~-]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** Cuts a text to a number of characters, an ellipsis included, and never through the middle of one. */
function cutText(text, maximumLength) {
    const characters = Array.from(text);
    if (characters.length <= maximumLength)
        return text;
    return `${characters
        .slice(0, maximumLength - 1)
        .join('')
        .trimEnd()}…`;
}
// Clients make links of bare addresses and host names too; an invisible break keeps them readable.
function breakLinks(text) {
    return text
        .replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`)
        .replace(/(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})/gu, `${zeroWidthSpace}.`);
}


/***/ })

};
