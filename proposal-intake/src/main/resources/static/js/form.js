// Makes the form easier, never possible: everything here also works without it.
(() => {
	'use strict';
	const SAVE_AFTER = 2000;
	const GIVE_UP_AFTER = 6000;
	const form = document.getElementById('proposal');
	const status = document.getElementById('draft-status');
	const words = form.dataset;
	let timer = 0;
	let changed = false;
	let leaving = false;
	let running = Promise.resolve();

	const chosen = (name) => form.querySelector(`input[name="${name}"]:checked`)?.value;

	function showWhatApplies() {
		const type = chosen('type');
		form.querySelectorAll('[data-for]').forEach((part) => { part.hidden = part.dataset.for !== type; });
		const without = chosen('identity') === 'without';
		form.querySelectorAll('[data-named]').forEach((part) => { part.hidden = without; });
	}

	function count(field) {
		const note = document.getElementById(`${field.id}-count`);
		const length = [...field.value.replace(/\r\n?/g, '\n').normalize('NFC').trim()].length;
		note.textContent = words.counted.replace('{0}', length).replace('{1}', field.dataset.max);
	}

	function say(text, bad) {
		status.textContent = text;
		status.classList.toggle('error', Boolean(bad));
	}

	async function post() {
		changed = false;
		const answer = await fetch(words.save, {
			method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' },
			signal: AbortSignal.timeout(GIVE_UP_AFTER)
		});
		if (!answer.ok) {
			changed = true;
			say(words.away, true);
			return;
		}
		const draft = await answer.json();
		form.elements.draft.value = draft.token;
		form.elements.revision.value = draft.revision;
		say(words.saved.replace('{0}', draft.savedAt));
		const link = document.getElementById('draft-link');
		link.href = draft.link;
		link.firstElementChild.textContent = draft.link;
		document.getElementById('draft-elsewhere').hidden = false;
	}

	// One at a time: two at once would look like two windows to the server.
	function save() {
		running = running.then(post, post);
		return running;
	}

	// The first change starts the clock and later ones do not stop it, or whoever types on would never be saved.
	function later() {
		changed = true;
		timer ||= setTimeout(() => {
			timer = 0;
			if (!leaving) {
				save().catch(() => { changed = true; say(words.offline, true); });
			}
		}, SAVE_AFTER);
	}

	form.addEventListener('input', (event) => {
		if (event.target.dataset.max) {
			count(event.target);
		}
		later();
	});
	form.addEventListener('change', () => { showWhatApplies(); later(); });

	// Leaving the page for a server that cannot be reached would lose what stands on it.
	form.addEventListener('submit', (event) => {
		clearTimeout(timer);
		timer = 0;
		if (leaving) {
			return;
		}
		event.preventDefault();
		const button = event.submitter;
		save().then(() => { leaving = true; form.requestSubmit(button); }, () => {
			say(words.offline, true);
			status.scrollIntoView({ block: 'center' });
		});
	});
	window.addEventListener('pageshow', () => { leaving = false; });
	window.addEventListener('beforeunload', (event) => {
		if (changed && !leaving) {
			event.preventDefault();
		}
	});
	setInterval(() => { if (changed && !leaving) { later(); } }, 15000);

	form.querySelectorAll('[data-max]').forEach(count);
	showWhatApplies();
})();
