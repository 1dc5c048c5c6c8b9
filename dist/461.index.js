export const id = 461;
export const ids = [461];
export const modules = {

/***/ 4461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findOnCall: () => (/* binding */ findOnCall)
/* harmony export */ });
/* harmony import */ var _zoned_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8825);

function findOnCall(rota, at) {
    const spans = rota.exceptions.map(({ first, last, people }) => ({
        start: findHandOver(rota, first),
        end: findHandOver(rota, last, 1),
        people,
    }));
    const now = findShift({ rota, spans, at });
    let until = now.change;
    let next = findShift({ rota, spans, at: until });
    while (next.id === now.id) {
        until = next.change;
        next = findShift({ rota, spans, at: until });
    }
    return { now: now.people, until, next: next.people, zone: rota.zone };
}
function findShift(options) {
    const { rota, spans, at } = options;
    const edges = spans.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > at);
    const index = spans.findLastIndex(({ start, end }) => start <= at && at < end);
    const exception = spans[index];
    if (exception) {
        return { id: `exception ${index}`, people: exception.people, change: Math.min(...edges) };
    }
    const { turn, end } = findTurn(rota, at);
    const people = rota.shifts[turn % rota.shifts.length] ?? [];
    return { id: `turn ${turn}`, people, change: Math.min(end, ...edges) };
}
function findTurn(rota, at) {
    const { from, days, zone } = rota;
    const turn = Math.max(0, Math.floor((0,_zoned_time_js__WEBPACK_IMPORTED_MODULE_0__/* .countDays */ .Tm)(from, (0,_zoned_time_js__WEBPACK_IMPORTED_MODULE_0__/* .toDay */ ._b)(at, zone)) / days));
    const handOver = findHandOver(rota, from, turn * days);
    if (turn > 0 && at < handOver)
        return { turn: turn - 1, end: handOver };
    return { turn, end: findHandOver(rota, from, (turn + 1) * days) };
}
function findHandOver({ time, zone }, day, daysLater = 0) {
    return (0,_zoned_time_js__WEBPACK_IMPORTED_MODULE_0__/* .toInstant */ .fN)({ day, daysLater, time, zone });
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
