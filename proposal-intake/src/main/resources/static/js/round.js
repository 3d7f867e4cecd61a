// Counts down on, and says when a round closes where the reader is; the page says both without it.
(() => {
	'use strict';
	const MINUTE = 60000;
	const notice = document.getElementById('round');
	const left = document.getElementById('round-left');
	const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
	const closes = new Date(notice.dataset.closes);

	const moment = (zone) => new Intl.DateTimeFormat(language, {
		day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone
	}).format(closes);

	const amount = (number, unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(number);

	function span(minutes) {
		const days = Math.floor(minutes / 1440);
		const hours = Math.floor(minutes / 60) % 24;
		const parts = days > 0 ? [[days, 'day'], [hours, 'hour']] : [[hours, 'hour'], [minutes % 60, 'minute']];
		const shown = parts.filter(([number]) => number > 0);
		return (shown.length ? shown : [[0, 'minute']]).map(([number, unit]) => amount(number, unit)).join(' ');
	}

	function count() {
		const rest = closes - Date.now();
		left.hidden = rest < 0;
		if (rest >= 0) {
			left.textContent = notice.dataset.left.replace('{0}', span(Math.floor(rest / MINUTE)));
			setTimeout(count, rest % MINUTE + 1);
		}
	}

	if (moment() !== moment('Europe/Moscow')) {
		const local = document.getElementById('round-local');
		local.textContent = notice.dataset.local.replace('{0}', moment());
		local.hidden = false;
	}
	if (left) {
		count();
	}
})();
