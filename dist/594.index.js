export const id = 594;
export const ids = [594];
export const modules = {

/***/ 2594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPhoneWindow: () => (/* binding */ findPhoneWindow)
/* harmony export */ });
/* harmony import */ var _zoned_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8825);

const DAYS_AHEAD = 15;
function findPhoneWindow(hours, at) {
    const spans = listSpans(hours, (0,_zoned_time_js__WEBPACK_IMPORTED_MODULE_0__/* .toDay */ ._b)(at, hours.zone));
    const open = spans.find(({ start, end }) => start <= at && at < end);
    if (!open) {
        const next = spans.find(({ start }) => start > at);
        return { isOpen: false, until: next?.start ?? Number.POSITIVE_INFINITY };
    }
    return { isOpen: true, until: open === spans.at(-1) ? Number.POSITIVE_INFINITY : open.end };
}
function listSpans({ ranges, zone }, today) {
    const days = Array.from({ length: DAYS_AHEAD + 2 }, (_, index) => index - 1);
    const spans = days.flatMap((daysLater) => ranges
        .filter(({ weekdays }) => weekdays.includes((0,_zoned_time_js__WEBPACK_IMPORTED_MODULE_0__/* .toWeekday */ .c2)(today, daysLater)))
        .map((range) => toSpan({ range, day: today, daysLater, zone })));
    const merged = [];
    for (const span of spans.toSorted((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (span.end <= span.start)
            continue;
        if (!last || span.start > last.end)
            merged.push(span);
        else
            merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    }
    return merged;
}
function toSpan(options) {
    const { range, day, daysLater, zone } = options;
    const isOverMidnight = range.end <= range.start;
    return {
        start: (0,_zoned_time_js__WEBPACK_IMPORTED_MODULE_0__/* .toInstant */ .fN)({ day, daysLater, time: range.start, zone }),
        end: (0,_zoned_time_js__WEBPACK_IMPORTED_MODULE_0__/* .toInstant */ .fN)({ day, daysLater: daysLater + (isOverMidnight ? 1 : 0), time: range.end, zone }),
    };
}


/***/ }),

/***/ 8825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tm: () => (/* binding */ countDays),
/* harmony export */   _b: () => (/* binding */ toDay),
/* harmony export */   c2: () => (/* binding */ toWeekday),
/* harmony export */   fN: () => (/* binding */ toInstant)
/* harmony export */ });
/* harmony import */ var temporal_polyfill__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8599);

function toInstant({ day, daysLater, time, zone }) {
    const isEndOfDay = time === '24:00';
    return temporal_polyfill__WEBPACK_IMPORTED_MODULE_0__/* .Temporal */ .fE.PlainDate.from(day)
        .add({ days: daysLater + (isEndOfDay ? 1 : 0) })
        .toPlainDateTime(isEndOfDay ? '00:00' : time)
        .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}
function toDay(at, zone) {
    return toZoned(at, zone).toPlainDate().toString();
}
function countDays(from, to) {
    return temporal_polyfill__WEBPACK_IMPORTED_MODULE_0__/* .Temporal */ .fE.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}
function toWeekday(day, daysLater) {
    return temporal_polyfill__WEBPACK_IMPORTED_MODULE_0__/* .Temporal */ .fE.PlainDate.from(day).add({ days: daysLater }).dayOfWeek;
}
function toZoned(at, zone) {
    return temporal_polyfill__WEBPACK_IMPORTED_MODULE_0__/* .Temporal */ .fE.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
}


/***/ })

};
