// Shows what is new on a page about a proposal without a reload; what somebody types stays.
(() => {
	'use strict';
	const QUICK = 2000;
	const CALM = 10000;
	const QUICK_TIMES = 30;
	let asked = 0;

	// Whether somebody typed something, or attached a file, or is told about one.
	function isTouched(part) {
		const typed = [...part.querySelectorAll('input, textarea')].some((field) =>
			field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);
		return typed || Boolean(part.querySelector('#files li') || part.querySelector('#file-status')?.textContent);
	}

	function show(page) {
		document.querySelectorAll('[data-live]').forEach((part) => {
			const fresh = page.getElementById(part.id);
			if (fresh && fresh.textContent !== part.textContent && !isTouched(part)) {
				part.replaceWith(document.importNode(fresh, true));
			}
		});
	}

	function ask() {
		asked += 1;
		if (document.hidden) {
			again();
			return;
		}
		const request = new XMLHttpRequest();
		request.open('GET', location.pathname);
		request.responseType = 'document';
		request.onload = () => {
			if (request.status === 200 && request.response) {
				show(request.response);
			}
			again();
		};
		request.onerror = again;
		request.send();
	}

	function again() {
		setTimeout(ask, asked < QUICK_TIMES ? QUICK : CALM);
	}

	again();
})();
