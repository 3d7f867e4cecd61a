// What the server cannot say by itself: that the list on the page is another one than a moment ago; and one-letter keys for
// those who go through a long list. Everything works without this file.
(function () {
	'use strict';
	let newest = null;
	function seen() {
		const live = document.getElementById('live');
		return live ? live.dataset.newest : null;
	}
	document.addEventListener('DOMContentLoaded', function () {
		newest = seen();
		const wanted = location.hash ? document.getElementById(location.hash.slice(1)) : null;
		if (wanted && wanted.tagName === 'DETAILS') {
			wanted.open = true;
		}
		const outcome = document.getElementById('outcome');
		if (outcome) {
			outcome.tabIndex = -1;
			outcome.focus();
		}
	});
	document.addEventListener('htmx:beforeSwap', function () {
		const picked = Array.from(document.querySelectorAll('.pick:checked'), function (box) { return box.id; });
		document.addEventListener('htmx:afterSwap', function () {
			picked.forEach(function (id) {
				const box = document.getElementById(id);
				if (box) {
					box.checked = true;
				}
			});
		}, { once: true });
		const held = document.activeElement;
		if (held && held.id && held.closest('#live')) {
			document.addEventListener('htmx:afterSwap', function () {
				const again = document.getElementById(held.id);
				if (again) {
					again.focus();
				}
			}, { once: true });
		}
	});
	document.addEventListener('htmx:afterSwap', function () {
		const now = seen();
		const announcement = document.getElementById('announcement');
		if (announcement && now !== null && now !== newest) {
			announcement.textContent = announcement.dataset.changed;
		}
		newest = now;
	});
	function scanFailed() {
		const scans = document.getElementById('scans');
		if (scans) {
			scans.insertAdjacentElement('afterbegin', Object.assign(document.createElement('p'), { className: 'error', textContent: scans.dataset.failed }));
		}
	}
	document.addEventListener('htmx:responseError', scanFailed);
	document.addEventListener('htmx:sendError', scanFailed);
	function follow(rel) {
		const link = document.querySelector('a[rel="' + rel + '"]');
		if (link) {
			link.click();
		}
	}
	function move(step) {
		const items = Array.from(document.querySelectorAll('a[data-item]'));
		if (items.length === 0) {
			follow(step > 0 ? 'next' : 'prev');
			return;
		}
		const next = items.indexOf(document.activeElement) + step;
		if (next >= items.length) {
			follow('next');
		}
		else {
			items[Math.max(0, next)].focus();
		}
	}
	document.addEventListener('keydown', function (event) {
		const typing = event.target.closest('input, select, textarea, [contenteditable]');
		if (typing || event.ctrlKey || event.altKey || event.metaKey) {
			return;
		}
		if (event.key === 'j' || event.key === 'о') {
			move(1);
		}
		else if (event.key === 'k' || event.key === 'л') {
			move(-1);
		}
		else if ((event.key === 'x' || event.key === 'ч') && event.target.matches('a[data-item]')) {
			const box = event.target.closest('tr').querySelector('.pick');
			if (box) {
				box.checked = !box.checked;
			}
		}
		else if (event.key === '/' && document.getElementById('q')) {
			event.preventDefault();
			document.getElementById('q').focus();
		}
	});
})();
