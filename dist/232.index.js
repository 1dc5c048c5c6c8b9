export const id = 232;
export const ids = [232];
export const modules = {

/***/ 232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildCard: () => (/* binding */ buildCard),
  buildRecoveredCard: () => (/* binding */ buildRecoveredCard)
});

// EXTERNAL MODULE: ./src/card/untrusted.ts
var card_untrusted = __webpack_require__(8880);
;// CONCATENATED MODULE: ./src/card/markdown.ts

const MAX_LINK_LENGTH = 1_000;
function buildMarkdown(content) {
    return { tag: 'markdown', content };
}
function buildLinkButton(label, url) {
    return {
        tag: 'button',
        type: 'primary_filled',
        text: { tag: 'plain_text', content: label },
        behaviors: [{ type: 'open_url', default_url: url }],
    };
}
function renderLink(untrusted, url, { maxTextLength = card_untrusted/* MAX_TEXT_LENGTH */.Gt, maxLinkLength = MAX_LINK_LENGTH } = {}) {
    const text = (0,card_untrusted/* escapeMarkdown */.FV)(untrusted, maxTextLength);
    return text === '' || url === undefined || url.length > maxLinkLength || !isPlainLink(url)
        ? text
        : `[${text}](${url})`;
}
function isPlainLink(url) {
    return /^https?:\/\/[\w/:;,.?&=#%+$!-]+$/.test(url);
}
function countBytes(value) {
    return Buffer.byteLength(JSON.stringify(value));
}
function cutMarkdown(text, maxBytes) {
    let fitting = 0;
    let tooLong = text.length;
    while (tooLong - fitting > 1) {
        const middle = Math.floor((fitting + tooLong) / 2);
        if (countBytes(text.slice(0, middle)) - '""'.length <= maxBytes)
            fitting = middle;
        else
            tooLong = middle;
    }
    const cut = text.slice(0, fitting);
    const lineEnd = cut.lastIndexOf('\n');
    return lineEnd > cut.length / 2 ? cut.slice(0, lineEnd) : cut;
}

;// CONCATENATED MODULE: ./src/card/facts.ts


function renderFacts(incident, words) {
    const { ref, commit, environment } = incident;
    const { labels } = words;
    const facts = [
        [labels.repository, renderLink(incident.repository, incident.repositoryUrl)],
        [labels.workflow, renderWorkflow(incident, words)],
        [labels.environment, renderLink(environment?.name ?? '', environment?.url)],
        [labels[ref?.kind ?? 'branch'], renderLink(ref?.name ?? '', ref?.url)],
        [labels.commit, commit ? renderCommit(commit) : ''],
        [labels.actor, (0,card_untrusted/* escapeMarkdown */.FV)(incident.actor ?? '')],
        [labels.event, incident.event === 'push' ? '' : (0,card_untrusted/* escapeMarkdown */.FV)(incident.event)],
    ];
    return facts.flatMap(([label, value]) => (value ? [`**${label}** ${value}`] : [])).join('\n');
}
function renderWorkflow({ workflow = '', attempt = 1 }, words) {
    const parts = [(0,card_untrusted/* escapeMarkdown */.FV)(workflow), attempt > 1 ? words.attempt(attempt) : ''];
    return parts.filter((part) => part !== '').join(' · ');
}
function renderCommit({ sha, title = '', url }) {
    return [renderLink(sha.slice(0, 7), url), (0,card_untrusted/* escapeMarkdown */.FV)(title)].join(' ').trimEnd();
}

// EXTERNAL MODULE: ./src/card/headline.ts
var card_headline = __webpack_require__(6656);
// EXTERNAL MODULE: ./src/card/time.ts
var card_time = __webpack_require__(4021);
;// CONCATENATED MODULE: ./src/card/history.ts


function renderHistory(history, words) {
    if (history === undefined)
        return '';
    const { failures, firstRunUrl, compareUrl, commits } = history;
    const changes = compareUrl === undefined && commits === undefined
        ? ''
        : renderLink(words.history.commits(commits), compareUrl);
    const streak = failures > 1 ? renderStreak() : changes && words.history.firstFailure;
    return [streak, changes].filter((part) => part !== '').join(' · ');
    function renderStreak() {
        const link = renderLink(words.history.failures(failures), firstRunUrl);
        const time = (0,card_time/* renderDateAndTime */.NN)(history?.since ?? Number.NaN);
        return time === '' ? link : words.history.since(link, time);
    }
}

// EXTERNAL MODULE: ./src/words/github-trouble.ts
var github_trouble = __webpack_require__(5460);
;// CONCATENATED MODULE: ./src/card/jobs.ts



const MAX_JOBS = 10;
const MAX_LEGS = 5;
const MAX_NAME_LENGTH = 60;
const MAX_REASON_LENGTH = 160;
const jobs_MAX_LINK_LENGTH = 300;
function renderFailedJobs({ jobs, note }, { maxBytes, words }) {
    if (jobs.length === 0 && note === undefined)
        return '';
    const heading = `**${words.jobs.heading}**`;
    const title = note === undefined ? heading : words.people.because(heading, (0,github_trouble/* describeTrouble */.L)(note, words));
    const render = (shown, hasReasons) => {
        const hidden = jobs.slice(shown).reduce((sum, { legs }) => sum + legs.length, 0);
        return [
            title,
            ...jobs.slice(0, shown).flatMap((job) => renderJob(job, { hasReasons, words })),
            ...(hidden > 0 ? [`- ${words.jobs.more(hidden)}`] : []),
        ].join('\n');
    };
    let shown = Math.min(jobs.length, MAX_JOBS);
    const whole = render(shown, true);
    if (Buffer.byteLength(whole) <= maxBytes)
        return whole;
    for (; shown > 0; shown -= 1) {
        const list = render(shown, false);
        if (Buffer.byteLength(list) <= maxBytes)
            return list;
    }
    return render(0, false);
}
function renderJob({ name, legs }, { hasReasons, words }) {
    const [first, ...others] = legs;
    if (others.length === 0) {
        const fullName = first.name === undefined ? name : `${name} (${first.name})`;
        return [`- ${renderLeg(fullName, first, words)}`, ...renderReason(first, '    ')];
    }
    const lines = legs
        .slice(0, MAX_LEGS)
        .flatMap((leg) => [
        `    - ${renderLeg(leg.name ?? name, leg, words)}`,
        ...renderReason(leg, '        '),
    ]);
    const hidden = legs.length - MAX_LEGS;
    if (hidden > 0)
        lines.push(`    - ${words.jobs.more(hidden)}`);
    return [`- ${renderName(name, undefined)}`, ...lines];
    function renderReason({ reason = '' }, indent) {
        const line = hasReasons ? (0,card_untrusted/* escapeMarkdown */.FV)(reason, MAX_REASON_LENGTH) : '';
        return line === '' ? [] : [`${indent}- ${line}`];
    }
}
function renderLeg(name, { conclusion, url, step }, words) {
    const job = renderName(name, url);
    return words.jobs[conclusion](job, step && renderName(step.name, step.url));
}
function renderName(untrusted, url) {
    const limits = { maxTextLength: MAX_NAME_LENGTH, maxLinkLength: jobs_MAX_LINK_LENGTH };
    return renderLink(untrusted, url, limits) || renderLink('?', url, limits);
}

// EXTERNAL MODULE: ./src/card/mark.ts
var card_mark = __webpack_require__(4481);
// EXTERNAL MODULE: ./src/text/redact.ts
var redact = __webpack_require__(3326);
;// CONCATENATED MODULE: ./src/card/people.ts


const MAX_PEOPLE = 20;
const people_MAX_REASON_LENGTH = 60;
const UNKNOWN_PERSON_CODES = [
    230001, 230013, 230029, 99992350, 99992351, 99992352, 99992353, 99992360, 99992361, 99992364,
    99992381,
];
function renderPeople({ people }, { nameError, words }) {
    const due = people.filter(({ state }) => state !== 'pending');
    const hasTiers = new Set(people.map(({ tier }) => tier)).size > 1;
    const groups = Map.groupBy(due.toSorted(compareProgress), (person) => {
        const outcome = describeOutcome(person, { nameError, words });
        return hasTiers ? `${words.people.tier(person.tier)} · ${outcome}` : outcome;
    });
    const lines = [];
    let room = MAX_PEOPLE;
    let hidden = 0;
    for (const [outcome, members] of groups) {
        const shown = members.slice(0, room);
        hidden += members.length - shown.length;
        if (shown.length > 0)
            lines.push(words.people.group(outcome, renderList(shown, words)));
        room -= shown.length;
    }
    if (hidden > 0)
        lines.push(words.people.more(hidden));
    const pending = people.length - due.length;
    if (pending > 0 && due.length > 0) {
        lines.push(words.people.group(words.people.pending, words.people.count(pending)));
    }
    return lines.map((line) => `- ${line}`).join('\n');
}
function renderPerson(id) {
    if (id === undefined || !/^[\w.-]{1,64}$/.test(id) || (0,redact/* redactContacts */.Z)(id) !== id)
        return undefined;
    return `<person id='${id}' show_avatar=true show_name=true style='normal'></person>`;
}
function compareProgress(one, other) {
    return one.tier - other.tier || rank(one) - rank(other);
}
function rank({ state, channel }) {
    return state === 'called' ? ['phone', 'sms', 'app'].indexOf(channel ?? 'phone') : 3;
}
function describeOutcome(person, { nameError, words }) {
    const { state, channel = 'phone', reason } = person;
    const { because, noCall, failed } = words.people;
    const outcome = state === 'called' ? words.people[channel] : failed;
    if (reason === undefined)
        return outcome;
    const why = (0,card_untrusted/* escapeMarkdown */.FV)(describeReason(reason), people_MAX_REASON_LENGTH);
    return because(outcome, state === 'called' ? noCall(why) : why);
    function describeReason(why) {
        if (typeof why === 'string')
            return words.reasons[why];
        if (nameError !== undefined)
            return nameError(why);
        const { kind } = why.facts;
        if (why.code !== undefined)
            return words.reasons.code(why.code);
        return kind === 'too-late' || kind === 'cancelled'
            ? words.reasons[kind]
            : words.reasons['no-answer'];
    }
}
function renderList(people, words) {
    const named = people.flatMap((person) => renderKnownPerson(person) ?? []);
    const unnamed = people.length - named.length;
    const list = unnamed > 0 ? [...named, words.people.count(unnamed)] : named;
    return list.join(words.people.separator);
}
function renderKnownPerson({ id, reason }) {
    const code = typeof reason === 'object' ? reason.code : undefined;
    const person = renderPerson(id);
    return code !== undefined && UNKNOWN_PERSON_CODES.includes(code)
        ? person && (0,card_untrusted/* escapeMarkdown */.FV)(id ?? '')
        : person;
}

;// CONCATENATED MODULE: ./src/card/state.ts



function chooseTemplate(phase) {
    if (phase?.kind === 'taken')
        return 'orange';
    return phase?.kind === 'recovered' ? 'green' : 'red';
}
function renderState(options) {
    const { progress, notes, nameError, words } = options;
    const lines = progress === undefined ? [] : [describePhase(progress, words)];
    if (progress?.phase.kind !== 'recovered')
        lines.push(...describeNotes(notes, words));
    if (progress !== undefined)
        lines.push(renderPeople(progress, { nameError, words }));
    return lines.filter((line) => line !== '').join('\n');
}
function renderRecovery(recovery, words) {
    const { runNumber, runUrl, lastedMs, takenBy } = recovery;
    const run = renderLink(runNumber === undefined ? words.greenRun : `#${runNumber}`, runUrl);
    const duration = lastedMs === undefined ? undefined : (0,card_time/* formatDuration */.a3)(lastedMs, words);
    const taker = renderPerson(takenBy);
    const line = words.state.recovered(run, duration);
    return taker === undefined ? line : `${line} · ${words.state.takenBefore(taker)}`;
}
function describePhase({ phase, people, round }, words) {
    const { state } = words;
    switch (phase.kind) {
        case 'calling':
            return addRound(state.calling);
        case 'called': {
            const due = people.filter((person) => person.state !== 'pending');
            const reached = due.filter((person) => person.state === 'called');
            return addRound(state.called(reached.length, due.length));
        }
        case 'waiting':
            return `${addRound(state.waiting((0,card_time/* renderTime */.sZ)(phase.until)))}\n${words.howToTake[phase.ackBy]}`;
        case 'taken':
            return state.taken(renderPerson(phase.by) ?? words.people.somebody, (0,card_time/* renderTime */.sZ)(phase.at), (0,card_time/* formatDuration */.a3)(phase.afterMs, words));
        case 'nobody':
            return addRound(`**${state.nobody}**`);
        case 'recovered':
            return renderRecovery(phase, words);
    }
    function addRound(line) {
        return round > 1 ? `${words.round(round)} · ${line}` : line;
    }
}
function describeNotes({ outsidePhoneHoursUntil, phoneNotFor }, words) {
    const time = outsidePhoneHoursUntil === undefined ? '' : (0,card_time/* renderDateAndTime */.NN)(outsidePhoneHoursUntil);
    return [
        ...(time === '' ? [] : [words.notes.outsidePhoneHours(time)]),
        ...(phoneNotFor === undefined ? [] : [words.notes[phoneNotFor]]),
    ];
}

;// CONCATENATED MODULE: ./src/card/card.ts








const MAX_CARD_BYTES = 30 * 1024;
const JOBS_BYTES = [10 * 1024, 5 * 1024, 2 * 1024, 0];
const MAX_BUTTON_LINK_LENGTH = 2_000;
function buildCard(content) {
    const text = (content.text ?? '').toWellFormed();
    const layOut = openLayout(content);
    const whole = layOut({ text: text.trim() === '' ? [] : [buildMarkdown(text)] });
    if (countBytes(whole) <= MAX_CARD_BYTES)
        return whole;
    const note = buildMarkdown(content.words.textCut);
    const fitting = JOBS_BYTES.find((jobsBytes) => countBytes(layOut({ text: [note], jobsBytes })) <= MAX_CARD_BYTES);
    const parts = fitting === undefined ? { jobsBytes: 0, isShort: true } : { jobsBytes: fitting };
    if (text.trim() === '')
        return layOut({ text: [], ...parts });
    const room = MAX_CARD_BYTES - countBytes(layOut({ text: [buildMarkdown(''), note], ...parts }));
    const cut = room > 0 ? cutMarkdown(text, room) : '';
    return layOut({ text: cut.trim() === '' ? [note] : [buildMarkdown(cut), note], ...parts });
}
function buildRecoveredCard(options) {
    const { recovery, mark, words } = options;
    const incident = (0,card_mark/* markLinks */.V)(options.incident, mark);
    return buildFrame({ title: (0,card_headline/* describeRecovery */.x)(incident, words), template: 'green' }, [
        buildMarkdown(renderRecovery(recovery, words)),
        buildMarkdown(renderFacts(incident, words)),
        buildLinkButton(words.buttons.openRecovery, incident.runUrl),
    ]);
}
function openLayout({ incident, background, progress, mark, words, ...content }) {
    const headline = (0,card_headline/* describeIncident */.K)(incident, words);
    const title = (0,card_untrusted/* neutralizeText */.lS)(content.title ?? '');
    const { nameError, notes = {} } = content;
    const state = renderState({ progress, notes, nameError, words });
    const history = renderHistory(background.history, words);
    const facts = renderFacts((0,card_mark/* markLinks */.V)(incident, mark), words);
    const prefix = progress === undefined ? '' : choosePrefix(progress, words);
    return ({ text, jobsBytes = JOBS_BYTES[0] ?? 0, isShort = false }) => buildFrame({ title: `${prefix}${title || headline}`, template: chooseTemplate(progress?.phase) }, [
        ...listMarkdown(title === '' ? '' : `**${(0,card_untrusted/* escapeMarkdown */.FV)(headline, headline.length)}**`, state),
        ...text,
        ...listMarkdown(renderFailedJobs(background.failedJobs, { maxBytes: jobsBytes, words }), history, isShort ? (facts.split('\n')[0] ?? '') : facts),
        ...buildButtons(incident, mark, words),
    ]);
}
function choosePrefix({ phase, people }, { titlePrefix }) {
    const isReached = people.some(({ state }) => state === 'called');
    return phase.kind === 'called' && !isReached ? titlePrefix.unreached : titlePrefix[phase.kind];
}
function buildFrame(header, elements) {
    return {
        schema: '2.0',
        config: { update_multi: true, summary: { content: header.title } },
        header: {
            template: header.template,
            title: { tag: 'plain_text', content: header.title },
        },
        body: { elements },
    };
}
function listMarkdown(...contents) {
    return contents.filter((content) => content !== '').map(buildMarkdown);
}
function buildButtons(incident, mark, words) {
    const { runId, runUrl, environment } = incident;
    const { openDeployment, openRun, openLog } = words.buttons;
    const logUrl = environment?.logUrl;
    const label = runId === undefined ? openDeployment : openRun;
    const links = [[label, (0,card_mark/* markLinks */.V)(incident, mark).runUrl]];
    if (logUrl !== undefined && logUrl !== runUrl)
        links.push([openLog, logUrl]);
    return links
        .filter(([, url]) => url.length <= MAX_BUTTON_LINK_LENGTH)
        .map(([text, url]) => buildLinkButton(text, url));
}


/***/ }),

/***/ 6656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ describeIncident),
/* harmony export */   x: () => (/* binding */ describeRecovery)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8880);

const MAX_PART_LENGTH = 60;
function describeIncident(incident, words) {
    const describeEnding = words.headline[incident.conclusion ?? 'failure'];
    return joinParts(describeEnding(describeSubject(incident, words)), incident);
}
function describeRecovery(incident, words) {
    return joinParts(words.headline.recovered(describeSubject(incident, words)), incident);
}
function joinParts(first, { repository, ref }) {
    const parts = [first, shorten(repository), shorten(ref?.name ?? '')];
    return parts.filter((part) => part !== '').join(' · ');
}
function describeSubject({ environment, workflow }, words) {
    if (environment)
        return words.headline.deployment(shorten(environment.name));
    return workflow === undefined ? words.headline.someWorkflow : shorten(workflow);
}
function shorten(untrusted) {
    return (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralizeText */ .lS)(untrusted, MAX_PART_LENGTH);
}


/***/ }),

/***/ 4481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ listMarkedLinks),
/* harmony export */   V: () => (/* binding */ markLinks)
/* harmony export */ });
function withMark(url, mark) {
    return mark === '' || hasFragment(url) ? url : `${url}#${mark.replace(/^#/, '')}`;
}
function markLinks(incident, mark) {
    const { runUrl, repositoryUrl } = incident;
    return hasFragment(runUrl)
        ? { ...incident, repositoryUrl: withMark(repositoryUrl, mark) }
        : { ...incident, runUrl: withMark(runUrl, mark) };
}
function listMarkedLinks(incident, mark) {
    const { runUrl, repositoryUrl } = markLinks(incident, mark);
    return mark !== '' && hasFragment(incident.runUrl) ? [runUrl, repositoryUrl] : [runUrl];
}
function hasFragment(url) {
    return url.includes('#');
}


/***/ }),

/***/ 4021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NN: () => (/* binding */ renderDateAndTime),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   sZ: () => (/* binding */ renderTime)
/* harmony export */ });
function renderTime(at, formats = ['time']) {
    if (Number.isNaN(new Date(at).getTime()))
        return '';
    return formats
        .map((format) => `<local_datetime millisecond='${Math.round(at)}' format_type='${format}'></local_datetime>`)
        .join(' ');
}
function renderDateAndTime(at) {
    return renderTime(at, ['date_short', 'time']);
}
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
function formatDuration(ms, words) {
    const { duration } = words;
    const whole = Math.max(0, Number.isFinite(ms) ? ms : 0);
    if (whole < MINUTE)
        return duration.seconds(Math.round(whole / SECOND));
    const minutes = Math.round(whole / MINUTE) * MINUTE;
    const parts = [
        [Math.floor(minutes / DAY), duration.days],
        [Math.floor((minutes % DAY) / HOUR), duration.hours],
        [Math.floor((minutes % HOUR) / MINUTE), duration.minutes],
    ];
    return parts
        .filter(([count]) => count > 0)
        .slice(0, 2)
        .map(([count, describe]) => describe(count))
        .join(' ');
}


/***/ }),

/***/ 8880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Gt: () => (/* binding */ MAX_TEXT_LENGTH),
/* harmony export */   lS: () => (/* binding */ neutralizeText)
/* harmony export */ });
/* unused harmony export cutText */
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3326);

const ZERO_WIDTH_SPACE = '\u200B';
const MAX_INPUT_LENGTH = 4_000;
const MAX_TEXT_LENGTH = 120;
function neutralizeText(untrusted, maxLength = MAX_TEXT_LENGTH) {
    const visible = untrusted
        .slice(0, MAX_INPUT_LENGTH)
        .toWellFormed()
        .replace(/[^\P{Cf}\u200C\u200D]/gu, '')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    return breakLinks(cutText((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactContacts */ .Z)(visible), maxLength))
        .replaceAll('<', '＜')
        .replaceAll('>', '＞')
        .replaceAll('[', '［')
        .replaceAll(']', '］');
}
function escapeMarkdown(untrusted, maxLength = MAX_TEXT_LENGTH) {
    return neutralizeText(untrusted, maxLength).replace(/[!"#$&'()*+./:=@\\^_`{|}~-]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function cutText(text, maxLength) {
    const characters = Array.from(text);
    if (characters.length <= maxLength)
        return text;
    return `${characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`;
}
function breakLinks(text) {
    return text
        .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
        .replace(/(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})/gu, `${ZERO_WIDTH_SPACE}.`);
}


/***/ })

};
