export const id = 294;
export const ids = [294];
export const modules = {

/***/ 294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listFallbackNeeds: () => (/* binding */ listFallbackNeeds),
/* harmony export */   listNeeds: () => (/* binding */ listNeeds)
/* harmony export */ });
function listNeeds(inputs) {
    const { target, tiers, userIdType, ackTimeoutMs, ackBy } = inputs;
    const kinds = new Set(tiers.flatMap(({ people }) => people.map(({ kind }) => kind)));
    const channels = new Set(tiers.map(({ channel }) => channel));
    if (inputs.phoneHours || inputs.phoneFor === 'first-failure')
        channels.add('app');
    const needs = [
        ['phone', channels.has('phone')],
        ['sms', channels.has('sms')],
        ['app', channels.has('app')],
        ['send', target.kind !== 'existing'],
        ['contacts', kinds.has('email') || kinds.has('mobile')],
        ['groups', kinds.has('group')],
        ['user-ids', userIdType === 'user_id'],
        [ackBy, ackTimeoutMs > 0],
    ];
    return needs.flatMap(([need, isNeeded]) => (isNeeded ? [need] : []));
}
function listFallbackNeeds({ fallback }) {
    const needs = fallback.map((step) => (step === 'direct' ? 'send' : step));
    return ['sms', 'app', 'send'].filter((need) => needs.includes(need));
}


/***/ })

};
